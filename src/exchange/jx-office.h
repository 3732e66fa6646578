/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *jx_office_convert (const char *name, GBytes *bytes, GError **error);

G_END_DECLS
