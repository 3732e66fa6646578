/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-hold.h"

#include "model/jx-error.h"
#include "store/jx-db.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

/*
 * Beside a year file that a window works on lies a small database `.NAME.holder` with one row: who,
 * on which machine, since when. The window keeps a write transaction open on it as long as it works
 * on the file. Others can read the row meanwhile, but cannot begin such a transaction: that is how
 * they see that the holder lives. When it dies, however that happens, the system drops its lock,
 * so that no process numbers have to be compared, which mean nothing in a container or on another
 * machine.
 *
 * A row without a lock was left by a holder that died. On this machine that is certain. On another
 * machine it is not where the folder is on a network that does not carry locks over: then the
 * user is asked.
 *
 * The hold is about two people working on one file. That two writers do no harm to the file is
 * seen to by its own lock, and so a command of the command line, which is one short transaction,
 * takes no hold.
 */
struct _JxHold
{
  JxDb *db;
};

/* A holder that ends just now takes its file away under our hands; then we begin anew. */
#define N_TRIES 5

/* How long to wait for one that is just beginning or ending, milliseconds. */
#define PATIENCE 200

static const char table[] = "CREATE TABLE IF NOT EXISTS holder ("
                            "  id INTEGER PRIMARY KEY CHECK (id = 1),"
                            "  user TEXT NOT NULL,"
                            "  host TEXT NOT NULL,"
                            "  machine TEXT NOT NULL,"
                            "  since TEXT NOT NULL"
                            ") STRICT;";

/**
 * jx_hold_file:
 * @path: a year file, in UTF-8
 *
 * Returns: (transfer full): the file that says who works on it
 */
char *
jx_hold_file (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.holder", name);

  return g_build_filename (folder, hidden, NULL);
}

/* What tells this machine from others of the same name. */
static char *
get_machine (void)
{
  char *id = NULL;

  if (g_file_get_contents ("/etc/machine-id", &id, NULL, NULL))
    return g_strstrip (id);
  return g_strdup (g_get_host_name ());
}

/**
 * jx_holder_free:
 * @holder: (nullable) (transfer full): a holder
 *
 * Frees @holder.
 */
void
jx_holder_free (JxHolder *holder)
{
  if (holder == NULL)
    return;

  g_free (holder->user);
  g_free (holder->host);
  g_free (holder->since);
  g_free (holder);
}

static char *
format_since (const char *iso)
{
  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autoptr (GDateTime) then = g_date_time_new_from_iso8601 (iso, utc);
  g_autoptr (GDateTime) local = then != NULL ? g_date_time_to_local (then) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (iso);
}

/**
 * jx_holder_tell:
 * @holder: who works on a year file
 *
 * Returns: (transfer full): a sentence for the user: who, on which machine, since when
 */
char *
jx_holder_tell (const JxHolder *holder)
{
  g_autofree char *since = NULL;

  g_return_val_if_fail (holder != NULL, NULL);

  if (*holder->user == '\0')
    return g_strdup (_ ("Another user has this year file open."));
  since = format_since (holder->since);
  if (holder->here)
    /* Translators: a user, a date and time */
    return g_strdup_printf (_ ("%1$s has this year file open on this computer since %2$s."),
                            holder->user,
                            since);
  /* Translators: a user, a computer, a date and time */
  return g_strdup_printf (_ ("%1$s has this year file open on the computer “%2$s” since %3$s."),
                          holder->user,
                          holder->host,
                          since);
}

static JxHolder *
read_row (JxDb *db)
{
  sqlite3_stmt *statement =
    jx_db_prepare (db, "SELECT user, host, machine, since FROM holder", NULL);
  g_autofree char *machine = get_machine ();
  gboolean         row = FALSE;
  JxHolder        *holder;

  if (statement == NULL || !jx_db_step (db, statement, &row, NULL) || !row)
    return NULL;
  holder = g_new0 (JxHolder, 1);
  holder->user = g_strdup (jx_db_text (statement, 0));
  holder->host = g_strdup (jx_db_text (statement, 1));
  holder->since = g_strdup (jx_db_text (statement, 3));
  holder->here = g_str_equal (jx_db_text (statement, 2), machine);
  sqlite3_reset (statement);
  return holder;
}

static JxHolder *
make_unknown (void)
{
  JxHolder *holder = g_new0 (JxHolder, 1);

  holder->user = g_strdup ("");
  holder->host = g_strdup ("");
  holder->since = g_strdup ("");
  return holder;
}

static gboolean
write_row (JxDb *db, const char *user, GError **error)
{
  sqlite3_stmt *statement =
    jx_db_prepare (db,
                   "INSERT OR REPLACE INTO holder (id, user, host, machine, since)"
                   " VALUES (1, ?1, ?2, ?3, strftime ('%Y-%m-%dT%H:%M:%SZ'))",
                   error);
  g_autofree char *machine = get_machine ();

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_text (statement, 1, user, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 2, g_get_host_name (), -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 3, machine, -1, SQLITE_STATIC);
  return jx_db_run (db, statement, error);
}

/* Whoever may write to the year file may also see and take over its holder. */
static JxDb *
open_file (const char *path, const char *file, GError **error)
{
  gboolean made = !g_file_test (file, G_FILE_TEST_EXISTS);
  JxDb    *db = jx_db_open (file, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE, error);
  GStatBuf info;

  if (db != NULL && made && g_stat (path, &info) == 0)
    g_chmod (file, info.st_mode & 0666);
  return db;
}

static gboolean
was_taken_away (JxDb *db)
{
  int moved = 0;

  sqlite3_file_control (db->handle, "main", SQLITE_FCNTL_HAS_MOVED, &moved);
  return moved != 0;
}

/* Writes who we are, then keeps the lock, which others can read beside. */
static gboolean
settle (JxDb *db, const char *user, GError **error)
{
  return jx_db_exec (db, table, error) && write_row (db, user, error) &&
         jx_db_exec (db, "COMMIT", error) && jx_db_exec (db, "BEGIN IMMEDIATE", error);
}

static JxHolder *
look (JxDb *db, const GError *failure)
{
  JxHolder *holder = read_row (db);

  if (holder == NULL)
    holder = make_unknown ();
  holder->alive = g_error_matches (failure, JX_ERROR, JX_ERROR_LOCKED);
  return holder;
}

static gboolean
is_rubbish (const GError *failure)
{
  return g_error_matches (failure, JX_ERROR, JX_ERROR_NOT_YEAR_FILE) ||
         g_error_matches (failure, JX_ERROR, JX_ERROR_DAMAGED);
}

/* One try to take the hold; @again tells that the file was taken away meanwhile. */
static JxHold *
try_to_take (const char *path,
             const char *user,
             gboolean    take_over,
             JxHolder  **holder,
             gboolean   *again,
             GError    **error)
{
  g_autofree char *file = jx_hold_file (path);
  g_autoptr (JxDb) db = open_file (path, file, error);
  g_autoptr (JxHolder) before = NULL;
  g_autoptr (GError) failure = NULL;
  JxHold *hold;

  if (db == NULL)
    {
      /* A file that is none of ours, or one that was torn, says nothing of anybody. */
      *again = is_rubbish (*error) && g_unlink (file) == 0;
      return NULL;
    }
  sqlite3_busy_timeout (db->handle, PATIENCE);
  if (!jx_db_exec (db, "BEGIN IMMEDIATE", &failure))
    {
      if (g_error_matches (failure, JX_ERROR, JX_ERROR_LOCKED))
        *holder = look (db, failure);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  *again = was_taken_away (db);
  if (*again)
    return NULL;
  before = read_row (db);
  if (before != NULL && !before->here && !take_over)
    {
      *holder = g_steal_pointer (&before);
      g_set_error_literal (error, JX_ERROR, JX_ERROR_LOCKED, _ ("Another computer has this open."));
      return NULL;
    }
  if (!settle (db, user, &failure))
    {
      *again = g_error_matches (failure, JX_ERROR, JX_ERROR_LOCKED);
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  *holder = g_steal_pointer (&before);
  hold = g_new0 (JxHold, 1);
  hold->db = g_steal_pointer (&db);
  return hold;
}

/**
 * jx_hold_take:
 * @path: a year file, in UTF-8
 * @user: the name to leave for others
 * @take_over: whether to take over from a holder on another machine that seems to be gone
 * @holder: (out) (nullable) (transfer full): who works on the file; where the hold was taken, the
 *   one who died while he held it
 * @error: return location: %JX_ERROR_LOCKED where there is a @holder, %JX_ERROR_READ_ONLY,
 *   %JX_ERROR_FULL or %JX_ERROR_IO where the folder does not let a file be made
 *
 * Takes the right to work on a year file. A holder that died on this machine is taken over from.
 *
 * Returns: (transfer full): the hold, for jx_hold_release()
 */
JxHold *
jx_hold_take (const char *path,
              const char *user,
              gboolean    take_over,
              JxHolder  **holder,
              GError    **error)
{
  JxHold  *hold = NULL;
  gboolean again = TRUE;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (path != NULL && user != NULL && holder != NULL, NULL);

  *holder = NULL;
  for (guint i = 0; i < N_TRIES && hold == NULL && again; i++)
    {
      g_clear_error (&failure);
      g_clear_pointer (holder, jx_holder_free);
      again = FALSE;
      hold = try_to_take (path, user, take_over, holder, &again, &failure);
    }
  if (hold == NULL && failure == NULL)
    g_set_error_literal (&failure,
                         JX_ERROR,
                         JX_ERROR_LOCKED,
                         _ ("Another program is just opening or closing this file."));
  if (hold == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return hold;
}

/**
 * jx_hold_look:
 * @path: a year file, in UTF-8
 *
 * Looks who works on a year file, and takes nothing.
 *
 * Returns: (transfer full) (nullable): a holder that lives
 */
JxHolder *
jx_hold_look (const char *path)
{
  g_autofree char *file = jx_hold_file (path);
  g_autoptr (JxDb) db = NULL;
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!g_file_test (file, G_FILE_TEST_EXISTS))
    return NULL;
  db = jx_db_open (file, SQLITE_OPEN_READWRITE, NULL);
  if (db == NULL)
    return NULL;
  sqlite3_busy_timeout (db->handle, PATIENCE);
  if (!jx_db_exec (db, "BEGIN IMMEDIATE", &failure))
    return g_error_matches (failure, JX_ERROR, JX_ERROR_LOCKED) ? look (db, failure) : NULL;
  jx_db_exec (db, "ROLLBACK", NULL);
  return NULL;
}

/**
 * jx_hold_release:
 * @hold: (nullable) (transfer full): a hold
 *
 * Gives the right to work on a file back, and leaves nothing beside it.
 *
 * The file goes while it is still locked, so that nobody else's is taken away. Where an open file
 * cannot be removed it goes after that, which fails if somebody else has it open by then.
 */
void
jx_hold_release (JxHold *hold)
{
  g_autofree char *file = NULL;
  gboolean         gone;

  if (hold == NULL)
    return;

  file = g_strdup (hold->db->path);
  gone = g_unlink (file) == 0;
  jx_db_exec (hold->db, "ROLLBACK", NULL);
  jx_db_close (hold->db);
  if (!gone)
    g_unlink (file);
  g_free (hold);
}
