// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"

/**
 * @file
 * What the marks of all charts are put together from; for the files that define marks alone.
 */
namespace Zhitu {

inline constexpr qreal outlineWidth = 1.6;
inline constexpr qreal arrowLength = 7;
inline constexpr qreal softWidth = 18; ///< of a soft end

[[nodiscard]] Shape strokedShape(QPainterPath path, Ink ink, qreal width, int mark);
[[nodiscard]] QPainterPath rectPath(const QRectF &rect);
[[nodiscard]] QPainterPath linePath(QPointF from, QPointF to);

} // namespace Zhitu
