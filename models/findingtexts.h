// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "findingreport.h"

namespace Zhitu {

/** Conflict, different scope …: the kind as a heading. */
[[nodiscard]] QString findingKindName(FindingKind kind, Language language);
/** A sentence that says what findings of this kind have in common, and what follows. */
[[nodiscard]] QString findingKindDescription(FindingKind kind, Language language);

/** What a finding is about: region, indicator (and subject) and period, or the event. */
[[nodiscard]] QString findingTitle(const FindingReport &report, const Finding &finding,
                                   Language language);

/**
 * What is the matter, in whole sentences that name the figures with their hedges and units, their
 * dates and who stated them where. Of very many figures the first ones are named and the rest counted.
 */
[[nodiscard]] QString findingExplanation(const FindingReport &report, const Finding &finding,
                                         Language language);

/**
 * Whether a target was reached, the two figures side by side with their dates, and which of them came
 * first; no more than the verdict says.
 */
[[nodiscard]] QString goalText(const Catalog &catalog, const Observation &actual,
                               const Observation &target, GoalVerdict verdict, Language language);

/**
 * A figure as a claim: 132 services (Jun 2025; Beijing Municipal Bureau of …; Digital Economy
 * Conference 2025 (repost), Jun 2025; line 3, printed as “132款”), with what of that is known.
 */
[[nodiscard]] QString claimText(const Catalog &catalog, const Observation &figure,
                                Language language);

} // namespace Zhitu
