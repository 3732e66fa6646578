/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-grid.h"

G_BEGIN_DECLS

/* Between the rule and the text of a cell, points. */
#define JX_CELL_PADDING 3.0

/* No row is lower than this, points. */
#define JX_ROW_LEAST 20.0

/**
 * JxCell:
 * @row: its first row
 * @last: its last row
 * @left: left edge, as a fraction of the width of the table
 * @right: right edge
 * @kind: what stands in it
 * @place: the datum it shows
 * @parts: (nullable) (element-type JxPart): the data that its parts show
 * @text: what is printed
 * @n_lines: how many lines @text needs
 * @lines: (nullable): @text broken into lines, once they are needed
 * @next: its first line that is not on paper yet
 * @y: its upper edge on the page that is being filled
 * @height: its height on that page so far; 0 when it does not stand there
 */
typedef struct
{
  guint row, last;
  double left, right;
  JxCellKind kind;
  JxPlace place;
  GArray *parts;
  char *text;
  guint n_lines;
  JxLines *lines;
  guint next;
  double y, height;
} JxCell;

/**
 * JxRow:
 * @heading: whether it is printed again on the pages that follow
 * @first: number of its first cell
 * @n_cells: how many cells begin in it
 * @run: number of the run that makes it when it is needed, from 1; 0 for none
 */
typedef struct
{
  gboolean heading;
  guint first, n_cells;
  guint run;
} JxRow;

/**
 * JxRun:
 * @first: its first row
 * @edges: the edges of its columns
 * @rows: what makes the rows
 * @data: for @rows
 *
 * Rows that are made when they are needed.
 */
typedef struct
{
  guint first;
  double *edges;
  const JxGridRows *rows;
  gpointer data;
} JxRun;

struct _JxGrid
{
  JxStyle style;
  GArray *edges; /* of double: the edges of the columns, fractions of the width */
  GArray *taken; /* of guint: for each column, the first row that no cell above reaches into */
  guint column;  /* where the next cell begins */
  GArray *rows;  /* of JxRow */
  GArray *runs;  /* of JxRun */
  GPtrArray *cells; /* of JxCell, in the order of their rows */
  double below;     /* room to keep under the last row, points */
};

/** JxPlaced: a row, or a piece of one, on the page that is being filled; @light when its cells are
 * not made yet. */
typedef struct
{
  guint    row;
  double   y, height;
  gboolean light;
} JxPlaced;

/**
 * JxLayout:
 * @table: the table
 * @flow: where it goes
 * @pitch: height of a line
 * @cells: the cells that stand on the page, or are tried there
 * @made: the cells among them that were made for the page
 * @light: height of the row that was entered last, if its cells are not made yet; else 0
 * @placed: the rows on the page
 * @n_repeated: how many of @placed are headings printed again
 * @fresh: whether nothing stood on the page before the table
 * @head: first row of the heading to repeat
 * @head_end: the row after it
 * @head_height: how high the heading is
 */
typedef struct
{
  JxGrid    *table;
  JxFlow    *flow;
  double     pitch;
  GPtrArray *cells;
  GPtrArray *made;
  double     light;
  GArray    *placed;
  guint      n_repeated;
  gboolean   fresh;
  guint      head, head_end;
  double     head_height;
} JxLayout;

void         _jx_cell_free          (JxCell *cell);

double       _jx_layout_height      (const JxLayout *layout, guint n_lines);
void         _jx_layout_count_lines (JxLayout *layout, JxCell *cell);
const JxRun *_jx_layout_run         (JxLayout *layout, guint row);
guint        _jx_layout_count_run   (JxLayout *layout, guint row);
void         _jx_layout_make_row    (JxLayout *layout, guint row, const JxPlaced *placed);
void         _jx_layout_print       (JxLayout *layout);

G_END_DECLS
