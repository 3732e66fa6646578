#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Documents brought into an open year by keys alone: test-window-import.py CLI PROGRAM."""

import office
import tap
from cli import DOCUMENT, SEED, imported, projects, run, seed_year, show
from desk import Desk, wait_for
from driver import Program

TABLE = "项目名称\t{name}\n一级指标\t二级指标\t三级指标\t指标值\n产出指标\t数量指标\t改造\t≥3处\n"


def choose_document(program, path):
    """Answers GTK's own dialog that asks for a file."""
    program.await_window("Import a Document")
    program.keys("ctrl+l")
    program.find("GtkFileChooserEntry", "text").fill(str(path))

    def taken():
        program.keys("Return")
        return program.look("GtkFileChooserEntry", "text") is None

    wait_for(taken, f"{path} to be taken")


def await_year(path, wanted):
    wait_for(lambda: show(path) == wanted, f"the year as wanted, in {path}")


@tap.case
def founding_document(folder):
    """the founding document as .docx goes into an open year; undo leaves the year as before"""
    text = folder / "text.fodt"
    text.write_text(office.flat_text(SEED.read_text(encoding="utf-8")), encoding="utf-8")
    document = office.convert(folder, text, "docx")
    expected = show(seed_year(folder))
    path = folder / "open.jixiao"
    run("new", path, "--year", "2021", "--unit-code", expected["units"][0]["code"],
        "--unit-name", expected["units"][0]["name"])
    before = show(path)
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        program.keys("ctrl+i")
        choose_document(program, document)
        program.await_window("Import “text.docx”")
        assert show(path) == before
        program.keys("Escape")
        program.await_window("Fiscal year.*")
        assert show(path) == before

        program.open_again(document)
        program.await_window("Import “text.docx”")
        program.find("Every line was read.", "label")
        program.keys("ctrl+Return")
        await_year(path, expected)
        program.await_window("Fiscal year.*")
        program.keys("ctrl+z")
        await_year(path, before)
        program.keys("ctrl+shift+z")
        await_year(path, expected)

        program.open_again(document)
        program.await_window("Import “text.docx”")
        program.find(".*Nothing to Import.*", "button")
        program.keys("ctrl+Return", "Escape")
        program.await_window("Fiscal year.*")
        assert show(path) == expected
        program.close_window()
        program.said_nothing_wrong()
    run("check", path)


@tap.case
def one_of_two(folder):
    """a project is left out by Space, and nothing of it is written"""
    path = imported(folder, DOCUMENT)
    names = [each["name"] for each in projects(path)]
    document = folder / "two.tsv"
    document.write_text(TABLE.format(name="甲项目") + TABLE.format(name="乙项目"), encoding="utf-8")
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        program.open_again(document)
        program.await_window("Import “two.tsv”")
        program.await_focus("甲项目.*, New, taken")
        program.go("Down", "乙项目.*, New, taken")
        program.go("space", "乙项目.*, New, not taken")
        program.keys("ctrl+Return")
        wait_for(lambda: len(projects(path)) == len(names) + 1, "one more project")
        program.close_window()
        program.said_nothing_wrong()
    assert [each["name"] for each in projects(path)] == [*names, "甲项目"]


@tap.case
def clipboard(folder):
    """what is on the clipboard comes in through the same assistant"""
    path = imported(folder, DOCUMENT)
    before = len(projects(path))
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        program.open_first_project()
        program.walk("Tab", "Purpose").fill(TABLE.format(name="粘贴的项目"))
        program.keys("ctrl+a", "ctrl+c", "Escape")
        program.keys("ctrl+shift+v")
        program.await_window("Import “Clipboard”")
        program.keys("ctrl+Return")
        wait_for(lambda: len(projects(path)) == before + 1, "one more project")
        assert projects(path)[-1]["name"] == "粘贴的项目"
        program.close_window()
        program.said_nothing_wrong()


if __name__ == "__main__":
    tap.main()
