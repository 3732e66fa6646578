/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store/jx-year.h"

G_BEGIN_DECLS

/* A file of evidence may have this many bytes: a scanned contract does, a film does not. */
#define JX_ATTACH_MOST (20 * G_GINT64_CONSTANT (1048576))

/* From this many bytes of evidence on a year file is hard to mail and to back up. */
#define JX_ATTACH_MANY (200 * G_GINT64_CONSTANT (1048576))

gint64   jx_year_attach        (JxYear *self, JxTable table, gint64 id, const char *name,
                                GBytes *bytes, GError **error);
GBytes  *jx_attach_read        (GFile *file, char **name, GError **error);
gboolean jx_attach_check       (gint64 size, const char *name, GError **error);
GBytes  *jx_year_content       (JxYear *self, const JxAttachment *attachment, GError **error);
gint64   jx_year_content_size  (JxYear *self);
gboolean jx_year_export_evidence (JxYear *self, GPtrArray *evidence, GFile *folder,
                                  GError **error);
gboolean jx_year_sweep         (JxYear *self, guint *n_swept, gint64 *size, GError **error);

G_END_DECLS
