/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-document-private.h"

#include "model/jx-text.h"

#include <glib/gi18n-lib.h>

/**
 * _jx_passage_new:
 * @kind: what it is
 *
 * Makes a passage without cells.
 *
 * Returns: (transfer full): the passage
 */
JxPassage *
_jx_passage_new (JxPassageKind kind)
{
  JxPassage *passage = g_new0 (JxPassage, 1);

  passage->kind = kind;
  passage->cells = g_ptr_array_new_with_free_func (g_free);
  passage->spans = g_array_new (FALSE, FALSE, sizeof (JxSpan));
  return passage;
}

/**
 * _jx_passage_free:
 * @passage: (nullable) (transfer full): a passage
 *
 * Frees @passage with its cells.
 */
void
_jx_passage_free (JxPassage *passage)
{
  if (passage == NULL)
    return;
  g_ptr_array_unref (passage->cells);
  g_array_unref (passage->spans);
  g_free (passage);
}

/**
 * _jx_passage_add_span:
 * @passage: a passage
 * @text: what stands in the cell; blanks at its ends are left out
 * @span: where the cell stands
 *
 * Adds a cell at the end.
 */
void
_jx_passage_add_span (JxPassage *passage, const char *text, JxSpan span)
{
  g_ptr_array_add (passage->cells, jx_text_strip (text));
  g_array_append_val (passage->spans, span);
}

/**
 * _jx_passage_add_cell:
 * @passage: a passage
 * @text: what stands in the cell; blanks at its ends are left out
 *
 * Adds a cell of one column at the end.
 */
void
_jx_passage_add_cell (JxPassage *passage, const char *text)
{
  _jx_passage_add_span (passage, text, (JxSpan){ passage->cells->len, 1, FALSE });
}

/**
 * _jx_passage_extend:
 * @passage: a passage with a cell
 * @text: a line; blanks at its ends are left out
 *
 * Adds a line to the last cell.
 */
void
_jx_passage_extend (JxPassage *passage, const char *text)
{
  char           **cell = (char **) &passage->cells->pdata[passage->cells->len - 1];
  g_autofree char *before = *cell;
  g_autofree char *more = jx_text_strip (text);

  *cell = *before == '\0' ? g_strdup (more) : g_strconcat (before, "\n", more, NULL);
}

/**
 * _jx_passage_is_blank:
 * @passage: a passage
 *
 * Returns: whether nothing stands in any of its cells
 */
gboolean
_jx_passage_is_blank (const JxPassage *passage)
{
  for (guint i = 0; i < passage->cells->len; i++)
    if (!jx_text_is_blank (passage->cells->pdata[i]))
      return FALSE;
  return TRUE;
}

/**
 * _jx_document_new:
 * @name: what the document is called in messages
 * @kind: what kind of document it is
 *
 * Makes a document without passages.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
_jx_document_new (const char *name, JxDocumentKind kind)
{
  JxDocument *document = g_new0 (JxDocument, 1);

  document->name = g_strdup (name);
  document->kind = kind;
  document->sheets = g_ptr_array_new_with_free_func (g_free);
  document->passages = g_ptr_array_new_with_free_func ((GDestroyNotify) _jx_passage_free);
  return document;
}

/**
 * _jx_document_add:
 * @document: a document
 * @kind: what the passage is
 * @line: where it begins
 *
 * Adds a passage without cells at the end.
 *
 * Returns: (transfer none): the passage
 */
JxPassage *
_jx_document_add (JxDocument *document, JxPassageKind kind, guint line)
{
  JxPassage *passage = _jx_passage_new (kind);

  passage->line = line;
  g_ptr_array_add (document->passages, passage);
  return passage;
}

/**
 * jx_document_place:
 * @document: a document
 * @passage: one of its passages
 *
 * Says in the user’s language where @passage stands: `line 12`, `row 4 of table 2`.
 *
 * Returns: (transfer full): the place
 */
char *
jx_document_place (const JxDocument *document, const JxPassage *passage)
{
  g_return_val_if_fail (document != NULL && passage != NULL, NULL);

  if (document->kind == JX_DOCUMENT_TEXT)
    return g_strdup_printf (_ ("line %u"), passage->line);
  if (passage->kind == JX_PASSAGE_NOTE)
    return g_strdup_printf (_ ("note %u"), passage->line);
  if (passage->kind == JX_PASSAGE_PARAGRAPH)
    return g_strdup_printf (_ ("paragraph %u"), passage->line);
  if (document->kind == JX_DOCUMENT_PAGES)
    return passage->table == 0
             ? g_strdup_printf (_ ("paragraph %u"), passage->line)
             : g_strdup_printf (_ ("table %u, row %u"), passage->table, passage->line);
  if (document->sheets->len < 2 || passage->table == 0)
    return g_strdup_printf (_ ("row %u"), passage->line);
  return g_strdup_printf (_ ("sheet “%s”, row %u"),
                          (const char *) document->sheets->pdata[passage->table - 1],
                          passage->line);
}

/**
 * jx_document_free:
 * @document: (nullable) (transfer full): a document
 *
 * Frees @document with its passages.
 */
void
jx_document_free (JxDocument *document)
{
  if (document == NULL)
    return;

  g_free (document->name);
  g_ptr_array_unref (document->sheets);
  g_ptr_array_unref (document->passages);
  g_free (document);
}
