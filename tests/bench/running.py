# SPDX-FileCopyrightText: 2026 The Zhitu contributors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the items of bench.py have in common: rows of the table, running programs, medians."""

import os
import select
import signal
import statistics
import time
from dataclasses import dataclass, field
from pathlib import Path

# One frame of a 60 Hz screen.
FRAME_MS = 16.7

# The longest that any one process may take; to read and show a million figures is the longest.
TIMEOUT_SECONDS = 120


class Failure(Exception):
    """A program that cannot do what is measured; its text says why."""


# ---- what a row of the table holds ----


@dataclass
class Goal:
    """A bound on a value that may not have been measured."""

    name: str
    bound: float
    at_most: bool
    value: float | None

    def text(self):
        sign = "≤" if self.at_most else "≥"
        return f"{self.name} {sign} {self.bound:g}".strip()

    def met(self):
        if self.value is None:
            return None
        return self.value <= self.bound if self.at_most else self.value >= self.bound


@dataclass
class Row:
    """An item's medians in milliseconds; what was not measured is None, and the note says why."""

    item: int
    what: str
    ours: float | None = None
    limit: float | None = None
    peers: dict = field(default_factory=dict)  # name: (the peer's, ours measured the same way)
    goals: list = field(default_factory=list)
    note: str = ""

    def ratio(self):
        return self.ours / self.limit if self.ours and self.limit else None

    def peer_ratio(self, name):
        if name not in self.peers:
            return None
        theirs, ours = self.peers[name]
        return theirs / ours

    def met(self):
        """True, False, or None where a goal could not be judged and none was missed."""
        results = [goal.met() for goal in self.goals]
        if False in results:
            return False
        return None if None in results or not results else True

    def add_note(self, text):
        self.note = f"{self.note}; {text}" if self.note else text

    def aim(self, bound, **peers):
        """Sets the goals: of ours/limit at most, and of peer/ours at least."""
        self.goals = [Goal("", bound, True, self.ratio())]
        self.goals += [Goal(n, b, False, self.peer_ratio(n)) for n, b in peers.items()]


# ---- running a program ----


class Runner:
    """Runs programs in a home of their own and takes their time."""

    def __init__(self, folder):
        self.folder = folder
        self.errors = folder / "errors.txt"
        self.peak = None  # the most memory that the last process took, in MiB
        runtime = folder / "run"
        runtime.mkdir(mode=0o700)
        self.environment = {
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(runtime),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
        }

    def spawn(self, argv, variables, output=os.devnull):
        """Starts a program; gives its process id and the moment before, in seconds."""
        create = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
        files = [
            (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
            (os.POSIX_SPAWN_OPEN, 1, str(output), create, 0o600),
            (os.POSIX_SPAWN_OPEN, 2, str(self.errors), create, 0o600),
        ]
        environment = self.environment | variables
        start = time.perf_counter()
        return os.posix_spawnp(argv[0], argv, environment, file_actions=files), start

    def milliseconds(self, argv, variables, output=os.devnull):
        """Runs a program to its end; fails unless it ends with status 0 in time."""
        pid, start = self.spawn(argv, variables, output)
        handle = os.pidfd_open(pid)
        in_time = select.select([handle], [], [], TIMEOUT_SECONDS)[0]
        os.close(handle)
        if not in_time:
            os.kill(pid, signal.SIGKILL)
        # Of a process that a signal ended, this is the signal's number, negated.
        _, status, usage = os.wait4(pid, 0)
        end = time.perf_counter()
        status = os.waitstatus_to_exitcode(status)
        self.peak = usage.ru_maxrss / 1024
        if not in_time:
            raise Failure(f"{Path(argv[0]).name} did not end within {TIMEOUT_SECONDS} s")
        if status != 0:
            lines = self.errors.read_text(errors="replace").strip().splitlines()
            said = f": {lines[-1]}" if lines else ""
            raise Failure(f"{Path(argv[0]).name} ended with status {status}{said}")
        return (end - start) * 1000


def medians(rounds, contenders, row):
    """Runs the contenders, named functions that give milliseconds, in turn.

    A peer that fails drops out, and the row's note says why.
    """
    times = {name: [] for name in contenders}
    for turn in range(rounds + 1):
        for name in list(times):
            try:
                taken = contenders[name]()
            except Failure as failure:
                if name in ("ours", "limit"):
                    raise
                row.add_note(f"{name} dropped out: {failure}")
                del times[name]
                continue
            if turn > 0:
                times[name].append(taken)
    return {name: statistics.median(values) for name, values in times.items()}


def repeated(rounds, contenders, row):
    """The medians of what each contender gives, in turn; a peer that fails drops out."""
    values = {name: [] for name in contenders}
    for _ in range(rounds):
        for name in list(values):
            try:
                values[name].append(contenders[name]())
            except Failure as failure:
                if name == "ours" or name.startswith("limit"):
                    raise
                row.add_note(f"{name} dropped out: {failure}")
                del values[name]
    return {name: statistics.median(numbers) for name, numbers in values.items()}


# ---- what a program measures itself ----


def measured(bench, argv, variables):
    """What a program prints of its own times: the numbers of each line by its first word."""
    output = bench.runner.folder / "output.txt"
    bench.runner.milliseconds(argv, variables, output)
    lines = (line.split() for line in output.read_text().splitlines())
    return {words[0]: [float(word) for word in words[1:]] for words in lines if len(words) == 3}


def times_of(name, found):
    if name not in found:
        raise Failure("the program does not measure it")
    return found[name]


def on_screen(bench):
    if bench.screen is None:
        raise Failure("Xvfb is not installed")
    return bench.screen.variables
