// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <QSet>

#include <algorithm>

namespace Zhitu {

namespace {

using Figures = std::vector<const Figure *>;

/** Indicators that the streak's rule judges: those that claim a streak, and those with the ranks. */
struct StreakIndicators
{
    QSet<int> claims;
    QSet<int> ranks;
};

StreakIndicators streakIndicators(const FigureTable &table)
{
    StreakIndicators found;
    for (const Relation *relation : relationsOf(table.catalog(), RelationKind::StreakOf)) {
        found.claims.insert(table.indicatorPlace(relation->indicator));
        found.ranks.insert(table.indicatorPlace(relation->other));
    }
    return found;
}

bool mayBeHeldAgainstOthers(const Figure &figure, const StreakIndicators &streaks)
{
    if (!figure.hasNumber || figure.rankBasis == RankBasis::ListedOrder)
        return false;
    return figure.rankBasis != RankBasis::FromStreak
        || !streaks.ranks.contains(figure.series.indicator);
}

/** Those of the figures that some other one of them excludes; none: all can be right together. */
Figures disagreeing(const Figures &figures)
{
    if (figures.size() < 2)
        return {};
    // In one dimension, extents that meet two by two have a point in common: it is enough to ask
    // whether the highest lower end lies above the lowest upper one.
    const Figure *highest = figures.front();
    const Figure *lowest = figures.front();
    for (const Figure *figure : figures) {
        const auto lowerEnd = [](const Figure *f) {
            return std::pair(f->extent.lower, f->extent.isLowerExcluded);
        };
        const auto upperEnd = [](const Figure *f) {
            return std::pair(f->extent.upper, !f->extent.isUpperExcluded);
        };
        if (lowerEnd(figure) > lowerEnd(highest))
            highest = figure;
        if (upperEnd(figure) < upperEnd(lowest))
            lowest = figure;
    }
    Figures found;
    for (const Figure *figure : figures)
        if (isAbove(figure->extent, lowest->extent) || isAbove(highest->extent, figure->extent))
            found.push_back(figure);
    return found;
}

/** Whether all are one publisher's, and those that differ were published at different times. */
bool areRevisions(const FigureTable &table, Figures figures)
{
    const auto published = [&table](const Figure *figure) -> const Period & {
        return table.chain(*figure).published;
    };
    for (const Figure *figure : figures)
        if (published(figure).isUndated() || !table.haveOnePublisher(*figures.front(), *figure))
            return false;
    std::ranges::stable_sort(
        figures, [&](const Figure *a, const Figure *b) { return published(a) < published(b); });
    for (std::size_t i = 1; i < figures.size(); ++i) {
        const bool differ = areDisjoint(figures[i - 1]->extent, figures[i]->extent);
        if (differ && published(figures[i - 1]).lastDay() >= published(figures[i]).firstDay())
            return false;
    }
    return true;
}

} // namespace

void findConflicts(const FigureTable &table, QList<Finding> &findings)
{
    const StreakIndicators streaks = streakIndicators(table);
    forEachGroup(table.figures(), [&](FigureTable::Group group) {
        const Figure &first = group.front();
        if (group.size() < 2 || first.series.status == Status::Statement
            || table.period(first).isUndated() || streaks.claims.contains(first.series.indicator))
            return;
        Figures figures;
        for (const Figure &figure : group)
            if (mayBeHeldAgainstOthers(figure, streaks))
                figures.push_back(&figure);
        const Figures found = disagreeing(figures);
        if (found.empty())
            return;
        const bool hasBreak = std::ranges::any_of(found, &Figure::isBreak);
        const bool isOneDefinition = !hasBreak || std::ranges::all_of(found, &Figure::isBreak);
        Finding finding = !isOneDefinition ? findingAbout(table, FindingKind::DifferentDefinition,
                                                          FindingRule::BreakInSeries, first)
            : areRevisions(table, found)
            ? findingAbout(table, FindingKind::DifferentDate, FindingRule::Revision, first)
            : findingAbout(table, FindingKind::Conflict, FindingRule::SameFigure, first);
        addClaims(table, finding, found);
        findings.append(std::move(finding));
    });
}

void findDaysThatDiffer(const FigureTable &table, QList<Finding> &findings)
{
    forEachSeries(table.figures(), [&](FigureTable::Group series) {
        if (series.front().series.status != Status::Actual
            || table.indicator(series.front()).measure != Measure::Stock)
            return;
        for (std::size_t i = 0; i < series.size(); ++i) {
            const Figure &month = series[i];
            const Period &period = table.period(month);
            // Of several claims for the month, the first is looked at together with the others.
            const bool isFirst = i == 0 || series[i - 1].period != month.period;
            if (period.precision() != Period::Precision::Month || !isFirst)
                continue;
            const auto hull = hullOf(table.at(month.series, month.period));
            if (!hull)
                continue;
            // Days begin with the month or after it: the first day stands before the month itself.
            std::size_t at = i;
            while (at > 0 && table.period(series[at - 1]).firstDay() == period.firstDay())
                --at;
            const Figure *last = nullptr;
            bool someAgree = false;
            for (; at < series.size() && table.period(series[at]).firstDay() <= period.lastDay();
                 ++at) {
                const Figure &day = series[at];
                if (table.period(day).precision() != Period::Precision::Day || !day.hasNumber)
                    continue;
                someAgree = someAgree || !areDisjoint(*hull, day.extent);
                last = &day;
            }
            if (!last || someAgree || table.haveOnePublisher(month, *last)
                || table.chain(month).shares(table.chain(*last)))
                continue;
            Finding finding =
                findingAbout(table, FindingKind::DifferentDate, FindingRule::DayInMonth, month);
            finding.observations = {table.id(month), table.id(*last)};
            findings.append(std::move(finding));
        }
    });
}

} // namespace Zhitu
