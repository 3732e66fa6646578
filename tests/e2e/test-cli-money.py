#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Payments, progress and charts of the headless program: test-cli-money.py PROGRAM."""

import json
import re
import xml.etree.ElementTree as ElementTree

import tap
from cli import (FAILED, WRONG_USAGE, equal, imported, projects, refused, run, seed_year, squeezed)
from money import CHECKPOINTS, pdf_text, percent, progress, wan, year_of_payments


@tap.case
def pay(folder):
    """pay stores a payment and notes what is odd, but refuses what cannot be read"""
    path = imported(folder)
    text = run("pay", path, "--project", "1", "--date", "2021-03-05", "--amount", "1.5万",
               "--source", "other", "--voucher", "记-1", "--payee", "县农行", "--summary", "改造")
    assert "15,000.00" in text and "Note" not in text, text
    equal(progress(path, "2021-03-04")[0]["paid_fen"], 0)
    equal(progress(path, "2021-03-05")[0]["paid_fen"], 1500000)
    run("pay", path, "-p", "法律援助", "-d", "3月6日", "-a", "-200元")
    equal(progress(path, "2021-03-06")[1]["paid_fen"], -20000)
    assert "outside" in run("pay", path, "-p", "1", "-d", "2022-01-02", "-a", "1元")
    assert "adjusted budget" in run("pay", path, "-p", "1", "-d", "2021-05-02", "-a", "9999万")
    equal(progress(path, "2021-05-02")[0]["state"], "overspent")
    run("undo", path)
    equal(progress(path, "2021-05-02")[0]["paid_fen"], 1500000)

    start = ("pay", path, "-p", "1")
    for arguments, says in ((("-d", "2021-03-05", "-a", "100"), "元"),
                            (("-d", "2021-03-05", "-a", "１００"), "元"),
                            (("-d", "2021-03-05", "-a", "x元"), "x"),
                            (("-d", "2021-03-05", "-a", "0.001元"), "0.001"),
                            (("-d", "2021-02-30", "-a", "1元"), "2021-02-30"),
                            (("-d", "2021-03-05", "-a", "1元", "--source", "gift"), "gift"),
                            (("-d", "2021-03-05", "-a", "1元", "--payee", "长" * 9999), "")):
        refused(path, *start, *arguments, says=says)
    refused(path, "pay", path, "-p", "没有", "-d", "2021-03-05", "-a", "1元", says="没有")
    for arguments in ((), ("-p", "1"), ("-p", "1", "-d", "2021-03-05"), ("--csv", "x", "-a", "1元")):
        refused(path, "pay", path, *arguments, status=WRONG_USAGE)


@tap.case
def adjust(folder):
    """adjust changes the budget from its day on"""
    path = imported(folder)
    before = progress(path, "2021-12-31")[0]["budget_fen"]
    run("adjust", path, "-p", "1", "-d", "2021-07-01", "--fiscal", "2万", "--other", "-5000元",
        "--document", "示财〔2021〕5号", "--reason", "追加")
    equal(progress(path, "2021-06-30")[0]["adjusted_fen"], before)
    after = progress(path, "2021-07-01")[0]
    equal((after["budget_fen"], after["adjusted_fen"]), (before, before + 1500000))
    refused(path, "adjust", path, "-p", "1", "-d", "2021-07-01", "--fiscal", "2", says="元")
    refused(path, "adjust", path, "-p", "1", "-d", "2021-07-01", status=WRONG_USAGE)
    refused(path, "adjust", path, "-p", "1", "--fiscal", "2万", status=WRONG_USAGE)
    run("undo", path)
    equal(progress(path, "2021-07-01")[0]["adjusted_fen"], before)


@tap.case
def lists(folder):
    """pay --csv stores what is good, lists the rest, and brings nothing twice"""
    path = imported(folder)
    rows = folder / "bank.csv"
    rows.write_text("支付明细\n日期,项目名称,金额（元）,凭证号,摘要\n"
                    '2021-01-28,职工之家建设,"1,500.00",1,春节\n'
                    "2021-02-31,法律援助,5,2,错\n"
                    "2021-03-01,法律援助,12.5万,3,对\n"
                    "合计,,126500,,\n", encoding="gb18030")
    text = run("pay", path, "--csv", rows)
    for part in ("row 4: ", "2021-02-31", "row 6: ", "stored: 2", "wrong: 2"):
        assert part in text, text
    equal([each["paid_fen"] for each in progress(path, "2021-12-31")], [150000, 12500000])
    text = run("pay", path, "--csv", rows)
    assert "stored: 0, there already: 2" in text, text
    equal(len(json.loads(run("history", path, "--json"))), 3)
    run("undo", path)
    equal([each["paid_fen"] for each in progress(path, "2021-12-31")], [0, 0])

    rows.write_text("日期,金额\n2021-01-28,5\n", encoding="utf-8")
    refused(path, "pay", path, "--csv", rows)
    run("pay", path, "--csv", rows, "-p", "2")
    equal(progress(path, "2021-12-31")[1]["paid_fen"], 500)
    rows.write_text("a,b\n1,2\n", encoding="utf-8")
    refused(path, "pay", path, "--csv", rows, says="日期")
    refused(path, "pay", path, "--csv", folder / "no.csv", says="no.csv")


@tap.case
def founding_checkpoints(folder):
    """the checkpoints of a year of payments agree between progress and the printed forms"""
    path = seed_year(folder)
    paid = year_of_payments(path, folder)
    budgets = [project["budget_fen"] for project in projects(path)]
    output = folder / "out.pdf"
    plans = [[step["percent"] for step in project["plan"]] for project in projects(path)]
    for number, day in enumerate(CHECKPOINTS):
        planned = [plan[number] for plan in plans]
        adjusted = [budget + (1234500 if project == 1 and day > "2021-08-20" else 0)
                    for project, budget in enumerate(budgets)]
        sums = [sum(fen for project, when, fen in paid if project == each and when <= day)
                for each in range(len(budgets))]
        found = progress(path, day)
        equal([(each["budget_fen"], each["adjusted_fen"], each["paid_fen"]) for each in found],
              list(zip(budgets, adjusted, sums)))
        equal([each["plan"] for each in found], planned)
        equal([each["execution"] for each in found], list(map(percent, sums, adjusted)))

        run("report", path, "--form", "spending", "--as-of", day, "-o", output)
        text = squeezed(pdf_text(output))
        for each, budget, whole, part in zip(found, budgets, adjusted, sums):
            for cells in (wan(budget) + wan(whole - budget) + wan(whole),
                          f"{wan(part)}{each['execution']}%{each['plan']}%{each['time']}%"):
                assert cells in text, cells
        total = f"{wan(sum(sums))}{percent(sum(sums), sum(adjusted))}%"
        assert total in text, total

    run("report", path, "--form", "payments", "--as-of", "2021-12-31", "-o", output)
    text = pdf_text(output)
    assert f"（{len(paid)}笔）" in text
    assert f"{sum(fen for _, _, fen in paid) / 100:,.2f}" in text


@tap.case
def meeting_report(folder):
    """the report asks for reasons, prints them, and has a page for each project"""
    path = imported(folder)
    output = folder / "out.pdf"
    arguments = ("report", path, "--form", "spending", "--as-of", "2021-10-31", "-o", output)
    run(*arguments)
    text = squeezed(pdf_text(output))
    for part in ("2021年部门预算支出执行情况表", "截至2021年10月31日", "待说明", "各季度计划与实际支出（万元）",
                 "累计进度", "项目执行", "严重滞后", "83.33%"):
        assert part in text, part
    run("edit", path, "-p", "1", "delay-reason=招标流标", "delay-measure=十一月重新招标")
    run(*arguments, "--per-project")
    text = squeezed(pdf_text(output))
    for part in ("招标流标", "十一月重新招标", "1.职工之家建设支出情况", "2.法律援助支出情况"):
        assert part in text, part
    run(*arguments, "--project", "2")
    assert "职工之家建设" not in squeezed(pdf_text(output))
    run(*arguments[:-2], "-o", output, "--as-of", "2021-13-01", status=FAILED)


def bars(svg, colour):
    """The heights of the rectangles of a colour in a drawing, from left to right."""
    found = []
    for path in ElementTree.parse(svg).iter("{http://www.w3.org/2000/svg}path"):
        style = path.get("style", "") + path.get("fill", "")
        if f"fill:rgb({colour})" not in style.replace(" ", ""):
            continue
        numbers = [float(each) for each in re.findall(r"-?\d+(?:\.\d+)?", path.get("d"))]
        xs, ys = numbers[::2], numbers[1::2]
        found.append((min(xs), max(ys) - min(ys)))
    return [height for _, height in sorted(found)]


@tap.case
def charts(folder):
    """chart draws columns as high as the money"""
    path = imported(folder)
    for day, amount in (("2021-02-01", "10万"), ("2021-05-01", "5万"), ("2021-08-01", "2.5万"),
                        ("2021-11-01", "1万")):
        run("pay", path, "-p", "1", "-d", day, "-a", amount)
    drawing = folder / "chart.svg"
    run("chart", path, "--kind", "quarters", "-o", drawing)
    heights = bars(drawing, "90.196078%,38.039216%,0%")
    columns = [height for height in heights if height > 8.5 or height < 7.5]
    equal(len(columns), 4)
    for column, share in zip(columns, (1, 0.5, 0.25, 0.1)):
        assert abs(column - columns[0] * share) < 0.1, columns

    for kind in ("quarters", "checkpoints", "cumulative", "projects"):
        for suffix, head in ((".png", b"\x89PNG"), (".SVG", b"<?xml"), (".pdf", b"%PDF")):
            output = folder / f"{kind}{suffix}"
            run("chart", path, "--kind", kind, "-o", output, "--as-of", "2021-10-31", "--grey")
            assert output.read_bytes().startswith(head), output
    equal(sorted(folder.glob(".*")), [])
    run("chart", path, "--kind", "projects", "-o", folder / "x.gif", status=FAILED)
    run("chart", path, "--kind", "quarters", "-o", folder / "x.png", "-p", "9", status=FAILED)
    run("chart", path, "--kind", "quarters", "-o", folder / "no" / "x.png", status=FAILED)
    run("chart", path, "--kind", "pie", "-o", folder / "x.png", status=WRONG_USAGE)
    run("chart", path, "--kind", "quarters", status=WRONG_USAGE)
    run("chart", path, "--kind", "quarters", "-o", path, status=FAILED)


if __name__ == "__main__":
    tap.main()
