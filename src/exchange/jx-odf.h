/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-document.h"

G_BEGIN_DECLS

gboolean    jx_odf_is   (GHashTable *members);
JxDocument *jx_odf_read (const char *name, GHashTable *members, GError **error);

G_END_DECLS
