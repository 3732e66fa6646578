/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <archive.h>
#include <archive_entry.h>
#include <glib.h>
#include <string.h>

/* Office documents in memory, out of their parts. */

#define PACKED_MOST (4 * 1024 * 1024)

typedef struct
{
  const char *name;
  const char *text;
} Part;

static inline void
pack_part (struct archive *archive, const char *name, const char *text, gsize length)
{
  struct archive_entry *entry = archive_entry_new ();

  archive_entry_set_pathname (entry, name);
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_perm (entry, 0644);
  archive_entry_set_size (entry, (la_int64_t) length);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  g_assert_cmpint (archive_write_data (archive, text, length), ==, (gssize) length);
  archive_entry_free (entry);
}

static inline GBytes *
pack (const Part *parts, guint n_parts)
{
  struct archive *archive = archive_write_new ();
  guint8         *data = g_malloc (PACKED_MOST);
  size_t          used = 0;

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  g_assert_cmpint (archive_write_open_memory (archive, data, PACKED_MOST, &used), ==, ARCHIVE_OK);
  for (guint i = 0; i < n_parts; i++)
    pack_part (archive, parts[i].name, parts[i].text, strlen (parts[i].text));
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  return g_bytes_new_take (data, used);
}
