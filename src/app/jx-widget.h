/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

void jx_widget_drop_children (GtkWidget *widget);

G_END_DECLS
