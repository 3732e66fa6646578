/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-sheets-private.h"

#include "model/jx-percent.h"
#include "rules/jx-progress.h"

/* The worksheets that list all projects. */

static const JxSheetColumn summary_columns[] = {
  { "序号", 6 },
  { "单位编码", 12 },
  { "单位名称", 24 },
  { "项目编码", 24 },
  { "项目名称", 40 },
  { "功能科目", 10 },
  { "预算数（万元）", 14 },
  { "财政资金（万元）", 14 },
  { "其他资金（万元）", 14 },
  { "调整后预算（万元）", 14 },
  { "累计支出（万元）", 14 },
  { "执行率", 10 },
  { "绩效目标（条）", 10 },
  { "绩效指标（条）", 10 },
  { "负责人", 12 },
};

static const JxSheetColumn payment_columns[] = {
  { "序号", 6 },      { "日期", 12 },       { "项目编码", 24 },
  { "项目名称", 40 }, { "金额（元）", 16 }, { "资金来源", 12 },
  { "凭证号", 14 },   { "收款人", 24 },     { "摘要", 40 },
};

static const char *const sources[] = {
  [JX_SOURCE_FISCAL] = "财政资金",
  [JX_SOURCE_OTHER] = "其他资金",
};

static void
add_count (JxBookSheet *sheet, guint count)
{
  g_autofree char *text = g_strdup_printf ("%u", count);

  jx_book_sheet_add (sheet, JX_BOOK_NUMBER, text);
}

/* The columns of money, of one project or of all. */
static void
add_sums (JxBookSheet *sheet, gint64 fiscal, gint64 other, const JxProgress *progress)
{
  g_autofree char *rate = jx_percent_format (progress->execution);

  _jx_sheets_add_money (sheet, progress->budget, JX_MONEY_WAN);
  _jx_sheets_add_money (sheet, fiscal, JX_MONEY_WAN);
  _jx_sheets_add_money (sheet, other, JX_MONEY_WAN);
  _jx_sheets_add_money (sheet, progress->adjusted, JX_MONEY_WAN);
  _jx_sheets_add_money (sheet, progress->paid, JX_MONEY_WAN);
  jx_book_sheet_add (sheet, JX_BOOK_PERCENT, rate);
}

static void
add_project (JxBookSheet          *sheet,
             const JxSheetProject *item,
             guint                 number,
             const JxSettings     *settings,
             const char           *as_of)
{
  const JxProject *project = item->project;
  JxProgress       progress;

  jx_progress_of_project (project, settings, as_of, &progress);
  jx_book_sheet_add_row (sheet);
  add_count (sheet, number);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, item->unit->code);
  jx_book_sheet_add (sheet, JX_BOOK_TEXT, item->unit->name);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, project->code);
  jx_book_sheet_add (sheet, JX_BOOK_TEXT, project->name);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, project->subject);
  add_sums (sheet, project->fiscal, project->other, &progress);
  add_count (sheet, project->goals->len);
  add_count (sheet, project->indicators->len);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, project->person);
}

static void
add_totals (JxBookSheet *sheet, const GArray *items, const JxSettings *settings, const char *as_of)
{
  g_autoptr (GPtrArray) projects = g_ptr_array_new ();
  JxProgress progress;
  gint64     fiscal = 0, other = 0;
  guint      goals = 0, indicators = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const JxProject *project = g_array_index (items, JxSheetProject, i).project;

      g_ptr_array_add (projects, (gpointer) project);
      fiscal += project->fiscal;
      other += project->other;
      goals += project->goals->len;
      indicators += project->indicators->len;
    }
  jx_progress_of_all (projects, settings, as_of, &progress);
  jx_book_sheet_add_row (sheet);
  for (guint i = 0; i < 6; i++)
    jx_book_sheet_add (sheet, JX_BOOK_LABEL, i == 4 ? "合计" : "");
  add_sums (sheet, fiscal, other, &progress);
  add_count (sheet, goals);
  add_count (sheet, indicators);
  jx_book_sheet_add (sheet, JX_BOOK_LABEL, "");
}

/**
 * _jx_sheets_summary:
 * @book: a workbook
 * @items: (element-type JxSheetProject): projects
 * @snapshot: the data
 *
 * Adds the list of the projects with their money at the day of the last payment, and the totals.
 */
void
_jx_sheets_summary (JxBook *book, const GArray *items, const JxSnapshot *snapshot)
{
  JxBookSheet     *sheet = jx_book_add_sheet (book, "项目汇总");
  g_autofree char *as_of = jx_progress_last_day (snapshot);

  sheet->wide = TRUE;
  sheet->repeat = 1;
  _jx_sheets_add_headings (sheet, summary_columns, G_N_ELEMENTS (summary_columns));
  for (guint i = 0; i < items->len; i++)
    add_project (sheet,
                 &g_array_index (items, JxSheetProject, i),
                 i + 1,
                 snapshot->settings,
                 as_of);
  add_totals (sheet, items, snapshot->settings, as_of);
}

static void
add_payment (JxBookSheet *sheet, const JxProject *project, const JxPayment *payment, guint number)
{
  jx_book_sheet_add_row (sheet);
  add_count (sheet, number);
  jx_book_sheet_add (sheet, JX_BOOK_DATE, payment->date);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, project->code);
  jx_book_sheet_add (sheet, JX_BOOK_TEXT, project->name);
  _jx_sheets_add_money (sheet, payment->amount, JX_MONEY_YUAN);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, sources[payment->source]);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, payment->voucher);
  jx_book_sheet_add (sheet, JX_BOOK_TEXT, payment->payee);
  jx_book_sheet_add (sheet, JX_BOOK_TEXT, payment->summary);
}

/**
 * _jx_sheets_payments:
 * @book: a workbook
 * @items: (element-type JxSheetProject): projects
 *
 * Adds the list of the payments; without a row of totals, so that it can be taken in again.
 */
void
_jx_sheets_payments (JxBook *book, const GArray *items)
{
  JxBookSheet *sheet = jx_book_add_sheet (book, "支付明细");
  guint        number = 0;

  sheet->wide = TRUE;
  sheet->repeat = 1;
  _jx_sheets_add_headings (sheet, payment_columns, G_N_ELEMENTS (payment_columns));
  for (guint i = 0; i < items->len; i++)
    {
      const JxProject *project = g_array_index (items, JxSheetProject, i).project;

      for (guint k = 0; k < project->payments->len; k++)
        add_payment (sheet, project, project->payments->pdata[k], ++number);
    }
}
