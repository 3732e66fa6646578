/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "paper-probe.h"
#include "paper-read.h"
#include "paper-sample.h"
#include "paper/jx-form.h"

static void
test_registry (void)
{
  guint         n_forms;
  const JxForm *forms = jx_forms (&n_forms);

  g_assert_cmpuint (n_forms, >=, 2);
  for (guint i = 0; i < n_forms; i++)
    g_assert_true (jx_form_find (forms[i].name) == &forms[i]);
  g_assert_null (jx_form_find ("no-such-form"));
}

static void
test_errors (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxFormOptions unknown = { .project_id = 987654 };
  guint         n_forms;
  const JxForm *forms = jx_forms (&n_forms);

  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (jx_form_build (&forms[i], snapshot, NULL, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_NOTHING);
      g_clear_error (&error);
      g_assert_null (jx_form_build (&forms[i], snapshot, &unknown, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
      g_assert_nonnull (strstr (error->message, "987654"));
    }
}

static void
test_fields (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxUnit      *unit = sample_add_unit (snapshot);
  JxProject   *project = sample_add_full_project (unit, "工会费（2050202）", 6);
  JxIndicator *indicator = g_ptr_array_index (project->indicators, 1);

  jx_indicator_set_printed (indicator, "≤100优");
  jx_text_set (&indicator->name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789abcdefghijklmnopqrstuvwx");
  for (guint columns = JX_COLUMNS_MERGED; columns <= JX_COLUMNS_SPLIT; columns++)
    {
      JxFormOptions options = { .columns = columns, .fingerprint = "7c1e09af42d8ffee0011" };
      g_autoptr (JxPaper) paper = paper_build ("goal-table", snapshot, &options);
      g_autofree char *text = paper_extract (paper);

      probe_margins (paper);
      probe_overlaps (paper);
      if (text == NULL)
        {
          g_test_skip ("pdftotext is not installed");
          return;
        }
      paper_assert_project_printed (text, project, 1, columns);
      paper_assert_prints (text, "711001示例县总工会");
      paper_assert_prints (text, "单位：万元");
      paper_assert_prints (text, "预算数26.00其中：财政资金25.00其他资金1.00");
      paper_assert_prints (text, "3月底6月底10月底12月底25.00%50.00%75.00%100.00%");
      paper_assert_prints (text, "第1页，共1页");
      paper_assert_prints (text, "数据指纹7c1e09af42d8ffee…");
      if (columns == JX_COLUMNS_SPLIT)
        paper_assert_prints (text, "≤100优");
    }
}

/* A description of 4,000 characters: each of its lines is drawn once and can be read back. */
static void
test_long_description (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxProject   *project = sample_add_full_project (sample_add_unit (snapshot), "长文项目", 3);
  JxIndicator *indicator = g_ptr_array_index (project->indicators, 1);
  g_autoptr (GString) description = g_string_new (NULL);
  g_autoptr (JxPaper) paper = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < 4000; i++)
    g_string_append_unichar (description, 0x4e00 + i);
  jx_text_set (&indicator->description, description->str);
  paper = paper_build ("goal-table", snapshot, NULL);
  g_assert_cmpint (probe_times (paper, -1, description->str), ==, 1);
  for (guint page = 1; page + 1 < jx_paper_get_n_pages (paper); page++)
    {
      g_assert_cmpint (probe_times (paper, (int) page, "三级指标"), ==, 1);
      g_assert_cmpint (probe_times (paper, (int) page, indicator->level2), ==, 1);
    }
  probe_margins (paper);

  text = paper_extract (paper);
  for (guint i = 0; text != NULL && i < 4000; i++)
    g_assert_nonnull (g_utf8_strchr (text, -1, 0x4e00 + i));
}

static void
test_page_counts (void)
{
  static const struct
  {
    guint n_indicators, least, most;
  } cases[] = { { 0, 1, 1 }, { 1, 1, 1 }, { 7, 1, 1 }, { 60, 3, 4 } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
      g_autoptr (JxPaper) paper = NULL;

      sample_add_full_project (sample_add_unit (snapshot), "页数", cases[i].n_indicators);
      paper = paper_build ("goal-table", snapshot, NULL);
      g_assert_cmpuint (jx_paper_get_n_pages (paper), >=, cases[i].least);
      g_assert_cmpuint (jx_paper_get_n_pages (paper), <=, cases[i].most);
      for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
        g_assert_cmpint (probe_times (paper, (int) page, "三级指标"), ==, 1);
      probe_margins (paper);
    }
}

/* A project of which nothing is known yet prints a form to fill in by hand. */
static void
test_empty_project (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxProject *project = sample_add_project (sample_add_unit (snapshot), "空项目");
  g_autoptr (JxPaper) paper = paper_build ("goal-table", snapshot, NULL);

  g_assert_cmpuint (jx_paper_get_n_pages (paper), ==, 1);
  g_assert_cmpint (probe_times (paper, 0, "0"), ==, 3);
  g_assert_cmpint (probe_times (paper, 0, "10月底"), ==, 1);
  g_assert_cmpint (probe_times (paper, 0, "指标值确定依据"), ==, 1);
  g_assert_cmpint (project->indicators->len, ==, 0);
  /* 3 rows of funds, 2 of the plan, 1 of goals, 1 heading, 6 empty ones. */
  {
    const GArray *rules = jx_paper_get_page (paper, 0)->rules;
    guint         n_level = 0;

    for (guint i = 0; i < rules->len; i++)
      {
        const JxPageRule *rule = &g_array_index (rules, JxPageRule, i);

        n_level += rule->x2 - rule->x1 > 300;
      }
    g_assert_cmpuint (n_level, ==, 14);
  }
}

static void
test_months (void)
{
  for (guint n = 1; n <= 12; n++)
    {
      g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
      JxProject *project = sample_add_project (sample_add_unit (snapshot), "月份");
      g_autoptr (JxPaper) paper = NULL;

      for (guint i = 0; i < n; i++)
        sample_add_plan (project, 12 - (n - 1) + i, 10000 * (i + 1) / n);
      paper = paper_build ("goal-table", snapshot, NULL);
      for (guint i = 0; i < n; i++)
        {
          g_autofree char *month = g_strdup_printf ("%u月底", 12 - (n - 1) + i);

          g_assert_cmpint (probe_times (paper, 0, month), ==, 1);
        }
      g_assert_cmpint (probe_times (paper, 0, "100.00%"), ==, 1);
      probe_margins (paper);
    }
}

/* A project planned for some checkpoints only shows the others empty. */
static void
test_missing_months (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxProject *project = sample_add_project (sample_add_unit (snapshot), "缺月");
  g_autoptr (JxPaper) paper = NULL;

  sample_add_plan (project, 6, 5000);
  paper = paper_build ("goal-table", snapshot, NULL);
  g_assert_cmpint (probe_times (paper, 0, "3月底"), ==, 1);
  g_assert_cmpint (probe_times (paper, 0, "12月底"), ==, 1);
  g_assert_cmpint (probe_times (paper, 0, "50.00%"), ==, 1);
}

static void
assert_found (JxPaper *paper, JxTable table, gint64 id, const char *field)
{
  JxPlace        place = { table, id, field };
  JxPlace        row = { table, id, NULL };
  const JxPlace *at;
  guint          page;
  JxRect         rect;

  g_assert_true (jx_paper_find_place (paper, &row, &page, &rect));
  g_assert_true (jx_paper_find_place (paper, &place, &page, &rect));
  g_assert_nonnull (jx_field_find (table, field));
  at = jx_paper_place_at (paper, page, rect.x + rect.width / 2, rect.y + rect.height / 2);
  g_assert_nonnull (at);
  g_assert_true (jx_place_equal (at, &place));
}

static void
test_places (void)
{
  static const char *const merged[] = { "level1",      "level2",  "name",
                                        "description", "printed", "basis" };
  static const char *const split[] = { "sign", "value", "unit" };
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxProject          *project = sample_add_full_project (sample_add_unit (snapshot), "位置", 60);
  const JxIndicator  *first = g_ptr_array_index (project->indicators, 0);
  const JxIndicator  *last = g_ptr_array_index (project->indicators, 59);
  const JxPlan       *plan = g_ptr_array_index (project->plan, 2);
  const JxFormOptions options = { .columns = JX_COLUMNS_SPLIT };
  g_autoptr (JxPaper) paper = paper_build ("goal-table", snapshot, NULL);
  g_autoptr (JxPaper) split_paper = paper_build ("goal-table", snapshot, &options);
  JxPlace nowhere = { JX_TABLE_PAYMENT, 1, "amount" };
  guint   page;
  JxRect  rect;

  for (guint i = 0; i < G_N_ELEMENTS (merged); i++)
    assert_found (paper, JX_TABLE_INDICATOR, first->id, merged[i]);
  for (guint i = 1; i < G_N_ELEMENTS (merged); i++)
    assert_found (paper, JX_TABLE_INDICATOR, last->id, merged[i]);
  for (guint i = 0; i < G_N_ELEMENTS (split); i++)
    assert_found (split_paper, JX_TABLE_INDICATOR, last->id, split[i]);
  assert_found (paper, JX_TABLE_PROJECT, project->id, "name");
  assert_found (paper, JX_TABLE_PROJECT, project->id, "fiscal");
  assert_found (paper, JX_TABLE_PROJECT, project->id, "purpose");
  assert_found (paper, JX_TABLE_PLAN, plan->id, "percent");
  assert_found (paper, JX_TABLE_PLAN, plan->id, "month");
  assert_found (paper,
                JX_TABLE_PROJECT_GOAL,
                ((JxProjectGoal *) g_ptr_array_index (project->goals, 1))->id,
                "text");
  g_assert_false (jx_paper_find_place (paper, &nowhere, &page, &rect));
  g_assert_null (jx_paper_place_at (paper, 0, 5, 5));
}

static void
test_one_project (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxUnit          *unit = sample_add_unit (snapshot);
  const JxProject *second =
    (sample_add_full_project (unit, "第一个", 3), sample_add_full_project (unit, "第二个", 3));
  const JxFormOptions options = { .project_id = second->id };
  g_autoptr (JxPaper) paper = paper_build ("goal-table", snapshot, &options);

  g_assert_cmpuint (jx_paper_get_n_pages (paper), ==, 1);
  g_assert_cmpint (probe_times (paper, -1, "2.第二个绩效目标表"), ==, 1);
  g_assert_cmpint (probe_times (paper, -1, "1.第一个绩效目标表"), ==, 0);
  g_assert_cmpstr (jx_paper_get_title (paper), ==, "第二个绩效目标表");
}

static void
test_flowing (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxUnit       *unit = sample_add_unit (snapshot);
  JxFormOptions options = { .flowing = TRUE };
  g_autoptr (JxPaper) apart = NULL;
  g_autoptr (JxPaper) flowing = NULL;

  for (guint i = 0; i < 6; i++)
    sample_add_full_project (unit, "流排", 3);
  apart = paper_build ("goal-table", snapshot, NULL);
  flowing = paper_build ("goal-table", snapshot, &options);
  g_assert_cmpuint (jx_paper_get_n_pages (apart), ==, 6);
  g_assert_cmpuint (jx_paper_get_n_pages (flowing), <, 6);
  g_assert_cmpuint (jx_paper_get_marks (flowing)->len, ==, 6);
  probe_margins (flowing);
  probe_overlaps (flowing);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/registry", test_registry);
  g_test_add_func ("/form/errors", test_errors);
  g_test_add_func ("/form/fields", test_fields);
  g_test_add_func ("/form/long-description", test_long_description);
  g_test_add_func ("/form/page-counts", test_page_counts);
  g_test_add_func ("/form/empty-project", test_empty_project);
  g_test_add_func ("/form/months", test_months);
  g_test_add_func ("/form/missing-months", test_missing_months);
  g_test_add_func ("/form/places", test_places);
  g_test_add_func ("/form/one-project", test_one_project);
  g_test_add_func ("/form/flowing", test_flowing);
  return g_test_run ();
}
