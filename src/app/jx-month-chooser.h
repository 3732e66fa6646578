/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define JX_TYPE_MONTH_CHOOSER (jx_month_chooser_get_type ())

/**
 * JxMonthChooser:
 *
 * The twelve months side by side, one of them chosen; those that have something are marked.
 *
 * Signal `chosen` (int): the user chose another month.
 */
G_DECLARE_FINAL_TYPE (JxMonthChooser, jx_month_chooser, JX, MONTH_CHOOSER, GtkWidget)

void jx_month_chooser_set_month  (JxMonthChooser *self,
                                  int             month);
int  jx_month_chooser_get_month  (JxMonthChooser *self);
void jx_month_chooser_set_filled (JxMonthChooser *self,
                                  int             month,
                                  gboolean        any,
                                  const char     *sentence);

G_END_DECLS
