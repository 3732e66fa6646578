/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

/*
 * What a user can do about a finding, wherever it is shown. Each is one undo step and tells of
 * itself by a toast, of a failure through the session; the finding may be gone when it returns.
 */

const JxFinding *jx_finding_again       (JxSession       *session,
                                         const JxRule    *rule,
                                         const JxPlace   *place);

char            *jx_finding_fix_label   (const JxFinding *finding);
guint            jx_finding_count_fixes (JxSession       *session,
                                         const JxRule    *rule);
void             jx_finding_fix         (JxSession       *session,
                                         const JxFinding *finding);
void             jx_finding_fix_rule    (JxSession       *session,
                                         const JxRule    *rule);
void             jx_finding_waive       (JxSession       *session,
                                         const JxFinding *finding,
                                         const char      *reason);
void             jx_finding_unwaive     (JxSession       *session,
                                         const JxFinding *finding);
void             jx_finding_ask_waiver  (JxSession       *session,
                                         const JxFinding *finding,
                                         GtkWindow       *parent);

G_END_DECLS
