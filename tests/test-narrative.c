/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-sample.h"
#include "rules/jx-missed.h"
#include "rules/jx-narrative.h"
#include "rules/jx-score.h"

static JxUnit *
get_unit (JxSnapshot *snapshot)
{
  return snapshot->units->pdata[0];
}

static JxProject *
get_project (JxSnapshot *snapshot, guint index)
{
  return get_unit (snapshot)->projects->pdata[index];
}

static JxIndicator *
evaluate (JxProject *project, const char *name, const char *target, const char *actual)
{
  JxIndicator *indicator = sample_add_indicator (project, "产出指标", "数量指标", name, target);
  JxEvaluation *evaluation = jx_evaluation_new ();

  evaluation->id = sample_id ();
  jx_text_set (&evaluation->actual, actual);
  g_ptr_array_add (indicator->evaluations, evaluation);
  return indicator;
}

static void
assert_expands (const JxSnapshot *snapshot, const char *text, const char *wanted)
{
  g_autofree char *expanded = jx_narrative_expand (snapshot, snapshot->units->pdata[0], text);

  g_assert_cmpstr (expanded, ==, wanted);
}

static void
test_money (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();

  assert_expands (snapshot,
                  "{年度}年安排{项目数}个项目，预算{预算合计}万元，支出{支出合计}万元，"
                  "结余{结余合计}万元，执行率{执行率}。",
                  "2021年安排3个项目，预算535.15万元，支出389.454567万元，"
                  "结余145.695433万元，执行率72.77%。");
  sample_adjust (get_project (snapshot, 1), "2021-06-01", 1000000, 500000);
  assert_expands (snapshot, "{调整后预算} {财政资金} {其他资金}", "536.65 536.15 0.50");
}

static void
test_unknown (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const char *text = "{ 年度 }与｛年度｝，{预算总数}，{}，{{年度}}，半个{年度\n}，}完{";
  g_auto (GStrv) unknown = jx_narrative_unknown (text);
  g_auto (GStrv) none = jx_narrative_unknown ("没有字段，{年度}除外");

  assert_expands (snapshot,
                  text,
                  "2021与2021，【未知字段：预算总数】，【未知字段：】，{2021}，半个{年度\n}，}完{");
  g_assert_cmpuint (g_strv_length (unknown), ==, 2);
  g_assert_cmpstr (unknown[0], ==, "预算总数");
  g_assert_cmpstr (unknown[1], ==, "");
  g_assert_null (none[0]);
  assert_expands (snapshot, "", "");
}

/* Every field that is offered is filled, and none of them twice. */
static void
test_offered (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  const JxNarrativeField *field;

  for (guint i = 0; (field = jx_narrative_field (i)) != NULL; i++)
    {
      g_autofree char *text = g_strdup_printf ("{%s}", field->name);
      g_autofree char *value = jx_narrative_expand (snapshot, get_unit (snapshot), text);

      g_assert_true (g_hash_table_add (seen, (char *) field->name));
      g_assert_cmpstr (value, !=, "");
      g_assert_null (strchr (value, '{'));
      g_assert_null (strstr (value, "未知"));
      g_assert_nonnull (field->after);
    }
  g_assert_cmpuint (g_hash_table_size (seen), >=, 20);
}

/* 工会费 pays all and reaches its target, 帮扶 misses one; the third is not evaluated. */
static void
test_scores (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();

  assert_expands (snapshot, "{平均得分} {最高得分} {已评项目数}", "— — 0");

  sample_pay (get_project (snapshot, 0), "2021-12-01", 260000000 - 198134567);
  evaluate (get_project (snapshot, 0), "会员活动", "≥10次", "10");
  evaluate (get_project (snapshot, 1), "帮扶人数", "≥30人", "15");
  sample_add_indicator (get_project (snapshot, 2), "产出指标", "数量指标", "培训", "≥2次");
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (JxProjectScore) score =
        jx_score_project (get_project (snapshot, i), snapshot->settings);
      g_autofree char *total = jx_number_format (score->total, 2, 2, FALSE);

      assert_expands (snapshot, i == 0 ? "{最高得分}" : "{最低得分}", total);
    }
  assert_expands (snapshot,
                  "{指标数}/{完成指标数}/{未完成指标数}/{偏离指标数}/{已评项目数}/"
                  "{执行率偏低项目数}",
                  "3/1/1/0/2/2");
}

static void
test_rectified (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();

  for (guint i = 0; i < 3; i++)
    {
      JxRectification *entry = jx_rectification_new ();

      entry->progress = i;
      g_ptr_array_add (get_project (snapshot, i)->rectifications, entry);
    }
  assert_expands (snapshot, "{整改事项数}项，完成{整改完成数}项", "3项，完成1项");
}

static void
test_is_missed (void)
{
  static const struct
  {
    const char *target;
    const char *actual;
    gboolean    missed;
    gboolean    listed;
  } cases[] = {
    { "≥90%", "90", FALSE, FALSE },          { "≥90%", "89.999999", TRUE, TRUE },
    { "≥90%", "117", FALSE, TRUE },          { "≥90%", "116.9", FALSE, FALSE },
    { "≤100元", "100", FALSE, FALSE },       { "≤100元", "100.01", TRUE, TRUE },
    { "=0起", "0", FALSE, FALSE },           { "=0起", "1", TRUE, TRUE },
    { "定性优", "达成", FALSE, FALSE },      { "定性优", "达成85%", FALSE, FALSE },
    { "定性优", "部分达成80%", TRUE, TRUE }, { "定性优", "未达成", TRUE, TRUE },
    { "≥90%", "很多", FALSE, FALSE },        { "≥90%", "", FALSE, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxSnapshot) snapshot = sample_spending ();
      JxProject   *aid = get_project (snapshot, 1);
      JxIndicator *indicator = evaluate (aid, "指标", cases[i].target, cases[i].actual);
      g_autoptr (GPtrArray) list = NULL;

      g_test_message ("%s %s", cases[i].target, cases[i].actual);
      indicator->weight = 0;
      g_assert_cmpint (jx_score_is_missed (indicator, cases[i].actual), ==, cases[i].missed);
      list = jx_missed_of_project (aid, snapshot->settings);
      g_assert_cmpuint (list->len, ==, cases[i].listed ? 2 : 1);
    }
}

static void
test_missed_list (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxProject   *aid = get_project (snapshot, 1);
  JxIndicator *indicator = evaluate (aid, "帮扶人数", "≥30人", "15");
  JxIndicator *whole = evaluate (aid, "会员满意度", "≥50%", "95%");
  g_autoptr (GPtrArray) list = NULL;
  const JxMissed *missed;

  g_ptr_array_add (get_unit (snapshot)->indicators,
                   g_ptr_array_steal_index (aid->indicators, aid->indicators->len - 1));
  jx_text_set (&aid->delay_reason, "四季度集中发放");
  jx_text_set (&aid->delay_measure, "加快审批");
  jx_text_set (&((JxEvaluation *) indicator->evaluations->pdata[0])->reason, "摸底不准");

  list = jx_missed_targets (snapshot, get_unit (snapshot));
  g_assert_cmpuint (list->len, ==, 5);
  missed = list->pdata[0];
  g_assert_cmpint (missed->kind, ==, JX_MISSED_FAR_OVER);
  g_assert_null (missed->project);
  g_assert_true (missed->indicator == whole);

  missed = list->pdata[2];
  g_assert_cmpint (missed->kind, ==, JX_MISSED_EXECUTION);
  g_assert_true (missed->project == aid);
  g_assert_null (missed->indicator);
  g_assert_cmpstr (missed->name, ==, "预算执行率");
  g_assert_cmpstr (missed->actual, ==, "54.79%");
  g_assert_cmpstr (missed->reason, ==, "四季度集中发放\n加快审批");
  g_assert_cmpint (missed->weight, ==, 1000);

  missed = list->pdata[3];
  g_assert_cmpint (missed->kind, ==, JX_MISSED_TARGET);
  g_assert_cmpstr (missed->name, ==, "帮扶人数");
  g_assert_cmpstr (missed->target, ==, "≥30人");
  g_assert_cmpstr (missed->actual, ==, "15");
  g_assert_cmpstr (missed->reason, ==, "摸底不准");
  g_assert_cmpint (missed->points * 2, ==, missed->weight);
}

/* At 90% to the fen nothing is asked. */
static void
test_execution_boundary (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxProject *aid = get_project (snapshot, 1);
  g_autoptr (GPtrArray) under = NULL;
  g_autoptr (GPtrArray) at = NULL;

  sample_pay (aid, "2021-12-31", 15150000 / 10 * 9 - 8300000 - 1);
  under = jx_missed_of_project (aid, snapshot->settings);
  g_assert_cmpuint (under->len, ==, 1);
  sample_pay (aid, "2021-12-31", 1);
  at = jx_missed_of_project (aid, snapshot->settings);
  g_assert_cmpuint (at->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/narrative/money", test_money);
  g_test_add_func ("/narrative/unknown", test_unknown);
  g_test_add_func ("/narrative/offered", test_offered);
  g_test_add_func ("/narrative/scores", test_scores);
  g_test_add_func ("/narrative/rectified", test_rectified);
  g_test_add_func ("/missed/is-missed", test_is_missed);
  g_test_add_func ("/missed/list", test_missed_list);
  g_test_add_func ("/missed/execution-boundary", test_execution_boundary);
  return g_test_run ();
}
