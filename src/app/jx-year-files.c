/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-year-files.h"
#include "app/jx-cells.h"
#include "store/jx-year.h"

#include <glib/gi18n-lib.h>

/* So many files are read at a time, before the list shows them. */
#define CHUNK 50

/* So deep a folder is looked into. */
#define DEPTH 4

struct _JxYearFiles
{
  GObject parent_instance;

  GListStore   *rows;  /* of JxCells */
  GPtrArray    *paths; /* of each row, in UTF-8 */
  GHashTable   *known; /* the paths, not owned */
  GHashTable   *unread;
  GCancellable *cancellable;
  gboolean      reading;
};

G_DEFINE_FINAL_TYPE (JxYearFiles, jx_year_files, G_TYPE_OBJECT)

static guint changed_signal;

/** Peeked: what was read of a file. */
typedef struct
{
  char *path;
  char *unit;
  char *year;
  char *wrong;
} Peeked;

static const JxCellsColumn columns[] = {
  [JX_YEAR_FILES_YEAR] = { N_ ("Year"), FALSE, TRUE },
  [JX_YEAR_FILES_UNIT] = { N_ ("Unit"), TRUE, FALSE },
  [JX_YEAR_FILES_NAME] = { N_ ("File"), TRUE, FALSE },
  [JX_YEAR_FILES_REMARK] = { N_ ("What happened"), TRUE, FALSE },
};

static void
free_peeked (gpointer data)
{
  Peeked *peeked = data;

  g_free (peeked->path);
  g_free (peeked->unit);
  g_free (peeked->year);
  g_free (peeked->wrong);
  g_free (peeked);
}

static void
put_row (JxYearFiles *self, guint index, const char *const *texts)
{
  static const JxPlace nowhere;
  g_autoptr (JxCells) row = jx_cells_new (index, &nowhere, texts);

  if (index < jx_year_files_count (self))
    g_list_store_splice (self->rows, index, 1, (gpointer *) &row, 1);
  else
    g_list_store_append (self->rows, row);
}

static void
show_peeked (JxYearFiles *self, const Peeked *peeked)
{
  for (guint i = 0; i < self->paths->len; i++)
    if (g_str_equal (self->paths->pdata[i], peeked->path))
      {
        const char *texts[] = {
          peeked->year,  peeked->unit, jx_year_files_get_text (self, i, JX_YEAR_FILES_NAME),
          peeked->wrong, NULL,
        };

        put_row (self, i, texts);
        return;
      }
}

static Peeked *
peek (const char *path)
{
  Peeked *peeked = g_new0 (Peeked, 1);
  gint64  year = 0;
  g_autoptr (GError) error = NULL;

  peeked->path = g_strdup (path);
  if (jx_year_peek (path, &peeked->unit, &year, &error))
    peeked->year = g_strdup_printf ("%d", (int) year);
  else
    peeked->year = g_strdup ("");
  if (peeked->unit == NULL)
    peeked->unit = g_strdup ("");
  peeked->wrong = g_strdup (error != NULL ? error->message : "");
  return peeked;
}

static void
peek_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (free_peeked);

  for (char **path = data; *path != NULL && !g_cancellable_is_cancelled (cancellable); path++)
    g_ptr_array_add (all, peek (*path));
  g_task_return_pointer (task, all, (GDestroyNotify) g_ptr_array_unref);
}

static void read_next (JxYearFiles *self);

static void
peeked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  JxYearFiles *self = JX_YEAR_FILES (object);
  g_autoptr (GPtrArray) all = g_task_propagate_pointer (G_TASK (result), NULL);

  self->reading = FALSE;
  if (all == NULL)
    return;
  for (guint i = 0; i < all->len; i++)
    show_peeked (self, all->pdata[i]);
  g_signal_emit (self, changed_signal, 0);
  read_next (self);
}

static void
read_next (JxYearFiles *self)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_autoptr (GTask) task = NULL;
  guint n_paths = 0;

  if (self->reading || g_hash_table_size (self->unread) == 0)
    return;
  for (guint i = 0; i < self->paths->len && n_paths < CHUNK; i++)
    if (g_hash_table_remove (self->unread, self->paths->pdata[i]))
      {
        g_strv_builder_add (paths, self->paths->pdata[i]);
        n_paths++;
      }
  self->reading = TRUE;
  task = g_task_new (self, self->cancellable, peeked_cb, NULL);
  g_task_set_task_data (task, g_strv_builder_end (paths), (GDestroyNotify) g_strfreev);
  g_task_run_in_thread (task, peek_thread);
}

static void
jx_year_files_dispose (GObject *object)
{
  JxYearFiles *self = JX_YEAR_FILES (object);

  g_cancellable_cancel (self->cancellable);

  G_OBJECT_CLASS (jx_year_files_parent_class)->dispose (object);
}

static void
jx_year_files_finalize (GObject *object)
{
  JxYearFiles *self = JX_YEAR_FILES (object);

  g_object_unref (self->cancellable);
  g_object_unref (self->rows);
  g_hash_table_unref (self->unread);
  g_hash_table_unref (self->known);
  g_ptr_array_unref (self->paths);

  G_OBJECT_CLASS (jx_year_files_parent_class)->finalize (object);
}

static void
jx_year_files_class_init (JxYearFilesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_year_files_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_year_files_finalize;
  changed_signal = g_signal_new ("changed",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
jx_year_files_init (JxYearFiles *self)
{
  self->rows = g_list_store_new (JX_TYPE_CELLS);
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->known = g_hash_table_new (g_str_hash, g_str_equal);
  self->unread = g_hash_table_new (g_str_hash, g_str_equal);
  self->cancellable = g_cancellable_new ();
}

/**
 * jx_year_files_new:
 *
 * Makes an empty list.
 *
 * Returns: (transfer full): the list
 */
JxYearFiles *
jx_year_files_new (void)
{
  return g_object_new (JX_TYPE_YEAR_FILES, NULL);
}

/**
 * jx_year_files_show_in:
 * @view: a view without columns
 *
 * Shows the list in a view, with one selected row.
 */
void
jx_year_files_show_in (JxYearFiles *self, GtkColumnView *view)
{
  g_autoptr (GtkSingleSelection) selection = NULL;

  g_return_if_fail (JX_IS_YEAR_FILES (self));

  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  jx_cells_add_columns (view, columns, G_N_ELEMENTS (columns));
  gtk_column_view_set_model (view, GTK_SELECTION_MODEL (selection));
}

/**
 * jx_year_files_add:
 * @file: a file; one of another computer or one that is there is left out
 *
 * Adds a file.
 */
void
jx_year_files_add (JxYearFiles *self, GFile *file)
{
  g_autofree char *path = NULL;
  g_autofree char *name = NULL;

  g_return_if_fail (JX_IS_YEAR_FILES (self));
  g_return_if_fail (G_IS_FILE (file));

  path = g_file_get_path (file);
  if (path == NULL || g_hash_table_contains (self->known, path))
    return;
  name = g_filename_display_basename (path);
  put_row (self, self->paths->len, (const char *[]){ "", "", name, "", NULL });
  g_hash_table_add (self->known, path);
  g_hash_table_add (self->unread, path);
  g_ptr_array_add (self->paths, g_steal_pointer (&path));
  g_signal_emit (self, changed_signal, 0);
  read_next (self);
}

static void
add_below (JxYearFiles *self, GFile *folder, guint depth)
{
  g_autoptr (GFileEnumerator) each =
    g_file_enumerate_children (folder,
                               G_FILE_ATTRIBUTE_STANDARD_NAME "," G_FILE_ATTRIBUTE_STANDARD_TYPE,
                               G_FILE_QUERY_INFO_NOFOLLOW_SYMLINKS,
                               NULL,
                               NULL);
  GFileInfo *info;
  GFile     *child;

  while (each != NULL && g_file_enumerator_iterate (each, &info, &child, NULL, NULL) &&
         info != NULL)
    if (g_file_info_get_file_type (info) == G_FILE_TYPE_DIRECTORY && depth > 0)
      add_below (self, child, depth - 1);
    else if (g_str_has_suffix (g_file_info_get_name (info), ".jixiao"))
      jx_year_files_add (self, child);
}

/**
 * jx_year_files_add_folder:
 * @folder: a folder
 *
 * Adds the year files in a folder and in those below it.
 */
void
jx_year_files_add_folder (JxYearFiles *self, GFile *folder)
{
  g_return_if_fail (JX_IS_YEAR_FILES (self));
  g_return_if_fail (G_IS_FILE (folder));

  add_below (self, folder, DEPTH);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, JxYearFiles *self)
{
  for (GSList *l = g_value_get_boxed (value); l != NULL; l = l->next)
    if (g_file_query_file_type (l->data, G_FILE_QUERY_INFO_NONE, NULL) == G_FILE_TYPE_DIRECTORY)
      jx_year_files_add_folder (self, l->data);
    else
      jx_year_files_add (self, l->data);
  return TRUE;
}

/**
 * jx_year_files_accept_drops:
 * @widget: where the user can drop files and folders, which are added
 *
 * Takes in what is dropped on a widget.
 */
void
jx_year_files_accept_drops (JxYearFiles *self, GtkWidget *widget)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  g_return_if_fail (JX_IS_YEAR_FILES (self));

  g_signal_connect_object (target, "drop", G_CALLBACK (drop_cb), self, 0);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}

/**
 * jx_year_files_remove:
 * @index: a row
 *
 * Takes a file from the list; the file itself stays.
 */
void
jx_year_files_remove (JxYearFiles *self, guint index)
{
  const char *path;

  g_return_if_fail (JX_IS_YEAR_FILES (self));
  g_return_if_fail (index < self->paths->len);

  path = self->paths->pdata[index];
  g_hash_table_remove (self->known, path);
  g_hash_table_remove (self->unread, path);
  g_ptr_array_remove_index (self->paths, index);
  g_list_store_remove (self->rows, index);
  g_signal_emit (self, changed_signal, 0);
}

/**
 * jx_year_files_remark:
 * @index: a row
 * @remark: a sentence
 *
 * Says what happened with a file.
 */
void
jx_year_files_remark (JxYearFiles *self, guint index, const char *remark)
{
  const char *texts[] = {
    jx_year_files_get_text (self, index, JX_YEAR_FILES_YEAR),
    jx_year_files_get_text (self, index, JX_YEAR_FILES_UNIT),
    jx_year_files_get_text (self, index, JX_YEAR_FILES_NAME),
    remark,
    NULL,
  };

  g_return_if_fail (remark != NULL);

  put_row (self, index, texts);
}

/**
 * jx_year_files_count:
 *
 * Returns: how many files there are
 */
guint
jx_year_files_count (JxYearFiles *self)
{
  g_return_val_if_fail (JX_IS_YEAR_FILES (self), 0);
  return g_list_model_get_n_items (G_LIST_MODEL (self->rows));
}

/**
 * jx_year_files_get_text:
 * @index: a row
 * @column: a column
 *
 * Returns: (transfer none): what stands there
 */
const char *
jx_year_files_get_text (JxYearFiles *self, guint index, JxYearFilesColumn column)
{
  g_autoptr (JxCells) row = NULL;

  g_return_val_if_fail (JX_IS_YEAR_FILES (self), NULL);

  row = g_list_model_get_item (G_LIST_MODEL (self->rows), index);
  return row != NULL ? jx_cells_get_text (row, column) : NULL;
}

/**
 * jx_year_files_get_paths:
 *
 * Returns: (transfer full): the paths of the files, in their order
 */
GStrv
jx_year_files_get_paths (JxYearFiles *self)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  g_return_val_if_fail (JX_IS_YEAR_FILES (self), NULL);

  for (guint i = 0; i < self->paths->len; i++)
    g_strv_builder_add (paths, self->paths->pdata[i]);
  return g_strv_builder_end (paths);
}
