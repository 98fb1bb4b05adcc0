// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QStringList>

namespace Zhitu {

/** How many other entries stand before each; of one that stands there twice the first counts. */
[[nodiscard]] inline QHash<QString, int> placesOf(const QStringList &list)
{
    QHash<QString, int> places;
    for (const QString &entry : list)
        if (!places.contains(entry))
            places.insert(entry, static_cast<int>(places.size()));
    return places;
}

} // namespace Zhitu
