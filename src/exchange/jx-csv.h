/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GPtrArray *jx_csv_parse          (const char *text, char separator);
GPtrArray *jx_csv_read           (GBytes *bytes, char separator, GError **error);
void       jx_csv_append         (GString *text, const char *cell, char separator);
void       jx_csv_append_guarded (GString *text, const char *cell, char separator);

G_END_DECLS
