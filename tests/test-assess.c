/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-common-frame.h"
#include "model/jx-error.h"
#include "rules/jx-assess.h"

#include <string.h>

static GPtrArray *
read_frame (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (text, strlen (text));

  return jx_common_frame_read (bytes, error);
}

/* The frame that is shipped: four levels in their order, 100 points, each with a standard. */
static void
test_shipped (void)
{
  static const char *const levels[] = { "决策", "过程", "产出", "效益" };
  g_autofree char         *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "common-frame.csv", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GPtrArray) criteria = NULL;
  g_autoptr (GError) error = NULL;
  gint64 sum = 0;
  guint  level = 0;

  g_assert_true (g_file_get_contents (path, &text, NULL, &error));
  criteria = read_frame (text, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < criteria->len; i++)
    {
      const JxAssessment *criterion = criteria->pdata[i];

      if (!g_str_equal (criterion->level1, levels[level]))
        level++;
      g_assert_cmpuint (level, <, G_N_ELEMENTS (levels));
      g_assert_cmpstr (criterion->level1, ==, levels[level]);
      g_assert_cmpstr (criterion->level2, !=, "");
      g_assert_cmpstr (criterion->name, !=, "");
      g_assert_cmpstr (criterion->standard, !=, "");
      g_assert_cmpint (criterion->weight, >, 0);
      g_assert_cmpint (criterion->points, ==, JX_UNSET);
      g_assert_cmpint (criterion->position, ==, i + 1);
      sum += criterion->weight;
    }
  g_assert_cmpuint (level, ==, 3);
  g_assert_cmpint (sum, ==, 10000);
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    JxError     code;
  } cases[] = {
    { "level1,name,weight\n决策,甲,60\n过程,乙,39.99\n", JX_ERROR_DOCUMENT },
    { "level1,colour,weight\n决策,红,100\n", JX_ERROR_DOCUMENT },
    { "level1,position,weight\n决策,1,100\n", JX_ERROR_DOCUMENT },
    { "level1,name,weight\n决策,甲,很多\n", JX_ERROR_VALUE },
    { "level1,name,weight\n", JX_ERROR_DOCUMENT },
    { "", JX_ERROR_DOCUMENT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_frame (cases[i].text, &error));
      g_assert_error (error, JX_ERROR, (int) cases[i].code);
    }
}

static JxAssessment *
add (JxProject *project, gint64 weight, gint64 points, const char *reason)
{
  JxAssessment *criterion = jx_assessment_new ();

  criterion->weight = weight;
  criterion->points = points;
  jx_text_set (&criterion->reason, reason);
  g_ptr_array_add (project->assessments, criterion);
  return criterion;
}

static void
test_total (void)
{
  g_autoptr (JxProject) project = jx_project_new ();
  JxAssessment *last;
  JxAssessed    assessed;

  g_assert_false (jx_assess_project (project, &assessed));
  add (project, 6000, 5500, "缺少论证记录");
  add (project, 3000, 2999, "");
  last = add (project, 1000, JX_UNSET, "");
  g_assert_true (jx_assess_project (project, &assessed));
  g_assert_cmpint (assessed.total, ==, 8499);
  g_assert_cmpint (assessed.weight, ==, 10000);
  g_assert_cmpuint (assessed.n_missing, ==, 1);
  g_assert_cmpuint (assessed.n_reasons, ==, 1);
  g_assert_cmpint (assessed.grade, ==, JX_GRADE_GOOD);

  last->points = 501;
  g_assert_true (jx_assess_project (project, &assessed));
  g_assert_cmpint (assessed.total, ==, 9000);
  g_assert_cmpint (assessed.grade, ==, JX_GRADE_EXCELLENT);
  g_assert_cmpuint (assessed.n_missing, ==, 0);
}

static void
test_points (void)
{
  static const struct
  {
    const char *text;
    gboolean    fits;
  } cases[] = {
    { "", TRUE },      { "0", TRUE },   { "3", TRUE },     { "2.5", TRUE },
    { "3.01", FALSE }, { "-1", FALSE }, { "满分", FALSE },
  };
  g_autoptr (JxAssessment) criterion = jx_assessment_new ();

  criterion->weight = 300;
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_cmpint (jx_assess_check_points (criterion, cases[i].text, &error),
                       ==,
                       cases[i].fits);
      g_assert_cmpint (error == NULL, ==, cases[i].fits);
      g_assert_cmpint (criterion->points, ==, JX_UNSET);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/assess/shipped", test_shipped);
  g_test_add_func ("/assess/refused", test_refused);
  g_test_add_func ("/assess/total", test_total);
  g_test_add_func ("/assess/points", test_points);
  return g_test_run ();
}
