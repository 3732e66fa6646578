/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/**
 * jx_action_lock:
 * @self: a year file
 * @reopens: whether the change may be made to an archived year: it reopens or repairs it
 * @error: return location for a #JxError
 *
 * Begins a transaction that writes, and sees to it that the journal is the one on the disk.
 */
gboolean
jx_action_lock (JxYear *self, gboolean reopens, GError **error)
{
  g_autofree char *name = g_path_get_basename (self->db->path);
  gboolean         foreign = FALSE;

  if (self->read_only)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_READ_ONLY,
                   _ ("“%s” is open for reading only, so it cannot be changed."),
                   name);
      return FALSE;
    }
  jx_action_announce (self);
  if (!jx_db_exec (self->db, "BEGIN IMMEDIATE", error))
    return FALSE;
  if (!jx_journal_refresh (self, &foreign, error))
    {
      jx_db_exec (self->db, "ROLLBACK", NULL);
      return FALSE;
    }
  if (self->archived && !reopens)
    {
      jx_db_exec (self->db, "ROLLBACK", NULL);
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_ARCHIVED,
                   _ ("The year in “%s” is archived. Reopen it before you change it."),
                   name);
      return FALSE;
    }
  if (foreign)
    jx_action_changed (self, NULL);
  return TRUE;
}

static gboolean
start_session (JxYear *self, GError **error)
{
  int rc = sqlite3session_create (self->db->handle, "main", &self->session);

  if (rc == SQLITE_OK)
    {
      sqlite3session_table_filter (self->session, jx_journal_records, NULL);
      rc = sqlite3session_attach (self->session, NULL);
    }
  if (rc == SQLITE_OK)
    return TRUE;
  jx_db_set_error (self->db, rc, error);
  return FALSE;
}

static void
end_action (JxYear *self)
{
  g_clear_pointer (&self->session, sqlite3session_delete);
  g_clear_pointer (&self->action, jx_entry_free);
  self->depth = 0;
}

/**
 * jx_year_begin:
 * @self: a year file
 * @verb: what the user does
 * @table: to what kind of row
 * @field: (nullable): to which of its fields
 * @detail: (nullable): the name of what it is done to, or of a document
 * @error: return location for a #JxError
 *
 * Begins an action: what is changed up to jx_year_commit() is one entry and one undo step.
 *
 * Actions nest; the outermost one names the entry. After a failure within, call jx_year_rollback().
 */
gboolean
jx_year_begin (JxYear     *self,
               JxVerb      verb,
               JxTable     table,
               const char *field,
               const char *detail,
               GError    **error)
{
  const JxField *known;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);

  if (self->depth > 0)
    {
      self->depth++;
      return TRUE;
    }

  if (!jx_action_lock (self, verb == JX_VERB_REOPEN || verb == JX_VERB_REPAIR, error))
    return FALSE;
  known = field != NULL ? jx_field_find (table, field) : NULL;
  self->depth = 1;
  self->action = g_new0 (JxEntry, 1);
  self->action->verb = verb;
  self->action->place = (JxPlace){ table, 0, known != NULL ? known->name : NULL };
  self->action->detail = g_strdup (detail != NULL ? detail : "");
  if (!start_session (self, error))
    {
      jx_year_rollback (self);
      return FALSE;
    }
  return TRUE;
}

/**
 * jx_year_rollback:
 * @self: a year file
 *
 * Gives up the action under way, with the ones around it: the file is as it was before.
 */
void
jx_year_rollback (JxYear *self)
{
  g_return_if_fail (JX_IS_YEAR (self));

  if (self->depth == 0)
    return;
  end_action (self);
  if (!sqlite3_get_autocommit (self->db->handle))
    jx_db_exec (self->db, "ROLLBACK", NULL);
}

static gboolean
take_changeset (JxYear *self, void **changeset, int *size, GError **error)
{
  int rc = sqlite3session_changeset (self->session, size, changeset);

  if (rc == SQLITE_OK)
    return TRUE;
  jx_db_set_error (self->db, rc, error);
  return FALSE;
}

/* Lets what follows from the change by the rules be part of it. */
static gboolean
settle (JxYear *self, void **changeset, int *size, GError **error)
{
  if (!take_changeset (self, changeset, size, error))
    return FALSE;
  if (*size == 0)
    return TRUE;
  if (!jx_scores_settle (self, *changeset, *size, error))
    return FALSE;
  g_clear_pointer (changeset, sqlite3_free);
  return take_changeset (self, changeset, size, error);
}

/**
 * jx_year_commit:
 * @self: a year file with an action under way
 * @error: return location for a #JxError
 *
 * Ends an action. The outermost one is then on the disk, with the points of the self-evaluation
 * that follow from it; if that fails, the file is as it was before.
 */
gboolean
jx_year_commit (JxYear *self, GError **error)
{
  g_autoptr (JxEntry) entry = NULL;
  g_autoptr (GArray) changes = NULL;
  void *changeset = NULL;
  int   size = 0;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (--self->depth > 0)
    return TRUE;

  self->depth = 1;
  if (!settle (self, &changeset, &size, error) ||
      (size > 0 && (!jx_journal_write (self, self->action, 0, changeset, size, error) ||
                    !jx_db_exec (self->db, "COMMIT", error))))
    {
      sqlite3_free (changeset);
      jx_year_rollback (self);
      return FALSE;
    }
  if (size == 0)
    {
      sqlite3_free (changeset);
      jx_year_rollback (self);
      return TRUE;
    }

  changes = jx_journal_changes (changeset, size);
  sqlite3_free (changeset);
  entry = g_steal_pointer (&self->action);
  end_action (self);
  jx_journal_wrote (self, entry, 0);
  jx_action_changed (self, changes);
  return TRUE;
}
