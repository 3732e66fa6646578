#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk goes wrong while the program is worked with: test-window-disk.py CLI PROGRAM.

Whatever happens to the place of the year file, the window says it in one sentence and stays, what
was stored is there, and the work goes on when the place is well again."""

import contextlib
import shutil
import subprocess

import tap
from cli import equal, imported, projects, run
from desk import Desk, wait_for
from driver import Program

SMALL = 1 << 20  # bytes of the small disk


@contextlib.contextmanager
def small_disk(folder):
    """A folder on a file system of its own, which takes the right to mount."""
    place = folder / "disk"
    place.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", place],
                             capture_output=True, check=False)
    if mounted.returncode != 0:
        raise tap.Skip("no file system may be mounted here")
    try:
        yield place
    finally:
        subprocess.run(["umount", "-l", place], check=True)


def fill_up(place):
    """Takes all the space that is left; gives the file that takes it."""
    ballast = place / "ballast"
    with contextlib.suppress(OSError), open(ballast, "wb", buffering=0) as file:
        while file.write(bytes(4096)):
            pass
    equal(shutil.disk_usage(place).free, 0)
    return ballast


def remount(place, how):
    subprocess.run(["mount", "-o", f"remount,{how},size={SMALL}", place], check=True)


def name_of(path):
    return projects(path)[0]["name"]


def rename(program, name):
    program.find("Project name", "text").fill(name)
    program.step("Tab")
    program.walk("shift+Tab", "Project name")


def goes_wrong(path, sentence, harm, heal):
    """Works on the first project while its place is harmed and after it was healed."""
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        program.open_first_project()
        program.go("Tab", "Project name")
        rename(program, "坏以前")
        equal(name_of(path), "坏以前")

        harm()
        program.find("Project name", "text").fill("坏的时候")
        program.keys("Tab")
        tap.comment(program.find(sentence, "label").name)
        assert program.lives()
        heal()
        equal(name_of(path), "坏以前")

        rename(program, "好以后")
        wait_for(lambda: name_of(path) == "好以后", "the work to go on")
        program.close_window()
        program.said_nothing_wrong()
    run("check", path)


@tap.case
def full(folder):
    """a full disk is named, and the work goes on when there is room"""
    with small_disk(folder) as place:
        path = place / "year.jixiao"
        shutil.copy(imported(folder), path)
        goes_wrong(path, ".*is full.*", lambda: fill_up(place), (place / "ballast").unlink)


@tap.case
def read_only(folder):
    """a read-only disk is named, nothing can be typed into, and trying again helps"""
    with small_disk(folder) as place:
        path = place / "year.jixiao"
        shutil.copy(imported(folder), path)
        before = path.read_bytes()
        remount(place, "ro")
        with Desk() as desk, Program(desk, path) as program:
            program.await_window("Fiscal year.*")
            tap.comment(program.find(".*cannot be written to.*", "label").name)
            equal(path.read_bytes(), before)
            remount(place, "rw")
            program.find("Try Again", "button").press()
            wait_for(lambda: program.look(".*cannot be written to.*", "label") is None,
                     "the sentence to go")
            program.open_first_project()
            program.go("Tab", "Project name")
            rename(program, "好以后")
            equal(name_of(path), "好以后")
            program.close_window()
            program.said_nothing_wrong()
        run("check", path)


@tap.case
def vanished(folder):
    """a stick that was pulled out is named, and the work goes on when it is back"""
    place, away = folder / "stick", folder / "pocket"
    place.mkdir()
    path = imported(place)
    goes_wrong(path, ".*is not where it was.*", lambda: place.rename(away), lambda: away.rename(place))


if __name__ == "__main__":
    tap.main()
