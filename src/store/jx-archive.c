/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"
#include "model/jx-text.h"
#include "store/jx-backup.h"
#include "store/jx-guard.h"

#include <glib/gi18n-lib.h>

static gboolean
write_state (JxYear *self, JxState state, GError **error)
{
  const JxField *field = jx_field_find (JX_TABLE_SETTING, "state");
  g_autoptr (JxSettings) settings = jx_rows_load (self->db, JX_TABLE_SETTING, 1, error);

  if (settings == NULL)
    return FALSE;
  settings->state = state;
  return jx_rows_update (self->db, JX_TABLE_SETTING, field, settings, error) &&
         jx_guard_settle (self->db, error);
}

static gboolean
change_state (JxYear *self, JxVerb verb, JxState state, const char *reason, GError **error)
{
  if (!jx_year_begin (self, verb, JX_TABLE_SETTING, NULL, reason, error))
    return FALSE;
  if (!write_state (self, state, error))
    {
      jx_year_rollback (self);
      return FALSE;
    }
  return jx_year_commit (self, error);
}

/**
 * jx_year_archive:
 * @self: a year file without an action under way
 * @reason: why, for the history; may be empty
 * @error: return location for a #JxError
 *
 * Closes the year 归档: from then on nothing in the file can be changed, by other programs neither,
 * until jx_year_reopen(). What was done before can no longer be undone. A backup is kept first;
 * without one the year stays open.
 *
 * Returns: whether the year is archived
 */
gboolean
jx_year_archive (JxYear *self, const char *reason, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  if (self->archived)
    return TRUE;
  return (self->read_only || jx_backup_keep (self, error)) &&
         change_state (self, JX_VERB_ARCHIVE, JX_STATE_ARCHIVED, reason, error);
}

/**
 * jx_year_reopen:
 * @self: a year file without an action under way
 * @reason: why, for the history
 * @error: return location: %JX_ERROR_VALUE where @reason is blank, or another #JxError
 *
 * Lets an archived year be changed again. The history tells who did that, when and why, and it
 * cannot be undone; the way back is to archive the year again.
 *
 * Returns: whether the year is open
 */
gboolean
jx_year_reopen (JxYear *self, const char *reason, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (self->depth == 0, FALSE);
  g_return_val_if_fail (reason != NULL, FALSE);

  if (!jx_text_is_blank (reason))
    return change_state (self, JX_VERB_REOPEN, JX_STATE_OPEN, reason, error);
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_VALUE,
                       _ ("Say why the year is reopened; the history keeps the reason."));
  return FALSE;
}
