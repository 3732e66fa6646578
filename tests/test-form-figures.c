/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper-read.h"
#include "paper-sample.h"

/* What the forms of the second half of the year compute from payments, monitoring and evaluation.
 */

static void
add_payment (JxProject *project, const char *date, gint64 amount, JxSource source)
{
  JxPayment *payment = jx_payment_new ();

  payment->id = sample_id ();
  payment->project_id = project->id;
  jx_text_set (&payment->date, date);
  payment->amount = amount;
  payment->source = source;
  g_ptr_array_add (project->payments, payment);
}

static JxMonitor *
add_monitor (JxIndicator *indicator, gint64 cutoff, const char *value)
{
  JxMonitor *monitor = jx_monitor_new ();

  monitor->id = sample_id ();
  monitor->indicator_id = indicator->id;
  monitor->cutoff = cutoff;
  jx_text_set (&monitor->value, value);
  g_ptr_array_add (indicator->monitors, monitor);
  return monitor;
}

static JxEvaluation *
add_evaluation (JxIndicator *indicator, const char *actual)
{
  JxEvaluation *evaluation = jx_evaluation_new ();

  evaluation->id = sample_id ();
  evaluation->indicator_id = indicator->id;
  jx_text_set (&evaluation->actual, actual);
  evaluation->points = JX_UNSET;
  evaluation->computed = JX_UNSET;
  g_ptr_array_add (indicator->evaluations, evaluation);
  return evaluation;
}

/* A project of 26万 (25 fiscal, 1 other): 10万 paid by July, 19.5万 by December. */
static JxSnapshot *
new_year (JxUnit **unit, JxProject **project)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);

  *unit = sample_add_unit (snapshot);
  *project = sample_add_full_project (*unit, "送温暖", 5);
  add_payment (*project, "2021-03-15", 10000000, JX_SOURCE_FISCAL);
  add_payment (*project, "2021-10-15", 9000000, JX_SOURCE_FISCAL);
  add_payment (*project, "2021-11-15", 500000, JX_SOURCE_OTHER);
  return snapshot;
}

static char *
print (const char *form, const JxSnapshot *snapshot, const JxFormOptions *options)
{
  g_autoptr (JxPaper) paper = paper_build (form, snapshot, options);
  char *text = paper_extract (paper);

  if (text == NULL)
    g_test_skip ("pdftotext is not installed");
  return text;
}

static void
test_monitoring (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  JxOutlook       *outlook = jx_outlook_new ();
  JxFormOptions    options = { 0 };
  g_autofree char *text = NULL;
  g_autofree char *june = NULL;
  JxMonitor *monitor = add_monitor (g_ptr_array_index (project->indicators, 0), 7, "完成六成");

  monitor->likelihood = JX_LIKELIHOOD_POSSIBLE;
  monitor->cause = 3;
  jx_text_set (&monitor->explanation, "人员调动");
  outlook->id = sample_id ();
  outlook->cutoff = 7;
  outlook->fiscal = 24000000;
  outlook->other = 1000000;
  g_ptr_array_add (project->outlooks, outlook);

  text = print ("monitoring", snapshot, &options);
  options.cutoff = 6;
  june = text != NULL ? print ("monitoring", snapshot, &options) : NULL;
  if (june == NULL)
    return;
  paper_assert_prints (text, "年初预算数1-7月执行数1-7月执行率全年预计执行数");
  paper_assert_prints (text, "年度资金总额26.0010.0038.46%25.00");
  paper_assert_prints (text, "其中：本年财政拨款25.0010.0040.00%24.00");
  paper_assert_prints (text, "其他资金1.0000.00%1.00");
  paper_assert_prints (text, "完成六成√人员调动√");
  paper_assert_prints (june, "1-6月执行率");
  g_assert_null (strstr (june, "完成六成"));
}

static void
test_evaluation (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  JxEvaluation    *given = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < project->indicators->len; i++)
    given = add_evaluation (g_ptr_array_index (project->indicators, i), "95%");
  given->points = 600;
  jx_text_set (&given->reason, "问卷回收不足");
  project->carried = 3000000;

  text = print ("evaluation", snapshot, NULL);
  if (text == NULL)
    return;
  paper_assert_prints (text, "年度资金总额26.0026.0019.501075.00%7.5");
  paper_assert_prints (text, "其中：当年财政拨款22.0022.0016.00—72.73%—");
  paper_assert_prints (text, "上年结转资金3.003.003.00—100.00%—");
  paper_assert_prints (text, "其他资金1.001.000.50—50.00%—");
  paper_assert_prints (text, "95%106*问卷回收不足");
  paper_assert_prints (text, "总分10093.5评价等级：优");
  paper_assert_prints (text, "得分带*的，由单位评定");
}

/* Indicators that are not evaluated give no grade. */
static void
test_unfinished (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  g_autofree char *text = print ("evaluation", snapshot, NULL);

  if (text == NULL)
    return;
  paper_assert_prints (text, "总分1007.5评价等级：填表人");
}

static void
test_department_evaluation (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  JxProject       *basic = sample_add_full_project (unit, "人员经费", 1);
  g_autofree char *text = NULL;

  jx_text_set (&basic->attribute, "基本支出");
  add_payment (basic, "2021-12-01", 26000000, JX_SOURCE_FISCAL);
  text = print ("department-evaluation", snapshot, NULL);
  if (text == NULL)
    return;
  paper_assert_prints (text, "年度资金总额52.0052.0045.501087.50%8.75");
  paper_assert_prints (text, "按来源：财政拨款50.0050.0045.00—90.00%—");
  paper_assert_prints (text, "按类型：基本支出26.0026.0026.00—100.00%—");
  paper_assert_prints (text, "项目支出26.0026.0019.50—75.00%—");
}

static void
test_department_goals (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  g_autofree char *text = NULL;

  sample_add_goal (unit, JX_GOAL_PART, "困难帮扶", "帮扶到户");
  sample_add_goal (unit, JX_GOAL_OVERALL, "", "服务职工群众。");
  text = print ("department-goals", snapshot, NULL);
  if (text == NULL)
    return;
  paper_assert_prints (text, "金额合计26.0025.001.00");
  paper_assert_prints (text, "服务职工群众。目标1：困难帮扶。帮扶到户");
}

static void
test_report (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  JxNarrative     *narrative = jx_narrative_new ();
  JxAttachment    *attachment = jx_attachment_new ();
  g_autofree char *text = NULL;

  narrative->id = sample_id ();
  narrative->unit_id = unit->id;
  narrative->section = JX_NARRATIVE_WORK;
  jx_text_set (&narrative->text, "预算合计{预算合计}万元。");
  g_ptr_array_add (unit->narratives, narrative);
  jx_text_set (&add_evaluation (project->indicators->pdata[0], "50%")->reason, "活动延期");
  attachment->id = sample_id ();
  attachment->indicator_id = ((JxIndicator *) project->indicators->pdata[0])->id;
  jx_text_set (&attachment->name, "签到表.pdf");
  g_ptr_array_add (((JxIndicator *) project->indicators->pdata[0])->attachments, attachment);
  text = print ("report", snapshot, NULL);
  if (text == NULL)
    return;
  paper_assert_prints (text, "一、绩效管理工作开展情况预算合计26.00万元。");
  paper_assert_prints (text, "26.0026.0019.5075.00%");
  paper_assert_prints (text, "未完成或偏离较大的绩效目标");
  paper_assert_prints (text, "活动延期");
  paper_assert_prints (text, "四、下一步整改措施（待填写）");
  paper_assert_prints (text, "佐证材料目录");
  paper_assert_prints (text, "签到表.pdf");
}

static void
test_review (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  JxIndicator     *last = g_ptr_array_index (project->indicators, 4);
  g_autofree char *text = NULL;

  jx_text_set (&last->name, "职工满意度");
  jx_indicator_set_printed (last, "≤95%");
  text = print ("review", snapshot, NULL);
  if (text == NULL)
    return;
  paper_assert_prints (text, "完整性审核");
  paper_assert_prints (text, "可行性审核");
  paper_assert_prints (text, "满意度越低得分越高");
  paper_assert_prints (text, "审核结论未通过，修改完善后重新审核");
}

/* Both choices and fields have their Chinese names. */
static void
test_history (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  g_autoptr (GPtrArray) changes = g_ptr_array_new ();
  JxTrailLine      line = { .time = (char *) "2021-03-05 09:30",
                            .who = (char *) "王会计",
                            .place = { JX_TABLE_PAYMENT, 1, "source" },
                            .kind = '~',
                            .name = (char *) "",
                            .before = (char *) "fiscal",
                            .after = (char *) "other" };
  JxFormOptions    options = { .changes = changes };
  g_autofree char *text = NULL;

  g_ptr_array_add (changes, &line);
  text = print ("history", snapshot, &options);
  if (text == NULL)
    return;
  paper_assert_prints (text, "12021-03-0509:30王会计修改支付资金来源财政资金其他资金");
}

/* In a merged file a project is named with its unit. */
static void
test_merged (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  JxUnit          *second = sample_add_unit (snapshot);
  g_autofree char *text = NULL;

  jx_text_set (&second->name, "第二县总工会");
  sample_add_rectification (sample_add_full_project (second, "第二项目", 2), "问题", "措施");
  text = print ("rectification", snapshot, NULL);
  if (text == NULL)
    return;
  paper_assert_prints (text, "第二县总工会第二项目");
}

static void
test_columns (void)
{
  JxUnit    *unit;
  JxProject *project;
  g_autoptr (JxSnapshot) snapshot = new_year (&unit, &project);
  JxFormOptions    options = { .columns = JX_COLUMNS_SICHUAN };
  g_autofree char *text = NULL;

  jx_indicator_set_printed (project->indicators->pdata[0], "≤30人");
  jx_indicator_set_printed (project->indicators->pdata[1], "优");
  text = print ("application", snapshot, &options);
  if (text == NULL)
    return;
  paper_assert_prints (text, "260,000.00");
  paper_assert_prints (text, "≤30人");
  paper_assert_prints (text, "反向指标");
  paper_assert_prints (text, "正向指标");
  paper_assert_prints (text, "定性优");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-figures/monitoring", test_monitoring);
  g_test_add_func ("/form-figures/evaluation", test_evaluation);
  g_test_add_func ("/form-figures/unfinished", test_unfinished);
  g_test_add_func ("/form-figures/department-evaluation", test_department_evaluation);
  g_test_add_func ("/form-figures/department-goals", test_department_goals);
  g_test_add_func ("/form-figures/report", test_report);
  g_test_add_func ("/form-figures/review", test_review);
  g_test_add_func ("/form-figures/history", test_history);
  g_test_add_func ("/form-figures/merged", test_merged);
  g_test_add_func ("/form-figures/columns", test_columns);
  return g_test_run ();
}
