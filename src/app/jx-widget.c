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
