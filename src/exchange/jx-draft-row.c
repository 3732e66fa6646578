/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

/* Stands for the month of a blank cell. */
#define MERGED 0

static gboolean
has_key (const char *cell, const char *key)
{
  g_autofree char *own = jx_draft_key (cell);

  return g_str_has_prefix (own, key);
}

static gboolean
is_goals_label (const char *cell)
{
  g_autofree char *key = jx_draft_key (cell);

  return g_str_equal (key, "绩效目标") || g_str_equal (key, "绩效目标:");
}

static gboolean
is_blank_row (const JxPassage *block)
{
  for (guint i = 0; i < block->cells->len; i++)
    if (!jx_text_is_blank (block->cells->pdata[i]))
      return FALSE;
  return TRUE;
}

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

static gboolean
read_months (JxDraftReader *reader, const JxPassage *block)
{
  gint64 last = 0;

  if (reader->months_row != NULL)
    jx_draft_leave_unread (reader, g_steal_pointer (&reader->months_row));
  g_array_set_size (reader->months, 0);
  for (guint i = 1; i < block->cells->len; i++)
    {
      const char *cell = block->cells->pdata[i];
      gint64      month = MERGED;

      if (!jx_text_is_blank (cell) && (!read_month (cell, &month) || month <= last))
        {
          g_array_set_size (reader->months, 0);
          return FALSE;
        }
      g_array_append_val (reader->months, month);
      last = MAX (last, month);
    }
  if (last == 0)
    return FALSE;
  reader->months_row = block;
  reader->expect = JX_EXPECT_PERCENTS;
  return TRUE;
}

static gboolean
read_percents (JxDraftReader *reader, const JxPassage *block)
{
  JxProject *project = jx_draft_need_project (reader);
  gboolean   placed = TRUE;

  reader->expect = JX_EXPECT_NOTHING;
  if (block->cells->len != reader->months->len + 1 || project->plan->len > 0)
    return FALSE;

  reader->months_row = NULL;
  for (guint i = 0; i < reader->months->len; i++)
    {
      const char *cell = block->cells->pdata[i + 1];
      g_autoptr (JxPlan) plan = jx_plan_new ();

      plan->month = g_array_index (reader->months, gint64, i);
      if (jx_text_is_blank (cell))
        continue;
      if (plan->month != MERGED && jx_draft_set (JX_TABLE_PLAN, plan, "percent", cell))
        g_ptr_array_add (project->plan, g_steal_pointer (&plan));
      else
        placed = FALSE;
    }
  return placed;
}

static gboolean
add_goal (JxProject *project, const char *text)
{
  g_autoptr (JxProjectGoal) goal = jx_project_goal_new ();

  if (!jx_draft_set (JX_TABLE_PROJECT_GOAL, goal, "text", text))
    return FALSE;
  goal->position = project->goals->len + 1;
  g_ptr_array_add (project->goals, g_steal_pointer (&goal));
  return TRUE;
}

/**
 * jx_draft_add_goals:
 * @reader: the reader
 * @text: lines of a numbered list
 *
 * Adds goals to the open project. A line without a number carries the goal before it on.
 *
 * Returns: whether every line could be taken
 */
gboolean
jx_draft_add_goals (JxDraftReader *reader, const char *text)
{
  JxProject *project = jx_draft_need_project (reader);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean placed = TRUE;

  reader->expect = JX_EXPECT_GOALS;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *item = jx_draft_skip_number (lines[i], project->goals->len + 1);

      if (jx_text_is_blank (lines[i]))
        continue;
      if (item == lines[i] && project->goals->len > 0)
        {
          JxProjectGoal   *last = project->goals->pdata[project->goals->len - 1];
          g_autofree char *more = g_strconcat (last->text, "\n", lines[i], NULL);

          placed &= jx_draft_set (JX_TABLE_PROJECT_GOAL, last, "text", more);
        }
      else
        placed &= add_goal (project, item);
    }
  return placed;
}

/* The cells after the first; blank ones are merged into their neighbours. */
static gboolean
read_goals (JxDraftReader *reader, const JxPassage *block)
{
  gboolean placed = TRUE;

  jx_draft_need_project (reader);
  reader->expect = JX_EXPECT_GOALS;
  for (guint i = 1; i < block->cells->len; i++)
    if (!jx_text_is_blank (block->cells->pdata[i]))
      placed &= jx_draft_add_goals (reader, block->cells->pdata[i]);
  return placed;
}

static gboolean
read_purpose (JxDraftReader *reader, const JxPassage *block)
{
  JxProject *project = jx_draft_need_project (reader);

  reader->expect = JX_EXPECT_NOTHING;
  for (guint i = 2; i < block->cells->len; i++)
    if (!jx_text_is_blank (block->cells->pdata[i]))
      return FALSE;
  return *project->purpose == '\0' &&
         jx_draft_set (JX_TABLE_PROJECT, project, "purpose", block->cells->pdata[1]);
}

/* A row that goes on with the one above: its first cell is merged into it. */
static gboolean
read_continuation (JxDraftReader *reader, const JxPassage *block)
{
  switch (reader->expect)
    {
    case JX_EXPECT_PURPOSE:
      return read_purpose (reader, block);
    case JX_EXPECT_PERCENTS:
      return read_percents (reader, block);
    case JX_EXPECT_GOALS:
      return read_goals (reader, block);
    case JX_EXPECT_INDICATORS:
      return jx_draft_read_indicator (reader, block);
    case JX_EXPECT_NOTHING:
    default:
      return FALSE;
    }
}

/**
 * jx_draft_read_row:
 * @reader: the reader
 * @block: a table row
 *
 * Reads a row of a project's table.
 */
void
jx_draft_read_row (JxDraftReader *reader, const JxPassage *block)
{
  const char *first = block->cells->pdata[0];
  gboolean    placed;

  if (is_blank_row (block))
    return;

  if (has_key (first, "预算规模及资金用途"))
    {
      placed = jx_draft_read_labels (reader, block, 1);
      reader->expect = JX_EXPECT_PURPOSE;
    }
  else if (jx_draft_is_label (first))
    placed = jx_draft_read_labels (reader, block, 0);
  else if (has_key (first, "资金支出计划"))
    {
      jx_draft_need_project (reader);
      placed = read_months (reader, block);
    }
  else if (is_goals_label (first))
    placed = read_goals (reader, block);
  else if (jx_draft_map_columns (reader, block, &placed))
    reader->expect = JX_EXPECT_INDICATORS;
  else if (block->cells->len > 1 && *first == '\0')
    placed = read_continuation (reader, block);
  else
    placed = reader->expect == JX_EXPECT_INDICATORS && jx_draft_read_indicator (reader, block);

  if (!placed)
    jx_draft_leave_unread (reader, block);
}
