// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "districttargetsmodel.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Zhitu {

namespace {

/** Calls function(target, actuals) with each target's mark and those that it may be held against. */
template<typename Function>
void forEachTarget(const QList<FigureMark> &marks, const Function &function)
{
    using Key = std::tuple<int, QString, QString>; // panel, district, subject
    const auto keyOf = [&marks](int mark) {
        const Observation &figure = marks.at(mark).figure();
        return Key(marks.at(mark).panel, figure.region, figure.subject);
    };
    std::map<Key, QList<int>> actuals;
    for (int i = 0; i < marks.size(); ++i)
        if (marks.at(i).figure().status == Status::Actual)
            actuals[keyOf(i)].append(i);
    for (int target = 0; target < marks.size(); ++target) {
        const Observation &goal = marks.at(target).figure();
        if (goal.status != Status::Target)
            continue;
        QList<int> candidates = actuals[keyOf(target)];
        const auto isOwn = [&](int mark) {
            return marks.at(mark).figure().indicator == goal.indicator;
        };
        if (std::ranges::any_of(candidates, isOwn))
            candidates.removeIf([&](int mark) { return !isOwn(mark); });
        function(target, candidates);
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
