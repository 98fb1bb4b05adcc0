// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "package.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace Zhitu {

/** What a descriptor's "zhitu" says of cells that harmlessCell() made. */
inline constexpr QLatin1StringView guardMember("formula_guard");
inline constexpr QLatin1StringView guardValue("apostrophe");

/** A package's datapackage.json, taken apart. @p place: what messages call the file. */
[[nodiscard]] Result<QJsonObject> descriptorFrom(const QByteArray &json, const QString &place);

/** What the descriptor says of the package as a whole. */
[[nodiscard]] Result<PackageInfo> infoFrom(const QJsonObject &root, const QString &place);

/** The layers that a dump brings; nothing where the package is none. */
[[nodiscard]] Result<std::optional<StoreLayers>> layersFrom(const QJsonObject &root,
                                                            const QString &place);
/** The same as a member of the descriptor's "zhitu". */
[[nodiscard]] QJsonObject layersAsJson(const StoreLayers &layers);

/** The path of a table's file, where it is one that may be read; see readPackage(). */
[[nodiscard]] Result<QString> resourcePath(const QJsonObject &resource, const QString &place,
                                           const QString &name);

} // namespace Zhitu
