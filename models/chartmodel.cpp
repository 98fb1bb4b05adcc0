// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmodel.h"

#include "comparisonmodel.h"
#include "districtmapmodel.h"
#include "districttargetsmodel.h"

namespace Zhitu {

namespace {

/** Whether charts of this kind show districts alone where their spec names no regions. */
bool isOfDistricts(ChartKind kind)
{
    return kind == ChartKind::DistrictComparison || kind == ChartKind::DistrictTargets
        || kind == ChartKind::DistrictMap;
}

} // namespace

QStringList ChartModel::evidenceOf(int mark) const
{
    return index(mark, 0).data(EvidenceRole).toStringList();
}

bool ChartModel::drawsEvents(ChartKind kind)
{
    return kind == ChartKind::PolicyTimeline;
}

std::optional<ObservationQuery> ChartModel::queryFor(const ChartSpec &spec, const Catalog &catalog)
{
    // An empty list of indicators would ask the store for everything.
    if (drawsEvents(spec.kind) || spec.indicators.isEmpty())
        return std::nullopt;
    ObservationQuery query;
    query.indicators = spec.indicators;
    query.regions = spec.regions;
    // What the chart would leave out need not be read: a country's districts are a small part of
    // the regions that an indicator may have.
    if (spec.regions.isEmpty() && isOfDistricts(spec.kind))
        for (const Region &region : catalog.regions)
            if (region.level == AreaLevel::District)
                query.regions.append(region.code);
    if (spec.from && !spec.from->isUndated())
        query.from = spec.from->firstDay();
    if (spec.to && !spec.to->isUndated())
        query.to = spec.to->lastDay();
    return query;
}

ChartModel *makeChartModel(ChartKind kind, QObject *parent)
{
    switch (kind) {
    case ChartKind::DistrictComparison:
        return new DistrictComparisonModel(parent);
    case ChartKind::ModelTimeline:
        return new ModelTimelineModel(parent);
    case ChartKind::ComputeRanking:
        return new ComputeRankingModel(parent);
    case ChartKind::DistrictTargets:
        return new DistrictTargetsModel(parent);
    case ChartKind::DistrictMap:
        return new DistrictMapModel(parent);
    case ChartKind::PolicyTimeline:
    case ChartKind::Coverage:
    case ChartKind::Overview:
        break;
    }
    return nullptr;
}

} // namespace Zhitu
