/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-grid-private.h"

/* A row higher than a page may begin at the end of one when so many lines of it fit there. */
#define LEAST_LINES 4

/* A row that is made when it is needed may be so many lines high; one that is higher is made at
 * once, so that it can be cut. */
#define LIGHT_LINES 8

static const JxRow *
row_at (JxLayout *layout, guint row)
{
  return &g_array_index (layout->table->rows, JxRow, row);
}

static gboolean
covers (const JxCell *cell, guint row)
{
  return cell->row <= row && row <= cell->last;
}

/* The height of the heading on each page; one that would fill half of the page is not repeated. */
static double
repeated_height (JxLayout *layout)
{
  double height = layout->flow->bottom - layout->flow->top;

  return layout->head_height > height / 2 ? 0 : layout->head_height;
}

/* How high a page of the table is under the repeated heading. */
static double
capacity (JxLayout *layout)
{
  return layout->flow->bottom - layout->flow->top - repeated_height (layout);
}

static void
measure_cells (JxLayout *layout)
{
  JxGrid *table = layout->table;

  for (guint i = 0; i < table->cells->len; i++)
    {
      JxCell *cell = g_ptr_array_index (table->cells, i);

      cell->last = MIN (cell->last, table->rows->len - 1);
      cell->next = 0;
      g_clear_pointer (&cell->lines, jx_lines_unref);
      _jx_layout_count_lines (layout, cell);
    }
}

/* A heading that is printed again may hold cells that stand on the page already, because they reach
 * down into the rows under it. */
static void
enter_row (JxLayout *layout, guint row)
{
  const JxRow *entered = row_at (layout, row);
  guint        n_lines = _jx_layout_count_run (layout, row);

  layout->light = n_lines > 0 && n_lines <= LIGHT_LINES ? _jx_layout_height (layout, n_lines) : 0;
  if (n_lines > LIGHT_LINES)
    _jx_layout_make_row (layout, row, NULL);
  for (guint i = 0; i < entered->n_cells; i++)
    {
      JxCell *cell = g_ptr_array_index (layout->table->cells, entered->first + i);

      if (g_ptr_array_find (layout->cells, cell, NULL))
        continue;
      cell->next = 0;
      cell->height = 0;
      g_ptr_array_add (layout->cells, cell);
    }
}

/* How high @row must be for all cells that end in it; counting what they have above it on this
 * page, unless @alone. */
static double
row_need (JxLayout *layout, guint row, gboolean alone)
{
  double need = MAX (JX_ROW_LEAST, layout->light);

  for (guint i = 0; i < layout->cells->len; i++)
    {
      const JxCell *cell = g_ptr_array_index (layout->cells, i);

      if (cell->last == row)
        need =
          MAX (need,
               _jx_layout_height (layout, cell->n_lines - cell->next) - (alone ? 0 : cell->height));
    }
  return need;
}

static void
grow_row (JxLayout *layout, guint row, double height)
{
  for (guint i = 0; i < layout->cells->len; i++)
    {
      JxCell *cell = g_ptr_array_index (layout->cells, i);

      if (covers (cell, row))
        cell->height += height;
    }
  layout->flow->y += height;
}

static void
place_row (JxLayout *layout, guint row, double height)
{
  JxPlaced placed = { row, layout->flow->y, height, layout->light > 0 };

  for (guint i = 0; i < layout->cells->len; i++)
    {
      JxCell *cell = g_ptr_array_index (layout->cells, i);

      if (covers (cell, row) && cell->height <= 0)
        cell->y = layout->flow->y;
    }
  grow_row (layout, row, height);
  g_array_append_val (layout->placed, placed);
}

/* Forgets the cells that begin in @row or below it. */
static void
leave_row (JxLayout *layout, guint row)
{
  for (guint i = layout->cells->len; i-- > 0;)
    if (((JxCell *) g_ptr_array_index (layout->cells, i))->row >= row)
      g_ptr_array_remove_index (layout->cells, i);
}

/* Remembers what to repeat; @begun when an earlier page holds a piece of @row. */
static void
note_heading (JxLayout *layout, guint row, double height, gboolean begun)
{
  if (!row_at (layout, row)->heading)
    return;
  if (!begun && (row == 0 || !row_at (layout, row - 1)->heading))
    {
      layout->head = row;
      layout->head_height = 0;
    }
  layout->head_end = row + 1;
  layout->head_height += height;
}

/* Takes the last row off the page again. */
static guint
unplace_row (JxLayout *layout)
{
  JxPlaced last = g_array_index (layout->placed, JxPlaced, layout->placed->len - 1);

  g_array_set_size (layout->placed, layout->placed->len - 1);
  grow_row (layout, last.row, -last.height);
  leave_row (layout, last.row);
  if (row_at (layout, last.row)->heading)
    {
      layout->head_end = last.row;
      layout->head_height -= last.height;
    }
  return last.row;
}

static gboolean
has_body (JxLayout *layout)
{
  return layout->placed->len > layout->n_repeated;
}

/* Finds a merged cell that a break before @row would leave with less room than its text needs. */
static JxCell *
find_cramped (JxLayout *layout, guint row, double *missing)
{
  for (guint i = 0; i < layout->cells->len; i++)
    {
      JxCell *cell = g_ptr_array_index (layout->cells, i);
      double  need = _jx_layout_height (layout, cell->n_lines);

      if (cell->row >= row || cell->last < row || cell->next > 0 || need > capacity (layout))
        continue;
      *missing = need - cell->height;
      if (*missing > JX_NEAR)
        return cell;
    }
  return NULL;
}

/* Moves a break before @row upward where it would part a heading from its rows or cut the text of a
 * merged cell that a higher last row or an earlier break keeps whole. */
static guint
settle_break (JxLayout *layout, guint row)
{
  while (has_body (layout))
    {
      const JxPlaced *last = &g_array_index (layout->placed, JxPlaced, layout->placed->len - 1);
      const JxPlaced *first = &g_array_index (layout->placed, JxPlaced, layout->n_repeated);
      double          missing = 0;
      JxCell         *cramped;

      if (row_at (layout, last->row)->heading && !(layout->fresh && last == first))
        {
          row = unplace_row (layout);
          continue;
        }
      cramped = find_cramped (layout, row, &missing);
      if (cramped == NULL)
        break;
      if (missing <= jx_flow_get_rest (layout->flow) + JX_NEAR)
        {
          g_array_index (layout->placed, JxPlaced, layout->placed->len - 1).height += missing;
          grow_row (layout, last->row, missing);
          continue;
        }
      if (cramped->row < first->row || (cramped->row == first->row && layout->fresh))
        break;
      while (row > cramped->row)
        row = unplace_row (layout);
    }
  return row;
}

/* Whether @row leaves room for what must stand under the last one. */
static gboolean
leaves_room (JxLayout *layout, guint row, double need)
{
  double room = layout->table->below;

  return row + 1 < layout->table->rows->len || !has_body (layout) ||
         need + room > capacity (layout) ||
         need + room <= jx_flow_get_rest (layout->flow) + JX_NEAR;
}

/* Whether @row, which does not fit, is to be cut here rather than moved to the next page. */
static gboolean
must_cut (JxLayout *layout, guint row)
{
  if (layout->fresh && !has_body (layout))
    return TRUE;
  return row_need (layout, row, TRUE) > capacity (layout) + JX_NEAR &&
         jx_flow_get_rest (layout->flow) >= _jx_layout_height (layout, LEAST_LINES);
}

/* Fills the page from @row on, the rest of which is left when it is @begun; returns the row that
 * the next page begins with. */
static guint
fill_page (JxLayout *layout, guint row, gboolean *begun)
{
  while (row < layout->table->rows->len)
    {
      double   rest = jx_flow_get_rest (layout->flow), need;
      gboolean fits;

      if (!*begun)
        enter_row (layout, row);
      need = row_need (layout, row, FALSE);
      fits = need <= rest + JX_NEAR;
      if (!*begun && fits && !leaves_room (layout, row, need))
        fits = FALSE;
      if (!fits && !must_cut (layout, row))
        {
          leave_row (layout, row);
          return settle_break (layout, row);
        }
      place_row (layout, row, MIN (need, rest));
      note_heading (layout, row, MIN (need, rest), *begun);
      *begun = !fits;
      if (!fits)
        return row;
      row++;
    }
  return row;
}

/* Prints the page and keeps the cells that go on after it, where @row comes next. */
static void
print_page (JxLayout *layout, guint row)
{
  _jx_layout_print (layout);
  for (guint i = layout->cells->len; i-- > 0;)
    {
      JxCell  *cell = g_ptr_array_index (layout->cells, i);
      gboolean whole = cell->next == cell->n_lines;
      gboolean again = cell->kind == JX_CELL_LABEL || cell->last > cell->row;

      if (!covers (cell, row))
        g_ptr_array_remove_index (layout->cells, i);
      else if (whole && again && _jx_layout_height (layout, cell->next) <= capacity (layout))
        cell->next = 0;
      cell->height = 0;
    }
  if (layout->cells->len == 0)
    g_ptr_array_set_size (layout->made, 0);
  g_array_set_size (layout->placed, 0);
}

/* How high the last row of a repeated heading must be for the cells that reached farther down, but
 * not as far as @row. */
static double
reached_need (JxLayout *layout, guint row)
{
  double need = 0;

  for (guint i = 0; i < layout->cells->len; i++)
    {
      const JxCell *cell = g_ptr_array_index (layout->cells, i);

      if (cell->row < layout->head_end && cell->last >= layout->head_end && cell->last < row)
        need = MAX (need, _jx_layout_height (layout, cell->n_lines) - cell->height);
    }
  return need;
}

/* Goes to the next page, which begins with what is left of @row or with @row. */
static void
turn_page (JxLayout *layout, guint row)
{
  jx_flow_turn_page (layout->flow);
  layout->fresh = TRUE;
  layout->n_repeated = 0;
  if (repeated_height (layout) <= 0 || row_at (layout, row)->heading)
    return;
  for (guint head = layout->head; head < layout->head_end; head++)
    {
      double need;

      enter_row (layout, head);
      need = row_need (layout, head, FALSE);
      if (head + 1 == layout->head_end)
        need = MAX (need, reached_need (layout, row));
      place_row (layout, head, need);
      layout->n_repeated++;
    }
}

/**
 * jx_grid_lay_out:
 * @self: a table
 * @flow: where it goes
 *
 * Places the table, over as many pages as it needs.
 *
 * A row is as high as its highest text. A row that does not fit goes to the next page; one that is
 * higher than a page is cut between lines of text, so that nothing is ever clipped. Headings are
 * repeated on each page; labels and merged cells that run over a break are printed again
 * (design: forms.md).
 */
void
jx_grid_lay_out (JxGrid *self, JxFlow *flow)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  g_autoptr (GPtrArray) made = g_ptr_array_new_with_free_func ((GDestroyNotify) _jx_cell_free);
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (JxPlaced));
  JxLayout layout = { .table = self,
                      .flow = flow,
                      .pitch = jx_style_pitch (self->style),
                      .cells = cells,
                      .made = made,
                      .placed = placed };
  gboolean begun = FALSE;

  jx_script_add_table (flow->script, self);
  measure_cells (&layout);
  layout.fresh = jx_flow_is_fresh (flow);
  for (guint row = 0; row < self->rows->len;)
    {
      row = fill_page (&layout, row, &begun);
      print_page (&layout, row);
      if (row < self->rows->len)
        turn_page (&layout, row);
    }
}
