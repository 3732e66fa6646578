/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-grid-private.h"

/**
 * _jx_layout_height:
 * @layout: a table that is laid out
 * @n_lines: a number of lines
 *
 * Measures a cell.
 *
 * Returns: how high a cell of so many lines is, points
 */
double
_jx_layout_height (const JxLayout *layout, guint n_lines)
{
  return n_lines * layout->pitch + 2 * JX_CELL_PADDING;
}

/* Puts so many lines of a cell on paper. */
static void
print_cell (JxLayout *layout, JxCell *cell, guint n_lines)
{
  JxFlow *flow = layout->flow;
  JxPage *page = jx_flow_get_page (flow);
  JxRect  frame = { flow->left + cell->left * flow->width,
                    cell->y,
                    (cell->right - cell->left) * flow->width,
                    cell->height };
  double  height = n_lines * layout->pitch;
  double  above = n_lines == cell->n_lines ? (cell->height - height) / 2 : JX_CELL_PADDING;
  JxRect  box = {
     frame.x + JX_CELL_PADDING, frame.y + above, frame.width - 2 * JX_CELL_PADDING, height
  };
  static const JxAlign aligns[] = {
    [JX_CELL_LABEL] = JX_ALIGN_CENTRE,
    [JX_CELL_TEXT] = JX_ALIGN_LEFT,
    [JX_CELL_CENTRE] = JX_ALIGN_CENTRE,
    [JX_CELL_NUMBER] = JX_ALIGN_RIGHT,
  };

  if (cell->lines == NULL)
    cell->lines = jx_typesetter_set (flow->typesetter,
                                     layout->table->style,
                                     cell->text,
                                     frame.width - 2 * JX_CELL_PADDING);
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
}

static gboolean
is_row (const JxPlace *place, const JxPlace *row)
{
  return place->id == row->id && place->table == row->table;
}

/* Whether the datum that is looked at stands in a row or a cell on the page. */
static gboolean
holds_shown (JxLayout *layout)
{
  const JxPlace *shown = &layout->flow->shown->place;

  for (guint i = 0; i < layout->cells->len && shown->id != 0; i++)
    if (is_row (&((JxCell *) g_ptr_array_index (layout->cells, i))->place, shown))
      return TRUE;
  for (guint i = 0; i < layout->placed->len && shown->id != 0; i++)
    {
      const JxPlaced *placed = &g_array_index (layout->placed, JxPlaced, i);
      const JxRun    *run = placed->light ? _jx_layout_run (layout, placed->row) : NULL;
      JxPlace         place = { 0 };

      if (run != NULL)
        place = run->rows->get_place (placed->row - run->first, 0, run->data);
      if (is_row (&place, shown))
        return TRUE;
    }
  return FALSE;
}

static void
make_light_rows (JxLayout *layout)
{
  for (guint i = 0; i < layout->placed->len; i++)
    {
      const JxPlaced *placed = &g_array_index (layout->placed, JxPlaced, i);

      if (placed->light)
        _jx_layout_make_row (layout, placed->row, placed);
    }
}

/**
 * _jx_layout_print:
 * @layout: a table that is laid out
 *
 * Prints what stands on the page, unless another one is looked at.
 */
void
_jx_layout_print (JxLayout *layout)
{
  gboolean is_shown = jx_flow_is_shown (layout->flow) || holds_shown (layout);

  if (is_shown)
    make_light_rows (layout);
  else
    jx_flow_get_page (layout->flow)->is_blank = TRUE;
  for (guint i = 0; i < layout->cells->len; i++)
    {
      JxCell *cell = g_ptr_array_index (layout->cells, i);
      double  room = MAX (cell->height - 2 * JX_CELL_PADDING + JX_NEAR, 0);
      guint   n_lines = MIN (cell->n_lines - cell->next, (guint) (room / layout->pitch));

      if (is_shown)
        print_cell (layout, cell, n_lines);
      cell->next += n_lines;
    }
}
