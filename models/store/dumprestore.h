// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"
#include "store.h"

namespace Zhitu {

class Database;
class PackageReader;
class WorkWatch;

/** Whether a store has nothing but what packages brought as layers of their own. */
[[nodiscard]] Result<bool> holdsNothingOfItsUsers(Database &database);

/**
 * Makes such a store what a dump was made of, inside a transaction: with its imports, with what
 * brought each record, and with what was put aside. Of records that the store has from the same
 * packages in another version, the store's stay, under what the user made of them.
 */
[[nodiscard]] Result<ImportReport> restoreDump(Database &database, PackageReader &package,
                                               WorkWatch &watch);

} // namespace Zhitu
