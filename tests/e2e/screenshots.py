#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes pictures of every page, by hand: screenshots.py CLI PROGRAM FOLDER.

In Chinese, of the sample year, light and dark, on a small and on a large screen. Those of the
README are FOLDER/light-1366x768/start.png and project.png.
"""

import sys
import tempfile
import time
from pathlib import Path

from cli import imported
from desk import SOURCE, Desk
from driver import Program

SAMPLE = SOURCE / "data" / "sample" / "sample-2021.txt"
SIZES = ((1366, 768), (1920, 1080))
THEMES = ("light", "dark")
SETTLING = 1.0  # seconds until nothing moves any more
PAGES = ("overview", "goals", "projects", "spending", "review", "reports", "unit", "history")


def choose_theme(desk, theme):
    """The preference of the theme, as the settings of the user hold it."""
    folder = Path(desk.env["XDG_CONFIG_HOME"]) / "glib-2.0" / "settings"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "keyfile").write_text(f"[org/jixiao/Jixiao]\ntheme='{theme}'\n")


def fill_screen(program):
    program.desk.command("xdotool", "mousemove", "0", "0")  # no tooltips
    program.find("Maximize|最大化", "button").press()


def take(program, path):
    time.sleep(SETTLING)
    program.desk.picture(path)
    print(path)


def take_all(theme, size, year, folder):
    folder.mkdir(parents=True, exist_ok=True)
    with Desk(size, "zh_CN") as desk:
        choose_theme(desk, theme)
        with Program(desk, year) as program:
            program.await_window(".*jixiao")
            fill_screen(program)
            for number, page in enumerate(PAGES, start=1):
                program.keys(*[f"alt+{number}"] * (2 if page == "projects" else 1))
                take(program, folder / f"{page}.png")
            program.keys("alt+3", "alt+3")
            program.walk("Tab", ".*", "row")
            program.keys("Home", "Return")
            take(program, folder / "project.png")
            program.end()
        with Program(desk) as program:
            program.await_window(".+")
            fill_screen(program)
            take(program, folder / "start.png")


def main():
    folder = Path(sys.argv[3])
    with tempfile.TemporaryDirectory(prefix="jixiao-") as place:
        year = imported(Path(place), SAMPLE, "示例县总工会2021.jixiao")
        for theme in THEMES:
            for size in SIZES:
                take_all(theme, size, year, folder / f"{theme}-{size[0]}x{size[1]}")


if __name__ == "__main__":
    main()
