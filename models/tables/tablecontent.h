// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytesource.h"
#include "packages/packagereader.h"
#include "tablehead.h"

#include <functional>

namespace Zhitu {

/** A table that was opened: what is known of it, and how to read it. */
struct TableContent
{
    TableFacts facts;
    std::function<Result<std::unique_ptr<TableReader>>()> reader;
    /** The file's own bytes, for its hash. */
    std::shared_ptr<const ByteStore> bytes;
    /** Of a package of ours: its files. */
    std::function<std::unique_ptr<PackageFiles>()> files;
};

/** Of what a table was found to be by its first rows. */
struct TableBeginning
{
    QList<ScannedRow> rows;
    QList<MergedCells> merged;
    bool jumpsAreGaps = false; ///< rows that are blank may be missing
};

/** So many rows are looked at, at most, before anything is known of a table. */
inline constexpr qsizetype rowsLookedAt = 100;

/** Which of the rows that were looked at are a table's data. */
struct DataRows
{
    qsizetype first = 0; ///< index of the first, for readers to start at
    qsizetype end = 0; ///< index behind the last, or behind what was looked at
};

/** Finds header, columns, publisher's format and preview, from the first rows. */
[[nodiscard]] DataRows describeTable(TableFacts &facts, const TableBeginning &beginning,
                                     const TableOptions &options, bool *hasFigures);

/** An error about a table as a whole. */
[[nodiscard]] inline Error tableError(ErrorKind kind, const QString &name,
                                      const QString &detail = {})
{
    return {.kind = kind, .file = name, .detail = detail};
}

/** A table in a delimited text. */
[[nodiscard]] Result<TableContent> openDelimited(const std::shared_ptr<const ByteStore> &store,
                                                 const TableOptions &options);

/** A table whose rows are all there: from a web page, or written out in a descriptor. */
[[nodiscard]] Result<TableContent> openRows(const TableBeginning &beginning, const QString &name,
                                            const TableOptions &options);

} // namespace Zhitu
