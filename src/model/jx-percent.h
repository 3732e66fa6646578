/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Percentages are basis points: 25.00% is 2500. */
#define JX_PERCENT_ALL G_GINT64_CONSTANT (10000)

gboolean jx_percent_parse  (const char *text, gint64 *basis_points, GError **error);
char    *jx_percent_digits (gint64 basis_points);
char    *jx_percent_format (gint64 basis_points);
gint64   jx_percent_of     (gint64 part, gint64 whole);

G_END_DECLS
