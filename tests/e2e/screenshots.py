#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of every page, by hand: screenshots.py CLI PROGRAM FOLDER [light-1366x768 …].

In Chinese, of a year that was lived through, of that year archived and damaged, and of an empty
one, light and dark, on a small and on a large screen. The year is that of the sample, or of the
document that JX_DOCUMENT names. The pictures of the README are start.png, project.png, overview.png
and project-evaluation.png of FOLDER/light-1366x768.
With `help` behind FOLDER, which is data/help then, the pictures of the manual are taken, in each
language.
"""

import os
import shutil
import sqlite3
import sys
import tempfile
import time
from pathlib import Path

from cli import imported, run
from desk import SOURCE, Desk
from driver import PAGE_KEYS, Program
from lived import live_through

SAMPLE = Path(os.environ.get("JX_DOCUMENT", SOURCE / "data" / "sample" / "sample-2021.txt"))
SIZES = ((1366, 768), (1920, 1080))
THEMES = ("light", "dark")
HELP_LANGUAGES = {"C": "en", "zh_CN": "zh_CN"}
HELP_SIZE = ("-resize", "900x", "-colors", "96", "-strip")  # small enough to be kept in git
SETTLING = 2.0  # seconds until nothing moves any more
PAGES = ("overview", "goals", "projects", "spending", "monitoring", "evaluation",
         "assessment", "review", "rectification", "report", "reports", "unit", "history")
OF_ALL_PROJECTS = ("projects", "spending", "monitoring", "evaluation", "rectification")
DIALOGS = {"preferences": "ctrl+comma", "shortcuts": "ctrl+question", "new": "ctrl+alt+n",
           "backups": "ctrl+shift+b", "export": "ctrl+shift+e", "archive": "ctrl+shift+l",
           "print-preview": "ctrl+shift+p", "menu": "F10", "about": "shift+F1"}


def choose_theme(desk, theme):
    """The preference of the theme, as the settings of the user hold it."""
    folder = Path(desk.env["XDG_CONFIG_HOME"]) / "glib-2.0" / "settings"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "keyfile").write_text(f"[org/jixiao/Jixiao]\ntheme='{theme}'\n")


def fill_screen(program):
    program.desk.command("xdotool", "mousemove", "0", "0")  # no tooltips
    program.find("Maximize|最大化", "button").press()


def click(program, name):
    """Clicks on what a tab says; a screen reader cannot press it."""
    x, y, width, height = program.find(name, "label").extents()
    program.desk.command("xdotool", "mousemove", str(x + width // 2), str(y + height // 2),
                         "click", "1", "mousemove", "0", "0")


def take(program, path):
    time.sleep(SETTLING)
    program.desk.picture(path)
    print(path)


def key_of(page):
    return PAGE_KEYS[PAGES.index(page)]


def take_pages(program, folder):
    for page in PAGES:
        program.keys(*[key_of(page)] * (2 if page in OF_ALL_PROJECTS else 1))
        take(program, folder / f"{page}.png")


def take_spending(program, folder):
    """The other two views of the page of spending."""
    key = key_of("spending")
    for view, name in (("months", "按月"), ("adjustments", "预算调整")):
        program.keys(key, key)
        click(program, name)
        take(program, folder / f"spending-{view}.png")
    click(program, "支付明细")


def take_project(program, folder):
    key = key_of("projects")
    program.keys(key, key)
    program.walk("Tab", ".*", "row")
    program.keys("Home", "Return")
    take(program, folder / "project.png")
    for page in ("monitoring", "evaluation", "assessment"):
        program.keys(key_of(page))
        take(program, folder / f"project-{page}.png")
    program.keys(key_of("evaluation"))
    program.walk("Tab", "实际.*|Actual.*")
    program.keys("ctrl+shift+a")
    take(program, folder / "evidence.png")
    program.keys("Escape", key)


def take_dialogs(program, folder):
    for name, key in DIALOGS.items():
        program.keys(key)
        take(program, folder / f"{name}.png")
        program.keys("Escape")
        time.sleep(SETTLING)


def take_search(program, folder):
    program.keys("ctrl+f")
    time.sleep(SETTLING)
    program.tree.focused().fill("职工")
    take(program, folder / "search.png")


def take_file(desk, year, folder):
    with Program(desk, year) as program:
        program.await_window(".*jixiao")
        fill_screen(program)
        take_pages(program, folder)
        take_spending(program, folder)
        take_project(program, folder)
        take_dialogs(program, folder)
        take_search(program, folder)


def take_empty(desk, year, folder):
    """What a year looks like in which nothing is filled in."""
    with Program(desk, year) as program:
        program.await_window(".*jixiao")
        fill_screen(program)
        take_pages(program, folder)


def take_states(desk, year, folder):
    """The bars over an archived year and one that somebody else works on, and a damaged file."""
    archived, damaged = (year.with_name(f"{year.stem}-{name}.jixiao")
                         for name in ("归档", "损坏"))
    for copy in (archived, damaged):
        shutil.copy2(year, copy)
    run("archive", archived, "--reason", "年度决算完成")
    with sqlite3.connect(damaged) as database:
        database.execute("DELETE FROM project WHERE id = 1")
    for name, file in (("archived", archived), ("damaged", damaged)):
        with Program(desk, file) as program:
            time.sleep(SETTLING)
            take(program, folder / f"{name}.png")
    with Program(desk, year) as first, Desk((1366, 768), "zh_CN") as other:
        first.await_window(".*jixiao")
        shutil.copytree(desk.env["XDG_CONFIG_HOME"], other.env["XDG_CONFIG_HOME"],
                        dirs_exist_ok=True)
        with Program(other, year) as second:
            second.await_window(".*jixiao")
            take(second, folder / "held.png")


def take_start(desk, folder):
    with Program(desk) as program:
        program.await_window(".+")
        fill_screen(program)
        take(program, folder / "start.png")


def take_all(theme, size, years, folder):
    empty = folder / "empty"
    empty.mkdir(parents=True, exist_ok=True)
    with Desk(size, "zh_CN") as desk:
        choose_theme(desk, theme)
        documents = Path(desk.env["HOME"]) / "文档"
        documents.mkdir()
        years = [Path(shutil.copy2(year, documents)) for year in years]
        take_start(desk, empty)
        take_file(desk, years[0], folder)
        take_empty(desk, years[1], empty)
        take_start(desk, folder)
        take_states(desk, years[0], folder)


def take_help(year, folder):
    """The pictures of the manual: FOLDER is data/help."""
    for name, language in HELP_LANGUAGES.items():
        figures = folder / name / "figures"
        figures.mkdir(parents=True, exist_ok=True)
        with Desk(SIZES[0], language) as desk, Program(desk, year) as program:
            program.await_window(".*jixiao")
            fill_screen(program)
            take_project(program, desk.folder)
            program.keys(key_of("reports"))
            take(program, desk.folder / "reports.png")
            for picture in ("project.png", "reports.png"):
                desk.command("convert", desk.folder / picture, *HELP_SIZE, figures / picture)


def main():
    folder = Path(sys.argv[3])
    wanted = sys.argv[4:]
    with tempfile.TemporaryDirectory(prefix="jixiao-") as temporary:
        place = Path(temporary)
        year = live_through(imported(place, SAMPLE),
                            place / f"{SAMPLE.stem}.jixiao", place)
        if wanted == ["help"]:
            take_help(year, folder)
            return
        empty = place / "空白2022.jixiao"
        run("new", empty, "--year", "2022", "--unit-code", "799001", "--unit-name", "示例县总工会")
        for theme in THEMES:
            for size in SIZES:
                name = f"{theme}-{size[0]}x{size[1]}"
                if not wanted or name in wanted:
                    take_all(theme, size, (year, empty), folder / name)


if __name__ == "__main__":
    main()
