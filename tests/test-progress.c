/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-progress.h"

#include <glib.h>

#define WAN G_GINT64_CONSTANT (1000000)

static JxSnapshot *snapshot;

static void
add_plan (JxProject *project, gint64 month, gint64 percent)
{
  JxPlan *plan = jx_plan_new ();

  plan->month = month;
  plan->percent = percent;
  g_ptr_array_add (project->plan, plan);
}

static void
add_payment (JxProject *project, const char *date, gint64 amount, JxSource source)
{
  JxPayment *payment = jx_payment_new ();

  jx_text_set (&payment->date, date);
  payment->amount = amount;
  payment->source = source;
  g_ptr_array_add (project->payments, payment);
}

static void
add_adjustment (JxProject *project, const char *date, gint64 fiscal, gint64 other)
{
  JxAdjustment *adjustment = jx_adjustment_new ();

  jx_text_set (&adjustment->date, date);
  adjustment->fiscal = fiscal;
  adjustment->other = other;
  g_ptr_array_add (project->adjustments, adjustment);
}

/* Budget 260, 25/50/75/100% at the end of March, June, October and December. */
static JxProject *
make_project (void)
{
  JxProject *project = jx_project_new ();

  project->budget = 260 * WAN;
  project->fiscal = 200 * WAN;
  project->other = 60 * WAN;
  add_plan (project, 3, 2500);
  add_plan (project, 6, 5000);
  add_plan (project, 10, 7500);
  add_plan (project, 12, 10000);
  return project;
}

static void
test_plan (void)
{
  static const struct
  {
    const char *date;
    gint64      plan;
  } cases[] = {
    { "2020-12-31", 0 },    { "2021-01-31", 833 },   { "2021-02-14", 1250 },
    { "2021-03-31", 2500 }, { "2021-04-15", 2917 },  { "2021-06-30", 5000 },
    { "2021-08-31", 6250 }, { "2021-10-31", 7500 },  { "2021-11-15", 8125 },
    { "2021-11-30", 8750 }, { "2021-12-31", 10000 }, { "2022-03-31", 10000 },
  };
  g_autoptr (JxProject) project = make_project ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].date);
      g_assert_cmpint (jx_progress_plan_at (project, snapshot->settings, cases[i].date),
                       ==,
                       cases[i].plan);
    }
}

static void
test_plan_disordered (void)
{
  g_autoptr (JxProject) project = jx_project_new ();

  add_plan (project, 12, 10000);
  add_plan (project, 3, 2500);
  add_plan (project, 6, 4000);
  g_assert_cmpint (jx_progress_plan_at (project, snapshot->settings, "2021-03-31"), ==, 2500);
  g_assert_cmpint (jx_progress_plan_at (project, snapshot->settings, "2021-09-30"), ==, 7000);
}

static void
test_plan_ends_early (void)
{
  g_autoptr (JxProject) project = jx_project_new ();

  add_plan (project, 6, 9000);
  g_assert_cmpint (jx_progress_plan_at (project, snapshot->settings, "2021-03-31"), ==, 4500);
  g_assert_cmpint (jx_progress_plan_at (project, snapshot->settings, "2021-12-31"), ==, 9000);
}

static void
test_no_plan (void)
{
  g_autoptr (JxProject) project = jx_project_new ();
  JxProgress progress;

  project->budget = project->fiscal = 120 * WAN;
  jx_progress_of_project (project, snapshot->settings, "2021-10-31", &progress);
  g_assert_cmpint (progress.time, ==, 8333);
  g_assert_cmpint (progress.plan, ==, 8333);
  g_assert_cmpint (progress.planned, ==, 99996000);
}

static void
test_leap_year (void)
{
  g_autoptr (JxSnapshot) leap = jx_snapshot_new (2024);
  g_autoptr (JxProject) project = make_project ();
  JxProgress progress;

  jx_progress_of_project (project, leap->settings, "2024-02-29", &progress);
  g_assert_cmpint (progress.time, ==, 1667);
  g_assert_cmpint (progress.plan, ==, 1667);
  jx_progress_of_project (project, snapshot->settings, "2021-02-28", &progress);
  g_assert_cmpint (progress.time, ==, 1667);
}

static void
test_payments_and_refunds (void)
{
  g_autoptr (JxProject) project = make_project ();
  JxProgress progress;

  add_payment (project, "2021-03-05", 65 * WAN, JX_SOURCE_FISCAL);
  add_payment (project, "2021-10-31", 130 * WAN, JX_SOURCE_OTHER);
  add_payment (project, "2021-10-31", -13 * WAN, JX_SOURCE_FISCAL);
  add_payment (project, "2021-11-01", 26 * WAN, JX_SOURCE_FISCAL);

  jx_progress_of_project (project, snapshot->settings, "2021-10-31", &progress);
  g_assert_cmpint (progress.budget, ==, 260 * WAN);
  g_assert_cmpint (progress.adjusted, ==, 260 * WAN);
  g_assert_cmpint (progress.paid, ==, 182 * WAN);
  g_assert_cmpint (progress.paid_fiscal, ==, 52 * WAN);
  g_assert_cmpint (progress.paid_other, ==, 130 * WAN);
  g_assert_cmpint (progress.planned, ==, 195 * WAN);
  g_assert_cmpint (progress.execution, ==, 7000);
  g_assert_cmpint (progress.plan, ==, 7500);
  g_assert_cmpint (progress.time, ==, 8333);
  g_assert_cmpint (progress.gap, ==, -500);
  g_assert_cmpint (progress.state, ==, JX_PROGRESS_NORMAL);
}

static void
test_adjustments (void)
{
  g_autoptr (JxProject) project = make_project ();
  JxProgress progress;

  add_adjustment (project, "2021-05-10", 40 * WAN, 0);
  add_adjustment (project, "2021-07-01", -100 * WAN, 10 * WAN);
  add_payment (project, "2021-06-30", 150 * WAN, JX_SOURCE_FISCAL);

  jx_progress_of_project (project, snapshot->settings, "2021-06-30", &progress);
  g_assert_cmpint (progress.budget, ==, 260 * WAN);
  g_assert_cmpint (progress.adjusted, ==, 300 * WAN);
  g_assert_cmpint (progress.adjusted_fiscal, ==, 240 * WAN);
  g_assert_cmpint (progress.adjusted_other, ==, 60 * WAN);
  g_assert_cmpint (progress.planned, ==, 150 * WAN);
  g_assert_cmpint (progress.execution, ==, 5000);

  jx_progress_of_project (project, snapshot->settings, "2021-07-01", &progress);
  g_assert_cmpint (progress.adjusted, ==, 210 * WAN);
  g_assert_cmpint (progress.adjusted_fiscal, ==, 140 * WAN);
  g_assert_cmpint (progress.adjusted_other, ==, 70 * WAN);
  g_assert_cmpint (progress.execution, ==, 7143);
}

static void
test_states (void)
{
  static const struct
  {
    gint64          paid; /* percent of the budget; the plan wants 75% */
    JxProgressState state;
  } cases[] = {
    { 101, JX_PROGRESS_OVERSPENT }, { 100, JX_PROGRESS_AHEAD }, { 86, JX_PROGRESS_AHEAD },
    { 85, JX_PROGRESS_NORMAL },     { 75, JX_PROGRESS_NORMAL }, { 65, JX_PROGRESS_NORMAL },
    { 64, JX_PROGRESS_BEHIND },     { 50, JX_PROGRESS_BEHIND }, { 49, JX_PROGRESS_FAR_BEHIND },
    { 0, JX_PROGRESS_FAR_BEHIND },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxProject) project = make_project ();
      JxProgress progress;

      project->budget = project->fiscal = 100 * WAN;
      project->other = 0;
      add_payment (project, "2021-01-04", cases[i].paid * WAN, JX_SOURCE_FISCAL);
      jx_progress_of_project (project, snapshot->settings, "2021-10-31", &progress);
      g_test_message ("%d%% paid", (int) cases[i].paid);
      g_assert_cmpint (progress.state, ==, cases[i].state);
    }
}

static void
test_own_thresholds (void)
{
  g_autoptr (JxSnapshot) own = jx_snapshot_new (2021);
  g_autoptr (JxProject) project = make_project ();
  JxProgress progress;

  own->settings->behind = 500;
  own->settings->far_behind = 600;
  add_payment (project, "2021-01-04", 182 * WAN, JX_SOURCE_FISCAL);
  jx_progress_of_project (project, own->settings, "2021-10-31", &progress);
  g_assert_cmpint (progress.state, ==, JX_PROGRESS_NORMAL);
  own->settings->behind = 499;
  jx_progress_of_project (project, own->settings, "2021-10-31", &progress);
  g_assert_cmpint (progress.state, ==, JX_PROGRESS_BEHIND);
  own->settings->far_behind = 499;
  jx_progress_of_project (project, own->settings, "2021-10-31", &progress);
  g_assert_cmpint (progress.state, ==, JX_PROGRESS_FAR_BEHIND);
}

static void
test_empty_budget (void)
{
  g_autoptr (JxProject) project = jx_project_new ();
  JxProgress progress;

  add_plan (project, 12, 10000);
  jx_progress_of_project (project, snapshot->settings, "2021-12-31", &progress);
  g_assert_cmpint (progress.execution, ==, 0);
  g_assert_cmpint (progress.plan, ==, 10000);
  g_assert_cmpint (progress.gap, ==, 0);
  g_assert_cmpint (progress.state, ==, JX_PROGRESS_NORMAL);

  add_payment (project, "2021-02-01", 1, JX_SOURCE_FISCAL);
  jx_progress_of_project (project, snapshot->settings, "2021-12-31", &progress);
  g_assert_cmpint (progress.execution, ==, 0);
  g_assert_cmpint (progress.state, ==, JX_PROGRESS_OVERSPENT);
}

/* 260 at 75% and 100 at 90%: 285 of 360 planned. */
static void
test_all (void)
{
  g_autoptr (GPtrArray) projects =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jx_project_free);
  JxProject *second = jx_project_new ();
  JxProgress progress;

  second->budget = second->fiscal = 100 * WAN;
  add_plan (second, 10, 9000);
  add_plan (second, 12, 10000);
  add_payment (second, "2021-04-01", 99 * WAN, JX_SOURCE_FISCAL);
  g_ptr_array_add (projects, make_project ());
  g_ptr_array_add (projects, second);
  add_payment (projects->pdata[0], "2021-04-01", 81 * WAN, JX_SOURCE_OTHER);

  jx_progress_of_all (projects, snapshot->settings, "2021-10-31", &progress);
  g_assert_cmpint (progress.budget, ==, 360 * WAN);
  g_assert_cmpint (progress.adjusted, ==, 360 * WAN);
  g_assert_cmpint (progress.adjusted_fiscal, ==, 300 * WAN);
  g_assert_cmpint (progress.adjusted_other, ==, 60 * WAN);
  g_assert_cmpint (progress.planned, ==, 285 * WAN);
  g_assert_cmpint (progress.paid, ==, 180 * WAN);
  g_assert_cmpint (progress.paid_fiscal, ==, 99 * WAN);
  g_assert_cmpint (progress.paid_other, ==, 81 * WAN);
  g_assert_cmpint (progress.execution, ==, 5000);
  g_assert_cmpint (progress.plan, ==, 7917);
  g_assert_cmpint (progress.gap, ==, -2917);
  g_assert_cmpint (progress.state, ==, JX_PROGRESS_FAR_BEHIND);
}

static void
test_none (void)
{
  g_autoptr (GPtrArray) projects = g_ptr_array_new ();
  JxProgress progress;

  jx_progress_of_all (projects, snapshot->settings, "2021-06-30", &progress);
  g_assert_cmpint (progress.plan, ==, 5000);
  g_assert_cmpint (progress.gap, ==, 0);
  g_assert_cmpint (progress.state, ==, JX_PROGRESS_NORMAL);
}

static void
test_paid_between (void)
{
  g_autoptr (JxProject) project = jx_project_new ();

  add_payment (project, "2021-03-31", 1, JX_SOURCE_FISCAL);
  add_payment (project, "2021-04-01", 10, JX_SOURCE_FISCAL);
  add_payment (project, "2021-06-30", 100, JX_SOURCE_OTHER);
  add_payment (project, "2021-06-30", -7, JX_SOURCE_OTHER);
  add_payment (project, "2021-07-01", 1000, JX_SOURCE_FISCAL);
  g_assert_cmpint (jx_progress_paid_between (project, "2021-04-01", "2021-06-30"), ==, 103);
  g_assert_cmpint (jx_progress_paid_between (project, "2021-01-01", "2021-12-31"), ==, 1104);
  g_assert_cmpint (jx_progress_paid_between (project, "2021-05-01", "2021-05-31"), ==, 0);
}

static void
test_state_names (void)
{
  g_assert_cmpstr (jx_progress_state_name (JX_PROGRESS_NORMAL), ==, "On plan");
  g_assert_cmpstr (jx_progress_state_name (JX_PROGRESS_AHEAD), ==, "Ahead of plan");
  g_assert_cmpstr (jx_progress_state_name (JX_PROGRESS_BEHIND), ==, "Behind plan");
  g_assert_cmpstr (jx_progress_state_name (JX_PROGRESS_FAR_BEHIND), ==, "Far behind plan");
  g_assert_cmpstr (jx_progress_state_name (JX_PROGRESS_OVERSPENT), ==, "Over budget");
}

/* Behind plan at any day; under 90 % at the end of the year though on plan. */
static void
test_needs_reason (void)
{
  static const struct
  {
    const char *as_of;
    gint64      paid;
    gboolean    needed;
  } cases[] = {
    { "2021-06-30", 130 * WAN, FALSE }, { "2021-06-30", 70 * WAN, TRUE },
    { "2021-06-30", 10 * WAN, TRUE },   { "2021-12-31", 240 * WAN, FALSE },
    { "2021-12-31", 234 * WAN, FALSE }, { "2021-12-31", 234 * WAN - 100000, TRUE },
    { "2021-12-31", 300 * WAN, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxProject) project = make_project ();
      g_autoptr (JxSettings) settings = jx_settings_new ();
      JxProgress progress;

      settings->year = 2021;
      settings->far_behind = 5000;
      settings->behind = 2000;
      add_payment (project, "2021-03-01", cases[i].paid, JX_SOURCE_FISCAL);
      jx_progress_of_project (project, settings, cases[i].as_of, &progress);
      g_assert_cmpint (jx_progress_needs_reason (&progress), ==, cases[i].needed);
    }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  snapshot = jx_snapshot_new (2021);
  g_test_add_func ("/progress/plan", test_plan);
  g_test_add_func ("/progress/plan-disordered", test_plan_disordered);
  g_test_add_func ("/progress/plan-ends-early", test_plan_ends_early);
  g_test_add_func ("/progress/no-plan", test_no_plan);
  g_test_add_func ("/progress/leap-year", test_leap_year);
  g_test_add_func ("/progress/payments-and-refunds", test_payments_and_refunds);
  g_test_add_func ("/progress/adjustments", test_adjustments);
  g_test_add_func ("/progress/states", test_states);
  g_test_add_func ("/progress/own-thresholds", test_own_thresholds);
  g_test_add_func ("/progress/empty-budget", test_empty_budget);
  g_test_add_func ("/progress/all", test_all);
  g_test_add_func ("/progress/none", test_none);
  g_test_add_func ("/progress/paid-between", test_paid_between);
  g_test_add_func ("/progress/needs-reason", test_needs_reason);
  g_test_add_func ("/progress/state-names", test_state_names);
  result = g_test_run ();
  jx_snapshot_free (snapshot);
  return result;
}
