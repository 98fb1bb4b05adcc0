// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

#include <optional>

namespace Zhitu {

/** What an actual figure says of a target; see goalVerdict(). */
enum class GoalVerdict {
    Reached,
    Missed,
    NotTold, ///< the actual figure is of the target's time, but the two do not tell
    NotYet, ///< the actual figure is earlier than the target's time: progress, no outcome
};

/** What came first: the time of the actual figure, or the day on which the target was published. */
enum class GoalOrder { ActualFirst, TargetFirst, NotKnown };

/**
 * Whether a target was reached, as far as the two figures' qualifiers tell.
 *
 * A stock's figure is of the target's time where its period ends no earlier than the target's and
 * begins within a year after that; a later one tells nothing of that time. A flow's is where the
 * periods are one; figures for other stretches of time tell nothing, and earlier ones of the same
 * length are progress. What is wanted is read from the target: more than the number for over, the
 * number at least for exact, at least and about, and for a range its lower end; turned round where
 * lower values are better. An actual figure near a target of "about" (extent.h) tells nothing, nor
 * do a hedge that leaves both open, or a target against its indicator's direction.
 *
 * Absent where the two cannot be held against each other: one is not what it must be (an actual
 * figure and a target of one unit, with numbers and dates), or higher and lower are not better.
 */
[[nodiscard]] std::optional<GoalVerdict> goalVerdict(const Observation &actual,
                                                     const Observation &target,
                                                     const Indicator &targetIndicator);

/** See GoalOrder; the target's day is that of the document nearest to its origin that has one. */
[[nodiscard]] GoalOrder goalOrder(const Observation &actual, const Observation &target,
                                  const Catalog &catalog);

/** The day or month on which a figure was published, by its documents; undated: nobody says. */
[[nodiscard]] Period publishedOn(const Observation &figure, const Catalog &catalog);

} // namespace Zhitu
