/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_STOP (jx_stop_get_type ())

/**
 * JxStop:
 *
 * A widget around another one that is a single stop for Tab: a list or a table, in which the arrow
 * keys go from row to row. Where the list has a selected row, that row is the stop.
 */
G_DECLARE_DERIVABLE_TYPE (JxStop, jx_stop, JX, STOP, GtkWidget)

struct _JxStopClass
{
  GtkWidgetClass parent_class;
};

void jx_stop_set_list (JxStop     *self,
                       GtkListBox *list);

G_END_DECLS
