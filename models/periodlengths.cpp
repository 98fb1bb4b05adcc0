// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "periodlengths.h"

namespace Zhitu {

std::pair<int, int> lengthKind(const Period &period, Measure measure)
{
    if (measure == Measure::Stock && period.precision() != Period::Precision::Interval)
        return {0, 0};
    const QDate first = period.firstDay();
    const QDate last = period.lastDay();
    if (period.endPrecision() == Period::Precision::Day)
        return {0, static_cast<int>(first.daysTo(last)) + 1};
    return {(last.year() - first.year()) * 12 + last.month() - first.month() + 1, 0};
}

} // namespace Zhitu
