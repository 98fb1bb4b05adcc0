// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <QHash>

#include <algorithm>

namespace Zhitu {

namespace {

/** A figure that speaks of its period, and from which day on it was to be known. */
struct Known
{
    const Figure *figure;
    QDate lastDay; ///< of its period
    QDate publishedBy; ///< invalid: nobody says
};

/** The figure with the highest lower end so far. */
void raise(const Figure *&highest, const Figure &figure)
{
    if (!highest || figure.extent.lower > highest->extent.lower)
        highest = &figure;
}

void judgeSeries(const FigureTable &table, FigureTable::Group series, QList<Finding> &findings)
{
    std::vector<Known> byEnd;
    for (const Figure &figure : series) {
        const Period &period = table.period(figure);
        if (figure.hasNumber && !period.isUndated())
            byEnd.push_back({&figure, period.lastDay(), table.chain(figure).published.lastDay()});
    }
    std::vector<Known> byKnowledge;
    std::ranges::copy_if(byEnd, std::back_inserter(byKnowledge),
                         [](const Known &known) { return known.publishedBy.isValid(); });
    const auto knownFrom = [](const Known &known) {
        return std::max(known.lastDay, known.publishedBy);
    };
    std::ranges::stable_sort(byEnd, {}, &Known::lastDay);
    std::ranges::stable_sort(byKnowledge, {}, knownFrom);

    // One finding for each high figure, however many lower ones follow it.
    QHash<std::pair<int, int>, qsizetype> foundFor;
    const auto note = [&](FindingKind kind, FindingRule rule, const Figure &low,
                          const Figure &high) {
        const auto key = std::pair(static_cast<int>(rule), high.row);
        const auto found = foundFor.constFind(key);
        if (found != foundFor.cend()) {
            QStringList &observations = findings[*found].observations;
            observations.append(table.id(low));
            observations.swapItemsAt(observations.size() - 1, observations.size() - 2);
            return;
        }
        Finding finding = findingAbout(table, kind, rule, low);
        finding.id += u':' + table.id(high);
        finding.observations = {table.id(low), table.id(high)};
        foundFor.insert(key, findings.size());
        findings.append(std::move(finding));
    };

    // The series is in the order of first days: what was before stays before.
    std::size_t ended = 0;
    std::size_t known = 0;
    const Figure *highest = nullptr;
    const Figure *highestKnown = nullptr;
    forEachGroup(series, [&](FigureTable::Group group) {
        const QDate firstDay = table.period(group.front()).firstDay();
        if (!firstDay.isValid())
            return;
        for (; ended < byEnd.size() && byEnd[ended].lastDay < firstDay; ++ended)
            raise(highest, *byEnd[ended].figure);
        for (; known < byKnowledge.size() && knownFrom(byKnowledge[known]) < firstDay; ++known)
            raise(highestKnown, *byKnowledge[known].figure);
        for (const Figure &figure : group) {
            if (!figure.hasNumber)
                continue;
            if (highestKnown && isAbove(highestKnown->extent, figure.extent))
                note(FindingKind::Stale, FindingRule::OlderThanItsDay, figure, *highestKnown);
            else if (highest && isAbove(highest->extent, figure.extent))
                note(FindingKind::Arithmetic, FindingRule::RunningTotalFalls, figure, *highest);
        }
    });
}

} // namespace

void findFallingTotals(const FigureTable &table, QList<Finding> &findings)
{
    const Catalog &catalog = table.catalog();
    for (int i = 0; i < catalog.indicators.size(); ++i) {
        if (!catalog.indicators.at(i).isCumulative)
            continue;
        forEachSeries(table.ofIndicator(i), [&](FigureTable::Group series) {
            if (series.front().series.status == Status::Actual)
                judgeSeries(table, series, findings);
        });
    }
}

} // namespace Zhitu
