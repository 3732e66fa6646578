/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-merge-dialog.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "app/jx-merge-job.h"
#include "app/jx-open.h"
#include "app/jx-settings.h"
#include "app/jx-stop.h"
#include "app/jx-widget.h"
#include "model/jx-error.h"
#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>

/* The progress is shown so often, milliseconds. */
#define STEP 100

struct _JxMergeDialog
{
  GtkWindow parent_instance;

  JxWindow    *window;
  JxYearFiles *files;
  GTask       *task; /* while it works */
  guint        timer;
  gboolean     closing;

  GtkDropDown    *into;
  GtkColumnView  *view;
  GtkLabel       *summary;
  GtkProgressBar *progress;
  GtkWidget      *choices;
  GtkWidget      *remove;
  GtkButton      *cancel;
  GtkWidget      *accept;
};

G_DEFINE_FINAL_TYPE (JxMergeDialog, jx_merge_dialog, GTK_TYPE_WINDOW)

static guint done_signal;

static JxMergeJob *
get_job (JxMergeDialog *self)
{
  return g_task_get_task_data (self->task);
}

/* The year file of the window that can take units in; NULL for none. */
static JxYear *
get_year (JxMergeDialog *self)
{
  JxSession *session = jx_window_get_session (self->window);

  return session != NULL && jx_session_get_writable (session) &&
             jx_session_get_settings (session)->state == JX_STATE_OPEN
           ? jx_session_get_year (session)
           : NULL;
}

static void
update (JxMergeDialog *self)
{
  guint            n_files = jx_year_files_count (self->files);
  gboolean         working = self->task != NULL;
  g_autofree char *text = g_strdup_printf (ngettext ("%u file", "%u files", n_files), n_files);

  gtk_widget_set_sensitive (self->choices, !working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->into), !working);
  gtk_widget_set_sensitive (self->remove, !working && n_files > 0);
  gtk_widget_set_sensitive (self->accept, !working && n_files > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->progress), working);
  gtk_button_set_label (self->cancel, working ? _ ("_Stop") : _ ("_Close"));
  if (!working)
    gtk_label_set_label (self->summary, text);
}

static gboolean
tell_cb (gpointer data)
{
  JxMergeDialog   *self = data;
  JxMergeJob      *job = get_job (self);
  guint            n_done = (guint) g_atomic_int_get (&job->n_done);
  g_autofree char *text = g_strdup_printf (_ ("%u of %u files read, %u left"),
                                           n_done,
                                           job->n_paths,
                                           job->n_paths - n_done);

  if (n_done == job->n_paths)
    gtk_label_set_label (self->summary, _ ("Writing…"));
  else
    gtk_label_set_label (self->summary, text);
  gtk_progress_bar_set_fraction (self->progress, (double) n_done / job->n_paths);
  return G_SOURCE_CONTINUE;
}

/* Says what became of each file, and shows the first one that was skipped. */
static void
show_results (JxMergeDialog *self, const JxMergeJob *job)
{
  guint            first = GTK_INVALID_LIST_POSITION;
  g_autofree char *text = jx_merge_job_sum_up (job);

  for (guint i = 0; i < job->n_paths; i++)
    {
      const JxMergeResult *result = i < job->results->len ? job->results->pdata[i] : NULL;

      jx_year_files_remark (self->files,
                            i,
                            result != NULL ? jx_merge_job_tell (result) : _ ("not read"));
      if (result != NULL && result->outcome == JX_MERGE_SKIPPED && first > i)
        first = i;
    }
  gtk_label_set_label (self->summary, text);
  if (first != GTK_INVALID_LIST_POSITION)
    jx_column_view_scroll_to (self->view, first);
}

/* The window whose year file took the units in reads it again; a new file is opened. */
static void
show_file (JxMergeDialog *self, const JxMergeJob *job)
{
  g_autoptr (GFile) file = g_file_new_for_path (job->into);
  JxSession *session = jx_window_get_session (self->window);

  if (!job->exists)
    jx_open_file (self->window, file);
  else if (session != NULL)
    jx_year_look (jx_session_get_year (session), NULL);
}

static void
merged_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  JxMergeDialog *self = JX_MERGE_DIALOG (object);
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  g_autoptr (JxMergeDialog) alive = g_object_ref (self);
  g_autoptr (GError) error = NULL;
  const JxMergeJob *job = g_task_get_task_data (task);
  gboolean          merged = g_task_propagate_boolean (task, &error);
  gboolean          closing = self->closing;

  g_clear_handle_id (&self->timer, g_source_remove);
  update (self);
  if (job->results->len > 0)
    show_results (self, job);
  if (merged)
    show_file (self, job);
  if (closing || (merged && jx_merge_job_took_all (job)))
    {
      if (merged)
        jx_window_toast (self->window, gtk_label_get_label (self->summary), FALSE);
      gtk_window_destroy (GTK_WINDOW (self));
    }
  else if (!merged)
    jx_report_error (GTK_WINDOW (self), error);
  g_signal_emit (self, done_signal, 0);
}

static void
start (JxMergeDialog *self, const char *path, gboolean exists)
{
  g_autofree char *user = jx_settings_get_user_name ();
  g_auto (GStrv) paths = jx_year_files_get_paths (self->files);
  JxMergeJob *job = jx_merge_job_new (path, exists, user, (const char *const *) paths);

  self->task = g_task_new (self, NULL, merged_cb, NULL);
  g_task_set_task_data (self->task, job, jx_merge_job_free);
  self->timer = g_timeout_add (STEP, tell_cb, self);
  update (self);
  tell_cb (self);
  g_task_run_in_thread (self->task, jx_merge_job_run);
}

static void
chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL)
    jx_merge_dialog_merge_to (data, path);
}

/* The first year that is known. */
static const char *
find_year (JxMergeDialog *self)
{
  const char *year = "";

  for (guint i = 0; i < jx_year_files_count (self->files) && *year == '\0'; i++)
    year = jx_year_files_get_text (self->files, i, JX_YEAR_FILES_YEAR);
  return year;
}

static void
choose_target (JxMergeDialog *self)
{
  const char      *year = find_year (self);
  g_autofree char *name = g_strdup_printf (_ ("%s merged.jixiao"), year);

  jx_choose_save (GTK_WINDOW (self),
                  _ ("Where the Merged File Is to Be Made"),
                  JX_FILE_YEAR,
                  NULL,
                  g_strchug (name),
                  chosen_cb,
                  g_object_ref (self),
                  g_object_unref);
}

static void
accept_cb (JxMergeDialog *self)
{
  JxYear          *year = get_year (self);
  g_autofree char *folder = NULL;

  if (gtk_drop_down_get_selected (self->into) == 0 || year == NULL)
    {
      choose_target (self);
      return;
    }
  folder = jx_settings_get_backup_folder (jx_year_get_path (year));
  if (!jx_backup_make_daily (year, folder, NULL))
    g_info ("no backup in %s", folder);
  start (self, jx_year_get_path (year), TRUE);
}

static void
cancel_cb (JxMergeDialog *self)
{
  if (self->task != NULL)
    g_cancellable_cancel (get_job (self)->cancellable);
  else
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
files_cb (GListModel *files, gpointer data)
{
  JxMergeDialog *self = data;

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);

      jx_year_files_add (self->files, file);
    }
}

static void
add_cb (JxMergeDialog *self)
{
  jx_choose_open_many (GTK_WINDOW (self),
                       _ ("Year Files to Merge"),
                       JX_FILE_YEAR,
                       files_cb,
                       g_object_ref (self),
                       g_object_unref);
}

static void
folder_cb (GFile *folder, gpointer data)
{
  jx_year_files_add_folder (JX_MERGE_DIALOG (data)->files, folder);
}

static void
add_folder_cb (JxMergeDialog *self)
{
  jx_choose_folder (GTK_WINDOW (self),
                    _ ("Folder with Year Files"),
                    folder_cb,
                    g_object_ref (self),
                    g_object_unref);
}

static void
remove_cb (JxMergeDialog *self)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view));
  guint               index = gtk_single_selection_get_selected (selection);

  if (index != GTK_INVALID_LIST_POSITION)
    jx_year_files_remove (self->files, index);
}

static void
changed_cb (JxMergeDialog *self)
{
  if (self->task == NULL)
    update (self);
}

static gboolean
jx_merge_dialog_close_request (GtkWindow *window)
{
  JxMergeDialog *self = JX_MERGE_DIALOG (window);

  self->closing = self->task != NULL;
  if (self->closing)
    {
      cancel_cb (self);
      return TRUE;
    }
  return GTK_WINDOW_CLASS (jx_merge_dialog_parent_class)->close_request (window);
}

static void
jx_merge_dialog_dispose (GObject *object)
{
  JxMergeDialog *self = JX_MERGE_DIALOG (object);

  g_clear_handle_id (&self->timer, g_source_remove);
  if (self->files != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->files, self);
      g_object_run_dispose (G_OBJECT (self->files));
    }
  g_clear_object (&self->files);
  g_clear_object (&self->window);

  G_OBJECT_CLASS (jx_merge_dialog_parent_class)->dispose (object);
}

static void
jx_merge_dialog_class_init (JxMergeDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_merge_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = jx_merge_dialog_close_request;
  done_signal = g_signal_new ("done",
                              G_TYPE_FROM_CLASS (klass),
                              G_SIGNAL_RUN_LAST,
                              0,
                              NULL,
                              NULL,
                              NULL,
                              G_TYPE_NONE,
                              0);
  g_type_ensure (JX_TYPE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-merge-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxMergeDialog, into);
  gtk_widget_class_bind_template_child (widget_class, JxMergeDialog, view);
  gtk_widget_class_bind_template_child (widget_class, JxMergeDialog, summary);
  gtk_widget_class_bind_template_child (widget_class, JxMergeDialog, progress);
  gtk_widget_class_bind_template_child (widget_class, JxMergeDialog, choices);
  gtk_widget_class_bind_template_child (widget_class, JxMergeDialog, remove);
  gtk_widget_class_bind_template_child (widget_class, JxMergeDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, JxMergeDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
jx_merge_dialog_init (JxMergeDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
  self->files = jx_year_files_new ();
  jx_year_files_show_in (self->files, self->view);
  jx_year_files_accept_drops (self->files, GTK_WIDGET (self));
  g_signal_connect_swapped (self->files, "changed", G_CALLBACK (changed_cb), self);
}

/* A file that holds several units already is what is brought up to date. */
static void
list_targets (JxMergeDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  JxSession *session = jx_window_get_session (self->window);

  gtk_string_list_append (names, _ ("A new year file"));
  if (get_year (self) != NULL)
    gtk_string_list_append (names, jx_window_get_heading (self->window));
  gtk_drop_down_set_model (self->into, G_LIST_MODEL (names));
  if (get_year (self) != NULL && jx_session_get_snapshot (session)->units->len > 1)
    gtk_drop_down_set_selected (self->into, 1);
  jx_widget_narrow_choice (self->into);
  jx_widget_name_choices (GTK_WIDGET (self));
}

/**
 * jx_merge_dialog_run:
 * @window: the window that waits
 *
 * Lets the user merge year files into a new one, or into that of the window.
 *
 * Returns: (transfer none): the dialog
 */
JxMergeDialog *
jx_merge_dialog_run (JxWindow *window)
{
  JxMergeDialog *self =
    g_object_new (JX_TYPE_MERGE_DIALOG, "transient-for", window, "modal", TRUE, NULL);

  self->window = g_object_ref (window);
  list_targets (self);
  update (self);
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * jx_merge_dialog_get_files:
 *
 * Returns: (transfer none): the files that are to be merged
 */
JxYearFiles *
jx_merge_dialog_get_files (JxMergeDialog *self)
{
  g_return_val_if_fail (JX_IS_MERGE_DIALOG (self), NULL);
  return self->files;
}

/**
 * jx_merge_dialog_merge_to:
 * @path: a year file to make, in UTF-8
 *
 * Begins to merge into a new file. One that exists is never written over.
 */
void
jx_merge_dialog_merge_to (JxMergeDialog *self, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_return_if_fail (JX_IS_MERGE_DIALOG (self));
  g_return_if_fail (path != NULL && self->task == NULL);

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      start (self, path, FALSE);
      return;
    }
  g_set_error_literal (&error,
                       JX_ERROR,
                       JX_ERROR_EXISTS,
                       _ ("There is a file of that name. Choose another name, or open that file "
                          "and merge into it."));
  jx_report_error (GTK_WINDOW (self), error);
}
