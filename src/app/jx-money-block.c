/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-money-block.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxMoneyBlock
{
  GtkWidget parent_instance;

  GtkGrid *grid;
};

G_DEFINE_FINAL_TYPE (JxMoneyBlock, jx_money_block, GTK_TYPE_WIDGET)

static void
jx_money_block_dispose (GObject *object)
{
  jx_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (jx_money_block_parent_class)->dispose (object);
}

static void
jx_money_block_class_init (JxMoneyBlockClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_money_block_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "moneyblock");
}

static void
jx_money_block_init (JxMoneyBlock *self)
{
  self->grid = GTK_GRID (gtk_grid_new ());
  gtk_widget_set_parent (GTK_WIDGET (self->grid), GTK_WIDGET (self));
}

static GtkLabel *
get_label (JxMoneyBlock *self, guint row, guint column, const char *css_class)
{
  GtkWidget *label = gtk_grid_get_child_at (self->grid, (int) column, (int) row);

  if (label != NULL)
    return GTK_LABEL (label);
  label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, css_class);
  gtk_grid_attach (self->grid, label, (int) column, (int) row, 1, 1);
  return GTK_LABEL (label);
}

/**
 * jx_money_block_set_title:
 * @column: number of a column, from 0
 * @title: its heading, in the user's language
 *
 * Sets the heading of a column.
 */
void
jx_money_block_set_title (JxMoneyBlock *self, guint column, const char *title)
{
  g_return_if_fail (JX_IS_MONEY_BLOCK (self));

  gtk_label_set_label (get_label (self, 0, column, "dim-label"), title);
}

/**
 * jx_money_block_set_text:
 * @row: number of a row, from 0
 * @column: number of a column; 0 for what the row is about
 * @text: a text
 *
 * Shows a text that cannot be edited; a screen reader says its row and column too.
 */
void
jx_money_block_set_text (JxMoneyBlock *self, guint row, guint column, const char *text)
{
  GtkLabel *label;

  g_return_if_fail (JX_IS_MONEY_BLOCK (self));

  label = get_label (self, row + 1, column, "numeric");
  gtk_label_set_label (label, text);
  if (column > 0)
    {
      g_autofree char *name =
        g_strdup_printf (C_ ("cell", "%s, %s: %s"),
                         gtk_label_get_label (get_label (self, row + 1, 0, "numeric")),
                         gtk_label_get_label (get_label (self, 0, column, "dim-label")),
                         text);

      gtk_accessible_update_property (GTK_ACCESSIBLE (label),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      name,
                                      -1);
    }
}

/**
 * jx_money_block_set_widget:
 * @row: number of a row, from 0
 * @column: number of a column
 * @widget: (transfer floating): what stands in the cell
 *
 * Puts a widget into a cell that is empty still.
 */
void
jx_money_block_set_widget (JxMoneyBlock *self, guint row, guint column, GtkWidget *widget)
{
  g_return_if_fail (JX_IS_MONEY_BLOCK (self));

  gtk_widget_set_hexpand (widget, TRUE);
  gtk_grid_attach (self->grid, widget, (int) column, (int) row + 1, 1, 1);
}
