/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
free_unread (gpointer data)
{
  JxUnread *unread = data;

  g_free (unread->place);
  g_free (unread->text);
  g_free (unread);
}

/* The lines of a cell in one, as they were before they were broken to its width. */
static char *
unwrap (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (out->len > 0 && g_ascii_isalnum (out->str[out->len - 1]) && g_ascii_isalnum (*lines[i]))
        g_string_append_c (out, ' ');
      g_string_append (out, lines[i]);
    }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * jx_draft_set:
 * @table: a table
 * @record: a record of it
 * @field: the name of one of its fields
 * @text: the value as the document has it
 *
 * Reads @text into a field; a line break within a field of one line only comes from a narrow cell.
 *
 * Returns: whether @text is a value of the field; else @record is as it was
 */
gboolean
jx_draft_set (JxTable table, gpointer record, const char *field, const char *text)
{
  const JxField   *info = jx_field_find (table, field);
  g_autofree char *value = info->type == JX_TYPE_NOTE ? g_strdup (text) : unwrap (text);

  return jx_field_parse (info, value, record, NULL);
}

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

static char *
join_cells (const JxPassage *block)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < block->cells->len; i++)
    {
      if (i > 0)
        g_string_append (out, " | ");
      g_string_append (out, block->cells->pdata[i]);
    }
  g_strdelimit (out->str, "\n", ' ');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/**
 * jx_draft_leave_unread:
 * @reader: the reader
 * @block: a paragraph or row that could not be placed as a whole
 *
 * Lists @block with its line for the user to see.
 */
void
jx_draft_leave_unread (JxDraftReader *reader, const JxPassage *block)
{
  JxUnread *unread = g_new0 (JxUnread, 1);

  unread->passage = GPOINTER_TO_UINT (g_hash_table_lookup (reader->numbers, block));
  unread->place = jx_document_place (reader->document, block);
  unread->line = block->line;
  unread->text = join_cells (block);
  g_ptr_array_add (reader->draft->unread, unread);
}

/* Within the part of the projects: the line above a table, or a goal that goes on. */
static void
read_between_tables (JxDraftReader *reader, const JxPassage *block)
{
  if (jx_draft_read_unit (reader, block))
    return;
  if (reader->expect != JX_EXPECT_GOALS || !jx_draft_add_goals (reader, jx_draft_text (block)))
    jx_draft_leave_unread (reader, block);
}

static void
read_in_part (JxDraftReader *reader, const JxPassage *block)
{
  switch (reader->part)
    {
    case JX_PART_COVER:
      jx_draft_read_cover (reader, block);
      break;
    case JX_PART_OVERALL:
    case JX_PART_ITEMS:
    case JX_PART_SAFEGUARDS:
      jx_draft_read_narrative (reader, block);
      break;
    case JX_PART_PROJECTS:
      read_between_tables (reader, block);
      break;
    case JX_PART_DEPARTMENT:
    default:
      jx_draft_leave_unread (reader, block);
      break;
    }
}

/* A sentence of the narrative may end like a heading; a heading there has a number or a code. */
static void
read_paragraph (JxDraftReader *reader, const JxPassage *block)
{
  const char      *text = jx_draft_text (block);
  gboolean         marked, numbered;
  g_autofree char *caption = jx_draft_caption (text, &marked);
  g_autofree char *name = jx_draft_project_name (caption, &numbered);

  if (name != NULL && (marked || numbered || reader->part == JX_PART_PROJECTS))
    jx_draft_open_heading (reader, block, g_steal_pointer (&name));
  else if (jx_draft_find_part (caption, &reader->part))
    jx_draft_close_project (reader);
  else
    read_in_part (reader, block);
}

/* Whether a row is nothing but a text: a heading over the whole width of a table or sheet, or a
 * paragraph of the narrative. */
static gboolean
is_text_row (const JxDraftReader *reader, const JxPassage *row)
{
  gboolean         marked, numbered;
  JxPart           part;
  g_autofree char *caption = NULL;
  g_autofree char *name = NULL;

  if (jx_draft_count_texts (row) != 1)
    return FALSE;
  if (reader->part != JX_PART_PROJECTS && reader->project == NULL)
    return TRUE;
  caption = jx_draft_caption (jx_draft_text (row), &marked);
  name = jx_draft_project_name (caption, &numbered);
  return name != NULL || jx_draft_find_part (caption, &part);
}

static void
read_block (JxDraftReader *reader, const JxPassage *block, gboolean is_last)
{
  gboolean is_paragraph = block->kind == JX_PASSAGE_PARAGRAPH || is_text_row (reader, block);

  if (block->kind == JX_PASSAGE_NOTE)
    {
      jx_draft_leave_unread (reader, block);
      return;
    }
  if (jx_draft_is_contents (block))
    return;
  if (is_last && jx_draft_count_texts (block) == 1 && jx_draft_is_page (jx_draft_text (block)))
    return;

  if (is_paragraph)
    read_paragraph (reader, block);
  else if (!jx_draft_read_unit (reader, block))
    jx_draft_read_row (reader, block);
}

static gboolean
has_project_named (JxDraftReader *reader, const JxPassage *heading)
{
  GPtrArray       *projects = reader->draft->unit->projects;
  gboolean         marked, numbered;
  g_autofree char *caption = jx_draft_caption (jx_draft_text (heading), &marked);
  g_autofree char *name = jx_draft_project_name (caption, &numbered);
  g_autofree char *key = jx_draft_key (name);

  for (guint i = 0; i < projects->len; i++)
    {
      JxProject       *project = projects->pdata[i];
      g_autofree char *known = jx_draft_key (project->name);

      if (g_str_equal (known, key))
        return TRUE;
    }
  return FALSE;
}

/* Headings without a table are the contents if the table comes elsewhere. */
static void
settle_headings (JxDraftReader *reader)
{
  if (reader->heading != NULL)
    g_ptr_array_add (reader->headings, (gpointer) g_steal_pointer (&reader->heading));
  g_clear_pointer (&reader->heading_name, g_free);

  for (guint i = 0; i < reader->headings->len; i++)
    if (!has_project_named (reader, reader->headings->pdata[i]))
      jx_draft_leave_unread (reader, reader->headings->pdata[i]);
}

/* The year that most project codes bear in their seventh and eighth digit (rules.md, Codes). */
static gint64
year_of_codes (const GPtrArray *projects)
{
  guint counts[100] = { 0 };
  guint best = 0;

  for (guint i = 0; i < projects->len; i++)
    {
      const char *code = ((JxProject *) projects->pdata[i])->code;

      if (strspn (code, "0123456789") >= 8)
        counts[(code[6] - '0') * 10 + code[7] - '0']++;
    }
  for (guint i = 1; i < G_N_ELEMENTS (counts); i++)
    if (counts[i] > counts[best])
      best = i;
  return counts[best] > 0 ? 2000 + best : 0;
}

static int
compare_unread_cb (gconstpointer a, gconstpointer b)
{
  const JxUnread *first = *(JxUnread *const *) a;
  const JxUnread *second = *(JxUnread *const *) b;

  return first->passage < second->passage ? -1 : first->passage > second->passage;
}

static JxDraft *
new_draft (void)
{
  JxDraft *draft = g_new0 (JxDraft, 1);

  draft->unit = jx_unit_new ();
  draft->unit->position = 1;
  draft->unread = g_ptr_array_new_with_free_func (free_unread);
  return draft;
}

/**
 * jx_draft_from_document:
 * @document: a document in the shape of the Hebei text for publication (forms.md, 1 and 2)
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Understands a budget performance text: the unit, its goals and the tables of its projects.
 *
 * Texts are kept letter for letter but for the blanks at their ends. Nothing is guessed and nothing
 * dropped: what cannot be placed is listed as unread. The year is that of the cover, else the one
 * that most project codes bear, else 0.
 *
 * Returns: (transfer full): the draft; %NULL if there is no project in @document
 */
JxDraft *
jx_draft_from_document (const JxDocument *document, GError **error)
{
  g_autoptr (JxDraft) draft = new_draft ();
  JxDraftReader reader = { .draft = draft, .document = document };

  g_return_val_if_fail (document != NULL, NULL);

  reader.numbers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < document->passages->len; i++)
    g_hash_table_insert (reader.numbers, document->passages->pdata[i], GUINT_TO_POINTER (i));
  reader.headings = g_ptr_array_new ();
  reader.months = g_array_new (FALSE, FALSE, sizeof (gint64));
  reader.columns = g_array_new (FALSE, FALSE, sizeof (JxColumn));
  for (guint i = 0; i < document->passages->len; i++)
    read_block (&reader, document->passages->pdata[i], i + 1 == document->passages->len);
  jx_draft_close_project (&reader);
  settle_headings (&reader);
  g_hash_table_unref (reader.numbers);
  g_ptr_array_unref (reader.headings);
  g_array_unref (reader.months);
  g_array_unref (reader.columns);

  if (draft->unit->projects->len == 0)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_DOCUMENT,
                   _ ("“%s” holds no budget project that could be read."),
                   document->name);
      return NULL;
    }

  if (draft->year == 0)
    draft->year = year_of_codes (draft->unit->projects);
  g_ptr_array_sort (draft->unread, compare_unread_cb);
  return g_steal_pointer (&draft);
}

/**
 * jx_draft_read:
 * @file: a text file
 * @error: return location for an error of jx_document_read() or jx_draft_from_document()
 *
 * Reads @file and understands it.
 *
 * Returns: (transfer full): the draft
 */
JxDraft *
jx_draft_read (GFile *file, GError **error)
{
  g_autoptr (JxDocument) document = jx_document_read (file, error);

  return document != NULL ? jx_draft_from_document (document, error) : NULL;
}

/**
 * jx_draft_free:
 * @draft: (nullable) (transfer full): a draft
 *
 * Frees @draft with its unit.
 */
void
jx_draft_free (JxDraft *draft)
{
  if (draft == NULL)
    return;

  jx_unit_free (draft->unit);
  g_ptr_array_unref (draft->unread);
  g_free (draft);
}
