/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-json-parse.h"
#include "exchange/jx-json.h"
#include "model/jx-error.h"

static void
test_values (void)
{
  JxJson          *json = jx_json_new ();
  g_autofree char *text = NULL;

  jx_json_begin (json, NULL, '{');
  jx_json_text (json, "text", "绩效");
  jx_json_int (json, "least", G_MININT64);
  jx_json_bool (json, "yes", TRUE);
  jx_json_bool (json, "no", FALSE);
  jx_json_null (json, "nothing");
  jx_json_begin (json, "empty", '[');
  jx_json_end (json);
  jx_json_begin (json, "list", '[');
  jx_json_int (json, NULL, 1);
  jx_json_begin (json, NULL, '{');
  jx_json_end (json);
  jx_json_end (json);
  jx_json_end (json);

  text = jx_json_finish (json);
  g_assert_cmpstr (text,
                   ==,
                   "{\n"
                   "  \"text\": \"绩效\",\n"
                   "  \"least\": -9223372036854775808,\n"
                   "  \"yes\": true,\n"
                   "  \"no\": false,\n"
                   "  \"nothing\": null,\n"
                   "  \"empty\": [],\n"
                   "  \"list\": [\n"
                   "    1,\n"
                   "    {}\n"
                   "  ]\n"
                   "}\n");
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *text;
    const char *json;
  } cases[] = {
    { "", "\"\"\n" },
    { "\"\\/", "\"\\\"\\\\/\"\n" },
    { "a\nb\tc\r", "\"a\\nb\\tc\\r\"\n" },
    { "\x01\x1f\x7f\b", "\"\\u0001\\u001f\\u007f\\u0008\"\n" },
    { "≤100优𠮷", "\"≤100优𠮷\"\n" },
    { "a\xff", "\"a\357\277\275\"\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JxJson          *json = jx_json_new ();
      g_autofree char *text = NULL;

      jx_json_text (json, NULL, cases[i].text);
      text = jx_json_finish (json);
      g_assert_cmpstr (text, ==, cases[i].json);
    }
}

static JxIndicator *
new_indicator (void)
{
  JxIndicator *indicator = jx_indicator_new ();

  jx_text_set (&indicator->level1, "产出指标");
  jx_text_set (&indicator->level2, "数量指标");
  jx_text_set (&indicator->name, "人数");
  jx_text_set (&indicator->description, "全部");
  jx_indicator_set_printed (indicator, "≥100人");
  jx_text_set (&indicator->basis, "计划");
  indicator->weight = 1250;
  indicator->project_goal_id = 72;
  return indicator;
}

static void
fill_project (JxProject *project)
{
  JxPlan    *plan = jx_plan_new ();
  JxPayment *payment = jx_payment_new ();

  jx_text_set (&project->code, "P1");
  jx_text_set (&project->name, "工会费（2050202）");
  jx_text_set (&project->subject, "2050202");
  project->budget = 15150000;
  project->fiscal = 15150000;
  jx_text_set (&project->purpose, "用途");

  plan->month = 3;
  plan->percent = 2505;
  g_ptr_array_add (project->plan, plan);

  for (guint i = 0; i < 2; i++)
    {
      JxProjectGoal *goal = jx_project_goal_new ();

      goal->id = 71 + i;
      jx_text_set (&goal->text, i == 0 ? "一" : "二");
      g_ptr_array_add (project->goals, goal);
    }
  g_ptr_array_add (project->indicators, new_indicator ());

  jx_text_set (&payment->date, "2021-03-31");
  payment->amount = -5;
  payment->source = JX_SOURCE_OTHER;
  g_ptr_array_add (project->payments, payment);
}

static JxSnapshot *
new_snapshot (void)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = jx_unit_new ();
  JxGoal     *goal = jx_goal_new ();
  JxProject  *project = jx_project_new ();

  jx_text_set (&unit->code, "711001");
  jx_text_set (&unit->name, "怀来县总工会");
  jx_text_set (&unit->head, "王");
  goal->kind = JX_GOAL_PART;
  jx_text_set (&goal->title, "党建");
  jx_text_set (&goal->text, "甲\n乙");
  g_ptr_array_add (unit->goals, goal);
  fill_project (project);
  g_ptr_array_add (unit->projects, project);
  g_ptr_array_add (snapshot->units, unit);
  return snapshot;
}

static void
test_snapshot (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "snapshot.json", NULL);
  g_autoptr (JxSnapshot) snapshot = new_snapshot ();
  g_autoptr (GError) error = NULL;
  g_autofree char *json = jx_json_snapshot (snapshot);
  g_autofree char *expected = NULL;

  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (json, ==, expected);
}

static void
test_indicator_records (void)
{
  g_autoptr (JxSnapshot) snapshot = new_snapshot ();
  JxProject       *project = ((JxUnit *) snapshot->units->pdata[0])->projects->pdata[0];
  JxIndicator     *indicator = project->indicators->pdata[0];
  JxEvaluation    *evaluation = jx_evaluation_new ();
  JxMonitor       *monitor = jx_monitor_new ();
  g_autofree char *json = NULL;

  indicator->weight = JX_UNSET;
  indicator->project_goal_id = JX_UNSET;
  evaluation->points = 975;
  g_ptr_array_add (indicator->evaluations, evaluation);
  monitor->cutoff = 7;
  monitor->likelihood = JX_LIKELIHOOD_POSSIBLE;
  g_ptr_array_add (indicator->monitors, monitor);

  json = jx_json_snapshot (snapshot);
  g_assert_nonnull (g_strstr_len (json, -1, "\"weight\": null,"));
  g_assert_nonnull (g_strstr_len (json, -1, "\"goal\": null,"));
  g_assert_nonnull (g_strstr_len (json, -1, "\"evaluation\": {\n"));
  g_assert_nonnull (g_strstr_len (json, -1, "\"computed\": null,"));
  g_assert_nonnull (g_strstr_len (json, -1, "\"points\": \"9.75\","));
  g_assert_nonnull (g_strstr_len (json, -1, "\"cutoff\": 7,"));
  g_assert_nonnull (g_strstr_len (json, -1, "\"likelihood\": \"possible\","));
}

static void
test_parse (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxJsonNode) node = jx_json_parse (
    " {\"a\": [1, -2.5e3, \"\\u4f18\\ud83c\\udf38\\n\\\"\"], \"b\": {}, \"c\": null}\n", &error);
  const JxJsonNode *list;

  g_assert_no_error (error);
  list = jx_json_node_find (node, "a");
  g_assert_cmpuint (list->nodes->len, ==, 3);
  g_assert_cmpstr (((const JxJsonNode *) list->nodes->pdata[1])->text, ==, "-2.5e3");
  g_assert_cmpstr (((const JxJsonNode *) list->nodes->pdata[2])->text, ==, "优🌸\n\"");
  g_assert_cmpint (jx_json_node_find (node, "c")->kind, ==, 'n');
  g_assert_null (jx_json_node_find (node, "d"));
  g_assert_null (jx_json_node_find (list, "a"));
}

static void
test_parse_refused (void)
{
  static const char *const texts[] = {
    "",        "{",           "[1,]",        "{\"a\" 1}", "{a: 1}", "\"open",
    "\"\\x\"", "\"\\ud83c\"", "\"\\u0000\"", "\"a\nb\"",  "1 2",    "]",
  };
  g_autofree char *deep = g_strnfill (100000, '[');

  for (guint i = 0; i <= G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (jx_json_parse (i < G_N_ELEMENTS (texts) ? texts[i] : deep, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/escapes", test_escapes);
  g_test_add_func ("/json/snapshot", test_snapshot);
  g_test_add_func ("/json/indicator-records", test_indicator_records);
  g_test_add_func ("/json/parse", test_parse);
  g_test_add_func ("/json/parse-refused", test_parse_refused);

  return g_test_run ();
}
