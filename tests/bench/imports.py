# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The items of bench.py about imports: their time, their memory, and another encoding."""

import json
import resource
import shutil

import tables
from running import FRAME_MS, Failure, Goal, measured, medians, on_screen, times_of

# The rows of an import, and those of one whose memory is to be the same.
MANY_ROWS, MORE_ROWS = 1_000_000, 3_000_000


def made_table(bench, rows, encoding):
    """A table of figures, made at its first use."""
    path = bench.runner.folder / f"figures-{rows}-{encoding}.csv"
    if not path.exists():
        tables.figures(path, rows, encoding)
    return path


def imported(bench, rows=MANY_ROWS, encoding="utf-8"):
    """The time of an import into a store with only what the program ships."""
    table = made_table(bench, rows, encoding)
    store = bench.runner.folder / "import.db"
    shutil.copy(bench.store, store)
    output = bench.runner.folder / "output.txt"
    taken = bench.runner.milliseconds(
        bench.ours("--store", str(store), "import", str(table), "--json"), {}, output)
    done = json.loads(output.read_text())[0]
    if done.get("added") != rows:
        raise Failure(f"{done.get('added')} figures instead of {rows} came in")
    return taken


def imported_by(bench, argv):
    """The time that another program takes for the same table, into a database of its own."""
    database = bench.runner.folder / "other.db"
    database.unlink(missing_ok=True)
    table = str(made_table(bench, MANY_ROWS, "utf-8"))
    return bench.runner.milliseconds([part.format(table=table, database=database) for part in argv],
                                     {})


def time(bench, row):
    """An import of very many rows."""
    limit = bench.limit("limit_import", "{table}", "{database}")
    contenders = {"ours": lambda: imported(bench), "limit": lambda: imported_by(bench, limit)}
    if shutil.which("sqlite3"):
        # With an index at its end, as ours has; what else ours checks and keeps it does without.
        peer = ["sqlite3", "{database}", ".import --csv {table} figures",
                "CREATE INDEX figures_by_series ON figures (指标, 地区, 年份, 数值)"]
        contenders["sqlite3 .import"] = lambda: imported_by(bench, peer)
    times = medians(min(bench.rounds, 5), contenders, row)
    row.ours, row.limit = times.pop("ours"), times.pop("limit")
    row.peers = {name: (taken, row.ours) for name, taken in times.items()}


def answers(bench, row):
    """How soon the window answers while it takes that in, from question to paint, in one process."""
    store = bench.runner.folder / "import.db"
    shutil.copy(bench.store, store)
    table = made_table(bench, MANY_ROWS, "utf-8")
    found = measured(bench, bench.ours("--store", str(store)),
                     on_screen(bench) | {"ZHITU_BENCH_IMPORT": str(table)})
    row.ours, p99 = times_of("answer", found)
    row.limit = FRAME_MS
    row.goals = [Goal("ms p99", 16, True, p99)]
    kinds = ", ".join(f"{name} {times_of(f'answer_{kind}', found)[1]:.1f} ms" for kind, name in (
        ("move", "pointer"), ("pan", "timeline"), ("turn", "a mere turn")))
    worst, count = times_of("answer_worst", found)
    row.add_note(f"limit: a frame at 60 Hz; p99 {p99:.1f} ms of {count:.0f} ({kinds}), the worst "
                 f"{worst:.0f} ms; while all rows are checked before p99 "
                 f"{times_of('answer_check', found)[1]:.1f} ms")


def memory(bench, row):
    """What an import takes beyond the idle program, and whether that grows with the rows."""
    def peak(run):
        run()
        # A process begins with what the one that starts it has: less than that is not seen.
        if bench.runner.peak <= resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:
            raise Failure("the bench itself takes more memory")
        return bench.runner.peak

    idle = peak(lambda: bench.runner.milliseconds(bench.ours("list", "charts"), {}))
    row.ours = peak(lambda: imported(bench)) - idle
    more = peak(lambda: imported(bench, MORE_ROWS)) - idle
    row.goals = [Goal("MiB", 64, True, row.ours), Goal(f"MiB at {MORE_ROWS:,}", 64, True, more)]
    row.add_note(f"ours is in MiB, beyond the {idle:.0f} MiB of listing charts; "
                 f"at {MORE_ROWS:,} rows {more:.1f} MiB")


def encoded(bench, row):
    """The same import of the same table in another encoding."""
    times = medians(min(bench.rounds, 5),
                    {"ours": lambda: imported(bench, encoding="gb18030"),
                     "limit": lambda: imported(bench)}, row)
    row.ours, row.limit = times["ours"], times["limit"]
    row.add_note("limit: the same in UTF-8")
