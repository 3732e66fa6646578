/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-window-private.h"
#include "app/jx-ask.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  JxWindow *window;
  gint64    number;
} Request;

static void
tell (JxWindow *self, gboolean done, const GError *error)
{
  if (!done)
    jx_report_error (GTK_WINDOW (self), error);
}

static void
undo_to (JxWindow *self, gint64 number)
{
  g_autoptr (GError) error = NULL;

  tell (self, jx_year_undo_after (jx_session_get_year (self->session), number - 1, &error), error);
}

static void
answer_cb (guint answer, gpointer data)
{
  g_autofree Request *request = data;
  g_autoptr (JxWindow) self = request->window;
  g_autoptr (JxEntry) next = NULL;

  if (answer != 1 || self->session == NULL)
    return;
  next = jx_year_next_undo (jx_session_get_year (self->session));
  if (next != NULL && next->number == request->number)
    undo_to (self, request->number);
}

/* Ctrl+Z pressed once too often must not eat into the work of other days. */
static void
ask_about_earlier (JxWindow *self, const JxEntry *entry)
{
  const char      *buttons[] = { _ ("_Cancel"), _ ("_Undo It"), NULL };
  Request         *request = g_new0 (Request, 1);
  g_autofree char *label = jx_entry_label (entry);
  /* Translators: what was done, such as: Change Budget: 慰问 */
  g_autofree char *sentence =
    g_strdup_printf (_ ("“%s” was done before you opened this year file. Undo it all the same?"),
                     label);

  request->window = g_object_ref (self);
  request->number = entry->number;
  jx_ask (GTK_WINDOW (self),
          _ ("Undo an Earlier Step"),
          sentence,
          NULL,
          buttons,
          answer_cb,
          request);
}

/**
 * jx_window_undo:
 *
 * Undoes the last step; asks first where it was done in an earlier sitting.
 */
void
jx_window_undo (JxWindow *self)
{
  g_autoptr (JxEntry) next = NULL;
  g_autoptr (GError) error = NULL;

  jx_page_commit (self->page);
  next = jx_year_next_undo (jx_session_get_year (self->session));
  if (next != NULL && next->number <= jx_session_get_sitting (self->session))
    ask_about_earlier (self, next);
  else
    tell (self, jx_session_undo (self->session, &error), error);
}

/**
 * jx_window_redo:
 *
 * Does again what was undone last.
 */
void
jx_window_redo (JxWindow *self)
{
  g_autoptr (GError) error = NULL;

  jx_page_commit (self->page);
  tell (self, jx_session_redo (self->session, &error), error);
}

/**
 * jx_window_undo_to:
 * @number: the number of an entry
 *
 * Undoes all steps back to that entry, with it.
 */
void
jx_window_undo_to (JxWindow *self, gint64 number)
{
  jx_page_commit (self->page);
  undo_to (self, number);
}

/**
 * jx_window_redo_to:
 * @number: the number of an entry
 *
 * Does all undone steps again up to that entry, with it.
 */
void
jx_window_redo_to (JxWindow *self, gint64 number)
{
  g_autoptr (GError) error = NULL;

  jx_page_commit (self->page);
  tell (self, jx_year_redo_up_to (jx_session_get_year (self->session), number, &error), error);
}
