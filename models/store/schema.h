// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QList>
#include <QString>

namespace Zhitu {

class Database;

/** In the header of every store, so that no other program's database is taken for one. */
inline constexpr quint32 storeApplicationId = 0x5A685475; // "ZhTu"

/** One step of the schema: the SQL that leads to its version from the version before. */
struct SchemaStep
{
    int version = 0; ///< 1 for the step that makes the tables of an empty database
    QString script; ///< path of the SQL file, embedded or not
};

/** All steps, in order and without a gap from version 1 on. */
[[nodiscard]] const QList<SchemaStep> &schemaSteps();

/** The version that the last of the steps leads to. */
[[nodiscard]] int schemaVersion(const QList<SchemaStep> &steps = schemaSteps());

/** The version of an open database: its user_version; 0 where it is empty. */
[[nodiscard]] Result<int> databaseVersion(Database &database);

/**
 * Takes a database to the last version, one transaction a step; each step is done wholly or not at
 * all. Another instance may do the same meanwhile: then nothing is left to do.
 *
 * A store that has a version already is first copied to FILE.backup-vN, N its version (with "-2"
 * and so on appended where that name is taken), under the lock of the first step. Fails with
 * FileNotWritable where the copy cannot be made, and then changes nothing.
 */
[[nodiscard]] Result<void> applySchema(Database &database, const QList<SchemaStep> &steps);

} // namespace Zhitu
