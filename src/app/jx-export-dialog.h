/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_EXPORT_DIALOG (jx_export_dialog_get_type ())

/**
 * JxExportDialog:
 *
 * Asks in which format a year is to be handed on, and what of it.
 */
G_DECLARE_FINAL_TYPE (JxExportDialog, jx_export_dialog, JX, EXPORT_DIALOG, GtkWindow)

void jx_export_dialog_run (GtkWindow *parent, JxSession *session);

G_END_DECLS
