/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-csv.h"

#include "exchange/jx-decode.h"

#include <string.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static gboolean
ends_cell (char c, char separator)
{
  return c == '\0' || c == '\n' || c == '\r' || c == separator;
}

/* Reads a cell in quotes; one whose closing quote does not end it was no cell in quotes. */
static char *
read_quoted (const char **cursor, char separator)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *p = *cursor + 1;

  while (*p != '\0' && (*p != '"' || p[1] == '"'))
    {
      if (*p == '"')
        p++;
      if (*p == '\r' && p[1] == '\n')
        p++;
      g_string_append_c (cell, *p++);
    }
  if (*p != '"' || !ends_cell (p[1], separator))
    return NULL;
  *cursor = p + 1;
  return g_string_free (g_steal_pointer (&cell), FALSE);
}

static char *
read_cell (const char **cursor, char separator)
{
  const char *start = *cursor;
  char       *cell = *start == '"' ? read_quoted (cursor, separator) : NULL;

  if (cell != NULL)
    return cell;
  while (!ends_cell (**cursor, separator))
    (*cursor)++;
  return g_strndup (start, *cursor - start);
}

/* Whether a spreadsheet would take the text for a formula, in half-width or full-width signs. */
static gboolean
begins_formula (const char *text)
{
  static const char *const signs[] = { "=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (text, signs[i]))
      return TRUE;
  return FALSE;
}

/* Whether nothing but apostrophes stands before what would begin a formula. */
static gboolean
is_guarded (const char *text)
{
  return begins_formula (text + strspn (text, "'"));
}

static GStrv
read_row (const char **cursor, char separator)
{
  g_autoptr (GStrvBuilder) row = g_strv_builder_new ();

  for (;;)
    {
      g_autofree char *cell = read_cell (cursor, separator);

      g_strv_builder_add (row, *cell == '\'' && is_guarded (cell) ? cell + 1 : cell);
      if (**cursor != separator)
        break;
      (*cursor)++;
    }
  if (**cursor == '\r')
    (*cursor)++;
  if (**cursor == '\n')
    (*cursor)++;
  return g_strv_builder_end (row);
}

/**
 * jx_csv_parse:
 * @text: UTF-8; a byte order mark in front is passed over
 * @separator: what stands between the cells: `,` or a tab
 *
 * Reads text with separated cells (RFC 4180): a cell in quotes may hold separators, line breaks and
 * doubled quotes; lines end with LF, CR LF or CR, the last one also without.
 *
 * An apostrophe that keeps spreadsheets from taking a text for a formula is taken off; see
 * jx_csv_append_guarded().
 *
 * Nothing is refused: a quote that opens no well-formed cell is a letter like any other.
 *
 * Returns: (transfer full) (element-type GStrv): the rows; each has at least one cell
 */
GPtrArray *
jx_csv_parse (const char *text, char separator)
{
  GPtrArray  *rows = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  const char *cursor = text;

  g_return_val_if_fail (text != NULL, rows);
  g_return_val_if_fail (separator != '\0' && separator != '"', rows);

  if (g_str_has_prefix (cursor, BYTE_ORDER_MARK))
    cursor += strlen (BYTE_ORDER_MARK);
  while (*cursor != '\0')
    g_ptr_array_add (rows, read_row (&cursor, separator));
  return rows;
}

/**
 * jx_csv_read:
 * @bytes: what a file holds, in any character set that jx_decode() knows
 * @separator: what stands between the cells
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads a file with separated cells; see jx_csv_parse().
 *
 * Returns: (transfer full) (nullable) (element-type GStrv): the rows; %NULL for what is no text
 */
GPtrArray *
jx_csv_read (GBytes *bytes, char separator, GError **error)
{
  g_autofree char *text = jx_decode (bytes, NULL, error);

  return text != NULL ? jx_csv_parse (text, separator) : NULL;
}

/**
 * jx_csv_append:
 * @text: what the cell is written to
 * @cell: a cell
 * @separator: what stands between the cells
 *
 * Writes a cell so that jx_csv_parse() and spreadsheets read it back: in quotes where it must be.
 */
void
jx_csv_append (GString *text, const char *cell, char separator)
{
  const char special[] = { separator, '"', '\n', '\r', '\0' };

  g_return_if_fail (text != NULL && cell != NULL);

  if (strpbrk (cell, special) == NULL)
    {
      g_string_append (text, cell);
      return;
    }
  g_string_append_c (text, '"');
  for (const char *p = cell; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (text, '"');
      g_string_append_c (text, *p);
    }
  g_string_append_c (text, '"');
}

/**
 * jx_csv_append_guarded:
 * @text: what the cell is written to
 * @cell: a text, no number
 * @separator: what stands between the cells
 *
 * Writes a cell that no spreadsheet takes for a formula: an apostrophe stands before one that
 * begins with `=` `+` `-` `@`, a tab or a carriage return, and before one that would look as if it
 * were guarded so. jx_csv_parse() gives the text back as it was.
 */
void
jx_csv_append_guarded (GString *text, const char *cell, char separator)
{
  g_autofree char *guarded = NULL;

  g_return_if_fail (text != NULL && cell != NULL);

  guarded = g_strconcat (is_guarded (cell) ? "'" : "", cell, NULL);
  jx_csv_append (text, guarded, separator);
}
