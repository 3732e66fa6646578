/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include "model/jx-frame.h"

#include <string.h>

/* The columns that go into a field as they are. */
static const struct
{
  JxColumn    column;
  const char *field;
} fields[] = {
  { JX_COLUMN_LEVEL1, "level1" }, { JX_COLUMN_LEVEL2, "level2" },
  { JX_COLUMN_NAME, "name" },     { JX_COLUMN_DESCRIPTION, "description" },
  { JX_COLUMN_BASIS, "basis" },   { JX_COLUMN_WEIGHT, "weight" },
  { JX_COLUMN_LAST1, "last1" },   { JX_COLUMN_LAST2, "last2" },
};

/* Puts a cell beside what stands in its column already: a value may be in two cells under one
 * heading. */
static gboolean
put_cell (JxDraftReader *reader, JxDraftRow *row, JxColumn column, guint cell, const char *text)
{
  if (*row->texts[column] == '\0')
    {
      row->texts[column] = text;
      row->cells[column] = cell;
      return TRUE;
    }
  if (column != JX_COLUMN_VALUE)
    return FALSE;
  row->texts[column] = jx_draft_keep (reader, g_strconcat (row->texts[column], text, NULL));
  return TRUE;
}

/* Sorts the cells by column; returns whether each has its place. */
static gboolean
sort_cells (JxDraftReader *reader, const JxPassage *passage, JxDraftRow *row)
{
  gboolean placed = TRUE;

  for (guint i = 0; i < JX_N_COLUMNS; i++)
    {
      row->texts[i] = "";
      row->cells[i] = JX_NO_CELL;
    }
  for (guint i = 0; i < passage->cells->len; i++)
    {
      const char          *cell = passage->cells->pdata[i];
      const JxDraftColumn *column = jx_draft_column_of (reader, passage, i);
      gboolean             is_known =
        column != NULL && column->column != JX_COLUMN_UNKNOWN && column->column != JX_COLUMN_GROUP;

      if (jx_text_is_blank (cell))
        continue;
      if (is_known && column->column == JX_COLUMN_BUDGET)
        row->money_unit = column->money_unit;
      placed &= is_known && (column->column == JX_COLUMN_SIDE ||
                             put_cell (reader, row, column->column, i, cell));
    }
  return placed;
}

/* A page break may have cut the name of a level 2 in two: 经济效益 and, on the next row, 指标. */
static gboolean
joins_level2 (JxDraftReader *reader, const JxDraftRow *row)
{
  g_autofree char *joined = NULL;
  GPtrArray       *indicators;

  if (reader->level2 == NULL || reader->project == NULL ||
      !jx_text_is_blank (row->texts[JX_COLUMN_LEVEL1]) ||
      !jx_text_is_blank (row->texts[JX_COLUMN_NAME]) ||
      !jx_text_is_blank (row->texts[JX_COLUMN_VALUE]) ||
      strcmp (row->texts[JX_COLUMN_LEVEL2], "指标") != 0 ||
      g_str_has_suffix (reader->level2, "指标"))
    return FALSE;
  joined = g_strconcat (reader->level2, row->texts[JX_COLUMN_LEVEL2], NULL);
  if (jx_level2_read (joined) == JX_LEVEL2_OTHER)
    return FALSE;

  indicators = reader->project->indicators;
  for (guint i = indicators->len; i > 0; i--)
    {
      JxIndicator *indicator = indicators->pdata[i - 1];

      if (strcmp (indicator->level2, reader->level2) != 0)
        break;
      jx_text_set (&indicator->level2, joined);
    }
  reader->level2 = jx_draft_keep (reader, g_steal_pointer (&joined));
  return TRUE;
}

/* An empty level 1 or 2 is merged into the row above; a new level 1 begins its level 2 anew. */
static void
inherit_levels (JxDraftReader *reader, const char **texts)
{
  if (!jx_text_is_blank (texts[JX_COLUMN_LEVEL1]))
    {
      g_autofree char *known = reader->level1 != NULL ? jx_draft_key (reader->level1) : NULL;
      g_autofree char *key = jx_draft_key (texts[JX_COLUMN_LEVEL1]);
      gboolean         again = known != NULL && g_str_equal (known, key);

      reader->level1 = texts[JX_COLUMN_LEVEL1];
      if (!again || !jx_text_is_blank (texts[JX_COLUMN_LEVEL2]))
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

/* Dots, or 指标1 with nothing behind it: what a form has where nothing was written. */
static gboolean
is_filler (const char *text)
{
  g_autofree char *key = jx_draft_key (text);
  const char      *p = key;

  for (; *p != '\0' && g_utf8_strchr (".…·。", -1, g_utf8_get_char (p)) != NULL;)
    p = g_utf8_next_char (p);
  if (*p == '\0')
    return TRUE;
  if (!g_str_has_prefix (p, "指标"))
    return FALSE;
  p += strlen ("指标");
  if (!g_ascii_isdigit (*p))
    return FALSE;
  p += strspn (p, "0123456789");
  return *p == '\0' || strcmp (p, ":") == 0;
}

static gboolean
is_filler_row (const char *const *texts)
{
  gboolean any = FALSE;

  for (guint i = 0; i < JX_N_COLUMNS; i++)
    {
      if (i == JX_COLUMN_LEVEL1 || i == JX_COLUMN_LEVEL2 || jx_text_is_blank (texts[i]))
        continue;
      if (!is_filler (texts[i]))
        return FALSE;
      any = TRUE;
    }
  return any;
}

/* Behind the number that the form has printed: 指标1：培训人数. */
static const char *
skip_placeholder (const char *name)
{
  const char *p = name;

  if (!g_str_has_prefix (p, "指标"))
    return name;
  p += strlen ("指标");
  if (!g_ascii_isdigit (*p))
    return name;
  p += strspn (p, "0123456789");
  if (g_str_has_prefix (p, "："))
    p += strlen ("：");
  else if (*p == ':')
    p++;
  else
    return name;
  return jx_text_is_blank (p) ? name : p;
}

static gboolean
is_percent_word (const char *unit)
{
  g_autofree char *key = jx_draft_key (unit);

  return g_str_equal (key, "百分比") || g_str_equal (key, "百分数") ||
         g_str_equal (key, "百分率") || g_str_equal (key, "百分点");
}

/* The value stands in one column, or in three. */
static gboolean
set_value (JxDraftReader *reader, JxIndicator *indicator, const JxDraftRow *row)
{
  const char *const *texts = row->texts;
  const char        *unit = is_percent_word (texts[JX_COLUMN_UNIT]) ? "%" : texts[JX_COLUMN_UNIT];
  g_autofree char   *sign = jx_draft_key (texts[JX_COLUMN_SIGN]);
  gboolean           in_words = g_str_equal (sign, jx_sign_names[JX_SIGN_QUALITATIVE]);
  g_autofree char   *printed = NULL;

  printed = g_strconcat (in_words ? "" : texts[JX_COLUMN_SIGN], texts[JX_COLUMN_VALUE], unit, NULL);
  if (!jx_draft_set (JX_TABLE_INDICATOR, indicator, "printed", printed))
    return FALSE;

  jx_indicator_set_printed (indicator, indicator->printed);
  if (in_words)
    {
      indicator->sign = JX_SIGN_QUALITATIVE;
      jx_text_clear (&indicator->value);
      jx_text_set (&indicator->unit, indicator->printed);
    }
  jx_draft_note (reader, row->cells[JX_COLUMN_VALUE], JX_TABLE_INDICATOR, indicator, "printed");
  if (*texts[JX_COLUMN_SIGN] != '\0')
    jx_draft_note (reader, row->cells[JX_COLUMN_SIGN], JX_TABLE_INDICATOR, indicator, "sign");
  if (*texts[JX_COLUMN_UNIT] != '\0')
    jx_draft_note (reader, row->cells[JX_COLUMN_UNIT], JX_TABLE_INDICATOR, indicator, "unit");
  return TRUE;
}

static gboolean
set_direction (JxDraftReader *reader, JxIndicator *indicator, const JxDraftRow *row)
{
  static const struct
  {
    const char *word;
    JxDirection direction;
  } words[] = {
    { "正向", JX_DIRECTION_POSITIVE },    { "反向", JX_DIRECTION_REVERSE },
    { "逆向", JX_DIRECTION_REVERSE },     { "负向", JX_DIRECTION_REVERSE },
    { "定性", JX_DIRECTION_QUALITATIVE },
  };
  const char *text = row->texts[JX_COLUMN_DIRECTION];

  if (jx_text_is_blank (text))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_prefix (text, words[i].word))
      {
        indicator->direction = words[i].direction;
        jx_draft_note (reader,
                       row->cells[JX_COLUMN_DIRECTION],
                       JX_TABLE_INDICATOR,
                       indicator,
                       "direction");
        return TRUE;
      }
  return FALSE;
}

static gboolean
set_fields (JxDraftReader *reader, JxIndicator *indicator, const JxDraftRow *row)
{
  gboolean placed = TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      JxColumn    column = fields[i].column;
      const char *text = row->texts[column];

      if (column == JX_COLUMN_NAME)
        text = skip_placeholder (text);
      if (!jx_draft_set (JX_TABLE_INDICATOR, indicator, fields[i].field, text))
        placed = FALSE;
      else if (*text != '\0')
        jx_draft_note (reader, row->cells[column], JX_TABLE_INDICATOR, indicator, fields[i].field);
    }
  placed &= set_value (reader, indicator, row);
  return set_direction (reader, indicator, row) && placed;
}

/* Whether a row has all its cells, so that it can be told which is which. */
static gboolean
is_whole (const JxDraftReader *reader, const JxPassage *row)
{
  return (row->aligned && reader->aligned) || row->cells->len >= reader->n_columns;
}

/**
 * jx_draft_read_indicator:
 * @reader: the reader, after the heading row of a table of indicators
 * @passage: a row
 *
 * Reads an indicator into the open project, with what the row says of the project itself, of
 * monitoring and of self-evaluation. A row that lacks a cell is not taken, since it cannot be told
 * which.
 *
 * Returns: whether every cell of @passage could be placed
 */
gboolean
jx_draft_read_indicator (JxDraftReader *reader, const JxPassage *passage)
{
  JxDraftRow row = { 0 };
  g_autoptr (JxIndicator) indicator = NULL;
  JxIndicator *added;
  GPtrArray   *indicators;
  gboolean     placed;

  reader->may_refine = FALSE;
  if (!is_whole (reader, passage))
    return FALSE;
  placed = sort_cells (reader, passage, &row);
  if (joins_level2 (reader, &row))
    return placed;
  if (!jx_draft_read_project_cells (reader, &row, &placed))
    return FALSE;
  inherit_levels (reader, row.texts);
  if (is_filler_row (row.texts))
    return placed;
  if (jx_text_is_blank (row.texts[JX_COLUMN_NAME]) ||
      jx_text_is_blank (row.texts[JX_COLUMN_LEVEL1]))
    return FALSE;

  added = indicator = jx_indicator_new ();
  indicators = jx_draft_need_project (reader)->indicators;
  indicator->position = indicators->len + 1;
  g_ptr_array_add (indicators, g_steal_pointer (&indicator));
  placed &= set_fields (reader, added, &row);
  return jx_draft_read_results (reader, added, &row) && placed;
}
