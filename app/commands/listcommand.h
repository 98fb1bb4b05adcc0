// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

namespace Zhitu {

/** What zhitu list lists. */
enum class ListKind { Charts, Indicators, Regions, Sources, Packages, Observations, Events };

/** zhitu list KIND */
struct ListArguments
{
    ListKind kind{};
    bool json = false;

    bool operator==(const ListArguments &) const = default;
};

[[nodiscard]] std::variant<ListArguments, UsageError> readList(const CommandWords &words);

/**
 * Prints what a store holds: as JSON with ids, codes, ISO 8601 periods and values in base units, or
 * as a table in the language. Needs no application object.
 */
[[nodiscard]] Command listCommand();

} // namespace Zhitu
