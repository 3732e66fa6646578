/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-sample.h"
#include "model/jx-date.h"
#include "model/jx-error.h"
#include "paper/jx-chart-image.h"
#include "paper/jx-chart-words.h"

#include <glib/gstdio.h>
#include <string.h>

#define WIDTH 370.0
#define HEIGHT 190.0
#define NEAR 0.01

static JxChart *
make_chart (const JxSnapshot *snapshot, JxChartKind kind, const char *as_of)
{
  g_autoptr (JxTypesetter) typesetter = jx_typesetter_new (NULL);
  JxChartData *data = jx_chart_data_new (snapshot, kind, 0, as_of);
  double       need = jx_chart_need (data, WIDTH, typesetter);

  return jx_chart_new (data, WIDTH, MAX (need, kind == JX_CHART_PROJECTS ? 0 : HEIGHT), typesetter);
}

static const JxChartItem *
item_at (const JxChartData *data, guint i)
{
  g_assert_cmpuint (i, <, data->items->len);
  return data->items->pdata[i];
}

/* What several projects have come to at a day, added up here by hand. */
static void
add_up (const JxSnapshot *snapshot, const char *date, gint64 *planned, gint64 *paid)
{
  const JxUnit *unit = snapshot->units->pdata[0];

  *planned = *paid = 0;
  for (guint i = 0; i < unit->projects->len; i++)
    {
      JxProgress progress;

      jx_progress_of_project (unit->projects->pdata[i], snapshot->settings, date, &progress);
      *planned += progress.planned;
      *paid += progress.paid;
    }
}

static void
test_periods (void)
{
  static const struct
  {
    JxChartKind kind;
    const char *labels[4];
    const char *ends[4];
  } cases[] = {
    { JX_CHART_QUARTERS,
      { "一季度", "二季度", "三季度", "四季度" },
      { "2021-03-31", "2021-06-30", "2021-09-30", "2021-12-31" } },
    { JX_CHART_CHECKPOINTS,
      { "1–3月", "4–6月", "7–10月", "11–12月" },
      { "2021-03-31", "2021-06-30", "2021-10-31", "2021-12-31" } },
  };
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxUnit *unit = snapshot->units->pdata[0];

  sample_adjust (unit->projects->pdata[0], "2021-05-17", 1234567, 89);
  for (guint c = 0; c < G_N_ELEMENTS (cases); c++)
    {
      g_autoptr (JxChartData) data = jx_chart_data_new (snapshot, cases[c].kind, 0, "2021-12-31");
      gint64 planned_before = 0, paid_before = 0;

      g_assert_cmpuint (data->items->len, ==, 4);
      for (guint i = 0; i < 4; i++)
        {
          const JxChartItem *item = item_at (data, i);
          gint64             planned, paid;

          add_up (snapshot, cases[c].ends[i], &planned, &paid);
          g_assert_cmpstr (item->label, ==, cases[c].labels[i]);
          g_assert_cmpstr (item->last, ==, cases[c].ends[i]);
          g_assert_cmpint (item->planned, ==, planned - planned_before);
          g_assert_cmpint (item->actual, ==, paid - paid_before);
          g_assert_false (item->open);
          planned_before = planned;
          paid_before = paid;
        }
    }
}

/* 困难职工帮扶: 15.15 万元, worked out by hand. */
static void
test_by_hand (void)
{
  static const gint64 planned[] = { 3787500, 3787500, 2840625, 4734375 };
  static const gint64 actual[] = { 3430000, 1500000, 2600000, 770000 };
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxUnit    *unit = snapshot->units->pdata[0];
  const JxProject *aid = unit->projects->pdata[1];
  g_autoptr (JxChartData) data =
    jx_chart_data_new (snapshot, JX_CHART_QUARTERS, aid->id, "2021-10-31");

  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpint (item_at (data, i)->planned, ==, planned[i]);
      g_assert_cmpint (item_at (data, i)->actual, ==, actual[i]);
      g_assert_cmpint (item_at (data, i)->project_id, ==, aid->id);
    }
  g_assert_cmpint (data->now.execution, ==, 5479);
  g_assert_cmpint (data->now.plan, ==, 7500);
}

/* What is entered for later days does not show; the plan goes on. */
static void
test_as_of (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxUnit *unit = snapshot->units->pdata[0];
  g_autoptr (JxChartData) data = NULL;
  gint64 sum = 0;

  sample_adjust (unit->projects->pdata[0], "2021-11-01", 100000000, 0);
  data = jx_chart_data_new (snapshot, JX_CHART_QUARTERS, 0, "2021-05-15");
  g_assert_cmpint (item_at (data, 1)->actual, ==, 60100000);
  g_assert_cmpint (item_at (data, 2)->actual, ==, 0);
  g_assert_false (item_at (data, 1)->open);
  g_assert_true (item_at (data, 2)->open && item_at (data, 3)->open);
  for (guint i = 0; i < 4; i++)
    sum += item_at (data, i)->planned;
  g_assert_cmpint (sum, ==, 535150000);
}

static void
test_cumulative (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  g_autoptr (JxChartData) data = jx_chart_data_new (snapshot, JX_CHART_CUMULATIVE, 0, "2021-10-15");
  const JxUnit       *unit = snapshot->units->pdata[0];
  const JxChartPoint *last = &g_array_index (data->actual, JxChartPoint, data->actual->len - 1);
  static const char *const labels[] = { "3月底", "6月底", "10月15日", "10月底", "12月底" };
  JxProgress               progress;

  g_assert_cmpuint (data->items->len, ==, G_N_ELEMENTS (labels));
  for (guint i = 0; i < data->items->len; i++)
    g_assert_cmpstr (item_at (data, i)->label, ==, labels[i]);
  g_assert_false (item_at (data, 2)->open);
  g_assert_true (item_at (data, 3)->open);
  jx_progress_of_all (unit->projects, snapshot->settings, "2021-10-15", &progress);
  g_assert_cmpint (last->percent, ==, progress.execution);
  g_assert_cmpint (last->elapsed, ==, jx_date_months_elapsed ("2021-10-15", 2021));
  g_assert_cmpint (item_at (data, 2)->plan, ==, progress.plan);
  g_assert_cmpuint (data->planned->len, ==, 13);
  for (guint i = 0; i < data->planned->len; i++)
    g_assert_cmpint (g_array_index (data->planned, JxChartPoint, i).elapsed, ==, i * JX_MICRO);
  g_assert_cmpint (g_array_index (data->planned, JxChartPoint, 12).percent, ==, 10000);
}

static void
test_projects (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxUnit *unit = snapshot->units->pdata[0];
  g_autoptr (JxChartData) data = jx_chart_data_new (snapshot, JX_CHART_PROJECTS, 0, "2021-10-31");
  g_autoptr (JxChartData) slice = jx_chart_data_slice (data, 1, 2);

  g_assert_cmpuint (data->items->len, ==, unit->projects->len);
  for (guint i = 0; i < data->items->len; i++)
    {
      const JxChartItem *item = item_at (data, i);
      JxProgress         progress;

      jx_progress_of_project (unit->projects->pdata[i],
                              snapshot->settings,
                              "2021-10-31",
                              &progress);
      g_assert_cmpint (item->actual, ==, progress.paid);
      g_assert_cmpint (item->execution, ==, progress.execution);
      g_assert_cmpint (item->plan, ==, progress.plan);
      g_assert_cmpint (item->state, ==, progress.state);
    }
  g_assert_cmpuint (slice->items->len, ==, 2);
  g_assert_cmpstr (item_at (slice, 0)->label, ==, item_at (data, 1)->label);
  g_assert_cmpint (slice->most, ==, data->most);
}

/* Columns are as high as their money, above or below zero, and bars as long. */
/* Whether the bar of an item has a gap. */
static gboolean
is_cut (const JxChart *chart, int item)
{
  for (guint i = 0; i < chart->shapes->len; i++)
    {
      const JxShape *shape = &g_array_index (chart->shapes, JxShape, i);

      if (shape->kind == JX_SHAPE_BREAK && shape->item == item)
        return TRUE;
    }
  return FALSE;
}

static void
assert_proportional (const JxChart *chart)
{
  gboolean is_bars = chart->data->kind == JX_CHART_PROJECTS;
  double   length = is_bars ? chart->plot.width : chart->plot.height;
  double   scale = length / (double) (chart->axis.most - chart->axis.least);

  for (guint i = 0; i < chart->shapes->len; i++)
    {
      const JxShape *shape = &g_array_index (chart->shapes, JxShape, i);
      gint64         shown = CLAMP (shape->value, chart->axis.least, chart->axis.most);
      double         size = is_bars ? shape->rect.width : shape->rect.height;

      if (shape->item == JX_CHART_NO_ITEM || shape->kind == JX_SHAPE_MARK ||
          shape->kind == JX_SHAPE_BREAK)
        continue;
      if (shape->kind == JX_SHAPE_ACTUAL)
        g_assert_cmpint (is_cut (chart, shape->item), ==, is_bars && shown != shape->value);
      g_assert_cmpfloat_with_epsilon (size, (double) ABS (shown) * scale, NEAR);
    }
}

static void
assert_inside (const JxChart *chart, const JxRect *rect)
{
  g_assert_cmpfloat (rect->x, >=, -NEAR);
  g_assert_cmpfloat (rect->y, >=, -NEAR);
  g_assert_cmpfloat (rect->x + rect->width, <=, chart->width + NEAR);
  g_assert_cmpfloat (rect->y + rect->height, <=, chart->height + NEAR);
}

/* No label stands on another one, none on a column of another value, and all within the chart. */
static void
assert_readable (const JxChart *chart)
{
  for (guint i = 0; i < chart->labels->len; i++)
    {
      const JxLabel *label = &g_array_index (chart->labels, JxLabel, i);

      assert_inside (chart, &label->rect);
      for (guint j = i + 1; j < chart->labels->len; j++)
        {
          const JxLabel *other = &g_array_index (chart->labels, JxLabel, j);

          if (label->kind == other->kind ||
              (label->kind != JX_LABEL_AXIS && other->kind != JX_LABEL_AXIS))
            g_assert_false (jx_rect_overlaps (&label->rect, &other->rect));
        }
      for (guint j = 0; label->kind == JX_LABEL_VALUE && j < chart->shapes->len; j++)
        {
          const JxShape *shape = &g_array_index (chart->shapes, JxShape, j);

          if (shape->kind == JX_SHAPE_ACTUAL || shape->kind == JX_SHAPE_PLANNED)
            g_assert_false (jx_rect_overlaps (&label->rect, &shape->rect));
        }
    }
}

static JxSnapshot *
make_case (guint number)
{
  JxSnapshot *snapshot = number == 0 ? sample_spending () : jx_snapshot_new (2021);
  JxUnit     *unit = number == 0 ? snapshot->units->pdata[0] : sample_add_unit (snapshot);
  JxProject  *project;

  switch (number)
    {
    case 1:
      sample_add_planned (unit, "空项目", 0);
      break;
    case 2:
      project = sample_add_planned (unit, "退款", 30000000);
      sample_pay (project, "2021-02-02", 9000000);
      sample_pay (project, "2021-05-05", -16000000);
      break;
    case 3:
      project = sample_add_planned (unit, "超支", G_GINT64_CONSTANT (10000000000));
      sample_pay (project, "2021-02-02", G_GINT64_CONSTANT (19000000001));
      project = sample_add_planned (unit, "小", 10000);
      sample_pay (project, "2021-04-02", 99999);
      break;
    case 4:
      for (guint i = 0; i < 23; i++)
        {
          g_autofree char *name =
            g_strdup_printf ("第%u项全县基层工会规范化建设与困难职工帮扶救助及送温暖专项资金", i);

          project = sample_add_planned (unit, name, 1000000 * (gint64) (i + 1));
          sample_pay (project, "2021-04-04", 77777 * (gint64) i);
        }
      break;
    case 5:
      jx_text_set (&snapshot->settings->checkpoints, "1,2,3,4,5,6,7,8,9,10,11,12");
      project = sample_add_planned (unit, "按月", 123456789);
      for (guint month = 1; month <= 12; month++)
        {
          g_autofree char *day = jx_date_of (2021, month, month + 3);

          sample_pay (project, day, 100000 + 5555555 * (gint64) month * (month % 3));
        }
      break;
    case 6:
      jx_text_set (&snapshot->settings->checkpoints, "1,2,3,4,5,6,7,8,9,10,11,12");
      project = sample_add_planned (unit, "分", 99);
      sample_pay (project, "2021-04-04", 1);
      break;
    default:
      break;
    }
  return snapshot;
}

static void
test_layout (void)
{
  static const char *const days[] = { "2020-12-31", "2021-01-01", "2021-07-15", "2022-02-01" };

  for (guint number = 0; number < 8; number++)
    {
      g_autoptr (JxSnapshot) snapshot = make_case (number);

      for (guint kind = 0; kind < JX_N_CHART_KINDS; kind++)
        for (guint day = 0; day < G_N_ELEMENTS (days); day++)
          {
            g_autoptr (JxChart) chart = make_chart (snapshot, kind, days[day]);

            assert_proportional (chart);
            assert_readable (chart);
          }
    }
}

static void
test_hit (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();

  for (guint kind = 0; kind < JX_N_CHART_KINDS; kind++)
    {
      g_autoptr (JxChart) chart = make_chart (snapshot, kind, "2021-10-31");
      int n_items = (int) jx_chart_get_data (chart)->items->len;

      g_assert_cmpint (jx_chart_item_at (chart, -1, -1), ==, JX_CHART_NO_ITEM);
      for (int i = 0; i < n_items; i++)
        {
          JxRect rect;

          g_assert_true (jx_chart_item_rect (chart, i, &rect));
          assert_inside (chart, &rect);
          g_assert_cmpint (jx_chart_item_at (chart,
                                             rect.x + rect.width / 2,
                                             rect.y + rect.height / 2),
                           ==,
                           i);
        }
      for (guint i = 0; i < chart->shapes->len; i++)
        {
          const JxShape *shape = &g_array_index (chart->shapes, JxShape, i);
          const JxRect  *rect = &shape->rect;

          if (shape->item != JX_CHART_NO_ITEM)
            g_assert_cmpint (jx_chart_item_at (chart,
                                               rect->x + rect->width / 2,
                                               rect->y + rect->height / 2),
                             ==,
                             shape->item);
        }
    }
}

/* How many shades of grey there are inside a shape of a picture. */
static guint
count_shades (cairo_surface_t *surface, const JxRect *rect, double scale)
{
  g_autoptr (GHashTable) shades = g_hash_table_new (NULL, NULL);
  int stride = cairo_image_surface_get_stride (surface);

  cairo_surface_flush (surface);
  for (int y = (int) ((rect->y + 3) * scale); y < (int) ((rect->y + rect->height - 3) * scale); y++)
    for (int x = (int) ((rect->x + 3) * scale); x < (int) ((rect->x + rect->width - 3) * scale);
         x++)
      {
        const guchar *line = cairo_image_surface_get_data (surface) + (gsize) y * stride;

        g_hash_table_add (shades, GUINT_TO_POINTER (((const guint32 *) line)[x] & 0xffffff));
      }
  return g_hash_table_size (shades);
}

/* In every palette the plan is hatched and what was paid solid; grey has no colour at all. */
static void
test_patterns (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  g_autoptr (JxChart) chart = make_chart (snapshot, JX_CHART_CHECKPOINTS, "2021-10-31");

  for (guint theme = 0; theme < JX_N_CHART_THEMES; theme++)
    {
      const JxChartPalette *palette = jx_chart_palette (theme);
      cairo_surface_t      *surface = jx_chart_picture (chart, palette, 2);

      for (guint i = 0; i < chart->shapes->len; i++)
        {
          const JxShape *shape = &g_array_index (chart->shapes, JxShape, i);

          if (shape->item != JX_CHART_NO_ITEM && shape->kind == JX_SHAPE_PLANNED)
            g_assert_cmpuint (count_shades (surface, &shape->rect, 2), >, 3);
          else if (shape->item != JX_CHART_NO_ITEM && shape->kind == JX_SHAPE_ACTUAL)
            g_assert_cmpuint (count_shades (surface, &shape->rect, 2), ==, 1);
        }
      cairo_surface_destroy (surface);
    }
}

static double
brightness (const JxColour *colour)
{
  return 0.2126 * colour->red + 0.7152 * colour->green + 0.0722 * colour->blue;
}

static void
test_palettes (void)
{
  for (guint theme = 0; theme < JX_N_CHART_THEMES; theme++)
    {
      const JxChartPalette *palette = jx_chart_palette (theme);
      const JxColour *const inks[] = { &palette->text, &palette->planned, &palette->actual };
      double                ground = brightness (&palette->ground);

      for (guint i = 0; i < G_N_ELEMENTS (inks); i++)
        g_assert_cmpfloat (ABS (brightness (inks[i]) - ground), >, 0.35);
    }
}

static void
test_words (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();

  for (guint kind = 0; kind < JX_N_CHART_KINDS; kind++)
    {
      g_autoptr (JxChartData) data = jx_chart_data_new (snapshot, kind, 0, "2021-08-31");
      g_autofree char *text = jx_chart_describe (data);
      g_auto (GStrv) heading = jx_chart_table_heading (data);
      g_autoptr (GPtrArray) table = jx_chart_table (data);

      g_assert_nonnull (strstr (text, data->title));
      g_assert_nonnull (strstr (text, "2021-08-31"));
      g_assert_cmpuint (table->len, ==, data->items->len);
      for (guint i = 0; i < table->len; i++)
        {
          const JxChartItem *item = item_at (data, i);
          g_autofree char   *line = jx_chart_describe_item (data, i);
          g_autofree char   *actual = jx_money_format (item->actual, JX_MONEY_WAN);
          char             **row = table->pdata[i];

          g_assert_cmpuint (g_strv_length (row), ==, g_strv_length (heading));
          g_assert_cmpstr (row[0], ==, item->label);
          g_assert_nonnull (strstr (text, line));
          g_assert_nonnull (strstr (line, item->label));
          if (!item->open)
            g_assert_nonnull (strstr (line, actual));
          if (!item->open && kind != JX_CHART_CUMULATIVE)
            g_assert_true (g_strv_contains ((const char *const *) row, actual));
        }
    }
}

static void
test_files (void)
{
  static const struct
  {
    const char *name;
    const char *head;
  } cases[] = { { "a.png", "\x89PNG" }, { "a.SVG", "<?xml" }, { "a.pdf", "%PDF" } };
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  g_autoptr (JxChart) chart = make_chart (snapshot, JX_CHART_QUARTERS, "2021-10-31");
  const JxChartPalette *palette = jx_chart_palette (JX_CHART_LIGHT);
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("jixiao-XXXXXX", &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_build_filename (folder, cases[i].name, NULL);
      g_autofree char *content = NULL;

      g_assert_true (jx_chart_image_write (chart, palette, path, &error));
      g_assert_no_error (error);
      g_assert_true (g_file_get_contents (path, &content, NULL, NULL));
      g_assert_true (g_str_has_prefix (content, cases[i].head));
      g_unlink (path);
    }
  g_assert_false (jx_chart_image_write (chart, palette, "a.gif", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (jx_chart_image_write (chart, palette, "/no/such/folder/a.png", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_NOT_FOUND);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/periods", test_periods);
  g_test_add_func ("/chart/by-hand", test_by_hand);
  g_test_add_func ("/chart/as-of", test_as_of);
  g_test_add_func ("/chart/cumulative", test_cumulative);
  g_test_add_func ("/chart/projects", test_projects);
  g_test_add_func ("/chart/layout", test_layout);
  g_test_add_func ("/chart/hit", test_hit);
  g_test_add_func ("/chart/patterns", test_patterns);
  g_test_add_func ("/chart/palettes", test_palettes);
  g_test_add_func ("/chart/words", test_words);
  g_test_add_func ("/chart/files", test_files);
  return g_test_run ();
}
