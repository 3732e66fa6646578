/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-cells.h"
#include "app/jx-widget.h"
#include "model/jx-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _JxCells
{
  GObject parent_instance;

  gint64  number;
  JxPlace place;
  GStrv   texts;
};

G_DEFINE_FINAL_TYPE (JxCells, jx_cells, G_TYPE_OBJECT)

static void
jx_cells_finalize (GObject *object)
{
  g_strfreev (JX_CELLS (object)->texts);

  G_OBJECT_CLASS (jx_cells_parent_class)->finalize (object);
}

static void
jx_cells_class_init (JxCellsClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_cells_finalize;
}

static void
jx_cells_init (JxCells *self)
{
}

/**
 * jx_cells_new:
 * @number: what the row is known by
 * @place: (nullable): the datum that it is about
 * @texts: (array zero-terminated=1): the texts of its cells
 *
 * Makes a row.
 *
 * Returns: (transfer full): a new row
 */
JxCells *
jx_cells_new (gint64 number, const JxPlace *place, const char *const *texts)
{
  JxCells *self = g_object_new (JX_TYPE_CELLS, NULL);

  self->number = number;
  if (place != NULL)
    self->place = *place;
  self->texts = g_strdupv ((GStrv) texts);
  return self;
}

/**
 * jx_cells_get_number:
 *
 * Returns: what the row is known by
 */
gint64
jx_cells_get_number (JxCells *self)
{
  g_return_val_if_fail (JX_IS_CELLS (self), 0);
  return self->number;
}

/**
 * jx_cells_get_place:
 *
 * Returns: (transfer none): the datum that the row is about; its id is 0 for none
 */
const JxPlace *
jx_cells_get_place (JxCells *self)
{
  g_return_val_if_fail (JX_IS_CELLS (self), NULL);
  return &self->place;
}

/**
 * jx_cells_get_text:
 * @column: number of a cell, from 0
 *
 * Returns: its text
 */
const char *
jx_cells_get_text (JxCells *self, guint column)
{
  g_return_val_if_fail (JX_IS_CELLS (self), NULL);
  g_return_val_if_fail (column < g_strv_length (self->texts), NULL);
  return self->texts[column];
}

/**
 * jx_cells_match:
 * @folded: what jx_text_fold() made of some words
 *
 * Whether the words stand in one of the cells.
 *
 * Returns: %TRUE where they do
 */
gboolean
jx_cells_match (JxCells *self, const char *folded)
{
  g_return_val_if_fail (JX_IS_CELLS (self), FALSE);

  for (guint i = 0; self->texts[i] != NULL; i++)
    {
      g_autofree char *text = jx_text_fold (self->texts[i]);

      if (strstr (text, folded) != NULL)
        return TRUE;
    }
  return FALSE;
}

static void
setup_cell_cb (GtkListItemFactory *factory, GtkListItem *item, const JxCellsColumn *column)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), column->is_number ? 1 : 0);
  gtk_label_set_single_line_mode (GTK_LABEL (label), TRUE);
  if (column->is_number)
    gtk_widget_add_css_class (label, "numeric");
  if (column->expand)
    gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_item_set_child (item, label);
}

static void
bind_cell_cb (GtkListItemFactory *factory, GtkListItem *item, const JxCellsColumn *column)
{
  JxCells         *cells = gtk_list_item_get_item (item);
  GtkWidget       *label = gtk_list_item_get_child (item);
  guint            index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "jx-column"));
  const char      *text = jx_cells_get_text (cells, index);
  g_autofree char *line = g_strdelimit (g_strdup (text), "\n\r\t", ' ');
  g_autofree char *name = g_strdup_printf ("%s: %s", _ (column->title), text);

  gtk_label_set_text (GTK_LABEL (label), line);
  jx_widget_set_tooltip (label, column->expand ? text : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (index == 0)
    jx_widget_name_row (label, (const char *const *) cells->texts);
}

/**
 * jx_cells_add_columns:
 * @view: a view of #JxCells
 * @columns: (array length=n_columns): the columns, which must outlive the view
 * @n_columns: their number
 *
 * Gives a view a column for each text of its rows.
 */
void
jx_cells_add_columns (GtkColumnView *view, const JxCellsColumn *columns, guint n_columns)
{
  g_return_if_fail (GTK_IS_COLUMN_VIEW (view));

  for (guint i = 0; i < n_columns; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column =
        gtk_column_view_column_new (_ (columns[i].title), factory);

      g_object_set_data (G_OBJECT (factory), "jx-column", GUINT_TO_POINTER (i));
      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), (gpointer) &columns[i]);
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), (gpointer) &columns[i]);
      gtk_column_view_column_set_resizable (column, TRUE);
      gtk_column_view_column_set_expand (column, columns[i].expand);
      gtk_column_view_append_column (view, column);
    }
}
