// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/output.h"

#include <QString>

#include <optional>

namespace Zhitu {

/**
 * Opens the dashboard and returns when it is closed. The file given is shown, or for an empty name
 * the default store, made from the packages that ship where there is none. A store that cannot be
 * opened is no reason to end: the window says so and offers others.
 *
 * Makes the application object itself; call it from the main thread. Without a display, or where
 * that cannot be opened, it says so and fails.
 */
[[nodiscard]] ExitStatus openWindow(const QString &storeFile, std::optional<Language> language);

} // namespace Zhitu
