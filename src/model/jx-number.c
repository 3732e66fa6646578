/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-number.h"

#include "model/jx-error.h"
#include "model/jx-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* 10¹⁸ is the largest power of ten that a gint64 holds. */
#define DECIMALS_MOST 18

static gsize
count_digits (const char *text)
{
  return strspn (text, "0123456789");
}

/* Length of the whole part of a number: plain digits, or groups of three behind one to three
 * digits. A comma that no digit follows belongs to the text behind the number. */
static gboolean
measure_whole (const char *text, gsize *length)
{
  gsize first = count_digits (text);
  gsize n = first;

  while (text[n] == ',' && g_ascii_isdigit (text[n + 1]))
    {
      if (first == 0 || first > 3 || count_digits (text + n + 1) != 3)
        return FALSE;
      n += 4;
    }

  *length = n;
  return TRUE;
}

static gboolean
append_digit (guint64 *number, char digit)
{
  return g_uint64_checked_mul (number, *number, 10) &&
         g_uint64_checked_add (number, *number, digit - '0') && *number <= G_MAXINT64;
}

static gboolean
append_digits (guint64 *number, const char *digits, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (digits[i] != ',' && !append_digit (number, digits[i]))
      return FALSE;
  return TRUE;
}

/* Brings @number to @decimals decimals with the @length digits that stand behind the point. */
static JxNumberFault
append_fraction (guint64 *number, const char *digits, gsize length, guint decimals)
{
  gsize kept = MIN (length, decimals);

  if (strspn (digits + kept, "0") < length - kept)
    return JX_NUMBER_TOO_PRECISE;
  if (!append_digits (number, digits, kept))
    return JX_NUMBER_TOO_LARGE;
  for (gsize i = kept; i < decimals; i++)
    if (!append_digit (number, '0'))
      return JX_NUMBER_TOO_LARGE;
  return JX_NUMBER_FINE;
}

/**
 * jx_number_read:
 * @cursor: (inout): where the number begins in a text from jx_text_fold(); moved behind it
 * @decimals: how many decimals @value keeps, 18 at most
 * @value: (out): the number times 10^@decimals, exact
 *
 * Reads a decimal number from the front of a text and tells why that failed.
 *
 * A sign, thousands commas in groups of three and a decimal point are understood. On failure
 * @cursor and @value are as they were. What follows the number is not looked at.
 *
 * Returns: %JX_NUMBER_FINE if @value was read
 */
JxNumberFault
jx_number_read (const char **cursor, guint decimals, gint64 *value)
{
  const char   *p = *cursor;
  gboolean      negative = *p == '-';
  gsize         whole, fraction = 0;
  guint64       number = 0;
  JxNumberFault fault;

  g_return_val_if_fail (decimals <= DECIMALS_MOST, JX_NUMBER_MISSING);

  if (*p == '-' || *p == '+')
    p++;
  if (!measure_whole (p, &whole))
    return JX_NUMBER_MISSING;
  if (p[whole] == '.')
    fraction = count_digits (p + whole + 1);
  if (whole + fraction == 0)
    return JX_NUMBER_MISSING;

  if (!append_digits (&number, p, whole))
    return JX_NUMBER_TOO_LARGE;
  fault = append_fraction (&number, fraction > 0 ? p + whole + 1 : "", fraction, decimals);
  if (fault != JX_NUMBER_FINE)
    return fault;

  *value = negative ? -(gint64) number : (gint64) number;
  *cursor = p + whole + (fraction > 0 ? fraction + 1 : 0);
  return JX_NUMBER_FINE;
}

/**
 * jx_number_scan:
 * @cursor: (inout): where the number begins in a text from jx_text_fold(); moved behind it
 * @decimals: how many decimals @value keeps, 18 at most
 * @value: (out): the number times 10^@decimals, exact
 *
 * Reads a decimal number from the front of a text, as jx_number_read() does.
 *
 * Returns: whether there was one; else @cursor and @value are as they were
 */
gboolean
jx_number_scan (const char **cursor, guint decimals, gint64 *value)
{
  return jx_number_read (cursor, decimals, value) == JX_NUMBER_FINE;
}

static void
set_fault (GError **error, JxNumberFault fault, const char *text, guint decimals)
{
  if (fault == JX_NUMBER_TOO_LARGE)
    g_set_error (error, JX_ERROR, JX_ERROR_VALUE, _ ("“%s” is too large a number."), text);
  else if (fault == JX_NUMBER_TOO_PRECISE && decimals == 0)
    g_set_error (error, JX_ERROR, JX_ERROR_VALUE, _ ("“%s” is not a whole number."), text);
  else if (fault == JX_NUMBER_TOO_PRECISE)
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_VALUE,
                 g_dngettext (GETTEXT_PACKAGE,
                              "“%s” has more than %u decimal.",
                              "“%s” has more than %u decimals.",
                              decimals),
                 text,
                 decimals);
  else
    g_set_error (error, JX_ERROR, JX_ERROR_VALUE, _ ("“%s” is not a number."), text);
}

/**
 * jx_number_parse:
 * @text: what was typed; full-width digits and signs are understood
 * @decimals: how many decimals @value keeps, 18 at most
 * @value: (out): the number times 10^@decimals, exact
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads a text that is one decimal number and nothing else.
 *
 * Returns: whether it is one; else @value is as it was
 */
gboolean
jx_number_parse (const char *text, guint decimals, gint64 *value, GError **error)
{
  g_autofree char *folded = NULL;
  const char      *p;
  gint64           number = 0;
  JxNumberFault    fault;

  g_return_val_if_fail (text != NULL && value != NULL, FALSE);

  folded = jx_text_fold (text);
  p = folded;
  fault = jx_number_read (&p, decimals, &number);
  if (fault == JX_NUMBER_FINE && *p != '\0')
    fault = JX_NUMBER_MISSING;
  if (fault != JX_NUMBER_FINE)
    {
      set_fault (error, fault, folded, decimals);
      return FALSE;
    }

  *value = number;
  return TRUE;
}

static void
append_grouped (GString *out, const char *digits)
{
  gsize length = strlen (digits);

  for (gsize i = 0; i < length; i++)
    {
      if (i > 0 && (length - i) % 3 == 0)
        g_string_append_c (out, ',');
      g_string_append_c (out, digits[i]);
    }
}

/**
 * jx_number_format:
 * @value: a number times 10^@decimals
 * @decimals: its decimals, 18 at most
 * @least_decimals: how many decimals to write even if they are 0
 * @group: whether to put commas between thousands
 *
 * Writes a decimal number, exact, the same in every locale; jx_number_parse() reads it back.
 *
 * Returns: (transfer full): the number; zeros at the end are left out down to @least_decimals
 */
char *
jx_number_format (gint64 value, guint decimals, guint least_decimals, gboolean group)
{
  g_autofree char *digits = NULL;
  GString         *out;
  gsize            whole, shown = decimals;

  g_return_val_if_fail (decimals <= DECIMALS_MOST && least_decimals <= decimals, NULL);

  digits = g_strdup_printf ("%0*" G_GUINT64_FORMAT,
                            (int) decimals + 1,
                            value < 0 ? -(guint64) value : (guint64) value);
  whole = strlen (digits) - decimals;
  while (shown > least_decimals && digits[whole + shown - 1] == '0')
    shown--;

  out = g_string_new_len (digits + whole, shown);
  if (shown > 0)
    g_string_prepend_c (out, '.');
  digits[whole] = '\0';
  if (group)
    {
      g_autoptr (GString) grouped = g_string_new (NULL);

      append_grouped (grouped, digits);
      g_string_prepend (out, grouped->str);
    }
  else
    g_string_prepend (out, digits);
  if (value < 0)
    g_string_prepend_c (out, '-');

  return g_string_free (out, FALSE);
}

/**
 * jx_number_share:
 * @amount: what is shared
 * @numerator: how many parts are taken
 * @denominator: of how many; not 0
 *
 * Computes @amount × @numerator / @denominator, rounded half away from zero.
 *
 * The product may be larger than 64 bits. A result that is, is cut down to the nearest number that
 * is not.
 *
 * Returns: the share
 */
gint64
jx_number_share (gint64 amount, gint64 numerator, gint64 denominator)
{
  __int128 product = (__int128) amount * numerator;
  __int128 whole = denominator;
  __int128 share;
  gboolean negative;

  g_return_val_if_fail (denominator != 0, 0);

  negative = (product < 0) != (whole < 0);
  if (product < 0)
    product = -product;
  if (whole < 0)
    whole = -whole;

  share = product / whole;
  if (product % whole >= whole - product % whole)
    share++;
  share = MIN (share, (__int128) G_MAXINT64);
  return negative ? -(gint64) share : (gint64) share;
}
