// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rules.h"

#include <QHash>

#include <algorithm>

namespace Zhitu {

namespace {

/** Whether the figures of a region are contained in those of a region around it. */
bool addsUp(const Catalog &catalog, const Indicator &indicator)
{
    const Unit *unit = catalog.unit(indicator.unit);
    if (!unit || (indicator.measure != Measure::Stock && indicator.measure != Measure::Flow))
        return false;
    return unit->kind == UnitKind::Count || unit->kind == UnitKind::Currency
        || unit->kind == UnitKind::Area || unit->kind == UnitKind::Capacity;
}

/** The figure of a group that counts most for the part (the lowest) or the whole (the highest). */
const Figure *extreme(FigureTable::Group group, bool lowest)
{
    const Figure *found = nullptr;
    for (const Figure &figure : group) {
        if (!figure.hasNumber)
            continue;
        const bool isBetter = !found
            || (lowest ? figure.extent.lower < found->extent.lower
                       : figure.extent.upper > found->extent.upper);
        if (isBetter)
            found = &figure;
    }
    return found;
}

void judge(const FigureTable &table, FindingRule rule, FigureTable::Group parts,
           FigureTable::Group wholes, QList<Finding> &findings)
{
    const Figure *part = extreme(parts, true);
    const Figure *whole = extreme(wholes, false);
    if (!part || !whole || !isAbove(part->extent, whole->extent))
        return;
    const QString other =
        rule == FindingRule::PartOfIndicator ? table.indicator(*whole).id : QString();
    Finding finding = findingAbout(table, FindingKind::Arithmetic, rule, *part, other);
    if (rule == FindingRule::PartOfRegion)
        finding.id += u':' + table.regionCode(whole->series);
    finding.observations = {table.id(*part), table.id(*whole)};
    findings.append(std::move(finding));
}

/** The year that a period lies in but is not; empty: none. */
QString yearAround(const Period &period)
{
    if (period.isUndated() || period.precision() == Period::Precision::Year
        || period.firstDay().year() != period.lastDay().year())
        return {};
    return period.iso().left(4);
}

} // namespace

void findPartsAboveWholes(const FigureTable &table, QList<Finding> &findings)
{
    const Catalog &catalog = table.catalog();
    QHash<int, QList<int>> wholesOf;
    for (const Relation *relation : relationsOf(catalog, RelationKind::PartOf))
        wholesOf[table.indicatorPlace(relation->indicator)].append(
            table.indicatorPlace(relation->other));

    forEachGroup(table.figures(), [&](FigureTable::Group group) {
        const Figure &first = group.front();
        const Indicator &indicator = table.indicator(first);
        if (first.series.status != Status::Actual || table.period(first).isUndated()
            || !addsUp(catalog, indicator))
            return;
        SeriesKey key = first.series;
        if (key.subject < 0) {
            // A loop of regions has been refused before it could come here.
            for (key.region = table.parentOf(key.region); key.region >= 0;
                 key.region = table.parentOf(key.region))
                judge(table, FindingRule::PartOfRegion, group, table.at(key, first.period),
                      findings);
        }
        key = first.series;
        for (const int whole : wholesOf.value(first.series.indicator)) {
            key.indicator = whole;
            if (whole >= 0 && catalog.indicators.at(whole).unit == indicator.unit)
                judge(table, FindingRule::PartOfIndicator, group, table.at(key, first.period),
                      findings);
        }
        if (indicator.measure != Measure::Flow)
            return;
        const QString year = yearAround(table.period(first));
        const int place = year.isEmpty() ? -1 : table.periodPlace(year);
        if (place >= 0)
            judge(table, FindingRule::PartOfYear, group, table.at(first.series, place), findings);
    });
}

} // namespace Zhitu
