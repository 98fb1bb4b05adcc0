// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

#include <optional>

namespace Zhitu {

/** What may be said of an actual figure as a part of a target; see targetProgress(). */
struct TargetProgress
{
    /** How the part is bounded. */
    enum class Bound { Equal, Under, AtMost, Over, AtLeast, Between };

    Bound bound = Bound::Equal;
    bool about = false; ///< one of the two figures is "about" so much, so the part is too
    double share = 0; ///< of the target: 0.5 is half of it; the lower end where between
    double shareUpper = 0; ///< the upper end where between; else as share

    bool operator==(const TargetProgress &) const = default;
};

/**
 * The actual figure as a part of the target, as far as their qualifiers permit a claim.
 *
 * Each figure says where its value lies: exact and about at the number (about: softly), over and at
 * least from it upwards, under and at most from it downwards, a range between its two bounds. The
 * part is what follows from the two and no more:
 *
 * | actual, target                          | said of the part                             |
 * |-----------------------------------------|----------------------------------------------|
 * | exact, exact                            | equal                                        |
 * | exact, over (under, at most of actual)  | under: the target lies higher than the number |
 * | exact, at least                         | at most                                      |
 * | over (at least), exact                  | over (at least)                              |
 * | exact, under (at most)                  | over (at least)                              |
 * | exact, range or range, exact            | between two parts                            |
 * | about in either                         | the same, about; under and over soften to at most and at least |
 * | over, over; under, at most …            | nothing                                      |
 *
 * Nothing either where one is not what it must be (an actual figure and a target of one unit, with
 * values and dates), where the target is zero or negative or the actual figure negative, where
 * higher values are not better by the data, for anything but stocks and flows, and for flows whose
 * periods differ in length unless the actual one lies within the target's. Whether the two
 * indicators may be compared at all is the comparison guard's to say, before this is asked.
 */
[[nodiscard]] std::optional<TargetProgress> targetProgress(const Observation &actual,
                                                           const Indicator &actualIndicator,
                                                           const Observation &target,
                                                           const Indicator &targetIndicator);

/**
 * The part in words: 48%, at most about half, between 50% and 100%. Rounded, so that what is said
 * still holds: an upper bound upwards, a lower one downwards, and "about" where an equal part is
 * not a round percentage. Empty where it is too small to be told.
 */
[[nodiscard]] QString progressText(const TargetProgress &progress, Language language);

} // namespace Zhitu
