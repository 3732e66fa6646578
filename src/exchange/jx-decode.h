/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* No document of an office is larger; what is, is no document. */
#define JX_DOCUMENT_MOST ((gsize) 64 * 1024 * 1024)

char *jx_decode (GBytes *bytes, const char **charset, GError **error);

G_END_DECLS
