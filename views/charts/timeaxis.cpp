// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timeaxis.h"

#include "charts/charttexts.h"

#include <algorithm>

namespace Zhitu {

namespace {

constexpr qreal tickGap = 28; ///< between two labels, in layout units
constexpr int mostTicks = 400; ///< no axis has room for so many
constexpr qreal daysInMonth = 30;

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
        for (int day = step.days; step.days > 0 && day + step.days <= start.daysInMonth();
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

QList<TimeTick> timeAxis(QDate first, QDate last, qreal width, PictureBuilder &builder)
{
    const qreal days = static_cast<qreal>(std::max<qint64>(1, first.daysTo(last)));
    // A day says more than most figures do: it is left to axes that no two months tell of.
    const bool isShort = ticksOf(first, last, {0, 1}).size() < 2;
    for (const Step step : steps) {
        if (step.days > 0 && !isShort)
            continue;
        const qreal pitch = width * (step.days > 0 ? step.days : step.months * daysInMonth) / days;
        if (pitch < tickGap)
            continue;
        QList<TimeTick> ticks;
        qreal widest = 0;
        for (const QDate day : ticksOf(first, last, step)) {
            ticks.append({day, labelOf(day, step)});
            widest = std::max(widest, builder.width(ticks.last().text, TextRole::Tick));
            if (pitch < widest + tickGap)
                break;
        }
        // At an edge a long label may be moved by half its width towards its neighbour.
        if (pitch >= (step.days > 0 ? 1.5 : 1.0) * widest + tickGap)
            return ticks;
    }
    return {};
}

} // namespace Zhitu
