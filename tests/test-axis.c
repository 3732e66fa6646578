/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-axis.h"

#include <glib.h>

static void
test_fit (void)
{
  static const struct
  {
    gint64 least, most, span;
    guint  n_steps;
    gint64 from, to, step;
  } cases[] = {
    { 0, 167, 1, 4, 0, 200, 50 },
    { 0, 47344, 1, 5, 0, 50000, 10000 },
    { 0, 99, 1, 4, 0, 100, 25 },
    { 0, 100, 1, 4, 0, 100, 25 },
    { 0, 101, 1, 4, 0, 150, 50 },
    { 0, 7, 1, 4, 0, 8, 2 },
    { 0, 3, 1, 4, 0, 3, 1 },
    { 0, 0, 1000000, 4, 0, 1000000, 250000 },
    { 0, 0, 1, 4, 0, 1, 1 },
    { 5, 5, 1, 4, 5, 6, 1 },
    { -70, 90, 1, 4, -100, 100, 50 },
    { -70, 0, 1, 4, -80, 0, 20 },
    { -1, 1000, 1, 4, -500, 1000, 500 },
    { 0,
      G_GINT64_CONSTANT (10000000000),
      1,
      5,
      0,
      G_GINT64_CONSTANT (10000000000),
      G_GINT64_CONSTANT (2000000000) },
    { 0, 12345, 10000, 1, 0, 20000, 20000 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      JxAxis axis;

      jx_axis_fit (&axis, cases[i].least, cases[i].most, cases[i].span, cases[i].n_steps);
      g_assert_cmpint (axis.least, ==, cases[i].from);
      g_assert_cmpint (axis.most, ==, cases[i].to);
      g_assert_cmpint (axis.step, ==, cases[i].step);
    }
}

/* Whatever the values are, they lie on the scale, its steps are round, and there are not too many.
 */
static void
test_properties (void)
{
  for (guint i = 0; i < 20000; i++)
    {
      gint64 scale = G_GINT64_CONSTANT (1) << g_test_rand_int_range (1, 57);
      gint64 a = (gint64) (g_test_rand_double () * (double) scale) - scale / 4;
      gint64 b = (gint64) (g_test_rand_double () * (double) scale) - scale / 4;
      guint  n_steps = (guint) g_test_rand_int_range (1, 9);
      gint64 lead;
      JxAxis axis;

      jx_axis_fit (&axis, MIN (a, b), MAX (a, b), 1, n_steps);
      g_assert_cmpint (axis.least, <=, MIN (a, b));
      g_assert_cmpint (axis.most, >=, MAX (a, b));
      g_assert_cmpint (axis.least, <, axis.most);
      g_assert_cmpint (axis.least % axis.step, ==, 0);
      g_assert_cmpint (axis.most % axis.step, ==, 0);
      g_assert_cmpuint (jx_axis_n_ticks (&axis), <=, n_steps + 2);
      g_assert_cmpint (jx_axis_tick (&axis, jx_axis_n_ticks (&axis) - 1), ==, axis.most);
      for (lead = axis.step; lead % 10 == 0; lead /= 10)
        ;
      g_assert_true (lead == 1 || lead == 2 || lead == 25 || lead == 5);
    }
}

static void
test_extremes (void)
{
  JxAxis axis;

  jx_axis_fit (&axis, G_MININT64, G_MAXINT64, 1, 5);
  g_assert_cmpint (axis.least, <, 0);
  g_assert_cmpint (axis.most, >, 0);
  g_assert_cmpuint (jx_axis_n_ticks (&axis), <=, 7);
  jx_axis_fit (&axis, 0, 0, G_MAXINT64, 5);
  g_assert_cmpint (axis.most, >, 0);
}

static void
test_place (void)
{
  JxAxis axis;

  jx_axis_fit (&axis, -50, 150, 1, 4);
  g_assert_cmpfloat_with_epsilon (jx_axis_place (&axis, -50), 0, 1e-12);
  g_assert_cmpfloat_with_epsilon (jx_axis_place (&axis, 0), 0.25, 1e-12);
  g_assert_cmpfloat_with_epsilon (jx_axis_place (&axis, 150), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (jx_axis_place (&axis, 1000), 1, 1e-12);
  g_assert_cmpfloat_with_epsilon (jx_axis_place (&axis, -1000), 0, 1e-12);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis/fit", test_fit);
  g_test_add_func ("/axis/properties", test_properties);
  g_test_add_func ("/axis/extremes", test_extremes);
  g_test_add_func ("/axis/place", test_place);
  return g_test_run ();
}
