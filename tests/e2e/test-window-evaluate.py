#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Monitoring and self-evaluation by the keyboard alone: test-window-evaluate.py CLI PROGRAM."""

import json

import tap
from cli import DOCUMENT, equal, imported, projects, run, show
from desk import Desk, wait_for
from driver import Program
from hands import CAUSES, LIKELIHOODS, choice, enter_department_indicator, first_cell, type_row

# What is typed for the first project: value so far, forecast, likelihood, cause, explanation.
MONITORED = {
    "改造场所数量": ("2处", "3处", "certain", "", ""),
    "验收合格率": ("90%", "95%", "possible", "equipment", "一处未验收"),
    "到访职工满意度": ("91%", "", "certain", "", ""),
}
# Actual value, points given, reason. Two outputs of 40 points, a satisfaction of 10.
EVALUATED = {
    "改造场所数量": ("2", "", "场地未腾退，明年完成"),
    "验收合格率": ("96%", "38", "一处返工"),
    "到访职工满意度": ("45%", "", ""),
}


def score(path):
    return json.loads(run("score", path, "--json"))


def enter_monitoring(program):
    program.open_page("Monitoring")
    field = first_cell(program, "Value so far")
    for _ in MONITORED:
        name = field.name.split(": ", 1)[1]
        value, forecast, likelihood, cause, explanation = MONITORED[name]
        type_row(program, (value, forecast, choice(LIKELIHOODS, likelihood),
                           choice(CAUSES, cause), explanation, ""))
        field = program.tree.focused()


def enter_evaluation(program):
    program.open_page("Self-evaluation")
    field = first_cell(program, "Actual value")
    for _ in EVALUATED:
        name = field.name.split(": ", 1)[1]
        actual, points, reason = EVALUATED[name]
        type_row(program, (actual, "", points, reason))
        field = program.tree.focused()


@tap.case
def second_half(folder):
    """What was typed is in the file, and the points on the screen are those of score"""
    path = imported(folder, DOCUMENT)
    run("pay", path, "-p", "1", "-d", "2021-06-30", "-a", "34万")
    with Desk() as desk, Program(desk, path) as program:
        enter_monitoring(program)
        program.find("3 of 3 filled", "label")
        enter_evaluation(program)
        first = score(path)[0]
        program.find(f"Score {first['total']}, .*")
        program.find("Weights 100 / 100 · 2 reasons missing, what was achieved is missing", "label")
        program.said_nothing_wrong()
        program.close_window()

    rows = projects(path)[0]["indicators"]
    for row in rows:
        month, = row["monitors"]
        equal((month["value"], month["forecast"], month["likelihood"], month["cause"],
               month["explanation"]), MONITORED[row["name"]])
        equal(month["cutoff"], 7)
        actual, points, reason = EVALUATED[row["name"]]
        given = row["evaluation"]
        equal((given["actual"], given["reason"]), (actual, reason))
        equal(given["points"], f"{points}.00" if points else None)
    equal([row["evaluation"]["computed"] for row in rows], ["26.67", "40.00", "5.00"])
    equal([row["computed"] for row in first["indicators"]], ["26.67", "40.00", "5.00"])
    equal([row["given"] for row in first["indicators"]], ["26.67", "38.00", "5.00"])
    equal((first["execution_points"], first["total"], first["grade"]), ("8.00", "77.67", "中"))


@tap.case
def department(folder):
    """An indicator of the department as a whole is entered, monitored and evaluated"""
    path = imported(folder, DOCUMENT)
    with Desk() as desk, Program(desk, path) as program:
        enter_department_indicator(program, "全年服务职工人数", "≥3000人")
        wait_for(lambda: show(path)["units"][0]["indicators"], "the indicator of the department")
        program.open_all_projects("Self-evaluation")
        first_cell(program, "Actual value").fill("1500人")
        program.keys("Return")
        wait_for(lambda: score(path)[0]["total"] != "0.00", "the score of the department")
        program.find("Score 45.00, .*")
        program.said_nothing_wrong()
    whole = score(path)[0]
    equal((whole["project"], whole["total"]), (None, "45.00"))
    equal(show(path)["units"][0]["indicators"][0]["evaluation"]["computed"], "45.00")


if __name__ == "__main__":
    tap.main()
