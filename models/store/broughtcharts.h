// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "packages/package.h"
#include "recordrows.h"
#include "records/result.h"

#include <functional>
#include <optional>

/**
 * @file
 * Charts as packages and imports bring them, inside a transaction; the user's versions of them lie
 * in another layer.
 */
namespace Zhitu {

class Database;

/** Fills a chart's lists, which tables of their own hold. */
[[nodiscard]] Result<void> readChartLists(Database &database, ChartLayer layer, ChartSpec &chart);

/**
 * Takes a chart of a package in; true: something changed. import: gives the import that it belongs
 * to, and is asked only where it is new. Fails with PackageInvalid where the store has another chart
 * with its id that the package must not change.
 */
[[nodiscard]] Result<bool> takeChart(Database &database, const Package &package,
                                     const ChartSpec &chart,
                                     const std::function<Result<qint64>()> &import);

} // namespace Zhitu
