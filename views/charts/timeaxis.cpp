// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeaxis.h"

#include "charts/charttexts.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** The steps that a time axis may have, in months. */
constexpr int monthSteps[] = {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200};

constexpr qreal daysInMonth = 30.0;
constexpr qreal labelGap = 28;

} // namespace

QList<QDate> timeTicks(QDate first, QDate last, int months)
{
    QList<QDate> ticks;
    const int start = (first.year() * 12 + first.month() - 1 + months - 1) / months * months;
    for (int month = start;; month += months) {
        const QDate tick(month / 12, month % 12 + 1, 1);
        if (!tick.isValid() || tick > last)
            return ticks;
        if (tick >= first)
            ticks.append(tick);
    }
}

BilingualText timeTickLabel(QDate tick, int months)
{
    const QString iso =
        tick.toString(months % 12 == 0 ? QStringLiteral("yyyy") : QStringLiteral("yyyy-MM"));
    return periodLabel(Period::fromIso(iso).value_or(Period()));
}

int timeTickStep(QDate first, QDate last, qreal length,
                 const std::function<qreal(const BilingualText &)> &labelWidth)
{
    for (const int months : monthSteps) {
        const QList<QDate> ticks = timeTicks(first, last, months);
        qreal widest = 0;
        for (const QDate tick : ticks.first(std::min<qsizetype>(ticks.size(), 24)))
            widest = std::max(widest, labelWidth(timeTickLabel(tick, months)));
        const qreal pitch = months * daysInMonth / (day(last) - day(first)) * length;
        if (pitch >= widest + labelGap)
            return months;
    }
    return monthSteps[std::size(monthSteps) - 1];
}

} // namespace Zhitu
