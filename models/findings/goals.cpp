// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "goals.h"

#include "extent.h"

namespace Zhitu {

namespace {

/** An actual stock that is later than this says nothing of the target's time. */
constexpr qint64 mostDaysAfter = 366;

enum class Timing { Before, Within, Unrelated };

int monthsOf(const Period &period)
{
    return (period.lastDay().year() - period.firstDay().year()) * 12 + period.lastDay().month()
        - period.firstDay().month();
}

Timing timingOf(const Period &actual, const Period &target, Measure measure)
{
    if (measure == Measure::Flow) {
        if (actual == target)
            return Timing::Within;
        return actual.lastDay() < target.firstDay() && monthsOf(actual) == monthsOf(target)
            ? Timing::Before
            : Timing::Unrelated;
    }
    if (actual.lastDay() < target.lastDay())
        return Timing::Before;
    return target.lastDay().daysTo(actual.firstDay()) <= mostDaysAfter ? Timing::Within
                                                                       : Timing::Unrelated;
}

/** The same figures with the sign turned, so that higher is better. */
Extent turned(const Extent &extent)
{
    return {.lower = -extent.upper,
            .upper = -extent.lower,
            .isLowerExcluded = extent.isUpperExcluded,
            .isUpperExcluded = extent.isLowerExcluded};
}

} // namespace

std::optional<GoalVerdict> goalVerdict(const Observation &actual, const Observation &target,
                                       const Indicator &indicator)
{
    if (actual.status != Status::Actual || target.status != Status::Target
        || actual.unit != target.unit || actual.period.isUndated() || target.period.isUndated()
        || indicator.direction == Direction::None || actual.rankBasis == RankBasis::ListedOrder)
        return std::nullopt;
    auto fact = extentOf(actual.value, actual.valueUpper, actual.qualifier);
    auto goal = extentOf(target.value, target.valueUpper, target.qualifier);
    if (!fact || !goal)
        return std::nullopt;
    const Timing timing = timingOf(actual.period, target.period, indicator.measure);
    if (timing == Timing::Unrelated)
        return std::nullopt;
    if (timing == Timing::Before)
        return GoalVerdict::NotYet;

    double number = *target.value;
    if (indicator.direction == Direction::Lower) {
        fact = turned(*fact);
        goal = turned(*goal);
        number = target.qualifier == Qualifier::Range ? -*target.valueUpper : -number;
    }
    // "At most so many" is no goal where more is better.
    if (goal->lower == -std::numeric_limits<double>::infinity())
        return GoalVerdict::NotTold;
    // From here on it is reached; below goal->lower it is missed; between them, about, it is open.
    const bool isAboveOnly = goal->isLowerExcluded;
    if (fact->lower > number || (fact->lower == number && (!isAboveOnly || fact->isLowerExcluded)))
        return GoalVerdict::Reached;
    const bool isBelow = fact->upper < goal->lower
        || (fact->upper == goal->lower && (isAboveOnly || fact->isUpperExcluded));
    return isBelow ? GoalVerdict::Missed : GoalVerdict::NotTold;
}

Period publishedOn(const Observation &figure, const Catalog &catalog)
{
    Period published;
    for (const Source *document : catalog.sourceChain(figure.source, figure.origin))
        if (!document->published.isUndated())
            published = document->published;
    return published;
}

GoalOrder goalOrder(const Observation &actual, const Observation &target, const Catalog &catalog)
{
    const Period set = publishedOn(target, catalog);
    if (set.isUndated() || actual.period.isUndated())
        return GoalOrder::NotKnown;
    if (actual.period.lastDay() < set.firstDay())
        return GoalOrder::ActualFirst;
    if (set.lastDay() < actual.period.firstDay())
        return GoalOrder::TargetFirst;
    return GoalOrder::NotKnown;
}

} // namespace Zhitu
