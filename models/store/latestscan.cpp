// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "latestscan.h"

#include "jsonlists.h"

#include <limits>
#include <utility>

namespace Zhitu {

namespace {

/** The columns of the index, as they are read. */
enum Column {
    RegionColumn,
    SubjectColumn,
    StatusColumn,
    LastDayColumn,
    FirstDayColumn,
    ValueColumn,
    PositionColumn
};

constexpr qint64 afterAll = std::numeric_limits<qint64>::max();

const QByteArray selectSeries =
    "SELECT region, subject_key, status, last_day, first_day, value, position FROM figures "
    "INDEXED BY figures_by_series WHERE indicator = ?1 AND ";
const QByteArray lastFirst =
    " ORDER BY region DESC, subject_key DESC, status DESC, last_day DESC, first_day DESC";

/** All of an indicator before a region. */
const QByteArray beforeRegion = selectSeries + "region < ?2" + lastFirst;
/**
 * All of an indicator and a region from the last series on that is not after the given one. Entered by
 * "before" the series taken last, all of that one would be gone through once more: SQLite looks for
 * its end. So the series is given with a status less by one, which is whole like all of them.
 */
const QByteArray fromSeriesOn =
    selectSeries + "region = ?2 AND (subject_key, status) <= (?3, ?4)" + lastFirst;

/** The positions of the records with these keys, or of all where there are none, in falling order. */
Result<std::vector<qint64>> positionsOf(Database &database, const QByteArray &table,
                                        const QByteArray &column, const QStringList &keys)
{
    auto statement = database.prepare(
        "SELECT position FROM " + table
        + (keys.isEmpty() ? QByteArray()
                          : " WHERE " + column + " IN (SELECT value FROM json_each(?1))")
        + " ORDER BY position DESC");
    if (!statement)
        return statement.error();
    if (!keys.isEmpty())
        statement->bindUtf8(1, jsonArray(keys).toStdString());
    std::vector<qint64> positions;
    const auto read =
        statement->forEachRow([&](const Statement &row) { positions.push_back(row.integer(0)); });
    if (!read)
        return read.error();
    return positions;
}

} // namespace

LatestScan::LatestScan(const ObservationQuery &query, Of of, QString file)
    : m_of(of)
    , m_file(std::move(file))
{
    if (query.from)
        m_from = query.from->toJulianDay();
    if (query.to)
        m_to = query.to->toJulianDay();
}

Result<std::vector<LatestFigure>> LatestScan::run(Database &database, const ObservationQuery &query,
                                                  Of of)
{
    const auto indicators = positionsOf(database, "indicators", "id", query.indicators);
    if (!indicators)
        return indicators.error();
    const bool areRegionsGiven = !query.regions.isEmpty();
    std::vector<qint64> regions;
    if (areRegionsGiven) {
        auto listed = positionsOf(database, "regions", "code", query.regions);
        if (!listed)
            return listed.error();
        regions = std::move(*listed);
    }
    auto ofAll = database.prepare(beforeRegion);
    if (!ofAll)
        return ofAll.error();
    auto ofRegion = database.prepare(fromSeriesOn);
    if (!ofRegion)
        return ofRegion.error();
    LatestScan scan(query, of, database.file());
    for (const qint64 indicator : *indicators) {
        if (!areRegionsGiven) {
            if (const auto done = scan.takeAll(*ofAll, *ofRegion, indicator); !done)
                return done.error();
        }
        for (const qint64 region : regions) {
            if (const auto done =
                    scan.takeRegion(*ofRegion, {indicator, region, afterAll, afterAll});
                !done)
                return done.error();
        }
    }
    return std::move(scan.m_found);
}

Result<void> LatestScan::takeAll(Statement &ofAll, Statement &ofRegion, qint64 indicator)
{
    Series series{indicator, afterAll, afterAll, afterAll};
    ofAll.bindInteger(1, indicator);
    for (;;) {
        ofAll.bindInteger(2, series.region);
        const auto isThere = takeSeries(ofAll, series);
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return {};
        if (const auto done = takeRegion(ofRegion, series); !done)
            return done.error();
    }
}

Result<void> LatestScan::takeRegion(Statement &ofRegion, Series series)
{
    // The first series of all that a region may have: actual figures of the whole of it.
    while (series.subject != 0 || series.status != 0) {
        ofRegion.bindInteger(1, series.indicator);
        ofRegion.bindInteger(2, series.region);
        ofRegion.bindInteger(3, series.subject);
        ofRegion.bindInteger(4, series.status - 1);
        const auto isThere = takeSeries(ofRegion, series);
        if (!isThere)
            return isThere.error();
        if (!*isThere)
            return {};
    }
    return {};
}

Result<bool> LatestScan::takeSeries(Statement &statement, Series &series)
{
    const auto row = statement.step();
    if (!row)
        return row.error();
    if (!*row) {
        statement.reset();
        return false;
    }
    series.region = statement.integer(RegionColumn);
    series.subject = statement.integer(SubjectColumn);
    series.status = statement.integer(StatusColumn);
    if (series.status < 0 || series.status > static_cast<qint64>(Status::Statement)) {
        return Error{.kind = ErrorKind::StoreDamaged,
                     .file = m_file,
                     .detail = QStringLiteral("figures: a status of no list"),
                     .row = 0,
                     .field = {},
                     .hint = {}};
    }
    if (const auto taken = takeLatest(statement, series); !taken)
        return taken.error();
    statement.reset();
    return true;
}

Result<void> LatestScan::takeLatest(Statement &statement, const Series &series)
{
    const auto status = static_cast<Status>(series.status);
    const bool areAllTaken = m_of == Of::ActualSeries && status != Status::Actual;
    bool isAnyTaken = false;
    qint64 latestLast = 0; // Julian days; 0 of an undated figure
    qint64 latestFirst = 0;
    for (bool isFirst = true;; isFirst = false) {
        if (!isFirst) {
            const auto row = statement.step();
            if (!row)
                return row.error();
            if (!*row)
                return {};
        }
        const qint64 last = statement.integer(LastDayColumn);
        const qint64 first = statement.integer(FirstDayColumn);
        // Mostly the next row has another day, and then no more of it need be looked at.
        if (isAnyTaken && !areAllTaken && (last != latestLast || first != latestFirst))
            return {};
        if (!isFirst
            && (statement.integer(RegionColumn) != series.region
                || statement.integer(SubjectColumn) != series.subject
                || statement.integer(StatusColumn) != series.status))
            return {};
        const bool isUndated = last == 0 && statement.isNull(LastDayColumn);
        if (!isUndated && ((m_from && last < *m_from) || (m_to && first > *m_to)))
            continue;
        isAnyTaken = true;
        latestLast = last;
        latestFirst = first;
        LatestFigure &figure = m_found.emplace_back();
        figure.position = statement.integer(PositionColumn);
        figure.indicator = series.indicator;
        figure.region = series.region;
        figure.subject = series.subject;
        figure.status = status;
        if (!isUndated) {
            figure.lastDay = QDate::fromJulianDay(last);
            figure.firstDay = QDate::fromJulianDay(first);
        }
        if (!statement.isNull(ValueColumn))
            figure.value = statement.real(ValueColumn);
    }
}

} // namespace Zhitu
