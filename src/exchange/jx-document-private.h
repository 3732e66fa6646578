/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-document.h"

G_BEGIN_DECLS

#define JX_PASSAGES_MOST 200000
#define JX_TEXT_MOST ((gsize) 64 * 1024 * 1024)

JxDocument *_jx_document_new      (const char *name, JxDocumentKind kind);
JxPassage  *_jx_document_add      (JxDocument *document, JxPassageKind kind, guint line);
JxPassage  *_jx_passage_new       (JxPassageKind kind);
void        _jx_passage_free      (JxPassage *passage);
void        _jx_passage_add_cell  (JxPassage *passage, const char *text);
void        _jx_passage_add_span  (JxPassage *passage, const char *text, JxSpan span);
void        _jx_passage_extend    (JxPassage *passage, const char *text);
gboolean    _jx_passage_is_blank  (const JxPassage *passage);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxPassage, _jx_passage_free)

G_END_DECLS
