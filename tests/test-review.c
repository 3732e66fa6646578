/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review.h"

#include "review-cases.h"

#include <glib.h>
#include <string.h>

static const char *const names[3][6] = {
  { "参加技能培训的职工数",
    "技能培训结业考试合格率",
    "培训班按期开班情况",
    "每名职工培训成本",
    "职工技能等级提升率",
    "参训职工满意度" },
  { "帮扶困难职工户数",
    "帮扶对象认定准确率",
    "帮扶金发放时限",
    "每户帮扶金标准",
    "困难职工脱困率",
    "受助职工满意度" },
  { "走访慰问劳模数",
    "慰问金到位率",
    "走访完成日期",
    "每次走访费用",
    "劳模宣传知晓率",
    "受访劳模满意度" },
};
static const char *const levels[6][2] = {
  { "产出指标", "数量指标" },     { "产出指标", "质量指标" },
  { "产出指标", "时效指标" },     { "产出指标", "成本指标" },
  { "效益指标", "社会效益指标" }, { "满意度指标", "服务对象满意度指标" },
};
static const char *const targets[6] = { "≥120人", "≥95%", "12月底前", "≤500元", "≥10%", "≥90%" };

static gint64 next_id;

static JxIndicator *
make_indicator (const char *level1, const char *level2, const char *name, const char *printed)
{
  JxIndicator *indicator = jx_indicator_new ();

  indicator->id = ++next_id;
  jx_text_set (&indicator->level1, level1);
  jx_text_set (&indicator->level2, level2);
  jx_text_set (&indicator->name, name);
  jx_text_take (&indicator->description, g_strconcat ("按台账统计的", name, NULL));
  jx_indicator_set_printed (indicator, printed);
  jx_text_set (&indicator->basis, "年度工作计划");
  return indicator;
}

static JxProject *
make_project (guint index)
{
  static const char *const project_names[] = { "职工技能培训", "困难职工帮扶", "劳模慰问" };
  static const char *const codes[] = {
    "13073021B1RFWBEXNPM1L",
    "13073019FE6VQCIOYNLVU",
    "13073021MT5IG3TMB2N3O",
  };
  static const gint64 budgets[] = { 30000000, 50000000, 81500000 };
  JxProject          *project = jx_project_new ();
  JxProjectGoal      *goal = jx_project_goal_new ();

  project->id = ++next_id;
  jx_text_set (&project->code, codes[index]);
  jx_text_take (&project->name, g_strconcat (project_names[index], "（2012906）", NULL));
  project->budget = project->fiscal = budgets[index];
  jx_text_take (&project->purpose, g_strdup_printf ("用于%s，列2012906科目", project_names[index]));
  goal->id = ++next_id;
  jx_text_take (&goal->text, g_strdup_printf ("2021年做好%s工作", project_names[index]));
  g_ptr_array_add (project->goals, goal);

  for (guint i = 0; i < 4; i++)
    {
      static const gint64 months[] = { 3, 6, 10, 12 };
      JxPlan             *plan = jx_plan_new ();

      plan->id = ++next_id;
      plan->month = months[i];
      plan->percent = 2500 * (i + 1);
      g_ptr_array_add (project->plan, plan);
    }
  for (guint i = 0; i < 6; i++)
    g_ptr_array_add (project->indicators,
                     make_indicator (levels[i][0], levels[i][1], names[index][i], targets[i]));
  return project;
}

static JxSnapshot *
make_clean (void)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = jx_unit_new ();
  JxGoal     *goal = jx_goal_new ();

  next_id = 0;
  unit->id = ++next_id;
  jx_text_set (&unit->code, "711001");
  jx_text_set (&unit->name, "示例县总工会");
  goal->id = ++next_id;
  jx_text_set (&goal->text, "2021年落实《2020年度工作规划》，按冀财行[2020]167号文件服务职工。");
  g_ptr_array_add (unit->goals, goal);
  g_ptr_array_add (unit->indicators,
                   make_indicator ("产出指标", "数量指标", "全年服务职工数", "≥3000人"));
  for (guint i = 0; i < 3; i++)
    g_ptr_array_add (unit->projects, make_project (i));
  g_ptr_array_add (snapshot->units, unit);
  return snapshot;
}

static gpointer
new_child (GPtrArray *children, gpointer child)
{
  jx_record_set_id (child, ++next_id);
  g_ptr_array_add (children, child);
  return child;
}

/* Goes down from @record by the letters of a row's path and tells the table it came to. */
static gpointer
walk (gpointer record, JxTable *table, const char *path)
{
  while (*path != '.')
    {
      char  kind = *path++;
      guint index = strtoul (path, (char **) &path, 10);

      switch (kind)
        {
        case 'p':
          record = ((JxUnit *) record)->projects->pdata[index];
          *table = JX_TABLE_PROJECT;
          break;
        case 'l':
          record = ((JxProject *) record)->plan->pdata[index];
          *table = JX_TABLE_PLAN;
          break;
        case 'y':
          record = new_child (((JxProject *) record)->payments, jx_payment_new ());
          jx_text_set (&((JxPayment *) record)->date, "2021-05-06");
          *table = JX_TABLE_PAYMENT;
          break;
        case 'g':
          record = *table == JX_TABLE_UNIT ? ((JxUnit *) record)->goals->pdata[index]
                                           : ((JxProject *) record)->goals->pdata[index];
          *table = *table == JX_TABLE_UNIT ? JX_TABLE_GOAL : JX_TABLE_PROJECT_GOAL;
          break;
        case 'i':
          record = *table == JX_TABLE_UNIT ? ((JxUnit *) record)->indicators->pdata[index]
                                           : ((JxProject *) record)->indicators->pdata[index];
          *table = JX_TABLE_INDICATOR;
          break;
        case 'e':
          {
            GPtrArray *evaluations = ((JxIndicator *) record)->evaluations;

            record = evaluations->len > 0 ? evaluations->pdata[0]
                                          : new_child (evaluations, jx_evaluation_new ());
            *table = JX_TABLE_EVALUATION;
            break;
          }
        default:
          g_assert_cmpint (kind, ==, 'u');
        }
    }
  return record;
}

static void
set_text (gpointer record, JxTable table, const char *name, const char *value)
{
  const JxTableInfo *info = jx_table_info (table);
  const JxField     *field = jx_field_find (table, name);
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (field);
  jx_field_parse (field, value, record, &error);
  g_assert_no_error (error);
  if (info->settle != NULL)
    info->settle (record, field);
}

/* `p0.indicators=` empties a list, `p0.twin=2` gives project 0 the goals or indicators of 2. */
static gboolean
set_list (JxUnit *unit, JxProject *project, const char *name, const char *value)
{
  GPtrArray **list = g_str_equal (name, "indicators") ? &project->indicators
                     : g_str_equal (name, "goals")    ? &project->goals
                     : g_str_equal (name, "plan")     ? &project->plan
                                                      : NULL;

  if (list == NULL)
    return FALSE;
  g_ptr_array_set_size (*list, 0);
  if (*value != '\0')
    {
      JxProject *source = unit->projects->pdata[atoi (value)];
      JxTable    table = list == &project->indicators ? JX_TABLE_INDICATOR : JX_TABLE_PROJECT_GOAL;
      GPtrArray *from = list == &project->indicators ? source->indicators : source->goals;

      for (guint i = 0; i < from->len; i++)
        g_ptr_array_add (*list, jx_record_copy (table, from->pdata[i]));
    }
  return TRUE;
}

static void
apply (JxSnapshot *snapshot, const char *changes)
{
  g_auto (GStrv) parts = g_strsplit (changes, "|", -1);

  for (guint i = 0; parts[i] != NULL && *parts[i] != '\0'; i++)
    {
      JxUnit  *unit = snapshot->units->pdata[0];
      JxTable  table = JX_TABLE_UNIT;
      gpointer record = walk (unit, &table, parts[i]);
      char    *name = strchr (parts[i], '.') + 1;
      char    *value = strchr (name, '=');

      *value++ = '\0';
      if (table != JX_TABLE_PROJECT || !set_list (unit, record, name, value))
        set_text (record, table, name, value);
    }
}

static guint
count (GPtrArray *findings, const char *rule)
{
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (((JxFinding *) findings->pdata[i])->rule->id, rule);
  return n;
}

static const JxFinding *
first_of (GPtrArray *findings, const char *rule)
{
  for (guint i = 0; i < findings->len; i++)
    if (g_str_equal (((JxFinding *) findings->pdata[i])->rule->id, rule))
      return findings->pdata[i];
  return NULL;
}

static void
print_findings (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      g_test_message ("%s %s: %s", finding->rule->id, finding->place.field, finding->message);
    }
}

static void
test_case (gconstpointer data)
{
  const Case *c = data;
  g_autoptr (JxSnapshot) snapshot = make_clean ();
  g_autoptr (GPtrArray) findings = NULL;

  apply (snapshot, c->changes);
  findings = jx_review (snapshot);
  print_findings (findings);
  g_assert_cmpuint (count (findings, c->rule), ==, c->n);
  if (c->n > 0)
    {
      const JxFinding *finding = first_of (findings, c->rule);

      g_assert_cmpstr (finding->place.field, ==, c->field);
      g_assert_cmpstr (finding->fix, ==, c->fix);
      g_assert_cmpint (finding->place.id, >, 0);
      g_assert_true (g_utf8_validate (finding->message, -1, NULL));
      g_assert_cmpuint (strlen (finding->advice), >, 0);
      g_assert_null (finding->waiver);
    }
}

static void
test_clean (void)
{
  g_autoptr (JxSnapshot) snapshot = make_clean ();
  g_autoptr (GPtrArray) findings = jx_review (snapshot);

  print_findings (findings);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_supported_goal (void)
{
  g_autoptr (JxSnapshot) snapshot = make_clean ();
  g_autoptr (GPtrArray) findings = NULL;
  JxUnit      *unit = snapshot->units->pdata[0];
  JxProject   *project = unit->projects->pdata[0];
  JxIndicator *indicator = project->indicators->pdata[5];

  indicator->project_goal_id = ((JxProjectGoal *) project->goals->pdata[0])->id;
  findings = jx_review (snapshot);
  g_assert_cmpuint (findings->len, ==, 0);
}

static void
test_rules (void)
{
  guint         n = 0;
  const JxRule *rules = jx_review_rules (&n);

  g_assert_cmpuint (n, ==, 26);
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("R%02u", i + 1);
      gboolean         finds = FALSE;
      gboolean         spares = FALSE;

      g_assert_cmpstr (rules[i].id, ==, id);
      g_assert_true (jx_review_rule (id) == &rules[i]);
      for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
        if (g_str_equal (cases[c].rule, id))
          {
            finds |= cases[c].n > 0;
            spares |= cases[c].n == 0;
          }
      g_assert_true (finds);
      g_assert_true (spares || g_str_equal (id, "R23"));
    }
  g_assert_null (jx_review_rule ("R27"));
  g_assert_null (jx_review_rule (""));
}

static void
test_severities (void)
{
  static const char *const errors[] = { "R01", "R07", "R12", "R14", "R15", "R24", "R26", NULL };
  guint                    n = 0;
  const JxRule            *rules = jx_review_rules (&n);

  for (guint i = 0; i < n; i++)
    {
      JxSeverity severity = g_strv_contains (errors, rules[i].id) ? JX_SEVERITY_ERROR
                            : g_str_equal (rules[i].id, "R19")    ? JX_SEVERITY_HINT
                                                                  : JX_SEVERITY_WARNING;

      g_assert_cmpint (rules[i].severity, ==, severity);
    }
  g_assert_cmpstr (jx_severity_name (JX_SEVERITY_ERROR), ==, "Error");
  g_assert_cmpstr (jx_aspect_name (JX_ASPECT_FEASIBLE), ==, "Feasibility");
}

static void
test_order (void)
{
  static const char *const expected[] = { "R20", "R08", "R12", "R18", "R01", "R08", "R09", "R12" };
  g_autoptr (JxSnapshot) snapshot = make_clean ();
  g_autoptr (GPtrArray) findings = NULL;

  apply (snapshot,
         "p1.other=1|p0i5.basis=满意|p0i4.description=|p0i1.name=参训满意度|p0i1.level1=满意度指标|"
         "p0i1.level2=服务对象满意度指标|p0i1.printed=≤90%|p0.code=1|p0.other=1|ui0.description=|"
         "ug0.text=2019年完成");
  findings = jx_review (snapshot);
  for (gint i = findings->len - 1; i >= 0; i--)
    if (g_str_equal (((JxFinding *) findings->pdata[i])->rule->id, "R03"))
      g_ptr_array_remove_index (findings, i);
  g_assert_cmpuint (findings->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < findings->len; i++)
    g_assert_cmpstr (((JxFinding *) findings->pdata[i])->rule->id, ==, expected[i]);
}

static void
add_waiver (GPtrArray *waivers, const char *rule, const char *field)
{
  JxWaiver *waiver = jx_waiver_new ();

  jx_text_set (&waiver->rule, rule);
  jx_text_set (&waiver->field, field);
  jx_text_set (&waiver->reason, "上级已同意");
  g_ptr_array_add (waivers, waiver);
}

static void
test_waivers (void)
{
  g_autoptr (JxSnapshot) snapshot = make_clean ();
  g_autoptr (GPtrArray) findings = NULL;
  JxUnit      *unit = snapshot->units->pdata[0];
  JxProject   *project = unit->projects->pdata[0];
  JxIndicator *indicator = project->indicators->pdata[0];

  apply (snapshot, "p0i0.description=|p0i1.description=|p0.other=1|ug0.text=2019年完成");
  add_waiver (unit->waivers, "R20", "text");
  add_waiver (project->waivers, "R12", "fiscal");
  add_waiver (indicator->waivers, "R08", "description");
  findings = jx_review (snapshot);
  g_assert_cmpuint (findings->len, ==, 4);
  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];
      gboolean         waived = finding->indicator == indicator || finding->project == NULL;

      g_assert_cmpint (finding->waiver != NULL, ==, waived);
    }
}

/* What is found of each project alone is what is found of it among all. */
static void
assert_projects_agree (const JxSnapshot *snapshot)
{
  g_autoptr (GPtrArray) all = jx_review (snapshot);
  const JxUnit *unit = snapshot->units->pdata[0];

  for (guint p = 0; p < unit->projects->len; p++)
    {
      g_autoptr (GPtrArray) one = jx_review_project (snapshot, unit->projects->pdata[p]);
      guint n = 0;

      for (guint i = 0; i < all->len; i++)
        {
          const JxFinding *finding = all->pdata[i];
          const JxFinding *same;

          if (finding->project != unit->projects->pdata[p])
            continue;
          g_assert_cmpuint (n, <, one->len);
          same = one->pdata[n++];
          g_assert_true (same->rule == finding->rule && same->indicator == finding->indicator);
          g_assert_cmpstr (same->message, ==, finding->message);
        }
      g_assert_cmpuint (n, ==, one->len);
    }
}

static void
test_one_project (void)
{
  g_autoptr (JxSnapshot) snapshot = make_clean ();

  apply (snapshot,
         "p0.budget=657500|p0.fiscal=1|p2.budget=50|p1.goals=0|p1i0.name=XX|p2.code="
         "99073021MT5IG3TMB2N3O");
  assert_projects_agree (snapshot);
}

/* A province in one file: checks compare by hashing, never each with each. */
static void
test_large (void)
{
  g_autoptr (JxSnapshot) snapshot = make_clean ();
  g_autoptr (GPtrArray) findings = NULL;
  JxUnit *unit = snapshot->units->pdata[0];
  gint64  start;

  for (guint p = 3; p < 1000; p++)
    {
      JxProject *project = make_project (p % 3);

      for (guint i = 6; i < 100; i++)
        g_ptr_array_add (project->indicators,
                         make_indicator (levels[i % 6][0],
                                         levels[i % 6][1],
                                         names[i % 3][i % 6],
                                         targets[i % 6]));
      g_ptr_array_add (unit->projects, project);
    }
  start = g_get_monotonic_time ();
  findings = jx_review (snapshot);
  g_test_message ("%u findings in %d ms",
                  findings->len,
                  (int) ((g_get_monotonic_time () - start) / 1000));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
  g_assert_cmpuint (count (findings, "R17"), >, 900);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/review/clean", test_clean);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/review/%s/%u", cases[i].rule, i);

      g_test_add_data_func (path, &cases[i], test_case);
    }
  g_test_add_func ("/review/supported-goal", test_supported_goal);
  g_test_add_func ("/review/rules", test_rules);
  g_test_add_func ("/review/severities", test_severities);
  g_test_add_func ("/review/order", test_order);
  g_test_add_func ("/review/waivers", test_waivers);
  g_test_add_func ("/review/one-project", test_one_project);
  g_test_add_func ("/review/large", test_large);
  return g_test_run ();
}
