#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The program killed while it is typed in: test-window-kill.py CLI PROGRAM."""

import os
import random
import threading

from gi.repository import GLib

import tap
from cli import equal, imported, projects, run
from desk import Desk, NotThere, wait_for
from driver import Program

ROUNDS = 50 if os.environ.get("JX_NIGHTLY") else 5
LONGEST = 2.5  # seconds of typing before the power goes
FIELDS = {"Project name": "name", "Subject code": "subject", "Project kind": "attribute"}


def type_until_killed(program, number):
    """Types into one field after another; gives what was seen as stored, by the names in JSON."""
    stored = {}
    for turn in range(1000):
        for name, key in FIELDS.items():
            text = f"第{number}轮第{turn}次{name}"
            try:
                program.await_focus(name).fill(text)
                program.step("Tab")
                stored[key] = text
                if key == "attribute":
                    program.walk("shift+Tab", "Project name")
            except (GLib.Error, NotThere):  # the program is gone, in the midst of anything
                program.process.wait(2)
                return stored
    raise AssertionError("the program was not killed")


def survives(desk, path, number, chance):
    """One round; gives how many texts were stored before the end."""
    before = {key: projects(path)[0][key] for key in FIELDS.values()}
    program = Program(desk, path)
    program.await_window("Fiscal year.*")
    program.open_first_project()
    program.go("Tab", "Project name")
    end = threading.Timer(chance.uniform(0.2, LONGEST), program.kill)
    end.start()
    try:
        stored = type_until_killed(program, number)
    finally:
        end.join()
        program.end()

    run("check", path)
    after = {key: projects(path)[0][key] for key in FIELDS.values()}
    for key, text in stored.items():
        assert is_as_new(after[key], text), f"{key}: {after[key]!r} is older than {text!r}"
    for key in FIELDS.values() - stored.keys():
        assert after[key] == before[key] or after[key].startswith(f"第{number}轮"), after[key]
    return len(stored)


def is_as_new(text, seen):
    """Whether a text is the one that was seen, or the next one, of which the news came too late."""
    return text == seen or (text[:2] == seen[:2] and turn_of(text) == turn_of(seen) + 1)


def turn_of(text):
    return int(text.split("第")[2].split("次")[0])


@tap.case
def killed(folder):
    """nothing that was stored is missing after the program was killed"""
    path = imported(folder)
    seed = int(os.environ.get("JX_SEED", random.randrange(1 << 30)))
    tap.comment(f"{ROUNDS} rounds, JX_SEED={seed}")
    chance = random.Random(seed)
    stored = 0
    with Desk() as desk:
        for number in range(1, ROUNDS + 1):
            stored += survives(desk, path, number, chance)
        with Program(desk, path) as program:
            program.await_window("Fiscal year.*")
            texts = [projects(path)[0][key] for key in FIELDS.values()]
            program.open_first_project()
            equal([program.find(name, "text").text for name in FIELDS], texts)
            program.close_window()
    assert stored > 0, "nothing was ever stored"
    wait_for(lambda: sorted(each.name for each in folder.iterdir()) == ["year.jixiao"],
             "no remains beside the year file", 2)


if __name__ == "__main__":
    tap.main()
