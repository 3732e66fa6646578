#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The headless program from the outside, with whole files: test-cli.py PROGRAM."""

import json
import os
import re
import shutil
import sqlite3
import subprocess
from pathlib import Path

import tap
from cli import (DOCUMENT, FAILED, PROGRAM, SEED, WRONG_USAGE, cells, equal, imported, projects,
                 refused, run, seed_year, show, squeezed)

MANUAL = Path(__file__).parents[2] / "data" / "man" / "jixiao-cli.1"
COMMANDS = (
    "new",
    "import",
    "show",
    "merge",
    "review",
    "rollover",
    "trend",
    "report",
    "forms",
    "export",
    "edit",
    "pay",
    "adjust",
    "progress",
    "chart",
    "thumbnail",
    "undo",
    "redo",
    "history",
    "fingerprint",
    "set",
    "check",
    "backup",
    "restore",
    "repair",
    "archive",
    "reopen",
)


@tap.case
def program_speaks_of_itself(_folder):
    """help and version"""
    text = run("--help")
    for command in COMMANDS:
        assert f"\n  {command} " in text, command
        assert f"jixiao-cli {command} " in run(command, "--help")
    assert re.fullmatch(r"jixiao-cli \d+\.\d+\.\d+\n", run("--version"))
    equal(run("-h"), text)


@tap.case
def manual_is_complete(_folder):
    """the manual page knows every command and option"""
    manual = MANUAL.read_text(encoding="utf-8").replace("\\-", "-")
    for command in COMMANDS:
        assert re.search(rf"^\.SS .*\b{command}\b", manual, re.MULTILINE), command
        for option in set(re.findall(r"--[a-z-]+", run(command, "--help"))):
            assert option in manual, f"{command} {option}"


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
def bare_environment(folder):
    """an empty environment is enough"""
    path = imported(folder)
    only_for_tests = ("ASAN_OPTIONS", "LSAN_OPTIONS", "UBSAN_OPTIONS", "FONTCONFIG_FILE")
    env = {name: os.environ[name] for name in only_for_tests if name in os.environ}
    env["HOME"] = os.fspath(folder)
    for arguments in (("show", path), ("review", path), ("check", path),
                      ("edit", path, "-p", "法律援助", "person=李明"),
                      ("report", path, "--form", "goal-table", "-o", folder / "out.pdf")):
        subprocess.run([PROGRAM, *arguments], env=env, check=True, capture_output=True)


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
def backups(folder):
    """a backup holds what was there, and comes back beside the file, never over it"""
    path, again = imported(folder), folder / "again.jixiao"
    before = run("show", path, "--json")
    copy = run("backup", path, "-o", folder / "copies").rstrip("\n")
    run("edit", path, "--project", "1", "budget=1")
    run("restore", copy, "-o", again)
    equal(run("show", again, "--json"), before)
    run("check", again)
    refused(path, "restore", copy, "-o", path, says="already")
    kept = run("backup", path, env={"XDG_DATA_HOME": os.fspath(folder / "home")}).rstrip("\n")
    assert kept.startswith(os.fspath(folder / "home" / "jixiao" / "backups" / "year-")), kept


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


if __name__ == "__main__":
    tap.main()
