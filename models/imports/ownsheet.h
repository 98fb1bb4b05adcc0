// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping.h"
#include "records/language.h"
#include "records/observation.h"
#include "store/bulkimport.h"

#include <QStringView>

#include <optional>
#include <utility>

namespace Zhitu {

/**
 * Whether a table is one of figures for people that Zhitu saved, and then in which language: its
 * columns have those headings, whatever it was saved as and by what since.
 */
[[nodiscard]] std::optional<Language> ownSheetLanguage(const TableFacts &facts);

/** What the columns of such a table are: codes count, not the names beside them. */
[[nodiscard]] ImportMapping ownSheetMapping(const TableFacts &facts, const Catalog &catalog,
                                            Language language);

/**
 * Which column says something else in a row of such a table than the figure of its id does that is
 * in the store: Value, Period …; std::nullopt: none, it is the same figure. Remarks do not count.
 */
[[nodiscard]] std::optional<ColumnRole> differingColumn(const FigureInput &row,
                                                        const Observation &figure);

/** A place as it is written there, 转载页面第29行第2处: line and occurrence (0: not said). */
[[nodiscard]] std::optional<std::pair<int, int>> readWrittenPlace(QStringView text);

} // namespace Zhitu
