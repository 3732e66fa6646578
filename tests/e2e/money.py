# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of payments share: a year of them, and how their sums are told and printed."""

import json
import shutil
import subprocess

import tap
from cli import projects, run

CHECKPOINTS = ("2021-03-31", "2021-06-30", "2021-10-31", "2021-12-31")


def progress(path, day):
    return json.loads(run("progress", path, "--as-of", day, "--json"))


def pdf_text(path):
    if not shutil.which("pdftotext"):
        raise tap.Skip("pdftotext is not installed")
    return subprocess.run(["pdftotext", "-raw", path, "-"], capture_output=True,
                          check=True).stdout.decode()


def wan(fen):
    """An amount in 万元 as forms print it: two decimals, up to six where it needs them."""
    if fen == 0:
        return "0"
    digits = f"{abs(fen) // 1000000}.{abs(fen) % 1000000:06}"
    while digits.endswith("0") and len(digits.partition(".")[2]) > 2:
        digits = digits[:-1]
    return ("-" if fen < 0 else "") + digits


def percent(part, whole):
    return f"{(part * 20000 + whole) // (2 * whole) / 100:.2f}"


def year_of_payments(path, folder):
    """64 payments over a year, some of them refunds and some with fen, and an adjustment."""
    names = [project["code"] for project in projects(path)]
    paid, lines = [], ["日期,项目编码,金额（元）,凭证号"]
    for number in range(64):
        project = number % len(names)
        day = f"2021-{number * 12 // 64 + 1:02}-{number * 7 % 28 + 1:02}"
        fen = (number * 370011 + 111) % 1000003 * (1 if project == 1 else 13)
        if number % 9 == 8:
            fen = -(fen // 7)
        paid.append((project, day, fen))
        sign, whole = ("-" if fen < 0 else ""), abs(fen)
        lines.append(f"{day},{names[project]},{sign}{whole // 100}.{whole % 100:02},{number}")
    rows = folder / "year.csv"
    rows.write_text("\n".join(lines), encoding="utf-8")
    assert "stored: 64" in run("pay", path, "--csv", rows)
    run("adjust", path, "-p", "2", "-d", "2021-08-20", "--fiscal", "1.2345万")
    return paid
