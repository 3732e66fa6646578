/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office/jx-zip-writer.h"

#include "model/jx-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <string.h>

static la_ssize_t
take_cb (struct archive *archive, void *data, const void *buffer, size_t length)
{
  g_byte_array_append (data, buffer, (guint) length);
  return (la_ssize_t) length;
}

/* Without a time of its own a part bears the first day that a zip archive knows. */
static gboolean
write_part (struct archive *archive, const JxZipPart *part)
{
  struct archive_entry *entry = archive_entry_new ();
  gsize                 length = strlen (part->text);
  gboolean              written;

  archive_entry_set_pathname_utf8 (entry, part->name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  written = archive_write_header (archive, entry) == ARCHIVE_OK &&
            archive_write_data (archive, part->text, length) == (la_ssize_t) length;
  archive_entry_free (entry);
  return written;
}

/**
 * jx_zip_write:
 * @parts: (array length=n_parts): the parts, in their order
 * @n_parts: how many
 * @error: return location for a %JX_ERROR_IO
 *
 * Packs the parts of an office document; the same parts give the same bytes.
 *
 * Returns: (transfer full) (nullable): the archive; %NULL on error
 */
GBytes *
jx_zip_write (const JxZipPart *parts, guint n_parts, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  struct archive *archive = archive_write_new ();
  gboolean        written = archive_write_set_format_zip (archive) == ARCHIVE_OK &&
                     archive_write_set_bytes_in_last_block (archive, 1) == ARCHIVE_OK &&
                     archive_write_open (archive, bytes, NULL, take_cb, NULL) == ARCHIVE_OK;

  for (guint i = 0; written && i < n_parts; i++)
    written = write_part (archive, &parts[i]);
  written = written && archive_write_close (archive) == ARCHIVE_OK;
  if (!written)
    g_set_error_literal (error, JX_ERROR, JX_ERROR_IO, archive_error_string (archive));
  archive_write_free (archive);
  return written ? g_byte_array_free_to_bytes (g_steal_pointer (&bytes)) : NULL;
}
