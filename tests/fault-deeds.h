/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "store-fixture.h"

#define FAULT_OTHER "别的.jixiao" /* a file that a deed reads besides the year file */
#define FAULT_MADE "新的.jixiao"  /* a file that a deed makes */

/* One thing that is done with a year file: what is made ready for it, and the deed itself. */
typedef struct
{
  const char *path;
  void (*prepare) (StoreFixture *fixture);
  gboolean (*deed) (StoreFixture *fixture, GError **error);
  gboolean closed; /* it begins with the file closed */
} FaultDeed;

extern const FaultDeed fault_deeds[];
extern const guint fault_n_deeds;

char            *fault_deeds_name (StoreFixture *fixture, const char *name);
const FaultDeed *fault_deeds_find (const char *path);
