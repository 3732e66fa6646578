/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-open.h"
#include "app/jx-open-private.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "app/jx-new-dialog.h"
#include "app/jx-settings.h"
#include "model/jx-error.h"
#include "store/jx-import.h"

#include <glib/gi18n-lib.h>

/* A year file to be made: of last year's, or of nothing but its unit. */
typedef struct
{
  JxWindow    *window;
  JxNewAnswer *answer;
} Making;

static void
making_free (Making *making)
{
  g_object_unref (making->window);
  g_clear_pointer (&making->answer, jx_new_answer_free);
  g_free (making);
}

/**
 * jx_open_set_limits:
 * @year: a year file that was just made
 * @error: return location for a #JxError
 *
 * Gives it the limits of the preferences.
 *
 * Returns: whether it has them
 */
gboolean
jx_open_set_limits (JxYear *year, GError **error)
{
  static const struct
  {
    const char *field;
    const char *key;
  } limits[] = {
    { "ahead", JX_KEY_LIMIT_AHEAD },
    { "behind", JX_KEY_LIMIT_BEHIND },
    { "far_behind", JX_KEY_LIMIT_FAR_BEHIND },
  };
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (year, error);

  if (snapshot == NULL || !jx_year_begin (year, JX_VERB_EDIT, JX_TABLE_SETTING, NULL, NULL, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (limits); i++)
    {
      const JxField   *field = jx_field_find (JX_TABLE_SETTING, limits[i].field);
      int              points = g_settings_get_int (jx_settings_get (), limits[i].key);
      g_autofree char *text = g_strdup_printf ("%d%%", points);

      if (jx_field_get_int (field, snapshot->settings) != points * 100 &&
          !jx_year_set (year, JX_TABLE_SETTING, snapshot->settings->id, field->name, text, error))
        return FALSE;
    }
  return jx_year_commit (year, error);
}

/* The file chooser has asked whether a file of that name is to be replaced. One that is rolled over
 * has the limits of last year. */
static JxYear *
make_year (const Making *making, const char *path, GError **error)
{
  const JxNewAnswer *answer = making->answer;
  g_autoptr (JxYear) year = NULL;

  if (answer->rolled != NULL)
    return jx_import_roll_over (path, answer->rolled, answer->source, TRUE, error);
  year = jx_import_empty (path, answer->year, answer->unit, TRUE, error);
  return year != NULL && jx_open_set_limits (year, error) ? g_steal_pointer (&year) : NULL;
}

/**
 * jx_open_can_replace:
 * @window: a window
 * @file: the name that a new year file is to get
 * @error: return location for a %JX_ERROR_EXISTS
 *
 * Looks whether somebody works on the year file of that name.
 *
 * Returns: whether nobody does
 */
gboolean
jx_open_can_replace (JxWindow *window, GFile *file, GError **error)
{
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (JxHolder) holder = NULL;
  g_autofree char *who = NULL;

  if (jx_open_find_window (window, file) != NULL)
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_EXISTS,
                           _ ("This year file is open. Close its window before you replace it."));
      return FALSE;
    }
  holder = jx_hold_look (path);
  if (holder == NULL)
    return TRUE;
  who = jx_holder_tell (holder);
  g_set_error_literal (error, JX_ERROR, JX_ERROR_EXISTS, who);
  return FALSE;
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  const Making    *making = data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = NULL;

  if (jx_open_can_replace (making->window, file, &error))
    year = make_year (making, path, &error);
  if (year == NULL)
    jx_report_error (GTK_WINDOW (making->window), error);
  else
    jx_open_show_year (making->window, year);
}

/**
 * jx_open_ask_for_file:
 * @window: a window
 * @unit: the unit of the year file
 * @year: its fiscal year
 * @document: (nullable): what it is made of
 * @func: called with the name
 * @data: data for @func
 * @destroy: frees @data when it is answered
 *
 * Asks where a year file is to be made.
 */
void
jx_open_ask_for_file (JxWindow      *window,
                      const JxUnit  *unit,
                      gint64         year,
                      GFile         *document,
                      JxFileFunc     func,
                      gpointer       data,
                      GDestroyNotify destroy)
{
  const char      *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *name = g_strdup_printf ("%s%d.jixiao", unit->name, (int) year);
  g_autoptr (GFile) folder = document != NULL ? g_file_get_parent (document) : NULL;

  if (folder == NULL)
    folder = g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
  jx_choose_save (GTK_WINDOW (window),
                  _ ("Where the Year File Is to Be Made"),
                  JX_FILE_YEAR,
                  folder,
                  g_strdelimit (name, "/\\:", '-'),
                  func,
                  data,
                  destroy);
}

static void
filled_in_cb (JxNewAnswer *answer, gpointer data)
{
  Making *making = data;

  making->answer = answer;
  if (answer == NULL)
    making_free (making);
  else
    jx_open_ask_for_file (making->window,
                          answer->unit,
                          answer->year,
                          NULL,
                          file_chosen_cb,
                          making,
                          (GDestroyNotify) making_free);
}

/**
 * jx_open_new:
 * @window: a window
 * @take_over: whether to propose to take over the year that the window shows
 *
 * Makes a year file that is empty or begins with last year's projects, after asking for its year
 * and unit.
 */
void
jx_open_new (JxWindow *window, gboolean take_over)
{
  g_autofree char *name = NULL;
  JxNewOffer       offer = { .take_over = take_over };
  JxSession       *session;
  Making          *making;

  g_return_if_fail (JX_IS_WINDOW (window));

  session = jx_window_get_session (window);
  if (session != NULL)
    {
      name = g_path_get_basename (jx_year_get_path (jx_session_get_year (session)));
      offer.open = jx_session_get_snapshot (session);
      offer.open_name = name;
    }
  making = g_new0 (Making, 1);
  making->window = g_object_ref (window);
  jx_new_dialog_run (GTK_WINDOW (window), &offer, filled_in_cb, making);
}
