#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the headless program hands on to others: test-cli-export.py PROGRAM."""

import csv
import io
import json
import re
import shutil
import subprocess
import zipfile

import tap
from cli import FAILED, WRONG_USAGE, equal, imported, run, show

GOALS = ["一级指标", "二级指标", "三级指标名称", "绩效指标描述", "计算符号", "指标值", "计量单位",
         "指标值确定依据", "权重"]
FORMATS = ("xlsx", "csv", "txt", "json")


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


@tap.case
def other_programs(folder):
    """LibreOffice opens the workbook and prints it"""
    office = shutil.which("soffice")
    if office is None:
        raise tap.Skip("LibreOffice is not here")
    run("export", imported(folder), "-o", folder / "book.xlsx")
    subprocess.run([office, f"-env:UserInstallation=file://{folder}/profile", "--headless",
                    "--convert-to", "pdf", "--outdir", folder, folder / "book.xlsx"],
                   capture_output=True, check=True, timeout=150)
    text = subprocess.run(["pdftotext", "-layout", folder / "book.pdf", "-"], capture_output=True,
                          check=True, text=True).stdout
    for words in ("三级指标名称", "完成可能性分析", "年初预算", "合计"):
        assert words in re.sub(r"\s", "", text), words


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
