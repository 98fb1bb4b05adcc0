// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/result.h"

#include <QList>

/**
 * @file
 * The packages that a database of the schema knows, inside a transaction.
 */
namespace Zhitu {

class Database;

/** Those that are there, in the order in which they came; or those of imports that are undone. */
[[nodiscard]] Result<QList<PackageInfo>> readPackages(Database &database, bool ofUndone = false);

/**
 * Adds a package, or brings what it says of itself up to date. import: that brings it, 0: none does.
 * Fails with PackageInvalid where the schema does not have it.
 */
[[nodiscard]] Result<void> writePackageRow(Database &database, const PackageInfo &info,
                                           qint64 import = 0);
/** Whether there is one with this id, of an undone import too. */
[[nodiscard]] Result<bool> hasPackage(Database &database, const QString &id);
/** Forgets the package of an import that is to go for good, unless other records are of it. */
[[nodiscard]] Result<void> dropPackageOf(Database &database, qint64 import);

} // namespace Zhitu
