/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/* `3月底` */
static gboolean
read_month (const char *cell, gint64 *month)
{
  g_autofree char *key = jx_draft_key (cell);
  char            *end;
  guint64          value = g_ascii_strtoull (key, &end, 10);

  *month = value;
  return end > key && g_ascii_isdigit (*key) && value >= 1 && value <= 12 &&
         (g_str_equal (end, "月底") || g_str_equal (end, "月") || g_str_equal (end, "月末"));
}

/**
 * jx_draft_read_months:
 * @reader: the reader
 * @row: the label of the spending plan and its months
 *
 * Remembers the months until the row of their percentages.
 *
 * Returns: whether they are rising months
 */
gboolean
jx_draft_read_months (JxDraftReader *reader, const JxPassage *row)
{
  g_autoptr (GArray) cells = jx_draft_cells (row);
  gint64 last = 0;

  jx_draft_need_project (reader);
  if (reader->months_row != NULL)
    jx_draft_leave_unread (reader, g_steal_pointer (&reader->months_row));
  for (guint i = 1; i < cells->len; i++)
    {
      gint64 month;

      if (!read_month (g_array_index (cells, JxDraftCell, i).text, &month) || month <= last)
        return FALSE;
      last = month;
    }
  if (last == 0)
    return FALSE;
  reader->months_row = row;
  reader->expect = JX_EXPECT_PERCENTS;
  return TRUE;
}

/* The month in the column of a percentage; NULL if none stands there. */
static const JxDraftCell *
find_month (const GArray *months, const JxDraftCell *cell)
{
  for (guint i = 1; i < months->len; i++)
    {
      const JxDraftCell *month = &g_array_index (months, JxDraftCell, i);

      if (cell->span.column >= month->span.column &&
          cell->span.column < month->span.column + month->span.width)
        return month;
    }
  return NULL;
}

/* Whether every percentage stands under a month; else they belong together in their order, which
 * can be told only if there are as many. */
static gboolean
goes_by_column (const JxPassage *row,
                const JxPassage *months_row,
                const GArray    *cells,
                const GArray    *months)
{
  if (!row->aligned && row->cells->len != months_row->cells->len)
    return FALSE;
  for (guint i = 0; i < cells->len; i++)
    if (find_month (months, &g_array_index (cells, JxDraftCell, i)) == NULL)
      return FALSE;
  return TRUE;
}

static gboolean
add_plan (JxDraftReader *reader, const JxDraftCell *month, const JxDraftCell *cell)
{
  g_autoptr (JxPlan) plan = jx_plan_new ();

  if (!read_month (month->text, &plan->month) ||
      !jx_draft_set (JX_TABLE_PLAN, plan, "percent", cell->text))
    return FALSE;
  jx_draft_note (reader, cell->number, JX_TABLE_PLAN, plan, "percent");
  g_ptr_array_add (reader->project->plan, g_steal_pointer (&plan));
  return TRUE;
}

/**
 * jx_draft_read_percents:
 * @reader: the reader, after the row of months
 * @row: the percentages under them
 *
 * Reads the spending plan of the open project.
 *
 * Returns: whether every cell could be placed
 */
gboolean
jx_draft_read_percents (JxDraftReader *reader, const JxPassage *row)
{
  const JxPassage *months_row = reader->months_row;
  g_autoptr (GArray) cells = jx_draft_cells (row);
  g_autoptr (GArray) months = NULL;
  gboolean by_column, placed = TRUE;

  reader->expect = JX_EXPECT_NOTHING;
  if (months_row == NULL || jx_draft_need_project (reader)->plan->len > 0)
    return FALSE;
  months = jx_draft_cells (months_row);
  by_column = goes_by_column (row, months_row, cells, months);
  if (!by_column && cells->len + 1 != months->len)
    return FALSE;

  reader->months_row = NULL;
  for (guint i = 0; i < cells->len; i++)
    {
      const JxDraftCell *cell = &g_array_index (cells, JxDraftCell, i);
      const JxDraftCell *month =
        by_column ? find_month (months, cell) : &g_array_index (months, JxDraftCell, i + 1);

      placed &= add_plan (reader, month, cell);
    }
  return placed;
}
