/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-percent.h"

#include "model/jx-error.h"

#include <glib.h>
#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64      basis_points;
  } cases[] = {
    { "25", 2500 }, { "25%", 2500 },      { "２５．００％", 2500 }, { "25.5 %", 2550 },  { "0", 0 },
    { "0.01%", 1 }, { "100.00%", 10000 }, { "118.2", 11820 },       { "33.3300", 3333 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = -1;

      g_test_message ("%s", cases[i].text);
      g_assert_true (jx_percent_parse (cases[i].text, &value, &error));
      g_assert_no_error (error);
      g_assert_cmpint (value, ==, cases[i].basis_points);
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
    { "", "not a percentage" },     { "%", "not a percentage" },
    { "-5%", "not a percentage" },  { "25%%", "not a percentage" },
    { "25‰", "not a percentage" },  { "25人", "not a percentage" },
    { "一半", "not a percentage" }, { "99999999999999999999", "not a percentage" },
    { "33.333", "decimals" },       { "33.333%", "decimals" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      gint64 value = 42;

      g_test_message ("%s", cases[i].text);
      g_assert_false (jx_percent_parse (cases[i].text, &value, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_cmpint (value, ==, 42);
    }
}

static void
test_format (void)
{
  static const struct
  {
    gint64      basis_points;
    const char *digits;
    const char *text;
  } cases[] = {
    { 2500, "25.00", "25.00%" },    { 0, "0.00", "0.00%" },      { 1, "0.01", "0.01%" },
    { 10000, "100.00", "100.00%" }, { -833, "-8.33", "-8.33%" }, { 123456, "1234.56", "1234.56%" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *digits = jx_percent_digits (cases[i].basis_points);
      g_autofree char *text = jx_percent_format (cases[i].basis_points);

      g_assert_cmpstr (digits, ==, cases[i].digits);
      g_assert_cmpstr (text, ==, cases[i].text);
    }
}

static void
test_of (void)
{
  g_assert_cmpint (jx_percent_of (10, 12), ==, 8333);
  g_assert_cmpint (jx_percent_of (2, 3), ==, 6667);
  g_assert_cmpint (jx_percent_of (1, 20000), ==, 1);
  g_assert_cmpint (jx_percent_of (1, 20001), ==, 0);
  g_assert_cmpint (jx_percent_of (5, 5), ==, JX_PERCENT_ALL);
  g_assert_cmpint (jx_percent_of (6, 5), ==, 12000);
  g_assert_cmpint (jx_percent_of (-1, 4), ==, -2500);
  g_assert_cmpint (jx_percent_of (7, 0), ==, 0);
  g_assert_cmpint (jx_percent_of (100000000000000000, 100000000000000000), ==, JX_PERCENT_ALL);
}

static void
test_round_trip (void)
{
  for (gint64 value = 0; value <= 20000; value++)
    {
      g_autofree char *text = jx_percent_format (value);
      gint64           back = -1;

      g_assert_true (jx_percent_parse (text, &back, NULL));
      g_assert_cmpint (back, ==, value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/percent/parse", test_parse);
  g_test_add_func ("/percent/refuse", test_refuse);
  g_test_add_func ("/percent/format", test_format);
  g_test_add_func ("/percent/of", test_of);
  g_test_add_func ("/percent/round-trip", test_round_trip);

  return g_test_run ();
}
