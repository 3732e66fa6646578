/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <glib/gstdio.h>

#include "store/jx-year.h"

/* A year file in a folder of its own that goes away with the fixture. */
typedef struct
{
  char *folder;
  char *path;
  JxYear *year;
} StoreFixture;

void     store_fixture_set_up    (StoreFixture *fixture, gconstpointer data);
void     store_fixture_tear_down (StoreFixture *fixture, gconstpointer data);
JxUnit  *store_fixture_unit      (guint n_projects, guint n_indicators);
char    *store_fixture_dump      (JxYear *year);
