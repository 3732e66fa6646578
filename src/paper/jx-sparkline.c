/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-sparkline.h"

#define MONTHS 12.0
#define ALL 10000.0
#define MARGIN 3.0
#define DOT 2.0

/* The frame that a chart is drawn in: the largest share is at its top. */
typedef struct
{
  double width;
  double height;
  double most;
} Frame;

static double
x_of (const Frame *frame, double month)
{
  return MARGIN + CLAMP (month, 0, MONTHS) / MONTHS * (frame->width - 2 * MARGIN);
}

static double
y_of (const Frame *frame, double share)
{
  return frame->height - MARGIN - share / frame->most * (frame->height - 2 * MARGIN);
}

static double
find_most (const JxSparkPoint *points, guint n_points, double most)
{
  for (guint i = 0; i < n_points; i++)
    most = MAX (most, (double) points[i].share);
  return most;
}

static void
draw_axes (const Frame *frame, cairo_t *cr)
{
  cairo_set_source_rgba (cr, .5, .5, .5, .5);
  cairo_set_line_width (cr, 1);
  cairo_move_to (cr, MARGIN, frame->height - MARGIN + .5);
  cairo_line_to (cr, frame->width - MARGIN, frame->height - MARGIN + .5);
  cairo_stroke (cr);
}

/* Time progress 序时进度: a twelfth each month. */
static void
draw_time (const Frame *frame, cairo_t *cr, double months)
{
  static const double dashes[] = { 1, 3 };

  cairo_set_source_rgba (cr, .5, .5, .5, .9);
  cairo_set_line_width (cr, 1);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_move_to (cr, x_of (frame, 0), y_of (frame, 0));
  cairo_line_to (cr, x_of (frame, MONTHS), y_of (frame, ALL));
  cairo_stroke (cr);
  if (months > 0)
    {
      cairo_move_to (cr, x_of (frame, months), y_of (frame, 0));
      cairo_line_to (cr, x_of (frame, months), y_of (frame, frame->most));
      cairo_stroke (cr);
    }
  cairo_set_dash (cr, NULL, 0, 0);
}

static void
draw_line (const Frame *frame, cairo_t *cr, const JxSparkPoint *points, guint n_points)
{
  cairo_move_to (cr, x_of (frame, 0), y_of (frame, 0));
  for (guint i = 0; i < n_points; i++)
    cairo_line_to (cr, x_of (frame, points[i].month), y_of (frame, (double) points[i].share));
  cairo_stroke (cr);
}

static void
draw_dots (const Frame *frame, cairo_t *cr, const JxSparkPoint *points, guint n_points)
{
  for (guint i = 0; i < n_points; i++)
    {
      cairo_arc (cr,
                 x_of (frame, points[i].month),
                 y_of (frame, (double) points[i].share),
                 DOT,
                 0,
                 2 * G_PI);
      cairo_fill (cr);
    }
}

/**
 * jx_sparkline_draw:
 * @spark: what to draw
 * @cr: where to; its origin is the upper left corner
 * @width: width, in units of @cr
 * @height: height, in units of @cr
 *
 * Draws planned spending blue and dashed, actual spending orange and solid, time progress grey and
 * dotted. The colours are right on white and on black.
 */
void
jx_sparkline_draw (const JxSparkline *spark, cairo_t *cr, double width, double height)
{
  static const double dashes[] = { 5, 2 };
  Frame               frame = { width, height, ALL };

  g_return_if_fail (spark != NULL && cr != NULL);

  if (width <= 2 * MARGIN || height <= 2 * MARGIN)
    return;
  frame.most = find_most (spark->planned, spark->n_planned, frame.most);
  frame.most = find_most (spark->actual, spark->n_actual, frame.most);

  cairo_save (cr);
  draw_axes (&frame, cr);
  draw_time (&frame, cr, spark->months);
  cairo_set_line_width (cr, 1.5);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  if (spark->n_planned > 0)
    {
      cairo_set_source_rgb (cr, .21, .52, .89);
      cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
      draw_line (&frame, cr, spark->planned, spark->n_planned);
      cairo_set_dash (cr, NULL, 0, 0);
      draw_dots (&frame, cr, spark->planned, spark->n_planned);
    }
  if (spark->n_actual > 0)
    {
      cairo_set_source_rgb (cr, .90, .45, .10);
      draw_line (&frame, cr, spark->actual, spark->n_actual);
    }
  cairo_restore (cr);
}
