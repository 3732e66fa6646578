/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-help.h"
#include "app/jx-ask.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/**
 * jx_help_uri:
 * @window: a window of the program
 *
 * The page of the manual that is about what the window shows: `start` for the start page, and else
 * the page of the same name as the one in view.
 *
 * Returns: (transfer full): its address, for a help viewer
 */
char *
jx_help_uri (JxWindow *window)
{
  const char *page = jx_window_get_page_id (window);

  g_return_val_if_fail (JX_IS_WINDOW (window), NULL);

  return g_strconcat ("help:jixiao/", page == NULL ? "start" : page, NULL);
}

/* The manual in the language of the user, for somebody who has no help viewer. */
static char *
find_manual (void)
{
  const char *const *languages = g_get_language_names ();
  g_autofree char   *folder = NULL;

  for (guint i = 0; languages[i] != NULL; i++)
    {
      g_clear_pointer (&folder, g_free);
      folder = g_build_filename (JX_HELP_DIR, languages[i], "jixiao", NULL);
      if (g_file_test (folder, G_FILE_TEST_IS_DIR))
        return g_steal_pointer (&folder);
    }
  return g_build_filename (JX_HELP_DIR, "C", "jixiao", NULL);
}

static void
shown_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  g_autoptr (GtkWindow) window = GTK_WINDOW (object);
  g_autoptr (GError) failure = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = NULL;

  if (gtk_show_uri_full_finish (window, result, &failure))
    return;
  folder = find_manual ();
  g_set_error (&error,
               JX_ERROR,
               JX_ERROR_NOT_FOUND,
               _ ("No program here can show the manual. Install the help viewer Yelp, and press F1 "
                  "again; the manual is in the folder “%s”."),
               folder);
  jx_report_error (window, error);
}

/**
 * jx_help_show:
 * @window: a window of the program
 * @page: (nullable): a page of the manual; %NULL for the one about what the window shows
 *
 * Opens the manual. Where no help viewer is installed, a sentence says what to do.
 */
void
jx_help_show (JxWindow *window, const char *page)
{
  g_autofree char *uri =
    page == NULL ? jx_help_uri (window) : g_strconcat ("help:jixiao/", page, NULL);

  g_return_if_fail (JX_IS_WINDOW (window));

  gtk_show_uri_full (GTK_WINDOW (g_object_ref (window)),
                     uri,
                     GDK_CURRENT_TIME,
                     NULL,
                     shown_cb,
                     NULL);
}
