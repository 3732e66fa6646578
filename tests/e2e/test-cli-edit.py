#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Changes made by the headless program, and their history: test-cli-edit.py PROGRAM."""

import json
import os
import re
import shutil
import sqlite3
import subprocess

import tap
from cli import DONE, FAILED, PROGRAM, equal, imported, projects, refused, run, show


@tap.case
def undo_and_redo(folder):
    """undo of an import empties the file, redo fills it again"""
    path = imported(folder)
    full = run("show", path, "--json")
    assert "document.txt" in run("undo", path)
    equal(show(path)["units"], [])
    equal(show(path)["year"], 2021)
    equal(json.loads(run("review", path, "--json")), [])
    assert "--unit" not in run("edit", path, "name=x", status=FAILED)
    refused(path, "undo", path, says="undo")
    assert "document.txt" in run("redo", path)
    equal(run("show", path, "--json"), full)
    refused(path, "redo", path, says="redo")

    run("edit", path, "-p", "1", "person=李明")
    run("edit", path, "-p", "1", "person=王芳")
    assert "职工之家建设" in run("undo", path)
    run("undo", path)
    equal(run("show", path, "--json"), full)
    run("edit", path, "-p", "2", "name=普法")
    refused(path, "redo", path)
    run("check", path)


@tap.case
def edit_fields(folder):
    """edit reads values as the window does"""
    path = imported(folder)
    for amount, fen in (("260万", 260000000), ("260", 260000000), ("15.15", 15150000),
                        ("１５．１５", 15150000), ("151,500元", 15150000), ("0", 0)):
        run("edit", path, "--project", "13073021A0B1C2D3E4F5G", f"budget={amount}")
        equal(projects(path)[0]["budget_fen"], fen)

    run("edit", path, "-p", "法律援助", "fiscal=7.5", "other=0.5", "purpose=第一行\n第二行",
        "name=法律援助（二期）")
    second = projects(path)[1]
    equal((second["fiscal_fen"], second["other_fen"], second["purpose"], second["name"]),
          (7500000, 500000, "第一行\n第二行", "法律援助（二期）"))
    assert "法律援助" in run("undo", path)
    equal(projects(path)[1]["name"], "法律援助")
    equal(projects(path)[1]["fiscal_fen"], 8000000)

    run("edit", path, "name=示例市总工会", "code=711010", "bureau=示例市财政局")
    unit = show(path)["units"][0]
    equal((unit["name"], unit["code"]), ("示例市总工会", "711010"))
    run("edit", path, "--unit", "711010", "-p", "2", "code=")
    equal(projects(path)[1]["code"], "")
    equal(run("edit", path, "--unit", "1", "name=示例市总工会"), "Nothing changed.\n")


@tap.case
def edit_indicators(folder):
    """edit keeps the target as printed and its three fields alike"""
    path = imported(folder)

    def indicator():
        found = projects(path)[0]["indicators"][0]
        return found["printed"], found["sign"], found["value"], found["unit"]

    run("edit", path, "-p", "1", "-i", "改造场所数量", "printed=≤100优", "weight=12.5")
    equal(indicator(), ("≤100优", "≤", "100", "优"))
    run("edit", path, "-i", "改造场所数量", "sign=≥", "value=5", "unit=个")
    equal(indicator(), ("≥5个", "≥", "5", "个"))
    run("edit", path, "-p", "1", "-i", "1", "printed=2021年12月底前")
    equal(indicator()[0], "2021年12月底前")
    run("undo", path)
    equal(indicator(), ("≥5个", "≥", "5", "个"))

    run("edit", path, "-p", "1", "-i", "2", "name=改造场所数量")
    refused(path, "edit", path, "-p", "1", "-i", "改造场所数量", "value=1", says="2")
    refused(path, "edit", path, "-p", "2", "-i", "改造场所数量", "value=1")


@tap.case
def edit_goals_and_plan(folder):
    """edit sets, adds and removes goals and plans the spending"""
    path = imported(folder)

    def goals():
        return projects(path)[0]["goals"]

    def plan():
        return [step["percent"] for step in projects(path)[0]["plan"]]

    run("edit", path, "-p", "1", "goal=2 图书角全年免费开放")
    equal(goals(), ["改造三处职工活动场所", "图书角全年免费开放"])
    run("edit", path, "-p", "1", "goal=3 第三", "goal=4 第四", "goal=1")
    equal(goals(), ["图书角全年免费开放", "第三", "第四"])
    run("edit", path, "-p", "1", "goal=4 第五")
    equal(goals(), ["图书角全年免费开放", "第三", "第四", "第五"])
    run("edit", path, "-p", "1", "plan=10,20%,３０,100")
    equal(plan(), ["10.00", "20.00", "30.00", "100.00"])
    run("edit", path, "-p", "1", "plan.3=12.5%", "plan.10=80")
    equal(plan(), ["12.50", "20.00", "80.00", "100.00"])
    run("undo", path)
    equal(plan(), ["10.00", "20.00", "30.00", "100.00"])

    for wrong in ("goal=", "goal=0 x", "goal=6 x", "goal=5", "goal=5 ", "goal=2x", "goal=x",
                  "goal=-1 x", "plan=", "plan=1,2,3", "plan=1,2,3,4,5", "plan=1,2,x,100",
                  "plan.4=10", "plan.=10", "plan.13=1", "plan.3=x", "plan.3=-1"):
        refused(path, "edit", path, "-p", "1", "person=李明", wrong)


@tap.case
def wrong_edits(folder):
    """a wrong value or name changes nothing"""
    path = imported(folder)
    for arguments, says in (
            (("-p", "1", "name=新", "budget=abc"), "abc"),
            (("-p", "1", "budget=-1"), "-1"),
            (("-p", "1", "budget=1.2345678"), "1.2345678"),
            (("-p", "1", "start=2021-02-30"), "2021-02-30"),
            (("-p", "1", "name=新", "colour=red"), "purpose"),
            (("-p", "1", "id=7"), "id"),
            (("-p", "1", "position=7"), "position"),
            (("-p", "1", "unit-id=7"), "unit-id"),
            (("-p", "3", "name=x"), "3"),
            (("-p", "0", "name=x"), "0"),
            (("-p", "没有", "name=x"), "没有"),
            (("-p", "", "name=x"), ""),
            (("-p", "1", "-i", "9", "name=x"), "9"),
            (("-p", "1", "-i", "1", "weight=101"), "101"),
            (("-p", "1", "-i", "1", "sign=~"), "~"),
            (("-p", "1", "-i", "1", "goal=1 x"), "level1"),
            (("--unit", "没有", "name=x"), "没有"),
            (("name=" + "长" * 2001,), "2000")):
        refused(path, "edit", path, *arguments, says=says)
    invalid = os.fsdecode(b"name=\xff\xfe")
    refused(path, "edit", path, "-p", "1", invalid)


@tap.case
def settings(folder):
    """set lists, tells and changes the settings"""
    path = imported(folder)
    text = run("set", path)
    for line in ("year = 2021", "frame = A", "checkpoints = 3,6,10,12", "money-unit = wan",
                 "reverse-rule = linear", "state = open"):
        assert f"{line}\n" in text, text
    equal(run("set", path, "frame"), "frame = A\n")
    for key, value in (("frame", "B"), ("checkpoints", "3,6,9,12"), ("reverse_rule", "ratio"),
                       ("reverse-rule", "linear"), ("money-unit", "yuan"), ("year", "2022")):
        run("set", path, key, value)
        equal(run("set", path, key), f"{key.replace('_', '-')} = {value}\n")
    run("undo", path)
    equal(run("set", path, "year"), "year = 2021\n")

    for key, value in (("frame", "C"), ("checkpoints", "6,3,12"), ("checkpoints", "3,6,10"),
                       ("colour", "red"), ("state", "closed"), ("year", "MM"), ("id", "2")):
        refused(path, "set", path, key, value)
    refused(path, "set", path, "colour", says="checkpoints")

    refused(path, "set", path, "state", "archived", says="archive")


@tap.case
def history(folder):
    """history tells every step, also those undone"""
    path = imported(folder)
    run("edit", path, "-p", "1", "budget=43")
    run("undo", path)
    entries = json.loads(run("history", path, "--json"))
    equal([entry["number"] for entry in entries], [1, 2, 3, 4])
    equal([entry["undone"] for entry in entries], [False, False, True, False])
    for entry in entries:
        assert {"number", "time", "who", "label", "undone", "hash"} <= entry.keys()
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", entry["time"]), entry
        assert re.fullmatch(r"[0-9a-f]{64}", entry["hash"]), entry
    equal(len({entry["hash"] for entry in entries}), 4)
    assert "document.txt" in entries[1]["label"] and "职工之家建设" in entries[2]["label"]
    lines = run("history", path).splitlines()
    equal(len(lines), 4)
    assert "(undone)" in lines[2] and "职工之家建设" in lines[2]


@tap.case
def integrity(folder):
    """check finds what was changed behind the program's back"""
    path = imported(folder)
    run("edit", path, "-p", "1", "budget=43")
    assert "3 entries" in run("check", path)

    def meddled(statement):
        copy = folder / "copy.jixiao"
        shutil.copy(path, copy)
        with sqlite3.connect(copy) as database:
            database.execute(statement)
        database.close()
        return run("check", copy, status=FAILED)

    assert "project" in meddled("UPDATE project SET budget = budget + 1 WHERE position = 2")
    meddled("UPDATE journal SET who = 'somebody' WHERE number = 2")
    meddled("UPDATE journal SET changeset = x'' WHERE number = 3")
    meddled("DELETE FROM journal WHERE number = 2")


@tap.case
def many_at_once(folder):
    """edits at the same time all count"""
    path = imported(folder)
    edits = [subprocess.Popen([PROGRAM, "edit", path, "-p", str(number % 2 + 1),
                               f"person=第{number}人"], stdout=subprocess.DEVNULL)
             for number in range(8)]
    equal([edit.wait() for edit in edits], [DONE] * len(edits))
    equal(len(json.loads(run("history", path, "--json"))), 2 + len(edits))
    run("check", path)
    for _ in edits:
        run("undo", path)
    equal(show(path), show(imported(folder, name="other.jixiao")))


if __name__ == "__main__":
    tap.main()
