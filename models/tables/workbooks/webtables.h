// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tables/tablemodule.h"

namespace Zhitu {

/** See TableModule::webTables(). */
[[nodiscard]] Result<QList<WebTable>> readWebTables(const QByteArray &utf8);

} // namespace Zhitu
