// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "findingreport.h"

#include "findings/figuretable.h"
#include "store/store.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace Zhitu {

namespace {

/** Calls the function with the id of each observation that a finding names. */
template<typename Function>
void forEachId(const Finding &finding, const Function &function)
{
    for (const QStringList *ids :
         {&finding.observations, &finding.copies, &finding.evidence, &finding.dependents})
        std::ranges::for_each(*ids, function);
}

QStringList namedIn(const Findings &found)
{
    QStringList ids;
    for (const QList<Finding> *list : {&found.findings, &found.remarks})
        for (const Finding &finding : *list)
            forEachId(finding, [&ids](const QString &id) { ids.append(id); });
    ids.sort();
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

/** The findings at these places, in their order. */
QList<const Finding *> at(const QList<Finding> &findings, QList<qsizetype> places)
{
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    QList<const Finding *> found;
    for (const qsizetype place : std::as_const(places))
        found.append(&findings.at(place));
    return found;
}

/** What is found among the figures at these positions, or among all; none of them is kept. */
Result<FindingReportPtr> findingReport(const Store &store, const CatalogPtr &catalog,
                                       const std::vector<qint64> *positions)
{
    FigureTable table(*catalog);
    if (const auto read = store.forEachObservation(positions,
                                                   [&table](const Observation &observation) {
                                                       table.add(observation);
                                                       return Result<void>();
                                                   });
        !read)
        return read.error();
    table.sort();
    Findings found = findFindings(*catalog, table);
    QList<Observation> observations;
    // An empty list would not restrict the query.
    if (const QStringList named = namedIn(found); !named.isEmpty()) {
        auto read = store.observations({.ids = named});
        if (!read)
            return read.error();
        observations = std::move(*read);
    }
    return std::make_shared<const FindingReport>(catalog, std::move(found),
                                                 std::move(observations));
}

} // namespace

FindingReport::FindingReport(CatalogPtr catalog, Findings found, QList<Observation> observations)
    : m_catalog(std::move(catalog))
    , m_found(std::move(found))
    , m_observations(std::move(observations))
{
    for (qsizetype i = 0; i < m_observations.size(); ++i)
        m_rows.insert(m_observations.at(i).id, i);
    for (qsizetype i = 0; i < m_found.findings.size(); ++i) {
        const Finding &finding = m_found.findings.at(i);
        for (const QStringList *ids : {&finding.observations, &finding.copies, &finding.dependents})
            for (const QString &id : *ids)
                m_findingsOf.insert(id, i);
        if (!finding.event.isEmpty())
            m_findingsOfEvents.insert(finding.event, i);
    }
    for (qsizetype i = 0; i < m_found.remarks.size(); ++i) {
        const Finding &remark = m_found.remarks.at(i);
        for (const QStringList *ids : {&remark.observations, &remark.evidence, &remark.dependents})
            for (const QString &id : *ids)
                m_remarksOf.insert(id, i);
    }
}

const Observation *FindingReport::observation(const QString &id) const
{
    const auto row = m_rows.constFind(id);
    return row == m_rows.cend() ? nullptr : &m_observations.at(*row);
}

QList<const Finding *> FindingReport::findingsOf(const QString &observation) const
{
    return at(m_found.findings, m_findingsOf.values(observation));
}

QList<const Finding *> FindingReport::findingsOfEvent(const QString &event) const
{
    return at(m_found.findings, m_findingsOfEvents.values(event));
}

QList<const Finding *> FindingReport::remarksOf(const QString &observation) const
{
    return at(m_found.remarks, m_remarksOf.values(observation));
}

FindingReportPtr findingReport(const CatalogPtr &catalog, const QList<Observation> &figures)
{
    Findings found = findFindings(*catalog, figures);
    const QStringList named = namedIn(found);
    QList<Observation> observations;
    for (const Observation &figure : figures)
        if (std::ranges::binary_search(named, figure.id))
            observations.append(figure);
    return std::make_shared<const FindingReport>(catalog, std::move(found),
                                                 std::move(observations));
}

Result<FindingReportPtr> findingReport(const Store &store, const CatalogPtr &catalog,
                                       const QList<ChartSpec> &charts)
{
    QStringList indicators;
    for (const ChartSpec &chart : charts) {
        // Such a chart shows whatever there is.
        if (chart.kind == ChartKind::Coverage && chart.indicators.isEmpty())
            return findingReport(store);
        indicators += chart.indicators;
    }
    indicators = heldAgainstEachOther(*catalog, indicators);
    // An empty list would not restrict the query.
    if (indicators.isEmpty())
        return findingReport(catalog, QList<Observation>());
    const auto positions = store.positions({.indicators = indicators});
    if (!positions)
        return positions.error();
    return findingReport(store, catalog, &*positions);
}

Result<FindingReportPtr> findingReport(const Store &store)
{
    const auto catalog = store.catalog();
    if (!catalog)
        return catalog.error();
    return findingReport(store, *catalog, nullptr);
}

} // namespace Zhitu
