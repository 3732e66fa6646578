/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-sample.h"
#include "rules/jx-rectify.h"

static JxProject *
get_project (JxSnapshot *snapshot, guint index)
{
  return ((JxUnit *) snapshot->units->pdata[0])->projects->pdata[index];
}

static const JxFinding *
find_finding (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (g_str_equal (finding->rule->id, rule))
        return finding;
    }
  g_assert_not_reached ();
}

static JxRectification *
add_entry (JxProject *project, const char *due, JxRectified progress)
{
  JxRectification *entry = jx_rectification_new ();

  entry->id = sample_id ();
  entry->progress = progress;
  jx_text_set (&entry->due, due);
  g_ptr_array_add (project->rectifications, entry);
  return entry;
}

static void
test_finding (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxProject   *aid = get_project (snapshot, 1);
  JxIndicator *indicator =
    sample_add_indicator (aid, "满意度指标", "服务对象满意度指标", "满意", "≤90%");
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (JxRectification) entry = NULL;
  const JxFinding *finding;

  jx_text_set (&aid->person, "张三");
  findings = jx_review_project (snapshot, aid);
  finding = find_finding (findings, "R01");
  entry = jx_rectify_finding (finding);
  g_assert_true (finding->indicator == indicator);
  g_assert_cmpint (entry->project_id, ==, aid->id);
  g_assert_cmpint (entry->aspect, ==, JX_SIDE_INPUT);
  g_assert_true (g_str_has_prefix (entry->problem, "审核R01 “满意”"));
  g_assert_true (g_str_has_suffix (entry->problem, finding->message));
  g_assert_cmpstr (entry->measure, ==, finding->advice);
  g_assert_cmpstr (entry->person, ==, "张三");
  g_assert_cmpint (entry->progress, ==, JX_RECTIFIED_NOT);
}

/* One key, then the figures change, then the key again: still one entry. */
static void
test_twin (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxProject *aid = get_project (snapshot, 1);
  g_autoptr (GPtrArray) before = jx_missed_of_project (aid, snapshot->settings);
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (JxRectification) again = NULL;
  g_autoptr (JxRectification) other = jx_rectification_new ();
  JxRectification *entry = jx_rectify_missed (before->pdata[0]);

  g_assert_null (jx_rectify_twin (aid, entry));
  g_assert_cmpstr (entry->problem, ==, "预算执行率低于90%：全年为54.79%");
  g_assert_cmpint (entry->aspect, ==, JX_SIDE_PROCESS);
  g_ptr_array_add (aid->rectifications, entry);

  sample_pay (aid, "2021-12-01", 100000);
  after = jx_missed_of_project (aid, snapshot->settings);
  again = jx_rectify_missed (after->pdata[0]);
  g_assert_cmpstr (again->problem, !=, entry->problem);
  g_assert_true (jx_rectify_twin (aid, again) == entry);
  g_assert_null (jx_rectify_twin (get_project (snapshot, 0), again));

  jx_text_set (&other->problem, "预算执行率低");
  g_assert_null (jx_rectify_twin (aid, other));
  jx_text_set (&other->problem, entry->problem);
  g_assert_true (jx_rectify_twin (aid, other) == entry);
}

/* Each finding of a project is about something else: none is taken for another. */
static void
test_findings (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxProject *aid = get_project (snapshot, 1);
  g_autoptr (GPtrArray) findings = NULL;

  sample_add_indicator (aid, "产出指标", "质量指标", "**人", "≤100优");
  sample_add_indicator (aid, "效益指标", "社会效益指标", "满意度", "100优");
  findings = jx_review_project (snapshot, aid);
  g_assert_cmpuint (findings->len, >, 8);
  for (guint i = 0; i < findings->len; i++)
    {
      JxRectification *entry = jx_rectify_finding (findings->pdata[i]);

      g_assert_null (jx_rectify_twin (aid, entry));
      g_ptr_array_add (aid->rectifications, entry);
    }
}

static void
test_sides (void)
{
  static const struct
  {
    const char *level1;
    JxSide      side;
  } cases[] = {
    { "成本指标", JX_SIDE_INPUT },  { "产出指标", JX_SIDE_OUTPUT },
    { "效益指标", JX_SIDE_EFFECT }, { "满意度指标", JX_SIDE_EFFECT },
    { "其他", JX_SIDE_OUTPUT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxSnapshot) snapshot = sample_spending ();
      JxProject   *aid = get_project (snapshot, 1);
      JxIndicator *indicator = sample_add_indicator (aid, cases[i].level1, "", "人数", "≥30人");
      const JxMissed missed = { .kind = JX_MISSED_TARGET,
                                .project = aid,
                                .indicator = indicator,
                                .name = indicator->name,
                                .target = indicator->printed,
                                .actual = (char *) "15",
                                .reason = (char *) "摸底不准，年初核实" };
      const JxMissed whole = { .indicator = indicator };
      g_autoptr (JxRectification) entry = jx_rectify_missed (&missed);

      g_assert_cmpint (entry->aspect, ==, cases[i].side);
      g_assert_cmpstr (entry->problem, ==, "未完成目标 “人数”：指标值≥30人，实际完成15");
      g_assert_cmpstr (entry->measure, ==, "摸底不准，年初核实");
      g_assert_null (jx_rectify_missed (&whole));
    }
}

static void
test_state (void)
{
  static const struct
  {
    const char    *due;
    JxRectified    progress;
    JxRectifyState state;
  } cases[] = {
    { "2021-10-30", JX_RECTIFIED_NOT, JX_RECTIFY_OVERDUE },
    { "2021-10-31", JX_RECTIFIED_NOT, JX_RECTIFY_SOON },
    { "2021-11-14", JX_RECTIFIED_PARTLY, JX_RECTIFY_SOON },
    { "2021-11-15", JX_RECTIFIED_PARTLY, JX_RECTIFY_OPEN },
    { "2022-02-28", JX_RECTIFIED_NOT, JX_RECTIFY_OPEN },
    { "", JX_RECTIFIED_NOT, JX_RECTIFY_OPEN },
    { "2021-10-30", JX_RECTIFIED_DONE, JX_RECTIFY_DONE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxRectification) entry = jx_rectification_new ();

      entry->progress = cases[i].progress;
      jx_text_set (&entry->due, cases[i].due);
      g_assert_cmpint (jx_rectify_state (entry, "2021-10-31"), ==, cases[i].state);
    }
}

static void
test_due (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxRectification *first;
  JxRectification       *late;
  guint                  n_overdue, n_soon;

  g_assert_null (jx_rectify_due (snapshot, "2021-10-31", &n_overdue, &n_soon));
  g_assert_cmpuint (n_overdue + n_soon, ==, 0);

  add_entry (get_project (snapshot, 0), "2021-11-01", JX_RECTIFIED_NOT);
  add_entry (get_project (snapshot, 0), "2021-01-01", JX_RECTIFIED_DONE);
  late = add_entry (get_project (snapshot, 2), "2021-09-01", JX_RECTIFIED_PARTLY);
  add_entry (get_project (snapshot, 2), "2021-09-02", JX_RECTIFIED_NOT);
  first = jx_rectify_due (snapshot, "2021-10-31", &n_overdue, &n_soon);
  g_assert_true (first == late);
  g_assert_cmpuint (n_overdue, ==, 2);
  g_assert_cmpuint (n_soon, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rectify/finding", test_finding);
  g_test_add_func ("/rectify/findings", test_findings);
  g_test_add_func ("/rectify/twin", test_twin);
  g_test_add_func ("/rectify/sides", test_sides);
  g_test_add_func ("/rectify/state", test_state);
  g_test_add_func ("/rectify/due", test_due);
  return g_test_run ();
}
