// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rankruns.h"

#include "charts/markshapes.h"
#include "charts/picturebuilder.h"
#include "formats/catalogue.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Zhitu {

namespace {

BilingualText number(double value)
{
    return {QString::number(value), QString::number(value)};
}

/** The mark that stands for a year's rank; -1 where figures contradict each other or are loose. */
int firmMark(const ComparisonModel &model, const QList<int> &marks)
{
    int best = -1;
    for (const int mark : marks) {
        const FigureMark &one = model.marks().at(mark);
        if (one.figure().status != Status::Actual)
            continue;
        if (one.figure().qualifier != Qualifier::Exact)
            return -1;
        if (best < 0) {
            best = mark;
            continue;
        }
        const FigureMark &other = model.marks().at(best);
        if (*other.figure().value != *one.figure().value)
            return -1;
        if (isDerived(other.rankBasis) && !isDerived(one.rankBasis))
            best = mark;
    }
    return best;
}

} // namespace

QList<RankRow> rankRows(const ComparisonModel &model, const QList<int> &marks)
{
    QList<RankRow> rows;
    using Key = std::tuple<int, QString, QString, QString>;
    std::map<Key, qsizetype> places;
    for (const int mark : marks) {
        const FigureMark &one = model.marks().at(mark);
        const Observation &figure = one.figure();
        const auto [place, isNew] = places.try_emplace(
            Key(one.panel, figure.indicator, figure.region, figure.subject), rows.size());
        if (isNew)
            rows.append({one.panel, figure.indicator, figure.region, figure.subject, {}});
        rows[place->second].years[ComputeRankingModel::yearOf(figure)].append(mark);
    }
    const QString focus = model.spec().focus;
    std::ranges::stable_sort(rows, [&focus](const RankRow &a, const RankRow &b) {
        return std::pair(a.panel, a.region != focus) < std::pair(b.panel, b.region != focus);
    });
    return rows;
}

QList<RankRun> rankRuns(const ComparisonModel &model, const RankRow &row)
{
    QList<RankRun> runs;
    for (auto year = row.years.cbegin(); year != row.years.cend(); ++year) {
        const int mark = firmMark(model, *year);
        if (mark < 0)
            continue;
        const FigureMark &firm = model.marks().at(mark);
        const double rank = *firm.figure().value;
        const bool breaks = std::ranges::any_of(firm.claims, &Observation::breakBefore);
        if (runs.isEmpty() || breaks || runs.last().lastYear + 1 != year.key()
            || runs.last().rank != rank)
            runs.append({year.key(), year.key(), rank, {}});
        runs.last().lastYear = year.key();
        if (isDerived(firm.rankBasis))
            runs.last().derivedYears.append(year.key());
    }
    return runs;
}

BilingualText yearList(const QList<int> &years)
{
    QList<BilingualText> texts;
    for (const int year : years)
        texts.append(number(year));
    return joined(texts);
}

BilingualText rankRunText(const BilingualText &name, const RankRun &run)
{
    const BilingualText rank = number(run.rank);
    if (run.firstYear == run.lastYear)
        //: Title: %1 region, %2 rank, %3 year.
        return filled(translated("Charts", "%1: rank %2 in %3"),
                      {name, rank, number(run.firstYear)});
    if (run.derivedYears.isEmpty())
        //: Title: %1 region, %2 rank, %3 and %4 first and last year.
        return filled(translated("Charts", "%1: rank %2 every year from %3 to %4"),
                      {name, rank, number(run.firstYear), number(run.lastYear)});
    //: Title: as above; %5 is a list of years whose rank follows from a statement.
    return filled(
        translated("Charts", "%1: rank %2 every year from %3 to %4 (%5 inferred)"),
        {name, rank, number(run.firstYear), number(run.lastYear), yearList(run.derivedYears)});
}

} // namespace Zhitu
