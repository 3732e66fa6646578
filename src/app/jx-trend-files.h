/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxTrendFile:
 * @path: the year file, in UTF-8
 * @snapshot: (nullable): what is in it
 * @message: (nullable): why it was left out, a sentence
 *
 * A year file that is put side by side with others.
 */
typedef struct
{
  char *path;
  JxSnapshot *snapshot;
  char *message;
} JxTrendFile;

void       jx_trend_file_free     (gpointer             file);
void       jx_trend_files_load    (const char *const   *paths,
                                   const char          *unit,
                                   guint                n_units,
                                   GAsyncReadyCallback  callback,
                                   gpointer             source);
GPtrArray *jx_trend_files_finish  (GAsyncResult        *result);
GStrv      jx_trend_files_beside  (const char          *path);

G_END_DECLS
