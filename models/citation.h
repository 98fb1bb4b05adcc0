// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/observation.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace Zhitu {

/** How a reference is written. */
enum class CitationStyle {
    Gbt7714, ///< GB/T 7714-2015, in the order of elements of its numbered references
    Apa, ///< after APA's seventh edition
    BibTeX,
    CslJson, ///< for reference managers: an array of items
};

inline constexpr CitationStyle allCitationStyles[] = {
    CitationStyle::Gbt7714, CitationStyle::Apa, CitationStyle::BibTeX, CitationStyle::CslJson};

/** The style's code in options and settings, such as "csl-json". */
[[nodiscard]] QStringView code(CitationStyle style);
[[nodiscard]] std::optional<CitationStyle> citationStyleFromCode(QStringView text);
/** A name for menus, the same in both languages. */
[[nodiscard]] QString citationStyleName(CitationStyle style);

/** What is cited: one claim of a figure, or an event, with the place where it was read. */
struct CitedRecord
{
    QString id;
    QString source;
    QString origin; ///< as in Observation
    std::optional<int> line;
    int occurrence = 0;
    QString printed;
    bool isEvent = false;
    BilingualText what; ///< the figure in words, with its region, indicator and period
};

[[nodiscard]] CitedRecord citedRecord(const Catalog &catalog, const Observation &figure);
[[nodiscard]] CitedRecord citedRecord(const Catalog &catalog, const Event &event);

/** Whether there is a document to cite: not where the source is not stated. */
[[nodiscard]] bool canBeCited(const Catalog &catalog, const CitedRecord &record);

/** The days that no store knows. */
struct CitationDays
{
    QDate cited; ///< when the reference is written, which GB/T 7714 wants for what is online
    /** When the author of the text looked at the source; absent: not said, and not made up. */
    std::optional<QDate> accessed;
};

/**
 * References to the documents in which these were read, in a language, without a line break at the
 * end: one a line, for BibTeX an entry each, for CSL-JSON one array.
 *
 * Each says where in the document (lines are those that are not blank), the number as printed,
 * what the document reprints and what it quotes. The data name publishers, not authors: the body
 * that issued an official document, a white paper or an association's figures is its author; others
 * start with the title, as GB/T 7714-2015 (8.1) and APA allow. What the data lack is left out, or
 * said as the style wants it ([出版日期不详], n.d., [S. l.]). A reference in English gives the
 * Chinese title, too, since the English one may be a translation that nobody can find.
 *
 * What cannot be cited is passed over.
 */
[[nodiscard]] QString citation(const Catalog &catalog, const QList<CitedRecord> &records,
                               CitationStyle style, Language language, const CitationDays &days);

} // namespace Zhitu
