/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "exchange/jx-document.h"
#include "model/jx-snapshot.h"

G_BEGIN_DECLS

/**
 * JxUnread:
 * @passage: which passage of the document, from 0
 * @place: where it stands, in the user’s language: `line 12`
 * @line: the line, row or paragraph, from 1
 * @text: its text
 *
 * A passage that could not be placed, or not as a whole.
 */
typedef struct
{
  guint passage;
  char *place;
  guint line;
  char *text;
} JxUnread;

/**
 * JxDraftTrace:
 * @passage: which passage of the document, from 0
 * @cell: which of its cells, from 0
 * @table: what kind of record it was read into
 * @record: the record; the draft owns it
 * @field: its field; a static string
 *
 * Where a datum of a draft comes from.
 */
typedef struct
{
  guint passage;
  guint cell;
  JxTable table;
  gconstpointer record;
  const char *field;
} JxDraftTrace;

/**
 * JxDraft:
 * @year: the fiscal year; 0 where the document does not tell it
 * @unit: the unit with its goals, projects and indicators; ids are 0
 * @unread: (element-type JxUnread): lines that could not be placed, in their order
 * @traces: (element-type JxDraftTrace): where the data come from, in the order of the
 *   passages
 *
 * What was understood of a document, before it goes into a year file.
 */
typedef struct
{
  gint64 year;
  JxUnit *unit;
  GPtrArray *unread;
  GArray *traces;
} JxDraft;

JxDraft *jx_draft_from_document (const JxDocument *document, GError **error);
JxDraft *jx_draft_read          (GFile *file, GError **error);
JxDraft *jx_draft_read_with     (GFile *file, JxDocument **document, GError **error);
const JxDraftTrace *jx_draft_find_trace (const JxDraft *draft, guint passage, guint cell);
gboolean jx_draft_is_unread     (const JxDraft *draft, guint passage);
void     jx_draft_free          (JxDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDraft, jx_draft_free)

G_END_DECLS
