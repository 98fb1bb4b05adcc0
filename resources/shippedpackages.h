// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMap>
#include <QString>
#include <QStringList>

namespace Zhitu {

/**
 * The folders of the packages that ship inside the program, in the order in which a new store takes
 * them in. Paths of Qt's resource system, to be read like any folder's; usable from any thread.
 */
[[nodiscard]] QStringList shippedPackages();

/** The versions of those packages, by id, known without reading them. */
[[nodiscard]] QMap<QString, QString> shippedVersions();

/** The program's icon, a path of Qt's resource system. */
[[nodiscard]] QString iconFile();

} // namespace Zhitu
