/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Each case changes a unit that no rule finds fault with. A change names a row and gives a field
 * its value: `p0i3.printed=≤5%` is indicator 3 of project 0; l a row of the plan, g a goal, e the
 * evaluation of an indicator, y a new payment, u the unit with its goals (ug0) and indicators
 * (ui0).
 */
typedef struct
{
  const char *rule;
  const char *changes; /* separated by | */
  guint       n;       /* findings of the rule */
  const char *field;   /* of the first of them */
  const char *fix;
} Case;

static const Case cases[] = {
  { "R01", "p0i5.printed=≤90%", 1, "sign", "≥" },
  { "R01", "p0i5.printed=<90%", 1, "sign", "≥" },
  { "R01", "p1i1.name=职工满意度|p1i1.printed=≤90%", 1, "sign", "≥" },
  { "R01", "p0i5.name=职工投诉率|p0i5.printed=≤2%", 0, NULL, NULL },
  { "R01", "p0i5.name=不满意率|p0i5.printed=≤2%", 0, NULL, NULL },

  { "R02", "p0i0.printed=≤120人", 1, "sign", "≥" },
  { "R02", "p0i1.printed=≤95%", 1, "sign", "≥" },
  { "R02", "p0i4.name=社会影响力|p0i4.printed=≤100优", 1, "sign", "≥" },
  { "R02", "p0i3.name=预算执行率|p0i3.printed=≤100%", 1, "sign", "≥" },
  { "R02", "p0i2.printed=≤30天", 0, NULL, NULL },
  { "R02", "p0i1.name=发放差错率|p0i1.printed=≤1%", 0, NULL, NULL },
  { "R02", "p0i4.name=职工工资争议件数|p0i4.printed=≤5件", 0, NULL, NULL },
  { "R02", "p0i0.printed=≤120人|p0i0.direction=reverse", 0, NULL, NULL },
  { "R02", "p0i5.printed=≤90%", 0, NULL, NULL },

  { "R03", "p0i2.level2=质量指标", 1, "时效指标", NULL },
  { "R03", "p0i2.level2=质量指标|p0i3.level2=质量指标", 2, "时效指标", NULL },
  { "R03", "p0i3.level1=成本指标|p0i3.level2=经济成本指标", 0, NULL, NULL },
  { "R03", "p0i4.level2=可持续影响指标", 0, NULL, NULL },
  { "R03", "p0.indicators=", 0, NULL, NULL },

  { "R04", "p0i1.name=参加技能培训的职工数|p0i1.level2=数量指标", 1, "name", NULL },
  { "R04", "p0i1.name=参加技能培训 的职工数|p0i1.level2=数量指标", 1, "name", NULL },
  { "R04", "p0i1.name=参加技能培训的职工数", 0, NULL, NULL },
  { "R04", "p1i0.name=参加技能培训的职工数", 0, NULL, NULL },

  { "R05", "p0i4.name=社会效益指标", 1, "name", NULL },
  { "R05", "p0i5.name=服务对象满意度指标", 1, "name", NULL },
  { "R05", "p0i5.name=服务对象满意度", 0, NULL, NULL },
  { "R05", "p0i4.name=职工社会效益指标数", 0, NULL, NULL },

  { "R06", "p0i1.name=困难劳模满意度", 1, "level2", NULL },
  { "R06", "p0i4.name=项目完成率", 1, "level2", NULL },
  { "R06", "p0i1.name=发放及时率", 1, "level2", "时效指标" },
  { "R06", "p0i3.name=培训人数", 1, "level2", "数量指标" },
  { "R06", "p0i0.level1=效益指标", 1, "level2", NULL },
  { "R06", "p0i0.name=项目完成率", 0, NULL, NULL },
  { "R06", "p0i5.level1=效益指标", 0, NULL, NULL },
  { "R06", "p0i3.level1=成本指标", 0, NULL, NULL },
  { "R06", "p0i4.name=受益职工人数", 0, NULL, NULL },

  { "R07", "p0i0.name=慰问劳模人数**人", 1, "name", NULL },
  { "R07", "p0i0.description=XX县职工数", 1, "description", NULL },
  { "R07", "p0i0.basis=××文件", 1, "basis", NULL },
  { "R07", "p0i0.printed=≥＊＊人", 1, "printed", NULL },
  { "R07", "p0i0.name=指标1", 1, "name", NULL },
  { "R07", "p0i0.name=……", 1, "name", NULL },
  { "R07", "p0.purpose=请填写资金用途", 1, "purpose", NULL },
  { "R07", "p0g0.text=完成培训、帮扶……", 1, "text", NULL },
  { "R07", "ug0.text=全年服务XX名职工", 1, "text", NULL },
  { "R07", "p0i0.name=EXXON合作数", 0, NULL, NULL },
  { "R07", "p0g0.text=唱响“咱们工人……”主旋律", 0, NULL, NULL },
  { "R07", "p0i0.description=2*3场", 0, NULL, NULL },

  { "R08", "p0i0.description=", 1, "description", NULL },
  { "R08", "p0i0.description=0", 1, "description", NULL },
  { "R08", "p0i0.description=／", 1, "description", NULL },
  { "R08", "p0i0.description=参加 技能培训的职工数", 1, "description", NULL },
  { "R08", "p0i0.description=100人", 0, NULL, NULL },

  { "R09", "p0i0.basis=完成", 1, "basis", NULL },
  { "R09", "p0i0.basis=基本满意", 1, "basis", NULL },
  { "R09", "p0i0.basis=年底完成率", 1, "basis", NULL },
  { "R09", "p0i0.basis=上年完成情况", 0, NULL, NULL },
  { "R09", "p0i0.basis=满意度调查", 0, NULL, NULL },
  { "R09", "p0i0.basis=", 0, NULL, NULL },

  { "R10", "p0i0.printed=≥120", 1, "unit", NULL },
  { "R10", "p0i1.printed=≥95", 1, "unit", "%" },
  { "R10", "p0i0.printed=100优", 1, "unit", NULL },
  { "R10", "p0i5.printed=≥95满意", 1, "unit", "%" },
  { "R10", "p0i0.printed=优", 0, NULL, NULL },
  { "R10", "p0i0.printed=≥12元/人", 0, NULL, NULL },

  { "R11", "p0i1.printed=≥101%", 1, "value", NULL },
  { "R11", "p0i5.printed=≥100%", 1, "value", NULL },
  { "R11", "p0i1.printed=≥100%", 0, NULL, NULL },
  { "R11", "p0i4.name=会员增长率|p0i4.printed=≥120%", 0, NULL, NULL },
  { "R11", "p0i5.printed=≥99.9%", 0, NULL, NULL },
  { "R11", "p0i5.name=调查满意度的职工数|p0i5.printed=≥100人", 0, NULL, NULL },

  { "R11", "p0i1.printed=290%", 1, "value", NULL },
  { "R12", "p0.fiscal=29", 1, "budget", NULL },
  { "R12", "p0.other=0.01", 1, "budget", NULL },
  { "R12", "p0.fiscal=29|p0.other=1", 0, NULL, NULL },

  { "R13", "p0.budget=657500|p0.fiscal=657500", 1, "budget", NULL },
  { "R13", "p0.budget=6575|p0.fiscal=6575", 1, "budget", NULL },
  { "R13", "p0.budget=0.0066|p0.fiscal=0.0066", 1, "budget", NULL },
  { "R13", "p0.budget=1315|p0.fiscal=1315", 0, NULL, NULL },
  { "R13", "p0.budget=2.5|p0.fiscal=2.5", 0, NULL, NULL },

  { "R14", "p0l1.percent=20", 1, "percent", NULL },
  { "R14", "p0l3.percent=95", 1, "percent", "100%" },
  { "R14", "p0l0.percent=110", 2, "percent", NULL },
  { "R14", "p0.plan=", 1, NULL, NULL },
  { "R14", "p0l1.percent=25", 0, NULL, NULL },
  { "R14", "p0l2.percent=100", 0, NULL, NULL },

  { "R15", "p0i0.weight=60", 1, "weight", NULL },
  { "R15", "p0i4.weight=20", 1, "weight", NULL },
  { "R15", "p0i0.weight=20|p0i1.weight=10|p0i2.weight=10|p0i3.weight=9", 1, "weight", NULL },
  { "R15", "ui0.weight=50", 1, "weight", NULL },
  { "R15", "p0i0.weight=20|p0i1.weight=10|p0i2.weight=10|p0i3.weight=10", 0, NULL, NULL },
  { "R15", "p0i0.weight=20|p0i4.weight=30|p0i5.weight=10", 0, NULL, NULL },

  { "R16", "p0.name=职工培训（35万元）", 1, "budget", NULL },
  { "R16", "p0.name=职工培训３５万元", 1, "budget", NULL },
  { "R16", "p0.name=职工培训（30万元）", 0, NULL, NULL },
  { "R16", "p0.name=职工培训300,000元", 0, NULL, NULL },
  { "R16", "p0.name=2021元旦走访", 0, NULL, NULL },
  { "R16", "p0.name=每人500元的培训补助", 0, NULL, NULL },

  { "R17", "p1.budget=30|p1.fiscal=30", 1, "budget", NULL },
  { "R17", "p2.goals=0", 1, NULL, NULL },
  { "R17", "p1.indicators=0", 1, NULL, NULL },
  { "R17", "p1.indicators=0|p1i0.printed=≥121人", 0, NULL, NULL },
  { "R17", "p0.goals=|p1.goals=", 0, NULL, NULL },
  { "R17", "p0.budget=0|p1.budget=0", 0, NULL, NULL },

  { "R18", "p0.code=13073021B1", 1, "code", NULL },
  { "R18", "p0.code=13073021b1rfwbexnpm1l", 1, "code", "13073021B1RFWBEXNPM1L" },
  { "R18", "p0.code=13073121B1RFWBEXNPM1L", 1, "code", NULL },
  { "R18", "p0.code=13073022B1RFWBEXNPM1L", 1, "code", NULL },
  { "R18", "p0.code=13073015B1RFWBEXNPM1L", 0, NULL, NULL },
  { "R18", "p0.code=", 0, NULL, NULL },

  { "R19", "p0i0.name=宣传教育沿线学生人次", 1, "name", NULL },
  { "R19", "p0i4.description=省级文明城市测评", 1, "description", NULL },
  { "R19", "p0i0.name=宣传教育职工人次", 0, NULL, NULL },

  { "R20", "p0g0.text=2020年完成培训", 1, "text", NULL },
  { "R20", "p0g0.text=２０２２年完成培训", 1, "text", NULL },
  { "R20", "p0g0.text=0", 1, "text", NULL },
  { "R20", "ug0.text=2020年服务职工", 1, "text", NULL },
  { "R20", "p0g0.text=落实2021—2025年规划", 0, NULL, NULL },
  { "R20", "p0g0.text=按冀财行[2020]167号文件完成", 0, NULL, NULL },
  { "R20", "p0g0.text=按《2020年方案》完成1500年谱", 0, NULL, NULL },

  { "R21", "p0i0e.actual=120|p0y.amount=200000", 1, "delay_reason", NULL },
  { "R21", "p0i0e.actual=156|p0y.amount=300000", 1, "reason", NULL },
  { "R21", "p0i0e.actual=120|p0y.amount=270000", 0, NULL, NULL },
  { "R21", "p0i0e.actual=120|p0y.amount=200000|p0.delay_reason=招标推迟", 0, NULL, NULL },
  { "R21", "p0i0e.actual=156|p0i0e.reason=新建会|p0y.amount=300000", 0, NULL, NULL },
  { "R21", "p0i0e.actual=155|p0y.amount=300000", 0, NULL, NULL },
  { "R21", "p0y.amount=100", 0, NULL, NULL },

  { "R22", "p0.purpose=培训（201296）", 1, "purpose", "培训（2012906）" },
  { "R22", "p0.purpose=培训（2012999）", 1, "purpose", NULL },
  { "R22", "p0.subject=2012999", 1, "purpose", NULL },
  { "R22", "p0.purpose=培训费2600000元", 0, NULL, NULL },
  { "R22", "p0.name=职工培训|p0.purpose=培训（2012999）", 0, NULL, NULL },

  { "R23", "p0i0.project_goal_id=999", 1, "text", NULL },

  { "R24", "p0.budget=0|p0.fiscal=0", 1, "budget", NULL },
  { "R24", "p0g0.text=", 1, NULL, NULL },
  { "R24", "p0.goals=|p0.indicators=", 2, NULL, NULL },
  { "R24", "p0.budget=0.01|p0.fiscal=0.01", 0, NULL, NULL },

  { "R25", "p0i0.printed=", 1, "printed", NULL },
  { "R25", "p0i0.printed=——", 1, "printed", NULL },
  { "R25", "p0i0.printed=无", 1, "printed", NULL },
  { "R25", "p0i0.printed=优", 0, NULL, NULL },
  { "R25", "p0i0.printed=2021年12月底前", 0, NULL, NULL },
  { "R25", "p0i1.printed=W95%", 1, "printed", NULL },
  { "R25", "p0i1.printed=A级", 0, NULL, NULL },

  { "R26", "p0i0e.actual=60|p0i0e.computed=12.5", 1, "computed", "6.25" },
  { "R26", "p0i0e.actual=60|p0i0e.computed=6.25", 0, NULL, NULL },
  { "R26", "p0i0e.actual=60人次以上|p0i0e.computed=3", 1, "computed", "6.25" },
  { "R26", "p0i0e.actual=许多|p0i0e.computed=3", 1, "computed", NULL },
  { "R26", "p0i0e.actual=60|p0i1.weight=30|p0i0e.computed=6.25", 1, "computed", "3.33" },
  { "R26", "p0i0e.actual=60", 0, NULL, NULL },
  { "R26", "ui0e.actual=3000|ui0e.computed=40", 1, "computed", "90" },
  { "R26", "ui0e.actual=3000|ui0e.computed=90", 0, NULL, NULL },
};
