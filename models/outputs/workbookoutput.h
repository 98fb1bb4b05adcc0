// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputcontent.h"
#include "savedata.h"

namespace Zhitu {

/** Writes a workbook to a path where nothing is yet, beside the request's; see saveData(). */
[[nodiscard]] Result<void> writeWorkbook(const Store &store, const OutputContent &content,
                                         const SaveRequest &request, const QString &path,
                                         const ProgressFunction &progress);

} // namespace Zhitu
