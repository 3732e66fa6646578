/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office/jx-book.h"

#include "model/jx-date.h"
#include "model/jx-error.h"
#include "office/jx-office-text.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <string.h>
#include <xlsxwriter.h>

/* What Excel takes: characters of a cell, characters of a worksheet's name, rows, digits that a
 * number keeps, points of a row, and the first year of its days. */
#define CELL_MOST 32767
#define NAME_MOST 31
#define ROWS_MOST 1048576
#define DIGITS_MOST 15
#define HEIGHT_MOST 409
#define YEAR_LEAST 1900

/* A4; margins in inches, as an official form has them. */
#define PAPER_A4 9
#define MARGIN 0.8

#define FONT "宋体"
#define DECIMALS_MOST 6

typedef struct
{
  lxw_workbook *workbook;
  lxw_format   *formats[JX_N_BOOK_KINDS];
  lxw_format   *numbers[DECIMALS_MOST + 1];
  GHashTable   *names;
} Writer;

static lxw_format *
make_format (Writer *writer, JxBookKind kind)
{
  static const struct
  {
    guint8   align;
    gboolean ruled;
  } looks[JX_N_BOOK_KINDS] = {
    [JX_BOOK_TITLE] = { LXW_ALIGN_CENTER, FALSE }, [JX_BOOK_PLAIN] = { LXW_ALIGN_LEFT, FALSE },
    [JX_BOOK_SIDE] = { LXW_ALIGN_RIGHT, FALSE },   [JX_BOOK_HEADING] = { LXW_ALIGN_CENTER, TRUE },
    [JX_BOOK_LABEL] = { LXW_ALIGN_CENTER, TRUE },  [JX_BOOK_TEXT] = { LXW_ALIGN_LEFT, TRUE },
    [JX_BOOK_CENTRE] = { LXW_ALIGN_CENTER, TRUE }, [JX_BOOK_NUMBER] = { LXW_ALIGN_RIGHT, TRUE },
    [JX_BOOK_PERCENT] = { LXW_ALIGN_RIGHT, TRUE }, [JX_BOOK_DATE] = { LXW_ALIGN_CENTER, TRUE },
  };
  lxw_format *format = workbook_add_format (writer->workbook);

  format_set_font_name (format, FONT);
  format_set_font_size (format, kind == JX_BOOK_TITLE ? JX_BOOK_TITLE_SIZE : JX_BOOK_SIZE);
  format_set_align (format, looks[kind].align);
  format_set_align (format, LXW_ALIGN_VERTICAL_CENTER);
  if (kind != JX_BOOK_PLAIN && kind != JX_BOOK_SIDE)
    format_set_text_wrap (format);
  if (looks[kind].ruled)
    format_set_border (format, LXW_BORDER_THIN);
  if (kind == JX_BOOK_TITLE || kind == JX_BOOK_HEADING)
    format_set_bold (format);
  return format;
}

static void
make_formats (Writer *writer)
{
  for (guint i = 0; i < JX_N_BOOK_KINDS; i++)
    writer->formats[i] = make_format (writer, i);
  format_set_num_format (writer->formats[JX_BOOK_PERCENT], "0.00%");
  format_set_num_format (writer->formats[JX_BOOK_DATE], "yyyy-mm-dd");
  for (guint i = 0; i <= DECIMALS_MOST; i++)
    {
      g_autofree char *zeros = g_strnfill (i, '0');
      g_autofree char *code = g_strconcat (i > 0 ? "0." : "0", zeros, NULL);

      writer->numbers[i] = make_format (writer, JX_BOOK_NUMBER);
      format_set_num_format (writer->numbers[i], code);
    }
}

/* A number that Excel would show otherwise than it is written stays a text. */
static gboolean
is_number (const char *text, guint *decimals)
{
  const char *whole = text + (*text == '-' ? 1 : 0);
  gsize       n_whole = strspn (whole, "0123456789");
  const char *rest = whole + n_whole;
  gsize       n_after = *rest == '.' ? strspn (rest + 1, "0123456789") : 0;

  if (n_whole == 0 || (n_whole > 1 && *whole == '0') || (*rest == '.' && n_after == 0) ||
      n_whole + n_after > DIGITS_MOST || n_after > DECIMALS_MOST)
    return FALSE;
  *decimals = (guint) n_after;
  return rest[n_after > 0 ? 1 + n_after : 0] == '\0';
}

static gboolean
write_number (Writer *writer, lxw_worksheet *sheet, const JxBookCell *cell)
{
  guint decimals;

  if (!is_number (cell->text, &decimals))
    return FALSE;
  worksheet_write_number (sheet,
                          cell->row,
                          (lxw_col_t) cell->column,
                          g_ascii_strtod (cell->text, NULL),
                          writer->numbers[decimals]);
  return TRUE;
}

static gboolean
write_percent (Writer *writer, lxw_worksheet *sheet, const JxBookCell *cell)
{
  char  *end;
  double value = g_ascii_strtod (cell->text, &end);

  if (end == cell->text || !g_str_equal (end, "%"))
    return FALSE;
  worksheet_write_number (sheet,
                          cell->row,
                          (lxw_col_t) cell->column,
                          value / 100,
                          writer->formats[JX_BOOK_PERCENT]);
  return TRUE;
}

static gboolean
write_date (Writer *writer, lxw_worksheet *sheet, const JxBookCell *cell)
{
  lxw_datetime day = { 0 };
  gint64       year;
  guint        month, in_month;

  if (!jx_date_split (cell->text, &year, &month, &in_month) || year < YEAR_LEAST)
    return FALSE;
  day.year = (int) year;
  day.month = (int) month;
  day.day = (int) in_month;
  worksheet_write_datetime (sheet,
                            cell->row,
                            (lxw_col_t) cell->column,
                            &day,
                            writer->formats[JX_BOOK_DATE]);
  return TRUE;
}

static gboolean
write_text (Writer *writer, lxw_worksheet *sheet, const JxBookCell *cell, GError **error)
{
  g_autofree char *text = jx_office_text (cell->text);
  lxw_format      *format = writer->formats[cell->kind];
  lxw_col_t        column = (lxw_col_t) cell->column;

  if (g_utf8_strlen (text, -1) > CELL_MOST)
    {
      g_autofree char *begin = g_utf8_substring (text, 0, 20);

      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_DOCUMENT,
                   _ ("The text that begins with “%s” is longer than a cell of Excel can hold."),
                   begin);
      return FALSE;
    }
  if (*text == '\0')
    worksheet_write_blank (sheet, cell->row, column, format);
  else
    worksheet_write_string (sheet, cell->row, column, text, format);
  return TRUE;
}

static gboolean
write_cell (Writer *writer, lxw_worksheet *sheet, const JxBookCell *cell, GError **error)
{
  if (cell->rows > 1 || cell->columns > 1)
    worksheet_merge_range (sheet,
                           cell->row,
                           (lxw_col_t) cell->column,
                           cell->row + cell->rows - 1,
                           (lxw_col_t) (cell->column + cell->columns - 1),
                           "",
                           writer->formats[cell->kind]);
  return (cell->kind == JX_BOOK_NUMBER && write_number (writer, sheet, cell)) ||
         (cell->kind == JX_BOOK_PERCENT && write_percent (writer, sheet, cell)) ||
         (cell->kind == JX_BOOK_DATE && write_date (writer, sheet, cell)) ||
         write_text (writer, sheet, cell, error);
}

/* Excel takes no worksheet's name twice, none longer than 31 characters and none with its marks. */
static char *
name_sheet (Writer *writer, const char *wanted)
{
  g_autofree char *clean = jx_office_text (wanted);
  g_autofree char *key = NULL;
  char            *name;

  g_strdelimit (clean, "[]:*?/\\'\n\t", ' ');
  g_strstrip (clean);
  name = g_utf8_substring (clean, 0, MIN (g_utf8_strlen (clean, -1), NAME_MOST));
  key = g_utf8_casefold (name, -1);
  for (guint n = 2; *name == '\0' || g_hash_table_contains (writer->names, key); n++)
    {
      g_autofree char *tail = g_strdup_printf (" %u", n);
      glong            kept = MIN (g_utf8_strlen (clean, -1), NAME_MOST - (glong) strlen (tail));
      g_autofree char *head = g_utf8_substring (clean, 0, kept);

      g_free (name);
      g_free (key);
      name = g_strconcat (head, tail, NULL);
      key = g_utf8_casefold (name, -1);
    }
  g_hash_table_add (writer->names, g_steal_pointer (&key));
  return name;
}

static void
set_up_page (lxw_worksheet *worksheet, const JxBookSheet *sheet)
{
  worksheet_set_paper (worksheet, PAPER_A4);
  worksheet_set_margins (worksheet, MARGIN, MARGIN, MARGIN, MARGIN);
  worksheet_fit_to_pages (worksheet, 1, 0);
  worksheet_center_horizontally (worksheet);
  worksheet_set_footer (worksheet, "&C第 &P 页，共 &N 页");
  if (sheet->wide)
    worksheet_set_landscape (worksheet);
  if (sheet->repeat > 0)
    worksheet_repeat_rows (worksheet, sheet->repeat_from, sheet->repeat_from + sheet->repeat - 1);
}

static void
set_up_rows (lxw_worksheet *worksheet, const JxBookSheet *sheet)
{
  g_autoptr (GArray) breaks = g_array_new (TRUE, TRUE, sizeof (lxw_row_t));

  for (guint i = 0; i < sheet->rows->len; i++)
    {
      const JxBookRow *row = &g_array_index (sheet->rows, JxBookRow, i);
      lxw_row_t        number = i;

      worksheet_set_row (worksheet, number, MIN (row->height, HEIGHT_MOST), NULL);
      if (row->breaks && i > 0)
        g_array_append_val (breaks, number);
    }
  if (breaks->len > 0)
    worksheet_set_h_pagebreaks (worksheet, (lxw_row_t *) (gpointer) breaks->data);
}

static gboolean
write_sheet (Writer *writer, JxBookSheet *sheet, GError **error)
{
  g_autofree char *name = name_sheet (writer, sheet->name);
  lxw_worksheet   *worksheet = workbook_add_worksheet (writer->workbook, name);

  if (worksheet == NULL || sheet->rows->len > ROWS_MOST)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_DOCUMENT,
                   _ ("“%s” has more rows than a worksheet can hold."),
                   name);
      return FALSE;
    }
  for (guint i = 0; i < sheet->widths->len; i++)
    worksheet_set_column (worksheet,
                          (lxw_col_t) i,
                          (lxw_col_t) i,
                          g_array_index (sheet->widths, double, i),
                          NULL);
  jx_book_sheet_grow (sheet);
  set_up_page (worksheet, sheet);
  set_up_rows (worksheet, sheet);
  for (guint i = 0; i < sheet->cells->len; i++)
    if (!write_cell (writer, worksheet, sheet->cells->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
set_properties (lxw_workbook *workbook, const JxBook *book)
{
  g_autoptr (GDateTime) begin = g_date_time_new_utc ((int) book->year, 1, 1, 0, 0, 0);
  lxw_doc_properties properties = { .title = book->title };

  if (begin != NULL)
    properties.created = (time_t) g_date_time_to_unix (begin);
  workbook_set_properties (workbook, &properties);
}

static gboolean
write_file (const JxBook *book, const char *path, GError **error)
{
  g_autofree char     *folder = g_path_get_dirname (path);
  lxw_workbook_options options = { .tmpdir = folder };
  g_autoptr (GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Writer    writer = { .workbook = workbook_new_opt (path, &options), .names = names };
  gboolean  made = writer.workbook != NULL;
  lxw_error status;

  if (made)
    {
      make_formats (&writer);
      set_properties (writer.workbook, book);
      for (guint i = 0; made && i < book->sheets->len; i++)
        made = write_sheet (&writer, book->sheets->pdata[i], error);
      status = workbook_close (writer.workbook);
      if (!made || status == LXW_NO_ERROR)
        return made;
      g_set_error (error, JX_ERROR, JX_ERROR_IO, "%s", lxw_strerror (status));
      return FALSE;
    }
  g_set_error_literal (error, JX_ERROR, JX_ERROR_IO, _ ("The workbook could not be made."));
  return FALSE;
}

/**
 * jx_book_write:
 * @book: a workbook with at least one worksheet
 * @error: return location for a %JX_ERROR_IO or %JX_ERROR_DOCUMENT
 *
 * Writes a workbook as .xlsx: every worksheet prints on A4, as wide as the page. The same workbook
 * gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file; %NULL on error
 */
GBytes *
jx_book_write (JxBook *book, GError **error)
{
  g_autofree char *folder = NULL;
  g_autofree char *path = NULL;
  char            *data = NULL;
  gsize            length;
  gboolean         read;

  g_return_val_if_fail (book != NULL && book->sheets->len > 0, NULL);

  folder = g_dir_make_tmp ("jixiao-XXXXXX", error);
  if (folder == NULL)
    return NULL;
  path = g_build_filename (folder, "book.xlsx", NULL);
  read = write_file (book, path, error) && g_file_get_contents (path, &data, &length, error);
  g_unlink (path);
  g_rmdir (folder);
  return read ? g_bytes_new_take (data, length) : NULL;
}
