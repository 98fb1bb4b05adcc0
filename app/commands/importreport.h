// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/jsonarray.h"
#include "imports/importrun.h"
#include "tables/tablefile.h"

namespace Zhitu {

/** What became of a file. */
enum class ImportVerdict {
    Imported,
    Checked, ///< it could be imported, but only a look was asked for
    Refused, ///< rows cannot come in, and they were not to be skipped
};

/** A file's import as a command tells it; of a package only what the store took in is known. */
struct FileImport
{
    QString file;
    ImportVerdict verdict{};
    TableFacts facts;
    ImportMapping mapping;
    ImportOutcome outcome;
    bool isPackage = false;

    /** Columns that bring nothing, those aside that the format itself says that of. */
    [[nodiscard]] QStringList columnsLeftOut() const;
};

/** The report as lines of text: what came in, what is new, and the rows that cannot come in. */
[[nodiscard]] QString importText(const FileImport &import, Language language);
/** One sentence on a file that was refused, and what to do. */
[[nodiscard]] QString refusalText(const FileImport &import, Language language);
/** What is to be known of the table, such as a guessed encoding; a sentence each, with the file. */
[[nodiscard]] QStringList noticeTexts(const FileImport &import, Language language);
/** An object for the file and one for each problem that is kept. */
void addImport(JsonArray &json, const FileImport &import);

} // namespace Zhitu
