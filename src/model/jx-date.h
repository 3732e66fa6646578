/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *jx_date_parse          (const char *text, gint64 year, GError **error);
gboolean jx_date_is_valid       (const char *iso);
char    *jx_date_of             (gint64 year, guint month, guint day);
char    *jx_date_month_end      (gint64 year, guint month);
gboolean jx_date_split          (const char *iso, gint64 *year, guint *month, guint *day);
gint64   jx_date_months_elapsed (const char *iso, gint64 year);

gboolean jx_months_parse        (const char *text, GArray **months, GError **error);
char    *jx_months_format       (const GArray *months);

G_END_DECLS
