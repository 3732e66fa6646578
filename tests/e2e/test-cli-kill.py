#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The headless program is killed at random moments: test-cli-kill.py PROGRAM.

Whatever it was doing, the year file is as it was before or as it would be after, with a whole
history, and a file that was being written is there whole or not at all."""

import contextlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import time
from pathlib import Path

import tap
from cli import DOCUMENT, NO_DISPLAY, PROGRAM, imported, run

OLD = Path(__file__).parents[1] / "data/year-version-1.sql"
ROUNDS = 500 if os.environ.get("JX_NIGHTLY") else 40
SEED = int(os.environ.get("JX_SEED", random.randrange(1 << 30)))


def payments_list(folder):
    path = folder / "payments.csv"
    lines = ["项目编码,日期,金额（元）,摘要"]
    code = "13073021A0B1C2D3E4F5G"
    lines += [f"{code},2021-{1 + day % 12:02}-{1 + day % 28:02},{100 + day},第{day}笔"
              for day in range(400)]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def scan(folder):
    path = folder / "发票.pdf"
    path.write_bytes(random.Random(1).randbytes(1 << 20))
    return path


def other_unit(folder):
    """The year file of another unit, to be merged."""
    path = imported(folder, name="other.jixiao")
    run("edit", path, "code=712001", "name=示例学校工会")
    return path


def old_file(folder):
    """A year file as version 1 of the program wrote it."""
    path = folder / "old.jixiao"
    with contextlib.closing(sqlite3.connect(path)) as db:
        db.executescript(OLD.read_text(encoding="utf-8"))
    return path


def deeds(folder):
    """What is done: the arguments, {year} standing for the file, what it writes besides, and
    which file it begins with, if not the usual one."""
    payments = payments_list(folder)
    return {
        "edit": (["edit", "{year}", "-p", "1", "purpose=" + "慰问困难职工" * 200], None),
        "pay": (["pay", "{year}", "--csv", payments], None),
        "undo": (["undo", "{year}"], None),
        "redo": (["redo", "{year}"], None),
        "import": (["import", DOCUMENT, "-o", "{output}"], "new.jixiao"),
        "restore": (["restore", "{year}", "-o", "{output}"], "copy.jixiao"),
        "report": (["report", "{year}", "--form", "all", "-o", "{output}"], "all.pdf"),
        "merge": (["merge", "{year}", other_unit(folder)], None),
        "roll over": (["rollover", "{year}", "-o", "{output}"], "next.jixiao"),
        "export": (["export", "{year}", "-o", "{output}"], "all.xlsx"),
        "attach": (["attach", "{year}", "-p", "1", "--indicator", "1", scan(folder)], None),
        "archive": (["archive", "{year}", "--reason", "决算已批复"], None),
        "migrate": (["edit", "{year}", "-p", "1", "name=新版本"], None, old_file(folder)),
        "thumbnail": (["thumbnail", "{year}", "-o", "{output}"], "small.png"),
    }


def state(year):
    return run("show", year, "--json"), run("history", year, "--json").count('"number"')


def start(arguments):
    return subprocess.Popen([PROGRAM, *map(os.fspath, arguments)], env=NO_DISPLAY,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Deed:
    """One command, what it takes, and what the year is before and after it."""

    def __init__(self, folder, usual, arguments, output, beginning=None):
        self.folder = folder / "round"
        self.beginning = beginning or usual
        self.year = self.folder / "year.jixiao"
        self.output = self.folder / output if output else None
        self.arguments = [str(each).format(year=self.year, output=self.output)
                          for each in arguments]
        self.begin()
        self.before = state(self.year)
        begun = time.monotonic()
        assert start(self.arguments).wait() == 0, self.arguments
        self.seconds = time.monotonic() - begun
        self.after = state(self.year)
        self.result = self.look_at_output()

    def begin(self):
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        shutil.copy(self.beginning, self.year)

    def look_at_output(self):
        if self.output is None or not self.output.exists():
            return None
        if self.output.suffix == ".jixiao":
            run("check", self.output)
            return run("show", self.output, "--json")
        return self.output.stat().st_size

    def kill_at(self, seconds):
        self.begin()
        process = start(self.arguments)
        time.sleep(seconds)
        process.send_signal(signal.SIGKILL)
        killed = process.wait() == -signal.SIGKILL
        run("check", self.year)
        now = state(self.year)
        assert now in (self.before, self.after), f"{self.arguments}: neither before nor after"
        assert self.look_at_output() in (None, self.result), f"{self.output} is half written"
        if json.loads(now[0])["settings"]["state"] == "archived":
            run("reopen", self.year, "--reason", "接着做")
        run("edit", self.year, "-p", "1", "person=接着做")
        return killed


def beginning(folder):
    path = imported(folder, name="beginning.jixiao")
    run("edit", path, "-p", "1", "name=甲")
    run("edit", path, "-p", "1", "name=乙")
    run("undo", path)
    return path


@tap.case
def kill(folder):
    """nothing is left half done when the program is killed"""
    tap.comment(f"JX_SEED={SEED}")
    chance = random.Random(SEED)
    first = beginning(folder)
    todo = [Deed(folder, first, *deed) for deed in deeds(folder).values()]
    killed = 0
    for number in range(ROUNDS):
        deed = todo[number % len(todo)]
        killed += deed.kill_at(chance.uniform(0, 1.1 * deed.seconds))
    tap.comment(f"{killed} of {ROUNDS} were killed under way")
    assert killed > ROUNDS // 3, f"only {killed} of {ROUNDS} were killed under way"


if __name__ == "__main__":
    tap.main()
