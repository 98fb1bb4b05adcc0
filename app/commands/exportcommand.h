// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

namespace Zhitu {

/**
 * Writes charts of a store as pictures and prints the files' paths, one a line. Makes the
 * application object itself, without a display, while another thread reads the store; run it from
 * the main thread before any other of Qt's application objects.
 */
[[nodiscard]] Command exportCommand();

} // namespace Zhitu
