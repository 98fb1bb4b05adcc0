// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"

#include <QDate>

#include <functional>

namespace Zhitu {

/** A day as a coordinate of a time axis. */
[[nodiscard]] inline qreal day(QDate date)
{
    return static_cast<qreal>(date.toJulianDay());
}

/** The first days of every so many months from first to last; whole years where they are. */
[[nodiscard]] QList<QDate> timeTicks(QDate first, QDate last, int months);

/** What a tick of an axis with such steps says: a year, or a month with its year. */
[[nodiscard]] BilingualText timeTickLabel(QDate tick, int months);

/**
 * The smallest step, in months, whose labels do not touch on an axis from first to last that is so
 * long (layout units); labelWidth measures a label.
 */
[[nodiscard]] int timeTickStep(QDate first, QDate last, qreal length,
                               const std::function<qreal(const BilingualText &)> &labelWidth);

} // namespace Zhitu
