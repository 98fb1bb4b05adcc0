// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartchoices.h"

#include "chartmodel.h"
#include "formats/formats.h"

#include <QHash>

#include <algorithm>
#include <memory>

namespace Zhitu {

using namespace Qt::Literals::StringLiterals;

namespace {

/** How many indicators a new chart of a kind starts with: few enough to be read at once. */
qsizetype indicatorsToStartWith(ChartKind kind)
{
    switch (kind) {
    case ChartKind::DistrictComparison:
    case ChartKind::DistrictTargets:
    case ChartKind::ModelTimeline:
        return 4;
    case ChartKind::ComputeRanking:
    case ChartKind::DistrictMap:
        return 1;
    case ChartKind::Coverage:
        return 12;
    case ChartKind::Overview:
        return 6;
    case ChartKind::PolicyTimeline:
        break;
    }
    return 0;
}

/** Figures of an indicator that a kind of chart shows where no regions are chosen. */
qint64 figuresFor(ChartKind kind, const IndicatorUse &use)
{
    // A statement was said, not measured, and is never a mark.
    if (use.status == Status::Statement)
        return 0;
    const bool isOfDistricts = use.level == AreaLevel::District;
    switch (kind) {
    case ChartKind::DistrictComparison:
    case ChartKind::DistrictMap:
    case ChartKind::Coverage:
        return isOfDistricts ? use.count : 0;
    case ChartKind::DistrictTargets:
        return isOfDistricts && use.status == Status::Target ? use.count : 0;
    case ChartKind::ModelTimeline:
        return use.firstDay.isValid() ? use.count : 0;
    case ChartKind::ComputeRanking:
    case ChartKind::PolicyTimeline:
    case ChartKind::Overview:
        break;
    }
    return use.count;
}

} // namespace

QList<ChartKind> chartKinds()
{
    QList<ChartKind> kinds;
    for (const QStringView code : allCodes<ChartKind>()) {
        const ChartKind kind = *termFromCode<ChartKind>(code);
        if (std::unique_ptr<ChartModel>(makeChartModel(kind, nullptr)))
            kinds.append(kind);
    }
    return kinds;
}

bool drawsIndicators(ChartKind kind)
{
    return kind != ChartKind::PolicyTimeline;
}

bool showsEvents(ChartKind kind)
{
    return kind == ChartKind::PolicyTimeline || kind == ChartKind::ModelTimeline;
}

bool drawsUnit(ChartKind kind, const Unit *unit)
{
    if (!unit || !drawsIndicators(kind))
        return false;
    // What is known and what is said can be shown of anything.
    if (kind == ChartKind::Coverage || kind == ChartKind::Overview)
        return true;
    return (unit->kind == UnitKind::Rank) == (kind == ChartKind::ComputeRanking);
}

bool showsAllUnlessChosen(ChartKind kind)
{
    return kind == ChartKind::PolicyTimeline || kind == ChartKind::Coverage;
}

ChartChoices chartChoices(ChartKind kind, const Catalog &catalog, const QList<IndicatorUse> &uses)
{
    ChartChoices choices;
    if (drawsIndicators(kind)) {
        for (const Indicator &indicator : catalog.indicators) {
            const bool hasFigures = std::ranges::any_of(uses, [&](const IndicatorUse &use) {
                return use.indicator == indicator.id && use.status != Status::Statement;
            });
            if (!drawsUnit(kind, catalog.unit(indicator.unit)))
                ++choices.ofOtherUnits;
            else if (!hasFigures)
                ++choices.withoutFigures;
            else
                choices.indicators.append(indicator.id);
        }
    }
    if (showsEvents(kind)) {
        for (const Event &event : catalog.events)
            if (!choices.eventKinds.contains(event.kind))
                choices.eventKinds.append(event.kind);
    }
    return choices;
}

BilingualText freeChartName(const BilingualText &name, const Catalog &catalog)
{
    const auto numbered = [&name](int number) {
        const auto with = [number](const QString &text) {
            return number == 1 || text.isEmpty() ? text : u"%1 %2"_s.arg(text).arg(number);
        };
        return BilingualText{with(name.zh), with(name.en)};
    };
    const auto isTaken = [&catalog](const BilingualText &wanted) {
        return std::ranges::any_of(catalog.charts, [&](const ChartSpec &chart) {
            return (!wanted.zh.isEmpty() && chart.name.zh == wanted.zh)
                || (!wanted.en.isEmpty() && chart.name.en == wanted.en);
        });
    };
    int number = 1;
    while (isTaken(numbered(number)))
        ++number;
    return numbered(number);
}

ChartSpec chartToStartFrom(ChartKind kind, const Catalog &catalog, const QList<IndicatorUse> &uses)
{
    const ChartChoices choices = chartChoices(kind, catalog, uses);
    ChartSpec chart;
    chart.kind = kind;
    chart.name = freeChartName(
        {chartKindName(kind, Language::Chinese), chartKindName(kind, Language::English)}, catalog);

    QHash<QString, qint64> figures;
    for (const IndicatorUse &use : uses)
        figures[use.indicator] += figuresFor(kind, use);
    QStringList best = choices.indicators;
    best.removeIf([&figures](const QString &id) { return figures.value(id) == 0; });
    std::ranges::stable_sort(best, std::ranges::greater(),
                             [&figures](const QString &id) { return figures.value(id); });
    chart.indicators = best.mid(0, indicatorsToStartWith(kind));

    const QString policy = u"policy"_s;
    if (kind == ChartKind::PolicyTimeline)
        chart.eventKinds = choices.eventKinds;
    else if (choices.eventKinds.contains(policy))
        chart.eventKinds = {policy};

    // Who highlights a region in one chart of the kind does so in the next.
    const auto alike = std::ranges::find(catalog.charts, kind, &ChartSpec::kind);
    if (alike != catalog.charts.cend())
        chart.focus = alike->focus;
    return chart;
}

} // namespace Zhitu
