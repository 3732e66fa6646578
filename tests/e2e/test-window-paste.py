#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Blocks from the clipboard, undo and redo in the window: test-window-paste.py CLI PROGRAM."""

import tap
from cli import equal, imported, projects, run, show
from desk import Desk, wait_for
from driver import Program

PLACE = "Indicator: new under 数量指标"
ROWS = [(f"走访慰问职工户数{number}", f"第{number}次走访的户数", "≥", str(number), "户", "年度计划")
        for number in range(1, 51)]
FIELDS = ("name", "description", "sign", "value", "unit", "basis")


def copy(program, text):
    """Puts a text on the clipboard, by way of a field that is left as it was."""
    program.walk("Tab", "Purpose").fill(text)
    program.keys("ctrl+a", "ctrl+c", "Escape")


def await_year(path, wanted):
    wait_for(lambda: show(path) == wanted, f"the year as it was, in {path}")


@tap.case
def paste_and_undo(folder):
    """fifty rows are pasted as one step; all is undone and redone"""
    path = imported(folder)
    states = [show(path)]
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        program.open_first_project()
        program.walk("Tab", "Person in charge").fill("王芳")
        program.step("Tab")
        wait_for(lambda: projects(path)[0]["person"] == "王芳", "the name to be stored")
        states.append(show(path))

        program.open_first_project()
        copy(program, "".join("\t".join(row) + "\n" for row in ROWS))
        program.walk("Tab", PLACE)
        program.keys("ctrl+v")
        added = len(states[0]["units"][0]["projects"][0]["indicators"]) + len(ROWS)
        wait_for(lambda: len(projects(path)[0]["indicators"]) == added, "the rows to be stored")
        states.append(show(path))
        pasted = [tuple(each[key] for key in FIELDS) for each in projects(path)[0]["indicators"]
                  if each["name"].startswith("走访慰问职工户数")]
        equal(pasted, ROWS)
        assert all(each["level2"] == "数量指标" for each in projects(path)[0]["indicators"]
                   if each["name"].startswith("走访慰问职工户数"))

        for state in reversed(states[:-1]):
            program.keys("ctrl+z")
            await_year(path, state)
        for state in states[1:]:
            program.keys("ctrl+shift+z")
            await_year(path, state)
        program.close_window()
        program.said_nothing_wrong()
    equal(show(path), states[-1])
    run("check", path)


@tap.case
def wrong_cells(folder):
    """a block with wrong cells asks before anything is written"""
    path = imported(folder)
    before = show(path)
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        program.open_first_project()
        copy(program, "好的指标\t\t≥\t1\t次\t计划\n坏的指标\t\t不是符号\t1\t次\t计划\n")
        program.walk("Tab", PLACE)
        program.keys("ctrl+v")
        program.await_window("Paste")
        equal(show(path), before)
        program.keys("Escape")
        program.await_window("Fiscal year.*")
        equal(show(path), before)
        program.close_window()
        program.said_nothing_wrong()


if __name__ == "__main__":
    tap.main()
