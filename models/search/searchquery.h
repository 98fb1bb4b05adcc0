// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "search/searchtext.h"

#include <QString>

#include <bit>
#include <optional>
#include <vector>

namespace Zhitu {

/** Days as Julian day numbers, both included. */
struct DayRange
{
    qint64 first = 0;
    qint64 last = 0;

    bool operator==(const DayRange &) const = default;
};

/**
 * A number as somebody types it, and the values that are meant: 122, 2300 (also 2300亿), 2300亿,
 * 230 billion, 1,234.5. Values in base units; a value counts without its sign.
 */
class NumberFilter
{
public:
    /**
     * @p digits as typed, with a point at most; @p scale what the word after it stands for. Absent:
     * there is none, and the number is also taken as the one printed before such a word, and as the
     * beginning of one.
     */
    NumberFilter(const QString &digits, std::optional<double> scale);

    /** Exact, Prefix (the number is how the value begins, as printed) or None. */
    [[nodiscard]] MatchTier tierOf(double value) const
    {
        // Nearly all values are decided here, by their first bits.
        const auto tier = static_cast<MatchTier>(m_tiers[bucketOf(value)]);
        return tier == undecided ? tierInBands(value) : tier;
    }

private:
    struct Band
    {
        double from;
        double to; ///< not included
        MatchTier tier;
    };
    /** The exponent of a value and the first bits after it: values of one bucket differ little. */
    static std::size_t bucketOf(double value)
    {
        return (std::bit_cast<quint64>(value) & ~(quint64(1) << 63)) >> 44;
    }
    static constexpr std::size_t bucketCount = std::size_t(1) << 19;
    /** The bucket has an edge of a band in it. */
    static constexpr auto undecided = static_cast<MatchTier>(0xff);

    void addBand(double from, double to, MatchTier tier);
    void sortIntoBuckets();
    [[nodiscard]] MatchTier tierInBands(double value) const;

    std::vector<Band> m_bands;
    std::vector<quint8> m_tiers; ///< by bucket
};

/** What one word of a query may mean; a text always. */
struct QueryWord
{
    SearchWord text;
    std::optional<DayRange> days; ///< a year, a month or a day
    std::optional<NumberFilter> number;
    bool isRank = false; ///< the number is one of a rank: 第1名, No. 1
    bool isPercent = false;
};

/** What a user typed into the search, taken apart. */
struct SearchQuery
{
    std::vector<QueryWord> words; ///< all must be found; empty: there is nothing to search for

    [[nodiscard]] bool isEmpty() const { return words.empty(); }
};

/**
 * Takes a query apart: words at spaces and punctuation, and numbers and dates out of Chinese text
 * (海淀2025 is two words). Nothing in it is an operator: quotes, asterisks and the like part words.
 * What is longer than 200 characters is cut there.
 */
[[nodiscard]] SearchQuery parseSearchQuery(const QString &text, HanReader &reader);

} // namespace Zhitu
