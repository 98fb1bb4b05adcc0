// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs/outputmodule.h"

namespace Zhitu {

/** OutputModule::workbook(). */
[[nodiscard]] Result<std::unique_ptr<WorkbookFile>> newXlsxFile(const QString &path,
                                                                const QString &folder);

} // namespace Zhitu
