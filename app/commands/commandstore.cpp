// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandstore.h"

#include "formats/catalogue.h"
#include "formats/formats.h"
#include "shippedpackages.h"
#include "store/store.h"

#include <QFileInfo>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** What the user should know of a store that serves all the same; empty where there is nothing. */
QString storeNote(const Store &store, bool isMadeAsNamed, Language language)
{
    const Catalogue &words = Catalogue::of(language);
    if (isMadeAsNamed)
        return words
            .translate("Commands", "%1 did not exist; it was made from the figures that ship.")
            .arg(store.file());
    if (store.updateFailure() && !store.isReadOnly())
        return updateFailureText(*store.updateFailure(), language);
    if (store.isReadOnly())
        return words
            .translate("Commands",
                       "%1 can only be read. Its charts and figures can be listed and "
                       "exported; to add figures, copy it to a place where you may "
                       "write.")
            .arg(store.file());
    return {};
}

} // namespace

QString defaultStoreFile()
{
    // Of all programs, not AppDataLocation: that one needs an application object with a name.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/zhitu/zhitu.db"_s;
}

Result<std::unique_ptr<Store>> openCommandStore(const CommandContext &context)
{
    const QString &file = context.storeFile;
    const bool isNew = !file.isEmpty() && !QFileInfo::exists(file);
    auto store = Store::openOrCreate(file.isEmpty() ? defaultStoreFile() : file, shippedPackages(),
                                     shippedVersions());
    if (!store)
        return store.error();
    // The language is looked up only where there is something to say.
    if (isNew || (*store)->updateFailure() || (*store)->isReadOnly())
        printMessage(storeNote(**store, isNew, context.language()));
    return store;
}

} // namespace Zhitu
