/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/* The cells that a value stands beside, by their keys, and the fields that hold it; a label without
 * a field says nothing of its own. */
static const struct
{
  const char *key;
  JxTable     table;
  const char *field;
} labels[] = {
  { "项目编码", JX_TABLE_PROJECT, "code" },
  { "项目代码", JX_TABLE_PROJECT, "code" },
  { "项目名称", JX_TABLE_PROJECT, "name" },
  { "专项名称", JX_TABLE_PROJECT, "name" },
  { "项目属性", JX_TABLE_PROJECT, "attribute" },
  { "项目负责人", JX_TABLE_PROJECT, "person" },
  { "资金用途", JX_TABLE_PROJECT, "purpose" },
  { "预算数", JX_TABLE_PROJECT, "budget" },
  { "预算金额", JX_TABLE_PROJECT, "budget" },
  { "项目预算", JX_TABLE_PROJECT, "budget" },
  { "年度预算", JX_TABLE_PROJECT, "budget" },
  { "年初预算数", JX_TABLE_PROJECT, "budget" },
  { "资金总额", JX_TABLE_PROJECT, "budget" },
  { "年度资金总额", JX_TABLE_PROJECT, "budget" },
  { "项目资金总额", JX_TABLE_PROJECT, "budget" },
  { "财政资金", JX_TABLE_PROJECT, "fiscal" },
  { "财政拨款", JX_TABLE_PROJECT, "fiscal" },
  { "当年财政拨款", JX_TABLE_PROJECT, "fiscal" },
  { "本年财政拨款", JX_TABLE_PROJECT, "fiscal" },
  { "一般公共预算", JX_TABLE_PROJECT, "fiscal" },
  { "一般公共预算拨款", JX_TABLE_PROJECT, "fiscal" },
  { "其他资金", JX_TABLE_PROJECT, "other" },
  { "上年结转", JX_TABLE_PROJECT, "carried" },
  { "上年结转资金", JX_TABLE_PROJECT, "carried" },
  { "主管部门", JX_TABLE_UNIT, "parent" },
  { "主管部门及编码", JX_TABLE_UNIT, "parent" },
  { "主管部门及代码", JX_TABLE_UNIT, "parent" },
  { "实施单位", JX_TABLE_UNIT, "name" },
  { "项目单位", JX_TABLE_UNIT, "name" },
  { "项目实施单位", JX_TABLE_UNIT, "name" },
  { "执行单位", JX_TABLE_UNIT, "name" },
  { "单位名称", JX_TABLE_UNIT, "name" },
  { "预算单位", JX_TABLE_UNIT, "name" },
  { "填报单位", JX_TABLE_UNIT, "name" },
  { "单位编码", JX_TABLE_UNIT, "code" },
  { "填表人", JX_TABLE_UNIT, "preparer" },
  { "填报人", JX_TABLE_UNIT, "preparer" },
  { "审核人", JX_TABLE_UNIT, "checker" },
  { "单位负责人", JX_TABLE_UNIT, "head" },
};

/* The labels at the side of several rows; one of them may name the unit of money. */
static const char *const side_labels[] = {
  "预算规模及资金用途", "项目资金", "预算情况", "资金情况", "项目资金来源",
};

/* A label may have a colon, what it is part of, and the unit of money: `其中：财政拨款（万元）：`.
 */
static char *
label_key (const char *cell)
{
  g_autofree char *key = jx_draft_key (cell);
  char            *bracket = strrchr (key, '(');
  JxMoneyUnit      unit;

  if (bracket != NULL && jx_draft_money_unit (bracket, &unit))
    *bracket = '\0';
  while (g_str_has_suffix (key, ":"))
    key[strlen (key) - 1] = '\0';
  return g_strdup (g_str_has_prefix (key, "其中:") ? key + strlen ("其中:") : key);
}

static const JxField *
find_label (const char *cell, JxTable *table)
{
  g_autofree char *key = label_key (cell);

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_str_equal (key, labels[i].key))
      {
        *table = labels[i].table;
        return jx_field_find (labels[i].table, labels[i].field);
      }
  return NULL;
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
  JxTable table;

  return find_label (cell, &table) != NULL;
}

/**
 * jx_draft_is_side_label:
 * @cell: a cell
 *
 * Returns: whether @cell stands at the side of rows with labels and values
 */
gboolean
jx_draft_is_side_label (const char *cell)
{
  g_autofree char *key = label_key (cell);

  for (guint i = 0; i < G_N_ELEMENTS (side_labels); i++)
    if (g_str_equal (key, side_labels[i]))
      return TRUE;
  return FALSE;
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

/**
 * jx_draft_begin_project:
 * @reader: the reader
 *
 * Begins a project; the heading before it, if there is one, is its own.
 */
void
jx_draft_begin_project (JxDraftReader *reader)
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
    jx_draft_begin_project (reader);
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

/* The sheets of finance systems name their project only on their tab: `绩效目标 职工之家`. */
static void
name_by_sheet (const JxDraftReader *reader, JxProject *project)
{
  static const char *const fronts[] = { "绩效目标 ", "运行监控 ", "自评 " };

  for (guint i = 0; reader->sheet_name != NULL && i < G_N_ELEMENTS (fronts); i++)
    if (g_str_has_prefix (reader->sheet_name, fronts[i]))
      jx_draft_set (JX_TABLE_PROJECT, project, "name", reader->sheet_name + strlen (fronts[i]));
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
  reader->funds = NULL;
  g_clear_pointer (&reader->goals_text, g_free);
  g_array_set_size (reader->columns, 0);
  if (reader->months_row != NULL)
    jx_draft_leave_unread (reader, g_steal_pointer (&reader->months_row));
  if (project == NULL)
    return;

  if (heading_name == NULL && *project->name == '\0')
    name_by_sheet (reader, project);
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

/* Thousands may be parted by blanks, and nothing may be written as a dash. */
static gboolean
is_no_amount (const char *cell)
{
  g_autofree char *key = jx_draft_key (cell);

  return *key == '\0' || strspn (key, "-/") == strlen (key) || g_str_equal (key, "—") ||
         g_str_equal (key, "——");
}

static gboolean
set_amount (JxDraftReader *reader, const JxField *field, const char *cell, JxMoneyUnit unit)
{
  JxProject *project = reader->project;
  gint64     fen;

  if (is_no_amount (cell))
    return TRUE;
  if (!jx_money_parse (cell, unit, &fen, NULL) || fen < field->least || fen > field->most)
    return FALSE;
  if (jx_field_get_int (field, project) != 0)
    return jx_field_get_int (field, project) == fen;
  jx_field_set_int (field, project, fen);
  return TRUE;
}

/* A value that the document has told otherwise before stays as it is. */
static gboolean
set_text (JxTable table, gpointer record, const JxField *field, const char *cell)
{
  g_autofree char *known = jx_draft_key (jx_field_get_text (field, record));
  g_autofree char *key = jx_draft_key (cell);

  if (*known != '\0')
    return g_str_equal (known, key);
  return jx_draft_set (table, record, field->name, cell);
}

static gboolean
set_field (JxDraftReader *reader,
           guint          cell,
           JxTable        table,
           const JxField *field,
           const char    *text,
           JxMoneyUnit    unit)
{
  gpointer record = table == JX_TABLE_UNIT ? (gpointer) reader->draft->unit
                                           : (gpointer) jx_draft_need_project (reader);
  gboolean placed;

  if (jx_text_is_blank (text))
    return TRUE;
  if (table == JX_TABLE_UNIT && g_str_equal (field->name, "name"))
    return jx_draft_take_unit (reader, cell, text);
  placed = jx_field_is_text (field) ? set_text (table, record, field, text)
                                    : set_amount (reader, field, text, unit);
  if (placed)
    jx_draft_note (reader, cell, table, record, field->name);
  return placed;
}

/**
 * jx_draft_set_project:
 * @reader: the reader
 * @cell: the number of the cell
 * @field: a field of a project
 * @text: what stands in the cell
 *
 * Reads a field of the open project, unless the document has told it otherwise before.
 *
 * Returns: whether @text could be placed
 */
gboolean
jx_draft_set_project (JxDraftReader *reader, guint cell, const char *field, const char *text)
{
  return set_field (reader,
                    cell,
                    JX_TABLE_PROJECT,
                    jx_field_find (JX_TABLE_PROJECT, field),
                    text,
                    reader->money_unit);
}

/* Without a heading between them, a second code or name is where the next project begins. */
static gboolean
begins_project (const JxDraftReader *reader, const char *cell)
{
  JxTable        table;
  const JxField *field = find_label (cell, &table);

  return reader->heading == NULL && reader->project != NULL && field != NULL &&
         table == JX_TABLE_PROJECT && jx_field_is_text (field) &&
         *jx_field_get_text (field, reader->project) != '\0';
}

/**
 * jx_draft_read_labels:
 * @reader: the reader
 * @row: a row of labels and values in turn, perhaps with a label at its side
 *
 * Reads the fields of a project, and of its unit, that stand beside their names.
 *
 * Returns: whether every cell could be placed
 */
gboolean
jx_draft_read_labels (JxDraftReader *reader, const JxPassage *row)
{
  g_autoptr (GArray) cells = jx_draft_cells (row);
  gboolean placed = TRUE;

  if (cells->len > 0 && begins_project (reader, g_array_index (cells, JxDraftCell, 0).text))
    jx_draft_begin_project (reader);
  jx_draft_need_project (reader);
  for (guint i = 0; i < cells->len; i++)
    {
      const JxDraftCell *cell = &g_array_index (cells, JxDraftCell, i);
      const JxDraftCell *next = i + 1 < cells->len ? cell + 1 : NULL;
      JxTable            table;
      const JxField     *field = find_label (cell->text, &table);
      JxMoneyUnit        unit = reader->money_unit;

      if (i == 0 && jx_draft_is_side_label (cell->text))
        {
          jx_draft_money_unit (cell->text, &reader->money_unit);
          continue;
        }
      jx_draft_money_unit (cell->text, &unit);
      if (field == NULL)
        placed = FALSE;
      else if (next != NULL && !jx_draft_is_label (next->text))
        {
          placed &= set_field (reader, next->number, table, field, next->text, unit);
          i++;
        }
    }
  return placed;
}

/* In a flat table every row names its project; a new name is a new project. */
static gboolean
open_project_of (JxDraftReader *reader, const JxDraftRow *row)
{
  const char      *name = row->texts[JX_COLUMN_PROJECT_NAME];
  g_autofree char *key = jx_draft_key (name);
  g_autofree char *known =
    reader->project != NULL ? jx_draft_key (reader->project->name) : g_strdup ("");
  g_autoptr (GArray) columns = NULL;

  if (*key == '\0')
    return reader->project != NULL;
  if (reader->project != NULL && (*known == '\0' || g_str_equal (known, key)))
    return TRUE;
  columns = g_array_copy (reader->columns);
  jx_draft_begin_project (reader);
  g_array_append_vals (reader->columns, columns->data, columns->len);
  reader->expect = JX_EXPECT_INDICATORS;
  return TRUE;
}

/* The goals stand in one cell over all rows of the project, or in each again. */
static gboolean
add_goals_of (JxDraftReader *reader, const JxDraftRow *row)
{
  const char *text = row->texts[JX_COLUMN_GOALS];
  gboolean    placed;

  if (jx_text_is_blank (text) || g_strcmp0 (reader->goals_text, text) == 0)
    return TRUE;
  if (reader->goals_text != NULL)
    return FALSE;
  reader->goals_text = g_strdup (text);
  placed = jx_draft_add_goals (reader, row->cells[JX_COLUMN_GOALS], text);
  reader->expect = JX_EXPECT_INDICATORS;
  return placed;
}

/**
 * jx_draft_read_project_cells:
 * @reader: the reader
 * @row: the cells of a row of indicators, by their columns
 * @placed: (inout): becomes %FALSE where a cell could not be placed
 *
 * Reads what a row of a flat table says of the project that its indicator belongs to.
 *
 * Returns: whether there is a project that the row belongs to
 */
gboolean
jx_draft_read_project_cells (JxDraftReader *reader, const JxDraftRow *row, gboolean *placed)
{
  static const struct
  {
    JxColumn    column;
    JxTable     table;
    const char *field;
  } fields[] = {
    { JX_COLUMN_PROJECT_NAME, JX_TABLE_PROJECT, "name" },
    { JX_COLUMN_PROJECT_CODE, JX_TABLE_PROJECT, "code" },
    { JX_COLUMN_BUDGET, JX_TABLE_PROJECT, "budget" },
    { JX_COLUMN_UNIT_NAME, JX_TABLE_UNIT, "name" },
  };

  if (jx_draft_has_column (reader, JX_COLUMN_PROJECT_NAME) && !open_project_of (reader, row))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    *placed &= set_field (reader,
                          row->cells[fields[i].column],
                          fields[i].table,
                          jx_field_find (fields[i].table, fields[i].field),
                          row->texts[fields[i].column],
                          row->money_unit);
  *placed &= add_goals_of (reader, row);
  return TRUE;
}
