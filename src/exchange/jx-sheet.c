/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-sheet.h"

#include "exchange/jx-document-private.h"
#include "exchange/jx-xlsx-private.h"
#include "model/jx-error.h"
#include "model/jx-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* More would take long to look through, and no table of an office has them. */
#define MERGED_ROWS_MOST 1000000

static void
free_row (gpointer row)
{
  if (row != NULL)
    g_ptr_array_unref (row);
}

/**
 * jx_sheet_new:
 * @name: what it is called
 *
 * Makes an empty worksheet.
 *
 * Returns: (transfer full): the worksheet
 */
JxSheet *
jx_sheet_new (const char *name)
{
  JxSheet *sheet = g_new0 (JxSheet, 1);

  sheet->name = g_strdup (name);
  sheet->rows = g_ptr_array_new_with_free_func (free_row);
  sheet->merges = g_array_new (FALSE, FALSE, sizeof (JxSheetMerge));
  return sheet;
}

/**
 * jx_sheet_free:
 * @sheet: (nullable) (transfer full): a worksheet
 *
 * Frees @sheet.
 */
void
jx_sheet_free (JxSheet *sheet)
{
  if (sheet == NULL)
    return;
  g_free (sheet->name);
  g_ptr_array_unref (sheet->rows);
  g_array_unref (sheet->merges);
  g_free (sheet);
}

/**
 * jx_sheet_put:
 * @sheet: a worksheet
 * @row: a row, from 0
 * @column: a column, from 0
 * @text: what stands there
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Puts a text into a cell; a worksheet has at most 100,000 rows and 256 columns.
 *
 * Returns: whether there is such a cell
 */
gboolean
jx_sheet_put (JxSheet *sheet, guint row, guint column, const char *text, GError **error)
{
  GPtrArray *cells;

  if (row >= JX_SHEET_ROWS_MOST || column >= JX_SHEET_COLUMNS_MOST)
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_DOCUMENT,
                           _ ("The worksheet has more rows or columns than a table of an office."));
      return FALSE;
    }
  if (row >= sheet->rows->len)
    g_ptr_array_set_size (sheet->rows, (int) row + 1);
  if (sheet->rows->pdata[row] == NULL)
    sheet->rows->pdata[row] = g_ptr_array_new_with_free_func (g_free);
  cells = sheet->rows->pdata[row];
  if (column >= cells->len)
    g_ptr_array_set_size (cells, (int) column + 1);
  g_free (cells->pdata[column]);
  cells->pdata[column] = g_strdup (text);
  return TRUE;
}

/* `025.50` is 25.5. */
static char *
trim_zeros (const char *number)
{
  gboolean is_negative = *number == '-';
  char    *out;
  gsize    length;

  number += is_negative;
  while (number[0] == '0' && g_ascii_isdigit (number[1]))
    number++;
  out = g_strconcat (is_negative ? "-" : "", number, NULL);
  length = strlen (out);
  while (length > 0 && out[length - 1] == '0')
    length--;
  if (length > 0 && out[length - 1] == '.')
    length--;
  out[length] = '\0';
  return out;
}

/* Which merges go over which row; %NULL where none does. */
static GPtrArray *
index_merges (const JxSheet *sheet)
{
  GPtrArray *index = g_ptr_array_new_with_free_func (free_row);
  guint      n = 0;

  g_ptr_array_set_size (index, (int) sheet->rows->len);
  for (guint i = 0; i < sheet->merges->len; i++)
    {
      JxSheetMerge *merge = &g_array_index (sheet->merges, JxSheetMerge, i);

      for (guint r = 0; r < merge->n_rows && merge->row + r < index->len; r++)
        {
          gpointer *row = &index->pdata[merge->row + r];

          if (++n > MERGED_ROWS_MOST)
            return index;
          if (*row == NULL)
            *row = g_ptr_array_new ();
          g_ptr_array_add (*row, merge);
        }
    }
  return index;
}

static const JxSheetMerge *
find_merge (const GPtrArray *merges, guint column)
{
  for (guint i = 0; merges != NULL && i < merges->len; i++)
    {
      const JxSheetMerge *merge = merges->pdata[i];

      if (column >= merge->column && column - merge->column < merge->n_columns)
        return merge;
    }
  return NULL;
}

static void
add_cell (JxPassage *passage, const char *text, JxSpan span)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  _jx_passage_add_span (passage, lines[0] != NULL ? lines[0] : "", span);
  for (guint i = 1; lines[0] != NULL && lines[i] != NULL; i++)
    if (!jx_text_is_blank (lines[i]))
      _jx_passage_extend (passage, lines[i]);
}

static void
add_cells (JxPassage *passage, const JxSheet *sheet, guint row, const GPtrArray *merges)
{
  const GPtrArray *cells = sheet->rows->pdata[row];

  for (guint c = 0; c < cells->len; c++)
    {
      const JxSheetMerge *merge = find_merge (merges, c);
      const char         *text = cells->pdata[c] != NULL ? cells->pdata[c] : "";
      JxSpan              span = { c, 1, FALSE };

      if (merge != NULL && c == merge->column)
        span = (JxSpan){ c, merge->n_columns, row > merge->row };
      else if (merge != NULL && jx_text_is_blank (text))
        continue;
      add_cell (passage, text, span);
    }
}

static gboolean
is_blank_row (const GPtrArray *cells)
{
  for (guint i = 0; cells != NULL && i < cells->len; i++)
    if (cells->pdata[i] != NULL && !jx_text_is_blank (cells->pdata[i]))
      return FALSE;
  return TRUE;
}

static void
add_sheet (JxDocument *document, const JxSheet *sheet)
{
  g_autoptr (GPtrArray) merges = index_merges (sheet);

  g_ptr_array_add (document->sheets, g_strdup (sheet->name));
  for (guint r = 0; r < sheet->rows->len; r++)
    {
      JxPassage *passage;

      if (is_blank_row (sheet->rows->pdata[r]))
        continue;
      passage = _jx_document_add (document, JX_PASSAGE_ROW, r + 1);
      passage->table = document->sheets->len;
      passage->aligned = TRUE;
      add_cells (passage, sheet, r, merges->pdata[r]);
    }
}

/**
 * jx_sheets_document:
 * @name: what the document is called in messages
 * @sheets: (element-type JxSheet): worksheets in their order
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Makes a table row of each row that is not blank; its line is the number of the row.
 *
 * Returns: (transfer full) (nullable): the document; %NULL if it would be larger than one of an
 *   office
 */
JxDocument *
jx_sheets_document (const char *name, GPtrArray *sheets, GError **error)
{
  g_autoptr (JxDocument) document = NULL;

  g_return_val_if_fail (name != NULL && sheets != NULL, NULL);

  document = _jx_document_new (name, JX_DOCUMENT_SHEETS);
  for (guint i = 0; i < sheets->len; i++)
    {
      add_sheet (document, sheets->pdata[i]);
      if (document->passages->len > JX_PASSAGES_MOST)
        {
          g_set_error_literal (error,
                               JX_ERROR,
                               JX_ERROR_DOCUMENT,
                               _ ("The file has more text than a document of an office."));
          return NULL;
        }
    }
  return g_steal_pointer (&document);
}

/**
 * jx_sheet_number:
 * @number: a number as a workbook holds it
 * @as_percent: whether it is shown as a percentage
 *
 * Writes a number of a cell the short way: `0.3`, or `25%` for 0.25; see _jx_xlsx_number().
 *
 * Returns: (transfer full): the number
 */
char *
jx_sheet_number (const char *number, gboolean as_percent)
{
  g_autofree char *shown = _jx_xlsx_number (number);
  g_autofree char *hundredfold = NULL;
  gsize            whole;
  g_autoptr (GString) digits = NULL;

  whole = strspn (shown, "-0123456789");
  if (!as_percent || *shown == '\0' || strspn (shown, "-.0123456789") != strlen (shown))
    return g_steal_pointer (&shown);

  digits = g_string_new (shown);
  if (whole < digits->len)
    g_string_erase (digits, (gssize) whole, 1);
  while (digits->len < whole + 2)
    g_string_append_c (digits, '0');
  g_string_insert_c (digits, (gssize) whole + 2, '.');
  hundredfold = trim_zeros (digits->str);
  return g_strconcat (hundredfold, "%", NULL);
}

/**
 * jx_document_from_rows:
 * @name: what the document is called in messages
 * @rows: (element-type GStrv): the rows of a table; see jx_csv_parse()
 *
 * Makes a table row of each row that is not blank; its line is the number of the row.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_from_rows (const char *name, GPtrArray *rows)
{
  JxDocument *document;

  g_return_val_if_fail (name != NULL && rows != NULL, NULL);

  document = _jx_document_new (name, JX_DOCUMENT_SHEETS);
  for (guint r = 0; r < rows->len; r++)
    {
      g_autoptr (JxPassage) passage = _jx_passage_new (JX_PASSAGE_ROW);
      char **row = rows->pdata[r];

      passage->line = r + 1;
      passage->table = 1;
      passage->aligned = TRUE;
      for (guint c = 0; row[c] != NULL; c++)
        add_cell (passage, row[c], (JxSpan){ c, 1, FALSE });
      if (!_jx_passage_is_blank (passage))
        g_ptr_array_add (document->passages, g_steal_pointer (&passage));
    }
  return document;
}
