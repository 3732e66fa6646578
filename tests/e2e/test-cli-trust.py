#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year that is closed, proved, and had back from a damaged file: test-cli-trust.py PROGRAM."""

import os
import sqlite3

import tap
from cli import FAILED, WRONG_USAGE, equal, imported, projects, refused, run


def tamper(path, sql):
    """Changes a file outside the program."""
    database = sqlite3.connect(path, isolation_level=None)
    database.execute(sql)
    database.close()


def backups_of(home, path):
    folder = home / "jixiao" / "backups"
    return [copy for copy in folder.rglob("*.jixiao") if copy.name.startswith(path.stem)]


@tap.case
def archive(folder):
    """a closed year takes no change from any command, and is reopened with a reason"""
    path = imported(folder)
    run("archive", path, "--reason", "决算已批复")
    for command in (("edit", path, "-p", "1", "name=x"), ("set", path, "frame", "A"),
                    ("undo", path), ("redo", path),
                    ("pay", path, "-p", "1", "-d", "2021-03-01", "-a", "1元"),
                    ("adjust", path, "-p", "1", "-d", "2021-03-01", "--fiscal", "1元")):
        refused(path, *command, says="archived")
    run("check", path)
    refused(path, "reopen", path, status=WRONG_USAGE, says="--reason")
    refused(path, "reopen", path, "--reason", " ", says="why")
    run("reopen", path, "--reason", "审计调整")
    refused(path, "undo", path)
    run("edit", path, "-p", "1", "name=x")
    history = run("history", path)
    assert "决算已批复" in history and "审计调整" in history, history


@tap.case
def proof(folder):
    """a byte that was changed outside the program is found and named"""
    path = imported(folder)
    run("edit", path, "-p", "1", "budget=43")
    text = run("history", path, "--verify")
    assert run("fingerprint", path)[:19] in text, text
    whole = path.read_bytes()
    tamper(path, "UPDATE project SET budget = budget + 1 WHERE id = 1")
    message = run("history", path, "--verify", status=FAILED)
    assert "row 1 of the table “project” (budget)" in message and "Z." in message, message
    run("fingerprint", path, status=FAILED)
    path.write_bytes(whole)
    tamper(path, "UPDATE journal SET who = 'somebody else' WHERE number = 2")
    message = run("history", path, "--verify", status=FAILED)
    assert "entry 2" in message, message


@tap.case
def fingerprint(folder):
    """a printed fingerprint is the present state, an older one, or of another file"""
    path = imported(folder)
    first = run("fingerprint", path)[:19]
    assert "present" in run("fingerprint", path, first)
    assert "present" in run("fingerprint", path, *first.upper().split())
    run("edit", path, "-p", "1", "budget=43")
    run("edit", path, "-p", "1", "budget=44")
    text = run("fingerprint", path, first)
    assert "2 entries" in text and "Import" in text, text
    other = imported(folder, name="other.jixiao")
    run("edit", other, "-p", "1", "name=别的")
    run("fingerprint", path, run("fingerprint", other)[:19], status=FAILED)
    run("fingerprint", path, "no print", status=FAILED)


@tap.case
def repair(folder):
    """a repaired copy holds what the history tells, and says what was damaged"""
    path, copy = imported(folder), folder / "copy.jixiao"
    before = run("show", path, "--json")
    tamper(path, "UPDATE project SET name = 'damaged' WHERE id = 1")
    damaged = path.read_bytes()
    text = run("repair", path, "-o", copy)
    assert "project 1" in text, text
    equal(run("show", copy, "--json"), before)
    run("check", copy)
    equal(path.read_bytes(), damaged)
    run("repair", path, "-o", copy, status=FAILED)
    run("repair", folder / "none", "-o", folder / "x", status=FAILED)
    equal(sorted(entry.name for entry in folder.iterdir()), ["copy.jixiao", "year.jixiao"])


@tap.case
def backups(folder):
    """a backup is kept before the first change of a day and before a file is replaced or closed"""
    home = folder / "home"
    env = {"XDG_DATA_HOME": os.fspath(home)}
    path = imported(folder)
    run("show", path, env=env)
    equal(backups_of(home, path), [])
    run("edit", path, "-p", "1", "budget=43", env=env)
    run("edit", path, "-p", "1", "budget=44", env=env)
    kept = backups_of(home, path)
    equal(len(kept), 1)
    equal(projects(kept[0])[0]["budget_fen"] != 4300, True)
    run("archive", path, env=env)
    equal(len(backups_of(home, path)), 2)
    run("new", path, "--force", "--year", "2022", "--unit-code", "1", "--unit-name", "新", env=env)
    equal(len(backups_of(home, path)), 3)


if __name__ == "__main__":
    tap.main()
