/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"

static JxProject *
first_project (JxSnapshot *snapshot)
{
  JxUnit *unit = snapshot->units->pdata[0];

  return unit->projects->pdata[0];
}

static void
test_create (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (fixture->year, &error);
  JxUnit *unit;
  JxProject *project;
  JxIndicator *indicator;
  JxProjectGoal *goal;
  GStatBuf info;

  g_assert_no_error (error);
  g_assert_cmpint (snapshot->settings->year, ==, 2021);
  g_assert_cmpint (snapshot->settings->frame, ==, JX_FRAME_A);
  g_assert_cmpuint (snapshot->units->len, ==, 1);
  unit = snapshot->units->pdata[0];
  g_assert_cmpstr (unit->name, ==, "示例县总工会");
  g_assert_cmpuint (unit->goals->len, ==, 3);
  g_assert_cmpuint (unit->projects->len, ==, 2);
  project = unit->projects->pdata[1];
  g_assert_cmpint (project->budget, ==, 200000);
  g_assert_cmpuint (project->plan->len, ==, 4);
  g_assert_cmpuint (project->payments->len, ==, 1);
  g_assert_cmpuint (project->indicators->len, ==, 3);

  /* An indicator stays tied to its goal, whatever ids the two bore before. */
  indicator = project->indicators->pdata[0];
  goal = project->goals->pdata[0];
  g_assert_cmpint (indicator->project_goal_id, ==, goal->id);
  indicator = project->indicators->pdata[1];
  g_assert_cmpint (indicator->project_goal_id, ==, JX_UNSET);
  g_assert_cmpint (indicator->sign, ==, JX_SIGN_AT_LEAST);

  g_assert_cmpint (g_stat (fixture->path, &info), ==, 0);
  g_assert_cmpint (info.st_mode & 0777, ==, 0600);
}

static void
test_set (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    JxTable table;
    const char *field;
    const char *text;
    const char *shown;
  } cases[] = {
    { JX_TABLE_PROJECT, "budget", "260万", "260.00" },
    { JX_TABLE_PROJECT, "fiscal", "１５．１５", "15.15" },
    { JX_TABLE_PROJECT, "name", "  工会费（2050202）  ", "工会费（2050202）" },
    { JX_TABLE_PLAN, "percent", "30%", "30.00%" },
    { JX_TABLE_INDICATOR, "weight", "12.5", "12.5" },
    { JX_TABLE_INDICATOR, "weight", "", "" },
    { JX_TABLE_INDICATOR, "basis", "第一行\n第二行", "第一行\n第二行" },
    { JX_TABLE_PAYMENT, "amount", "-2,000", "-2,000.00" },
    { JX_TABLE_PAYMENT, "date", "2021年10月5日", "2021-10-05" },
    { JX_TABLE_PAYMENT, "source", "other", "other" },
    { JX_TABLE_SETTING, "checkpoints", "3,6,9,12", "3,6,9,12" },
    { JX_TABLE_SETTING, "reverse-rule", "ratio", "ratio" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gpointer record;
      g_autofree char *shown = NULL;

      jx_year_set (fixture->year, cases[i].table, 1, cases[i].field, cases[i].text, &error);
      g_assert_no_error (error);
      record = jx_year_load (fixture->year, cases[i].table, 1, &error);
      g_assert_no_error (error);
      shown = jx_field_format (jx_field_find (cases[i].table, cases[i].field), record);
      g_assert_cmpstr (shown, ==, cases[i].shown);
      jx_record_free (cases[i].table, record);
    }
}

static void
test_settle (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxIndicator) indicator = NULL;

  g_assert_true (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 1, "printed", "≤100优", &error));
  indicator = jx_year_load (fixture->year, JX_TABLE_INDICATOR, 1, &error);
  g_assert_no_error (error);
  g_assert_cmpint (indicator->sign, ==, JX_SIGN_AT_MOST);
  g_assert_cmpstr (indicator->value, ==, "100");
  g_assert_cmpstr (indicator->unit, ==, "优");

  jx_indicator_free (g_steal_pointer (&indicator));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 1, "sign", "≥", &error));
  indicator = jx_year_load (fixture->year, JX_TABLE_INDICATOR, 1, &error);
  g_assert_cmpstr (indicator->printed, ==, "≥100优");
}

static void
test_refuse (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    JxTable table;
    gint64 id;
    const char *field;
    const char *text;
    JxError code;
  } cases[] = {
    { JX_TABLE_PROJECT, 1, "budget", "很多", JX_ERROR_VALUE },
    { JX_TABLE_PROJECT, 1, "budget", "-1", JX_ERROR_VALUE },
    { JX_TABLE_PROJECT, 1, "budget", "0.0000001", JX_ERROR_VALUE },
    { JX_TABLE_PROJECT, 1, "name", "a\x01z", JX_ERROR_VALUE },
    { JX_TABLE_PROJECT, 1, "name", "\xff", JX_ERROR_VALUE },
    { JX_TABLE_PROJECT, 99, "name", "无", JX_ERROR_NOT_FOUND },
    { JX_TABLE_PROJECT, 1, "nonsense", "1", JX_ERROR_NOT_FOUND },
    { JX_TABLE_PROJECT, 1, "unit_id", "2", JX_ERROR_NOT_FOUND },
    { JX_TABLE_PAYMENT, 1, "date", "2021-02-29", JX_ERROR_VALUE },
    { JX_TABLE_PLAN, 1, "month", "13", JX_ERROR_VALUE },
    { JX_TABLE_PLAN, 1, "month", "6", JX_ERROR_CONSTRAINT },
    { JX_TABLE_SETTING, 1, "checkpoints", "3,2", JX_ERROR_VALUE },
    { JX_TABLE_SETTING, 1, "state", "archived", JX_ERROR_NOT_FOUND },
  };
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autofree char *print = jx_year_fingerprint (fixture->year);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      g_autofree char *print_after = NULL;

      g_assert_false (jx_year_set (fixture->year, cases[i].table, cases[i].id, cases[i].field,
                                   cases[i].text, &error));
      g_assert_error (error, JX_ERROR, (int) cases[i].code);
      after = store_fixture_dump (fixture->year);
      print_after = jx_year_fingerprint (fixture->year);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpstr (print_after, ==, print);
    }
}

static void
test_remove (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (JxIndicator) indicator = NULL;
  JxUnit *unit;

  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_PROJECT_GOAL, 1, &error));
  g_assert_no_error (error);
  indicator = jx_year_load (fixture->year, JX_TABLE_INDICATOR, 1, &error);
  g_assert_cmpint (indicator->project_goal_id, ==, JX_UNSET);

  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_PROJECT, 1, &error));
  snapshot = jx_year_snapshot (fixture->year, &error);
  unit = snapshot->units->pdata[0];
  g_assert_cmpuint (unit->projects->len, ==, 1);
  g_assert_false (jx_year_remove (fixture->year, JX_TABLE_PROJECT, 1, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
}

static void
test_move (StoreFixture *fixture, gconstpointer data)
{
  static const struct
  {
    gint64 id;
    gint64 position;
    const char *order;
  } cases[] = {
    { 3, 1, "3 1 2 " }, { 3, 2, "1 3 2 " }, { 1, 99, "3 2 1 " }, { 2, 2, "3 2 1 " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JxSnapshot) snapshot = NULL;
      g_autoptr (GString) order = g_string_new (NULL);
      JxProject *project;

      g_assert_true (jx_year_move (fixture->year, JX_TABLE_INDICATOR, cases[i].id,
                                   cases[i].position, &error));
      snapshot = jx_year_snapshot (fixture->year, &error);
      project = first_project (snapshot);
      for (guint k = 0; k < project->indicators->len; k++)
        {
          JxIndicator *indicator = project->indicators->pdata[k];

          g_assert_cmpint (indicator->position, ==, k + 1);
          g_string_append_printf (order, "%d ", (int) indicator->id);
        }
      g_assert_cmpstr (order->str, ==, cases[i].order);
    }
}

static void
test_group (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = store_fixture_dump (fixture->year);
  g_autofree char *after = NULL;
  g_autoptr (GPtrArray) history = NULL;

  /* A failure within a group gives up the group. */
  g_assert_true (jx_year_begin (fixture->year, JX_VERB_PASTE, JX_TABLE_INDICATOR, NULL, NULL,
                                &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 1, "name", "甲", &error));
  g_assert_false (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 2, "weight", "x", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
  g_clear_error (&error);
  after = store_fixture_dump (fixture->year);
  g_assert_cmpstr (after, ==, before);

  /* A group is one entry. */
  g_assert_true (jx_year_begin (fixture->year, JX_VERB_PASTE, JX_TABLE_INDICATOR, NULL, NULL,
                                &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 1, "name", "甲", &error));
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_INDICATOR, 2, "name", "乙", &error));
  g_assert_true (jx_year_commit (fixture->year, &error));
  history = jx_year_history (fixture->year, &error);
  g_assert_cmpuint (history->len, ==, 2);
}

static void
collect_cb (JxYear *year, GArray *changes, GString *seen)
{
  for (guint i = 0; changes != NULL && i < changes->len; i++)
    {
      const JxChange *change = &g_array_index (changes, JxChange, i);

      g_string_append_printf (seen, "%c%s%d ", change->kind, jx_table_info (change->table)->name,
                              (int) change->id);
    }
}

static void
test_signal (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) seen = g_string_new (NULL);

  g_signal_connect (fixture->year, "changed", G_CALLBACK (collect_cb), seen);
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 2, "name", "新名", &error));
  g_assert_cmpstr (seen->str, ==, "~project2 ");
  g_string_truncate (seen, 0);
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_PROJECT, 2, "name", "新名", &error));
  g_assert_cmpstr (seen->str, ==, "");
  g_assert_true (jx_year_remove (fixture->year, JX_TABLE_PLAN, 8, &error));
  g_assert_cmpstr (seen->str, ==, "-plan8 ");
  g_string_truncate (seen, 0);
  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_cmpstr (seen->str, ==, "+plan8 ");
}

/* Two programs on one file: each sees what the other wrote before it writes itself. */
static void
test_two (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) other = jx_year_open (fixture->path, &error);
  g_autofree char *a = NULL;
  g_autofree char *b = NULL;

  g_assert_no_error (error);
  for (guint i = 0; i < 5; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u次", i);

      g_assert_true (jx_year_set (i % 2 ? other : fixture->year, JX_TABLE_PROJECT, 1, "name", name,
                                  &error));
      g_assert_no_error (error);
    }
  g_assert_true (jx_year_undo (other, &error));
  g_assert_true (jx_year_check (fixture->year, &error));
  g_assert_no_error (error);
  a = store_fixture_dump (fixture->year);
  b = store_fixture_dump (other);
  g_assert_cmpstr (a, ==, b);
}

#define ADD(path, func)                                                                            \
  g_test_add (path, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  ADD ("/year/create", test_create);
  ADD ("/year/set", test_set);
  ADD ("/year/settle", test_settle);
  ADD ("/year/refuse", test_refuse);
  ADD ("/year/remove", test_remove);
  ADD ("/year/move", test_move);
  ADD ("/year/group", test_group);
  ADD ("/year/signal", test_signal);
  ADD ("/year/two", test_two);

  return g_test_run ();
}
