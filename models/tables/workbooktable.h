// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablecontent.h"
#include "tablemodule.h"

namespace Zhitu {

/**
 * A table in a workbook: on the sheet that the options name, or the first visible one with figures.
 * A text or a year that is merged over several rows of data counts for each of them; a number does
 * not, since it would be counted several times.
 */
[[nodiscard]] Result<TableContent> openWorkbookTable(
    const std::shared_ptr<const Workbook> &workbook, const QString &name,
    const TableOptions &options);

} // namespace Zhitu
