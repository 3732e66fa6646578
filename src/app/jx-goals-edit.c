/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-goals-edit.h"
#include "exchange/jx-paragraphs.h"

#include <glib/gi18n-lib.h>

#define NAME_MOST 40 /* characters */

/**
 * jx_goals_find:
 * @session: a session
 * @id: a department goal
 * @unit: (out) (optional): the unit it belongs to
 *
 * Finds a department goal.
 *
 * Returns: (transfer none) (nullable): the goal
 */
const JxGoal *
jx_goals_find (JxSession *session, gint64 id, const JxUnit **unit)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (session);
  const JxGoal     *goal = jx_snapshot_find (snapshot, JX_TABLE_GOAL, id);

  if (unit != NULL)
    *unit = goal == NULL ? NULL : jx_snapshot_find (snapshot, JX_TABLE_UNIT, goal->unit_id);
  return goal;
}

/**
 * jx_goals_index:
 * @unit: a unit
 * @goal: one of its goals
 *
 * The place of a goal among those of its kind.
 *
 * Returns: how many stand before it
 */
guint
jx_goals_index (const JxUnit *unit, const JxGoal *goal)
{
  guint index = 0;

  for (guint i = 0; i < unit->goals->len && unit->goals->pdata[i] != goal; i++)
    if (((const JxGoal *) unit->goals->pdata[i])->kind == goal->kind)
      index++;
  return index;
}

/**
 * jx_goals_count:
 * @unit: a unit
 * @kind: a kind of goal
 *
 * Returns: how many goals of @kind the unit has
 */
guint
jx_goals_count (const JxUnit *unit, JxGoalKind kind)
{
  guint n = 0;

  for (guint i = 0; i < unit->goals->len; i++)
    if (((const JxGoal *) unit->goals->pdata[i])->kind == (gint64) kind)
      n++;
  return n;
}

/**
 * jx_goals_name:
 * @goal: a goal
 *
 * What a list calls a goal: its title, else its first words.
 *
 * Returns: (transfer full): one line
 */
char *
jx_goals_name (const JxGoal *goal)
{
  const char      *text = *goal->title != '\0' ? goal->title : goal->text;
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');

  if (*line == '\0')
    return g_strdup (_ ("(empty)"));
  return g_utf8_strlen (line, -1) > NAME_MOST ? g_utf8_substring (line, 0, NAME_MOST)
                                              : g_steal_pointer (&line);
}

/* The position among all goals of the unit but @moved of what stands at @index within @kind. */
static gint64
find_position (const JxUnit *unit, JxGoalKind kind, guint index, gint64 moved)
{
  gint64 position = 1;
  gint64 last = 1;

  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = unit->goals->pdata[i];

      if (goal->id == moved)
        continue;
      if (goal->kind == (gint64) kind && index-- == 0)
        return position;
      position++;
      if (goal->kind <= (gint64) kind)
        last = position;
    }
  return last;
}

static gboolean
add_at (JxYear *year, JxGoal *goal, gint64 position, GError **error)
{
  goal->position = position;
  return jx_year_add (year, JX_TABLE_GOAL, goal, error) &&
         jx_year_move (year, JX_TABLE_GOAL, goal->id, position, error);
}

static gboolean
finish (JxSession *session, gboolean ok, GError **error)
{
  JxYear *year = jx_session_get_year (session);

  ok = ok && jx_year_commit (year, error);
  if (!ok)
    {
      jx_year_rollback (year);
      jx_session_fail (session, *error);
    }
  return ok;
}

/**
 * jx_goals_add:
 * @session: a session
 * @unit_id: a unit
 * @kind: the kind of goal
 * @index: its place among those of its kind
 *
 * Adds an empty goal.
 *
 * Returns: its id; 0 on failure
 */
gint64
jx_goals_add (JxSession *session, gint64 unit_id, JxGoalKind kind, guint index)
{
  JxYear       *year = jx_session_get_year (session);
  const JxUnit *unit = jx_snapshot_find (jx_session_get_snapshot (session), JX_TABLE_UNIT, unit_id);
  g_autoptr (JxGoal) goal = jx_goal_new ();
  g_autoptr (GError) error = NULL;
  gboolean ok;

  g_return_val_if_fail (unit != NULL, 0);

  goal->unit_id = unit_id;
  goal->kind = kind;
  ok = jx_year_begin (year, JX_VERB_ADD, JX_TABLE_GOAL, NULL, NULL, &error) &&
       add_at (year, goal, find_position (unit, kind, index, 0), &error);
  return finish (session, ok, &error) ? goal->id : 0;
}

static gboolean
fill (JxGoal *goal, const JxParagraph *paragraph, GError **error)
{
  const JxField *title = jx_field_find (JX_TABLE_GOAL, "title");
  const JxField *text = jx_field_find (JX_TABLE_GOAL, "text");

  return jx_field_parse (title, paragraph->title, goal, error) &&
         jx_field_parse (text, paragraph->text, goal, error);
}

/**
 * jx_goals_paste:
 * @session: a session
 * @unit_id: a unit
 * @kind: the kind of goal
 * @index: the place of the first one among those of its kind
 * @text: paragraphs copied from a document, numbered or not
 *
 * Adds a goal for each item of a text (see jx_paragraphs_read()), as one step.
 *
 * Returns: the id of the first one; 0 on failure, and where the text is blank
 */
gint64
jx_goals_paste (JxSession *session, gint64 unit_id, JxGoalKind kind, guint index, const char *text)
{
  JxYear       *year = jx_session_get_year (session);
  const JxUnit *unit = jx_snapshot_find (jx_session_get_snapshot (session), JX_TABLE_UNIT, unit_id);
  g_autoptr (GPtrArray) items = jx_paragraphs_read (text, kind == JX_GOAL_PART);
  g_autoptr (GError) error = NULL;
  gint64   position;
  gint64   first = 0;
  gboolean ok;

  g_return_val_if_fail (unit != NULL, 0);

  if (items->len == 0)
    return 0;
  position = find_position (unit, kind, index, 0);
  ok = jx_year_begin (year, JX_VERB_PASTE, JX_TABLE_GOAL, NULL, NULL, &error);
  for (guint i = 0; ok && i < items->len; i++)
    {
      g_autoptr (JxGoal) goal = jx_goal_new ();

      goal->unit_id = unit_id;
      goal->kind = kind;
      ok = fill (goal, items->pdata[i], &error) && add_at (year, goal, position + i, &error);
      if (i == 0)
        first = goal->id;
    }
  return finish (session, ok, &error) ? first : 0;
}

/**
 * jx_goals_move:
 * @session: a session
 * @id: a goal
 * @kind: the kind that it shall be of
 * @index: its new place among the other goals of that kind
 *
 * Moves a goal within its unit.
 *
 * Returns: whether it was done
 */
gboolean
jx_goals_move (JxSession *session, gint64 id, JxGoalKind kind, guint index)
{
  JxYear          *year = jx_session_get_year (session);
  const JxField   *field = jx_field_find (JX_TABLE_GOAL, "kind");
  const JxUnit    *unit = NULL;
  const JxGoal    *goal = jx_goals_find (session, id, &unit);
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;
  gint64   position;
  gboolean ok;

  if (goal == NULL || unit == NULL)
    return FALSE;
  if (goal->kind == (gint64) kind && jx_goals_index (unit, goal) == index)
    return TRUE;
  name = jx_goals_name (goal);
  position = find_position (unit, kind, index, id);
  ok = jx_year_begin (year, JX_VERB_MOVE, JX_TABLE_GOAL, NULL, name, &error) &&
       jx_year_set (year, JX_TABLE_GOAL, id, "kind", field->choices[kind], &error) &&
       jx_year_move (year, JX_TABLE_GOAL, id, position, &error);
  return finish (session, ok, &error);
}

/**
 * jx_goals_remove:
 * @session: a session
 * @id: a goal
 *
 * Removes a goal and offers to take that back.
 *
 * Returns: whether it was done
 */
gboolean
jx_goals_remove (JxSession *session, gint64 id)
{
  const JxGoal    *goal = jx_goals_find (session, id, NULL);
  g_autofree char *sentence = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GError) error = NULL;

  if (goal == NULL)
    return FALSE;
  name = jx_goals_name (goal);
  /* Translators: the title or the first words of a goal */
  sentence = g_strdup_printf (_ ("“%s” was removed."), name);
  if (!jx_year_remove (jx_session_get_year (session), JX_TABLE_GOAL, id, &error))
    {
      jx_session_fail (session, error);
      return FALSE;
    }
  jx_session_toast (session, sentence, TRUE);
  return TRUE;
}

/**
 * jx_goals_length:
 * @snapshot: a snapshot
 *
 * Counts the characters of all department goals.
 *
 * Returns: their number
 */
gsize
jx_goals_length (const JxSnapshot *snapshot)
{
  gsize length = 0;

  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = snapshot->units->pdata[i];

      for (guint k = 0; k < unit->goals->len; k++)
        {
          const JxGoal *goal = unit->goals->pdata[k];

          length += jx_text_length (goal->title) + jx_text_length (goal->text);
        }
    }
  return length;
}
