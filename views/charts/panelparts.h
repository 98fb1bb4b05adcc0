// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/charttexts.h"
#include "charts/picturebuilder.h"

#include <algorithm>

namespace Zhitu {

/**
 * What tells the indicators of one panel apart, before their names and figures: ① and so on; empty
 * where the panel has one indicator alone.
 */
[[nodiscard]] QString indicatorSign(const ComparisonPanel &panel, const QString &indicator);

/** The same names as panelNames() has, each indicator with its sign. */
[[nodiscard]] QList<BilingualText> signedPanelNames(const Catalog &catalog,
                                                    const ComparisonPanel &panel);

/** Unit and measure: what the panel's figures count. */
[[nodiscard]] BilingualText panelMeasure(const Catalog &catalog, const ComparisonPanel &panel);

/** What the texts of all panels measure, so that their axes start and end alike. */
struct RowWidths
{
    qreal name = 0; ///< the widest short name
    qreal fullName = 0;
    qreal label = 0;

    /** Of panels whose rows know their widest texts. */
    template<typename Rows>
    explicit RowWidths(const QList<Rows> &panels)
    {
        for (const Rows &rows : panels) {
            name = std::max(name, rows.widestName);
            fullName = std::max(fullName, rows.widestFullName);
            label = std::max(label, rows.widestLabel);
        }
    }

    /** Whether names of rows are full: where the widest takes a fifth of this width at most. */
    [[nodiscard]] bool areNamesFull(const PictureBuilder &builder, qreal width) const
    {
        return !builder.hasShortNamesOnly() && fullName <= width / 5;
    }
    /** The width of full names, or of short ones wrapped to a third of this width. */
    [[nodiscard]] qreal nameWidth(const PictureBuilder &builder, qreal width) const
    {
        return std::min(areNamesFull(builder, width) ? fullName : name, width / 3);
    }
};

/** A plot of bars: its axis from zero to the right, with a tick or two more where it is long. */
[[nodiscard]] PlotPanel barPlot(const QRectF &area, qreal smallest, qreal largest,
                                const Unit *unit);

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
