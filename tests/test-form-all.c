/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-error.h"
#include "paper-probe.h"
#include "paper-read.h"
#include "paper-sample.h"
#include "paper/jx-form.h"

/* The forms of a year but for the one that is all of them and that which needs the journal. */
#define EACH_FORM(form)                                                                            \
  for (const JxForm *form = jx_forms (NULL); !g_str_equal (form->name, "all"); form++)             \
    if ((form->uses & JX_FORM_USES_CHANGES) == 0)

static JxSnapshot *
new_year (void)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = sample_add_unit (snapshot);

  sample_add_goal (unit, JX_GOAL_OVERALL, "", "加强思想政治引领，凝聚社会正能量。");
  sample_add_full_project (unit, "工会费（2050202）", 6);
  sample_add_rectification (sample_add_full_project (unit, "送温暖", 30), "进度偏慢", "加快支付");
  return snapshot;
}

static JxMark *
get_mark (JxPaper *paper, guint i)
{
  return g_ptr_array_index (jx_paper_get_marks (paper), i);
}

/* Each page is that of its form, upright or across, and numbered through. */
static void
test_pages (void)
{
  g_autoptr (JxSnapshot) snapshot = new_year ();
  g_autoptr (JxPaper) all = paper_build ("all", snapshot, NULL);
  guint page = 0, n_wide = 0, n_pages = jx_paper_get_n_pages (all);

  EACH_FORM (form)
  {
    g_autoptr (JxPaper) part = paper_build (form->name, snapshot, NULL);

    for (guint i = 0; i < jx_paper_get_n_pages (part); i++, page++)
      {
        g_autofree char *foot = g_strdup_printf ("第 %u 页，共 %u 页", page + 1, n_pages);
        double           width, height, part_width, part_height;

        g_assert_cmpuint (page, <, n_pages);
        jx_paper_get_size (part, i, &part_width, &part_height);
        jx_paper_get_size (all, page, &width, &height);
        g_assert_cmpfloat_with_epsilon (width, part_width, 0.001);
        g_assert_cmpfloat_with_epsilon (height, part_height, 0.001);
        n_wide += width > height;
        g_assert_cmpint (probe_times (all, (int) page, foot), ==, 1);
        g_assert_cmpuint (jx_paper_get_page (all, page)->items->len,
                          ==,
                          jx_paper_get_page (part, i)->items->len);
      }
  }
  g_assert_cmpuint (page, ==, n_pages);
  g_assert_cmpuint (n_wide, >, 0);
  g_assert_cmpuint (n_wide, <, n_pages);
  g_assert_cmpuint (jx_paper_get_omissions (all)->len, ==, 0);
}

/* Each form has one heading of the first level, and its own headings stand under it in order. */
static void
test_marks (void)
{
  g_autoptr (JxSnapshot) snapshot = new_year ();
  JxFormOptions options = { .per_project = TRUE };
  g_autoptr (JxPaper) all = paper_build ("all", snapshot, &options);
  guint mark = 0, page = 0;

  EACH_FORM (form)
  {
    g_autoptr (JxPaper) part = paper_build (form->name, snapshot, &options);
    guint n_marks = jx_paper_get_marks (part)->len;

    g_assert_cmpstr (get_mark (all, mark)->title, ==, jx_paper_get_title (part));
    g_assert_cmpuint (get_mark (all, mark)->level, ==, 0);
    g_assert_cmpuint (get_mark (all, mark)->page, ==, page);
    if (g_strcmp0 (get_mark (part, 0)->title, jx_paper_get_title (part)) != 0)
      mark++;
    for (guint i = 0; i < n_marks; i++, mark++)
      {
        g_assert_cmpstr (get_mark (all, mark)->title, ==, get_mark (part, i)->title);
        g_assert_cmpuint (get_mark (all, mark)->page, ==, page + get_mark (part, i)->page);
        g_assert_true (i == 0 || get_mark (all, mark)->level > 0);
      }
    page += jx_paper_get_n_pages (part);
  }
  g_assert_cmpuint (mark, ==, jx_paper_get_marks (all)->len);
}

/* The contents of the text for publication lead to, and print, the pages of the whole. */
static void
test_contents (void)
{
  g_autoptr (JxSnapshot) snapshot = new_year ();
  g_autoptr (JxPaper) first = paper_build ("goal-table", snapshot, NULL);
  g_autoptr (JxPaper) all = paper_build ("all", snapshot, NULL);
  const JxPage *contents = jx_paper_get_page (all, jx_paper_get_n_pages (first) + 1);

  g_assert_cmpuint (contents->links->len, >=, 6);
  for (guint i = 0; i < contents->links->len; i++)
    {
      const JxMark    *mark = get_mark (all, g_array_index (contents->links, JxLink, i).mark);
      g_autofree char *number = g_strdup_printf ("%u", mark->page + 1);

      g_assert_cmpint (probe_times (all, (int) jx_paper_get_n_pages (first) + 1, mark->title),
                       ==,
                       1);
      g_assert_cmpint (probe_times (all, (int) jx_paper_get_n_pages (first) + 1, number), >=, 1);
      g_assert_cmpuint (mark->page, >, jx_paper_get_n_pages (first) + 1);
    }
}

/* The PDF has pages of both sizes. */
static void
test_pdf (void)
{
  g_autofree char *program = g_find_program_in_path ("pdfinfo");
  g_autoptr (JxSnapshot) snapshot = new_year ();
  g_autoptr (JxPaper) all = paper_build ("all", snapshot, NULL);
  g_autofree char *folder = NULL, *path = NULL, *out = NULL;
  g_autoptr (GError) error = NULL;
  const char *argv[] = { program, "-f", "1", "-l", "999", NULL, NULL };

  if (program == NULL)
    {
      g_test_skip ("pdfinfo is not installed");
      return;
    }
  folder = g_dir_make_tmp ("jixiao-XXXXXX", &error);
  g_assert_no_error (error);
  argv[5] = path = g_build_filename (folder, "out.pdf", NULL);
  g_assert_true (jx_pdf_write (all, path, NULL, &error));
  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);
  g_rmdir (folder);
  for (guint page = 0; page < jx_paper_get_n_pages (all); page++)
    {
      g_autofree char *label = g_strdup_printf ("\nPage %4u size:", page + 1);
      const char      *line = strstr (out, label);
      double           width;

      g_assert_nonnull (line);
      jx_paper_get_size (all, page, &width, NULL);
      g_assert_cmpfloat_with_epsilon (g_ascii_strtod (line + strlen (label), NULL), width, 0.1);
    }
}

static void
test_nothing (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (GError) error = NULL;

  g_assert_null (jx_form_build (jx_form_find ("all"), snapshot, NULL, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOTHING);
}

static void
test_unknown_project (void)
{
  g_autoptr (JxSnapshot) snapshot = new_year ();
  JxFormOptions unknown = { .project_id = 987654 };
  g_autoptr (GError) error = NULL;

  g_assert_null (jx_form_build (jx_form_find ("all"), snapshot, &unknown, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-all/pages", test_pages);
  g_test_add_func ("/form-all/marks", test_marks);
  g_test_add_func ("/form-all/contents", test_contents);
  g_test_add_func ("/form-all/pdf", test_pdf);
  g_test_add_func ("/form-all/nothing", test_nothing);
  g_test_add_func ("/form-all/unknown-project", test_unknown_project);
  return g_test_run ();
}
