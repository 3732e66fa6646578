/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-repair.h"

#include "model/jx-error.h"
#include "store/jx-guard.h"
#include "store/jx-import.h"
#include "store/jx-repair-private.h"
#include "store/jx-schema.h"
#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/*
 * The copy is made anew. First the history is played into it as far as its hash chain holds. Where
 * that is all of it, every row is proved and the rows of the damaged file are not needed: they are
 * only compared, to tell what was damaged. Else the rows that can still be read are newer than what
 * the history gives and take its place, as one more entry of the history.
 */

/* How many faults are told at most. */
#define FAULTS_MOST 40

#define ENTRY_COLUMNS "number, time, who, verb, subject, detail, target, changeset, before, hash"

enum
{
  NUMBER,
  TIME,
  TARGET = 6,
  CHANGESET,
  BEFORE,
  HASH,
  N_COLUMNS,
};

/* Whether an entry follows from the one before it. */
static gboolean
is_next (sqlite3_stmt *entry, const char *before)
{
  const char      *texts[] = { jx_db_text (entry, 1), jx_db_text (entry, 2), jx_db_text (entry, 3),
                               jx_db_text (entry, 4), jx_db_text (entry, 5), NULL };
  const void      *changeset = sqlite3_column_blob (entry, CHANGESET);
  g_autofree char *hash = jx_journal_hash (before,
                                           sqlite3_column_int64 (entry, NUMBER),
                                           texts,
                                           sqlite3_column_int64 (entry, TARGET),
                                           changeset,
                                           sqlite3_column_bytes (entry, CHANGESET));

  return g_str_equal (jx_db_text (entry, BEFORE), before) &&
         g_str_equal (jx_db_text (entry, HASH), hash);
}

static gboolean
copy_entry (JxDb *to, sqlite3_stmt *entry)
{
  sqlite3_stmt *statement = jx_db_prepare (to,
                                           "INSERT INTO journal (" ENTRY_COLUMNS ")"
                                           " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
                                           NULL);

  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < N_COLUMNS; i++)
    sqlite3_bind_value (statement, i + 1, sqlite3_column_value (entry, i));
  return jx_db_run (to, statement, NULL);
}

/* Takes one entry over; FALSE where it cannot be read or does not follow from the one before. */
static gboolean
take_entry (JxDb *from, JxDb *to, gint64 number, char **before, gboolean *end)
{
  sqlite3_stmt *entry =
    jx_db_prepare (from, "SELECT " ENTRY_COLUMNS " FROM journal WHERE number = ?1", NULL);
  gboolean row = FALSE;
  gboolean ok;

  *end = FALSE;
  if (entry == NULL)
    return FALSE;
  sqlite3_bind_int64 (entry, 1, number);
  if (!jx_db_step (from, entry, &row, NULL))
    return FALSE;
  *end = !row;
  if (!row)
    return TRUE;
  ok = is_next (entry, *before) &&
       sqlite3changeset_apply (to->handle,
                               sqlite3_column_bytes (entry, CHANGESET),
                               (void *) sqlite3_column_blob (entry, CHANGESET),
                               NULL,
                               jx_undo_refuse,
                               NULL) == SQLITE_OK &&
       copy_entry (to, entry);
  if (ok)
    {
      g_free (*before);
      *before = g_strdup (jx_db_text (entry, HASH));
    }
  sqlite3_reset (entry);
  return ok;
}

/* Plays the history as far as it holds; tells whether that is all of it. */
static gboolean
replay (JxDb *from, JxDb *to, GPtrArray *losses)
{
  g_autofree char *before = g_strdup ("");
  gint64           last = 0;
  gboolean         end = FALSE;
  gint64           number = 1;

  while (take_entry (from, to, number, &before, &end) && !end)
    number++;
  if (!jx_db_int (from, "SELECT max (number) FROM journal", &last, NULL))
    last = 0;
  if (end && last == number - 1 && last > 0)
    return TRUE;
  g_ptr_array_add (losses,
                   number == 1
                     ? g_strdup (_ ("The history cannot be read; the copy begins a new one."))
                     : g_strdup_printf (_ ("The history is damaged after entry %" PRId64
                                           "; what it told after that is lost."),
                                        number - 1));
  return FALSE;
}

static gboolean
see_to_settings (JxDb *to, GPtrArray *losses, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (JxSnapshot) defaults = jx_snapshot_new (g_date_time_get_year (now));
  gint64 n = 0;

  if (!jx_db_int (to, "SELECT count (*) FROM setting", &n, error))
    return FALSE;
  if (n > 0)
    return TRUE;
  g_ptr_array_add (losses,
                   g_strdup_printf (_ (
                                      "The settings of the year cannot be read; the copy has those "
                                      "of a new year %d. Put them right."),
                                    (int) defaults->settings->year));
  defaults->settings->id = 1;
  return jx_rows_insert (to, JX_TABLE_SETTING, defaults->settings, error);
}

/* What the history does not give, as one more entry of it that names the damaged file. */
static gboolean
take_rows (JxYear *copy, JxDb *from, gboolean proved, GPtrArray *losses, GError **error)
{
  g_autofree char *name = g_path_get_basename (from->path);

  if (!jx_year_begin (copy, JX_VERB_REPAIR, JX_TABLE_SETTING, NULL, name, error))
    return FALSE;
  if ((!proved && (!jx_repair_take_rows (from, copy->db, losses, error) ||
                   !see_to_settings (copy->db, losses, error))) ||
      !jx_repair_drop_attachments (copy->db, losses, error) || !jx_guard_settle (copy->db, error))
    {
      jx_year_rollback (copy);
      return FALSE;
    }
  return jx_year_commit (copy, error);
}

static gboolean
fill (JxDb *from, const char *temporary, GPtrArray *losses, GError **error)
{
  g_autoptr (JxYear) copy = jx_year_make_blank (temporary, error);
  gboolean proved;

  if (copy == NULL || !jx_db_exec (copy->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  proved = replay (from, copy->db, losses);
  if (proved)
    jx_repair_compare_rows (from, copy->db, losses);
  jx_repair_take_contents (from, copy->db, losses);
  return jx_guard_settle (copy->db, error) && jx_db_exec (copy->db, "COMMIT", error) &&
         jx_journal_load (copy, error) && take_rows (copy, from, proved, losses, error);
}

/* The copy is proved before it gets its name. */
static gboolean
prove (const char *temporary, GError **error)
{
  g_autoptr (JxYear) copy = jx_year_open_read_only (temporary, error);

  return copy != NULL && jx_year_check (copy, error);
}

/* Nothing that can be read is not the same as a file with no rows. */
static gboolean
holds_anything (JxDb *from, GError **error)
{
  g_autofree char *name = g_path_get_basename (from->path);
  gint64           tables = 0;

  if (jx_db_int (from,
                 "SELECT count (*) FROM sqlite_schema WHERE name IN ('journal', 'setting', 'unit')",
                 &tables,
                 NULL) &&
      tables > 0)
    return TRUE;
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DAMAGED,
               _ ("Nothing can be read of “%s” any more. Take a copy from the backups."),
               name);
  return FALSE;
}

static void
add_faults (JxDb *from, const char *sql, char *(*describe) (sqlite3_stmt *row), GPtrArray *faults)
{
  sqlite3_stmt *statement = jx_db_prepare (from, sql, NULL);
  gboolean      row = FALSE;

  while (statement != NULL && faults->len < FAULTS_MOST &&
         jx_db_step (from, statement, &row, NULL) && row)
    if (!g_str_equal (jx_db_text (statement, 0), "ok"))
      g_ptr_array_add (faults, describe (statement));
  if (statement != NULL)
    sqlite3_reset (statement);
}

static char *
describe_structure (sqlite3_stmt *row)
{
  return g_strdup (jx_db_text (row, 0));
}

/* What a table is called in the user's language. */
static const char *
get_label (const char *name)
{
  JxTable table;

  return jx_table_find (name, &table) ? _ (jx_table_info (table)->label) : name;
}

static char *
describe_reference (sqlite3_stmt *row)
{
  return g_strdup_printf (_ ("%s %" PRId64 " has lost what it belongs to (%s)."),
                          get_label (jx_db_text (row, 0)),
                          (gint64) sqlite3_column_int64 (row, 1),
                          get_label (jx_db_text (row, 2)));
}

/**
 * jx_repair_faults:
 * @damaged: a damaged year file, in UTF-8
 *
 * Tells what is damaged, and where, as far as that shows.
 *
 * Returns: (transfer full) (element-type utf8): a line for each fault; the first few
 */
GPtrArray *
jx_repair_faults (const char *damaged)
{
  GPtrArray *faults = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (JxDb) from = NULL;

  g_return_val_if_fail (damaged != NULL, faults);

  from = jx_db_open_damaged (damaged, NULL);
  if (from == NULL)
    return faults;
  add_faults (from, "PRAGMA quick_check (20)", describe_structure, faults);
  add_faults (from, "PRAGMA foreign_key_check", describe_reference, faults);
  return faults;
}

/**
 * jx_repair:
 * @damaged: a damaged year file, in UTF-8; it is only read
 * @path: the file to make, in UTF-8
 * @losses: (out) (transfer full) (element-type utf8): what could not be read or was put right from
 *   the history, a sentence each; empty where nothing was found
 * @error: return location: %JX_ERROR_EXISTS, %JX_ERROR_DAMAGED where nothing can be read, or
 * another #JxError
 *
 * Makes a whole year file of what can still be read of a damaged one. A file that exists is never
 * replaced, and if anything fails no file is left.
 *
 * Returns: whether it was made
 */
gboolean
jx_repair (const char *damaged, const char *path, GPtrArray **losses, GError **error)
{
  g_autoptr (JxDb) from = NULL;
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *temporary = g_strdup_printf ("%s.%s", path, unique);
  g_autoptr (GPtrArray) found = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) failure = NULL;

  g_return_val_if_fail (damaged != NULL && path != NULL && losses != NULL, FALSE);

  *losses = NULL;
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    from = jx_db_open_damaged (damaged, error);
  else
    jx_year_make_empty (path, error);
  if (from == NULL || !holds_anything (from, error))
    return FALSE;
  if (fill (from, temporary, found, &failure) && prove (temporary, &failure) &&
      jx_import_put_in_place (temporary, path, FALSE, &failure))
    {
      *losses = g_steal_pointer (&found);
      return TRUE;
    }
  jx_year_discard (temporary);
  jx_import_name_target (failure, temporary, path);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
