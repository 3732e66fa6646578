/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-private.h"
#include "paper/jx-chart-words.h"
#include "paper/jx-form-private.h"
#include "paper/jx-form-trend.h"
#include "rules/jx-trend.h"

#include <string.h>

static void
add_project (JxUnit *unit, const char *code, const char *name, gint64 budget, const char *day)
{
  JxProject *project = jx_project_new ();
  JxPayment *payment = jx_payment_new ();

  jx_text_set (&project->code, code);
  jx_text_set (&project->name, name);
  project->budget = project->fiscal = budget;
  jx_text_set (&payment->date, day);
  payment->amount = budget / 2;
  g_ptr_array_add (project->payments, payment);
  g_ptr_array_add (unit->projects, project);
}

/* 2021 to 2023 out of order; the second project has a new code in 2022 and is not there in 2023. */
static GPtrArray *
make_years (void)
{
  static const struct
  {
    gint64      year;
    const char *code;
    gint64      budget;
  } years[] = { { 2022, "B22", 300000000 }, { 2021, "B21", 100000000 }, { 2023, NULL, 500000000 } };
  GPtrArray *snapshots = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_snapshot_free);

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      JxSnapshot      *snapshot = jx_snapshot_new (years[i].year);
      JxUnit          *unit = jx_unit_new ();
      g_autofree char *day = g_strdup_printf ("%d-11-30", (int) years[i].year);

      jx_text_set (&unit->name, "怀来县总工会");
      add_project (unit, "A", "慰问", years[i].budget, day);
      if (years[i].code != NULL)
        add_project (unit, years[i].code, "培训", years[i].budget / 10, day);
      g_ptr_array_add (snapshot->units, unit);
      g_ptr_array_add (snapshots, snapshot);
    }
  return snapshots;
}

static const JxTrendYear *
nth (const GPtrArray *years, guint i)
{
  g_assert_cmpuint (i, <, years->len);
  return years->pdata[i];
}

/* The years come in their order, each with the sums of its projects. */
static void
test_whole (void)
{
  g_autoptr (GPtrArray) snapshots = make_years ();
  g_autoptr (GPtrArray) years = jx_trend_new (snapshots, NULL);

  g_assert_cmpuint (years->len, ==, 3);
  for (guint i = 0; i < years->len; i++)
    g_assert_cmpint (nth (years, i)->year, ==, 2021 + i);
  g_assert_cmpint (nth (years, 0)->progress.budget, ==, 110000000);
  g_assert_cmpint (nth (years, 1)->progress.paid, ==, 165000000);
  g_assert_cmpint (nth (years, 2)->progress.execution, ==, 5000);
  g_assert_cmpstr (nth (years, 2)->as_of, ==, "2023-11-30");
  g_assert_cmpstr (nth (years, 0)->name, ==, "怀来县总工会");
  g_assert_cmpuint (nth (years, 0)->file, ==, 1);
  g_assert_cmpint (nth (years, 0)->score, ==, JX_UNSET);
}

/* A project is found again by its code, else by its name; a year without it is left out. */
static void
test_project (void)
{
  g_autoptr (GPtrArray) snapshots = make_years ();
  const JxSnapshot *first = snapshots->pdata[1];
  const JxUnit     *unit = first->units->pdata[0];
  g_autoptr (GPtrArray) by_code = jx_trend_new (snapshots, unit->projects->pdata[0]);
  g_autoptr (GPtrArray) by_name = jx_trend_new (snapshots, unit->projects->pdata[1]);
  g_autoptr (GPtrArray) all = jx_trend_projects (snapshots);

  g_assert_cmpuint (by_code->len, ==, 3);
  g_assert_cmpuint (by_name->len, ==, 2);
  g_assert_cmpint (nth (by_name, 0)->progress.budget, ==, 10000000);
  g_assert_cmpint (nth (by_name, 1)->progress.budget, ==, 30000000);
  g_assert_cmpstr (nth (by_name, 1)->name, ==, "培训");
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpint (((const JxProject *) all->pdata[0])->budget, ==, 500000000);
}

/* A complete self-evaluation gives a year its score; one without values has none. */
static void
test_score (void)
{
  g_autoptr (GPtrArray) snapshots = make_years ();
  const JxSnapshot *first = snapshots->pdata[1];
  const JxUnit     *unit = first->units->pdata[0];
  JxProject        *project = unit->projects->pdata[0];
  JxIndicator      *indicator = jx_indicator_new ();
  JxEvaluation     *evaluation = jx_evaluation_new ();
  g_autoptr (GPtrArray) before = NULL;
  g_autoptr (GPtrArray) years = NULL;

  indicator->project_id = project->id;
  jx_text_set (&indicator->level1, "产出指标");
  jx_indicator_set_printed (indicator, "≥10人");
  indicator->weight = 9000;
  g_ptr_array_add (project->indicators, indicator);
  before = jx_trend_new (snapshots, project);
  g_assert_cmpint (nth (before, 0)->score, ==, JX_UNSET);

  jx_text_set (&evaluation->actual, "12");
  evaluation->computed = 9000;
  g_ptr_array_add (indicator->evaluations, evaluation);
  years = jx_trend_new (snapshots, project);
  g_assert_cmpint (nth (years, 0)->score, ==, 9500);
  g_assert_cmpint (nth (years, 0)->grade, ==, JX_GRADE_EXCELLENT);
}

static void
test_twice (void)
{
  g_autoptr (GPtrArray) snapshots = make_years ();
  guint first, second;

  g_assert_false (jx_trend_twice (snapshots, &first, &second));
  g_ptr_array_add (snapshots, jx_snapshot_new (2021));
  g_assert_true (jx_trend_twice (snapshots, &first, &second));
  g_assert_cmpuint (first, ==, 1);
  g_assert_cmpuint (second, ==, 3);
}

static guint
count_shapes (const JxChart *chart, JxShapeKind kind)
{
  guint n_shapes = 0;

  for (guint i = 0; i < chart->shapes->len; i++)
    {
      const JxShape *shape = &g_array_index (chart->shapes, JxShape, i);

      n_shapes += shape->kind == kind && shape->item != JX_CHART_NO_ITEM;
    }
  return n_shapes;
}

static double
height_of (const JxChart *chart, JxShapeKind kind, int item)
{
  for (guint i = 0; i < chart->shapes->len; i++)
    {
      const JxShape *shape = &g_array_index (chart->shapes, JxShape, i);

      if (shape->kind == kind && shape->item == item)
        return shape->rect.height;
    }
  g_assert_not_reached ();
}

/* Each year has a column of its budget and one of what was paid, on one scale. */
static void
test_columns (void)
{
  g_autoptr (GPtrArray) snapshots = make_years ();
  g_autoptr (GPtrArray) years = jx_trend_new (snapshots, NULL);
  g_autoptr (JxTypesetter) typesetter = jx_typesetter_new (NULL);
  g_autoptr (JxChart) chart =
    jx_chart_new (jx_chart_data_years (years, JX_CHART_YEARS), 400, 200, typesetter);
  g_autofree char *words = jx_chart_describe (jx_chart_get_data (chart));
  g_autoptr (GPtrArray) table = jx_chart_table (jx_chart_get_data (chart));

  g_assert_cmpuint (count_shapes (chart, JX_SHAPE_PLANNED), ==, 3);
  g_assert_cmpuint (count_shapes (chart, JX_SHAPE_ACTUAL), ==, 3);
  g_assert_cmpfloat_with_epsilon (height_of (chart, JX_SHAPE_PLANNED, 2),
                                  2 * height_of (chart, JX_SHAPE_ACTUAL, 2),
                                  0.01);
  g_assert_cmpfloat (height_of (chart, JX_SHAPE_PLANNED, 0),
                     <,
                     height_of (chart, JX_SHAPE_PLANNED, 1));
  g_assert_nonnull (strstr (words, "2023年"));
  g_assert_nonnull (strstr (words, "165.00"));
  g_assert_cmpuint (table->len, ==, 3);
}

/* The rates are bars without a plan. */
static void
test_rates (void)
{
  g_autoptr (GPtrArray) snapshots = make_years ();
  g_autoptr (GPtrArray) years = jx_trend_new (snapshots, NULL);
  g_autoptr (JxTypesetter) typesetter = jx_typesetter_new (NULL);
  g_autoptr (JxChart) chart =
    jx_chart_new (jx_chart_data_years (years, JX_CHART_YEAR_RATES), 400, 200, typesetter);

  g_assert_cmpuint (count_shapes (chart, JX_SHAPE_ACTUAL), ==, 3);
  g_assert_cmpuint (count_shapes (chart, JX_SHAPE_MARK), ==, 0);
}

/* In a file of several units the bars of projects say whose they are. */
static void
test_units (void)
{
  g_autoptr (GPtrArray) snapshots = make_years ();
  const JxSnapshot   *snapshot = snapshots->pdata[2];
  JxUnit             *second = jx_unit_new ();
  const JxFormOptions all = { 0 };
  g_autoptr (JxChartData) data = NULL;
  g_autoptr (JxUnit) whose = NULL;
  g_autoptr (JxUnit) one = NULL;

  jx_text_set (&second->name, "第二单位");
  add_project (second, "A", "慰问", 100, "2023-11-30");
  g_ptr_array_add (snapshot->units, second);
  data = jx_chart_data_new (snapshot, JX_CHART_PROJECTS, 0, "2023-12-31");
  g_assert_cmpstr (((const JxChartItem *) data->items->pdata[0])->label, ==, "怀来县总工会：慰问");
  g_assert_cmpstr (((const JxChartItem *) data->items->pdata[1])->label, ==, "第二单位：慰问");

  whose = jx_form_whose (snapshot, &all, snapshot->units->pdata[0]);
  g_assert_cmpstr (whose->name, ==, "怀来县总工会等2个单位");
  one = jx_form_whose (snapshots->pdata[0], &all, snapshot->units->pdata[0]);
  g_assert_cmpstr (one->name, ==, "怀来县总工会");
}

static void
test_form (void)
{
  g_autoptr (GPtrArray) snapshots = make_years ();
  g_autoptr (GPtrArray) years = jx_trend_new (snapshots, NULL);
  g_autoptr (GPtrArray) none = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (JxPaper) paper = jx_form_build_trend (years, "怀来县总工会", FALSE, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (jx_paper_get_n_pages (paper), ==, 1);
  g_assert_null (jx_form_build_trend (none, "", FALSE, NULL, &error));
  g_assert_nonnull (error);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/trend/whole", test_whole);
  g_test_add_func ("/trend/project", test_project);
  g_test_add_func ("/trend/score", test_score);
  g_test_add_func ("/trend/twice", test_twice);
  g_test_add_func ("/trend/columns", test_columns);
  g_test_add_func ("/trend/rates", test_rates);
  g_test_add_func ("/trend/units", test_units);
  g_test_add_func ("/trend/form", test_form);
  return g_test_run ();
}
