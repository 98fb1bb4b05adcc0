// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tablemodule.h"

namespace Zhitu {

/**
 * See TableModule::openWorkbook(). XLSX as ECMA-376 part 1 has it, transitional or strict.
 *
 * By libzip and libxml2, piece by piece. liborcus, which reads such workbooks too, unpacks each part
 * of one wholly before it looks at it, and hands over all of a sheet in one go: there is no reading a
 * row at a time, and no stopping what unpacks without end (with its version 0.17.2, 1.4 MB became
 * 1.4 GB of memory).
 */
[[nodiscard]] Result<std::shared_ptr<const Workbook>> openXlsx(
    const std::shared_ptr<const FileBundle> &files);

} // namespace Zhitu
