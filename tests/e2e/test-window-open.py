#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Files given to the program: test-window-open.py CLI PROGRAM."""

import contextlib
import shutil
import sqlite3

import tap
from cli import DOCUMENT, equal, imported, run, show
from desk import Desk, wait_for
from driver import Program


def titles(program):
    return sorted(window.name for window in program.tree.windows() if window.has("visible"))


@tap.case
def twice(folder):
    """a year file that is opened again comes to the front"""
    first, second = imported(folder, name="first.jixiao"), imported(folder, name="second.jixiao")
    with Desk() as desk, Program(desk, first) as program:
        program.await_window(".*first.jixiao")
        program.open_again(second)
        program.await_window(".*second.jixiao")
        wait_for(lambda: len(titles(program)) == 2, "two windows")
        program.open_again(first)
        program.await_window(".*first.jixiao")
        assert len(titles(program)) == 2, titles(program)
        program.close_window()
        program.said_nothing_wrong()


@tap.case
def damaged(folder):
    """files that are no year files are named in a sentence, and the program goes on"""
    good = imported(folder)
    torn, foreign, empty = folder / "torn.jixiao", folder / "foreign.jixiao", folder / "e.jixiao"
    torn.write_bytes(good.read_bytes()[:10000])
    foreign.write_text("Dear colleague, here is the text you asked for.\n" * 50)
    empty.write_bytes(b"")
    with Desk() as desk, Program(desk) as program:
        program.await_window("Jixiao")
        for path in (torn, foreign, empty, folder / "missing.jixiao"):
            program.open_again(path)
            sentence = program.find(f"(?s).*{path.name}.*[.!]", "label").name
            tap.comment(sentence)
            program.keys("Escape")
            wait_for(lambda: program.look(f"(?s).*{path.name}.*[.!]", "label") is None,
                     "the sentence to go")
        program.open_again(good)
        program.await_window(".*year.jixiao")
        program.close_window()
        program.said_nothing_wrong()
    assert foreign.read_text().startswith("Dear colleague")
    assert empty.read_bytes() == b""


@tap.case
def document(folder):
    """a document given to the program becomes a year file"""
    path, copy = folder / "made.jixiao", folder / "document.txt"
    shutil.copy(DOCUMENT, copy)
    reference = imported(folder, name="reference.jixiao")
    with Desk() as desk, Program(desk, copy) as program:
        program.await_window("Import “document.txt”")
        program.keys("ctrl+Return")
        program.choose_file(path)
        program.await_window(".*made.jixiao")
        program.close_window()
        program.said_nothing_wrong()
    assert show(path) == show(reference)
    run("check", path)


@tap.case
def limits(folder):
    """a new year begins with the limits of the preferences"""
    path, copy = folder / "made.jixiao", folder / "document.txt"
    shutil.copy(DOCUMENT, copy)
    with Desk() as desk, Program(desk) as program:
        program.await_window("Jixiao")
        program.keys("ctrl+comma")
        program.await_window("Preferences")
        program.walk("Tab", "Behind plan from, percentage points").fill("7")
        program.keys("Tab", "Escape")
        program.await_window("Jixiao")
        program.open_again(copy)
        program.await_window("Import “document.txt”")
        program.keys("ctrl+Return")
        program.choose_file(path)
        program.await_window(".*made.jixiao")
        program.close_window()
        program.said_nothing_wrong()
    with contextlib.closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as year:
        equal(year.execute("SELECT ahead, behind, far_behind FROM setting").fetchone(),
              (1000, 700, 2500))


if __name__ == "__main__":
    tap.main()
