/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

typedef gboolean (*KeyFunc) (JxIndicatorTree *self, JxTreeCell *cell);

static gboolean
take_chosen (JxIndicatorTree *self, JxTreeCell *cell)
{
  int chosen = jx_tree_offers_get_chosen (JX_TREE_OFFERS (self->offers));

  return chosen >= 0 && jx_tree_take_offer (self, cell, chosen);
}

/* Stores what was typed; a wrong text holds the cursor. */
static gboolean
leave_cell (JxIndicatorTree *self, JxTreeCell *cell)
{
  jx_tree_offers_close (JX_TREE_OFFERS (self->offers));
  gtk_selection_model_unselect_all (self->selection);
  return jx_tree_commit_cell (self, cell);
}

/* Where the cursor goes on from: the indicator that was just typed in a blank row, else its row. */
static JxTreeRow *
find_origin (JxIndicatorTree *self, JxTreeRow *row)
{
  JxTreeRow *added = self->added_id != 0 ? jx_tree_find_indicator (self, self->added_id) : NULL;

  return added != NULL ? added : row;
}

static gboolean
go_down (JxIndicatorTree *self, JxTreeCell *cell)
{
  g_autoptr (JxTreeRow) row = g_object_ref (jx_tree_cell_get_row (cell));
  guint column = jx_tree_cell_get_column (cell);

  if (take_chosen (self, cell))
    return TRUE;
  self->added_id = 0;
  if (leave_cell (self, cell))
    jx_tree_focus_vertical (self, find_origin (self, row), column, 1);
  return TRUE;
}

static gboolean
go_sideways (JxIndicatorTree *self, JxTreeCell *cell, int step)
{
  g_autoptr (JxTreeRow) row = g_object_ref (jx_tree_cell_get_row (cell));
  guint column = jx_tree_cell_get_column (cell);

  self->added_id = 0;
  if (!leave_cell (self, cell))
    return TRUE;
  return jx_tree_focus_sideways (self, find_origin (self, row), column, step);
}

static gboolean
go_right (JxIndicatorTree *self, JxTreeCell *cell)
{
  return go_sideways (self, cell, 1);
}

static gboolean
go_left (JxIndicatorTree *self, JxTreeCell *cell)
{
  return go_sideways (self, cell, -1);
}

static gboolean
go_by_arrow (JxIndicatorTree *self, JxTreeCell *cell, int step)
{
  g_autoptr (JxTreeRow) row = g_object_ref (jx_tree_cell_get_row (cell));
  guint column = jx_tree_cell_get_column (cell);

  if (jx_tree_offers_is_open (JX_TREE_OFFERS (self->offers)))
    {
      jx_tree_offers_step (JX_TREE_OFFERS (self->offers), step);
      return TRUE;
    }
  if (!leave_cell (self, cell))
    return TRUE;
  jx_tree_focus_vertical (self, row, column, step);
  return TRUE;
}

static gboolean
arrow_down (JxIndicatorTree *self, JxTreeCell *cell)
{
  return go_by_arrow (self, cell, 1);
}

static gboolean
arrow_up (JxIndicatorTree *self, JxTreeCell *cell)
{
  return go_by_arrow (self, cell, -1);
}

static gboolean
extend_down (JxIndicatorTree *self, JxTreeCell *cell)
{
  return jx_tree_commit_cell (self, cell) &&
         jx_tree_extend_selection (self, jx_tree_cell_get_row (cell), 1);
}

static gboolean
extend_up (JxIndicatorTree *self, JxTreeCell *cell)
{
  return jx_tree_commit_cell (self, cell) &&
         jx_tree_extend_selection (self, jx_tree_cell_get_row (cell), -1);
}

static gboolean
move_down (JxIndicatorTree *self, JxTreeCell *cell)
{
  if (leave_cell (self, cell))
    jx_tree_step_row (self, jx_tree_cell_get_row (cell), 1);
  return TRUE;
}

static gboolean
move_up (JxIndicatorTree *self, JxTreeCell *cell)
{
  if (leave_cell (self, cell))
    jx_tree_step_row (self, jx_tree_cell_get_row (cell), -1);
  return TRUE;
}

/* Between the whole text selected, to type another one, and the cursor at its end, to change it. */
static gboolean
edit (JxIndicatorTree *self, JxTreeCell *cell)
{
  GtkEditable *editable = GTK_EDITABLE (jx_tree_cell_get_entry (cell));

  if (gtk_editable_get_selection_bounds (editable, NULL, NULL))
    gtk_editable_set_position (editable, -1);
  else
    gtk_editable_select_region (editable, 0, -1);
  return TRUE;
}

static gboolean
restore (JxIndicatorTree *self, JxTreeCell *cell)
{
  JxTreeRow *row = jx_tree_cell_get_row (cell);
  gboolean   had_draft = jx_tree_row_get_draft (row, jx_tree_cell_get_column (cell), NULL) != NULL;
  gboolean   restored;

  if (jx_tree_offers_is_open (JX_TREE_OFFERS (self->offers)))
    {
      jx_tree_offers_close (JX_TREE_OFFERS (self->offers));
      return TRUE;
    }
  jx_tree_row_set_draft (row, jx_tree_cell_get_column (cell), NULL, NULL);
  restored = jx_tree_cell_restore (cell);
  jx_tree_preview_cell (self, cell, FALSE);
  jx_tree_offers_close (JX_TREE_OFFERS (self->offers));
  if (had_draft || restored)
    {
      jx_tree_row_changed (row);
      jx_tree_show_line (self);
      return TRUE;
    }
  if (gtk_bitset_is_empty (gtk_selection_model_get_selection (self->selection)))
    return FALSE;
  gtk_selection_model_unselect_all (self->selection);
  return TRUE;
}

static gboolean
add_beside (JxIndicatorTree *self, JxTreeCell *cell)
{
  if (leave_cell (self, cell))
    jx_tree_begin_beside (self, jx_tree_cell_get_row (cell));
  return TRUE;
}

static gboolean
remove_selected (JxIndicatorTree *self, JxTreeCell *cell)
{
  g_autoptr (GPtrArray) rows = jx_tree_list_selected (self);

  if (rows->len == 0)
    return FALSE;
  jx_tree_remove_rows (self, rows);
  return TRUE;
}

static gboolean
remove_row (JxIndicatorTree *self, JxTreeCell *cell)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_object_unref);

  if (remove_selected (self, cell))
    return TRUE;
  if (jx_tree_row_get_kind (jx_tree_cell_get_row (cell)) != JX_TREE_ROW_INDICATOR)
    return TRUE;
  jx_tree_row_drop_drafts (jx_tree_cell_get_row (cell));
  jx_tree_cell_restore (cell);
  g_ptr_array_add (rows, g_object_ref (jx_tree_cell_get_row (cell)));
  jx_tree_remove_rows (self, rows);
  return TRUE;
}

static gboolean
copy (JxIndicatorTree *self, JxTreeCell *cell)
{
  return jx_tree_copy (self, FALSE);
}

static gboolean
cut (JxIndicatorTree *self, JxTreeCell *cell)
{
  return jx_tree_copy (self, TRUE);
}

static gboolean
paste (JxIndicatorTree *self, JxTreeCell *cell)
{
  jx_tree_ask_paste (self);
  return TRUE;
}

static gboolean
show_choices (JxIndicatorTree *self, JxTreeCell *cell)
{
  jx_tree_offer_choices (self, cell);
  return TRUE;
}

static const struct
{
  guint           keyval;
  GdkModifierType state;
  KeyFunc         func;
} keys[] = {
  { GDK_KEY_Return, 0, go_down },
  { GDK_KEY_KP_Enter, 0, go_down },
  { GDK_KEY_Tab, 0, go_right },
  { GDK_KEY_KP_Tab, 0, go_right },
  { GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, go_left },
  { GDK_KEY_Tab, GDK_SHIFT_MASK, go_left },
  { GDK_KEY_Down, 0, arrow_down },
  { GDK_KEY_KP_Down, 0, arrow_down },
  { GDK_KEY_Up, 0, arrow_up },
  { GDK_KEY_KP_Up, 0, arrow_up },
  { GDK_KEY_Down, GDK_SHIFT_MASK, extend_down },
  { GDK_KEY_Up, GDK_SHIFT_MASK, extend_up },
  { GDK_KEY_Down, GDK_ALT_MASK, move_down },
  { GDK_KEY_Up, GDK_ALT_MASK, move_up },
  { GDK_KEY_F2, 0, edit },
  { GDK_KEY_F4, 0, show_choices },
  { GDK_KEY_Escape, 0, restore },
  { GDK_KEY_n, GDK_CONTROL_MASK, add_beside },
  { GDK_KEY_Return, GDK_CONTROL_MASK, add_beside },
  { GDK_KEY_Delete, GDK_CONTROL_MASK, remove_row },
  { GDK_KEY_Delete, 0, remove_selected },
  { GDK_KEY_c, GDK_CONTROL_MASK, copy },
  { GDK_KEY_x, GDK_CONTROL_MASK, cut },
  { GDK_KEY_v, GDK_CONTROL_MASK, paste },
  { GDK_KEY_Insert, GDK_SHIFT_MASK, paste },
};

/**
 * jx_tree_handle_key:
 * @keyval: the key
 * @state: the modifiers that are held
 *
 * Does what a key does in a cell; those of an input method that is composing are its own.
 *
 * Returns: whether the key was one of the tree's
 */
gboolean
jx_tree_handle_key (JxIndicatorTree *self, guint keyval, GdkModifierType state)
{
  JxTreeCell *cell;

  jx_tree_flush (self);
  cell = jx_tree_get_cell (self);
  if (cell == NULL || self->session == NULL || jx_tree_cell_is_composing (cell))
    return FALSE;
  keyval = (state & GDK_CONTROL_MASK) != 0 ? gdk_keyval_to_lower (keyval) : keyval;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i].keyval == keyval && keys[i].state == (state & MODIFIERS))
      return keys[i].func (self, cell);
  return FALSE;
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  keyval,
                guint                  keycode,
                GdkModifierType        state,
                JxIndicatorTree       *self)
{
  return jx_tree_handle_key (self, keyval, state);
}

/**
 * jx_tree_listen:
 *
 * Takes the keys before the cells and the list get them.
 */
void
jx_tree_listen (JxIndicatorTree *self)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), controller);
}
