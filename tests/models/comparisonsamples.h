// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"
#include "samples.h"

/** What tests of models of figures make and read. */
namespace Zhitu::Samples {

using namespace Qt::Literals::StringLiterals;

[[nodiscard]] inline ChartSpec spec(const QStringList &indicators, const QStringList &regions = {})
{
    ChartSpec chart;
    chart.id = u"chart"_s;
    chart.indicators = indicators;
    chart.regions = regions;
    return chart;
}

[[nodiscard]] inline QStringList ids(const ComparisonModel &model)
{
    QStringList result;
    for (const FigureMark &mark : model.marks())
        result.append(mark.figure().id);
    return result;
}

/** The joins as "later<-earlier", in the order of the marks. */
[[nodiscard]] inline QStringList joins(const ComparisonModel &model)
{
    QStringList result;
    for (const FigureMark &mark : model.marks())
        if (mark.joinedFrom >= 0)
            result.append(mark.figure().id + u"<-"_s
                          + model.marks().at(mark.joinedFrom).figure().id);
    return result;
}

[[nodiscard]] inline QList<QStringList> panels(const ComparisonModel &model)
{
    QList<QStringList> result;
    for (const ComparisonPanel &panel : model.panels())
        result.append(panel.indicators);
    return result;
}

[[nodiscard]] inline Observation statedBy(Observation observation, const QString &who)
{
    observation.statedBy = {who, who};
    return observation;
}

[[nodiscard]] inline Observation withStatus(Observation observation, Status status)
{
    observation.status = status;
    return observation;
}

[[nodiscard]] inline Observation ranked(const QString &id, const QString &region,
                                        QStringView period, double rank,
                                        RankBasis basis = RankBasis::Explicit)
{
    Observation observation = figure(id, u"place"_s, region, period, rank);
    observation.rankBasis = basis;
    return observation;
}

} // namespace Zhitu::Samples
