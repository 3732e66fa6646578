/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-window.h"

G_BEGIN_DECLS

char *jx_help_uri  (JxWindow   *window);
void  jx_help_show (JxWindow   *window,
                    const char *page);

G_END_DECLS
