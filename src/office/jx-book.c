/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office/jx-book.h"

/* The height of a line in sizes of its font; room above and under the text, points. */
#define PITCH 1.35
#define EDGES 5.0

/* Characters that the edges of a cell take. */
#define CELL_EDGES 1.5

static void
free_cell (gpointer data)
{
  JxBookCell *cell = data;

  g_free (cell->text);
  g_free (cell);
}

static void
free_sheet (gpointer data)
{
  JxBookSheet *sheet = data;

  g_free (sheet->name);
  g_ptr_array_unref (sheet->cells);
  g_array_unref (sheet->rows);
  g_array_unref (sheet->widths);
  g_free (sheet);
}

/**
 * jx_book_new:
 * @title: its title
 * @year: the year that it says it was made in
 *
 * Makes a workbook without worksheets.
 *
 * Returns: (transfer full): the workbook
 */
JxBook *
jx_book_new (const char *title, gint64 year)
{
  JxBook *book = g_new0 (JxBook, 1);

  book->title = g_strdup (title);
  book->year = year;
  book->sheets = g_ptr_array_new_with_free_func (free_sheet);
  return book;
}

/**
 * jx_book_free:
 * @book: (transfer full): a workbook
 *
 * Frees a workbook with its worksheets.
 */
void
jx_book_free (JxBook *book)
{
  g_free (book->title);
  g_ptr_array_unref (book->sheets);
  g_free (book);
}

/**
 * jx_book_add_sheet:
 * @book: a workbook
 * @name: what the worksheet is called; jx_book_write() makes a name of it that Excel takes
 *
 * Adds an empty worksheet.
 *
 * Returns: (transfer none): the worksheet
 */
JxBookSheet *
jx_book_add_sheet (JxBook *book, const char *name)
{
  JxBookSheet *sheet = g_new0 (JxBookSheet, 1);

  sheet->name = g_strdup (name);
  sheet->cells = g_ptr_array_new_with_free_func (free_cell);
  sheet->rows = g_array_new (FALSE, TRUE, sizeof (JxBookRow));
  sheet->widths = g_array_new (FALSE, FALSE, sizeof (double));
  g_ptr_array_add (book->sheets, sheet);
  return sheet;
}

/**
 * jx_book_sheet_set_width:
 * @sheet: a worksheet
 * @column: a column, from 0
 * @width: in characters
 *
 * Sets how wide a column is; columns to its left that have no width yet get the same one.
 */
void
jx_book_sheet_set_width (JxBookSheet *sheet, guint column, double width)
{
  while (sheet->widths->len <= column)
    g_array_append_val (sheet->widths, width);
  g_array_index (sheet->widths, double, column) = width;
}

/**
 * jx_book_sheet_add_row:
 * @sheet: a worksheet
 *
 * Begins a new row under the others.
 *
 * Returns: its number, from 0
 */
guint
jx_book_sheet_add_row (JxBookSheet *sheet)
{
  JxBookRow row = { 0 };

  g_array_append_val (sheet->rows, row);
  return sheet->rows->len - 1;
}

/**
 * jx_book_sheet_add:
 * @sheet: a worksheet with a row
 * @kind: what the cell holds
 * @text: what it holds
 *
 * Adds a cell to the last row, to the right of the others in it.
 */
void
jx_book_sheet_add (JxBookSheet *sheet, JxBookKind kind, const char *text)
{
  guint row;

  g_return_if_fail (sheet->rows->len > 0);

  row = sheet->rows->len - 1;
  jx_book_sheet_place (sheet,
                       row,
                       g_array_index (sheet->rows, JxBookRow, row).n_cells,
                       1,
                       1,
                       kind,
                       text);
}

/**
 * jx_book_sheet_place:
 * @sheet: a worksheet
 * @row: the first row of the cell, one that was added
 * @column: its first column, from 0
 * @rows: over how many rows it reaches
 * @columns: over how many columns it reaches
 * @kind: what it holds
 * @text: what it holds
 *
 * Places a cell; no two may overlap.
 */
void
jx_book_sheet_place (JxBookSheet *sheet,
                     guint        row,
                     guint        column,
                     guint        rows,
                     guint        columns,
                     JxBookKind   kind,
                     const char  *text)
{
  JxBookCell *cell;

  g_return_if_fail (row < sheet->rows->len && rows > 0 && columns > 0);

  cell = g_new0 (JxBookCell, 1);
  cell->row = row;
  cell->column = column;
  cell->rows = rows;
  cell->columns = columns;
  cell->kind = kind;
  cell->text = g_strdup (text);
  g_ptr_array_add (sheet->cells, cell);
  g_array_index (sheet->rows, JxBookRow, row).n_cells++;
}

/* Over how many lines a paragraph goes; hanzi are two characters wide. */
static double
count_lines (const char *text, double width)
{
  guint taken = 0, lines = 1;
  guint room = (guint) MAX (width - CELL_EDGES, 2);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);
      guint    size = g_unichar_iswide (c) ? 2 : 1;

      if (c == '\n' || taken + size > room)
        {
          lines++;
          taken = 0;
        }
      if (c != '\n')
        taken += size;
    }
  return lines;
}

/* How high a row must be for a cell; widths are those of characters of the usual size. */
static double
height_of (const JxBookSheet *sheet, const JxBookCell *cell)
{
  double size = cell->kind == JX_BOOK_TITLE ? JX_BOOK_TITLE_SIZE : JX_BOOK_SIZE;
  double width = 0;

  for (guint i = cell->column; i < MIN (cell->column + cell->columns, sheet->widths->len); i++)
    width += g_array_index (sheet->widths, double, i);
  if (cell->kind == JX_BOOK_PLAIN || cell->kind == JX_BOOK_SIDE || width <= 0)
    return EDGES + PITCH * size;
  return EDGES + PITCH * size * count_lines (cell->text, width * JX_BOOK_SIZE / size);
}

/**
 * jx_book_sheet_grow:
 * @sheet: a worksheet
 *
 * Gives every row without a height one that its texts need, for not every program does so itself.
 * What a cell over several rows needs more than they have, the last of them gets.
 */
void
jx_book_sheet_grow (JxBookSheet *sheet)
{
  for (guint i = 0; i < sheet->rows->len; i++)
    {
      JxBookRow *row = &g_array_index (sheet->rows, JxBookRow, i);

      row->height = MAX (row->height, EDGES + PITCH * JX_BOOK_SIZE);
    }
  for (guint tall = 0; tall < 2; tall++)
    for (guint i = 0; i < sheet->cells->len; i++)
      {
        const JxBookCell *cell = sheet->cells->pdata[i];
        JxBookRow *last = &g_array_index (sheet->rows, JxBookRow, cell->row + cell->rows - 1);
        double     height = 0;

        if ((cell->rows > 1) != (tall == 1))
          continue;
        for (guint k = cell->row; k < cell->row + cell->rows; k++)
          height += g_array_index (sheet->rows, JxBookRow, k).height;
        last->height += MAX (height_of (sheet, cell) - height, 0);
      }
}
