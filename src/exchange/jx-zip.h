/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GHashTable *jx_zip_read (GBytes *bytes, GError **error);
GBytes     *jx_zip_find (GHashTable *members, const char *name);

G_END_DECLS
