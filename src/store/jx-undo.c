/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/**
 * jx_undo_refuse:
 * @unused: nothing
 * @kind: what stands in the way
 * @iter: where the changeset is
 *
 * Refuses a changeset that does not fit the rows: it is then not applied at all.
 */
int
jx_undo_refuse (void *unused, int kind, sqlite3_changeset_iter *iter)
{
  return SQLITE_CHANGESET_ABORT;
}

/* Reads the changeset of an entry; free it with sqlite3_free(). */
static void *
load_changeset (JxYear *self, gint64 number, int *size, GError **error)
{
  sqlite3_stmt *statement =
    jx_db_prepare (self->db, "SELECT changeset FROM journal WHERE number = ?1", error);
  void    *changeset = NULL;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, number);
  if (!jx_db_step (self->db, statement, &row, error))
    return NULL;
  if (!row)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_DAMAGED,
                   _ ("Entry %" PRId64 " of the history is missing."),
                   number);
      return NULL;
    }
  *size = sqlite3_column_bytes (statement, 0);
  changeset = sqlite3_malloc (MAX (*size, 1));
  memcpy (changeset, sqlite3_column_blob (statement, 0), *size);
  sqlite3_reset (statement);
  return changeset;
}

/* Applies the changeset of entry @target, or its inverse, and records that as @entry. */
static gboolean
apply (JxYear *self, JxEntry *entry, gint64 target, GArray **changes, GError **error)
{
  int      size = 0;
  void    *changeset = load_changeset (self, target, &size, error);
  int      rc = SQLITE_OK;
  gboolean ok;

  if (changeset == NULL)
    return FALSE;
  if (entry->verb == JX_VERB_UNDO)
    {
      void *inverse = NULL;
      int   inverse_size = 0;

      rc = sqlite3changeset_invert (size, changeset, &inverse_size, &inverse);
      sqlite3_free (changeset);
      changeset = inverse;
      size = inverse_size;
    }
  if (rc == SQLITE_OK)
    rc = sqlite3changeset_apply (self->db->handle, size, changeset, NULL, jx_undo_refuse, NULL);
  if (rc != SQLITE_OK)
    jx_db_set_error (self->db, rc == SQLITE_ABORT ? SQLITE_CORRUPT : rc, error);

  ok = rc == SQLITE_OK && jx_journal_write (self, entry, target, changeset, size, error);
  if (ok)
    *changes = jx_journal_changes (changeset, size);
  sqlite3_free (changeset);
  return ok;
}

static gboolean
step (JxYear *self, JxVerb verb, GError **error)
{
  GArray *stack = verb == JX_VERB_UNDO ? self->done : self->undone;
  g_autoptr (JxEntry) entry = NULL;
  g_autoptr (GArray) changes = NULL;
  gint64 target;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  if (!jx_edit_lock (self, FALSE, error))
    return FALSE;
  entry = verb == JX_VERB_UNDO ? jx_year_next_undo (self) : jx_year_next_redo (self);
  if (entry == NULL)
    {
      jx_db_exec (self->db, "ROLLBACK", NULL);
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_NOTHING,
                           verb == JX_VERB_UNDO ? _ ("There is nothing to undo.")
                                                : _ ("There is nothing to redo."));
      return FALSE;
    }

  target = g_array_index (stack, gint64, stack->len - 1);
  entry->verb = verb;
  if (!apply (self, entry, target, &changes, error) || !jx_db_exec (self->db, "COMMIT", error))
    {
      if (!sqlite3_get_autocommit (self->db->handle))
        jx_db_exec (self->db, "ROLLBACK", NULL);
      return FALSE;
    }
  jx_journal_wrote (self, entry, target);
  jx_edit_changed (self, changes);
  return TRUE;
}

/**
 * jx_year_undo:
 * @self: a year file without an action under way
 * @error: return location for a %JX_ERROR_NOTHING or another #JxError
 *
 * Undoes the last action that is not undone yet, as an entry of its own.
 */
gboolean
jx_year_undo (JxYear *self, GError **error)
{
  return step (self, JX_VERB_UNDO, error);
}

/**
 * jx_year_redo:
 * @self: a year file without an action under way
 * @error: return location for a %JX_ERROR_NOTHING or another #JxError
 *
 * Does the action again that was undone last, as an entry of its own.
 */
gboolean
jx_year_redo (JxYear *self, GError **error)
{
  return step (self, JX_VERB_REDO, error);
}
