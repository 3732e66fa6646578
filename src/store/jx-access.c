/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

/* What can be had of a file that somebody else works on, or that lies where nothing can be made. */
static JxYear *
open_beside (const char *path, JxAccess access, JxHolder *holder, GError **error)
{
  JxYear *self = jx_year_open_as (path, access, error);

  if (self != NULL)
    self->holder = holder;
  else
    jx_holder_free (holder);
  return self;
}

/* As open_beside(), or as a newer file; damage is for the caller to hear of. */
static JxYear *
open_as_is (const char *path, JxAccess access, JxHolder *holder, GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GError) newer = NULL;
  JxYear *self = open_beside (path, access, holder, &failure);

  if (self != NULL && !jx_verify_chain (self, &failure))
    g_clear_object (&self);
  if (self == NULL && g_error_matches (failure, JX_ERROR, JX_ERROR_TOO_NEW))
    self = jx_year_open_as (path, JX_ACCESS_NEWER, &newer);
  if (self == NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return self;
}

/**
 * jx_year_open_for_work:
 * @path: a file name, in UTF-8
 * @user: the name that others are told
 * @take_over: whether to take over from a holder on another machine that seems to be gone
 * @error: return location, as of jx_year_open()
 *
 * Opens a year file for somebody who is going to work on it for a while. Where somebody else does
 * already, or the file cannot be written to, or a newer version of the program wrote it, it is
 * opened for reading only; jx_year_get_access() tells. The hash chain of its history is proved
 * besides what jx_year_open() judges.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_year_open_for_work (const char *path, const char *user, gboolean take_over, GError **error)
{
  g_autoptr (JxHold) hold = NULL;
  g_autoptr (JxHolder) holder = NULL;
  g_autoptr (GError) failure = NULL;
  JxYear *self;

  g_return_val_if_fail (path != NULL && user != NULL, NULL);

  if (!g_file_test (path, G_FILE_TEST_IS_REGULAR))
    return jx_year_open_as (path, JX_ACCESS_READ, error);
  hold = jx_hold_take (path, user, take_over, &holder, &failure);
  if (hold == NULL)
    return open_as_is (path,
                       g_error_matches (failure, JX_ERROR, JX_ERROR_LOCKED) ? JX_ACCESS_HELD
                                                                            : JX_ACCESS_PLACE,
                       g_steal_pointer (&holder),
                       error);
  self = open_as_is (path, JX_ACCESS_WRITE, g_steal_pointer (&holder), error);
  if (self != NULL && !self->read_only)
    self->hold = g_steal_pointer (&hold);
  return self;
}

/**
 * jx_year_open_damaged:
 * @path: a file name, in UTF-8
 * @error: return location, as of jx_year_open(): %JX_ERROR_DAMAGED where not even all rows can be
 *   read
 *
 * Opens a damaged year file for reading, if its rows can be read.
 *
 * Returns: (transfer full): the year file
 */
JxYear *
jx_year_open_damaged (const char *path, GError **error)
{
  g_return_val_if_fail (path != NULL, NULL);

  return jx_year_open_as (path, JX_ACCESS_DAMAGED, error);
}

/**
 * jx_year_take_hold:
 * @self: a year file that was opened or made without a hold
 * @user: the name that others are told
 * @error: return location, as of jx_hold_take()
 *
 * Lets others know that the file is worked on, until @self goes away.
 *
 * Returns: whether nobody else does
 */
gboolean
jx_year_take_hold (JxYear *self, const char *user, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (user != NULL, FALSE);

  if (self->hold != NULL || self->read_only)
    return TRUE;
  g_clear_pointer (&self->holder, jx_holder_free);
  self->hold = jx_hold_take (self->db->path, user, FALSE, &self->holder, error);
  return self->hold != NULL;
}

/**
 * jx_year_get_access:
 * @self: a year file
 *
 * Returns: what can be done with it
 */
JxAccess
jx_year_get_access (JxYear *self)
{
  g_return_val_if_fail (JX_IS_YEAR (self), JX_ACCESS_READ);

  return self->access;
}

/**
 * jx_year_get_holder:
 * @self: a year file
 *
 * Tells who works on a file that is open for reading only for that; else who was working on it when
 * his program died.
 *
 * Returns: (transfer none) (nullable): the holder; %NULL for nobody
 */
const JxHolder *
jx_year_get_holder (JxYear *self)
{
  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  return self->holder;
}

/**
 * jx_year_look:
 * @self: a year file
 * @error: return location for a #JxError
 *
 * Looks whether another program has changed the file since; then `changed` is emitted.
 *
 * Returns: whether the file could be read
 */
gboolean
jx_year_look (JxYear *self, GError **error)
{
  gboolean foreign = FALSE;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);

  if (self->depth > 0)
    return TRUE;
  if (!jx_journal_refresh (self, &foreign, error))
    return FALSE;
  if (foreign)
    jx_action_changed (self, NULL);
  return TRUE;
}
