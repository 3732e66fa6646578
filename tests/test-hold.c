/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"

#include <sqlite3.h>
#include <string.h>

static JxYear *
open_as (StoreFixture *fixture, const char *user, gboolean take_over)
{
  g_autoptr (GError) error = NULL;
  JxYear *year = jx_year_open_for_work (fixture->path, user, take_over, &error);

  g_assert_no_error (error);
  return year;
}

static void
close_fixture (StoreFixture *fixture, gconstpointer data)
{
  store_fixture_set_up (fixture, data);
  g_clear_object (&fixture->year);
}

static void
assert_no_holder (StoreFixture *fixture)
{
  g_autofree char *file = jx_hold_file (fixture->path);

  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

static void
assert_writable (JxYear *year, gboolean writable)
{
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (jx_year_set (year, JX_TABLE_PROJECT, 1, "name", "改名", &error), ==, writable);
  if (!writable)
    g_assert_error (error, JX_ERROR, JX_ERROR_READ_ONLY);
}

/* What a holder leaves that dies, perhaps on another machine. */
static void
leave_holder (StoreFixture *fixture, const char *machine)
{
  g_autofree char *file = jx_hold_file (fixture->path);
  g_autofree char *sql = NULL;
  g_autofree char *bytes = NULL;
  gsize            size;
  sqlite3         *db = NULL;
  JxYear          *year = open_as (fixture, "王会计", FALSE);

  g_assert_true (g_file_get_contents (file, &bytes, &size, NULL));
  g_object_unref (year);
  g_assert_true (g_file_set_contents (file, bytes, size, NULL));
  if (machine == NULL)
    return;
  sql = g_strdup_printf ("UPDATE holder SET machine = 'another', host = '%s'", machine);
  g_assert_cmpint (sqlite3_open (file, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

/* The second one reads, and is told who works on it; when that one is done nothing is left. */
static void
test_second (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (JxYear) first = open_as (fixture, "王会计", FALSE);
  g_autoptr (JxYear) second = open_as (fixture, "李主席", FALSE);
  g_autoptr (JxYear) third = NULL;
  const JxHolder  *holder = jx_year_get_holder (second);
  g_autofree char *sentence = jx_holder_tell (holder);
  g_autoptr (JxHolder) seen = jx_hold_look (fixture->path);

  g_assert_cmpint (jx_year_get_access (first), ==, JX_ACCESS_WRITE);
  g_assert_cmpint (jx_year_get_access (second), ==, JX_ACCESS_HELD);
  g_assert_cmpstr (holder->user, ==, "王会计");
  g_assert_true (holder->here && holder->alive);
  g_assert_nonnull (strstr (sentence, "王会计"));
  g_assert_nonnull (strstr (sentence, "20"));
  g_assert_cmpstr (seen->user, ==, "王会计");
  assert_writable (second, FALSE);
  assert_writable (first, TRUE);

  g_clear_object (&first);
  assert_no_holder (fixture);
  third = open_as (fixture, "李主席", FALSE);
  assert_writable (third, TRUE);
  g_clear_object (&second);
  g_assert_cmpint (jx_year_get_access (third), ==, JX_ACCESS_WRITE);
}

/* One who reads sees what the other writes. */
static void
test_look (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (JxYear) first = open_as (fixture, "王会计", FALSE);
  g_autoptr (JxYear) second = open_as (fixture, "李主席", FALSE);
  g_autoptr (GError) error = NULL;
  guint n_changed = 0;

  g_signal_connect_swapped (second,
                            "changed",
                            G_CALLBACK (g_atomic_int_inc),
                            (gpointer) &n_changed);
  g_assert_true (jx_year_look (second, &error));
  g_assert_cmpuint (n_changed, ==, 0);
  assert_writable (first, TRUE);
  g_assert_true (jx_year_look (second, &error));
  g_assert_cmpuint (n_changed, ==, 1);
  g_assert_cmpint (jx_year_get_head (second), ==, jx_year_get_head (first));
}

/* A holder that died on this machine is taken over from at once. */
static void
test_dead (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (JxYear) year = NULL;

  leave_holder (fixture, NULL);
  g_assert_null (jx_hold_look (fixture->path));
  year = open_as (fixture, "李主席", FALSE);
  assert_writable (year, TRUE);
  g_assert_cmpstr (jx_year_get_holder (year)->user, ==, "王会计");
  g_assert_false (jx_year_get_holder (year)->alive);
  g_clear_object (&year);
  assert_no_holder (fixture);
}

/* Of one on another machine one cannot be sure: he is taken over from only when asked to. */
static void
test_other_machine (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (JxYear) year = NULL;
  g_autofree char *sentence = NULL;

  leave_holder (fixture, "财务室电脑");
  year = open_as (fixture, "李主席", FALSE);
  assert_writable (year, FALSE);
  g_assert_cmpint (jx_year_get_access (year), ==, JX_ACCESS_HELD);
  g_assert_false (jx_year_get_holder (year)->here || jx_year_get_holder (year)->alive);
  sentence = jx_holder_tell (jx_year_get_holder (year));
  g_assert_nonnull (strstr (sentence, "财务室电脑"));
  g_clear_object (&year);

  year = open_as (fixture, "李主席", TRUE);
  assert_writable (year, TRUE);
}

/* Rubbish says nothing of anybody. */
static void
test_rubbish (StoreFixture *fixture, gconstpointer data)
{
  static const char *const rubbish[] = { "", "x", "SQLite format 3 that is none, of any length" };
  g_autofree char         *file = jx_hold_file (fixture->path);

  for (guint i = 0; i < G_N_ELEMENTS (rubbish); i++)
    {
      g_autoptr (JxYear) year = NULL;

      g_assert_true (g_file_set_contents (file, rubbish[i], -1, NULL));
      year = open_as (fixture, "李主席", FALSE);
      assert_writable (year, TRUE);
      g_clear_object (&year);
      assert_no_holder (fixture);
    }
}

/* Where no file can be made beside it the year can be read. */
static void
test_no_place (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *file = jx_hold_file (fixture->path);
  g_autoptr (JxYear) year = NULL;

  g_assert_cmpint (g_mkdir (file, 0700), ==, 0);
  year = open_as (fixture, "李主席", FALSE);
  g_assert_cmpint (jx_year_get_access (year), ==, JX_ACCESS_PLACE);
  assert_writable (year, FALSE);
  g_assert_cmpint (g_rmdir (file), ==, 0);
}

/* What cannot be opened leaves no holder. */
static void
test_failed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *none = g_build_filename (fixture->folder, "none.jixiao", NULL);

  g_assert_null (jx_year_open_for_work (none, "李主席", FALSE, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (g_file_set_contents (fixture->path, "x", 1, NULL));
  g_assert_null (jx_year_open_for_work (fixture->path, "李主席", FALSE, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_YEAR_FILE);
  assert_no_holder (fixture);
}

/* A history that was changed outside the program is no base to work on. */
static void
test_chain (StoreFixture *fixture, gconstpointer data)
{
  sqlite3 *db = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "UPDATE journal SET who = 'x'", NULL, NULL, NULL),
                   ==,
                   SQLITE_OK);
  sqlite3_close (db);
  g_assert_null (jx_year_open_for_work (fixture->path, "李主席", FALSE, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
  g_assert_nonnull (strstr (error->message, "entry 1 "));
  assert_no_holder (fixture);
}

/* A file of a newer version can be read, not changed. */
static void
test_newer (StoreFixture *fixture, gconstpointer data)
{
  sqlite3 *db = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db,
                                 "ALTER TABLE project ADD COLUMN more TEXT;"
                                 "CREATE TABLE later (id INTEGER PRIMARY KEY);"
                                 "PRAGMA user_version = 99",
                                 NULL,
                                 NULL,
                                 NULL),
                   ==,
                   SQLITE_OK);
  sqlite3_close (db);
  year = open_as (fixture, "李主席", FALSE);
  g_assert_cmpint (jx_year_get_access (year), ==, JX_ACCESS_NEWER);
  assert_writable (year, FALSE);
  snapshot = jx_year_snapshot (year, &error);
  g_assert_no_error (error);
  assert_no_holder (fixture);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, close_fixture, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/hold/second", test_second);
  ADD ("/hold/look", test_look);
  ADD ("/hold/dead", test_dead);
  ADD ("/hold/other-machine", test_other_machine);
  ADD ("/hold/rubbish", test_rubbish);
  ADD ("/hold/no-place", test_no_place);
  ADD ("/hold/failed", test_failed);
  ADD ("/hold/chain", test_chain);
  ADD ("/hold/newer", test_newer);

  return g_test_run ();
}
