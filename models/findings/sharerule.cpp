// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <cmath>

namespace Zhitu {

namespace {

/** The figures that a share is of: the part above, the whole below. */
struct Parts
{
    FigureTable::Group part;
    FigureTable::Group whole;
};

Parts partsOf(const FigureTable &table, const Relation &relation, const Figure &share)
{
    SeriesKey key = share.series;
    key.indicator = table.indicatorPlace(relation.other);
    const FigureTable::Group part = table.at(key, share.period);
    if (!relation.whole.isEmpty()) {
        key.region = table.regionPlace(relation.whole);
        return {part, key.region < 0 ? FigureTable::Group() : table.at(key, share.period)};
    }
    for (const Relation *containing : relationsOf(table.catalog(), RelationKind::PartOf)) {
        if (containing->indicator == relation.other) {
            key.indicator = table.indicatorPlace(containing->other);
            return {part, table.at(key, share.period)};
        }
    }
    key.region = table.parentOf(key.region);
    return {part, key.region < 0 ? FigureTable::Group() : table.at(key, share.period)};
}

/** The part as a percentage of the whole, from the least to the most that it can be. */
std::optional<Extent> percentage(const Extent &part, const Extent &whole)
{
    // Nothing follows of what may be zero or less.
    if (!(part.lower >= 0) || !(whole.lower > 0))
        return std::nullopt;
    Extent share;
    share.lower = part.lower / whole.upper * 100;
    share.upper = part.upper / whole.lower * 100;
    share.isLowerExcluded = part.isLowerExcluded || whole.isUpperExcluded;
    share.isUpperExcluded = part.isUpperExcluded || whole.isLowerExcluded;
    return share;
}

const Figure *firstWithNumber(FigureTable::Group group)
{
    for (const Figure &figure : group)
        if (figure.hasNumber)
            return &figure;
    return nullptr;
}

/** Where the share told may lie, rounding allowed for. */
Extent told(const Figure &share)
{
    Extent extent = share.extent;
    if (share.qualifier == Qualifier::Exact) {
        extent.lower -= roundingTolerance(share.value);
        extent.upper += roundingTolerance(share.value);
    }
    return extent;
}

} // namespace

void findShares(const FigureTable &table, QList<Finding> &findings, QList<Finding> &remarks)
{
    for (const Relation *relation : relationsOf(table.catalog(), RelationKind::ShareOf)) {
        forEachGroup(
            table.ofIndicator(table.indicatorPlace(relation->indicator)),
            [&](FigureTable::Group shares) {
                const Figure &first = shares.front();
                if (first.series.status != Status::Actual || table.period(first).isUndated())
                    return;
                const Parts parts = partsOf(table, *relation, first);
                const auto part = hullOf(parts.part);
                const auto whole = hullOf(parts.whole);
                const auto computed = part && whole ? percentage(*part, *whole) : std::nullopt;
                if (!computed)
                    return;
                const Figure &above = *firstWithNumber(parts.part);
                const Figure &below = *firstWithNumber(parts.whole);
                for (const Figure &share : shares) {
                    if (!share.hasNumber)
                        continue;
                    const bool agrees = !areDisjoint(told(share), *computed);
                    Finding finding = findingAbout(
                        table, agrees ? FindingKind::Agreement : FindingKind::Arithmetic,
                        FindingRule::ShareOfParts, share, relation->other);
                    // Several shares of one period are several findings.
                    finding.id += u':' + table.id(share);
                    finding.observations = {table.id(share)};
                    finding.evidence = {table.id(above), table.id(below)};
                    finding.computed = above.value / below.value * 100;
                    (agrees ? remarks : findings).append(std::move(finding));
                }
            });
    }
}

} // namespace Zhitu
