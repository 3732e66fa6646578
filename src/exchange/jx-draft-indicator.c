/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/* What the columns are called on the forms, without what stands in brackets behind. */
static const struct
{
  const char *key;
  JxColumn    column;
} headings[] = {
  { "一级指标", JX_COLUMN_LEVEL1 },
  { "二级指标", JX_COLUMN_LEVEL2 },
  { "三级指标", JX_COLUMN_NAME },
  { "三级指标名称", JX_COLUMN_NAME },
  { "指标名称", JX_COLUMN_NAME },
  { "绩效指标描述", JX_COLUMN_DESCRIPTION },
  { "指标描述", JX_COLUMN_DESCRIPTION },
  { "计算符号", JX_COLUMN_SIGN },
  { "指标性质", JX_COLUMN_SIGN },
  { "符号", JX_COLUMN_SIGN },
  { "指标值", JX_COLUMN_VALUE },
  { "年度指标值", JX_COLUMN_VALUE },
  { "值", JX_COLUMN_VALUE },
  { "计量单位", JX_COLUMN_UNIT },
  { "度量单位", JX_COLUMN_UNIT },
  { "单位", JX_COLUMN_UNIT },
  { "指标值确定依据", JX_COLUMN_BASIS },
  { "确定依据", JX_COLUMN_BASIS },
  { "权重", JX_COLUMN_WEIGHT },
  { "分值", JX_COLUMN_WEIGHT },
};

/* The columns that go into a field as they are. */
static const struct
{
  JxColumn    column;
  const char *field;
} fields[] = {
  { JX_COLUMN_LEVEL1, "level1" }, { JX_COLUMN_LEVEL2, "level2" },
  { JX_COLUMN_NAME, "name" },     { JX_COLUMN_DESCRIPTION, "description" },
  { JX_COLUMN_BASIS, "basis" },   { JX_COLUMN_WEIGHT, "weight" },
};

static JxColumn
find_column (const char *cell)
{
  g_autofree char *key = jx_draft_key (cell);

  key[strcspn (key, "(")] = '\0';
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    if (g_str_equal (key, headings[i].key))
      return headings[i].column;
  return JX_COLUMN_UNKNOWN;
}

/**
 * jx_draft_map_columns:
 * @reader: the reader
 * @block: a row
 * @placed: (out): whether every column of it is known
 *
 * Reads the heading row of a table of indicators, and from then on the columns are found by it.
 *
 * Returns: whether @block is such a row; else @placed is as it was
 */
gboolean
jx_draft_map_columns (JxDraftReader *reader, const JxPassage *block, gboolean *placed)
{
  g_autoptr (GArray) columns = g_array_new (FALSE, TRUE, sizeof (JxColumn));
  gboolean seen[JX_N_COLUMNS] = { FALSE };
  gboolean all_known = TRUE;

  for (guint i = 0; i < block->cells->len; i++)
    {
      const char *cell = block->cells->pdata[i];
      JxColumn    column = find_column (cell);

      if (seen[column])
        column = JX_COLUMN_UNKNOWN;
      if (column != JX_COLUMN_UNKNOWN)
        seen[column] = TRUE;
      else if (!jx_text_is_blank (cell))
        all_known = FALSE;
      g_array_append_val (columns, column);
    }
  if (!seen[JX_COLUMN_LEVEL1] || !seen[JX_COLUMN_NAME] || !seen[JX_COLUMN_VALUE])
    return FALSE;

  jx_draft_need_project (reader);
  g_array_set_size (reader->columns, 0);
  g_array_append_vals (reader->columns, columns->data, columns->len);
  *placed = all_known;
  return TRUE;
}

/* Sorts the cells by column; returns whether each has its place. */
static gboolean
sort_cells (JxDraftReader *reader, const JxPassage *block, const char **texts)
{
  gboolean placed = TRUE;

  for (guint i = 0; i < JX_N_COLUMNS; i++)
    texts[i] = "";
  for (guint i = 0; i < block->cells->len; i++)
    {
      const char *cell = block->cells->pdata[i];
      JxColumn    column =
        i < reader->columns->len ? g_array_index (reader->columns, JxColumn, i) : JX_COLUMN_UNKNOWN;

      if (column != JX_COLUMN_UNKNOWN)
        texts[column] = cell;
      else
        placed &= jx_text_is_blank (cell);
    }
  return placed;
}

/* An empty level 1 or 2 is merged into the row above; a new level 1 begins its level 2 anew. */
static void
inherit_levels (JxDraftReader *reader, const char **texts)
{
  if (!jx_text_is_blank (texts[JX_COLUMN_LEVEL1]))
    {
      reader->level1 = texts[JX_COLUMN_LEVEL1];
      reader->level2 = texts[JX_COLUMN_LEVEL2];
    }
  else if (!jx_text_is_blank (texts[JX_COLUMN_LEVEL2]))
    reader->level2 = texts[JX_COLUMN_LEVEL2];

  if (reader->level1 != NULL)
    {
      texts[JX_COLUMN_LEVEL1] = reader->level1;
      texts[JX_COLUMN_LEVEL2] = reader->level2;
    }
}

/* The value stands in one column, or in three. */
static gboolean
set_value (JxIndicator *indicator, const char *const *texts)
{
  g_autofree char *sign = jx_draft_key (texts[JX_COLUMN_SIGN]);
  gboolean         in_words = g_str_equal (sign, jx_sign_names[JX_SIGN_QUALITATIVE]);
  g_autofree char *printed = g_strconcat (in_words ? "" : texts[JX_COLUMN_SIGN],
                                          texts[JX_COLUMN_VALUE],
                                          texts[JX_COLUMN_UNIT],
                                          NULL);

  if (!jx_draft_set (JX_TABLE_INDICATOR, indicator, "printed", printed))
    return FALSE;

  jx_indicator_set_printed (indicator, indicator->printed);
  if (in_words)
    {
      indicator->sign = JX_SIGN_QUALITATIVE;
      jx_text_clear (&indicator->value);
      jx_text_set (&indicator->unit, indicator->printed);
    }
  return TRUE;
}

/**
 * jx_draft_read_indicator:
 * @reader: the reader, after the heading row of a table of indicators
 * @block: a row
 *
 * Reads an indicator into the open project. A row that lacks a cell is not taken, since it cannot
 * be told which.
 *
 * Returns: whether every cell of @block could be placed
 */
gboolean
jx_draft_read_indicator (JxDraftReader *reader, const JxPassage *block)
{
  const char *texts[JX_N_COLUMNS];
  g_autoptr (JxIndicator) indicator = NULL;
  GPtrArray *indicators;
  gboolean   placed;

  if (block->cells->len < reader->columns->len)
    return FALSE;
  placed = sort_cells (reader, block, texts);
  inherit_levels (reader, texts);
  if (jx_text_is_blank (texts[JX_COLUMN_NAME]) || jx_text_is_blank (texts[JX_COLUMN_LEVEL1]))
    return FALSE;

  indicator = jx_indicator_new ();
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    placed &=
      jx_draft_set (JX_TABLE_INDICATOR, indicator, fields[i].field, texts[fields[i].column]);
  placed &= set_value (indicator, texts);

  indicators = jx_draft_need_project (reader)->indicators;
  indicator->position = indicators->len + 1;
  g_ptr_array_add (indicators, g_steal_pointer (&indicator));
  return placed;
}
