// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importchart.h"

#include "chartchoices.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** How many panels of indicators can be read at once. */
constexpr qsizetype mostPanels = 6;

bool isOf(const IndicatorUse &use, const QStringList &indicators)
{
    return use.status != Status::Statement && indicators.contains(use.indicator);
}

/** Whether an indicator has figures of several years. */
bool hasCourse(const QString &indicator, const QList<IndicatorUse> &uses)
{
    QDate first;
    QDate last;
    for (const IndicatorUse &use : uses) {
        if (!isOf(use, {indicator}) || !use.firstDay.isValid())
            continue;
        first = first.isValid() ? std::min(first, use.firstDay) : use.firstDay;
        last = last.isValid() ? std::max(last, use.lastDay) : use.lastDay;
    }
    return first.isValid() && first.year() != last.year();
}

/** Those of the indicators that a kind of chart draws something of. */
QStringList drawnBy(ChartKind kind, const QStringList &indicators, const Catalog &catalog,
                    const QList<IndicatorUse> &uses)
{
    QStringList drawn;
    for (const QString &id : indicators) {
        const Indicator *indicator = catalog.indicator(id);
        if (!indicator || !drawsUnit(kind, catalog.unit(indicator->unit)))
            continue;
        const bool hasAny = std::ranges::any_of(uses, [&](const IndicatorUse &use) {
            if (!isOf(use, {id}))
                return false;
            switch (kind) {
            case ChartKind::DistrictComparison:
                return use.level == AreaLevel::District;
            case ChartKind::ModelTimeline:
                return use.firstDay.isValid() && hasCourse(id, uses);
            default:
                return true;
            }
        });
        if (hasAny)
            drawn.append(id);
    }
    return drawn;
}

} // namespace

ChartSpec chartOfImport(const QStringList &indicators, const BilingualText &name,
                        const Catalog &catalog, const QList<IndicatorUse> &uses)
{
    ChartSpec chart;
    chart.kind = ChartKind::Coverage;
    for (const ChartKind kind : {ChartKind::ModelTimeline, ChartKind::ComputeRanking,
                                 ChartKind::DistrictComparison, ChartKind::Overview}) {
        const QStringList drawn = drawnBy(kind, indicators, catalog, uses);
        if (drawn.size() > chart.indicators.size()) {
            chart.kind = kind;
            chart.indicators = drawn;
        }
    }
    if (chart.indicators.isEmpty())
        chart.indicators = indicators;
    chart.indicators.resize(
        std::min(chart.indicators.size(),
                 chart.kind == ChartKind::ComputeRanking ? qsizetype(1) : mostPanels));
    chart.name = freeChartName(name, catalog);
    return chart;
}

} // namespace Zhitu
