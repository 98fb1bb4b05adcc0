// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QString>
#include <QStringList>

#include <variant>

namespace Zhitu {

/** What zhitu import is asked to do. */
struct ImportArguments
{
    QStringList files;
    QString map; ///< file that says what columns are taken for; empty: it is found out
    QString encoding; ///< name of it; empty: found out
    QString sheet; ///< of a workbook or package; empty: the first with a table
    qint64 headerRow = 0; ///< line or row of the sheet, from 1; 0: found out
    QString source; ///< id of the source of all figures, or "none"; empty: map or file say it
    bool dryRun = false; ///< nothing is written
    bool skipsBadRows = false;
    bool json = false;

    bool operator==(const ImportArguments &) const = default;
};

[[nodiscard]] std::variant<ImportArguments, UsageError> readImport(const CommandWords &words);

/**
 * Takes in the figures of tables and packages, each file in one transaction: all of its rows or, where
 * one cannot come in, none, unless such rows are to be skipped. Several files are checked first, all
 * of them, so that what is wrong with the last keeps the first out, too.
 */
[[nodiscard]] ExitStatus runImport(const ImportArguments &arguments, const CommandContext &context);

[[nodiscard]] Command importCommand();

} // namespace Zhitu
