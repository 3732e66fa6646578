/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft.h"
#include "model/jx-error.h"
#include "store-fixture.h"
#include "store/jx-import.h"

#include <sqlite3.h>
#include <string.h>

static void
expect (const char *path, JxError code, const char *pattern)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = jx_year_open (path, &error);

  g_assert_null (year);
  g_assert_error (error, JX_ERROR, (int) code);
  if (!g_pattern_match_simple (pattern, error->message))
    g_error ("%s does not match %s", error->message, pattern);
}

static void
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Leaves the file as a writer does that is killed: changed pages, and the journal to roll them
 * back. */
static void
kill_writer (const char *path)
{
  g_autofree char *journal = g_strconcat (path, "-journal", NULL);
  g_autofree char *pages = NULL;
  g_autofree char *log = NULL;
  gsize            n_pages, n_log;
  sqlite3         *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "PRAGMA cache_size = 1; BEGIN; UPDATE project SET name = 'x';"
                                 "UPDATE indicator SET basis = hex (zeroblob (20000))",
                                 NULL,
                                 NULL,
                                 NULL),
                   ==,
                   SQLITE_OK);
  g_assert_true (g_file_get_contents (path, &pages, &n_pages, NULL));
  g_assert_true (g_file_get_contents (journal, &log, &n_log, NULL));
  sqlite3_close (db);
  g_assert_true (g_file_set_contents (path, pages, n_pages, NULL));
  g_assert_true (g_file_set_contents (journal, log, n_log, NULL));
}

static void
test_not_ours (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *path = g_build_filename (fixture->folder, "other", NULL);

  expect (path, JX_ERROR_NOT_FOUND, "There is no file*other*");
  expect (fixture->folder, JX_ERROR_NOT_YEAR_FILE, "*is a folder.");
  g_assert_true (g_file_set_contents (path, "", 0, NULL));
  expect (path, JX_ERROR_NOT_YEAR_FILE, "*is empty.");
  g_assert_true (g_file_set_contents (path, "S", 1, NULL));
  expect (path, JX_ERROR_NOT_YEAR_FILE, "*is not a year file.");
  g_assert_true (g_file_set_contents (path, "711001怀来县总工会", -1, NULL));
  expect (path, JX_ERROR_NOT_YEAR_FILE, "*is not a year file.");

  g_unlink (path);
  run_sql (path, "CREATE TABLE t (a)");
  expect (path, JX_ERROR_NOT_YEAR_FILE, "*database of another program*");
}

static void
test_newer (StoreFixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->year);
  run_sql (fixture->path, "PRAGMA user_version = 99");
  expect (fixture->path, JX_ERROR_TOO_NEW, "*newer version*");
}

static void
test_foreign_schema (StoreFixture *fixture, gconstpointer data)
{
  static const char *const changes[] = {
    "CREATE VIEW v AS SELECT 1",
    "CREATE TRIGGER t AFTER UPDATE ON project BEGIN SELECT 1; END",
    "CREATE TABLE extra (a)",
    "DROP INDEX payment_project",
    "ALTER TABLE unit ADD COLUMN more TEXT",
  };
  g_autofree char *bytes = NULL;
  gsize            size;

  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_assert_true (g_file_set_contents (fixture->path, bytes, size, NULL));
      run_sql (fixture->path, changes[i]);
      expect (fixture->path, JX_ERROR_DAMAGED, "The tables of*");
    }
}

/* However many bytes are missing, the file is never shown as a whole one. */
static void
test_truncated (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize            size;

  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (gsize cut = 100; cut < size; cut += size / 13)
    {
      g_assert_true (g_file_set_contents (fixture->path, bytes, cut, NULL));
      expect (fixture->path, JX_ERROR_DAMAGED, "*is cut off: *");
    }
}

static void
test_torn (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize            size;
  guint            opened = 0;

  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  for (gsize page = 1; page < size / 4096; page++)
    {
      g_autofree char *torn = g_memdup2 (bytes, size);
      g_autoptr (GError) error = NULL;
      g_autoptr (JxYear) year = NULL;

      memset (torn + page * 4096, 0xa5, 4096);
      g_assert_true (g_file_set_contents (fixture->path, torn, size, NULL));
      year = jx_year_open (fixture->path, &error);
      if (year == NULL)
        g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
      else
        opened++;
    }
  g_assert_cmpuint (opened, ==, 0);
}

static void
test_locked (StoreFixture *fixture, gconstpointer data)
{
  sqlite3 *db = NULL;

  g_clear_object (&fixture->year);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "BEGIN EXCLUSIVE", NULL, NULL, NULL), ==, SQLITE_OK);
  expect (fixture->path, JX_ERROR_LOCKED, "*being written to by another program*");
  sqlite3_close (db);
}

static void
test_read_only (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autofree char *after = NULL;

  g_clear_object (&fixture->year);
  fixture->year = jx_year_open_read_only (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_get_read_only (fixture->year));
  g_assert_false (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "改", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_READ_ONLY);
  after = store_fixture_dump (fixture->year);
  g_assert_cmpstr (after, ==, before);
}

static void
test_exists (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2022);
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "such.jixiao", NULL);

  g_assert_null (jx_year_create (fixture->path, snapshot->settings, NULL, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (jx_year_create (missing, snapshot->settings, NULL, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_IO);
}

static void
test_import (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  JxDraft draft = { 2022, store_fixture_unit (3, 4), NULL };
  g_autoptr (JxYear) year = NULL;
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;
  g_autoptr (JxSnapshot) empty = NULL;

  g_assert_null (jx_import_new_file (fixture->path, &draft, "文本.txt", 2022, FALSE, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_EXISTS);
  g_clear_error (&error);

  g_clear_object (&fixture->year);
  year = jx_import_new_file (fixture->path, &draft, "文本.txt", 2022, TRUE, &error);
  g_assert_no_error (error);
  full = store_fixture_dump (year);
  g_assert_true (jx_year_undo (year, &error));
  empty = jx_year_snapshot (year, &error);
  g_assert_cmpuint (empty->units->len, ==, 0);
  g_assert_cmpint (empty->settings->year, ==, 2022);
  g_assert_true (jx_year_redo (year, &error));
  again = store_fixture_dump (year);
  g_assert_cmpstr (again, ==, full);
  g_assert_true (jx_year_check (year, &error));
  jx_unit_free (draft.unit);
}

/* The journal of a writer that died is rolled back before its file is replaced, never into the new
 * one; and a failure names the file that was asked for. */
static void
test_import_journal (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  JxDraft          draft = { 2022, store_fixture_unit (1, 1), NULL };
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);
  g_autofree char *missing = g_build_filename (fixture->folder, "no", "such.jixiao", NULL);
  g_autoptr (JxYear) year = NULL;

  g_clear_object (&fixture->year);
  kill_writer (fixture->path);
  year = jx_import_new_file (fixture->path, &draft, "文本.txt", 2022, TRUE, &error);
  g_assert_no_error (error);
  g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
  g_assert_true (jx_year_check (year, &error));

  g_clear_object (&year);
  g_assert_null (jx_import_new_file (missing, &draft, "文本.txt", 2022, FALSE, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_IO);
  g_assert_true (g_str_has_prefix (error->message, "“such.jixiao” "));
  jx_unit_free (draft.unit);
}

/* However the file is opened after its writer was killed, it is as it was before, and one file. */
static void
test_killed (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autofree char *journal = g_strconcat (fixture->path, "-journal", NULL);

  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;

      g_clear_object (&fixture->year);
      if (i < 2)
        kill_writer (fixture->path);
      else
        g_assert_true (g_file_set_contents (journal, "", 0, NULL));
      fixture->year = i == 0 ? jx_year_open_read_only (fixture->path, &error)
                             : jx_year_open (fixture->path, &error);
      g_assert_no_error (error);
      after = store_fixture_dump (fixture->year);
      g_assert_cmpstr (after, ==, before);
      g_assert_false (g_file_test (journal, G_FILE_TEST_EXISTS));
    }
  g_assert_true (jx_year_check (fixture->year, NULL));
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/open/not-ours", test_not_ours);
  ADD ("/open/newer", test_newer);
  ADD ("/open/foreign-schema", test_foreign_schema);
  ADD ("/open/truncated", test_truncated);
  ADD ("/open/torn", test_torn);
  ADD ("/open/locked", test_locked);
  ADD ("/open/read-only", test_read_only);
  ADD ("/open/exists", test_exists);
  ADD ("/open/killed", test_killed);
  ADD ("/open/import", test_import);
  ADD ("/open/import-journal", test_import_journal);

  return g_test_run ();
}
