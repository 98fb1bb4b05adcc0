// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Zhitu {

/** What a user is to know about a table that can be read nevertheless. */
struct TableNotice
{
    enum class Kind {
        EncodingGuessed, ///< detail: the encoding
        UnreadableBytes, ///< some cells are not in the table's encoding; count, line of the first
        DuplicateHeader, ///< several columns have one name; detail: the name; count of columns
        HeaderMissing, ///< the first row was taken for data
        FormulaWithoutResult, ///< formulas whose result the file does not keep; count, first line
        ErrorCells, ///< cells that show an error such as #REF!; count, line of the first
        MacrosIgnored, ///< the workbook holds macros, which were not looked at
        HiddenRows, ///< hidden rows are read like others; count, line of the first
        RowsTooLong, ///< rows with more cells than the header; count, line of the first
        /** rows that hold but a remark (注：…, Source: …) were set apart; detail: the first; count, line */
        Remarks,
        /** below this table stands another; detail: its title, or its header; line of its header */
        OtherTable,
        HeaderRepeated, ///< rows that repeat the header were left out; count, line of the first
    };

    Kind kind{};
    QString detail; ///< see Kind
    qint64 count = 0; ///< how many; 0: not counted
    qint64 line = 0; ///< where the first is, from 1; 0: nowhere in particular

    bool operator==(const TableNotice &) const = default;
};

} // namespace Zhitu
