/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-csv.h"
#include "exchange/jx-payments.h"
#include "model/jx-error.h"

#include <string.h>

static JxProject *
add_project (JxUnit *unit, gint64 id, const char *code, const char *name)
{
  JxProject *project = jx_project_new ();

  project->id = id;
  jx_text_set (&project->code, code);
  jx_text_set (&project->name, name);
  g_ptr_array_add (unit->projects, project);
  return project;
}

static JxSnapshot *
make_year (void)
{
  JxSnapshot *snapshot = jx_snapshot_new (2021);
  JxUnit     *unit = jx_unit_new ();

  g_ptr_array_add (snapshot->units, unit);
  add_project (unit, 7, "13073021AAAAAAAAAAAAA", "工会费");
  add_project (unit, 8, "13073021BBBBBBBBBBBBB", "帮扶资金");
  add_project (unit, 9, "", "同名");
  add_project (unit, 10, "", "同名");
  return snapshot;
}

static GPtrArray *
read_list (const char *csv, const JxSnapshot *snapshot, const JxProject *project)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = jx_csv_parse (csv, ',');
  JxPaymentMap map;

  g_assert_true (jx_payments_map (rows, &map, &error));
  g_assert_no_error (error);
  return jx_payments_read (rows, &map, snapshot, project);
}

static const JxPaymentRow *
row_at (GPtrArray *rows, guint i)
{
  g_assert_cmpuint (i, <, rows->len);
  return rows->pdata[i];
}

static void
test_headings (void)
{
  static const struct
  {
    const char *csv;
    int         date, amount, refund, project;
    JxMoneyUnit unit;
    guint       first;
  } cases[] = {
    { "日期,金额\n", 0, 1, -1, -1, JX_MONEY_YUAN, 1 },
    { "金额（万元）,日期\n", 1, 0, -1, -1, JX_MONEY_WAN, 1 },
    { "金额(元),支付日期,项目名称\n", 1, 0, -1, 2, JX_MONEY_YUAN, 1 },
    { "明细账\n单位：万元,,\n凭证日期,摘要,借方金额,贷方金额\n", 0, 2, 3, -1, JX_MONEY_WAN, 3 },
    { "单位：万元\n日期,金额（元）\n", 0, 1, -1, -1, JX_MONEY_YUAN, 2 },
    { "Date,Amount,Project\n", 0, 1, -1, 2, JX_MONEY_YUAN, 1 },
    { " 日 期 ,付款金额,付款金额\n", 0, 1, -1, -1, JX_MONEY_YUAN, 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = jx_csv_parse (cases[i].csv, ',');
      JxPaymentMap map;

      g_assert_true (jx_payments_map (rows, &map, NULL));
      g_assert_cmpint (map.columns[JX_PAYMENT_DATE], ==, cases[i].date);
      g_assert_cmpint (map.columns[JX_PAYMENT_AMOUNT], ==, cases[i].amount);
      g_assert_cmpint (map.columns[JX_PAYMENT_REFUND], ==, cases[i].refund);
      g_assert_cmpint (map.columns[JX_PAYMENT_PROJECT], ==, cases[i].project);
      g_assert_cmpint (map.unit, ==, cases[i].unit);
      g_assert_cmpuint (map.first, ==, cases[i].first);
    }
}

static void
test_no_headings (void)
{
  static const char *const lists[] = { "", "a,b\n1,2\n", "日期,摘要\n2021-01-01,x\n", "金额\n5\n" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      g_autoptr (GPtrArray) rows = jx_csv_parse (lists[i], ',');
      g_autoptr (GError) error = NULL;
      JxPaymentMap map;

      g_assert_false (jx_payments_map (rows, &map, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
    }
}

static void
test_payments (void)
{
  g_autoptr (JxSnapshot) snapshot = make_year ();
  g_autoptr (GPtrArray) rows =
    read_list ("日期,项目,金额（元）,凭证号,收款方,摘要,资金来源\n"
               "2021-01-28,工会费,\"1,500.00\",记-0107,县农行,春节慰问,财政资金\n"
               "\n"
               "10月15日,13073021BBBBBBBBBBBBB,7.7万,记-1009,困难职工,救助,其他资金\n"
               "2021/9/2,帮扶资金,-2000,,,退回,\n"
               "20220105,帮扶资金,(12.34),,\"甲\n乙\",,一般公共预算\n",
               snapshot,
               NULL);
  const JxPayment *payment;

  g_assert_cmpuint (rows->len, ==, 4);
  for (guint i = 0; i < rows->len; i++)
    {
      g_assert_cmpint (row_at (rows, i)->verdict, ==, JX_PAYMENT_GOOD);
      g_assert_null (row_at (rows, i)->reason);
    }
  payment = row_at (rows, 0)->payment;
  g_assert_cmpint (payment->project_id, ==, 7);
  g_assert_cmpstr (payment->date, ==, "2021-01-28");
  g_assert_cmpint (payment->amount, ==, 150000);
  g_assert_cmpint (payment->source, ==, JX_SOURCE_FISCAL);
  g_assert_cmpstr (payment->voucher, ==, "记-0107");
  g_assert_cmpstr (payment->payee, ==, "县农行");
  g_assert_cmpstr (payment->summary, ==, "春节慰问");
  payment = row_at (rows, 1)->payment;
  g_assert_cmpint (payment->project_id, ==, 8);
  g_assert_cmpstr (payment->date, ==, "2021-10-15");
  g_assert_cmpint (payment->amount, ==, 7700000);
  g_assert_cmpint (payment->source, ==, JX_SOURCE_OTHER);
  g_assert_cmpuint (row_at (rows, 1)->row, ==, 4);
  g_assert_cmpint (row_at (rows, 2)->payment->amount, ==, -200000);
  payment = row_at (rows, 3)->payment;
  g_assert_cmpstr (payment->date, ==, "2022-01-05");
  g_assert_cmpint (payment->amount, ==, -1234);
  g_assert_cmpstr (payment->payee, ==, "甲 乙");
}

static void
test_wan_and_refund_column (void)
{
  g_autoptr (JxSnapshot) snapshot = make_year ();
  const JxUnit *unit = snapshot->units->pdata[0];
  g_autoptr (GPtrArray) rows = read_list ("凭证日期,借方金额（万元）,贷方金额（万元）\n"
                                          "2021-03-01,1.5,\n"
                                          "2021-03-02,,0.25\n"
                                          "2021-03-03,\"2,000元\",500元\n",
                                          snapshot,
                                          unit->projects->pdata[1]);

  g_assert_cmpint (row_at (rows, 0)->payment->amount, ==, 1500000);
  g_assert_cmpint (row_at (rows, 1)->payment->amount, ==, -250000);
  g_assert_cmpint (row_at (rows, 2)->payment->amount, ==, 150000);
  g_assert_cmpint (row_at (rows, 2)->payment->project_id, ==, 8);
}

static void
test_wrong_rows (void)
{
  static const struct
  {
    const char *row;
    const char *says;
  } cases[] = {
    { "2021-02-30,5,工会费,", "2021-02-30" },
    { ",5,工会费,", "date" },
    { "2021-02-03,abc,工会费,", "abc" },
    { "2021-02-03,,工会费,", "amount" },
    { "2021-02-03,0,工会费,", "amount" },
    { "2021-02-03,1.234,工会费,", "1.234" },
    { "2021-02-03,5,没有,", "没有" },
    { "2021-02-03,5,,", "project" },
    { "2021-02-03,5,同名,", "同名" },
    { "2021-02-03,5,工会费,彩票", "彩票" },
    { "合 计,5,工会费,", "sum" },
    { "2021-02-03,5,本月合计,", "sum" },
    { "2021-02-03", "amount" },
  };
  g_autoptr (JxSnapshot) snapshot = make_year ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *csv = g_strconcat ("日期,金额,项目,来源\n", cases[i].row, "\n", NULL);
      g_autoptr (GPtrArray) rows = read_list (csv, snapshot, NULL);
      const JxPaymentRow *row = row_at (rows, 0);

      g_assert_cmpint (row->verdict, ==, JX_PAYMENT_WRONG);
      g_assert_null (row->payment);
      g_assert_cmpuint (row->row, ==, 2);
      g_assert_nonnull (strstr (row->reason, cases[i].says));
    }
}

static void
test_duplicates (void)
{
  g_autoptr (JxSnapshot) snapshot = make_year ();
  JxUnit                       *unit = snapshot->units->pdata[0];
  JxProject                    *project = unit->projects->pdata[0];
  JxPayment                    *payment = jx_payment_new ();
  static const JxPaymentVerdict verdicts[] = {
    JX_PAYMENT_KNOWN, JX_PAYMENT_GOOD, JX_PAYMENT_GOOD,
    JX_PAYMENT_GOOD,  JX_PAYMENT_GOOD, JX_PAYMENT_GOOD,
  };
  g_autoptr (GPtrArray) rows = NULL;

  payment->project_id = project->id;
  payment->amount = 10000;
  jx_text_set (&payment->date, "2021-05-06");
  jx_text_set (&payment->voucher, "记-1");
  g_ptr_array_add (project->payments, payment);

  rows = read_list ("日期,金额,凭证号,项目\n"
                    "2021年5月6日,100.00元,记-1,工会费\n"
                    "2021-05-06,100,记-1,工会费\n"
                    "2021-05-06,100,记-2,工会费\n"
                    "2021-05-07,100,记-1,工会费\n"
                    "2021-05-06,-100,记-1,工会费\n"
                    "2021-05-06,100,记-1,帮扶资金\n",
                    snapshot,
                    NULL);
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    g_assert_cmpint (row_at (rows, i)->verdict, ==, verdicts[i]);
  g_assert_nonnull (row_at (rows, 0)->reason);
  g_assert_nonnull (row_at (rows, 0)->payment);
}

static void
test_load (void)
{
  static const char *const texts[] = { "日期,金额\n2021-01-01,5\n", "日期\t金额\n2021-01-01\t5\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (texts[i], strlen (texts[i]));
      g_autoptr (GPtrArray) rows = jx_payments_load (bytes, NULL);

      g_assert_nonnull (rows);
      g_assert_cmpuint (rows->len, ==, 2);
      g_assert_cmpstr (((char **) rows->pdata[1])[1], ==, "5");
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/payments/headings", test_headings);
  g_test_add_func ("/payments/no-headings", test_no_headings);
  g_test_add_func ("/payments/payments", test_payments);
  g_test_add_func ("/payments/wan-and-refund-column", test_wan_and_refund_column);
  g_test_add_func ("/payments/wrong-rows", test_wrong_rows);
  g_test_add_func ("/payments/duplicates", test_duplicates);
  g_test_add_func ("/payments/load", test_load);
  return g_test_run ();
}
