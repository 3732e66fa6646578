#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Many year files and several years, by the keyboard: test-window-merge.py CLI PROGRAM."""

import tap
from cli import equal, imported, projects, run, show
from desk import Desk, wait_for
from driver import Program

UNITS = 3


def units(folder):
    for number in range(UNITS):
        path = imported(folder, name=f"unit{number}.jixiao")
        run("edit", path, "--unit", "1", f"code=71200{number}", f"name=第{number}单位")
        yield path


@tap.case
def merge(folder):
    """three units become one file, and a newer file of one brings it up to date"""
    paths = list(units(folder))
    everything = folder / "all.jixiao"
    with Desk() as desk, Program(desk) as program:
        program.await_window("Jixiao")
        program.keys("ctrl+shift+m")
        program.await_window("Merge Year Files")
        for path in paths:
            program.keys("alt+a")
            program.choose_open(path, "Year Files to Merge")
            program.await_window("Merge Year Files")
        program.find("3 files", "label")
        program.keys("alt+m")
        program.choose_file(everything, "Where the Merged File Is to Be Made")
        program.await_window(".*all.jixiao")
        program.said_nothing_wrong()

        run("edit", paths[1], "-p", "1", "budget=12.5")
        program.keys("ctrl+shift+m")
        program.await_window("Merge Year Files")
        program.keys("alt+a")
        program.choose_open(paths[1], "Year Files to Merge")
        program.await_window("Merge Year Files")
        program.find("1 file", "label")
        program.keys("alt+m")
        program.await_window(".*all.jixiao")
        program.close_window()
        program.said_nothing_wrong()
    equal([unit["code"] for unit in show(everything)["units"]], ["712000", "712001", "712002"])
    equal(len(projects(everything)), UNITS * len(projects(paths[0])))
    equal([project["budget_fen"] for project in projects(everything)].count(12500000), 1)
    run("check", everything)


@tap.case
def compare(folder):
    """the years of a unit stand side by side by a key"""
    first = imported(folder)
    run("rollover", first, "-o", folder / "next.jixiao", "--year", "2022")
    with Desk() as desk, Program(desk, first) as program:
        program.await_window(".*year.jixiao")
        program.keys("ctrl+shift+y")
        program.await_window("Compare Years")
        wait_for(lambda: program.look("File: next.jixiao", "label"), "the other year")
        program.keys("Escape")
        program.await_window(".*year.jixiao")
        program.close_window()
        program.said_nothing_wrong()


if __name__ == "__main__":
    tap.main()
