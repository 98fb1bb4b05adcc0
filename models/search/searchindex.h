// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "search/searchquery.h"
#include "search/searchresults.h"
#include "search/searchtext.h"

#include <QHash>
#include <QString>

#include <string>
#include <vector>

namespace Zhitu {

struct HitTexts;

/** How well an entry, or a figure, matches words; less is better. Anything from noScore on: not. */
using SearchScore = int;
inline constexpr SearchScore noScore = 255;

/**
 * Every name and text of a catalogue, once each, folded for searching.
 *
 * It is made anew from the data whenever it is needed and lies in no file: names are few beside
 * figures (ten thousand take some milliseconds to fold and less to look through), so that an import
 * pays nothing for it, and no store that somebody sends can hold a damaged or forged one.
 */
class SearchIndex
{
public:
    /** @p reader must outlive the index. */
    SearchIndex(CatalogPtr catalog, HanReader &reader);

    [[nodiscard]] const CatalogPtr &catalog() const { return m_catalog; }
    [[nodiscard]] HanReader &reader() const { return m_reader; }

    /**
     * The entries of a kind that match all words of a query, best first: by how well the words
     * match, then by the catalogue's order. A record matches by its own names and its code or id; a
     * further word may also be in what it belongs to (a district's province, an event's region and
     * date, a chart's indicators).
     */
    [[nodiscard]] std::vector<std::size_t> find(const SearchQuery &query, SearchKind kind) const;

    /** How well each record of a kind, in the catalogue's order, matches one word by its own names. */
    [[nodiscard]] std::vector<SearchScore> scores(const QueryWord &word, SearchKind kind) const;
    /** Whether a word is in any name of the catalogue. */
    [[nodiscard]] bool isKnown(const SearchWord &word) const;

    /** A record as a hit, with what of it matches marked. */
    [[nodiscard]] SearchHit hit(const SearchQuery &query, SearchKind kind,
                                std::size_t record) const;

    /** The same for anything else that has such texts. */
    [[nodiscard]] SearchHit hit(const SearchQuery &query, SearchKind kind,
                                const HitTexts &texts) const;

private:
    /** Marks what matches the words of a query. */
    [[nodiscard]] MarkedText marked(const SearchQuery &query, const QString &text) const;

    struct Entry
    {
        std::vector<std::u32string> names; ///< its own, codes included
        std::vector<std::u32string> context; ///< of what it belongs to
        std::optional<DayRange> days;
    };

    void addNames(Entry &entry, std::initializer_list<QString> names);
    void addNames(Entry &entry, const BilingualText &text);
    void addContext(Entry &entry, std::initializer_list<BilingualText> texts);
    void addRegions();
    void addIndicators();
    void addSources();
    void addEvents();
    void addCharts();
    [[nodiscard]] std::vector<Entry> &entries(SearchKind kind);
    [[nodiscard]] const std::vector<Entry> &entries(SearchKind kind) const;
    [[nodiscard]] SearchScore score(const QueryWord &word,
                                    const std::vector<std::u32string> &texts) const;

    CatalogPtr m_catalog;
    HanReader &m_reader;
    std::array<std::vector<Entry>, searchKindCount> m_entries; ///< by kind; figures have none
};

} // namespace Zhitu
