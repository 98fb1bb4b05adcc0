// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"

#include <QDate>

namespace Zhitu {

/** A day as a coordinate of a time axis. */
[[nodiscard]] inline qreal day(QDate date)
{
    return static_cast<qreal>(date.toJulianDay());
}

/** A day of a time axis that has a grid line, and what stands below it. */
struct TimeTick
{
    QDate day;
    BilingualText text; ///< a day, a month with its year, or a year
};

/**
 * Ticks from first to last for an axis of this width in layout units: the shortest step, from a
 * month to five thousand years, whose labels do not touch; days where no two months begin.
 */
[[nodiscard]] QList<TimeTick> timeAxis(QDate first, QDate last, qreal width,
                                       PictureBuilder &builder);

} // namespace Zhitu
