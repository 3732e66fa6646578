/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"

#include <sqlite3.h>

/* Changes a row behind the program's back. */
static void
tamper (const char *path, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static gint64
random_row (JxYear *year, JxTable table)
{
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (year, NULL);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      JxUnit *unit = snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        {
          JxProject *project = unit->projects->pdata[p];

          if (table == JX_TABLE_PROJECT)
            g_array_append_val (ids, project->id);
          for (guint i = 0; table == JX_TABLE_INDICATOR && i < project->indicators->len; i++)
            g_array_append_val (ids, *(gint64 *) project->indicators->pdata[i]);
        }
    }
  return ids->len > 0 ? g_array_index (ids, gint64, g_test_rand_int_range (0, ids->len)) : 0;
}

static void
act_at_random (JxYear *year)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_strdup_printf ("%d", g_test_rand_int_range (0, 100));
  gint64 project = random_row (year, JX_TABLE_PROJECT);
  gint64 indicator = random_row (year, JX_TABLE_INDICATOR);

  switch (g_test_rand_int_range (0, 6))
    {
    case 0:
      if (project != 0)
        jx_year_set (year, JX_TABLE_PROJECT, project, "budget", text, &error);
      break;
    case 1:
      if (indicator != 0)
        jx_year_set (year, JX_TABLE_INDICATOR, indicator, "printed", text, &error);
      break;
    case 2:
      if (indicator != 0)
        jx_year_move (year, JX_TABLE_INDICATOR, indicator, g_test_rand_int_range (1, 4), &error);
      break;
    case 3:
      if (indicator != 0)
        jx_year_remove (year, JX_TABLE_INDICATOR, indicator, &error);
      break;
    case 4:
      if (project != 0 && g_test_rand_int_range (0, 8) == 0)
        jx_year_remove (year, JX_TABLE_PROJECT, project, &error);
      break;
    default:
      {
        g_autoptr (JxUnit) unit = store_fixture_unit (1, 2);
        JxProject *added = unit->projects->pdata[0];

        added->unit_id = 1;
        jx_year_add (year, JX_TABLE_PROJECT, added, &error);
      }
    }
  g_assert_no_error (error);
}

/* Random work, then everything undone is the beginning, and everything redone is the end. */
static void
test_random (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *start = store_fixture_dump (fixture->year);
  g_autofree char *end = NULL;
  g_autofree char *back = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < 60; i++)
    act_at_random (fixture->year);
  end = store_fixture_dump (fixture->year);

  while (jx_year_undo (fixture->year, &error))
    ;
  g_assert_error (error, JX_ERROR, JX_ERROR_NOTHING);
  g_clear_error (&error);
  back = store_fixture_dump (fixture->year);
  g_assert_cmpstr (back, ==, start);

  while (jx_year_redo (fixture->year, &error))
    ;
  g_assert_error (error, JX_ERROR, JX_ERROR_NOTHING);
  g_clear_error (&error);
  again = store_fixture_dump (fixture->year);
  g_assert_cmpstr (again, ==, end);

  g_assert_true (jx_year_check (fixture->year, &error));
  g_assert_no_error (error);
}

/* What can be undone is known after reopening too; a new action forgets what could be redone. */
static void
test_stacks (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxEntry) undo = NULL;
  g_autoptr (JxEntry) redo = NULL;
  g_autofree char *label = NULL;

  g_assert_null (jx_year_next_undo (fixture->year));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "甲", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "budget", "5", &error));
  g_assert_true (jx_year_undo (fixture->year, &error));

  g_clear_object (&fixture->year);
  fixture->year = jx_year_open (fixture->path, &error);
  g_assert_no_error (error);
  undo = jx_year_next_undo (fixture->year);
  redo = jx_year_next_redo (fixture->year);
  g_assert_cmpstr (undo->place.field, ==, "name");
  g_assert_cmpstr (redo->place.field, ==, "budget");
  label = jx_entry_label (redo);
  g_assert_cmpstr (label, ==, "Change Budget: 甲");

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "乙", &error));
  g_assert_null (jx_year_next_redo (fixture->year));
}

static void
test_history (StoreFixture *fixture, gconstpointer data)
{
  static const JxVerb verbs[] = { JX_VERB_CREATE, JX_VERB_EDIT, JX_VERB_UNDO, JX_VERB_DELETE };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) history = NULL;
  JxEntry *entry;

  jx_year_set_user (fixture->year, "张 会计");
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "甲", &error));
  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_PROJECT, 2, &error));

  history = jx_year_history (fixture->year, &error);
  g_assert_cmpuint (history->len, ==, G_N_ELEMENTS (verbs));
  for (guint i = 0; i < history->len; i++)
    {
      entry = history->pdata[i];
      g_assert_cmpint (entry->number, ==, i + 1);
      g_assert_cmpint (entry->verb, ==, verbs[i]);
      g_assert_cmpint (entry->undone, ==, i == 1);
      g_assert_cmpint (strlen (entry->hash), ==, 64);
    }
  entry = history->pdata[3];
  g_assert_cmpstr (entry->who, ==, "张 会计");
  g_assert_cmpstr (entry->detail, ==, "项目2");
}

static void
test_tamper (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    const char *sql;
    const char *found;
  } cases[] = {
    { "UPDATE project SET budget = budget + 1 WHERE id = 2", "*row 2 of the table*project*(budget)*" },
    { "DELETE FROM payment WHERE id = 1", "*row 1 of the table*payment*" },
    { "INSERT INTO project_goal VALUES (9, 1, 2, '加')", "*row 9 of the table*project_goal*" },
    { "UPDATE journal SET who = '别人' WHERE number = 2", "*entry 2 of the history*" },
    { "UPDATE journal SET changeset = zeroblob(9) WHERE number = 2", "*entry 2 of the history*" },
    { "DELETE FROM journal WHERE number = 2", "*entry 2 of the history is missing*" },
    { "UPDATE journal SET time = '2000-01-01' WHERE number = 3", "*entry 3 of the history*" },
  };
  g_autofree char *bytes = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "甲", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "乙", &error));
  g_assert_true (jx_year_check (fixture->year, &error));
  g_clear_object (&fixture->year);
  g_assert_true (g_file_get_contents (fixture->path, &bytes, &size, &error));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxYear) year = NULL;

      g_assert_true (g_file_set_contents (fixture->path, bytes, size, &error));
      tamper (fixture->path, cases[i].sql);
      year = jx_year_open (fixture->path, &error);
      g_assert_no_error (error);
      g_assert_false (jx_year_check (year, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_DAMAGED);
      if (!g_pattern_match_simple (cases[i].found, error->message))
        g_error ("%s: %s", cases[i].sql, error->message);
      g_clear_error (&error);
    }
}

static void
test_fingerprint (StoreFixture *fixture, gconstpointer data)
{
  g_autofree char *before = jx_year_fingerprint (fixture->year);
  g_autofree char *after = NULL;

  g_assert_cmpint (strlen (before), ==, 19);
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_UNIT, 1, "head", "李", NULL));
  after = jx_year_fingerprint (fixture->year);
  g_assert_cmpstr (before, !=, after);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("/journal/random", test_random);
  ADD ("/journal/stacks", test_stacks);
  ADD ("/journal/history", test_history);
  ADD ("/journal/tamper", test_tamper);
  ADD ("/journal/fingerprint", test_fingerprint);

  return g_test_run ();
}
