/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-percent.h"

#include "model/jx-error.h"
#include "model/jx-number.h"
#include "model/jx-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static JxNumberFault
read_percent (const char *text, gint64 *basis_points)
{
  const char   *p = text;
  JxNumberFault fault = jx_number_read (&p, 2, basis_points);

  if (fault != JX_NUMBER_FINE)
    return fault;
  p += strspn (p, " ");
  if (*p == '%')
    p++;
  return *p == '\0' && *basis_points >= 0 ? JX_NUMBER_FINE : JX_NUMBER_MISSING;
}

/**
 * jx_percent_parse:
 * @text: a percentage as typed or printed: `25`, `25%`, `２５．００％`
 * @basis_points: (out): the percentage in basis points, exact
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads a percentage of at most two decimals that is not negative.
 *
 * Returns: whether @text is one; else @basis_points is as it was
 */
gboolean
jx_percent_parse (const char *text, gint64 *basis_points, GError **error)
{
  g_autofree char *folded = NULL;
  gint64           value = 0;

  g_return_val_if_fail (text != NULL && basis_points != NULL, FALSE);

  folded = jx_text_fold (text);
  switch (read_percent (folded, &value))
    {
    case JX_NUMBER_FINE:
      *basis_points = value;
      return TRUE;

    case JX_NUMBER_TOO_PRECISE:
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” has more decimals than the two that a percentage can have."),
                   folded);
      return FALSE;

    case JX_NUMBER_TOO_LARGE:
    case JX_NUMBER_MISSING:
    default:
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is not a percentage; write it like 25 or 25%%."),
                   folded);
      return FALSE;
    }
}

/**
 * jx_percent_digits:
 * @basis_points: a percentage in basis points
 *
 * Writes a percentage with two decimals and without its sign: `25.00`.
 *
 * Returns: (transfer full): the digits
 */
char *
jx_percent_digits (gint64 basis_points)
{
  return jx_number_format (basis_points, 2, 2, FALSE);
}

/**
 * jx_percent_format:
 * @basis_points: a percentage in basis points
 *
 * Writes a percentage as the forms print it: `25.00%`.
 *
 * Returns: (transfer full): the percentage
 */
char *
jx_percent_format (gint64 basis_points)
{
  g_autofree char *digits = jx_percent_digits (basis_points);

  return g_strconcat (digits, "%", NULL);
}

/**
 * jx_percent_of:
 * @part: an amount
 * @whole: the amount that is 100%
 *
 * Computes what percentage of @whole @part is.
 *
 * Returns: basis points, rounded half up; 0 where @whole is 0
 */
gint64
jx_percent_of (gint64 part, gint64 whole)
{
  return whole == 0 ? 0 : jx_number_share (part, JX_PERCENT_ALL, whole);
}
