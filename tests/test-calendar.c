/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-sample.h"
#include "rules/jx-calendar.h"

static const JxDuty *
find_duty (GPtrArray *duties, JxDutyKind kind, guint month)
{
  for (guint i = 0; i < duties->len; i++)
    {
      const JxDuty *duty = duties->pdata[i];

      if (duty->kind == kind && duty->month == month)
        return duty;
    }
  g_assert_not_reached ();
}

static JxProject *
get_project (JxSnapshot *snapshot, guint index)
{
  return ((JxUnit *) snapshot->units->pdata[0])->projects->pdata[index];
}

/* A year of 3, 6, 10 and 12: four checkpoints, one monitoring, evaluation and report. */
static void
test_order (void)
{
  static const struct
  {
    JxDutyKind  kind;
    const char *due;
    gboolean    overdue;
  } wanted[] = {
    { JX_DUTY_CHECKPOINT, "2021-03-31", TRUE },  { JX_DUTY_CHECKPOINT, "2021-06-30", TRUE },
    { JX_DUTY_CHECKPOINT, "2021-10-31", FALSE }, { JX_DUTY_MONITORING, "2021-10-31", FALSE },
    { JX_DUTY_CHECKPOINT, "2021-12-31", FALSE }, { JX_DUTY_EVALUATION, "2022-02-28", FALSE },
    { JX_DUTY_REPORT, "2022-02-28", FALSE },
  };
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  g_autoptr (GPtrArray) duties = jx_calendar (snapshot, "2021-10-31");

  g_assert_cmpuint (duties->len, ==, G_N_ELEMENTS (wanted));
  for (guint i = 0; i < duties->len; i++)
    {
      const JxDuty *duty = duties->pdata[i];

      g_assert_cmpint (duty->kind, ==, wanted[i].kind);
      g_assert_cmpstr (duty->due, ==, wanted[i].due);
      g_assert_cmpint (duty->overdue, ==, wanted[i].overdue);
      g_assert_cmpuint (duty->n_all, ==, 3);
    }
}

/* The February of a leap year has 29 days. */
static void
test_leap_year (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2023);
  g_autoptr (GPtrArray) duties = jx_calendar (snapshot, "2023-06-30");
  const JxDuty *last = duties->pdata[duties->len - 1];

  g_assert_cmpint (last->kind, ==, JX_DUTY_REPORT);
  g_assert_cmpstr (last->due, ==, "2024-02-29");
  g_assert_cmpuint (last->n_all, ==, 0);
  g_assert_cmpuint (last->n_missing, ==, 0);
  g_assert_null (last->first_missing);
}

/* The aid fund has spent 54.79 % where 75 % were planned; it has to say why and what is done. */
static void
test_checkpoint (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxProject *aid = get_project (snapshot, 1);
  g_autoptr (GPtrArray) before = jx_calendar (snapshot, "2021-10-31");
  const JxDuty *duty = find_duty (before, JX_DUTY_CHECKPOINT, 10);
  g_autoptr (GPtrArray) half = NULL;
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (duty->n_missing, ==, 1);
  g_assert_true (duty->first_missing == aid);

  jx_text_set (&aid->delay_reason, "四季度集中慰问");
  half = jx_calendar (snapshot, "2021-10-31");
  g_assert_cmpuint (find_duty (half, JX_DUTY_CHECKPOINT, 10)->n_missing, ==, 1);
  jx_text_set (&aid->delay_measure, "十一月底前发放");
  after = jx_calendar (snapshot, "2021-10-31");
  g_assert_cmpuint (find_duty (after, JX_DUTY_CHECKPOINT, 10)->n_missing, ==, 0);
}

static void
test_monitoring (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxProject *aid = get_project (snapshot, 1);
  JxIndicator *indicator = sample_add_indicator (aid, "产出指标", "数量指标", "帮扶人数", "≥30人");
  JxMonitor *monitor = jx_monitor_new ();
  g_autoptr (GPtrArray) before = jx_calendar (snapshot, "2021-10-31");
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (jx_calendar_cutoff (snapshot), ==, 10);
  g_assert_cmpuint (find_duty (before, JX_DUTY_MONITORING, 10)->n_missing, ==, 1);
  g_assert_true (find_duty (before, JX_DUTY_MONITORING, 10)->first_missing == aid);

  monitor->id = sample_id ();
  monitor->cutoff = 7;
  jx_text_set (&monitor->value, "18");
  g_ptr_array_add (indicator->monitors, monitor);
  after = jx_calendar (snapshot, "2021-10-31");
  g_assert_cmpuint (jx_calendar_cutoff (snapshot), ==, 7);
  g_assert_cmpuint (find_duty (after, JX_DUTY_MONITORING, 7)->n_missing, ==, 0);
  g_assert_true (find_duty (after, JX_DUTY_MONITORING, 7)->overdue);
}

/* Each month is a checkpoint; the last one before December is monitored. */
static void
test_months (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);

  jx_text_set (&snapshot->settings->checkpoints, "1,2,3,4,5,6,7,8,9,10,11,12");
  g_assert_cmpuint (jx_calendar_cutoff (snapshot), ==, 11);
  jx_text_set (&snapshot->settings->checkpoints, "12");
  g_assert_cmpuint (jx_calendar_cutoff (snapshot), ==, 12);
}

static void
test_evaluation (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxProject *aid = get_project (snapshot, 1);
  JxIndicator *indicator = sample_add_indicator (aid, "产出指标", "数量指标", "帮扶人数", "≥30人");
  JxEvaluation *evaluation = jx_evaluation_new ();
  g_autoptr (GPtrArray) before = jx_calendar (snapshot, "2022-03-01");
  g_autoptr (GPtrArray) after = NULL;

  g_assert_cmpuint (find_duty (before, JX_DUTY_EVALUATION, 12)->n_missing, ==, 1);
  g_assert_true (find_duty (before, JX_DUTY_EVALUATION, 12)->overdue);
  g_assert_cmpuint (find_duty (before, JX_DUTY_REPORT, 12)->n_missing, ==, 3);

  jx_text_set (&evaluation->actual, "31");
  g_ptr_array_add (indicator->evaluations, evaluation);
  jx_text_set (&aid->achieved, "已完成");
  after = jx_calendar (snapshot, "2022-03-01");
  g_assert_cmpuint (find_duty (after, JX_DUTY_EVALUATION, 12)->n_missing, ==, 0);
  g_assert_cmpuint (find_duty (after, JX_DUTY_REPORT, 12)->n_missing, ==, 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/calendar/order", test_order);
  g_test_add_func ("/calendar/leap-year", test_leap_year);
  g_test_add_func ("/calendar/checkpoint", test_checkpoint);
  g_test_add_func ("/calendar/monitoring", test_monitoring);
  g_test_add_func ("/calendar/months", test_months);
  g_test_add_func ("/calendar/evaluation", test_evaluation);
  return g_test_run ();
}
