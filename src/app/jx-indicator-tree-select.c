/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

/**
 * jx_tree_list_selected:
 *
 * The rows of indicators that are selected, in their order.
 *
 * Returns: (transfer full) (element-type JxTreeRow): the rows
 */
GPtrArray *
jx_tree_list_selected (JxIndicatorTree *self)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (g_object_unref);
  guint      n = g_list_model_get_n_items (self->rows);

  for (guint i = 0; i < n; i++)
    {
      JxTreeRow *row = jx_tree_row_at (self, i);

      if (gtk_selection_model_is_selected (self->selection, i) &&
          jx_tree_row_get_kind (row) == JX_TREE_ROW_INDICATOR)
        g_ptr_array_add (rows, g_object_ref (row));
    }
  return rows;
}

static guint
find_indicator_from (JxIndicatorTree *self, guint position, int step)
{
  guint n = g_list_model_get_n_items (self->rows);

  for (; position < n; position += step)
    if (jx_tree_row_get_kind (jx_tree_row_at (self, position)) == JX_TREE_ROW_INDICATOR)
      return position;
  return GTK_INVALID_LIST_POSITION;
}

/**
 * jx_tree_extend_selection:
 * @row: the row with the cursor
 * @step: 1 for down, -1 for up
 *
 * Moves the cursor to the next indicator and selects both; a row that was selected before is given
 * up where the cursor comes back to it.
 *
 * Returns: %TRUE
 */
gboolean
jx_tree_extend_selection (JxIndicatorTree *self, JxTreeRow *row, int step)
{
  JxTreeCell *cell = jx_tree_get_cell (self);
  guint       here = jx_tree_find_position (self, row);
  guint       next = find_indicator_from (self, here + step, step);

  if (next == GTK_INVALID_LIST_POSITION)
    {
      gtk_selection_model_select_item (self->selection, here, FALSE);
      return TRUE;
    }
  if (gtk_selection_model_is_selected (self->selection, next))
    gtk_selection_model_unselect_item (self->selection, here);
  else
    {
      if (jx_tree_row_get_kind (row) == JX_TREE_ROW_INDICATOR)
        gtk_selection_model_select_item (self->selection, here, FALSE);
      gtk_selection_model_select_item (self->selection, next, FALSE);
    }
  jx_tree_focus (self,
                 jx_tree_row_at (self, next),
                 cell != NULL ? jx_tree_cell_get_column (cell) : jx_tree_find_name_column (self));
  return TRUE;
}

static JxTreeCell *
pick_cell (JxIndicatorTree *self, double x, double y)
{
  GtkWidget *picked = gtk_widget_pick (GTK_WIDGET (self->view), x, y, GTK_PICK_DEFAULT);

  return picked != NULL ? (JxTreeCell *) gtk_widget_get_ancestor (picked, JX_TYPE_TREE_CELL) : NULL;
}

/* A click on a level 2 leads to its place to type. */
static void
open_blank (JxIndicatorTree *self, JxTreeRow *group, GtkGestureClick *gesture)
{
  GListModel *children = G_LIST_MODEL (jx_tree_row_get_children (group));
  guint       n;
  g_autoptr (JxTreeRow) last = NULL;

  if (!jx_tree_takes_new (self) || jx_tree_find_position (self, group) == GTK_INVALID_LIST_POSITION)
    return;
  if (jx_tree_open_group (self, group))
    jx_tree_refresh_rows (self, FALSE);
  n = g_list_model_get_n_items (children);
  last = g_list_model_get_item (children, n - 1);
  if (last == NULL || jx_tree_find_position (self, last) == GTK_INVALID_LIST_POSITION)
    return;
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  jx_tree_focus (self, last, jx_tree_find_name_column (self));
}

/* Shift and a click select from the cursor to the row that was clicked; a plain click ends that. */
static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, JxIndicatorTree *self)
{
  GdkModifierType state =
    gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  JxTreeCell *from = jx_tree_get_cell (self);
  JxTreeCell *to = pick_cell (self, x, y);
  guint       first;
  guint       last;

  if ((state & GDK_SHIFT_MASK) == 0)
    {
      if ((state & GDK_CONTROL_MASK) == 0)
        gtk_selection_model_unselect_all (self->selection);
      if (to != NULL && jx_tree_cell_get_row (to) != NULL &&
          jx_tree_row_get_kind (jx_tree_cell_get_row (to)) == JX_TREE_ROW_LEVEL2)
        open_blank (self, jx_tree_cell_get_row (to), gesture);
      return;
    }
  if (from == NULL || to == NULL || from == to || jx_tree_cell_get_row (to) == NULL)
    return;
  first = MIN (jx_tree_cell_get_position (from), jx_tree_cell_get_position (to));
  last = MAX (jx_tree_cell_get_position (from), jx_tree_cell_get_position (to));
  gtk_selection_model_select_range (self->selection, first, last - first + 1, TRUE);
  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

/**
 * jx_tree_listen_to_clicks:
 *
 * Lets rows be selected with the mouse.
 */
void
jx_tree_listen_to_clicks (JxIndicatorTree *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (gesture), GTK_PHASE_CAPTURE);
  g_signal_connect (gesture, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (gesture));
}
