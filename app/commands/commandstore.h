// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/result.h"

#include <QString>

#include <memory>

namespace Zhitu {

class Store;

/** The default store's file, in the user's data folder (XDG). */
[[nodiscard]] QString defaultStoreFile();

/**
 * The store that a command works on, for the calling thread: the file given, which must exist, or
 * for an empty name the default store, made from the packages that ship where there is none.
 */
[[nodiscard]] Result<std::unique_ptr<Store>> openCommandStore(const QString &file);

} // namespace Zhitu
