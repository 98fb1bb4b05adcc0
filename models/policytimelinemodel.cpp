// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "policytimelinemodel.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "recordtexts.h"

#include <QSet>

#include <algorithm>
#include <tuple>

namespace Zhitu {

namespace {

/** What part of all events makes a region's lane say nothing beside the others. */
constexpr double nearlyAll = 0.75;

} // namespace

void PolicyTimelineModel::setFigures(const ChartSpec &spec, CatalogPtr newCatalog, ObservationsPtr)
{
    beginResetModel();
    setCatalog(std::move(newCatalog));
    m_spec = spec;
    m_events.clear();
    const QSet<QString> kinds(spec.eventKinds.cbegin(), spec.eventKinds.cend());
    const QSet<QString> wanted(spec.regions.cbegin(), spec.regions.cend());
    for (const Event &event : catalog()->events)
        if ((kinds.isEmpty() || kinds.contains(event.kind))
            && (wanted.isEmpty() || wanted.contains(event.region)) && isInSpan(event.period))
            m_events.append(&event);
    makeLanes();
    m_rows.clear();
    for (int row = 0; row < m_events.size(); ++row)
        m_rows.insert(m_events.at(row)->id, row);
    endResetModel();
}

void PolicyTimelineModel::makeLanes()
{
    // A region that the catalog lacks comes last, by its code.
    QHash<QString, std::pair<int, qsizetype>> places;
    for (qsizetype i = 0; i < catalog()->regions.size(); ++i)
        places.insert(catalog()->regions.at(i).code,
                      {static_cast<int>(catalog()->regions.at(i).level), i});
    const auto placeOf = [&](const QString &code) {
        const auto found = places.constFind(code);
        return found == places.cend() ? std::pair<int, qsizetype>(100, 0) : *found;
    };

    QHash<QString, qsizetype> perRegion;
    QHash<QString, qsizetype> perIssuer;
    QHash<QString, Period> firstOf;
    const auto issuer = [](const Event &event) { return event.statedBy.in(Language::Chinese); };
    for (const Event *event : std::as_const(m_events)) {
        ++perRegion[event->region];
        const QString name = issuer(*event);
        ++perIssuer[name];
        // Undated events come before no other.
        if (!event->period.isUndated()
            && (!firstOf.contains(name) || event->period < firstOf.value(name)))
            firstOf.insert(name, event->period);
    }
    m_regions = perRegion.keys();
    std::ranges::sort(m_regions, {},
                      [&](const QString &code) { return std::pair(placeOf(code), code); });
    const auto most = std::ranges::max_element(perRegion);
    const bool oneRegionHasNearlyAll = most != perRegion.end()
        && static_cast<double>(*most) >= nearlyAll * static_cast<double>(m_events.size());
    m_lanesBy = oneRegionHasNearlyAll && perIssuer.size() > 1 ? Lanes::Issuers : Lanes::Regions;

    QStringList order = m_regions;
    if (m_lanesBy == Lanes::Issuers) {
        order = perIssuer.keys();
        const auto key = [&](const QString &name) {
            const Period first = firstOf.value(name);
            return std::tuple(name.isEmpty(), -perIssuer.value(name), first.isUndated(), first,
                              name);
        };
        std::ranges::sort(order,
                          [&](const QString &a, const QString &b) { return key(a) < key(b); });
    }
    QHash<QString, int> laneOf;
    for (const QString &name : std::as_const(order))
        laneOf.insert(name, static_cast<int>(laneOf.size()));
    const auto lane = [&](const Event &event) {
        return laneOf.value(m_lanesBy == Lanes::Issuers ? issuer(event) : event.region);
    };
    std::ranges::stable_sort(m_events, [&](const Event *a, const Event *b) {
        const int laneA = lane(*a);
        const int laneB = lane(*b);
        if (laneA != laneB)
            return laneA < laneB;
        if (a->period != b->period)
            return a->period < b->period;
        return a->id < b->id;
    });

    m_lanes = QList<EventLane>(order.size());
    for (int row = 0; row < m_events.size(); ++row) {
        const Event &event = *m_events.at(row);
        EventLane &one = m_lanes[lane(event)];
        one.marks.append(row);
        if (m_lanesBy == Lanes::Issuers) {
            one.name = event.statedBy;
        } else {
            const Region *region = catalog()->region(event.region);
            one.name = !region                ? BilingualText{event.region, event.region}
                : region->shortName.isEmpty() ? region->name
                                              : region->shortName;
        }
    }
}

int PolicyTimelineModel::markOf(const QString &id) const
{
    return m_rows.value(id, -1);
}

QString PolicyTimelineModel::describe(int mark, Language language) const
{
    return eventWords(*catalog(), event(mark), language);
}

int PolicyTimelineModel::rows() const
{
    return static_cast<int>(m_events.size());
}

int PolicyTimelineModel::columns() const
{
    return ColumnCount;
}

static_assert(PolicyTimelineModel::SourceColumn == static_cast<int>(EventField::Source));

QString PolicyTimelineModel::header(int column, Language language) const
{
    return fieldName(static_cast<EventField>(column), language);
}

QString PolicyTimelineModel::text(int row, int column, Language language) const
{
    return fieldText(*catalog(), event(row), static_cast<EventField>(column), language);
}

QVariant PolicyTimelineModel::value(int row, int column) const
{
    return fieldValue(*catalog(), event(row), static_cast<EventField>(column));
}

QString PolicyTimelineModel::id(int row) const
{
    return event(row).id;
}

QVariant PolicyTimelineModel::extra(int row, int role) const
{
    return role == EvidenceRole ? QStringList{id(row)} : eventRole(event(row), role);
}

} // namespace Zhitu
