/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-date.h"

#include "model/jx-error.h"
#include "model/jx-number.h"
#include "model/jx-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_day (gint64 year, guint month, guint day)
{
  return year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= 31 &&
         g_date_valid_dmy (day, month, year);
}

/* Reads a number of @least to @most digits; more digits than that are no number here. */
static gboolean
scan_part (const char **cursor, gsize least, gsize most, guint *part)
{
  gsize length = strspn (*cursor, "0123456789");

  if (length < least || length > most)
    return FALSE;
  *part = 0;
  for (gsize i = 0; i < length; i++)
    *part = *part * 10 + (*(*cursor)++ - '0');
  return TRUE;
}

static gboolean
skip_mark (const char **cursor, const char *mark)
{
  const char *p = *cursor + strspn (*cursor, " ");

  if (!g_str_has_prefix (p, mark))
    return FALSE;
  p += strlen (mark);
  *cursor = p + strspn (p, " ");
  return TRUE;
}

typedef struct
{
  const char *after_year;
  const char *after_month;
  const char *after_day;
} Marks;

/* Reads year (where @year is 0), month and day with @marks between them, up to the end of @text. */
static gboolean
read_day (const char *text, const Marks *marks, gint64 *year, guint *month, guint *day)
{
  const char *p = text;
  guint       part = 0;

  if (*year == 0)
    {
      if (!scan_part (&p, 4, 4, &part) || !skip_mark (&p, marks->after_year))
        return FALSE;
      *year = part;
    }
  if (!scan_part (&p, 1, 2, month) || !skip_mark (&p, marks->after_month) ||
      !scan_part (&p, 1, 2, day))
    return FALSE;
  if (*marks->after_day != '\0')
    skip_mark (&p, marks->after_day);
  return *p == '\0';
}

static gboolean
read_packed_day (const char *text, gint64 *year, guint *month, guint *day)
{
  const char *p = text;
  guint       part = 0;

  if (!scan_part (&p, 8, 8, &part) || *p != '\0')
    return FALSE;
  *year = part / 10000;
  *month = part / 100 % 100;
  *day = part % 100;
  return TRUE;
}

static gboolean
read_any_day (const char *text, gint64 year, gint64 *found_year, guint *month, guint *day)
{
  static const Marks styles[] = {
    { "-", "-", "" },
    { "/", "/", "" },
    { ".", ".", "" },
    { "年", "月", "日" },
  };

  if (read_packed_day (text, found_year, month, day))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    {
      *found_year = 0;
      if (read_day (text, &styles[i], found_year, month, day))
        return TRUE;
      *found_year = year;
      if (year > 0 && read_day (text, &styles[i], found_year, month, day))
        return TRUE;
    }
  return FALSE;
}

/**
 * jx_date_parse:
 * @text: a date as typed or printed: `2021-10-31`, `2021/10/31`, `2021.10.31`, `2021年10月31日`,
 *   `20211031`
 * @year: the year of a date that names none, such as `10-31` or `10月31日`; 0 to refuse such dates
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads a day of the calendar.
 *
 * Returns: (transfer full) (nullable): the ISO date, such as `2021-10-31`
 */
char *
jx_date_parse (const char *text, gint64 year, GError **error)
{
  g_autofree char *folded = NULL;
  gint64           found_year = 0;
  guint            month = 0, day = 0;

  g_return_val_if_fail (text != NULL, NULL);

  folded = jx_text_fold (text);
  if (!read_any_day (folded, year, &found_year, &month, &day))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is not a date; write it like 2021-10-31."),
                   folded);
      return NULL;
    }
  if (!is_day (found_year, month, day))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is not a day of the calendar."),
                   folded);
      return NULL;
    }
  return jx_date_of (found_year, month, day);
}

/**
 * jx_date_split:
 * @iso: an ISO date
 * @year: (out) (optional): its year
 * @month: (out) (optional): its month, 1 to 12
 * @day: (out) (optional): its day, from 1
 *
 * Takes an ISO date apart.
 *
 * Returns: whether @iso is a day of the calendar in the form `2021-10-31`
 */
gboolean
jx_date_split (const char *iso, gint64 *year, guint *month, guint *day)
{
  static const Marks iso_marks = { "-", "-", "" };
  gint64             found_year = 0;
  guint              found_month = 0, found_day = 0;

  g_return_val_if_fail (iso != NULL, FALSE);

  if (strspn (iso, "0123456789-") != 10 || iso[10] != '\0' ||
      !read_day (iso, &iso_marks, &found_year, &found_month, &found_day) ||
      !is_day (found_year, found_month, found_day))
    return FALSE;

  if (year != NULL)
    *year = found_year;
  if (month != NULL)
    *month = found_month;
  if (day != NULL)
    *day = found_day;
  return TRUE;
}

/**
 * jx_date_is_valid:
 * @iso: a text
 *
 * Whether @iso is a day of the calendar in the form `2021-10-31`.
 *
 * Returns: whether it is
 */
gboolean
jx_date_is_valid (const char *iso)
{
  return jx_date_split (iso, NULL, NULL, NULL);
}

/**
 * jx_date_of:
 * @year: a year, 1 to 9999
 * @month: a month, 1 to 12
 * @day: a day of that month, from 1
 *
 * Writes a day as an ISO date.
 *
 * Returns: (transfer full): the date
 */
char *
jx_date_of (gint64 year, guint month, guint day)
{
  g_return_val_if_fail (is_day (year, month, day), NULL);

  return g_strdup_printf ("%04d-%02u-%02u", (int) year, month, day);
}

/**
 * jx_date_month_end:
 * @year: a year, 1 to 9999
 * @month: a month, 1 to 12
 *
 * Writes the last day of a month as an ISO date.
 *
 * Returns: (transfer full): the date
 */
char *
jx_date_month_end (gint64 year, guint month)
{
  g_return_val_if_fail (is_day (year, month, 1), NULL);

  return jx_date_of (year, month, g_date_get_days_in_month (month, year));
}

/**
 * jx_date_months_elapsed:
 * @iso: an ISO date
 * @year: a fiscal year
 *
 * Computes the months of @year that have passed at the end of the day @iso.
 *
 * Whole months before it, and its day / days of its month (rules.md, Progress): at 31 October 10.
 * Before the year it is 0, after it 12.
 *
 * Returns: months in millionths, see %JX_MICRO
 */
gint64
jx_date_months_elapsed (const char *iso, gint64 year)
{
  gint64 iso_year = 0;
  guint  month = 0, day = 0;

  g_return_val_if_fail (jx_date_split (iso, &iso_year, &month, &day), 0);

  if (iso_year < year)
    return 0;
  if (iso_year > year)
    return 12 * JX_MICRO;
  return (month - 1) * JX_MICRO +
         jx_number_share (JX_MICRO, day, g_date_get_days_in_month (month, iso_year));
}

static const char *
skip_month_gap (const char *text)
{
  while (*text == ',' || *text == ' ' || g_str_has_prefix (text, "、"))
    text = g_utf8_next_char (text);
  return text;
}

static gboolean
check_months (const GArray *months, GError **error)
{
  for (guint i = 1; i < months->len; i++)
    if (g_array_index (months, guint, i) <= g_array_index (months, guint, i - 1))
      {
        g_set_error_literal (error,
                             JX_ERROR,
                             JX_ERROR_VALUE,
                             _ ("The months must stand in rising order, each once."));
        return FALSE;
      }
  if (months->len == 0 || g_array_index (months, guint, months->len - 1) != 12)
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_VALUE,
                           _ ("The last month must be 12, the end of the year."));
      return FALSE;
    }
  return TRUE;
}

/**
 * jx_months_parse:
 * @text: months such as `3,6,10,12`; 、 and blanks part them too
 * @months: (out) (element-type guint): the months
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads the checkpoint months of a year: rising, 1 to 12, the last 12 (rules.md, Progress).
 *
 * Returns: whether @text holds such months; else @months is as it was
 */
gboolean
jx_months_parse (const char *text, GArray **months, GError **error)
{
  g_autoptr (GArray) found = NULL;
  g_autofree char *folded = NULL;

  g_return_val_if_fail (text != NULL && months != NULL, FALSE);

  folded = jx_text_fold (text);
  found = g_array_new (FALSE, FALSE, sizeof (guint));
  for (const char *p = folded; *p != '\0'; p = skip_month_gap (p))
    {
      const char *start = p;
      guint       month = 0;

      if (!scan_part (&p, 1, 2, &month) || month < 1 || month > 12 ||
          (*p != '\0' && skip_month_gap (p) == p))
        {
          g_set_error (error,
                       JX_ERROR,
                       JX_ERROR_VALUE,
                       _ ("“%s” is not a month; write months like 3,6,10,12."),
                       start);
          return FALSE;
        }
      g_array_append_val (found, month);
    }
  if (!check_months (found, error))
    return FALSE;

  *months = g_steal_pointer (&found);
  return TRUE;
}

/**
 * jx_months_format:
 * @months: (element-type guint): months
 *
 * Writes months as the year file keeps them: `3,6,10,12`.
 *
 * Returns: (transfer full): the months
 */
char *
jx_months_format (const GArray *months)
{
  GString *out;

  g_return_val_if_fail (months != NULL, NULL);

  out = g_string_new (NULL);
  for (guint i = 0; i < months->len; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? "," : "", g_array_index (months, guint, i));
  return g_string_free (out, FALSE);
}
