/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"
#include "app/jx-drag.h"

#include <glib/gi18n-lib.h>

static gboolean
is_same_level (const JxIndicator *a, const JxIndicator *b)
{
  return g_str_equal (a->level1, b->level1) && g_str_equal (a->level2, b->level2);
}

/**
 * jx_tree_find_end:
 * @group: a row of level 2, or any row below it
 *
 * Finds the indicator that a new last one of the level comes behind: the last one of the level, or
 * of the levels before it.
 *
 * Returns: its id; 0 where there is none
 */
gint64
jx_tree_find_end (JxIndicatorTree *self, JxTreeRow *group)
{
  const JxIndicator *level = jx_tree_row_get_indicator (group);
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (self);
  gboolean reached = FALSE;
  gint64   end = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      const JxIndicator *shown = jx_tree_row_get_indicator (rows->pdata[i]);
      gboolean           inside = is_same_level (shown, level);

      if (reached && !inside)
        break;
      reached = reached || inside;
      if (jx_tree_row_get_kind (rows->pdata[i]) == JX_TREE_ROW_INDICATOR)
        end = shown->id;
    }
  return end;
}

static gint64
find_new_position (JxIndicatorTree *self, gint64 id, gint64 after)
{
  GPtrArray *siblings = jx_tree_list_indicators (self);
  gint64     position = 1;
  gint64     n = 0;

  for (guint i = 0; siblings != NULL && i < siblings->len; i++)
    {
      if (jx_record_id (siblings->pdata[i]) == id)
        continue;
      n++;
      if (jx_record_id (siblings->pdata[i]) == after)
        position = n + 1;
    }
  return position;
}

static gboolean
write_levels (JxIndicatorTree   *self,
              const JxIndicator *indicator,
              const JxIndicator *level,
              GError           **error)
{
  g_autoptr (JxIndicator) moved = jx_record_copy (JX_TABLE_INDICATOR, indicator);

  jx_text_set (&moved->level1, level->level1);
  jx_text_set (&moved->level2, level->level2);
  return jx_year_write (jx_session_get_year (self->session), JX_TABLE_INDICATOR, moved, error);
}

/* Moves an indicator behind another one, or to the front, and under the level of @level. */
static gboolean
move_row (JxIndicatorTree *self, JxTreeRow *row, const JxIndicator *level, gint64 after)
{
  JxYear            *year = jx_session_get_year (self->session);
  const JxIndicator *indicator = jx_tree_row_get_indicator (row);
  g_autoptr (GError) error = NULL;
  gint64 position = find_new_position (self, indicator->id, after);

  self->fresh = FALSE;
  if (jx_year_begin (year, JX_VERB_MOVE, JX_TABLE_INDICATOR, NULL, indicator->name, &error) &&
      write_levels (self, indicator, level, &error) &&
      jx_year_move (year, JX_TABLE_INDICATOR, indicator->id, position, &error) &&
      jx_year_commit (year, &error))
    {
      jx_tree_sync (self);
      return TRUE;
    }
  jx_session_fail (self->session, error);
  return FALSE;
}

/* The indicator before @row in the same level 2; 0 where it is the first. */
static gint64
find_before (GPtrArray *rows, guint index)
{
  while (index-- > 0)
    {
      JxTreeRow *row = rows->pdata[index];

      if (jx_tree_row_get_kind (row) == JX_TREE_ROW_LEVEL2)
        return 0;
      if (jx_tree_row_get_kind (row) == JX_TREE_ROW_INDICATOR)
        return jx_tree_row_get_id (row);
    }
  return 0;
}

static gboolean
step_up (JxIndicatorTree *self, GPtrArray *rows, guint index)
{
  JxTreeRow *row = rows->pdata[index];

  for (guint i = index; i-- > 0;)
    {
      JxTreeRow *above = rows->pdata[i];

      if (jx_tree_row_get_kind (above) == JX_TREE_ROW_INDICATOR &&
          is_same_level (jx_tree_row_get_indicator (above), jx_tree_row_get_indicator (row)))
        {
          gint64 after = find_before (rows, i);

          /* The first of its level comes behind the last one of the levels before it. */
          for (guint k = i; after == 0 && k-- > 0;)
            if (jx_tree_row_get_kind (rows->pdata[k]) == JX_TREE_ROW_INDICATOR)
              after = jx_tree_row_get_id (rows->pdata[k]);
          return move_row (self, row, jx_tree_row_get_indicator (above), after);
        }
      if (jx_tree_row_get_kind (above) == JX_TREE_ROW_LEVEL2 &&
          !is_same_level (jx_tree_row_get_indicator (above), jx_tree_row_get_indicator (row)))
        return move_row (self,
                         row,
                         jx_tree_row_get_indicator (above),
                         jx_tree_find_end (self, above));
    }
  return FALSE;
}

static gboolean
step_down (JxIndicatorTree *self, GPtrArray *rows, guint index)
{
  JxTreeRow *row = rows->pdata[index];

  for (guint i = index + 1; i < rows->len; i++)
    {
      JxTreeRow         *below = rows->pdata[i];
      const JxIndicator *level = jx_tree_row_get_indicator (below);

      if (jx_tree_row_get_kind (below) == JX_TREE_ROW_INDICATOR)
        return move_row (self, row, level, level->id);
      if (jx_tree_row_get_kind (below) == JX_TREE_ROW_LEVEL2)
        {
          gint64 after = 0;

          for (guint k = 0; k < i; k++)
            if (jx_tree_row_get_kind (rows->pdata[k]) == JX_TREE_ROW_INDICATOR && k != index)
              after = jx_tree_row_get_id (rows->pdata[k]);
          return move_row (self, row, level, after);
        }
    }
  return FALSE;
}

/**
 * jx_tree_step_row:
 * @row: the row of an indicator
 * @step: 1 for down, -1 for up
 *
 * Moves an indicator by one place; at the end of its level 2 it goes over to the next one.
 */
void
jx_tree_step_row (JxIndicatorTree *self, JxTreeRow *row, int step)
{
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (self);
  JxTreeCell *cell = jx_tree_get_cell (self);
  guint column = cell != NULL ? jx_tree_cell_get_column (cell) : jx_tree_find_name_column (self);
  guint index;

  if (jx_tree_row_get_kind (row) != JX_TREE_ROW_INDICATOR || !jx_tree_takes_new (self) ||
      !g_ptr_array_find (rows, row, &index))
    return;
  if (step < 0 ? step_up (self, rows, index) : step_down (self, rows, index))
    jx_tree_focus (self, row, column);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, JxTreeCell *cell)
{
  JxTreeRow *row = jx_tree_cell_get_row (cell);

  if (row == NULL || jx_tree_row_get_kind (row) != JX_TREE_ROW_INDICATOR)
    return NULL;
  return gdk_content_provider_new_typed (JX_TYPE_TREE_ROW, row);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, JxTreeCell *cell)
{
  JxIndicatorTree *self =
    JX_INDICATOR_TREE (gtk_widget_get_ancestor (GTK_WIDGET (cell), JX_TYPE_INDICATOR_TREE));
  JxTreeRow         *row = g_value_get_object (value);
  JxTreeRow         *onto = jx_tree_cell_get_row (cell);
  const JxIndicator *level;
  gint64             after;

  if (onto == NULL || row == NULL || onto == row || !jx_tree_takes_new (self) ||
      jx_tree_row_get_kind (onto) == JX_TREE_ROW_LEVEL1 ||
      jx_tree_find_position (self, row) == GTK_INVALID_LIST_POSITION)
    return FALSE;
  level = jx_tree_row_get_indicator (onto);
  after = jx_tree_row_get_id (onto);
  if (jx_tree_row_get_kind (onto) == JX_TREE_ROW_LEVEL2 || after == 0)
    after = jx_tree_find_end (self, onto);
  if (!move_row (self, row, level, after))
    return FALSE;
  jx_tree_focus (self, row, jx_tree_find_name_column (self));
  return TRUE;
}

/**
 * jx_tree_make_draggable:
 * @cell: a new cell
 *
 * Lets an indicator be dragged by the handle of @cell, and dropped on it: behind the indicator of a
 * row, or at the end of a level 2.
 */
void
jx_tree_make_draggable (JxIndicatorTree *self, JxTreeCell *cell)
{
  GtkWidget *handle = jx_tree_cell_get_handle (cell);

  gtk_widget_set_cursor_from_name (handle, "grab");
  jx_drag_add_source (handle, GTK_WIDGET (cell), G_CALLBACK (drag_prepare_cb));
  jx_drag_add_target (GTK_WIDGET (cell), JX_TYPE_TREE_ROW, G_CALLBACK (drop_cb));
}
