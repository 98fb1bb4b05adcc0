// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "goals.h"
#include "records/catalog.h"
#include "records/observation.h"

#include <QList>
#include <QStringList>

/**
 * @file
 * Figures that disagree, found by rules.
 *
 * The rules look at nothing but the records, in one order, so that the same records always give the
 * same findings with the same ids. What they hold against each other:
 *
 * - figures with a number, by where their qualifiers let the value lie (extent.h);
 * - actual figures, targets and forecasts each among themselves; statements only where they claim a
 *   streak;
 * - claims, not copies: of the figures that come from one document (the end of the source chain) and
 *   say the same, one speaks;
 * - never a figure with the claim that it was derived from.
 */
namespace Zhitu {

class FigureTable;

/** What is the matter; Agreement is for remarks: nothing is. */
enum class FindingKind {
    Conflict, ///< both cannot be right
    DifferentScope, ///< another population or scope: both can be right
    DifferentDate, ///< another day, or an older and a newer edition of one figure
    DifferentDefinition, ///< another definition: both can be right
    Arithmetic, ///< they do not add up
    Stale, ///< old when it was told
    SourceSlip, ///< the source's wording is taken to be a slip
    Agreement, ///< figures that bear each other out, or one that nothing bears out
};

/** Which rule found it; each is documented where it is declared, in rules.h. */
enum class FindingRule {
    SameFigure,
    Revision,
    DayInMonth,
    BreakInSeries,
    AlikeIndicators,
    PartOfRegion,
    PartOfIndicator,
    PartOfYear,
    ShareOfParts,
    StreakClaims,
    StreakOfRanks,
    RunningTotalFalls,
    OlderThanItsDay,
    NoteOfSlip,
    DateOfDocument,
    Goal,
};

/** What a rule found. Its words are made by findingtexts.h. */
struct Finding
{
    /** The same for the same records, whatever else a store holds: kind, rule and what it is about. */
    QString id;
    FindingKind kind{};
    FindingRule rule{};
    QString indicator; ///< id; empty for events
    QString other; ///< id of a second indicator; empty: there is none
    QString region; ///< code
    QString subject; ///< id; empty: the whole region
    Period period; ///< of the first observation, or the event
    /** Ids of the observations that disagree, each claim's first, in the order of the explanation. */
    QStringList observations;
    QStringList copies; ///< ids of others that say the same from the same documents
    QStringList evidence; ///< ids of the observations that speak for or against a claim
    QStringList dependents; ///< ids of figures that rest on the claims alone
    QString event; ///< id; empty: it is about figures
    std::optional<GoalVerdict> verdict; ///< on a target; absent: it is about something else
    double computed = 0; ///< what follows from the evidence: a share in percent
    QList<int> borneOutYears; ///< of a streak: years for which independent ranks bear it out
    QList<int> contradictedYears; ///< for which they contradict it
    QList<int> unsupportedYears; ///< for which nothing stands but the claim

    bool operator==(const Finding &) const = default;
};

/** What the rules found, findings by kind and then in the order of the records. */
struct Findings
{
    QList<Finding> findings;
    QList<Finding> remarks; ///< with FindingKind::Agreement
};

/** "conflict", "different_scope", "different_date" …: the kind as files and commands write it. */
[[nodiscard]] QStringView code(FindingKind kind);
/** The kinds of findings in their order; Agreement is none of them. */
[[nodiscard]] const QList<FindingKind> &findingKinds();

/** These indicators and those whose figures rules hold against theirs, each once. */
[[nodiscard]] QStringList heldAgainstEachOther(const Catalog &catalog,
                                               const QStringList &indicators);

/**
 * Applies every rule. Near-linear in the number of figures: they are grouped by what they are about,
 * and no rule looks at all pairs. Any thread.
 */
[[nodiscard]] Findings findFindings(const Catalog &catalog, const FigureTable &figures);
/** The same for figures in a list. */
[[nodiscard]] Findings findFindings(const Catalog &catalog, const QList<Observation> &figures);

} // namespace Zhitu
