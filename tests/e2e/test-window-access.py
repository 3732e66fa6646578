#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window without eyes and without a mouse: test-window-access.py CLI PROGRAM."""

import re

import tap
from cli import equal, imported, projects, show
from desk import Desk, wait_for
from driver import PAGES, Program

NAME_OF_A_CLASS = re.compile(r"(Gtk|Jx|Gdk)[A-Z]\w*")
FIELDS_OF_A_PAGE = 300  # more than there are
INNER_PARTS = ("button", "spin button")  # their parts are spoken of by their name


def is_named(item):
    """Whether a screen reader has a word for what it is, or for what it is a part of."""
    if item.name.strip() and not NAME_OF_A_CLASS.fullmatch(item.name):
        return True
    whole = item.parent
    while whole is not None and whole.role not in INNER_PARTS:
        whole = whole.parent
    return whole is not None and is_named(whole)


def way_to(item):
    names = []
    while item is not None and item.role:
        names.append(repr(item))
        item = item.parent
    return " in ".join(names[:5])


def round_trip(program, key):
    """All places that the cursor comes through until it is where it was before."""
    stops = [program.await_focus(".*")]
    while len(stops) < FIELDS_OF_A_PAGE:
        item = program.step(key)
        if item.path in [stop.path for stop in stops]:
            return stops
        stops.append(item)
    raise AssertionError(f"{key} does not come round: {stops}")


def nameless(program, stops):
    """The places of a round trip for which a screen reader has no word."""
    seen = {item.path: item for item in program.tree.visible()}
    items = [seen[stop.path] for stop in stops if stop.path in seen]
    return [way_to(item) for item in items if not is_named(item)]


def check_round(program, where):
    """There and back with Tab and Shift+Tab, through places that all have a name."""
    there = round_trip(program, "Tab")
    back = round_trip(program, "shift+Tab")
    tap.comment(f"{where}: {len(there)} stops, {len(back)} back")
    equal((where, nameless(program, there + back)), (where, []))
    assert len(there) > 2 and len(back) > 2, (where, there, back)


@tap.case
def dialogs(folder):
    """Tab goes round in the start page and in dialogs; every stop has a name"""
    with Desk() as desk, Program(desk) as program:
        program.await_window("Jixiao")
        check_round(program, "start page")
        for key, title in (("ctrl+alt+n", "New Year File"), ("ctrl+comma", "Preferences")):
            program.keys(key)
            program.await_window(title)
            check_round(program, title)
            program.keys("Escape")
            program.await_window("Jixiao")
        program.said_nothing_wrong()


@tap.case
def pages(folder):
    """every page has a key; Tab goes round in it; every stop has a name"""
    path = imported(folder)
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        for page in PAGES:
            program.open_page(page)
            check_round(program, page)
        program.open_first_project()
        check_round(program, "a project")
        program.said_nothing_wrong()


@tap.case
def wrong_input(folder):
    """a wrong text stays in its field, is marked invalid and is not stored"""
    path = imported(folder)
    before = show(path)
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        program.open_first_project()
        field = program.walk("Tab", "Budget")
        right = field.text
        field.fill("很多钱")
        program.keys("Return")
        wait_for(lambda: field.refresh().has("invalid"), "the mark of a wrong text")
        equal(field.text, "很多钱")
        assert "很多钱" in field.description, field.description
        equal(show(path), before)

        program.keys(program.places()["Review"])
        program.await_window("Jixiao|.*Not Stored.*")
        program.keys("Escape")
        program.await_window("Fiscal year.*")
        equal(field.text, "很多钱")
        program.walk("shift+Tab", "Budget")
        program.keys("Escape")
        wait_for(lambda: not field.refresh().has("invalid"), "the mark to go")
        equal(field.text, right)
        equal(show(path), before)
        field.fill("86.5万")
        program.keys("Return")
        wait_for(lambda: projects(path)[0]["budget_fen"] == 86500000, "the right text to be stored")
        program.close_window()
        program.said_nothing_wrong()


if __name__ == "__main__":
    tap.main()
