#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every figure in every form is that of the year file: test-cli-figures.py PROGRAM."""

import figures
import tap
from cli import projects, run, seed_year

DAY = "2021-12-31"
SPENDING = ("spending", "payments", "all")


def fill(path):
    """Some payments, monitoring of July and self-evaluation of each project."""
    for number, project in enumerate(projects(path), 1):
        start = ("-p", str(number))
        for month in (2, 7, 11):
            run("pay", path, *start, "-d", f"2021-{month:02}-1{number}",
                "-a", f"{number * 7000 + month}.0{number}元")
        run("monitor", path, *start, "-m", "7", "--expect-fiscal", f"1{number}.5万",
            "--expect-other", f"0.{number}1万")
        for place, _ in enumerate(project["indicators"], 1):
            run("monitor", path, *start, "-i", str(place), "-m", "7",
                "--value", f"4{number}.{place}", "--forecast", f"9{place}")
            run("evaluate", path, *start, "-i", str(place), "-a", f"{86 + 3 * number + place}")


def check_all(folder, path):
    fill(path)
    year = figures.Year(path, DAY)
    for line in run("forms").splitlines():
        form, output = line.split()[0], folder / "out.pdf"
        if form == "department-evaluation":
            continue  # it has no indicators here
        run("report", path, "--form", form, "-o", output,
            *(("--as-of", DAY) if form in SPENDING else ()))
        tap.comment(f"{form}: {figures.check(form, output, year)} figures")


@tap.case
def founding(folder):
    """the figures of the founding document, evaluated, in all forms"""
    check_all(folder, seed_year(folder))


if __name__ == "__main__":
    tap.main()
