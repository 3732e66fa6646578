/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_FINDING_BAR (jx_finding_bar_get_type ())

/**
 * JxFindingBar:
 *
 * A line under a form that says what the review finds at the cursor, puts it right or lets it
 * stand, and leads from finding to finding.
 */
G_DECLARE_FINAL_TYPE (JxFindingBar, jx_finding_bar, JX, FINDING_BAR, GtkWidget)

GtkWidget *jx_finding_bar_new  (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_finding_bar_show (JxFindingBar    *self,
                                JxSession       *session,
                                const JxPlace   *focus);

G_END_DECLS
