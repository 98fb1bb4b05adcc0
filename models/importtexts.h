// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "importjobs.h"
#include "records/language.h"
#include "tables/tablefile.h"

#include <QList>
#include <QString>

namespace Zhitu {

/** What a column is taken for, in words: 地区 / Region. */
[[nodiscard]] QString columnRoleName(ColumnRole role, Language language);
/** All that a column can be taken for, in the order in which it is offered. */
[[nodiscard]] const QList<ColumnRole> &columnRoles();

/** What a table is: CSV, Excel workbook, Data Package … */
[[nodiscard]] QString tableFormatName(TableFormat format, Language language);
/** How cells are parted: comma, tab … */
[[nodiscard]] QString delimiterName(char delimiter, Language language);
/** How sure an encoding is, as a short remark; empty where there is nothing to say. */
[[nodiscard]] QString certaintyText(EncodingCertainty certainty, Language language);
/** A sentence on what is to be known of a table. */
[[nodiscard]] QString noticeText(const TableNotice &notice, Language language);

/** A column by its name, or by its place where the header has none for it. */
[[nodiscard]] QString columnTitle(const TableFacts &facts, int column, Language language);
/** What else was chosen for a column, such as the period of all its values. */
[[nodiscard]] QString columnDetails(const ColumnMapping &column, const Catalog &catalog,
                                    Language language);

/** How a record that a name stands for is shown; the name itself where there is none. */
[[nodiscard]] QString regionWithCode(const Catalog &catalog, const QString &code,
                                     Language language);

/** The name of an import's file as it is shown: a word for the clipboard for what was pasted. */
[[nodiscard]] QString importFileName(const QString &file, Language language);
/** What an import brought, in a sentence or two for the window. */
[[nodiscard]] QString importedText(const ImportOutcome &outcome, const QString &file,
                                   Language language);
/** What the banner says of an import that was undone; file as for importedText(). */
[[nodiscard]] QString undoneImportText(const QString &file, Language language);
/** A number of rows or figures for %n of a text, which is an int; those beyond it count as 2 billion. */
[[nodiscard]] int countable(qint64 value);
/** What it would bring. */
[[nodiscard]] QString expectedText(const ImportOutcome &outcome, Language language);
/** "a minute", "20 seconds": how long work will still take; empty where it cannot be told yet. */
[[nodiscard]] QString remainingText(qint64 milliseconds, Language language);
/**
 * How long work will still take that has come so far in so long, in milliseconds; -1 where that is
 * too little to tell.
 */
[[nodiscard]] qint64 remainingTime(qint64 done, qint64 total, qint64 elapsed);

} // namespace Zhitu
