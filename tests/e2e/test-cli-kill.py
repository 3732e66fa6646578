#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The headless program is killed at random moments: test-cli-kill.py PROGRAM.

Whatever it was doing, the year file is as it was before or as it would be after, with a whole
history, and a file that was being written is there whole or not at all."""

import os
import random
import shutil
import signal
import subprocess
import time

import tap
from cli import DOCUMENT, NO_DISPLAY, PROGRAM, imported, run

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


def deeds(folder):
    """What is done: the arguments, {year} standing for the file, and what it writes besides."""
    payments = payments_list(folder)
    return {
        "edit": (["edit", "{year}", "-p", "1", "purpose=" + "慰问困难职工" * 200], None),
        "pay": (["pay", "{year}", "--csv", payments], None),
        "undo": (["undo", "{year}"], None),
        "redo": (["redo", "{year}"], None),
        "import": (["import", DOCUMENT, "-o", "{output}"], "new.jixiao"),
        "restore": (["restore", "{year}", "-o", "{output}"], "copy.jixiao"),
        "report": (["report", "{year}", "--form", "all", "-o", "{output}"], "all.pdf"),
        "thumbnail": (["thumbnail", "{year}", "-o", "{output}"], "small.png"),
    }


def state(year):
    return run("show", year, "--json"), run("history", year, "--json").count('"number"')


def start(arguments):
    return subprocess.Popen([PROGRAM, *map(os.fspath, arguments)], env=NO_DISPLAY,
                            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


class Deed:
    """One command, what it takes, and what the year is before and after it."""

    def __init__(self, folder, beginning, arguments, output):
        self.folder = folder / "round"
        self.beginning = beginning
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
