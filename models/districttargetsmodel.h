// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"
#include "findings/goals.h"
#include "targetprogress.h"

namespace Zhitu {

/** An actual figure held against a target of the same district and axis. */
struct ProgressClaim
{
    int actual = 0; ///< indexes of marks
    int target = 0;
    TargetProgress progress;

    bool operator==(const ProgressClaim &) const = default;
};

/** What an actual figure says of a target's coming true. */
struct GoalClaim
{
    int actual = 0; ///< indexes of marks
    int target = 0;
    GoalVerdict verdict{};

    bool operator==(const GoalClaim &) const = default;
};

/**
 * Actual figures against targets and forecasts: the marks of a district comparison, of which a
 * layout makes one row per district and subject, and what may be said of the way to each target.
 */
class DistrictTargetsModel final : public DistrictComparisonModel
{
    Q_OBJECT

public:
    explicit DistrictTargetsModel(QObject *parent = nullptr) : DistrictComparisonModel(parent) { }

    /**
     * For each target the claim that its qualifier and those of its district's actual figure permit;
     * none where several actual figures would serve (they disagree), or nothing can be said.
     * The actual figure is the target's own indicator's, or else the only one that the comparison
     * guard lets share its axis. In the order of the targets' marks.
     */
    [[nodiscard]] QList<ProgressClaim> progress() const;

    /**
     * For each target what the actual figure that tells most of it says of its coming true; none where
     * nothing can be told. Which figures may be asked is as in progress(), but of several the first
     * of the target's time is, or else the last one before. In the order of the targets' marks.
     */
    [[nodiscard]] QList<GoalClaim> goals() const;
};

} // namespace Zhitu
