/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-trend.h"

#include "model/jx-error.h"
#include "model/jx-percent.h"
#include "paper/jx-chart.h"
#include "paper/jx-form-table.h"

#include <glib/gi18n-lib.h>

/* The 历年对比表: no official form, but what the figures of the official ones come to. */

#define CHART_HEIGHT 190.0
#define CHART_GAP 18.0
#define SPACE 10.0

static const JxFormColumn columns[] = {
  { "年度", 8, JX_CELL_CENTRE },      { "截至日期", 12, JX_CELL_CENTRE },
  { "预算数", 12, JX_CELL_NUMBER },   { "调整后预算", 12, JX_CELL_NUMBER },
  { "实际支出", 12, JX_CELL_NUMBER }, { "比上年增减", 12, JX_CELL_NUMBER },
  { "执行率", 10, JX_CELL_NUMBER },   { "自评得分", 9, JX_CELL_NUMBER },
  { "等级", 7, JX_CELL_CENTRE },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

static void
add_year (JxGrid *table, const JxTrendYear *year, const JxTrendYear *before)
{
  const JxProgress *progress = &year->progress;
  gboolean          scored = year->score != JX_UNSET;
  g_autofree char  *number = g_strdup_printf ("%d", (int) year->year);
  g_autofree char  *day = jx_form_print_day (year->as_of);
  g_autofree char  *budget = jx_money_format_form (progress->budget);
  g_autofree char  *adjusted = jx_money_format_form (progress->adjusted);
  g_autofree char  *paid = jx_money_format_form (progress->paid);
  g_autofree char  *more =
    before == NULL ? g_strdup ("") : jx_money_format_form (progress->paid - before->progress.paid);
  g_autofree char *rate = jx_percent_format (progress->execution);
  g_autofree char *score = scored ? jx_number_format (year->score, 2, 0, FALSE) : g_strdup ("");
  g_autofree char *grade = g_strdup (scored ? jx_grade_name (year->grade) : "");
  char            *texts[] = { number, day, budget, adjusted, paid, more, rate, score, grade };

  jx_form_table_row (table, columns, N_COLUMNS, texts, NULL);
}

static void
place_table (JxFlow *flow, const GPtrArray *years)
{
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_CELL);

  jx_form_table_heading (table, columns, N_COLUMNS);
  for (guint i = 0; i < years->len; i++)
    add_year (table, years->pdata[i], i > 0 ? years->pdata[i - 1] : NULL);
  jx_grid_lay_out (table, flow);
}

static void
place_charts (JxFlow *flow, const GPtrArray *years)
{
  static const JxChartKind kinds[] = { JX_CHART_YEARS, JX_CHART_YEAR_RATES };
  double                   width = (flow->width - CHART_GAP) / 2;
  double                   height = CHART_HEIGHT;
  JxChartData             *data[G_N_ELEMENTS (kinds)];

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      data[i] = jx_chart_data_years (years, kinds[i]);
      height = MAX (height, jx_chart_need (data[i], width, flow->typesetter));
    }
  jx_flow_space (flow, SPACE);
  jx_flow_need (flow, height);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    jx_page_add_chart (jx_flow_get_page (flow),
                       jx_chart_new (data[i], width, height, flow->typesetter),
                       flow->theme,
                       flow->left + i * (width + CHART_GAP),
                       flow->y);
  flow->y += height;
}

/**
 * jx_form_build_trend:
 * @years: (element-type JxTrendYear): the years, the earliest first
 * @name: the project or the unit
 * @is_project: whether it is a project
 * @options: (nullable): how to print it
 * @error: return location for an error: no year
 *
 * Lays out several years side by side: a table, and the charts of the money and of the rates.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_trend (const GPtrArray     *years,
                     const char          *name,
                     gboolean             is_project,
                     const JxFormOptions *options,
                     GError             **error)
{
  static const JxFormOptions usual;
  static const JxPlace       nowhere;
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char   *title = NULL;
  const JxTrendYear *first, *last;

  g_return_val_if_fail (years != NULL && name != NULL, NULL);

  if (years->len == 0)
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_NOTHING,
                           _ ("There is no year to put side by side with others."));
      return NULL;
    }
  first = years->pdata[0];
  last = years->pdata[years->len - 1];
  title = g_strdup_printf ("%d—%d年%s预算执行对比表",
                           (int) first->year,
                           (int) last->year,
                           is_project ? "项目" : "");
  flow = jx_form_begin_wide (title, options != NULL ? options : &usual);
  jx_flow_mark (flow, title, 0);
  jx_flow_text (flow, JX_STYLE_FORM_TITLE, JX_ALIGN_CENTRE, title, NULL, 0);
  jx_flow_space (flow, SPACE);
  jx_flow_sides (flow, JX_STYLE_CELL, name, "单位：万元", &nowhere);
  jx_flow_space (flow, 3);
  place_table (flow, years);
  place_charts (flow, years);
  return jx_flow_finish (flow, options != NULL ? options->fingerprint : NULL);
}
