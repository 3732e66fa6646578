#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A whole year entered by hand into an empty file: test-window-entry.py CLI PROGRAM."""

from decimal import Decimal

import tap
from cli import SEED, equal, imported, run, show
from desk import SOURCE, Desk, wait_for
from driver import Program

DOCUMENT = SEED if SEED.exists() else SOURCE / "data" / "sample" / "sample-2021.txt"
KINDS = {"overall": "Overall goals", "part": "Part goals", "safeguard": "Safeguards"}
UNIT_FIELDS = {"parent": "Department in charge", "bureau": "Finance bureau",
               "preparer": "Filled in by", "checker": "Checked by", "head": "Head of the unit"}
COLUMNS = ("Description", "Sign", "Value", "Unit", "Basis", "Weight")


def begin_year(program, path, year, unit):
    """New year file: the dialog, then where it is to be."""
    program.await_window("Jixiao")
    program.keys("ctrl+alt+n")
    program.await_window("New Year File")
    program.await_focus("Fiscal year")
    program.keys("ctrl+a")
    program.type(str(year))
    program.go("Tab", "Unit code").fill(unit["code"])
    program.go("Tab", "Unit name").fill(unit["name"])
    program.keys("Return")
    program.choose_file(path)
    wait_for(path.exists, path)
    program.await_window(f"Fiscal year {year}.*")


def enter_unit(program, unit):
    """What the dialog of a new year did not ask for."""
    texts = {label: unit[key] for key, label in UNIT_FIELDS.items() if unit[key]}
    program.open_page("Unit and year")
    field = program.await_focus("Unit code")
    while texts:
        field = program.step("Tab")
        if field.name in texts:
            field.fill(texts.pop(field.name))


def enter_goals(program, goals):
    for kind, heading in KINDS.items():
        program.open_page("Department goals")
        program.walk("shift+Tab", ".*", "list item")
        program.keys("Home")
        program.walk("Down", f"{heading}, .*")
        for goal in (goal for goal in goals if goal["kind"] == kind):
            program.keys("ctrl+n")
            field = wait_for(lambda: empty_field(program), "the fields of a new goal")
            if field.name == "Text" and goal["title"]:
                field = program.go("shift+Tab", "Title")
            if field.name == "Title":
                field.fill(goal["title"])
                field = program.go("Tab", "Text")
            field.fill(goal["text"])


def empty_field(program):
    """The field with the cursor, once it is that of the new goal."""
    field = program.tree.focused()
    return field if field is not None and field.is_text() and field.text == "" else None


def wan(fen):
    return format((Decimal(fen) / 1000000).normalize(), "f")


def form_texts(project):
    """What is typed in the form of a project, by the names of the fields."""
    texts = {"Project code": project["code"], "Project name": project["name"],
             "Subject code": project["subject"], "Project kind": project["attribute"],
             "Budget": wan(project["budget_fen"]), "Fiscal funds": wan(project["fiscal_fen"]),
             "Other funds": wan(project["other_fen"]), "Carried over": wan(project["carried_fen"]),
             "Purpose": project["purpose"], "First day": project["start"],
             "Last day": project["end"], "Person in charge": project["person"]}
    for plan in project["plan"]:
        texts[f"Spending plan, month {plan['month']}"] = plan["percent"]
    return texts


def enter_form(program, project):
    """Every field in the order of Tab, until the cursor reaches the indicators."""
    texts, goals = form_texts(project), list(project["goals"])
    field = program.await_focus("Project code")
    while not field.name.startswith("Indicator: "):
        if field.name == "Next goal" and goals:
            field.fill(goals.pop(0))
            program.keys("Return")
            wait_for(lambda: empty_field(program), "the line of the next goal")
            field = program.await_focus("Next goal")
            continue
        if texts.get(field.name):
            field.fill(texts.pop(field.name))
        field = program.step("Tab")
    equal((goals, {name: text for name, text in texts.items() if text}), ([], {}))


def enter_indicators(program, indicators):
    """Each indicator where its level 2 has a place for it; Tab leads through all places."""
    left = list(indicators)
    field = program.await_focus("Indicator: new under .+")
    while left:
        level = field.name.removeprefix("Indicator: new under ")
        here = next((each for each in left if each["level2"] == level), None)
        if here is None:
            field = program.step("Tab")
            continue
        left.remove(here)
        field.fill(here["name"])
        for column in COLUMNS:
            field = program.step("Tab")
            equal(field.name, f"{column}: {here['name']}")
            field.fill(here[column.lower()] or "")
        field = program.step("Tab")


@tap.case
def by_hand(folder):
    """a year entered by hand is the year of the document"""
    reference = imported(folder, DOCUMENT, "reference.jixiao")
    wanted = show(reference)
    unit, path = wanted["units"][0], folder / "by-hand.jixiao"
    with Desk() as desk, Program(desk) as program:
        begin_year(program, path, wanted["year"], unit)
        enter_unit(program, unit)
        enter_goals(program, unit["goals"])
        for project in unit["projects"]:
            program.open_project_list()
            program.keys("ctrl+shift+n")
            enter_form(program, project)
            enter_indicators(program, project["indicators"])
        program.open_page("Department goals")
        wait_for(lambda: show(path) == wanted or None, lambda: difference(show(path), wanted), 10)
        program.close_window()
        program.said_nothing_wrong()
    equal(show(path), wanted)
    run("check", path)


def difference(actual, wanted, where=""):
    """The first place where two values differ."""
    if isinstance(wanted, dict) and isinstance(actual, dict) and actual.keys() == wanted.keys():
        pairs = [(key, actual[key], wanted[key]) for key in wanted]
    elif isinstance(wanted, list) and isinstance(actual, list) and len(actual) == len(wanted):
        pairs = [(index, actual[index], wanted[index]) for index in range(len(wanted))]
    else:
        return f"{where}: {wanted!r} instead of {actual!r}"
    for key, one, other in pairs:
        if one != other:
            return difference(one, other, f"{where}/{key}")
    return "nothing"


if __name__ == "__main__":
    tap.main()
