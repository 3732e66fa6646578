/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JxXlsxFits:
 * @rows: (element-type GStrv): the rows of a worksheet
 *
 * Says whether a worksheet is the one that is meant.
 *
 * Returns: whether it is
 */
typedef gboolean (*JxXlsxFits) (GPtrArray *rows);

gboolean   jx_xlsx_is   (GBytes *bytes);
GPtrArray *jx_xlsx_read (GBytes *bytes, JxXlsxFits fits, GError **error);
GPtrArray *jx_xlsx_sheets (GHashTable *members, GError **error);

G_END_DECLS
