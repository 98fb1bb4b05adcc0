// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

#include <QString>

#include <optional>

namespace Zhitu {

/** A figure as its fields are typed, before they are read. Ids are empty where none is chosen. */
struct FigureDraft
{
    QString indicator;
    QString region;
    QString subject;
    QString number; ///< as people write it, with hedge and unit
    QString period;
    Status status = Status::Actual;
    RankBasis rankBasis = RankBasis::Explicit; ///< of ranks; others have none
    QString source;
    QString origin;
    QString line;
    QString printed;
    BilingualText statedBy;
    BilingualText note;
    bool breakBefore = false;

    bool operator==(const FigureDraft &) const = default;
};

/** A field of a draft as it was read: what is the matter with it, or else what it is taken for. */
struct DraftNote
{
    QString text; ///< empty: there is nothing to say
    bool isProblem = false;

    bool operator==(const DraftNote &) const = default;
};

/** What became of a number or a period, and what to say of it. */
template<typename Value>
struct DraftReading
{
    std::optional<Value> value; ///< absent: it cannot be taken in
    DraftNote note;
};

/** The number of a figure, in base units. */
struct ReadNumber
{
    std::optional<double> value;
    std::optional<double> upper;
    Qualifier qualifier = Qualifier::Exact;
    BilingualText word;

    bool operator==(const ReadNumber &) const = default;
};

/**
 * Reads a number for an indicator whose values have this base unit. "—" and the like say that the
 * source gives no number. Without a unit of the text's own the base unit is meant; a comma before
 * three digits parts thousands, as both languages have it.
 */
[[nodiscard]] DraftReading<ReadNumber> readDraftNumber(const QString &text, const Unit &unit,
                                                       Language language);
/** Reads a period; nothing typed is undated. */
[[nodiscard]] DraftReading<Period> readDraftPeriod(const QString &text, Language language);
/** Reads the number of a line; nothing typed is none, which value() then holds. */
[[nodiscard]] DraftReading<std::optional<int>> readDraftLine(const QString &text,
                                                             Language language);

/** A figure's fields as they would be typed in this language. */
[[nodiscard]] FigureDraft draftOf(const Observation &figure, const Catalog &catalog,
                                  Language language);

/** A draft as it was read. */
struct FigureReading
{
    std::optional<Observation> figure; ///< absent while something is missing or cannot be read
    DraftNote number;
    DraftNote period;
    DraftNote line;
    QString obstacle; ///< why there is no figure, in one sentence

    bool operator==(const FigureReading &) const = default;
};

/**
 * Reads the figure that a draft stands for. What the draft has no field for, and a number or period
 * that was not retyped, stay as they are in former, which has no id where the figure is a new one.
 */
[[nodiscard]] FigureReading readFigure(const FigureDraft &draft, const Observation &former,
                                       const Catalog &catalog, Language language);

} // namespace Zhitu
