/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-window.h"

G_BEGIN_DECLS

JxWindow *jx_open_find_window (JxWindow *window,
                               GFile    *file);
JxWindow *jx_open_show_year   (JxWindow *window,
                               JxYear   *year);

G_END_DECLS
