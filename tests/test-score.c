/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "rules/jx-score.h"

#include <glib.h>
#include <string.h>

#define FULL G_GINT64_CONSTANT (1250)
#define NONE JX_UNSET

typedef struct
{
  const char   *printed;
  const char   *actual;
  JxReverseRule rule;
  gint64        computed; /* of 12.5 points */
  gboolean      asks;
} Case;

static JxIndicator *
make_indicator (const char *printed)
{
  JxIndicator *indicator = jx_indicator_new ();

  jx_text_set (&indicator->name, "指标");
  jx_text_set (&indicator->level1, "产出指标");
  jx_indicator_set_printed (indicator, printed);
  return indicator;
}

static JxEvaluation *
add_evaluation (JxIndicator *indicator, const char *actual, gint64 points, const char *reason)
{
  JxEvaluation *evaluation = jx_evaluation_new ();

  jx_text_set (&evaluation->actual, actual);
  evaluation->points = points;
  jx_text_set (&evaluation->reason, reason);
  g_ptr_array_add (indicator->evaluations, evaluation);
  return evaluation;
}

static void
assert_cases (const Case *cases, guint n_cases)
{
  for (guint i = 0; i < n_cases; i++)
    {
      g_autoptr (JxIndicator) indicator = make_indicator (cases[i].printed);
      g_autoptr (GError) error = NULL;
      g_auto (JxScore) score = { 0 };

      g_test_message ("case %u", i);
      g_assert_true (
        jx_score_indicator (indicator, FULL, cases[i].actual, cases[i].rule, &score, &error));
      g_assert_no_error (error);
      g_assert_cmpint (score.weight, ==, FULL);
      g_assert_cmpint (score.computed, ==, cases[i].computed);
      g_assert_cmpint (score.given, ==, cases[i].computed);
      g_assert_cmpint (score.needs_reason, ==, cases[i].asks);
      g_assert_nonnull (score.why);
    }
}

static void
test_positive (void)
{
  static const Case cases[] = {
    { "≥100人", "100", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≥100人", "100人", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≥100人", "129.999999", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≥100人", "130", JX_REVERSE_LINEAR, 1250, TRUE },
    { "≥100人", "1,000", JX_REVERSE_LINEAR, 1250, TRUE },
    { "≥100人", "99.999", JX_REVERSE_LINEAR, 1250, TRUE },
    { "≥100人", "99", JX_REVERSE_LINEAR, 1238, TRUE },
    { "≥100人", "87", JX_REVERSE_LINEAR, 1088, TRUE },
    { "≥100人", "50", JX_REVERSE_LINEAR, 625, TRUE },
    { "≥100人", "0", JX_REVERSE_LINEAR, 0, TRUE },
    { "≥100人", "-5", JX_REVERSE_LINEAR, 0, TRUE },
    { ">95%", "95%", JX_REVERSE_LINEAR, 1250, FALSE },
    { ">95%", "９０％", JX_REVERSE_LINEAR, 1184, TRUE },
    { "≥0.3%", "0.1%", JX_REVERSE_LINEAR, 417, TRUE },
    { "≥0件", "0", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≥0件", "7", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≥0件", "-1", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≥1000000000000元", "999999999999", JX_REVERSE_LINEAR, 1250, TRUE },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_equal (void)
{
  static const Case cases[] = {
    { "=100%", "100%", JX_REVERSE_LINEAR, 1250, FALSE },
    { "=100%", "80%", JX_REVERSE_LINEAR, 1000, TRUE },
    { "=10场", "13场", JX_REVERSE_LINEAR, 1250, TRUE },
    { "100优", "90", JX_REVERSE_LINEAR, 1125, TRUE },
    { "=0起", "0", JX_REVERSE_LINEAR, 1250, FALSE },
    { "=0起", "-2", JX_REVERSE_LINEAR, 1250, FALSE },
    { "=0起", "1", JX_REVERSE_LINEAR, 0, TRUE },
    { "0起", "0.000001", JX_REVERSE_RATIO, 0, TRUE },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_reverse_linear (void)
{
  static const Case cases[] = {
    { "≤80万元", "80", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≤80万元", "0", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≤80万元", "-3", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≤80万元", "80.000001", JX_REVERSE_LINEAR, 1250, TRUE },
    { "≤80万元", "90", JX_REVERSE_LINEAR, 1094, TRUE },
    { "≤80万元", "120万元", JX_REVERSE_LINEAR, 625, TRUE },
    { "≤80万元", "159", JX_REVERSE_LINEAR, 16, TRUE },
    { "≤80万元", "160", JX_REVERSE_LINEAR, 0, TRUE },
    { "≤80万元", "1000", JX_REVERSE_LINEAR, 0, TRUE },
    { "<5%", "5%", JX_REVERSE_LINEAR, 1250, FALSE },
    { "<5%", "6%", JX_REVERSE_LINEAR, 1000, TRUE },
    { "≤0起", "0", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≤0起", "1", JX_REVERSE_LINEAR, 0, TRUE },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_reverse_ratio (void)
{
  static const Case cases[] = {
    { "≤80万元", "80", JX_REVERSE_RATIO, 1250, FALSE },
    { "≤80万元", "100", JX_REVERSE_RATIO, 1000, TRUE },
    { "≤80万元", "160", JX_REVERSE_RATIO, 625, TRUE },
    { "≤80万元", "1600", JX_REVERSE_RATIO, 63, TRUE },
    { "≤0起", "0", JX_REVERSE_RATIO, 1250, FALSE },
    { "≤0起", "1", JX_REVERSE_RATIO, 0, TRUE },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_words (void)
{
  static const Case cases[] = {
    { "优", "达成", JX_REVERSE_LINEAR, 1250, FALSE },
    { "优", "部分达成", JX_REVERSE_LINEAR, 1000, TRUE },
    { "优", "未达成", JX_REVERSE_LINEAR, 750, TRUE },
    { "明显", "达成90%", JX_REVERSE_LINEAR, 1125, TRUE },
    { "明显", "达成（80％）", JX_REVERSE_LINEAR, 1000, TRUE },
    { "明显", "达成 12.5分", JX_REVERSE_LINEAR, 1250, FALSE },
    { "明显", "部分达成 60%", JX_REVERSE_LINEAR, 750, TRUE },
    { "明显", "未达成 0%", JX_REVERSE_LINEAR, 0, TRUE },
    { "明显", "未达成：3.2", JX_REVERSE_LINEAR, 320, TRUE },
    { "2021年12月底前", "达成", JX_REVERSE_LINEAR, 1250, FALSE },
    { "≥95%", "", JX_REVERSE_LINEAR, NONE, FALSE },
    { "优", "　", JX_REVERSE_LINEAR, NONE, FALSE },
  };

  assert_cases (cases, G_N_ELEMENTS (cases));
}

static void
test_refused (void)
{
  static const struct
  {
    const char *printed;
    const char *actual;
    gint64      points;
  } cases[] = {
    { "≥100人", "很多", JX_UNSET },    { "≥100人", "达成", JX_UNSET },
    { "≥100人", "5万人", JX_UNSET },   { "≥5万元", "40000元", JX_UNSET },
    { "≥100人", "100", 1251 },         { "优", "优", JX_UNSET },
    { "优", "100", JX_UNSET },         { "优", "达成79%", JX_UNSET },
    { "优", "达成101%", JX_UNSET },    { "优", "部分达成81%", JX_UNSET },
    { "优", "部分达成59%", JX_UNSET }, { "优", "未达成61%", JX_UNSET },
    { "优", "达成很好", JX_UNSET },    { "优", "达成", 999 },
    { "优", "部分达成", 1001 },        { "优", "部分达成", 749 },
    { "优", "未达成", 751 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxIndicator) indicator = make_indicator (cases[i].printed);
      g_autoptr (GError) error = NULL;
      g_auto (JxScore) score = { 0 };

      add_evaluation (indicator, cases[i].actual, cases[i].points, "");
      g_test_message ("case %u", i);
      g_assert_false (
        jx_score_indicator (indicator, FULL, cases[i].actual, JX_REVERSE_LINEAR, &score, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
      g_assert_true (score.computed == JX_UNSET && score.given == JX_UNSET);
      g_assert_null (score.why);
    }
}

static void
test_direction (void)
{
  static const struct
  {
    const char *printed;
    JxDirection direction;
    const char *actual;
    gint64      computed;
  } cases[] = {
    { "≤100优", JX_DIRECTION_BY_SIGN, "80", 1250 },
    { "≤100优", JX_DIRECTION_POSITIVE, "80", 1000 },
    { "≥100%", JX_DIRECTION_REVERSE, "150", 625 },
    { "=0件", JX_DIRECTION_POSITIVE, "3", 1250 },
    { "100件", JX_DIRECTION_REVERSE, "100", 1250 },
    { "≥100%", JX_DIRECTION_QUALITATIVE, "部分达成", 1000 },
    { "优", JX_DIRECTION_POSITIVE, "达成", 1250 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxIndicator) indicator = make_indicator (cases[i].printed);
      g_autoptr (GError) error = NULL;
      g_auto (JxScore) score = { 0 };

      indicator->direction = cases[i].direction;
      jx_score_indicator (indicator, FULL, cases[i].actual, JX_REVERSE_LINEAR, &score, &error);
      g_assert_no_error (error);
      g_assert_cmpint (score.computed, ==, cases[i].computed);
    }
}

static void
test_hand (void)
{
  static const struct
  {
    const char *printed;
    const char *actual;
    gint64      points;
    const char *reason;
    gint64      computed;
    gint64      given;
    gboolean    asks;
  } cases[] = {
    { "≥100人", "100", 1250, "", 1250, 1250, FALSE },
    { "≥100人", "100", 1000, "", 1250, 1000, TRUE },
    { "≥100人", "100", 1000, "资料不全", 1250, 1000, FALSE },
    { "≥100人", "50", 1250, "", 625, 1250, TRUE },
    { "≥100人", "50", JX_UNSET, "天气", 625, 625, FALSE },
    { "≥100人", "130", JX_UNSET, " 　", 1250, 1250, TRUE },
    { "≥100人", "130", JX_UNSET, "新增受众", 1250, 1250, FALSE },
    { "优", "达成", 1100, "", 1100, 1100, TRUE },
    { "优", "部分达成", 900, "人手不足", 900, 900, FALSE },
    { "优", "部分达成70%", 900, "人手不足", 900, 900, FALSE },
    { "优", "达成", 1250, "", 1250, 1250, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxIndicator) indicator = make_indicator (cases[i].printed);
      g_autoptr (GError) error = NULL;
      g_auto (JxScore) score = { 0 };

      add_evaluation (indicator, cases[i].actual, cases[i].points, cases[i].reason);
      jx_score_indicator (indicator, FULL, cases[i].actual, JX_REVERSE_LINEAR, &score, &error);
      g_test_message ("case %u", i);
      g_assert_no_error (error);
      g_assert_cmpint (score.computed, ==, cases[i].computed);
      g_assert_cmpint (score.given, ==, cases[i].given);
      g_assert_cmpint (score.needs_reason, ==, cases[i].asks);
    }
}

static void
test_why (void)
{
  static const struct
  {
    const char   *printed;
    const char   *actual;
    JxReverseRule rule;
    const char   *why;
  } cases[] = {
    { "≥100人", "87", JX_REVERSE_LINEAR, "12.5 × 87 ÷ 100" },
    { "≥95%", "98%", JX_REVERSE_LINEAR, "98 ≥ 95: full points" },
    { "≤80万元", "72.5", JX_REVERSE_LINEAR, "72.5 ≤ 80: full points" },
    { "≤80万元", "90", JX_REVERSE_LINEAR, "12.5 × (1 − (90 − 80) ÷ 80)" },
    { "≤80万元", "90", JX_REVERSE_RATIO, "12.5 × 80 ÷ 90" },
    { "≤80万元", "160", JX_REVERSE_LINEAR, "Twice the target or more: no points" },
    { "=0起", "1", JX_REVERSE_RATIO, "Above the target 0: no points" },
    { "优", "部分达成", JX_REVERSE_LINEAR, "部分达成: 60–80% of 12.5" },
    { "优", "", JX_REVERSE_LINEAR, "No actual value yet" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxIndicator) indicator = make_indicator (cases[i].printed);
      g_auto (JxScore) score = { 0 };

      g_assert_true (
        jx_score_indicator (indicator, FULL, cases[i].actual, cases[i].rule, &score, NULL));
      g_assert_cmpstr (score.why, ==, cases[i].why);
    }
}

static void
test_far_over (void)
{
  static const struct
  {
    const char *printed;
    const char *actual;
    gboolean    far_over;
  } cases[] = {
    { "≥100人", "130", TRUE },   { "≥100人", "129.99", FALSE }, { "100人", "200", TRUE },
    { "≤100人", "200", FALSE },  { "≥0人", "200", FALSE },      { "优", "达成", FALSE },
    { "≥100人", "很多", FALSE }, { "≥100人", "", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxIndicator) indicator = make_indicator (cases[i].printed);

      g_assert_cmpint (jx_score_is_far_over (indicator, cases[i].actual), ==, cases[i].far_over);
    }
}

static void
test_execution (void)
{
  static const struct
  {
    gint64   paid;
    gint64   adjusted;
    gint64   points;
    gboolean asks;
  } cases[] = {
    { 26000000, 26000000, 1000, FALSE },
    { 27000000, 26000000, 1000, FALSE },
    { 23400000, 26000000, 900, FALSE },
    { 23399999, 26000000, 900, TRUE },
    { 13000000, 26000000, 500, TRUE },
    { 1, 3, 333, TRUE },
    { 2, 3, 667, TRUE },
    { 0, 26000000, 0, TRUE },
    { -500, 26000000, 0, TRUE },
    { 0, 0, 0, FALSE },
    { 100, 0, 0, FALSE },
    { 99999999999999999, 100000000000000000, 1000, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (JxScore) score = { 0 };

      g_test_message ("case %u", i);
      jx_score_execution (cases[i].paid, cases[i].adjusted, 1000, &score);
      g_assert_cmpint (score.computed, ==, cases[i].points);
      g_assert_cmpint (score.given, ==, cases[i].points);
      g_assert_cmpint (score.needs_reason, ==, cases[i].asks);
      g_assert_nonnull (score.why);
    }
}

static void
test_execution_why (void)
{
  g_auto (JxScore) score = { 0 };

  jx_score_execution (13000000, 26000000, 1000, &score);
  g_assert_cmpstr (score.why, ==, "10 × 13.00 ÷ 26.00");
}

static JxIndicator *
add_indicator (JxProject *project, const char *level1, const char *printed)
{
  JxIndicator *indicator = make_indicator (printed);

  jx_text_set (&indicator->level1, level1);
  g_ptr_array_add (project->indicators, indicator);
  return indicator;
}

/* Execution 8 of 10; output 25 + 22.5; benefit 24 of 30; satisfaction 10. */
static JxProject *
make_project (void)
{
  JxProject *project = jx_project_new ();
  JxPayment *payment = jx_payment_new ();

  project->budget = project->fiscal = 10000000;
  jx_text_set (&payment->date, "2021-12-31");
  payment->amount = 8000000;
  g_ptr_array_add (project->payments, payment);
  add_evaluation (add_indicator (project, "产出指标", "≥100人"), "110", JX_UNSET, "");
  add_evaluation (add_indicator (project, "产出指标", "≥10场"), "9", JX_UNSET, "");
  add_evaluation (add_indicator (project, "效益指标", "明显"), "部分达成", JX_UNSET, "");
  add_evaluation (add_indicator (project, "满意度指标", "≥95%"), "97%", JX_UNSET, "");
  return project;
}

static void
test_project (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxProject) project = make_project ();
  g_autoptr (JxProjectScore) score = jx_score_project (project, snapshot->settings);

  g_assert_cmpint (score->execution.given, ==, 800);
  g_assert_true (score->execution.needs_reason);
  g_assert_cmpuint (score->n_indicators, ==, 4);
  g_assert_cmpint (score->indicators[0].given, ==, 2500);
  g_assert_cmpint (score->indicators[1].given, ==, 2250);
  g_assert_cmpint (score->indicators[2].given, ==, 2400);
  g_assert_cmpint (score->indicators[3].given, ==, 1000);
  g_assert_cmpint (score->total, ==, 8950);
  g_assert_true (score->complete);
  g_assert_cmpint (score->grade, ==, JX_GRADE_GOOD);
}

static void
test_project_incomplete (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxProject) project = make_project ();
  g_autoptr (JxProjectScore) score = NULL;
  JxIndicator  *first = project->indicators->pdata[0];
  JxIndicator  *second = project->indicators->pdata[1];
  JxEvaluation *evaluation = second->evaluations->pdata[0];

  g_ptr_array_set_size (first->evaluations, 0);
  jx_text_set (&evaluation->actual, "九场");
  jx_text_set (&project->delay_reason, "招标推迟");
  score = jx_score_project (project, snapshot->settings);
  g_assert_false (score->execution.needs_reason);
  g_assert_false (score->complete);
  g_assert_true (score->indicators[0].given == JX_UNSET);
  g_assert_true (score->indicators[1].given == JX_UNSET);
  g_assert_nonnull (strstr (score->indicators[1].why, "九场"));
  g_assert_cmpint (score->total, ==, 4200);
  g_assert_cmpint (score->grade, ==, JX_GRADE_POOR);
}

static void
test_counts (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxProject) project = make_project ();
  g_autoptr (JxProjectScore) score = jx_score_project (project, snapshot->settings);
  g_autoptr (JxProjectScore) better = NULL;
  JxIndicator *first = project->indicators->pdata[0];

  /* The execution, 9 of 10 and 部分达成. */
  g_assert_cmpuint (score->n_reasons, ==, 3);
  g_assert_cmpuint (score->n_missing, ==, 0);

  jx_text_set (&project->delay_reason, "招标推迟");
  g_ptr_array_set_size (first->evaluations, 0);
  better = jx_score_project (project, snapshot->settings);
  g_assert_cmpuint (better->n_reasons, ==, 2);
  g_assert_cmpuint (better->n_missing, ==, 1);
}

/* Two projects that spent 8 and 2 of 10 each, and indicators of their own besides. */
static void
test_unit (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxUnit) unit = jx_unit_new ();
  g_autoptr (JxProjectScore) score = NULL;
  g_autoptr (JxProjectScore) explained = NULL;
  JxProject   *poor = make_project ();
  JxIndicator *indicator = make_indicator ("≥200人");

  ((JxPayment *) poor->payments->pdata[0])->amount = 2000000;
  g_ptr_array_add (unit->projects, make_project ());
  g_ptr_array_add (unit->projects, poor);
  add_evaluation (indicator, "100人", JX_UNSET, "");
  g_ptr_array_add (unit->indicators, indicator);

  score = jx_score_unit (unit, snapshot->settings);
  g_assert_cmpint (score->execution.given, ==, 500);
  g_assert_true (score->execution.needs_reason);
  g_assert_cmpuint (score->n_indicators, ==, 1);
  g_assert_cmpint (score->indicators[0].weight, ==, 9000);
  g_assert_cmpint (score->total, ==, 500 + 4500);
  g_assert_cmpuint (score->n_reasons, ==, 2);

  jx_text_set (&poor->delay_reason, "招标推迟");
  jx_text_set (&((JxProject *) unit->projects->pdata[0])->delay_reason, "招标推迟");
  explained = jx_score_unit (unit, snapshot->settings);
  g_assert_false (explained->execution.needs_reason);
  g_assert_cmpuint (explained->n_reasons, ==, 1);
}

static void
test_in_words (void)
{
  static const struct
  {
    const char *printed;
    gboolean    in_words;
  } cases[] = {
    { "明显", TRUE }, { "优", TRUE },    { "2021年12月底前", TRUE },
    { "", TRUE },     { "≥5人", FALSE }, { "100优", FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxIndicator) indicator = make_indicator (cases[i].printed);

      g_assert_cmpint (jx_score_in_words (indicator), ==, cases[i].in_words);
    }
}

static void
test_project_reverse_rule (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxProject) project = jx_project_new ();
  JxIndicator *indicator = add_indicator (project, "产出指标", "≤100元");

  add_evaluation (indicator, "150", JX_UNSET, "");
  for (JxReverseRule rule = JX_REVERSE_LINEAR; rule <= JX_REVERSE_RATIO; rule++)
    {
      g_autoptr (JxProjectScore) score = NULL;

      snapshot->settings->reverse_rule = rule;
      score = jx_score_project (project, snapshot->settings);
      g_assert_cmpint (score->total, ==, rule == JX_REVERSE_LINEAR ? 4500 : 6000);
    }
}

static void
test_grades (void)
{
  g_assert_cmpint (jx_grade_of (10000), ==, JX_GRADE_EXCELLENT);
  g_assert_cmpint (jx_grade_of (9000), ==, JX_GRADE_EXCELLENT);
  g_assert_cmpint (jx_grade_of (8999), ==, JX_GRADE_GOOD);
  g_assert_cmpint (jx_grade_of (8000), ==, JX_GRADE_GOOD);
  g_assert_cmpint (jx_grade_of (7999), ==, JX_GRADE_FAIR);
  g_assert_cmpint (jx_grade_of (6000), ==, JX_GRADE_FAIR);
  g_assert_cmpint (jx_grade_of (5999), ==, JX_GRADE_POOR);
  g_assert_cmpint (jx_grade_of (0), ==, JX_GRADE_POOR);
  g_assert_cmpstr (jx_grade_name (JX_GRADE_EXCELLENT), ==, "Excellent");
  g_assert_cmpstr (jx_grade_name (JX_GRADE_POOR), ==, "Poor");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/score/positive", test_positive);
  g_test_add_func ("/score/equal", test_equal);
  g_test_add_func ("/score/reverse-linear", test_reverse_linear);
  g_test_add_func ("/score/reverse-ratio", test_reverse_ratio);
  g_test_add_func ("/score/words", test_words);
  g_test_add_func ("/score/refused", test_refused);
  g_test_add_func ("/score/direction", test_direction);
  g_test_add_func ("/score/hand", test_hand);
  g_test_add_func ("/score/why", test_why);
  g_test_add_func ("/score/far-over", test_far_over);
  g_test_add_func ("/score/execution", test_execution);
  g_test_add_func ("/score/execution-why", test_execution_why);
  g_test_add_func ("/score/project", test_project);
  g_test_add_func ("/score/project-incomplete", test_project_incomplete);
  g_test_add_func ("/score/project-reverse-rule", test_project_reverse_rule);
  g_test_add_func ("/score/counts", test_counts);
  g_test_add_func ("/score/unit", test_unit);
  g_test_add_func ("/score/in-words", test_in_words);
  g_test_add_func ("/score/grades", test_grades);
  return g_test_run ();
}
