// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"
#include "records/result.h"

#include <QString>

#include <memory>

namespace Zhitu {

class Store;

/** The default store's file, in the user's data folder (XDG). */
[[nodiscard]] QString defaultStoreFile();

/**
 * Opens the store that a command works on, for the calling thread: the file given, or for an empty
 * name the default store; where there is no such file, makes it from the packages that ship. What
 * the user should know of a store that serves all the same goes to standard error.
 */
[[nodiscard]] Result<std::unique_ptr<Store>> openCommandStore(const CommandContext &context);

} // namespace Zhitu
