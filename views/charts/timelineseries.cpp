// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "timelineseries.h"

#include "charts/charttexts.h"

#include <algorithm>
#include <numeric>

namespace Zhitu {

QList<TimelineSeries> seriesOf(const ComparisonModel &model, int panel)
{
    QList<TimelineSeries> list;
    const bool named = namesIndicators(model, panel);
    for (int i = 0; i < model.marks().size(); ++i) {
        const FigureMark &mark = model.marks().at(i);
        if (mark.panel != panel)
            continue;
        const Observation &figure = mark.figure();
        auto it = std::ranges::find_if(list, [&](const TimelineSeries &series) {
            return series.indicator == figure.indicator && series.region == figure.region
                && series.subject == figure.subject;
        });
        if (it == list.end())
            it = list.insert(list.end(),
                             {figure.indicator, figure.region, figure.subject, {}, named});
        it->marks.append(i);
    }
    return list;
}

qsizetype markCount(const QList<TimelineSeries> &series)
{
    return std::accumulate(
        series.cbegin(), series.cend(), qsizetype(0),
        [](qsizetype sum, const TimelineSeries &one) { return sum + one.marks.size(); });
}

bool isLoose(const ComparisonModel &model, const FigureMark &mark)
{
    return mark.figure().qualifier != Qualifier::Exact
        || model.marks().at(mark.joinedFrom).figure().qualifier != Qualifier::Exact;
}

} // namespace Zhitu
