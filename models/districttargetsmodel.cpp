// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "districttargetsmodel.h"

#include <algorithm>

namespace Zhitu {

namespace {

/** Calls function(target, actuals) with each target's mark and those that it may be held against. */
template<typename Function>
void forEachTarget(const QList<FigureMark> &marks, const Function &function)
{
    const auto lieTogether = [](const FigureMark &a, const FigureMark &b) {
        return a.panel == b.panel && a.figure().region == b.figure().region;
    };
    // Marks are ordered by panel and district: what is held against a target lies beside it.
    for (int begin = 0, end = 0; begin < marks.size(); begin = end) {
        bool hasTarget = false;
        for (end = begin; end < marks.size() && lieTogether(marks.at(begin), marks.at(end)); ++end)
            hasTarget = hasTarget || marks.at(end).figure().status == Status::Target;
        if (!hasTarget)
            continue;
        QHash<QString, QList<int>> actuals; // by subject
        for (int i = begin; i < end; ++i)
            if (const Observation &figure = marks.at(i).figure(); figure.status == Status::Actual)
                actuals[figure.subject].append(i);
        for (int target = begin; target < end; ++target) {
            const Observation &goal = marks.at(target).figure();
            if (goal.status != Status::Target)
                continue;
            QList<int> candidates = actuals.value(goal.subject);
            const auto isOwn = [&](int mark) {
                return marks.at(mark).figure().indicator == goal.indicator;
            };
            if (std::ranges::any_of(candidates, isOwn))
                candidates.removeIf([&](int mark) { return !isOwn(mark); });
            function(target, candidates);
        }
    }
}

} // namespace

QList<GoalClaim> DistrictTargetsModel::goals() const
{
    QList<GoalClaim> claims;
    forEachTarget(marks(), [&](int target, const QList<int> &candidates) {
        const Observation &goal = marks().at(target).figure();
        const Indicator &indicator = *catalog()->indicator(goal.indicator);
        std::optional<GoalClaim> best;
        for (const int actual : candidates) {
            const Observation &fact = marks().at(actual).figure();
            const auto verdict = goalVerdict(fact, goal, indicator);
            if (!verdict)
                continue;
            const bool isOfItsTime = *verdict != GoalVerdict::NotYet;
            if (best && isOfItsTime == (best->verdict != GoalVerdict::NotYet)) {
                const Period &former = marks().at(best->actual).figure().period;
                if (fact.period == former && *verdict != best->verdict)
                    best->verdict = GoalVerdict::NotTold;
                if (isOfItsTime ? fact.period < former : former < fact.period)
                    best = GoalClaim{actual, target, *verdict};
            } else if (!best || isOfItsTime) {
                best = GoalClaim{actual, target, *verdict};
            }
        }
        if (best)
            claims.append(*best);
    });
    return claims;
}

QList<ProgressClaim> DistrictTargetsModel::progress() const
{
    QList<ProgressClaim> claims;
    forEachTarget(marks(), [&](int target, const QList<int> &candidates) {
        const Observation &goal = marks().at(target).figure();
        if (candidates.size() != 1)
            return;
        const Observation &fact = marks().at(candidates.first()).figure();
        const auto progress = targetProgress(fact, *catalog()->indicator(fact.indicator), goal,
                                             *catalog()->indicator(goal.indicator));
        if (progress)
            claims.append({candidates.first(), target, *progress});
    });
    return claims;
}

} // namespace Zhitu
