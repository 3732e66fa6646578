#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Monitoring and self-evaluation in the headless program: test-cli-evaluate.py PROGRAM."""

import json

import tap
from cli import FAILED, WRONG_USAGE, equal, imported, projects, refused, run

# The second project: an output of 80 points, ≥60件, and a satisfaction of 10, ≥90%.
CASES, HAPPY = "受理援助案件", "受援职工满意度"


def evaluate(path, indicator, *arguments, **options):
    return run("evaluate", path, "-p", "法律援助", "-i", indicator, *arguments, **options)


def score(path):
    return json.loads(run("score", path, "--json"))[1]


def evaluation(path, indicator):
    return next(row["evaluation"] for row in projects(path)[1]["indicators"]
                if row["name"] == indicator)


@tap.case
def monitor(folder):
    """monitor keeps several months beside each other and refuses what it does not know"""
    path = imported(folder)
    start = ("monitor", path, "--project", "法律援助", "--indicator", CASES)
    run(*start, "--cutoff", "7", "--value", "30件", "--likelihood", "有可能", "--cause", "人员保障",
        "--explanation", "律师少", "--forecast", "55件", "--note", "已招")
    run(*start, "--cutoff", "9", "--value", "50件", "--likelihood", "certain")
    run(*start, "--cutoff", "7", "--value", "31件")
    months = projects(path)[1]["indicators"][0]["monitors"]
    equal([(row["cutoff"], row["value"], row["likelihood"], row["cause"]) for row in months],
          [(7, "31件", "possible", "staff"), (9, "50件", "certain", "")])
    equal((months[0]["explanation"], months[0]["forecast"], months[0]["note"]),
          ("律师少", "55件", "已招"))
    run(*start, "--cutoff", "9", "--value", "", "--likelihood", "")
    equal(len(projects(path)[1]["indicators"][0]["monitors"]), 1)
    run("undo", path)
    equal(len(projects(path)[1]["indicators"][0]["monitors"]), 2)

    refused(path, *start, "--cutoff", "13", "--value", "1", says="13")
    refused(path, *start, "--cutoff", "7", "--likelihood", "sure", says="sure")
    refused(path, "monitor", path, "-p", "法律援助", "-i", "没有", "-m", "7", "--value", "1",
            says="没有")
    refused(path, "monitor", path, "-u", "1", "-i", CASES, "-m", "7", "--value", "1", says=CASES)
    for arguments in (start, (*start, "-m", "7"), (*start, "--value", "1"),
                      ("monitor", path, "-i", "1", "-m", "7", "--value", "1")):
        refused(path, *arguments, status=WRONG_USAGE)


@tap.case
def expected(folder):
    """monitor keeps what a project is expected to pay by the end of the year, month by month"""
    path = imported(folder)
    start = ("monitor", path, "-p", "法律援助", "-m")
    run(*start, "7", "--expect-fiscal", "7.5万", "--expect-other", "0.123456万")
    run(*start, "9", "--expect-fiscal", "8万")
    run(*start, "7", "--expect-fiscal", "70000元")
    equal([(row["cutoff"], row["fiscal_fen"], row["other_fen"])
           for row in projects(path)[1]["outlooks"]],
          [(7, 7000000, 123456), (9, 8000000, None)])
    refused(path, *start, "13", "--expect-fiscal", "1", says="13")
    refused(path, *start, "7", "--expect-fiscal", "viel", says="viel")
    for arguments in (("-m", "7"), ("-p", "法律援助"),
                      ("-p", "法律援助", "-m", "7", "-i", CASES, "--value", "1")):
        refused(path, "monitor", path, *arguments, "--expect-fiscal", "1", status=WRONG_USAGE)


@tap.case
def points(folder):
    """evaluate computes the points, stores them, and score tells how they came about"""
    path = imported(folder)
    run("pay", path, "-p", "法律援助", "-d", "2021-11-30", "-a", "7.2万")
    before = score(path)
    equal((before["execution_points"], before["total"], before["missing"]), ("9.00", "9.00", 2))
    equal([row["weight"] for row in before["indicators"]], ["80.00", "10.00"])
    equal([row["given"] for row in before["indicators"]], [None, None])

    assert "60 of 80 points" in evaluate(path, CASES, "--actual", "45件")
    equal(evaluation(path, CASES)["computed"], "60.00")
    assert "reason" not in evaluate(path, HAPPY, "--actual", "95%")
    after = score(path)
    equal([(row["actual"], row["computed"], row["given"], row["needs_reason"])
           for row in after["indicators"]],
          [("45件", "60.00", "60.00", True), ("95%", "10.00", "10.00", False)])
    equal(after["indicators"][0]["why"], "80 × 45 ÷ 60")
    equal((after["total"], after["grade"], after["missing"], after["reasons_missing"]),
          ("79.00", "中", 0, 1))

    evaluate(path, CASES, "--points", "70", "--reason", "年底集中受理，已立案")
    after = score(path)
    equal((after["indicators"][0]["computed"], after["indicators"][0]["given"]), ("60.00", "70.00"))
    equal((after["total"], after["grade"], after["reasons_missing"]), ("89.00", "良", 0))
    evaluate(path, CASES, "--points", "")
    equal(score(path)["total"], "79.00")
    run("edit", path, "-p", "法律援助", "-i", CASES, "printed=≥45件")
    equal((score(path)["total"], evaluation(path, CASES)["computed"]), ("99.00", "80.00"))
    run("check", path)


@tap.case
def bands(folder):
    """points outside the band of a word are refused; another word takes them away"""
    path = imported(folder)
    run("edit", path, "-p", "法律援助", "-i", HAPPY, "printed=明显")
    evaluate(path, HAPPY, "--actual", "达成", "--points", "8.5")
    equal(score(path)["indicators"][1]["given"], "8.50")
    start = ("evaluate", path, "-p", "法律援助", "-i")
    refused(path, *start, HAPPY, "--points", "7.99", says="between")
    refused(path, *start, HAPPY, "--points", "10.01", says="between")
    refused(path, *start, HAPPY, "--actual", "很好", says="很好")
    refused(path, *start, CASES, "--actual", "许多", says="许多")
    refused(path, *start, CASES, "--actual", "60", "--points", "80.01", says="80")
    refused(path, *start, CASES, "--actual", "60", "--points", "-1")
    evaluate(path, HAPPY, "--actual", "未达成")
    equal((evaluation(path, HAPPY)["points"], score(path)["indicators"][1]["given"]), (None, "6.00"))
    for arguments in ((CASES,), (CASES, "--points")):
        refused(path, *start, *arguments, status=WRONG_USAGE)
    refused(path, "evaluate", path, "-i", CASES, "-a", "1", status=WRONG_USAGE)
    refused(path, "score", path, path, status=WRONG_USAGE)
    equal(run("score", folder / "none.jixiao", status=FAILED).count("\n"), 1)


@tap.case
def text(folder):
    """score without JSON names the projects with their totals and grades"""
    path = imported(folder)
    evaluate(path, CASES, "--actual", "60")
    lines = run("score", path).splitlines()
    assert any(line.startswith("法律援助: 80.00 ") for line in lines), lines
    assert any(CASES in line and "80 / 80" in line for line in lines), lines


if __name__ == "__main__":
    tap.main()
