// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "commands/output.h"

namespace Zhitu {

/**
 * Prints references to the documents in which observations and events were read, in the order of
 * their ids in the arguments. Prints none where one of them cannot be cited, and returns CouldNot.
 */
[[nodiscard]] ExitStatus runCite(const CiteArguments &arguments, const QString &storeFile,
                                 Language language);

} // namespace Zhitu
