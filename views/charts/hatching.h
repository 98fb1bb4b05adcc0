// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QBrush>
#include <QColor>
#include <QPainterPath>

namespace Zhitu {

/**
 * Slanted stripes for pixels. A repeating gradient rather than one of Qt's patterns, whose pixels
 * are their own and would not grow with the picture; and much faster than stripes filled one by one.
 */
[[nodiscard]] QBrush hatchedBrush(const QColor &colour);

/**
 * The same stripes as shapes, cut to a path: for files of lines and shapes, in which a repeating
 * gradient is not to be relied on. They cover as much as those of the brush, in the same places.
 */
[[nodiscard]] QPainterPath hatchedStripes(const QPainterPath &path);

} // namespace Zhitu
