/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-tree-cell-private.h"

G_DEFINE_FINAL_TYPE (JxTreeCell, jx_tree_cell, GTK_TYPE_WIDGET)

enum
{
  REFRESHING,
  TYPED,
  FOCUS_IN,
  FOCUS_OUT,
  OPEN_CHOICES,
  N_SIGNALS,
};

static const char *const signal_names[N_SIGNALS] = {
  "refreshing", "typed", "focus-in", "focus-out", "open-choices",
};
static guint signals[N_SIGNALS];

static void
row_changed_cb (JxTreeCell *self)
{
  g_signal_emit (self, signals[REFRESHING], 0);
}

static void
entry_changed_cb (JxTreeCell *self)
{
  if (!self->showing)
    g_signal_emit (self, signals[TYPED], 0);
}

static void
preedit_changed_cb (JxTreeCell *self, const char *preedit)
{
  self->composing = *preedit != '\0';
  if (self->composing || !self->left)
    return;
  self->left = FALSE;
  g_signal_emit (self, signals[FOCUS_OUT], 0);
}

static void
focus_enter_cb (JxTreeCell *self)
{
  self->left = FALSE;
  g_signal_emit (self, signals[FOCUS_IN], 0);
}

static void
focus_leave_cb (JxTreeCell *self)
{
  if (self->composing)
    self->left = TRUE;
  else
    g_signal_emit (self, signals[FOCUS_OUT], 0);
}

static void
mark_pressed_cb (JxTreeCell *self)
{
  if (!self->offers_choices)
    return;
  gtk_widget_grab_focus (self->entry);
  g_signal_emit (self, signals[OPEN_CHOICES], 0);
}

static void
jx_tree_cell_dispose (GObject *object)
{
  JxTreeCell *self = JX_TREE_CELL (object);

  jx_tree_cell_unbind (self);
  g_clear_pointer (&self->handle, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_pointer (&self->mark, gtk_widget_unparent);
  g_clear_pointer (&self->stored, g_free);
  g_clear_pointer (&self->css_class, g_free);
  g_clear_pointer (&self->tooltip, g_free);

  G_OBJECT_CLASS (jx_tree_cell_parent_class)->dispose (object);
}

static gboolean
jx_tree_cell_query_tooltip (GtkWidget  *widget,
                            int         x,
                            int         y,
                            gboolean    by_keyboard,
                            GtkTooltip *tooltip)
{
  JxTreeCell *self = JX_TREE_CELL (widget);

  gtk_tooltip_set_text (tooltip, self->tooltip);
  return self->tooltip != NULL;
}

static void
jx_tree_cell_class_init (JxTreeCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_tree_cell_dispose;
  widget_class->query_tooltip = jx_tree_cell_query_tooltip;

  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (signal_names[i],
                               G_TYPE_FROM_CLASS (klass),
                               G_SIGNAL_RUN_LAST,
                               0,
                               NULL,
                               NULL,
                               NULL,
                               G_TYPE_NONE,
                               0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "treecell");
}

static void
make_entry (JxTreeCell *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = gtk_entry_new ();
  gtk_entry_set_has_frame (GTK_ENTRY (self->entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (self->entry), 1);
  gtk_widget_set_hexpand (self->entry, TRUE);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (entry_changed_cb), self);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                            "preedit-changed",
                            G_CALLBACK (preedit_changed_cb),
                            self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
}

static void
make_mark (JxTreeCell *self)
{
  GtkGesture *gesture = gtk_gesture_click_new ();

  self->mark = g_object_new (GTK_TYPE_IMAGE,
                             "accessible-role",
                             GTK_ACCESSIBLE_ROLE_PRESENTATION,
                             "visible",
                             FALSE,
                             NULL);
  g_signal_connect_swapped (gesture, "pressed", G_CALLBACK (mark_pressed_cb), self);
  gtk_widget_add_controller (self->mark, GTK_EVENT_CONTROLLER (gesture));
  gtk_widget_set_parent (self->mark, GTK_WIDGET (self));
}

static void
jx_tree_cell_init (JxTreeCell *self)
{
  self->handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  gtk_widget_add_css_class (self->handle, "handle");
  gtk_widget_set_visible (self->handle, FALSE);
  gtk_widget_set_parent (self->handle, GTK_WIDGET (self));

  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  make_entry (self);
  make_mark (self);
  self->stored = g_strdup ("");
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
}

/**
 * jx_tree_cell_new:
 * @column: number of its column
 * @xalign: 0 for text, 1 for numbers
 *
 * Makes a cell that shows nothing yet.
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
jx_tree_cell_new (guint column, float xalign)
{
  JxTreeCell *self = g_object_new (JX_TYPE_TREE_CELL, NULL);

  self->column = column;
  gtk_label_set_xalign (GTK_LABEL (self->label), xalign);
  gtk_editable_set_alignment (GTK_EDITABLE (self->entry), xalign);
  if (xalign > 0.5f)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  return GTK_WIDGET (self);
}

/**
 * jx_tree_cell_get_column:
 *
 * Tells the column of the cell.
 *
 * Returns: its number
 */
guint
jx_tree_cell_get_column (JxTreeCell *self)
{
  g_return_val_if_fail (JX_IS_TREE_CELL (self), 0);
  return self->column;
}

/**
 * jx_tree_cell_get_row:
 *
 * Tells the row that the cell shows.
 *
 * Returns: (transfer none) (nullable): the row; %NULL while it shows none
 */
JxTreeRow *
jx_tree_cell_get_row (JxTreeCell *self)
{
  g_return_val_if_fail (JX_IS_TREE_CELL (self), NULL);
  return self->row;
}

/**
 * jx_tree_cell_get_position:
 *
 * Tells where the row stands now among the rows that are not folded away.
 *
 * Returns: its position; %GTK_INVALID_LIST_POSITION while the cell shows none
 */
guint
jx_tree_cell_get_position (JxTreeCell *self)
{
  g_return_val_if_fail (JX_IS_TREE_CELL (self), GTK_INVALID_LIST_POSITION);
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

/**
 * jx_tree_cell_get_entry:
 *
 * The entry of the cell, for its place in the window and its clipboard.
 *
 * Returns: (transfer none): the entry
 */
GtkWidget *
jx_tree_cell_get_entry (JxTreeCell *self)
{
  g_return_val_if_fail (JX_IS_TREE_CELL (self), NULL);
  return self->entry;
}

/**
 * jx_tree_cell_get_handle:
 *
 * What an indicator is dragged by; it is hidden until it is made visible.
 *
 * Returns: (transfer none): the handle
 */
GtkWidget *
jx_tree_cell_get_handle (JxTreeCell *self)
{
  g_return_val_if_fail (JX_IS_TREE_CELL (self), NULL);
  return self->handle;
}

/**
 * jx_tree_cell_bind:
 * @item: the list item
 * @row: the row to show
 *
 * Begins to show a row; `refreshing` asks for the text.
 */
void
jx_tree_cell_bind (JxTreeCell *self, GtkListItem *item, JxTreeRow *row)
{
  g_return_if_fail (JX_IS_TREE_CELL (self));

  jx_tree_cell_unbind (self);
  self->item = item;
  self->row = g_object_ref (row);
  g_signal_connect_swapped (row, "changed", G_CALLBACK (row_changed_cb), self);
  jx_tree_cell_settle (self);
  g_signal_emit (self, signals[REFRESHING], 0);
}

/**
 * jx_tree_cell_unbind:
 *
 * Ceases to show a row.
 */
void
jx_tree_cell_unbind (JxTreeCell *self)
{
  g_return_if_fail (JX_IS_TREE_CELL (self));

  if (self->row != NULL)
    g_signal_handlers_disconnect_by_data (self->row, self);
  g_clear_object (&self->row);
  self->item = NULL;
}

/**
 * jx_tree_cell_is_live:
 *
 * Whether the cell shows an entry.
 *
 * Returns: %FALSE for a text that cannot be edited
 */
gboolean
jx_tree_cell_is_live (JxTreeCell *self)
{
  g_return_val_if_fail (JX_IS_TREE_CELL (self), FALSE);
  return gtk_widget_get_visible (self->entry);
}

/**
 * jx_tree_cell_get_text:
 *
 * What stands in the entry.
 *
 * Returns: (transfer none): the text
 */
const char *
jx_tree_cell_get_text (JxTreeCell *self)
{
  g_return_val_if_fail (JX_IS_TREE_CELL (self), "");
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/**
 * jx_tree_cell_is_dirty:
 *
 * Whether the entry holds another text than the one that is stored or was kept as a draft.
 *
 * Returns: %TRUE where it does
 */
gboolean
jx_tree_cell_is_dirty (JxTreeCell *self)
{
  const char *draft;

  g_return_val_if_fail (JX_IS_TREE_CELL (self), FALSE);

  if (self->row == NULL || !jx_tree_cell_is_live (self))
    return FALSE;
  draft = jx_tree_row_get_draft (self->row, self->column, NULL);
  return !g_str_equal (jx_tree_cell_get_text (self), draft != NULL ? draft : self->stored);
}

/**
 * jx_tree_cell_is_composing:
 *
 * Whether an input method is composing in the cell.
 *
 * Returns: %TRUE where the keys belong to it
 */
gboolean
jx_tree_cell_is_composing (JxTreeCell *self)
{
  g_return_val_if_fail (JX_IS_TREE_CELL (self), FALSE);
  return self->composing;
}

/**
 * jx_tree_cell_settle:
 *
 * Takes what stands in the entry for what is stored, so that the next refresh replaces it.
 */
void
jx_tree_cell_settle (JxTreeCell *self)
{
  g_return_if_fail (JX_IS_TREE_CELL (self));

  g_free (self->stored);
  self->stored = g_strdup (jx_tree_cell_get_text (self));
}

/**
 * jx_tree_cell_restore:
 *
 * Gives the stored text back.
 *
 * Returns: whether there was another one
 */
gboolean
jx_tree_cell_restore (JxTreeCell *self)
{
  gboolean changes;

  g_return_val_if_fail (JX_IS_TREE_CELL (self), FALSE);

  changes = !g_str_equal (jx_tree_cell_get_text (self), self->stored);
  jx_tree_cell_show_text (self, self->stored);
  if (changes)
    gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
  return changes;
}

/**
 * jx_tree_cell_type:
 * @text: a text without line breaks
 *
 * Types a text in place of what is selected.
 */
void
jx_tree_cell_type (JxTreeCell *self, const char *text)
{
  GtkEditable *editable;
  int          position;

  g_return_if_fail (JX_IS_TREE_CELL (self));

  editable = GTK_EDITABLE (self->entry);
  gtk_editable_delete_selection (editable);
  position = gtk_editable_get_position (editable);
  gtk_editable_insert_text (editable, text, -1, &position);
  gtk_editable_set_position (editable, position);
}
