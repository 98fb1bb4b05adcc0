// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeaxis.h"

#include "charts/charttexts.h"

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qreal tickGap = 28; ///< between two labels, in layout units
constexpr int mostTicks = 400; ///< no axis has room for so many

/** Either days, counted from the first of each month, or months, counted from the year 0. */
struct Step
{
    int days;
    int months;
};

constexpr Step steps[] = {{1, 0},    {2, 0},    {5, 0},     {10, 0},   {0, 1},
                          {0, 2},    {0, 3},    {0, 6},     {0, 12},   {0, 24},
                          {0, 60},   {0, 120},  {0, 240},   {0, 600},  {0, 1200},
                          {0, 2400}, {0, 6000}, {0, 12000}, {0, 60000}};

/** Fewer than there are where there would be more than any axis has room for. */
QList<QDate> ticksOf(QDate first, QDate last, Step step)
{
    QList<QDate> ticks;
    const auto add = [&](QDate tick) {
        if (tick >= first && tick <= last)
            ticks.append(tick);
    };
    const int months = std::max(1, step.months);
    int month = (first.year() * 12 + first.month() - 1) / months * months;
    for (; ticks.size() <= mostTicks; month += months) {
        const QDate start(month / 12, month % 12 + 1, 1);
        if (start.isValid() && start > last)
            break;
        if (!start.isValid()) {
            if (month / 12 > last.year())
                break;
            continue;
        }
        add(start);
        // The last tick of a month keeps its distance to the first of the next.
        for (int day = step.days; step.days > 0 && day + step.days <= start.daysInMonth() + 1;
             day += step.days)
            add(start.addDays(day));
    }
    return ticks;
}

BilingualText labelOf(QDate tick, Step step)
{
    const QString form = step.days > 0 ? QStringLiteral("yyyy-MM-dd")
        : step.months % 12 == 0        ? QStringLiteral("yyyy")
                                       : QStringLiteral("yyyy-MM");
    return periodLabel(Period::fromIso(tick.toString(form)).value_or(Period()));
}

} // namespace

QList<TimeTick> timeAxis(qint64 first, qint64 last, qreal width, PictureBuilder &builder)
{
    const QDate firstDay = QDate::fromJulianDay(first);
    const QDate lastDay = QDate::fromJulianDay(last);
    const qreal days = static_cast<qreal>(std::max<qint64>(1, last - first));
    for (const Step step : steps) {
        // Months and years are a little longer and shorter than this; the shortest counts.
        const qreal pitch = width * (step.days > 0 ? step.days : step.months * 28.0) / days;
        if (pitch < tickGap)
            continue;
        QList<TimeTick> ticks;
        qreal widest = 0;
        for (const QDate day : ticksOf(firstDay, lastDay, step)) {
            ticks.append({day, labelOf(day, step)});
            widest = std::max(widest, builder.width(ticks.last().text, TextRole::Tick));
            if (pitch < widest + tickGap)
                break;
        }
        if (pitch >= widest + tickGap)
            return ticks;
    }
    return {};
}

} // namespace Zhitu
