/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean   jx_xlsx_is   (GBytes *bytes);
GPtrArray *jx_xlsx_read (GBytes *bytes, GError **error);

G_END_DECLS
