/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-money.h"

#include "model/jx-error.h"

#include <glib.h>
#include <string.h>

#define YUAN G_GINT64_CONSTANT (100)
#define WAN (10000 * YUAN)

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    JxMoneyUnit bare;
    gint64      fen;
  } cases[] = {
    { "15.15", JX_MONEY_WAN, 151500 * YUAN },
    { "15.15", JX_MONEY_YUAN, 1515 },
    { "１５．１５", JX_MONEY_WAN, 151500 * YUAN },
    { " 15.15 ", JX_MONEY_WAN, 151500 * YUAN },
    { "260", JX_MONEY_WAN, 260 * WAN },
    { "260.00", JX_MONEY_WAN, 260 * WAN },
    { "0", JX_MONEY_WAN, 0 },
    { "0.000001", JX_MONEY_WAN, 1 },
    { "15.15万", JX_MONEY_YUAN, 151500 * YUAN },
    { "15.15万元", JX_MONEY_YUAN, 151500 * YUAN },
    { "15.15 万元", JX_MONEY_YUAN, 151500 * YUAN },
    { "１５．１５　万元", JX_MONEY_YUAN, 151500 * YUAN },
    { "151,500元", JX_MONEY_WAN, 151500 * YUAN },
    { "151，500.00元", JX_MONEY_WAN, 151500 * YUAN },
    { "0.01元", JX_MONEY_WAN, 1 },
    { "¥151,500.00", JX_MONEY_WAN, 151500 * YUAN },
    { "￥151500", JX_MONEY_WAN, 151500 * YUAN },
    { "￥ 2.5", JX_MONEY_WAN, 250 },
    { "¥15万", JX_MONEY_YUAN, 15 * WAN },
    { "1.5亿", JX_MONEY_YUAN, 15000 * WAN },
    { "0.0000000001亿元", JX_MONEY_YUAN, 1 },
    { "-2,000元", JX_MONEY_WAN, -2000 * YUAN },
    { "-¥2,000", JX_MONEY_WAN, -2000 * YUAN },
    { "¥-2,000", JX_MONEY_WAN, -2000 * YUAN },
    { "－2.5", JX_MONEY_WAN, -25000 * YUAN },
    { "1,000,000,000,000,000元", JX_MONEY_WAN, JX_MONEY_MAX },
    { "-1000000000000000", JX_MONEY_YUAN, -JX_MONEY_MAX },
    { "10000000亿", JX_MONEY_YUAN, JX_MONEY_MAX },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 fen = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (jx_money_parse (cases[i].text, cases[i].bare, &fen, &error));
      g_assert_no_error (error);
      g_assert_cmpint (fen, ==, cases[i].fen);
    }
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "not an amount" },
    { "元", "not an amount" },
    { "¥", "not an amount" },
    { "abc", "not an amount" },
    { "十五万元", "not an amount" },
    { "15.15元万", "not an amount" },
    { "15.15万元整", "not an amount" },
    { "15.15美元", "not an amount" },
    { "15万3千", "not an amount" },
    { "1,51,500元", "not an amount" },
    { "15.1.5", "not an amount" },
    { "15.", "not an amount" },
    { "（2,000元）", "not an amount" },
    { "-¥-2", "not an amount" },
    { "--2", "not an amount" },
    { "3-5万元", "not an amount" },
    { "0.0000001", "finer than one fen" },
    { "0.001元", "finer than one fen" },
    { "¥0.005", "finer than one fen" },
    { "0.00000000001亿", "finer than one fen" },
    { "1000000000000000.01元", "too large" },
    { "-1000000000000000.01元", "too large" },
    { "100000000001万", "too large" },
    { "99999999999999999999元", "too large" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 fen = 42;

      g_test_message ("%s", cases[i].text);
      g_assert_false (jx_money_parse (cases[i].text, JX_MONEY_WAN, &fen, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_cmpint (fen, ==, 42);
    }
}

static void
test_names_its_unit (void)
{
  g_assert_true (jx_money_names_its_unit ("151,500元"));
  g_assert_true (jx_money_names_its_unit ("15.15万"));
  g_assert_true (jx_money_names_its_unit ("1亿"));
  g_assert_true (jx_money_names_its_unit ("¥5"));
  g_assert_true (jx_money_names_its_unit ("￥5"));
  g_assert_false (jx_money_names_its_unit ("15.15"));
  g_assert_false (jx_money_names_its_unit (""));
}

static void
test_format (void)
{
  static const struct
  {
    gint64      fen;
    const char *wan;
    const char *yuan;
    const char *form;
  } cases[] = {
    { 0, "0.00", "0.00", "0" },
    { 260 * WAN, "260.00", "2,600,000.00", "260.00" },
    { 151500 * YUAN, "15.15", "151,500.00", "15.15" },
    { 151550 * YUAN, "15.155", "151,550.00", "15.155" },
    { 1, "0.000001", "0.01", "0.000001" },
    { -2000 * YUAN, "-0.20", "-2,000.00", "-0.20" },
    { 12345678 * WAN, "12345678.00", "123,456,780,000.00", "12345678.00" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *wan = jx_money_format (cases[i].fen, JX_MONEY_WAN);
      g_autofree char *yuan = jx_money_format (cases[i].fen, JX_MONEY_YUAN);
      g_autofree char *form = jx_money_format_form (cases[i].fen);

      g_assert_cmpstr (wan, ==, cases[i].wan);
      g_assert_cmpstr (yuan, ==, cases[i].yuan);
      g_assert_cmpstr (form, ==, cases[i].form);
    }
}

static void
assert_reads_back (const char *text, JxMoneyUnit bare, gint64 fen)
{
  gint64 back = fen + 1;

  g_assert_true (jx_money_parse (text, bare, &back, NULL));
  g_assert_cmpint (back, ==, fen);
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *wan = NULL;
      g_autofree char *yuan = NULL;
      g_autofree char *form = NULL;
      g_autofree char *named = NULL;
      guint64          bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
      gint64           fen = (bits >> g_test_rand_int_range (1, 63)) % (JX_MONEY_MAX + 1);

      if (g_test_rand_bit ())
        fen = -fen;
      wan = jx_money_format (fen, JX_MONEY_WAN);
      yuan = jx_money_format (fen, JX_MONEY_YUAN);
      form = jx_money_format_form (fen);
      named = g_strconcat (wan, "万元", NULL);

      assert_reads_back (wan, JX_MONEY_WAN, fen);
      assert_reads_back (yuan, JX_MONEY_YUAN, fen);
      assert_reads_back (form, JX_MONEY_WAN, fen);
      assert_reads_back (named, JX_MONEY_YUAN, fen);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/money/parse", test_parse);
  g_test_add_func ("/money/refuse", test_refuse);
  g_test_add_func ("/money/names-its-unit", test_names_its_unit);
  g_test_add_func ("/money/format", test_format);
  g_test_add_func ("/money/round-trip", test_round_trip);

  return g_test_run ();
}
