// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QStringView>

#include <optional>

namespace Zhitu {

/** How a source hedges a number; 近 ("nearly") is About with its word kept, 余 and 多 are Over. */
enum class Qualifier { Exact, About, Over, AtLeast, Under, AtMost, Range };

/** What a figure is; a Statement was said, not measured, and is never a mark in a chart. */
enum class Status { Actual, Target, Forecast, Statement };

/**
 * How a rank is known: stated as a rank, the order of listing only, following from a later
 * statement, or read out of a sentence that claims a streak. None for figures that are no ranks.
 */
enum class RankBasis { None, Explicit, ListedOrder, Inferred, FromStreak };

/** What an indicator's values add up to: a level at a time, or what is added during a period. */
enum class Measure { Stock, Flow, Rank, Share, Other };

/** What a note on a figure says of it; None: whatever else there is to remark. */
enum class NoteKind {
    None,
    SourceSlip, ///< the source's own wording is taken to be a slip; the note says which and why
};

/** How two indicators hang together; see Relation. */
enum class RelationKind { PartOf, ShareOf, StreakOf, Alike };

/** Which way an indicator's values are better; lower for ranks. */
enum class Direction { None, Higher, Lower };

/** The level of a reference area. */
enum class AreaLevel { World, Country, Province, City, District };

/** The kind of a source, best first: the grade by which figures are weighed. */
enum class SourceKind {
    OfficialStatistic,
    WhitePaper,
    Association,
    Interview,
    Press,
    Repost,
    NotStated, ///< the record that stands for "source not stated"
};

/** What a unit counts: decides how its values are formatted and whether ticks are whole. */
enum class UnitKind { Count, Currency, Area, Percent, Rank, Duration, Capacity };

/** The charts that Zhitu draws. */
enum class ChartKind {
    DistrictComparison,
    DistrictTargets,
    ModelTimeline,
    ComputeRanking,
    PolicyTimeline,
    DistrictMap,
    Coverage,
    Overview,
};

/**
 * The code of a term as files and the store write it, such as "at_least" or "listed_order".
 * RankBasis::None and NoteKind::None are the empty text.
 */
[[nodiscard]] QStringView code(Qualifier qualifier);
[[nodiscard]] QStringView code(Status status);
[[nodiscard]] QStringView code(RankBasis basis);
[[nodiscard]] QStringView code(NoteKind kind);
[[nodiscard]] QStringView code(RelationKind kind);
[[nodiscard]] QStringView code(Measure measure);
[[nodiscard]] QStringView code(Direction direction);
[[nodiscard]] QStringView code(AreaLevel level);
[[nodiscard]] QStringView code(SourceKind kind);
[[nodiscard]] QStringView code(UnitKind kind);
[[nodiscard]] QStringView code(ChartKind kind);

/** The term that has this code; std::nullopt for an unknown code. */
template<typename Term>
[[nodiscard]] std::optional<Term> termFromCode(QStringView text);

/** All codes of a closed list in the order of its enumeration, for constraints and messages. */
template<typename Term>
[[nodiscard]] QList<QStringView> allCodes();

} // namespace Zhitu
