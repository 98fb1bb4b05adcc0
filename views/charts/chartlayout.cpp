// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chartlayout.h"

namespace Zhitu {

ChartPicture layOutChart(const ComparisonModel &model, QSizeF size, TextShaper &shaper)
{
    switch (model.spec().kind) {
    case ChartKind::DistrictComparison:
        return layOutDistrictComparison(model, size, shaper);
    case ChartKind::ModelTimeline:
        return layOutModelTimeline(static_cast<const ModelTimelineModel &>(model), size, shaper);
    case ChartKind::ComputeRanking:
        return layOutComputeRanking(model, size, shaper);
    }
    return {};
}

} // namespace Zhitu
