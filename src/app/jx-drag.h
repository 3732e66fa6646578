/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jx_drag_add_source (GtkWidget *handle,
                         GtkWidget *dragged,
                         GCallback  prepare);
void jx_drag_add_target (GtkWidget *widget,
                         GType      type,
                         GCallback  drop);

G_END_DECLS
