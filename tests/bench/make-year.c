/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year.h"

#include <stdlib.h>

/* Writes a year file of any size: make-year FILE PROJECTS INDICATORS [UNIT] */

static const char *const levels[][2] = {
  { "产出指标", "数量指标" },     { "产出指标", "质量指标" },
  { "产出指标", "时效指标" },     { "产出指标", "成本指标" },
  { "效益指标", "社会效益指标" }, { "满意度指标", "服务对象满意度指标" },
};
static const char *const names[] = {
  "慰问困难职工人数", "培训课程完成率", "资金按时支付率",
  "人均慰问标准",     "职工参与率提高", "受益职工满意度",
};
static const char *const values[] = { "≥300人", "100%", "12月底前", "≤500元", "≥20%", "≥95%" };

static JxIndicator *
make_indicator (guint number)
{
  JxIndicator *indicator = jx_indicator_new ();
  guint        kind = number % G_N_ELEMENTS (names);

  indicator->position = number + 1;
  jx_text_set (&indicator->level1, levels[kind][0]);
  jx_text_set (&indicator->level2, levels[kind][1]);
  jx_text_take (&indicator->name, g_strdup_printf ("%s%u", names[kind], number));
  jx_text_take (&indicator->description,
                g_strdup_printf ("反映第%u项工作中%s的情况", number, names[kind]));
  jx_indicator_set_printed (indicator, values[kind]);
  jx_text_set (&indicator->basis, "本年度工作计划和上年度完成情况");
  return indicator;
}

static JxProject *
make_project (guint number, guint n_indicators)
{
  JxProject     *project = jx_project_new ();
  JxProjectGoal *goal = jx_project_goal_new ();

  project->position = number + 1;
  jx_text_take (&project->code, g_strdup_printf ("13990021%013u", number));
  jx_text_take (&project->name, g_strdup_printf ("职工服务项目%u（2012906）", number));
  jx_text_set (&project->subject, "2012906");
  project->budget = project->fiscal = 1000000 + 12345 * (gint64) (number % 977);
  jx_text_set (&project->purpose, "用于开展困难职工慰问、技能培训、文体活动和职工之家建设");
  for (guint month = 3; month <= 12; month += 3)
    {
      JxPlan *plan = jx_plan_new ();

      plan->month = month;
      plan->percent = month * 10000 / 12;
      g_ptr_array_add (project->plan, plan);
    }
  goal->position = 1;
  jx_text_set (&goal->text, "按计划完成慰问和培训，提高职工的获得感");
  g_ptr_array_add (project->goals, goal);
  for (guint i = 0; i < n_indicators; i++)
    g_ptr_array_add (project->indicators, make_indicator (i));
  return project;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2026);
  g_autoptr (JxUnit) unit = jx_unit_new ();
  g_autoptr (JxYear) year = NULL;

  if (argc < 4)
    g_error ("make-year FILE PROJECTS INDICATORS [UNIT]");
  jx_text_take (&unit->code, g_strdup_printf ("799%03d", argc > 4 ? atoi (argv[4]) : 1));
  jx_text_take (&unit->name, g_strdup_printf ("示例%s县总工会", argc > 4 ? argv[4] : ""));
  for (int i = 0; i < atoi (argv[2]); i++)
    g_ptr_array_add (unit->projects, make_project (i, atoi (argv[3])));
  year = jx_year_create (argv[1], snapshot->settings, unit, &error);
  if (year == NULL)
    g_error ("%s", error->message);
  return 0;
}
