/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-document.h"

#include "model/jx-text.h"

#include <string.h>

/* Two shapes of a table row are met in text files. Led: each cell is a line that begins with a tab,
 * untabbed lines carry its text on, and a blank line ends the row. Flat: one line, a tab between
 * two cells, so that an empty first cell makes the line begin with a tab, too. */

typedef struct
{
  JxDocument *document;
  JxBlock    *open;     /* the led row that is being read */
  gboolean    was_flat; /* whether the line before was a flat row */
  guint       line;
} JxTextReader;

static void
free_block (gpointer data)
{
  JxBlock *block = data;

  g_ptr_array_unref (block->cells);
  g_free (block);
}

static JxDocument *
make_document (const char *name)
{
  JxDocument *document = g_new0 (JxDocument, 1);

  document->name = g_strdup (name);
  document->blocks = g_ptr_array_new_with_free_func (free_block);
  return document;
}

static JxBlock *
add_block (JxTextReader *reader, JxBlockKind kind)
{
  JxBlock *block = g_new0 (JxBlock, 1);

  block->kind = kind;
  block->line = reader->line;
  block->cells = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (reader->document->blocks, block);
  return block;
}

static void
add_cell (JxBlock *block, const char *text)
{
  g_ptr_array_add (block->cells, jx_text_strip (text));
}

static void
extend_last_cell (JxBlock *block, const char *text)
{
  char           **cell = (char **) &block->cells->pdata[block->cells->len - 1];
  g_autofree char *before = *cell;
  g_autofree char *more = jx_text_strip (text);

  *cell = *before == '\0' ? g_strdup (more) : g_strconcat (before, "\n", more, NULL);
}

/* Whether a tab stands between texts, not only at the line's ends. */
static gboolean
is_flat_row (const char *line)
{
  g_autofree char *stripped = jx_text_strip (line);

  return strchr (stripped, '\t') != NULL;
}

static void
read_flat_row (JxTextReader *reader, const char *line)
{
  g_auto (GStrv) cells = g_strsplit (line, "\t", -1);
  JxBlock *block = add_block (reader, JX_BLOCK_ROW);

  for (guint i = 0; cells[i] != NULL; i++)
    add_cell (block, cells[i]);
}

/* A heading that Word has marked for its table of contents never carries a cell on. */
static gboolean
is_marked_heading (const char *line)
{
  const char *code = strstr (line, "TC ");

  return code != NULL && strstr (code, "\\l ") != NULL;
}

/* Carries the open row on, or ends it; returns whether the line is dealt with. */
static gboolean
read_in_row (JxTextReader *reader, const char *line)
{
  if (reader->open == NULL)
    return FALSE;
  if (*line == '\t')
    add_cell (reader->open, line);
  else if (!jx_text_is_blank (line) && !is_marked_heading (line))
    extend_last_cell (reader->open, line);
  else
    {
      reader->open = NULL;
      return FALSE;
    }
  return TRUE;
}

static void
read_line (JxTextReader *reader, const char *line)
{
  gboolean was_flat = reader->was_flat;

  reader->was_flat = FALSE;
  if (read_in_row (reader, line))
    return;

  if (is_flat_row (line) || (was_flat && *line == '\t'))
    {
      reader->was_flat = TRUE;
      read_flat_row (reader, line);
    }
  else if (*line == '\t')
    {
      reader->open = add_block (reader, JX_BLOCK_ROW);
      add_cell (reader->open, line);
    }
  else if (!jx_text_is_blank (line))
    add_cell (add_block (reader, JX_BLOCK_PARAGRAPH), line);
}

/**
 * jx_document_from_text:
 * @name: what the document is called in messages
 * @text: UTF-8, its lines ended by LF
 *
 * Takes a text apart into paragraphs and table rows.
 *
 * A line that begins with a tab is a cell; untabbed lines after it belong to it; the row ends at a
 * blank line. A line with tabs between its words is a whole row. Every other line that is not blank
 * is a paragraph. Texts are stripped at both ends, else kept letter for letter.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_from_text (const char *name, const char *text)
{
  JxTextReader reader = { 0 };

  g_return_val_if_fail (name != NULL && text != NULL, NULL);

  reader.document = make_document (name);
  while (*text != '\0')
    {
      gsize            length = strcspn (text, "\n");
      g_autofree char *line = g_strndup (text, length);

      reader.line++;
      read_line (&reader, line);
      text += length + (text[length] == '\n' ? 1 : 0);
    }

  return reader.document;
}

static gboolean
is_blank_row (char **row)
{
  for (; *row != NULL; row++)
    if (!jx_text_is_blank (*row))
      return FALSE;
  return TRUE;
}

/**
 * jx_document_from_rows:
 * @name: what the document is called in messages
 * @rows: (element-type GStrv): the rows of a worksheet; see jx_xlsx_read()
 *
 * Makes a table row of each row that is not blank; its line is the number of the row.
 *
 * Returns: (transfer full): the document
 */
JxDocument *
jx_document_from_rows (const char *name, GPtrArray *rows)
{
  JxTextReader reader = { 0 };

  g_return_val_if_fail (name != NULL && rows != NULL, NULL);

  reader.document = make_document (name);
  for (guint r = 0; r < rows->len; r++)
    {
      char   **row = rows->pdata[r];
      JxBlock *block;

      if (is_blank_row (row))
        continue;
      reader.line = r + 1;
      block = add_block (&reader, JX_BLOCK_ROW);
      for (; *row != NULL; row++)
        add_cell (block, *row);
    }
  return reader.document;
}
