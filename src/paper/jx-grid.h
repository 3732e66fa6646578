/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-flow.h"

G_BEGIN_DECLS

/**
 * JxCellKind:
 * @JX_CELL_LABEL: centred; printed again where the cell runs over a page break
 * @JX_CELL_TEXT: at the left
 * @JX_CELL_CENTRE: a short value in the middle
 * @JX_CELL_NUMBER: at the right
 *
 * What stands in a cell, and so how.
 */
typedef enum
{
  JX_CELL_LABEL,
  JX_CELL_TEXT,
  JX_CELL_CENTRE,
  JX_CELL_NUMBER,
} JxCellKind;

/**
 * JxGridRows:
 * @n_columns: how many cells each row has, one in each column
 * @kinds: (array length=n_columns): what stands in them
 * @get_text: the text of a cell that may need more than one line, nothing copied; %NULL for one
 *   that never does
 * @make_text: (transfer full): the text of a cell
 * @get_place: the datum that a cell shows
 *
 * Rows of which a table has so many that each is made only for the page it is looked at on.
 */
typedef struct
{
  guint n_columns;
  const JxCellKind *kinds;
  const char *(*get_text) (guint row, guint column, gpointer data);
  char *(*make_text) (guint row, guint column, gpointer data);
  JxPlace (*get_place) (guint row, guint column, gpointer data);
} JxGridRows;

/**
 * JxGrid:
 *
 * A ruled table: rows of cells, built from left to right and from top to bottom, then laid out.
 */
typedef struct _JxGrid JxGrid;

JxGrid *jx_grid_new         (JxStyle style);
JxGrid *jx_grid_copy        (const JxGrid *self);
void     jx_grid_free        (JxGrid *self);
void     jx_grid_set_columns (JxGrid *self, const double *widths, guint n_widths);
void     jx_grid_add_row     (JxGrid *self, gboolean heading);
void     jx_grid_add_cell    (JxGrid *self, guint columns, guint rows, JxCellKind kind,
                               const char *text, const JxPlace *place);
void     jx_grid_add_part    (JxGrid *self, gsize start, const JxPlace *place);
void     jx_grid_add_rows    (JxGrid *self, guint n_rows, const JxGridRows *rows, gpointer data);
void     jx_grid_set_below   (JxGrid *self, double height);
void     jx_grid_lay_out     (JxGrid *self, JxFlow *flow);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGrid, jx_grid_free)

G_END_DECLS
