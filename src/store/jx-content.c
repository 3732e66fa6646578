/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-attach.h"
#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

static gboolean
check_bytes (sqlite3_stmt *content, char **fault)
{
  g_autofree char *sha256 = g_compute_checksum_for_data (G_CHECKSUM_SHA256,
                                                         sqlite3_column_blob (content, 2),
                                                         (gsize) sqlite3_column_bytes (content, 2));

  if (g_str_equal (sha256, jx_db_text (content, 1)))
    return TRUE;
  *fault = g_strdup_printf (_ ("file %" PRId64 " of the evidence was changed outside the program."),
                            (gint64) sqlite3_column_int64 (content, 0));
  return FALSE;
}

static gboolean
check_all_bytes (JxDb *db, char **fault, GError **error)
{
  sqlite3_stmt *content =
    jx_db_prepare (db, "SELECT id, sha256, bytes FROM content ORDER BY id", error);
  gboolean row = FALSE;

  if (content == NULL)
    return FALSE;
  do
    if (!jx_db_step (db, content, &row, error))
      return FALSE;
  while (row && check_bytes (content, fault));
  sqlite3_reset (content);
  return TRUE;
}

static gboolean
check_attachments (JxDb *db, char **fault, GError **error)
{
  sqlite3_stmt *missing =
    jx_db_prepare (db,
                   "SELECT name FROM attachment WHERE NOT EXISTS (SELECT 1 FROM content WHERE "
                   "content.sha256 = attachment.sha256 AND length (bytes) = size) ORDER BY id",
                   error);
  gboolean row = FALSE;

  if (missing == NULL || !jx_db_step (db, missing, &row, error))
    return FALSE;
  if (row)
    *fault =
      g_strdup_printf (_ ("what the attachment “%s” holds is missing."), jx_db_text (missing, 0));
  sqlite3_reset (missing);
  return TRUE;
}

/**
 * jx_content_check:
 * @db: a connection to a year file
 * @fault: (out): what is wrong, %NULL for nothing
 * @error: return location for a #JxError
 *
 * Holds every file of evidence against its SHA-256, and looks whether each attachment has its own.
 *
 * Returns: whether that could be found out
 */
gboolean
jx_content_check (JxDb *db, char **fault, GError **error)
{
  *fault = NULL;
  return check_all_bytes (db, fault, error) &&
         (*fault != NULL || check_attachments (db, fault, error));
}

static void
keep_hash (GHashTable *kept, sqlite3_value *value)
{
  if (value != NULL && sqlite3_value_text (value) != NULL)
    g_hash_table_add (kept, g_strdup ((const char *) sqlite3_value_text (value)));
}

/* The SHA-256 is the last column of an attachment. */
static void
keep_of_changeset (GHashTable *kept, const void *changeset, int size)
{
  sqlite3_changeset_iter *iter = NULL;

  if (sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char    *table;
      int            columns, op, indirect;
      sqlite3_value *value = NULL;

      sqlite3changeset_op (iter, &table, &columns, &op, &indirect);
      if (!g_str_equal (table, jx_table_info (JX_TABLE_ATTACHMENT)->name))
        continue;
      if (op != SQLITE_INSERT && sqlite3changeset_old (iter, columns - 1, &value) == SQLITE_OK)
        keep_hash (kept, value);
      if (op != SQLITE_DELETE && sqlite3changeset_new (iter, columns - 1, &value) == SQLITE_OK)
        keep_hash (kept, value);
    }
  sqlite3changeset_finalize (iter);
}

static gboolean
keep_of_entries (JxYear *self, GHashTable *kept, GArray *entries, GError **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      int   size = 0;
      void *changeset =
        jx_journal_changeset (self, g_array_index (entries, gint64, i), &size, error);

      if (changeset == NULL)
        return FALSE;
      keep_of_changeset (kept, changeset, size);
      sqlite3_free (changeset);
    }
  return TRUE;
}

static gboolean
keep_of_rows (JxYear *self, GHashTable *kept, GError **error)
{
  sqlite3_stmt *rows = jx_db_prepare (self->db, "SELECT sha256 FROM attachment", error);
  gboolean      row = FALSE;

  if (rows == NULL)
    return FALSE;
  for (;;)
    {
      if (!jx_db_step (self->db, rows, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      g_hash_table_add (kept, g_strdup (jx_db_text (rows, 0)));
    }
}

static GArray *
find_unkept (JxYear *self, GHashTable *kept, gint64 *size, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *rows =
    jx_db_prepare (self->db, "SELECT id, sha256, length (bytes) FROM content", error);
  gboolean row = FALSE;

  if (rows == NULL)
    return NULL;
  for (;;)
    {
      gint64 id;

      if (!jx_db_step (self->db, rows, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&ids);
      if (g_hash_table_contains (kept, jx_db_text (rows, 1)))
        continue;
      id = sqlite3_column_int64 (rows, 0);
      *size += sqlite3_column_int64 (rows, 2);
      g_array_append_val (ids, id);
    }
}

static gboolean
drop_contents (JxYear *self, GArray *ids, GError **error)
{
  for (guint i = 0; i < ids->len; i++)
    {
      sqlite3_stmt *statement =
        jx_db_prepare (self->db, "DELETE FROM content WHERE id = ?1", error);

      if (statement == NULL)
        return FALSE;
      sqlite3_bind_int64 (statement, 1, g_array_index (ids, gint64, i));
      if (!jx_db_run (self->db, statement, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
sweep (JxYear *self, guint *n_swept, gint64 *size, GError **error)
{
  g_autoptr (GHashTable) kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) ids = NULL;

  if (!keep_of_rows (self, kept, error) || !keep_of_entries (self, kept, self->done, error) ||
      !keep_of_entries (self, kept, self->undone, error))
    return FALSE;
  ids = find_unkept (self, kept, size, error);
  if (ids == NULL || !drop_contents (self, ids, error))
    return FALSE;
  *n_swept = ids->len;
  return TRUE;
}

/**
 * jx_year_sweep:
 * @self: a year file without an action under way
 * @n_swept: (out): how many files went
 * @size: (out): their bytes
 * @error: return location for a #JxError
 *
 * Drops files of evidence that nothing can come back to, and gives their room back to the disk.
 *
 * A file stays as long as an attachment names it, or an entry of the history that can still be
 * undone or done again. That is never done by the way: only the user asks for it.
 *
 * Returns: whether it was done; else the file is as it was
 */
gboolean
jx_year_sweep (JxYear *self, guint *n_swept, gint64 *size, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);
  g_return_val_if_fail (n_swept != NULL && size != NULL, FALSE);

  *n_swept = 0;
  *size = 0;
  if (!jx_action_lock (self, FALSE, error))
    return FALSE;
  if (!sweep (self, n_swept, size, error) || !jx_db_exec (self->db, "COMMIT", error))
    {
      if (!sqlite3_get_autocommit (self->db->handle))
        jx_db_exec (self->db, "ROLLBACK", NULL);
      return FALSE;
    }
  return *n_swept == 0 || jx_db_exec (self->db, "VACUUM", error);
}
