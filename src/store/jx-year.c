/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"
#include "store/jx-schema.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <glib/gstdio.h>
#include <string.h>

G_DEFINE_FINAL_TYPE (JxYear, jx_year, G_TYPE_OBJECT)

enum
{
  ABOUT_TO_CHANGE,
  CHANGED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
jx_year_finalize (GObject *object)
{
  JxYear *self = JX_YEAR (object);

  jx_year_rollback (self);
  jx_db_close (self->db);
  jx_hold_release (self->hold);
  jx_holder_free (self->holder);
  g_free (self->user);
  g_free (self->head_hash);
  g_array_unref (self->done);
  g_array_unref (self->undone);

  G_OBJECT_CLASS (jx_year_parent_class)->finalize (object);
}

static void
jx_year_class_init (JxYearClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = jx_year_finalize;

  /**
   * JxYear::about-to-change:
   * @self: the year file
   *
   * Emitted before each action, undo and redo, while the file is as it was; the last moment for a
   * backup. A handler must not change the file.
   */
  signals[ABOUT_TO_CHANGE] = g_signal_new ("about-to-change",
                                           JX_TYPE_YEAR,
                                           G_SIGNAL_RUN_LAST,
                                           0,
                                           NULL,
                                           NULL,
                                           NULL,
                                           G_TYPE_NONE,
                                           0);

  /**
   * JxYear::changed:
   * @self: the year file
   * @changes: (nullable) (element-type JxChange): the rows that changed; %NULL for any
   *
   * Emitted after a change is on the disk; %NULL when another program has written to the file.
   */
  signals[CHANGED] = g_signal_new ("changed",
                                   JX_TYPE_YEAR,
                                   G_SIGNAL_RUN_LAST,
                                   0,
                                   NULL,
                                   NULL,
                                   NULL,
                                   G_TYPE_NONE,
                                   1,
                                   G_TYPE_ARRAY | G_SIGNAL_TYPE_STATIC_SCOPE);
}

/**
 * jx_year_default_user:
 *
 * The name that changes are recorded under where nobody set one: that of the login's owner, or else
 * the login itself.
 *
 * Returns: (transfer full): a name, in UTF-8
 */
char *
jx_year_default_user (void)
{
  g_autofree char *name = g_utf8_make_valid (g_get_real_name (), -1);

  g_strstrip (name);
  if (*name == '\0' || g_str_equal (name, "Unknown"))
    return g_utf8_make_valid (g_get_user_name (), -1);
  return g_steal_pointer (&name);
}

static void
jx_year_init (JxYear *self)
{
  self->user = jx_year_default_user ();
  self->head_hash = g_strdup ("");
  self->done = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->undone = g_array_new (FALSE, FALSE, sizeof (gint64));
}

/**
 * jx_action_announce:
 * @self: a year file
 *
 * Tells that the file is about to change.
 */
void
jx_action_announce (JxYear *self)
{
  g_signal_emit (self, signals[ABOUT_TO_CHANGE], 0);
}

/**
 * jx_action_changed:
 * @self: a year file
 * @changes: (nullable) (element-type JxChange): the rows that changed
 *
 * Tells the views.
 */
void
jx_action_changed (JxYear *self, GArray *changes)
{
  g_signal_emit (self, signals[CHANGED], 0, changes);
}

/**
 * jx_year_get_path:
 * @self: a year file
 *
 * Returns: (transfer none): its file name, in UTF-8
 */
const char *
jx_year_get_path (JxYear *self)
{
  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  return self->db->path;
}

/**
 * jx_year_get_read_only:
 * @self: a year file
 *
 * Returns: whether it was opened for reading only
 */
gboolean
jx_year_get_read_only (JxYear *self)
{
  g_return_val_if_fail (JX_IS_YEAR (self), TRUE);

  return self->read_only;
}

/**
 * jx_year_set_user:
 * @self: a year file
 * @name: who the history names from now on
 *
 * Sets the name that changes are recorded under; at first it is
 * that of jx_year_default_user().
 */
void
jx_year_set_user (JxYear *self, const char *name)
{
  g_return_if_fail (JX_IS_YEAR (self));
  g_return_if_fail (name != NULL);

  g_free (self->user);
  self->user = g_strdup (name);
}

static JxDb *
open_db (const char *path, JxAccess access, GError **error)
{
  if (access == JX_ACCESS_DAMAGED)
    return jx_db_open_damaged (path, error);
  return jx_db_open (path,
                     access == JX_ACCESS_WRITE ? SQLITE_OPEN_READWRITE : SQLITE_OPEN_READONLY,
                     error);
}

/* A file that is known to be damaged or newer is taken for what can be read of it. */
static gboolean
load (JxYear *self, GError **error)
{
  g_autoptr (JxSnapshot) snapshot = NULL;

  if (self->access == JX_ACCESS_DAMAGED || self->access == JX_ACCESS_NEWER)
    {
      jx_journal_load (self, NULL);
      snapshot = jx_year_snapshot (self, error);
      return snapshot != NULL;
    }
  return jx_judge_contents (self->db, error) && jx_schema_check (self->db, error) &&
         jx_schema_upgrade (&self->db, error) && jx_journal_load (self, error);
}

static gboolean
is_expected (const GError *failure, JxAccess access)
{
  return g_error_matches (failure,
                          JX_ERROR,
                          access == JX_ACCESS_NEWER ? JX_ERROR_TOO_NEW : JX_ERROR_DAMAGED) &&
         (access == JX_ACCESS_NEWER || access == JX_ACCESS_DAMAGED);
}

/**
 * jx_year_open_as:
 * @path: a file name, in UTF-8
 * @access: what it is opened for
 * @error: return location, as of jx_year_open()
 *
 * Opens a year file: the only function that does.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_year_open_as (const char *path, JxAccess access, GError **error)
{
  g_autoptr (JxYear) self = NULL;
  g_autoptr (GError) failure = NULL;

  if (!jx_judge_file (path, &failure) && !is_expected (failure, access))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  jx_db_recover (path);
  self = g_object_new (JX_TYPE_YEAR, NULL);
  self->access = access;
  self->db = open_db (path, access, error);
  if (self->db == NULL)
    return NULL;
  self->read_only = sqlite3_db_readonly (self->db->handle, "main") == 1;
  if (self->read_only && access == JX_ACCESS_WRITE)
    self->access = JX_ACCESS_PLACE;
  return load (self, error) ? g_steal_pointer (&self) : NULL;
}

/**
 * jx_year_open:
 * @path: a file name, in UTF-8
 * @error: return location: %JX_ERROR_NOT_FOUND, %JX_ERROR_NOT_YEAR_FILE, %JX_ERROR_DAMAGED,
 *   %JX_ERROR_TOO_NEW, %JX_ERROR_LOCKED or %JX_ERROR_IO
 *
 * Opens a year file, which is judged before it is trusted. A file that may not be written to is
 * opened for reading only.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_year_open (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return jx_year_open_as (path, JX_ACCESS_WRITE, error);
}

/**
 * jx_year_open_read_only:
 * @path: a file name, in UTF-8
 * @error: return location, as of jx_year_open()
 *
 * Opens a year file that is to stay as it is.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_year_open_read_only (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return jx_year_open_as (path, JX_ACCESS_READ, error);
}

static gboolean
read_heading (JxDb *db, char **unit_name, gint64 *year, GError **error)
{
  sqlite3_stmt *statement;
  gboolean      row = FALSE;

  if (!jx_db_int (db, "SELECT year FROM setting", year, error))
    return FALSE;
  statement = jx_db_prepare (db, "SELECT name FROM unit ORDER BY position, id LIMIT 1", error);
  if (statement == NULL || !jx_db_step (db, statement, &row, error))
    return FALSE;
  *unit_name = g_strdup (row ? jx_db_text (statement, 0) : "");
  if (row)
    sqlite3_reset (statement);
  return TRUE;
}

/**
 * jx_year_peek:
 * @path: a file name, in UTF-8
 * @unit_name: (out) (transfer full): the name of its first unit; empty for none
 * @year: (out): its fiscal year
 * @error: return location, as of jx_year_open()
 *
 * Tells what a year file is of without opening it for work; it is judged as by jx_year_open(), but
 * for its history.
 *
 * Returns: whether the file is whole
 */
gboolean
jx_year_peek (const char *path, char **unit_name, gint64 *year, GError **error)
{
  g_autoptr (JxDb) db = NULL;

  g_return_val_if_fail (path != NULL && unit_name != NULL && year != NULL, FALSE);

  if (!jx_judge_file (path, error))
    return FALSE;
  jx_db_recover (path);
  db = jx_db_open (path, SQLITE_OPEN_READONLY, error);
  return db != NULL && jx_judge_contents (db, error) && jx_schema_check (db, error) &&
         read_heading (db, unit_name, year, error);
}

/**
 * jx_year_set_make_error:
 * @path: the file that could not be made, in UTF-8
 * @failure: what GIO says of it
 * @error: return location: %JX_ERROR_EXISTS, %JX_ERROR_FULL or %JX_ERROR_IO
 *
 * Says in a sentence why a file could not be made.
 */
void
jx_year_set_make_error (const char *path, const GError *failure, GError **error)
{
  g_autofree char *name = g_path_get_basename (path);

  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_EXISTS))
    g_set_error (error, JX_ERROR, JX_ERROR_EXISTS, _ ("There is a file “%s” already."), name);
  else
    g_set_error (error,
                 JX_ERROR,
                 g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_NO_SPACE) ? JX_ERROR_FULL
                                                                            : JX_ERROR_IO,
                 _ ("“%s” cannot be made: %s"),
                 name,
                 failure->message);
}

/**
 * jx_year_make_empty:
 * @path: the file to make, in UTF-8
 * @error: return location, as of jx_year_set_make_error()
 *
 * Makes an empty file; only the user may read a file of ours from its first byte on.
 *
 * Returns: whether it was made
 */
gboolean
jx_year_make_empty (const char *path, GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GFileOutputStream) stream =
    g_file_create (file, G_FILE_CREATE_PRIVATE, NULL, &failure);

  if (stream != NULL)
    return g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, error);
  jx_year_set_make_error (path, failure, error);
  return FALSE;
}

/**
 * jx_year_discard:
 * @path: a closed file that was not finished, in UTF-8
 *
 * Removes it, and the rollback journal that a failing disk may have left beside it.
 */
void
jx_year_discard (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);

  g_unlink (path);
  g_unlink (journal);
}

static gboolean
fill (JxYear *self, const JxSettings *settings, const JxUnit *unit, GError **error)
{
  g_autoptr (JxSettings) row = jx_record_copy (JX_TABLE_SETTING, settings);
  g_autoptr (JxUnit) first = unit != NULL ? jx_record_copy (JX_TABLE_UNIT, unit) : NULL;

  row->id = 1;
  row->state = JX_STATE_OPEN;
  if (!jx_year_begin (self, JX_VERB_CREATE, JX_TABLE_SETTING, NULL, NULL, error))
    return FALSE;
  if (!jx_rows_insert (self->db, JX_TABLE_SETTING, row, error) ||
      (first != NULL && !jx_year_add (self, JX_TABLE_UNIT, first, error)))
    {
      jx_year_rollback (self);
      return FALSE;
    }
  return jx_year_commit (self, error);
}

/**
 * jx_year_make_blank:
 * @path: a file name, in UTF-8, that does not exist yet
 * @error: return location for a #JxError
 *
 * Makes a year file without a single row, not even of settings. If it fails no file is left.
 *
 * Returns: (transfer full): the file, to be filled at once
 */
JxYear *
jx_year_make_blank (const char *path, GError **error)
{
  g_autoptr (JxYear) self = NULL;

  if (!jx_year_make_empty (path, error))
    return NULL;
  self = g_object_new (JX_TYPE_YEAR, NULL);
  self->db = jx_db_open (path, SQLITE_OPEN_READWRITE, error);
  if (self->db != NULL && jx_schema_create (self->db, error))
    return g_steal_pointer (&self);
  g_clear_object (&self);
  jx_year_discard (path);
  return NULL;
}

/**
 * jx_year_create:
 * @path: a file name, in UTF-8, that does not exist yet
 * @settings: the settings of the year
 * @unit: (nullable): the unit that the file is of
 * @error: return location: %JX_ERROR_EXISTS or another #JxError
 *
 * Makes a new year file and opens it. Making it is the first entry of its journal and cannot be
 * undone. If anything fails no file is left.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_year_create (const char *path, const JxSettings *settings, const JxUnit *unit, GError **error)
{
  g_autoptr (JxYear) self = NULL;

  g_return_val_if_fail (path != NULL && settings != NULL, NULL);

  self = jx_year_make_blank (path, error);
  if (self == NULL)
    return NULL;
  if (!fill (self, settings, unit, error))
    {
      g_clear_object (&self);
      jx_year_discard (path);
      return NULL;
    }
  return g_steal_pointer (&self);
}
