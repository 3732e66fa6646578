/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-private.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "paper/jx-form-head.h"
#include "paper/jx-form-indicators.h"
#include "paper/jx-form-print.h"

/* The 预算项目绩效目标表 of Hebei (design: forms.md, 2). */

/* The labels at the left are as wide as the column of the 一级指标, of 100. */
#define LABEL_WIDTH 13.0

/* More plan columns than these stand in another pair of rows. */
#define PLAN_COLUMNS 6

static void
add_amount (JxGrid          *table,
            const char      *label,
            gint64           fen,
            const JxProject *project,
            const char      *field)
{
  jx_form_add_label (table, 1, label);
  jx_form_add_money (table, fen, JX_TABLE_PROJECT, project->id, field);
}

static void
add_funds (JxGrid *table, const JxProject *project)
{
  static const double widths[] = { LABEL_WIDTH, 12, 21, 17.6, 12.4, 13, 11 };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));

  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "项目编码");
  jx_form_add_field (table,
                     2,
                     JX_CELL_CENTRE,
                     project->code,
                     JX_TABLE_PROJECT,
                     project->id,
                     "code");
  jx_form_add_label (table, 1, "项目名称");
  jx_form_add_field (table, 3, JX_CELL_TEXT, project->name, JX_TABLE_PROJECT, project->id, "name");

  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 2, "预算规模及资金用途");
  add_amount (table, "预算数", project->budget, project, "budget");
  add_amount (table, "其中：财政资金", project->fiscal, project, "fiscal");
  add_amount (table, "其他资金", project->other, project, "other");

  jx_grid_add_row (table, FALSE);
  jx_form_add_field (table,
                     6,
                     JX_CELL_TEXT,
                     project->purpose,
                     JX_TABLE_PROJECT,
                     project->id,
                     "purpose");
}

static const JxPlan *
find_plan (const JxProject *project, guint month)
{
  for (guint i = 0; i < project->plan->len; i++)
    {
      const JxPlan *plan = g_ptr_array_index (project->plan, i);

      if (plan->month == month)
        return plan;
    }
  return NULL;
}

static gboolean
has_month (const GArray *months, gint64 month)
{
  for (guint i = 0; i < months->len; i++)
    if (g_array_index (months, guint, i) == month)
      return TRUE;
  return FALSE;
}

/* The checkpoint months of the year; a project planned by other months shows those it has. */
static GArray *
months_of (const JxSnapshot *snapshot, const JxProject *project)
{
  GArray  *months = NULL;
  gboolean known = jx_months_parse (snapshot->settings->checkpoints, &months, NULL);

  if (!known)
    months = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; known && i < project->plan->len; i++)
    known = has_month (months, ((JxPlan *) g_ptr_array_index (project->plan, i))->month);
  if (known)
    return months;

  g_array_set_size (months, 0);
  for (guint i = 0; i < project->plan->len; i++)
    {
      guint month = (guint) ((JxPlan *) g_ptr_array_index (project->plan, i))->month;

      g_array_append_val (months, month);
    }
  return months;
}

/* Adds one cell of the plan; an empty one where there is no more month. */
static void
add_month (JxGrid *table, const GArray *months, guint i, const JxProject *project, gboolean heading)
{
  guint            month = i < months->len ? g_array_index (months, guint, i) : 0;
  const JxPlan    *plan = find_plan (project, month);
  JxPlace          place = { JX_TABLE_PROJECT, project->id, NULL };
  g_autofree char *text = NULL;

  if (heading && month != 0)
    text = g_strdup_printf ("%u月底", month);
  else if (plan != NULL)
    text = jx_percent_format (plan->percent);
  if (plan != NULL)
    place = (JxPlace){ JX_TABLE_PLAN, plan->id, heading ? "month" : "percent" };
  jx_grid_add_cell (table,
                    1,
                    1,
                    heading ? JX_CELL_LABEL : JX_CELL_CENTRE,
                    text != NULL ? text : "",
                    &place);
}

static void
add_plan (JxGrid *table, const JxSnapshot *snapshot, const JxProject *project)
{
  g_autoptr (GArray) months = months_of (snapshot, project);
  guint  n_groups = MAX ((months->len + PLAN_COLUMNS - 1) / PLAN_COLUMNS, 1);
  guint  n_columns = MAX ((months->len + n_groups - 1) / n_groups, 1);
  double widths[1 + PLAN_COLUMNS] = { LABEL_WIDTH };

  for (guint i = 1; i <= n_columns; i++)
    widths[i] = (100 - LABEL_WIDTH) / n_columns;
  jx_grid_set_columns (table, widths, 1 + n_columns);
  for (guint row = 0; row < 2 * n_groups; row++)
    {
      jx_grid_add_row (table, FALSE);
      if (row == 0)
        jx_form_add_label (table, 2 * n_groups, "资金支出计划（%）");
      for (guint i = 0; i < n_columns; i++)
        add_month (table, months, row / 2 * n_columns + i, project, row % 2 == 0);
    }
}

static void
add_goals (JxGrid *table, const JxProject *project)
{
  static const double widths[] = { LABEL_WIDTH, 100 - LABEL_WIDTH };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "绩效目标");
  jx_form_add_goals (table, 1, project);
}

static void
add_indicators (JxGrid *table, const JxFormColumnSet *set, const JxFormProject *item)
{
  const JxFormSide side = { .place = { JX_TABLE_PROJECT, item->project->id, NULL } };
  g_autoptr (GArray) rows = jx_form_rows_new ();

  jx_form_rows_add (rows, item->unit, item->project, item->project->indicators, 0, NULL);
  jx_form_add_indicators (table, set, &side, rows);
}

static void
place_project (JxFlow              *flow,
               const JxSnapshot    *snapshot,
               const JxFormProject *item,
               const JxFormOptions *options)
{
  const JxFormColumnSet *set = jx_form_columns (jx_form_find ("goal-table"), options->columns);
  const JxProject       *project = item->project;
  g_autofree char *heading = g_strdup_printf ("%u.%s绩效目标表", item->number, project->name);
  g_autofree char *unit = g_strconcat (item->unit->code, item->unit->name, NULL);
  JxPart           name = { 0, { JX_TABLE_PROJECT, project->id, "name" } };
  JxPlace          unit_name = { JX_TABLE_UNIT, item->unit->id, "name" };
  g_autoptr (JxGrid) table = jx_grid_new (set->style);

  jx_flow_mark (flow, heading, 1);
  jx_flow_text (flow, JX_STYLE_FORM_TITLE, JX_ALIGN_CENTRE, heading, &name, 1);
  jx_flow_space (flow, 8);
  jx_flow_sides (flow, JX_STYLE_CELL, unit, "单位：万元", &unit_name);
  jx_flow_space (flow, 3);

  add_funds (table, project);
  add_plan (table, snapshot, project);
  add_goals (table, project);
  add_indicators (table, set, item);
  jx_grid_lay_out (table, flow);
}

/**
 * jx_form_place_projects:
 * @flow: where they go
 * @snapshot: the data
 * @items: (element-type JxFormProject): the projects
 * @options: how they are printed
 *
 * Places the goal tables of projects, each from a new page or one after another.
 */
void
jx_form_place_projects (JxFlow              *flow,
                        const JxSnapshot    *snapshot,
                        const GArray        *items,
                        const JxFormOptions *options)
{
  jx_form_place_each (flow, snapshot, items, options, place_project);
}

/**
 * jx_form_build_goal_table:
 * @snapshot: the data
 * @options: which projects, and how
 * @error: return location for an error
 *
 * Lays out the 预算项目绩效目标表 of one project or of all.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_goal_table (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char     *title = NULL;
  const JxFormProject *first;

  if (items == NULL)
    return NULL;
  first = &g_array_index (items, JxFormProject, 0);
  if (items->len == 1)
    title = g_strdup_printf ("%s绩效目标表", first->project->name);
  else
    title = g_strdup_printf ("%s%" G_GINT64_FORMAT "年预算项目绩效目标表",
                             first->unit->name,
                             snapshot->settings->year);
  flow = jx_form_begin (title, options);
  jx_form_place_projects (flow, snapshot, items, options);
  return jx_flow_finish (flow, options->fingerprint);
}
