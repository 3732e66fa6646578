/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

typedef void (*BenchFunc) (gpointer data);

/* One thing that is measured: ours, and what could not be done with less. */
typedef struct
{
  const char *name;
  BenchFunc   ours;
  BenchFunc   floor;
} Bench;

void bench_run (const Bench *bench, guint rounds, gpointer data);
