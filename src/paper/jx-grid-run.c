/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-grid-private.h"

/**
 * _jx_layout_count_lines:
 * @layout: a table that is laid out
 * @cell: a cell of it
 *
 * Counts the lines of a cell.
 */
void
_jx_layout_count_lines (JxLayout *layout, JxCell *cell)
{
  double width = (cell->right - cell->left) * layout->flow->width - 2 * JX_CELL_PADDING;

  cell->n_lines =
    jx_typesetter_count (layout->flow->typesetter, layout->table->style, cell->text, width);
}

/**
 * _jx_layout_run:
 * @layout: a table that is laid out
 * @row: a row of it
 *
 * Finds what makes a row.
 *
 * Returns: (transfer none) (nullable): the run; %NULL for a row that has its cells
 */
const JxRun *
_jx_layout_run (JxLayout *layout, guint row)
{
  guint run = g_array_index (layout->table->rows, JxRow, row).run;

  return run == 0 ? NULL : &g_array_index (layout->table->runs, JxRun, run - 1);
}

/**
 * _jx_layout_count_run:
 * @layout: a table that is laid out
 * @row: a row of it
 *
 * Counts the lines of the highest cell of a row that is made when it is needed, without making it.
 *
 * Returns: the number of lines, at least 1; 0 for a row that has its cells
 */
guint
_jx_layout_count_run (JxLayout *layout, guint row)
{
  const JxRun  *run = _jx_layout_run (layout, row);
  const JxFlow *flow = layout->flow;
  guint         most = run != NULL;

  for (guint i = 0; run != NULL && i < run->rows->n_columns; i++)
    {
      const char *text = run->rows->get_text (row - run->first, i, run->data);
      double      width = (run->edges[i + 1] - run->edges[i]) * flow->width - 2 * JX_CELL_PADDING;

      if (text != NULL)
        most =
          MAX (most, jx_typesetter_count (flow->typesetter, layout->table->style, text, width));
    }
  return most;
}

static JxCell *
make_cell (const JxRun *run, guint row, guint column)
{
  JxCell *cell = g_new0 (JxCell, 1);

  cell->row = cell->last = row;
  cell->left = run->edges[column];
  cell->right = run->edges[column + 1];
  cell->kind = run->rows->kinds[column];
  cell->place = run->rows->get_place (row - run->first, column, run->data);
  cell->text = g_strchomp (run->rows->make_text (row - run->first, column, run->data));
  return cell;
}

/**
 * _jx_layout_make_row:
 * @layout: a table that is laid out
 * @row: a row of it that is made when it is needed
 * @placed: (nullable): where it stands on the page; %NULL if that is not known yet
 *
 * Makes the cells of a row.
 */
void
_jx_layout_make_row (JxLayout *layout, guint row, const JxPlaced *placed)
{
  const JxRun *run = _jx_layout_run (layout, row);

  for (guint i = 0; i < run->rows->n_columns; i++)
    {
      JxCell *cell = make_cell (run, row, i);

      _jx_layout_count_lines (layout, cell);
      if (placed != NULL)
        {
          cell->y = placed->y;
          cell->height = placed->height;
        }
      g_ptr_array_add (layout->made, cell);
      g_ptr_array_add (layout->cells, cell);
    }
}

static JxCell *
copy_cell (const JxCell *cell)
{
  JxCell *copy = g_new0 (JxCell, 1);

  copy->row = cell->row;
  copy->last = cell->last;
  copy->left = cell->left;
  copy->right = cell->right;
  copy->kind = cell->kind;
  copy->place = cell->place;
  copy->text = g_strdup (cell->text);
  return copy;
}

/**
 * jx_grid_copy:
 * @self: a table
 *
 * Copies a table with the cells of all its rows, also of those that are made when they are needed.
 *
 * Returns: (transfer full): the copy, to be read and not to be laid out
 */
JxGrid *
jx_grid_copy (const JxGrid *self)
{
  JxGrid *copy = jx_grid_new (self->style);

  for (guint i = 0; i < self->rows->len; i++)
    {
      const JxRow *row = &g_array_index (self->rows, JxRow, i);
      const JxRun *run = row->run > 0 ? &g_array_index (self->runs, JxRun, row->run - 1) : NULL;
      guint        n_cells = run != NULL ? run->rows->n_columns : row->n_cells;
      JxRow        whole = { row->heading, copy->cells->len, n_cells, 0 };

      for (guint k = 0; k < n_cells; k++)
        g_ptr_array_add (copy->cells,
                         run != NULL ? make_cell (run, i, k)
                                     : copy_cell (self->cells->pdata[row->first + k]));
      g_array_append_val (copy->rows, whole);
    }
  return copy;
}
