// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store.h"

namespace Zhitu {

class Database;

/** Store::importPackage() for any database that has the schema. */
[[nodiscard]] Result<ImportReport> importInto(Database &database, const Package &package);

} // namespace Zhitu
