// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

namespace Zhitu {

/** zhitu attach SOURCE FILE | SOURCE --remove */
struct AttachArguments
{
    QString source; ///< its id
    QString file; ///< empty: the text that is attached shall go
    bool json = false;

    bool operator==(const AttachArguments &) const = default;
};

[[nodiscard]] std::variant<AttachArguments, UsageError> readAttach(const CommandWords &words);

/**
 * Attaches a file's text to a source, or removes the one that is attached, and says how many figures
 * and events were found in it, and which were not, or not where the data say; with --json an array
 * of one object per figure and event. Needs no display. Returns Done however many were found, and
 * CouldNot, with the store as it was, where the file cannot be read or the source is unknown.
 */
[[nodiscard]] ExitStatus runAttach(const AttachArguments &arguments, const CommandContext &context);

[[nodiscard]] Command attachCommand();

} // namespace Zhitu
