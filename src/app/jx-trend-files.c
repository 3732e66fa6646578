/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-trend-files.h"
#include "app/jx-open.h"
#include "store/jx-year.h"

#include <gtk/gtk.h>

/* So many year files in a folder are looked at. */
#define MOST 60

typedef struct
{
  GStrv paths;
  char *unit; /* only files of this unit, without a word about others; NULL for any */
  guint n_units;
} Request;

static void
free_request (gpointer data)
{
  Request *request = data;

  g_strfreev (request->paths);
  g_free (request->unit);
  g_free (request);
}

/**
 * jx_trend_file_free:
 * @file: (transfer full): a file
 *
 * Frees what was read of a year file.
 */
void
jx_trend_file_free (gpointer file)
{
  JxTrendFile *self = file;

  g_clear_pointer (&self->snapshot, jx_snapshot_free);
  g_free (self->path);
  g_free (self->message);
  g_free (self);
}

static gboolean
is_of_unit (const char *path, const char *unit)
{
  g_autofree char *name = NULL;
  gint64           year;

  return jx_year_peek (path, &name, &year, NULL) && g_str_equal (name, unit);
}

static JxTrendFile *
load (const char *path)
{
  JxTrendFile *file = g_new0 (JxTrendFile, 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = jx_year_open_read_only (path, &error);

  file->path = g_strdup (path);
  if (year != NULL)
    file->snapshot = jx_year_snapshot (year, &error);
  if (file->snapshot == NULL)
    file->message = g_strdup (error->message);
  return file;
}

/* A file of many units is no other year of one of them. */
static gboolean
is_alike (const JxTrendFile *file, guint n_units)
{
  return file->snapshot != NULL && (file->snapshot->units->len > 1) == (n_units > 1);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *request = data;
  GPtrArray     *files = g_ptr_array_new_with_free_func (jx_trend_file_free);

  for (guint i = 0; request->paths[i] != NULL; i++)
    if (request->unit == NULL || is_of_unit (request->paths[i], request->unit))
      {
        JxTrendFile *file = load (request->paths[i]);

        if (request->unit == NULL || is_alike (file, request->n_units))
          g_ptr_array_add (files, file);
        else
          jx_trend_file_free (file);
      }
  g_task_return_pointer (task, files, (GDestroyNotify) g_ptr_array_unref);
}

/**
 * jx_trend_files_load:
 * @paths: (array zero-terminated=1): year files, in UTF-8
 * @unit: (nullable): the name of the unit that counts, others are left out silently; %NULL for any
 * @n_units: with @unit, how many units there are in the file that others are put beside: a merged
 *   one goes with merged ones
 * @callback: called with the result
 * @source: (type GObject): what the callback is called for
 *
 * Reads year files beside the main loop.
 */
void
jx_trend_files_load (const char *const  *paths,
                     const char         *unit,
                     guint               n_units,
                     GAsyncReadyCallback callback,
                     gpointer            source)
{
  Request *request = g_new0 (Request, 1);
  g_autoptr (GTask) task = g_task_new (source, NULL, callback, NULL);

  request->paths = g_strdupv ((GStrv) paths);
  request->unit = g_strdup (unit);
  request->n_units = n_units;
  g_task_set_task_data (task, request, free_request);
  g_task_run_in_thread (task, load_thread);
}

/**
 * jx_trend_files_finish:
 * @result: the result
 *
 * Returns: (transfer full) (element-type JxTrendFile): the files
 */
GPtrArray *
jx_trend_files_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static void
add_path (GStrvBuilder *paths, GHashTable *known, const char *path)
{
  if (path != NULL && g_hash_table_size (known) < MOST && g_hash_table_add (known, g_strdup (path)))
    g_strv_builder_add (paths, path);
}

static void
add_recent (GStrvBuilder *paths, GHashTable *known)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l != NULL; l = l->next)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (l->data));
      g_autofree char *path = g_file_get_path (file);

      if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), JX_MIME_TYPE) == 0)
        add_path (paths, known, path);
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}

/**
 * jx_trend_files_beside:
 * @path: a year file
 *
 * Lists where other years of the same unit may be: the year files in the folder of this one, and
 * those that were open lately.
 *
 * Returns: (transfer full): the paths; @path comes first
 */
GStrv
jx_trend_files_beside (const char *path)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  add_path (paths, known, path);
  add_recent (paths, known);
  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".jixiao"))
      {
        g_autofree char *other = g_build_filename (folder, name, NULL);

        add_path (paths, known, other);
      }
  return g_strv_builder_end (paths);
}
