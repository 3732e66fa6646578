/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_status_t jx_output_cb    (void *closure, const unsigned char *data, unsigned int length);
gboolean       jx_output_finish (cairo_surface_t *surface, GError **error);
gboolean       jx_output_write (const char *path, const GByteArray *bytes, GError **error);

G_END_DECLS
