/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sizes of titles and of all else, points. */
#define JX_BOOK_TITLE_SIZE 18.0
#define JX_BOOK_SIZE 10.5

/**
 * JxBookKind:
 * @JX_BOOK_TITLE: the title above a table, without a rule
 * @JX_BOOK_PLAIN: a text beside a table, without a rule
 * @JX_BOOK_SIDE: a text beside a table, at the right, without a rule
 * @JX_BOOK_HEADING: the heading of a column
 * @JX_BOOK_LABEL: a label within a table, in the middle
 * @JX_BOOK_TEXT: a text, at the left
 * @JX_BOOK_CENTRE: a short text, in the middle
 * @JX_BOOK_NUMBER: a number in decimal digits, shown with as many decimals as it is written with
 * @JX_BOOK_PERCENT: a percentage, `95.00%`
 * @JX_BOOK_DATE: a day, ISO
 *
 * What a cell of a workbook holds. A text is never a formula, whatever it begins with.
 */
typedef enum
{
  JX_BOOK_TITLE,
  JX_BOOK_PLAIN,
  JX_BOOK_SIDE,
  JX_BOOK_HEADING,
  JX_BOOK_LABEL,
  JX_BOOK_TEXT,
  JX_BOOK_CENTRE,
  JX_BOOK_NUMBER,
  JX_BOOK_PERCENT,
  JX_BOOK_DATE,
  JX_N_BOOK_KINDS,
} JxBookKind;

/**
 * JxBookCell:
 * @row: its first row, from 0
 * @column: its first column, from 0
 * @rows: over how many rows it reaches
 * @columns: over how many columns it reaches
 * @kind: what it holds
 * @text: what it holds, as text
 */
typedef struct
{
  guint row, column, rows, columns;
  JxBookKind kind;
  char *text;
} JxBookCell;

/**
 * JxBookRow:
 * @height: points; 0 where the program that shows it sees to that
 * @n_cells: its cells so far
 * @breaks: whether a page begins with it
 */
typedef struct
{
  double height;
  guint n_cells;
  gboolean breaks;
} JxBookRow;

/**
 * JxBookSheet:
 * @name: its name, as it was asked for
 * @cells: (element-type JxBookCell): its cells
 * @rows: (element-type JxBookRow): its rows
 * @widths: (element-type double): the widths of its columns, in characters
 * @wide: whether it is printed across
 * @repeat: how many of its rows are printed again on every page, from @repeat_from
 */
typedef struct
{
  char *name;
  GPtrArray *cells;
  GArray *rows;
  GArray *widths;
  gboolean wide;
  guint repeat_from, repeat;
} JxBookSheet;

/**
 * JxBook:
 * @title: its title
 * @year: the year that it says it was made in, so that the same data gives the same bytes
 * @sheets: (element-type JxBookSheet): its worksheets
 *
 * A workbook in memory, to be written as .xlsx.
 */
typedef struct
{
  char *title;
  gint64 year;
  GPtrArray *sheets;
} JxBook;

JxBook      *jx_book_new             (const char *title, gint64 year);
void         jx_book_free            (JxBook *book);
JxBookSheet *jx_book_add_sheet       (JxBook *book, const char *name);
void         jx_book_sheet_set_width (JxBookSheet *sheet, guint column, double width);
guint        jx_book_sheet_add_row   (JxBookSheet *sheet);
void         jx_book_sheet_add       (JxBookSheet *sheet, JxBookKind kind, const char *text);
void         jx_book_sheet_place     (JxBookSheet *sheet, guint row, guint column, guint rows,
                                      guint columns, JxBookKind kind, const char *text);
void         jx_book_sheet_grow      (JxBookSheet *sheet);
GBytes      *jx_book_write           (JxBook *book, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxBook, jx_book_free)

G_END_DECLS
