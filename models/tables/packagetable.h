// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tablecontent.h"

namespace Zhitu {

/** What describes a package: its file's name. */
inline constexpr QLatin1StringView packageDescriptor("datapackage.json");

/**
 * A table of a Frictionless Data Package (specs.frictionlessdata.io): of the resource that the
 * options name, or the first with figures. Resources are CSV files, in one or several parts, or rows
 * in the descriptor; what a Table Schema says of a column goes into its hint. Resources on the web
 * are not fetched.
 *
 * A package of Zhitu's own is known by what its descriptor says; its files go to PackageReader.
 * @p folder: where in the bundle the descriptor lies, with a slash at its end; may be empty.
 */
[[nodiscard]] Result<TableContent> openPackageTable(const std::shared_ptr<const FileBundle> &files,
                                                    const QString &folder,
                                                    const TableOptions &options);

/**
 * A table of an archive that is neither package nor workbook, but holds delimited texts: what
 * publishers offer for download. Of these the one that the options name, or the first in a
 * publisher's format, or else with figures. Fails with TableForeign where it holds none.
 */
[[nodiscard]] Result<TableContent> openZippedTable(const std::shared_ptr<const FileBundle> &files,
                                                   const TableOptions &options);

} // namespace Zhitu
