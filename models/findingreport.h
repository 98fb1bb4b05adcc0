// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findings/findings.h"
#include "records/result.h"

#include <QHash>

#include <memory>

namespace Zhitu {

class Store;

/**
 * What the rules found in a store, with the observations that it is about: an immutable snapshot,
 * shared between threads.
 */
class FindingReport
{
public:
    /** observations: those that the findings name, at least. */
    FindingReport(CatalogPtr catalog, Findings found, QList<Observation> observations);

    [[nodiscard]] const Catalog &catalog() const { return *m_catalog; }
    [[nodiscard]] const CatalogPtr &catalogPtr() const { return m_catalog; }
    [[nodiscard]] const QList<Finding> &findings() const { return m_found.findings; }
    [[nodiscard]] const QList<Finding> &remarks() const { return m_found.remarks; }

    /** The observation with this id; nullptr: no finding names it. */
    [[nodiscard]] const Observation *observation(const QString &id) const;
    /** The findings that an observation is part of, or that the claims it rests on are. */
    [[nodiscard]] QList<const Finding *> findingsOf(const QString &observation) const;
    /** The findings on an event. */
    [[nodiscard]] QList<const Finding *> findingsOfEvent(const QString &event) const;
    /** What else is to be said of an observation: what bears it out, or that nothing does. */
    [[nodiscard]] QList<const Finding *> remarksOf(const QString &observation) const;

private:
    CatalogPtr m_catalog;
    Findings m_found;
    QList<Observation> m_observations;
    QHash<QString, qsizetype> m_rows;
    QMultiHash<QString, qsizetype> m_findingsOf;
    QMultiHash<QString, qsizetype> m_findingsOfEvents;
    QMultiHash<QString, qsizetype> m_remarksOf;
};

using FindingReportPtr = std::shared_ptr<const FindingReport>;

/** The report on figures that are at hand. */
[[nodiscard]] FindingReportPtr findingReport(const CatalogPtr &catalog,
                                             const QList<Observation> &figures);

/**
 * The report on all figures of a store, read one by one: what stays in memory is what the findings
 * name. For the thread that the store belongs to. Fails as reading the store does.
 */
[[nodiscard]] Result<FindingReportPtr> findingReport(const Store &store);

/**
 * The same as far as it concerns these charts: on the figures of their indicators and of those that
 * rules hold against them, in all regions.
 */
[[nodiscard]] Result<FindingReportPtr> findingReport(const Store &store, const CatalogPtr &catalog,
                                                     const QList<ChartSpec> &charts);

} // namespace Zhitu
