# SPDX-License-Identifier: GPL-3.0-or-later
"""What a clerk types into the pages, for the tests that take a year through the window."""

import re

from desk import wait_for

LIKELIHOODS = ("certain", "possible", "impossible")
CAUSES = ("funds", "rules", "staff", "equipment", "other")


def choice(names, name):
    """A choice is typed by its number."""
    return str(names.index(name) + 1) if name else ""


def first_cell(program, column):
    """Into the first entry of the tree, from wherever the page let the cursor be."""
    return program.walk("Tab", f"{column}: .+")


def type_row(program, texts):
    """One text after the other; what is empty is passed over."""
    for index, text in enumerate(texts):
        if index > 0:
            program.step("Tab")
        if text:
            program.tree.focused().fill(text)
    program.step("Tab")


def enter_department_indicator(program, name, target):
    """A quantity that the department as a whole is to reach."""
    program.open_page("Department goals")
    program.find("Department-wide indicators").press()
    program.walk("Tab", "Indicator: new under 数量指标").fill(name)
    program.step("Tab")
    program.walk("Tab", f"Value: {name}").fill(target)
    program.keys("Return")


def choose_project(program, name):
    """Opens the list of projects in the line for new payments and goes down to one of them."""
    before = program.step("shift+Tab").path
    program.keys("space")
    wait_for(lambda: program.tree.focused().path != before, "the list of the projects")
    program.keys("Down", "Return")
    program.find(re.escape(name), "label")
    wait_for(lambda: program.tree.focused().path == before, "the list of the projects to close")
    program.go("Tab", "New: Date")


def type_payment(program, day, amount):
    """Fills in the line for new payments; the cursor ends in its first field again."""
    program.await_focus("New: Date").fill(day)
    program.go("Tab", "New: Summary").fill(f"支付{day}")
    program.go("Tab", "New: Amount")
    program.type(f"{'-' if amount < 0 else ''}{abs(amount) // 100}.{abs(amount) % 100:02}")
    program.keys("Return")
    program.await_focus("New: Date")
