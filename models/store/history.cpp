// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "history.h"

#include "database.h"
#include "figurerows.h"
#include "packagerows.h"

#include <QHash>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

/** What the imports of a store are called in a dump of it. */
class Bringers
{
public:
    [[nodiscard]] Result<void> read(Database &database, QList<DumpedImport> *imports = nullptr)
    {
        int number = 0;
        return database.forEachRow(
            "SELECT position, kind, package, undone, file_name, sha256, taken, title, mapping, "
            "figures, events, records FROM imports ORDER BY position",
            [&](const Statement &row) {
                const QString kind = row.text(1);
                BroughtBy by{.kind = kind, .package = row.text(2)};
                if (kind == u"file") {
                    by.kind = broughtByImport;
                    by.import = ++number;
                }
                m_by.insert(row.integer(0), by);
                if (!imports || kind != u"file")
                    return;
                imports->append({.number = number,
                                 .fileName = row.text(4),
                                 .sha256 = row.text(5),
                                 .taken = row.text(6),
                                 .title = row.text(7),
                                 .mapping = row.text(8),
                                 .isUndone = row.integer(3) != 0,
                                 .figures = static_cast<int>(row.integer(9)),
                                 .events = static_cast<int>(row.integer(10)),
                                 .records = static_cast<int>(row.integer(11))});
            });
    }
    /** import: its position; 0: what has none was made by hand. */
    [[nodiscard]] BroughtBy of(qint64 import) const
    {
        return m_by.value(import, {.kind = broughtByHand});
    }

private:
    QHash<qint64, BroughtBy> m_by;
};

/** A table of which it is told what brought its records: what selects its keys, and its name. */
struct KeyedTable
{
    QString name;
    QByteArray table;
    QByteArray key;
};

QList<KeyedTable> keyedTables()
{
    QList<KeyedTable> tables;
    for (const Table table : allTables) {
        const QString name = tableName(table).toString();
        if (table == Table::Observations)
            continue;
        const bool isPair = table == Table::Comparabilities || table == Table::Relations;
        const bool isCode = table == Table::Units || table == Table::Regions;
        tables.append({name, name.toUtf8(),
                       isPair       ? "indicator || ' ' || other"_ba
                           : isCode ? "code"_ba
                                    : "id"_ba});
    }
    tables.append({u"own_charts"_s, "own_charts"_ba, "id"_ba});
    return tables;
}

/** Adds a record to the run before it, or begins another one. */
void addToRuns(QList<OriginRun> &runs, const QString &table, const QString &key,
               const BroughtBy &by)
{
    if (!runs.isEmpty() && runs.last().table == table && runs.last().by == by)
        runs.last().last = key;
    else
        runs.append({table, key, key, by});
}

Result<void> readOrigins(Database &database, const Bringers &bringers, const KeyedTable &table,
                         QList<OriginRun> &runs)
{
    return database.forEachRow(
        "SELECT " + table.key + ", import FROM " + table.table + " ORDER BY position",
        [&](const Statement &row) {
            addToRuns(runs, table.name, row.text(0), bringers.of(row.integer(1)));
        });
}

/** The same of figures, whose ids are only made where a run begins or ends. */
Result<void> readFigureOrigins(Database &database, const Bringers &bringers, QList<OriginRun> &runs)
{
    struct Run
    {
        qint64 import = 0;
        qint64 first = 0;
        qint64 last = 0;
    };
    QList<Run> found;
    const auto read = database.forEachRow("SELECT position, import FROM figures ORDER BY position",
                                          [&](const Statement &row) {
                                              const qint64 position = row.integer(0);
                                              const qint64 import = row.integer(1);
                                              if (found.isEmpty() || found.last().import != import)
                                                  found.append({import, position, position});
                                              else
                                                  found.last().last = position;
                                          });
    if (!read)
        return read;
    const QString table = tableName(Table::Observations).toString();
    auto statement = database.prepare(selectFigures() + " WHERE position = ?1");
    if (!statement)
        return statement.error();
    FigureReader reader(database);
    for (const Run &run : std::as_const(found)) {
        QStringList ids;
        for (const qint64 position : {run.first, run.last}) {
            statement->bindInteger(1, position);
            const auto row = statement->step();
            if (!row)
                return row.error();
            const auto figure = reader.observation(*statement);
            if (!figure)
                return figure.error();
            ids.append(figure->id);
            statement->reset();
        }
        runs.append({table, ids.at(0), ids.at(1), bringers.of(run.import)});
    }
    return {};
}

/** The records of a table that are put aside, each with its place among all. */
Result<void> readAsideOf(Database &database, const Bringers &bringers, const QString &name,
                         const QByteArray &table, QList<AsideEntry> &entries)
{
    std::vector<qint64> shown;
    if (auto read =
            database.forEachRow("SELECT position FROM " + table + " ORDER BY position",
                                [&](const Statement &row) { shown.push_back(row.integer(0)); });
        !read)
        return read;
    int before = 0; // that are put aside
    // A changed one stands where its version does, which may have been undone.
    return database.forEachRow(
        "SELECT reason, import, place, record, package FROM aside_records WHERE \"table\" = ?1 "
        "ORDER BY place, reason = 'changed', position",
        [&](Statement &statement) { statement.bindText(1, name); },
        [&](const Statement &row) {
            const QString reason = row.text(0);
            const auto end = std::ranges::upper_bound(shown, row.integer(2));
            const auto below = static_cast<int>(end - shown.begin());
            if (reason != asideChanged)
                ++before;
            entries.append({.table = name,
                            .reason = reason,
                            .by = bringers.of(row.integer(1)),
                            .place = below + before,
                            .record = row.text(3),
                            .package = row.text(4)});
        });
}

/** Which packages came with imports, and those that are put aside with them. */
Result<void> readPackageImports(Database &database, const Bringers &bringers, StoreLayers &layers)
{
    auto aside = readPackages(database, true);
    if (!aside)
        return aside.error();
    layers.asidePackages = std::move(*aside);
    return database.forEachRow(
        "SELECT id, import FROM packages WHERE import IS NOT NULL", [&](const Statement &row) {
            layers.packageImports.insert(row.text(0), bringers.of(row.integer(1)).import);
        });
}

} // namespace

Result<void> readHistory(Database &database, StoreLayers &layers)
{
    layers.hasHistory = true;
    Bringers bringers;
    if (auto read = bringers.read(database, &layers.imports); !read)
        return read;
    if (auto read = readPackageImports(database, bringers, layers); !read)
        return read;
    const QList<KeyedTable> tables = keyedTables();
    for (const KeyedTable &table : tables) {
        if (auto read = readOrigins(database, bringers, table, layers.origins); !read)
            return read;
        if (auto read = readAsideOf(database, bringers, table.name, table.table, layers.aside);
            !read)
            return read;
    }
    if (auto read =
            readAsideOf(database, bringers, u"chart_versions"_s, "own_charts"_ba, layers.aside);
        !read)
        return read;
    return readFigureOrigins(database, bringers, layers.origins);
}

Result<void> forEachAsideFigureIn(Database &database,
                                  const std::function<Result<void>(const AsideFigure &)> &function)
{
    Bringers bringers;
    if (auto read = bringers.read(database); !read)
        return read;
    auto between = database.prepare("SELECT count(*) FROM figures WHERE position > ?1 AND "
                                    "position <= ?2");
    if (!between)
        return between.error();
    FigureReader reader(database, FigureReader::Records::AsideAsWell);
    qint64 last = 0; // the position before
    int shown = 0; // figures up to there
    int before = 0; // that are put aside
    const auto take = [&](const Statement &row) -> Result<void> {
        const qint64 position = row.integer(FigurePosition);
        between->bindInteger(1, last);
        between->bindInteger(2, position);
        const auto counted = between->step();
        if (!counted)
            return counted.error();
        shown += static_cast<int>(between->integer(0));
        between->reset();
        last = position;
        const QString reason = row.text(FigureColumnCount);
        if (reason != asideChanged)
            ++before;
        auto figure = reader.observation(row);
        if (!figure)
            return figure.error();
        return function({.reason = reason,
                         .by = bringers.of(row.integer(FigureImport)),
                         .place = shown + before,
                         .figure = std::move(*figure)});
    };
    // Of those at one position, what was undone comes before what it was changed from.
    return database.forEachRow(
        "SELECT " + figureColumns() + ", reason FROM original_figures UNION ALL SELECT "
            + figureColumns() + ", 'undone' FROM undone_figures ORDER BY 1, reason DESC",
        take);
}

} // namespace Zhitu
