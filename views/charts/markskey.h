// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "charts/picturebuilder.h"
#include "records/observation.h"

#include <QSet>

#include <functional>

namespace Zhitu {

/** Which marks of the grammar (see markshapes.h) a picture uses, so that its key explains these. */
struct MarksInUse
{
    QSet<Status> statuses;
    QSet<Qualifier> qualifiers;
    QSet<RankBasis> rankBases;
    bool undatedStrip = false; ///< undated figures stand in a strip behind a dashed line

    /** Takes in a figure that is drawn. One without a number has no mark, only words. */
    void add(const Observation &figure);
};

/** How a chart draws its figures; the samples in the key look the same. */
enum class MarkForm {
    Bar,
    Point,
    Rank,
};

/**
 * Draws a figure along an axis from 0 to 1 into the panel, whose area is the key's room for a
 * sample (22 × 12 layout units), in Ink::Context.
 */
using MarkSampler = std::function<QList<Shape>(const Observation &, const PlotPanel &)>;

/**
 * The key of a chart: what is drawn, and only that, in the same words and order in every chart.
 * First what the marks are (actual, target, forecast; for ranks how they are known), then how exact
 * they are, then where undated ones stand.
 */
[[nodiscard]] QList<KeyEntry> marksKey(const MarksInUse &used, MarkForm form);
/** The same for a chart with marks of its own form. */
[[nodiscard]] QList<KeyEntry> marksKey(const MarksInUse &used, const MarkSampler &sampler);

} // namespace Zhitu
