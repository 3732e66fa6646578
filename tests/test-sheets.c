/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-csv.h"
#include "exchange/jx-draft.h"
#include "exchange/jx-full-text.h"
#include "exchange/jx-sheets.h"
#include "exchange/jx-xlsx.h"
#include "export-sample.h"

#include <locale.h>
#include <string.h>

static const JxSheetsOptions usual;

static JxBook *
build (JxSheetsContent content, const JxSheetsOptions *options)
{
  g_autoptr (JxSnapshot) snapshot = export_sample ();
  g_autoptr (GError) error = NULL;
  JxBook *book = jx_sheets_build (snapshot, content, options, &error);

  g_assert_no_error (error);
  return book;
}

/* What our own reader takes out of the first worksheet: cells between bars, rows between lines,
 * empty cells at the end of a row left out. */
static char *
read_back (JxBook *book)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = jx_book_write (book, &error);
  g_autoptr (GPtrArray) rows = NULL;
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  rows = jx_xlsx_read (bytes, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", rows->pdata[i]);
      gsize            length = strlen (row);

      while (length > 0 && row[length - 1] == '|')
        length--;
      g_string_append_printf (out, "%s%.*s", i > 0 ? "\n" : "", (int) length, row);
    }
  return g_string_free (out, FALSE);
}

static void
test_goals (void)
{
  g_autoptr (JxBook) book = build (JX_SHEETS_GOALS, &usual);
  g_autofree char *text = read_back (book);

  g_assert_cmpuint (book->sheets->len, ==, 2);
  g_assert_cmpstr (text,
                   ==,
                   "一级指标|二级指标|三级指标名称|绩效指标描述|计算符号|指标值|计量单位|"
                   "指标值确定依据|权重\n"
                   "产出指标|数量指标|培训人数|=1+1|≥|120|人次|年度计划|12.5\n"
                   "产出指标|质量指标|培训质量|-|定性|优||@制度");
}

static void
test_monitoring (void)
{
  g_autoptr (JxBook) book = build (JX_SHEETS_MONITORING, &usual);
  g_autofree char *text = read_back (book);
  const char      *headings =
    "一级指标|二级指标|三级指标名称|计算符号|年度指标值|计量单位|"
    "当前完成值（定量填数字，定性填达成、部分达成、未达成）|完成可能性分析|偏差原因说明\n";
  JxSheetsOptions july = { .cutoff = 7 };
  g_autoptr (JxBook) in_july = build (JX_SHEETS_MONITORING, &july);
  g_autofree char *then = read_back (in_july);

  g_assert_true (g_str_has_prefix (text, headings));
  g_assert_nonnull (strstr (text, "培训人数|≥|120|人次|90|有可能|讲师不足\n"));
  g_assert_nonnull (strstr (then, "培训人数|≥|120|人次|60|确定能\n"));
}

static void
test_evaluation (void)
{
  g_autoptr (JxBook) book = build (JX_SHEETS_EVALUATION, &usual);
  g_autofree char *text = read_back (book);

  g_assert_cmpstr (text,
                   ==,
                   "项目资金（万元）|年初预算|全年预算|执行|分值|执行率|得分\n"
                   "年度资金总额|20|22|11|10|50%|5\n"
                   "其中：当年财政拨款|14.15|16.15|10\n"
                   "上年结转资金|1|1|1\n"
                   "其他资金|4.85|4.85|0\n"
                   "\n"
                   "一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|备注\n"
                   "产出指标|数量指标|培训人数|≥120人次|60|12.5|6.25|疫情\n"
                   "产出指标|质量指标|培训质量|优||77.5\n"
                   "总分|||||100|11.25");
}

static void
test_lists (void)
{
  g_autoptr (JxBook) summary = build (JX_SHEETS_SUMMARY, &usual);
  g_autoptr (JxBook) payments = build (JX_SHEETS_PAYMENTS, &usual);
  g_autofree char *sums = read_back (summary);
  g_autofree char *paid = read_back (payments);

  g_assert_nonnull (strstr (sums,
                            "\n1|711001|怀来县总工会|13073021B1RFWBEXNPM1L|职工培训|2050202|20|"
                            "15.15|4.85|22|11|50%|2|2|张三\n"));
  g_assert_nonnull (strstr (sums, "\n||||合计||23|18.15|4.85|25|11|44%|2|2"));
  g_assert_cmpstr (paid,
                   ==,
                   "序号|日期|项目编码|项目名称|金额（元）|资金来源|凭证号|收款人|摘要\n"
                   "1|2021-03-08|13073021B1RFWBEXNPM1L|职工培训|120000|财政资金|记-007|"
                   "+培训中心|第一期\n"
                   "2|2021-09-30|13073021B1RFWBEXNPM1L|职工培训|-10000|财政资金|007||退款");
}

static void
test_one_project (void)
{
  JxSheetsOptions second = { .project_id = 12 };
  JxSheetsOptions none = { .project_id = 99 };
  g_autoptr (JxSnapshot) snapshot = export_sample ();
  g_autoptr (JxBook) book = build (JX_SHEETS_GOALS, &second);
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (book->sheets->len, ==, 1);
  g_assert_null (jx_sheets_build (snapshot, JX_SHEETS_GOALS, &none, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOTHING);
}

/* Worksheets bear names that Excel takes, each once, whatever projects are called. */
static void
test_sheet_names (void)
{
  g_autoptr (JxBook) book = jx_book_new ("名", 2021);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 3; i++)
    {
      JxBookSheet *sheet =
        jx_book_add_sheet (book, "冀财行[2020]167号：关于提前下达2021年困难职工帮扶资金的通知/*?");

      jx_book_sheet_add_row (sheet);
      jx_book_sheet_add (sheet, JX_BOOK_TEXT, "a\x01b");
    }
  jx_book_add_sheet (book, "'");
  bytes = jx_book_write (book, &error);
  g_assert_no_error (error);
  g_assert_nonnull (bytes);
}

static void
test_too_long (void)
{
  g_autoptr (JxBook) book = jx_book_new ("名", 2021);
  g_autofree char *text = g_strnfill (40000, 'x');
  JxBookSheet     *sheet = jx_book_add_sheet (book, "一");
  g_autoptr (GError) error = NULL;

  jx_book_sheet_add_row (sheet);
  jx_book_sheet_add (sheet, JX_BOOK_TEXT, text);
  g_assert_null (jx_book_write (book, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
}

/* What Excel would not show as it is written stays a text. */
static void
test_numbers (void)
{
  static const char *const numbers[] = {
    "0",  "-5",    "0.10", "15.151515", "123456789012345", "1.0000000", "007", "1234567890123456",
    "1.", "1,000", "+5",
  };
  g_autoptr (JxBook) book = jx_book_new ("数", 2021);
  JxBookSheet     *sheet = jx_book_add_sheet (book, "一");
  g_autofree char *text = NULL;

  jx_book_sheet_add_row (sheet);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    jx_book_sheet_add (sheet, JX_BOOK_NUMBER, numbers[i]);
  text = read_back (book);
  g_assert_cmpstr (text,
                   ==,
                   "0|-5|0.1|15.151515|123456789012345|1.0000000|007|1234567890123456|1.|1,000|+5");
}

static void
test_same_bytes (void)
{
  g_autoptr (JxSnapshot) snapshot = export_sample ();
  g_autoptr (JxBook) first = jx_sheets_build_all (snapshot, &usual, NULL);
  g_autoptr (JxBook) second = jx_sheets_build_all (snapshot, &usual, NULL);
  g_autoptr (GBytes) one = jx_book_write (first, NULL);
  g_autoptr (GBytes) other = NULL;

  g_usleep (1100000);
  other = jx_book_write (second, NULL);
  g_assert_true (g_bytes_equal (one, other));
}

/* No cell begins as a formula, and our own reader takes every text back as it was. */
static void
test_csv (void)
{
  g_autoptr (JxBook) book = build (JX_SHEETS_PAYMENTS, &usual);
  g_autofree char *text = jx_sheets_to_csv (book);
  g_autoptr (GPtrArray) rows = jx_csv_parse (text, ',');
  char **first = rows->pdata[1];
  char **refund = rows->pdata[2];

  g_assert_true (g_str_has_prefix (text, "\xef\xbb\xbf序号,日期"));
  g_assert_nonnull (strstr (text, ",'+培训中心,"));
  g_assert_cmpstr (first[7], ==, "+培训中心");
  g_assert_cmpstr (refund[4], ==, "-10000.00");
}

/* The text for publication comes back as it went out; other parts of the year are not in it. */
static void
test_full_text (void)
{
  g_autoptr (JxSnapshot) snapshot = export_sample ();
  const JxUnit    *unit = snapshot->units->pdata[0];
  g_autofree char *text = jx_full_text (snapshot, 0);
  g_autoptr (JxDocument) document = jx_document_from_text ("x.txt", text);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDraft) draft = jx_draft_from_document (document, &error);
  const JxProject *project;
  const JxGoal    *goal;

  g_assert_no_error (error);
  g_assert_cmpuint (draft->unread->len, ==, 0);
  g_assert_cmpint (draft->year, ==, 2021);
  g_assert_cmpstr (draft->unit->bureau, ==, "怀来县财政局");
  g_assert_cmpuint (draft->unit->goals->len, ==, unit->goals->len);
  goal = draft->unit->goals->pdata[1];
  g_assert_cmpstr (goal->title, ==, "加强党的建设");
  g_assert_cmpstr (goal->text, ==, "抓好各项建设。\n落实制度。");
  g_assert_cmpuint (draft->unit->projects->len, ==, 2);
  project = draft->unit->projects->pdata[0];
  g_assert_cmpint (project->budget, ==, 20000000);
  g_assert_cmpint (((const JxPlan *) project->plan->pdata[0])->percent, ==, 2550);
  g_assert_cmpstr (((const JxProjectGoal *) project->goals->pdata[1])->text, ==, "质量达标");
  g_assert_cmpstr (((const JxIndicator *) project->indicators->pdata[1])->level1, ==, "产出指标");
}

int
main (int argc, char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheets/goals", test_goals);
  g_test_add_func ("/sheets/monitoring", test_monitoring);
  g_test_add_func ("/sheets/evaluation", test_evaluation);
  g_test_add_func ("/sheets/lists", test_lists);
  g_test_add_func ("/sheets/one-project", test_one_project);
  g_test_add_func ("/sheets/sheet-names", test_sheet_names);
  g_test_add_func ("/sheets/too-long", test_too_long);
  g_test_add_func ("/sheets/numbers", test_numbers);
  g_test_add_func ("/sheets/same-bytes", test_same_bytes);
  g_test_add_func ("/sheets/csv", test_csv);
  g_test_add_func ("/sheets/full-text", test_full_text);
  return g_test_run ();
}
