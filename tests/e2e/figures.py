# SPDX-License-Identifier: GPL-3.0-or-later
"""Every figure of a printed form, and what it must be by the JSON of the headless program."""

import json
import re
import unicodedata
from collections import Counter
from datetime import datetime
from decimal import ROUND_HALF_UP, Decimal

from cli import run, show, squeezed
from money import pdf_text, percent, progress, wan

FIGURE = re.compile(r"[+-]?[\d,]*\d(\.\d+)?%?")
FOOT = re.compile(r"^第 \d+ 页，共 \d+ 页.*$", re.MULTILINE)
# What has digits and is neither a figure nor a text of the office: days, months, years, numbers.
DAY = r"\d{4}年\d{1,2}月\d{1,2}日|\d{4}-\d\d-\d\d"
STRUCTURE = re.compile(rf"{DAY}|\d{{4}}年|\d+-\d+月|\d+月底|\d+月\d+日|^\d+\.|^目标\d+"
                       r"|（\d+笔）")
EXECUTION_WEIGHT = "10"
# What may stand at the axes of the charts.
AXES = {f"{minus}{number}{sign}" for number in range(0, 1001, 5) for minus in ("", "-")
        for sign in ("", "%")}
# Limits of ahead, behind and far behind in a new year; an amount of nothing in the history.
LIMITS = {"10.00%", "25.00%", "0.00"}


def points(text):
    """Points as forms print them: no more decimals than they need."""
    return format(Decimal(text).normalize() + 0, "f") if text is not None else None


def yuan(fen):
    return f"{fen / 100:,.2f}"


def strings(value):
    """Every text in a JSON value, and what forms make of a day."""
    if isinstance(value, dict):
        for each in value.values():
            yield from strings(each)
    elif isinstance(value, list):
        for each in value:
            yield from strings(each)
    elif value is not None:
        yield str(value)


def figures(text):
    """The cells that are nothing but a figure, and how often each stands there."""
    return Counter(word for word in FOOT.sub("", text).split() if FIGURE.fullmatch(word))


def plain(text):
    """Without the second forms that fonts give some characters."""
    return unicodedata.normalize("NFKC", text)


def strangers(text, known):
    """The words with digits that are neither a figure nor a piece of a known text."""
    for word in FOOT.sub("", text).split():
        rest = STRUCTURE.sub("", word)
        if (re.search(r"\d", rest) and not FIGURE.fullmatch(word)
                and plain(rest) not in plain(known)):
            yield word


class Year:
    """What the headless program tells of a year file."""

    def __init__(self, path, day):
        self.day = day
        self.data = show(path)
        self.unit = self.data["units"][0]
        self.projects = self.unit["projects"]
        scores = json.loads(run("score", path, "--json"))
        self.scores = {score["project"]: score for score in scores}
        self.progress = {row["project"]: row for row in progress(path, day)}
        self.findings = [each for each in json.loads(run("review", path, "--json"))
                         if not each["waived"]]
        self.history = json.loads(run("history", path, "--json"))
        self.known = squeezed("\n".join([*strings([self.data, scores, self.findings, self.history]),
                                         *self.headings(), *self.prose(), *self.review_words(),
                                         *self.moments()]))

    def moments(self):
        """The times of the history as a clock on the wall shows them."""
        for entry in self.history:
            moment = datetime.fromisoformat(entry["time"].replace("Z", "+00:00")).astimezone()
            yield moment.strftime("%Y-%m-%d")
            yield moment.strftime("%H:%M")

    def headings(self):
        """Where forms say whose they are."""
        yield f"{self.unit['code'][:3]}{self.unit['parent'] or self.unit['name']}"
        yield f"编制单位：{self.unit['code']}{self.unit['name']}"
        for project in self.projects:
            yield f"{project['name']}绩效目标表"
            yield f"{project['name']}支出情况"

    def prose(self):
        """The sections of the report with the figures that stand for their fields."""
        done = [score["total"] for score in self.scores.values() if score["project"]]
        average = (sum(map(Decimal, done)) / len(done)).quantize(Decimal("0.01"), ROUND_HALF_UP)
        fields = {"预算合计": wan(self.total("budget_fen")), "平均得分": points(average),
                  "支出合计": wan(sum(map(self.paid, self.projects))),
                  "项目数": str(len(self.projects))}
        for narrative in self.unit["narratives"]:
            yield re.sub(r"\{(\w+)\}", lambda field: fields[field[1]], narrative["text"])

    def review_words(self):
        """The rules that have a number in their words, and the result."""
        errors = sum(each["severity"] == "error" for each in self.findings)
        yield "百分比超过100%，或满意度定为100%"
        yield "执行率低于90%或超目标30%以上，未说明原因"
        yield (f"未通过，修改完善后重新审核。（应修改{errors}处，"
               f"建议修改或核实{len(self.findings) - errors}处，说明后不作修改0处）")

    def paid(self, project, until="9999"):
        return sum(each["amount_fen"] for each in project["payments"] if each["date"] <= until)

    def adjusted(self, project):
        return project["budget_fen"] + sum(
            each["fiscal_fen"] + each["other_fen"] for each in project["adjustments"])

    def total(self, key):
        return sum(project[key] for project in self.projects)


def rate(part, whole):
    return f"{percent(part, whole) if whole else '0.00'}%"


def cell(text):
    """A text counts where it is nothing but a figure."""
    return [text] if text and FIGURE.fullmatch(text) else []


def budgets(row):
    return [wan(row["budget_fen"]), wan(row["fiscal_fen"]), wan(row["other_fen"])]


def all_budgets(year):
    return [wan(year.total(f"{key}_fen")) for key in ("budget", "fiscal", "other")]


def goal_table(year):
    for project in year.projects:
        yield from budgets(project)
        yield from (f"{step['percent']}%" for step in project["plan"])
        for indicator in project["indicators"]:
            for key in ("name", "description", "printed", "basis"):
                yield from cell(indicator[key])


def application(year):
    for project in year.projects:
        yield from budgets(project)
        for indicator in project["indicators"]:
            yield from cell(indicator["printed"])


def department_goals(year):
    for project in year.projects:
        yield from budgets(project)
    yield from all_budgets(year)
    for indicator in year.unit["indicators"]:
        yield from cell(indicator["printed"])


def monitoring(year):
    for project in year.projects:
        paid = year.paid(project, f"{year.data['year']}-07-31")
        outlook, = project["outlooks"]
        expected = outlook["fiscal_fen"], outlook["other_fen"]
        yield from (wan(project["budget_fen"]), wan(paid), rate(paid, project["budget_fen"]),
                    wan(sum(expected)))
        yield from (wan(project["fiscal_fen"]), wan(paid), rate(paid, project["fiscal_fen"]),
                    wan(expected[0]))
        yield from (wan(project["other_fen"]), "0", "0.00%", wan(expected[1]))
        for indicator in project["indicators"]:
            yield from cell(indicator["printed"])
            for month in indicator["monitors"]:
                for key in ("value", "forecast", "explanation", "note"):
                    yield from cell(month[key])


def scored(indicators, score):
    """The rows of the indicators in a form of self-evaluation, and the total."""
    for indicator, row in zip(indicators, score["indicators"]):
        yield from (*cell(indicator["printed"]), *cell(row["actual"]), points(row["weight"]))
        yield from cell(points(row["given"]))
        yield from cell(indicator["evaluation"]["reason"] if indicator["evaluation"] else "")
    yield from ("100", points(score["total"]))


def evaluation(year):
    for project in year.projects:
        score, paid = year.scores[project["code"]], wan(year.paid(project))
        execution = rate(year.paid(project), year.adjusted(project))
        budget = wan(project["budget_fen"])
        yield from (budget, wan(year.adjusted(project)), paid, EXECUTION_WEIGHT, execution,
                    points(score["execution_points"]))
        yield from (budget, wan(year.adjusted(project)), paid, execution)
        yield from ("0", "0", "0", "0.00%") * 2
        yield from scored(project["indicators"], score)


def department_evaluation(year):
    score = year.scores.get(None)
    if score is None:
        return
    paid = sum(year.paid(project) for project in year.projects)
    whole = sum(year.adjusted(project) for project in year.projects)
    row = wan(year.total("budget_fen")), wan(whole), wan(paid), rate(paid, whole)
    yield from (*row, EXECUTION_WEIGHT, points(score["execution_points"]))
    yield from row * 2
    yield from ("0", "0", "0", "0.00%") * 2
    yield from scored(year.unit["indicators"], score)


def summary(year):
    for number, project in enumerate(year.projects, 1):
        yield from (str(number), *cell(project["subject"]), *budgets(project),
                    str(len(project["goals"])), str(len(project["indicators"])))
    yield from (*all_budgets(year), str(sum(len(each["goals"]) for each in year.projects)),
                str(sum(len(each["indicators"]) for each in year.projects)))


def payments(year):
    everything = 0
    for project in year.projects:
        sum_so_far = 0
        for payment in sorted(project["payments"], key=lambda each: each["date"]):
            sum_so_far += payment["amount_fen"]
            yield from (yuan(payment["amount_fen"]), yuan(sum_so_far), *cell(payment["voucher"]))
        yield yuan(sum_so_far)
        everything += sum_so_far
    yield yuan(everything)


def review(year):
    """The findings are numbered under each of the four heads."""
    for count in Counter(each["aspect"] for each in year.findings).values():
        yield from map(str, range(1, count + 1))


def rectification(year):
    entries = [entry for project in year.projects for entry in project["rectifications"]]
    yield from (str(number) for number, _ in enumerate(entries, 1))


def report(year):
    """The table of all projects; the targets that were missed come on top of it."""
    for number, project in enumerate(year.projects, 1):
        yield from (str(number), wan(project["budget_fen"]), wan(year.adjusted(project)),
                    wan(year.paid(project)), rate(year.paid(project), year.adjusted(project)),
                    points(year.scores[project["code"]]["total"]))
    paid = sum(year.paid(project) for project in year.projects)
    whole = sum(year.adjusted(project) for project in year.projects)
    yield from (wan(year.total("budget_fen")), wan(whole), wan(paid), rate(paid, whole))


def missed(year):
    """What may stand in the list of missed targets: target, actual value, points and weight."""
    for project in year.projects:
        score = year.scores[project["code"]]
        execution = rate(year.paid(project), year.adjusted(project))
        yield from (execution, f"{points(score['execution_points'])}／{EXECUTION_WEIGHT}")
        yield "≥90.00%"
        yield from missed_indicators(project, score)
    department = next((score for code, score in year.scores.items() if not code), None)
    if department:
        yield from missed_indicators(year.unit, department)


def missed_indicators(owner, score):
    for indicator, row in zip(owner["indicators"], score["indicators"]):
        yield from (indicator["printed"], row["actual"],
                    f"{points(row['given'])}／{points(row['weight'])}")


def spending_rows(year):
    """The figures of the table: of each project and of all."""
    start = max(f"{year.data['year']}-{step['month']:02}-31"
                for step in year.projects[0]["plan"]
                if f"{year.data['year']}-{step['month']:02}-31" < year.day)
    rows = []
    for project in year.projects:
        row = year.progress[project["code"]]
        rows.append((row["budget_fen"], row["adjusted_fen"],
                     row["paid_fen"] - year.paid(project, start), row["paid_fen"],
                     Decimal(row["plan"])))
        yield from figures_of_progress(rows[-1], row["execution"], row["plan"], row["time"])
    sums = [sum(column) for column in zip(*rows)]
    planned = sum(row[1] * row[4] for row in rows) / sums[1]
    yield from figures_of_progress(sums[:4], percent(sums[3], sums[1]),
                                   f"{planned:.2f}", year.progress[project["code"]]["time"])


def figures_of_progress(row, execution, plan, time):
    budget, adjusted, period, paid = row[:4]
    gap = Decimal(execution) - Decimal(plan)
    return (wan(budget), wan(adjusted - budget), wan(adjusted), wan(period), wan(paid),
            f"{execution}%", f"{plan}%", f"{time}%", f"{gap:+.2f}" if gap else "0.00")


def quarters(year):
    """What the charts write beside their columns, lines and bars, and their axes."""
    for ends in (("00", "03"), ("03", "06"), ("06", "09"), ("09", "12")):
        first, last = (f"{year.data['year']}-{month}-31" for month in ends)
        paid = sum(year.paid(each, last) - year.paid(each, first) for each in year.projects)
        yield f"{Decimal(paid) / 1000000:.2f}" if paid else "0"
        planned = sum(each["budget_fen"] * (planned_at(each, int(ends[1]))
                                            - planned_at(each, int(ends[0])))
                      for each in year.projects)
        yield f"{Decimal(planned) / 100000000:.2f}"


def planned_at(project, month):
    """The plan at the end of a month, percent: between two checkpoints it rises evenly."""
    before, low = 0, Decimal(0)
    for step in project["plan"]:
        high = Decimal(step["percent"])
        if month <= step["month"]:
            return low + (high - low) * (month - before) / (step["month"] - before)
        before, low = step["month"], high
    return low


# The forms whose figures are all known, each as often as it stands there.
EXACT = {
    "goal-table": goal_table, "application": application, "department-goals": department_goals,
    "monitoring": monitoring, "evaluation": evaluation,
    "department-evaluation": department_evaluation, "summary": summary, "payments": payments,
    "review": review, "rectification": rectification,
}


def told(year):
    """Every figure that any form may show."""
    for expected in (*EXACT.values(), report, missed, spending_rows, quarters):
        yield from expected(year)
    yield from (word for text in strings([year.data, year.scores, year.history])
                for word in text.split())


def check(form, pdf, year):
    """Holds the figures of a form against the year; gives back how many there are."""
    text = pdf_text(pdf)
    found = figures(text)
    texts = year.known + "".join(missed(year))
    wrong = list(strangers(text, texts))
    assert not wrong, f"{form}: {wrong} stand nowhere in the year"
    if form in EXACT:
        wanted = Counter(EXACT[form](year))
        assert found == wanted, f"{form}: too many {found - wanted}, missing {wanted - found}"
        return found.total()
    wanted, extra = set(), set()
    if form in ("full-text", "all"):
        wanted = Counter(goal_table(year))
        extra = {str(number) for number in range(1, 200)}
    if form == "report":
        wanted, extra = Counter(report(year)), set(missed(year))
    if form == "spending":
        wanted = Counter(spending_rows(year)) + Counter(quarters(year))
        extra = AXES
    if form in ("all", "history"):
        extra |= set(told(year)) | LIMITS | {str(number) for number in range(1, 2000)}
    if form == "all":
        extra |= AXES
    lacking = Counter(wanted) - found
    assert not lacking, f"{form}: {lacking} missing"
    strange = set(found) - set(wanted) - extra
    assert not strange, f"{form}: {strange} cannot be told from the year"
    return found.total()
