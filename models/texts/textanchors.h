// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "foldedtext.h"
#include "qualifierwords.h"

#include "records/attachedtext.h"
#include "records/observation.h"

#include <optional>

namespace Zhitu {

struct Event;

/** What is to be found in a text: a figure or an event, as the data say where it was read. */
struct AnchorWanted
{
    EvidenceKind kind{};
    QString id;
    QString printed; ///< the number, date or title as printed; never empty
    /** Which line, counting those that are not blank, from 1; absent: the data do not say. */
    std::optional<int> line;
    int occurrence = 0; ///< which of several in that line, from 1; 0: the data do not say
    Hedge hedge;
};

/** What a figure or an event is looked for as; nothing where the data hold no printed form. */
[[nodiscard]] std::optional<AnchorWanted> wantedAnchor(const Observation &figure);
[[nodiscard]] std::optional<AnchorWanted> wantedAnchor(const Event &event);

/** How sure the place of a figure in a text is. */
enum class AnchorState {
    Exact, ///< where the data say, and where its words were when they were first seen
    Moved, ///< elsewhere, known by the words around it or by being the only one of its kind
    Ambiguous, ///< several places, and nothing that tells which
    NotFound, ///< the text does not have it, or no longer
};

/** Where a figure or an event stands in a text. */
struct TextAnchor
{
    EvidenceKind kind{};
    QString id;
    AnchorState state = AnchorState::NotFound;
    int line = 0; ///< of those not blank, from 1; 0: not found or ambiguous
    TextSpan printed; ///< all of what is printed; empty: not found or ambiguous
    TextSpan number; ///< the digits in it, or all but its hedge where it has none
    QList<TextSpan> qualifiers; ///< what hedges it, in it or near it
    int candidates = 0; ///< where it is ambiguous: in how many places it could be

    [[nodiscard]] bool isFound() const
    {
        return state == AnchorState::Exact || state == AnchorState::Moved;
    }
    bool operator==(const TextAnchor &) const = default;
};

/** The lines of a text that are not blank, in order. A line ends with a line feed. */
[[nodiscard]] QList<TextSpan> filledLines(QStringView text);

/**
 * Finds figures and events in a text, one anchor for each that is wanted, in that order.
 *
 * Where words are known from an earlier text, they decide: the place whose surroundings are most
 * like them, if they are like enough (half of their characters in the same order, or nearly all
 * on one side) and no other place is nearly as like. Otherwise the line and the occurrence in it
 * are taken, provided that they hold for at least half of what is wanted: in a copy that is wrapped
 * otherwise they point anywhere. What is not there is looked for in the whole text and found where
 * it stands just once, in all of it or between its neighbours by line; in a text that holds less
 * than a quarter of what is wanted, such a find says nothing and is none.
 */
[[nodiscard]] QList<TextAnchor> findAnchors(QStringView text, const QList<AnchorWanted> &wanted,
                                            const QList<TextContext> &contexts);

/**
 * The words around the anchors that were found, to be kept. None where most were not found: what
 * was may then be another text's words.
 */
[[nodiscard]] QList<TextContext> contextsOf(QStringView text, const QList<TextAnchor> &anchors);

} // namespace Zhitu
