/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/jx-snapshot.h"

/* Years for the tests of what is printed. */

static inline gint64
sample_id (void)
{
  static gint64 last = 0;

  return ++last;
}

static inline JxIndicator *
sample_add_indicator (JxProject  *project,
                      const char *level1,
                      const char *level2,
                      const char *name,
                      const char *printed)
{
  JxIndicator *indicator = jx_indicator_new ();

  indicator->id = sample_id ();
  indicator->project_id = project->id;
  indicator->unit_id = JX_UNSET;
  jx_text_set (&indicator->level1, level1);
  jx_text_set (&indicator->level2, level2);
  jx_text_set (&indicator->name, name);
  jx_text_set (&indicator->description, "反映活动开展的情况");
  jx_text_set (&indicator->basis, "年度工作计划");
  jx_indicator_set_printed (indicator, printed);
  g_ptr_array_add (project->indicators, indicator);
  return indicator;
}

static inline JxRectification *
sample_add_rectification (JxProject *project, const char *problem, const char *measure)
{
  JxRectification *rectification = jx_rectification_new ();

  rectification->id = sample_id ();
  rectification->project_id = project->id;
  jx_text_set (&rectification->problem, problem);
  jx_text_set (&rectification->measure, measure);
  g_ptr_array_add (project->rectifications, rectification);
  return rectification;
}

static inline void
sample_add_plan (JxProject *project, gint64 month, gint64 percent)
{
  JxPlan *plan = jx_plan_new ();

  plan->id = sample_id ();
  plan->project_id = project->id;
  plan->month = month;
  plan->percent = percent;
  g_ptr_array_add (project->plan, plan);
}

static inline void
sample_add_project_goal (JxProject *project, const char *text)
{
  JxProjectGoal *goal = jx_project_goal_new ();

  goal->id = sample_id ();
  goal->project_id = project->id;
  jx_text_set (&goal->text, text);
  g_ptr_array_add (project->goals, goal);
}

static inline void
sample_add_goal (JxUnit *unit, JxGoalKind kind, const char *title, const char *text)
{
  JxGoal *goal = jx_goal_new ();

  goal->id = sample_id ();
  goal->unit_id = unit->id;
  goal->kind = kind;
  jx_text_set (&goal->title, title);
  jx_text_set (&goal->text, text);
  g_ptr_array_add (unit->goals, goal);
}

static inline JxProject *
sample_add_project (JxUnit *unit, const char *name)
{
  JxProject *project = jx_project_new ();

  project->id = sample_id ();
  project->unit_id = unit->id;
  jx_text_set (&project->name, name);
  jx_text_take (&project->code, g_strdup_printf ("13073021B1RFWBEXN%04u", unit->projects->len));
  g_ptr_array_add (unit->projects, project);
  return project;
}

/* A project with all fields filled and @n_indicators indicators, two to a 一级指标. */
static inline JxProject *
sample_add_full_project (JxUnit *unit, const char *name, guint n_indicators)
{
  static const char *const levels[][2] = {
    { "产出指标", "数量指标" },     { "产出指标", "质量指标" },
    { "效益指标", "经济效益指标" }, { "效益指标", "社会效益指标" },
    { "满意度指标", "服务对象满意度指标" },
  };
  JxProject *project = sample_add_project (unit, name);

  project->budget = 26000000;
  project->fiscal = 25000000;
  project->other = 1000000;
  jx_text_set (&project->purpose, "用于基层工会建设、职工帮扶和送温暖活动");
  sample_add_plan (project, 3, 2500);
  sample_add_plan (project, 6, 5000);
  sample_add_plan (project, 10, 7500);
  sample_add_plan (project, 12, 10000);
  sample_add_project_goal (project, "完成全年宣传教育任务");
  sample_add_project_goal (project, "做好困难职工帮扶");
  for (guint i = 0; i < n_indicators; i++)
    {
      const char *const *level = levels[i * G_N_ELEMENTS (levels) / n_indicators];
      g_autofree char   *indicator = g_strdup_printf ("第%u项活动的参与人数", i + 1);

      sample_add_indicator (project, level[0], level[1], indicator, "≥95%");
    }
  return project;
}

static inline JxUnit *
sample_add_unit (JxSnapshot *snapshot)
{
  JxUnit *unit = jx_unit_new ();

  unit->id = sample_id ();
  jx_text_set (&unit->code, "711001");
  jx_text_set (&unit->name, "示例县总工会");
  g_ptr_array_add (snapshot->units, unit);
  return unit;
}
