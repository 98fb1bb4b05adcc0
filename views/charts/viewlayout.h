// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartlayout.h"

namespace Zhitu {

/** What a view shows of a chart: as much of it as it has, taller than the view where need be. */
struct ViewPicture
{
    ChartPicture picture;
    bool scrolls = false; ///< the picture leaves room for a scroll bar at its side
};

/** How a chart is looked at. */
struct ViewFrame
{
    QSizeF size; ///< of the view in pixels
    qreal unitPixels = 1; ///< pixels of a layout unit, as the shaper has them
    qreal barWidth = 0; ///< of a scroll bar, in pixels
    std::optional<DaySpan> span; ///< of a timeline that is zoomed in
};

/**
 * Lays a chart out for a view. Nothing is left out for want of height but of charts with so many
 * marks that nobody would scroll through them.
 */
[[nodiscard]] ViewPicture pictureForView(const ChartModel &model, const ViewFrame &frame,
                                         TextShaper &shaper);

/** Whether to lay a chart out may take longer than a window may stand still. */
[[nodiscard]] bool takesLong(const ChartModel &model);

/** pictureForView() for what a model shows, in any thread: by a model and a shaper of its own. */
[[nodiscard]] ViewPicture pictureForView(const ChartModel::ContentPtr &content,
                                         const FindingReportPtr &findings, const ViewFrame &frame);

} // namespace Zhitu
