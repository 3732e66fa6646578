/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-open.h"
#include "app/jx-open-private.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "app/jx-settings.h"
#include "model/jx-error.h"
#include "store/jx-import.h"

#include <glib/gi18n-lib.h>

static gboolean
is_same_file (GFile *a, GFile *b)
{
  g_autoptr (GFileInfo) first =
    g_file_query_info (a, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GFileInfo) second =
    g_file_query_info (b, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (g_file_equal (a, b))
    return TRUE;
  return first != NULL && second != NULL &&
         g_strcmp0 (g_file_info_get_attribute_string (first, G_FILE_ATTRIBUTE_ID_FILE),
                    g_file_info_get_attribute_string (second, G_FILE_ATTRIBUTE_ID_FILE)) == 0;
}

/**
 * jx_open_find_window:
 * @window: a window of the program
 * @file: a year file
 *
 * Finds the window that shows a year file.
 *
 * Returns: (transfer none) (nullable): the window
 */
JxWindow *
jx_open_find_window (JxWindow *window, GFile *file)
{
  GtkApplication *application = gtk_window_get_application (GTK_WINDOW (window));

  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    {
      JxSession *session = JX_IS_WINDOW (l->data) ? jx_window_get_session (l->data) : NULL;
      g_autoptr (GFile) other = NULL;

      if (session == NULL)
        continue;
      other = g_file_new_for_path (jx_year_get_path (jx_session_get_year (session)));
      if (is_same_file (file, other))
        return l->data;
    }
  return NULL;
}

/* The desktop's list of recent files, with the year and the unit as the description. */
static void
remember (JxWindow *window, GFile *file)
{
  g_autofree char    *uri = g_file_get_uri (file);
  g_autofree char    *name = g_file_get_basename (file);
  const GtkRecentData data = {
    .display_name = name,
    .description = (char *) jx_window_get_heading (window),
    .mime_type = (char *) JX_MIME_TYPE,
    .app_name = (char *) "jixiao",
    .app_exec = (char *) "jixiao %u",
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

/**
 * jx_open_show_year:
 * @window: a window
 * @year: an open year file
 *
 * Shows a year file, in the window where that shows none yet, else in a new one, and lets others
 * know that it is worked on.
 *
 * Returns: (transfer none) (nullable): the window that shows it
 */
JxWindow *
jx_open_show_year (JxWindow *window, JxYear *year)
{
  g_autoptr (GFile) file = g_file_new_for_path (jx_year_get_path (year));
  g_autofree char *user = jx_settings_get_user_name ();
  g_autoptr (GError) error = NULL;
  JxWindow *target = window;

  jx_year_take_hold (year, user, NULL);
  if (jx_window_get_session (window) != NULL)
    target = JX_WINDOW (jx_window_new (gtk_window_get_application (GTK_WINDOW (window))));
  gtk_window_present (GTK_WINDOW (target));
  if (!jx_window_open_year (target, year, &error))
    {
      jx_report_error (GTK_WINDOW (target), error);
      return NULL;
    }
  remember (target, file);
  return target;
}

typedef struct
{
  JxWindow *window;
  char     *path;
} Retry;

static void
read_only_cb (guint answer, gpointer data)
{
  Retry *retry = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = NULL;

  if (answer == 1)
    {
      year = jx_year_open_read_only (retry->path, &error);
      if (year == NULL)
        jx_report_error (GTK_WINDOW (retry->window), error);
      else
        jx_open_show_year (retry->window, year);
    }
  g_object_unref (retry->window);
  g_free (retry->path);
  g_free (retry);
}

static void
offer_read_only (JxWindow *window, const char *path, const GError *error)
{
  const char *buttons[] = { _ ("_Cancel"), _ ("Open _Read-Only"), NULL };
  Retry      *retry = g_new0 (Retry, 1);

  retry->window = g_object_ref (window);
  retry->path = g_strdup (path);
  jx_ask (GTK_WINDOW (window),
          _ ("The File Is in Use"),
          error->message,
          NULL,
          buttons,
          read_only_cb,
          retry);
}

/* Somebody's program died while he worked on the file; what he had entered is in it. */
static void
tell_of_death (JxWindow *window, JxYear *year)
{
  const JxHolder  *holder = jx_year_get_holder (year);
  g_autofree char *text = NULL;

  if (window == NULL || holder == NULL || jx_year_get_read_only (year))
    return;
  text = g_strdup_printf (_ ("The program of %s ended without closing this year file. Every change "
                             "that was entered is in it."),
                          holder->user);
  jx_window_toast (window, text, FALSE);
}

static void
open_year_file (JxWindow *window, GFile *file)
{
  JxWindow        *other = jx_open_find_window (window, file);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *user = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = NULL;

  if (other != NULL)
    {
      gtk_window_present (GTK_WINDOW (other));
      return;
    }
  user = jx_settings_get_user_name ();
  year = jx_year_open_for_work (path, user, FALSE, &error);
  if (year != NULL)
    tell_of_death (jx_open_show_year (window, year), year);
  else if (g_error_matches (error, JX_ERROR, JX_ERROR_DAMAGED))
    jx_open_damaged (window, path, error);
  else if (g_error_matches (error, JX_ERROR, JX_ERROR_LOCKED))
    offer_read_only (window, path, error);
  else
    jx_report_error (GTK_WINDOW (window), error);
}

/* By its name, else by the first bytes of a database. */
static gboolean
is_year_file (GFile *file)
{
  static const char magic[] = "SQLite format 3";
  g_autofree char  *name = g_file_get_basename (file);
  g_autoptr (GFileInputStream) stream = NULL;
  char head[sizeof magic] = { 0 };

  if (g_str_has_suffix (name, ".jixiao"))
    return TRUE;
  stream = g_file_read (file, NULL, NULL);
  return stream != NULL &&
         g_input_stream_read_all (G_INPUT_STREAM (stream), head, sizeof head, NULL, NULL, NULL) &&
         memcmp (head, magic, sizeof magic) == 0;
}

static void
report_remote (JxWindow *window, GFile *file)
{
  g_autofree char *name = g_file_get_parse_name (file);
  g_autoptr (GError) error = g_error_new (JX_ERROR,
                                          JX_ERROR_IO,
                                          _ ("“%s” is not on this computer; copy it here first."),
                                          name);

  jx_report_error (GTK_WINDOW (window), error);
}

/**
 * jx_open_files:
 * @window: a window
 * @files: (element-type GFile): year files and documents
 *
 * Opens the year files, each in a window of its own, then imports each document. A year file that
 * is open already comes to the front.
 */
void
jx_open_files (JxWindow *window, GSList *files)
{
  GList *documents = NULL;

  g_return_if_fail (JX_IS_WINDOW (window));

  for (GSList *l = files; l != NULL; l = l->next)
    if (!g_file_is_native (l->data))
      report_remote (window, l->data);
    else if (is_year_file (l->data))
      open_year_file (window, l->data);
    else
      documents = g_list_append (documents, g_object_ref (l->data));
  if (documents != NULL)
    jx_import_files (window, documents);
}

/**
 * jx_open_file:
 * @window: a window
 * @file: a year file or a document
 *
 * Opens a year file, or imports a document; a year file that is open already comes to the front.
 */
void
jx_open_file (JxWindow *window, GFile *file)
{
  GSList files = { .data = file };

  g_return_if_fail (G_IS_FILE (file));

  jx_open_files (window, &files);
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  jx_open_file (data, file);
}

/**
 * jx_open_choose:
 * @window: a window
 *
 * Lets the user choose a year file or a document to open.
 */
void
jx_open_choose (JxWindow *window)
{
  g_return_if_fail (JX_IS_WINDOW (window));

  jx_choose_open (GTK_WINDOW (window),
                  _ ("Open"),
                  JX_FILE_ANY,
                  file_chosen_cb,
                  g_object_ref (window),
                  g_object_unref);
}

/* The first document of the folder of samples. */
static GFile *
find_sample (GError **error)
{
  g_autofree char *path = jx_data_path ("sample");
  g_autoptr (GDir) folder = g_dir_open (path, 0, error);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, ".txt"))
      return g_file_new_build_filename (path, name, NULL);
  if (folder != NULL)
    g_set_error_literal (error, JX_ERROR, JX_ERROR_NOT_FOUND, _ ("The sample is not installed."));
  return NULL;
}

static JxYear *
make_sample (const char *path, GError **error)
{
  g_autoptr (GFile) document = find_sample (error);
  g_autoptr (JxDraft) draft = document == NULL ? NULL : jx_draft_read (document, error);
  g_autofree char *name = document == NULL ? NULL : g_file_get_basename (document);
  g_autofree char *folder = g_path_get_dirname (path);

  if (draft == NULL)
    return NULL;
  g_mkdir_with_parents (folder, 0700);
  return jx_import_new_file (path, draft, name, draft->year, FALSE, error);
}

/**
 * jx_open_sample:
 * @window: a window
 *
 * Opens the user's own copy of the sample year; makes it the first time.
 *
 * Returns: (transfer none) (nullable): the window that shows it
 */
JxWindow *
jx_open_sample (JxWindow *window)
{
  g_autofree char *path =
    g_build_filename (g_get_user_data_dir (), "jixiao", "sample.jixiao", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JxYear) year = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (JX_IS_WINDOW (window), NULL);

  if (g_file_test (path, G_FILE_TEST_EXISTS))
    {
      open_year_file (window, file);
      return jx_open_find_window (window, file);
    }
  year = make_sample (path, &error);
  if (year != NULL)
    return jx_open_show_year (window, year);
  jx_report_error (GTK_WINDOW (window), error);
  return NULL;
}
