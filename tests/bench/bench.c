/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "bench.h"

static int
compare (gconstpointer a, gconstpointer b)
{
  gint64 x = *(const gint64 *) a;
  gint64 y = *(const gint64 *) b;

  return (x > y) - (x < y);
}

static gint64
median (gint64 *times, guint n)
{
  qsort (times, n, sizeof *times, compare);
  return times[n / 2];
}

static gint64
take_time (BenchFunc func, gpointer data)
{
  gint64 begun = g_get_monotonic_time ();

  func (data);
  return g_get_monotonic_time () - begun;
}

/* Runs both by turns, so that what else the machine does meets both, and prints the medians in
 * microseconds: name, ours, floor. */
void
bench_run (const Bench *bench, guint rounds, gpointer data)
{
  g_autofree gint64 *ours = g_new (gint64, rounds);
  g_autofree gint64 *floors = g_new (gint64, rounds);

  for (guint i = 0; i < rounds; i++)
    {
      floors[i] = take_time (bench->floor, data);
      ours[i] = take_time (bench->ours, data);
    }
  g_print ("%s\t%" G_GINT64_FORMAT "\t%" G_GINT64_FORMAT "\n",
           bench->name,
           median (ours, rounds),
           median (floors, rounds));
}
