// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store.h"

namespace Zhitu {

class Database;
class PackageReader;

/** Store::importPackage() for any database that has the schema. */
[[nodiscard]] Result<ImportReport> importInto(Database &database, const Package &package);

/** The same of a package whose figures are read one by one. */
[[nodiscard]] Result<ImportReport> importInto(Database &database, PackageReader &package,
                                              const ProgressFunction &progress);

} // namespace Zhitu
