/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-document-private.h"

#include "model/jx-text.h"

#include <string.h>

/* Two shapes of a table row are met in text files. Led: each cell is a line that begins with a tab,
 * untabbed lines carry its text on, and a blank line ends the row. Flat: one line, a tab between
 * two cells, so that an empty first cell makes the line begin with a tab, too. */

typedef struct
{
  JxDocument *document;
  JxPassage  *open;     /* the led row that is being read */
  gboolean    was_flat; /* whether the line before was a flat row */
  guint       line;
} JxTextReader;

static JxPassage *
add_passage (JxTextReader *reader, JxPassageKind kind)
{
  return _jx_document_add (reader->document, kind, reader->line);
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
  JxPassage *row = add_passage (reader, JX_PASSAGE_ROW);

  for (guint i = 0; cells[i] != NULL; i++)
    _jx_passage_add_cell (row, cells[i]);
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
    _jx_passage_add_cell (reader->open, line);
  else if (!jx_text_is_blank (line) && !is_marked_heading (line))
    _jx_passage_extend (reader->open, line);
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
      reader->open = add_passage (reader, JX_PASSAGE_ROW);
      _jx_passage_add_cell (reader->open, line);
    }
  else if (!jx_text_is_blank (line))
    _jx_passage_add_cell (add_passage (reader, JX_PASSAGE_PARAGRAPH), line);
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

  reader.document = _jx_document_new (name, JX_DOCUMENT_TEXT);
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
