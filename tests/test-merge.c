/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"
#include "store/jx-attach.h"
#include "store/jx-merge.h"

#include <sqlite3.h>
#include <string.h>

#define UNITS 7

static char *
name_file (StoreFixture *fixture, const char *name)
{
  return g_build_filename (fixture->folder, name, NULL);
}

/* A year file of a unit with two projects of its own amounts. */
static char *
make_file (StoreFixture *fixture, guint i, gint64 fiscal_year)
{
  g_autoptr (JxSnapshot) defaults = jx_snapshot_new (fiscal_year);
  g_autofree char *name = g_strdup_printf ("unit-%02u.jixiao", i);
  g_autoptr (JxUnit) unit = store_fixture_unit (2, 3);
  g_autoptr (JxYear) year = NULL;
  g_autoptr (GError) error = NULL;
  char *path = name_file (fixture, name);

  jx_text_take (&unit->code, g_strdup_printf ("7120%02u", i));
  jx_text_take (&unit->name, g_strdup_printf ("第%u单位", i));
  for (guint k = 0; k < unit->projects->len; k++)
    {
      JxProject *project = unit->projects->pdata[k];

      project->fiscal = project->budget = (i + 1) * 1000000 + k;
      project->other = 0;
    }
  year = jx_year_create (path, defaults->settings, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_add (year, JX_TABLE_UNIT, unit, &error));
  g_assert_no_error (error);
  return path;
}

static GStrv
make_files (StoreFixture *fixture, guint n_files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (guint i = 0; i < n_files; i++)
    {
      g_autofree char *path = make_file (fixture, i, 2021);

      g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

/* Merges and says what became of the files, a letter each. */
static char *
merge (const char *into, const char *const *paths, GPtrArray *results)
{
  g_autoptr (GError) error = NULL;
  GString *outcomes = g_string_new (NULL);

  g_ptr_array_set_size (results, 0);
  g_assert_true (jx_merge_to (into, paths, NULL, NULL, results, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < results->len; i++)
    g_string_append_c (outcomes, "auns"[((const JxMergeResult *) results->pdata[i])->outcome]);
  return g_string_free (outcomes, FALSE);
}

/* A number that SQL works out of a file. */
static gint64
ask (const char *path, const char *sql)
{
  sqlite3      *db = NULL;
  sqlite3_stmt *statement = NULL;
  gint64        value;

  g_assert_cmpint (sqlite3_open_v2 (path, &db, SQLITE_OPEN_READONLY, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_prepare_v2 (db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  value = sqlite3_column_int64 (statement, 0);
  sqlite3_finalize (statement);
  sqlite3_close (db);
  return value;
}

static void
test_sums (StoreFixture *fixture, gconstpointer data)
{
  static const char *const questions[] = {
    "SELECT count(*) FROM unit",
    "SELECT sum(budget) FROM project",
    "SELECT sum(amount) FROM payment",
    "SELECT count(*) FROM indicator WHERE project_id IS NOT NULL",
    "SELECT count(*) FROM indicator JOIN project_goal ON project_goal_id = project_goal.id "
    "WHERE indicator.project_id = project_goal.project_id",
    "SELECT sum(percent) FROM plan",
    "SELECT count(*) FROM goal",
  };
  g_autofree char *into = name_file (fixture, "all.jixiao");
  g_auto (GStrv) paths = make_files (fixture, UNITS);
  g_autoptr (GPtrArray) results = jx_merge_results ();
  g_autofree char *outcomes = merge (into, (const char *const *) paths, results);
  g_autoptr (JxYear) all = NULL;

  g_assert_cmpstr (outcomes, ==, "aaaaaaa");
  for (guint q = 0; q < G_N_ELEMENTS (questions); q++)
    {
      gint64 sum = 0;

      for (guint i = 0; paths[i] != NULL; i++)
        sum += ask (paths[i], questions[q]);
      g_assert_cmpint (ask (into, questions[q]), ==, sum);
    }
  all = jx_year_open (into, NULL);
  g_assert_true (jx_year_check (all, NULL));
}

/* What a unit hands in again takes the place of what it handed in before; the others stay. */
static void
test_again (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *into = name_file (fixture, "all.jixiao");
  g_auto (GStrv) paths = make_files (fixture, UNITS);
  g_autoptr (GPtrArray) results = jx_merge_results ();
  g_autofree char *first = merge (into, (const char *const *) paths, results);
  g_autofree char *same = NULL;
  g_autofree char *newer = NULL;
  gint64           entries = ask (into, "SELECT count(*) FROM journal");
  g_autoptr (JxYear) year = jx_year_open (paths[3], NULL);
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (year, NULL);
  const JxUnit    *unit = snapshot->units->pdata[0];
  const JxProject *project = unit->projects->pdata[0];
  const char      *one[] = { paths[3], NULL };

  same = merge (into, (const char *const *) paths, results);
  g_assert_cmpstr (same, ==, "nnnnnnn");
  g_assert_cmpint (ask (into, "SELECT count(*) FROM journal"), ==, entries);

  g_assert_true (jx_year_set (year, JX_TABLE_PROJECT, project->id, "budget", "99", NULL));
  newer = merge (into, one, results);
  g_assert_cmpstr (newer, ==, "u");
  g_assert_cmpint (ask (into, "SELECT count(*) FROM unit"), ==, UNITS);
  g_assert_cmpint (ask (into, "SELECT position FROM unit WHERE code = '712003'"), ==, 4);
  g_assert_cmpint (ask (into, "SELECT count(*) FROM project WHERE budget = 99000000"), ==, 1);
  g_assert_cmpint (ask (into, "SELECT count(*) FROM journal"), ==, entries + 1);
}

/* Broken files and conflicts are named and skipped, and the rest goes on. */
static void
test_skipped (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *into = name_file (fixture, "all.jixiao");
  g_autofree char *broken = name_file (fixture, "broken.jixiao");
  g_autofree char *missing = name_file (fixture, "missing.jixiao");
  g_autofree char *other_year = make_file (fixture, 9, 2022);
  g_autofree char *renamed = make_file (fixture, 2, 2021);
  g_auto (GStrv) paths = make_files (fixture, 2);
  const char *files[] = { broken, paths[0], paths[0], missing, other_year, paths[1], NULL };
  const char *second[] = { renamed, NULL };
  g_autoptr (GPtrArray) results = jx_merge_results ();
  g_autofree char *outcomes = NULL;
  g_autofree char *again = NULL;
  g_autoptr (JxYear) year = NULL;

  g_assert_true (g_file_set_contents (broken, "no year file at all", -1, NULL));
  outcomes = merge (into, files, results);
  g_assert_cmpstr (outcomes, ==, "sasssa");
  for (guint i = 0; i < results->len; i++)
    {
      const JxMergeResult *result = results->pdata[i];

      g_assert_cmpstr (result->path, ==, files[i]);
      g_assert_cmpint (result->message != NULL, ==, result->outcome == JX_MERGE_SKIPPED);
    }

  year = jx_year_open (renamed, NULL);
  g_assert_true (jx_year_set (year, JX_TABLE_UNIT, 1, "code", "712000", NULL));
  again = merge (into, second, results);
  g_assert_cmpstr (again, ==, "s");
  g_assert_cmpint (ask (into, "SELECT count(*) FROM unit"), ==, 2);
}

/* Where nothing can be read, nothing is made. */
static void
test_nothing (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *into = name_file (fixture, "all.jixiao");
  g_autofree char *missing = name_file (fixture, "missing.jixiao");
  const char      *files[] = { missing, NULL };
  g_autoptr (GPtrArray) results = jx_merge_results ();
  g_autoptr (GError) error = NULL;

  g_assert_false (jx_merge_to (into, files, NULL, NULL, results, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
  g_assert_false (g_file_test (into, G_FILE_TEST_EXISTS));
}

static void
test_evidence (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *into = name_file (fixture, "all.jixiao");
  g_autofree char *path = make_file (fixture, 1, 2021);
  const char      *files[] = { path, NULL };
  g_autoptr (GBytes) bytes = g_bytes_new_static ("contract", 8);
  g_autoptr (GPtrArray) results = jx_merge_results ();
  g_autofree char *outcome = NULL;
  g_autoptr (JxYear) year = jx_year_open (path, NULL);
  g_autoptr (JxYear) all = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (jx_year_attach (year, JX_TABLE_INDICATOR, 1, "合同.pdf", bytes, &error), >, 0);
  g_assert_no_error (error);
  outcome = merge (into, files, results);
  g_assert_cmpstr (outcome, ==, "a");
  g_assert_cmpint (ask (into, "SELECT count(*) FROM content WHERE bytes = x'636f6e7472616374'"),
                   ==,
                   1);
  all = jx_year_open (into, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_check (all, &error));
}

static gboolean
stop_cb (guint n_done, guint n_files, gpointer data)
{
  guint *n_calls = data;

  g_assert_cmpuint (n_done, <=, n_files);
  (*n_calls)++;
  return FALSE;
}

/* The user can stop; what is done by then is kept. */
static void
test_stop (StoreFixture *fixture, gconstpointer data)
{
  g_auto (GStrv) files = make_files (fixture, UNITS);
  g_autofree char *into = name_file (fixture, "all.jixiao");
  g_autoptr (GPtrArray) results = jx_merge_results ();
  guint n_calls = 0;

  g_assert_true (jx_merge_to (into, (const char *const *) files, stop_cb, &n_calls, results, NULL));
  g_assert_cmpuint (n_calls, ==, 1);
  g_assert_cmpuint (results->len, ==, 1);
  g_assert_cmpint (ask (into, "SELECT count(*) FROM unit"), ==, 1);
}

#define CASE(path, test)                                                                           \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, test, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  CASE ("/merge/sums", test_sums);
  CASE ("/merge/again", test_again);
  CASE ("/merge/skipped", test_skipped);
  CASE ("/merge/nothing", test_nothing);
  CASE ("/merge/evidence", test_evidence);
  CASE ("/merge/stop", test_stop);
  return g_test_run ();
}
