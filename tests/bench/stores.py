# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Stores with made-up figures for bench.py: always the same for the same arguments.

Each is a copy of a store that the program made, with other charts and figures put in.
"""

import datetime
import shutil
import sqlite3

REGION = "110000"
PARENT = "bench"
INDICATOR = "bench_items"
UNIT = "organisations"
SOURCE = "bench-source"

# Julian day of 1 January of the year 1, and Python's number of that day.
FIRST_JULIAN_DAY = 1721426
FIRST_ORDINAL = 1


def pseudo_random(count, seed=12345):
    """Numbers from 0 to 1, the same for the same seed whatever the version of Python."""
    state = seed
    for _ in range(count):
        state = (state * 6364136223846793005 + 1442695040888963407) % (1 << 64)
        yield (state >> 33) / (1 << 31)


def copy(base, path):
    """A copy of a store without its charts and figures, with an indicator and a source of ours."""
    shutil.copy(base, path)
    store = sqlite3.connect(path)
    store.execute("PRAGMA synchronous = OFF")
    store.execute("PRAGMA journal_mode = MEMORY")
    for table in ("chart_indicators", "chart_regions", "charts", "figures", "figure_remarks"):
        store.execute(f"DELETE FROM {table}")
    store.execute("INSERT INTO sources (id, kind, title_zh, title_en) VALUES (?, 'press', ?, ?)",
                  (SOURCE, "示例数据", "Made-up data"))
    store.execute(
        "INSERT INTO indicators (id, name_zh, name_en, unit, measure, direction) "
        "VALUES (?, ?, ?, ?, 'stock', 'higher')", (INDICATOR, "示例指标", "Made-up items", UNIT))
    return store


def add_chart(store, chart, kind, region=None):
    store.execute("INSERT INTO charts (id, kind, name_zh, name_en, focus, guard_overruled) "
                  "VALUES (?, ?, ?, ?, ?, 0)", (chart, kind, "示例图", "Made-up chart", region))
    store.execute("INSERT INTO chart_indicators (chart, indicator) VALUES (?, ?)",
                  (chart, INDICATOR))


def add_figures(store, rows):
    """Rows of (id, indicator, region, period, Julian day first and last, value, as printed).

    An id is letters and the number that follows, without zeros before it.
    """
    places = {}
    for table, key in (("indicators", "id"), ("regions", "code"), ("sources", "id")):
        for name, position in store.execute(f"SELECT {key}, position FROM {table}"):
            places[table, name] = position
    own = store.execute("SELECT position FROM imports WHERE kind = 'own'").fetchone()[0]
    prefixes = {}

    def prefix(name):
        if name not in prefixes:
            store.execute("INSERT OR IGNORE INTO id_prefixes (prefix) VALUES (?)", (name,))
            prefixes[name] = store.execute("SELECT position FROM id_prefixes WHERE prefix = ?",
                                           (name,)).fetchone()[0]
        return prefixes[name]

    def placed():
        for name, indicator, region, period, first, last, value, printed in rows:
            stem = name.rstrip("0123456789")
            yield (own, prefix(stem), int(name[len(stem):]), places["indicators", indicator],
                   places["regions", region], period, first, last, value, printed,
                   0 if printed is None else 1)

    store.executemany(
        "INSERT INTO figures (import, id_prefix, id_number, indicator, region, period, first_day, "
        "last_day, value, qualifier, status, source, line, printed, occurrence) VALUES "
        f"(?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, {places['sources', SOURCE]}, 1, ?, ?)", placed())
    store.execute("UPDATE figure_positions SET highest = (SELECT max(position) FROM figures)")


def timeline(base, path, points):
    """A timeline of one region with a figure for each of so many days, each far from the next."""
    store = copy(base, path)
    add_chart(store, "bench-timeline", "model-timeline", REGION)

    def rows():
        for number, value in enumerate(pseudo_random(points)):
            day = datetime.date.fromordinal(FIRST_ORDINAL + number).isoformat()
            julian = FIRST_JULIAN_DAY + number
            yield (f"B{number}", INDICATOR, REGION, day, julian, julian, round(10000 * value),
                   None)

    add_figures(store, rows())
    store.commit()
    store.close()


def districts(base, path, count):
    """A comparison of so many districts with a figure each."""
    store = copy(base, path)
    store.execute("INSERT INTO regions (code, level, name_zh, name_en) VALUES (?, 'city', ?, ?)",
                  (PARENT, "示例市", "Made-up city"))
    store.executemany(
        "INSERT INTO regions (code, level, parent, name_zh, name_en) "
        f"VALUES ('b' || ?, 'district', '{PARENT}', ? || '号区', 'District ' || ?)",
        ((n, n, n) for n in range(count)))
    add_chart(store, "bench-districts", "district-comparison")
    add_figures(store, ((f"B{n}", INDICATOR, f"b{n}", "2023", 2459946, 2460310,
                         round(10 + 990 * value), None)
                        for n, value in enumerate(pseudo_random(count))))
    store.commit()
    store.close()


def searched(base, path, count, regions=2000, years=20):
    """So many figures of so many regions and years, with names of two languages.

    Each region's name is two or three common characters and 市, so that readings are shared as they
    are among real names; what a figure is printed as is its value.
    """
    store = copy(base, path)
    # A chart to begin with.
    add_chart(store, "bench-timeline", "model-timeline", REGION)
    add_figures(store, ((f"B-chart-{n}", INDICATOR, REGION, str(2006 + n), 2453737 + 365 * n,
                         2454101 + 365 * n, n + 1, None) for n in range(10)))
    firsts = "海京沪津渝安平长都重厦行乐朝大单新南北西东江河湖山阳林德嘉丽永和福广清宁泰"
    indicators = count // (regions * years)
    store.executemany(
        "INSERT INTO regions (code, level, parent, name_zh, name_en) VALUES (?, 'city', 'CN', ?, ?)",
        ((f"s{n}", firsts[n % len(firsts)] + firsts[7 * n // len(firsts) % len(firsts)] + "市", f"Made-up city {n}")
         for n in range(regions)))
    store.executemany(
        "INSERT INTO indicators (id, name_zh, name_en, unit, measure, direction) "
        f"VALUES (?, ?, ?, '{UNIT}', 'stock', 'higher')",
        ((f"searched_{n}", f"示例{firsts[n]}业{firsts[n + 10]}型企业数量", f"Made-up enterprises {n}")
         for n in range(indicators)))

    def rows():
        values = pseudo_random(count)
        number = 0
        for region in range(regions):
            for indicator in range(indicators):
                for year in range(2006, 2006 + years):
                    first = datetime.date(year, 1, 1).toordinal() + FIRST_JULIAN_DAY - FIRST_ORDINAL
                    value = round(10 ** (7 * next(values)))
                    yield (f"B{number}", f"searched_{indicator}", f"s{region}", str(year), first,
                           first + 364, value, str(value))
                    number += 1

    add_figures(store, rows())
    store.commit()
    store.close()


def cells(base, path, count):
    """A plain table of so many rows of texts, as wide as a table of figures: no store of the program."""
    table = sqlite3.connect(path)
    table.execute("PRAGMA journal_mode = MEMORY")
    columns = 15
    names = ", ".join(f"c{n} TEXT" for n in range(columns))
    table.execute(f"CREATE TABLE cells (position INTEGER PRIMARY KEY, {names})")
    table.executemany(
        f"INSERT INTO cells VALUES ({', '.join('?' * (columns + 1))})",
        ((n, f"Made-up city {n // 500}", f"Made-up enterprises {n % 25}", "", str(2006 + n % 20),
          f"{n % 100000} organisations", "exact", "", "", "Made-up data", "press", "press", "line 1",
          str(n % 100000), "actual", "") for n in range(1, count + 1)))
    table.commit()
    table.close()


def charts(base, path, count):
    """The charts of a store, copied under new names until there are so many."""
    shutil.copy(base, path)
    store = sqlite3.connect(path)
    there = [row[0] for row in store.execute("SELECT id FROM charts ORDER BY position")]
    columns = [row[1] for row in store.execute("PRAGMA table_info(charts)")
               if row[1] not in ("position", "id")]
    names = ", ".join(f'"{column}"' for column in columns)
    for number in range(len(there), count):
        former, new = there[number % len(there)], f"bench-{number}"
        store.execute(f"INSERT INTO charts (id, {names}) SELECT ?, {names} FROM charts WHERE id = ?",
                      (new, former))
        for table, column in (("chart_indicators", "indicator"), ("chart_regions", "region")):
            store.execute(f"INSERT INTO {table} (chart, {column}) SELECT ?, {column} FROM {table} "
                          "WHERE chart = ? ORDER BY position", (new, former))
    store.commit()
    store.close()
