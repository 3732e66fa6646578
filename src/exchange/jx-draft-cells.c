/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

/**
 * jx_draft_count_texts:
 * @passage: a passage
 *
 * Returns: how many of its cells are not blank
 */
guint
jx_draft_count_texts (const JxPassage *passage)
{
  guint n = 0;

  for (guint i = 0; i < passage->cells->len; i++)
    n += !jx_text_is_blank (passage->cells->pdata[i]);
  return n;
}

/**
 * jx_draft_text:
 * @passage: a passage with at least one cell
 *
 * Returns: (transfer none): the text of its first cell that is not blank
 */
const char *
jx_draft_text (const JxPassage *passage)
{
  for (guint i = 0; i < passage->cells->len; i++)
    if (!jx_text_is_blank (passage->cells->pdata[i]))
      return passage->cells->pdata[i];
  return passage->cells->pdata[0];
}

/**
 * jx_draft_cells:
 * @passage: a row
 *
 * Finds the cells that say something: not the blank ones, which are merged or empty.
 *
 * Returns: (transfer full) (element-type JxDraftCell): the cells
 */
GArray *
jx_draft_cells (const JxPassage *passage)
{
  GArray *cells = g_array_new (FALSE, FALSE, sizeof (JxDraftCell));

  for (guint i = 0; i < passage->cells->len; i++)
    {
      JxDraftCell cell = { i, passage->cells->pdata[i], g_array_index (passage->spans, JxSpan, i) };

      if (!jx_text_is_blank (cell.text))
        g_array_append_val (cells, cell);
    }
  return cells;
}

/**
 * jx_draft_keep:
 * @reader: the reader
 * @text: (transfer full): a text that was put together
 *
 * Keeps @text as long as the reader, as the texts of the document are.
 *
 * Returns: (transfer none): @text
 */
const char *
jx_draft_keep (JxDraftReader *reader, char *text)
{
  g_ptr_array_add (reader->kept, text);
  return text;
}

/**
 * jx_draft_note:
 * @reader: the reader
 * @cell: the number of a cell of the passage that is read; %JX_NO_CELL for none
 * @table: what kind of record
 * @record: a record of the draft
 * @field: the field that the cell went into; a static string
 *
 * Remembers what a cell was read into; see jx_draft_find_trace().
 */
void
jx_draft_note (JxDraftReader *reader,
               guint          cell,
               JxTable        table,
               gconstpointer  record,
               const char    *field)
{
  JxDraftTrace trace = { reader->passage, reader->split ? 0 : cell, table, record, field };

  if (cell != JX_NO_CELL)
    g_array_append_val (reader->draft->traces, trace);
}

/* The shape of a row that is nothing but a text: see jx_draft_is_text_row(). */
static gboolean
is_heading (const char *text)
{
  gboolean         marked, numbered;
  JxPart           part;
  g_autofree char *caption = jx_draft_caption (text, &marked);
  g_autofree char *name = jx_draft_project_name (caption, &numbered);

  return name != NULL || jx_draft_find_part (caption, &part);
}

/**
 * jx_draft_is_text_row:
 * @reader: the reader
 * @row: a row
 *
 * Whether a row is nothing but a text: a heading over the whole width of a table or sheet, or a
 * paragraph of the narrative.
 */
gboolean
jx_draft_is_text_row (const JxDraftReader *reader, const JxPassage *row)
{
  if (jx_draft_count_texts (row) != 1)
    return FALSE;
  if (reader->part != JX_PART_PROJECTS && reader->project == NULL)
    return TRUE;
  return is_heading (jx_draft_text (row));
}
