// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputcontent.h"
#include "savedata.h"

namespace Zhitu {

/**
 * Writes a package into an empty folder; see saveData(). @p parts: as FigureProgress takes them.
 */
[[nodiscard]] Result<void> writePackage(const Store &store, const OutputContent &content,
                                        const QString &folder, const ProgressFunction &progress,
                                        int parts = 1);

} // namespace Zhitu
