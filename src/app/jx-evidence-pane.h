/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

#define JX_TYPE_EVIDENCE_PANE (jx_evidence_pane_get_type ())

/**
 * JxEvidencePane:
 *
 * The files of evidence of one row: they are added by a file chooser, by drop and by paste; Enter
 * opens one, Ctrl+S saves it elsewhere, Delete removes it. Follows the year file by itself.
 */
G_DECLARE_FINAL_TYPE (JxEvidencePane, jx_evidence_pane, JX, EVIDENCE_PANE, GtkWidget)

GtkWidget *jx_evidence_pane_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_evidence_pane_set_owner  (JxEvidencePane *self,
                                        JxSession      *session,
                                        const JxPlace  *owner);
guint      jx_evidence_pane_get_count  (JxEvidencePane *self);
void       jx_evidence_pane_run        (GtkWindow      *parent,
                                        JxSession      *session,
                                        const JxPlace  *owner);

G_END_DECLS
