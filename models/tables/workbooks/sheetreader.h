// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "numberformat.h"
#include "sharedtexts.h"
#include "tables/tablefile.h"

namespace Zhitu {

/** What the cells of a workbook's sheets refer to. */
struct SheetContext
{
    std::shared_ptr<const SharedTexts> texts; ///< may be null
    QList<NumberFormat> formats; ///< by the number of a cell's style
    bool from1904 = false; ///< days are counted from 1904
    /**
     * The workbook asks to be calculated anew when it is opened: a result of 0 is then what programs
     * write that do not calculate, and counts as none.
     */
    bool isUncalculated = false;
};

/** See Workbook::rows(). */
[[nodiscard]] Result<std::unique_ptr<TableReader>> sheetReader(
    const ByteStore &part, std::shared_ptr<const SheetContext> context);

/** Takes a cell's name, such as "AB12", apart into column (from 0) and row (from 1). */
[[nodiscard]] bool readCellName(std::string_view name, int &column, qint64 &row);

} // namespace Zhitu
