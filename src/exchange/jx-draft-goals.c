/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

/* What the goals of a project are called; those at the side stand before the others. */
static const char *const labels[] = {
  "绩效目标", "年度目标",         "年度总体目标", "总体目标", "年度绩效目标", "项目绩效目标",
  "项目目标", "年度总体绩效目标", "总体绩效目标", "预期目标", "年初设定目标",
};

static const char *const achieved_labels[] = {
  "实际完成情况",
  "全年实际完成情况",
  "年度总体目标完成情况",
  "目标完成情况",
};

static gboolean
is_one_of (const char *cell, const char *const *names, guint n_names)
{
  g_autofree char *key = jx_draft_key (cell);

  key[strcspn (key, "(")] = '\0';
  if (g_str_has_suffix (key, ":"))
    key[strlen (key) - 1] = '\0';
  for (guint i = 0; i < n_names; i++)
    if (g_str_equal (key, names[i]))
      return TRUE;
  return FALSE;
}

static gboolean
is_achieved_label (const char *cell)
{
  return is_one_of (cell, achieved_labels, G_N_ELEMENTS (achieved_labels));
}

/**
 * jx_draft_is_goals_label:
 * @cell: a cell
 *
 * Returns: whether @cell names the goals of a project
 */
gboolean
jx_draft_is_goals_label (const char *cell)
{
  return is_one_of (cell, labels, G_N_ELEMENTS (labels));
}

static gboolean
add_goal (JxDraftReader *reader, JxProject *project, guint cell, const char *text)
{
  g_autoptr (JxProjectGoal) goal = jx_project_goal_new ();

  if (!jx_draft_set (JX_TABLE_PROJECT_GOAL, goal, "text", text))
    return FALSE;
  goal->position = project->goals->len + 1;
  jx_draft_note (reader, cell, JX_TABLE_PROJECT_GOAL, goal, "text");
  g_ptr_array_add (project->goals, g_steal_pointer (&goal));
  return TRUE;
}

/* Behind the number that the form has printed: `目标1：`. */
static const char *
skip_goal_number (const char *line, guint expected)
{
  char       *end;
  const char *p = line;

  if (!g_str_has_prefix (p, "目标"))
    return jx_draft_skip_number (line, expected);
  p += strlen ("目标");
  if (!g_ascii_isdigit (*p) || g_ascii_strtoull (p, &end, 10) != expected)
    return line;
  if (g_str_has_prefix (end, "："))
    return end + strlen ("：");
  return *end == ':' ? end + 1 : line;
}

/* `……` */
static gboolean
is_filler (const char *line)
{
  g_autofree char *key = jx_draft_key (line);

  return strspn (key, ".") == strlen (key) || g_str_equal (key, "…") || g_str_equal (key, "……");
}

/**
 * jx_draft_add_goals:
 * @reader: the reader
 * @cell: the number of the cell that they stand in
 * @text: lines of a numbered list
 *
 * Adds goals to the open project. A line without a number carries the goal before it on.
 *
 * Returns: whether every line could be taken
 */
gboolean
jx_draft_add_goals (JxDraftReader *reader, guint cell, const char *text)
{
  JxProject *project = jx_draft_need_project (reader);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  gboolean placed = TRUE;

  reader->expect = JX_EXPECT_GOALS;
  for (guint i = 0; lines[i] != NULL; i++)
    {
      const char *item = skip_goal_number (lines[i], project->goals->len + 1);

      if (jx_text_is_blank (item) || is_filler (lines[i]))
        continue;
      if (item == lines[i] && project->goals->len > 0)
        {
          JxProjectGoal   *last = project->goals->pdata[project->goals->len - 1];
          g_autofree char *more = g_strconcat (last->text, "\n", lines[i], NULL);

          placed &= jx_draft_set (JX_TABLE_PROJECT_GOAL, last, "text", more);
        }
      else
        placed &= add_goal (reader, project, cell, item);
    }
  return placed;
}

/**
 * jx_draft_read_goals:
 * @reader: the reader
 * @row: a row
 * @from: which of its cells that are not blank is the first of the goals
 *
 * Reads the goals, and in a self-evaluation what was achieved beside them.
 *
 * Returns: whether every cell could be placed
 */
gboolean
jx_draft_read_goals (JxDraftReader *reader, const JxPassage *row, guint from)
{
  g_autoptr (GArray) cells = jx_draft_cells (row);
  gboolean placed = TRUE;

  jx_draft_need_project (reader);
  reader->expect = JX_EXPECT_GOALS;
  for (guint i = from; i < cells->len; i++)
    {
      const JxDraftCell *cell = &g_array_index (cells, JxDraftCell, i);

      if (reader->with_achieved && i == from + 1)
        placed &= jx_draft_set_project (reader, cell->number, "achieved", cell->text);
      else
        placed &= jx_draft_add_goals (reader, cell->number, cell->text);
    }
  return placed;
}

/**
 * jx_draft_open_goals:
 * @reader: the reader
 * @row: a row that begins with a label of goals
 *
 * Reads the row of the goals, or the headings over it.
 *
 * Returns: whether every cell could be placed
 */
gboolean
jx_draft_open_goals (JxDraftReader *reader, const JxPassage *row)
{
  g_autoptr (GArray) cells = jx_draft_cells (row);
  guint from = 0;

  reader->with_achieved = FALSE;
  for (; from < cells->len; from++)
    {
      const char *text = g_array_index (cells, JxDraftCell, from).text;

      if (is_achieved_label (text))
        reader->with_achieved = TRUE;
      else if (!jx_draft_is_goals_label (text))
        break;
    }
  return jx_draft_read_goals (reader, row, from);
}
