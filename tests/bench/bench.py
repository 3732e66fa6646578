#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the program against its floors in one run: bench.py BUILD_FOLDER [ROW...]

Every row is a median of interleaved runs; a goal is a ratio to the floor of the same row."""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

BUILD = Path(sys.argv[1]).resolve()
SOURCE = Path(__file__).resolve().parents[2]
TOOLS = BUILD / "tests" / "bench"
CLI = BUILD / "src" / "cli" / "jixiao-cli"
WINDOW = BUILD / "src" / "app" / "jixiao"
SAMPLE = SOURCE / "data" / "sample" / "sample-2021.txt"
FAST = bool(os.environ.get("JX_BENCH_FAST"))
ROUNDS = 3 if FAST else 7
IDLE_SECONDS = 5 if FAST else 60

ENV = {**os.environ, "LC_ALL": "C.UTF-8", "LANGUAGE": "zh_CN", "GSETTINGS_BACKEND": "memory",
       "GSETTINGS_SCHEMA_DIR": os.fspath(BUILD / "data"), "GTK_A11Y": "none",
       "JX_DATA_DIR": os.fspath(SOURCE / "data"), "JX_LOCALE_DIR": os.fspath(BUILD / "po"),
       "GDK_BACKEND": "x11", "GTK_USE_PORTAL": "0", "GIO_USE_VFS": "local"}
ROWS = []


def row(function):
    ROWS.append(function)
    return function


def say(what, ours, floor, ratio, goal):
    met = "" if goal is None or ratio is None else ("yes" if ratio <= goal else "**no**")
    ratio = "" if ratio is None else f"{ratio:.2f}"
    goal = "" if goal is None else f"≤ {goal}"
    print(f"| {what} | {ours} | {floor} | {ratio} | {goal} | {met} |", flush=True)


def text(word):
    return os.fspath(word) if isinstance(word, os.PathLike) else str(word)


def run(*words, env=None):
    return subprocess.run([*map(text, words)], env={**ENV, **(env or {})},
                          check=True, capture_output=True).stdout.decode()


def timed(*words):
    """Seconds, and the most memory in kB, of one run of a program."""
    begun = time.monotonic()
    process = subprocess.Popen([*map(text, words)], env=ENV,
                               stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read().decode()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        raise RuntimeError(f"{words}: {errors}")
    return time.monotonic() - begun, usage.ru_maxrss


def pair(ours, floor, rounds=ROUNDS):
    """Medians of both, run by turns: seconds and kB of ours, then of the floor."""
    runs = [(timed(*floor()), timed(*ours())) for _ in range(rounds)]
    return [statistics.median(pick(each) for each in runs)
            for pick in (lambda r: r[1][0], lambda r: r[1][1],
                         lambda r: r[0][0], lambda r: r[0][1])]


def make(folder, projects, indicators, name=None, unit=1):
    path = folder / (name or f"{projects}x{indicators}.jixiao")
    if not path.exists():
        run(TOOLS / "make-year", path, projects, indicators, unit)
    return path


class Desk:
    """An X server without a window manager, for as long as windows are measured."""

    def __enter__(self):
        read, write = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1366x768x24", "-nolisten", "tcp",
             "-noreset"],
            pass_fds=[write], stderr=subprocess.DEVNULL)
        os.close(write)
        self.home = tempfile.mkdtemp()
        self.env = {"DISPLAY": ":" + os.read(read, 20).decode().strip(), "HOME": self.home,
                    "XDG_RUNTIME_DIR": self.home, "DBUS_SESSION_BUS_ADDRESS": "disabled:"}
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.home, ignore_errors=True)

    def watch(self, *words, idle=0):
        found = run(TOOLS / "watch-window", idle, *words, env=self.env).split()
        return dict(zip(("mapped", "painted", "quiet", "pss", "cpu", "wakes"), map(float, found)))

    def pair(self, ours, floor, rounds=ROUNDS):
        runs = [(self.watch(*floor), self.watch(*ours)) for _ in range(rounds)]
        return [{key: statistics.median(each[which][key] for each in runs) for key in runs[0][0]}
                for which in (1, 0)]


@row
def start(folder):
    """start, memory and quiet with the sample year"""
    sample = folder / "sample.jixiao"
    run(CLI, "import", SAMPLE, "-o", sample)
    with Desk() as desk:
        ours, floor = desk.pair((WINDOW, sample), (TOOLS / "floor-window", "label"))
        for key, what, unit, goal in (("painted", "first paint, sample year", "ms", 1.35),
                                      ("quiet", "quiet after start", "ms", 1.35),
                                      ("pss", "memory (PSS)", "kB", 1.25)):
            say(what, f"{ours[key]:.0f} {unit}", f"{floor[key]:.0f} {unit}",
                ours[key] / floor[key], goal)
        if shutil.which("homebank"):
            peer = desk.watch("homebank")
            say("first paint against HomeBank", f"{ours['painted']:.0f} ms",
                f"{peer['painted']:.0f} ms", ours["painted"] / peer["painted"], 1)
        idle = desk.watch(WINDOW, sample, idle=IDLE_SECONDS)
        rest = desk.watch(TOOLS / "floor-window", "label", idle=IDLE_SECONDS)
        say(f"processor in {IDLE_SECONDS} s of rest", f"{idle['cpu']:.0f} ms",
            f"{rest['cpu']:.0f} ms", None, None)
        say(f"wake-ups in {IDLE_SECONDS} s of rest", f"{idle['wakes']:.0f}",
            f"{rest['wakes']:.0f}", None, None)


@row
def large(folder):
    """a file of 1,000 projects and 100,000 indicators"""
    path = make(folder, 1000, 100)
    with Desk() as desk:
        ours, floor = desk.pair((WINDOW, path), (TOOLS / "floor-window", "list"), 3)
        say("first paint, 100,000 indicators", f"{ours['painted']:.0f} ms",
            f"{floor['painted']:.0f} ms", ours["painted"] / floor["painted"], 2)
        say("quiet, 100,000 indicators", f"{ours['quiet']:.0f} ms", f"{floor['quiet']:.0f} ms",
            ours["quiet"] / floor["quiet"], 2)
        say("memory, 100,000 indicators", f"{ours['pss']:.0f} kB", f"{floor['pss']:.0f} kB",
            ours["pss"] / floor["pss"], None)


@row
def keystroke(folder):
    """a character and a commit in a cell of 60 indicators, live sheet beside"""
    path = make(folder, 3, 60)
    with Desk() as desk:
        lines = run(TOOLS / "bench-window", path, env=desk.env).splitlines()
    for name, ours, _ in (line.split("\t") for line in lines):
        say(f"{name} in a tree cell, processor", f"{int(ours) / 1000:.1f} ms", "16 ms, a frame",
            int(ours) / 16000, 1)


def store_rows(path, names):
    found = {name: (int(ours), int(floor)) for name, ours, floor in
             (line.split("\t") for line in run(TOOLS / "bench-store", path).splitlines())}
    for name, what, goal in names:
        ours, floor = found[name]
        say(what, f"{ours / 1000:.2f} ms", f"{floor / 1000:.2f} ms", ours / floor, goal)
    return found


@row
def store(folder):
    """edits, replay, search and review"""
    small = make(folder, 3, 60)
    store_rows(small, [("edit", "one committed edit", 1.3)])
    large_file = make(folder, 1000, 100)
    found = store_rows(large_file, [("edit", "one committed edit, 100,000 indicators", 1.3),
                                    ("verify", "verify 100,000 indicators", 1.5),
                                    ("search", "first matches in 100,000 indicators", 5),
                                    ("nowhere", "what is not in 100,000 indicators", 5)])
    each_second = found["indicators"][0] / (found["review"][0] / 1e6)
    say("review of 1,000 projects, indicators a second", f"{each_second:,.0f}", "200,000",
        200000 / each_second, 1)


@row
def pdf(folder):
    """form 2 to PDF"""
    for projects, goal in ((3, 1.3), (100, 1.0), (1000, 0.8)):
        path = make(folder, projects, 6)
        out, bare = folder / "ours.pdf", folder / "floor.pdf"
        ours, peak, floor, floor_peak = pair(
            lambda p=path: (CLI, "report", p, "--form", "goal-table", "-o", out),
            lambda p=path: (TOOLS / "floor-pdf", p, bare))
        say(f"{projects} goal tables to PDF", f"{ours * 1000:.0f} ms", f"{floor * 1000:.0f} ms",
            ours / floor, goal)
        say(f"{projects} goal tables, peak memory", f"{peak:.0f} kB", f"{floor_peak:.0f} kB",
            peak / floor_peak, 1.2)


def many_times(folder, times):
    """The sample with its projects repeated, as one document."""
    head, mark, body = SAMPLE.read_text(encoding="utf-8").partition("\n1.职工技能竞赛经费（2012906）绩效目标表")
    path = folder / f"times{times}.txt"
    path.write_text(head + (mark + body) * times, encoding="utf-8")
    return path


@row
def importing(folder):
    """import of a long text"""
    document = many_times(folder, 100 if FAST else 1000)
    out = folder / "imported.jixiao"
    ours, _, floor, _ = pair(
        lambda: (CLI, "import", document, "-o", out, "--force"),
        lambda: (TOOLS / "floor-insert", "text", document, fresh(folder / "lines.db")), 3)
    say("import of the sample's projects × 1,000", f"{ours:.2f} s", f"{floor:.2f} s",
        ours / floor, 3)


def fresh(path):
    path.unlink(missing_ok=True)
    return path


@row
def merging(folder):
    """merge of many files"""
    number = 100 if FAST else 3000
    files = [make(folder, 5, 6, f"unit{unit}.jixiao", unit) for unit in range(1, number + 1)]
    ours, _, floor, _ = pair(
        lambda: (CLI, "merge", fresh(folder / "merged.jixiao"), *files),
        lambda: (TOOLS / "floor-insert", "merge", fresh(folder / "floor.db"), *files), 1)
    say(f"merge of {number} files", f"{ours:.2f} s", f"{floor:.2f} s", ours / floor, 2.5)


@row
def growth(folder):
    """ten times the work"""
    for projects in (100, 1000):
        path = make(folder, projects, 6)
        seconds = statistics.median(
            timed(CLI, "report", path, "--form", "goal-table", "-o", folder / "g.pdf")[0]
            for _ in range(3))
        if projects == 100:
            before = seconds
    say("PDF of ten times the pages", f"{seconds:.2f} s", f"{before:.2f} s", seconds / before, 11)
    times = []
    for number in (10, 100):
        document = many_times(folder, number)
        times.append(timed(CLI, "import", document, "-o", folder / "g.jixiao", "--force")[0])
    say("import of ten times the text", f"{times[1]:.2f} s", f"{times[0]:.2f} s",
        times[1] / times[0], 11)


def main():
    wanted = sys.argv[2:]
    print("| what | Jixiao | floor | ratio | goal | met |\n|---|---:|---:|---:|---:|---|")
    with tempfile.TemporaryDirectory(prefix="jixiao-bench-", dir=BUILD) as folder:
        for function in ROWS:
            if not wanted or function.__name__ in wanted:
                function(Path(folder))


if __name__ == "__main__":
    main()
