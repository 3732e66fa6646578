/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft.h"
#include "paper-probe.h"
#include "paper-read.h"
#include "paper-sample.h"

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
  g_autoptr (JxPaper) paper = paper_build ("full-text", snapshot, NULL);
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
  g_autoptr (JxPaper) paper = paper_build ("full-text", snapshot, NULL);
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
      paper = paper_build ("full-text", snapshot, NULL);
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
      paper = paper_build ("full-text", snapshot, NULL);
      g_assert_true (jx_paper_find_place (paper, &place, &page, &rect) == (cases[i].line != NULL));
      if (cases[i].line != NULL)
        g_assert_cmpint (probe_times (paper, 0, cases[i].line), ==, 1);
    }
}

static void
test_fonts (void)
{
  g_autoptr (JxSnapshot) snapshot = full_year (1);
  g_autoptr (JxPaper) paper = paper_build ("full-text", snapshot, NULL);
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
  paper = paper_build ("full-text", snapshot, NULL);
  probe_margins (paper);
  g_assert_cmpint (probe_times (paper, 0, "怀来县财政局审核"), ==, 1);
  text = paper_extract (paper);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  g_assert_cmpuint (unit->projects->len, ==, 3);
  for (guint i = 0; i < unit->projects->len; i++)
    paper_assert_project_printed (text,
                                  g_ptr_array_index (unit->projects, i),
                                  i + 1,
                                  JX_COLUMNS_MERGED);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/full-text/parts", test_full_text);
  g_test_add_func ("/full-text/long-contents", test_long_contents);
  g_test_add_func ("/full-text/paragraph-breaks", test_paragraph_breaks);
  g_test_add_func ("/full-text/bureau", test_bureau);
  g_test_add_func ("/full-text/fonts", test_fonts);
  g_test_add_func ("/full-text/founding-document", test_founding_document);
  return g_test_run ();
}
