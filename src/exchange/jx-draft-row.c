/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

static gboolean
has_key (const char *cell, const char *key)
{
  g_autofree char *own = jx_draft_key (cell);

  return g_str_has_prefix (own, key);
}

static gboolean
read_purpose (JxDraftReader *reader, const JxPassage *row)
{
  g_autoptr (GArray) cells = jx_draft_cells (row);
  const JxDraftCell *cell;

  reader->expect = JX_EXPECT_NOTHING;
  if (cells->len != 1)
    return cells->len == 0;
  cell = &g_array_index (cells, JxDraftCell, 0);
  return *jx_draft_need_project (reader)->purpose == '\0' &&
         jx_draft_set_project (reader, cell->number, "purpose", cell->text);
}

/* A row that goes on with the one above: its first cell is merged into it. */
static gboolean
read_continuation (JxDraftReader *reader, const JxPassage *row)
{
  switch (reader->expect)
    {
    case JX_EXPECT_PURPOSE:
      return read_purpose (reader, row);
    case JX_EXPECT_PERCENTS:
      return jx_draft_read_percents (reader, row);
    case JX_EXPECT_GOALS:
      return jx_draft_read_goals (reader, row, 0);
    case JX_EXPECT_INDICATORS:
      return jx_draft_read_indicator (reader, row);
    case JX_EXPECT_FUNDS:
    case JX_EXPECT_NOTHING:
    default:
      return FALSE;
    }
}

/* The sum under a table of self-evaluation follows from its rows. */
static gboolean
is_total (const char *first)
{
  g_autofree char *key = jx_draft_key (first);

  return g_str_equal (key, "总分") || g_str_equal (key, "合计") || g_str_equal (key, "总计");
}

static gboolean
is_heading_part (JxDraftReader *reader, const JxPassage *row, gboolean *placed)
{
  *placed = TRUE;
  if (jx_draft_refine_columns (reader, row) || jx_draft_open_funds (reader, row) ||
      jx_draft_read_funds (reader, row, placed))
    return TRUE;
  if (!jx_draft_map_columns (reader, row, placed))
    return FALSE;
  reader->expect = JX_EXPECT_INDICATORS;
  return TRUE;
}

/* The rows above the indicators, known by the label they begin with. */
static gboolean
read_labelled (JxDraftReader *reader, const JxPassage *row, const char *first, gboolean *placed)
{
  if (jx_draft_is_side_label (first))
    {
      *placed = jx_draft_read_labels (reader, row);
      reader->expect = JX_EXPECT_PURPOSE;
    }
  else if (jx_draft_is_label (first))
    {
      JxExpect expect = reader->expect;

      *placed = jx_draft_read_labels (reader, row);
      reader->expect = expect == JX_EXPECT_PURPOSE ? expect : JX_EXPECT_NOTHING;
    }
  else if (has_key (first, "资金支出计划"))
    *placed = jx_draft_read_months (reader, row);
  else if (jx_draft_is_goals_label (first))
    *placed = jx_draft_open_goals (reader, row);
  else
    return FALSE;
  return TRUE;
}

/**
 * jx_draft_read_row:
 * @reader: the reader
 * @row: a table row
 *
 * Reads a row of a project's table.
 *
 * Returns: whether every cell could be placed
 */
gboolean
jx_draft_read_row (JxDraftReader *reader, const JxPassage *row)
{
  guint       n = jx_draft_count_texts (row);
  const char *first;
  gboolean    placed;

  if (n == 0)
    return TRUE;

  first = jx_draft_text (row);
  if (is_heading_part (reader, row, &placed) || read_labelled (reader, row, first, &placed))
    return placed;
  if (reader->expect == JX_EXPECT_INDICATORS)
    return is_total (first) || jx_draft_read_indicator (reader, row);
  return row->cells->len > 1 && *(const char *) row->cells->pdata[0] == '\0' &&
         read_continuation (reader, row);
}
