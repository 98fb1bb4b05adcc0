// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "broughtcharts.h"

#include "database.h"
#include "recordconflict.h"
#include "recordreferences.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** The chart that a statement without its id bound yet selects. */
Result<std::optional<ChartSpec>> chartBy(Database &database, const QByteArray &sql,
                                         const QString &id, ChartLayer layer)
{
    auto find = database.prepare(sql);
    if (!find)
        return find.error();
    find->bindText(1, id);
    const auto row = find->step();
    if (!row)
        return row.error();
    if (!*row)
        return std::optional<ChartSpec>();
    auto chart = recordFrom<ChartSpec>(*find, database);
    if (!chart)
        return chart.error();
    find->reset();
    if (const auto lists = readChartLists(database, layer, *chart); !lists)
        return lists.error();
    return std::optional<ChartSpec>(std::move(*chart));
}

Result<std::optional<ChartSpec>> findChart(Database &database, const Package &package,
                                           const QString &id)
{
    auto stored =
        chartBy(database, selectFrom<ChartSpec>() + " WHERE id = ?1", id, ChartLayer::Packages);
    if (!stored || *stored)
        return stored;
    // What the program brings may bear the id of a chart that the user made: that one stays
    // what is shown. Of any other package, charts with one id must be one chart.
    // A dump has both of them where a store has.
    if (package.info.shipped || package.layers)
        return stored;
    return chartBy(database,
                   "SELECT " + columnList<ChartSpec>()
                       + " FROM own_charts WHERE id = ?1 AND is_version = 0",
                   id, ChartLayer::Own);
}

/**
 * Whether a newer version of this package, which the program brings, may change a chart of the
 * store: one that an older version brought.
 */
Result<bool> isOursToReplace(Database &database, const PackageInfo &info, const QString &chart)
{
    if (!info.shipped)
        return false;
    auto find = database.prepare(
        "SELECT 1 FROM charts WHERE id = ?1 AND (package IS NULL OR package = ?2)");
    if (!find)
        return find.error();
    find->bindText(1, chart);
    find->bindText(2, info.id);
    return find->step();
}

Result<void> insert(Database &database, const Package &package, const ChartSpec &chart,
                    qint64 import)
{
    {
        auto statement =
            database.prepare(insertChart(ChartLayer::Packages, {"package"_ba, "import"_ba}));
        if (!statement)
            return statement.error();
        RowBinder binder(*statement);
        visitFields(chart, binder);
        // A dump knows of each chart which package may change it.
        const QString owner =
            package.layers ? package.layers->chartPackages.value(chart.id) : package.info.id;
        if (owner.isEmpty())
            statement->bindNull(binder.count() + 1);
        else
            statement->bindText(binder.count() + 1, owner);
        statement->bindInteger(binder.count() + 2, import);
        if (auto done = statement->run(); !done)
            return done;
    }
    return writeChartLists(database, ChartLayer::Packages, chart);
}

Result<void> replace(Database &database, const ChartSpec &chart)
{
    {
        auto update = database.prepare(updateChart(ChartLayer::Packages));
        if (!update)
            return update.error();
        RowBinder binder(*update);
        visitFields(chart, binder);
        update->bindText(binder.count() + 1, chart.id);
        if (auto done = update->run(); !done)
            return done;
    }
    return writeChartLists(database, ChartLayer::Packages, chart);
}

} // namespace

Result<void> readChartLists(Database &database, ChartLayer layer, ChartSpec &chart)
{
    for (const ChartReferences &list : chartLists(layer)) {
        const auto read = database.forEachRow(
            "SELECT " + list.column + " FROM " + list.table + " WHERE chart = ?1 ORDER BY position",
            [&](Statement &statement) { statement.bindText(1, chart.id); },
            [&](const Statement &row) { (chart.*list.list).append(row.text(0)); });
        if (!read)
            return read;
    }
    return {};
}

Result<bool> takeChart(Database &database, const Package &package, const ChartSpec &chart,
                       const std::function<Result<qint64>()> &import)
{
    const auto stored = findChart(database, package, chart.id);
    if (!stored)
        return stored.error();
    if (*stored && **stored == chart)
        return false;
    if (*stored) {
        const auto mayReplace = isOursToReplace(database, package.info, chart.id);
        if (!mayReplace)
            return mayReplace.error();
        if (!*mayReplace)
            return conflictBetween(**stored, chart);
    }
    const auto number = *stored ? Result<qint64>(0) : import();
    if (!number)
        return number.error();
    if (const auto done =
            *stored ? replace(database, chart) : insert(database, package, chart, *number);
        !done) {
        if (database.failedOnConstraint())
            return recordError(Table::Charts, chart.id, {}, done.error().detail);
        return done.error();
    }
    return true;
}

} // namespace Zhitu
