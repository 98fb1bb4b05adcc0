// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "cellcolumns.h"
#include "figurerows.h"

#include <string_view>

namespace Zhitu {

/** The cells of the row that is being read, by what their columns are, and what is wrong with them. */
class RowCells
{
public:
    RowCells(const TableFacts &facts, const ImportMapping &mapping);

    /** Both must live until the next call, as must what is given out of the row. */
    void setRow(const TableRow &row, QList<RowProblem> &problems);

    [[nodiscard]] const TableFacts &facts() const { return m_facts; }
    [[nodiscard]] const CellColumns &columns() const { return m_columns; }
    /** Without the blanks around it; empty for a column that is not there, such as -1. */
    [[nodiscard]] std::string_view cellAt(int column) const;
    [[nodiscard]] std::string_view cell(ColumnRole role) const;

    /** A problem of a cell, or with column -1 of the row. */
    [[nodiscard]] RowProblem problemAt(int column, RowProblemKind kind, const QString &hint) const;
    [[nodiscard]] RowProblem problemOf(ColumnRole role, RowProblemKind kind,
                                       const QString &hint) const;
    /** Appends the problem, which is returned to be completed. */
    RowProblem &fail(int column, RowProblemKind kind, const QString &hint = {});
    RowProblem &fail(ColumnRole role, RowProblemKind kind, const QString &hint = {});
    /** Says where a cell that counts is not in the table's encoding; false: nowhere. */
    bool hasUnreadable();
    /** What the row says, cut where it is long. */
    [[nodiscard]] QString wholeRow() const;

private:
    [[nodiscard]] int columnOf(ColumnRole role) const;

    const TableFacts m_facts;
    const CellColumns m_columns;
    const TableRow *m_row = nullptr;
    QList<RowProblem> *m_problems = nullptr;
};

} // namespace Zhitu
