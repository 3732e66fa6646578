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

/* A workbook of a finance system has a sheet for each project, named only on its tab. */
static void
test_sheets (void)
{
  static const char *const headings[] = { "一级指标", "二级指标", "三级指标名称", "计算符号",
                                          "指标值",   "计量单位", "权重" };
  static const char *const cells[] = { "产出指标", "数量指标", "改造", "≥", "3", "处", "30" };
  static const char *const names[] = { "绩效目标 职工之家", "绩效目标 困难职工帮扶" };
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_sheet_free);
  g_autoptr (JxDocument) document = NULL;
  g_autoptr (JxDraft) draft = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      JxSheet *sheet = jx_sheet_new (names[i]);

      for (guint c = 0; c < G_N_ELEMENTS (headings); c++)
        {
          g_assert_true (jx_sheet_put (sheet, 0, c, headings[c], NULL));
          g_assert_true (jx_sheet_put (sheet, 1, c, cells[c], NULL));
        }
      g_ptr_array_add (sheets, sheet);
    }
  document = jx_sheets_document ("表.xlsx", sheets, NULL);
  draft = jx_draft_from_document (document, NULL);

  assert_unread (draft, "");
  g_assert_cmpuint (draft->unit->projects->len, ==, 2);
  g_assert_cmpstr (project_of (draft, 0)->name, ==, "职工之家");
  g_assert_cmpstr (project_of (draft, 1)->name, ==, "困难职工帮扶");
  assert_indicator (project_of (draft, 1), 0, "产出指标/数量指标/改造/≥3处");
  g_assert_cmpint (indicator_of (project_of (draft, 1), 0)->weight, ==, 3000);
}

#define N_COLUMNS 6
#define N_INDICATORS 5

static const char *const synonyms[N_COLUMNS][4] = {
  { "一级指标", "一级 指标", "一级\n指标", "一级指标名称" },
  { "二级指标", "二级指标（必填）", "二级指标名称", "二级指标" },
  { "三级指标", "三级指标名称", "指标名称", "指标内容" },
  { "绩效指标描述", "指标描述", "指标说明", "指标解释" },
  { "指标值", "年度指标值", "指标值（包含数字及文字描述）", "目标值" },
  { "指标值确定依据", "确定依据", "绩效标准", "指标确定依据" },
};

static const char *const indicators[N_INDICATORS][N_COLUMNS] = {
  { "产出指标", "数量指标", "改造场所", "改造的场所数", "≥3处", "计划" },
  { "产出指标", "数量指标", "购书", "购买的册数", "不少于200册", "计划" },
  { "产出指标", "质量指标", "合格率", "验收合格的比例", "≥95%", "标准" },
  { "效益指标", "社会效益指标", "使用率", "使用的时间", "90%以上", "历史" },
  { "满意度指标", "服务对象满意度指标", "职工满意度", "调查结果", "＝96%", "调查" },
};

static void
append_row (GString *out, const char *const *cells, const guint *order, gint gap)
{
  for (gint i = 0; i < N_COLUMNS; i++)
    g_string_append_printf (out,
                            "%s%s\"%s\"",
                            i > 0 ? "\t" : "",
                            i == gap ? "\t" : "",
                            cells[order[i]]);
  g_string_append_c (out, '\n');
}

static void
append_headings (GString *out, const guint *order, gint gap)
{
  const char *cells[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    cells[i] = synonyms[i][g_test_rand_int_range (0, 4)];
  append_row (out, cells, order, gap);
}

/* A cell that says the same as the one above may be merged into it. */
static void
append_indicator (GString *out, guint i, const guint *order, gint gap, gboolean after_break)
{
  const char *cells[N_COLUMNS];
  gboolean    same1 = i > 0 && strcmp (indicators[i][0], indicators[i - 1][0]) == 0;
  gboolean    same2 = same1 && strcmp (indicators[i][1], indicators[i - 1][1]) == 0;

  for (guint c = 0; c < N_COLUMNS; c++)
    cells[c] = indicators[i][c];
  if (same1 && !after_break && g_test_rand_bit ())
    cells[0] = "";
  if (same2 && g_test_rand_bit ())
    cells[1] = "";
  append_row (out, cells, order, gap);
}

/* A table as some office might lay it out: columns moved, headings called otherwise, cells merged
 * or not, empty rows and a column between, and a page break with the headings again. */
static char *
make_table (void)
{
  GString *out = g_string_new (g_test_rand_bit () ? "\t\n" : "");
  guint    order[N_COLUMNS] = { 0, 1, 2, 3, 4, 5 };
  gint     gap = g_test_rand_int_range (-1, N_COLUMNS);
  guint    page_break = (guint) g_test_rand_int_range (1, 2 * N_INDICATORS);

  for (guint i = N_COLUMNS - 1; i > 0; i--)
    {
      guint k = (guint) g_test_rand_int_range (0, (gint32) i + 1);
      guint other = order[k];

      order[k] = order[i];
      order[i] = other;
    }
  g_string_append (out, g_test_rand_bit () ? "项目名称\t职工之家\n" : "项目名称：\t\t职工之家\t\n");
  append_headings (out, order, gap);
  for (guint i = 0; i < N_INDICATORS; i++)
    {
      if (g_test_rand_bit ())
        g_string_append (out, "\t\t\n");
      if (i == page_break)
        {
          g_string_append (out, g_test_rand_bit () ? "第 2 页\n" : "（续表）\n");
          append_headings (out, order, gap);
        }
      append_indicator (out, i, order, gap, i == page_break);
    }
  return g_string_free (out, FALSE);
}

static void
test_mutated (void)
{
  for (guint n = 0; n < 500; n++)
    {
      g_autofree char *table = make_table ();
      g_autoptr (JxDraft) draft = read_rows (table);
      const JxProject *project = project_of (draft, 0);

      assert_unread (draft, "");
      g_assert_cmpuint (draft->unit->projects->len, ==, 1);
      g_assert_cmpstr (project->name, ==, "职工之家");
      g_assert_cmpuint (project->indicators->len, ==, N_INDICATORS);
      for (guint i = 0; i < N_INDICATORS; i++)
        {
          const JxIndicator *indicator = indicator_of (project, i);

          g_assert_cmpstr (indicator->level1, ==, indicators[i][0]);
          g_assert_cmpstr (indicator->level2, ==, indicators[i][1]);
          g_assert_cmpstr (indicator->name, ==, indicators[i][2]);
          g_assert_cmpstr (indicator->description, ==, indicators[i][3]);
          g_assert_cmpstr (indicator->printed, ==, indicators[i][4]);
          g_assert_cmpstr (indicator->basis, ==, indicators[i][5]);
        }
    }
}

/* Whatever cells are lost or changed, what is not in the draft is among the unread. */
static void
test_nothing_dropped (void)
{
  for (guint n = 0; n < 500; n++)
    {
      g_autofree char *table = make_table ();
      g_autoptr (GString) text = g_string_new (table);
      g_autoptr (JxDraft) draft = NULL;
      g_autoptr (GString) known = g_string_new (NULL);
      const JxProject *project;

      g_string_replace (text, "指标值", g_test_rand_bit () ? "怪值" : "指标值", 1);
      g_string_replace (text, "\"合格率\"", g_test_rand_bit () ? "\"\"" : "\"合格率\"\t多的", 1);
      draft = read_rows (text->str);
      project = project_of (draft, 0);
      for (guint i = 0; i < project->indicators->len; i++)
        g_string_append (known, indicator_of (project, i)->name);
      for (guint i = 0; i < draft->unread->len; i++)
        g_string_append (known, ((const JxUnread *) draft->unread->pdata[i])->text);
      for (guint i = 0; i < N_INDICATORS; i++)
        if (strstr (text->str, indicators[i][2]) != NULL &&
            strstr (known->str, indicators[i][2]) == NULL)
          g_error ("lost %s of\n%s", indicators[i][2], text->str);
    }
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
  g_test_add_func ("/draft/shape/sheets", test_sheets);
  g_test_add_func ("/draft/shape/mutated", test_mutated);
  g_test_add_func ("/draft/shape/nothing-dropped", test_nothing_dropped);

  return g_test_run ();
}
