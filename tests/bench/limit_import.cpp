// SPDX-FileCopyrightText: 2026 The Zhitu contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// The limit of an import: the least program that takes the table of tables.py into a table like
// Zhitu's through SQLite's C API, in one transaction, and indexes it afterwards. It trusts its input:
// no dialect, no quotes, no encoding, no check.
//
//     limit_import TABLE.csv DATABASE

#include <sqlite3.h>

#include <charconv>
#include <cstdio>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace {

constexpr std::size_t blockSize = 256 * 1024;

/** Texts by number, in the order in which they first came. */
class Numbers
{
public:
    int of(std::string_view text)
    {
        const auto found = m_numbers.find(std::string(text));
        if (found != m_numbers.end())
            return found->second;
        m_texts.emplace_back(text);
        return m_numbers.emplace(text, static_cast<int>(m_texts.size())).first->second;
    }
    [[nodiscard]] const std::vector<std::string> &texts() const { return m_texts; }

private:
    std::unordered_map<std::string, int> m_numbers;
    std::vector<std::string> m_texts;
};

class Importer
{
public:
    explicit Importer(const char *path)
    {
        check(sqlite3_open(path, &m_database));
        run("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; BEGIN IMMEDIATE;"
            "CREATE TABLE regions (position INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE indicators (position INTEGER PRIMARY KEY, name TEXT);"
            "CREATE TABLE sources (position INTEGER PRIMARY KEY, title TEXT);"
            "CREATE TABLE figures (position INTEGER PRIMARY KEY, import INTEGER, id_prefix INTEGER,"
            " id_number INTEGER, indicator INTEGER, region INTEGER, subject INTEGER, period TEXT,"
            " first_day INTEGER, last_day INTEGER, value REAL, value_upper REAL, qualifier INTEGER,"
            " status INTEGER, source INTEGER, origin INTEGER, line INTEGER, printed TEXT,"
            " occurrence INTEGER, remark INTEGER)");
        m_insert = prepared("INSERT INTO figures (import, indicator, region, period, first_day, "
                            "last_day, value, qualifier, status, source, printed, occurrence) "
                            "VALUES (1, ?, ?, ?, ?, ?, ?, 0, 0, ?, ?, 0)");
    }

    bool failed() const { return m_failed; }

    /** A line: region, indicator, year, value with its unit, source. */
    void add(std::string_view line)
    {
        std::string_view cells[5];
        for (std::string_view &cell : cells) {
            const std::size_t comma = line.find(',');
            cell = line.substr(0, comma);
            line.remove_prefix(comma == line.npos ? line.size() : comma + 1);
        }
        double value = 0;
        std::from_chars(cells[3].data(), cells[3].data() + cells[3].size(), value);
        int year = 0;
        std::from_chars(cells[2].data(), cells[2].data() + cells[2].size(), year);
        const int first = firstDay(year);
        sqlite3_bind_int(m_insert, 1, m_indicators.of(cells[1]));
        sqlite3_bind_int(m_insert, 2, m_regions.of(cells[0]));
        bind(3, cells[2]);
        sqlite3_bind_int(m_insert, 4, first);
        sqlite3_bind_int(m_insert, 5, firstDay(year + 1) - 1);
        sqlite3_bind_double(m_insert, 6, value);
        sqlite3_bind_int(m_insert, 7, m_sources.of(cells[4]));
        bind(8, cells[3]);
        if (sqlite3_step(m_insert) != SQLITE_DONE)
            m_failed = true;
        sqlite3_reset(m_insert);
    }

    void finish()
    {
        sqlite3_finalize(m_insert);
        addTexts("INSERT INTO regions (name) VALUES (?)", m_regions);
        addTexts("INSERT INTO indicators (name) VALUES (?)", m_indicators);
        addTexts("INSERT INTO sources (title) VALUES (?)", m_sources);
        run("CREATE INDEX figures_by_series ON figures (indicator, region, coalesce(subject, 0),"
            " status, last_day, first_day, value)");
        run("COMMIT");
        check(sqlite3_close(m_database));
    }

private:
    /** The Julian day of a year's first day. */
    static int firstDay(int year)
    {
        const int before = year - 1;
        return 1721426 + 365 * before + before / 4 - before / 100 + before / 400;
    }
    void bind(int place, std::string_view text)
    {
        sqlite3_bind_text(m_insert, place, text.data(), static_cast<int>(text.size()),
                          SQLITE_STATIC);
    }
    void check(int code)
    {
        if (code != SQLITE_OK)
            m_failed = true;
    }
    void run(const char *sql) { check(sqlite3_exec(m_database, sql, nullptr, nullptr, nullptr)); }
    sqlite3_stmt *prepared(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        check(sqlite3_prepare_v2(m_database, sql, -1, &statement, nullptr));
        return statement;
    }
    void addTexts(const char *sql, const Numbers &numbers)
    {
        m_insert = prepared(sql);
        for (const std::string &text : numbers.texts()) {
            bind(1, text);
            if (sqlite3_step(m_insert) != SQLITE_DONE)
                m_failed = true;
            sqlite3_reset(m_insert);
        }
        sqlite3_finalize(m_insert);
    }

    sqlite3 *m_database = nullptr;
    sqlite3_stmt *m_insert = nullptr;
    Numbers m_regions;
    Numbers m_indicators;
    Numbers m_sources;
    bool m_failed = false;
};

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3)
        return 2;
    const std::unique_ptr<std::FILE, int (*)(std::FILE *)> file(std::fopen(argv[1], "rb"),
                                                                &std::fclose);
    if (!file)
        return 1;
    Importer importer(argv[2]);
    std::vector<char> block(blockSize);
    std::size_t kept = 0;
    bool isHeader = true;
    for (;;) {
        const std::size_t count =
            std::fread(block.data() + kept, 1, block.size() - kept, file.get());
        const std::string_view text(block.data(), kept + count);
        std::size_t start = 0;
        for (std::size_t end; (end = text.find("\r\n", start)) != text.npos; start = end + 2) {
            if (!isHeader)
                importer.add(text.substr(start, end - start));
            isHeader = false;
        }
        kept = text.size() - start;
        std::memmove(block.data(), block.data() + start, kept);
        if (count == 0)
            break;
    }
    importer.finish();
    return importer.failed() ? 1 : 0;
}
