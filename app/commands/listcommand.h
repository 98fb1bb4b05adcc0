// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "commands/output.h"

namespace Zhitu {

/**
 * Prints what a store holds: as JSON with ids, codes, ISO 8601 periods and values in base units, or
 * as a table in the language. Needs no application object.
 */
[[nodiscard]] ExitStatus runList(const ListArguments &arguments, const QString &storeFile,
                                 Language language);

} // namespace Zhitu
