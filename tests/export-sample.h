/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-error.h"
#include "model/jx-snapshot.h"

/* A year with something of everything that is handed on, and texts that spreadsheets would take for
 * formulas. */

static inline void
export_sample_indicator (JxProject *project, gint64 id, const char *level2, const char *name,
                         const char *description, const char *printed, const char *basis)
{
  JxIndicator *indicator = jx_indicator_new ();

  indicator->id = id;
  jx_text_set (&indicator->level1, "产出指标");
  jx_text_set (&indicator->level2, level2);
  jx_text_set (&indicator->name, name);
  jx_text_set (&indicator->description, description);
  jx_text_set (&indicator->basis, basis);
  jx_indicator_set_printed (indicator, printed);
  g_ptr_array_add (project->indicators, indicator);
}

static inline void
export_sample_monitor (JxIndicator *indicator, gint64 cutoff, const char *value,
                       JxLikelihood likelihood, const char *explanation)
{
  JxMonitor *monitor = jx_monitor_new ();

  monitor->cutoff = cutoff;
  monitor->likelihood = likelihood;
  jx_text_set (&monitor->value, value);
  jx_text_set (&monitor->explanation, explanation);
  g_ptr_array_add (indicator->monitors, monitor);
}

static inline void
export_sample_payment (JxProject *project, const char *date, gint64 amount, const char *voucher,
                       const char *payee, const char *summary)
{
  JxPayment *payment = jx_payment_new ();

  payment->amount = amount;
  jx_text_set (&payment->date, date);
  jx_text_set (&payment->voucher, voucher);
  jx_text_set (&payment->payee, payee);
  jx_text_set (&payment->summary, summary);
  g_ptr_array_add (project->payments, payment);
}

static inline void
export_sample_goal (GPtrArray *goals, JxGoalKind kind, const char *title, const char *text)
{
  JxGoal *goal = jx_goal_new ();

  goal->kind = kind;
  jx_text_set (&goal->title, title);
  jx_text_set (&goal->text, text);
  g_ptr_array_add (goals, goal);
}

static inline JxProject *
export_sample_project (JxUnit *unit, gint64 id, const char *code, const char *name, gint64 fiscal,
                       gint64 other)
{
  JxProject *project = jx_project_new ();

  project->id = id;
  project->position = unit->projects->len + 1;
  project->fiscal = fiscal;
  project->other = other;
  project->budget = fiscal + other;
  jx_text_set (&project->code, code);
  jx_text_set (&project->name, name);
  g_ptr_array_add (unit->projects, project);
  return project;
}

static inline void
export_sample_fill (JxProject *project)
{
  static const char *const goals[] = { "2021年培训职工\n覆盖乡镇", "质量达标" };
  JxAdjustment *adjustment = jx_adjustment_new ();
  JxEvaluation *evaluation = jx_evaluation_new ();

  jx_text_set (&project->subject, "2050202");
  jx_text_set (&project->purpose, "用于培训");
  jx_text_set (&project->person, "张三");
  project->carried = 1000000;
  for (guint i = 0; i < 2; i++)
    {
      JxPlan        *plan = jx_plan_new ();
      JxProjectGoal *goal = jx_project_goal_new ();

      plan->month = i == 0 ? 6 : 12;
      plan->percent = i == 0 ? 2550 : 10000;
      g_ptr_array_add (project->plan, plan);
      jx_text_set (&goal->text, goals[i]);
      g_ptr_array_add (project->goals, goal);
    }
  export_sample_indicator (project, 21, "数量指标", "培训人数", "=1+1", "≥120人次", "年度计划");
  export_sample_indicator (project, 22, "质量指标", "培训质量", "-", "优", "@制度");
  ((JxIndicator *) project->indicators->pdata[0])->weight = 1250;
  export_sample_monitor (project->indicators->pdata[0], 7, "60", JX_LIKELIHOOD_CERTAIN, "");
  export_sample_monitor (project->indicators->pdata[0], 10, "90", JX_LIKELIHOOD_POSSIBLE, "讲师不足");
  jx_text_set (&evaluation->actual, "60");
  jx_text_set (&evaluation->reason, "疫情");
  g_ptr_array_add (((JxIndicator *) project->indicators->pdata[0])->evaluations, evaluation);
  export_sample_payment (project, "2021-03-08", 12000000, "记-007", "+培训中心", "第一期");
  export_sample_payment (project, "2021-09-30", -1000000, "007", "", "退款");
  adjustment->fiscal = 2000000;
  jx_text_set (&adjustment->date, "2021-05-01");
  g_ptr_array_add (project->adjustments, adjustment);
}

static inline JxSnapshot *
export_sample (void)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = jx_unit_new ();

  unit->id = 1;
  jx_text_set (&unit->code, "711001");
  jx_text_set (&unit->name, "怀来县总工会");
  jx_text_set (&unit->bureau, "怀来县财政局");
  g_ptr_array_add (snapshot->units, unit);
  export_sample_goal (unit->goals, JX_GOAL_OVERALL, "", "深化职工帮扶服务。");
  export_sample_goal (unit->goals, JX_GOAL_PART, "加强党的建设", "抓好各项建设。\n落实制度。");
  export_sample_goal (unit->goals, JX_GOAL_PART, "", "夯实基层基础");
  export_sample_goal (unit->goals, JX_GOAL_SAFEGUARD, "", "完善制度。");
  export_sample_fill (export_sample_project (unit, 11, "13073021B1RFWBEXNPM1L", "职工培训", 15150000, 4850000));
  export_sample_project (unit, 12, "13073021FE6VQCIOYNLVU", "文体活动", 3000000, 0);
  return snapshot;
}
