#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the headless program reviews and prints: test-cli-report.py PROGRAM."""

import json
import os
import re
import shutil
import subprocess

import tap
from cli import (DOCUMENT, FAILED, FORMS, SEED, WRONG_USAGE, cells, equal, imported, projects, run,
                 seed_year, squeezed)


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


def poppler(tool, *arguments):
    if not shutil.which(tool):
        raise tap.Skip(f"{tool} is not installed")
    return subprocess.run([tool, *arguments], capture_output=True, check=True).stdout.decode()


def pdf_text(path):
    """The text of a PDF file in the order that it was drawn, without blanks and footers."""
    text = poppler("pdftotext", "-raw", path, "-")
    return squeezed(re.sub(r"^第 \d+ 页，共 \d+ 页.*$", "", text, flags=re.MULTILINE))


def narrative(document):
    """The paragraphs that stand between the headings of the first part of a document."""
    part = document.read_text(encoding="utf-8").partition("第二部分")[0]
    lines = [line for line in part.splitlines() if line.strip() and " TC " not in line]
    return [line for line in lines if line.strip().endswith("。")]


def holds_cells(text, found, split=False):
    for project in found:
        for cell in cells(project, split):
            assert squeezed(cell) in text, f"“{cell}” is not on the paper"


def holds_paragraphs(text, document):
    paragraphs = narrative(document)
    assert paragraphs
    for paragraph in paragraphs:
        assert squeezed(paragraph) in text, f"“{paragraph}” is not on the paper"


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
def form_options(folder):
    """each form takes its columns, months and days, and no others"""
    path = imported(folder)
    output = folder / "out.pdf"
    columns = {form["name"]: form["columns"] for form in json.loads(run("forms", "--json"))}
    equal(columns["goal-table"], ["merged", "split"])
    equal(columns["application"], ["national", "sichuan"])
    equal(columns["monitoring"], [])
    for name, sets in columns.items():
        for each in sets:
            run("report", path, "--form", name, "-o", output, "--columns", each)
    run("report", path, "--form", "application", "-o", output, "--columns", "sichuan")
    assert "指标方向性" in pdf_text(output)
    run("report", path, "--form", "monitoring", "-o", output, "--cutoff", "7")
    assert "1-7月执行数" in pdf_text(output)
    run("report", path, "--form", "history", "-o", output, "--since", "2020-01-01")
    assert "修改记录" in pdf_text(output)
    run("report", path, "--form", "spending", "-o", output, "--grey")
    for wrong in (("goal-table", "--columns", "national"), ("summary", "--columns", "merged"),
                  ("monitoring", "--cutoff", "13"), ("history", "--since", "2021-13-01")):
        run("report", path, "--form", wrong[0], "-o", output, *wrong[1:], status=WRONG_USAGE)
    run("report", path, "--form", "history", "-o", output, "--since", "2999-01-01", status=FAILED)


@tap.case
def all_forms(folder):
    """all forms make one document with the text of each"""
    path = imported(folder)
    output = folder / "all.pdf"
    run("report", path, "--form", "all", "-o", output)
    text = pdf_text(output)
    holds_cells(text, projects(path))
    holds_paragraphs(text, DOCUMENT)
    numbers = re.findall(r"^第 (\d+) 页，共 (\d+) 页", poppler("pdftotext", "-raw", output, "-"),
                         re.MULTILINE)
    count = len(numbers)
    assert count > 5, numbers
    equal(numbers, [(str(i + 1), str(count)) for i in range(count)])


@tap.case
def printed_cells(folder):
    """the printed forms hold the text of every cell"""
    path = imported(folder)
    for name in FORMS:
        output = folder / "out.pdf"
        run("report", path, "--form", name, "-o", output)
        holds_cells(pdf_text(output), projects(path))
    holds_paragraphs(pdf_text(output), DOCUMENT)

    run("report", path, "--form", "goal-table", "-o", output, "--columns", "split")
    holds_cells(pdf_text(output), projects(path), split=True)
    run("report", path, "--form", "goal-table", "-o", output, "--project", "2", "--flowing")
    text = pdf_text(output)
    holds_cells(text, projects(path)[1:])
    assert "职工之家建设" not in text


@tap.case
def printed_origin(folder):
    """the printed forms say whose they are and which data they were printed from"""
    path = imported(folder)
    output = folder / "out.pdf"

    def fingerprint():
        return json.loads(run("history", path, "--json"))[-1]["hash"][:16]

    def footers(form):
        run("report", path, "--form", form, "-o", output)
        text = poppler("pdftotext", "-raw", output, "-")
        return [squeezed(line) for line in re.findall(r"^第 \d+ 页，共 \d+ 页.*$", text, re.MULTILINE)]

    for form in FORMS:
        lines = footers(form)
        for number, line in enumerate(lines, start=1):
            assert line.startswith(f"第{number}页，共{len(lines)}页"), line
            assert fingerprint() in line, line
        about = poppler("pdfinfo", output)
        assert re.search(r"^Author: +示例县总工会$", about, re.MULTILINE), about
        assert re.search(r"^Title: +\S", about, re.MULTILINE), about
        assert re.search(r"^Page size: +595\S* x 841", about, re.MULTILINE), about

    before = fingerprint()
    run("edit", path, "-p", "1", "budget=43")
    assert fingerprint() != before and fingerprint() in footers("goal-table")[0]


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
    holds_paragraphs(pdf_text(output), SEED)


if __name__ == "__main__":
    tap.main()
