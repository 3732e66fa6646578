/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-axis.h"

/* What lies beyond is drawn at the end of the scale; the room left keeps the sums in 64 bits. */
#define VALUE_MOST (G_MAXINT64 / 16)

/* The smallest round step that is not under @wanted. */
static gint64
round_step (gint64 wanted)
{
  gint64 power = 1;

  while (power < wanted && power * 10 <= wanted)
    power *= 10;
  if (wanted <= power)
    return power;
  if (wanted <= power * 2)
    return power * 2;
  if (power >= 10 && wanted <= power / 10 * 25)
    return power / 10 * 25;
  if (wanted <= power * 5)
    return power * 5;
  return power * 10;
}

static gint64
floor_to (gint64 value, gint64 step)
{
  gint64 rest = value % step;

  return rest < 0 ? value - rest - step : value - rest;
}

static gint64
ceil_to (gint64 value, gint64 step)
{
  return -floor_to (-value, step);
}

/**
 * jx_axis_fit:
 * @axis: (out caller-allocates): the scale
 * @least: the least value to show
 * @most: the largest value to show
 * @span: the scale is at least so long, even where all values are the same; 1 or more
 * @n_steps: about how many steps it may have, 1 or more
 *
 * Finds a scale with round steps that holds all values.
 *
 * A scale that must be made longer grows upward, so that one of zeros begins at zero.
 */
void
jx_axis_fit (JxAxis *axis, gint64 least, gint64 most, gint64 span, guint n_steps)
{
  g_return_if_fail (axis != NULL && least <= most && span >= 1 && n_steps >= 1);

  least = CLAMP (least, -VALUE_MOST, VALUE_MOST);
  most = MAX (CLAMP (most, -VALUE_MOST, VALUE_MOST), least + MIN (span, VALUE_MOST));
  axis->step = round_step ((most - least + n_steps - 1) / n_steps);
  axis->least = floor_to (least, axis->step);
  axis->most = ceil_to (most, axis->step);
}

/**
 * jx_axis_n_ticks:
 * @axis: a scale
 *
 * Counts the ticks, both ends included.
 *
 * Returns: at least 2
 */
guint
jx_axis_n_ticks (const JxAxis *axis)
{
  return (guint) ((axis->most - axis->least) / axis->step) + 1;
}

/**
 * jx_axis_tick:
 * @axis: a scale
 * @tick: from 0
 *
 * Gets the value of a tick.
 *
 * Returns: the value
 */
gint64
jx_axis_tick (const JxAxis *axis, guint tick)
{
  return axis->least + (gint64) tick * axis->step;
}

/**
 * jx_axis_place:
 * @axis: a scale
 * @value: a value
 *
 * Tells where on the scale a value lies.
 *
 * Returns: 0 at the lower end to 1 at the upper one; what lies beyond an end is put at that end
 */
double
jx_axis_place (const JxAxis *axis, gint64 value)
{
  if (value <= axis->least)
    return 0;
  if (value >= axis->most)
    return 1;
  return (double) (value - axis->least) / (double) (axis->most - axis->least);
}
