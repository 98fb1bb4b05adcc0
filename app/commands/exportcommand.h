// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"
#include "commands/output.h"

#include <functional>

namespace Zhitu {

/**
 * Writes charts of a store as pictures and prints the files' paths, one a line. Makes the
 * application object itself, without a display, while another thread reads the store; call it from
 * the main thread before any other of Qt's application objects.
 *
 * interfaceLanguage is asked only where it matters, since it may have to read the settings.
 */
[[nodiscard]] ExitStatus runExport(const ExportArguments &arguments, const QString &storeFile,
                                   const std::function<Language()> &interfaceLanguage);

} // namespace Zhitu
