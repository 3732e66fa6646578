/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-roll-over.h"

#include <glib.h>

static JxIndicator *
make_indicator (void)
{
  JxIndicator  *indicator = jx_indicator_new ();
  JxEvaluation *evaluation = jx_evaluation_new ();

  indicator->id = 31;
  indicator->project_goal_id = 21;
  indicator->weight = 1500;
  jx_text_set (&indicator->level1, "产出指标");
  jx_text_set (&indicator->level2, "成本指标");
  jx_text_set (&indicator->name, "培训人数");
  jx_text_set (&indicator->basis, "年度计划");
  jx_text_set (&indicator->last1, "90人");
  jx_text_set (&indicator->last2, "80人");
  jx_indicator_set_printed (indicator, "≥100人");
  jx_text_set (&evaluation->actual, "112人");
  g_ptr_array_add (indicator->evaluations, evaluation);
  g_ptr_array_add (indicator->monitors, jx_monitor_new ());
  g_ptr_array_add (indicator->waivers, jx_waiver_new ());
  g_ptr_array_add (indicator->attachments, jx_attachment_new ());
  return indicator;
}

static JxProject *
make_project (void)
{
  JxProject     *project = jx_project_new ();
  JxPlan        *plan = jx_plan_new ();
  JxProjectGoal *goal = jx_project_goal_new ();

  project->id = 11;
  project->budget = project->fiscal = 1515000;
  project->carried = 1000;
  jx_text_set (&project->code, "13073021B1RFWBEXNPM1L");
  jx_text_set (&project->name, "职工培训");
  jx_text_set (&project->purpose, "用于培训");
  jx_text_set (&project->delay_reason, "疫情");
  jx_text_set (&project->delay_measure, "抓紧");
  jx_text_set (&project->achieved, "已完成");
  plan->month = 12;
  plan->percent = 10000;
  g_ptr_array_add (project->plan, plan);
  goal->id = 21;
  jx_text_set (&goal->text, "2021年培训职工");
  g_ptr_array_add (project->goals, goal);
  g_ptr_array_add (project->indicators, make_indicator ());
  g_ptr_array_add (project->payments, jx_payment_new ());
  g_ptr_array_add (project->adjustments, jx_adjustment_new ());
  g_ptr_array_add (project->rectifications, jx_rectification_new ());
  g_ptr_array_add (project->waivers, jx_waiver_new ());
  g_ptr_array_add (project->outlooks, jx_outlook_new ());
  g_ptr_array_add (project->assessments, jx_assessment_new ());
  return project;
}

static JxSnapshot *
make_year (void)
{
  JxSnapshot  *snapshot = jx_snapshot_new (2021);
  JxUnit      *unit = jx_unit_new ();
  JxGoal      *goal = jx_goal_new ();
  JxIndicator *indicator = make_indicator ();

  snapshot->settings->state = JX_STATE_ARCHIVED;
  snapshot->settings->reverse_rule = JX_REVERSE_RATIO;
  snapshot->settings->far_behind = 3000;
  jx_text_set (&snapshot->settings->checkpoints, "6,12");
  jx_text_set (&unit->code, "799001");
  jx_text_set (&unit->name, "示例县总工会");
  jx_text_set (&unit->preparer, "张三");
  jx_text_set (&goal->text, "2021年工作");
  g_ptr_array_add (unit->goals, goal);
  g_ptr_array_add (unit->projects, make_project ());
  g_ptr_array_set_size (indicator->evaluations, 0);
  g_ptr_array_add (unit->indicators, indicator);
  g_ptr_array_add (unit->waivers, jx_waiver_new ());
  g_ptr_array_add (unit->narratives, jx_narrative_new ());
  g_ptr_array_add (snapshot->units, unit);
  return snapshot;
}

static void
test_settings (void)
{
  g_autoptr (JxSnapshot) last = make_year ();
  g_autoptr (JxSnapshot) next = jx_roll_over (last, 2022, JX_ROLL_OVER_KEEP_CODES);
  g_autoptr (JxSnapshot) same = jx_roll_over (last, 2021, JX_ROLL_OVER_KEEP_CODES);

  g_assert_cmpint (next->settings->year, ==, 2022);
  g_assert_cmpint (next->settings->frame, ==, JX_FRAME_B);
  g_assert_cmpint (next->settings->state, ==, JX_STATE_OPEN);
  g_assert_cmpint (next->settings->reverse_rule, ==, JX_REVERSE_RATIO);
  g_assert_cmpint (next->settings->far_behind, ==, 3000);
  g_assert_cmpstr (next->settings->checkpoints, ==, "6,12");
  g_assert_cmpint (same->settings->frame, ==, JX_FRAME_A);
  g_assert_cmpint (last->settings->state, ==, JX_STATE_ARCHIVED);
}

static void
test_taken_over (void)
{
  g_autoptr (JxSnapshot) last = make_year ();
  g_autoptr (JxSnapshot) next = jx_roll_over (last, 2022, JX_ROLL_OVER_KEEP_CODES);
  const JxUnit      *unit = next->units->pdata[0];
  const JxProject   *project = unit->projects->pdata[0];
  const JxIndicator *indicator = project->indicators->pdata[0];

  g_assert_cmpint (next->units->len, ==, 1);
  g_assert_cmpstr (unit->name, ==, "示例县总工会");
  g_assert_cmpstr (unit->preparer, ==, "张三");
  g_assert_cmpstr (((JxGoal *) unit->goals->pdata[0])->text, ==, "2021年工作");
  g_assert_cmpstr (project->code, ==, "13073021B1RFWBEXNPM1L");
  g_assert_cmpint (project->budget, ==, 1515000);
  g_assert_cmpstr (project->purpose, ==, "用于培训");
  g_assert_cmpint (((JxPlan *) project->plan->pdata[0])->percent, ==, 10000);
  g_assert_cmpstr (((JxProjectGoal *) project->goals->pdata[0])->text, ==, "2021年培训职工");
  g_assert_cmpstr (indicator->level2, ==, "成本指标");
  g_assert_cmpstr (indicator->printed, ==, "≥100人");
  g_assert_cmpint (indicator->weight, ==, 1500);
  g_assert_cmpint (indicator->project_goal_id, ==, 21);
}

static void
test_left_behind (void)
{
  g_autoptr (JxSnapshot) last = make_year ();
  g_autoptr (JxSnapshot) next = jx_roll_over (last, 2022, JX_ROLL_OVER_PLAIN);
  const JxUnit      *unit = next->units->pdata[0];
  const JxProject   *project = unit->projects->pdata[0];
  const JxIndicator *indicator = project->indicators->pdata[0];

  g_assert_cmpstr (project->code, ==, "");
  g_assert_cmpint (project->carried, ==, 0);
  g_assert_cmpstr (project->delay_reason, ==, "");
  g_assert_cmpstr (project->delay_measure, ==, "");
  g_assert_cmpstr (project->achieved, ==, "");
  g_assert_cmpint (project->payments->len, ==, 0);
  g_assert_cmpint (project->adjustments->len, ==, 0);
  g_assert_cmpint (project->rectifications->len, ==, 0);
  g_assert_cmpint (project->waivers->len, ==, 0);
  g_assert_cmpint (unit->waivers->len, ==, 0);
  g_assert_cmpint (indicator->monitors->len, ==, 0);
  g_assert_cmpint (indicator->evaluations->len, ==, 0);
  g_assert_cmpint (indicator->waivers->len, ==, 0);
  g_assert_cmpint (indicator->attachments->len, ==, 0);
  g_assert_cmpint (project->outlooks->len, ==, 0);
  g_assert_cmpint (project->assessments->len, ==, 0);
  g_assert_cmpint (unit->narratives->len, ==, 0);

  unit = last->units->pdata[0];
  project = unit->projects->pdata[0];
  g_assert_cmpint (project->payments->len, ==, 1);
}

static void
test_values (void)
{
  g_autoptr (JxSnapshot) last = make_year ();
  g_autoptr (JxSnapshot) next = jx_roll_over (last, 2022, JX_ROLL_OVER_KEEP_CODES);
  g_autoptr (JxSnapshot) third = jx_roll_over (next, 2023, JX_ROLL_OVER_KEEP_CODES);
  const JxUnit      *unit = next->units->pdata[0];
  const JxProject   *project = unit->projects->pdata[0];
  const JxIndicator *evaluated = project->indicators->pdata[0];
  const JxIndicator *planned = unit->indicators->pdata[0];

  g_assert_cmpstr (evaluated->last1, ==, "112人");
  g_assert_cmpstr (evaluated->last2, ==, "90人");
  g_assert_cmpstr (planned->last1, ==, "≥100人");
  g_assert_cmpstr (planned->last2, ==, "90人");

  unit = third->units->pdata[0];
  project = unit->projects->pdata[0];
  evaluated = project->indicators->pdata[0];
  g_assert_cmpstr (evaluated->last1, ==, "≥100人");
  g_assert_cmpstr (evaluated->last2, ==, "112人");
}

/* Fiscal funds that are left stand within the new budget, in place of what was left before. */
static void
test_carry (void)
{
  static const struct
  {
    gint64 carried, fiscal, other, paid_fiscal, paid_other;
    gint64 new_carried, new_budget, new_fiscal, new_other;
  } cases[] = {
    { 0, 1000, 500, 600, 0, 400, 1900, 1400, 500 },
    { 200, 1000, 500, 900, 500, 100, 1400, 900, 500 },
    { 0, 1000, 500, 1200, 400, 0, 1500, 1000, 500 },
    { 300, 1000, 0, 1000, 0, 0, 700, 700, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxSnapshot) last = make_year ();
      g_autoptr (JxSnapshot) next = NULL;
      JxProject *project = ((JxUnit *) last->units->pdata[0])->projects->pdata[0];

      g_ptr_array_set_size (project->payments, 0);
      g_ptr_array_set_size (project->adjustments, 0);
      for (guint k = 0; k < 2; k++)
        {
          JxPayment *payment = jx_payment_new ();

          payment->source = k == 0 ? JX_SOURCE_FISCAL : JX_SOURCE_OTHER;
          payment->amount = k == 0 ? cases[i].paid_fiscal : cases[i].paid_other;
          jx_text_set (&payment->date, "2021-11-30");
          g_ptr_array_add (project->payments, payment);
        }
      project->carried = cases[i].carried;
      project->fiscal = cases[i].fiscal;
      project->other = cases[i].other;
      project->budget = project->fiscal + project->other;
      next = jx_roll_over (last, 2022, JX_ROLL_OVER_CARRY);
      project = ((JxUnit *) next->units->pdata[0])->projects->pdata[0];
      g_assert_cmpint (project->carried, ==, cases[i].new_carried);
      g_assert_cmpint (project->budget, ==, cases[i].new_budget);
      g_assert_cmpint (project->fiscal, ==, cases[i].new_fiscal);
      g_assert_cmpint (project->other, ==, cases[i].new_other);
      g_assert_cmpstr (project->code, ==, "");
    }
}

static void
test_dates (void)
{
  static const struct
  {
    const char *start, *end;
    gint64      year;
    const char *new_start, *new_end;
  } cases[] = {
    { "2024-01-01", "2024-12-31", 2025, "2025-01-01", "2025-12-31" },
    { "2024-02-29", "2024-06-30", 2025, "2025-02-28", "2025-06-30" },
    { "2024-03-01", "2025-06-30", 2025, "2024-03-01", "2025-06-30" },
    { "2023-03-01", "2024-06-30", 2025, "2023-03-01", "2024-06-30" },
    { "2024-03-01", "", 2025, "2024-03-01", "" },
    { "", "", 2025, "", "" },
    { "2024-03-01", "2024-06-30", 2026, "2026-03-01", "2026-06-30" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxSnapshot) last = make_year ();
      g_autoptr (JxSnapshot) next = NULL;
      JxProject *project = ((JxUnit *) last->units->pdata[0])->projects->pdata[0];

      last->settings->year = 2024;
      jx_text_set (&project->start, cases[i].start);
      jx_text_set (&project->end, cases[i].end);
      next = jx_roll_over (last, cases[i].year, JX_ROLL_OVER_KEEP_CODES);
      project = ((JxUnit *) next->units->pdata[0])->projects->pdata[0];
      g_assert_cmpstr (project->start, ==, cases[i].new_start);
      g_assert_cmpstr (project->end, ==, cases[i].new_end);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/roll-over/settings", test_settings);
  g_test_add_func ("/roll-over/taken-over", test_taken_over);
  g_test_add_func ("/roll-over/left-behind", test_left_behind);
  g_test_add_func ("/roll-over/values", test_values);
  g_test_add_func ("/roll-over/carry", test_carry);
  g_test_add_func ("/roll-over/dates", test_dates);

  return g_test_run ();
}
