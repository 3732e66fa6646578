/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-session.h"

G_BEGIN_DECLS

/*
 * What a user can do about files of evidence, wherever they are shown. Changes are one undo step and
 * tell of themselves by a toast, of a failure through the session.
 */

guint    jx_evidence_attach (JxSession          *session,
                             const JxPlace      *owner,
                             GListModel         *files);
char    *jx_evidence_copy   (JxSession          *session,
                             const JxAttachment *attachment,
                             GError            **error);
void     jx_evidence_open   (JxSession          *session,
                             const JxAttachment *attachment);
void     jx_evidence_save   (JxSession          *session,
                             const JxAttachment *attachment,
                             GtkWindow          *parent);
void     jx_evidence_remove (JxSession          *session,
                             const JxAttachment *attachment);
void     jx_evidence_export (JxSession          *session,
                             GtkWindow          *parent);
char    *jx_evidence_tell   (guint               n_files);

G_END_DECLS
