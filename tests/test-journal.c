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

/* Undoing and redoing to a point is all or nothing, and says what it does beforehand. */
static void
test_steps (StoreFixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "甲", "乙", "丙", "丁" };
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) undo = NULL;
  g_autoptr (GPtrArray) redo = NULL;
  g_autoptr (JxProject) project = NULL;

  g_assert_cmpint (jx_year_get_head (fixture->year), ==, 1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", names[i], &error));
  undo = jx_year_list_undo (fixture->year, 3);
  g_assert_cmpuint (undo->len, ==, 3);
  g_assert_cmpint (((JxEntry *) undo->pdata[0])->number, ==, 5);
  g_assert_cmpint (((JxEntry *) undo->pdata[2])->number, ==, 3);

  g_assert_true (jx_year_undo_after (fixture->year, 2, &error));
  g_assert_cmpint (jx_year_get_head (fixture->year), ==, 8);
  project = jx_year_load (fixture->year, JX_TABLE_PROJECT, 1, &error);
  g_assert_cmpstr (project->name, ==, "甲");
  g_assert_false (jx_year_undo_after (fixture->year, 2, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOTHING);
  g_clear_error (&error);

  redo = jx_year_list_redo (fixture->year, 9);
  g_assert_cmpuint (redo->len, ==, 3);
  g_assert_cmpint (((JxEntry *) redo->pdata[0])->number, ==, 3);
  g_assert_true (jx_year_redo_up_to (fixture->year, 4, &error));
  g_clear_pointer (&project, jx_project_free);
  project = jx_year_load (fixture->year, JX_TABLE_PROJECT, 1, &error);
  g_assert_cmpstr (project->name, ==, "丙");
  g_assert_cmpint (jx_year_get_head (fixture->year), ==, 10);
  g_assert_true (jx_year_check (fixture->year, &error));
  g_assert_no_error (error);
}

static char *
describe (JxYear *year, gint64 number, guint most)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) details = jx_year_entry_details (year, number, most, &error);
  g_autoptr (GString) text = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < details->len; i++)
    {
      const JxDetail *detail = details->pdata[i];

      g_string_append_printf (text,
                              "%c%s.%s(%s):%s>%s;",
                              detail->kind,
                              jx_table_info (detail->place.table)->name,
                              detail->place.field,
                              detail->name,
                              detail->before,
                              detail->after);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_details (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint64      number;
    guint       most;
    const char *text;
  } cases[] = {
    { 2, 9, "~project.budget(项目1):0.10>15.15;" },
    { 3, 9, "~indicator.printed(指标名称1):≥95%>≤100优;~indicator.sign(指标名称1):≥>≤;"
            "~indicator.value(指标名称1):95>100;~indicator.unit(指标名称1):%>优;" },
    { 3, 2, "~indicator.printed(指标名称1):≥95%>≤100优;~indicator.sign(指标名称1):≥>≤;" },
    { 4, 9, "~indicator.position(指标名称1):1>2;~indicator.position(指标名称2):2>1;" },
    { 5, 9, "-goal.kind(服务职工，量入为出。):part>;-goal.text(服务职工，量入为出。):服务职工，量入为出。>;" },
    { 6, 9, "+goal.kind(服务职工，量入为出。):>part;+goal.text(服务职工，量入为出。):>服务职工，量入为出。;" },
  };
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "budget", "15.15", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 1, "printed", "≤100优", &error));
  g_assert_true (jx_year_move (fixture->year, JX_TABLE_INDICATOR, 1, 2, &error));
  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_GOAL, 2, &error));
  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = describe (fixture->year, cases[i].number, cases[i].most);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
  g_assert_null (jx_year_entry_details (fixture->year, 99, 9, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
}

/* What belongs to a project is known to the end, also of rows and projects that are gone. */
static void
test_project_entries (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint64      project;
    const char *numbers;
  } cases[] = { { 1, "1 2 4 7 " }, { 2, "1 3 6 " }, { 9, "" } };
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 1, "basis", "甲", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 4, "basis", "乙", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 1, "name", "丙", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_UNIT, 1, "head", "丁", &error));
  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_PROJECT, 2, &error));
  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_PAYMENT, 1, &error));

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GArray) numbers =
        jx_year_project_entries (fixture->year, cases[i].project, &error);
      g_autoptr (GString) text = g_string_new (NULL);

      g_assert_no_error (error);
      for (guint k = 0; k < numbers->len; k++)
        g_string_append_printf (text, "%d ", (int) g_array_index (numbers, gint64, k));
      g_assert_cmpstr (text->str, ==, cases[i].numbers);
    }
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
  ADD ("/journal/steps", test_steps);
  ADD ("/journal/details", test_details);
  ADD ("/journal/project-entries", test_project_entries);
  ADD ("/journal/tamper", test_tamper);
  ADD ("/journal/fingerprint", test_fingerprint);

  return g_test_run ();
}
