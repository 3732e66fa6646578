/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JxBlockKind:
 * @JX_BLOCK_PARAGRAPH: a line of text
 * @JX_BLOCK_ROW: a row of table cells
 */
typedef enum
{
  JX_BLOCK_PARAGRAPH,
  JX_BLOCK_ROW,
} JxBlockKind;

/**
 * JxBlock:
 * @kind: paragraph or table row
 * @line: the line of the document it begins at, from 1
 * @cells: (element-type utf8): the text of a paragraph, or the cells of a row; a cell that is merged
 *   into its neighbour above is empty; a cell of several lines keeps its line breaks
 *
 * A piece of a document, whatever the file format was.
 */
typedef struct
{
  JxBlockKind kind;
  guint line;
  GPtrArray *cells;
} JxBlock;

/**
 * JxDocument:
 * @name: file name without folder, for messages
 * @blocks: (element-type JxBlock): its paragraphs and table rows in reading order
 */
typedef struct
{
  char *name;
  GPtrArray *blocks;
} JxDocument;

JxDocument *jx_document_read      (GFile *file, GError **error);
GBytes     *jx_document_load      (GFile *file, GError **error);
JxDocument *jx_document_from_text (const char *name, const char *text);
JxDocument *jx_document_from_rows (const char *name, GPtrArray *rows);
void        jx_document_free      (JxDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDocument, jx_document_free)

G_END_DECLS
