# SPDX-License-Identifier: GPL-3.0-or-later
"""A year with life in it: payments, an adjustment, monitoring, evaluation, rectification."""

import json

from cli import run

YEAR_END = (2, 7, 12, 17, 21, 26, 34, 40, 46, 53, 60, 66, 70, 75, 80, 83, 86, 90, 93, 96, 98)
PACES = (1.0, 0.72, 0.98)  # of the projects; the second falls behind
PAYEES = ("县职工服务中心", "县印刷厂", "宏达商贸有限公司", "县总医院", "新华书店")
PURPOSES = ("培训场地费", "宣传资料印刷费", "慰问物资", "职工体检费", "图书采购")
NOTES = (("input", "第二季度支出进度慢于计划", "按月排定用款计划，逐笔督促", "2021-08-31", "done"),
         ("output", "部分工作集中在下半年开展", "提前安排，均衡推进", "2021-11-30", "doing"),
         ("effect", "满意度调查样本偏少", "扩大调查范围，按季度回访", "2021-12-20", "open"))
NARRATIVES = {
    "work": "成立绩效自评工作组，由财务部门牵头，各业务部门配合，对照年初目标逐项核对资料。",
    "completion": "全年项目总体完成年初目标，主要指标达到预期。",
    "problems": "个别项目支出进度前慢后快，满意度调查样本偏少。",
    "measures": "编细用款计划，按月通报进度；把满意度调查列入日常工作。",
    "achieved": "职工技能竞赛、困难帮扶和劳模服务按计划完成，职工得到实惠。",
}


def payments(project, pace):
    """A payment every two weeks or so, of the share of the budget that is paid until then."""
    before = 0
    for number, share in enumerate(YEAR_END):
        month, day = number * 12 // len(YEAR_END) + 1, number * 11 % 27 + 1
        paid = int(project["budget_fen"] * share * pace) // 10000 * 100
        yield {"date": f"2021-{month:02}-{day:02}", "amount_fen": paid - before,
               "source": "other" if project["other_fen"] and number % 4 == 3 else "fiscal",
               "voucher": f"记-{number * 3 + 1:03}", "payee": PAYEES[number % 5],
               "summary": PURPOSES[number % 5]}
        before = paid


def live(project, number):
    project["payments"] = list(payments(project, PACES[number % 3]))
    project["person"] = ("王建国", "李秀英", "张志强")[number % 3]
    project["delay_reason"] = "部分活动推迟到第四季度" if number == 1 else ""
    project["delay_measure"] = "十月底前完成采购和支付" if number == 1 else ""
    project["achieved"] = "年度目标已经完成，职工反映良好。"
    aspect, problem, measure, due, state = NOTES[number % 3]
    project["rectifications"] = [{"aspect": aspect, "problem": problem, "measure": measure,
                                  "person": project["person"], "due": due, "progress": state}]
    for row, indicator in enumerate(project["indicators"]):
        late = row % 5 == 4
        indicator["monitors"] = [{
            "cutoff": 7, "value": indicator["value"] or "部分达成",
            "forecast": indicator["printed"],
            "likelihood": "possible" if late else "certain", "cause": "staff" if late else "",
            "explanation": "人员变动，进度略慢" if late else "", "note": ""}]


def outcome(target, short):
    """What an indicator came to: its target, or less than that."""
    if target.isdecimal():
        return str(int(target) * 9 // 10) if short else target
    return "部分达成" if short else "达成"


def evaluate(path, project, number):
    for row, indicator in enumerate(project["indicators"], 1):
        short = row % 6 == 5
        actual = outcome(indicator["value"], short)
        run("evaluate", path, "-p", str(number), "-i", str(row), "--actual", actual,
            *(("--reason", "样本不足，下年按季度调查") if short else ()))


def live_through(source, path, folder):
    """Makes the year file PATH of the document's year file SOURCE, with a whole year in it."""
    data = folder / "year.json"
    run("export", source, "-o", data)
    year = json.loads(data.read_text())
    unit = year["units"][0]
    for number, project in enumerate(unit["projects"]):
        live(project, number)
    unit["narratives"] = [{"section": name, "text": text} for name, text in NARRATIVES.items()]
    unit.update(preparer="刘芳", checker="陈志远", head="赵明")
    data.write_text(json.dumps(year, ensure_ascii=False))
    run("import", data, "-o", path)
    for number, project in enumerate(unit["projects"], 1):
        evaluate(path, project, number)
    run("adjust", path, "-p", "2", "-d", "2021-08-20", "--fiscal", "1.2345万",
        "--document", "县财预〔2021〕36号", "--reason", "追加专项资金")
    return path
