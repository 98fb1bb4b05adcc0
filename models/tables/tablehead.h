// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablefile.h"

namespace Zhitu {

/** A row as it is looked at before anybody knows what is header and what is data. */
struct ScannedRow
{
    qint64 line = 0;
    QStringList cells;
};

/** Cells of a workbook that are one; rows as lines from 1, columns from 0, all ends included. */
struct MergedCells
{
    qint64 firstRow = 0;
    qint64 lastRow = 0;
    int firstColumn = 0;
    int lastColumn = 0;
};

/** Where a table begins, and what its columns are called. */
struct TableHead
{
    qsizetype headerAt = 0; ///< index of the first header row
    int headerRows = 0; ///< 0: there is no header
    qsizetype dataAt = 0; ///< index of the first row of data
    QList<TableColumn> columns; ///< without hints
    QStringList preamble;
    QList<TableNotice> notices;
    /** Whether any column holds something like figures in most rows. */
    bool hasFigures = false;
};

/**
 * Finds the header among the first rows of a table.
 *
 * Titles and notes above it fill fewer cells than the table has columns. The header is the fullest
 * row before the first with a number that is no period. Rows above it that name groups of columns,
 * and a row of units below it, belong to it: their texts are joined for each column. A title that is
 * merged over all or most of the columns belongs to what stands above.
 * @p options may state where it is.
 */
[[nodiscard]] TableHead findHead(const QList<ScannedRow> &rows, const QList<MergedCells> &merged,
                                 const TableOptions &options);

} // namespace Zhitu
