// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goals.h"
#include "rules.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** As much of an observation as goalVerdict() looks at. */
Observation observationOf(const FigureTable &table, const Figure &figure)
{
    Observation observation;
    observation.period = table.period(figure);
    observation.status = figure.series.status;
    observation.rankBasis = figure.rankBasis;
    observation.qualifier = figure.qualifier;
    observation.unit = table.indicator(figure).unit;
    if (figure.hasNumber)
        observation.value = figure.value;
    if (figure.qualifier == Qualifier::Range)
        observation.valueUpper = figure.extent.upper;
    return observation;
}

bool hasDatedNumber(const FigureTable &table, FigureTable::Group series)
{
    return std::ranges::any_of(series, [&table](const Figure &figure) {
        return figure.hasNumber && !table.period(figure).isUndated();
    });
}

/** The indicators that are declared comparable with each. */
QHash<int, QList<int>> comparables(const FigureTable &table)
{
    QHash<int, QList<int>> found;
    for (const Comparability &declared : table.catalog().comparabilities) {
        const int one = table.indicatorPlace(declared.indicator);
        const int other = table.indicatorPlace(declared.other);
        found[one].append(other);
        found[other].append(one);
    }
    return found;
}

/**
 * The target's own actual figures, or those of the only comparable indicator that has some. One in
 * another unit is not comparable, whatever was declared.
 */
FigureTable::Group actualsFor(const FigureTable &table, const SeriesKey &target,
                              const QList<int> &comparable)
{
    SeriesKey key = target;
    key.status = Status::Actual;
    if (const FigureTable::Group own = table.series(key); hasDatedNumber(table, own))
        return own;
    FigureTable::Group found;
    const QList<Indicator> &indicators = table.catalog().indicators;
    for (const int indicator : comparable) {
        if (indicator < 0 || indicators.at(indicator).unit != indicators.at(target.indicator).unit)
            continue;
        key.indicator = indicator;
        const FigureTable::Group series = table.series(key);
        if (!hasDatedNumber(table, series))
            continue;
        if (!found.empty())
            return {};
        found = series;
    }
    return found;
}

/** How far back from a target's time its actual figures are looked for, one by one. */
constexpr std::size_t mostLookedAt = 64;

struct Outcome
{
    const Figure *actual = nullptr;
    GoalVerdict verdict{};
};

/**
 * The actual figure that tells most of a target: the first one of its time, else the last one
 * before. Where claims of that one period tell different things, nothing is told.
 */
Outcome outcomeOf(const FigureTable &table, const Figure &target, FigureTable::Group actuals)
{
    const Observation goal = observationOf(table, target);
    const Indicator &indicator = table.indicator(target);
    const QDate end = table.period(target).lastDay();
    const auto begin = [&table](const Figure &figure) { return table.period(figure).firstDay(); };
    // Those from here on begin after the target's time.
    const auto after = std::ranges::upper_bound(actuals, end, {}, begin);
    Outcome before;
    Outcome within;
    const auto look = [&](const Figure &figure) {
        const auto verdict = goalVerdict(observationOf(table, figure), goal, indicator);
        if (!verdict)
            return;
        if (*verdict == GoalVerdict::NotYet) {
            if (!before.actual || before.actual->period < figure.period)
                before = {&figure, *verdict};
        } else if (!within.actual || figure.period < within.actual->period) {
            within = {&figure, *verdict};
        } else if (figure.period == within.actual->period && within.verdict != *verdict) {
            within.verdict = GoalVerdict::NotTold;
        }
    };
    std::size_t looked = 0;
    for (auto at = after; at != actuals.begin() && looked < mostLookedAt && !before.actual;
         ++looked)
        look(*--at);
    looked = 0;
    for (auto at = after; at != actuals.end() && looked < mostLookedAt && !within.actual; ++looked)
        look(*at++);
    return within.actual ? within : before;
}

} // namespace

void findGoals(const FigureTable &table, QList<Finding> &remarks)
{
    const QHash<int, QList<int>> comparable = comparables(table);
    forEachSeries(table.figures(), [&](FigureTable::Group targets) {
        const SeriesKey &key = targets.front().series;
        if (key.status != Status::Target)
            return;
        const FigureTable::Group actuals = actualsFor(table, key, comparable.value(key.indicator));
        if (actuals.empty())
            return;
        for (const Figure &target : targets) {
            if (!target.hasNumber || table.period(target).isUndated())
                continue;
            const Outcome outcome = outcomeOf(table, target, actuals);
            if (!outcome.actual)
                continue;
            Finding remark = findingAbout(table, FindingKind::Agreement, FindingRule::Goal, target);
            remark.id += u':' + table.id(target);
            remark.observations = {table.id(target)};
            remark.evidence = {table.id(*outcome.actual)};
            remark.verdict = outcome.verdict;
            remarks.append(std::move(remark));
        }
    });
}

} // namespace Zhitu
