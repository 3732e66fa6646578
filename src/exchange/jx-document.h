/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * JxPassageKind:
 * @JX_PASSAGE_PARAGRAPH: a line of text
 * @JX_PASSAGE_ROW: a row of table cells
 * @JX_PASSAGE_NOTE: a footnote or endnote
 */
typedef enum
{
  JX_PASSAGE_PARAGRAPH,
  JX_PASSAGE_ROW,
  JX_PASSAGE_NOTE,
} JxPassageKind;

/**
 * JxSpan:
 * @column: the column of the table that a cell begins in, from 0
 * @width: how many columns it goes over
 * @above: whether it is merged into the cell above; then its text is empty
 *
 * Where a cell stands in its row.
 */
typedef struct
{
  guint column;
  guint width;
  gboolean above;
} JxSpan;

/**
 * JxPassage:
 * @kind: paragraph, table row or note
 * @table: the worksheet, or the table of a text document, that a row is of, from 1; else 0
 * @line: where it begins, from 1: the line of a text file, the row of a worksheet or table, or the
 *   number of the paragraph
 * @aligned: whether the columns of the cells are sure; in a text file a cell may be missing
 * @cells: (element-type utf8): the text of a paragraph, or the cells of a row; a cell that is merged
 *   into its neighbour above is empty, one merged into its neighbour before is none; a cell of
 *   several lines keeps its line breaks
 * @spans: (element-type JxSpan): where each cell stands
 *
 * A piece of a document, whatever the file format was.
 */
typedef struct
{
  JxPassageKind kind;
  guint table;
  guint line;
  gboolean aligned;
  GPtrArray *cells;
  GArray *spans;
} JxPassage;

/**
 * JxDocumentKind:
 * @JX_DOCUMENT_TEXT: a text file: it has lines
 * @JX_DOCUMENT_PAGES: a word processor’s document: it has paragraphs and tables
 * @JX_DOCUMENT_SHEETS: a workbook or separated values: it has sheets and rows
 */
typedef enum
{
  JX_DOCUMENT_TEXT,
  JX_DOCUMENT_PAGES,
  JX_DOCUMENT_SHEETS,
} JxDocumentKind;

/**
 * JxDocument:
 * @name: file name without folder, for messages
 * @kind: what kind of document it is
 * @sheets: (element-type utf8): the names of its worksheets
 * @passages: (element-type JxPassage): its paragraphs and table rows in reading order
 */
typedef struct
{
  char *name;
  JxDocumentKind kind;
  GPtrArray *sheets;
  GPtrArray *passages;
} JxDocument;

JxDocument *jx_document_read      (GFile *file, GError **error);
GBytes     *jx_document_load      (GFile *file, GError **error);
JxDocument *jx_document_from_text (const char *name, const char *text);
JxDocument *jx_document_from_rows (const char *name, GPtrArray *rows);
char       *jx_document_place     (const JxDocument *document, const JxPassage *passage);
void        jx_document_free      (JxDocument *document);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxDocument, jx_document_free)

G_END_DECLS
