/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-date.h"

#include "model/jx-error.h"
#include "model/jx-number.h"

#include <glib.h>
#include <string.h>

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    gint64      year;
    const char *iso;
  } cases[] = {
    { "2021-10-31", 0, "2021-10-31" },
    { "2021/10/31", 0, "2021-10-31" },
    { "2021.10.31", 0, "2021-10-31" },
    { "2021-1-2", 0, "2021-01-02" },
    { "2021年10月31日", 0, "2021-10-31" },
    { "2021年10月31", 0, "2021-10-31" },
    { "2021 年 1 月 2 日", 0, "2021-01-02" },
    { "20211031", 0, "2021-10-31" },
    { "２０２１－１０－３１", 0, "2021-10-31" },
    { "２０２１．１０．３１", 0, "2021-10-31" },
    { "　2021年１０月３１日　", 0, "2021-10-31" },
    { "2020-02-29", 0, "2020-02-29" },
    { "2000-02-29", 0, "2000-02-29" },
    { "2020-10-31", 2021, "2020-10-31" },
    { "10-31", 2021, "2021-10-31" },
    { "10/31", 2021, "2021-10-31" },
    { "10.31", 2021, "2021-10-31" },
    { "10月31日", 2021, "2021-10-31" },
    { "1-2", 2021, "2021-01-02" },
    { "2月29日", 2024, "2024-02-29" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *iso = NULL;

      g_test_message ("%s", cases[i].text);
      iso = jx_date_parse (cases[i].text, cases[i].year, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_refuse (void)
{
  static const struct
  {
    const char *text;
    gint64      year;
    const char *message;
  } cases[] = {
    { "", 2021, "not a date" },
    { "明天", 2021, "not a date" },
    { "10-31", 0, "not a date" },
    { "2021-10", 2021, "not a date" },
    { "2021-10/31", 0, "not a date" },
    { "2021-10-31 8:00", 0, "not a date" },
    { "21-10-31", 0, "not a date" },
    { "2021年12月底前", 0, "not a date" },
    { "2021031", 0, "not a date" },
    { "202110311", 0, "not a date" },
    { "2021-010-31", 0, "not a date" },
    { "2021-02-29", 0, "day of the calendar" },
    { "1900-02-29", 0, "day of the calendar" },
    { "2021-04-31", 0, "day of the calendar" },
    { "2021-13-01", 0, "day of the calendar" },
    { "2021-00-10", 0, "day of the calendar" },
    { "2021-10-00", 0, "day of the calendar" },
    { "20211301", 0, "day of the calendar" },
    { "2-29", 2021, "day of the calendar" },
    { "0000-01-01", 0, "day of the calendar" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_null (jx_date_parse (cases[i].text, cases[i].year, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, cases[i].message));
    }
}

static void
test_split (void)
{
  static const char *const wrong[] = {
    "",         "2021-1-2",   "2021-10-31 ", " 2021-10-31", "2021/10/31",
    "20211031", "2021-02-29", "2021-10-3x",  "-021-10-31",
  };
  gint64 year = 0;
  guint  month = 0, day = 0;

  g_assert_true (jx_date_split ("2021-10-31", &year, &month, &day));
  g_assert_cmpint (year, ==, 2021);
  g_assert_cmpuint (month, ==, 10);
  g_assert_cmpuint (day, ==, 31);
  g_assert_true (jx_date_is_valid ("2024-02-29"));

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_test_message ("%s", wrong[i]);
      g_assert_false (jx_date_split (wrong[i], &year, &month, &day));
      g_assert_false (jx_date_is_valid (wrong[i]));
    }
  g_assert_cmpint (year, ==, 2021);
}

static void
test_month_end (void)
{
  static const struct
  {
    gint64      year;
    guint       month;
    const char *iso;
  } cases[] = {
    { 2021, 1, "2021-01-31" },  { 2021, 2, "2021-02-28" }, { 2024, 2, "2024-02-29" },
    { 2000, 2, "2000-02-29" },  { 2100, 2, "2100-02-28" }, { 2021, 6, "2021-06-30" },
    { 2021, 12, "2021-12-31" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *iso = jx_date_month_end (cases[i].year, cases[i].month);

      g_assert_cmpstr (iso, ==, cases[i].iso);
    }
}

static void
test_every_day (void)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, 1, 1, 2020);
  for (guint i = 0; i < 366 + 365; i++)
    {
      g_autofree char *iso =
        jx_date_of (g_date_get_year (&date), g_date_get_month (&date), g_date_get_day (&date));
      g_autofree char *packed = g_strdup_printf ("%04d%02d%02d",
                                                 g_date_get_year (&date),
                                                 g_date_get_month (&date),
                                                 g_date_get_day (&date));
      g_autofree char *back = jx_date_parse (packed, 0, NULL);

      g_assert_true (jx_date_is_valid (iso));
      g_assert_cmpstr (back, ==, iso);
      g_date_add_days (&date, 1);
    }
}

static void
test_months_elapsed (void)
{
  static const struct
  {
    const char *iso;
    gint64      micros;
  } cases[] = {
    { "2021-10-31", 10 * JX_MICRO }, { "2021-12-31", 12 * JX_MICRO }, { "2021-01-31", JX_MICRO },
    { "2021-02-28", 2 * JX_MICRO },  { "2021-01-01", 32258 },         { "2021-02-14", 1500000 },
    { "2021-06-15", 5500000 },       { "2021-03-01", 2032258 },       { "2020-12-31", 0 },
    { "2022-01-01", 12 * JX_MICRO },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (jx_date_months_elapsed (cases[i].iso, 2021), ==, cases[i].micros);
  g_assert_cmpint (jx_date_months_elapsed ("2024-02-29", 2024), ==, 2 * JX_MICRO);
}

static void
test_months (void)
{
  static const struct
  {
    const char *text;
    const char *months;
  } cases[] = {
    { "3,6,10,12", "3,6,10,12" },
    { "3，6，9，12", "3,6,9,12" },
    { "3、6、12", "3,6,12" },
    { " 3 6  12 ", "3,6,12" },
    { "３， ６，１２", "3,6,12" },
    { "12", "12" },
    { "1,2,3,4,5,6,7,8,9,10,11,12", "1,2,3,4,5,6,7,8,9,10,11,12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GArray) months = NULL;
      g_autofree char *text = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_true (jx_months_parse (cases[i].text, &months, &error));
      g_assert_no_error (error);
      text = jx_months_format (months);
      g_assert_cmpstr (text, ==, cases[i].months);
    }
}

static void
test_months_refuse (void)
{
  static const struct
  {
    const char *text;
    const char *message;
  } cases[] = {
    { "", "must be 12" },      { "3,6,10", "must be 12" },    { "3,3,12", "rising" },
    { "6,3,12", "rising" },    { "12,12", "rising" },         { "0,12", "not a month" },
    { "3,13", "not a month" }, { "3,112", "not a month" },    { "-3,12", "not a month" },
    { "3;12", "not a month" }, { "3月,12月", "not a month" }, { "三,12", "not a month" },
    { ",12", "not a month" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      GArray *months = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_false (jx_months_parse (cases[i].text, &months, &error));
      g_assert_error (error, JX_ERROR, JX_ERROR_VALUE);
      g_assert_nonnull (strstr (error->message, cases[i].message));
      g_assert_null (months);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/date/parse", test_parse);
  g_test_add_func ("/date/refuse", test_refuse);
  g_test_add_func ("/date/split", test_split);
  g_test_add_func ("/date/month-end", test_month_end);
  g_test_add_func ("/date/every-day", test_every_day);
  g_test_add_func ("/date/months-elapsed", test_months_elapsed);
  g_test_add_func ("/date/months", test_months);
  g_test_add_func ("/date/months-refuse", test_months_refuse);

  return g_test_run ();
}
