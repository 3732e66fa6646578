/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"
#include "store/jx-schema.h"

#include <glib/gstdio.h>

/* Puts the file of version 1, from tests/data, where the fixture's year file was. */
static void
put_old_file (StoreFixture *fixture, const char *more)
{
  g_autofree char *source = g_test_build_filename (G_TEST_DIST, "data/year-version-1.sql", NULL);
  g_autofree char *sql = NULL;
  sqlite3         *db = NULL;

  g_clear_object (&fixture->year);
  g_assert_cmpint (g_unlink (fixture->path), ==, 0);
  g_assert_true (g_file_get_contents (source, &sql, NULL, NULL));
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, more, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static gint64
version_of (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDb) db = jx_db_open (path, SQLITE_OPEN_READONLY, &error);
  gint64 version = 0;

  g_assert_no_error (error);
  g_assert_true (jx_db_int (db, "PRAGMA user_version", &version, &error));
  return version;
}

static void
assert_old_contents (JxYear *year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (year, &error);
  JxUnit    *unit;
  JxProject *project;
  JxPayment *payment;

  g_assert_no_error (error);
  unit = snapshot->units->pdata[0];
  project = unit->projects->pdata[0];
  g_assert_cmpstr (unit->code, ==, "799001");
  g_assert_cmpint (project->budget, ==, 86000000);
  g_assert_cmpuint (project->indicators->len, ==, 6);
  g_assert_cmpuint (project->payments->len, ==, 1);
  payment = project->payments->pdata[0];
  g_assert_cmpint (payment->amount, ==, 120000);
  g_assert_cmpuint (payment->attachments->len, ==, 0);
  g_assert_true (jx_year_check (year, &error));
  g_assert_no_error (error);
}

/* The history of an old file is undone as if the file had always been of this version. */
static void
test_upgrade (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put_old_file (fixture, "");
  fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
  g_assert_cmpint (version_of (fixture->path), ==, JX_SCHEMA_VERSION);
  assert_old_contents (fixture->year);

  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_true (jx_year_redo (fixture->year, &error));
  g_assert_true (jx_year_redo (fixture->year, &error));
  g_assert_no_error (error);
  assert_old_contents (fixture->year);
}

static void
test_read_only (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            n_before, n_after;

  put_old_file (fixture, "");
  g_assert_true (g_file_get_contents (fixture->path, &before, &n_before, NULL));
  fixture->year = jx_year_open_read_only (fixture->path, &error);
  g_assert_no_error (error);
  assert_old_contents (fixture->year);
  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
}

/* What is not a file of ours is refused before the first step is taken. */
static void
test_foreign (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  put_old_file (fixture, "CREATE TABLE extra (a)");
  g_assert_null (jx_year_open (fixture->path, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
  g_assert_cmpint (version_of (fixture->path), ==, 1);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/migration/upgrade", test_upgrade);
  ADD ("/migration/read-only", test_read_only);
  ADD ("/migration/foreign", test_foreign);
  return g_test_run ();
}
