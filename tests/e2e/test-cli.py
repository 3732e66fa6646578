#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The headless program from the outside: test-cli.py PROGRAM."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import tap

PROGRAM = os.path.abspath(sys.argv[1])
DOCUMENT = Path(__file__).with_name("document.txt")
SEED = Path(os.environ.get("JX_SHARED", "/nonexistent")) / "seed" / "huailai-2021.txt"
NO_DISPLAY = {name: value for name, value in os.environ.items()
              if name not in ("DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR")}
FORMS = ("goal-table", "full-text")

DONE, FAILED, WRONG_USAGE = 0, 1, 2


def run(*arguments, status=DONE, env=None):
    """Runs the program, holds it to its manners, and gives back what it printed."""
    result = subprocess.run([PROGRAM, *map(os.fspath, arguments)], env={**NO_DISPLAY, **(env or {})},
                            capture_output=True, timeout=120, check=False)
    errors = result.stderr.decode()
    assert result.returncode == status, f"{arguments}: exit {result.returncode}, {errors}"
    if status == DONE:
        assert errors == "", f"{arguments}: {errors}"
    else:
        assert re.fullmatch(r"jixiao-cli: [^\n]+\.\n", errors), f"{arguments}: {errors!r}"
    return result.stdout.decode() if status == DONE else errors


def show(path):
    return json.loads(run("show", path, "--json"))


def projects(path):
    return [project for unit in show(path)["units"] for project in unit["projects"]]


def imported(folder, document=DOCUMENT, name="year.jixiao"):
    path = folder / name
    run("import", document, "-o", path)
    return path


def seed_year(folder):
    if not SEED.exists():
        raise tap.Skip("the founding document is not here")
    return imported(folder, SEED)


def refused(path, *arguments, status=FAILED, says=""):
    """A command that must fail, say why, and leave the year as it was."""
    before = run("show", path, "--json"), run("history", path, "--json")
    message = run(*arguments, status=status)
    assert says in message, message
    assert (run("show", path, "--json"), run("history", path, "--json")) == before


def equal(actual, expected):
    assert actual == expected, f"{actual!r} is not {expected!r}"


@tap.case
def program_speaks_of_itself(_folder):
    """help and version"""
    text = run("--help")
    commands = ("new", "import", "show", "review", "report", "forms", "edit", "undo", "redo",
                "history", "set", "check")
    for command in commands:
        assert f"\n  {command} " in text, command
        assert f"jixiao-cli {command} " in run(command, "--help")
    assert re.fullmatch(r"jixiao-cli \d+\.\d+\.\d+\n", run("--version"))
    equal(run("-h"), text)


@tap.case
def wrong_usage(folder):
    """a wrong command line ends with 2 and one sentence"""
    path = imported(folder)
    output = folder / "out.pdf"
    for arguments in (
            (), ("frobnicate",), ("--frobnicate",), ("",), ("show",), ("show", ""),
            ("show", path, path), ("show", path, "--frobnicate"), ("review", path, "-x"),
            ("new", folder / "new"), ("new", folder / "new", "--year", "1", "--unit-code", "1"),
            ("new", folder / "new", "--year", "MMXXI"),
            ("new", folder / "new", "--year", "2021", "--unit-code", "1"),
            ("new", folder / "new", "--year", "3000", "--unit-code", "1", "--unit-name", "x"),
            ("import", DOCUMENT), ("import", DOCUMENT, "-o"), ("import", DOCUMENT, "-o", ""),
            ("import", DOCUMENT, "-o", folder / "new", "--year", "21"),
            ("report", path), ("report", path, "--form", "goal-table"),
            ("report", path, "--form", "poem", "-o", output),
            ("report", path, "--form", "goal-table", "-o", output, "--columns", "three"),
            ("edit", path), ("edit", path, "name"), ("edit", path, "=x"), ("undo",),
            ("redo", path, path), ("history",), ("set", path, "frame", "A", "B"), ("check",),
            ("forms", "x")):
        run(*arguments, status=WRONG_USAGE)
    equal(sorted(entry.name for entry in folder.iterdir()), ["year.jixiao"])


@tap.case
def new_file(folder):
    """new makes a file with one unit, once"""
    path = folder / "new.jixiao"
    new = ("new", path, "--year", "2023", "--unit-code", "711001", "--unit-name", "示例县总工会")
    run(*new)
    year = show(path)
    equal(year["year"], 2023)
    equal([(unit["code"], unit["name"], unit["projects"]) for unit in year["units"]],
          [("711001", "示例县总工会", [])])
    assert "frame = B\n" in run("set", path)

    refused(path, *new, says="new.jixiao")
    refused(path, "undo", path)
    run("edit", path, "name=另一个总工会")
    run(*new, "--force")
    equal(show(path), year)
    equal(len(json.loads(run("history", path, "--json"))), 1)
    equal([entry.name for entry in folder.iterdir()], ["new.jixiao"])
    run("new", folder / "no" / "such" / "folder", *new[2:], status=FAILED)
    run("new", folder / "x", *new[2:-1], "a\nb", status=FAILED)


@tap.case
def import_says_what_it_read(folder):
    """import says what it read and what it could not read"""
    path = folder / "year.jixiao"
    text = run("import", DOCUMENT, "-o", path)
    for line in ("Unit: 711009 示例县总工会", "Fiscal year: 2021", "Department goals: 3",
                 "Projects: 2", "Indicators: 5", "Budget: 50.50 万元", "Every line was read."):
        assert f"{line}\n" in text, f"“{line}” is not in {text}"

    lines = DOCUMENT.read_text(encoding="utf-8").splitlines()
    at = lines.index("\t资金支出计划（%）")
    lines[at:at] = ["\t此行无处可放", ""]
    odd = folder / "odd.txt"
    odd.write_text("\n".join(lines), encoding="utf-8")
    text = run("import", odd, "-o", folder / "odd.jixiao")
    assert f"line {at + 1}: " in text and "此行无处可放" in text, text
    equal(show(folder / "odd.jixiao"), show(path))


@tap.case
def shown_json(folder):
    """show --json has every key and value"""
    path = imported(folder)
    year = show(path)
    equal(year["year"], 2021)
    (unit,) = year["units"]
    equal((unit["code"], unit["name"]), ("711009", "示例县总工会"))
    equal([goal["kind"] for goal in unit["goals"]], ["overall", "part", "safeguard"])
    assert all({"kind", "title", "text"} <= goal.keys() for goal in unit["goals"])

    first, second = unit["projects"]
    wanted = {"code": "13073021A0B1C2D3E4F5G", "name": "职工之家建设", "budget_fen": 42500000,
              "fiscal_fen": 40000000, "other_fen": 2500000, "purpose": "改造场所、购置图书",
              "goals": ["改造三处职工活动场所", "图书角对职工免费开放"]}
    equal({key: first[key] for key in wanted}, wanted)
    equal([(plan["month"], plan["percent"]) for plan in first["plan"]],
          [(3, "20.00"), (6, "45.00"), (10, "80.00"), (12, "100.00")])
    equal(len(first["indicators"]), 3)
    indicator = first["indicators"][0]
    wanted = {"level1": "产出指标", "level2": "数量指标", "name": "改造场所数量",
              "description": "年内改造完成并开放的场所", "printed": "≥3处", "sign": "≥",
              "value": "3", "unit": "处", "basis": "年度工作计划"}
    equal({key: indicator[key] for key in wanted}, wanted)
    assert "weight" in indicator
    equal(second["goals"], ["有求必应，全年受理援助六十件"])
    for name in ("职工之家建设", "改造场所数量", "≥3处", "42.50", "2021"):
        assert name in run("show", path)


@tap.case
def import_refuses(folder):
    """import refuses what it should and leaves no file behind"""
    path = folder / "year.jixiao"
    poem = folder / "poem.txt"
    poem.write_text("床前明月光\n疑是地上霜\n", encoding="utf-8")
    empty = folder / "empty.txt"
    empty.write_bytes(b"")
    noise = folder / "noise.txt"
    noise.write_bytes(bytes(range(256)) * 50)
    for document in (poem, empty, noise, folder, folder / "missing.txt"):
        run("import", document, "-o", path, status=FAILED)
        assert not path.exists(), document

    run("import", DOCUMENT, "-o", path)
    refused(path, "import", DOCUMENT, "-o", path, says="year.jixiao")
    refused(path, "import", poem, "-o", path, "--force")
    refused(path, "import", path, "-o", path, "--force")
    copy = folder / "copy.txt"
    shutil.copy(DOCUMENT, copy)
    run("import", copy, "-o", copy, "--force", status=FAILED)
    equal(copy.read_bytes(), DOCUMENT.read_bytes())
    equal(sorted(entry.name for entry in folder.iterdir()),
          ["copy.txt", "empty.txt", "noise.txt", "poem.txt", "year.jixiao"])


@tap.case
def import_by_force(folder):
    """import --force replaces the file as a whole"""
    path = imported(folder)
    fresh = show(path)
    run("edit", path, "-p", "1", "name=别名")
    run("import", DOCUMENT, "-o", path, "--force")
    equal(show(path), fresh)
    run("check", path)
    run("import", DOCUMENT, "-o", path, "--force", "--year", "2022")
    equal(show(path)["year"], 2022)


@tap.case
def import_asks_for_the_year(folder):
    """a document that does not tell its year needs --year"""
    text = DOCUMENT.read_text(encoding="utf-8")
    for code in ("13073021A0B1C2D3E4F5G", "13073021H6J7K8L9M0N1P"):
        text = text.replace(code, "")
    document = folder / "no-year.txt"
    document.write_text(text, encoding="utf-8")
    path = folder / "year.jixiao"
    assert "--year" in run("import", document, "-o", path, status=FAILED)
    run("import", document, "-o", path, "--year", "2022")
    equal(show(path)["year"], 2022)
    review = json.loads(run("review", path, "--json"))
    assert all(finding["project"] in (None, "职工之家建设", "法律援助") for finding in review)


@tap.case
def encodings(folder):
    """the encoding and the line ends of a document make no difference"""
    wanted = show(imported(folder))
    text = DOCUMENT.read_text(encoding="utf-8")
    for number, data in enumerate((text.encode("gb18030"), text.encode("utf-16"),
                                   text.encode("utf-8-sig"),
                                   text.replace("\n", "\r\n").encode("gb18030"))):
        document = folder / f"{number}.txt"
        document.write_bytes(data)
        equal(show(imported(folder, document, f"{number}.jixiao")), wanted)


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

    run("set", path, "state", "archived")
    refused(path, "edit", path, "-p", "1", "name=x")
    refused(path, "set", path, "frame", "A")
    run("set", path, "state", "open")
    run("edit", path, "-p", "1", "name=x")


@tap.case
def review(folder):
    """review finds, as text and as JSON, and --strict fails on errors"""
    path = imported(folder)
    run("edit", path, "-p", "2", "-i", "2", "printed=≤90%")
    run("edit", path, "-p", "1", "budget=40")
    findings = json.loads(run("review", path, "--json"))
    keys = {"rule", "severity", "project", "indicator", "field", "message", "advice",
            "project_name", "aspect", "waived"}
    for finding in findings:
        assert keys <= finding.keys(), finding
        assert re.fullmatch(r"R\d\d", finding["rule"])
        assert finding["severity"] in ("error", "warning", "hint")
        assert finding["aspect"] in ("complete", "relevant", "suitable", "feasible")
        assert finding["message"] and finding["advice"] and finding["waived"] is False
    found = [(each["rule"], each["severity"], each["project"], each["indicator"])
             for each in findings]
    assert ("R01", "error", "13073021H6J7K8L9M0N1P", "受援职工满意度") in found, found
    assert ("R12", "error", "13073021A0B1C2D3E4F5G", None) in found, found

    text = run("review", path)
    for part in ("1. 职工之家建设", "2. 法律援助", "R01", "R12"):
        assert part in text, text
    run("review", path, "--strict", status=FAILED)
    run("undo", path)
    run("undo", path)
    strict = [each for each in json.loads(run("review", path, "--json"))
              if each["severity"] == "error"]
    equal(strict, [])
    run("review", path, "--strict")


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
def broken_files(folder):
    """every kind of broken file has a sentence of its own"""
    whole = imported(folder).read_bytes()
    torn = folder / "torn"
    torn.write_bytes(whole[:len(whole) // 2])
    nothing = folder / "nothing"
    nothing.write_bytes(b"")
    byte = folder / "byte"
    byte.write_bytes(b"S")
    newer = folder / "newer"
    newer.write_bytes(whole[:60] + (9999).to_bytes(4, "big") + whole[64:])
    foreign = folder / "foreign"
    with sqlite3.connect(foreign) as database:
        database.execute("CREATE TABLE song (title TEXT)")
    database.close()
    paths = (torn, nothing, byte, newer, foreign, folder / "missing", folder)

    messages = set()
    for path in paths:
        message = run("show", path, "--json", status=FAILED)
        assert path.name in message, message
        messages.add(message.replace(path.name, ""))
        for command in (("review", path), ("history", path), ("check", path), ("set", path),
                        ("undo", path), ("redo", path), ("edit", path, "name=x"),
                        ("report", path, "--form", "goal-table", "-o", folder / "out.pdf")):
            run(*command, status=FAILED)
    equal(len(messages), len(paths))
    assert not (folder / "out.pdf").exists()
    equal(nothing.read_bytes(), b"")
    equal(torn.read_bytes(), whole[:len(whole) // 2])


@tap.case
def busy_file(folder):
    """a file that another program writes to is left alone"""
    path = imported(folder)
    database = sqlite3.connect(path, isolation_level=None)
    database.execute("BEGIN EXCLUSIVE")
    message = run("edit", path, "-p", "1", "name=x", status=FAILED)
    database.execute("ROLLBACK")
    database.close()
    assert "another program" in message, message
    equal(projects(path)[0]["name"], "职工之家建设")


@tap.case
def odd_file_names(folder):
    """file names with blanks, quotes, dashes and Chinese, in several locales"""
    for number, name in enumerate(("年度 文件 2021.jixiao", "a 'b' \"c\" %s $d.jixiao",
                                   "~x#y?z.jixiao")):
        path = imported(folder, DOCUMENT, name)
        run("edit", path, "-p", "职工之家建设", "name=新名")
        run("report", path, "--form", "goal-table", "-o", folder / f"表 {number}.pdf")
        run("check", path)
    for locale in ("C", "POSIX", "C.UTF-8"):
        path = folder / f"{locale} 年.jixiao"
        shutil.copy(DOCUMENT, folder / "文件.txt")
        text = run("import", folder / "文件.txt", "-o", path, env={"LC_ALL": locale})
        assert "示例县总工会" in text, text
        run("edit", path, "-p", "法律援助", "name=援助", env={"LC_ALL": locale})
        equal(projects(path)[1]["name"], "援助")

    subprocess.run([PROGRAM, "import", DOCUMENT, "-o", "-dash.jixiao"], cwd=folder, check=True,
                   capture_output=True)
    subprocess.run([PROGRAM, "check", "--", "-dash.jixiao"], cwd=folder, check=True,
                   capture_output=True)


@tap.case
def lost_output(folder):
    """output that cannot be written is a failure"""
    path = imported(folder)
    if not os.path.exists("/dev/full"):
        raise tap.Skip("there is no /dev/full")
    with open("/dev/full", "wb") as full:
        result = subprocess.run([PROGRAM, "show", path, "--json"], stdout=full,
                                stderr=subprocess.PIPE, check=False)
    equal(result.returncode, FAILED)
    assert result.stderr.startswith(b"jixiao-cli: ")


def pdf_text(path):
    """The text of a PDF file in the order that it was drawn, without any blanks."""
    if not shutil.which("pdftotext"):
        raise tap.Skip("pdftotext is not installed")
    result = subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True, check=True)
    return re.sub(r"\s", "", result.stdout.decode())


def squeezed(text):
    return re.sub(r"\s", "", text)


def cells(project, split=False):
    """What the goal table of a project must say."""
    yield from (project["code"], project["name"], project["purpose"], *project["goals"])
    for fen in (project["budget_fen"], project["fiscal_fen"], project["other_fen"]):
        yield f"{fen // 1000000}.{fen % 1000000 // 10000:02}" if fen else "0"
    for step in project["plan"]:
        yield f"{step['month']}月底"
        yield f"{step['percent']}%"
    for indicator in project["indicators"]:
        keys = ("level1", "level2", "name", "description", "basis")
        keys += ("sign", "value", "unit") if split else ("printed",)
        yield from (indicator[key] for key in keys)


def holds_cells(text, found, split=False):
    for project in found:
        for cell in cells(project, split):
            assert squeezed(cell) in text, f"“{cell}” is not on the paper"


@tap.case
def forms(folder):
    """forms lists the forms, and each can be printed"""
    path = imported(folder)
    lines = run("forms").splitlines()
    names = [line.split()[0] for line in lines]
    for name in FORMS:
        assert name in names, names
    assert all(len(line.split(maxsplit=1)) == 2 for line in lines)
    for name in names:
        output = folder / f"{name}.pdf"
        equal(run("report", path, "--form", name, "-o", output), "")
        assert output.read_bytes().startswith(b"%PDF-")


@tap.case
def printed_cells(folder):
    """the printed forms hold the text of every cell"""
    path = imported(folder)
    year = show(path)
    for name in FORMS:
        output = folder / "out.pdf"
        run("report", path, "--form", name, "-o", output)
        holds_cells(pdf_text(output), projects(path))
    for goal in year["units"][0]["goals"]:
        assert squeezed(goal["text"]) in pdf_text(output)

    run("report", path, "--form", "goal-table", "-o", output, "--columns", "split")
    holds_cells(pdf_text(output), projects(path), split=True)
    run("report", path, "--form", "goal-table", "-o", output, "--project", "2", "--flowing")
    text = pdf_text(output)
    holds_cells(text, projects(path)[1:])
    assert "职工之家建设" not in text


@tap.case
def report_manners(folder):
    """report says pages and fonts, and writes over nothing but its output"""
    path = imported(folder)
    before = path.read_bytes()
    output = folder / "out.pdf"
    text = run("report", path, "--form", "goal-table", "-o", output, "--verbose")
    assert re.search(r"^\d+ pages?$", text, re.MULTILINE) and "Font: " in text, text
    run("report", path, "--form", "goal-table", "-o", path, status=FAILED)
    os.link(path, folder / "link.pdf")
    run("report", path, "--form", "goal-table", "-o", folder / "link.pdf", status=FAILED)
    run("report", path, "--form", "goal-table", "-o", folder / "no" / "out.pdf", status=FAILED)
    run("report", path, "--form", "goal-table", "-o", output, "-p", "没有", status=FAILED)
    equal(path.read_bytes(), before)


@tap.case
def reading_leaves_the_file_alone(folder):
    """commands that only read leave every byte of the file"""
    path = imported(folder)
    before = path.read_bytes()
    for command in (("show", path), ("show", path, "--json"), ("review", path), ("set", path),
                    ("history", path), ("check", path)):
        run(*command)
    equal(path.read_bytes(), before)
    equal([entry.name for entry in folder.iterdir()], ["year.jixiao"])


@tap.case
def no_window_library(_folder):
    """the program does not need a window system"""
    if not shutil.which("ldd"):
        raise tap.Skip("ldd is not installed")
    libraries = subprocess.run(["ldd", PROGRAM], capture_output=True, check=True).stdout.decode()
    assert "libgtk" not in libraries and "libX11-xcb" not in libraries


@tap.case
def founding_document(folder):
    """the founding document is read whole"""
    path = seed_year(folder)
    text = run("import", SEED, "-o", folder / "again.jixiao")
    assert "Every line was read." in text, text
    year = show(path)
    found = projects(path)
    equal(year["year"], 2021)
    equal(len(found), 3)
    equal([len(project["indicators"]) for project in found], [6, 6, 6])
    equal(sum(project["budget_fen"] for project in found), 535150000)
    document = squeezed(SEED.read_text(encoding="utf-8"))
    for project in found:
        for cell in cells(project):
            assert squeezed(cell) in document, f"“{cell}” is not in the document"


@tap.case
def founding_review(folder):
    """the review of the founding document finds what it must"""
    path = seed_year(folder)
    findings = json.loads(run("review", path, "--json"))
    codes = [project["code"] for project in projects(path)]

    def places(rule):
        return [finding["project"] for finding in findings if finding["rule"] == rule]

    equal(places("R01"), [codes[2]] * 2)
    equal(len(places("R02")), 8)
    equal(set(places("R03")), set(codes))
    equal(set(places("R04")), set(codes[1:]))
    for rule in ("R05", "R06", "R07", "R08", "R09", "R10", "R19", "R20", "R22"):
        assert places(rule), rule
    run("review", path, "--strict", status=FAILED)


@tap.case
def founding_paper(folder):
    """the forms of the founding document hold every cell"""
    path = seed_year(folder)
    for name in FORMS:
        output = folder / "out.pdf"
        run("report", path, "--form", name, "-o", output)
        holds_cells(pdf_text(output), projects(path))


if __name__ == "__main__":
    tap.main()
