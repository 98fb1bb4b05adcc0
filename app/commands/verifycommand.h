// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

namespace Zhitu {

/** zhitu verify FILE… */
struct VerifyArguments
{
    QStringList files; ///< each once
    bool json = false;

    bool operator==(const VerifyArguments &) const = default;
};

[[nodiscard]] std::variant<VerifyArguments, UsageError> readVerify(const CommandWords &words);

/**
 * Says for each picture whether the store still agrees with its record: a block of lines each, or
 * with --json an array of one object per difference, and one per picture that has none. Needs no
 * display and no application object. A picture that cannot be read is told on standard error, and
 * the others are verified all the same. Returns Done where all agree, CouldNot where one could not
 * be verified, else Differ.
 */
[[nodiscard]] Command verifyCommand();

} // namespace Zhitu
