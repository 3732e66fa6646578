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

static void import_documents (JxWindow *window, GList *documents);

/* A year file to be made: of a document, of last year's, or of nothing but its unit. */
typedef struct
{
  JxWindow    *window;
  JxDraft     *draft;    /* NULL where it is of no document */
  GFile       *document; /* that the draft is of */
  JxNewAnswer *answer;   /* NULL where the document told everything */
  GList       *rest;     /* documents (GFile) that come after this one */
} Making;

/* Goes on with the next document, now that this one is done or given up. */
static void
making_free (Making *making)
{
  GList *rest = g_steal_pointer (&making->rest);

  if (rest != NULL)
    import_documents (making->window, rest);
  g_object_unref (making->window);
  g_clear_pointer (&making->draft, jx_draft_free);
  g_clear_object (&making->document);
  g_clear_pointer (&making->answer, jx_new_answer_free);
  g_free (making);
}

static gint64
get_year (const Making *making)
{
  return making->answer != NULL ? making->answer->year : making->draft->year;
}

/* A year begins with the limits of the preferences; one that is rolled over has those of the last.
 */
static gboolean
set_limits (JxYear *year, GError **error)
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

static JxYear *
make_fresh (const Making *making, const char *path, GError **error)
{
  g_autoptr (JxYear) year = NULL;
  g_autofree char *document = NULL;

  if (making->draft != NULL)
    {
      document = g_file_get_basename (making->document);
      year = jx_import_new_file (path, making->draft, document, get_year (making), TRUE, error);
    }
  else
    year = jx_import_empty (path, making->answer->year, making->answer->unit, TRUE, error);
  return year != NULL && set_limits (year, error) ? g_steal_pointer (&year) : NULL;
}

/* The file chooser has asked whether a file of that name is to be replaced. */
static JxYear *
make_year (const Making *making, const char *path, GError **error)
{
  const JxNewAnswer *answer = making->answer;

  if (making->draft == NULL && answer->rolled != NULL)
    return jx_import_roll_over (path, answer->rolled, answer->source, TRUE, error);
  return make_fresh (making, path, error);
}

/* Lines that could not be placed are never dropped in silence. */
static void
tell_of_draft (JxWindow *window, const JxDraft *draft)
{
  const char *buttons[] = { _ ("_Close"), NULL };
  guint       n_projects = draft->unit->projects->len;
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *text = NULL;

  if (draft->unread->len == 0)
    {
      text = g_strdup_printf (ngettext ("%u project was read; no line was left over.",
                                        "%u projects were read; no line was left over.",
                                        n_projects),
                              n_projects);
      jx_window_toast (window, text, FALSE);
      return;
    }
  for (guint i = 0; i < draft->unread->len; i++)
    {
      const JxUnread *unread = g_ptr_array_index (draft->unread, i);

      g_string_append_printf (lines, "%s: %s\n", unread->place, unread->text);
    }
  text = g_strdup_printf (ngettext ("%u line of the document could not be placed and is not in the "
                                    "year file. Enter by hand what is missing.",
                                    "%u lines of the document could not be placed and are not in "
                                    "the year file. Enter by hand what is missing.",
                                    draft->unread->len),
                          draft->unread->len);
  jx_ask (GTK_WINDOW (window), _ ("Lines Left Over"), text, lines->str, buttons, NULL, NULL);
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  const Making    *making = data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxHolder) holder = NULL;
  JxWindow *window;

  if (jx_open_find_window (making->window, file) != NULL)
    g_set_error_literal (&error,
                         JX_ERROR,
                         JX_ERROR_EXISTS,
                         _ ("This year file is open. Close its window before you replace it."));
  else if ((holder = jx_hold_look (path)) != NULL)
    {
      g_autofree char *who = jx_holder_tell (holder);

      g_set_error_literal (&error, JX_ERROR, JX_ERROR_EXISTS, who);
    }
  else
    year = make_year (making, path, &error);
  if (year == NULL)
    {
      jx_report_error (GTK_WINDOW (making->window), error);
      return;
    }
  window = jx_open_show_year (making->window, year);
  if (window != NULL && making->draft != NULL)
    tell_of_draft (window, making->draft);
}

static GFile *
choose_folder (const Making *making)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);

  if (making->document != NULL)
    return g_file_get_parent (making->document);
  return g_file_new_for_path (documents != NULL ? documents : g_get_home_dir ());
}

/* Asks where the year file is to be made; takes over @making. */
static void
ask_for_file (Making *making)
{
  const JxUnit    *unit = making->draft == NULL ? making->answer->unit : making->draft->unit;
  g_autofree char *name = g_strdup_printf ("%s%d.jixiao", unit->name, (int) get_year (making));
  g_autoptr (GFile) folder = choose_folder (making);

  jx_choose_save (GTK_WINDOW (making->window),
                  _ ("Where the Year File Is to Be Made"),
                  JX_FILE_YEAR,
                  folder,
                  g_strdelimit (name, "/\\:", '-'),
                  file_chosen_cb,
                  making,
                  (GDestroyNotify) making_free);
}

static void
filled_in_cb (JxNewAnswer *answer, gpointer data)
{
  Making *making = data;

  if (answer == NULL)
    {
      making_free (making);
      return;
    }
  making->answer = answer;
  if (making->draft != NULL)
    {
      jx_text_set (&making->draft->unit->code, answer->unit->code);
      jx_text_set (&making->draft->unit->name, answer->unit->name);
    }
  ask_for_file (making);
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

/* Makes a year file of the first document; takes over @documents. */
static void
import_documents (JxWindow *window, GList *documents)
{
  g_autoptr (GFile) document = documents->data;
  g_autoptr (GError) error = NULL;
  GList   *rest = g_list_delete_link (documents, documents);
  JxDraft *draft = jx_draft_read (document, &error);
  Making  *making;

  if (draft == NULL)
    {
      jx_report_error (GTK_WINDOW (window), error);
      if (rest != NULL)
        import_documents (window, rest);
      return;
    }
  making = g_new0 (Making, 1);
  making->window = g_object_ref (window);
  making->draft = draft;
  making->document = g_steal_pointer (&document);
  making->rest = rest;
  if (draft->year == 0 || jx_text_is_blank (draft->unit->name))
    jx_new_dialog_run (GTK_WINDOW (window),
                       &(const JxNewOffer){ .draft = draft },
                       filled_in_cb,
                       making);
  else
    ask_for_file (making);
}

/**
 * jx_import_files:
 * @window: a window
 * @documents: (element-type GFile) (transfer full): documents, one at least
 *
 * Makes a year file of each document, one after the other; asks for the year and the unit where the
 * document does not tell them, and for the name of the year file.
 */
void
jx_import_files (JxWindow *window, GList *documents)
{
  g_return_if_fail (JX_IS_WINDOW (window));
  g_return_if_fail (documents != NULL);

  import_documents (window, documents);
}
