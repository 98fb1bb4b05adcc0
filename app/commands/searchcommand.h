// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

namespace Zhitu {

/** zhitu search TEXT… */
struct SearchArguments
{
    QString text;
    bool json = false;

    bool operator==(const SearchArguments &) const = default;
};

[[nodiscard]] std::variant<SearchArguments, UsageError> readSearch(const CommandWords &words);

/**
 * Prints what the window's search finds, group by group, best first: as JSON with kinds and ids, or
 * as a table in the language. Nothing found is no failure. Needs no application object.
 */
[[nodiscard]] Command searchCommand();

} // namespace Zhitu
