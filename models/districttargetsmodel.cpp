// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "districttargetsmodel.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace Zhitu {

QList<ProgressClaim> DistrictTargetsModel::progress() const
{
    using Key = std::tuple<int, QString, QString>; // panel, district, subject
    const auto keyOf = [this](int mark) {
        const Observation &figure = marks().at(mark).figure();
        return Key(marks().at(mark).panel, figure.region, figure.subject);
    };
    std::map<Key, QList<int>> actuals;
    for (int i = 0; i < marks().size(); ++i)
        if (marks().at(i).figure().status == Status::Actual)
            actuals[keyOf(i)].append(i);

    QList<ProgressClaim> claims;
    for (int target = 0; target < marks().size(); ++target) {
        const Observation &goal = marks().at(target).figure();
        if (goal.status != Status::Target)
            continue;
        QList<int> candidates = actuals[keyOf(target)];
        const auto isOwn = [&](int mark) {
            return marks().at(mark).figure().indicator == goal.indicator;
        };
        if (std::ranges::any_of(candidates, isOwn))
            candidates.removeIf([&](int mark) { return !isOwn(mark); });
        if (candidates.size() != 1)
            continue;
        const Observation &fact = marks().at(candidates.first()).figure();
        const auto progress = targetProgress(fact, *catalog()->indicator(fact.indicator), goal,
                                             *catalog()->indicator(goal.indicator));
        if (progress)
            claims.append({candidates.first(), target, *progress});
    }
    return claims;
}

} // namespace Zhitu
