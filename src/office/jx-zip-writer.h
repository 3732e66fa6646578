/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxZipPart:
 * @name: its path in the archive
 * @text: what it holds
 */
typedef struct
{
  const char *name;
  const char *text;
} JxZipPart;

GBytes *jx_zip_write (const JxZipPart *parts, guint n_parts, GError **error);

G_END_DECLS
