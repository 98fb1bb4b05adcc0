// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttexts.h"
#include "charts/picturebuilder.h"

namespace Zhitu {

/**
 * What tells the indicators of one panel apart, before their names and figures: ① and so on; empty
 * where the panel has one indicator alone.
 */
[[nodiscard]] QString indicatorSign(const ComparisonPanel &panel, const QString &indicator);

/** The indicators of a panel in one line of text, with their signs. */
[[nodiscard]] BilingualText panelTitle(const ComparisonModel &model, const ComparisonPanel &panel);

/** Unit and measure: what the panel's figures count. */
[[nodiscard]] BilingualText panelMeasure(const Catalog &catalog, const ComparisonPanel &panel);

/** The values at the panel's vertical grid lines, below it; those without room are left out. */
void addValueTicks(PictureBuilder &builder, const PlotPanel &plot, const Unit &unit);

/**
 * Fills columns with panels of these heights, one column after the other in the order given, so
 * that the tallest is as low as that allows. Returns the index of each column's first panel; never
 * more columns than count, and none is empty.
 */
[[nodiscard]] QList<qsizetype> fillColumns(const QList<qreal> &heights, int count, qreal gap);

/** A list of districts in words, cut where it would get longer than a picture can bear. */
[[nodiscard]] BilingualText regionList(const Catalog &catalog, const QStringList &regions);

} // namespace Zhitu
