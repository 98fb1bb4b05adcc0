// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputcontent.h"
#include "savedata.h"

namespace Zhitu {

/** Writes the table of figures as CSV; see saveData(). */
[[nodiscard]] Result<void> writeCsv(const Store &store, const OutputContent &content,
                                    const SaveRequest &request, const ProgressFunction &progress);

} // namespace Zhitu
