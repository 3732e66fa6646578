/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

GPtrArray *jx_library_read  (GBytes *bytes, GError **error);
GPtrArray *jx_library_match (const JxSnapshot *snapshot, GPtrArray *library,
                             const JxIndicator *indicator, const char *typed, guint most);
void       jx_library_fill  (const JxIndicator *match, JxIndicator *indicator);

G_END_DECLS
