/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-head.h"
#include "paper/jx-form-indicators.h"
#include "paper/jx-form-print.h"
#include "paper/jx-form-table.h"

/* The 部门（单位）整体支出绩效目标表 (design: forms.md, 4). */

#define TITLE "部门（单位）整体支出绩效目标表"

/* The labels at the left, of 100. */
#define LABEL_WIDTH 15.5

/* The label at the side of the indicators. */
#define SIDE_WIDTH 6.0

/* A department without projects shows so many empty rows of tasks. */
#define EMPTY_TASKS 3

static void
add_task_headings (JxGrid *table, guint n_tasks)
{
  static const double      widths[] = { LABEL_WIDTH, 20, 28.5, 12, 12, 12 };
  static const char *const headings[] = { "任务名称", "主要内容" };
  static const char *const amounts[] = { "总额", "财政拨款", "其他资金" };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 2 + n_tasks + 1, "年度\n主要任务");
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    jx_form_add_label (table, 2, headings[i]);
  jx_grid_add_cell (table, G_N_ELEMENTS (amounts), 1, JX_CELL_LABEL, "预算金额（万元）", NULL);
  jx_grid_add_row (table, FALSE);
  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    jx_form_add_label (table, 1, amounts[i]);
}

static void
add_task (JxGrid *table, const JxProject *project)
{
  JxTable row = JX_TABLE_PROJECT;
  gint64  id = project->id;

  jx_grid_add_row (table, FALSE);
  jx_form_add_field (table, 1, JX_CELL_TEXT, project->name, row, id, "name");
  jx_form_add_field (table, 1, JX_CELL_TEXT, project->purpose, row, id, "purpose");
  jx_form_add_money (table, project->budget, row, id, "budget");
  jx_form_add_money (table, project->fiscal, row, id, "fiscal");
  jx_form_add_money (table, project->other, row, id, "other");
}

static void
add_empty_task (JxGrid *table, const JxUnit *unit)
{
  jx_grid_add_row (table, FALSE);
  for (guint i = 0; i < 5; i++)
    jx_form_add_field (table, 1, JX_CELL_TEXT, "", JX_TABLE_UNIT, unit->id, NULL);
}

/* The tasks of a year are the projects that money is given for. */
static void
add_tasks (JxGrid *table, const JxUnit *unit)
{
  guint  n_tasks = unit->projects->len > 0 ? unit->projects->len : EMPTY_TASKS;
  gint64 budget = 0, fiscal = 0, other = 0;

  add_task_headings (table, n_tasks);
  for (guint i = 0; i < unit->projects->len; i++)
    {
      const JxProject *project = g_ptr_array_index (unit->projects, i);

      add_task (table, project);
      budget += project->budget;
      fiscal += project->fiscal;
      other += project->other;
    }
  for (guint i = unit->projects->len; i < n_tasks; i++)
    add_empty_task (table, unit);
  jx_grid_add_row (table, FALSE);
  jx_grid_add_cell (table, 2, 1, JX_CELL_LABEL, "金额合计", NULL);
  jx_form_add_money (table, budget, JX_TABLE_UNIT, unit->id, NULL);
  jx_form_add_money (table, fiscal, JX_TABLE_UNIT, unit->id, NULL);
  jx_form_add_money (table, other, JX_TABLE_UNIT, unit->id, NULL);
}

static void
add_goals (JxGrid *table, const JxUnit *unit)
{
  static const double widths[] = { LABEL_WIDTH, 100 - LABEL_WIDTH };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "年度\n总体目标");
  jx_form_add_unit_goals (table, unit);
}

static void
add_indicators (JxGrid *table, const JxUnit *unit)
{
  const JxFormSide side = { "年度绩效指标", SIDE_WIDTH, 0, 0, { JX_TABLE_UNIT, unit->id, NULL } };
  g_autoptr (GArray) rows = jx_form_rows_new ();

  jx_form_rows_add (rows, unit, NULL, unit->indicators, 0, NULL);
  jx_form_add_indicators (table,
                          jx_form_columns (jx_form_find ("application"), JX_COLUMNS_NATIONAL),
                          &side,
                          rows);
}

static void
place_unit (JxFlow *flow, const JxSnapshot *snapshot, const JxUnit *unit)
{
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_CELL);

  jx_form_place_title (flow, snapshot, TITLE, NULL);
  jx_form_add_department (table, LABEL_WIDTH, unit);
  add_tasks (table, unit);
  add_goals (table, unit);
  add_indicators (table, unit);
  jx_form_hold_signers (table, 0);
  jx_grid_lay_out (table, flow);
  jx_form_place_signers (flow, unit);
}

/**
 * jx_form_build_department_goals:
 * @snapshot: the data
 * @options: how it is printed
 * @error: return location for an error
 *
 * Lays out the 部门（单位）整体支出绩效目标表 of each unit.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_department_goals (const JxSnapshot    *snapshot,
                                const JxFormOptions *options,
                                GError             **error)
{
  return jx_form_build_departments (snapshot, options, TITLE, place_unit, error);
}
