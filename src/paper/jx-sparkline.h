/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

/**
 * JxSparkPoint:
 * @month: months gone of the year, 0 to 12
 * @share: cumulative share of the budget, basis points
 */
typedef struct
{
  double month;
  gint64 share;
} JxSparkPoint;

/**
 * JxSparkline:
 * @planned: (array length=n_planned): the own plan, by rising month
 * @actual: (array length=n_actual): what was paid, by rising month; none before the first payment
 * @months: months gone at the date that is judged; 0 to leave the mark out
 *
 * A year's spending as a small chart without words.
 */
typedef struct
{
  const JxSparkPoint *planned;
  guint n_planned;
  const JxSparkPoint *actual;
  guint n_actual;
  double months;
} JxSparkline;

void jx_sparkline_draw (const JxSparkline *spark, cairo_t *cr, double width, double height);

G_END_DECLS
