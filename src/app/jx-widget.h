/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void     jx_widget_drop_children  (GtkWidget        *widget);
gboolean jx_widget_holds_focus    (GtkWidget        *widget);
gboolean jx_widget_focus_children (GtkWidget        *widget,
                                   GtkDirectionType  direction);
void     jx_column_view_scroll_to (GtkColumnView    *view,
                                   guint             position);

void     jx_widget_set_tooltip    (GtkWidget        *widget,
                                   const char       *text);
void     jx_widget_narrow_choice  (GtkDropDown      *choice);
void     jx_widget_name_choices   (GtkWidget        *root);
void     jx_widget_name_row       (GtkWidget        *cell,
                                   const char *const *texts);

G_END_DECLS
