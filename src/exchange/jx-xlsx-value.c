/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-xlsx-private.h"

#include <string.h>

/* A spreadsheet counts with this many digits; what it writes behind them is noise. */
#define DIGITS_MOST 15
/* Beyond this many zeros a number is left as it is written. */
#define EXPONENT_MOST 30
/* Of `_xHHHH_`. */
#define ESCAPE_LENGTH 7

/**
 * _jx_xlsx_date_builtin:
 * @id: the number of a number format
 *
 * Says whether a number format that needs no declaration shows a day or a time.
 *
 * Source: ECMA-376 part 1, 18.8.30, with the East Asian formats.
 *
 * Returns: whether it does
 */
gboolean
_jx_xlsx_date_builtin (guint64 id)
{
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
         (id >= 50 && id <= 58);
}

/**
 * _jx_xlsx_percent_format:
 * @code: a number format, like `0.00%`
 *
 * Says whether a number format shows a hundredth as one: whether a percent sign stands in its first
 * section outside of quotes and escapes.
 *
 * Returns: whether it does
 */
gboolean
_jx_xlsx_percent_format (const char *code)
{
  gboolean is_quoted = FALSE;

  for (; *code != '\0' && (is_quoted || *code != ';'); code++)
    {
      if (*code == '"')
        is_quoted = !is_quoted;
      else if (*code == '\\' && code[1] != '\0')
        code++;
      else if (*code == '%' && !is_quoted)
        return TRUE;
    }
  return FALSE;
}

/**
 * _jx_xlsx_date_format:
 * @code: a number format, like `yyyy"年"m"月"d"日"`
 *
 * Says whether a number format shows a day: whether y, m or d stand in its first section outside
 * of quotes, brackets and escapes.
 *
 * Returns: whether it does
 */
gboolean
_jx_xlsx_date_format (const char *code)
{
  for (const char *p = code; *p != '\0' && *p != ';'; p++)
    {
      const char *end = p;

      if (*p == '"')
        end = strchr (p + 1, '"');
      else if (*p == '[')
        end = strchr (p, ']');
      else if (*p == '\\' || *p == '_' || *p == '*')
        end = p[1] != '\0' ? p + 1 : NULL;
      else if (strchr ("yYmMdD", *p) != NULL)
        return TRUE;
      if (end == NULL)
        return FALSE;
      p = end;
    }
  return FALSE;
}

/* Reads `_xHHHH_`, a unit of UTF-16 written with four hexadecimal digits. */
static gboolean
read_escape (const char *text, gunichar *unit)
{
  if (text[0] != '_' || text[1] != 'x')
    return FALSE;
  *unit = 0;
  for (guint i = 2; i < ESCAPE_LENGTH - 1; i++)
    {
      if (!g_ascii_isxdigit (text[i]))
        return FALSE;
      *unit = *unit * 16 + (gunichar) g_ascii_xdigit_value (text[i]);
    }
  return text[ESCAPE_LENGTH - 1] == '_';
}

/* The character that begins here, when it is escaped; beyond the first plane it has two escapes. */
static gsize
read_escaped_char (const char *text, gunichar *c)
{
  gunichar low;

  if (!read_escape (text, c))
    return 0;
  if (*c >= 0xD800 && *c < 0xDC00 && read_escape (text + ESCAPE_LENGTH, &low) && low >= 0xDC00 &&
      low < 0xE000)
    {
      *c = 0x10000 + ((*c - 0xD800) << 10) + (low - 0xDC00);
      return 2 * ESCAPE_LENGTH;
    }
  return *c != 0 && g_unichar_validate (*c) ? ESCAPE_LENGTH : 0;
}

/**
 * _jx_xlsx_text:
 * @text: a text as a workbook holds it
 *
 * Reads the characters that a workbook writes as `_xHHHH_`; a carriage return is left out.
 *
 * Source: ECMA-376 part 1, 22.9.2.19 (ST_Xstring).
 *
 * Returns: (transfer full): the text
 */
char *
_jx_xlsx_text (const char *text)
{
  GString *plain = g_string_new (NULL);

  while (*text != '\0')
    {
      gunichar c;
      gsize    length = read_escaped_char (text, &c);

      if (length == 0)
        g_string_append_c (plain, *text);
      else if (c != '\r')
        g_string_append_unichar (plain, c);
      text += MAX (length, 1);
    }
  return g_string_free (plain, FALSE);
}

/* Takes a number apart: its digits without leading zeros, and how many of them are whole. */
static gboolean
split_number (const char *text, GString *digits, gint64 *n_whole)
{
  gboolean has_point = FALSE;
  gint64   exponent = 0;
  char    *end = NULL;

  *n_whole = 0;
  for (; g_ascii_isdigit (*text) || (*text == '.' && !has_point); text++)
    {
      gboolean is_point = *text == '.';

      has_point = has_point || is_point;
      if (is_point)
        continue;
      if (*text != '0' || digits->len > 0)
        {
          g_string_append_c (digits, *text);
          *n_whole += !has_point;
        }
      else
        *n_whole -= has_point;
    }
  if (*text == 'e' || *text == 'E')
    {
      exponent = g_ascii_strtoll (text + 1, &end, 10);
      text = end;
    }
  *n_whole += CLAMP (exponent, -1000, 1000);
  return *text == '\0' && digits->len > 0 && ABS (*n_whole) <= EXPONENT_MOST;
}

/* Rounds to the digits that count, half up, and leaves out zeros at the end. */
static void
round_digits (GString *digits, gint64 *n_whole)
{
  gboolean carry = digits->len > DIGITS_MOST && digits->str[DIGITS_MOST] >= '5';

  if (digits->len > DIGITS_MOST)
    g_string_truncate (digits, DIGITS_MOST);
  for (gsize i = digits->len; carry && i > 0; i--)
    {
      carry = digits->str[i - 1] == '9';
      digits->str[i - 1] = carry ? '0' : digits->str[i - 1] + 1;
    }
  if (carry)
    {
      g_string_prepend_c (digits, '1');
      (*n_whole)++;
    }
  while (digits->len > 0 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);
}

/**
 * _jx_xlsx_number:
 * @text: a number as a worksheet holds it, like `0.30000000000000004` or `1.5E4`
 *
 * Writes a number the short way: 15 digits at most, without an exponent.
 *
 * A number of that kind, and what is no number, stays as it is written.
 *
 * Returns: (transfer full): the number
 */
char *
_jx_xlsx_number (const char *text)
{
  gboolean is_negative = *text == '-';
  g_autoptr (GString) digits = g_string_new (NULL);
  gint64 n_whole;

  if (!split_number (text + is_negative, digits, &n_whole) ||
      (digits->len <= DIGITS_MOST && strpbrk (text, "eE") == NULL))
    return g_strdup (text);
  round_digits (digits, &n_whole);

  while (n_whole > (gint64) digits->len)
    g_string_append_c (digits, '0');
  for (; n_whole < 0; n_whole++)
    g_string_prepend_c (digits, '0');
  if (n_whole < (gint64) digits->len)
    g_string_insert_c (digits, n_whole, '.');
  if (n_whole == 0)
    g_string_prepend_c (digits, '0');
  if (is_negative)
    g_string_prepend_c (digits, '-');
  return g_strdup (digits->str);
}

/**
 * _jx_xlsx_date:
 * @text: days as a worksheet counts them, like `44260` or `44260.5`
 * @from_1904: whether day 0 is 1904-01-01; else day 1 is 1900-01-01
 *
 * Writes the day of a cell in ISO 8601, without its time.
 *
 * Counted from 1900, day 60 is a 29th of February that there never was; it is no date here.
 *
 * Returns: (transfer full) (nullable): the day; %NULL if it is none
 */
char *
_jx_xlsx_date (const char *text, gboolean from_1904)
{
  char   *end = NULL;
  guint64 serial = g_ascii_strtoull (text, &end, 10);
  GDate   date;

  if (!g_ascii_isdigit (*text) || (*end != '\0' && *end != '.') || serial > 2958465 ||
      (!from_1904 && (serial == 0 || serial == 60)))
    return NULL;
  if (from_1904)
    g_date_set_dmy (&date, 1, G_DATE_JANUARY, 1904);
  else
    g_date_set_dmy (&date, serial < 60 ? 31 : 30, G_DATE_DECEMBER, 1899);
  g_date_add_days (&date, (guint) serial);
  return g_strdup_printf ("%04u-%02u-%02u",
                          g_date_get_year (&date),
                          g_date_get_month (&date),
                          g_date_get_day (&date));
}
