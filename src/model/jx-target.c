/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-target.h"

#include "model/jx-number.h"
#include "model/jx-text.h"

#include <string.h>

/* A percentage in words: 百分之95. */
#define PER_CENT "百分之"

/**
 * jx_sign_names:
 *
 * The names of each #JxSign in the year file, ended by %NULL; the symbols among them are printed.
 */
const char *const jx_sign_names[] = { "", "≥", ">", "=", "≤", "<", "定性", NULL };

typedef struct
{
  const char *word;
  JxSign      sign;
} SignWord;

/* What may stand in front of the number; a longer one comes before its own beginning. */
static const SignWord front_words[] = {
  { ">=", JX_SIGN_AT_LEAST },
  { "=>", JX_SIGN_AT_LEAST },
  { "<=", JX_SIGN_AT_MOST },
  { "=<", JX_SIGN_AT_MOST },
  { "≥", JX_SIGN_AT_LEAST },
  { "≤", JX_SIGN_AT_MOST },
  { ">", JX_SIGN_MORE },
  { "<", JX_SIGN_LESS },
  { "=", JX_SIGN_EQUAL },
  { "等于", JX_SIGN_EQUAL },
  { "不低于", JX_SIGN_AT_LEAST },
  { "不少于", JX_SIGN_AT_LEAST },
  { "不小于", JX_SIGN_AT_LEAST },
  { "至少", JX_SIGN_AT_LEAST },
  { "大于等于", JX_SIGN_AT_LEAST },
  { "大于或等于", JX_SIGN_AT_LEAST },
  { "高于或等于", JX_SIGN_AT_LEAST },
  { "大于", JX_SIGN_MORE },
  { "高于", JX_SIGN_MORE },
  { "超过", JX_SIGN_MORE },
  { "多于", JX_SIGN_MORE },
  { "不超过", JX_SIGN_AT_MOST },
  { "不高于", JX_SIGN_AT_MOST },
  { "不多于", JX_SIGN_AT_MOST },
  { "不大于", JX_SIGN_AT_MOST },
  { "小于等于", JX_SIGN_AT_MOST },
  { "小于或等于", JX_SIGN_AT_MOST },
  { "低于或等于", JX_SIGN_AT_MOST },
  { "小于", JX_SIGN_LESS },
  { "低于", JX_SIGN_LESS },
  { "少于", JX_SIGN_LESS },
};

/* What may stand behind the unit. */
static const SignWord back_words[] = {
  { "及以上", JX_SIGN_AT_LEAST }, { "以上", JX_SIGN_AT_LEAST }, { "及以下", JX_SIGN_AT_MOST },
  { "以下", JX_SIGN_AT_MOST },    { "以内", JX_SIGN_AT_MOST },  { "之内", JX_SIGN_AT_MOST },
};

static const char *
skip_blanks (const char *text)
{
  return text + strspn (text, " ");
}

static JxSign
skip_front_sign (const char **cursor)
{
  for (guint i = 0; i < G_N_ELEMENTS (front_words); i++)
    if (g_str_has_prefix (*cursor, front_words[i].word))
      {
        *cursor = skip_blanks (*cursor + strlen (front_words[i].word));
        return front_words[i].sign;
      }
  return JX_SIGN_NONE;
}

/* Cuts a sign off the end of @unit; a sign that was read in front must say the same. */
static JxSign
cut_back_sign (char *unit, JxSign front)
{
  for (guint i = 0; i < G_N_ELEMENTS (back_words); i++)
    if (g_str_has_suffix (unit, back_words[i].word) &&
        (front == JX_SIGN_NONE || front == back_words[i].sign))
      {
        unit[strlen (unit) - strlen (back_words[i].word)] = '\0';
        g_strchomp (unit);
        return back_words[i].sign;
      }
  return front;
}

/* Whether a date begins at @text: a calendar year, or a month without a sign before it. */
static gboolean
begins_with_date (const char *text, JxSign sign)
{
  gsize       digits = strspn (text, "0123456789");
  const char *p = skip_blanks (text + digits);

  if (digits == 4 && (g_str_has_prefix (text, "19") || g_str_has_prefix (text, "20")))
    return g_str_has_prefix (p, "年") || ((*p == '-' || *p == '/' || *p == '.') &&
                                          g_ascii_isdigit (p[1]) && strchr (p + 1, *p) != NULL);
  return sign == JX_SIGN_NONE && digits <= 2 && digits > 0 && g_str_has_prefix (p, "月");
}

/* Whether the text behind a number makes it a range or a ratio: 3-5天, 95%~98%, 1:3. */
static gboolean
goes_on_as_range (const char *rest)
{
  static const char *const marks[] = { "-", "~", "–", "—", "至", "到" };

  if ((*rest == '/' || *rest == ':' || *rest == '.' || *rest == ',') && g_ascii_isdigit (rest[1]))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    {
      const char *p = strstr (rest, marks[i]);

      if (p != NULL && g_ascii_isdigit (*skip_blanks (p + strlen (marks[i]))))
        return TRUE;
    }
  return FALSE;
}

/* Reads the one number that a folded text begins with and moves behind it. */
static gboolean
scan_number (const char **cursor, JxSign sign, gint64 *micros)
{
  const char *p = *cursor;

  if (begins_with_date (p, sign) || !jx_number_scan (&p, 6, micros) || goes_on_as_range (p))
    return FALSE;
  *cursor = p;
  return TRUE;
}

static char *
drop_commas (const char *number, gsize length)
{
  char *out = g_malloc (length + 1);
  gsize n = 0;

  for (gsize i = 0; i < length; i++)
    if (number[i] != ',')
      out[n++] = number[i];
  out[n] = '\0';
  return out;
}

/**
 * jx_target_read:
 * @target: (out caller-allocates): the fields; free them with jx_target_clear()
 * @printed: a 指标值 as a document prints it: `≤100优`, `不低于95%`, `2021年12月底前`
 *
 * Reads a 指标值 into sign, value and unit (architecture.md, The value as printed).
 *
 * A sign is a symbol or a word in front of the number, or a word behind the unit; 百分之95 is 95 with
 * the unit %. A text without
 * one plain number, such as words, dates and ranges, is qualitative and stands in the unit as a
 * whole; a blank text has no sign.
 */
void
jx_target_read (JxTarget *target, const char *printed)
{
  g_autofree char *folded = NULL;
  const char      *number, *rest;
  gboolean         in_hundredths;
  gint64           micros;

  g_return_if_fail (target != NULL && printed != NULL);

  folded = jx_text_fold (printed);
  number = folded;
  target->sign = skip_front_sign (&number);
  in_hundredths = g_str_has_prefix (number, PER_CENT);
  if (in_hundredths)
    number = skip_blanks (number + strlen (PER_CENT));
  rest = number;

  if (!scan_number (&rest, target->sign, &micros))
    {
      target->sign = *folded == '\0' ? JX_SIGN_NONE : JX_SIGN_QUALITATIVE;
      target->value = g_strdup ("");
      target->unit = jx_text_strip (printed);
      return;
    }

  target->value = drop_commas (number, rest - number);
  target->unit = g_strconcat (in_hundredths ? "%" : "", skip_blanks (rest), NULL);
  target->sign = cut_back_sign (target->unit, target->sign);
}

/**
 * jx_target_clear:
 * @target: a target
 *
 * Frees the fields of @target and leaves it without them.
 */
void
jx_target_clear (JxTarget *target)
{
  g_clear_pointer (&target->value, g_free);
  g_clear_pointer (&target->unit, g_free);
  target->sign = JX_SIGN_NONE;
}

/**
 * jx_target_print:
 * @sign: the sign
 * @value: the number
 * @unit: unit or words
 *
 * Joins the three fields of a 指标值 to the text that a form prints.
 *
 * Returns: (transfer full): the text, such as `≥98%`; a qualitative target has no sign in print
 */
char *
jx_target_print (JxSign sign, const char *value, const char *unit)
{
  g_return_val_if_fail (sign <= JX_SIGN_QUALITATIVE && value != NULL && unit != NULL, NULL);

  return g_strconcat (sign == JX_SIGN_QUALITATIVE ? "" : jx_sign_names[sign], value, unit, NULL);
}

/**
 * jx_target_number:
 * @value: a target or actual value: `98.5`, `97%`, `87人`
 * @micros: (out): its number in millionths, see %JX_MICRO
 *
 * Reads the number that a value begins with; a unit may follow, a date or a range is no number.
 *
 * Returns: whether there is one; else @micros is as it was
 */
gboolean
jx_target_number (const char *value, gint64 *micros)
{
  g_autofree char *folded = NULL;
  const char      *p;
  gint64           number;

  g_return_val_if_fail (value != NULL && micros != NULL, FALSE);

  folded = jx_text_fold (value);
  p = folded;
  if (!scan_number (&p, JX_SIGN_NONE, &number))
    return FALSE;
  *micros = number;
  return TRUE;
}

/**
 * jx_sign_is_reverse:
 * @sign: a sign
 *
 * Whether a target of that sign is reached by less, not by more (rules.md, Scoring).
 *
 * Returns: %TRUE for ≤ and <
 */
gboolean
jx_sign_is_reverse (JxSign sign)
{
  return sign == JX_SIGN_AT_MOST || sign == JX_SIGN_LESS;
}
