// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "contributions.h"

#include <vector>

namespace Zhitu {

/**
 * The dated figures with a value of one series, as arrays: what can be reduced to pixels fast.
 *
 * They lie in runs: within a run a line joins each figure to the next, and the times rise; between
 * runs nothing is joined. A figure that two lines start from is there twice.
 */
struct SeriesColumns
{
    int panel = 0;
    QString indicator;
    QString region;
    QString subject;
    bool promised = false; ///< targets and forecasts, which no line joins; else actual figures
    std::vector<qint32> times; ///< twice the middle of each period, as a Julian day
    std::vector<double> low; ///< values in base units; of a range its lower bound
    std::vector<double> high; ///< upper bounds; empty where no figure of the series is a range
    std::vector<qint32> marks; ///< places in ComparisonModel::marks()
    std::vector<qint32> runs; ///< where each run begins, and last the number of figures

    [[nodiscard]] const std::vector<double> &upper() const { return high.empty() ? low : high; }
};

/** The extent of a panel's figures in time and value; 0 is always among the values. */
struct PanelExtent
{
    double lowest = 0;
    double highest = 0;
};

/** The marks of a timeline in columns, with what is said of all of them worked out once. */
struct TimelineColumns
{
    std::vector<SeriesColumns> series; ///< by panel, in the order of their first marks
    std::vector<PanelExtent> panels;
    qint64 firstDay = 0; ///< Julian days: of all dated figures
    qint64 lastDay = 0;
    std::vector<qint32> hedged; ///< marks of actual figures that are not exact
    std::vector<qint32> promised; ///< marks of targets and forecasts
    std::vector<qint32> placeless; ///< marks without a date or a value, for which no place is right
    QList<Contribution> sources; ///< of all marks
};

/** Puts the marks of a timeline, sorted and joined, into columns. */
[[nodiscard]] TimelineColumns timelineColumns(const QList<FigureMark> &marks, qsizetype panels);

/** Twice the middle of a dated period, as a Julian day. */
[[nodiscard]] inline qint64 twiceMiddle(const Period &period)
{
    return period.firstDay().toJulianDay() + period.lastDay().toJulianDay() + 1;
}

} // namespace Zhitu
