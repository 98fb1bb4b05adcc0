// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

namespace Zhitu {

/** zhitu dump --out DIR|FILE */
struct DumpArguments
{
    QString out;
    bool isGb18030 = false; ///< else UTF-8; of CSV alone
    QStringList indicators; ///< only figures of these; empty: of all
    QStringList regions;
    QStringList sources;
    bool json = false;

    bool operator==(const DumpArguments &) const = default;
};

[[nodiscard]] std::variant<DumpArguments, UsageError> readDump(const CommandWords &words);

/**
 * Saves the store as a data package in a folder or a .zip file, or its figures as a .csv or .xlsx
 * file, and says what was saved. Nothing is replaced. Needs no display. Returns CouldNot, with nothing
 * half-written, where it cannot be read or written.
 */
[[nodiscard]] ExitStatus runDump(const DumpArguments &arguments, const CommandContext &context);

[[nodiscard]] Command dumpCommand();

} // namespace Zhitu
