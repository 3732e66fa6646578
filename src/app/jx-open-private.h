/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-file-chooser.h"
#include "app/jx-window.h"

G_BEGIN_DECLS

JxWindow *jx_open_find_window (JxWindow *window,
                               GFile    *file);
JxWindow *jx_open_show_year   (JxWindow *window,
                               JxYear   *year);
void      jx_open_damaged     (JxWindow *window,
                               const char *path,
                               const GError *error);
void      jx_open_repair      (JxWindow *window,
                               const char *path);
void      jx_open_repaired    (JxWindow *window,
                               const char *damaged,
                               const char *path);

gboolean  jx_open_set_limits   (JxYear        *year,
                                GError       **error);
gboolean  jx_open_can_replace  (JxWindow      *window,
                                GFile         *file,
                                GError       **error);
void      jx_open_ask_for_file (JxWindow      *window,
                                const JxUnit  *unit,
                                gint64         year,
                                GFile         *document,
                                JxFileFunc     func,
                                gpointer       data,
                                GDestroyNotify destroy);

G_END_DECLS
