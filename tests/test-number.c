/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-number.h"

#include "model/jx-error.h"

#include <glib.h>
#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    guint       decimals;
    gint64      value;
  } cases[] = {
    { "0", 0, 0 },
    { "007", 0, 7 },
    { "15.15", 2, 1515 },
    { "15.15", 6, 15150000 },
    { "15.1", 2, 1510 },
    { "15.1500", 2, 1515 },
    { "15.000000000000000000000000", 0, 15 },
    { "１５．１５", 2, 1515 },
    { "　８　", 0, 8 },
    { ".5", 2, 50 },
    { "+3", 0, 3 },
    { "-3", 0, -3 },
    { "−3.25", 2, -325 },
    { "－３", 0, -3 },
    { "1,234", 0, 1234 },
    { "12,345.6", 1, 123456 },
    { "1，234，567", 0, 1234567 },
    { "123,456", 0, 123456 },
    { "9223372036854775807", 0, G_MAXINT64 },
    { "-9223372036854775807", 0, -G_MAXINT64 },
    { "9.223372036854775807", 18, G_MAXINT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (jx_number_parse (cases[i].text, cases[i].decimals, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, cases[i].value);
    }
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    guint       decimals;
    const char *message;
  } cases[] = {
    { "", 0, "not a number" },
    { "-", 0, "not a number" },
    { ".", 2, "not a number" },
    { "五", 0, "not a number" },
    { "1,23", 0, "not a number" },
    { "1,2345", 0, "not a number" },
    { "1234,567", 0, "not a number" },
    { ",123", 0, "not a number" },
    { "1,,234", 0, "not a number" },
    { "12,", 0, "not a number" },
    { "12.", 2, "not a number" },
    { "12人", 0, "not a number" },
    { "1 2", 0, "not a number" },
    { "--1", 0, "not a number" },
    { "0x10", 0, "not a number" },
    { "1e3", 0, "not a number" },
    { "1.5", 0, "not a whole number" },
    { "1.05", 1, "more than 1 decimal." },
    { "1.005", 2, "more than 2 decimals." },
    { "9223372036854775808", 0, "too large" },
    { "-9223372036854775808", 0, "too large" },
    { "99999999999999999999999999", 0, "too large" },
    { "9223372036854775807", 1, "too large" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = 42;

      g_test_message ("%s", cases[i].text);
      g_assert_false (jx_number_parse (cases[i].text, cases[i].decimals, &value, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_cmpint (value, ==, 42);
    }
}

static void
test_scan (void)
{
  static const struct
  {
    const char *text;
    gboolean    found;
    gint64      value;
    const char *rest;
  } cases[] = {
    { "100优", TRUE, 10000, "优" },
    { "100", TRUE, 10000, "" },
    { "12,345.6人", TRUE, 1234560, "人" },
    { "100,满意", TRUE, 10000, ",满意" },
    { "15.人", TRUE, 1500, ".人" },
    { "1.5.2", TRUE, 150, ".2" },
    { "优", FALSE, 0, "优" },
    { "", FALSE, 0, "" },
    { "-人", FALSE, 0, "-人" },
    { "1,23", FALSE, 0, "1,23" },
    { "1.234", FALSE, 0, "1.234" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *cursor = cases[i].text;
      gint64      value = 0;

      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (jx_number_scan (&cursor, 2, &value), ==, cases[i].found);
      g_assert_cmpint (value, ==, cases[i].value);
      g_assert_cmpstr (cursor, ==, cases[i].rest);
    }
}

static void
test_fault (void)
{
  static const struct
  {
    const char   *text;
    JxNumberFault fault;
  } cases[] = {
    { "1.25", JX_NUMBER_FINE },
    { "人", JX_NUMBER_MISSING },
    { "1.255", JX_NUMBER_TOO_PRECISE },
    { "92233720368547758.08", JX_NUMBER_TOO_LARGE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *cursor = cases[i].text;
      gint64      value;

      g_assert_cmpint (jx_number_read (&cursor, 2, &value), ==, cases[i].fault);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64      value;
    guint       decimals;
    guint       least;
    gboolean    group;
    const char *text;
  } cases[] = {
    { 0, 0, 0, FALSE, "0" },
    { 0, 6, 2, FALSE, "0.00" },
    { 5, 2, 0, FALSE, "0.05" },
    { 50, 2, 0, FALSE, "0.5" },
    { 100, 2, 0, FALSE, "1" },
    { 100, 2, 1, FALSE, "1.0" },
    { 15150000, 6, 2, FALSE, "15.15" },
    { 15150001, 6, 2, FALSE, "15.150001" },
    { -5, 2, 2, FALSE, "-0.05" },
    { 999, 0, 0, TRUE, "999" },
    { 1000, 0, 0, TRUE, "1,000" },
    { -123456, 0, 0, TRUE, "-123,456" },
    { 123456789, 2, 2, TRUE, "1,234,567.89" },
    { G_MAXINT64, 0, 0, TRUE, "9,223,372,036,854,775,807" },
    { -G_MAXINT64, 18, 0, FALSE, "-9.223372036854775807" },
    { 1200, 0, 0, FALSE, "1200" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text =
        jx_number_format (cases[i].value, cases[i].decimals, cases[i].least, cases[i].group);

      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static gint64
random_int64 (void)
{
  guint64 bits = (guint64) g_test_rand_int () << 32 | (guint32) g_test_rand_int ();
  gint64  value = bits >> g_test_rand_int_range (1, 63);

  return g_test_rand_bit () ? value : -value;
}

static void
test_round_trip (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      g_autofree char *text = NULL;
      gint64           value = random_int64 ();
      gint64           back = 0;
      guint            decimals = g_test_rand_int_range (0, 19);

      text = jx_number_format (value,
                               decimals,
                               g_test_rand_int_range (0, decimals + 1),
                               g_test_rand_bit ());
      g_assert_true (jx_number_parse (text, decimals, &back, NULL));
      g_assert_cmpint (back, ==, value);
    }
}

static void
test_share (void)
{
  static const struct
  {
    gint64 amount;
    gint64 numerator;
    gint64 denominator;
    gint64 share;
  } cases[] = {
    { 100, 1, 3, 33 },
    { 200, 1, 3, 67 },
    { 1, 1, 2, 1 },
    { -1, 1, 2, -1 },
    { 1, -1, 2, -1 },
    { 1, 1, -2, -1 },
    { -1, 1, -2, 1 },
    { 149, 1, 100, 1 },
    { 150, 1, 100, 2 },
    { -149, 1, 100, -1 },
    { 0, 5, 7, 0 },
    { 5, 0, 7, 0 },
    { G_MAXINT64, G_MAXINT64, G_MAXINT64, G_MAXINT64 },
    { G_MAXINT64, 10000, 20000, G_MAXINT64 / 2 + 1 },
    { G_MAXINT64, 2, 1, G_MAXINT64 },
    { G_MAXINT64, -2, 1, -G_MAXINT64 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jx_number_share (cases[i].amount, cases[i].numerator, cases[i].denominator),
                     ==,
                     cases[i].share);
}

/* A share is the whole number nearest to the exact one. */
static void
test_share_is_nearest (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      gint64 amount = g_test_rand_int ();
      gint64 numerator = g_test_rand_int ();
      gint64 denominator = 1 + (guint32) g_test_rand_int ();
      gint64 share = jx_number_share (amount, numerator, denominator);
      gint64 error2 = 2 * ABS (amount * numerator - share * denominator);

      g_assert_cmpint (error2, <=, denominator);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/number/parse", test_parse);
  g_test_add_func ("/number/refuse", test_refuse);
  g_test_add_func ("/number/scan", test_scan);
  g_test_add_func ("/number/fault", test_fault);
  g_test_add_func ("/number/format", test_format);
  g_test_add_func ("/number/round-trip", test_round_trip);
  g_test_add_func ("/number/share", test_share);
  g_test_add_func ("/number/share-is-nearest", test_share_is_nearest);

  return g_test_run ();
}
