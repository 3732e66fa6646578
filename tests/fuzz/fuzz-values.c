/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "model/jx-date.h"
#include "model/jx-money.h"
#include "model/jx-percent.h"
#include "model/jx-target.h"
static void
read_money (const char *text)
{
  gint64 fen = 0;
  gint64 again = 0;

  if (jx_money_parse (text, JX_MONEY_WAN, &fen, NULL))
    {
      g_autofree char *shown = jx_money_format (fen, JX_MONEY_YUAN);

      g_assert_true (jx_money_parse (shown, JX_MONEY_YUAN, &again, NULL));
      g_assert_cmpint (again, ==, fen);
    }
}

static void
read_percent (const char *text)
{
  gint64 percent = 0;
  gint64 again = 0;

  if (jx_percent_parse (text, &percent, NULL))
    {
      g_autofree char *shown = jx_percent_format (percent);

      g_assert_true (jx_percent_parse (shown, &again, NULL));
      g_assert_cmpint (again, ==, percent);
    }
}

static void
read_date (const char *text)
{
  g_autofree char *date = jx_date_parse (text, 2021, NULL);
  g_autofree char *again = date != NULL ? jx_date_parse (date, 2021, NULL) : NULL;

  g_assert_cmpstr (again, ==, date);
}

static void
read_target (const char *text)
{
  g_auto (JxTarget) target = { 0 };
  g_autofree char *printed = NULL;
  gint64           number;

  jx_target_read (&target, text);
  printed = jx_target_print (target.sign, target.value, target.unit);
  g_assert_true (g_utf8_validate (printed, -1, NULL));
  jx_target_number (target.value, &number);
}

/* What is typed into a field: what was read and shown is read the same again. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *typed = g_strndup ((const char *) data, size);
  g_autofree char *text = g_utf8_make_valid (typed, -1);
  g_autoptr (GArray) months = NULL;

  read_money (text);
  read_percent (text);
  read_date (text);
  read_target (text);
  if (jx_months_parse (text, &months, NULL))
    g_assert_nonnull (months);
  return 0;
}
