/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "fuzz.h"

/* Gives each input of a folder, and what is left when its end is cut off, to the target. */

static void
replay_file (gconstpointer data)
{
  g_autofree char *bytes = NULL;
  gsize            size;

  g_assert_true (g_file_get_contents (data, &bytes, &size, NULL));
  LLVMFuzzerTestOneInput ((const uint8_t *) bytes, size);
  for (gsize cut = 0; cut < size; cut += 1 + size / 20)
    LLVMFuzzerTestOneInput ((const uint8_t *) bytes, cut);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) folder = NULL;
  const char *name;

  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  folder = g_dir_open (argv[1], 0, NULL);
  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_strdup_printf ("/replay/%s", name);
      char            *file = g_build_filename (argv[1], name, NULL);

      g_ptr_array_add (paths, file);
      g_test_add_data_func (path, file, replay_file);
    }
  g_assert_cmpuint (paths->len, >, 0);
  return g_test_run ();
}
