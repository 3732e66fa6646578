/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-page.h"

G_BEGIN_DECLS

#define JX_TYPE_WINDOW (jx_window_get_type ())

/**
 * JxWindow:
 *
 * A window of the program: the start page, or one year file with its pages and its live sheet.
 *
 * Property: `sheet-visible`: whether the user wants to see the live sheet beside pages that have one.
 */
G_DECLARE_FINAL_TYPE (JxWindow, jx_window, JX, WINDOW, GtkApplicationWindow)

GtkWidget  *jx_window_new          (GtkApplication *application);
gboolean    jx_window_open_year    (JxWindow       *self,
                                    JxYear         *year,
                                    GError        **error);
void        jx_window_begin_tour   (JxWindow       *self);
JxSession  *jx_window_get_session  (JxWindow       *self);
const char *jx_window_get_heading  (JxWindow       *self);
JxPage     *jx_window_get_page     (JxWindow       *self);
const char *jx_window_get_page_id  (JxWindow       *self);
gboolean    jx_window_show_page    (JxWindow       *self,
                                    const char     *id);
void        jx_window_toast        (JxWindow       *self,
                                    const char     *text,
                                    gboolean        offer_undo);

G_END_DECLS
