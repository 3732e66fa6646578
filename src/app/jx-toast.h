/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_TOAST (jx_toast_get_type ())

/**
 * JxToast:
 *
 * A line over the page that says something in passing and goes away by itself.
 */
G_DECLARE_FINAL_TYPE (JxToast, jx_toast, JX, TOAST, GtkWidget)

void jx_toast_show (JxToast    *self,
                    const char *text,
                    gboolean    offer_undo);
void jx_toast_hide (JxToast    *self);

G_END_DECLS
