#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year file that two programs want, and one that is damaged: test-window-trust.py CLI PROGRAM."""

import sqlite3

import tap
from cli import equal, imported, projects, run
from desk import Desk, wait_for
from driver import Program


def holder_of(path):
    return path.with_name(f".{path.name}.holder")


def rename_first(program, name):
    program.open_first_project()
    program.go("Tab", "Project name").fill(name)
    program.step("Tab")


@tap.case
def two_programs(folder):
    """the second program reads and is told who works on the file; it takes over from a dead one"""
    path = imported(folder)
    with Desk() as one, Program(one, path) as first, Desk() as two, Program(two, path) as second:
        first.await_window("Fiscal year.*")
        second.await_window("Fiscal year.*")
        sentence = second.find(".* has this year file open on this computer since .*", "label")
        tap.comment(sentence.name)
        rename_first(first, "第一个")
        equal(projects(path)[0]["name"], "第一个")
        first.kill()
        assert holder_of(path).exists()
        second.find("Try Again", "button").press()
        wait_for(lambda: second.look(".* has this year file open .*", "label") is None,
                 "the sentence to go")
        rename_first(second, "第二个")
        equal(projects(path)[0]["name"], "第二个")
        second.close_window()
        second.said_nothing_wrong()
    assert not holder_of(path).exists()
    run("check", path)


@tap.case
def damaged(folder):
    """a damaged file is named as such, and gives a whole copy"""
    path, copy = imported(folder), folder / "copy.jixiao"
    before = run("show", path, "--json")
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("DELETE FROM project WHERE id = 1")
    database.close()
    with Desk() as desk, Program(desk, path) as program:
        tap.comment(program.find(".*is damaged.*", "label").name)
        program.await_window("The Year File Is Damaged")
        program.find("Repaired Copy…", "button").press()
        program.choose_file(copy, "Where the Repaired Copy Is to Be Made")
        program.await_window("The Repaired Copy")
        program.keys("Escape")
        program.await_window("Fiscal year.*copy.jixiao")
        program.close_window()
        program.said_nothing_wrong()
    equal(run("show", copy, "--json"), before)
    run("check", copy)


@tap.case
def backups(folder):
    """a backup that was made in the window comes back as a copy"""
    path, copy = imported(folder), folder / "copy.jixiao"
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        rename_first(program, "新名")
        program.keys("ctrl+shift+b")
        program.await_window("Backups")
        program.find(".*1 action older.*", "list item")
        program.find("Restore to a Copy…", "button").press()
        program.choose_file(copy, "Where the Copy Is to Be Made")
        program.await_window(".*copy.jixiao")
        program.close_window()
        program.said_nothing_wrong()
    assert projects(copy)[0]["name"] != "新名"
    equal(projects(path)[0]["name"], "新名")
    equal(sorted(entry.name for entry in folder.iterdir()), ["copy.jixiao", "year.jixiao"])


if __name__ == "__main__":
    tap.main()
