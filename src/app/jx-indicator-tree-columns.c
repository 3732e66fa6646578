/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include <glib/gi18n-lib.h>

static void
typed_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  jx_tree_preview_cell (self, cell, TRUE);
  if (jx_tree_column_holds_name (&self->columns[jx_tree_cell_get_column (cell)]))
    jx_tree_offer_names (self, cell);
}

static void
refreshing_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  jx_tree_show_cell (self, cell);
}

static void
focus_in_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  if (jx_tree_cell_get_row (cell) != NULL)
    jx_tree_follow_cell (self, cell);
}

static void
focus_out_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  if (jx_tree_cell_get_row (cell) != NULL)
    jx_tree_leave_cell (self, cell);
}

static void
open_choices_cb (JxTreeCell *cell, JxIndicatorTree *self)
{
  jx_tree_offer_choices (self, cell);
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JxIndicatorTree *self)
{
  guint number = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "jx-column"));
  const JxTreeColumn *column = &self->columns[number];
  GtkWidget          *cell = jx_tree_cell_new (number, column->xalign);

  g_signal_connect_object (cell, "refreshing", G_CALLBACK (refreshing_cb), self, 0);
  g_signal_connect_object (cell, "typed", G_CALLBACK (typed_cb), self, 0);
  g_signal_connect_object (cell, "focus-in", G_CALLBACK (focus_in_cb), self, 0);
  g_signal_connect_object (cell, "focus-out", G_CALLBACK (focus_out_cb), self, 0);
  g_signal_connect_object (cell, "open-choices", G_CALLBACK (open_choices_cb), self, 0);
  jx_tree_make_draggable (self, JX_TREE_CELL (cell));
  if (jx_tree_column_holds_name (column))
    {
      GtkWidget *expander = gtk_tree_expander_new ();

      gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), cell);
      gtk_list_item_set_child (item, expander);
    }
  else
    gtk_list_item_set_child (item, cell);
  gtk_list_item_set_activatable (item, FALSE);
}

static JxTreeCell *
get_cell_of (GtkListItem *item)
{
  GtkWidget *child = gtk_list_item_get_child (item);

  if (GTK_IS_TREE_EXPANDER (child))
    child = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (child));
  return JX_TREE_CELL (child);
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JxIndicatorTree *self)
{
  GtkTreeListRow *list_row = gtk_list_item_get_item (item);
  g_autoptr (JxTreeRow) row = gtk_tree_list_row_get_item (list_row);
  GtkWidget *child = gtk_list_item_get_child (item);

  if (GTK_IS_TREE_EXPANDER (child))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), list_row);
  g_ptr_array_add (self->cells, get_cell_of (item));
  jx_tree_cell_bind (get_cell_of (item), item, row);
}

/* What was typed in a cell that goes out of view is kept with its row. */
static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, JxIndicatorTree *self)
{
  JxTreeCell *cell = get_cell_of (item);
  GtkWidget  *child = gtk_list_item_get_child (item);

  if (jx_tree_cell_is_dirty (cell))
    jx_tree_row_set_draft (jx_tree_cell_get_row (cell),
                           jx_tree_cell_get_column (cell),
                           jx_tree_cell_get_text (cell),
                           _ ("This text is not stored yet. Press Enter in its cell to store it."));
  jx_tree_cell_unbind (cell);
  g_ptr_array_remove_fast (self->cells, cell);
  if (GTK_IS_TREE_EXPANDER (child))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (child), NULL);
}

static GtkColumnViewColumn *
make_column (JxIndicatorTree *self, guint number)
{
  const JxTreeColumn  *info = &self->columns[number];
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column;

  g_object_set_data (G_OBJECT (factory), "jx-column", GUINT_TO_POINTER (number));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  column = gtk_column_view_column_new (_ (info->title), factory);
  gtk_column_view_column_set_fixed_width (column, info->width);
  gtk_column_view_column_set_expand (column, info->expand);
  gtk_column_view_column_set_resizable (column, TRUE);
  return column;
}

/* The row of headings has no keys of its own, so the cursor need not stop there; the list under it
 * is what a screen reader tells of. */
static void
settle_parts (JxIndicatorTree *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_LIST_VIEW (child))
      gtk_accessible_update_property (GTK_ACCESSIBLE (child),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _ ("Indicators"),
                                      -1);
    else
      gtk_widget_set_focusable (child, FALSE);
}

/**
 * jx_tree_make_columns:
 *
 * Gives the view the columns of the tree in place of those that it has.
 */
void
jx_tree_make_columns (JxIndicatorTree *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (self->view, column);
    }
  for (guint i = 0; i < self->n_columns; i++)
    {
      g_autoptr (GtkColumnViewColumn) column = make_column (self, i);

      gtk_column_view_append_column (self->view, column);
    }
  settle_parts (self);
}
