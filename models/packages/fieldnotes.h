// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "recordfields.h"

#include <QString>

/**
 * @file
 * What the descriptor of a package says of its tables and fields, in English, for whoever reads the
 * package with other programs.
 */
namespace Zhitu {

/** What a field holds, by its name in recordfields.h (without _zh and _en); empty: nothing to say. */
[[nodiscard]] QString fieldNote(Table table, QStringView field);
[[nodiscard]] QString tableTitle(Table table);
[[nodiscard]] QString tableDescription(Table table);
/** The same of the tables of layertables.h, by their names. */
[[nodiscard]] QString layerFieldNote(QLatin1StringView table, QStringView field);
[[nodiscard]] QString layerTableTitle(QLatin1StringView table);
[[nodiscard]] QString layerTableDescription(QLatin1StringView table);

} // namespace Zhitu
