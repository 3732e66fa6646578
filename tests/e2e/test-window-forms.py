#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The year of a document, from import to all its forms: test-window-forms.py CLI PROGRAM."""

import shutil

import figures
import tap
from cli import DOCUMENT, SEED, equal, projects, run, show
from desk import Desk, wait_for
from driver import Program
from hands import (CAUSES, LIKELIHOODS, choice, choose_project, enter_department_indicator,
                   first_cell, type_payment, type_row)

# Project, day and fen; a refund is among them.
PAID = [(0, "2021-02-10", 6512345), (0, "2021-07-31", 4000001), (0, "2021-12-20", -30000),
        (1, "2021-05-06", 1234500), (1, "2021-11-02", 700), (2, "2021-08-01", 9876543)]
TYPED = (3, 1, 1)  # indicators of each project that are monitored and evaluated
LIKELY = ("certain", "possible", "impossible")
PROSE = {
    "Management of performance": "安排项目{项目数}个，年初预算合计{预算合计}万元，支出{支出合计}万元。",
    "Problems and conclusion": "各项目平均得分{平均得分}分。",
    "Overall goals as achieved": "全年各项工作任务基本完成。",
}
DAY = "2021-12-31"


def import_document(program, path):
    """The document was opened with the program: it is confirmed, then given a place."""
    program.await_window("Import .*")
    program.keys("ctrl+Return")
    program.choose_file(path)
    program.await_window(f".*{path.name}")


def enter_payments(program, path, names):
    program.open_all_projects("Spending")
    program.keys("ctrl+n")
    program.await_focus("New: Date")
    chosen = 0
    for number, (project, day, amount) in enumerate(PAID, 1):
        while chosen < project:
            chosen += 1
            choose_project(program, names[chosen])
        type_payment(program, day, amount)
        wait_for(lambda: sum(len(each["payments"]) for each in projects(path)) == number,
                 f"payment {number}")


def next_project(program, name):
    program.keys("ctrl+Next")
    wait_for(lambda: name in program.selected()[1:], f"the project {name}")


def monitored(number, place):
    """Value so far, forecast, likelihood, cause, explanation and note of an indicator."""
    likelihood = LIKELY[place % len(LIKELY)]
    why = ("staff", "人手不足") if likelihood != "certain" else ("", "")
    return (f"{40 + 9 * number + place}.5", "100", choice(LIKELIHOODS, likelihood),
            choice(CAUSES, why[0]), why[1], "")


def evaluated(number, place):
    """Actual value, weight, points given and reason."""
    return f"{91 + 3 * number + place}", "", "", "受疫情影响" if place == 1 else ""


def enter_trees(program, page, column, names, counts):
    """The rows of each project; the cursor goes through the indicators by Tab."""
    program.open_all_projects(page)
    for number, (name, count) in enumerate(zip(names, counts)):
        next_project(program, name)
        first_cell(program, column)
        for place in range(min(count, TYPED[number])):
            type_row(program, (monitored if column == "Value so far" else evaluated)(number, place))
        yield number


def enter_monitoring(program, path, names, counts):
    for number in enter_trees(program, "Monitoring", "Value so far", names, counts):
        program.walk("Tab", "Fiscal funds expected by the end of the year").fill(f"{10 + number}.5")
        program.walk("Tab", "Other funds expected by the end of the year").fill(f"0.{number}1")
        program.keys("Return")
        wait_for(lambda: projects(path)[number]["outlooks"]
                 and projects(path)[number]["outlooks"][0]["other_fen"] is not None,
                 "what is expected to be paid")


def enter_evaluation(program, path, names, counts):
    for _ in enter_trees(program, "Self-evaluation", "Actual value", names, counts):
        pass
    program.open_all_projects("Self-evaluation")
    first_cell(program, "Actual value").fill("2900人")
    program.keys("Return")
    wait_for(lambda: show(path)["units"][0]["indicators"][0]["evaluation"], "the department")


def enter_rectifications(program, path):
    """One key lists what was missed."""
    program.open_all_projects("Rectification")
    program.keys("ctrl+shift+t")
    wait_for(lambda: all(each["rectifications"] for each in projects(path)), "the missed targets")


def enter_prose(program, path):
    program.open_page("Self-evaluation report")
    for name, text in PROSE.items():
        program.walk("Tab", name).fill(text)
    program.step("Tab")
    wait_for(lambda: len(show(path)["units"][0]["narratives"]) == len(PROSE), "the prose")


def export_forms(program, folder, forms):
    """Goes down the list of forms and exports each; gives back the files."""
    program.open_page("Reports")
    program.walk("shift+Tab", ".*", "list item")
    program.keys("Home")
    for number, (name, title) in enumerate(forms):
        if number > 0:
            program.step("Down")
        program.await_focus(f"{title}.*")
        path = folder / f"{name}.pdf"
        program.keys("ctrl+e")
        program.choose_file(path, "Export as PDF")
        wait_for(lambda: path.exists() and path.read_bytes().rstrip().endswith(b"%%EOF"), path)
        program.await_window("Fiscal year.*")
        yield name, path


@tap.case
def complete_set(folder):
    """a document becomes a year with all its forms, and each figure in them is that of the file"""
    document, path = folder / "document.txt", folder / "year.jixiao"
    shutil.copy(SEED if SEED.exists() else DOCUMENT, document)
    forms = [line.split(maxsplit=1) for line in run("forms").splitlines()]
    with Desk() as desk, Program(desk, document) as program:
        import_document(program, path)
        counts = [len(project["indicators"]) for project in projects(path)]
        names = [project["name"] for project in projects(path)]
        enter_payments(program, path, names)
        enter_department_indicator(program, "全年服务职工人数", "≥3000人")
        enter_monitoring(program, path, names, counts)
        enter_evaluation(program, path, names, counts)
        enter_rectifications(program, path)
        enter_prose(program, path)
        files = dict(export_forms(program, folder, forms))
        program.close_window()
        program.said_nothing_wrong()

    run("check", path)
    year = figures.Year(path, DAY)
    equal([month["cutoff"] for project in year.projects for each in project["indicators"]
           for month in each["monitors"]], [7] * sum(map(min, counts, TYPED)))
    for name, pdf in files.items():
        tap.comment(f"{name}: {figures.check(name, pdf, year)} figures")


if __name__ == "__main__":
    tap.main()
