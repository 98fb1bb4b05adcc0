// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "layertables.h"
#include "records/catalog.h"
#include "records/observation.h"
#include "records/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace Zhitu {

/**
 * What a store has beside the records of one package, and what only a dump carries: the packages that
 * its records came in, the user's layer of charts above theirs, its imports, and what was put aside. A package's own charts are those
 * that packages brought.
 */
struct StoreLayers
{
    QList<PackageInfo> packages; ///< in the order in which they came
    QHash<QString, QString> chartPackages; ///< by id of a brought chart: the package it belongs to
    QList<ChartSpec> ownCharts; ///< in the order in which they came
    QStringList versions; ///< ids of those own charts that are versions of a brought one
    QStringList deletedCharts; ///< ids, of either layer, that can be put back; sorted
    QStringList chartOrder; ///< the user's; not all charts need be in it
    /** What follows is known, too: the whole store was dumped. */
    bool hasHistory = false;
    QList<DumpedImport> imports; ///< the oldest first
    QList<PackageInfo> asidePackages; ///< that came with imports which are undone
    QHash<QString, int>
        packageImports; ///< by id of a package: the number of the import it came with
    QList<OriginRun> origins; ///< in the order of the tables and of their records
    QList<AsideEntry> aside; ///< in the order of the tables and of their places; figures aside

    bool operator==(const StoreLayers &) const = default;
};

/** A package in memory: the records of its tables, checked each by itself (see readPackage). */
struct Package
{
    PackageInfo info;
    Catalog catalog; ///< its packages list is empty; info stands for it
    QList<Observation> observations;
    /** Present in what Zhitu dumped: it brings these packages, and is none of its own. */
    std::optional<StoreLayers> layers;
};

/**
 * Reads a Frictionless Data Package from a folder that holds its datapackage.json, all of it; see
 * PackageReader for packages with more figures than memory should hold.
 *
 * The tables are found by resource name (regions, units, indicators, comparabilities, relations,
 * subjects, sources, observations, events, charts, and of a dump those of layertables.h; any may be
 * missing) and their CSV is read by the Table
 * Schema's field names: RFC 4180, UTF-8 with or without BOM. Paths that leave the folder, absolute
 * ones and symbolic links out of it are refused. Checked here: each field's type and closed list,
 * unique ids within a table, a range's order, ids' form. What refers to records that may be in the
 * store already is checked by the store's import.
 *
 * Fails with PackageInvalid (file, row, field, detail) or a file error; detail is an English phrase.
 */
[[nodiscard]] Result<Package> readPackage(const QString &folder);

} // namespace Zhitu
