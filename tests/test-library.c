/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-library.h"
#include "model/jx-error.h"
#include "rules/jx-review.h"

#include <string.h>

static GPtrArray *
read_text (const char *text, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return jx_library_read (bytes, error);
}

static GPtrArray *
read_shipped (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "indicator-library.csv", NULL);
  g_autofree char *text = NULL;
  GPtrArray       *library;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  library = read_text (text, &error);
  g_assert_no_error (error);
  return library;
}

static JxSnapshot *
make_snapshot (const char *const *names)
{
  JxSnapshot *snapshot = jx_snapshot_new (2022);
  JxUnit     *unit = jx_unit_new ();
  JxProject  *project = jx_project_new ();

  g_ptr_array_add (snapshot->units, unit);
  g_ptr_array_add (unit->projects, project);
  for (guint i = 0; names[i] != NULL; i++)
    {
      JxIndicator *indicator = jx_indicator_new ();

      indicator->id = i + 1;
      jx_text_set (&indicator->level2, "数量指标");
      jx_text_set (&indicator->name, names[i]);
      jx_indicator_set_printed (indicator, "≥88人");
      g_ptr_array_add (project->indicators, indicator);
    }
  return snapshot;
}

static void
test_shipped (void)
{
  g_autoptr (GPtrArray) library = read_shipped ();

  g_assert_cmpuint (library->len, >=, 160);
  for (guint i = 0; i < library->len; i++)
    {
      const JxIndicator *indicator = library->pdata[i];

      g_assert_cmpint (jx_level1_read (indicator->level1), !=, JX_LEVEL1_OTHER);
      g_assert_cmpint (jx_level2_read (indicator->level2), !=, JX_LEVEL2_OTHER);
      g_assert_cmpstr (indicator->name, !=, "");
      g_assert_cmpstr (indicator->basis, !=, "");
      g_assert_cmpint (indicator->sign, !=, JX_SIGN_NONE);
    }
}

/* Nothing is offered that the review would send back. */
static void
test_shipped_stands_review (void)
{
  static const char *const rules[] = { "R01", "R02", "R05", "R06", "R07", "R09", "R11", "R19", "R20" };
  g_autoptr (GPtrArray) library = read_shipped ();
  const char *none[] = { NULL };
  g_autoptr (JxSnapshot) snapshot = make_snapshot (none);
  JxUnit    *unit = snapshot->units->pdata[0];
  JxProject *project = unit->projects->pdata[0];
  g_autoptr (GPtrArray) findings = NULL;

  for (guint i = 0; i < library->len; i++)
    g_ptr_array_add (project->indicators, jx_record_copy (JX_TABLE_INDICATOR, library->pdata[i]));
  findings = jx_review (snapshot);
  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      for (guint r = 0; r < G_N_ELEMENTS (rules); r++)
        if (finding->indicator != NULL && g_str_equal (finding->rule->id, rules[r]))
          {
            g_print ("# %s: %s\n", finding->rule->id, finding->message);
            g_test_fail ();
          }
    }
}

static void
test_bad_files (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_text ("level1,colour\n产出指标,red\n", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
  g_clear_error (&error);
  g_assert_null (read_text ("name,sign\n人数,many\n", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
}

static void
test_match (void)
{
  static const char *const names[] = { "春节慰问人数", "慰问户数", NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = make_snapshot (names);
  g_autoptr (GPtrArray) library = read_text ("level2,name,sign\n"
                                             "质量指标,慰问准确率,≥\n"
                                             "数量指标,走访慰问人次,≥\n"
                                             "数量指标,慰问次数,≥\n"
                                             "数量指标,慰问户数,≥\n",
                                             &error);
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();
  static const char *const expected[] = {
    "慰问户数", "春节慰问人数", "慰问次数", "走访慰问人次", "慰问准确率",
  };
  g_autoptr (GPtrArray) matches = NULL;
  g_autoptr (GPtrArray) few = NULL;
  g_autoptr (GPtrArray) short_text = NULL;
  g_autoptr (GPtrArray) complete = NULL;

  g_assert_no_error (error);
  jx_text_set (&indicator->level2, "数量指标");
  matches = jx_library_match (snapshot, library, indicator, " 慰问 ", 8);
  g_assert_cmpuint (matches->len, ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpstr (((JxIndicator *) matches->pdata[i])->name, ==, expected[i]);

  few = jx_library_match (snapshot, library, indicator, "慰问", 2);
  g_assert_cmpuint (few->len, ==, 2);
  short_text = jx_library_match (snapshot, library, indicator, "慰", 8);
  g_assert_cmpuint (short_text->len, ==, 0);
  complete = jx_library_match (snapshot, library, indicator, "走访慰问人次", 8);
  g_assert_cmpuint (complete->len, ==, 0);
}

static void
test_not_itself (void)
{
  static const char *const names[] = { "春节慰问人数", NULL };
  g_autoptr (JxSnapshot) snapshot = make_snapshot (names);
  g_autoptr (GPtrArray) library = g_ptr_array_new ();
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();
  g_autoptr (GPtrArray) matches = NULL;

  indicator->id = 1;
  matches = jx_library_match (snapshot, library, indicator, "慰问", 8);
  g_assert_cmpuint (matches->len, ==, 0);
}

static void
test_fill (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) library = read_text ("name,description,sign,value,unit,basis\n"
                                             "培训合格率,考核合格的比例,≥,95,%,年度计划\n"
                                             "慰问人数,,≥,7216,人,年度计划\n"
                                             "政策知晓,,定性,,明显,问卷\n",
                                             &error);
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();

  g_assert_no_error (error);
  indicator->id = 9;
  indicator->weight = 500;
  jx_text_set (&indicator->level2, "质量指标");
  jx_library_fill (library->pdata[0], indicator);
  g_assert_cmpstr (indicator->name, ==, "培训合格率");
  g_assert_cmpstr (indicator->description, ==, "考核合格的比例");
  g_assert_cmpstr (indicator->printed, ==, "≥95%");
  g_assert_cmpstr (indicator->basis, ==, "年度计划");
  g_assert_cmpstr (indicator->level2, ==, "质量指标");
  g_assert_cmpint (indicator->id, ==, 9);
  g_assert_cmpint (indicator->weight, ==, 500);

  jx_library_fill (library->pdata[1], indicator);
  g_assert_cmpstr (indicator->value, ==, "");
  g_assert_cmpstr (indicator->printed, ==, "≥人");

  jx_library_fill (library->pdata[2], indicator);
  g_assert_cmpint (indicator->sign, ==, JX_SIGN_QUALITATIVE);
  g_assert_cmpstr (indicator->printed, ==, "明显");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/library/shipped", test_shipped);
  g_test_add_func ("/library/shipped-stands-review", test_shipped_stands_review);
  g_test_add_func ("/library/bad-files", test_bad_files);
  g_test_add_func ("/library/match", test_match);
  g_test_add_func ("/library/not-itself", test_not_itself);
  g_test_add_func ("/library/fill", test_fill);

  return g_test_run ();
}
