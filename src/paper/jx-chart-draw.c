/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-private.h"

/* Hatching runs from the lower left to the upper right, one line to every so many points. */
#define HATCH_STEP 4.0
#define HATCH_WIDTH 0.9

#define EDGE_WIDTH 0.9

/** Pen: how a line is drawn. */
typedef struct
{
  gsize  colour; /* offset in JxChartPalette */
  double width;
  double dash[2]; /* drawn and left out; 0 for a solid line */
} Pen;

static const Pen pens[JX_N_STROKES] = {
  [JX_STROKE_GRID] = { offsetof (JxChartPalette, grid), 0.5, { 0, 0 } },
  [JX_STROKE_ZERO] = { offsetof (JxChartPalette, faint), 0.7, { 0, 0 } },
  [JX_STROKE_PLANNED] = { offsetof (JxChartPalette, planned), 1.6, { 6, 3 } },
  [JX_STROKE_ACTUAL] = { offsetof (JxChartPalette, actual), 2, { 0, 0 } },
  [JX_STROKE_TIME] = { offsetof (JxChartPalette, time), 1, { 2, 2 } },
};

static void
add_path (const JxRect *rect, cairo_t *cr)
{
  cairo_rectangle (cr, rect->x, rect->y, rect->width, rect->height);
}

static void
hatch (const JxRect *rect, cairo_t *cr)
{
  double bottom = rect->y + rect->height;

  cairo_save (cr);
  add_path (rect, cr);
  cairo_clip (cr);
  for (double x = rect->x - rect->height; x < rect->x + rect->width; x += HATCH_STEP)
    {
      cairo_move_to (cr, x, bottom);
      cairo_line_to (cr, x + rect->height, rect->y);
    }
  cairo_set_line_width (cr, HATCH_WIDTH);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* The edge lies within the column, so that a hatched one is not larger than a solid one. */
static void
draw_planned (const JxRect *rect, const JxChartPalette *palette, cairo_t *cr)
{
  JxRect inner = { rect->x + EDGE_WIDTH / 2,
                   rect->y + EDGE_WIDTH / 2,
                   rect->width - EDGE_WIDTH,
                   rect->height - EDGE_WIDTH };

  jx_colour_set (&palette->planned_ground, cr);
  add_path (rect, cr);
  cairo_fill (cr);
  jx_colour_set (&palette->planned, cr);
  hatch (rect, cr);
  if (inner.height <= 0)
    return;
  add_path (&inner, cr);
  cairo_set_line_width (cr, EDGE_WIDTH);
  cairo_stroke (cr);
}

static void
draw_dot (const JxShape *shape, const JxChartPalette *palette, cairo_t *cr)
{
  gboolean is_ring = shape->kind == JX_SHAPE_RING;
  double   radius = shape->rect.width / 2;

  cairo_arc (cr,
             shape->rect.x + radius,
             shape->rect.y + shape->rect.height / 2,
             radius,
             0,
             2 * G_PI);
  jx_colour_set (is_ring ? &palette->ground : &palette->actual, cr);
  cairo_fill_preserve (cr);
  jx_colour_set (is_ring ? &palette->planned : &palette->actual, cr);
  cairo_set_line_width (cr, EDGE_WIDTH);
  cairo_stroke (cr);
}

/* A slanting gap. */
static void
draw_break (const JxRect *rect, const JxChartPalette *palette, cairo_t *cr)
{
  cairo_move_to (cr, rect->x + rect->width / 2, rect->y);
  cairo_line_to (cr, rect->x + rect->width, rect->y);
  cairo_line_to (cr, rect->x + rect->width / 2, rect->y + rect->height);
  cairo_line_to (cr, rect->x, rect->y + rect->height);
  cairo_close_path (cr);
  jx_colour_set (&palette->ground, cr);
  cairo_fill (cr);
}

static void
draw_shape (const JxShape *shape, const JxChartPalette *palette, cairo_t *cr)
{
  switch (shape->kind)
    {
    case JX_SHAPE_PLANNED:
      draw_planned (&shape->rect, palette, cr);
      return;
    case JX_SHAPE_DOT:
    case JX_SHAPE_RING:
      draw_dot (shape, palette, cr);
      return;
    case JX_SHAPE_BREAK:
      draw_break (&shape->rect, palette, cr);
      return;
    case JX_SHAPE_TRACK:
      jx_colour_set (&palette->grid, cr);
      break;
    case JX_SHAPE_MARK:
      jx_colour_set (&palette->planned, cr);
      break;
    case JX_SHAPE_ACTUAL:
    default:
      jx_colour_set (&palette->actual, cr);
    }
  add_path (&shape->rect, cr);
  cairo_fill (cr);
}

static void
draw_stroke (const JxChart        *self,
             const JxStroke       *stroke,
             const JxChartPalette *palette,
             cairo_t              *cr)
{
  const Pen *pen = &pens[stroke->kind];

  for (guint i = 0; i < stroke->n_points; i++)
    {
      const JxPoint *point = &g_array_index (self->points, JxPoint, stroke->first + i);

      cairo_line_to (cr, point->x, point->y);
    }
  jx_colour_set ((const JxColour *) ((const char *) palette + pen->colour), cr);
  cairo_set_line_width (cr, pen->width);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_dash (cr, pen->dash, pen->dash[0] > 0 ? 2 : 0, 0);
  cairo_stroke (cr);
  cairo_set_dash (cr, NULL, 0, 0);
}

static gboolean
is_scale (const JxStroke *stroke)
{
  return stroke->kind == JX_STROKE_GRID || stroke->kind == JX_STROKE_ZERO;
}

static void
draw_strokes (const JxChart *self, gboolean scale, const JxChartPalette *palette, cairo_t *cr)
{
  for (guint i = 0; i < self->strokes->len; i++)
    {
      const JxStroke *stroke = &g_array_index (self->strokes, JxStroke, i);

      if (is_scale (stroke) == scale)
        draw_stroke (self, stroke, palette, cr);
    }
}

/* A value stands on a ground of its own where a line may run behind it. */
static void
draw_label (const JxChart *self, const JxLabel *label, const JxChartPalette *palette, cairo_t *cr)
{
  double pitch = jx_lines_pitch (label->lines);

  if (label->kind == JX_LABEL_VALUE && self->data->kind == JX_CHART_CUMULATIVE)
    {
      jx_colour_set (&palette->ground, cr);
      add_path (&label->rect, cr);
      cairo_fill (cr);
    }
  jx_colour_set (label->kind == JX_LABEL_AXIS ? &palette->faint : &palette->text, cr);
  for (guint i = 0; i < label->lines->n_lines; i++)
    jx_lines_draw (label->lines,
                   i,
                   cr,
                   label->rect.x,
                   label->rect.y + i * pitch,
                   label->rect.width,
                   JX_ALIGN_LEFT);
}

/**
 * jx_chart_draw:
 * @self: a chart
 * @cr: where to; one unit is one point, its origin the upper left corner of the chart
 * @palette: the colours
 * @hovered: the item that the pointer or the keyboard is at, or %JX_CHART_NO_ITEM
 *
 * Draws a chart on whatever is there; the one way for screen, sheet, printer and files.
 *
 * The plan is hatched or dashed, what was paid solid, time a fine dashed line, so that no colour
 * alone carries meaning (experience.md, Look).
 */
void
jx_chart_draw (const JxChart *self, cairo_t *cr, const JxChartPalette *palette, int hovered)
{
  JxRect rect;

  g_return_if_fail (self != NULL && cr != NULL && palette != NULL);

  cairo_save (cr);
  cairo_new_path (cr);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_BUTT);
  if (jx_chart_item_rect (self, hovered, &rect))
    {
      jx_colour_set (&palette->hover, cr);
      add_path (&rect, cr);
      cairo_fill (cr);
    }
  draw_strokes (self, TRUE, palette, cr);
  for (guint i = 0; i < self->shapes->len; i++)
    if (g_array_index (self->shapes, JxShape, i).kind < JX_SHAPE_DOT)
      draw_shape (&g_array_index (self->shapes, JxShape, i), palette, cr);
  draw_strokes (self, FALSE, palette, cr);
  for (guint i = 0; i < self->shapes->len; i++)
    if (g_array_index (self->shapes, JxShape, i).kind >= JX_SHAPE_DOT)
      draw_shape (&g_array_index (self->shapes, JxShape, i), palette, cr);
  for (guint i = 0; i < self->labels->len; i++)
    draw_label (self, &g_array_index (self->labels, JxLabel, i), palette, cr);
  cairo_restore (cr);
}
