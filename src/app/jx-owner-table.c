/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-owner-table.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxOwnerTable
{
  GtkWidget parent_instance;

  GtkColumnView      *view;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (JxOwnerTable, jx_owner_table, GTK_TYPE_WIDGET)

static guint open_signal;

static void
activate_cb (JxOwnerTable *self, guint position)
{
  g_autoptr (JxCells) cells = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  const JxPlace *place = jx_cells_get_place (cells);

  g_signal_emit (self,
                 open_signal,
                 0,
                 place->table == JX_TABLE_PROJECT ? place->id : 0,
                 (guint) jx_cells_get_number (cells));
}

static void
jx_owner_table_dispose (GObject *object)
{
  jx_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (jx_owner_table_parent_class)->dispose (object);
}

static void
jx_owner_table_class_init (JxOwnerTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_owner_table_dispose;
  open_signal = g_signal_new ("open",
                              G_TYPE_FROM_CLASS (klass),
                              G_SIGNAL_RUN_LAST,
                              0,
                              NULL,
                              NULL,
                              NULL,
                              G_TYPE_NONE,
                              2,
                              G_TYPE_INT64,
                              G_TYPE_UINT);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
jx_owner_table_init (JxOwnerTable *self)
{
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->selection = gtk_single_selection_new (NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (self->selection)));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("All projects"),
                                  -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (activate_cb), self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_min_content_height (GTK_SCROLLED_WINDOW (scrolled), 110);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 300);
  gtk_widget_set_parent (scrolled, GTK_WIDGET (self));
}

/**
 * jx_owner_table_set_columns:
 * @columns: (array length=n_columns): the columns, which must outlive the table
 * @n_columns: their number
 *
 * Sets what the table tells of each row.
 */
void
jx_owner_table_set_columns (JxOwnerTable *self, const JxCellsColumn *columns, guint n_columns)
{
  g_return_if_fail (JX_IS_OWNER_TABLE (self));

  jx_cells_add_columns (self->view, columns, n_columns);
}

/**
 * jx_owner_table_show:
 * @rows: (element-type JxCells): the rows; the number of each is that of its unit, its place the
 *   project or the unit
 *
 * Shows other rows.
 */
void
jx_owner_table_show (JxOwnerTable *self, GListModel *rows)
{
  guint selected;

  g_return_if_fail (JX_IS_OWNER_TABLE (self));

  selected = gtk_single_selection_get_selected (self->selection);
  gtk_single_selection_set_model (self->selection, rows);
  if (selected < g_list_model_get_n_items (rows))
    gtk_single_selection_set_selected (self->selection, selected);
}
