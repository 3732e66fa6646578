/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

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

/* Applies the changeset of entry @target, or its inverse, and records that as @entry. */
static gboolean
apply (JxYear *self, JxEntry *entry, gint64 target, GArray **changes, GError **error)
{
  int      size = 0;
  void    *changeset = jx_journal_changeset (self, target, &size, error);
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
refuse_empty (JxVerb verb, GError **error)
{
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_NOTHING,
                       verb == JX_VERB_UNDO ? _ ("There is nothing to undo.")
                                            : _ ("There is nothing to redo."));
  return FALSE;
}

/* Whether the next entry that @verb takes is still one up to @limit. Numbers of what can be undone
 * rise to the next one, those of what can be redone fall to it. */
static gboolean
reaches (GArray *stack, JxVerb verb, gint64 limit)
{
  gint64 next;

  if (stack->len == 0)
    return FALSE;
  next = g_array_index (stack, gint64, stack->len - 1);
  return verb == JX_VERB_UNDO ? next > limit : next <= limit;
}

/* Undoes or redoes one entry within a transaction, and adds to @changes what that changed. */
static gboolean
take_step (JxYear *self, JxVerb verb, GArray *changes, GError **error)
{
  GArray *stack = verb == JX_VERB_UNDO ? self->done : self->undone;
  gint64  target = g_array_index (stack, gint64, stack->len - 1);
  g_autoptr (JxEntry) entry =
    verb == JX_VERB_UNDO ? jx_year_next_undo (self) : jx_year_next_redo (self);
  g_autoptr (GArray) more = NULL;

  if (entry == NULL)
    return refuse_empty (verb, error);
  entry->verb = verb;
  if (!apply (self, entry, target, &more, error))
    return FALSE;
  jx_journal_wrote (self, entry, target);
  g_array_append_vals (changes, more->data, more->len);
  return TRUE;
}

/* Undoes or redoes one entry, or all up to @limit: all of them or none. */
static gboolean
step (JxYear *self, JxVerb verb, gboolean one, gint64 limit, GError **error)
{
  GArray *stack = verb == JX_VERB_UNDO ? self->done : self->undone;
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (JxChange));
  gboolean ok;

  if (!jx_action_lock (self, FALSE, error))
    return FALSE;
  if (one ? stack->len > 0 : reaches (stack, verb, limit))
    do
      ok = take_step (self, verb, changes, error);
    while (ok && !one && reaches (stack, verb, limit));
  else
    ok = refuse_empty (verb, error);

  if (!ok || !jx_db_exec (self->db, "COMMIT", error))
    {
      if (!sqlite3_get_autocommit (self->db->handle))
        jx_db_exec (self->db, "ROLLBACK", NULL);
      jx_journal_load (self, NULL);
      return FALSE;
    }
  jx_action_changed (self, changes);
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
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  return step (self, JX_VERB_UNDO, TRUE, 0, error);
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
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  return step (self, JX_VERB_REDO, TRUE, 0, error);
}

/**
 * jx_year_undo_after:
 * @self: a year file without an action under way
 * @number: number of an entry
 * @error: return location for a %JX_ERROR_NOTHING or another #JxError
 *
 * Undoes all actions after @number that are not undone yet, each as an entry of its own, all of
 * them or none.
 */
gboolean
jx_year_undo_after (JxYear *self, gint64 number, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  return step (self, JX_VERB_UNDO, FALSE, number, error);
}

/**
 * jx_year_redo_up_to:
 * @self: a year file without an action under way
 * @number: number of an entry
 * @error: return location for a %JX_ERROR_NOTHING or another #JxError
 *
 * Does all undone actions again up to @number and with it, each as an entry of its own, all of
 * them or none.
 */
gboolean
jx_year_redo_up_to (JxYear *self, gint64 number, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);

  return step (self, JX_VERB_REDO, FALSE, number, error);
}
