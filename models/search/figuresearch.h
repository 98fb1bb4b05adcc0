// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/figurecolumns.h"
#include "search/searchindex.h"

#include <vector>

namespace Zhitu {

/** The figures that match a query. */
struct FoundFigures
{
    std::vector<qint64> positions; ///< of the best ones in the store, best first
    qsizetype total = 0;
};

/** The record whose figures are wanted, by its place in the catalogue's list. */
struct FigureScope
{
    SearchKind kind{}; ///< Region, Indicator, Subject or Source
    qsizetype record = FigureSeries::none; ///< none: all figures
};

/**
 * The figures that match all words of a query, each word by the name of the region, indicator,
 * subject or source, by status, hedge or unit, by the period, or by the number, as printed or as
 * its value. Best first: by how well the words match (what the figure is about before who stated
 * it), then the latest, then in the order of the store. At most @p most positions. A query without
 * words matches all figures of a scope, and none where there is no scope.
 */
[[nodiscard]] FoundFigures findFigures(const SearchQuery &query, const SearchIndex &index,
                                       const FigureColumns &figures, std::size_t most,
                                       const FigureScope &scope = {});

/** All figures that match, by their places in the columns, in the order of the store. */
[[nodiscard]] std::vector<quint32> matchingFigures(const SearchQuery &query,
                                                   const SearchIndex &index,
                                                   const FigureColumns &figures);

} // namespace Zhitu
