/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

gboolean jx_network_has     (GFile      *file);
gboolean jx_network_is_type (const char *type);

G_END_DECLS
