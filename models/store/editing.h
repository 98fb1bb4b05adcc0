// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edits.h"

#include "records/progress.h"
#include "records/result.h"

namespace Zhitu {

class Database;

// What the functions of Store with these names do, in a database of its schema.
[[nodiscard]] Result<QList<Edit>> applyIn(Database &database, const QList<Edit> &edits);
[[nodiscard]] Result<QList<Edit>> restoreIn(Database &database, const QList<RecordKey> &records);
[[nodiscard]] Result<QList<AsideRecord>> readAside(Database &database);

[[nodiscard]] Result<QList<ImportRecord>> readImports(Database &database);
[[nodiscard]] Result<UndoReport> undoImportIn(Database &database, qint64 import,
                                              const ProgressFunction &progress);
[[nodiscard]] Result<UndoReport> redoImportIn(Database &database, qint64 import,
                                              const ProgressFunction &progress);
[[nodiscard]] Result<UndoReport> dropImportIn(Database &database, qint64 import,
                                              const ProgressFunction &progress);

} // namespace Zhitu
