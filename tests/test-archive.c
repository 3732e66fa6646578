/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"
#include "store/jx-backup.h"

#include <sqlite3.h>

static int
run_sql (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  int      rc;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  rc = sqlite3_exec (db, sql, NULL, NULL, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  return rc;
}

static void
archive (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_archive (fixture->year, "决算已批复", &error));
  g_assert_no_error (error);
}

static void
reopen_file (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_clear_object (&fixture->year);
  fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
}

static void
assert_refused (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "改", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_ARCHIVED);
  g_clear_error (&error);
  g_assert_false (jx_year_remove (fixture->year, JX_TABLE_PROJECT, 1, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_ARCHIVED);
  g_clear_error (&error);
  g_assert_false (jx_year_undo (fixture->year, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_ARCHIVED);
}

/* Nothing of an archived year changes, now or later, until it is reopened with a reason. */
static void
test_closed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  archive (fixture);
  assert_refused (fixture);
  reopen_file (fixture);
  assert_refused (fixture);
  g_assert_true (jx_year_check (fixture->year, &error));
  g_assert_no_error (error);

  g_assert_false (jx_year_reopen (fixture->year, " 　", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
  g_clear_error (&error);
  assert_refused (fixture);
  g_assert_true (jx_year_reopen (fixture->year, "审计调整", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "改", &error));
  g_assert_no_error (error);
  reopen_file (fixture);
  g_assert_true (jx_year_check (fixture->year, &error));
}

/* The history tells who closed and reopened it and why; undo does not reach across. */
static void
test_history (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  const JxEntry *entry;

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "改", &error));
  archive (fixture);
  g_assert_true (jx_year_reopen (fixture->year, "审计调整", &error));
  g_assert_false (jx_year_undo (fixture->year, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOTHING);
  g_clear_error (&error);
  reopen_file (fixture);
  g_assert_null (jx_year_next_undo (fixture->year));

  history = jx_year_history (fixture->year, &error);
  g_assert_cmpuint (history->len, ==, 4);
  entry = history->pdata[2];
  g_assert_cmpint (entry->verb, ==, JX_VERB_ARCHIVE);
  g_assert_cmpstr (entry->detail, ==, "决算已批复");
  entry = history->pdata[3];
  g_assert_cmpint (entry->verb, ==, JX_VERB_REOPEN);
  g_assert_cmpstr (entry->detail, ==, "审计调整");
}

/* Programs that know nothing of us are refused by the file itself. */
static void
test_other_programs (StoreFixture *fixture, gconstpointer data)
{
  static const char *const changes[] = {
    "UPDATE project SET budget = 1",
    "DELETE FROM payment",
    "INSERT INTO project_goal (project_id, position, text) VALUES (1, 9, 'x')",
    "UPDATE setting SET state = 'open'",
    "DELETE FROM journal",
    "UPDATE journal SET who = 'x'",
  };

  archive (fixture);
  g_clear_object (&fixture->year);
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    g_assert_cmpint (run_sql (fixture->path, changes[i]), ==, SQLITE_CONSTRAINT);
  reopen_file (fixture);
  g_assert_true (jx_year_reopen (fixture->year, "审计调整", NULL));
  g_clear_object (&fixture->year);
  g_assert_cmpint (run_sql (fixture->path, "UPDATE project SET budget = 1"), ==, SQLITE_OK);
}

static void
expect_damaged (StoreFixture *fixture, const char *sql, const char *pattern)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *bytes = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, NULL));
  g_assert_cmpint (run_sql (fixture->path, sql), ==, SQLITE_OK);
  g_assert_null (jx_year_open (fixture->path, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
  g_assert_true (g_pattern_match_simple (pattern, error->message));
  g_assert_true (g_file_set_contents (fixture->path, bytes, size, NULL));
}

/* Exactly the triggers of an archived year are accepted, and only while it is archived. */
static void
test_triggers (StoreFixture *fixture, gconstpointer data)
{
  static const char trigger[] = "CREATE TRIGGER archived_unit_UPDATE BEFORE UPDATE ON unit BEGIN "
                                "SELECT 1; END";

  g_clear_object (&fixture->year);
  expect_damaged (fixture, trigger, "The tables of*");
  expect_damaged (fixture, "UPDATE setting SET state = 'archived'", "*archived outside*");
  reopen_file (fixture);
  archive (fixture);
  g_clear_object (&fixture->year);
  expect_damaged (fixture, "DROP TRIGGER archived_unit_UPDATE", "The tables of*");
  expect_damaged (fixture,
                  "DROP TRIGGER archived_setting_UPDATE; UPDATE setting SET state = 'open'",
                  "The tables of*");
  reopen_file (fixture);
}

/* The state before is kept, in the folder of backups. */
static void
test_backup (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *folder = jx_backup_folder (fixture->path, NULL);
  g_autoptr (GPtrArray) backups = NULL;
  g_autoptr (JxYear) copy = NULL;
  g_autoptr (GError) error = NULL;

  archive (fixture);
  backups = jx_backup_list (fixture->path, folder);
  g_assert_cmpuint (backups->len, ==, 1);
  copy = jx_year_open (((const JxBackup *) backups->pdata[0])->path, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_set (copy, JX_TABLE_PROJECT, 1, "name", "改", &error));
}

/* Without a backup the year stays open. */
static void
test_no_backup (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  jx_backup_set_parent ("/proc");
  g_assert_false (jx_year_archive (fixture->year, "", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_IO);
  g_clear_error (&error);
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "改", &error));
  jx_backup_set_parent (NULL);
}

/* The ways round the act: none of them. */
static void
test_no_other_way (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSettings) settings = jx_year_load (fixture->year, JX_TABLE_SETTING, 1, &error);

  g_assert_false (jx_year_set (fixture->year, JX_TABLE_SETTING, 1, "state", "archived", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
  g_clear_error (&error);
  settings->state = JX_STATE_ARCHIVED;
  g_assert_true (jx_year_write (fixture->year, JX_TABLE_SETTING, settings, &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "改", &error));
  g_assert_no_error (error);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/archive/closed", test_closed);
  ADD ("/archive/history", test_history);
  ADD ("/archive/other-programs", test_other_programs);
  ADD ("/archive/triggers", test_triggers);
  ADD ("/archive/backup", test_backup);
  ADD ("/archive/no-backup", test_no_backup);
  ADD ("/archive/no-other-way", test_no_other_way);

  return g_test_run ();
}
