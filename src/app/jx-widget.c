/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-widget.h"

/**
 * jx_widget_drop_children:
 * @widget: a widget that is being disposed of
 *
 * Unparents all children of a widget, as every #GtkWidget with children of its own must.
 */
void
jx_widget_drop_children (GtkWidget *widget)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_WIDGET (widget));

  while ((child = gtk_widget_get_first_child (widget)) != NULL)
    gtk_widget_unparent (child);
}

/**
 * jx_widget_holds_focus:
 * @widget: a widget
 *
 * Finds out whether the cursor is in a widget. The focus child of GTK does not tell: it may be
 * missing after what had the cursor was hidden.
 *
 * Returns: whether the cursor is in @widget or in a widget within
 */
gboolean
jx_widget_holds_focus (GtkWidget *widget)
{
  GtkRoot   *root;
  GtkWidget *focus;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  root = gtk_widget_get_root (widget);
  focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static gboolean
is_backward (GtkDirectionType direction)
{
  return direction == GTK_DIR_TAB_BACKWARD || direction == GTK_DIR_UP || direction == GTK_DIR_LEFT;
}

/**
 * jx_widget_focus_children:
 * @widget: a widget that takes no focus itself
 * @direction: where the cursor goes
 *
 * Moves the cursor among the children of a widget, or out of it. A widget that gives the focus to
 * one of its children when it is asked to take it needs this as its focus function: GTK's own
 * would have it take the focus again where Shift+Tab is about to leave it.
 *
 * Returns: %FALSE where the cursor goes out of the widget
 */
gboolean
jx_widget_focus_children (GtkWidget *widget, GtkDirectionType direction)
{
  gboolean   backward = is_backward (direction);
  GtkWidget *child;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), FALSE);

  child = gtk_widget_get_focus_child (widget);
  if (child == NULL)
    child = backward ? gtk_widget_get_last_child (widget) : gtk_widget_get_first_child (widget);
  for (; child != NULL;
       child = backward ? gtk_widget_get_prev_sibling (child) : gtk_widget_get_next_sibling (child))
    if (gtk_widget_child_focus (child, direction))
      return TRUE;
  return FALSE;
}

/**
 * jx_column_view_scroll_to:
 * @view: a view
 * @position: a row
 *
 * Brings a row into view.
 */
void
jx_column_view_scroll_to (GtkColumnView *view, guint position)
{
  GtkWidget *child;

  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  child = gtk_widget_get_first_child (GTK_WIDGET (view));
  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static void
set_up_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_choice_cb (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkStringObject *string = gtk_list_item_get_item (item);

  gtk_label_set_label (GTK_LABEL (gtk_list_item_get_child (item)),
                       gtk_string_object_get_string (string));
}

/**
 * jx_widget_narrow_choice:
 * @choice: a drop-down of strings
 *
 * Lets a drop-down be narrower than what is chosen in it; its list still shows all of each string.
 */
void
jx_widget_narrow_choice (GtkDropDown *choice)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_return_if_fail (GTK_IS_DROP_DOWN (choice));

  g_signal_connect (factory, "setup", G_CALLBACK (set_up_choice_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_choice_cb), NULL);
  gtk_drop_down_set_list_factory (choice, gtk_drop_down_get_factory (choice));
  gtk_drop_down_set_factory (choice, factory);
  g_object_unref (factory);
}

static void
name_button (GtkWidget *button, GtkWidget *choice)
{
  g_autoptr (GList) labels = gtk_widget_list_mnemonic_labels (choice);

  gtk_accessible_update_relation (GTK_ACCESSIBLE (button),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  labels != NULL ? labels->data : choice,
                                  NULL,
                                  -1);
}

/**
 * jx_widget_name_choices:
 * @root: a widget
 *
 * Gives the button within each drop-down in @root the name of the drop-down, which GTK keeps to
 * itself: the button is what the cursor comes to.
 */
void
jx_widget_name_choices (GtkWidget *root)
{
  g_return_if_fail (GTK_IS_WIDGET (root));

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_DROP_DOWN (root) && GTK_IS_TOGGLE_BUTTON (child))
      name_button (child, root);
    else
      jx_widget_name_choices (child);
}

/**
 * jx_widget_set_tooltip:
 * @widget: a widget
 * @text: (nullable): its tooltip
 *
 * Sets a tooltip where it is another one: GTK asks the X server for the pointer at every setting.
 */
void
jx_widget_set_tooltip (GtkWidget *widget, const char *text)
{
  g_return_if_fail (GTK_IS_WIDGET (widget));

  if (g_strcmp0 (gtk_widget_get_tooltip_text (widget), text) != 0)
    gtk_widget_set_tooltip_text (widget, text);
}

static char *
join_texts (const char *const *texts)
{
  GString *line = g_string_new (NULL);

  for (; *texts != NULL; texts++)
    if (**texts != '\0')
      g_string_append_printf (line, "%s%s", line->len > 0 ? ", " : "", *texts);
  return g_string_free (line, FALSE);
}

/**
 * jx_widget_name_row:
 * @cell: what stands in a cell of a column view
 * @texts: (array zero-terminated=1): what stands in the row; what is empty is left out
 *
 * Tells a screen reader what to call the row that a cell belongs to.
 */
void
jx_widget_name_row (GtkWidget *cell, const char *const *texts)
{
  g_autofree char *name = NULL;
  GtkWidget       *row;

  g_return_if_fail (GTK_IS_WIDGET (cell));

  row = gtk_widget_get_parent (cell);
  while (row != NULL &&
         gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (row)) != GTK_ACCESSIBLE_ROLE_ROW)
    row = gtk_widget_get_parent (row);
  if (row == NULL)
    return;
  name = join_texts (texts);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}
