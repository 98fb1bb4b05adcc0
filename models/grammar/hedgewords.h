// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "hedges.h"

namespace Zhitu {

/** A hedge at one end of a text. */
struct FoundHedge
{
    WrittenHedge hedge;
    qsizetype length = 0; ///< of the text that it took, spaces beside it included
};

/** The longest hedge that a folded text begins with: 约, 不低于, "more than", ≥. */
[[nodiscard]] std::optional<FoundHedge> hedgeBefore(QStringView folded);
/** The longest hedge that a folded text ends with: 左右, 以上, "or so". */
[[nodiscard]] std::optional<FoundHedge> hedgeAfter(QStringView folded);
/** The hedge between digits and scale word or unit that a text begins with: 余, 多, 来, +, -odd. */
[[nodiscard]] std::optional<FoundHedge> hedgeWithin(QStringView folded);

/** Whether a word, in letters, is one that only English hedges have: it tells the language. */
[[nodiscard]] bool isEnglishHedgeWord(QStringView word);

} // namespace Zhitu
