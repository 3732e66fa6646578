/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store-fixture.h"

#include "exchange/jx-json.h"

/* A unit with goals, projects and everything that can belong to them. */
JxUnit *
store_fixture_unit (guint n_projects, guint n_indicators)
{
  JxUnit *unit = jx_unit_new ();

  jx_text_set (&unit->code, "799001");
  jx_text_set (&unit->name, "示例县总工会");
  for (guint g = 0; g < 3; g++)
    {
      JxGoal *goal = jx_goal_new ();

      goal->kind = g;
      goal->position = 1;
      jx_text_set (&goal->text, "服务职工，量入为出。");
      g_ptr_array_add (unit->goals, goal);
    }
  for (guint p = 0; p < n_projects; p++)
    {
      JxProject *project = jx_project_new ();
      JxProjectGoal *goal = jx_project_goal_new ();
      JxPayment *payment = jx_payment_new ();

      project->position = p + 1;
      jx_text_take (&project->name, g_strdup_printf ("项目%u", p + 1));
      project->budget = project->fiscal = 100000 * (p + 1);
      for (guint c = 0; c < 4; c++)
        {
          JxPlan *plan = jx_plan_new ();

          plan->month = 3 * (c + 1);
          plan->percent = 2500 * (c + 1);
          g_ptr_array_add (project->plan, plan);
        }
      goal->id = 77;
      goal->position = 1;
      jx_text_set (&goal->text, "帮扶困难职工");
      g_ptr_array_add (project->goals, goal);
      for (guint i = 0; i < n_indicators; i++)
        {
          JxIndicator *indicator = jx_indicator_new ();

          indicator->position = i + 1;
          indicator->project_goal_id = i == 0 ? 77 : JX_UNSET;
          jx_text_set (&indicator->level1, "产出指标");
          jx_text_set (&indicator->level2, "数量指标");
          jx_text_take (&indicator->name, g_strdup_printf ("指标名称%u", i + 1));
          jx_indicator_set_printed (indicator, "≥95%");
          g_ptr_array_add (project->indicators, indicator);
        }
      jx_text_set (&payment->date, "2021-03-05");
      payment->amount = 1234;
      g_ptr_array_add (project->payments, payment);
      g_ptr_array_add (unit->projects, project);
    }
  return unit;
}

/* Everything in the file as text, to compare two moments. */
char *
store_fixture_dump (JxYear *year)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (year, &error);

  g_assert_no_error (error);
  return jx_json_snapshot (snapshot);
}

void
store_fixture_set_up (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxUnit) unit = store_fixture_unit (2, 3);

  fixture->folder = g_dir_make_tmp ("jixiao-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "年度 2021.jixiao", NULL);
  fixture->year = jx_year_create (fixture->path, snapshot->settings, unit, &error);
  g_assert_no_error (error);
}

void
store_fixture_tear_down (StoreFixture *fixture, gconstpointer data)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  const char *name;

  g_clear_object (&fixture->year);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

      g_assert_cmpint (g_unlink (path), ==, 0);
    }
  g_assert_cmpint (g_rmdir (fixture->folder), ==, 0);
  g_free (fixture->folder);
  g_free (fixture->path);
}
