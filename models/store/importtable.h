// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bulkimport.h"

#include "records/result.h"

#include <QString>

namespace Zhitu {

class Database;
struct ImportReport;

/**
 * The import that stands for what a package brought, or, without a name, for what it is not known of
 * which one; made where there is none.
 */
[[nodiscard]] Result<qint64> importOfPackage(Database &database, const QString &package);

/** A new import of a user's file; its number. */
[[nodiscard]] Result<qint64> newImport(Database &database, const ImportInfo &info);

/** Notes what an import has brought, its figures being the last of the store. */
[[nodiscard]] Result<void> endImport(Database &database, qint64 import, const ImportReport &report);

} // namespace Zhitu
