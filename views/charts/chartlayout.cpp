// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "coveragemodel.h"
#include "districtmapmodel.h"
#include "districttargetsmodel.h"
#include "overviewmodel.h"
#include "policytimelinemodel.h"

namespace Zhitu {

ChartPicture layOutChart(const ChartModel &model, QSizeF size, TextShaper &shaper)
{
    switch (model.spec().kind) {
    case ChartKind::DistrictComparison:
        return layOutDistrictComparison(static_cast<const ComparisonModel &>(model), size, shaper);
    case ChartKind::ModelTimeline:
        return layOutModelTimeline(static_cast<const ModelTimelineModel &>(model), size, shaper);
    case ChartKind::ComputeRanking:
        return layOutComputeRanking(static_cast<const ComparisonModel &>(model), size, shaper);
    case ChartKind::DistrictTargets:
        return layOutDistrictTargets(static_cast<const DistrictTargetsModel &>(model), size,
                                     shaper);
    case ChartKind::DistrictMap:
        return layOutDistrictMap(static_cast<const DistrictMapModel &>(model), size, shaper);
    case ChartKind::PolicyTimeline:
        return layOutPolicyTimeline(static_cast<const PolicyTimelineModel &>(model), size, shaper);
    case ChartKind::Coverage:
        return layOutCoverage(static_cast<const CoverageModel &>(model), size, shaper);
    case ChartKind::Overview:
        return layOutOverview(static_cast<const OverviewModel &>(model), size, shaper);
    }
    return {};
}

} // namespace Zhitu
