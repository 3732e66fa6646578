/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-funds.h"

#include "model/jx-percent.h"
#include "paper/jx-form-print.h"
#include "rules/jx-weights.h"

/* What stands where a row has no points. */
#define NONE "—"

static void
add_headings (JxGrid *table, const char *label, guint n_funds)
{
  static const char *const headings[] = {
    "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分",
  };

  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1 + n_funds, label);
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    jx_form_add_label (table, 1, headings[i]);
}

static void
add_centred (JxGrid *table, const char *text)
{
  jx_grid_add_cell (table, 1, 1, JX_CELL_CENTRE, text, NULL);
}

static void
add_fund (JxGrid *table, const JxFormFund *fund)
{
  g_autofree char *adjusted = jx_money_format_form (fund->adjusted);
  g_autofree char *paid = jx_money_format_form (fund->paid);
  g_autofree char *rate = jx_percent_format (jx_percent_of (fund->paid, fund->adjusted));
  const JxScore   *score = fund->score;
  g_autofree char *weight = score != NULL ? jx_form_print_points (score->weight) : g_strdup (NONE);
  g_autofree char *points = score != NULL ? jx_form_print_points (score->given) : g_strdup (NONE);

  jx_grid_add_row (table, FALSE);
  jx_grid_add_cell (table, 1, 1, JX_CELL_TEXT, fund->label, NULL);
  jx_form_add_money (table, fund->budget, fund->place.table, fund->place.id, fund->place.field);
  add_centred (table, adjusted);
  add_centred (table, paid);
  add_centred (table, weight);
  add_centred (table, rate);
  add_centred (table, points);
}

/**
 * jx_form_add_funds:
 * @table: a table
 * @label: what stands at the left of the rows
 * @label_width: its width of 100
 * @funds: (array length=n_funds): the rows
 * @n_funds: how many
 *
 * Adds the money of a form of self-evaluation under its headings.
 */
void
jx_form_add_funds (JxGrid           *table,
                   const char       *label,
                   double            label_width,
                   const JxFormFund *funds,
                   guint             n_funds)
{
  const double widths[] = { label_width, 20, 12.5, 12.5, 12.5, 7, 10.5, 25 - label_width };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  add_headings (table, label, n_funds);
  for (guint i = 0; i < n_funds; i++)
    add_fund (table, &funds[i]);
}

/**
 * jx_form_add_result:
 * @table: a table whose columns are those of the indicators
 * @n_columns: how many they are, with the label at the side
 * @score: the score
 *
 * Adds the row of the 总分: all points, those reached and, once there are all, the grade.
 */
void
jx_form_add_result (JxGrid *table, guint n_columns, const JxProjectScore *score)
{
  g_autofree char *all = jx_form_print_points (JX_POINTS_ALL);
  g_autofree char *total = jx_form_print_points (score->total);
  g_autofree char *grade =
    g_strdup_printf ("评价等级：%s", score->complete ? jx_form_print_grade (score->grade) : "");

  jx_grid_add_row (table, FALSE);
  jx_grid_add_cell (table, n_columns - 3, 1, JX_CELL_LABEL, "总分", NULL);
  add_centred (table, all);
  add_centred (table, total);
  jx_grid_add_cell (table, 1, 1, JX_CELL_TEXT, grade, NULL);
}

/**
 * jx_form_place_note:
 * @flow: where it goes
 * @note: the note
 *
 * Places a note under a table.
 */
void
jx_form_place_note (JxFlow *flow, const char *note)
{
  jx_flow_space (flow, 3);
  jx_flow_text (flow, JX_STYLE_SMALL_CELL, JX_ALIGN_LEFT, note, NULL, 0);
}
