/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-open.h"
#include "app/jx-open-private.h"
#include "app/jx-ask.h"
#include "app/jx-clipboard-document.h"
#include "app/jx-file-chooser.h"
#include "app/jx-import-assistant.h"
#include "app/jx-new-dialog.h"
#include "store/jx-import.h"

#include <glib/gi18n-lib.h>

static void import_documents (JxWindow *window, GList *documents);

/* A document on its way into a year file. */
typedef struct
{
  JxWindow     *window;
  JxReading    *reading;
  JxSnapshot   *snapshot; /* of the open year, or of a new one without a unit */
  JxImportPlan *plan;
  GList        *rest; /* documents (GFile) that come after this one */
} Import;

/* Goes on with the next document, now that this one is done or given up. */
static void
import_free (Import *import)
{
  GList *rest = g_steal_pointer (&import->rest);

  if (rest != NULL)
    import_documents (import->window, rest);
  g_clear_pointer (&import->plan, jx_import_plan_free);
  g_clear_pointer (&import->snapshot, jx_snapshot_free);
  g_clear_pointer (&import->reading, jx_reading_free);
  g_object_unref (import->window);
  g_free (import);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Import, import_free)

static Import *
import_new (JxWindow *window, GList *rest)
{
  Import *import = g_new0 (Import, 1);

  import->window = g_object_ref (window);
  import->rest = rest;
  return import;
}

/* Lines that could not be placed are never dropped in silence. */
static void
tell_result (JxWindow *window, const JxImportPlan *plan, gboolean offer_undo)
{
  guint            n = jx_import_plan_count (plan);
  guint            unread = plan->draft->unread->len;
  g_autofree char *projects =
    g_strdup_printf (ngettext ("%u project was imported", "%u projects were imported", n), n);
  g_autofree char *lines =
    g_strdup_printf (ngettext ("%u line was not read", "%u lines were not read", unread), unread);
  /* Translators: how many projects were imported, how many lines were not read */
  g_autofree char *text = unread == 0 ? g_strdup_printf (_ ("%s."), projects)
                                      : g_strdup_printf (_ ("%s; %s."), projects, lines);

  jx_window_toast (window, text, offer_undo);
}

static JxYear *
make_year (const Import *import, const char *path, GError **error)
{
  gint64  year = import->snapshot->settings->year;
  JxDraft chosen = *import->reading->draft;
  g_autoptr (JxUnit) unit = jx_import_plan_make_unit (import->plan);
  g_autoptr (JxYear) made = NULL;

  chosen.unit = unit;
  made = jx_import_new_file (path, &chosen, import->reading->name, year, TRUE, error);
  return made != NULL && jx_open_set_limits (made, error) ? g_steal_pointer (&made) : NULL;
}

static void
file_chosen_cb (GFile *file, gpointer data)
{
  const Import    *import = data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = NULL;
  JxWindow *window;

  if (jx_open_can_replace (import->window, file, &error))
    year = make_year (import, path, &error);
  if (year == NULL)
    {
      jx_report_error (GTK_WINDOW (import->window), error);
      return;
    }
  window = jx_open_show_year (import->window, year);
  if (window != NULL)
    tell_result (window, import->plan, FALSE);
}

static void
new_file_cb (JxImportAnswer answer, gpointer data)
{
  g_autoptr (Import) import = data;
  Import *waiting = import;

  if (answer != JX_IMPORT_ACCEPT)
    return;
  import = NULL;
  jx_open_ask_for_file (waiting->window,
                        waiting->reading->draft->unit,
                        waiting->snapshot->settings->year,
                        waiting->reading->file,
                        file_chosen_cb,
                        waiting,
                        (GDestroyNotify) import_free);
}

static void
run_assistant (Import *import, gboolean into_open, JxImportFunc func)
{
  import->plan = jx_import_plan_new (import->reading->draft, import->snapshot);
  jx_import_assistant_run (GTK_WINDOW (import->window),
                           import->reading,
                           import->plan,
                           into_open,
                           func,
                           import);
}

static void
filled_in_cb (JxNewAnswer *answer, gpointer data)
{
  Import *import = data;
  JxUnit *unit = import->reading->draft->unit;

  if (answer == NULL)
    {
      import_free (import);
      return;
    }
  jx_text_set (&unit->code, answer->unit->code);
  jx_text_set (&unit->name, answer->unit->name);
  import->reading->draft->year = answer->year;
  import->snapshot = jx_snapshot_new (answer->year);
  jx_new_answer_free (answer);
  run_assistant (import, FALSE, new_file_cb);
}

/* Asks for what the document does not tell of its year file. */
static void
into_new_file (Import *import)
{
  const JxDraft *draft = import->reading->draft;

  if (draft->year == 0 || jx_text_is_blank (draft->unit->name))
    {
      jx_new_dialog_run (GTK_WINDOW (import->window),
                         &(const JxNewOffer){ .draft = draft },
                         filled_in_cb,
                         import);
      return;
    }
  import->snapshot = jx_snapshot_new (draft->year);
  run_assistant (import, FALSE, new_file_cb);
}

static void
into_open_cb (JxImportAnswer answer, gpointer data)
{
  g_autoptr (Import) import = data;
  JxSession *session = jx_window_get_session (import->window);
  g_autoptr (GError) error = NULL;

  if (answer == JX_IMPORT_CANCEL || session == NULL)
    return;
  if (answer == JX_IMPORT_NEW_FILE)
    {
      g_clear_pointer (&import->plan, jx_import_plan_free);
      g_clear_pointer (&import->snapshot, jx_snapshot_free);
      into_new_file (g_steal_pointer (&import));
    }
  else if (jx_import_plan_apply (import->plan,
                                 jx_session_get_year (session),
                                 import->reading->name,
                                 &error))
    tell_result (import->window, import->plan, TRUE);
  else
    jx_report_error (GTK_WINDOW (import->window), error);
}

static void
into_open (Import *import, JxSession *session)
{
  g_autoptr (GError) error = NULL;

  if (jx_window_get_page (import->window) != NULL)
    jx_page_commit (jx_window_get_page (import->window));
  import->snapshot = jx_year_snapshot (jx_session_get_year (session), &error);
  if (import->snapshot != NULL)
    {
      run_assistant (import, TRUE, into_open_cb);
      return;
    }
  jx_report_error (GTK_WINDOW (import->window), error);
  import_free (import);
}

static void
read_cb (JxReading *reading, gpointer data)
{
  Import    *import = data;
  JxSession *session = jx_window_get_session (import->window);

  import->reading = reading;
  if (reading == NULL)
    import_free (import);
  else if (session != NULL && jx_session_get_writable (session))
    into_open (import, session);
  else
    into_new_file (import);
}

/* Takes over @documents. */
static void
import_documents (JxWindow *window, GList *documents)
{
  g_autoptr (GFile) document = documents->data;
  Import *import = import_new (window, g_list_delete_link (documents, documents));

  jx_reading_begin (GTK_WINDOW (window), document, read_cb, import);
}

/**
 * jx_import_files:
 * @window: a window
 * @documents: (element-type GFile) (transfer full): documents, one at least
 *
 * Imports documents, one after the other, each after the user has seen what it would do: into the
 * year that the window shows, else into a new year file each.
 */
void
jx_import_files (JxWindow *window, GList *documents)
{
  g_return_if_fail (JX_IS_WINDOW (window));
  g_return_if_fail (documents != NULL);

  import_documents (window, documents);
}

static void
document_chosen_cb (GFile *file, gpointer data)
{
  jx_import_files (data, g_list_prepend (NULL, g_object_ref (file)));
}

/**
 * jx_import_choose:
 * @window: a window
 *
 * Lets the user choose a document to import.
 */
void
jx_import_choose (JxWindow *window)
{
  g_return_if_fail (JX_IS_WINDOW (window));

  jx_choose_open (GTK_WINDOW (window),
                  _ ("Import a Document"),
                  JX_FILE_DOCUMENT,
                  document_chosen_cb,
                  g_object_ref (window),
                  g_object_unref);
}

static void
pasted_cb (JxDocument *document, gpointer data)
{
  g_autoptr (JxWindow) window = data;

  if (document != NULL)
    jx_reading_begin_document (GTK_WINDOW (window), document, read_cb, import_new (window, NULL));
  else
    jx_window_toast (window, _ ("There is no text and no table on the clipboard."), FALSE);
}

/**
 * jx_import_paste:
 * @window: a window
 *
 * Imports the text or the tables that are on the clipboard, in the way of jx_import_files().
 */
void
jx_import_paste (JxWindow *window)
{
  g_return_if_fail (JX_IS_WINDOW (window));

  jx_clipboard_document (gtk_widget_get_clipboard (GTK_WIDGET (window)),
                         pasted_cb,
                         g_object_ref (window));
}
