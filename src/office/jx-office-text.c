/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office/jx-office-text.h"

/* Characters that XML 1.0 has no way to write. */
static gboolean
is_barred (gunichar c)
{
  return (c < 0x20 && c != '\t' && c != '\n') || c == 0x7f || c == 0xfffe || c == 0xffff;
}

/**
 * jx_office_text:
 * @text: a text
 *
 * Makes a text that office documents can hold: valid UTF-8 without control characters but tabs and
 * line feeds.
 *
 * Returns: (transfer full): the text
 */
char *
jx_office_text (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString         *clean = g_string_sized_new (64);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_barred (g_utf8_get_char (p)))
      g_string_append_unichar (clean, g_utf8_get_char (p));
  return g_string_free (clean, FALSE);
}
