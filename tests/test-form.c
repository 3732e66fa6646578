/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft.h"
#include "model/jx-error.h"
#include "paper-probe.h"
#include "paper-sample.h"
#include "paper/jx-form.h"
#include "paper/jx-pdf.h"

#include <glib/gstdio.h>

static JxPaper *
build (const char *name, const JxSnapshot *snapshot, const JxFormOptions *options)
{
  g_autoptr (GError) error = NULL;
  const JxForm *form = jx_form_find (name);
  JxPaper      *paper;

  g_assert_nonnull (form);
  paper = jx_form_build (form, snapshot, options, &error);
  g_assert_no_error (error);
  return paper;
}

static char *
strip_blanks (const char *text)
{
  GString *stripped = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (stripped, g_utf8_get_char (at));
  return g_string_free (stripped, FALSE);
}

/* What can be extracted from the PDF of @paper, without blanks; %NULL without the program for it.
 */
static char *
extract (JxPaper *paper)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");
  g_autofree char *folder = NULL, *path = NULL, *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { program, "-raw", "-enc", "UTF-8", NULL, "-", NULL };

  if (program == NULL)
    return NULL;
  folder = g_dir_make_tmp ("jixiao-XXXXXX", &error);
  g_assert_no_error (error);
  argv[4] = path = g_build_filename (folder, "out.pdf", NULL);
  g_assert_true (jx_pdf_write (paper, path, NULL, &error));
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  return strip_blanks (out);
}

static void
assert_prints (const char *text, const char *value)
{
  g_autofree char *stripped = strip_blanks (value);

  if (strstr (text, stripped) == NULL)
    g_error ("“%s” is not in the PDF: %s", stripped, text);
}

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
assert_project_printed (const char *text, const JxProject *project, guint number, JxColumns columns)
{
  g_autofree char *heading = g_strdup_printf ("%u.%s绩效目标表", number, project->name);
  g_autofree char *budget = jx_money_format_form (project->budget);

  assert_prints (text, heading);
  assert_prints (text, project->code);
  assert_prints (text, project->purpose);
  assert_prints (text, budget);
  for (guint i = 0; i < project->goals->len; i++)
    {
      const JxProjectGoal *goal = g_ptr_array_index (project->goals, i);
      g_autofree char     *line = g_strdup_printf ("%u.%s", i + 1, goal->text);

      assert_prints (text, line);
    }
  for (guint i = 0; i < project->indicators->len; i++)
    {
      const JxIndicator *indicator = g_ptr_array_index (project->indicators, i);

      assert_prints (text, indicator->level1);
      assert_prints (text, indicator->level2);
      assert_prints (text, indicator->name);
      assert_prints (text, indicator->description);
      assert_prints (text, indicator->basis);
      assert_prints (text, columns == JX_COLUMNS_MERGED ? indicator->printed : indicator->value);
      assert_prints (text, columns == JX_COLUMNS_MERGED ? indicator->printed : indicator->unit);
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
      g_autoptr (JxPaper) paper = build ("goal-table", snapshot, &options);
      g_autofree char *text = extract (paper);

      probe_margins (paper);
      probe_overlaps (paper);
      if (text == NULL)
        {
          g_test_skip ("pdftotext is not installed");
          return;
        }
      assert_project_printed (text, project, 1, columns);
      assert_prints (text, "711001示例县总工会");
      assert_prints (text, "单位：万元");
      assert_prints (text, "预算数26.00其中：财政资金25.00其他资金1.00");
      assert_prints (text, "3月底6月底10月底12月底25.00%50.00%75.00%100.00%");
      assert_prints (text, "第1页，共1页");
      assert_prints (text, "数据指纹7c1e09af42d8ffee…");
      if (columns == JX_COLUMNS_SPLIT)
        assert_prints (text, "≤100优");
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
  paper = build ("goal-table", snapshot, NULL);
  g_assert_cmpint (probe_times (paper, -1, description->str), ==, 1);
  for (guint page = 1; page + 1 < jx_paper_get_n_pages (paper); page++)
    {
      g_assert_cmpint (probe_times (paper, (int) page, "三级指标"), ==, 1);
      g_assert_cmpint (probe_times (paper, (int) page, indicator->level2), ==, 1);
    }
  probe_margins (paper);

  text = extract (paper);
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
      paper = build ("goal-table", snapshot, NULL);
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
  g_autoptr (JxPaper) paper = build ("goal-table", snapshot, NULL);

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
        const JxRule *rule = &g_array_index (rules, JxRule, i);

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
      paper = build ("goal-table", snapshot, NULL);
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
  paper = build ("goal-table", snapshot, NULL);
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
  g_autoptr (JxPaper) paper = build ("goal-table", snapshot, NULL);
  g_autoptr (JxPaper) split_paper = build ("goal-table", snapshot, &options);
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
  g_autoptr (JxPaper) paper = build ("goal-table", snapshot, &options);

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
  apart = build ("goal-table", snapshot, NULL);
  flowing = build ("goal-table", snapshot, &options);
  g_assert_cmpuint (jx_paper_get_n_pages (apart), ==, 6);
  g_assert_cmpuint (jx_paper_get_n_pages (flowing), <, 6);
  g_assert_cmpuint (jx_paper_get_marks (flowing)->len, ==, 6);
  probe_margins (flowing);
  probe_overlaps (flowing);
}

static JxSnapshot *
full_year (guint n_projects)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = sample_add_unit (snapshot);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 120; i++)
    g_string_append (text, "加强思想政治引领，凝聚社会正能量。");
  sample_add_goal (unit, JX_GOAL_OVERALL, "", text->str);
  sample_add_goal (unit, JX_GOAL_PART, "夯实基层基础", "持续推进规范化建设。");
  sample_add_goal (unit, JX_GOAL_PART, "维护职工权益。", "做好困难职工帮扶。");
  sample_add_goal (unit, JX_GOAL_SAFEGUARD, "", "完善制度，强化监督。");
  for (guint i = 0; i < n_projects; i++)
    {
      g_autofree char *name = g_strdup_printf ("项目之%u", i + 1);

      sample_add_full_project (unit, name, 6);
    }
  return snapshot;
}

static void
test_full_text (void)
{
  static const char *const headings[] = {
    "第一部分 部门整体绩效目标", "一、总体绩效目标",    "二、分项绩效目标",    "三、工作保障措施",
    "第二部分 预算项目绩效目标", "1.项目之1绩效目标表", "2.项目之2绩效目标表",
  };
  g_autoptr (JxSnapshot) snapshot = full_year (2);
  g_autoptr (JxPaper) paper = build ("full-text", snapshot, NULL);
  GPtrArray    *marks = jx_paper_get_marks (paper);
  const GArray *links = jx_paper_get_page (paper, 1)->links;

  g_assert_cmpstr (jx_paper_get_title (paper), ==, "示例县总工会2021年部门预算绩效文本");
  g_assert_cmpint (probe_times (paper, 0, "示例县总工会2021年部门预算绩效文本"), ==, 1);
  g_assert_cmpint (probe_times (paper, 0, "示例县总工会编制"), ==, 1);
  g_assert_cmpint (probe_times (paper, 0, "示例县财政局审核"), ==, 1);
  g_assert_cmpint (probe_times (paper, -1, "（一）夯实基层基础。持续推进规范化建设。"), ==, 1);
  g_assert_cmpint (probe_times (paper, -1, "（二）维护职工权益。做好困难职工帮扶。"), ==, 1);
  g_assert_cmpuint (marks->len, ==, G_N_ELEMENTS (headings));
  g_assert_cmpuint (links->len, ==, G_N_ELEMENTS (headings));
  for (guint i = 0; i < marks->len; i++)
    {
      const JxMark    *mark = g_ptr_array_index (marks, i);
      g_autofree char *number = g_strdup_printf ("%u", mark->page + 1);

      g_assert_cmpstr (mark->title, ==, headings[i]);
      g_assert_cmpuint (mark->level, ==, i == 0 || i == 4 ? 0 : 1);
      g_assert_cmpuint (mark->page, >=, 2);
      g_assert_cmpint (probe_times (paper, 1, mark->title), ==, 1);
      g_assert_cmpint (probe_times (paper, 1, number), >=, 1);
      g_assert_cmpuint (g_array_index (links, JxLink, i).mark, ==, i);
      if (mark->level == 1)
        g_assert_cmpint (probe_times (paper, (int) mark->page, mark->title), ==, 1);
    }
  probe_margins (paper);
}

/* The contents of a text with many projects take several pages themselves, and still tell the
 * truth. */
static void
test_long_contents (void)
{
  g_autoptr (JxSnapshot) snapshot = full_year (80);
  g_autoptr (JxPaper) paper = build ("full-text", snapshot, NULL);
  GPtrArray    *marks = jx_paper_get_marks (paper);
  const JxMark *last = g_ptr_array_index (marks, marks->len - 1);

  g_assert_cmpuint (last->page, ==, jx_paper_get_n_pages (paper) - 1);
  g_assert_cmpint (probe_times (paper, (int) last->page, last->title), ==, 1);
  g_assert_cmpint (probe_times (paper, 1, "目　录"), ==, 1);
  g_assert_cmpuint (jx_paper_get_page (paper, 2)->links->len, >, 0);
  probe_margins (paper);
}

/* At least two lines of a paragraph stand on either side of a page break. */
static void
test_paragraph_breaks (void)
{
  for (guint n = 0; n < 30; n++)
    {
      g_autoptr (JxSnapshot) snapshot = full_year (1);
      JxUnit *unit = g_ptr_array_index (snapshot->units, 0);
      JxGoal *goal = g_ptr_array_index (unit->goals, 0);
      g_autoptr (GString) text = g_string_new (NULL);
      g_autoptr (JxPaper) paper = NULL;

      for (guint i = 0; i < 500 + n * 17; i++)
        g_string_append (text, "字");
      jx_text_set (&goal->text, text->str);
      paper = build ("full-text", snapshot, NULL);
      for (guint p = 0; p < jx_paper_get_n_pages (paper); p++)
        {
          const GArray *items = jx_paper_get_page (paper, p)->items;

          for (guint i = 0; i < items->len; i++)
            {
              const JxItem *item = &g_array_index (items, JxItem, i);

              if (item->lines->style == JX_STYLE_BODY && item->n_lines < item->lines->n_lines)
                g_assert_cmpuint (item->n_lines, >=, 2);
            }
        }
      g_assert_cmpint (probe_times (paper, -1, text->str), ==, 1);
      probe_margins (paper);
    }
}

static void
test_bureau (void)
{
  static const struct
  {
    const char *unit, *bureau, *line;
  } cases[] = {
    { "怀来县总工会", "", "怀来县财政局审核" },
    { "河北省总工会", "", "河北省财政厅审核" },
    { "怀来县总工会", "张家口市财政局", "张家口市财政局审核" },
    { "铁路工会", "", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxSnapshot) snapshot = full_year (1);
      JxUnit *unit = g_ptr_array_index (snapshot->units, 0);
      g_autoptr (JxPaper) paper = NULL;
      JxPlace place = { JX_TABLE_UNIT, unit->id, "bureau" };
      guint   page;
      JxRect  rect;

      jx_text_set (&unit->name, cases[i].unit);
      jx_text_set (&unit->bureau, cases[i].bureau);
      paper = build ("full-text", snapshot, NULL);
      g_assert_true (jx_paper_find_place (paper, &place, &page, &rect) == (cases[i].line != NULL));
      if (cases[i].line != NULL)
        g_assert_cmpint (probe_times (paper, 0, cases[i].line), ==, 1);
    }
}

static void
test_fonts (void)
{
  g_autoptr (JxSnapshot) snapshot = full_year (1);
  g_autoptr (JxPaper) paper = build ("full-text", snapshot, NULL);
  g_auto (GStrv) fonts = jx_paper_get_fonts (paper);

  g_assert_cmpuint (g_strv_length (fonts), >=, 1);
  for (guint i = 1; fonts[i] != NULL; i++)
    g_assert_cmpstr (fonts[i - 1], <, fonts[i]);
}

/* Every value of the founding document is in its forms, letter for letter. */
static void
test_founding_document (void)
{
  g_autofree char *path =
    g_build_filename (g_getenv ("JX_SHARED") != NULL ? g_getenv ("JX_SHARED") : "../shared",
                      "seed",
                      "huailai-2021.txt",
                      NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxDraft) draft = NULL;
  g_autoptr (JxPaper) paper = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  JxUnit          *unit;

  if (!g_file_query_exists (file, NULL))
    {
      g_test_skip ("the founding document is not here");
      return;
    }
  draft = jx_draft_read (file, &error);
  g_assert_no_error (error);
  unit = jx_record_copy (JX_TABLE_UNIT, draft->unit);
  g_ptr_array_add (snapshot->units, unit);
  paper = build ("full-text", snapshot, NULL);
  probe_margins (paper);
  g_assert_cmpint (probe_times (paper, 0, "怀来县财政局审核"), ==, 1);
  text = extract (paper);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (unit->projects->len, ==, 3);
  for (guint i = 0; i < unit->projects->len; i++)
    assert_project_printed (text, g_ptr_array_index (unit->projects, i), i + 1, JX_COLUMNS_MERGED);
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
  g_test_add_func ("/form/full-text", test_full_text);
  g_test_add_func ("/form/long-contents", test_long_contents);
  g_test_add_func ("/form/paragraph-breaks", test_paragraph_breaks);
  g_test_add_func ("/form/bureau", test_bureau);
  g_test_add_func ("/form/fonts", test_fonts);
  g_test_add_func ("/form/founding-document", test_founding_document);
  return g_test_run ();
}
