// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparisonmodel.h"

#include <QMap>

namespace Zhitu {

/** The ranks of one region (or subject) in one list. */
struct RankRow
{
    int panel = 0;
    QString indicator;
    QString region;
    QString subject;
    QMap<int, QList<int>> years; ///< marks by year; a year without any is a gap
};

/**
 * A run of neighbouring years with the same rank. Only years count whose rank is an actual, exact
 * one that no other figure contradicts.
 */
struct RankRun
{
    int firstYear = 0;
    int lastYear = 0;
    double rank = 0;
    QList<int> derivedYears; ///< whose rank is derived, in order

    [[nodiscard]] int length() const { return lastYear - firstYear + 1; }
};

/** The rows of a ranking, the region in focus first in its panel, else in the marks' order. */
[[nodiscard]] QList<RankRow> rankRows(const ComparisonModel &model, const QList<int> &marks);

/** All runs of a row, in order; a single year is a run too. */
[[nodiscard]] QList<RankRun> rankRuns(const ComparisonModel &model, const RankRow &row);

/** A run in words: rank, years, and which of them are derived. */
[[nodiscard]] BilingualText rankRunText(const BilingualText &name, const RankRun &run);

/** Years in one list. */
[[nodiscard]] BilingualText yearList(const QList<int> &years);

} // namespace Zhitu
