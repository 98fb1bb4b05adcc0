// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

namespace Zhitu {

/** All commands that do something with a store, in the order in which the help lists them. */
[[nodiscard]] const QList<Command> &allCommands();

} // namespace Zhitu
