// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/picturebuilder.h"
#include "charts/timelineseries.h"

#include <QHash>

#include <optional>

namespace Zhitu {

class LabelPlacer;
class ModelTimelineModel;
class RegionColours;

/**
 * The labels of a timeline's marks: what they say, and where beside its mark each finds room. What it
 * is made with must outlive it.
 */
class TimelineLabels
{
public:
    static constexpr qreal space = 3; ///< kept free on both sides of a label

    TimelineLabels(const ModelTimelineModel &model, const RegionColours &colours,
                   PictureBuilder &builder);

    [[nodiscard]] bool isNameTooWide(const TimelineSeries &series);
    /** The figure of a mark; named: with its series before it. */
    [[nodiscard]] BilingualText markText(const TimelineSeries &series, int mark, bool named) const;

    /** Whether the series has another figure of the same time and status. */
    [[nodiscard]] bool isContradicted(const TimelineSeries &series, int mark) const;
    /**
     * The side on which the label of a figure keeps clear of another's that contradicts it from
     * close by: -1 above, 1 below, 0 between others.
     */
    [[nodiscard]] int sideOf(const TimelineSeries &series, int mark) const;
    /** Whether the figures of the series that contradict each other have room beside their marks. */
    [[nodiscard]] bool haveRoom(const TimelineSeries &series, const QHash<int, QRectF> &rects,
                                LabelPlacer placer);
    /** Returns whether there was room; on the given side first, see sideOf(). */
    bool placeLabel(const TimelineSeries &series, int mark, bool named, const QRectF &rect,
                    LabelPlacer &placer, int side = 0);

private:
    [[nodiscard]] BilingualText seriesName(const TimelineSeries &series) const;
    /** Where a label finds room, which it then takes; on the given side first, see sideOf(). */
    [[nodiscard]] std::optional<QRectF> labelPlace(const TimelineSeries &series, int mark,
                                                   bool named, const QRectF &rect,
                                                   LabelPlacer &placer, int side);

    const ModelTimelineModel &m_model;
    const Catalog &m_catalog;
    const RegionColours &m_colours;
    PictureBuilder &m_builder;
};

} // namespace Zhitu
