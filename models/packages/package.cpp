// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "package.h"

#include "packagereader.h"
#include "tablecells.h"

#include <QFileInfo>
#include <QSet>

namespace Zhitu {

Result<Package> readPackage(const QString &folder)
{
    const auto reader = PackageReader::open(packageFolder(folder));
    if (!reader)
        return reader.error();
    Package package = std::move((*reader)->records());
    QSet<QString> ids;
    for (Observation figure;;) {
        const auto more = (*reader)->next(figure);
        if (!more)
            return more.error();
        if (!*more)
            return package;
        if (ids.contains(figure.id)) {
            return packageError((*reader)->place(),
                                u"\"%1\" stands twice in the table"_s.arg(figure.id), u"id"_s,
                                (*reader)->line());
        }
        ids.insert(figure.id);
        package.observations.append(figure);
    }
}

} // namespace Zhitu
