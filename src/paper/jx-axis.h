/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * JxAxis:
 * @least: the lower end, a multiple of @step
 * @most: the upper end, a multiple of @step, over @least
 * @step: between two ticks: 1, 2, 2.5 or 5 × 10ⁿ
 *
 * A scale with round numbers, in whole units: fen or basis points.
 */
typedef struct
{
  gint64 least;
  gint64 most;
  gint64 step;
} JxAxis;

void   jx_axis_fit     (JxAxis *axis, gint64 least, gint64 most, gint64 span, guint n_steps);
guint  jx_axis_n_ticks (const JxAxis *axis);
gint64 jx_axis_tick    (const JxAxis *axis, guint tick);
double jx_axis_place   (const JxAxis *axis, gint64 value);

G_END_DECLS
