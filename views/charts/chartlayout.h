// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/chartpicture.h"

namespace Zhitu {

class ComparisonModel;
class ModelTimelineModel;

/** A stretch of days, both ends included, as Julian days. */
struct DaySpan
{
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const DaySpan &) const = default;
};

/** The days from the first to the last figure or event of a timeline; nothing for other charts. */
[[nodiscard]] std::optional<DaySpan> wholeSpan(const ChartModel &model);
/** A timeline's spec that shows this span of its time and no more. */
[[nodiscard]] ChartSpec narrowed(const ChartSpec &spec, DaySpan span);
/**
 * A timeline laid out for a part of its time: the picture that the narrowed spec has, its marks
 * counted as those of the whole model. Of other charts the picture of the whole.
 */
[[nodiscard]] ChartPicture layOutChart(const ChartModel &model, DaySpan span, QSizeF size,
                                       TextShaper &shaper);

/**
 * Lays a chart out in a picture of this size, in the layout units of the shaper: a pure function
 * of what the model shows.
 */
[[nodiscard]] ChartPicture layOutChart(const ChartModel &model, QSizeF size, TextShaper &shaper);

[[nodiscard]] ChartPicture layOutDistrictComparison(const ComparisonModel &model, QSizeF size,
                                                    TextShaper &shaper);
[[nodiscard]] ChartPicture layOutModelTimeline(const ModelTimelineModel &model, QSizeF size,
                                               TextShaper &shaper);
[[nodiscard]] ChartPicture layOutComputeRanking(const ComparisonModel &model, QSizeF size,
                                                TextShaper &shaper);

} // namespace Zhitu
