/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-decode.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define UTF8 "UTF-8"
#define UTF16LE "UTF-16LE"
#define UTF16BE "UTF-16BE"
#define GB18030 "GB18030"

typedef struct
{
  const char *charset;
  const char *mark;
  gsize       length;
} JxMark;

static const JxMark marks[] = {
  { UTF8, "\xef\xbb\xbf", 3 },
  { UTF16LE, "\xff\xfe", 2 },
  { UTF16BE, "\xfe\xff", 2 },
};

static const char *
charset_of_mark (const char *data, gsize length, gsize *skip)
{
  for (guint i = 0; i < G_N_ELEMENTS (marks); i++)
    if (length >= marks[i].length && memcmp (data, marks[i].mark, marks[i].length) == 0)
      {
        *skip = marks[i].length;
        return marks[i].charset;
      }
  *skip = 0;
  return NULL;
}

/* In UTF-16 the high byte of digits, tabs and line breaks is NUL: all at odd places, or all at even
 * ones. The high byte of a Chinese character never is. */
static const char *
charset_of_zeros (const char *data, gsize length)
{
  gsize zeros[2] = { 0, 0 };

  for (gsize i = 0; i < length; i++)
    if (data[i] == '\0')
      zeros[i % 2]++;

  if (length % 2 == 0 && zeros[1] > 0 && zeros[0] <= zeros[1] / 20)
    return UTF16LE;
  if (length % 2 == 0 && zeros[0] > 0 && zeros[1] <= zeros[0] / 20)
    return UTF16BE;
  return NULL;
}

/* Text in GB18030 hardly ever looks like UTF-8, and then by a character or two. */
static gboolean
is_damaged_utf8 (const char *data, gsize length)
{
  const char *end = data + length;
  gsize       good = 0, bad = 0;

  while (data < end)
    {
      const char *stop;

      g_utf8_validate_len (data, end - data, &stop);
      for (; data < stop; data = g_utf8_next_char (data))
        good += *data & 0x80 ? 1 : 0;
      if (data < end)
        {
          bad++;
          data++;
        }
    }
  return bad > 0 && good / 4 >= bad;
}

static const char *
guess_charset (const char *data, gsize length)
{
  const char *charset;

  if (g_utf8_validate_len (data, length, NULL))
    return UTF8;

  charset = charset_of_zeros (data, length);
  if (charset != NULL)
    return charset;
  return is_damaged_utf8 (data, length) ? UTF8 : GB18030;
}

/* Line breaks become LF. A page or column break of a word processor is only a blank in the text. */
static gboolean
settle_characters (char *text)
{
  const char *in = text;
  char       *out = text;

  for (; *in != '\0'; in++)
    {
      guchar c = *in;

      if (c == '\r')
        {
          *out++ = '\n';
          if (in[1] == '\n')
            in++;
        }
      else if (c == '\f' || c == '\v')
        *out++ = ' ';
      else if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7f)
        return FALSE;
      else
        *out++ = c;
    }
  *out = '\0';
  return TRUE;
}

static char *
convert (const char *data, gsize length, const char *charset, gsize *written)
{
  g_autofree char *text = NULL;

  if (!g_str_equal (charset, UTF8))
    text = g_convert (data, length, UTF8, charset, NULL, written, NULL);
  else if (g_utf8_validate (data, length, NULL))
    {
      text = g_strndup (data, length);
      *written = length;
    }

  /* A converter may let pass what is no character, such as half of a pair of surrogates. */
  if (text != NULL && strlen (text) == *written && !g_utf8_validate_len (text, *written, NULL))
    return NULL;
  return g_steal_pointer (&text);
}

/**
 * jx_decode:
 * @bytes: what a file holds
 * @charset: (out) (optional) (transfer none): the name of the character set that was found
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads @bytes as text, in whichever character set the offices' programs have written it.
 *
 * UTF-8 and UTF-16 are known by their byte order mark; without one, valid UTF-8 is UTF-8, text in
 * which every other byte is NUL is UTF-16, and anything else must be GB18030 (of which GBK and
 * GB2312 are parts). What is damaged, larger than %JX_DOCUMENT_MOST or no text is refused.
 *
 * Returns: (transfer full): UTF-8 without a byte order mark, its lines ended by LF
 */
char *
jx_decode (GBytes *bytes, const char **charset, GError **error)
{
  gsize            length, skip, written = 0;
  const char      *data, *found;
  g_autofree char *text = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (length > JX_DOCUMENT_MOST)
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_DOCUMENT,
                           _ ("The document is larger than 64 MiB."));
      return NULL;
    }

  found = charset_of_mark (data, length, &skip);
  if (length > skip)
    {
      if (found == NULL)
        found = guess_charset (data, length);
      text = convert (data + skip, length - skip, found, &written);
    }
  else
    text = g_strdup ("");

  if (text == NULL)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_DOCUMENT,
                   _ ("The text cannot be read as %s: it is damaged, or written otherwise."),
                   found);
      return NULL;
    }
  if (strlen (text) != written || !settle_characters (text))
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_DOCUMENT,
                           _ ("This is no text but a file of some other kind."));
      return NULL;
    }

  if (charset != NULL)
    *charset = found != NULL ? found : UTF8;
  return g_steal_pointer (&text);
}
