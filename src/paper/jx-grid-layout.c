/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-grid-private.h"

/* A row higher than a page may begin at the end of one when so many lines of it fit there. */
#define LEAST_LINES 4

/** Placed: a row, or a piece of one, on the page that is being filled. */
typedef struct
{
  guint  row;
  double height;
} Placed;

/**
 * Layout:
 * @table: the table
 * @flow: where it goes
 * @pitch: height of a line
 * @cells: the cells that stand on the page, or are tried there
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
  GArray    *placed;
  guint      n_repeated;
  gboolean   fresh;
  guint      head, head_end;
  double     head_height;
} Layout;

static const JxRow *
row_at (Layout *layout, guint row)
{
  return &g_array_index (layout->table->rows, JxRow, row);
}

static gboolean
covers (const JxCell *cell, guint row)
{
  return cell->row <= row && row <= cell->last;
}

static double
height_of_lines (Layout *layout, guint n_lines)
{
  return n_lines * layout->pitch + 2 * JX_CELL_PADDING;
}

/* The height of the heading on each page; one that would fill half of the page is not repeated. */
static double
repeated_height (Layout *layout)
{
  double height = layout->flow->bottom - layout->flow->top;

  return layout->head_height > height / 2 ? 0 : layout->head_height;
}

/* How high a page of the table is under the repeated heading. */
static double
capacity (Layout *layout)
{
  return layout->flow->bottom - layout->flow->top - repeated_height (layout);
}

static void
break_texts (Layout *layout)
{
  JxGrid *table = layout->table;
  JxFlow *flow = layout->flow;

  for (guint i = 0; i < table->cells->len; i++)
    {
      JxCell *cell = g_ptr_array_index (table->cells, i);
      double  width = (cell->right - cell->left) * flow->width - 2 * JX_CELL_PADDING;

      cell->last = MIN (cell->last, table->rows->len - 1);
      cell->next = 0;
      g_clear_pointer (&cell->lines, jx_lines_unref);
      cell->lines = jx_typesetter_set (flow->typesetter, table->style, cell->text, width);
      layout->pitch = jx_lines_pitch (cell->lines);
    }
}

/* A heading that is printed again may hold cells that stand on the page already, because they reach
 * down into the rows under it. */
static void
enter_row (Layout *layout, guint row)
{
  const JxRow *entered = row_at (layout, row);

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
row_need (Layout *layout, guint row, gboolean alone)
{
  double need = JX_ROW_LEAST;

  for (guint i = 0; i < layout->cells->len; i++)
    {
      const JxCell *cell = g_ptr_array_index (layout->cells, i);

      if (cell->last == row)
        need = MAX (need,
                    height_of_lines (layout, cell->lines->n_lines - cell->next) -
                      (alone ? 0 : cell->height));
    }
  return need;
}

static void
grow_row (Layout *layout, guint row, double height)
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
place_row (Layout *layout, guint row, double height)
{
  Placed placed = { row, height };

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
leave_row (Layout *layout, guint row)
{
  for (guint i = layout->cells->len; i-- > 0;)
    if (((JxCell *) g_ptr_array_index (layout->cells, i))->row >= row)
      g_ptr_array_remove_index (layout->cells, i);
}

/* Remembers what to repeat; @begun when an earlier page holds a piece of @row. */
static void
note_heading (Layout *layout, guint row, double height, gboolean begun)
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
unplace_row (Layout *layout)
{
  Placed last = g_array_index (layout->placed, Placed, layout->placed->len - 1);

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
has_body (Layout *layout)
{
  return layout->placed->len > layout->n_repeated;
}

/* Finds a merged cell that a break before @row would leave with less room than its text needs. */
static JxCell *
find_cramped (Layout *layout, guint row, double *missing)
{
  for (guint i = 0; i < layout->cells->len; i++)
    {
      JxCell *cell = g_ptr_array_index (layout->cells, i);
      double  need = height_of_lines (layout, cell->lines->n_lines);

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
settle_break (Layout *layout, guint row)
{
  while (has_body (layout))
    {
      const Placed *last = &g_array_index (layout->placed, Placed, layout->placed->len - 1);
      const Placed *first = &g_array_index (layout->placed, Placed, layout->n_repeated);
      double        missing = 0;
      JxCell       *cramped;

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
          g_array_index (layout->placed, Placed, layout->placed->len - 1).height += missing;
          grow_row (layout, last->row, missing);
          continue;
        }
      if (cramped->row <= first->row)
        break;
      while (row > cramped->row)
        row = unplace_row (layout);
    }
  return row;
}

/* Whether @row, which does not fit, is to be cut here rather than moved to the next page. */
static gboolean
must_cut (Layout *layout, guint row)
{
  if (layout->fresh && !has_body (layout))
    return TRUE;
  return row_need (layout, row, TRUE) > capacity (layout) + JX_NEAR &&
         jx_flow_get_rest (layout->flow) >= height_of_lines (layout, LEAST_LINES);
}

/* Fills the page from @row on, the rest of which is left when it is @begun; returns the row that
 * the next page begins with. */
static guint
fill_page (Layout *layout, guint row, gboolean *begun)
{
  while (row < layout->table->rows->len)
    {
      double   rest = jx_flow_get_rest (layout->flow), need;
      gboolean fits;

      if (!*begun)
        enter_row (layout, row);
      need = row_need (layout, row, FALSE);
      fits = need <= rest + JX_NEAR;
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

static void
print_cell (Layout *layout, JxCell *cell)
{
  JxFlow *flow = layout->flow;
  JxPage *page = jx_flow_get_page (flow);
  JxRect  frame = { flow->left + cell->left * flow->width,
                    cell->y,
                    (cell->right - cell->left) * flow->width,
                    cell->height };
  double  room = MAX (cell->height - 2 * JX_CELL_PADDING + JX_NEAR, 0);
  guint   n_lines = MIN (cell->lines->n_lines - cell->next, (guint) (room / layout->pitch));
  double  height = n_lines * layout->pitch;
  double  above = n_lines == cell->lines->n_lines ? (cell->height - height) / 2 : JX_CELL_PADDING;
  JxRect  box = {
     frame.x + JX_CELL_PADDING, frame.y + above, frame.width - 2 * JX_CELL_PADDING, height
  };
  static const JxAlign aligns[] = {
    [JX_CELL_LABEL] = JX_ALIGN_CENTRE,
    [JX_CELL_TEXT] = JX_ALIGN_LEFT,
    [JX_CELL_CENTRE] = JX_ALIGN_CENTRE,
    [JX_CELL_NUMBER] = JX_ALIGN_RIGHT,
  };

  jx_page_add_frame (page, &frame);
  jx_page_add_lines (page, cell->lines, cell->next, n_lines, &box, aligns[cell->kind]);
  if (cell->parts != NULL)
    jx_page_add_parts (page,
                       cell->lines,
                       cell->next,
                       n_lines,
                       &box,
                       (const JxPart *) cell->parts->data,
                       cell->parts->len);
  jx_page_add_spot (page, &cell->place, &frame);
  cell->next += n_lines;
}

/* Prints what stands on the page and keeps the cells that go on after it, where @row comes next. */
static void
print_page (Layout *layout, guint row)
{
  for (guint i = 0; i < layout->cells->len; i++)
    print_cell (layout, g_ptr_array_index (layout->cells, i));
  for (guint i = layout->cells->len; i-- > 0;)
    {
      JxCell  *cell = g_ptr_array_index (layout->cells, i);
      gboolean whole = cell->next == cell->lines->n_lines;
      gboolean again = cell->kind == JX_CELL_LABEL || cell->last > cell->row;

      if (!covers (cell, row))
        g_ptr_array_remove_index (layout->cells, i);
      else if (whole && again && height_of_lines (layout, cell->next) <= capacity (layout))
        cell->next = 0;
      cell->height = 0;
    }
  g_array_set_size (layout->placed, 0);
}

/* How high the last row of a repeated heading must be for the cells that reached farther down, but
 * not as far as @row. */
static double
reached_need (Layout *layout, guint row)
{
  double need = 0;

  for (guint i = 0; i < layout->cells->len; i++)
    {
      const JxCell *cell = g_ptr_array_index (layout->cells, i);

      if (cell->row < layout->head_end && cell->last >= layout->head_end && cell->last < row)
        need = MAX (need, height_of_lines (layout, cell->lines->n_lines) - cell->height);
    }
  return need;
}

/* Goes to the next page, which begins with what is left of @row or with @row. */
static void
turn_page (Layout *layout, guint row)
{
  jx_flow_next_page (layout->flow);
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
  g_autoptr (GArray) placed = g_array_new (FALSE, FALSE, sizeof (Placed));
  Layout   layout = { .table = self, .flow = flow, .cells = cells, .placed = placed };
  gboolean begun = FALSE;

  break_texts (&layout);
  layout.fresh = jx_flow_is_fresh (flow);
  for (guint row = 0; row < self->rows->len;)
    {
      row = fill_page (&layout, row, &begun);
      print_page (&layout, row);
      if (row < self->rows->len)
        turn_page (&layout, row);
    }
}
