/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-sheets-private.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "rules/jx-progress.h"
#include "rules/jx-score.h"
#include "rules/jx-weights.h"

/* The worksheets of one project, their columns as finance systems take them (design: forms.md). */

static const JxSheetColumn goal_columns[] = {
  { "一级指标", 14 },     { "二级指标", 18 },       { "三级指标名称", 28 },
  { "绩效指标描述", 32 }, { "计算符号", 10 },       { "指标值", 12 },
  { "计量单位", 12 },     { "指标值确定依据", 24 }, { "权重", 8 },
};

static const JxSheetColumn monitor_columns[] = {
  { "一级指标", 14 },
  { "二级指标", 18 },
  { "三级指标名称", 28 },
  { "计算符号", 10 },
  { "年度指标值", 12 },
  { "计量单位", 12 },
  { "当前完成值（定量填数字，定性填达成、部分达成、未达成）", 24 },
  { "完成可能性分析", 16 },
  { "偏差原因说明", 36 },
};

static const JxSheetColumn evaluation_columns[] = {
  { "一级指标", 18 },   { "二级指标", 18 }, { "三级指标", 28 }, { "年度指标值", 16 },
  { "实际完成值", 16 }, { "分值", 10 },     { "得分", 10 },     { "备注", 36 },
};

static const char *const funds_headings[] = {
  "项目资金（万元）", "年初预算", "全年预算", "执行", "分值", "执行率", "得分",
};

static const char *const likelihoods[] = {
  [JX_LIKELIHOOD_NONE] = "",
  [JX_LIKELIHOOD_CERTAIN] = "确定能",
  [JX_LIKELIHOOD_POSSIBLE] = "有可能",
  [JX_LIKELIHOOD_IMPOSSIBLE] = "完全不可能",
};

static JxBookSheet *
add_sheet (JxBook *book, const char *what, const JxProject *project)
{
  g_autofree char *name = g_strconcat (what, " ", project->name, NULL);
  JxBookSheet     *sheet = jx_book_add_sheet (book, name);

  sheet->wide = TRUE;
  return sheet;
}

static void
add_levels (JxBookSheet *sheet, const JxIndicator *indicator)
{
  jx_book_sheet_add_row (sheet);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, indicator->level1);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, indicator->level2);
  jx_book_sheet_add (sheet, JX_BOOK_TEXT, indicator->name);
}

/**
 * _jx_sheets_goals:
 * @book: a workbook
 * @item: a project
 *
 * Adds the worksheet of the 绩效目标 of a project.
 */
void
_jx_sheets_goals (JxBook *book, const JxSheetProject *item)
{
  JxBookSheet *sheet = add_sheet (book, "绩效目标", item->project);

  _jx_sheets_add_headings (sheet, goal_columns, G_N_ELEMENTS (goal_columns));
  sheet->repeat = 1;
  for (guint i = 0; i < item->project->indicators->len; i++)
    {
      const JxIndicator *indicator = item->project->indicators->pdata[i];

      add_levels (sheet, indicator);
      jx_book_sheet_add (sheet, JX_BOOK_TEXT, indicator->description);
      _jx_sheets_add_target (sheet, indicator);
      jx_book_sheet_add (sheet, JX_BOOK_TEXT, indicator->basis);
      _jx_sheets_add_points (sheet, indicator->weight);
    }
}

static const JxMonitor *
find_monitor (const JxIndicator *indicator, gint64 cutoff)
{
  for (guint i = 0; i < indicator->monitors->len; i++)
    {
      const JxMonitor *monitor = indicator->monitors->pdata[i];

      if (monitor->cutoff == cutoff)
        return monitor;
    }
  return NULL;
}

/**
 * _jx_sheets_monitoring:
 * @book: a workbook
 * @item: a project
 * @cutoff: the month; 0 for none
 *
 * Adds the worksheet of the 运行监控 of a project at the end of a month.
 */
void
_jx_sheets_monitoring (JxBook *book, const JxSheetProject *item, gint64 cutoff)
{
  JxBookSheet *sheet = add_sheet (book, "运行监控", item->project);

  _jx_sheets_add_headings (sheet, monitor_columns, G_N_ELEMENTS (monitor_columns));
  sheet->repeat = 1;
  for (guint i = 0; i < item->project->indicators->len; i++)
    {
      const JxIndicator *indicator = item->project->indicators->pdata[i];
      const JxMonitor   *monitor = find_monitor (indicator, cutoff);

      add_levels (sheet, indicator);
      _jx_sheets_add_target (sheet, indicator);
      _jx_sheets_add_value (sheet, monitor != NULL ? monitor->value : "");
      jx_book_sheet_add (sheet,
                         JX_BOOK_CENTRE,
                         monitor != NULL ? likelihoods[monitor->likelihood] : "");
      jx_book_sheet_add (sheet, JX_BOOK_TEXT, monitor != NULL ? monitor->explanation : "");
    }
}

static void
add_funds_row (JxBookSheet *sheet, const char *label, gint64 budget, gint64 adjusted, gint64 paid)
{
  jx_book_sheet_add_row (sheet);
  jx_book_sheet_add (sheet, JX_BOOK_LABEL, label);
  _jx_sheets_add_money (sheet, budget, JX_MONEY_WAN);
  _jx_sheets_add_money (sheet, adjusted, JX_MONEY_WAN);
  _jx_sheets_add_money (sheet, paid, JX_MONEY_WAN);
}

/* The execution rate is scored once, on the row of the total. Money carried over from last year is
 * fiscal, and is spent first. */
static void
add_funds (JxBookSheet          *sheet,
           const JxProject      *project,
           const JxSettings     *settings,
           const JxProjectScore *score)
{
  g_autofree char *year_end = jx_date_month_end (settings->year, 12);
  g_autofree char *rate = NULL;
  gint64           old = MIN (project->carried, project->fiscal), old_paid;
  JxProgress       progress;

  jx_progress_of_project (project, settings, year_end, &progress);
  rate = jx_percent_format (progress.execution);
  old_paid = CLAMP (progress.paid_fiscal, 0, old);
  jx_book_sheet_add_row (sheet);
  for (guint i = 0; i < G_N_ELEMENTS (funds_headings); i++)
    jx_book_sheet_add (sheet, JX_BOOK_HEADING, funds_headings[i]);
  add_funds_row (sheet, "年度资金总额", progress.budget, progress.adjusted, progress.paid);
  _jx_sheets_add_points (sheet, score->execution.weight);
  jx_book_sheet_add (sheet, JX_BOOK_PERCENT, rate);
  _jx_sheets_add_points (sheet, score->execution.given);
  add_funds_row (sheet,
                 "其中：当年财政拨款",
                 project->fiscal - old,
                 progress.adjusted_fiscal - old,
                 progress.paid_fiscal - old_paid);
  add_funds_row (sheet, "上年结转资金", old, old, old_paid);
  add_funds_row (sheet, "其他资金", project->other, progress.adjusted_other, progress.paid_other);
}

static void
add_evaluation (JxBookSheet *sheet, const JxIndicator *indicator, const JxScore *score)
{
  const JxEvaluation *evaluation =
    indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;

  add_levels (sheet, indicator);
  jx_book_sheet_add (sheet, JX_BOOK_CENTRE, indicator->printed);
  _jx_sheets_add_value (sheet, evaluation != NULL ? evaluation->actual : "");
  _jx_sheets_add_points (sheet, score->weight);
  _jx_sheets_add_points (sheet, score->given);
  jx_book_sheet_add (sheet, JX_BOOK_TEXT, evaluation != NULL ? evaluation->reason : "");
}

/**
 * _jx_sheets_evaluation:
 * @book: a workbook
 * @item: a project
 * @settings: the settings of the year
 *
 * Adds the worksheet of the 自评 of a project: its funds, its indicators, and the points together.
 */
void
_jx_sheets_evaluation (JxBook *book, const JxSheetProject *item, const JxSettings *settings)
{
  const JxProject *project = item->project;
  g_autoptr (JxProjectScore) score = jx_score_project (project, settings);
  JxBookSheet *sheet = add_sheet (book, "自评", project);

  add_funds (sheet, project, settings, score);
  jx_book_sheet_add_row (sheet);
  _jx_sheets_add_headings (sheet, evaluation_columns, G_N_ELEMENTS (evaluation_columns));
  for (guint i = 0; i < project->indicators->len; i++)
    add_evaluation (sheet, project->indicators->pdata[i], &score->indicators[i]);

  jx_book_sheet_add_row (sheet);
  for (guint i = 0; i < G_N_ELEMENTS (evaluation_columns); i++)
    if (i == 5)
      _jx_sheets_add_points (sheet, JX_POINTS_ALL);
    else if (i == 6)
      _jx_sheets_add_points (sheet, score->total);
    else
      jx_book_sheet_add (sheet, JX_BOOK_LABEL, i == 0 ? "总分" : "");
}
