/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-head.h"
#include "paper/jx-form-indicators.h"
#include "paper/jx-form-table.h"

/* The 项目支出绩效目标申报表 (design: forms.md, 3): a form for each project after the national
 * pattern, or one list of all projects in the columns of Sichuan. */

/* The labels at the left, of 100. */
#define LABEL_WIDTH 18.0

/* The label at the side of the indicators. */
#define SIDE_WIDTH 6.0

#define NATIONAL_TITLE "项目支出绩效目标申报表"
#define LIST_TITLE "部门预算项目绩效目标表"

static char *
print_period (const JxProject *project)
{
  g_autofree char *start = jx_form_print_day (project->start);
  g_autofree char *end = jx_form_print_day (project->end);

  if (*start == '\0' && *end == '\0')
    return g_strdup ("");
  return g_strdup_printf ("%s至%s", start, end);
}

static void
add_traits (JxGrid *table, const JxProject *project)
{
  g_autofree char *period = print_period (project);

  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "项目属性");
  jx_form_add_field (table,
                     1,
                     JX_CELL_CENTRE,
                     project->attribute,
                     JX_TABLE_PROJECT,
                     project->id,
                     "attribute");
  jx_form_add_label (table, 1, "项目起止时间");
  jx_form_add_field (table, 1, JX_CELL_CENTRE, period, JX_TABLE_PROJECT, project->id, "start");
}

static void
add_funds (JxGrid *table, const JxProject *project)
{
  static const double widths[] = { LABEL_WIDTH, 34, 48 };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 3, "项目资金\n（万元）");
  jx_form_add_label (table, 1, "年度资金总额");
  jx_form_add_money (table, project->budget, JX_TABLE_PROJECT, project->id, "budget");
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "其中：财政拨款");
  jx_form_add_money (table, project->fiscal, JX_TABLE_PROJECT, project->id, "fiscal");
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "其他资金");
  jx_form_add_money (table, project->other, JX_TABLE_PROJECT, project->id, "other");
}

static void
add_goals (JxGrid *table, const JxProject *project)
{
  static const double widths[] = { LABEL_WIDTH, 100 - LABEL_WIDTH };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 2, "总体目标");
  jx_form_add_label (table, 1, "年度目标");
  jx_grid_add_row (table, FALSE);
  jx_form_add_goals (table, 1, project);
}

static void
place_project (JxFlow              *flow,
               const JxSnapshot    *snapshot,
               const JxFormProject *item,
               const JxFormOptions *options)
{
  static const double widths[] = { LABEL_WIDTH, 34, 16, 32 };
  const JxFormSide side = { "绩效指标", SIDE_WIDTH, 0, 0, { JX_TABLE_PROJECT, item->project->id } };
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_CELL);
  g_autoptr (GArray) rows = jx_form_rows_new ();

  jx_form_place_title (flow, snapshot, NATIONAL_TITLE, item);
  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_form_add_names (table, item);
  add_traits (table, item->project);
  add_funds (table, item->project);
  add_goals (table, item->project);
  jx_form_rows_add (rows, item->unit, item->project, item->project->indicators, 0, NULL);
  jx_form_add_indicators (table,
                          jx_form_columns (jx_form_find ("application"), JX_COLUMNS_NATIONAL),
                          &side,
                          rows);
  jx_form_hold_signers (table, 0);
  jx_grid_lay_out (table, flow);
  jx_form_place_signers (flow, item->unit);
}

/* A project without indicators has a row too. */
static void
add_project (GArray *rows, const JxFormProject *item)
{
  const JxFormRow bare = { .unit = item->unit, .project = item->project };

  jx_form_rows_add (rows, item->unit, item->project, item->project->indicators, 0, NULL);
  if (item->project->indicators->len == 0)
    g_array_append_val (rows, bare);
}

static JxPaper *
build_list (const JxSnapshot *snapshot, const JxFormOptions *options, const GArray *items)
{
  const JxFormColumnSet *set = jx_form_columns (jx_form_find ("application"), JX_COLUMNS_SICHUAN);
  const JxUnit          *unit = g_array_index (items, JxFormProject, 0).unit;
  g_autoptr (JxFlow) flow = NULL;
  g_autoptr (JxGrid) table = jx_grid_new (set->style);
  g_autoptr (GArray) rows = jx_form_rows_new ();
  const JxFormSide none = { 0 };
  g_autofree char *title = g_strdup_printf ("%d年" LIST_TITLE, (int) snapshot->settings->year);

  flow = jx_form_begin_wide (title, options);
  jx_form_place_head (flow, title, NULL, unit, "元");
  for (guint i = 0; i < items->len; i++)
    add_project (rows, &g_array_index (items, JxFormProject, i));
  jx_form_add_indicators (table, set, &none, rows);
  jx_form_hold_signers (table, 0);
  jx_grid_lay_out (table, flow);
  jx_form_place_signers (flow, unit);
  return jx_flow_finish (flow, options->fingerprint);
}

/**
 * jx_form_build_application:
 * @snapshot: the data
 * @options: which projects, and in which columns
 * @error: return location for an error
 *
 * Lays out the 项目支出绩效目标申报表 of one project or of all.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_application (const JxSnapshot *snapshot, const JxFormOptions *options, GError **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;

  if (items == NULL)
    return NULL;
  if (options->columns == JX_COLUMNS_SICHUAN)
    return build_list (snapshot, options, items);
  title = g_strdup_printf ("%d年" NATIONAL_TITLE, (int) snapshot->settings->year);
  flow = jx_form_begin (title, options);
  jx_flow_mark (flow, title, 0);
  jx_form_place_each (flow, snapshot, items, options, place_project);
  return jx_flow_finish (flow, options->fingerprint);
}
