/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_REASON_DIALOG (jx_reason_dialog_get_type ())

/**
 * JxReasonDialog:
 *
 * Asks why a finding of the review is right as it stands.
 */
G_DECLARE_FINAL_TYPE (JxReasonDialog, jx_reason_dialog, JX, REASON_DIALOG, GtkWindow)

/**
 * JxReasonFunc:
 * @reason: (nullable): what the user wrote; %NULL where he gave up
 * @data: user data
 *
 * Called once when the dialog is done.
 */
typedef void (*JxReasonFunc) (const char *reason, gpointer data);

void jx_reason_dialog_run (GtkWindow   *parent,
                           const char  *finding,
                           JxReasonFunc func,
                           gpointer     data);

G_END_DECLS
