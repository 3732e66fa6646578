#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A year of payments from the window to the report: test-window-money.py CLI PROGRAM."""

import re
from decimal import Decimal

import tap
from cli import SEED, equal, imported, projects, run, squeezed
from desk import SOURCE, Desk, wait_for
from driver import Program
from hands import choose_project, type_payment
from money import CHECKPOINTS, pdf_text, percent, progress, wan, year_of_payments

DOCUMENT = SEED if SEED.exists() else SOURCE / "data" / "sample" / "sample-2021.txt"
QUARTERS, LINES = "各季度计划与实际支出（万元）", "累计进度"
QUARTER_ENDS = ("03-31", "06-30", "09-30", "12-31")
MONEY, PERCENT = r"(-?[\d,]+\.\d+)", r"(-?[\d,]+\.\d+)%"
# Number of the project, date and fen of what is typed in the window; a month has one payment.
TYPED = [(month // 7, f"2021-{month:02}-{month + 10}", 123456700 * month % 9000001 + month)
         for month in range(1, 12)] + [(1, "2021-12-31", -100)]


def fen(text, unit):
    """The amount that is shown in 元 (100) or 万元 (1000000)."""
    amount = Decimal(text.replace(",", "")) * unit
    equal(amount, int(amount))
    return int(amount)


def share(whole, hundredths):
    """So many hundredths of a percent of an amount, rounded half up to the fen."""
    return (whole * hundredths * 2 + 10000) // 20000


def images(program, title):
    return [item for item in program.tree.visible() if (item.name, item.role) == (title, "image")]


def chart_lines(program, title):
    """What the chart of the page that was opened last tells a screen reader, line by line."""
    return images(program, title)[-1].description.splitlines()[1:]


def quarters(program):
    """What was paid in each quarter, fen, as the columns tell it."""
    return [fen(re.fullmatch(rf".*: planned {MONEY} 万元, paid {MONEY} 万元", line)[2], 1000000)
            for line in chart_lines(program, QUARTERS)]


def paid_by_quarter(paid):
    ends = [sum(amount for _, day, amount in paid if day <= f"2021-{end}")
            for end in QUARTER_ENDS]
    return [end - before for end, before in zip(ends, [0, *ends])]


def status(program):
    """Number and sum of the payments in the list, as the line below it tells them."""
    label = program.find(rf"\d+ payments?, {MONEY} 元", "label").name
    number, amount = re.match(rf"(\d+) payments?, {MONEY}", label).groups()
    return int(number), fen(amount, 100)


def enter_payments(program, paid, names):
    """Types the payments; after each the sum below the list and the column have grown."""
    program.open_all_projects("Spending")
    program.keys("ctrl+n")
    program.await_focus("New: Date")
    wait_for(lambda: len(images(program, QUARTERS)) > 1, "the chart of the page")
    chosen = 0
    for project, day, amount in TYPED:
        equal(quarters(program), paid_by_quarter(paid))
        if project != chosen:
            choose_project(program, names[project])
            chosen = project
        type_payment(program, day, amount)
        paid.append((project, day, amount))
        wanted = len(paid), sum(each for _, _, each in paid)
        wait_for(lambda: status(program) == wanted, lambda: f"{wanted}, not {status(program)}")
    equal(quarters(program), paid_by_quarter(paid))


def go_to_day(program, day):
    program.walk("Tab", "As of .*")
    program.keys("Return")
    program.await_focus("Date that progress is judged at").fill(day)
    program.keys("Return")
    program.find(f"As of {day}")


def tiles(program):
    """Adjusted budget and paid, fen, execution and plan, as the Overview page shows them."""
    adjusted = program.find(rf"Adjusted budget \(万元\): {MONEY}\..*").name
    paid = program.find(rf"Paid \(万元\): {MONEY}\..*").name
    return (fen(re.search(MONEY, adjusted)[1], 1000000), fen(re.search(MONEY, paid)[1], 1000000),
            re.search(PERCENT, program.find("Execution rate: .*").name)[1],
            re.search(PERCENT, program.find("Own plan: .*").name)[1])


def overview(program):
    """The tiles and the chart of the Overview page at each checkpoint."""
    found = {}
    program.open_page("Overview")
    for day in CHECKPOINTS:
        go_to_day(program, day)
        found[day] = tiles(program), images(program, LINES)[0].description.splitlines()[1:]
    return found


def add_up(path, paid, day):
    """Each project by hand: adjusted budget, planned and paid, fen."""
    for number, project in enumerate(projects(path)):
        adjusted = project["budget_fen"] + (1234500 if number == 1 and day > "2021-08-20" else 0)
        rate = project["plan"][CHECKPOINTS.index(day)]["percent"]
        yield (adjusted, share(adjusted, int(Decimal(rate) * 100)),
               sum(amount for each, when, amount in paid if each == number and when <= day))


def compare_printed(path, output, day, rows):
    """The command line and the report tell what was added up by hand."""
    told = progress(path, day)
    equal([(each["adjusted_fen"], each["paid_fen"]) for each in told],
          [(adjusted, paid) for adjusted, _, paid in rows])
    adjusted, planned, paid = map(sum, zip(*rows))
    run("report", path, "--form", "spending", "--as-of", day, "-o", output)
    text = squeezed(pdf_text(output))
    for each, row in zip(told, rows):
        cells = f"{wan(row[2])}{each['execution']}%{each['plan']}%{each['time']}%"
        assert cells in text, cells
    total = f"{wan(paid)}{percent(paid, adjusted)}%{percent(planned, adjusted)}%"
    assert wan(adjusted) in text and total in text, total


@tap.case
def year_of_money(folder):
    """payments typed in the window are the same in page, chart, command line and report"""
    path = imported(folder, DOCUMENT)
    paid = year_of_payments(path, folder)
    with Desk() as desk, Program(desk, path) as program:
        program.await_window("Fiscal year.*")
        enter_payments(program, paid, [project["name"] for project in projects(path)])
        shown = overview(program)
        program.close_window()
        program.said_nothing_wrong()

    for day, (figures, lines) in shown.items():
        rows = list(add_up(path, paid, day))
        adjusted, planned, spent = map(sum, zip(*rows))
        rates = percent(spent, adjusted), percent(planned, adjusted)
        equal(figures, (adjusted, spent, *rates))
        assert any(f"planned {wan(planned)} 万元, {rates[1]}%; paid {wan(spent)} 万元, {rates[0]}%"
                   in line.replace(",", "").replace("万元 ", "万元, ") for line in lines), lines
        compare_printed(path, folder / "report.pdf", day, rows)
    run("check", path)


if __name__ == "__main__":
    tap.main()
