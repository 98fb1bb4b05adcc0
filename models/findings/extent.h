// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/observation.h"

#include <limits>
#include <optional>

namespace Zhitu {

/** Where a value lies by its figure, in base units; open ends are infinite. */
struct Extent
{
    double lower = -std::numeric_limits<double>::infinity();
    double upper = std::numeric_limits<double>::infinity();
    bool isLowerExcluded = false; ///< over 100 is more than 100
    bool isUpperExcluded = false;

    bool operator==(const Extent &) const = default;
};

/**
 * How far a figure that is "about" so much may lie from its number, in base units.
 *
 * Half a unit of the number's last digit that is not zero, since that is as far as rounding moves a
 * number (GB/T 8170-2008, rounding by interval): 5 for about 50, 50 for about 4300. But at least
 * 5 % and at most 10 % of the number, a convention of this program: who writes "about 106" does not
 * promise 106, and who writes "about 100" does not mean 50.
 */
[[nodiscard]] double aboutTolerance(double value);

/**
 * Half a unit of the last digit that a number has: what rounding may have moved it by (GB/T
 * 8170-2008): 0.5 for 48, 0.05 for 48.3.
 */
[[nodiscard]] double roundingTolerance(double value);

/**
 * Where a value lies by its number and qualifier: exact at the number; about within
 * aboutTolerance(); over above it and at least from it upwards; under and at most likewise
 * downwards; a range from end to end. Absent without a number, or where a range has no two ends.
 */
[[nodiscard]] std::optional<Extent> extentOf(std::optional<double> value,
                                             std::optional<double> valueUpper, Qualifier qualifier);

/** Whether no value can lie in both: the two figures cannot both be right. */
[[nodiscard]] bool areDisjoint(const Extent &one, const Extent &other);
/** Whether every value of the one is greater than every value of the other. */
[[nodiscard]] bool isAbove(const Extent &one, const Extent &other);

} // namespace Zhitu
