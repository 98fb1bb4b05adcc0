// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "figuretable.h"
#include "findings.h"

#include <functional>

/**
 * @file
 * The rules, each in a file of its own, and what they share. Each appends to the findings (or the
 * remarks) in the order of the figures. All follow what the project promises of figures that
 * disagree; where a rule stands on more than that, its comment says on what.
 */
namespace Zhitu {

// conflictrule.cpp

/**
 * Figures of one series and period of which no value can satisfy all. SameFigure, a conflict; or
 * BreakInSeries, a different definition, where one of them is marked as a break, so that the old and
 * the new definition both have a figure; or Revision, a different date or revision, where all are one
 * publisher's and were published at different times, none of which is unknown.
 *
 * Undated figures are not held against each other, since nobody says that they are of one time; nor
 * are places in an order of listing, which are no ranks, nor what is read out of a streak, which the
 * streak's own rule judges.
 */
void findConflicts(const FigureTable &table, QList<Finding> &findings);

/**
 * DayInMonth, a different date: a stock told for a month, and by another publisher for days in that
 * month, where none of the days agrees with the month. Names the last day.
 */
void findDaysThatDiffer(const FigureTable &table, QList<Finding> &findings);

// definitionrule.cpp

/**
 * AlikeIndicators: actual figures of two indicators that readers take for one, in one region and
 * within a year of each other. Two indicators are alike where a relation says so, or where they have
 * the same name in a language but another definition, population or scope. A different definition,
 * or, where only population or scope differ, a different scope; the pair nearest in time is named,
 * the latest of several. Figures with the same number and qualifier do not disagree.
 */
void findAlikes(const FigureTable &table, QList<Finding> &findings);

// partrule.cpp

/**
 * A part above the whole, arithmetic. PartOfRegion: a region's figure of a stock or flow against that
 * of a region around it; PartOfIndicator: against the figure of the indicator that a relation says it
 * is part of; PartOfYear: a flow's figure for part of a year against that for the year. All of one
 * period (or year), actual, counted in units that add up (things, money, area, capacity). Where
 * several claims tell either, the lowest part must lie above the highest whole.
 */
void findPartsAboveWholes(const FigureTable &table, QList<Finding> &findings);

// sharerule.cpp

/**
 * ShareOfParts: a share against what follows from the two figures of the same period. A share told
 * exactly may be rounded by half a unit of its last digit (GB/T 8170-2008). Arithmetic where the two
 * do not meet; else a remark that they agree.
 */
void findShares(const FigureTable &table, QList<Finding> &findings, QList<Finding> &remarks);

// streakrule.cpp

/**
 * StreakClaims, a conflict: claims of a run of first places that cannot all be right, since they
 * overlap and begin in different years; and undated claims that differ from another claim in the
 * same document. StreakOfRanks, arithmetic: a claim that stands alone but that ranks independent of
 * it contradict; without such ranks, or where they agree, a remark.
 *
 * Independent ranks are those that came through no document of the claim's, and are not read out of
 * a streak. A claim of n years with a period that is a year, or ends in one, runs over the n years up
 * to its end; "over n" and "at least n" may begin earlier.
 */
void findStreaks(const FigureTable &table, QList<Finding> &findings, QList<Finding> &remarks);

// stalerule.cpp

/**
 * Running totals that fall: an actual figure of a cumulative indicator that lies below an earlier
 * one. OlderThanItsDay, stale, where that one was published before the period of the lower one
 * began: whoever told the lower one could have known better. RunningTotalFalls, arithmetic, where
 * it was published later or nobody says when. One finding for each such earlier figure, the highest
 * of those before, which it names last; the lower ones come before it.
 */
void findFallingTotals(const FigureTable &table, QList<Finding> &findings);

// sliprule.cpp

/** NoteOfSlip, a source slip: a figure whose note says so. */
void findSlips(const FigureTable &table, QList<Finding> &findings);

// daterule.cpp

/**
 * DateOfDocument, a different date: an event that is the coming out of a document (a report, a
 * policy), told for another time than the document's date. Both as precise as they are: a day in the
 * month told is no difference.
 */
void findDatesOfDocuments(const Catalog &catalog, QList<Finding> &findings);

// goalrule.cpp

/**
 * Goal, a remark: a target and the actual figure that tells most of it, of its own indicator or, where
 * that has none, of the only one declared comparable that has: the first one of the target's time,
 * else the last one before; see goals.h.
 */
void findGoals(const FigureTable &table, QList<Finding> &remarks);

// findings.cpp, for all of them

/** A finding about a figure's series and period, with its id. */
[[nodiscard]] Finding findingAbout(const FigureTable &table, FindingKind kind, FindingRule rule,
                                   const Figure &figure, const QString &other = {});

/** Adds the figures as observations, those of one document that say the same only once. */
void addClaims(const FigureTable &table, Finding &finding, std::vector<const Figure *> figures);

/** Calls the function with each group of figures of one series and period. */
void forEachGroup(FigureTable::Group figures,
                  const std::function<void(FigureTable::Group)> &function);
/** The same with all figures of one series. */
void forEachSeries(FigureTable::Group figures,
                   const std::function<void(FigureTable::Group)> &function);

/** The relations of one kind. */
[[nodiscard]] QList<const Relation *> relationsOf(const Catalog &catalog, RelationKind kind);

/** Where all of the figures with a number may lie together; absent: none has a number. */
[[nodiscard]] std::optional<Extent> hullOf(FigureTable::Group group);

} // namespace Zhitu
