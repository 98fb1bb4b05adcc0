// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits.h"

#include "records/result.h"

/**
 * @file
 * One change to one record in a database of the schema, inside a transaction: what it must be, and
 * which layer it changes.
 */
namespace Zhitu {

class Database;

/** See Store::apply(); the edit as it was made. */
[[nodiscard]] Result<Edit> applyEdit(Database &database, const Edit &edit);
/** What puts a record back as it was brought in; NoSuchRecord where it is. */
[[nodiscard]] Result<Edit> editRestoring(Database &database, const RecordKey &key);
/** What a record refers to and the store does not show. */
[[nodiscard]] Result<QList<RecordKey>> missingFor(Database &database, const AnyRecord &record);

} // namespace Zhitu
