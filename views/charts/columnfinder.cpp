// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "columnfinder.h"

#include "charts/markshapes.h"

#include <cmath>
#include <utility>

namespace Zhitu {

ColumnFinder::ColumnFinder(std::shared_ptr<const TimelineColumns> columns, QList<PlotPanel> plots)
    : m_columns(std::move(columns))
    , m_plots(std::move(plots))
{
}

int ColumnFinder::at(QPointF position, qreal reach) const
{
    int nearest = -1;
    qreal least = reach;
    for (const SeriesColumns &series : m_columns->series) {
        if (series.panel >= m_plots.size())
            continue;
        const PlotPanel &plot = m_plots.at(series.panel);
        if (!plot.area.adjusted(-reach, -reach, reach, reach).contains(position))
            continue;
        const qreal day = plot.xMin
            + (position.x() - plot.area.left()) / plot.area.width() * (plot.xMax - plot.xMin);
        const qreal days = reach / plot.area.width() * (plot.xMax - plot.xMin);
        const DaySpan near{static_cast<qint64>(std::max(plot.xMin, day - days)),
                           static_cast<qint64>(std::min(plot.xMax, day + days))};
        forEachWithin(series, near, [&](std::ptrdiff_t from, std::ptrdiff_t to) {
            for (auto i = static_cast<size_t>(from); i < static_cast<size_t>(to); ++i) {
                const qreal x = plot.mapX(series.times[i] / 2.0);
                const qreal y = std::clamp(position.y(), plot.mapY(series.upper()[i]),
                                           plot.mapY(series.low[i]));
                const qreal distance = std::hypot(x - position.x(), y - position.y());
                if (distance < least) {
                    least = distance;
                    nearest = series.marks[i];
                }
            }
        });
    }
    return nearest;
}

QRectF ColumnFinder::areaOf(int mark) const
{
    for (const SeriesColumns &series : m_columns->series) {
        if (series.panel >= m_plots.size())
            continue;
        const auto found = std::ranges::find(series.marks, mark);
        if (found == series.marks.end())
            continue;
        const auto i = static_cast<size_t>(found - series.marks.begin());
        const PlotPanel &plot = m_plots.at(series.panel);
        const qreal x = plot.mapX(series.times[i] / 2.0);
        if (x < plot.area.left() || x > plot.area.right())
            return {};
        return QRectF(QPointF(x, plot.mapY(series.upper()[i])),
                      QPointF(x, plot.mapY(series.low[i])))
            .adjusted(-pointRadius, -pointRadius, pointRadius, pointRadius);
    }
    return {};
}

} // namespace Zhitu
