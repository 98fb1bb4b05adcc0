// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartlayout.h"
#include "charts/chartpicture.h"
#include "timelinecolumns.h"

#include <algorithm>
#include <memory>

namespace Zhitu {

/** Positions of the runs of a series that lie in a span: calls use(begin, end) for each. */
template<typename Use>
void forEachWithin(const SeriesColumns &series, DaySpan span, Use use)
{
    for (size_t run = 0; run + 1 < series.runs.size(); ++run) {
        const auto begin = series.times.begin() + series.runs[run];
        const auto end = series.times.begin() + series.runs[run + 1];
        const auto from = std::lower_bound(begin, end, 2 * span.first);
        const auto to = std::upper_bound(from, end, 2 * (span.last + 1));
        if (from != to)
            use(from - series.times.begin(), to - series.times.begin());
    }
}

/** The figures that no area is kept for, sought in the columns themselves. */
class ColumnFinder final : public MarkFinder
{
public:
    /** @p plots: by panel, as many as are drawn. */
    ColumnFinder(std::shared_ptr<const TimelineColumns> columns, QList<PlotPanel> plots);

    [[nodiscard]] int at(QPointF position, qreal reach) const override;
    [[nodiscard]] QRectF areaOf(int mark) const override;

private:
    std::shared_ptr<const TimelineColumns> m_columns;
    QList<PlotPanel> m_plots;
};

} // namespace Zhitu
