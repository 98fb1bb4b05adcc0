// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ticks.h"

#include <algorithm>
#include <cmath>

namespace Zhitu {

namespace {

constexpr qreal mostUnused = 0.15; ///< of an axis, beyond the figures

/** How many steps an axis takes to cover both ends and zero. */
qreal intervals(qreal low, qreal high, qreal step)
{
    return std::ceil(high / step - 1e-9) - std::floor(low / step + 1e-9);
}

/** The part of such an axis that lies beyond both ends. */
qreal unusedShare(qreal low, qreal high, qreal step)
{
    return 1 - (high - low) / (intervals(low, high, step) * step);
}

} // namespace

QList<qreal> niceTicks(qreal min, qreal max, int wanted, bool whole)
{
    const qreal low = std::min(0.0, min);
    // An axis needs a length: that of its largest value, or 1 where all is 0.
    const qreal top = std::max(0.0, max);
    const qreal high = top > low ? top : 1;
    const qreal rough = (high - low) / std::max(wanted, 1);
    const qreal power = std::pow(10.0, std::floor(std::log10(rough)));
    const qreal share = rough / power;
    // A hair of tolerance, so that a rough step of 5 does not become 10 through rounding.
    const int digit = share <= 1 + 1e-9 ? 1 : share <= 2 + 1e-9 ? 2 : share <= 5 + 1e-9 ? 5 : 10;
    const auto usable = [whole](qreal step) {
        return whole ? std::max(1.0, std::round(step)) : step;
    };
    qreal step = usable(digit * power);
    // An axis that ends far beyond the figures gives their marks less room than they could have:
    // 0, 2, 4, 6 for a figure of 5.
    const qreal finer = usable((digit == 10 ? 5 : digit == 5 ? 2 : digit == 2 ? 1 : 0.5) * power);
    if (unusedShare(low, high, step) > mostUnused && intervals(low, high, finer) <= wanted + 2
        && unusedShare(low, high, finer) < unusedShare(low, high, step))
        step = finer;
    const auto first = static_cast<qint64>(std::floor(low / step + 1e-9));
    const auto last = static_cast<qint64>(std::ceil(high / step - 1e-9));
    QList<qreal> ticks;
    for (qint64 i = first; i <= std::max(last, first + 1); ++i)
        ticks.append(static_cast<qreal>(i) * step);
    return ticks;
}

bool isWhole(UnitKind kind)
{
    return kind == UnitKind::Count || kind == UnitKind::Rank;
}

} // namespace Zhitu
