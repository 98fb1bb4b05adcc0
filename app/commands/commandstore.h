// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "records/language.h"
#include "records/result.h"

#include <QString>

#include <memory>

namespace Zhitu {

class Store;

/** The default store's file, in the user's data folder (XDG). */
[[nodiscard]] QString defaultStoreFile();

/** The store that a command works on. */
struct CommandStore
{
    std::unique_ptr<Store> store;
    bool isMadeAsNamed = false; ///< the user named a file that there was not: it is new

    [[nodiscard]] Store *operator->() const { return store.get(); }
};

/**
 * Opens the file given, or for an empty name the default store, for the calling thread; where there
 * is no such file, makes it from the packages that ship.
 */
[[nodiscard]] Result<CommandStore> openCommandStore(const QString &file);

/** What the user should know of a store that serves all the same; empty where there is nothing. */
[[nodiscard]] QString storeNote(const CommandStore &store, Language language);

} // namespace Zhitu
