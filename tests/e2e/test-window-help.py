#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""F1 opens the manual for the place one is in: test-window-help.py CLI PROGRAM."""

import re
from pathlib import Path

import tap
from cli import equal, imported, run
from desk import SOURCE, Desk, wait_for
from driver import PAGES, Program
from viewer import install_viewer

HELP = SOURCE / "data" / "help"
SYSTEM_VIEWER = Path("/usr/share/applications/yelp.desktop")
TOUR = ("Overview", "Projects", "Spending", "Review", "Reports")
IDS = ("overview", "goals", "project", "spending", "monitoring", "evaluation", "assessment",
       "review", "rectification", "report", "reports", "unit", "history")


def ask(program, asked):
    """Presses F1 and gives back what the viewer was asked for."""
    before = asked.read_text()
    program.keys("F1")
    wait_for(lambda: asked.read_text() != before, "the help viewer")
    return asked.read_text()[len(before):].strip()


def page_of(uri):
    name = re.fullmatch(r"help:jixiao/([a-z]+)", uri)[1]
    for language in ("C", "zh_CN"):
        assert (HELP / language / f"{name}.page").is_file(), uri
    return name


@tap.case
def start(_folder):
    """F1 on the start page opens the page about it"""
    with Desk() as desk:
        asked = install_viewer(desk)
        with Program(desk) as program:
            program.await_window("Jixiao")
            equal(page_of(ask(program, asked)), "start")


@tap.case
def every_page(folder):
    """F1 on each page of the window opens its page of the manual"""
    with Desk() as desk:
        asked = install_viewer(desk)
        with Program(desk, imported(folder)) as program:
            program.await_window(".*year.jixiao")
            for name, page in zip(PAGES, IDS):
                program.open_page(name)
                equal(page_of(ask(program, asked)), page)
            program.close_window()
            program.said_nothing_wrong()


@tap.case
def archived(folder):
    """an archived year offers the page that tells how it is changed"""
    year = imported(folder)
    run("archive", year)
    with Desk() as desk:
        asked = install_viewer(desk)
        with Program(desk, year) as program:
            program.await_window(".*year.jixiao")
            program.find("Help", "button").press()
            wait_for(asked.read_text, "the help viewer")
            equal(page_of(asked.read_text().strip()), "archived")


@tap.case
def tour(_folder):
    """the tour leads through five pages of the sample, and is offered until it was seen"""
    with Desk() as desk:
        with Program(desk) as program:
            program.await_window("Jixiao")
            program.find("Tour in five steps", "button")
            program.keys("ctrl+F1")
            for page in TOUR:
                wait_for(lambda page=page: page in program.selected(), f"the page {page}")
                button = program.await_focus("Finish" if page == TOUR[-1] else "Next")
                assert len(button.refresh().description) > 50, button.description
                program.keys("Return")
            wait_for(lambda: program.look("Finish", "button") is None, "the tour to end")
            program.close_window()
            program.said_nothing_wrong()
        with Program(desk) as program:
            program.await_window("Jixiao")
            program.find("Open the Sample", "button")
            assert program.look("Tour in five steps", "button") is None


@tap.case
def no_viewer(_folder):
    """without a help viewer a sentence says where the manual is"""
    if SYSTEM_VIEWER.exists():
        raise tap.Skip("this system has a help viewer")
    with Desk() as desk, Program(desk) as program:
        program.await_window("Jixiao")
        program.keys("F1")
        sentence = program.find("(?s).*Install the help viewer.*", "label").name
        assert "/help/C/jixiao" in sentence, sentence
        program.keys("Escape")
        program.close_window()
        program.said_nothing_wrong()


if __name__ == "__main__":
    tap.main()
