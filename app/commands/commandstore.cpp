// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandstore.h"

#include "shippedpackages.h"
#include "store/store.h"

#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

QString defaultStoreFile()
{
    // Of all programs, not AppDataLocation: that one needs an application object with a name.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + u"/zhitu/zhitu.db"_s;
}

Result<std::unique_ptr<Store>> openCommandStore(const QString &file)
{
    if (!file.isEmpty())
        return Store::open(file);
    return Store::openOrCreate(defaultStoreFile(), shippedPackages());
}

} // namespace Zhitu
