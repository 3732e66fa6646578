/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-grid-private.h"

/**
 * _jx_cell_free:
 * @cell: (transfer full): a cell
 *
 * Frees a cell.
 */
void
_jx_cell_free (JxCell *cell)
{
  g_clear_pointer (&cell->lines, jx_lines_unref);
  g_clear_pointer (&cell->parts, g_array_unref);
  g_free (cell->text);
  g_free (cell);
}

static void
clear_run (gpointer data)
{
  g_free (((JxRun *) data)->edges);
}

/**
 * jx_grid_new:
 * @style: how its texts are set
 *
 * Makes a table without rows.
 *
 * Returns: (transfer full): the table
 */
JxGrid *
jx_grid_new (JxStyle style)
{
  JxGrid *self = g_new0 (JxGrid, 1);

  self->style = style;
  self->edges = g_array_new (FALSE, FALSE, sizeof (double));
  self->taken = g_array_new (FALSE, TRUE, sizeof (guint));
  self->rows = g_array_new (FALSE, FALSE, sizeof (JxRow));
  self->runs = g_array_new (FALSE, FALSE, sizeof (JxRun));
  g_array_set_clear_func (self->runs, clear_run);
  self->cells = g_ptr_array_new_with_free_func ((GDestroyNotify) _jx_cell_free);
  return self;
}

/**
 * jx_grid_free:
 * @self: (transfer full): a table
 *
 * Frees a table; what was laid out stays on its paper.
 */
void
jx_grid_free (JxGrid *self)
{
  g_array_unref (self->edges);
  g_array_unref (self->taken);
  g_array_unref (self->rows);
  g_array_unref (self->runs);
  g_ptr_array_unref (self->cells);
  g_free (self);
}

/**
 * jx_grid_set_columns:
 * @self: a table
 * @widths: (array length=n_widths): the widths of the columns, in any unit
 * @n_widths: how many columns
 *
 * Sets the columns of the rows that follow; together they are as wide as the text.
 *
 * Official forms change their columns from row to row; no cell may be merged over such a change.
 */
void
jx_grid_set_columns (JxGrid *self, const double *widths, guint n_widths)
{
  double sum = 0, edge = 0;

  for (guint i = 0; i < n_widths; i++)
    sum += widths[i];
  g_return_if_fail (sum > 0);

  g_array_set_size (self->edges, 0);
  for (guint i = 0; i < n_widths; i++)
    {
      g_array_append_val (self->edges, edge);
      edge += widths[i] / sum;
    }
  edge = 1;
  g_array_append_val (self->edges, edge);
  g_array_set_size (self->taken, 0);
  g_array_set_size (self->taken, n_widths);
}

static guint
n_columns (JxGrid *self)
{
  return self->taken->len;
}

/* Passes over the columns that cells of the rows above reach down into. */
static void
skip_taken (JxGrid *self)
{
  while (self->column < n_columns (self) &&
         g_array_index (self->taken, guint, self->column) >= self->rows->len)
    self->column++;
}

/**
 * jx_grid_add_row:
 * @self: a table with columns
 * @heading: whether the row is printed again on each page that the rows after it reach
 *
 * Begins a new row; a cell of a heading may reach down into the rows under it.
 */
void
jx_grid_add_row (JxGrid *self, gboolean heading)
{
  JxRow row = { heading, self->cells->len, 0, 0 };

  g_return_if_fail (n_columns (self) > 0);

  g_array_append_val (self->rows, row);
  self->column = 0;
  skip_taken (self);
}

/**
 * jx_grid_add_cell:
 * @self: a table
 * @columns: over how many columns it reaches
 * @rows: over how many rows it reaches
 * @kind: what stands in it
 * @text: what is printed
 * @place: (nullable): the datum that it shows
 *
 * Adds a cell at the next free column of the last row.
 */
void
jx_grid_add_cell (JxGrid        *self,
                  guint          columns,
                  guint          rows,
                  JxCellKind     kind,
                  const char    *text,
                  const JxPlace *place)
{
  JxCell *cell;
  guint   end = self->column + columns;

  g_return_if_fail (self->rows->len > 0 && columns > 0 && rows > 0 && end <= n_columns (self));

  cell = g_new0 (JxCell, 1);
  cell->row = self->rows->len - 1;
  cell->last = cell->row + rows - 1;
  cell->left = g_array_index (self->edges, double, self->column);
  cell->right = g_array_index (self->edges, double, end);
  cell->kind = kind;
  if (place != NULL)
    cell->place = *place;
  cell->text = g_strchomp (g_strdup (text));
  g_ptr_array_add (self->cells, cell);
  g_array_index (self->rows, JxRow, cell->row).n_cells++;

  /* Rows are counted from 1 here, so that 0 means free. */
  for (guint i = self->column; i < end; i++)
    g_array_index (self->taken, guint, i) = cell->last + 1;
  self->column = end;
  skip_taken (self);
}

/**
 * jx_grid_add_part:
 * @self: a table
 * @start: the byte of its text that the part begins at
 * @place: the datum that it shows
 *
 * Makes a part of the last cell show a datum of its own; it ends where the next part begins.
 */
void
jx_grid_add_part (JxGrid *self, gsize start, const JxPlace *place)
{
  JxPart  part = { start, *place };
  JxCell *cell;

  g_return_if_fail (self->cells->len > 0);

  cell = g_ptr_array_index (self->cells, self->cells->len - 1);
  if (cell->parts == NULL)
    cell->parts = g_array_new (FALSE, FALSE, sizeof (JxPart));
  g_array_append_val (cell->parts, part);
}

/**
 * jx_grid_add_rows:
 * @self: a table with as many columns as @rows has
 * @n_rows: how many rows
 * @rows: what makes them; it must live as long as the table
 * @data: for @rows; it must live as long as the table
 *
 * Adds many rows of one shape, none of whose cells is merged with another.
 */
void
jx_grid_add_rows (JxGrid *self, guint n_rows, const JxGridRows *rows, gpointer data)
{
  JxRow row = { FALSE, self->cells->len, 0, self->runs->len + 1 };
  JxRun run = {
    self->rows->len, g_memdup2 (self->edges->data, self->edges->len * sizeof (double)), rows, data
  };

  g_return_if_fail (rows->n_columns == n_columns (self));

  g_array_append_val (self->runs, run);
  for (guint i = 0; i < n_rows; i++)
    g_array_append_val (self->rows, row);
}

/**
 * jx_grid_set_below:
 * @self: a table
 * @height: points
 *
 * Keeps room under the last row for what must stand on its page; a row alone on a page need not
 * have it.
 */
void
jx_grid_set_below (JxGrid *self, double height)
{
  self->below = height;
}
