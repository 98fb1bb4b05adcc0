// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "records/catalog.h"
#include "records/result.h"

#include <QSet>
#include <QString>
#include <QStringList>

#include <functional>

/**
 * @file
 * The two layers of charts in a database that has the schema: what packages brought, and the user's
 * own above it. Each function that writes is one transaction; a failure changes nothing.
 */
namespace Zhitu {

class Database;

/** Fills a catalog's charts and deleted charts, and where each comes from; see Catalog. */
[[nodiscard]] Result<void> readCharts(Database &database, Catalog &catalog);

/** Store::saveChart(). */
[[nodiscard]] Result<QString> saveChartIn(Database &database, const ChartSpec &chart);
/** Store::deleteChart(). */
[[nodiscard]] Result<void> deleteChartIn(Database &database, const QString &id);
/** Store::restoreCharts(). */
[[nodiscard]] Result<void> restoreChartsIn(Database &database, const QStringList &ids);
/** Store::resetChart(). */
[[nodiscard]] Result<void> resetChartIn(Database &database, const QString &id);
/** Store::moveChart(). */
[[nodiscard]] Result<void> moveChartIn(Database &database, const QString &id, int steps);

/**
 * The id of a new chart: its English name in [a-z0-9-], or its kind where that leaves nothing, with
 * a number where it is one of those @p taken. Kinds themselves are kept for packages.
 */
[[nodiscard]] QString newChartId(const ChartSpec &chart, const QStringList &taken);

/** The charts as packages brought them, and the layer above them; its packages are left empty. */
[[nodiscard]] Result<void> readChartLayers(Database &database, QList<ChartSpec> &brought,
                                           StoreLayers &layers);
/** Which charts there are, in either layer, deleted ones too. */
[[nodiscard]] Result<QSet<QString>> knownCharts(Database &database);
/**
 * Adds what a dump says of the user's charts, inside the import's transaction: charts that the store
 * lacks (a chart of the user's with the id but other content fails with PackageInvalid), that those
 * not known before are deleted, and their order where no chart was known. import: gives, by
 * a chart's id, the import that brings it, 0: it is the user's own.
 */
[[nodiscard]] Result<int> addChartLayers(
    Database &database, const StoreLayers &layers, const QSet<QString> &knownBefore,
    const std::function<Result<qint64>(const QString &)> &import);

/** Removes a chart of the user's layer, inside a transaction. */
[[nodiscard]] Result<void> removeOwnChart(Database &database, const QString &id);
/**
 * Puts a chart back into the user's layer, inside a transaction, without what is not in the store
 * any more, at its position where that is free; false: there is another one with its id.
 */
[[nodiscard]] Result<bool> insertOwnChart(Database &database, const ChartSpec &chart,
                                          bool isVersion, qint64 import, qint64 position);

} // namespace Zhitu
