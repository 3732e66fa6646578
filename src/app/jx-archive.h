/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

void jx_archive_ask (GtkWindow *window, JxSession *session);
void jx_reopen_ask  (GtkWindow *window, JxSession *session);

G_END_DECLS
