/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "paper-probe.h"
#include "paper-read.h"
#include "paper-sample.h"
#include "paper/jx-form.h"

/* What holds for every official form, whatever stands in it. */

/** Shows: whose indicators a form prints. */
typedef enum
{
  NONE,
  PROJECT,
  UNIT,
} Shows;

static const struct
{
  const char *form;
  JxColumns   columns;
  gboolean    upright;
  Shows       shows;
} cases[] = {
  { "goal-table", JX_COLUMNS_MERGED, TRUE, PROJECT },
  { "goal-table", JX_COLUMNS_SPLIT, TRUE, PROJECT },
  { "full-text", JX_COLUMNS_MERGED, TRUE, PROJECT },
  { "application", JX_COLUMNS_NATIONAL, TRUE, PROJECT },
  { "application", JX_COLUMNS_SICHUAN, FALSE, PROJECT },
  { "department-goals", JX_COLUMNS_MERGED, TRUE, UNIT },
  { "monitoring", JX_COLUMNS_MERGED, FALSE, PROJECT },
  { "evaluation", JX_COLUMNS_MERGED, TRUE, PROJECT },
  { "department-evaluation", JX_COLUMNS_MERGED, TRUE, UNIT },
  { "report", JX_COLUMNS_MERGED, TRUE, NONE },
  { "review", JX_COLUMNS_MERGED, FALSE, NONE },
  { "rectification", JX_COLUMNS_MERGED, FALSE, NONE },
  { "history", JX_COLUMNS_MERGED, FALSE, NONE },
  { "summary", JX_COLUMNS_MERGED, FALSE, NONE },
  { "payments", JX_COLUMNS_MERGED, TRUE, NONE },
};

#define EACH_CASE(i) for (guint i = 0; i < G_N_ELEMENTS (cases); i++)

/* A year with a project and a department that have @n_indicators each. */
static JxSnapshot *
new_year (const char *name, guint n_indicators, JxUnit **unit, JxProject **project)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxProject  *other;

  *unit = sample_add_unit (snapshot);
  *project = sample_add_full_project (*unit, name, n_indicators);
  other = sample_add_full_project (*unit, name, n_indicators);
  for (guint k = 0; k < n_indicators; k++)
    {
      JxIndicator *indicator = g_ptr_array_index (other->indicators, k);

      indicator->project_id = JX_UNSET;
      indicator->unit_id = (*unit)->id;
    }
  g_ptr_array_extend_and_steal ((*unit)->indicators, g_steal_pointer (&other->indicators));
  other->indicators = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_indicator_free);
  g_ptr_array_remove ((*unit)->projects, other);
  sample_add_rectification (*project, "进度偏慢", name);
  return snapshot;
}

static GPtrArray *
get_indicators (guint i, const JxUnit *unit, const JxProject *project)
{
  return cases[i].shows == UNIT ? unit->indicators : project->indicators;
}

/* A change of the name of the project, which the form of changes prints. */
static JxTrailLine *
new_change (const JxProject *project)
{
  JxTrailLine *line = g_new0 (JxTrailLine, 1);

  line->time = g_strdup ("2021-03-05 09:30");
  line->who = g_strdup ("王会计");
  line->place = (JxPlace){ JX_TABLE_PROJECT, project->id, "name" };
  line->kind = '~';
  line->name = g_strdup (project->name);
  line->before = g_strdup ("旧名称");
  line->after = g_strdup (project->name);
  return line;
}

static JxPaper *
build (guint i, const JxSnapshot *snapshot)
{
  const JxUnit *unit = g_ptr_array_index (snapshot->units, 0);
  g_autoptr (GPtrArray) changes =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jx_trail_line_free);
  JxFormOptions options = { .columns = cases[i].columns,
                            .fingerprint = "7c1e09af42d8ffee0011",
                            .changes = changes };

  g_ptr_array_add (changes, new_change (unit->projects->pdata[0]));
  return paper_build (cases[i].form, snapshot, &options);
}

/* Everything that was entered stands in the form, on pages of the right way round. */
static void
check (guint i, JxPaper *paper, const JxUnit *unit, const JxProject *project)
{
  const GPtrArray *indicators = get_indicators (i, unit, project);
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
  paper_assert_prints (text, cases[i].shows == UNIT ? unit->name : project->name);
  paper_assert_prints (text, "数据指纹7c1e09af42d8ffee");
  for (guint k = 0; cases[i].shows != NONE && k < indicators->len; k++)
    {
      const JxIndicator *indicator = g_ptr_array_index (indicators, k);

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
      JxUnit    *unit;
      JxProject *project;
      g_autoptr (JxSnapshot) snapshot = new_year ("工会费（2050202）", sizes[s], &unit, &project);
      g_autoptr (JxPaper) paper = build (i, snapshot);

      check (i, paper, unit, project);
    }
}

/* However long a form is, nobody signs a page without a row of its table. */
static void
test_signers (void)
{
  EACH_CASE (i)
  for (guint n = 12; n < 34; n++)
    {
      JxUnit    *unit;
      JxProject *project;
      g_autoptr (JxSnapshot) snapshot = NULL;
      g_autoptr (JxPaper) paper = NULL;

      if (cases[i].shows == NONE)
        continue;
      snapshot = new_year ("工会费（2050202）", n, &unit, &project);
      paper = build (i, snapshot);
      g_assert_cmpuint (jx_paper_get_page (paper, jx_paper_get_n_pages (paper) - 1)->rules->len,
                        >,
                        0);
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
    JxUnit    *unit;
    JxProject *project;
    g_autoptr (JxSnapshot) snapshot = new_year (name, 12, &unit, &project);
    g_autoptr (JxPaper) paper = NULL;
    GPtrArray *indicators = get_indicators (i, unit, project);

    jx_text_set (&unit->name, name);
    jx_text_set (&unit->preparer, name);
    jx_text_set (&unit->head, name);
    for (guint k = 0; k < indicators->len; k++)
      jx_text_set (&((JxIndicator *) indicators->pdata[k])->name, name);
    paper = build (i, snapshot);
    check (i, paper, unit, project);
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
    JxUnit    *unit;
    JxProject *project;
    g_autoptr (JxSnapshot) snapshot = new_year ("长文", 3, &unit, &project);
    g_autoptr (JxPaper) paper = NULL;
    g_autofree char *read = NULL;

    jx_text_set (&((JxProjectGoal *) project->goals->pdata[0])->text, text->str);
    sample_add_goal (unit, JX_GOAL_OVERALL, "", text->str);
    paper = build (i, snapshot);
    check (i, paper, unit, project);
    read = cases[i].shows != NONE ? paper_extract (paper) : NULL;
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
    JxUnit    *unit;
    JxProject *project;
    g_autoptr (JxSnapshot) snapshot = new_year ("跨页", 60, &unit, &project);
    g_autoptr (JxPaper) paper = NULL;
    GPtrArray *indicators = get_indicators (i, unit, project);
    guint      n_pages;

    for (guint k = 0; k < indicators->len; k++)
      jx_text_set (&((JxIndicator *) indicators->pdata[k])->level1, "产出指标");
    paper = build (i, snapshot);
    n_pages = jx_paper_get_n_pages (paper);
    for (guint page = 0; cases[i].shows != NONE && page < n_pages; page++)
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

    sample_add_rectification (sample_add_full_project (sample_add_unit (snapshot), "字号", 7),
                              "进度偏慢",
                              "加快支付");
    paper = build (i, snapshot);
    for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
      {
        const GArray *items = jx_paper_get_page (paper, page)->items;

        for (guint k = 0; k < items->len; k++)
          g_assert_cmpfloat (jx_lines_size (g_array_index (items, JxItem, k).lines), >=, 9);
      }
  }
}

static gboolean
shows (const JxPage *page, JxTable table, gint64 id, const char *field)
{
  const JxPlace place = { table, id, field };

  for (guint i = 0; i < page->spots->len; i++)
    if (jx_place_equal (&g_array_index (page->spots, JxSpot, i).place, &place))
      return TRUE;
  return FALSE;
}

static gboolean
is_anywhere (JxPaper *paper, JxTable table, gint64 id, const char *field)
{
  for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
    if (shows (jx_paper_get_page (paper, page), table, id, field))
      return TRUE;
  return FALSE;
}

/* Each cell knows the datum it shows: a field that there is, of the row that was entered. */
static void
test_places (void)
{
  EACH_CASE (i)
  {
    JxUnit    *unit;
    JxProject *project;
    g_autoptr (JxSnapshot) snapshot = new_year ("位置", 7, &unit, &project);
    g_autoptr (JxPaper) paper = build (i, snapshot);
    GPtrArray *indicators = get_indicators (i, unit, project);

    for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
      {
        const GArray *spots = jx_paper_get_page (paper, page)->spots;

        for (guint k = 0; k < spots->len; k++)
          {
            const JxPlace *place = &g_array_index (spots, JxSpot, k).place;

            g_assert_true (place->field == NULL || place->id == 0 ||
                           jx_field_find (place->table, place->field) != NULL ||
                           g_str_equal (cases[i].form, "review"));
          }
      }
    for (guint k = 0; cases[i].shows != NONE && k < indicators->len; k++)
      g_assert_true (
        is_anywhere (paper, JX_TABLE_INDICATOR, jx_record_id (indicators->pdata[k]), "name"));
    if (cases[i].shows == PROJECT)
      g_assert_true (is_anywhere (paper, JX_TABLE_PROJECT, project->id, "name"));
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
  g_test_add_func ("/forms/signers", test_signers);
  g_test_add_func ("/forms/long-names", test_long_names);
  g_test_add_func ("/forms/long-texts", test_long_texts);
  g_test_add_func ("/forms/merged-cells", test_merged_cells);
  g_test_add_func ("/forms/places", test_places);
  g_test_add_func ("/forms/empty-year", test_empty_year);
  g_test_add_func ("/forms/sizes-of-type", test_sizes_of_type);
  return g_test_run ();
}
