// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "widgets/rowtable.h"

#include <initializer_list>

namespace Zhitu {

/**
 * A table of the import dialog: rows to be looked at and chosen, cells as plain text, in full in a
 * tool tip where they are cut.
 */
class ImportTable final : public RowTable
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ImportTable)

public:
    explicit ImportTable(QWidget *parent = nullptr);

    /** Takes the model and gives its columns these widths, in digits; the last one stretches. */
    void setColumns(QAbstractItemModel *model, std::initializer_list<int> widths);
    /** How many lines a row has room for; texts of cells are wrapped where it is more than one. */
    void setLines(int lines);
    /** The column of numbers, which stand at the right; -1: there is none. */
    void setNumericColumn(int column);
    /** The row that is current; -1: none. */
    [[nodiscard]] int currentRow() const { return currentIndex().row(); }
    void setCurrentRow(int row);
};

} // namespace Zhitu
