// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "foldedtext.h"

#include "records/language.h"
#include "records/terms.h"

namespace Zhitu {

/** What a figure says of how sure it is: what hedges it, and whether it is a promise. */
struct Hedge
{
    Qualifier qualifier = Qualifier::Exact;
    BilingualText word; ///< the source's own word where the data have it; empty: not
    Status status = Status::Actual;
};

/**
 * The words that hedge a number, in a text: "超", "约", "余" or "at least" in the number as printed or
 * beside it in the same clause, and for a target or a forecast "力争到" or "预计" before it in the same
 * sentence. Only words that say what the data say are taken.
 *
 * start and end: the number as printed, in folded characters, as are the spans that are returned.
 */
[[nodiscard]] QList<TextSpan> qualifierSpans(const FoldedText &text, qsizetype start, qsizetype end,
                                             const Hedge &hedge);

} // namespace Zhitu
