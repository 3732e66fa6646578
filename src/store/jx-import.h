/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-draft.h"
#include "store/jx-year.h"

G_BEGIN_DECLS

JxYear  *jx_import_empty        (const char *path, gint64 year, const JxUnit *unit, gboolean replace,
                                 GError **error);
JxYear  *jx_import_new_file     (const char *path, const JxDraft *draft, const char *document,
                                 gint64 year, gboolean replace, GError **error);
JxYear  *jx_import_roll_over    (const char *path, const JxSnapshot *snapshot, const char *source,
                                 gboolean replace, GError **error);
gboolean jx_import_put_in_place (const char *finished, const char *path, gboolean replace,
                                 GError **error);

G_END_DECLS
