// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "store.h"

namespace Zhitu {

class Database;
class PackageReader;
struct ImportInfo;

/** Store::importPackage() on a database that has the schema. */
[[nodiscard]] Result<ImportReport> importInto(Database &database, const Package &package);

/** The same of a user's package, whose figures are read one by one. */
[[nodiscard]] Result<ImportReport> importInto(Database &database, PackageReader &package,
                                              const ImportInfo &info,
                                              const ProgressFunction &progress);

/** Takes the records of a file's import in, inside its transaction; figures are none of them. */
[[nodiscard]] Result<ImportReport> importRecords(Database &database, const Catalog &records,
                                                 qint64 import);

} // namespace Zhitu
