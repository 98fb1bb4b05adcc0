// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"

#include <QList>
#include <QString>

#include <array>

namespace Zhitu {

/** What a search finds, in the order in which it is shown. */
enum class SearchKind { Region, Indicator, Subject, Source, Figure, Event, Chart };

inline constexpr std::size_t searchKindCount = 7;

/** A part of a text that matched, in UTF-16 code units. */
struct MatchSpan
{
    qsizetype start = 0;
    qsizetype length = 0;

    bool operator==(const MatchSpan &) const = default;
};

/** A plain text as it is shown, and what of it matched, in order and apart from each other. */
struct MarkedText
{
    QString text;
    QList<MatchSpan> spans;

    bool operator==(const MarkedText &) const = default;
};

/** A text in both languages, each with what of it matched. */
struct BilingualMarkedText
{
    MarkedText zh;
    MarkedText en;

    [[nodiscard]] const MarkedText &in(Language language) const
    {
        return language == Language::Chinese ? zh : en;
    }

    bool operator==(const BilingualMarkedText &) const = default;
};

/** One thing that was found. */
struct SearchHit
{
    SearchKind kind{};
    QString id; ///< id or code of the record
    BilingualMarkedText title; ///< what it is called
    BilingualMarkedText detail; ///< what tells it from others of that name; may be empty
    BilingualMarkedText aside; ///< short: a code, a value, a date; may be empty

    bool operator==(const SearchHit &) const = default;
};

/** What was found of one kind. */
struct SearchGroup
{
    SearchKind kind{};
    QList<SearchHit> hits; ///< the best ones, best first
    qsizetype total = 0; ///< how many there are

    bool operator==(const SearchGroup &) const = default;
};

/** How many hits of each kind an answer brings, by SearchKind. */
using SearchLimits = std::array<int, searchKindCount>;

/** A question to a search. */
struct SearchRequest
{
    /** So many of each kind are shown at first. */
    static constexpr int fewHits = 5;

    QString text; ///< as typed
    SearchLimits limits{fewHits, fewHits, fewHits, fewHits, fewHits, fewHits, fewHits};
    /** Only the figures of this record are wanted, all of them where text is empty. */
    SearchKind scopeKind{}; ///< Region, Indicator, Subject or Source
    QString scope; ///< its code or id; empty: the whole store is searched

    bool operator==(const SearchRequest &) const = default;
};

/** The answer to a request: groups in the order of SearchKind, none of them empty. */
struct SearchAnswer
{
    SearchRequest request;
    QList<SearchGroup> groups;
    /** The figures were looked through as well; else an answer with them follows. */
    bool isComplete = false;

    bool operator==(const SearchAnswer &) const = default;
};

} // namespace Zhitu
