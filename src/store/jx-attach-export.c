/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-attach.h"

#include "model/jx-error.h"
#include "model/jx-file-name.h"
#include "rules/jx-evidence.h"

#include <glib/gi18n-lib.h>

static gboolean
set_write_error (GFile *folder, const GError *failure, GError **error)
{
  g_autofree char *name = g_file_get_parse_name (folder);

  g_set_error (error,
               JX_ERROR,
               JX_ERROR_IO,
               _ ("The evidence could not be written to “%s”: %s"),
               name,
               failure->message);
  return FALSE;
}

/* Never writes over a file: one of the same name gets a number. */
static GFileOutputStream *
create_file (GFile *folder, const char *name, GFile **file, GError **error)
{
  g_autoptr (GError) failure = NULL;

  for (guint number = 1;; number++)
    {
      g_autofree char   *numbered = number == 1 ? NULL : jx_file_name_number (name, number);
      GFileOutputStream *stream;

      g_clear_error (&failure);
      *file = g_file_get_child (folder, numbered != NULL ? numbered : name);
      stream = g_file_create (*file, G_FILE_CREATE_NONE, NULL, &failure);
      if (stream != NULL)
        return stream;
      g_clear_object (file);
      if (!g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
        {
          set_write_error (folder, failure, error);
          return NULL;
        }
    }
}

static gboolean
write_file (GFile *folder, const char *name, GBytes *bytes, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GFileOutputStream) stream = create_file (folder, name, &file, error);
  g_autoptr (GError) failure = NULL;
  gsize       size = 0;
  const void *data = g_bytes_get_data (bytes, &size);

  if (stream == NULL)
    return FALSE;
  if (g_output_stream_write_all (G_OUTPUT_STREAM (stream), data, size, NULL, NULL, &failure) &&
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, &failure))
    return TRUE;
  g_file_delete (file, NULL, NULL);
  return set_write_error (folder, failure, error);
}

static gboolean
make_folder (GFile *folder, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (g_file_make_directory_with_parents (folder, NULL, &failure) ||
      g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
    return TRUE;
  return set_write_error (folder, failure, error);
}

/**
 * jx_year_export_evidence:
 * @self: a year file
 * @evidence: (element-type JxEvidence): files of evidence of its snapshot
 * @folder: where to; made where it is not there yet
 * @error: return location for a %JX_ERROR_IO or %JX_ERROR_DAMAGED
 *
 * Writes files of evidence into a folder, each under the number of its place and its own name. No
 * file there is written over.
 *
 * Returns: whether all were written
 */
gboolean
jx_year_export_evidence (JxYear *self, GPtrArray *evidence, GFile *folder, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (evidence != NULL && G_IS_FILE (folder), FALSE);

  if (!make_folder (folder, error))
    return FALSE;
  for (guint i = 0; i < evidence->len; i++)
    {
      const JxEvidence *one = evidence->pdata[i];
      g_autofree char  *clean = jx_file_name_clean (one->attachment->name);
      g_autofree char  *name = g_strdup_printf ("%s %s", one->number, clean);
      g_autoptr (GBytes) bytes = jx_year_content (self, one->attachment, error);

      if (bytes == NULL || !write_file (folder, name, bytes, error))
        return FALSE;
    }
  return TRUE;
}
