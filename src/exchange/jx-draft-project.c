/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/* The cells that a value stands beside, by their keys, and the fields that hold it. */
static const struct
{
  const char *key;
  const char *field;
} labels[] = {
  { "项目编码", "code" },         { "项目名称", "name" },  { "项目属性", "attribute" },
  { "项目负责人", "person" },     { "预算数", "budget" },  { "其中:财政资金", "fiscal" },
  { "财政资金", "fiscal" },       { "其他资金", "other" }, { "其中:其他资金", "other" },
  { "其中:上年结转", "carried" },
};

static const JxField *
find_label (const char *cell)
{
  g_autofree char *key = jx_draft_key (cell);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (key, labels[i].key))
      return jx_field_find (JX_TABLE_PROJECT, labels[i].field);
  return NULL;
}

/**
 * jx_draft_open_heading:
 * @reader: the reader
 * @block: the heading of a project's table
 * @name: (transfer full): the project's name in it
 *
 * Remembers the heading until its table is met. A heading that stands twice counts once.
 */
void
jx_draft_open_heading (JxDraftReader *reader, const JxPassage *block, char *name)
{
  g_autofree char *old = g_steal_pointer (&reader->heading_name);

  if (reader->heading != NULL)
    {
      g_autofree char *old_key = jx_draft_key (old);
      g_autofree char *key = jx_draft_key (name);

      if (!g_str_equal (old_key, key))
        g_ptr_array_add (reader->headings, (gpointer) reader->heading);
    }
  jx_draft_close_project (reader);
  reader->heading = block;
  reader->heading_name = name;
  reader->part = JX_PART_PROJECTS;
}

static void
begin_project (JxDraftReader *reader)
{
  GPtrArray *projects = reader->draft->unit->projects;

  jx_draft_close_project (reader);
  reader->project = jx_project_new ();
  reader->project->position = projects->len + 1;
  g_ptr_array_add (projects, reader->project);

  reader->project_heading = g_steal_pointer (&reader->heading);
  reader->project_heading_name = g_steal_pointer (&reader->heading_name);
  reader->part = JX_PART_PROJECTS;
}

/**
 * jx_draft_need_project:
 * @reader: the reader
 *
 * The project that a row of a table belongs to; a new one where a heading stands before the row.
 *
 * Returns: (transfer none): the open project
 */
JxProject *
jx_draft_need_project (JxDraftReader *reader)
{
  if (reader->project == NULL || reader->heading != NULL)
    begin_project (reader);
  return reader->project;
}

/* The functional subject 功能科目: seven digits in brackets within the name. */
static void
read_subject (JxProject *project)
{
  g_autofree char *folded = jx_text_fold (project->name);

  for (const char *p = strchr (folded, '('); p != NULL; p = strchr (p + 1, '('))
    if (strspn (p + 1, "0123456789") == 7 && p[8] == ')')
      {
        jx_text_take (&project->subject, g_strndup (p + 1, 7));
        return;
      }
}

/**
 * jx_draft_close_project:
 * @reader: the reader
 *
 * Ends the open project. Its heading is left unread where it says another name than the table.
 */
void
jx_draft_close_project (JxDraftReader *reader)
{
  JxProject       *project = g_steal_pointer (&reader->project);
  g_autofree char *heading_name = g_steal_pointer (&reader->project_heading_name);

  reader->expect = JX_EXPECT_NOTHING;
  reader->level1 = reader->level2 = NULL;
  g_array_set_size (reader->months, 0);
  g_array_set_size (reader->columns, 0);
  if (reader->months_row != NULL)
    jx_draft_leave_unread (reader, g_steal_pointer (&reader->months_row));
  if (project == NULL)
    return;

  if (heading_name != NULL && *project->name == '\0')
    jx_draft_set (JX_TABLE_PROJECT, project, "name", heading_name);
  if (heading_name != NULL)
    {
      g_autofree char *heading_key = jx_draft_key (heading_name);
      g_autofree char *key = jx_draft_key (project->name);

      if (!g_str_equal (heading_key, key))
        jx_draft_leave_unread (reader, reader->project_heading);
    }
  read_subject (project);
}

/* A value that the table has told otherwise before stays as it is. */
static gboolean
set_value (JxDraftReader *reader, JxProject *project, const JxField *field, const char *cell)
{
  gint64 fen;

  if (jx_text_is_blank (cell))
    return TRUE;

  if (jx_field_is_text (field))
    {
      g_autofree char *known = jx_draft_key (jx_field_get_text (field, project));
      g_autofree char *key = jx_draft_key (cell);

      if (*known != '\0')
        return g_str_equal (known, key);
      return jx_draft_set (JX_TABLE_PROJECT, project, field->name, cell);
    }

  if (!jx_money_parse (cell, reader->money_unit, &fen, NULL) || fen < field->least ||
      fen > field->most)
    return FALSE;
  if (jx_field_get_int (field, project) != 0)
    return jx_field_get_int (field, project) == fen;
  jx_field_set_int (field, project, fen);
  return TRUE;
}

/* Without a heading between them, a second code or name is where the next project begins. */
static gboolean
begins_project (const JxProject *project, const JxField *first)
{
  return project != NULL && jx_field_is_text (first) && *jx_field_get_text (first, project) != '\0';
}

/**
 * jx_draft_is_label:
 * @cell: a cell
 *
 * Returns: whether @cell names the field that the cell beside it holds
 */
gboolean
jx_draft_is_label (const char *cell)
{
  return find_label (cell) != NULL;
}

/**
 * jx_draft_read_labels:
 * @reader: the reader
 * @block: a row of labels and values in turn; blank cells are merged ones
 * @from: the first label
 *
 * Reads the fields of a project that stand beside their names.
 *
 * Returns: whether every cell could be placed
 */
gboolean
jx_draft_read_labels (JxDraftReader *reader, const JxPassage *block, guint from)
{
  const GPtrArray *cells = block->cells;
  JxProject       *project;
  gboolean         placed = TRUE;

  if (from < cells->len && reader->heading == NULL)
    {
      const JxField *first = find_label (cells->pdata[from]);

      if (first != NULL && begins_project (reader->project, first))
        begin_project (reader);
    }

  project = jx_draft_need_project (reader);
  for (guint i = from; i < cells->len; i++)
    {
      const JxField *field = find_label (cells->pdata[i]);

      if (field != NULL && i + 1 < cells->len && find_label (cells->pdata[i + 1]) == NULL)
        placed &= set_value (reader, project, field, cells->pdata[++i]);
      else
        placed &= field != NULL || jx_text_is_blank (cells->pdata[i]);
    }
  return placed;
}
