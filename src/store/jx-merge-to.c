/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-merge.h"

#include "model/jx-error.h"
#include "store/jx-import.h"
#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>

/* The settings of the first file that can be read: those of the year that is merged. */
static JxSettings *
find_settings (const char *const *paths, GError **error)
{
  for (; *paths != NULL; paths++)
    {
      g_autoptr (GError) cause = NULL;
      g_autoptr (JxYear) year = jx_year_open_read_only (*paths, &cause);
      g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, &cause) : NULL;

      if (snapshot != NULL)
        {
          snapshot->settings->state = JX_STATE_OPEN;
          return g_steal_pointer (&snapshot->settings);
        }
      if (paths[1] == NULL)
        g_propagate_error (error, g_steal_pointer (&cause));
    }
  return NULL;
}

static gboolean
check_any (const GPtrArray *results, GError **error)
{
  for (guint i = 0; i < results->len; i++)
    if (((const JxMergeResult *) results->pdata[i])->outcome != JX_MERGE_SKIPPED)
      return TRUE;
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_NOTHING,
                       _ ("None of the files could be taken in, so no file was made."));
  return FALSE;
}

/* A file that is made is there whole or not at all. */
static gboolean
merge_to_new (const char        *path,
              const char *const *paths,
              JxMergeFunc        func,
              gpointer           data,
              GPtrArray         *results,
              GError           **error)
{
  g_autofree char *temporary = g_strdup_printf ("%s.%08x", path, g_random_int ());
  g_autoptr (JxSettings) settings = find_settings (paths, error);
  g_autoptr (JxYear) into = NULL;
  gboolean merged;

  if (settings == NULL)
    return FALSE;
  into = jx_year_create (temporary, settings, NULL, error);
  if (into == NULL)
    return FALSE;
  merged = jx_merge (into, paths, func, data, results, error);
  g_clear_object (&into);
  if (merged && check_any (results, error) &&
      jx_import_put_in_place (temporary, path, FALSE, error))
    return TRUE;
  jx_year_discard (temporary);
  return FALSE;
}

/**
 * jx_merge_to:
 * @path: the year file that takes all in; it is made where there is none
 * @paths: (array zero-terminated=1): year files of the same year
 * @func: (nullable): told how far it is
 * @data: data for @func
 * @results: (element-type JxMergeResult): what became of each file is added to it
 * @error: return location for an error
 *
 * Merges year files into one; see jx_merge(). A new file has the settings of the first one that can
 * be read; it is not made where nothing was taken in.
 *
 * Returns: whether what could be was taken in
 */
gboolean
jx_merge_to (const char        *path,
             const char *const *paths,
             JxMergeFunc        func,
             gpointer           data,
             GPtrArray         *results,
             GError           **error)
{
  g_autoptr (JxYear) into = NULL;

  g_return_val_if_fail (path != NULL && paths != NULL && results != NULL, FALSE);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return merge_to_new (path, paths, func, data, results, error);
  into = jx_year_open (path, error);
  return into != NULL && jx_merge (into, paths, func, data, results, error);
}
