// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <QSet>

#include <algorithm>

namespace Zhitu {

namespace {

/** Figures further apart than this are not taken for two counts of about the same time. */
constexpr qint64 mostDaysApart = 366;

struct AlikePair
{
    int one;
    int other;

    auto operator<=>(const AlikePair &) const = default;
};

bool areTheSame(const Indicator &one, const Indicator &other)
{
    return one.definition == other.definition && one.population == other.population
        && one.scope == other.scope;
}

/** Those that a relation declares, and those with one name. */
QList<AlikePair> alikePairs(const FigureTable &table)
{
    const Catalog &catalog = table.catalog();
    QList<AlikePair> pairs;
    const auto add = [&pairs](int one, int other) {
        const AlikePair pair{std::min(one, other), std::max(one, other)};
        if (one >= 0 && other >= 0 && one != other && !pairs.contains(pair))
            pairs.append(pair);
    };
    for (const Relation *relation : relationsOf(catalog, RelationKind::Alike))
        add(table.indicatorPlace(relation->other), table.indicatorPlace(relation->indicator));
    for (const auto name : {&BilingualText::zh, &BilingualText::en}) {
        QHash<QString, int> firsts;
        for (int i = 0; i < catalog.indicators.size(); ++i) {
            const QString text = (catalog.indicators.at(i).name.*name).simplified().toCaseFolded();
            if (text.isEmpty())
                continue;
            const auto first = firsts.constFind(text);
            if (first == firsts.cend())
                firsts.insert(text, i);
            else if (!areTheSame(catalog.indicators.at(*first), catalog.indicators.at(i)))
                add(*first, i);
        }
    }
    return pairs;
}

/** How many days lie between two periods; 0 where they overlap. */
qint64 daysApart(const Period &one, const Period &other)
{
    if (one.lastDay() < other.firstDay())
        return one.lastDay().daysTo(other.firstDay());
    if (other.lastDay() < one.firstDay())
        return other.lastDay().daysTo(one.firstDay());
    return 0;
}

bool saysTheSame(const Figure &one, const Figure &other)
{
    return one.qualifier == other.qualifier && one.extent == other.extent;
}

bool isUsable(const FigureTable &table, const Figure &figure)
{
    return figure.hasNumber && !table.period(figure).isUndated();
}

struct NearestPair
{
    const Figure *one = nullptr;
    const Figure *other = nullptr;
    qint64 apart = 0;
};

/** Of two series in the order of time, the pair nearest in time; the latest of several. */
NearestPair nearestPair(const FigureTable &table, FigureTable::Group ones,
                        FigureTable::Group others)
{
    NearestPair nearest;
    const auto offer = [&](const Figure &one, const Figure &other) {
        if (!isUsable(table, one) || !isUsable(table, other) || saysTheSame(one, other))
            return;
        const qint64 apart = daysApart(table.period(one), table.period(other));
        if (apart <= mostDaysApart && (!nearest.one || apart <= nearest.apart))
            nearest = {&one, &other, apart};
    };
    std::size_t at = 0;
    for (const Figure &one : ones) {
        while (at + 1 < others.size() && others[at].period < one.period)
            ++at;
        // The one before and the one from there on: the nearest is one of them.
        if (at > 0)
            offer(one, others[at - 1]);
        if (at < others.size())
            offer(one, others[at]);
    }
    return nearest;
}

} // namespace

void findAlikes(const FigureTable &table, QList<Finding> &findings)
{
    const Catalog &catalog = table.catalog();
    for (const AlikePair &pair : alikePairs(table)) {
        const Indicator &one = catalog.indicators.at(pair.one);
        const Indicator &other = catalog.indicators.at(pair.other);
        const bool onlyScope = one.definition == other.definition && !one.definition.isEmpty()
            && !areTheSame(one, other);
        forEachSeries(table.ofIndicator(pair.one), [&](FigureTable::Group ones) {
            SeriesKey key = ones.front().series;
            if (key.status != Status::Actual)
                return;
            key.indicator = pair.other;
            const NearestPair nearest = nearestPair(table, ones, table.series(key));
            if (!nearest.one)
                return;
            Finding finding = findingAbout(
                table, onlyScope ? FindingKind::DifferentScope : FindingKind::DifferentDefinition,
                FindingRule::AlikeIndicators, *nearest.one, other.id);
            finding.observations = {table.id(*nearest.one), table.id(*nearest.other)};
            findings.append(std::move(finding));
        });
    }
}

} // namespace Zhitu
