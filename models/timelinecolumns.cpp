// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelinecolumns.h"

#include <algorithm>
#include <limits>

namespace Zhitu {

namespace {

/** What the figures of one series have in common. */
struct SeriesKey
{
    int panel;
    QString indicator;
    QString region;
    QString subject;
    bool promised;

    bool operator==(const SeriesKey &) const = default;
    friend size_t qHash(const SeriesKey &key, size_t seed)
    {
        return qHashMulti(seed, key.panel, key.indicator, key.region, key.subject, key.promised);
    }
};

bool isIn(const SeriesColumns &series, const FigureMark &mark, bool promised)
{
    const Observation &figure = mark.figure();
    return series.panel == mark.panel && series.promised == promised
        && series.indicator == figure.indicator && series.region == figure.region
        && series.subject == figure.subject;
}

/** The start of a run: a mark, and the one before it where that has another successor already. */
struct RunStart
{
    qint32 branch = -1;
    qint32 mark = -1;
};

class ColumnsMaker
{
public:
    ColumnsMaker(const QList<FigureMark> &marks, qsizetype panels)
        : m_marks(marks)
        , m_next(static_cast<size_t>(marks.size()), -1)
    {
        m_columns.panels.resize(static_cast<size_t>(panels));
        m_columns.firstDay = std::numeric_limits<qint64>::max();
        m_columns.lastDay = std::numeric_limits<qint64>::min();
    }

    TimelineColumns make()
    {
        for (qint32 mark = 0; mark < m_marks.size(); ++mark)
            sortIn(mark);
        for (size_t i = 0; i < m_starts.size(); ++i)
            fill(m_columns.series[i], m_starts[i], m_counts[i]);
        m_columns.sources = contributions(m_marks);
        return std::move(m_columns);
    }

private:
    void sortIn(qint32 index)
    {
        const FigureMark &mark = m_marks.at(index);
        const Observation &figure = mark.figure();
        if (figure.period.isUndated() || !figure.value) {
            m_columns.placeless.push_back(index);
            return;
        }
        const bool promised = figure.status != Status::Actual;
        if (promised)
            m_columns.promised.push_back(index);
        else if (figure.qualifier != Qualifier::Exact)
            m_columns.hedged.push_back(index);
        m_columns.firstDay = std::min(m_columns.firstDay, figure.period.firstDay().toJulianDay());
        m_columns.lastDay = std::max(m_columns.lastDay, figure.period.lastDay().toJulianDay());
        PanelExtent &extent = m_columns.panels[static_cast<size_t>(mark.panel)];
        extent.lowest = std::min(extent.lowest, *figure.value);
        extent.highest = std::max(extent.highest, figure.valueUpper.value_or(*figure.value));

        const size_t series = seriesOf(mark, promised);
        ++m_counts[series];
        if (mark.joinedFrom < 0) {
            m_starts[series].push_back({-1, index});
            return;
        }
        qint32 &next = m_next[static_cast<size_t>(mark.joinedFrom)];
        if (next >= 0) {
            ++m_counts[series];
            m_starts[series].push_back({mark.joinedFrom, index});
        } else {
            next = index;
        }
    }

    size_t seriesOf(const FigureMark &mark, bool promised)
    {
        // Sorted by region and time: the next mark is mostly of the same series or a near one.
        if (m_last < m_columns.series.size() && isIn(m_columns.series[m_last], mark, promised))
            return m_last;
        const Observation &figure = mark.figure();
        const SeriesKey key{mark.panel, figure.indicator, figure.region, figure.subject, promised};
        const auto known = m_places.constFind(key);
        if (known != m_places.cend())
            return m_last = *known;
        m_last = m_columns.series.size();
        m_places.insert(key, m_last);
        SeriesColumns series;
        series.panel = key.panel;
        series.indicator = key.indicator;
        series.region = key.region;
        series.subject = key.subject;
        series.promised = promised;
        m_columns.series.push_back(std::move(series));
        m_starts.emplace_back();
        m_counts.push_back(0);
        return m_last;
    }

    void fill(SeriesColumns &series, const std::vector<RunStart> &starts, size_t count)
    {
        series.times.reserve(count);
        series.low.reserve(count);
        series.marks.reserve(count);
        for (const RunStart &start : starts) {
            series.runs.push_back(static_cast<qint32>(series.times.size()));
            if (start.branch >= 0)
                append(series, start.branch);
            for (qint32 mark = start.mark; mark >= 0; mark = m_next[static_cast<size_t>(mark)])
                append(series, mark);
        }
        series.runs.push_back(static_cast<qint32>(series.times.size()));
    }

    void append(SeriesColumns &series, qint32 mark)
    {
        const Observation &figure = m_marks.at(mark).figure();
        if (figure.valueUpper && series.high.empty())
            series.high = series.low;
        series.times.push_back(static_cast<qint32>(twiceMiddle(figure.period)));
        series.low.push_back(*figure.value);
        if (figure.valueUpper || !series.high.empty())
            series.high.push_back(figure.valueUpper.value_or(*figure.value));
        series.marks.push_back(mark);
    }

    const QList<FigureMark> &m_marks;
    std::vector<qint32> m_next; ///< the mark that a line leads to from each; -1: none
    TimelineColumns m_columns;
    QHash<SeriesKey, size_t> m_places;
    std::vector<std::vector<RunStart>> m_starts;
    std::vector<size_t> m_counts;
    size_t m_last = 0;
};

} // namespace

TimelineColumns timelineColumns(const QList<FigureMark> &marks, qsizetype panels)
{
    return ColumnsMaker(marks, panels).make();
}

} // namespace Zhitu
