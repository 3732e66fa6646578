/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"
#include "paper/jx-paper.h"

G_BEGIN_DECLS

GtkPrintOperation *jx_print_operation_new (JxPaper *paper);

void jx_print_paper       (GtkWindow *parent, JxPaper *paper);
void jx_print_remember    (GtkPrintSettings *settings, GtkPageSetup *setup);
void jx_print_set_up_page (GtkWindow *parent);
void jx_export_paper      (JxSession *session, GtkWindow *parent, JxPaper *paper);

G_END_DECLS
