// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartmodel.h"

#include "comparisonmodel.h"

namespace Zhitu {

ChartModel::ContentPtr ChartModel::prepare(const ChartSpec &spec, CatalogPtr catalog,
                                           ObservationsPtr observations)
{
    const std::unique_ptr<ChartModel> model(makeChartModel(spec.kind, nullptr));
    return model->prepared(spec, std::move(catalog), std::move(observations));
}

void ChartModel::show(const ContentPtr &content)
{
    setFigures(content->spec, content->catalog, content->observations);
}

ChartModel::ContentPtr ChartModel::prepared(const ChartSpec &spec, CatalogPtr catalog,
                                            ObservationsPtr observations)
{
    auto content = std::make_shared<Content>();
    content->spec = spec;
    content->catalog = std::move(catalog);
    content->observations = std::move(observations);
    return content;
}

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
    if (spec.regions.isEmpty() && spec.kind == ChartKind::DistrictComparison)
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
    case ChartKind::PolicyTimeline:
    case ChartKind::DistrictMap:
    case ChartKind::Coverage:
    case ChartKind::Overview:
        break;
    }
    return nullptr;
}

} // namespace Zhitu
