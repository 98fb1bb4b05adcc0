// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The latest figure of each indicator and region of a store: as our store gives them, and as the least
// programs would that know the store's index (a seek for each), that keep a table of them, or that
// leave it all to GROUP BY, without an index or with the store's. In turn, in one process.
//
// Usage: latest STORE KEPT TIMES
// KEPT is a file to be made. Prints "NAME MEDIAN GROUPS" for each, in milliseconds of the processor.

#include "records/result.h"
#include "store/store.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <functional>
#include <string>
#include <vector>

#include <sqlite3.h>

using namespace Zhitu;

namespace {

/** What is found, added up, so that nothing of it is left out and all can be held to be the same. */
struct Found
{
    long long groups = 0;
    double sum = 0;

    bool operator==(const Found &) const = default;
};

double processorMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

[[noreturn]] void fail(const std::string &why)
{
    std::fprintf(stderr, "latest: %s\n", why.c_str());
    std::exit(1);
}

sqlite3 *opened(const char *file, int flags)
{
    sqlite3 *database = nullptr;
    if (sqlite3_open_v2(file, &database, flags | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        fail(sqlite3_errmsg(database));
    return database;
}

sqlite3_stmt *prepared(sqlite3 *database, const char *sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(database, sql, -1, &statement, nullptr) != SQLITE_OK)
        fail(sqlite3_errmsg(database));
    return statement;
}

void run(sqlite3 *database, const std::string &sql)
{
    if (sqlite3_exec(database, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        fail(sqlite3_errmsg(database));
}

/** Of each row the last column is a value. */
Found addedUp(sqlite3_stmt *statement)
{
    const int value = sqlite3_column_count(statement) - 1;
    Found found;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        ++found.groups;
        found.sum += sqlite3_column_double(statement, value);
    }
    sqlite3_reset(statement);
    return found;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4)
        return 2;
    const auto store = Store::open(QString::fromLocal8Bit(argv[1]));
    if (!store)
        fail("the store does not open");
    sqlite3 *plain = opened(argv[1], SQLITE_OPEN_READONLY);
    // As any store is read that may have come from anywhere: each page's cells are checked.
    run(plain, "PRAGMA cell_size_check = ON");
    sqlite3_stmt *seek = prepared(
        plain,
        "SELECT value FROM figures WHERE indicator = ?1 AND region = ?2 AND subject_key = 0 "
        "AND status = 0 ORDER BY last_day DESC, first_day DESC LIMIT 1");
    const std::string grouping = " WHERE status = 0 GROUP BY indicator, region";
    const std::string columns = "SELECT indicator, region, max(last_day), value FROM figures";
    sqlite3_stmt *grouped = prepared(plain, (columns + " NOT INDEXED" + grouping).c_str());
    sqlite3_stmt *indexed = prepared(plain, (columns + grouping).c_str());
    std::vector<std::pair<sqlite3_int64, sqlite3_int64>> groups;
    sqlite3 *keeping = opened(argv[2], SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    run(keeping,
        "CREATE TABLE kept (indicator INTEGER, region INTEGER, last_day INTEGER, value REAL)");
    run(keeping, "BEGIN");
    sqlite3_stmt *keep = prepared(keeping, "INSERT INTO kept VALUES (?1, ?2, ?3, ?4)");
    while (sqlite3_step(grouped) == SQLITE_ROW) {
        groups.emplace_back(sqlite3_column_int64(grouped, 0), sqlite3_column_int64(grouped, 1));
        for (int i = 0; i < 4; ++i)
            sqlite3_bind_value(keep, i + 1, sqlite3_column_value(grouped, i));
        if (sqlite3_step(keep) != SQLITE_DONE)
            fail(sqlite3_errmsg(keeping));
        sqlite3_reset(keep);
    }
    sqlite3_reset(grouped);
    run(keeping, "COMMIT");
    sqlite3_stmt *kept = prepared(keeping, "SELECT indicator, region, last_day, value FROM kept");

    struct Contender
    {
        const char *name;
        std::function<Found()> find;
        std::vector<double> milliseconds;
    };
    std::vector<Contender> contenders{
        {"ours",
         [&] {
             const auto latest = (*store)->latest();
             if (!latest)
                 fail("the store does not answer");
             Found found;
             for (const LatestFigure &figure : *latest) {
                 ++found.groups;
                 found.sum += figure.value.value_or(0);
             }
             return found;
         },
         {}},
        {"seeks",
         [&] {
             run(plain, "BEGIN");
             Found found;
             for (const auto &[indicator, region] : groups) {
                 sqlite3_bind_int64(seek, 1, indicator);
                 sqlite3_bind_int64(seek, 2, region);
                 const Found one = addedUp(seek);
                 found.groups += one.groups;
                 found.sum += one.sum;
             }
             run(plain, "COMMIT");
             return found;
         },
         {}},
        {"kept", [&] { return addedUp(kept); }, {}},
        {"grouped", [&] { return addedUp(grouped); }, {}},
        {"indexed", [&] { return addedUp(indexed); }, {}},
    };
    const int times = std::atoi(argv[3]);
    for (int i = 0; i <= times; ++i) {
        for (Contender &contender : contenders) {
            const double start = processorMilliseconds();
            const Found found = contender.find();
            const double taken = processorMilliseconds() - start;
            if (found.groups != static_cast<long long>(groups.size()))
                fail(std::string(contender.name) + " found " + std::to_string(found.groups));
            if (i > 0)
                contender.milliseconds.push_back(taken);
        }
    }
    for (Contender &contender : contenders) {
        std::ranges::sort(contender.milliseconds);
        std::printf("%s %.3f %zu\n", contender.name,
                    contender.milliseconds.at(contender.milliseconds.size() / 2), groups.size());
    }
    for (sqlite3_stmt *statement : {seek, grouped, indexed, keep, kept})
        sqlite3_finalize(statement);
    sqlite3_close(plain);
    sqlite3_close(keeping);
    return 0;
}
