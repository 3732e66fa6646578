/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-body.h"

#include "model/jx-error.h"
#include "model/jx-text.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define DEPTH_MOST 16
#define COLUMNS_MOST 1024

/* A table that is being read. */
typedef struct
{
  guint      number;
  guint      n_rows;
  JxPassage *row;   /* that is being read */
  GPtrArray *after; /* passages of tables within its cells */
  GString   *text;  /* of the cell that is being read */
  gboolean   in_cell;
  JxSpan     span;
} JxOpenTable;

struct _JxBody
{
  JxDocument *document;
  GPtrArray  *tables; /* (element-type JxOpenTable): the outermost first */
  guint       n_tables;
  guint       n_paragraphs;
  guint       n_notes;
  guint       n_passages;
  gsize       n_bytes;
};

static void
free_table (gpointer data)
{
  JxOpenTable *table = data;

  _jx_passage_free (table->row);
  g_ptr_array_unref (table->after);
  g_string_free (table->text, TRUE);
  g_free (table);
}

/**
 * _jx_body_new:
 * @name: what the document is called in messages
 *
 * Begins the body of a document.
 *
 * Returns: (transfer full): the body
 */
JxBody *
_jx_body_new (const char *name)
{
  JxBody *body = g_new0 (JxBody, 1);

  body->document = _jx_document_new (name, JX_DOCUMENT_PAGES);
  body->tables = g_ptr_array_new_with_free_func (free_table);
  return body;
}

/**
 * _jx_body_free:
 * @body: (nullable) (transfer full): a body
 *
 * Frees @body.
 */
void
_jx_body_free (JxBody *body)
{
  if (body == NULL)
    return;
  g_clear_pointer (&body->document, jx_document_free);
  g_ptr_array_unref (body->tables);
  g_free (body);
}

/**
 * _jx_body_finish:
 * @body: a body that was read to its end
 *
 * Returns: (transfer full): the document that was read
 */
JxDocument *
_jx_body_finish (JxBody *body)
{
  while (body->tables->len > 0)
    _jx_body_end_table (body);
  return g_steal_pointer (&body->document);
}

static JxOpenTable *
inner_table (JxBody *body)
{
  return body->tables->len > 0 ? body->tables->pdata[body->tables->len - 1] : NULL;
}

/* Where the passages of the innermost table go: behind the row around it, or into the document. */
static GPtrArray *
outlet (JxBody *body)
{
  if (body->tables->len < 2)
    return body->document->passages;
  return ((JxOpenTable *) body->tables->pdata[body->tables->len - 2])->after;
}

static gboolean
is_too_much (JxBody *body, gsize n_bytes, GError **error)
{
  body->n_bytes += n_bytes;
  body->n_passages++;
  if (body->n_passages <= JX_PASSAGES_MOST && body->n_bytes <= JX_TEXT_MOST)
    return FALSE;
  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The file has more text than a document of an office."));
  return TRUE;
}

/**
 * _jx_body_begin_table:
 * @body: a body
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Begins a table, perhaps within a cell of another; at most 16 stand within each other.
 *
 * Returns: whether it may begin
 */
gboolean
_jx_body_begin_table (JxBody *body, GError **error)
{
  JxOpenTable *table;

  if (body->tables->len == DEPTH_MOST)
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_DOCUMENT,
                           _ ("The file has tables nested deeper than a document of an office."));
      return FALSE;
    }
  table = g_new0 (JxOpenTable, 1);
  table->number = ++body->n_tables;
  table->after = g_ptr_array_new_with_free_func ((GDestroyNotify) _jx_passage_free);
  table->text = g_string_new (NULL);
  g_ptr_array_add (body->tables, table);
  return TRUE;
}

/**
 * _jx_body_end_table:
 * @body: a body
 *
 * Ends the innermost table.
 */
void
_jx_body_end_table (JxBody *body)
{
  if (inner_table (body) == NULL)
    return;
  _jx_body_end_row (body, TRUE);
  g_ptr_array_set_size (body->tables, (int) body->tables->len - 1);
}

/**
 * _jx_body_begin_row:
 * @body: a body
 *
 * Begins a row of the innermost table.
 */
void
_jx_body_begin_row (JxBody *body)
{
  JxOpenTable *table = inner_table (body);

  if (table == NULL)
    return;
  _jx_body_end_row (body, TRUE);
  table->row = _jx_passage_new (JX_PASSAGE_ROW);
  table->row->aligned = TRUE;
  table->row->table = table->number;
  table->row->line = ++table->n_rows;
  table->span = (JxSpan){ 0, 1, FALSE };
}

/**
 * _jx_body_end_row:
 * @body: a body
 * @keep: whether the row is part of the document; a deleted one is not
 *
 * Ends the row, if one is open. A blank one is left out, but what stands in tables within it is
 * not.
 */
void
_jx_body_end_row (JxBody *body, gboolean keep)
{
  JxOpenTable *table = inner_table (body);
  g_autoptr (JxPassage) row = NULL;

  if (table == NULL || table->row == NULL)
    return;
  _jx_body_end_cell (body);
  row = g_steal_pointer (&table->row);
  if (keep && !_jx_passage_is_blank (row))
    g_ptr_array_add (outlet (body), g_steal_pointer (&row));
  if (keep)
    g_ptr_array_extend_and_steal (outlet (body), g_steal_pointer (&table->after));
  g_clear_pointer (&table->after, g_ptr_array_unref);
  table->after = g_ptr_array_new_with_free_func ((GDestroyNotify) _jx_passage_free);
}

/**
 * _jx_body_skip_columns:
 * @body: a body
 * @n: how many columns have no cell here
 *
 * Passes over columns of the row.
 */
void
_jx_body_skip_columns (JxBody *body, guint n)
{
  JxOpenTable *table = inner_table (body);

  if (table != NULL)
    table->span.column += MIN (n, COLUMNS_MOST);
}

/**
 * _jx_body_begin_cell:
 * @body: a body
 *
 * Begins a cell of one column in the open row.
 */
void
_jx_body_begin_cell (JxBody *body)
{
  JxOpenTable *table = inner_table (body);

  if (table == NULL || table->row == NULL)
    return;
  _jx_body_end_cell (body);
  table->in_cell = TRUE;
  table->span.width = 1;
  table->span.above = FALSE;
  g_string_truncate (table->text, 0);
}

/**
 * _jx_body_set_width:
 * @body: a body
 * @width: how many columns the open cell goes over
 *
 * Makes the open cell wider.
 */
void
_jx_body_set_width (JxBody *body, guint width)
{
  JxOpenTable *table = inner_table (body);

  if (table != NULL)
    table->span.width = CLAMP (width, 1, COLUMNS_MOST);
}

/**
 * _jx_body_set_above:
 * @body: a body
 *
 * Says that the open cell is merged into the one above.
 */
void
_jx_body_set_above (JxBody *body)
{
  JxOpenTable *table = inner_table (body);

  if (table != NULL)
    table->span.above = TRUE;
}

/**
 * _jx_body_end_cell:
 * @body: a body
 *
 * Ends the open cell, if there is one.
 */
void
_jx_body_end_cell (JxBody *body)
{
  JxOpenTable *table = inner_table (body);

  if (table == NULL || table->row == NULL || !table->in_cell)
    return;
  table->in_cell = FALSE;
  if (table->span.column < COLUMNS_MOST)
    _jx_passage_add_span (table->row, table->text->str, table->span);
  table->span.column += table->span.width;
}

static void
add_line_to_cell (GString *cell, const char *line)
{
  g_autofree char *text = jx_text_strip (line);

  g_strdelimit (text, "\t", ' ');
  if (*text == '\0')
    return;
  if (cell->len > 0)
    g_string_append_c (cell, '\n');
  g_string_append (cell, text);
}

/* Tabs between texts part cells, as in a line of a text file. */
static void
add_line (JxBody *body, GPtrArray *passages, const char *line)
{
  g_autofree char *text = jx_text_strip (line);
  JxPassage       *passage;

  if (*text == '\0')
    return;
  passage = _jx_passage_new (strchr (text, '\t') != NULL ? JX_PASSAGE_ROW : JX_PASSAGE_PARAGRAPH);
  passage->line = ++body->n_paragraphs;
  g_ptr_array_add (passages, passage);
  if (passage->kind == JX_PASSAGE_PARAGRAPH)
    _jx_passage_add_cell (passage, text);
  else
    {
      g_auto (GStrv) cells = g_strsplit (text, "\t", -1);

      for (guint i = 0; cells[i] != NULL; i++)
        _jx_passage_add_cell (passage, cells[i]);
    }
}

/**
 * _jx_body_add_paragraph:
 * @body: a body
 * @text: a paragraph, with its number and its line breaks
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Adds a paragraph to the open cell, or to the document; one between the rows of a table goes
 * before the row around it.
 *
 * Returns: whether there is room for it
 */
gboolean
_jx_body_add_paragraph (JxBody *body, const char *text, GError **error)
{
  JxOpenTable *table = inner_table (body);
  g_auto (GStrv) lines = NULL;

  if (is_too_much (body, strlen (text), error))
    return FALSE;
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (table != NULL && table->in_cell)
        add_line_to_cell (table->text, lines[i]);
      else
        add_line (body, table != NULL ? outlet (body) : body->document->passages, lines[i]);
    }
  return TRUE;
}

/**
 * _jx_body_add_note:
 * @body: a body
 * @text: the text of a footnote or endnote
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Adds a note behind what was read so far.
 *
 * Returns: whether there is room for it
 */
gboolean
_jx_body_add_note (JxBody *body, const char *text, GError **error)
{
  JxPassage *note;

  if (is_too_much (body, strlen (text), error))
    return FALSE;
  if (jx_text_is_blank (text))
    return TRUE;
  note = _jx_document_add (body->document, JX_PASSAGE_NOTE, ++body->n_notes);
  _jx_passage_add_cell (note, text);
  return TRUE;
}
