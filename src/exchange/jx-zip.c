/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-zip.h"

#include "model/jx-error.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gi18n-lib.h>

#define MEMBERS_MOST 4096
#define MEMBER_MOST ((gsize) 64 * 1024 * 1024)
#define TOTAL_MOST ((gsize) 256 * 1024 * 1024)
#define RATIO_MOST 200
/* A few short parts may be packed ever so tightly. */
#define RATIO_FREE ((gsize) 1024 * 1024)

typedef struct archive JxArchive;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxArchive, archive_read_free)

typedef struct
{
  JxArchive  *archive;
  GHashTable *members;
  gsize       most; /* what the members may hold together */
  gsize       total;
} JxZipReader;

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, JX_ERROR, JX_ERROR_DOCUMENT, sentence);
  return FALSE;
}

static gboolean
refuse_broken (GError **error)
{
  return refuse (error, _ ("The file is damaged: its parts cannot be unpacked."));
}

/* Part names are the same in either case, and some programs write the wrong slash. */
static char *
make_key (const char *name)
{
  char *key = g_ascii_strdown (*name == '/' ? name + 1 : name, -1);

  return g_strdelimit (key, "\\", '/');
}

static GBytes *
read_member (JxZipReader *reader, GError **error)
{
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autofree guint8 *buffer = g_malloc (65536);

  for (;;)
    {
      gssize n = archive_read_data (reader->archive, buffer, 65536);

      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&data));
      if (n < 0)
        {
          refuse_broken (error);
          return NULL;
        }
      reader->total += n;
      if (data->len + (gsize) n > MEMBER_MOST || reader->total > reader->most)
        {
          refuse (error, _ ("The file unpacks to far more than a document of an office holds."));
          return NULL;
        }
      g_byte_array_append (data, buffer, n);
    }
}

static gboolean
take_member (JxZipReader *reader, struct archive_entry *entry, GError **error)
{
  const char      *name = archive_entry_pathname_utf8 (entry);
  g_autofree char *key = name != NULL ? make_key (name) : NULL;
  GBytes          *data;

  if (archive_entry_is_encrypted (entry))
    return refuse (error, _ ("The file is locked with a password; save it without one first."));
  if (key == NULL || archive_entry_filetype (entry) != AE_IFREG ||
      g_hash_table_contains (reader->members, key))
    return TRUE;
  data = read_member (reader, error);
  if (data == NULL)
    return FALSE;
  g_hash_table_insert (reader->members, g_steal_pointer (&key), data);
  return TRUE;
}

/**
 * jx_zip_read:
 * @bytes: a zip archive
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Unpacks the parts of an office document into memory.
 *
 * An archive of more than 4096 members, with one above 64 MiB, above 256 MiB in all, or packed
 * tighter than 200 to 1, is refused. The names are only keys, never paths.
 *
 * Returns: (transfer full) (nullable) (element-type utf8 GBytes): the members; see jx_zip_find()
 */
GHashTable *
jx_zip_read (GBytes *bytes, GError **error)
{
  g_autoptr (JxArchive) archive = archive_read_new ();
  g_autoptr (GHashTable) members =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_bytes_unref);
  JxZipReader           reader = { archive, members, 0, 0 };
  struct archive_entry *entry;
  gsize                 length;
  const void           *data = g_bytes_get_data (bytes, &length);
  int                   status;

  reader.most = MIN (TOTAL_MOST, RATIO_FREE + length * RATIO_MOST);
  archive_read_support_format_zip (archive);
  if (archive_read_open_memory (archive, data, length) != ARCHIVE_OK)
    {
      refuse_broken (error);
      return NULL;
    }
  for (guint n = 0; (status = archive_read_next_header (archive, &entry)) >= ARCHIVE_WARN; n++)
    {
      if (status == ARCHIVE_EOF)
        return g_steal_pointer (&members);
      if (n == MEMBERS_MOST)
        {
          refuse (error, _ ("The file has more parts than a document of an office."));
          return NULL;
        }
      if (!take_member (&reader, entry, error))
        return NULL;
    }
  refuse_broken (error);
  return NULL;
}

/**
 * jx_zip_find:
 * @members: (element-type utf8 GBytes): what jx_zip_read() gave
 * @name: the name of a part, in any case, with or without a slash in front
 *
 * Finds a part of an office document.
 *
 * Returns: (transfer none) (nullable): what it holds
 */
GBytes *
jx_zip_find (GHashTable *members, const char *name)
{
  g_autofree char *key = make_key (name);

  return g_hash_table_lookup (members, key);
}
