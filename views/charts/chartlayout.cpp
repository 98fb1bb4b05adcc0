// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

#include "comparisonmodel.h"

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
    case ChartKind::PolicyTimeline:
    case ChartKind::DistrictMap:
    case ChartKind::Coverage:
    case ChartKind::Overview:
        break;
    }
    return {};
}

} // namespace Zhitu
