/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-text.h"

#include <string.h>

static char empty[] = "";

/* Blank in a Chinese document: Unicode space, the ideographic space among them, and the marks that
 * Word leaves behind. */
static gboolean
is_blank_char (gunichar c)
{
  return g_unichar_isspace (c) || c == 0x00a0 || c == 0x200b || c == 0xfeff;
}

/**
 * jx_text_empty:
 *
 * The shared empty text, to start a record's member with.
 *
 * Returns: (transfer none): ""
 */
char *
jx_text_empty (void)
{
  return empty;
}

/**
 * jx_text_take:
 * @member: a text member of a record
 * @text: (nullable) (transfer full): its new text; %NULL counts as empty
 *
 * Gives @text to @member and frees what stood there.
 */
void
jx_text_take (char **member, char *text)
{
  char *old = *member;

  if (text != NULL && *text == '\0' && text != empty)
    g_clear_pointer (&text, g_free);
  *member = text != NULL ? text : empty;
  if (old != empty)
    g_free (old);
}

/**
 * jx_text_set:
 * @member: a text member of a record
 * @text: (nullable): its new text, copied; %NULL counts as empty
 *
 * Replaces the text of @member.
 */
void
jx_text_set (char **member, const char *text)
{
  jx_text_take (member, text != NULL && *text != '\0' ? g_strdup (text) : NULL);
}

/**
 * jx_text_clear:
 * @member: a text member of a record
 *
 * Frees the text of @member and leaves it empty.
 */
void
jx_text_clear (char **member)
{
  jx_text_take (member, NULL);
}

/**
 * jx_text_strip:
 * @text: UTF-8
 *
 * Takes blanks off both ends, ideographic ones too; what is inside stays letter for letter.
 *
 * Returns: (transfer full): the stripped text
 */
char *
jx_text_strip (const char *text)
{
  const char *end;

  g_return_val_if_fail (text != NULL, NULL);

  while (*text != '\0' && is_blank_char (g_utf8_get_char (text)))
    text = g_utf8_next_char (text);

  end = text + strlen (text);
  while (end > text)
    {
      const char *last = g_utf8_prev_char (end);

      if (!is_blank_char (g_utf8_get_char (last)))
        break;
      end = last;
    }

  return g_strndup (text, end - text);
}

/**
 * jx_text_fold_char:
 * @c: a character
 *
 * What jx_text_fold() makes of one character.
 *
 * Returns: the folded character; 0 for a mark without width, which goes
 */
gunichar
jx_text_fold_char (gunichar c)
{
  if (c == 0x200b || c == 0xfeff)
    return 0;
  if (c >= 0xff01 && c <= 0xff5e)
    return c - 0xff01 + '!';
  if (is_blank_char (c))
    return ' ';
  if (c == 0x2267 || c == 0x2a7e)
    return 0x2265;
  if (c == 0x2266 || c == 0x2a7d)
    return 0x2264;
  if (c == 0x2212)
    return '-';
  return c;
}

/**
 * jx_text_fold:
 * @text: UTF-8
 *
 * Makes full-width letters, digits and signs half-width and strips both ends, for reading values.
 *
 * ＝ ％ （ ） ， ． become = % ( ) , . and ≧ ≦ become ≥ ≤; every blank becomes a space, marks
 * without width go; Chinese text is left alone.
 *
 * Returns: (transfer full): the folded text
 */
char *
jx_text_fold (const char *text)
{
  g_autoptr (GString) out = NULL;
  g_autofree char *stripped = NULL;

  g_return_val_if_fail (text != NULL, NULL);

  stripped = jx_text_strip (text);
  out = g_string_sized_new (strlen (stripped));
  for (const char *p = stripped; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = jx_text_fold_char (g_utf8_get_char (p));

      if (c != 0)
        g_string_append_unichar (out, c);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * jx_text_is_blank:
 * @text: (nullable): UTF-8
 *
 * Whether nothing but blanks stands in @text.
 *
 * Returns: %TRUE for %NULL, empty and blank texts
 */
gboolean
jx_text_is_blank (const char *text)
{
  if (text == NULL)
    return TRUE;
  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!is_blank_char (g_utf8_get_char (text)))
      return FALSE;
  return TRUE;
}

/**
 * jx_text_length:
 * @text: UTF-8
 *
 * Counts characters as a Chinese word count does: every character but blanks.
 *
 * Returns: the number of characters
 */
gsize
jx_text_length (const char *text)
{
  gsize n = 0;

  g_return_val_if_fail (text != NULL, 0);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (!is_blank_char (g_utf8_get_char (text)))
      n++;
  return n;
}
