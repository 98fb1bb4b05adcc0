// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "commands/output.h"

namespace Zhitu {

/**
 * Attaches a file's text to a source, or removes the one that is attached, and says how many figures
 * and events were found in it, and which were not, or not where the data say; with --json an array
 * of one object per figure and event. Needs no display. Returns Done however many were found, and
 * CouldNot, with the store as it was, where the file cannot be read or the source is unknown.
 */
[[nodiscard]] ExitStatus runAttach(const AttachArguments &arguments, const QString &storeFile,
                                   Language language);

} // namespace Zhitu
