/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include "exchange/jx-document-private.h"
#include "model/jx-frame.h"

#include <string.h>

/* The cells of a line whose blanks part them, as text comes out of a PDF. */
static JxPassage *
split (JxDraftReader *reader, const char *line)
{
  JxPassage *row = _jx_passage_new (JX_PASSAGE_ROW);
  g_autoptr (GString) cell = g_string_new (NULL);

  for (const char *p = line;; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c != 0 && !g_unichar_isspace (c))
        g_string_append_unichar (cell, c);
      else if (cell->len > 0)
        {
          _jx_passage_add_cell (row, cell->str);
          g_string_truncate (cell, 0);
        }
      if (c == 0)
        break;
    }
  g_ptr_array_add (reader->rows, row);
  return row;
}

static void
add_blanks_before (JxPassage *row, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      JxSpan span = { row->spans->len, 1, FALSE };

      g_ptr_array_insert (row->cells, 0, g_strdup (""));
      g_array_append_val (row->spans, span);
    }
}

static gboolean
is_level2 (const char *text)
{
  return jx_level2_read (text) != JX_LEVEL2_OTHER && jx_level1_read (text) == JX_LEVEL1_OTHER;
}

/* The levels that are merged into those above are missing; which they are is told by the level that
 * the line begins with. */
static gboolean
fill_up (const JxDraftReader *reader, JxPassage *row)
{
  const char *first = row->cells->pdata[0];
  gboolean    is_level1 = jx_level1_read (first) != JX_LEVEL1_OTHER;

  if (row->cells->len == reader->n_columns)
    return is_level1;
  if (is_level1)
    return FALSE;
  if (row->cells->len + 1 == reader->n_columns && is_level2 (first))
    add_blanks_before (row, 1);
  else if (row->cells->len + 2 == reader->n_columns && !is_level2 (first))
    add_blanks_before (row, 2);
  else
    return FALSE;
  return TRUE;
}

static gboolean
has_levels_in_front (const JxDraftReader *reader)
{
  return !reader->aligned && reader->columns->len > 2 &&
         g_array_index (reader->columns, JxDraftColumn, 0).column == JX_COLUMN_LEVEL1 &&
         g_array_index (reader->columns, JxDraftColumn, 1).column == JX_COLUMN_LEVEL2;
}

/* Labels and values in turn, so that no value can have been taken apart. */
static gboolean
is_label_row (const JxPassage *row)
{
  if (row->cells->len % 2 != 0)
    return FALSE;
  for (guint i = 0; i < row->cells->len; i++)
    if (jx_draft_is_label (row->cells->pdata[i]) != (i % 2 == 0))
      return FALSE;
  return TRUE;
}

static gboolean
read_cells (JxDraftReader *reader, JxPassage *row)
{
  gboolean placed;

  if (jx_draft_map_columns (reader, row, &placed))
    {
      reader->expect = JX_EXPECT_INDICATORS;
      return placed;
    }
  if (is_label_row (row))
    return jx_draft_read_labels (reader, row);
  return reader->expect == JX_EXPECT_INDICATORS && has_levels_in_front (reader) &&
         fill_up (reader, row) && jx_draft_read_indicator (reader, row);
}

/**
 * jx_draft_read_split:
 * @reader: the reader
 * @passage: a paragraph that is nothing else
 *
 * Reads a line whose cells are parted by blanks, where it can be told for sure which is which.
 *
 * Returns: whether it could be placed
 */
gboolean
jx_draft_read_split (JxDraftReader *reader, const JxPassage *passage)
{
  JxPassage *row = split (reader, jx_draft_text (passage));
  gboolean   placed;

  if (row->cells->len < 2)
    return FALSE;
  reader->split = TRUE;
  placed = read_cells (reader, row);
  reader->split = FALSE;
  return placed;
}
