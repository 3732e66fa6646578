/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-head.h"

/* What the forms of whole departments have in common. */

/**
 * jx_form_build_departments:
 * @snapshot: the data
 * @options: how it is printed
 * @title: the title of the form
 * @place: places the form of one unit
 * @error: return location for an error
 *
 * Lays out a form of whole departments, each unit on a new page.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_departments (const JxSnapshot    *snapshot,
                           const JxFormOptions *options,
                           const char          *title,
                           JxFormUnitPlacer     place,
                           GError             **error)
{
  g_autoptr (GPtrArray) units = jx_form_units (snapshot, error);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *dated = NULL;

  if (units == NULL)
    return NULL;
  dated = g_strdup_printf ("%d年%s", (int) snapshot->settings->year, title);
  flow = jx_form_begin (dated, options);
  jx_flow_mark (flow, dated, 0);
  for (guint i = 0; i < units->len; i++)
    {
      const JxUnit *unit = g_ptr_array_index (units, i);

      if (i > 0)
        jx_flow_next_page (flow);
      if (units->len > 1)
        jx_flow_mark (flow, unit->name, 1);
      place (flow, snapshot, unit);
    }
  return jx_flow_finish (flow, options->fingerprint);
}

/**
 * jx_form_add_department:
 * @table: a table
 * @label_width: of 100
 * @unit: the unit
 *
 * Adds the row that names the department.
 */
void
jx_form_add_department (JxGrid *table, double label_width, const JxUnit *unit)
{
  const double     widths[] = { label_width, 100 - label_width };
  g_autofree char *name = g_strconcat (unit->code, unit->name, NULL);

  jx_grid_set_columns (table, widths, G_N_ELEMENTS (widths));
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "部门（单位）\n名称");
  jx_form_add_field (table, 1, JX_CELL_CENTRE, name, JX_TABLE_UNIT, unit->id, "name");
}

static void
add_goal (GString *text, GArray *parts, const JxGoal *goal, guint number)
{
  JxPart part = { text->len, { JX_TABLE_GOAL, goal->id, "text" } };

  g_array_append_val (parts, part);
  if (number > 0)
    g_string_append_printf (text, "目标%u：", number);
  g_string_append (text, goal->title);
  if (*goal->title != '\0' && *goal->text != '\0' && !g_str_has_suffix (goal->title, "。"))
    g_string_append (text, "。");
  g_string_append (text, goal->text);
  g_string_append_c (text, '\n');
}

static void
add_goals (GString *text, GArray *parts, const JxUnit *unit, JxGoalKind kind)
{
  guint number = 0;

  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = g_ptr_array_index (unit->goals, i);

      if (goal->kind == (gint64) kind)
        add_goal (text, parts, goal, kind == JX_GOAL_PART ? ++number : 0);
    }
}

/**
 * jx_form_add_unit_goals:
 * @table: a table
 * @unit: the unit
 *
 * Adds the overall goals of a department and its numbered part goals in one cell.
 */
void
jx_form_add_unit_goals (JxGrid *table, const JxUnit *unit)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (JxPart));

  add_goals (text, parts, unit, JX_GOAL_OVERALL);
  add_goals (text, parts, unit, JX_GOAL_PART);
  jx_form_add_field (table, 1, JX_CELL_TEXT, text->str, JX_TABLE_UNIT, unit->id, NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      const JxPart *part = &g_array_index (parts, JxPart, i);

      jx_grid_add_part (table, part->start, &part->place);
    }
}
