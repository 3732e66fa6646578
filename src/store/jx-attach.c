/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-attach.h"

#include "model/jx-error.h"
#include "model/jx-file-name.h"
#include "rules/jx-evidence.h"
#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * jx_attach_check:
 * @size: bytes of a file
 * @name: its name
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Refuses what is too large for the year file, and what holds nothing.
 *
 * Returns: whether it can be attached
 */
gboolean
jx_attach_check (gint64 size, const char *name, GError **error)
{
  g_autofree char *is = g_format_size_full ((guint64) MAX (size, 0), G_FORMAT_SIZE_IEC_UNITS);
  g_autofree char *most = g_format_size_full (JX_ATTACH_MOST, G_FORMAT_SIZE_IEC_UNITS);

  g_return_val_if_fail (name != NULL, FALSE);

  if (size <= 0)
    g_set_error (error, JX_ERROR, JX_ERROR_VALUE, _ ("“%s” is empty."), name);
  else if (size > JX_ATTACH_MOST)
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_VALUE,
                 _ ("“%s” has %s, but a file of evidence may have %s at most. Attach a smaller "
                    "scan, or only the pages that count."),
                 name,
                 is,
                 most);
  else
    return TRUE;
  return FALSE;
}

static gboolean
refuse_file (const char *name, const GError *failure, GError **error)
{
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_IO,
               _ ("“%s” could not be read: %s"),
               name,
               failure->message);
  return FALSE;
}

/* The size is asked for before anything is read, and held to while reading. */
static GBytes *
read_bytes (GFile *file, const char *name, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, &failure);
  g_autofree char *bytes = NULL;
  gsize            size = 0;

  if (stream != NULL)
    bytes = g_malloc (JX_ATTACH_MOST + 1);
  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream),
                                                  bytes,
                                                  JX_ATTACH_MOST + 1,
                                                  &size,
                                                  NULL,
                                                  &failure))
    {
      refuse_file (name, failure, error);
      return NULL;
    }
  if (!jx_attach_check ((gint64) size, name, error))
    return NULL;
  return g_bytes_new (bytes, size);
}

/**
 * jx_attach_read:
 * @file: a file of the user's
 * @name: (out): its name, cleaned
 * @error: return location for a %JX_ERROR_VALUE or %JX_ERROR_IO
 *
 * Reads a file that is to be attached; no more of it than can be.
 *
 * Returns: (transfer full): what it holds
 */
GBytes *
jx_attach_read (GFile *file, char **name, GError **error)
{
  g_autofree char *base = NULL;
  g_autofree char *clean = NULL;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileInfo) info = NULL;
  GBytes *bytes;

  g_return_val_if_fail (G_IS_FILE (file) && name != NULL, NULL);

  base = g_file_get_basename (file);
  clean = jx_file_name_clean (base != NULL ? base : "");
  info = g_file_query_info (file,
                            G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                            G_FILE_QUERY_INFO_NONE,
                            NULL,
                            &failure);
  if (info == NULL)
    {
      refuse_file (clean, failure, error);
      return NULL;
    }
  if (g_file_info_get_file_type (info) != G_FILE_TYPE_REGULAR)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is no file that could be attached."),
                   clean);
      return NULL;
    }
  if (!jx_attach_check (g_file_info_get_size (info), clean, error))
    return NULL;
  bytes = read_bytes (file, clean, error);
  if (bytes != NULL)
    *name = g_steal_pointer (&clean);
  return bytes;
}

static char *
guess_type (const char *name, GBytes *bytes)
{
  gsize            size = 0;
  const guchar    *data = g_bytes_get_data (bytes, &size);
  g_autofree char *type = g_content_type_guess (name, data, size, NULL);
  char            *media_type = g_content_type_get_mime_type (type);

  return media_type != NULL ? media_type : g_strdup ("application/octet-stream");
}

/**
 * jx_attach_store:
 * @self: a year file within an action
 * @sha256: the checksum of @bytes
 * @bytes: what a file of evidence holds
 * @error: return location for a #JxError
 *
 * Keeps what a file of evidence holds, once.
 *
 * Returns: whether it is kept
 */
gboolean
jx_attach_store (JxYear *self, const char *sha256, GBytes *bytes, GError **error)
{
  sqlite3_stmt *statement = jx_db_prepare (self->db,
                                           "INSERT INTO content (sha256, bytes) VALUES (?1, ?2)"
                                           " ON CONFLICT (sha256) DO NOTHING",
                                           error);
  gsize         size;
  const void   *data = g_bytes_get_data (bytes, &size);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, sha256, -1, SQLITE_STATIC);
  sqlite3_bind_blob (statement, 2, data, (int) size, SQLITE_STATIC);
  return jx_db_run (self->db, statement, error);
}

/* The same file twice at one place would only confuse who checks. */
static gboolean
check_new (JxYear *self, const JxPlace *owner, const char *sha256, GError **error)
{
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (self, error);
  GPtrArray *attachments;

  if (snapshot == NULL)
    return FALSE;
  attachments = jx_evidence_of (snapshot, owner->table, owner->id);
  if (attachments == NULL)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_NOT_FOUND,
                   _ ("What the file was to be attached to is not there any more."));
      return FALSE;
    }
  for (guint i = 0; i < attachments->len; i++)
    {
      const JxAttachment *other = attachments->pdata[i];

      if (!g_str_equal (other->sha256, sha256))
        continue;
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_EXISTS,
                   _ ("The same file is attached here already, as “%s”."),
                   other->name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
add (JxYear *self, JxAttachment *attachment, GBytes *bytes, GError **error)
{
  if (!jx_year_begin (self, JX_VERB_ADD, JX_TABLE_ATTACHMENT, NULL, attachment->name, error))
    return FALSE;
  if (!jx_attach_store (self, attachment->sha256, bytes, error))
    {
      jx_year_rollback (self);
      return FALSE;
    }
  return jx_year_add (self, JX_TABLE_ATTACHMENT, attachment, error) && jx_year_commit (self, error);
}

/**
 * jx_year_attach:
 * @self: a year file
 * @table: %JX_TABLE_INDICATOR, %JX_TABLE_PAYMENT, %JX_TABLE_ADJUSTMENT or %JX_TABLE_RECTIFICATION
 * @id: the row that the file proves
 * @name: the name of the file; it is cleaned
 * @bytes: what the file holds
 * @error: return location for a %JX_ERROR_VALUE, %JX_ERROR_EXISTS or another #JxError
 *
 * Attaches a file of evidence, as one undo step.
 *
 * The bytes are kept once for each SHA-256, outside the journal: undoing leaves them, so that the
 * step can be done again; jx_year_sweep() drops what nothing can come back to.
 *
 * Returns: the id of the attachment; 0 where it failed
 */
gint64
jx_year_attach (JxYear     *self,
                JxTable     table,
                gint64      id,
                const char *name,
                GBytes     *bytes,
                GError    **error)
{
  const JxPlace    owner = { table, id, NULL };
  g_autofree char *clean = NULL;
  g_autofree char *sha256 = NULL;
  g_autoptr (JxAttachment) attachment = NULL;

  g_return_val_if_fail (JX_IS_YEAR (self), 0);
  g_return_val_if_fail (jx_evidence_is_owner (table), 0);
  g_return_val_if_fail (name != NULL && bytes != NULL, 0);

  clean = jx_file_name_clean (name);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (!jx_attach_check ((gint64) g_bytes_get_size (bytes), clean, error) ||
      !check_new (self, &owner, sha256, error))
    {
      jx_year_rollback (self);
      return 0;
    }

  attachment = jx_attachment_new ();
  jx_field_set_int (jx_evidence_ref (table), attachment, id);
  jx_text_take (&attachment->media_type, guess_type (clean, bytes));
  jx_text_take (&attachment->name, g_steal_pointer (&clean));
  jx_text_take (&attachment->sha256, g_steal_pointer (&sha256));
  attachment->size = (gint64) g_bytes_get_size (bytes);
  return add (self, attachment, bytes, error) ? attachment->id : 0;
}

/**
 * jx_year_content_size:
 * @self: a year file
 *
 * Adds up the bytes of the evidence that the file keeps.
 *
 * Returns: bytes
 */
gint64
jx_year_content_size (JxYear *self)
{
  gint64 size = 0;

  g_return_val_if_fail (JX_IS_YEAR (self), 0);

  jx_db_int (self->db, "SELECT sum (length (bytes)) FROM content", &size, NULL);
  return size;
}

static gboolean
say_changed (const JxAttachment *attachment, GError **error)
{
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DAMAGED,
               _ ("The attachment “%s” was changed outside the program."),
               attachment->name);
  return FALSE;
}

/**
 * jx_year_content:
 * @self: a year file
 * @attachment: one of its attachments
 * @error: return location for a %JX_ERROR_DAMAGED
 *
 * Reads what an attached file holds, held against its SHA-256.
 *
 * Returns: (transfer full): the bytes
 */
GBytes *
jx_year_content (JxYear *self, const JxAttachment *attachment, GError **error)
{
  sqlite3_stmt *statement;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *sha256 = NULL;
  gboolean         row = FALSE;

  g_return_val_if_fail (JX_IS_YEAR (self) && attachment != NULL, NULL);

  statement = jx_db_prepare (self->db, "SELECT bytes FROM content WHERE sha256 = ?1", error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, attachment->sha256, -1, SQLITE_TRANSIENT);
  if (!jx_db_step (self->db, statement, &row, error))
    return NULL;
  if (row)
    bytes =
      g_bytes_new (sqlite3_column_blob (statement, 0), (gsize) sqlite3_column_bytes (statement, 0));
  sqlite3_reset (statement);
  if (bytes != NULL)
    sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  if (g_strcmp0 (sha256, attachment->sha256) != 0)
    {
      say_changed (attachment, error);
      return NULL;
    }
  return g_steal_pointer (&bytes);
}
