/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "exchange/jx-draft.h"

G_BEGIN_DECLS

#define JX_TYPE_IMPORT_DOCUMENT (jx_import_document_get_type ())

/**
 * JxImportDocument:
 *
 * The lines and table rows of a document that is to be imported. Those that were not read are
 * marked, and listed again below.
 *
 * Signal: `selected` (uint: the number of the selected passage, from 0).
 */
G_DECLARE_FINAL_TYPE (JxImportDocument, jx_import_document, JX, IMPORT_DOCUMENT, GtkWidget)

void jx_import_document_show        (JxImportDocument *self,
                                     const JxDocument *document,
                                     const JxDraft    *draft);
void jx_import_document_select      (JxImportDocument *self,
                                     guint             passage);
void jx_import_document_step_unread (JxImportDocument *self,
                                     int               step);

G_END_DECLS
