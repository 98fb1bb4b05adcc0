// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Zhitu {

/**
 * Where a module of the program lies: what only some of its work needs, loaded when that is first
 * asked for. Beside the program, as it is built, or where libraries are installed.
 */
[[nodiscard]] QString moduleFile(const QString &fileName);
/** Where to look for modules instead of beside the program. Call it before any is asked for. */
void setModuleFolder(const QString &folder);

} // namespace Zhitu
