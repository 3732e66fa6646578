/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-money.h"

#include "model/jx-error.h"
#include "model/jx-number.h"
#include "model/jx-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many decimals of each unit make a fen. */
#define YUAN_DECIMALS 2
#define WAN_DECIMALS 6
#define YI_DECIMALS 10

static const struct
{
  const char *name;
  guint       decimals;
} suffixes[] = {
  { "元", YUAN_DECIMALS }, { "万", WAN_DECIMALS },  { "万元", WAN_DECIMALS },
  { "亿", YI_DECIMALS },   { "亿元", YI_DECIMALS },
};

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " ");
}

static gboolean
skip_yuan_mark (const char **cursor)
{
  if (!g_str_has_prefix (*cursor, "¥") && !g_str_has_prefix (*cursor, "￥"))
    return FALSE;
  *cursor = skip_blanks (g_utf8_next_char (*cursor));
  return TRUE;
}

static gboolean
find_suffix (const char *text, guint *decimals)
{
  for (guint i = 0; i < G_N_ELEMENTS (suffixes); i++)
    if (g_str_equal (suffixes[i].name, text))
      {
        *decimals = suffixes[i].decimals;
        return TRUE;
      }
  return FALSE;
}

/* Reads an amount from a folded text: sign, mark of yuan, number, unit. */
static JxNumberFault
read_amount (const char *text, JxMoneyUnit bare, gint64 *fen)
{
  guint         decimals = bare == JX_MONEY_WAN ? WAN_DECIMALS : YUAN_DECIMALS;
  gboolean      negative = FALSE;
  JxNumberFault fault;
  const char   *p = text;
  const char   *unit;

  if (*p == '-' && (g_str_has_prefix (p + 1, "¥") || g_str_has_prefix (p + 1, "￥")))
    {
      negative = TRUE;
      p++;
    }
  if (skip_yuan_mark (&p))
    decimals = YUAN_DECIMALS;
  if (negative && (*p == '-' || *p == '+'))
    return JX_NUMBER_MISSING;

  unit = skip_blanks (p + strspn (p, "+-0123456789,."));
  if (*unit != '\0' && !find_suffix (unit, &decimals))
    return JX_NUMBER_MISSING;

  fault = jx_number_read (&p, decimals, fen);
  if (fault == JX_NUMBER_FINE && skip_blanks (p) != unit)
    return JX_NUMBER_MISSING;
  if (fault == JX_NUMBER_FINE && (*fen > JX_MONEY_MAX || *fen < -JX_MONEY_MAX))
    return JX_NUMBER_TOO_LARGE;
  if (negative)
    *fen = -*fen;
  return fault;
}

/**
 * jx_money_parse:
 * @text: an amount as typed or printed: `15.15`, `１５．１５`, `15.15万`, `151,500元`,
 * `¥151,500.00`
 * @bare: the unit of a number that names none
 * @fen: (out): the amount in fen, exact
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads an amount of money. 元, 万, 万元, 亿, 亿元 and ¥ are understood; an amount may be negative.
 *
 * An amount that is finer than a fen, or larger than %JX_MONEY_MAX, is refused, never rounded.
 *
 * Returns: whether @text is an amount; else @fen is as it was
 */
gboolean
jx_money_parse (const char *text, JxMoneyUnit bare, gint64 *fen, GError **error)
{
  g_autofree char *folded = NULL;
  gint64           amount = 0;

  g_return_val_if_fail (text != NULL && fen != NULL, FALSE);

  folded = jx_text_fold (text);
  switch (read_amount (folded, bare, &amount))
    {
    case JX_NUMBER_FINE:
      *fen = amount;
      return TRUE;

    case JX_NUMBER_TOO_PRECISE:
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is finer than one fen; 元 can have two decimals and 万元 six."),
                   folded);
      return FALSE;

    case JX_NUMBER_TOO_LARGE:
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is too large an amount; is its unit right?"),
                   folded);
      return FALSE;

    case JX_NUMBER_MISSING:
    default:
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is not an amount; write it like 15.15, 15.15万 or 151,500元."),
                   folded);
      return FALSE;
    }
}

/**
 * jx_money_names_its_unit:
 * @text: an amount as typed or printed
 *
 * Whether @text says its unit by 元, 万, 亿 or ¥, so that no other unit need be asked for.
 *
 * Returns: whether it does
 */
gboolean
jx_money_names_its_unit (const char *text)
{
  static const char *const marks[] = { "元", "万", "亿", "¥", "￥" };

  g_return_val_if_fail (text != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (strstr (text, marks[i]) != NULL)
      return TRUE;
  return FALSE;
}

/**
 * jx_money_format:
 * @fen: an amount in fen
 * @unit: the unit to write it in
 *
 * Writes an amount without its unit: `260.00` 万元, `151,500.00` 元.
 *
 * 万元 have two decimals, up to six where the amount needs them (rules.md, Codes and money).
 *
 * Returns: (transfer full): the amount; jx_money_parse() with the same unit reads it back
 */
char *
jx_money_format (gint64 fen, JxMoneyUnit unit)
{
  if (unit == JX_MONEY_WAN)
    return jx_number_format (fen, WAN_DECIMALS, 2, FALSE);
  return jx_number_format (fen, YUAN_DECIMALS, YUAN_DECIMALS, TRUE);
}

/**
 * jx_money_format_form:
 * @fen: an amount in fen
 *
 * Writes an amount in 万元 as form 2 prints it: nothing is `0` (forms.md, form 2).
 *
 * Returns: (transfer full): the amount
 */
char *
jx_money_format_form (gint64 fen)
{
  return fen == 0 ? g_strdup ("0") : jx_money_format (fen, JX_MONEY_WAN);
}
