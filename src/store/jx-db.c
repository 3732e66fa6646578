/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-db.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/* How long to wait for another program that is just writing, milliseconds. */
#define BUSY_TIMEOUT 2000

static const char setup[] = "PRAGMA foreign_keys = ON;"
                            "PRAGMA cell_size_check = ON;"
                            "PRAGMA journal_mode = DELETE;"
                            "PRAGMA synchronous = EXTRA;"
                            "PRAGMA temp_store = MEMORY;";

static const struct
{
  int         code;
  JxError     error;
  const char *message;
} messages[] = {
  { SQLITE_BUSY,
    JX_ERROR_LOCKED,
    N_ ("“%s” is being written to by another program. Try again in a moment.") },
  { SQLITE_LOCKED,
    JX_ERROR_LOCKED,
    N_ ("“%s” is being written to by another program. Try again in a moment.") },
  { SQLITE_READONLY_DBMOVED,
    JX_ERROR_IO,
    N_ ("“%s” is not where it was: it was moved, or the stick or the network folder is gone. "
        "Nothing was changed; bring it back and try again.") },
  { SQLITE_READONLY,
    JX_ERROR_READ_ONLY,
    N_ ("“%s” cannot be written to: the file or its folder is read-only.") },
  { SQLITE_PERM, JX_ERROR_READ_ONLY, N_ ("You have no permission to use “%s”.") },
  { SQLITE_AUTH, JX_ERROR_READ_ONLY, N_ ("You have no permission to use “%s”.") },
  { SQLITE_FULL,
    JX_ERROR_FULL,
    N_ ("The disk that holds “%s” is full. Nothing was changed; make room and try again.") },
  { SQLITE_CANTOPEN, JX_ERROR_IO, N_ ("“%s” cannot be opened.") },
  { SQLITE_CORRUPT, JX_ERROR_DAMAGED, N_ ("“%s” is damaged.") },
  { SQLITE_NOTADB, JX_ERROR_NOT_YEAR_FILE, N_ ("“%s” is not a year file.") },
  { SQLITE_IOERR,
    JX_ERROR_IO,
    N_ ("“%s” cannot be read or written: the disk or the network failed. Nothing was changed.") },
  { SQLITE_CONSTRAINT,
    JX_ERROR_CONSTRAINT,
    N_ ("The change does not fit what “%s” holds, so nothing was changed.") },
  { SQLITE_MISMATCH,
    JX_ERROR_CONSTRAINT,
    N_ ("The change does not fit what “%s” holds, so nothing was changed.") },
  { SQLITE_TOOBIG, JX_ERROR_CONSTRAINT, N_ ("The text is too long for “%s”.") },
};

/**
 * jx_db_set_error:
 * @db: a connection
 * @code: an SQLite result code, extended or not
 * @error: return location
 *
 * Turns @code into a sentence for the user; the code itself goes to the log.
 */
void
jx_db_set_error (JxDb *db, int code, GError **error)
{
  g_autofree char *name = g_path_get_basename (db->path);

  g_info ("%s: SQLite %d: %s", db->path, code, sqlite3_errmsg (db->handle));
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    if (messages[i].code == code || messages[i].code == (code & 0xff))
      {
        g_autofree char *quoted = g_strdup_printf ("“%s”", name);
        g_autoptr (GString) sentence = g_string_new (_ (messages[i].message));

        g_string_replace (sentence, "“%s”", quoted, 1);
        g_set_error_literal (error, JX_ERROR, messages[i].error, sentence->str);
        return;
      }
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DAMAGED,
               _ ("“%s” cannot be used (%s)."),
               name,
               sqlite3_errstr (code));
}

/* Nothing that stands in a file may run code of its own: no triggers but ours, no views, no
 * functions from the schema, no writing to the schema. */
static int
harden (sqlite3 *handle)
{
  static const struct
  {
    int option;
    int value;
  } options[] = {
    { SQLITE_DBCONFIG_DEFENSIVE, 1 },   { SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0 },
    { SQLITE_DBCONFIG_ENABLE_VIEW, 0 }, { SQLITE_DBCONFIG_ENABLE_TRIGGER, 0 },
    { SQLITE_DBCONFIG_DQS_DML, 0 },     { SQLITE_DBCONFIG_DQS_DDL, 0 },
    { SQLITE_DBCONFIG_ENABLE_FKEY, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (options); i++)
    {
      int rc = sqlite3_db_config (handle, options[i].option, options[i].value, NULL);

      if (rc != SQLITE_OK)
        return rc;
    }
  sqlite3_busy_timeout (handle, BUSY_TIMEOUT);
  return sqlite3_extended_result_codes (handle, 1);
}

static JxDb *
open_handle (const char *path, int flags, GError **error)
{
  g_autoptr (JxDb) db = g_new0 (JxDb, 1);
  int rc;

  db->path = g_strdup (path);
  db->statements =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) sqlite3_finalize);
  rc = sqlite3_open_v2 (path, &db->handle, flags | SQLITE_OPEN_EXRESCODE, NULL);
  if (rc == SQLITE_OK)
    rc = harden (db->handle);
  if (rc == SQLITE_OK)
    return g_steal_pointer (&db);
  jx_db_set_error (db, rc, error);
  return NULL;
}

/**
 * jx_db_open:
 * @path: the file, in UTF-8, or `:memory:`
 * @flags: how to open it: SQLITE_OPEN_READWRITE or SQLITE_OPEN_READONLY, with SQLITE_OPEN_CREATE
 *   where an empty file may become a database
 * @error: return location for a #JxError
 *
 * Opens a connection and hardens it.
 *
 * Returns: (transfer full): the connection
 */
JxDb *
jx_db_open (const char *path, int flags, GError **error)
{
  g_autoptr (JxDb) db = open_handle (path, flags, error);

  if (db == NULL || !jx_db_exec (db, setup, error))
    return NULL;
  return g_steal_pointer (&db);
}

/**
 * jx_db_open_damaged:
 * @path: the file, in UTF-8
 * @error: return location for a #JxError
 *
 * Opens a connection for reading what is left of a damaged file, though its end or a part of its
 * schema be missing. It is hardened, but for what makes SQLite refuse such a file as a whole.
 *
 * Returns: (transfer full): the connection
 */
JxDb *
jx_db_open_damaged (const char *path, GError **error)
{
  g_autoptr (JxDb) db = open_handle (path, SQLITE_OPEN_READONLY, error);

  if (db == NULL)
    return NULL;
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_DEFENSIVE, 0, NULL);
  sqlite3_db_config (db->handle, SQLITE_DBCONFIG_WRITABLE_SCHEMA, 1, NULL);
  if (!jx_db_exec (db, "PRAGMA cell_size_check = ON", error))
    return NULL;
  return g_steal_pointer (&db);
}

/**
 * jx_db_recover:
 * @path: a database, in UTF-8
 *
 * Puts a file right whose last writer died, and takes away the rollback journal that was left
 * beside it. Does nothing where there is no journal or another program is writing.
 *
 * While the file is locked nobody else has a journal, and a journal with something to roll back has
 * been used up by the lock; what is still there is an empty remnant.
 */
void
jx_db_recover (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autoptr (JxDb) db = NULL;

  if (!g_file_test (journal, G_FILE_TEST_EXISTS))
    return;
  db = jx_db_open (path, SQLITE_OPEN_READWRITE, NULL);
  if (db == NULL || !jx_db_exec (db, "BEGIN EXCLUSIVE", NULL))
    return;
  g_unlink (journal);
  jx_db_exec (db, "ROLLBACK", NULL);
}

/**
 * jx_db_close:
 * @db: (nullable) (transfer full): a connection
 *
 * Finalises its statements and closes it.
 */
void
jx_db_close (JxDb *db)
{
  if (db == NULL)
    return;

  g_hash_table_unref (db->statements);
  if (sqlite3_close (db->handle) != SQLITE_OK)
    g_critical ("%s was closed with statements open", db->path);
  g_free (db->path);
  g_free (db);
}

/**
 * jx_db_exec:
 * @db: a connection
 * @sql: statements without values
 * @error: return location for a #JxError
 *
 * Runs @sql.
 */
gboolean
jx_db_exec (JxDb *db, const char *sql, GError **error)
{
  int rc = sqlite3_exec (db->handle, sql, NULL, NULL, NULL);

  if (rc == SQLITE_OK)
    return TRUE;
  jx_db_set_error (db, rc, error);
  return FALSE;
}

/**
 * jx_db_prepare:
 * @db: a connection
 * @sql: one statement
 * @error: return location for a #JxError
 *
 * Prepares @sql, or takes the one prepared before; it is reset and has nothing bound.
 *
 * Returns: (transfer none): the statement, owned by @db
 */
sqlite3_stmt *
jx_db_prepare (JxDb *db, const char *sql, GError **error)
{
  sqlite3_stmt *statement = g_hash_table_lookup (db->statements, sql);
  int           rc;

  if (statement != NULL)
    {
      sqlite3_reset (statement);
      sqlite3_clear_bindings (statement);
      return statement;
    }

  rc = sqlite3_prepare_v3 (db->handle, sql, -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL);
  if (rc != SQLITE_OK)
    {
      jx_db_set_error (db, rc, error);
      return NULL;
    }
  g_hash_table_insert (db->statements, g_strdup (sql), statement);
  return statement;
}

/**
 * jx_db_step:
 * @db: a connection
 * @statement: one of its statements
 * @row: (out): whether there is a row to read
 * @error: return location for a #JxError
 *
 * Steps @statement; after the last row, and after an error, it is reset.
 */
gboolean
jx_db_step (JxDb *db, sqlite3_stmt *statement, gboolean *row, GError **error)
{
  int rc = sqlite3_step (statement);

  *row = rc == SQLITE_ROW;
  if (rc == SQLITE_ROW)
    return TRUE;
  if (rc != SQLITE_DONE)
    jx_db_set_error (db, rc, error);
  sqlite3_reset (statement);
  return rc == SQLITE_DONE;
}

/**
 * jx_db_run:
 * @db: a connection
 * @statement: (nullable): a statement that gives no rows; %NULL when preparing it failed
 * @error: return location for a #JxError
 *
 * Runs @statement to its end and lets go of what was bound to it.
 */
gboolean
jx_db_run (JxDb *db, sqlite3_stmt *statement, GError **error)
{
  gboolean row = FALSE;
  gboolean ok;

  if (statement == NULL)
    return FALSE;
  ok = jx_db_step (db, statement, &row, error);
  sqlite3_reset (statement);
  sqlite3_clear_bindings (statement);
  return ok;
}

/**
 * jx_db_int:
 * @db: a connection
 * @sql: a statement that gives one whole number
 * @value: (out): the number; 0 where there is no row or NULL
 * @error: return location for a #JxError
 *
 * Reads one number.
 */
gboolean
jx_db_int (JxDb *db, const char *sql, gint64 *value, GError **error)
{
  sqlite3_stmt *statement = jx_db_prepare (db, sql, error);
  gboolean      row;

  if (statement == NULL || !jx_db_step (db, statement, &row, error))
    return FALSE;
  *value = row ? sqlite3_column_int64 (statement, 0) : 0;
  sqlite3_reset (statement);
  return TRUE;
}

/**
 * jx_db_text:
 * @statement: a statement at a row
 * @column: a column
 *
 * Returns: (transfer none): the text of @column; empty for NULL
 */
const char *
jx_db_text (sqlite3_stmt *statement, int column)
{
  const char *text = (const char *) sqlite3_column_text (statement, column);

  return text != NULL ? text : "";
}
