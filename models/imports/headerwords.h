// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mapping.h"

#include <optional>

namespace Zhitu {

/** What a column holds by what its header calls it; Ignored: the header says nothing known. */
[[nodiscard]] ColumnRole roleOfHeader(const QString &header);

/** What a column holds by what a publisher's format says of it; absent: the format does not say. */
[[nodiscard]] std::optional<ColumnRole> roleOfMeaning(ColumnMeaning meaning);

} // namespace Zhitu
