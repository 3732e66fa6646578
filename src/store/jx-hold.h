/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _JxHold JxHold;

/**
 * JxHolder:
 * @user: the user's name
 * @host: the name of the machine
 * @since: since when, ISO 8601 in UTC
 * @here: whether that is this machine
 * @alive: whether the program that holds the file is still running, as far as one can see
 *
 * Who works on a year file.
 */
typedef struct
{
  char *user;
  char *host;
  char *since;
  gboolean here;
  gboolean alive;
} JxHolder;

JxHold   *jx_hold_take    (const char *path, const char *user, gboolean take_over,
                           JxHolder **holder, GError **error);
void      jx_hold_release (JxHold *hold);
JxHolder *jx_hold_look    (const char *path);
char     *jx_hold_file    (const char *path);
void      jx_holder_free  (JxHolder *holder);
char     *jx_holder_tell  (const JxHolder *holder);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxHold, jx_hold_release)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxHolder, jx_holder_free)

G_END_DECLS
