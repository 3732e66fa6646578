/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

/*
 * What can be done to a project as a whole. A failure is told through jx_session_fail().
 */

gint64   jx_project_add       (JxSession *session);
gint64   jx_project_duplicate (JxSession *session,
                               gint64     project_id);
void     jx_project_move      (JxSession *session,
                               gint64     project_id,
                               int        step);
gboolean jx_project_can_move  (JxSession *session,
                               gint64     project_id,
                               int        step);
void     jx_project_delete    (JxSession *session,
                               gint64     project_id);

G_END_DECLS
