/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/jx-draft.h"

G_BEGIN_DECLS

#define JX_TYPE_NEW_DIALOG (jx_new_dialog_get_type ())

/**
 * JxNewDialog:
 *
 * Asks for the fiscal year and the unit of a year file that is to be made.
 */
G_DECLARE_FINAL_TYPE (JxNewDialog, jx_new_dialog, JX, NEW_DIALOG, GtkWindow)

/**
 * JxNewFunc:
 * @year: the fiscal year
 * @unit: (nullable): the unit, without an id; %NULL where the user gave up
 * @data: user data
 *
 * Called once when the dialog is done.
 */
typedef void (*JxNewFunc) (gint64 year, const JxUnit *unit, gpointer data);

void jx_new_dialog_run (GtkWindow     *parent,
                        const JxDraft *draft,
                        JxNewFunc      func,
                        gpointer       data);

G_END_DECLS
