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
 * @lines: @text broken into lines
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
  JxLines *lines;
  guint next;
  double y, height;
} JxCell;

/**
 * JxRow:
 * @heading: whether it is printed again on the pages that follow
 * @first: number of its first cell
 * @n_cells: how many cells begin in it
 */
typedef struct
{
  gboolean heading;
  guint first, n_cells;
} JxRow;

struct _JxGrid
{
  JxStyle style;
  GArray *edges; /* of double: the edges of the columns, fractions of the width */
  GArray *taken; /* of guint: for each column, the first row that no cell above reaches into */
  guint column;  /* where the next cell begins */
  GArray *rows;  /* of JxRow */
  GPtrArray *cells; /* of JxCell, in the order of their rows */
};

G_END_DECLS
