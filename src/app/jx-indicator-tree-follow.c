/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

static gboolean
later_cb (gpointer data)
{
  JxIndicatorTree *self = data;

  self->later_id = 0;
  jx_tree_end_beside (self);
  if (self->session != NULL)
    jx_tree_refresh_rows (self, FALSE);
  return G_SOURCE_REMOVE;
}

/* Rows come and go only when the cursor has arrived. */
static void
refresh_later (JxIndicatorTree *self)
{
  if (self->later_id == 0)
    self->later_id = g_idle_add (later_cb, self);
}

/**
 * jx_tree_flush:
 *
 * Does at once what waits until the cursor has arrived.
 */
void
jx_tree_flush (JxIndicatorTree *self)
{
  if (self->later_id == 0)
    return;
  g_clear_handle_id (&self->later_id, g_source_remove);
  later_cb (self);
}

static JxPlace
find_place (JxIndicatorTree *self, JxTreeCell *cell)
{
  JxTreeRow *row = jx_tree_cell_get_row (cell);

  if (jx_tree_row_get_kind (row) != JX_TREE_ROW_INDICATOR)
    return (JxPlace){ JX_TABLE_INDICATOR, 0, NULL };
  return jx_tree_column_place (&self->columns[jx_tree_cell_get_column (cell)],
                               jx_tree_row_get_indicator (row),
                               self->month);
}

/**
 * jx_tree_follow_cell:
 * @cell: the cell that the cursor came to
 *
 * Shows that the cursor is in a cell, and tells of it.
 */
void
jx_tree_follow_cell (JxIndicatorTree *self, JxTreeCell *cell)
{
  JxTreeCell *last = jx_tree_find_cell (self, self->last_row, self->last_column);
  JxPlace     place = find_place (self, cell);

  g_set_object (&self->last_row, jx_tree_cell_get_row (cell));
  self->last_column = jx_tree_cell_get_column (cell);
  self->inside = TRUE;
  if (last != NULL && last != cell)
    jx_tree_show_cell (self, last);
  jx_tree_show_cell (self, cell);
  jx_tree_show_line (self);
  if (jx_tree_open_group (self, jx_tree_cell_get_row (cell)))
    refresh_later (self);
  if (jx_place_equal (&place, &self->focus))
    return;
  self->focus = place;
  g_signal_emit_by_name (self, "focus-changed", &self->focus);
}

/**
 * jx_tree_leave_cell:
 * @cell: the cell that the cursor went from
 *
 * Stores what was typed in a cell.
 */
void
jx_tree_leave_cell (JxIndicatorTree *self, JxTreeCell *cell)
{
  jx_tree_offers_close (JX_TREE_OFFERS (self->offers));
  gtk_editable_select_region (GTK_EDITABLE (jx_tree_cell_get_entry (cell)), 0, 0);
  jx_tree_commit_cell (self, cell);
  if (self->beside_id != 0)
    refresh_later (self);
}

static void
leave_tree_cb (JxIndicatorTree *self)
{
  JxTreeCell *last = jx_tree_find_cell (self, self->last_row, self->last_column);

  self->inside = FALSE;
  if (last != NULL)
    jx_tree_show_cell (self, last);
  if (self->session != NULL)
    jx_tree_show_line (self);
}

/**
 * jx_tree_listen_to_focus:
 *
 * Heeds when the cursor leaves the tree as a whole.
 */
void
jx_tree_listen_to_focus (JxIndicatorTree *self)
{
  GtkEventController *controller = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (controller, "leave", G_CALLBACK (leave_tree_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}
