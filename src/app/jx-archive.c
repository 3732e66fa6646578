/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-archive.h"
#include "app/jx-reason-dialog.h"

#include <glib/gi18n-lib.h>

static void
archive_cb (const char *reason, gpointer data)
{
  g_autoptr (JxSession) session = data;
  g_autoptr (GError) error = NULL;

  if (reason == NULL)
    return;
  if (!jx_year_archive (jx_session_get_year (session), reason, &error))
    jx_session_fail (session, error);
  else
    jx_session_toast (session, _ ("The year is archived. A backup was kept."), FALSE);
}

static void
reopen_cb (const char *reason, gpointer data)
{
  g_autoptr (JxSession) session = data;
  g_autoptr (GError) error = NULL;

  if (reason == NULL)
    return;
  if (!jx_year_reopen (jx_session_get_year (session), reason, &error))
    jx_session_fail (session, error);
  else
    jx_session_toast (session, _ ("The year can be changed again."), FALSE);
}

/**
 * jx_archive_ask:
 * @window: the window that waits
 * @session: what it works on
 *
 * Archives the year after asking.
 */
void
jx_archive_ask (GtkWindow *window, JxSession *session)
{
  const JxReasonQuestion question = {
    .title = _ ("Archive the Year"),
    .sentence =
      _ ("Nothing in the year file can be changed until it is reopened, which the history "
         "records. What was done so far can no longer be undone."),
    .label = _ ("_Why, for the history (may be left empty)"),
    .accept = _ ("_Archive the Year"),
    .optional = TRUE,
  };

  jx_reason_dialog_run (window, &question, archive_cb, g_object_ref (session));
}

/**
 * jx_reopen_ask:
 * @window: the window that waits
 * @session: what it works on
 *
 * Reopens an archived year after asking for the reason.
 */
void
jx_reopen_ask (GtkWindow *window, JxSession *session)
{
  const JxReasonQuestion question = {
    .title = _ ("Reopen the Year"),
    .sentence = _ ("The year was archived as final. Printed forms may differ from what is changed "
                   "now; the history records that it was reopened, by whom and why."),
    .label = _ ("_Why it is reopened"),
    .accept = _ ("_Reopen the Year"),
  };

  jx_reason_dialog_run (window, &question, reopen_cb, g_object_ref (session));
}
