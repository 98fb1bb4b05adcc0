// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"
#include "findings/findings.h"

namespace Zhitu {

/** zhitu check */
struct CheckArguments
{
    bool json = false;
    QList<FindingKind> failOn; ///< the kinds that make it fail, each once; empty: none does

    bool operator==(const CheckArguments &) const = default;
};

[[nodiscard]] std::variant<CheckArguments, UsageError> readCheck(const CommandWords &words);

/**
 * Checks the store's integrity and lists the figures that disagree: by kind, with an explanation
 * each, or with --json an array of one object each. Returns CouldNot where the store is not sound,
 * or where --fail-on names a kind that was found; else Done, findings or not.
 */
[[nodiscard]] Command checkCommand();

} // namespace Zhitu
