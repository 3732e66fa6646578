/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include <string.h>

#define TABLE_SUFFIX "绩效目标表"

static const struct
{
  const char *key;
  JxPart      part;
} parts[] = {
  { "目录", JX_PART_COVER },
  { "第一部分", JX_PART_DEPARTMENT },
  { "部门整体绩效目标", JX_PART_DEPARTMENT },
  { "第一部分部门整体绩效目标", JX_PART_DEPARTMENT },
  { "总体绩效目标", JX_PART_OVERALL },
  { "分项绩效目标", JX_PART_ITEMS },
  { "工作保障措施", JX_PART_SAFEGUARDS },
  { "第二部分", JX_PART_PROJECTS },
  { "预算项目绩效目标", JX_PART_PROJECTS },
  { "第二部分预算项目绩效目标", JX_PART_PROJECTS },
};

/**
 * jx_draft_key:
 * @text: a text of a document
 *
 * Makes what texts are compared by: half-width and without any blank.
 *
 * Returns: (transfer full): the key
 */
char *
jx_draft_key (const char *text)
{
  g_autofree char *folded = jx_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  return g_strjoinv (NULL, words);
}

/* Past the switches that end a field code: `\f C \l 1`. */
static const char *
skip_switches (const char *p)
{
  while (*p == '\\')
    {
      p += strcspn (p, " ");
      p += strspn (p, " ");
      p += strcspn (p, " \\}");
      p += strspn (p, " }");
    }
  return p;
}

/**
 * jx_draft_caption:
 * @text: a paragraph
 * @marked: (out): whether a field code stood in it
 *
 * Takes the field code of Word's table of contents, ` TC title \f C \l 1 `, out of a heading.
 *
 * Returns: (transfer full): the heading; the title of the code where nothing stands beside it
 */
char *
jx_draft_caption (const char *text, gboolean *marked)
{
  const char      *code = strstr (text, "TC ");
  const char      *switches = code != NULL ? strchr (code, '\\') : NULL;
  g_autofree char *before = NULL;
  g_autofree char *rest = NULL;

  *marked = switches != NULL && strstr (switches, "\\l ") != NULL &&
            (code == text || strchr (" {", code[-1]) != NULL);
  if (!*marked)
    return jx_text_strip (text);

  before = g_strndup (text, code - text - (code > text && code[-1] == '{' ? 1 : 0));
  rest = g_strconcat (before, skip_switches (switches), NULL);
  if (jx_text_is_blank (rest))
    {
      g_autofree char *title = g_strndup (code + 3, switches - code - 3);

      return jx_text_strip (title);
    }
  return jx_text_strip (rest);
}

/**
 * jx_draft_skip_ordinal:
 * @key: a line
 *
 * Finds the text after the number of a chapter: `一、`.
 *
 * Returns: (transfer none): where the text begins; @key itself if it bears no such number
 */
const char *
jx_draft_skip_ordinal (const char *key)
{
  const char *p = key;

  while (*p != '\0' && g_utf8_strchr ("一二三四五六七八九十", -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);
  if (p > key && (g_str_has_prefix (p, "、") || *p == '.'))
    return g_utf8_next_char (p);
  return key;
}

/**
 * jx_draft_find_part:
 * @caption: a paragraph without field code
 * @part: (out): the part that begins there
 *
 * Returns: whether @caption is the heading of a part
 */
gboolean
jx_draft_find_part (const char *caption, JxPart *part)
{
  g_autofree char *key = jx_draft_key (caption);
  const char      *name = jx_draft_skip_ordinal (key);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (g_str_equal (name, parts[i].key))
      {
        *part = parts[i].part;
        return TRUE;
      }
  return FALSE;
}

/* Whether a number ends here, and not a decimal fraction or a code; a year may follow: `1.2021年`.
 */
static gboolean
is_end_of_number (const char *p)
{
  return !g_ascii_isdigit (*p) ||
         ((p[0] == '1' || p[0] == '2') && g_ascii_isdigit (p[1]) && g_ascii_isdigit (p[2]) &&
          g_ascii_isdigit (p[3]) && !g_ascii_isdigit (p[4]) && p[4] != '.');
}

static gboolean
is_point (const char *p)
{
  return *p == '.' || g_str_has_prefix (p, "．");
}

static const char *
skip_mark (const char *p, const char *const *accepted)
{
  for (; *accepted != NULL; accepted++)
    if (g_str_has_prefix (p, *accepted))
      return p + strlen (*accepted);
  return NULL;
}

/* Past a number of at most three digits, half-width or full-width. */
static const char *
skip_digits (const char *p, guint *number)
{
  guint digits = 0;

  *number = 0;
  for (; g_unichar_isdigit (g_utf8_get_char (p)) && digits <= 3; p = g_utf8_next_char (p))
    {
      *number = *number * 10 + g_unichar_digit_value (g_utf8_get_char (p));
      digits++;
    }
  return digits >= 1 && digits <= 3 ? p : NULL;
}

/**
 * jx_draft_skip_number:
 * @text: a line
 * @expected: the number that it should have; 0 for any
 *
 * Finds the text after the number of a list: `1.` `1、` `1)` `（1）`.
 *
 * Returns: (transfer none): where the text begins; @text itself if it bears no such number
 */
const char *
jx_draft_skip_number (const char *text, guint expected)
{
  static const char *const openings[] = { "（", "(", NULL };
  static const char *const closings[] = { "）", ")", NULL };
  static const char *const points[] = { "、", ".", "．", "）", ")", NULL };
  const char              *digits = skip_mark (text, openings);
  gboolean                 in_brackets = digits != NULL;
  const char              *end, *p;
  guint                    number;

  p = skip_digits (in_brackets ? digits : text, &number);
  if (p == NULL || (expected != 0 && number != expected))
    return text;
  end = skip_mark (p, in_brackets ? closings : points);
  if (end == NULL || (is_point (p) && !is_end_of_number (end)))
    return text;
  return end + strspn (end, " \t");
}

/**
 * jx_draft_skip_item_number:
 * @text: a line
 *
 * Finds the text after the number of an item: `（一）`, `(十二)`, `（1）`.
 *
 * Returns: (transfer none): where the text begins; @text itself if it bears no such number
 */
const char *
jx_draft_skip_item_number (const char *text)
{
  static const char *const digits = "一二三四五六七八九十百0123456789";
  const char              *p = text;
  const char              *first;

  if (!g_str_has_prefix (p, "（") && *p != '(')
    return text;
  p = first = g_utf8_next_char (p);
  while (*p != '\0' && g_utf8_strchr (digits, -1, g_utf8_get_char (p)) != NULL)
    p = g_utf8_next_char (p);
  if (p == first || (!g_str_has_prefix (p, "）") && *p != ')'))
    return text;
  return g_utf8_next_char (p);
}

/**
 * jx_draft_project_name:
 * @caption: a paragraph without field code
 * @numbered: (out): whether a number stood before it
 *
 * Reads the heading of a project's table, such as `1.工会费（2050202）绩效目标表`.
 *
 * Returns: (transfer full) (nullable): the project's name; %NULL if this is no such heading
 */
char *
jx_draft_project_name (const char *caption, gboolean *numbered)
{
  const char      *name = jx_draft_skip_number (caption, 0);
  g_autofree char *bare = NULL;

  *numbered = name != caption;
  if (!g_str_has_suffix (name, TABLE_SUFFIX))
    return NULL;

  bare = g_strndup (name, strlen (name) - strlen (TABLE_SUFFIX));
  return jx_text_is_blank (bare) ? NULL : jx_text_strip (bare);
}

static gboolean
is_heading (const char *caption)
{
  gboolean         numbered;
  JxPart           part;
  g_autofree char *name = jx_draft_project_name (caption, &numbered);

  return name != NULL || jx_draft_find_part (caption, &part);
}

/* What stands before a page number and the dots that lead to it; NULL if there are none. */
static char *
entry_of (const char *line)
{
  static const char *const leaders[] = { ".", "…", "·", "‥", "．", " ", NULL };
  const char              *end = line + strlen (line);
  const char              *dots;

  while (end > line && g_ascii_isdigit (end[-1]))
    end--;
  dots = end;
  while (dots > line)
    {
      const char *last = g_utf8_prev_char (dots);

      if (skip_mark (last, leaders) == NULL)
        break;
      dots = last;
    }
  return *end != '\0' && dots < end ? g_strndup (line, dots - line) : NULL;
}

/**
 * jx_draft_is_contents:
 * @block: a paragraph or row
 *
 * Whether @block is a line of the table of contents: a heading, dots or a tab, and a page number.
 */
gboolean
jx_draft_is_contents (const JxPassage *block)
{
  const char      *first = block->cells->pdata[0];
  g_autofree char *entry = NULL;

  if (block->cells->len == 2)
    return jx_draft_is_page (block->cells->pdata[1]) && is_heading (first);
  if (block->cells->len != 1)
    return FALSE;
  entry = entry_of (first);
  return entry != NULL && is_heading (entry);
}

/**
 * jx_draft_is_page:
 * @text: a text
 *
 * Whether @text is nothing but a page number, such as `2`, `- 2 -` or `第2页`.
 */
gboolean
jx_draft_is_page (const char *text)
{
  g_autofree char *key = jx_draft_key (text);
  const char      *p = key;
  gsize            digits;

  if (g_str_has_prefix (p, "第"))
    p += strlen ("第");
  p += strspn (p, "-");
  digits = strspn (p, "0123456789");
  p += digits;
  p += strspn (p, "-");
  if (g_str_has_prefix (p, "页"))
    p += strlen ("页");
  return digits > 0 && digits <= 4 && *p == '\0';
}
