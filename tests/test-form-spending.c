/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "chart-sample.h"
#include "paper-probe.h"
#include "paper-read.h"

static char *
print (const char *form, const JxSnapshot *snapshot, const JxFormOptions *options)
{
  g_autoptr (JxPaper) paper = paper_build (form, snapshot, options);

  probe_overlaps (paper);
  return paper_extract (paper);
}

static void
test_spending (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxUnit    *unit = snapshot->units->pdata[0];
  JxProject       *aid = unit->projects->pdata[1];
  JxFormOptions    options = { .as_of = "2021-10-31" };
  g_autofree char *before = print ("spending", snapshot, &options);
  g_autofree char *after = NULL;

  if (before == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  paper_assert_prints (before, "2021年部门预算支出执行情况表");
  paper_assert_prints (before, "截至2021年10月31日");
  paper_assert_prints (before, "本期为2021年7月1日至2021年10月31日");
  paper_assert_prints (before, "15.15 0 15.15 3.37 8.30 54.79% 75.00% 83.33% -20.21 滞后");
  paper_assert_prints (before,
                       "合计 535.15 0 535.15 140.19 389.454567 72.77% 75.00% 83.33% -2.23 正常");
  paper_assert_prints (before, "待说明");

  jx_text_set (&aid->delay_reason, "名单待核对");
  jx_text_set (&aid->delay_measure, "十一月集中发放");
  sample_adjust (aid, "2021-09-10", 1500000, 0);
  after = print ("spending", snapshot, &options);
  paper_assert_prints (after, "15.15 1.50 16.65 3.37 8.30 49.85% 75.00% 83.33% -25.15 严重滞后");
  paper_assert_prints (after, "名单待核对");
  paper_assert_prints (after, "十一月集中发放");
  g_assert_null (strstr (after, "待说明"));
}

/* Without a day, the form is of the last payment; at the end of a year a low rate needs a reason.
 */
static void
test_days (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxFormOptions    end = { .as_of = "2021-12-31" };
  g_autofree char *usual = print ("spending", snapshot, NULL);
  g_autofree char *whole = print ("spending", snapshot, &end);
  g_autoptr (JxSnapshot) empty = jx_snapshot_new (2021);
  g_autofree char *nothing = NULL;

  sample_add_planned (sample_add_unit (empty), "空", 0);
  nothing = print ("spending", empty, NULL);
  if (usual == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  paper_assert_prints (usual, "截至2021年10月29日");
  paper_assert_prints (whole, "待说明");
  paper_assert_prints (whole, "本期为2021年11月1日至2021年12月31日");
  paper_assert_prints (nothing, "截至2021年12月31日");
  g_assert_null (strstr (nothing, "待说明"));
}

static void
test_per_project (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  JxFormOptions options = { .as_of = "2021-10-31", .per_project = TRUE };
  g_autoptr (JxPaper) paper = paper_build ("spending", snapshot, &options);
  guint n_plates = 0;

  for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
    n_plates += jx_paper_get_page (paper, page)->plates->len;
  g_assert_cmpuint (n_plates, ==, 3 + 3 * 2);
  g_assert_cmpuint (jx_paper_get_marks (paper)->len, ==, 4);
  g_assert_cmpint (probe_times (paper, -1, "2.困难职工及劳模帮扶救助专项资金支出情况"), ==, 1);
}

/* However many projects there are, every bar is printed once and no chart leaves its page. */
static void
test_many_bars (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxUnit *unit = sample_add_unit (snapshot);
  guint   n_bars = 0;
  double  width, height;
  g_autoptr (JxPaper) paper = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u项困难职工帮扶救助与送温暖活动资金", i);

      sample_add_planned (unit, name, 1000000);
    }
  paper = paper_build ("spending", snapshot, NULL);
  jx_paper_get_size (paper, 0, &width, &height);
  g_assert_cmpfloat (width, >, height);
  for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
    {
      const GArray *plates = jx_paper_get_page (paper, page)->plates;

      for (guint i = 0; i < plates->len; i++)
        {
          const JxPlate *plate = &g_array_index (plates, JxPlate, i);

          if (plate->chart->data->kind == JX_CHART_PROJECTS)
            n_bars += plate->chart->data->items->len;
          g_assert_cmpfloat (plate->x + plate->chart->width, <=, width - 20 * JX_MM + 0.1);
          g_assert_cmpfloat (plate->y + plate->chart->height, <=, height - 20 * JX_MM + 0.1);
        }
    }
  g_assert_cmpuint (n_bars, ==, 60);
}

/* A bar on the sheet leads to its project, a reason to its field. */
static void
test_places (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxUnit    *unit = snapshot->units->pdata[0];
  const JxProject *aid = unit->projects->pdata[1];
  JxPlace          reason = { JX_TABLE_PROJECT, aid->id, "delay_reason" };
  JxFormOptions    options = { .as_of = "2021-10-31" };
  g_autoptr (JxPaper) paper = paper_build ("spending", snapshot, &options);
  guint  page;
  JxRect rect;

  g_assert_true (jx_paper_find_place (paper, &reason, &page, &rect));
  for (guint p = 0; p < jx_paper_get_n_pages (paper); p++)
    {
      const GArray *plates = jx_paper_get_page (paper, p)->plates;

      for (guint i = 0; i < plates->len; i++)
        {
          const JxPlate *plate = &g_array_index (plates, JxPlate, i);
          const JxPlace *place;

          if (plate->chart->data->kind != JX_CHART_PROJECTS)
            continue;
          g_assert_true (jx_chart_item_rect (plate->chart, 1, &rect));
          place = jx_paper_place_at (paper,
                                     p,
                                     plate->x + rect.x + rect.width / 2,
                                     plate->y + rect.y + rect.height / 2);
          g_assert_nonnull (place);
          g_assert_cmpint (place->id, ==, aid->id);
        }
    }
}

static void
test_payments (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxUnit    *unit = snapshot->units->pdata[0];
  JxFormOptions    options = { .as_of = "2021-09-02" };
  JxFormOptions    one = { .project_id = ((JxProject *) unit->projects->pdata[1])->id };
  g_autofree char *text = print ("payments", snapshot, &options);
  g_autofree char *single = print ("payments", snapshot, &one);

  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  paper_assert_prints (text,
                       "2021-09-02 记-0006 县农行代发 春节慰问困难职工 财政 -2,000.00 75,300.00");
  paper_assert_prints (text, "小计（6笔） 75,300.00");
  paper_assert_prints (text, "合计（11笔） 2,918,645.67");
  g_assert_null (strstr (text, "2021-10-15"));
  paper_assert_prints (single, "合计（7笔） 83,000.00");
}

/* Each page says of which project its payments are; none ends with a name and no payment. */
static void
test_payments_pages (void)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  const JxUnit    *unit = snapshot->units->pdata[0];
  JxProject       *project = unit->projects->pdata[0];
  JxFormOptions    options = { .project_id = project->id };
  g_autofree char *heading = g_strdup_printf ("1.%s %s", project->name, project->code);
  g_autoptr (JxPaper) paper = NULL;

  for (guint i = 0; i < 70; i++)
    {
      JxPayment *payment = jx_payment_new ();

      payment->id = 1000 + i;
      payment->amount = 100;
      jx_text_set (&payment->date, "2021-11-01");
      g_ptr_array_add (project->payments, payment);
    }
  paper = paper_build ("payments", snapshot, &options);
  g_assert_cmpuint (jx_paper_get_n_pages (paper), >=, 3);
  for (guint i = 0; i < jx_paper_get_n_pages (paper); i++)
    {
      g_assert_cmpint (probe_times (paper, (int) i, "收款方"), ==, 1);
      g_assert_cmpint (probe_times (paper, (int) i, heading), ==, 1);
    }
}

static void
test_summary (void)
{
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxUnit          *unit = sample_add_unit (snapshot);
  JxUnit          *second = sample_add_unit (snapshot);
  g_autofree char *text = NULL;

  jx_text_set (&second->name, "示例市总工会");
  sample_add_full_project (unit, "送温暖", 6);
  sample_add_full_project (unit, "普法", 4);
  sample_add_full_project (second, "培训", 5);
  text = print ("summary", snapshot, NULL);
  if (text == NULL)
    {
      g_test_skip ("pdftotext is not installed");
      return;
    }
  paper_assert_prints (text, "2021年预算项目汇总表");
  paper_assert_prints (text, "送温暖26.0025.001.0026");
  paper_assert_prints (text, "示例县总工会小计 52.00 50.00 2.00 4 10");
  paper_assert_prints (text, "示例市总工会小计 26.00 25.00 1.00 2 5");
  paper_assert_prints (text, "合计 78.00 75.00 3.00 6 15");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form-spending/spending", test_spending);
  g_test_add_func ("/form-spending/days", test_days);
  g_test_add_func ("/form-spending/per-project", test_per_project);
  g_test_add_func ("/form-spending/many-bars", test_many_bars);
  g_test_add_func ("/form-spending/places", test_places);
  g_test_add_func ("/form-spending/payments", test_payments);
  g_test_add_func ("/form-spending/payments-pages", test_payments_pages);
  g_test_add_func ("/form-spending/summary", test_summary);
  return g_test_run ();
}
