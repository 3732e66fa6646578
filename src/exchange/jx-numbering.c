/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-numbering.h"

#include <string.h>

#define NUMBER_MOST 9999

typedef enum
{
  STYLE_NONE,
  STYLE_ARABIC,
  STYLE_WIDE,
  STYLE_COUNTING,
  STYLE_LEGAL,
  STYLE_DIGITS,
  STYLE_CIRCLED,
  STYLE_STEMS,
  STYLE_LOWER,
  STYLE_UPPER,
  STYLE_LOWER_ROMAN,
  STYLE_UPPER_ROMAN,
} NumberStyle;

/* What the formats are called: ECMA-376 part 1, 17.18.59, and OpenDocument 1.3, 19.506. */
static const struct
{
  const char *name;
  NumberStyle style;
} styles[] = {
  { "decimal", STYLE_ARABIC },
  { "decimalZero", STYLE_ARABIC },
  { "1", STYLE_ARABIC },
  { "01", STYLE_ARABIC },
  { "decimalFullWidth", STYLE_WIDE },
  { "１, ２, ３, ...", STYLE_WIDE },
  { "chineseCounting", STYLE_COUNTING },
  { "chineseCountingThousand", STYLE_COUNTING },
  { "taiwaneseCountingThousand", STYLE_COUNTING },
  { "japaneseCounting", STYLE_COUNTING },
  { "一, 二, 三, ...", STYLE_COUNTING },
  { "ideographDigital", STYLE_DIGITS },
  { "taiwaneseCounting", STYLE_DIGITS },
  { "chineseLegalSimplified", STYLE_LEGAL },
  { "壹, 贰, 叁, ...", STYLE_LEGAL },
  { "decimalEnclosedCircle", STYLE_CIRCLED },
  { "decimalEnclosedCircleChinese", STYLE_CIRCLED },
  { "①, ②, ③, ...", STYLE_CIRCLED },
  { "ideographTraditional", STYLE_STEMS },
  { "甲, 乙, 丙, ...", STYLE_STEMS },
  { "lowerLetter", STYLE_LOWER },
  { "a", STYLE_LOWER },
  { "upperLetter", STYLE_UPPER },
  { "A", STYLE_UPPER },
  { "lowerRoman", STYLE_LOWER_ROMAN },
  { "i", STYLE_LOWER_ROMAN },
  { "upperRoman", STYLE_UPPER_ROMAN },
  { "I", STYLE_UPPER_ROMAN },
};

static const char *const counting_digits[] = { "零", "一", "二", "三", "四",
                                               "五", "六", "七", "八", "九" };
static const char *const legal_digits[] = { "零", "壹", "贰", "叁", "肆",
                                            "伍", "陆", "柒", "捌", "玖" };

static NumberStyle
find_style (const char *format)
{
  for (guint i = 0; format != NULL && i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (format, styles[i].name))
      return styles[i].style;
  return STYLE_NONE;
}

static void
add_digits (GString *out, gint64 number, const char *const *digits)
{
  g_autofree char *arabic = g_strdup_printf ("%d", (int) number);

  for (const char *p = arabic; *p != '\0'; p++)
    g_string_append (out, digits[*p - '0']);
}

/* 二十一, 一百零五; a ten at the begin is written without its one. */
static void
add_counted (GString           *out,
             gint64             number,
             const char *const *digits,
             const char *const *places,
             gboolean           short_ten)
{
  gboolean gap = FALSE;
  gint64   place = 1000;

  for (guint i = 0; i < 4; i++, place /= 10)
    {
      gint64 digit = number / place % 10;

      if (digit == 0)
        {
          gap = out->len > 0;
          continue;
        }
      if (gap)
        g_string_append (out, digits[0]);
      gap = FALSE;
      if (!(short_ten && place == 10 && digit == 1 && out->len == 0))
        g_string_append (out, digits[digit]);
      g_string_append (out, places[i]);
    }
}

static void
add_roman (GString *out, gint64 number)
{
  static const struct
  {
    gint64      value;
    const char *letters;
  } steps[] = {
    { 1000, "m" }, { 900, "cm" }, { 500, "d" }, { 400, "cd" }, { 100, "c" },
    { 90, "xc" },  { 50, "l" },   { 40, "xl" }, { 10, "x" },   { 9, "ix" },
    { 5, "v" },    { 4, "iv" },   { 1, "i" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (; number >= steps[i].value; number -= steps[i].value)
      g_string_append (out, steps[i].letters);
}

/* a … z, aa … zz */
static void
add_letters (GString *out, gint64 number, char first)
{
  for (gint64 i = 0; i <= (number - 1) / 26; i++)
    g_string_append_c (out, (char) (first + (number - 1) % 26));
}

static void
add_number (GString *out, NumberStyle style, gint64 number)
{
  static const char *const counting_places[] = { "千", "百", "十", "" };
  static const char *const legal_places[] = { "仟", "佰", "拾", "" };
  static const char *const wide[] = { "０", "１", "２", "３", "４", "５", "６", "７", "８", "９" };
  static const char *const stems[] = { "甲", "乙", "丙", "丁", "戊", "己", "庚", "辛", "壬", "癸" };

  if (style == STYLE_COUNTING)
    add_counted (out, number, counting_digits, counting_places, TRUE);
  else if (style == STYLE_LEGAL)
    add_counted (out, number, legal_digits, legal_places, FALSE);
  else if (style == STYLE_DIGITS)
    add_digits (out, number, counting_digits);
  else if (style == STYLE_WIDE)
    add_digits (out, number, wide);
  else if (style == STYLE_CIRCLED && number <= 20)
    g_string_append_unichar (out, 0x2460 + (gunichar) number - 1);
  else if (style == STYLE_STEMS && number <= 10)
    g_string_append (out, stems[number - 1]);
  else if (style == STYLE_LOWER || style == STYLE_UPPER)
    add_letters (out, number, style == STYLE_LOWER ? 'a' : 'A');
  else if (style == STYLE_LOWER_ROMAN || style == STYLE_UPPER_ROMAN)
    add_roman (out, number);
  else
    g_string_append_printf (out, "%d", (int) number);
}

/**
 * _jx_number_write:
 * @format: (nullable): the name of a number format in WordprocessingML or OpenDocument
 * @number: the number
 *
 * Writes a number as lists do: `3`, `三`, `③`, `iii`.
 *
 * Returns: (transfer full): the number; empty for bullets and formats that are not known
 */
char *
_jx_number_write (const char *format, gint64 number)
{
  NumberStyle style = find_style (format);
  GString    *out = g_string_new (NULL);
  gint64      shown = CLAMP (number, 1, NUMBER_MOST);

  if (style != STYLE_NONE && number == 0)
    g_string_append_c (out, '0');
  else if (style != STYLE_NONE)
    add_number (out, style, shown);
  if (style == STYLE_UPPER_ROMAN)
    g_string_ascii_up (out);
  return g_string_free (out, FALSE);
}

/**
 * _jx_number_list_new:
 *
 * Makes a list whose levels have no number.
 *
 * Returns: (transfer full): the list
 */
JxNumberList *
_jx_number_list_new (void)
{
  JxNumberList *list = g_new0 (JxNumberList, 1);

  for (guint i = 0; i < JX_NUMBER_LEVELS; i++)
    list->levels[i].start = 1;
  return list;
}

/**
 * _jx_number_list_free:
 * @list: (nullable) (transfer full): a list
 *
 * Frees @list.
 */
void
_jx_number_list_free (JxNumberList *list)
{
  for (guint i = 0; list != NULL && i < JX_NUMBER_LEVELS; i++)
    {
      g_free (list->levels[i].format);
      g_free (list->levels[i].text);
    }
  g_free (list);
}

/**
 * _jx_number_list_restart:
 * @list: a list
 * @level: a level, from 0
 *
 * Lets @level and those below it begin anew.
 */
void
_jx_number_list_restart (JxNumberList *list, guint level)
{
  for (guint i = level; i < JX_NUMBER_LEVELS; i++)
    list->levels[i].counting = FALSE;
}

/**
 * _jx_number_list_next:
 * @list: a list
 * @level: the level of a paragraph, from 0
 *
 * Counts a paragraph of the list.
 *
 * Returns: (transfer full): what stands before the paragraph: `1.`, `（一）`; empty for a bullet
 */
char *
_jx_number_list_next (JxNumberList *list, guint level)
{
  JxNumberLevel *own = &list->levels[MIN (level, JX_NUMBER_LEVELS - 1)];
  GString       *out = g_string_new (NULL);

  own->value = own->counting ? own->value + 1 : own->start;
  own->counting = TRUE;
  if (level + 1 < JX_NUMBER_LEVELS)
    _jx_number_list_restart (list, level + 1);
  if (find_style (own->format) == STYLE_NONE)
    return g_string_free (out, FALSE);

  for (const char *p = own->text != NULL ? own->text : ""; *p != '\0'; p++)
    {
      const JxNumberLevel *meant;
      g_autofree char     *number = NULL;

      if (*p != '%' || p[1] < '1' || p[1] > '9')
        {
          g_string_append_c (out, *p);
          continue;
        }
      meant = &list->levels[*++p - '1'];
      number = _jx_number_write (meant->format, meant->counting ? meant->value : meant->start);
      g_string_append (out, number);
    }
  return g_string_free (out, FALSE);
}
