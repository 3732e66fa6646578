/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-private.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "paper/jx-grid.h"

/* The 预算项目绩效目标表 of Hebei (design: forms.md, 2). */

/* The labels at the left are as wide as the column of the 一级指标, of 100. */
#define LABEL_WIDTH 13.0

/* More plan columns than these stand in another pair of rows. */
#define PLAN_COLUMNS 6

/* A project without indicators shows so many empty rows. */
#define EMPTY_ROWS 6

/* A flowing project begins where its funds and plan still fit. */
#define FLOWING_NEED 240.0

/**
 * Column:
 * @heading: the heading
 * @width: of 100
 * @field: the field of an indicator that stands in it
 * @kind: how it stands there
 */
typedef struct
{
  const char *heading;
  double      width;
  const char *field;
  JxCellKind  kind;
} Column;

/**
 * ColumnSet:
 * @columns: the columns
 * @n_columns: how many
 * @style: how all cells of the form are set
 */
typedef struct
{
  const Column *columns;
  guint         n_columns;
  JxStyle       style;
} ColumnSet;

static const Column merged[] = {
  { "一级指标", LABEL_WIDTH, "level1", JX_CELL_LABEL },
  { "二级指标", 15.6, "level2", JX_CELL_LABEL },
  { "三级指标", 20, "name", JX_CELL_TEXT },
  { "绩效指标描述", 23.4, "description", JX_CELL_TEXT },
  { "指标值", 13, "printed", JX_CELL_CENTRE },
  { "指标值确定依据", 15, "basis", JX_CELL_TEXT },
};

static const Column split[] = {
  { "一级指标", LABEL_WIDTH, "level1", JX_CELL_LABEL },
  { "二级指标", 13.6, "level2", JX_CELL_LABEL },
  { "三级指标", 16.4, "name", JX_CELL_TEXT },
  { "绩效指标描述", 20, "description", JX_CELL_TEXT },
  { "符号", 6, "sign", JX_CELL_CENTRE },
  { "值", 8, "value", JX_CELL_CENTRE },
  { "单位（文字描述）", 11, "unit", JX_CELL_CENTRE },
  { "指标值确定依据", 12, "basis", JX_CELL_TEXT },
};

static const ColumnSet column_sets[] = {
  [JX_COLUMNS_MERGED] = { merged, G_N_ELEMENTS (merged), JX_STYLE_CELL },
  [JX_COLUMNS_SPLIT] = { split, G_N_ELEMENTS (split), JX_STYLE_SMALL_CELL },
};

static void
add_label (JxGrid *table, guint rows, const char *text)
{
  jx_grid_add_cell (table, 1, rows, JX_CELL_LABEL, text, NULL);
}

static void
add_field (JxGrid          *table,
           guint            columns,
           JxCellKind       kind,
           const char      *text,
           const JxProject *project,
           const char      *field)
{
  JxPlace place = { JX_TABLE_PROJECT, project->id, field };

  jx_grid_add_cell (table, columns, 1, kind, text, &place);
}

static void
add_amount (JxGrid          *table,
            const char      *label,
            gint64           fen,
            const JxProject *project,
            const char      *field)
{
  g_autofree char *text = jx_money_format_form (fen);

  add_label (table, 1, label);
  add_field (table, 1, JX_CELL_CENTRE, text, project, field);
}

static void
add_funds (JxGrid *table, const JxProject *project)
{
  static const double widths[] = { LABEL_WIDTH, 12, 21, 17.6, 12.4, 13, 11 };

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));

  jx_grid_add_row (table, FALSE);
  add_label (table, 1, "项目编码");
  add_field (table, 2, JX_CELL_CENTRE, project->code, project, "code");
  add_label (table, 1, "项目名称");
  add_field (table, 3, JX_CELL_TEXT, project->name, project, "name");

  jx_grid_add_row (table, FALSE);
  add_label (table, 2, "预算规模及资金用途");
  add_amount (table, "预算数", project->budget, project, "budget");
  add_amount (table, "其中：财政资金", project->fiscal, project, "fiscal");
  add_amount (table, "其他资金", project->other, project, "other");

  jx_grid_add_row (table, FALSE);
  add_field (table, 6, JX_CELL_TEXT, project->purpose, project, "purpose");
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
        add_label (table, 2 * n_groups, "资金支出计划（%）");
      for (guint i = 0; i < n_columns; i++)
        add_month (table, months, row / 2 * n_columns + i, project, row % 2 == 0);
    }
}

static void
add_goals (JxGrid *table, const JxProject *project)
{
  static const double widths[] = { LABEL_WIDTH, 100 - LABEL_WIDTH };
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (JxPart));

  for (guint i = 0; i < project->goals->len; i++)
    {
      const JxProjectGoal *goal = g_ptr_array_index (project->goals, i);
      JxPart               part = { text->len, { JX_TABLE_PROJECT_GOAL, goal->id, "text" } };

      g_array_append_val (parts, part);
      g_string_append_printf (text, "%u.%s\n", i + 1, goal->text);
    }
  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  add_label (table, 1, "绩效目标");
  add_field (table, 1, JX_CELL_TEXT, text->str, project, NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      const JxPart *part = &g_array_index (parts, JxPart, i);

      jx_grid_add_part (table, part->start, &part->place);
    }
}

static const JxIndicator *
indicator_at (const JxProject *project, guint i)
{
  return g_ptr_array_index (project->indicators, i);
}

/* Over how many rows the 一级指标 of the indicator @i reaches; 0 when the cell above holds it. */
static guint
rows_of_level1 (const JxProject *project, guint i)
{
  const char *level1 = indicator_at (project, i)->level1;
  guint       end = i + 1;

  if (i > 0 && g_str_equal (indicator_at (project, i - 1)->level1, level1))
    return 0;
  while (end < project->indicators->len &&
         g_str_equal (indicator_at (project, end)->level1, level1))
    end++;
  return end - i;
}

static char *
print_field (const JxIndicator *indicator, const char *name)
{
  const JxField *field = jx_field_find (JX_TABLE_INDICATOR, name);

  if (jx_field_is_text (field))
    return g_strdup (jx_field_get_text (field, indicator));
  return jx_field_format (field, indicator);
}

static void
add_indicator (JxGrid *table, const ColumnSet *set, const JxProject *project, guint i)
{
  const JxIndicator *indicator = indicator_at (project, i);

  jx_grid_add_row (table, FALSE);
  for (guint c = 0; c < set->n_columns; c++)
    {
      const Column    *column = &set->columns[c];
      JxPlace          place = { JX_TABLE_INDICATOR, indicator->id, column->field };
      g_autofree char *text = print_field (indicator, column->field);
      guint            rows = c == 0 ? rows_of_level1 (project, i) : 1;

      if (rows > 0)
        jx_grid_add_cell (table, 1, rows, column->kind, text, &place);
    }
}

static void
add_indicators (JxGrid *table, const ColumnSet *set, const JxProject *project)
{
  double widths[G_N_ELEMENTS (split)];

  for (guint c = 0; c < set->n_columns; c++)
    widths[c] = set->columns[c].width;
  jx_grid_set_columns (table, widths, set->n_columns);
  jx_grid_add_row (table, TRUE);
  for (guint c = 0; c < set->n_columns; c++)
    add_label (table, 1, set->columns[c].heading);
  for (guint i = 0; i < project->indicators->len; i++)
    add_indicator (table, set, project, i);
  for (guint i = 0; project->indicators->len == 0 && i < EMPTY_ROWS; i++)
    {
      jx_grid_add_row (table, FALSE);
      for (guint c = 0; c < set->n_columns; c++)
        add_field (table, 1, JX_CELL_TEXT, "", project, NULL);
    }
}

static void
place_project (JxFlow              *flow,
               const JxSnapshot    *snapshot,
               const JxFormProject *item,
               const JxFormOptions *options)
{
  const ColumnSet *set = &column_sets[options->columns];
  const JxProject *project = item->project;
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
  add_indicators (table, set, project);
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
  for (guint i = 0; i < items->len; i++)
    {
      if (i > 0 && options->flowing)
        {
          jx_flow_space (flow, 24);
          jx_flow_need (flow, FLOWING_NEED);
        }
      else if (i > 0)
        jx_flow_next_page (flow);
      place_project (flow, snapshot, &g_array_index (items, JxFormProject, i), options);
    }
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
