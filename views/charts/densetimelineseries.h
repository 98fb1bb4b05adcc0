// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartlayout.h"
#include "comparisonmodel.h"
#include "timelinecolumns.h"

#include <optional>
#include <vector>

namespace Zhitu {

/**
 * What a timeline of very many figures has in a span: which of its series get a name and a colour,
 * which figures get marks of their own, and what both are called. The model must outlive it.
 */
class DenseTimelineSeries
{
public:
    /** So many hedged and promised figures of a panel have marks of their own, so many disputed. */
    static constexpr int mostSpecial = 60;

    DenseTimelineSeries(const ModelTimelineModel &model, DaySpan span);

    /** By panel, the series that get a name: the region in focus first, then those of most. */
    [[nodiscard]] const QList<QList<const SeriesColumns *>> &named() const { return m_named; }
    [[nodiscard]] QStringList namedRegions() const;
    /** How many series of the first panels are drawn without a name. */
    [[nodiscard]] int others(int panels) const;

    [[nodiscard]] const Observation &figureAt(const SeriesColumns &series, qint32 at) const;
    /** The hedged and promised figures of a panel in the span, unless they are too many. */
    [[nodiscard]] std::optional<QList<qint32>> specialMarks(int panel) const;
    /** The figures of a panel in the span on which there are findings, those with a place in it. */
    [[nodiscard]] QList<int> disputedMarks(int panel) const;
    /** How many of these marks are in the span, of the first panels where there are too many. */
    [[nodiscard]] int crowded(const std::vector<qint32> &marks, int panels) const;

    /** What a series is about: a region, or a subject in one. */
    [[nodiscard]] BilingualText topicName(const SeriesColumns &series) const;
    [[nodiscard]] BilingualText seriesName(const SeriesColumns &series) const;
    /** The name of a series, with its latest value in the span where it has one. */
    [[nodiscard]] BilingualText nameAndValue(const SeriesColumns &series) const;
    /** The indicators of a panel, their unit and measure. */
    [[nodiscard]] BilingualText panelTitle(const ComparisonPanel &panel) const;

private:
    [[nodiscard]] QList<QList<const SeriesColumns *>> namedSeries() const;
    /** The last one in the span; -1: none is. */
    [[nodiscard]] qint32 lastWithin(const SeriesColumns &series) const;
    [[nodiscard]] bool isShown(const Observation &figure) const;

    const ModelTimelineModel &m_model;
    const Catalog &m_catalog;
    const TimelineColumns &m_columns;
    DaySpan m_span;
    QList<QList<const SeriesColumns *>> m_named;
};

} // namespace Zhitu
