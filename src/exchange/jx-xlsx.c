/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-xlsx.h"

#include "exchange/jx-sheet.h"
#include "exchange/jx-xlsx-private.h"
#include "exchange/jx-xml.h"
#include "exchange/jx-zip.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define ROWS_MOST 100000
#define COLUMNS_MOST 256
#define CELLS_MOST 2000000
#define TEXT_MOST ((gsize) 64 * 1024 * 1024)

/* Where in the worksheet the reader is; rows and columns count from 1. */
typedef struct
{
  const JxXlsxBook *book;
  JxSheet          *into;
  GPtrArray        *rows; /* of @into: each an array of texts, NULL for an empty cell */
  gsize             n_cells;
  gsize             n_bytes;
  guint64           row;
  guint64           column;
  char             *type;
  guint64           style;
  GString          *text;
  gboolean          in_text;
  gboolean          in_phonetic;
} JxSheetReader;

static gboolean
refuse (GError **error, const char *sentence)
{
  g_set_error_literal (error, JX_ERROR, JX_ERROR_DOCUMENT, sentence);
  return FALSE;
}

static gboolean
has_text (GBytes *bytes, const char *text)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);
  const char *end = data + length;
  gsize       n = strlen (text);

  for (; data != NULL && (gsize) (end - data) >= n; data++)
    {
      data = memchr (data, *text, (gsize) (end - data) - n + 1);
      if (data == NULL || memcmp (data, text, n) == 0)
        return data != NULL;
    }
  return FALSE;
}

/**
 * jx_xlsx_is:
 * @bytes: what a file holds
 *
 * Says whether a file is an Excel workbook (.xlsx), by the names of its parts; it may still be
 * damaged.
 *
 * Returns: whether it is
 */
gboolean
jx_xlsx_is (GBytes *bytes)
{
  gsize       length;
  const char *data = g_bytes_get_data (bytes, &length);

  return length >= 4 && memcmp (data, "PK\x03\x04", 4) == 0 &&
         !has_text (bytes, "word/document.xml") &&
         (has_text (bytes, "xl/workbook.xml") || has_text (bytes, "xl/worksheets/"));
}

/* Reads a reference like C7; what it does not say stays as it is. */
static void
read_reference (const char *reference, guint64 *row, guint64 *column)
{
  guint64 letters = 0;

  for (; g_ascii_isalpha (*reference); reference++)
    letters = MIN (letters * 26 + (guint64) (g_ascii_toupper (*reference) - 'A' + 1), G_MAXUINT32);
  if (letters > 0)
    *column = letters;
  if (g_ascii_isdigit (*reference))
    *row = g_ascii_strtoull (reference, NULL, 10);
}

static void
begin_row (xmlTextReader *reader, JxSheetReader *sheet)
{
  g_autofree char *number = jx_xml_attribute (reader, "r");

  sheet->row++;
  sheet->column = 0;
  if (number != NULL)
    sheet->row = g_ascii_strtoull (number, NULL, 10);
}

static void
begin_cell (xmlTextReader *reader, JxSheetReader *sheet)
{
  g_autofree char *reference = jx_xml_attribute (reader, "r");
  g_autofree char *style = jx_xml_attribute (reader, "s");

  sheet->column++;
  if (reference != NULL)
    read_reference (reference, &sheet->row, &sheet->column);
  sheet->style = style != NULL ? g_ascii_strtoull (style, NULL, 10) : 0;
  g_free (sheet->type);
  sheet->type = jx_xml_attribute (reader, "t");
  g_string_truncate (sheet->text, 0);
}

static char *
read_number (const JxSheetReader *sheet)
{
  const GArray *formats = sheet->book->formats;
  JxXlsxFormat  format = sheet->style < formats->len
                           ? g_array_index (formats, JxXlsxFormat, sheet->style)
                           : JX_XLSX_PLAIN;
  char         *date = NULL;

  if (format == JX_XLSX_DATE)
    date = _jx_xlsx_date (sheet->text->str, sheet->book->from_1904);
  return date != NULL ? date : jx_sheet_number (sheet->text->str, format == JX_XLSX_PERCENT);
}

/* The text that a cell shows. */
static char *
read_value (const JxSheetReader *sheet)
{
  const char *type = sheet->type != NULL ? sheet->type : "n";
  const char *text = sheet->text->str;

  if (strcmp (type, "n") == 0)
    return read_number (sheet);
  if (strcmp (type, "b") == 0)
    return g_strdup (strcmp (text, "1") == 0 ? "TRUE" : "FALSE");
  if (strcmp (type, "d") == 0)
    return g_strndup (text, strcspn (text, "T"));
  if (strcmp (type, "s") == 0)
    {
      guint64 i = g_ascii_strtoull (text, NULL, 10);

      return g_strdup (i < sheet->book->strings->len ? sheet->book->strings->pdata[i] : "");
    }
  return _jx_xlsx_text (text);
}

/* Puts a text into its place; sheets may write rows and cells in any order. */
static gboolean
put_text (JxSheetReader *sheet, char *text, GError **error)
{
  g_autofree char *owned = text;
  GPtrArray       *row;

  if (sheet->row == 0 || sheet->column == 0)
    return refuse (error, _ ("The file is damaged: a cell of its worksheet has no place."));
  if (sheet->row > ROWS_MOST || sheet->column > COLUMNS_MOST)
    return refuse (error, _ ("The worksheet has more than 100,000 rows or 256 columns."));
  while (sheet->rows->len < sheet->row)
    g_ptr_array_add (sheet->rows, g_ptr_array_new_with_free_func (g_free));
  row = sheet->rows->pdata[sheet->row - 1];
  if (row->len < sheet->column)
    {
      sheet->n_cells += sheet->column - row->len;
      if (sheet->n_cells > CELLS_MOST)
        return refuse (error, _ ("The worksheet has more than 2,000,000 cells."));
      g_ptr_array_set_size (row, (int) sheet->column);
    }
  sheet->n_bytes += strlen (owned);
  if (sheet->n_bytes > TEXT_MOST)
    return refuse (error, _ ("The worksheet holds more than 64 MiB of text."));
  g_free (row->pdata[sheet->column - 1]);
  row->pdata[sheet->column - 1] = g_steal_pointer (&owned);
  return TRUE;
}

static gboolean
end_cell (JxSheetReader *sheet, GError **error)
{
  return sheet->text->len == 0 || put_text (sheet, read_value (sheet), error);
}

/* `B2:D5` */
static void
read_merge (xmlTextReader *reader, JxSheetReader *sheet)
{
  g_autofree char *reference = jx_xml_attribute (reader, "ref");
  const char      *colon = reference != NULL ? strchr (reference, ':') : NULL;
  guint64          top = 0, left = 0, bottom = 0, right = 0;
  JxSheetMerge     merge;

  if (colon == NULL)
    return;
  read_reference (reference, &top, &left);
  read_reference (colon + 1, &bottom, &right);
  if (top == 0 || left == 0 || bottom < top || right < left || bottom > ROWS_MOST || right > 16384)
    return;
  merge = (JxSheetMerge){
    (guint) top - 1, (guint) left - 1, (guint) (bottom - top + 1), (guint) (right - left + 1)
  };
  g_array_append_val (sheet->into->merges, merge);
}

static gboolean
read_sheet_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxSheetReader *sheet = data;

  if (sheet->in_text)
    jx_xml_add_text (reader, sheet->text);
  if (jx_xml_begins (reader, "row"))
    begin_row (reader, sheet);
  else if (jx_xml_begins (reader, "c"))
    begin_cell (reader, sheet);
  else if (jx_xml_begins (reader, "mergeCell"))
    read_merge (reader, sheet);
  else if (jx_xml_begins (reader, "rPh"))
    sheet->in_phonetic = TRUE;
  else if (jx_xml_begins (reader, "v") || jx_xml_begins (reader, "t"))
    sheet->in_text = !sheet->in_phonetic;

  if (jx_xml_ends (reader, "rPh"))
    sheet->in_phonetic = FALSE;
  else if (jx_xml_ends (reader, "v") || jx_xml_ends (reader, "t"))
    sheet->in_text = FALSE;
  else if (jx_xml_ends (reader, "c"))
    {
      gboolean ended = end_cell (sheet, error);

      g_string_truncate (sheet->text, 0);
      return ended;
    }
  return TRUE;
}

static GStrv
take_row (GPtrArray *row)
{
  GStrv cells = g_new0 (char *, MAX (row->len, 1) + 1);

  cells[0] = row->len == 0 ? g_strdup ("") : NULL;
  for (guint i = 0; i < row->len; i++)
    {
      char *text = g_steal_pointer (&row->pdata[i]);

      cells[i] = text != NULL ? text : g_strdup ("");
    }
  return cells;
}

static JxSheet *
read_sheet (const JxXlsxBook *book, guint i, GError **error)
{
  g_autoptr (JxSheet) into = jx_sheet_new (book->names->pdata[i]);
  g_autoptr (GString) text = g_string_new (NULL);
  JxSheetReader sheet = { .book = book, .into = into, .rows = into->rows, .text = text };
  gboolean      read = jx_xml_walk (book->sheets->pdata[i], read_sheet_cb, &sheet, error);

  g_free (sheet.type);
  return read ? g_steal_pointer (&into) : NULL;
}

static GPtrArray *
read_rows (const JxXlsxBook *book, guint i, GError **error)
{
  g_autoptr (JxSheet) sheet = read_sheet (book, i, error);
  GPtrArray *result;

  if (sheet == NULL)
    return NULL;
  result = g_ptr_array_new_with_free_func ((GDestroyNotify) g_strfreev);
  for (guint r = 0; r < sheet->rows->len; r++)
    g_ptr_array_add (result, take_row (sheet->rows->pdata[r]));
  return result;
}

static gboolean
holds_something (GPtrArray *rows)
{
  return rows->len > 0;
}

/**
 * jx_xlsx_read:
 * @bytes: an Excel workbook (.xlsx)
 * @fits: (nullable): says which worksheet is meant; %NULL for the first that holds something
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads the cells of the first worksheet that fits as texts, or of the first one where none does.
 *
 * Hidden worksheets count only where no other is there. A number is written without noise behind
 * its 15th digit, a day in ISO 8601; of a merged cell all but its first place are empty. A
 * worksheet of more than 100,000 rows, 256 columns, 2,000,000 cells or 64 MiB of text is refused.
 *
 * Returns: (transfer full) (nullable) (element-type GStrv): the rows from the first of the sheet
 *   on, each with at least one cell, the empty ones too
 */
GPtrArray *
jx_xlsx_read (GBytes *bytes, JxXlsxFits fits, GError **error)
{
  g_autoptr (GHashTable) members = NULL;
  g_autoptr (JxXlsxBook) book = NULL;
  g_autoptr (GPtrArray) first = NULL;

  g_return_val_if_fail (bytes != NULL, NULL);

  members = jx_zip_read (bytes, error);
  book = members != NULL ? _jx_xlsx_book_read (members, error) : NULL;
  if (book == NULL)
    return NULL;
  if (fits == NULL)
    fits = holds_something;
  for (guint i = 0; i < book->sheets->len; i++)
    {
      g_autoptr (GPtrArray) rows = read_rows (book, i, error);

      if (rows == NULL || fits (rows))
        return g_steal_pointer (&rows);
      if (first == NULL)
        first = g_steal_pointer (&rows);
    }
  if (first == NULL)
    refuse (error, _ ("The file has no worksheet."));
  return g_steal_pointer (&first);
}

/**
 * jx_xlsx_sheets:
 * @members: (element-type utf8 GBytes): the parts of a workbook; see jx_zip_read()
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads all worksheets that are shown, with their merged cells; see jx_xlsx_read().
 *
 * Returns: (transfer full) (nullable) (element-type JxSheet): the worksheets
 */
GPtrArray *
jx_xlsx_sheets (GHashTable *members, GError **error)
{
  g_autoptr (JxXlsxBook) book = NULL;
  g_autoptr (GPtrArray) sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_sheet_free);

  g_return_val_if_fail (members != NULL, NULL);

  book = _jx_xlsx_book_read (members, error);
  if (book == NULL)
    return NULL;
  for (guint i = 0; i < book->sheets->len; i++)
    {
      JxSheet *sheet = read_sheet (book, i, error);

      if (sheet == NULL)
        return NULL;
      g_ptr_array_add (sheets, sheet);
    }
  return g_steal_pointer (&sheets);
}
