/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

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

G_END_DECLS
