/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-form-head.h"
#include "paper/jx-form-table.h"
#include "paper/jx-form-words.h"

/* The 问题整改台账 (design: forms.md, 10). */

#define TITLE "绩效问题整改台账"

#define NONE "没有需要整改的问题"

static const JxFormColumn columns[] = {
  { "序号", 5, JX_CELL_CENTRE },
  { "项目名称", 17, JX_CELL_TEXT, JX_TABLE_PROJECT, "name" },
  { "问题环节", 7, JX_CELL_CENTRE, JX_TABLE_RECTIFICATION, "aspect" },
  { "存在问题", 23, JX_CELL_TEXT, JX_TABLE_RECTIFICATION, "problem" },
  { "整改措施", 23, JX_CELL_TEXT, JX_TABLE_RECTIFICATION, "measure" },
  { "责任人", 8, JX_CELL_CENTRE, JX_TABLE_RECTIFICATION, "person" },
  { "整改期限", 9, JX_CELL_CENTRE, JX_TABLE_RECTIFICATION, "due" },
  { "整改进度", 8, JX_CELL_CENTRE, JX_TABLE_RECTIFICATION, "progress" },
};

#define N_COLUMNS G_N_ELEMENTS (columns)

static const char *
print_choice (const JxRectification *rectification, const char *name)
{
  JxPlace        place = { JX_TABLE_RECTIFICATION, rectification->id, name };
  const JxField *field = jx_field_find (place.table, name);

  return jx_form_choice_word (&place, field->choices[jx_field_get_int (field, rectification)]);
}

static void
add_rectification (JxGrid                *table,
                   const JxSnapshot      *snapshot,
                   const JxFormProject   *item,
                   const JxRectification *rectification,
                   guint                  number)
{
  const JxProject *project = item->project;
  g_autofree char *name = jx_form_print_name (snapshot, item->unit, project);
  g_autofree char *position = g_strdup_printf ("%u", number);
  const char      *aspect = print_choice (rectification, "aspect");
  const char      *progress = print_choice (rectification, "progress");
  char            *texts[N_COLUMNS] = { position,
                                        name,
                                        (char *) aspect,
                                        rectification->problem,
                                        rectification->measure,
                                        rectification->person,
                                        rectification->due,
                                        (char *) progress };
  JxPlace          places[N_COLUMNS];

  for (guint i = 0; i < N_COLUMNS; i++)
    places[i] = columns[i].table == JX_TABLE_PROJECT
                  ? (JxPlace){ JX_TABLE_PROJECT, project->id, columns[i].field }
                  : (JxPlace){ JX_TABLE_RECTIFICATION, rectification->id, columns[i].field };
  jx_form_table_row (table, columns, N_COLUMNS, texts, places);
}

/* Adds the entries of all projects; returns how many there are. */
static guint
add_rectifications (JxGrid *table, const JxSnapshot *snapshot, const GArray *items)
{
  guint number = 0;

  for (guint i = 0; i < items->len; i++)
    {
      const JxFormProject *item = &g_array_index (items, JxFormProject, i);

      for (guint k = 0; k < item->project->rectifications->len; k++)
        add_rectification (table,
                           snapshot,
                           item,
                           item->project->rectifications->pdata[k],
                           ++number);
    }
  return number;
}

/**
 * jx_form_build_rectification:
 * @snapshot: the data
 * @options: which projects
 * @error: return location for an error
 *
 * Lays out the 问题整改台账: the problems that were found and what is done about them.
 *
 * Returns: (transfer full) (nullable): the document; %NULL on error
 */
JxPaper *
jx_form_build_rectification (const JxSnapshot    *snapshot,
                             const JxFormOptions *options,
                             GError             **error)
{
  g_autoptr (GArray) items = jx_form_projects (snapshot, options, error);
  g_autoptr (JxGrid) table = jx_grid_new (JX_STYLE_CELL);
  g_autoptr (JxFlow) flow = NULL;
  g_autofree char *title = NULL;
  const JxUnit    *unit;

  if (items == NULL)
    return NULL;
  jx_form_table_heading (table, columns, N_COLUMNS);
  if (add_rectifications (table, snapshot, items) == 0)
    {
      jx_grid_add_row (table, FALSE);
      jx_grid_add_cell (table, N_COLUMNS, 1, JX_CELL_CENTRE, NONE, NULL);
    }
  unit = g_array_index (items, JxFormProject, 0).unit;
  title = g_strdup_printf ("%d年" TITLE, (int) snapshot->settings->year);
  flow = jx_form_begin_wide (title, options);
  jx_form_place_head (flow, title, NULL, unit, NULL);
  jx_form_hold_signers (table, 0);
  jx_grid_lay_out (table, flow);
  jx_form_place_signers (flow, unit);
  return jx_flow_finish (flow, options->fingerprint);
}
