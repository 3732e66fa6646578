/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paper/jx-paper.h"

G_BEGIN_DECLS

GtkWindow *jx_print_preview_new (GtkWindow *parent,
                                 JxPaper   *paper);

G_END_DECLS
