/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "store-fixture.h"

/* The fixture's projects have three indicators ≥95% that share 90 points: 30 each. */

static JxSnapshot *
read_year (StoreFixture *fixture)
{
  g_autoptr (GError) error = NULL;
  JxSnapshot *snapshot = jx_year_snapshot (fixture->year, &error);

  g_assert_no_error (error);
  return snapshot;
}

static const JxIndicator *
indicator_at (const JxSnapshot *snapshot, guint number)
{
  const JxUnit    *unit = snapshot->units->pdata[0];
  const JxProject *project = unit->projects->pdata[0];

  return project->indicators->pdata[number];
}

static gint64
computed_of (StoreFixture *fixture, guint number)
{
  g_autoptr (JxSnapshot) snapshot = read_year (fixture);
  const JxIndicator *indicator = indicator_at (snapshot, number);

  g_assert_cmpuint (indicator->evaluations->len, ==, 1);
  return ((const JxEvaluation *) indicator->evaluations->pdata[0])->computed;
}

static gboolean
evaluate (StoreFixture *fixture,
          guint         number,
          const char   *actual,
          gint64        points,
          const char   *field,
          GError      **error)
{
  g_autoptr (JxSnapshot) snapshot = read_year (fixture);
  const JxIndicator *indicator = indicator_at (snapshot, number);
  g_autoptr (JxEvaluation) evaluation =
    indicator->evaluations->len > 0
      ? jx_record_copy (JX_TABLE_EVALUATION, indicator->evaluations->pdata[0])
      : jx_evaluation_new ();

  jx_text_set (&evaluation->actual, actual);
  evaluation->points = points;
  return jx_year_evaluate (fixture->year,
                           indicator,
                           3000,
                           JX_REVERSE_LINEAR,
                           evaluation,
                           field,
                           error);
}

static void
set_indicator (StoreFixture *fixture, guint number, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = read_year (fixture);

  jx_year_set (fixture->year,
               JX_TABLE_INDICATOR,
               indicator_at (snapshot, number)->id,
               field,
               text,
               &error);
  g_assert_no_error (error);
}

static void
test_computed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 head = jx_year_get_head (fixture->year);

  g_assert_true (evaluate (fixture, 0, "76", JX_UNSET, "actual", &error));
  g_assert_no_error (error);
  g_assert_cmpint (computed_of (fixture, 0), ==, 2400);
  g_assert_cmpint (jx_year_get_head (fixture->year), ==, head + 1);

  g_assert_true (evaluate (fixture, 0, "95", JX_UNSET, "actual", &error));
  g_assert_cmpint (computed_of (fixture, 0), ==, 3000);
  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_cmpint (computed_of (fixture, 0), ==, 2400);
  g_assert_true (jx_year_redo (fixture->year, &error));
  g_assert_cmpint (computed_of (fixture, 0), ==, 3000);
  g_assert_true (jx_year_check (fixture->year, &error));
}

/* The points stay true when what they come from is changed elsewhere. */
static void
test_followed (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  gint64 head;

  g_assert_true (evaluate (fixture, 0, "76", JX_UNSET, "actual", &error));
  head = jx_year_get_head (fixture->year);
  set_indicator (fixture, 0, "printed", "≥80%");
  g_assert_cmpint (computed_of (fixture, 0), ==, 2850);
  g_assert_cmpint (jx_year_get_head (fixture->year), ==, head + 1);

  /* 40 for the second leave 25 each to the others. */
  set_indicator (fixture, 1, "weight", "40");
  g_assert_cmpint (computed_of (fixture, 0), ==, 2375);
  g_assert_true (jx_year_undo (fixture->year, &error));
  g_assert_cmpint (computed_of (fixture, 0), ==, 2850);

  set_indicator (fixture, 0, "printed", "≤50%");
  g_assert_cmpint (computed_of (fixture, 0), ==, 1440);
  g_assert_true (jx_year_set (fixture->year, JX_TABLE_SETTING, 1, "reverse_rule", "ratio", &error));
  g_assert_no_error (error);
  g_assert_cmpint (computed_of (fixture, 0), ==, 1974);
  set_indicator (fixture, 0, "printed", "明显");
  g_assert_true (computed_of (fixture, 0) == JX_UNSET);
  g_assert_true (jx_year_check (fixture->year, &error));
}

static void
test_refused (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) band = NULL;
  gint64 head;

  g_assert_true (evaluate (fixture, 0, "76", JX_UNSET, "actual", &error));
  head = jx_year_get_head (fixture->year);
  g_assert_false (evaluate (fixture, 0, "76", 3001, "points", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (evaluate (fixture, 0, "许多", JX_UNSET, "actual", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_cmpint (jx_year_get_head (fixture->year), ==, head);

  set_indicator (fixture, 0, "printed", "明显");
  g_assert_true (evaluate (fixture, 0, "达成", JX_UNSET, "actual", &error));
  g_assert_true (evaluate (fixture, 0, "达成", 2700, "points", &error));
  g_assert_cmpint (computed_of (fixture, 0), ==, 2700);
  g_assert_false (evaluate (fixture, 0, "达成", 2399, "points", &band));
  g_assert_error (band, JX_ERROR, JX_ERROR_VALUE);
}

/* Another band does not keep the points of the old one. */
static void
test_other_band (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  const JxEvaluation *evaluation;

  set_indicator (fixture, 0, "printed", "明显");
  g_assert_true (evaluate (fixture, 0, "达成", 2700, "points", &error));
  g_assert_true (evaluate (fixture, 0, "部分达成", 2700, "actual", &error));
  g_assert_no_error (error);
  snapshot = read_year (fixture);
  evaluation = indicator_at (snapshot, 0)->evaluations->pdata[0];
  g_assert_cmpstr (evaluation->actual, ==, "部分达成");
  g_assert_true (evaluation->points == JX_UNSET);
  g_assert_cmpint (evaluation->computed, ==, 2400);
}

static void
test_emptied (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (JxSnapshot) after = NULL;
  g_autoptr (JxMonitor) monitor = jx_monitor_new ();

  g_assert_true (evaluate (fixture, 0, "76", JX_UNSET, "actual", &error));
  g_assert_true (evaluate (fixture, 0, "", JX_UNSET, "actual", &error));
  snapshot = read_year (fixture);
  g_assert_cmpuint (indicator_at (snapshot, 0)->evaluations->len, ==, 0);

  monitor->indicator_id = indicator_at (snapshot, 0)->id;
  monitor->cutoff = 7;
  g_assert_true (
    jx_year_put (fixture->year, JX_TABLE_MONITOR, monitor, "value", "指标名称1", &error));
  g_assert_cmpint (monitor->id, ==, 0);
  jx_text_set (&monitor->value, "50");
  g_assert_true (
    jx_year_put (fixture->year, JX_TABLE_MONITOR, monitor, "value", "指标名称1", &error));
  g_assert_cmpint (monitor->id, >, 0);
  jx_text_set (&monitor->value, "60");
  g_assert_true (
    jx_year_put (fixture->year, JX_TABLE_MONITOR, monitor, "value", "指标名称1", &error));
  after = read_year (fixture);
  g_assert_cmpuint (indicator_at (after, 0)->monitors->len, ==, 1);
  g_assert_cmpstr (((JxMonitor *) indicator_at (after, 0)->monitors->pdata[0])->value, ==, "60");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func)                                                                            \
  g_test_add (name, StoreFixture, NULL, store_fixture_set_up, func, store_fixture_tear_down)
  ADD ("/evaluate/computed", test_computed);
  ADD ("/evaluate/followed", test_followed);
  ADD ("/evaluate/refused", test_refused);
  ADD ("/evaluate/other-band", test_other_band);
  ADD ("/evaluate/emptied", test_emptied);
#undef ADD

  return g_test_run ();
}
