/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

#include "store/jx-year.h"
#include <glib/gstdio.h>
#include <string.h>
#define PATCH 5 /* bytes: three say where, two what */

static GBytes *sound; /* the bytes of a sound year file */
static char   *path;

static void
make_sound_file (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  g_autoptr (JxUnit) unit = jx_unit_new ();
  g_autoptr (JxYear) year = NULL;
  g_autofree char *folder = g_dir_make_tmp ("jixiao-fuzz-XXXXXX", NULL);
  JxProject       *project = jx_project_new ();
  char            *bytes;
  gsize            size;

  jx_text_set (&unit->name, "示例县总工会");
  jx_text_set (&project->name, "困难职工帮扶");
  g_ptr_array_add (unit->projects, project);
  path = g_build_filename (folder, "year.jixiao", NULL);
  year = jx_year_create (path, snapshot->settings, unit, &error);
  g_assert_no_error (error);
  g_clear_object (&year);
  g_assert_true (g_file_get_contents (path, &bytes, &size, NULL));
  sound = g_bytes_new_take (bytes, size);
}

static void
write_patched (const uint8_t *data, size_t size)
{
  gsize              n;
  const guint8      *from = g_bytes_get_data (sound, &n);
  g_autofree guint8 *bytes = g_memdup2 (from, n);
  g_autoptr (GError) error = NULL;

  for (; size >= PATCH; data += PATCH, size -= PATCH)
    memcpy (bytes + (data[0] | data[1] << 8 | data[2] << 16) % (n - 1), data + 3, 2);
  if (size > 0)
    n = n * data[0] / 255;
  g_file_set_contents (path, (const char *) bytes, (gssize) n, &error);
  g_assert_no_error (error);
}

/* A year file in which bytes were changed, and whose end may be missing. */
int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (GError) error = NULL;

  if (sound == NULL)
    make_sound_file ();
  write_patched (data, size);
  year = jx_year_open_read_only (path, &error);
  g_assert_true ((year == NULL) == (error != NULL));
  if (year == NULL)
    return 0;
  snapshot = jx_year_snapshot (year, NULL);
  jx_year_check (year, NULL);
  return 0;
}
