// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablehead.h"

namespace Zhitu {

/** Where another table begins below the first in one sheet or file. */
struct TableBelow
{
    qsizetype at = 0; ///< index of its first row: of its title where it has one, else of its header
    TableNotice notice; ///< OtherTable, with what stands there and the line of its header
};

/**
 * Finds the table below the one that begins with @p first: after a gap, at most three rows of one
 * text each (its title), then a row of texts above a row of numbers, or one that says what the first
 * table's header says. A row of figures below a gap is the first table's.
 *
 * @p jumpsAreGaps: rows that are blank are not there, their lines are missing.
 */
[[nodiscard]] std::optional<TableBelow> tableBelow(const QList<ScannedRow> &rows, qsizetype first,
                                                   bool jumpsAreGaps);

/** Whether a row says what the header does: names are those of the columns, in their order. */
[[nodiscard]] bool repeatsHeader(const QStringList &cells, const QStringList &names);
/** The names of columns as the last row of their header has them. */
[[nodiscard]] QStringList headerNames(const QList<TableColumn> &columns);

/**
 * Reads like @p reader and tells the rows of other tables below the first by
 * TableRow::otherTable; leaves rows out that repeat the header, and says so.
 */
[[nodiscard]] std::unique_ptr<TableReader> tellingTablesApart(std::unique_ptr<TableReader> reader,
                                                              const QList<TableColumn> &columns);

} // namespace Zhitu
