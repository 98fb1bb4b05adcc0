// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartlayout.h"

namespace Zhitu {

/** How many of a timeline's dated figures lie in a span, counted up to the number most. */
[[nodiscard]] int figuresWithin(const ModelTimelineModel &model, DaySpan span, int most);

/**
 * Lays out a timeline of more figures than can be drawn one by one (it has inColumns()): each
 * series as the lowest and the highest of every column, with marks and labels for the first, the
 * last and the extremes. Figures that are hedged or promised have marks of their own where there
 * are few, else the footer counts them. The value axes are those of all figures, whatever the span.
 */
[[nodiscard]] ChartPicture layOutDenseTimeline(const ModelTimelineModel &model, DaySpan span,
                                               QSizeF size, TextShaper &shaper);

} // namespace Zhitu
