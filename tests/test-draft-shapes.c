/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-csv.h"
#include "exchange/jx-draft.h"
#include "exchange/jx-sheet.h"
#include "model/jx-error.h"

#include <string.h>

/* The shapes of forms.md, Shapes met in real documents. Cells of the tables below are parted by
 * tabs, as in a sheet: an empty one is merged or blank. */

static JxDraft *
read_rows (const char *text)
{
  g_autoptr (GPtrArray) rows = jx_csv_parse (text, '\t');
  g_autoptr (JxDocument) document = jx_document_from_rows ("表.csv", rows);
  g_autoptr (GError) error = NULL;
  JxDraft *draft = jx_draft_from_document (document, &error);

  g_assert_no_error (error);
  return draft;
}

static JxDraft *
read_text (const char *text)
{
  g_autoptr (JxDocument) document = jx_document_from_text ("x.txt", text);
  g_autoptr (GError) error = NULL;
  JxDraft *draft = jx_draft_from_document (document, &error);

  g_assert_no_error (error);
  return draft;
}

static void
assert_unread (const JxDraft *draft, const char *expected)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < draft->unread->len; i++)
    {
      const JxUnread *unread = draft->unread->pdata[i];

      g_string_append_printf (out, "%s%s: %s", i > 0 ? "; " : "", unread->place, unread->text);
    }
  g_assert_cmpstr (out->str, ==, expected);
}

static JxProject *
project_of (const JxDraft *draft, guint i)
{
  g_assert_cmpuint (draft->unit->projects->len, >, i);
  return draft->unit->projects->pdata[i];
}

static JxIndicator *
indicator_of (const JxProject *project, guint i)
{
  g_assert_cmpuint (project->indicators->len, >, i);
  return project->indicators->pdata[i];
}

static void
assert_indicator (const JxProject *project, guint i, const char *expected)
{
  const JxIndicator *indicator = indicator_of (project, i);
  g_autofree char   *text = g_strdup_printf ("%s/%s/%s/%s",
                                           indicator->level1,
                                           indicator->level2,
                                           indicator->name,
                                           indicator->printed);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_national (void)
{
  g_autoptr (JxDraft) draft =
    read_rows ("项目支出绩效目标申报表\t\t\t\t\n"
               "（2023年度）\t\t\t\t\n"
               "项目名称\t职工之家\t\t\t\n"
               "主管部门及编码\t[711]示例县总工会\t\t实施单位\t示例县总工会\n"
               "项目属性\t延续项目\t\t\t\n"
               "项目资金（万元）\t年度资金总额：\t\t42.5\t\n"
               "\t其中：财政拨款\t\t40\t\n"
               "\t其他资金\t\t2.5\t\n"
               "总体目标\t年度目标\t\t\t\n"
               "\t\"目标1：改造三处场所\n目标2：购置图书\n……\"\t\t\t\n"
               "\"绩\n效\n指\n标\"\t一级指标\t二级指标\t三级指标\t指标值\n"
               "\t产出指标\t数量指标\t指标1：改造场所\t≥3处\n"
               "\t\t\t指标2：购书\t不少于200册\n"
               "\t\t\t……\t\n"
               "\t\t质量指标\t指标1：\t\n"
               "\t效益指标\t\"社会效益\n指标\"\t使用率\t９５％以上\n"
               "\t满意度指标\t服务对象满意度指标\t职工满意度\t＝95%\n");
  const JxProject *project;

  assert_unread (draft, "");
  g_assert_cmpint (draft->year, ==, 2023);
  g_assert_cmpstr (draft->unit->name, ==, "示例县总工会");
  g_assert_cmpstr (draft->unit->parent, ==, "[711]示例县总工会");
  g_assert_cmpuint (draft->unit->projects->len, ==, 1);
  project = project_of (draft, 0);
  g_assert_cmpstr (project->name, ==, "职工之家");
  g_assert_cmpstr (project->attribute, ==, "延续项目");
  g_assert_cmpint (project->budget, ==, 42500000);
  g_assert_cmpint (project->fiscal, ==, 40000000);
  g_assert_cmpint (project->other, ==, 2500000);
  g_assert_cmpuint (project->goals->len, ==, 2);
  g_assert_cmpstr (((JxProjectGoal *) project->goals->pdata[1])->text, ==, "购置图书");
  g_assert_cmpuint (project->indicators->len, ==, 4);
  assert_indicator (project, 0, "产出指标/数量指标/改造场所/≥3处");
  assert_indicator (project, 1, "产出指标/数量指标/购书/不少于200册");
  assert_indicator (project, 2, "效益指标/社会效益指标/使用率/９５％以上");
  assert_indicator (project, 3, "满意度指标/服务对象满意度指标/职工满意度/＝95%");
  g_assert_cmpint (indicator_of (project, 1)->sign, ==, JX_SIGN_AT_LEAST);
  g_assert_cmpint (indicator_of (project, 2)->sign, ==, JX_SIGN_AT_LEAST);
  g_assert_cmpstr (indicator_of (project, 2)->value, ==, "95");
  g_assert_cmpint (indicator_of (project, 3)->sign, ==, JX_SIGN_EQUAL);
}

static void
test_self_evaluation (void)
{
  g_autoptr (JxDraft) draft =
    read_rows ("2022年项目支出绩效自评表\t\t\t\t\t\t\t\t\n"
               "项目名称\t职工之家\t\t\t\t\t\t\t\n"
               "主管部门\t示例市总工会\t\t\t实施单位\t示例县总工会\t\t\t\n"
               "项目资金（万元）\t\t\t年初预算数\t全年预算数\t全年执行数\t分值\t执行率\t得分\n"
               "\t年度资金总额\t\t30\t30\t29.4\t10\t98%\t9.8\n"
               "\t其中：当年财政拨款\t\t20\t20\t—\t—\t—\t—\n"
               "\t上年结转资金\t\t5\t5\t—\t—\t—\t—\n"
               "\t其他资金\t\t5\t5\t—\t—\t—\t—\n"
               "年度总体目标\t预期目标\t\t\t\t实际完成情况\t\t\t\n"
               "\t\"1.改造场所\n2.购书\"\t\t\t\t全部完成\t\t\t\n"
               "绩效指标\t一级指标\t二级指标\t三级指标\t年度指标值\t实际完成值\t分值\t得分\t偏差原"
               "因分析及改进措施\n"
               "\t产出指标\t数量指标\t改造场所\t≥3处\t4处\t25\t25\t\n"
               "\t\t质量指标\t合格率\t≥95%\t90%\t25\t23.68\t材料迟到\n"
               "总分\t\t\t\t\t\t100\t97.5\t\n");
  const JxProject    *project = project_of (draft, 0);
  const JxEvaluation *evaluation;

  assert_unread (draft, "row 5: 年度资金总额 | 30 | 30 | 29.4 | 10 | 98% | 9.8");
  g_assert_cmpint (draft->year, ==, 2022);
  g_assert_cmpint (project->budget, ==, 30000000);
  g_assert_cmpint (project->fiscal, ==, 25000000);
  g_assert_cmpint (project->carried, ==, 5000000);
  g_assert_cmpint (project->other, ==, 5000000);
  g_assert_cmpstr (project->achieved, ==, "全部完成");
  g_assert_cmpuint (project->goals->len, ==, 2);
  g_assert_cmpuint (project->indicators->len, ==, 2);
  g_assert_cmpint (indicator_of (project, 1)->weight, ==, 2500);
  g_assert_cmpuint (indicator_of (project, 1)->evaluations->len, ==, 1);
  evaluation = indicator_of (project, 1)->evaluations->pdata[0];
  g_assert_cmpstr (evaluation->actual, ==, "90%");
  g_assert_cmpint (evaluation->points, ==, 2368);
  g_assert_cmpstr (evaluation->reason, ==, "材料迟到");
}

static void
test_monitoring (void)
{
  g_autoptr (JxDraft) draft =
    read_rows ("项目名称\t职工之家\t\t\t\t\t\t\t\t\t\t\t\t\t\t\t\n"
               "项目资金（万元）\t\t\t年初预算数\t1-7月执行数\t1-7月执行率\t全年预计执行数\n"
               "\t年度资金总额\t\t30\t0\t0%\t0\n"
               "\t一级指标\t二级指标\t三级指标\t年度指标值\t1-"
               "7月执行情况\t全年预计完成情况\t偏差原因分析\t\t\t\t\t\t完成目标可能性\t\t\t备注\n"
               "\t\t\t\t\t\t\t经费保障\t制度保障\t人员保障\t硬件条件保障\t其他\t原因说明\t确定能\t"
               "有可能\t完全不可能\t\n"
               "\t产出指标\t数量指标\t改造场所\t≥3处\t1处\t3处\t\t\t√\t\t\t缺人手\t\t√\t\t看看\n"
               "\t\t质量指标\t合格率\t≥95%\t96%\t96%\t\t\t\t\t\t\t√\t\t\t\n");
  const JxProject *project = project_of (draft, 0);
  const JxMonitor *monitor;

  assert_unread (draft, "");
  g_assert_cmpuint (project->indicators->len, ==, 2);
  g_assert_cmpuint (indicator_of (project, 0)->monitors->len, ==, 1);
  monitor = indicator_of (project, 0)->monitors->pdata[0];
  g_assert_cmpint (monitor->cutoff, ==, 7);
  g_assert_cmpstr (monitor->value, ==, "1处");
  g_assert_cmpstr (monitor->forecast, ==, "3处");
  g_assert_cmpint (monitor->cause, ==, 3);
  g_assert_cmpstr (monitor->explanation, ==, "缺人手");
  g_assert_cmpint (monitor->likelihood, ==, JX_LIKELIHOOD_POSSIBLE);
  g_assert_cmpstr (monitor->note, ==, "看看");
  monitor = indicator_of (project, 1)->monitors->pdata[0];
  g_assert_cmpint (monitor->likelihood, ==, JX_LIKELIHOOD_CERTAIN);
  g_assert_cmpint (monitor->cause, ==, 0);
}

#define SICHUAN                                                                                                              \
  "单位名称\t项目名称\t预算数\t年度目标\t一级指标\t二级指标\t三级指标\t指标性质\t指标值\t" \
  "度量单位\t权重\t指标方向性\n"

static void
test_sichuan (void)
{
  g_autoptr (JxDraft) draft = read_rows (
    "2024年部门预算项目绩效目标表\t\t\t\t\t\t\t\t\t\t\t\n"
    "\t\t\t\t\t\t\t\t\t\t金额单位：元\t\n" SICHUAN "711001示例县总工会\t职工之家\t425,000."
    "00\t改造场所\t产出指标\t数量指标\t改造\t≥\t3\t处\t30\t正向指标\n"
    "\t\t\t\t\t质量指标\t合格率\t≥\t95\t百分比\t20\t正向指标\n"
    "\t困难职工帮扶\t86000\t1.帮扶\t产出指标\t时效指标\t发放时限\t≤\t10\t天\t20\t反向指标\n"
    "711001示例县总工会\t困难职工帮扶\t86000\t1."
    "帮扶\t效益指标\t社会效益指标\t影响\t定性\t明显\t\t20\t\n");
  const JxProject *first = project_of (draft, 0);
  const JxProject *second = project_of (draft, 1);

  assert_unread (draft, "");
  g_assert_cmpint (draft->year, ==, 2024);
  g_assert_cmpstr (draft->unit->code, ==, "711001");
  g_assert_cmpuint (draft->unit->projects->len, ==, 2);
  g_assert_cmpint (first->budget, ==, 42500000);
  g_assert_cmpint (second->budget, ==, 8600000);
  g_assert_cmpuint (first->goals->len, ==, 1);
  g_assert_cmpuint (second->goals->len, ==, 1);
  g_assert_cmpstr (((JxProjectGoal *) second->goals->pdata[0])->text, ==, "帮扶");
  g_assert_cmpuint (first->indicators->len, ==, 2);
  assert_indicator (first, 1, "产出指标/质量指标/合格率/≥95%");
  g_assert_cmpint (indicator_of (first, 1)->direction, ==, JX_DIRECTION_POSITIVE);
  g_assert_cmpint (indicator_of (first, 0)->weight, ==, 3000);
  assert_indicator (second, 0, "产出指标/时效指标/发放时限/≤10天");
  g_assert_cmpint (indicator_of (second, 0)->direction, ==, JX_DIRECTION_REVERSE);
  g_assert_cmpint (indicator_of (second, 1)->sign, ==, JX_SIGN_QUALITATIVE);
}

static void
test_hubei (void)
{
  g_autoptr (JxDraft) draft = read_rows (
    "项目名称\t职工之家\t\t\t\t\t\t\n"
    "年度绩效目标\t改造场所\t\t\t\t\t\t\n"
    "目标名称\t一级指标\t二级指标\t指标内容\t近两年指标值\t\t预期当年实现值\t指标值确定依据\n"
    "\t\t\t\t前年\t上年\t\t\n"
    "年度目标1\t产出指标\t数量指标\t改造场所\t1处\t2处\t3处\t计划\n");
  const JxProject *project = project_of (draft, 0);

  assert_unread (draft, "");
  assert_indicator (project, 0, "产出指标/数量指标/改造场所/3处");
  g_assert_cmpstr (indicator_of (project, 0)->last2, ==, "1处");
  g_assert_cmpstr (indicator_of (project, 0)->last1, ==, "2处");
  g_assert_cmpstr (indicator_of (project, 0)->basis, ==, "计划");
}

/* Text out of a PDF: read where it can be told for sure which cell is which. */
static void
test_blanks (void)
{
  g_autoptr (JxDraft) draft = read_text ("项目支出绩效目标申报表\n"
                                         "711001示例县总工会        单位：元\n"
                                         "项目名称 职工之家 预算数 425000\n"
                                         "一级指标 二级指标 三级指标 指标值\n"
                                         "产出指标 数量指标 改造场所 290%\n"
                                         "质量指标 合格率 W95%\n"
                                         "完好率 ≥ 95%\n"
                                         "返修率 ≤5%\n"
                                         "第2页\n");
  const JxProject *project = project_of (draft, 0);

  assert_unread (draft, "line 7: 完好率 ≥ 95%");
  g_assert_cmpstr (draft->unit->name, ==, "示例县总工会");
  g_assert_cmpint (project->budget, ==, 42500000);
  g_assert_cmpuint (project->indicators->len, ==, 3);
  assert_indicator (project, 0, "产出指标/数量指标/改造场所/290%");
  assert_indicator (project, 1, "产出指标/质量指标/合格率/W95%");
  assert_indicator (project, 2, "产出指标/质量指标/返修率/≤5%");
}

/* What is merged, and what a heading goes over, is told by the places of the cells. */
static void
test_merged (void)
{
  static const struct
  {
    guint       row, column;
    const char *text;
  } cells[] = {
    { 0, 0, "1.职工之家绩效目标表" },
    { 1, 0, "项目编码" },
    { 1, 2, "13990023K7Q2MZ4X8W1RT" },
    { 1, 4, "项目名称" },
    { 1, 6, "职工之家" },
    { 3, 0, "一级指标" },
    { 3, 1, "二级指标" },
    { 3, 3, "三级指标" },
    { 3, 5, "指标值" },
    { 4, 0, "产出指标" },
    { 4, 1, "数量指标" },
    { 4, 3, "改造" },
    { 4, 5, "≥" },
    { 4, 6, "3处" },
    { 5, 1, "经济效益" },
    { 5, 3, "购书" },
    { 5, 5, "200册" },
    { 6, 1, "指标" },
  };
  static const JxSheetMerge merges[] = {
    { 0, 0, 1, 8 }, { 1, 0, 1, 2 }, { 1, 2, 1, 2 }, { 1, 4, 1, 2 }, { 1, 6, 1, 2 },
    { 3, 1, 1, 2 }, { 3, 3, 1, 2 }, { 3, 5, 1, 3 }, { 4, 0, 3, 1 }, { 4, 1, 1, 2 },
    { 4, 3, 1, 2 }, { 5, 1, 1, 2 }, { 5, 3, 1, 2 }, { 5, 5, 1, 3 },
  };
  JxSheet *sheet = jx_sheet_new ("表");
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_sheet_free);
  g_autoptr (JxDocument) document = NULL;
  g_autoptr (JxDraft) draft = NULL;
  const JxDraftTrace *trace;

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_assert_true (jx_sheet_put (sheet, cells[i].row, cells[i].column, cells[i].text, NULL));
  g_array_append_vals (sheet->merges, merges, G_N_ELEMENTS (merges));
  g_ptr_array_add (sheets, sheet);
  document = jx_sheets_document ("表.xlsx", sheets, NULL);
  draft = jx_draft_from_document (document, NULL);

  assert_unread (draft, "");
  assert_indicator (project_of (draft, 0), 0, "产出指标/数量指标/改造/≥3处");
  assert_indicator (project_of (draft, 0), 1, "产出指标/经济效益指标/购书/200册");
  trace = jx_draft_find_trace (draft, 3, 2);
  g_assert_nonnull (trace);
  g_assert_cmpint (trace->table, ==, JX_TABLE_INDICATOR);
  g_assert_true (trace->record == indicator_of (project_of (draft, 0), 0));
  g_assert_cmpstr (trace->field, ==, "name");
  g_assert_null (jx_draft_find_trace (draft, 2, 0));
  g_assert_false (jx_draft_is_unread (draft, 3));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/draft/shape/national", test_national);
  g_test_add_func ("/draft/shape/self-evaluation", test_self_evaluation);
  g_test_add_func ("/draft/shape/monitoring", test_monitoring);
  g_test_add_func ("/draft/shape/sichuan", test_sichuan);
  g_test_add_func ("/draft/shape/hubei", test_hubei);
  g_test_add_func ("/draft/shape/blanks", test_blanks);
  g_test_add_func ("/draft/shape/merged", test_merged);

  return g_test_run ();
}
