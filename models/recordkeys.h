// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "edittexts.h"
#include "records/catalog.h"

#include <QString>

namespace Zhitu {

/**
 * An id or code for a new record of a table: made from its English name, else from its Chinese one, as
 * readableId() does, else from the table's name; with a number where another record has it. For tables
 * of the catalog other than pairs of indicators.
 */
[[nodiscard]] QString freeKey(const Catalog &catalog, Table table, const BilingualText &name);

/**
 * Call where new records will be asked for: what a first id of a Chinese name needs is loaded in
 * another thread.
 */
void prepareKeys();

/** Whether a text may be the key of a record of the table; see Form in recordfields.h. */
[[nodiscard]] bool isKey(Table table, QStringView text);

/** Whether the catalog has a record of the table with this key. */
[[nodiscard]] bool hasRecord(const Catalog &catalog, const RecordKey &record);

/** The record of a table with this key; absent: there is none. For tables as in freeKey(). */
[[nodiscard]] std::optional<AnyRecord> findRecord(const Catalog &catalog, const RecordKey &record);

/** The record that stands for "source not stated": the catalog's, or else the one to be added. */
[[nodiscard]] Source notStatedSource(const Catalog &catalog);

} // namespace Zhitu
