// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/catalog.h"
#include "records/language.h"
#include "store/edits.h"

#include <QList>
#include <QString>

namespace Zhitu {

/** The name of a table's records: figure, event, region … */
[[nodiscard]] QString tableTitle(Table table, Language language);

/**
 * What a record is called in lists and messages: of a figure its region, indicator, subject and
 * period; of anything else its name.
 */
[[nodiscard]] QString recordTitle(const Catalog &catalog, const AnyRecord &record,
                                  Language language);

/** What edits do, to complete "Undo: ": change of Haidian, patents, 2023. */
[[nodiscard]] BilingualText editText(const Catalog &catalog, const QList<Edit> &edits);

/** The same for bringing records back as they came. */
[[nodiscard]] BilingualText restoreText(const Catalog &catalog, const QList<AnyRecord> &records);

/** Why nothing can be added to a store that can only be read, and what to do. */
[[nodiscard]] QString readOnlyReason(Language language);

} // namespace Zhitu
