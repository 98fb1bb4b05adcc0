// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importedcharts.h"

#include "broughtcharts.h"
#include "chartlayers.h"
#include "recordlayers.h"

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace Zhitu {

namespace {

// What aside_records calls the table of such a chart, by whether it is a version of a package's.
const QString ownTable = u"own_charts"_s;
const QString versionTable = u"chart_versions"_s;

struct OwnChart
{
    ChartSpec chart;
    bool isVersion = false;
    qint64 position = 0;
};

Result<QList<OwnChart>> ownChartsOf(Database &database, qint64 import)
{
    QList<OwnChart> charts;
    const auto read = database.forEachRow(
        "SELECT " + columnList<ChartSpec>()
            + ", is_version, position FROM own_charts WHERE import = ?1 ORDER BY position",
        [&](Statement &statement) { statement.bindInteger(1, import); },
        [&](const Statement &row) -> Result<void> {
            auto chart = recordFrom<ChartSpec>(row, database);
            if (!chart)
                return chart.error();
            const int columns = row.columns();
            charts.append(
                {std::move(*chart), row.integer(columns - 2) != 0, row.integer(columns - 1)});
            return {};
        });
    if (!read)
        return read.error();
    for (OwnChart &own : charts)
        if (const auto lists = readChartLists(database, ChartLayer::Own, own.chart); !lists)
            return lists.error();
    return charts;
}

} // namespace

Result<int> putOwnChartsAside(Database &database, qint64 import)
{
    const auto charts = ownChartsOf(database, import);
    if (!charts)
        return charts.error();
    for (const OwnChart &own : *charts) {
        auto statement = database.prepare(
            "INSERT INTO aside_records (\"table\", key, reason, import, place, record) "
            "VALUES (?1, ?2, 'undone', ?3, ?4, ?5)");
        if (!statement)
            return statement.error();
        statement->bindText(1, own.isVersion ? versionTable : ownTable);
        statement->bindText(2, own.chart.id);
        statement->bindInteger(3, import);
        statement->bindInteger(4, own.position);
        statement->bindText(5, QString::fromUtf8(jsonOf(own.chart)));
        if (const auto kept = statement->run(); !kept)
            return kept.error();
        if (const auto removed = removeOwnChart(database, own.chart.id); !removed)
            return removed.error();
    }
    return static_cast<int>(charts->size());
}

Result<int> putOwnChartsBack(Database &database, qint64 import)
{
    struct Waiting
    {
        OwnChart own;
        qint64 aside = 0;
    };
    QList<Waiting> waiting;
    {
        auto statement = database.prepare(
            "SELECT \"table\", place, record, position FROM aside_records WHERE import = ?1 AND "
            "reason = 'undone' AND \"table\" IN (?2, ?3) ORDER BY place");
        if (!statement)
            return statement.error();
        statement->bindInteger(1, import);
        statement->bindText(2, ownTable);
        statement->bindText(3, versionTable);
        const RecordLayers layers(database);
        const auto read = statement->forEachRow([&](const Statement &row) -> Result<void> {
            auto chart = layers.fromJson<ChartSpec>(row.text(2).toUtf8());
            if (!chart)
                return chart.error();
            waiting.append(
                {{std::move(*chart), row.text(0) == versionTable, row.integer(1)}, row.integer(3)});
            return {};
        });
        if (!read)
            return read.error();
    }
    int back = 0;
    for (const Waiting &one : std::as_const(waiting)) {
        const auto done =
            insertOwnChart(database, one.own.chart, one.own.isVersion, import, one.own.position);
        if (!done)
            return done.error();
        back += *done ? 1 : 0;
        auto remove = database.prepare("DELETE FROM aside_records WHERE position = ?1");
        if (!remove)
            return remove.error();
        remove->bindInteger(1, one.aside);
        if (const auto removed = remove->run(); !removed)
            return removed.error();
    }
    return back;
}

} // namespace Zhitu
