// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chartmodel.h"
#include "charts/chartpicture.h"

namespace Zhitu {

class ComparisonModel;
class CoverageModel;
class DistrictMapModel;
class DistrictTargetsModel;
class ModelTimelineModel;
class OverviewModel;
class PolicyTimelineModel;

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
[[nodiscard]] ChartPicture layOutDistrictTargets(const DistrictTargetsModel &model, QSizeF size,
                                                 TextShaper &shaper);
[[nodiscard]] ChartPicture layOutDistrictMap(const DistrictMapModel &model, QSizeF size,
                                             TextShaper &shaper);
[[nodiscard]] ChartPicture layOutModelTimeline(const ModelTimelineModel &model, QSizeF size,
                                               TextShaper &shaper);
/** A bump chart; with fewer than three regions or subjects a streak strip. */
[[nodiscard]] ChartPicture layOutComputeRanking(const ComparisonModel &model, QSizeF size,
                                                TextShaper &shaper);
[[nodiscard]] ChartPicture layOutPolicyTimeline(const PolicyTimelineModel &model, QSizeF size,
                                                TextShaper &shaper);
[[nodiscard]] ChartPicture layOutCoverage(const CoverageModel &model, QSizeF size,
                                          TextShaper &shaper);
[[nodiscard]] ChartPicture layOutOverview(const OverviewModel &model, QSizeF size,
                                          TextShaper &shaper);
/**
 * Ranks of one or two regions or subjects: a row each and list, a cell per year with its rank in
 * it. A year without a rank is an empty cell and said; so are runs of the same rank, where every
 * year bears them out, with the years named whose rank is derived.
 */
[[nodiscard]] ChartPicture layOutStreakStrip(const ComparisonModel &model, QSizeF size,
                                             TextShaper &shaper);

} // namespace Zhitu
