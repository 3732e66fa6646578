/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "app/jx-session.h"

G_BEGIN_DECLS

/*
 * What a user can put on the rectification list by one key, wherever he sees it. Each is one undo
 * step and tells of itself by a toast, of a failure through the session. What is on the list already
 * is not listed again.
 */

gint64 jx_rectify_list_finding (JxSession       *session,
                                const JxFinding *finding);
void   jx_rectify_list_place   (JxSession       *session,
                                const JxPlace   *place);
guint  jx_rectify_list_missed  (JxSession       *session,
                                gint64           project_id);
gint64 jx_rectify_add          (JxSession       *session,
                                gint64           project_id);

G_END_DECLS
