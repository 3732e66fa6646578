#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the headless program hands on to others: test-cli-export.py PROGRAM."""

import csv
import io
import json
import shutil
import signal
import subprocess
import zipfile
from xml.etree import ElementTree

import tap
from cli import (FAILED, NO_DISPLAY, PROGRAM, WRONG_USAGE, cells, equal, imported, projects, run,
                 show, squeezed)

GOALS = ["一级指标", "二级指标", "三级指标名称", "绩效指标描述", "计算符号", "指标值", "计量单位",
         "指标值确定依据", "权重"]
FORMATS = ("xlsx", "csv", "docx", "txt", "json")
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def rows_of(path):
    return list(csv.reader(io.StringIO(path.read_text(encoding="utf-8-sig"))))


@tap.case
def every_format(folder):
    """export writes every format, twice the same"""
    path = imported(folder)
    for suffix in FORMATS:
        first, second = folder / f"one.{suffix}", folder / f"two.{suffix.upper()}"
        run("export", path, "-o", first)
        run("export", path, "-o", second)
        assert first.read_bytes() == second.read_bytes(), suffix
    equal(json.loads((folder / "one.json").read_text(encoding="utf-8")), show(path))


@tap.case
def text_comes_back(folder):
    """the whole text as plain text is read back to the same year"""
    path = imported(folder)
    run("export", path, "-o", folder / "text.txt", "--content", "full-text")
    again = imported(folder, folder / "text.txt", "again.jixiao")
    equal(show(again), show(path))


@tap.case
def json_comes_back(folder):
    """all that is in a year goes out as JSON and is read back, payments and evaluation too"""
    path = imported(folder)
    run("pay", path, "-p", "1", "--date", "2021-03-31", "--amount", "1000.01元", "--payee", "=\"甲\"\\乙")
    run("edit", path, "-p", "1", "-i", "1", "weight=12.5")
    run("export", path, "-o", folder / "year.json")
    again = imported(folder, folder / "year.json", "again.jixiao")
    equal(show(again)["units"], show(path)["units"])
    for text in ("{", '{"units": []}', '{"units": [{"projects": [{"budget_fen": -1}]}]}', "[" * 99):
        (folder / "bad.json").write_text(text, encoding="utf-8")
        run("import", folder / "bad.json", "--year", "2021", "-o", folder / "bad.jixiao",
            status=FAILED)


@tap.case
def goals(folder):
    """the goals of one project stand in the columns of finance systems, and no cell is a formula"""
    path = imported(folder)
    run("edit", path, "-p", "1", "-i", "1", "basis==HYPERLINK(\"x\")", "weight=12.5")
    run("export", path, "-o", folder / "goals.csv", "-c", "goals", "-p", "1")
    rows = rows_of(folder / "goals.csv")
    equal(rows[0], GOALS)
    equal(rows[1][7:], ["'=HYPERLINK(\"x\")", "12.5"])

    run("export", path, "-o", folder / "goals.xlsx", "-c", "goals")
    with zipfile.ZipFile(folder / "goals.xlsx") as book:
        sheets = [name for name in book.namelist() if "worksheets/sheet" in name]
        equal(len(sheets), len(show(path)["units"][0]["projects"]))
        for name in sheets:
            sheet = book.read(name).decode()
            assert "<f>" not in sheet, name
            assert 'paperSize="9"' in sheet and 'fitToHeight="0"' in sheet, sheet


@tap.case
def payments_come_back(folder):
    """payments that were exported are the ones that are already there"""
    path = imported(folder)
    run("pay", path, "-p", "1", "--date", "2021-03-31", "--amount", "1000元", "--payee", "-甲")
    run("pay", path, "-p", "2", "--date", "2021-04-30", "--amount", "-20元")
    for suffix in ("csv", "xlsx"):
        run("export", path, "-o", folder / f"paid.{suffix}", "-c", "payments")
        assert "there already: 2" in run("pay", path, "--csv", folder / f"paid.{suffix}")


def resaved(folder, path, suffix):
    """A file as LibreOffice writes it, in a folder of its own."""
    office = shutil.which("soffice")
    if office is None:
        raise tap.Skip("LibreOffice is not here")
    subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", suffix, "--outdir", folder / "again", path],
                   capture_output=True, check=True, timeout=150)
    return folder / "again" / path.with_suffix(f".{suffix}").name


def opened_elsewhere(folder, path):
    """What LibreOffice prints of a file, without blanks."""
    return squeezed(subprocess.run(["pdftotext", "-raw", resaved(folder, path, "pdf"), "-"],
                                   capture_output=True, check=True, text=True).stdout)


@tap.case
def workbook_elsewhere(folder):
    """LibreOffice opens the workbooks and prints them"""
    path = imported(folder)
    run("export", path, "-o", folder / "book.xlsx")
    text = opened_elsewhere(folder, folder / "book.xlsx")
    for words in ("三级指标名称", "完成可能性分析", "年初预算", "合计"):
        assert words in text, words
    run("export", path, "-o", folder / "tables.xlsx", "-c", "goal-table")
    text = opened_elsewhere(folder, folder / "tables.xlsx")
    for project in projects(path):
        for cell in cells(project):
            assert squeezed(cell) in text, cell


@tap.case
def goal_table_sheets(folder):
    """the official table is a worksheet with merged cells, headings on every page and numbers"""
    path = imported(folder)
    run("export", path, "-o", folder / "tables.xlsx", "-c", "goal-table")
    with zipfile.ZipFile(folder / "tables.xlsx") as book:
        for number, project in enumerate(projects(path), 1):
            sheet = book.read(f"xl/worksheets/sheet{number}.xml").decode()
            assert "<mergeCell " in sheet and 'paperSize="9"' in sheet
            assert f"<v>{project['budget_fen'] / 1000000:.16g}</v>" in sheet, sheet
        assert book.read("xl/workbook.xml").decode().count("_xlnm.Print_Titles") == number


def document_of(path):
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            ElementTree.fromstring(archive.read(name))
        return ElementTree.fromstring(archive.read("word/document.xml"))


@tap.case
def document_is_sound(folder):
    """the Word document has headings, contents that lead to them, and tables whose cells fit"""
    path = imported(folder)
    run("export", path, "-o", folder / "text.docx")
    document = document_of(folder / "text.docx")
    headings = [style.get(f"{WORD}val") for style in document.iter(f"{WORD}pStyle")]
    assert headings.count("Heading1") == 2 and headings.count("Heading2") >= 5, headings
    names = {mark.get(f"{WORD}name") for mark in document.iter(f"{WORD}bookmarkStart")}
    leads = [link.get(f"{WORD}anchor") for link in document.iter(f"{WORD}hyperlink")]
    assert len(leads) == len(headings) and set(leads) == names, (leads, names)
    assert any("TOC" in code.text for code in document.iter(f"{WORD}instrText"))
    marks = [mark.get(f"{WORD}fldCharType") for mark in document.iter(f"{WORD}fldChar")]
    assert marks.count("begin") == marks.count("separate") == marks.count("end")

    tables = list(document.iter(f"{WORD}tbl"))
    equal(len(tables), len(projects(path)))
    for table in tables:
        widths = [int(column.get(f"{WORD}w")) for column in table.iter(f"{WORD}gridCol")]
        for row in table.iter(f"{WORD}tr"):
            spans = [int(span.get(f"{WORD}val")) for span in row.iter(f"{WORD}gridSpan")]
            n_cells = len(list(row.iter(f"{WORD}tc")))
            equal(n_cells - len(spans) + sum(spans), len(widths))
            equal(sum(int(width.get(f"{WORD}w")) for width in row.iter(f"{WORD}tcW")), sum(widths))


@tap.case
def document_elsewhere(folder):
    """LibreOffice opens the Word documents and prints every cell"""
    path = imported(folder)
    for content in ("full-text", "goal-table"):
        run("export", path, "-o", folder / "text.docx", "-c", content)
        text = opened_elsewhere(folder, folder / "text.docx")
        for project in projects(path):
            for cell in cells(project):
                assert squeezed(cell) in text, cell
        assert "第1页，共" in text and "数据指纹" in text


@tap.case
def comes_back_resaved(folder):
    """what LibreOffice saves of the documents is read back to the same year"""
    path = imported(folder)
    run("edit", path, "--unit", "1", "bureau=怀来县财政局")
    run("export", path, "-o", folder / "text.docx")
    for suffix in ("docx", "odt"):
        again = imported(folder, resaved(folder, folder / "text.docx", suffix), f"{suffix}.jixiao")
        equal(show(again), show(path))
    run("export", path, "-o", folder / "tables.xlsx", "-c", "goal-table")
    for suffix in ("xlsx", "ods"):
        again = folder / f"{suffix}.jixiao"
        run("import", resaved(folder, folder / "tables.xlsx", suffix), "--year", "2021", "-o", again)
        equal(projects(again), projects(path))


@tap.case
def roll_over(folder):
    """rollover begins the next year with last year's plans, and carries over what was not spent"""
    path = imported(folder)
    last = projects(path)[0]
    run("pay", path, "-p", "1", "--date", "2021-03-31", "--amount", "1万")
    run("rollover", path, "-o", folder / "next.jixiao")
    following = projects(folder / "next.jixiao")[0]
    equal(show(folder / "next.jixiao")["year"], show(path)["year"] + 1)
    for key in ("code", "name", "budget_fen", "goals", "plan"):
        equal(following[key], last[key])
    equal((following["payments"], following["carried_fen"]), ([], 0))
    equal([each["last1"] for each in following["indicators"]],
          [each["printed"] for each in last["indicators"]])

    text = run("rollover", path, "-o", folder / "carried.jixiao", "--year", "2023", "--clear-codes",
               "--carry")
    left = sum(each["fiscal_fen"] for each in projects(path)) - 1000000
    assert f"{left / 1000000:,.2f}" in text, text
    carried = projects(folder / "carried.jixiao")
    equal({each["code"] for each in carried}, {""})
    equal(carried[0]["carried_fen"], last["fiscal_fen"] - 1000000)
    equal(carried[0]["budget_fen"], last["budget_fen"] + last["fiscal_fen"] - 1000000)
    run("check", folder / "carried.jixiao")

    run("rollover", path, "-o", folder / "next.jixiao", status=FAILED)
    run("rollover", path, "-o", path, status=FAILED)
    for arguments in (("--keep-codes", "--clear-codes"), ("--year", "3000")):
        run("rollover", path, "-o", folder / "x.jixiao", *arguments, status=WRONG_USAGE)


@tap.case
def merge(folder):
    """merge takes the units of files into one, names what it skips, and brings units up to date"""
    paths = []
    for number in range(3):
        path = imported(folder, name=f"unit{number}.jixiao")
        run("edit", path, "--unit", "1", f"code=71200{number}", f"name=第{number}单位")
        paths.append(path)
    everything = folder / "all.jixiao"
    assert "added: 3" in run("merge", everything, *paths)
    equal([unit["code"] for unit in show(everything)["units"]], ["712000", "712001", "712002"])
    equal(len(projects(everything)), 3 * len(projects(paths[0])))

    run("edit", paths[1], "-p", "1", "budget=12.5")
    assert "up to date: 1, unchanged: 2" in run("merge", everything, *paths)
    assert "skipped" in run("merge", everything, folder / "nothing.jixiao", paths[0], status=FAILED)
    run("check", everything)
    run("undo", everything)
    run("merge", everything, everything, status=FAILED)
    run("merge", everything, status=WRONG_USAGE)


@tap.case
def merge_stopped(folder):
    """Ctrl+C stops a merge after a file: what was read is there whole, and nothing else is left"""
    first = imported(folder, name="unit.jixiao")
    files = [first] + [shutil.copy(first, folder / f"again{number}.jixiao") for number in range(40)]
    everything = folder / "all.jixiao"
    before = set(folder.iterdir())
    process = subprocess.Popen([PROGRAM, "merge", "--verbose", everything, *files * 50],
                               env=NO_DISPLAY, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    errors = process.communicate(timeout=60)[1].decode()
    equal(process.returncode, FAILED)
    assert "stopped" in errors, errors
    equal(set(folder.iterdir()) - before, {everything})
    run("check", everything)
    equal(len(show(everything)["units"]), 1)

    nothing = folder / "nothing.txt"
    nothing.write_text("no year file")
    run("merge", folder / "none.jixiao", nothing, status=FAILED)
    equal(set(folder.iterdir()) - before, {everything, nothing})


@tap.case
def trend(folder):
    """trend puts the years of a unit or a project side by side, in text, JSON and PDF"""
    first = imported(folder)
    files = [first]
    for number, year in enumerate((2022, 2023), 1):
        files.append(folder / f"{year}.jixiao")
        run("rollover", first, "-o", files[-1], "--year", str(year), "--clear-codes")
        run("pay", files[-1], "-p", "1", "--date", f"{year}-05-06", "--amount", f"{number}万")
    years = json.loads(run("trend", *reversed(files), "--json"))
    equal([year["year"] for year in years], [2021, 2022, 2023])
    equal([year["paid_fen"] for year in years], [0, 1000000, 2000000])
    for year, path in zip(years, files):
        equal(year["budget_fen"], sum(project["budget_fen"] for project in projects(path)))

    name = projects(first)[0]["name"]
    one = json.loads(run("trend", *files, "--json", "-p", name))
    equal([year["name"] for year in one], [name] * 3)
    equal([year["paid_fen"] for year in one], [0, 1000000, 2000000])
    assert "2022" in run("trend", *files)

    out = folder / "trend.pdf"
    run("trend", *files, "-o", out)
    text = squeezed(subprocess.run(["pdftotext", "-raw", out, "-"], capture_output=True, check=True)
                    .stdout.decode())
    assert "2021" in text and "2023" in text and "历年执行率" in text, text
    run("trend", *files, first, status=FAILED)
    run("trend", *files, "-p", "nonsense", status=FAILED)
    run("trend", *files, "-o", first, status=FAILED)


@tap.case
def refusals(folder):
    """wrong names, contents and months are refused, and nothing is written"""
    path = imported(folder)
    before = sorted(folder.iterdir())
    for arguments in (("-o", folder / "x.doc"), ("-o", folder / "x.csv", "-c", "full-text"),
                      ("-o", folder / "x.csv", "-c", "nonsense"),
                      ("-o", folder / "x.csv", "--cutoff", "13"), ()):
        run("export", path, *arguments, status=WRONG_USAGE)
    run("export", path, "-o", path, status=FAILED)
    run("export", path, "-o", folder / "no" / "x.csv", status=FAILED)
    run("export", path, "-o", folder / "x.csv", "-p", "nobody", status=FAILED)
    equal(sorted(folder.iterdir()), before)


if __name__ == "__main__":
    tap.main()
