/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-head.h"

#include "paper/jx-form-print.h"

/* A flowing form begins where what stands above its indicators still fits. */
#define FLOWING_NEED 240.0

/* The digits of a unit's code that name its department. */
#define DEPARTMENT_DIGITS 3

/**
 * jx_form_place_each:
 * @flow: where they go
 * @snapshot: the data
 * @items: (element-type JxFormProject): the projects
 * @options: how they are printed
 * @place: places the form of one
 *
 * Places the forms of projects, each from a new page or one after another.
 */
void
jx_form_place_each (JxFlow              *flow,
                    const JxSnapshot    *snapshot,
                    const GArray        *items,
                    const JxFormOptions *options,
                    JxFormPlacer         place)
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
      place (flow, snapshot, &g_array_index (items, JxFormProject, i), options);
    }
}

/**
 * jx_form_place_title:
 * @flow: where it goes
 * @snapshot: the data
 * @title: the title of the form
 * @item: (nullable): the project that it is of
 *
 * Places the title of a form and its year, and notes the heading of the project.
 */
void
jx_form_place_title (JxFlow              *flow,
                     const JxSnapshot    *snapshot,
                     const char          *title,
                     const JxFormProject *item)
{
  g_autofree char *year = g_strdup_printf ("（%d年度）", (int) snapshot->settings->year);

  if (item != NULL)
    {
      g_autofree char *mark = g_strdup_printf ("%u.%s", item->number, item->project->name);

      jx_flow_mark (flow, mark, 1);
    }
  jx_flow_text (flow, JX_STYLE_FORM_TITLE, JX_ALIGN_CENTRE, title, NULL, 0);
  jx_flow_text (flow, JX_STYLE_CELL, JX_ALIGN_CENTRE, year, NULL, 0);
  jx_flow_space (flow, 6);
}

/**
 * jx_form_add_label:
 * @table: a table
 * @rows: over how many rows it reaches
 * @text: the label
 *
 * Adds a label in one column.
 */
void
jx_form_add_label (JxGrid *table, guint rows, const char *text)
{
  jx_grid_add_cell (table, 1, rows, JX_CELL_LABEL, text, NULL);
}

/**
 * jx_form_add_field:
 * @table: a table
 * @columns: over how many columns it reaches
 * @kind: how it stands there
 * @text: what is printed
 * @row: the table of the datum
 * @id: its row
 * @field: (nullable): its field
 *
 * Adds a cell that shows a datum.
 */
void
jx_form_add_field (JxGrid     *table,
                   guint       columns,
                   JxCellKind  kind,
                   const char *text,
                   JxTable     row,
                   gint64      id,
                   const char *field)
{
  JxPlace place = { row, id, field };

  jx_grid_add_cell (table, columns, 1, kind, text, &place);
}

/**
 * jx_form_add_money:
 * @table: a table
 * @fen: an amount
 * @row: the table of the datum
 * @id: its row
 * @field: (nullable): its field
 *
 * Adds an amount in 万元.
 */
void
jx_form_add_money (JxGrid *table, gint64 fen, JxTable row, gint64 id, const char *field)
{
  g_autofree char *text = jx_money_format_form (fen);

  jx_form_add_field (table, 1, JX_CELL_CENTRE, text, row, id, field);
}

/**
 * jx_form_add_goals:
 * @table: a table
 * @columns: over how many columns they reach
 * @project: a project
 *
 * Adds the numbered goals of a project in one cell.
 */
void
jx_form_add_goals (JxGrid *table, guint columns, const JxProject *project)
{
  g_autoptr (GArray) parts = g_array_new (FALSE, FALSE, sizeof (JxPart));
  g_autofree char *text = jx_form_join_goals (project, parts);

  jx_form_add_field (table, columns, JX_CELL_TEXT, text, JX_TABLE_PROJECT, project->id, NULL);
  for (guint i = 0; i < parts->len; i++)
    {
      const JxPart *part = &g_array_index (parts, JxPart, i);

      jx_grid_add_part (table, part->start, &part->place);
    }
}

/* The department in charge and its code; a unit without one is its own department. */
static char *
print_department (const JxUnit *unit)
{
  const char *name = *unit->parent != '\0' ? unit->parent : unit->name;

  return g_strdup_printf ("%.*s%s", DEPARTMENT_DIGITS, unit->code, name);
}

/**
 * jx_form_add_names:
 * @table: a table of four columns
 * @item: the project
 *
 * Adds the rows that name the project, the department in charge and the unit.
 */
void
jx_form_add_names (JxGrid *table, const JxFormProject *item)
{
  const JxUnit    *unit = item->unit;
  const JxProject *project = item->project;
  g_autofree char *department = print_department (unit);

  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "项目名称");
  jx_form_add_field (table,
                     3,
                     JX_CELL_CENTRE,
                     project->name,
                     JX_TABLE_PROJECT,
                     project->id,
                     "name");
  jx_grid_add_row (table, FALSE);
  jx_form_add_label (table, 1, "主管部门及代码");
  jx_form_add_field (table, 1, JX_CELL_CENTRE, department, JX_TABLE_UNIT, unit->id, "parent");
  jx_form_add_label (table, 1, "实施单位");
  jx_form_add_field (table, 1, JX_CELL_CENTRE, unit->name, JX_TABLE_UNIT, unit->id, "name");
}

/**
 * jx_form_print_name:
 * @snapshot: the data
 * @unit: a unit
 * @project: (nullable): its project; %NULL for the unit as a whole
 *
 * Names a project in a list; in a merged file the name of its unit stands above it.
 *
 * Returns: (transfer full): the name
 */
char *
jx_form_print_name (const JxSnapshot *snapshot, const JxUnit *unit, const JxProject *project)
{
  if (project == NULL)
    return g_strdup (unit->name);
  if (snapshot->units->len == 1)
    return g_strdup (project->name);
  return g_strdup_printf ("%s\n%s", unit->name, project->name);
}
