// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chartpicture.h"
#include "charts/picturebuilder.h"
#include "records/observation.h"

#include <QHash>
#include <QSet>

namespace Zhitu {

/** Which marks of the grammar (see markshapes.h) a picture uses, so that its key explains these. */
struct MarksInUse
{
    QSet<Status> statuses;
    /** With a status that each occurs in, actual where there is such a figure. */
    QHash<Qualifier, Status> qualifiers;
    QSet<RankBasis> rankBases;
    bool undatedStrip = false; ///< undated figures stand in a strip behind a dashed line

    /** Takes in a figure that is drawn. One without a number has no mark, only words. */
    void add(const Observation &figure);
};

/** How a chart draws its figures; the samples in the key look the same. */
enum class MarkForm {
    Bar,
    Tick, ///< bars for actual figures, ticks across the band for promised ones
    Point,
    Rank,
    Square, ///< a small square for what is known or promised, see knownShapes()
};

/**
 * The key of a chart: what is drawn, and only that, in the same words and order in every chart.
 * First what the marks are (actual, target, forecast; for ranks how they are known), then how exact
 * they are, then where undated ones stand. The words say what the marks of that form look like.
 */
[[nodiscard]] QList<KeyEntry> marksKey(const MarksInUse &used, MarkForm form);

/**
 * What the signs before numbers mean, for charts whose marks have no edge to draw that with; empty
 * where all figures are exact.
 */
[[nodiscard]] BilingualText signsNote(const QSet<Qualifier> &used);

} // namespace Zhitu
