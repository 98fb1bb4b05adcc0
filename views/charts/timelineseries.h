// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"

namespace Zhitu {

/** Marks of one indicator, region and subject within a panel, in the order of time. */
struct TimelineSeries
{
    QString indicator;
    QString region;
    QString subject;
    QList<int> marks;
    bool named = false; ///< whether its name says its indicator
};

/** The series of a panel, in the order of their first marks. */
[[nodiscard]] QList<TimelineSeries> seriesOf(const ComparisonModel &model, int panel);

/** How many marks they have together. */
[[nodiscard]] qsizetype markCount(const QList<TimelineSeries> &series);

/** Whether the line to this mark, which is joined to another, has an end that is not exact. */
[[nodiscard]] bool isLoose(const ComparisonModel &model, const FigureMark &mark);

} // namespace Zhitu
