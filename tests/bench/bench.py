#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Zhitu against limit programs and whichever peers are installed.

A limit program is the least that does the same job; a peer is another program that does it. Within
an item all programs run in turn, once to warm up and then once a round; the table gives medians of
whole processes, from fork to exit, and their ratios. It reports; goals that are missed fail
nothing.
"""

import argparse
import ctypes
import json
import os
import select
import shutil
import signal
import statistics
import struct
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import imports
import stores
from running import (FRAME_MS, TIMEOUT_SECONDS, Failure, Goal, Row, Runner, measured, medians,
                     on_screen, repeated, times_of)

HERE = Path(__file__).resolve().parent

# What a chart with very many figures holds.
MANY_POINTS = 1_000_000
MANY_BARS, FEW_BARS = 3000, 200

# So many charts in both languages are what a report has; the window may have as many open.
REPORT_CHARTS = 6


# ---- the screen ----


class Screen:
    """A virtual X server of its own, and the moments when windows appear on it."""

    MAP_NOTIFY = 19
    SUBSTRUCTURE_NOTIFY_MASK = 1 << 19

    class MapEvent(ctypes.Structure):
        _fields_ = [
            ("type", ctypes.c_int),
            ("serial", ctypes.c_ulong),
            ("send_event", ctypes.c_int),
            ("display", ctypes.c_void_p),
            ("event", ctypes.c_ulong),
            ("window", ctypes.c_ulong),
            ("override_redirect", ctypes.c_int),
        ]

    class Event(ctypes.Union):
        """Room for any event: Xlib's XEvent is 24 longs."""

    Event._fields_ = [("type", ctypes.c_int), ("map", MapEvent), ("pad", ctypes.c_long * 24)]

    def __init__(self):
        reader, writer = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(writer), "-screen", "0", "1920x1200x24", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=(writer,), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(writer)
        with os.fdopen(reader) as numbers:
            self.name = ":" + numbers.readline().strip()
        self.variables = {"DISPLAY": self.name, "QT_QPA_PLATFORM": "xcb"}

        x = ctypes.CDLL("libX11.so.6")
        x.XOpenDisplay.restype = ctypes.c_void_p
        x.XDefaultRootWindow.restype = ctypes.c_ulong
        self.x = x
        self.display = ctypes.c_void_p(x.XOpenDisplay(self.name.encode()))
        if not self.display:
            self.close()
            raise Failure("Xvfb did not start")
        # A window may be gone before it is asked about; that is no reason to exit.
        self.ignore = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)(
            lambda display, error: 0)
        x.XSetErrorHandler(self.ignore)
        root = ctypes.c_ulong(x.XDefaultRootWindow(self.display))
        x.XSelectInput(self.display, root, ctypes.c_long(self.SUBSTRUCTURE_NOTIFY_MASK))
        x.XSync(self.display, 1)

    def close(self):
        self.server.terminate()
        self.server.wait()

    def is_main(self, window):
        """Whether a window is large enough to be a program's main one."""
        root, x, y = ctypes.c_ulong(), ctypes.c_int(), ctypes.c_int()
        width, height, border, depth = (ctypes.c_uint() for _ in range(4))
        known = self.x.XGetGeometry(self.display, ctypes.c_ulong(window),
                                    *map(ctypes.byref, (root, x, y, width, height, border, depth)))
        return known != 0 and width.value >= 500 and height.value >= 350

    def milliseconds_to_window(self, runner, argv):
        """Starts a program, waits for its main window to be mapped, and ends the program."""
        self.x.XSync(self.display, 1)
        pid, start = runner.spawn(argv, self.variables)
        try:
            end = start + TIMEOUT_SECONDS
            event = self.Event()
            while True:
                while self.x.XPending(self.display):
                    self.x.XNextEvent(self.display, ctypes.byref(event))
                    if (event.type == self.MAP_NOTIFY and not event.map.override_redirect
                            and self.is_main(event.map.window)):
                        return (time.perf_counter() - start) * 1000
                left = end - time.perf_counter()
                ended = os.waitid(os.P_PID, pid, os.WEXITED | os.WNOHANG | os.WNOWAIT)
                if ended:
                    how = "status" if ended.si_code == os.CLD_EXITED else "signal"
                    raise Failure(f"{Path(argv[0]).name} ended with {how} {ended.si_status} "
                                  "before its window was shown")
                if left <= 0:
                    raise Failure(f"{Path(argv[0]).name} showed no window")
                # Woken every now and then to see whether the program is still there.
                select.select([self.x.XConnectionNumber(self.display)], [], [], min(left, 0.5))
        finally:
            os.kill(pid, signal.SIGKILL)
            os.wait4(pid, 0)


# ---- the items ----


@dataclass
class Bench:
    """What all items share."""

    program: Path
    limits: Path
    rounds: int
    runner: Runner
    charts: list
    store: Path  # what the program ships, as it made it
    screen: Screen | None
    matplotlib: str | None  # the interpreter that has it

    def ours(self, *arguments):
        return [str(self.program), *arguments]

    def limit(self, name, *arguments):
        return [str(self.limits / name), *map(str, arguments)]


def check_pictures(folder, count, width, height):
    """Fails unless a folder holds that many PNGs of that size; empties it."""
    pictures = list(folder.glob("*.png"))
    if len(pictures) != count:
        raise Failure(f"{len(pictures)} pictures instead of {count}")
    for picture in pictures:
        size = struct.unpack(">II", picture.read_bytes()[16:24])
        if size != (width, height):
            raise Failure(f"a picture of {size[0]}×{size[1]} instead of {width}×{height}")
        picture.unlink()


def start(bench, row):
    """Start to first painted window; peers by when their window is mapped."""
    if bench.screen is None:
        raise Failure("Xvfb is not installed")
    screen, runner = bench.screen, bench.runner
    until_paint = screen.variables | {"ZHITU_BENCH_FIRST_PAINT": "1"}
    programs = {"ours": bench.ours(), "limit": bench.limit("limit_window")}
    times = medians(bench.rounds, {
        name: lambda argv=argv: runner.milliseconds(argv, until_paint)
        for name, argv in programs.items()}, row)
    row.ours, row.limit = times["ours"], times["limit"]

    peers = {"sqlitebrowser": "sqlitebrowser", "labplot": "labplot2"}
    programs = {"ours": bench.ours()}
    programs |= {name: [file] for name, file in peers.items() if shutil.which(file)}
    if len(programs) > 1:
        times = medians(bench.rounds, {
            name: lambda argv=argv: screen.milliseconds_to_window(runner, argv)
            for name, argv in programs.items()}, row)
        row.peers = {n: (t, times["ours"]) for n, t in times.items() if n != "ours"}
        row.add_note("peers: until the window is mapped")


def pictures(bench, row, charts, languages, width, height, store=()):
    """Exports in one process without a display: each chart in each language, as a PNG."""
    folder = bench.runner.folder / "pictures"
    folder.mkdir(exist_ok=True)
    count = len(charts) * (2 if languages == "both" else 1)
    drawing = [str(folder), str(width), str(height), str(count)]
    programs = {
        "ours": bench.ours("export", *charts, "--lang", languages, "--theme", "light",
                           "--size", f"{width}x{height}", "--out", str(folder), *store),
        "limit": bench.limit("limit_export", *drawing),
    }
    if shutil.which("gnuplot"):
        programs["gnuplot"] = ["gnuplot", "-c", str(HERE / "peer_gnuplot.plt"), *drawing]
    if bench.matplotlib:
        programs["matplotlib"] = [bench.matplotlib, str(HERE / "peer_matplotlib.py"), *drawing]

    def export(argv):
        taken = bench.runner.milliseconds(argv, {})
        try:
            check_pictures(folder, count, width, height)
        except Failure as failure:
            raise Failure(f"{Path(argv[0]).name} left {failure}") from None
        return taken

    times = medians(bench.rounds, {n: lambda argv=argv: export(argv)
                                   for n, argv in programs.items()}, row)
    row.ours, row.limit = times.pop("ours"), times.pop("limit")
    row.peers = {name: (taken, row.ours) for name, taken in times.items()}


def made_store(bench, name, make, *arguments):
    """A store of bench's own, made at its first use."""
    path = bench.runner.folder / name
    if not path.exists():
        make(bench.store, path, *arguments)
    return path


def timeline(bench, row):
    """Replaces and redraws a timeline of very many figures, many times in one process."""
    store = made_store(bench, "timeline.db", stores.timeline, MANY_POINTS)
    variables = on_screen(bench) | {"ZHITU_BENCH_REDRAW": "30"}
    drawing = [str(MANY_POINTS), "1000", "600"]
    notes = {}

    def ours():
        found = measured(bench, bench.ours("--store", str(store)), variables)
        notes.update(found)
        marks = times_of("marks", found)
        if marks[0] != MANY_POINTS or marks[1] == 0:
            raise Failure(f"{marks[1]:.0f} marks drawn of {marks[0]:.0f} figures")
        return times_of("redraw", found)[0]

    def other(name, times):
        return times_of("redraw", measured(bench, bench.limit(name, *drawing, times), {}))[0]

    # Each process repeats what is measured; a few of them tell what the machine adds.
    values = repeated(min(bench.rounds, 5), {
        "ours": ours,
        "limit": lambda: other("limit_redraw", 30),
        "Qt Charts": lambda: other("peer_qtcharts", 5),
    }, row)
    row.ours, row.limit = values["ours"], values["limit"]
    if "Qt Charts" in values:
        row.peers = {"Qt Charts": (values["Qt Charts"], row.ours)}
    pan, prepare = times_of("pan", notes), times_of("prepare", notes)
    row.add_note(f"moved through time: {pan[0]:.1f} ms, p99 {pan[1]:.1f} ms, "
                 f"{pan[0] / FRAME_MS:.2f} of a frame")
    row.add_note(f"made ready before, in another thread: {prepare[0]:.0f} ms")


def bars(bench, row):
    """The cost of very many bars against that of a windowful, each replaced and redrawn."""
    def cost(count):
        store = made_store(bench, f"districts-{count}.db", stores.districts, count)
        found = measured(bench, bench.ours("--store", str(store)),
                         on_screen(bench) | {"ZHITU_BENCH_REDRAW": "40"})
        marks = times_of("marks", found)
        if marks[0] != count or marks[1] == 0:
            raise Failure(f"{marks[1]:.0f} of {count} bars drawn")
        return times_of("redraw", found)[0]

    values = repeated(min(bench.rounds, 5), {
        "ours": lambda: cost(MANY_BARS), "limit": lambda: cost(FEW_BARS)}, row)
    row.ours, row.limit = values["ours"], values["limit"]
    row.add_note(f"ours: {MANY_BARS} bars, limit: {FEW_BARS} bars of the same program")


def language_switch(bench, row, pages):
    """Switching the window's language until the last repaint, many times in one process."""
    store = made_store(bench, "charts.db", stores.charts, REPORT_CHARTS)
    found = measured(bench, bench.ours("--store", str(store)), on_screen(bench)
                     | {"ZHITU_BENCH_LANGUAGE": "60", "ZHITU_BENCH_PAGES": str(pages)})
    median, p99 = times_of("language_switch", found)
    row.ours, row.limit = median, FRAME_MS
    row.add_note(f"limit: a frame at 60 Hz; p99 {p99:.1f} ms")


def figures_table(bench, row):
    """Opens the table of all figures, and jumps to rows anywhere in it, many times in one process."""
    store = made_store(bench, "searched.db", stores.searched, MANY_POINTS)
    plain = made_store(bench, "cells.db", stores.cells, MANY_POINTS)
    jumps = "60"
    ours, limit, peer = {}, {}, {}

    def run(found, argv, variables):
        now = measured(bench, argv, on_screen(bench) | variables)
        for name, numbers in now.items():
            found.setdefault(name, []).append(numbers)
        return times_of("table_first", now)[0]

    values = repeated(min(bench.rounds, 5), {
        "ours": lambda: run(ours, bench.ours("--store", str(store)), {"ZHITU_BENCH_TABLE": jumps}),
        "limit": lambda: run(limit, bench.limit("limit_table", str(plain), jumps), {}),
        "QSqlQueryModel": lambda: run(peer, bench.limit("peer_qsqltable", str(plain)), {}),
    }, row)
    row.ours, row.limit = values["ours"], values["limit"]
    if "QSqlQueryModel" in values:
        row.peers = {"QSqlQueryModel": (values["QSqlQueryModel"], row.ours)}
    jump = [statistics.median(times[1] for times in found["table_jump"]) for found in (ours, limit)]
    memory = [statistics.median(sizes[0] for sizes in found["table_memory"])
              for found in (ours, limit)]
    theirs = [sizes[0] for sizes in peer.get("table_memory", [])]
    row.add_note(f"first paint; a jump p95 {jump[0]:.1f} ms, limit {jump[1]:.1f} ms "
                 f"({jump[0] / jump[1]:.2f}); memory {memory[0]:.0f} MiB, limit {memory[1]:.0f} MiB")
    return [Goal("jump", 2, True, jump[0] / jump[1]),
            Goal("memory", 1.6, True, memory[0] / max(memory[1], 1)),
            Goal("QSqlQueryModel's memory", 17, False,
                 statistics.median(theirs) / max(memory[0], 1) if theirs else None)]


# Regions and years of a store with 10,000 pairs of a region and an indicator.
GROUPED = {"regions": 400, "years": 100}


def latest(bench, row):
    """The latest figure of each region and indicator, many times in one process."""
    store = made_store(bench, "grouped.db", lambda *where: stores.searched(*where, **GROUPED),
                       MANY_POINTS)
    kept = bench.runner.folder / "kept.db"
    kept.unlink(missing_ok=True)
    found = measured(bench, bench.limit("latest", store, kept, 21), {})
    row.ours, row.limit = times_of("ours", found)[0], times_of("seeks", found)[0]
    row.peers = {"GROUP BY": (times_of("grouped", found)[0], row.ours)}
    row.add_note(f"{found['ours'][1]:,.0f} groups, in time of the processor; limit: a seek for each; "
                 f"kept in a table of their own {times_of('kept', found)[0]:.1f} ms; GROUP BY by the "
                 f"store's index {times_of('indexed', found)[0]:.0f} ms")


# Characters, readings, initials, English, numbers, and several words.
QUERIES = ["海平市", "haiping", "hps", "made-up city 77", "1220", "122万", "海平 2015",
           "qiye 2020", "city 12 2015"]


def search(bench, row):
    """Types queries into the search field, over very many figures, in one process."""
    store = made_store(bench, "searched.db", stores.searched, MANY_POINTS)
    found = measured(bench, bench.ours("--store", str(store)),
                     on_screen(bench) | {"ZHITU_BENCH_SEARCH": "|".join(QUERIES)})
    if not times_of("found", found)[0]:
        raise Failure("the last query found nothing")
    median, p99 = times_of("search", found)
    row.ours, row.limit = median, FRAME_MS
    row.add_note(f"limit: a frame at 60 Hz; from key to paint, p99 {p99:.1f} ms; the very first "
                 f"{times_of('search_first', found)[0]:.1f} ms, with all figures read "
                 f"{times_of('search_ready', found)[0]:.0f} ms later")


def measure(bench, item):
    """The row of an item; of one that cannot be measured, its note says why."""
    charts = bench.charts
    one = charts[:1] if "compute-ranking" not in charts else ["compute-ranking"]
    many = charts[:REPORT_CHARTS]
    rows = {
        1: Row(1, "start to first painted window"),
        2: Row(2, "export one chart, 1600×900"),
        3: Row(3, "export one chart, 3840×2160"),
        4: Row(4, f"export {2 * REPORT_CHARTS} pictures, one process"),
        5: Row(5, f"import {imports.MANY_ROWS:,} rows"),
        ANSWERS: Row(5, "the window's answers meanwhile"),
        6: Row(6, "memory of that"),
        7: Row(7, f"latest of each group of {MANY_POINTS:,} figures"),
        8: Row(8, f"table over {MANY_POINTS:,} figures, first paint"),
        9: Row(9, f"replace and redraw a timeline of {MANY_POINTS:,} points"),
        10: Row(10, f"cost({MANY_BARS} bars) / cost({FEW_BARS} bars)"),
        11: Row(11, "language switch, one chart built"),
        LANGUAGE_OF_MANY: Row(11, f"language switch, {REPORT_CHARTS} charts built"),
        12: Row(12, f"search as typed, {MANY_POINTS:,} figures"),
        13: Row(13, f"import {imports.MANY_ROWS:,} rows in GB18030"),
    }
    row = rows[item]
    more = []
    try:
        if item == 1:
            start(bench, row)
        elif item == 2:
            pictures(bench, row, one, "zh", 1600, 900)
        elif item == 3:
            pictures(bench, row, one, "zh", 3840, 2160)
        elif item == 4:
            store = []
            if len(many) < REPORT_CHARTS:
                path = made_store(bench, "charts.db", stores.charts, REPORT_CHARTS)
                store = ["--store", str(path)]
                many += [f"bench-{number}" for number in range(len(many), REPORT_CHARTS)]
            pictures(bench, row, many, "both", 1600, 900, store)
        elif item == 5:
            imports.time(bench, row)
        elif item == ANSWERS:
            imports.answers(bench, row)
        elif item == 6:
            imports.memory(bench, row)
        elif item == 7:
            latest(bench, row)
        elif item == 8:
            more = figures_table(bench, row)
        elif item == 9:
            timeline(bench, row)
        elif item == 10:
            bars(bench, row)
        elif item == 12:
            search(bench, row)
        elif item == 13:
            imports.encoded(bench, row)
        else:
            language_switch(bench, row, REPORT_CHARTS if item == LANGUAGE_OF_MANY else 1)
    except Failure as failure:
        row.add_note(f"not measured: {failure}")
    if item == 1:
        row.aim(1.5, sqlitebrowser=2)
    elif item == 2:
        row.aim(1.3, gnuplot=1.25, matplotlib=8)
    elif item == 3:
        row.aim(1.2, gnuplot=1.6, matplotlib=4.5)
    elif item == 4:
        row.aim(1.2, gnuplot=1.8, matplotlib=6)
    elif item == 5:
        row.aim(1.3, **{"sqlite3 .import": 1.2})
    elif item == 7:
        row.aim(1.3, **{"GROUP BY": 20})
    elif item == 8:
        row.aim(1.5, QSqlQueryModel=45)
        row.goals += more
    elif item == 9:
        row.aim(1.8, **{"Qt Charts": 50})
    elif item == 10:
        row.aim(15)
    elif item == 13:
        row.aim(1.15)
    elif item not in (6, ANSWERS):
        row.goals = [Goal("ms", 25 if item == LANGUAGE_OF_MANY else 16, True, row.ours)]
    return row


ANSWERS, LANGUAGE_OF_MANY = 5.5, 11.5  # the second rows of items 5 and 11
SECOND_ROWS = {5: ANSWERS, 11: LANGUAGE_OF_MANY}
ITEMS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]


# ---- the report ----


def table(rows):
    """The rows as aligned text."""
    def number(value, form):
        return "–" if value is None else format(value, form)

    cells = [["#", "item", "ours ms", "limit ms", "ours/limit", "peer/ours", "goal", "met"]]
    for row in rows:
        met = {True: "yes", False: "no", None: "–"}[row.met()]
        cells.append([
            str(row.item), row.what, number(row.ours, ".1f"), number(row.limit, ".1f"),
            number(row.ratio(), ".2f"),
            ", ".join(f"{name} {row.peer_ratio(name):.2f}" for name in row.peers) or "–",
            ", ".join(goal.text() for goal in row.goals), met,
        ])
    widths = [max(len(line[i]) for line in cells) for i in range(len(cells[0]))]
    numeric = {0, 2, 3, 4}
    lines = []
    for line in cells:
        padded = (text.rjust(width) if i in numeric else text.ljust(width)
                  for i, (text, width) in enumerate(zip(line, widths)))
        lines.append("  ".join(padded).rstrip())
    lines.insert(1, "  ".join("-" * width for width in widths))
    lines += [f"{row.item}: {row.note}" for row in rows if row.note]
    return "\n".join(lines)


def as_json(row):
    """A row as an object; absent values are null."""
    return {
        "item": row.item,
        "what": row.what,
        "ours_ms": row.ours,
        "limit_ms": row.limit,
        "ours_per_limit": row.ratio(),
        "peers": {name: {"ms": theirs, "ours_ms": ours, "peer_per_ours": theirs / ours}
                  for name, (theirs, ours) in row.peers.items()},
        "goals": [{"goal": goal.text(), "value": goal.value, "met": goal.met()}
                  for goal in row.goals],
        "met": row.met(),
        "note": row.note or None,
    }


# ---- the run ----


def matplotlib_interpreter(runner):
    """An interpreter that has matplotlib: the system's first, which sees the system's packages."""
    for python in ("/usr/bin/python3", sys.executable):
        try:
            runner.milliseconds([python, "-c", "import matplotlib"], {})
            return python
        except (Failure, FileNotFoundError):
            continue
    return None


def prepare(options, folder):
    """The program's charts and what there is to measure with.

    The program makes its store on the way, in the runner's home: it is there before the first
    measurement.
    """
    if not options.program.is_file():
        raise Failure(f"there is no program {options.program}")
    runner = Runner(folder)
    listing = folder / "output.txt"
    runner.milliseconds([str(options.program), "list", "charts", "--json"], {}, listing)
    charts = [chart["id"] for chart in json.loads(listing.read_text())]
    store = folder / ".local/share/zhitu/zhitu.db"
    if not charts:
        raise Failure("the program has no charts")
    screen = Screen() if shutil.which("Xvfb") else None
    return Bench(options.program.resolve(), options.limits.resolve(), options.rounds, runner, charts,
                 store, screen, matplotlib_interpreter(runner))


def missing_peers(bench):
    """The peers that are not there, by name."""
    there = {
        "gnuplot": shutil.which("gnuplot"),
        "matplotlib": bench.matplotlib,
        "sqlite3": shutil.which("sqlite3"),
        "sqlitebrowser": shutil.which("sqlitebrowser"),
        "labplot": shutil.which("labplot2"),
    }
    return [name for name, found in there.items() if not found]


def main():
    parser = argparse.ArgumentParser(prog="./dev bench", description=__doc__.splitlines()[0])
    parser.add_argument("--program", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--limits", type=Path, required=True, help=argparse.SUPPRESS)
    parser.add_argument("--rounds", type=int, default=15, help="rounds per item (default: 15)")
    parser.add_argument("--items", help="numbers of the items to measure, such as 1,4")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the rows to a file")
    options = parser.parse_args()
    try:
        items = [int(item) for item in options.items.split(",")] if options.items else ITEMS
    except ValueError:
        parser.error(f"--items takes numbers: {options.items}")
    unknown = [str(item) for item in items if item not in ITEMS]
    if unknown:
        parser.error(f"no such item: {', '.join(unknown)}")
    if options.rounds < 1:
        parser.error("--rounds takes a number from 1")

    with tempfile.TemporaryDirectory(prefix="zhitu-bench.") as folder:
        bench = None
        try:
            bench = prepare(options, Path(folder))
            rows = []
            for item in items:
                print(f"measuring item {item}", file=sys.stderr)
                rows.append(measure(bench, item))
                if item in SECOND_ROWS:
                    rows.append(measure(bench, SECOND_ROWS[item]))
            print(table(rows))
            missing = missing_peers(bench)
            if missing:
                print(f"Peers that are not installed: {', '.join(missing)} (./dev bench --peers)")
            if options.json:
                options.json.write_text(json.dumps([as_json(row) for row in rows],
                                                   ensure_ascii=False, indent=1) + "\n")
        except (Failure, OSError) as failure:
            sys.exit(f"bench: {failure}")
        finally:
            if bench and bench.screen:
                bench.screen.close()


main()
