/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

GPtrArray *jx_repair_faults (const char *damaged);
gboolean jx_repair (const char *damaged, const char *path, GPtrArray **losses, GError **error);

G_END_DECLS
