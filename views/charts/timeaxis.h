// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

#include <QDate>

namespace Zhitu {

/** A day of a time axis that has a grid line, and what stands below it. */
struct TimeTick
{
    QDate day;
    BilingualText text;
};

/**
 * Ticks from first to last (Julian days) for an axis of this width in layout units: the shortest
 * step, from a day to a thousand years, whose labels do not touch.
 */
[[nodiscard]] QList<TimeTick> timeAxis(qint64 first, qint64 last, qreal width,
                                       PictureBuilder &builder);

} // namespace Zhitu
