/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"
#include "store/jx-schema.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

static gboolean
damaged (JxYear *self, GError **error, char *what)
{
  g_autofree char *name = g_path_get_basename (self->db->path);

  g_set_error (error, JX_ERROR, JX_ERROR_DAMAGED, _ ("“%s” is damaged: %s"), name, what);
  g_free (what);
  return FALSE;
}

static gboolean
check_integrity (JxYear *self, GError **error)
{
  sqlite3_stmt *statement = jx_db_prepare (self->db, "PRAGMA integrity_check (1)", error);
  gboolean      row = FALSE;
  gboolean      whole;

  if (statement == NULL || !jx_db_step (self->db, statement, &row, error))
    return FALSE;
  whole = row && g_str_equal (jx_db_text (statement, 0), "ok");
  if (!whole)
    damaged (self, error, g_strdup (row ? jx_db_text (statement, 0) : ""));
  sqlite3_reset (statement);
  return whole;
}

/* Every row belongs to one that is there. */
static gboolean
check_owners (JxYear *self, GError **error)
{
  sqlite3_stmt *statement = jx_db_prepare (self->db, "PRAGMA foreign_key_check", error);
  gboolean      row = FALSE;

  if (statement == NULL || !jx_db_step (self->db, statement, &row, error))
    return FALSE;
  if (row)
    damaged (self,
             error,
             g_strdup_printf (_ ("row %" PRId64 " of the table “%s” belongs to a row that is not "
                                 "there."),
                              (gint64) sqlite3_column_int64 (statement, 1),
                              jx_db_text (statement, 0)));
  sqlite3_reset (statement);
  return !row;
}

/* Holds one entry of the journal against the hash of the one before; @before becomes its own. */
static gboolean
judge_entry (JxYear *self, sqlite3_stmt *entry, gint64 expected, char **before, GError **error)
{
  const char      *texts[] = { jx_db_text (entry, 1), jx_db_text (entry, 2), jx_db_text (entry, 3),
                               jx_db_text (entry, 4), jx_db_text (entry, 5), NULL };
  gint64           number = sqlite3_column_int64 (entry, 0);
  const void      *changeset = sqlite3_column_blob (entry, 7);
  int              size = sqlite3_column_bytes (entry, 7);
  g_autofree char *hash =
    jx_journal_hash (*before, number, texts, sqlite3_column_int64 (entry, 6), changeset, size);

  if (number != expected)
    return damaged (self,
                    error,
                    g_strdup_printf (_ ("entry %" PRId64 " of the history is missing."), expected));
  if (!g_str_equal (jx_db_text (entry, 8), *before) || !g_str_equal (jx_db_text (entry, 9), hash))
    return damaged (self,
                    error,
                    g_strdup_printf (_ ("entry %" PRId64 " of the history, of "
                                        "%s, was changed outside the program."),
                                     number,
                                     texts[0]));
  g_free (*before);
  *before = g_steal_pointer (&hash);
  return TRUE;
}

/* An empty file in memory, without what judges each row as it comes: the rows are held against
 * those of the file at the end, whose indices and checks have been judged then. */
static JxDb *
make_replica (GError **error)
{
  g_autoptr (JxDb) replica = jx_db_open (":memory:", SQLITE_OPEN_READWRITE, error);
  g_autoptr (GString) drops = g_string_new ("PRAGMA foreign_keys = OFF;"
                                            "PRAGMA ignore_check_constraints = ON;");
  sqlite3_stmt *indices = NULL;
  gboolean      row = TRUE;

  if (replica == NULL || !jx_schema_create (replica, error))
    return NULL;
  indices = jx_db_prepare (replica,
                           "SELECT name FROM sqlite_schema"
                           " WHERE type = 'index' AND sql IS NOT NULL",
                           error);
  while (indices != NULL && row)
    {
      if (!jx_db_step (replica, indices, &row, error))
        return NULL;
      if (row)
        g_string_append_printf (drops, "DROP INDEX %s;", jx_db_text (indices, 0));
    }
  if (indices == NULL || !jx_db_exec (replica, drops->str, error))
    return NULL;
  return g_steal_pointer (&replica);
}

/* Takes one entry of the journal into @replica. */
static gboolean
replay_entry (JxYear *self, JxDb *replica, sqlite3_stmt *entry, GError **error)
{
  if (sqlite3changeset_apply (replica->handle,
                              sqlite3_column_bytes (entry, 7),
                              (void *) sqlite3_column_blob (entry, 7),
                              NULL,
                              jx_undo_refuse,
                              NULL) == SQLITE_OK)
    return TRUE;
  return damaged (self,
                  error,
                  g_strdup_printf (_ ("entry %" PRId64 " of the history, of "
                                      "%s, does not follow from the one before."),
                                   (gint64) sqlite3_column_int64 (entry, 0),
                                   jx_db_text (entry, 1)));
}

/* Judges all entries, and takes them into @replica where there is one. */
static gboolean
replay (JxYear *self, JxDb *replica, GError **error)
{
  g_autofree char *before = g_strdup ("");
  sqlite3_stmt    *entry = jx_db_prepare (self->db,
                                       "SELECT number, time, who, verb, subject, detail, target, "
                                          "changeset, before, hash"
                                          " FROM journal ORDER BY number",
                                       error);

  if (entry == NULL)
    return FALSE;
  for (gint64 expected = 1;; expected++)
    {
      gboolean row;

      if (!jx_db_step (self->db, entry, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      if (!judge_entry (self, entry, expected, &before, error) ||
          (replica != NULL && !replay_entry (self, replica, entry, error)))
        {
          sqlite3_reset (entry);
          return FALSE;
        }
    }
}

static gboolean
values_equal (sqlite3_value *a, sqlite3_value *b)
{
  int size = sqlite3_value_bytes (a);

  return sqlite3_value_type (a) == sqlite3_value_type (b) && size == sqlite3_value_bytes (b) &&
         (size == 0 || memcmp (sqlite3_value_blob (a), sqlite3_value_blob (b), size) == 0);
}

/* The first column in which the rows that @a and @b stand at differ; -1 for none. */
static int
find_difference (sqlite3_stmt *a, sqlite3_stmt *b)
{
  for (int i = 0; i < sqlite3_column_count (a); i++)
    if (!values_equal (sqlite3_column_value (a, i), sqlite3_column_value (b, i)))
      return i;
  return -1;
}

static gboolean
touches (const void *changeset, int size, JxTable table, gint64 id)
{
  g_autoptr (GArray) changes = jx_journal_changes (changeset, size);

  for (guint i = 0; i < changes->len; i++)
    {
      const JxChange *change = &g_array_index (changes, JxChange, i);

      if (change->table == table && change->id == id)
        return TRUE;
    }
  return FALSE;
}

/* When the program wrote a row last; NULL for never. */
static char *
find_last_time (JxYear *self, JxTable table, gint64 id)
{
  sqlite3_stmt *entry =
    jx_db_prepare (self->db, "SELECT time, changeset FROM journal ORDER BY number DESC", NULL);
  gboolean row = FALSE;

  while (entry != NULL && jx_db_step (self->db, entry, &row, NULL) && row)
    if (touches (sqlite3_column_blob (entry, 1), sqlite3_column_bytes (entry, 1), table, id))
      {
        char *time = g_strdup (jx_db_text (entry, 0));

        sqlite3_reset (entry);
        return time;
      }
  return NULL;
}

static char *
describe_row (JxYear *self, JxTable table, gint64 id, const char *column)
{
  const char      *name = jx_table_info (table)->name;
  g_autofree char *time = find_last_time (self, table, id);

  if (time == NULL)
    return g_strdup_printf (_ ("row %" PRId64 " of the table “%s” (%s) was added "
                               "outside the program."),
                            id,
                            name,
                            column);
  return g_strdup_printf (_ ("row %" PRId64 " of the table “%s” (%s) was changed "
                             "outside the program; the program wrote it last at %s."),
                          id,
                          name,
                          column,
                          time);
}

static gboolean
compare_table (JxYear *self, JxDb *replica, JxTable table, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT * FROM %s ORDER BY id", jx_table_info (table)->name);
  sqlite3_stmt *ours = jx_db_prepare (self->db, sql, error);
  sqlite3_stmt *theirs = ours != NULL ? jx_db_prepare (replica, sql, error) : NULL;
  gboolean      ok = theirs != NULL;
  gboolean      row = TRUE;
  gboolean      other = TRUE;

  while (ok && row)
    {
      int    column;
      gint64 id;

      ok = jx_db_step (self->db, ours, &row, error) && jx_db_step (replica, theirs, &other, error);
      if (!ok || (!row && !other))
        break;
      column = row && other ? find_difference (ours, theirs) : 0;
      if (column < 0)
        continue;
      id = row ? sqlite3_column_int64 (ours, 0) : sqlite3_column_int64 (theirs, 0);
      if (row && other)
        id = MIN (id, sqlite3_column_int64 (theirs, 0));
      ok =
        damaged (self, error, describe_row (self, table, id, sqlite3_column_name (ours, column)));
    }
  if (ours != NULL)
    sqlite3_reset (ours);
  if (theirs != NULL)
    sqlite3_reset (theirs);
  return ok;
}

static gboolean
compare (JxYear *self, JxDb *replica, GError **error)
{
  for (JxTable table = 0; table < JX_N_TABLES; table++)
    if (!compare_table (self, replica, table, error))
      return FALSE;
  return TRUE;
}

static gboolean
check_contents (JxYear *self, GError **error)
{
  char *fault = NULL;

  if (!jx_content_check (self->db, &fault, error))
    return FALSE;
  return fault == NULL || damaged (self, error, fault);
}

/**
 * jx_verify_chain:
 * @self: a year file
 * @error: return location for a %JX_ERROR_DAMAGED that names the entry
 *
 * Proves that no entry of the history was changed, removed or put in: quick enough for an opening.
 */
gboolean
jx_verify_chain (JxYear *self, GError **error)
{
  return replay (self, NULL, error);
}

/**
 * jx_year_check:
 * @self: a year file without an action under way
 * @error: return location for a %JX_ERROR_DAMAGED that names what was found
 *
 * Proves that the file is whole: its structure, the hash chain of its journal, that replaying the
 * journal into an empty file gives every row as it stands, and that each file of evidence is there
 * and is what was attached.
 */
gboolean
jx_year_check (JxYear *self, GError **error)
{
  g_autoptr (JxDb) replica = NULL;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  if (!check_integrity (self, error))
    return FALSE;
  replica = make_replica (error);
  return replica != NULL && replay (self, replica, error) && compare (self, replica, error) &&
         check_owners (self, error) && check_contents (self, error);
}
