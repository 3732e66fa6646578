/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-reading.h"
#include "app/jx-ask.h"

#include <glib/gi18n-lib.h>

#define MOMENT 400 /* milliseconds; what is read faster shows no progress */
#define PULSE 120

/* Reading that is under way, and the window that shows so when it takes longer. */
typedef struct
{
  GtkWindow    *parent;
  GCancellable *cancellable;
  JxReadingFunc func;
  gpointer      data;
  GtkWindow    *window;
  GtkWidget    *bar;
  char         *name;
  guint         timeout;
} Job;

static void
job_free (Job *job)
{
  g_clear_handle_id (&job->timeout, g_source_remove);
  g_object_unref (job->parent);
  g_object_unref (job->cancellable);
  g_free (job->name);
  g_free (job);
}

/**
 * jx_reading_free:
 * @reading: (nullable) (transfer full): a document that was read
 *
 * Frees @reading with the document and the draft.
 */
void
jx_reading_free (JxReading *reading)
{
  if (reading == NULL)
    return;
  g_free (reading->name);
  g_clear_object (&reading->file);
  g_clear_pointer (&reading->draft, jx_draft_free);
  g_clear_pointer (&reading->document, jx_document_free);
  g_free (reading);
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const JxReading *wanted = data;
  JxReading       *reading = g_new0 (JxReading, 1);
  GError          *error = NULL;

  reading->name = g_strdup (wanted->name);
  if (wanted->file != NULL)
    {
      reading->file = g_object_ref (wanted->file);
      reading->draft = jx_draft_read_with (wanted->file, &reading->document, &error);
    }
  else
    {
      reading->document = g_steal_pointer (&((JxReading *) data)->document);
      reading->draft = jx_draft_from_document (reading->document, &error);
    }
  if (reading->draft != NULL)
    {
      g_task_return_pointer (task, reading, (GDestroyNotify) jx_reading_free);
      return;
    }
  jx_reading_free (reading);
  g_task_return_error (task, error);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  Job *job = data;
  g_autoptr (GError) error = NULL;
  JxReading *reading = g_task_propagate_pointer (G_TASK (result), &error);

  if (job->window != NULL)
    {
      g_signal_handlers_disconnect_by_data (job->window, job);
      gtk_window_destroy (job->window);
    }
  if (error != NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    jx_report_error (job->parent, error);
  job->func (reading, job->data);
  job_free (job);
}

static void
closed_cb (Job *job)
{
  job->window = NULL;
  g_clear_handle_id (&job->timeout, g_source_remove);
  g_cancellable_cancel (job->cancellable);
}

static gboolean
pulse_cb (gpointer data)
{
  gtk_progress_bar_pulse (GTK_PROGRESS_BAR (((Job *) data)->bar));
  return G_SOURCE_CONTINUE;
}

static GtkWidget *
make_contents (Job *job)
{
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget       *cancel = gtk_button_new_with_mnemonic (_ ("_Cancel"));
  g_autofree char *text = g_strdup_printf (_ ("“%s” is being read …"), job->name);
  GtkWidget       *label = gtk_label_new (text);

  job->bar = gtk_progress_bar_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (job->bar),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  text,
                                  -1);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_widget_set_halign (cancel, GTK_ALIGN_END);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (cancel), "window.close");
  gtk_widget_add_css_class (box, "dialog-box");
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), job->bar);
  gtk_box_append (GTK_BOX (box), cancel);
  return box;
}

static gboolean
show_cb (gpointer data)
{
  Job *job = data;

  job->window = GTK_WINDOW (gtk_window_new ());
  gtk_window_set_title (job->window, _ ("Reading the Document"));
  gtk_window_set_modal (job->window, TRUE);
  gtk_window_set_resizable (job->window, FALSE);
  gtk_window_set_transient_for (job->window, job->parent);
  gtk_window_set_child (job->window, make_contents (job));
  jx_window_close_on_escape (job->window);
  g_signal_connect_swapped (job->window, "destroy", G_CALLBACK (closed_cb), job);
  gtk_window_present (job->window);
  job->timeout = g_timeout_add (PULSE, pulse_cb, job);
  return G_SOURCE_REMOVE;
}

/* Takes over @wanted. */
static void
begin (GtkWindow *parent, JxReading *wanted, JxReadingFunc func, gpointer data)
{
  Job *job = g_new0 (Job, 1);
  g_autoptr (GTask) task = NULL;

  job->parent = g_object_ref (parent);
  job->cancellable = g_cancellable_new ();
  job->func = func;
  job->data = data;
  job->name = g_strdup (wanted->name);
  job->timeout = g_timeout_add (MOMENT, show_cb, job);
  task = g_task_new (NULL, job->cancellable, read_cb, job);
  g_task_set_task_data (task, wanted, (GDestroyNotify) jx_reading_free);
  g_task_set_return_on_cancel (task, TRUE);
  g_task_run_in_thread (task, read_thread);
}

/**
 * jx_reading_begin:
 * @parent: the window that waits
 * @file: a document
 * @func: called once with what was read
 * @data: data for @func
 *
 * Reads a document while the window stays alive; when that takes longer than a moment, progress is
 * shown and can be given up.
 */
void
jx_reading_begin (GtkWindow *parent, GFile *file, JxReadingFunc func, gpointer data)
{
  JxReading       *wanted;
  g_autofree char *name = NULL;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (G_IS_FILE (file));

  name = g_file_get_basename (file);
  wanted = g_new0 (JxReading, 1);
  wanted->name = g_filename_display_name (name);
  wanted->file = g_object_ref (file);
  begin (parent, wanted, func, data);
}

/**
 * jx_reading_begin_document:
 * @parent: the window that waits
 * @document: (transfer full): the lines and tables of a document
 * @func: called once with what was understood
 * @data: data for @func
 *
 * Understands a document, in the way of jx_reading_begin().
 */
void
jx_reading_begin_document (GtkWindow    *parent,
                           JxDocument   *document,
                           JxReadingFunc func,
                           gpointer      data)
{
  JxReading *wanted;

  g_return_if_fail (GTK_IS_WINDOW (parent));
  g_return_if_fail (document != NULL);

  wanted = g_new0 (JxReading, 1);
  wanted->name = g_strdup (document->name);
  wanted->document = document;
  begin (parent, wanted, func, data);
}
