/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-backup-private.h"

#include "store/jx-schema.h"
#include "store/jx-year-private.h"

/**
 * jx_backup_keep_db:
 * @db: a connection to a year file
 * @error: return location, as of jx_backup_make()
 *
 * Keeps a backup where backups of the file are kept, and removes old ones.
 */
gboolean
jx_backup_keep_db (JxDb *db, GError **error)
{
  g_autofree char *folder = jx_backup_folder (db->path, NULL);
  g_autofree char *made = jx_backup_make_of (db, folder, NULL, error);

  if (made != NULL)
    jx_backup_rotate (db->path, folder);
  return made != NULL;
}

/**
 * jx_backup_keep:
 * @year: a year file with no action under way
 * @error: return location, as of jx_backup_make()
 *
 * Keeps a backup before something that cannot be undone, where backups of the file are kept.
 */
gboolean
jx_backup_keep (JxYear *year, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (year), FALSE);
  g_return_val_if_fail (year->depth == 0, FALSE);

  return jx_backup_keep_db (year->db, error);
}

/**
 * jx_backup_keep_file:
 * @path: a file name, in UTF-8
 * @error: return location, as of jx_backup_make()
 *
 * Keeps a backup of a file that is about to be replaced, if it is a whole year file of any version.
 *
 * Returns: whether nothing of worth would be lost
 */
gboolean
jx_backup_keep_file (const char *path, GError **error)
{
  g_autoptr (JxDb) db = NULL;
  gint64 mark = 0;

  g_return_val_if_fail (path != NULL, FALSE);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return TRUE;
  db = jx_db_open (path, SQLITE_OPEN_READONLY, NULL);
  if (db == NULL || !jx_db_int (db, "PRAGMA application_id", &mark, NULL) ||
      mark != JX_APPLICATION_ID)
    return TRUE;
  return jx_backup_keep_db (db, error);
}

/**
 * jx_backup_state_free:
 * @state: (nullable) (transfer full): how far a backup goes
 *
 * Frees @state.
 */
void
jx_backup_state_free (JxBackupState *state)
{
  if (state == NULL)
    return;

  g_free (state->hash);
  g_free (state->time);
  g_free (state);
}

/**
 * jx_backup_read:
 * @backup: a backup, in UTF-8
 * @error: return location for a #JxError
 *
 * Looks up how far a backup goes. It is not judged; jx_backup_restore() does that.
 *
 * Returns: (transfer full): where its history ends
 */
JxBackupState *
jx_backup_read (const char *backup, GError **error)
{
  g_autoptr (JxDb) db = NULL;
  g_autoptr (JxBackupState) state = g_new0 (JxBackupState, 1);
  sqlite3_stmt *statement;
  gboolean      row = FALSE;

  g_return_val_if_fail (backup != NULL, NULL);

  db = jx_db_open (backup, SQLITE_OPEN_READONLY, error);
  statement = db == NULL ? NULL
                         : jx_db_prepare (db,
                                          "SELECT number, hash, time FROM journal"
                                          " ORDER BY number DESC LIMIT 1",
                                          error);
  if (statement == NULL || !jx_db_step (db, statement, &row, error))
    return NULL;
  state->head = row ? sqlite3_column_int64 (statement, 0) : 0;
  state->hash = g_strdup (row ? jx_db_text (statement, 1) : "");
  state->time = g_strdup (row ? jx_db_text (statement, 2) : "");
  if (row)
    sqlite3_reset (statement);
  return g_steal_pointer (&state);
}
