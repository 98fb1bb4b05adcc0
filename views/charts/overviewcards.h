// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "overviewmodel.h"
#include "records/language.h"

#include <QHash>
#include <QList>

namespace Zhitu {

/** A text that stands on one line where that fits, else in parts, a line each. */
struct PartedText
{
    BilingualText whole;
    QList<BilingualText> parts;
};

/** What a card says of one figure. */
struct FigureWords
{
    BilingualText value; ///< with its unit
    PartedText note; ///< when it holds and what it is; of a promise first of all that it is one
    PartedText promise; ///< all of it, beside an actual figure
};

/** A card with its texts, made once for all the grids that are tried. */
struct WordedCard : OverviewCard
{
    BilingualText name; ///< whose figure, and of what
    BilingualText shortName;
    BilingualText sources;
    BilingualText link; ///< the name of the chart that it leads to
    QHash<int, FigureWords> figures; ///< by mark, all of the card's
    bool disagrees = false; ///< whether sources tell the same time differently
    /**
     * Whether what is known and what was promised cover different lengths of time, such as half a
     * year and a year, of an indicator that adds up over time.
     */
    bool differsInLength = false;

    [[nodiscard]] const FigureWords &words(int mark) const { return *figures.constFind(mark); }
};

/** The first cards of an overview, no more than so many. */
[[nodiscard]] QList<WordedCard> wordedCards(const OverviewModel &model, int most);

/** Whose figure it is: the region, or the subject and where it is. */
[[nodiscard]] BilingualText ownerName(const Catalog &catalog, const Observation &figure);

} // namespace Zhitu
