/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "paper-probe.h"
#include "paper-read.h"
#include "paper-sample.h"
#include "paper/jx-form.h"

/* What holds for every official form, whatever stands in it. */

/* A form, its columns, and what of the indicators it prints. */
static const struct
{
  const char *form;
  JxColumns   columns;
  gboolean    upright;
  gboolean    indicators;
} cases[] = {
  { "goal-table", JX_COLUMNS_MERGED, TRUE, TRUE },
  { "goal-table", JX_COLUMNS_SPLIT, TRUE, TRUE },
  { "full-text", JX_COLUMNS_MERGED, TRUE, TRUE },
  { "application", JX_COLUMNS_NATIONAL, TRUE, TRUE },
  { "application", JX_COLUMNS_SICHUAN, FALSE, TRUE },
  { "summary", JX_COLUMNS_MERGED, FALSE, FALSE },
  { "payments", JX_COLUMNS_MERGED, TRUE, FALSE },
};

#define EACH_CASE(i) for (guint i = 0; i < G_N_ELEMENTS (cases); i++)

static JxPaper *
build (guint i, const JxSnapshot *snapshot)
{
  JxFormOptions options = { .columns = cases[i].columns, .fingerprint = "7c1e09af42d8ffee0011" };

  return paper_build (cases[i].form, snapshot, &options);
}

/* Everything that was entered stands in the form, on pages of the right way round. */
static void
check (guint i, JxPaper *paper, const JxProject *project)
{
  g_autofree char *text = paper_extract (paper);
  double           width, height;

  probe_margins (paper);
  probe_overlaps (paper);
  for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
    {
      jx_paper_get_size (paper, page, &width, &height);
      g_assert_true ((width < height) == cases[i].upright);
    }
  if (text == NULL)
    return;
  paper_assert_prints (text, project->name);
  paper_assert_prints (text, "数据指纹7c1e09af42d8ffee");
  for (guint k = 0; cases[i].indicators && k < project->indicators->len; k++)
    {
      const JxIndicator *indicator = g_ptr_array_index (project->indicators, k);

      paper_assert_prints (text, indicator->level1);
      paper_assert_prints (text, indicator->name);
      paper_assert_prints (text, indicator->value);
    }
}

static void
test_sizes (void)
{
  static const guint sizes[] = { 0, 1, 7, 60 };

  EACH_CASE (i)
  for (guint s = 0; s < G_N_ELEMENTS (sizes); s++)
    {
      g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
      const JxProject *project =
        sample_add_full_project (sample_add_unit (snapshot), "工会费（2050202）", sizes[s]);
      g_autoptr (JxPaper) paper = build (i, snapshot);

      check (i, paper, project);
    }
}

/* Names of 60 characters in every field that has a name. */
static void
test_long_names (void)
{
  const char *name = "一二三四五六七八九十百千万亿元角分春夏秋冬东南西北前后左右上下大小多少"
                     "高低长短红黄蓝白黑天地人你我他它们的是不在有个";

  EACH_CASE (i)
  {
    g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
    JxUnit    *unit = sample_add_unit (snapshot);
    JxProject *project = sample_add_full_project (unit, name, 12);
    g_autoptr (JxPaper) paper = NULL;

    jx_text_set (&unit->name, name);
    jx_text_set (&unit->preparer, name);
    jx_text_set (&unit->head, name);
    for (guint k = 0; k < project->indicators->len; k++)
      jx_text_set (&((JxIndicator *) project->indicators->pdata[k])->name, name);
    paper = build (i, snapshot);
    check (i, paper, project);
  }
}

/* A goal and the description of an indicator of 4,000 characters: cut between lines, none lost. */
static void
test_long_texts (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < 4000; i++)
    g_string_append_unichar (text, 0x4e00 + i);
  EACH_CASE (i)
  {
    g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
    JxProject     *project = sample_add_full_project (sample_add_unit (snapshot), "长文", 3);
    JxProjectGoal *goal = g_ptr_array_index (project->goals, 0);
    g_autoptr (JxPaper) paper = NULL;
    g_autofree char *read = NULL;

    jx_text_set (&goal->text, text->str);
    paper = build (i, snapshot);
    check (i, paper, project);
    read = cases[i].indicators ? paper_extract (paper) : NULL;
    for (guint k = 0; read != NULL && k < 4000; k++)
      g_assert_nonnull (g_utf8_strchr (read, -1, 0x4e00 + k));
  }
}

/* A merged cell that runs over the end of a page is printed again on the next one. */
static void
test_merged_cells (void)
{
  EACH_CASE (i)
  {
    g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
    JxProject *project = sample_add_full_project (sample_add_unit (snapshot), "跨页", 60);
    g_autoptr (JxPaper) paper = NULL;
    guint n_pages;

    for (guint k = 0; k < project->indicators->len; k++)
      jx_text_set (&((JxIndicator *) project->indicators->pdata[k])->level1, "产出指标");
    paper = build (i, snapshot);
    n_pages = jx_paper_get_n_pages (paper);
    for (guint page = 0; cases[i].indicators && page < n_pages; page++)
      if (probe_times (paper, (int) page, "三级指标") > 0)
        {
          g_assert_cmpint (probe_times (paper, (int) page, "三级指标"), ==, 1);
          g_assert_cmpint (probe_times (paper, (int) page, "一级指标"), ==, 1);
          g_assert_cmpint (probe_times (paper, (int) page, "产出指标"), ==, 1);
        }
  }
}

static void
test_empty_year (void)
{
  EACH_CASE (i)
  {
    g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
    JxFormOptions options = { .columns = cases[i].columns };
    g_autoptr (GError) error = NULL;

    sample_add_unit (snapshot);
    g_assert_null (jx_form_build (jx_form_find (cases[i].form), snapshot, &options, &error));
    g_assert_error (error, JX_ERROR, JX_ERROR_NOTHING);
  }
}

/* No text is smaller than 9 pt, in any form. */
static void
test_sizes_of_type (void)
{
  EACH_CASE (i)
  {
    g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
    g_autoptr (JxPaper) paper = NULL;

    sample_add_full_project (sample_add_unit (snapshot), "字号", 7);
    paper = build (i, snapshot);
    for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
      {
        const GArray *items = jx_paper_get_page (paper, page)->items;

        for (guint k = 0; k < items->len; k++)
          g_assert_cmpfloat (jx_lines_size (g_array_index (items, JxItem, k).lines), >=, 9);
      }
  }
}

/* Every form is one of the cases, so that a new one is tested too. */
static void
test_all_are_here (void)
{
  for (const JxForm *form = jx_forms (NULL); !g_str_equal (form->name, "all"); form++)
    {
      gboolean found = g_str_equal (form->name, "spending");

      EACH_CASE (i)
      {
        found |= g_str_equal (form->name, cases[i].form);
        g_assert_true (form->columns == 0 || !g_str_equal (form->name, cases[i].form) ||
                       jx_form_has_columns (form, cases[i].columns));
      }
      if (!found)
        g_error ("the form “%s” is not tested", form->name);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/forms/all-are-here", test_all_are_here);
  g_test_add_func ("/forms/sizes", test_sizes);
  g_test_add_func ("/forms/long-names", test_long_names);
  g_test_add_func ("/forms/long-texts", test_long_texts);
  g_test_add_func ("/forms/merged-cells", test_merged_cells);
  g_test_add_func ("/forms/empty-year", test_empty_year);
  g_test_add_func ("/forms/sizes-of-type", test_sizes_of_type);
  return g_test_run ();
}
