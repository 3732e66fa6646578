/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

char *jx_decode (GBytes *bytes, const char **charset, GError **error);

G_END_DECLS
