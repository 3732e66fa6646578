/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"

#include "exchange/jx-decode.h"
#include "exchange/jx-json.h"

#include "exchange/jx-document-private.h"
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

static char *
join_cells (const JxPassage *block)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < block->cells->len; i++)
    {
      const char *cell = block->cells->pdata[i];

      if (block->aligned && jx_text_is_blank (cell))
        continue;
      if (i > 0 && (out->len > 0 || !block->aligned))
        g_string_append (out, " | ");
      g_string_append (out, cell);
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

/* Within the part of the projects: the line above a table, a row whose cells are parted by blanks,
 * or a goal that goes on. */
static void
read_between_tables (JxDraftReader *reader, const JxPassage *block)
{
  if (jx_draft_read_unit (reader, block) || jx_draft_read_split (reader, block))
    return;
  if (reader->expect != JX_EXPECT_GOALS || !jx_draft_add_goals (reader, 0, jx_draft_text (block)))
    jx_draft_leave_unread (reader, block);
}

static void
read_in_part (JxDraftReader *reader, const JxPassage *block)
{
  switch (reader->part)
    {
    case JX_PART_COVER:
      if (!jx_draft_read_unit (reader, block) && !jx_draft_read_split (reader, block))
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

  if (jx_draft_read_form_title (reader, block))
    return;
  if (name != NULL && (marked || numbered || reader->part == JX_PART_PROJECTS))
    jx_draft_open_heading (reader, block, g_steal_pointer (&name));
  else if (jx_draft_find_part (caption, &reader->part))
    jx_draft_close_project (reader);
  else
    read_in_part (reader, block);
}

/* A page number that says so, such as `- 2 -`, or the note that a table goes on. */
static gboolean
is_page_mark (const char *text)
{
  g_autofree char *key = jx_draft_key (text);

  if (g_str_equal (key, "续表") || g_str_equal (key, "(续表)"))
    return TRUE;
  return jx_draft_is_page (text) && !g_ascii_isdigit (*key);
}

static gboolean
is_passed_over (const JxPassage *block, gboolean is_last)
{
  const char *text = jx_draft_text (block);

  if (jx_draft_is_contents (block))
    return TRUE;
  return jx_draft_count_texts (block) == 1 &&
         (is_page_mark (text) || (is_last && jx_draft_is_page (text)));
}

/* A project does not go on from one sheet to the next. */
static void
follow_sheet (JxDraftReader *reader, const JxPassage *passage)
{
  const GPtrArray *sheets = reader->document->sheets;

  if (reader->document->kind != JX_DOCUMENT_SHEETS || passage->table == reader->sheet)
    return;
  jx_draft_close_project (reader);
  reader->sheet = passage->table;
  reader->sheet_name = passage->table <= sheets->len ? sheets->pdata[passage->table - 1] : NULL;
}

static void
read_block (JxDraftReader *reader, const JxPassage *block, gboolean is_last)
{
  follow_sheet (reader, block);
  if (block->kind == JX_PASSAGE_NOTE)
    jx_draft_leave_unread (reader, block);
  else if (is_passed_over (block, is_last))
    return;
  else if (block->kind == JX_PASSAGE_PARAGRAPH || jx_draft_is_text_row (reader, block))
    read_paragraph (reader, block);
  else if (!jx_draft_read_unit (reader, block) && !jx_draft_read_row (reader, block))
    jx_draft_leave_unread (reader, block);
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

/**
 * jx_draft_new:
 *
 * Makes an empty draft.
 *
 * Returns: (transfer full): the draft
 */
JxDraft *
jx_draft_new (void)
{
  JxDraft *draft = g_new0 (JxDraft, 1);

  draft->unit = jx_unit_new ();
  draft->unit->position = 1;
  draft->unread = g_ptr_array_new_with_free_func (free_unread);
  draft->traces = g_array_new (FALSE, FALSE, sizeof (JxDraftTrace));
  return draft;
}

static void
begin_reading (JxDraftReader *reader)
{
  const GPtrArray *passages = reader->document->passages;

  reader->numbers = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < passages->len; i++)
    g_hash_table_insert (reader->numbers, passages->pdata[i], GUINT_TO_POINTER (i));
  reader->headings = g_ptr_array_new ();
  reader->kept = g_ptr_array_new_with_free_func (g_free);
  reader->rows = g_ptr_array_new_with_free_func ((GDestroyNotify) _jx_passage_free);
  reader->columns = g_array_new (FALSE, FALSE, sizeof (JxDraftColumn));
}

static void
end_reading (JxDraftReader *reader)
{
  jx_draft_close_project (reader);
  settle_headings (reader);
  g_hash_table_unref (reader->numbers);
  g_ptr_array_unref (reader->headings);
  g_ptr_array_unref (reader->kept);
  g_ptr_array_unref (reader->rows);
  g_array_unref (reader->columns);
}

/**
 * jx_draft_from_document:
 * @document: a document in one of the shapes of forms.md: the Hebei text for publication, the
 *   national tables of goals, monitoring and self-evaluation, or a flat table of indicators
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Understands a budget performance text: the unit, its goals and the tables of its projects.
 *
 * Texts are kept letter for letter but for the blanks at their ends. Nothing is guessed and nothing
 * dropped: what cannot be placed is listed as unread. The year is that of the cover or of a form’s
 * title, else the one that most project codes bear, else 0.
 *
 * Returns: (transfer full): the draft; %NULL if there is no project in @document
 */
JxDraft *
jx_draft_from_document (const JxDocument *document, GError **error)
{
  g_autoptr (JxDraft) draft = jx_draft_new ();
  JxDraftReader reader = { .draft = draft, .document = document };

  g_return_val_if_fail (document != NULL, NULL);

  begin_reading (&reader);
  for (; reader.passage < document->passages->len; reader.passage++)
    read_block (&reader,
                document->passages->pdata[reader.passage],
                reader.passage + 1 == document->passages->len);
  end_reading (&reader);

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
 * jx_draft_find_trace:
 * @draft: a draft
 * @passage: the number of a passage of its document, from 0
 * @cell: the number of one of its cells; 0 for a paragraph
 *
 * Finds what a cell was read into. A cell without a trace in a passage that is not unread is a
 * heading, a label or a number that follows from others.
 *
 * Returns: (transfer none) (nullable): the first datum that came from the cell
 */
const JxDraftTrace *
jx_draft_find_trace (const JxDraft *draft, guint passage, guint cell)
{
  guint from = 0, to;

  g_return_val_if_fail (draft != NULL, NULL);

  to = draft->traces->len;

  while (from < to)
    {
      guint middle = from + (to - from) / 2;

      if (g_array_index (draft->traces, JxDraftTrace, middle).passage < passage)
        from = middle + 1;
      else
        to = middle;
    }
  for (; from < draft->traces->len; from++)
    {
      const JxDraftTrace *trace = &g_array_index (draft->traces, JxDraftTrace, from);

      if (trace->passage != passage)
        break;
      if (trace->cell == cell)
        return trace;
    }
  return NULL;
}

/**
 * jx_draft_is_unread:
 * @draft: a draft
 * @passage: the number of a passage of its document, from 0
 *
 * Returns: whether the passage could not be placed, or not as a whole
 */
gboolean
jx_draft_is_unread (const JxDraft *draft, guint passage)
{
  g_return_val_if_fail (draft != NULL, FALSE);

  for (guint i = 0; i < draft->unread->len; i++)
    if (((const JxUnread *) draft->unread->pdata[i])->passage == passage)
      return TRUE;
  return FALSE;
}

static JxDraft *
read_json (GFile *file, const char *name, JxDocument **document, GError **error)
{
  g_autoptr (GBytes) bytes = jx_document_load (file, error);
  g_autofree char *text = bytes != NULL ? jx_decode (bytes, NULL, error) : NULL;
  JxDraft         *draft = text != NULL ? jx_json_draft (text, error) : NULL;

  *document = draft != NULL ? jx_document_from_text (name, text) : NULL;
  return draft;
}

/**
 * jx_draft_read_with:
 * @file: a document, or JSON data that the program wrote, by its ending
 * @document: (out) (transfer full): what stands in @file; %NULL where it cannot be read
 * @error: return location for an error of jx_document_read(), jx_draft_from_document() or
 *   jx_json_draft()
 *
 * Reads @file and understands it, for showing both side by side.
 *
 * Returns: (transfer full): the draft
 */
JxDraft *
jx_draft_read_with (GFile *file, JxDocument **document, GError **error)
{
  g_autofree char *base = NULL;
  g_autofree char *name = NULL;
  g_autofree char *folded = NULL;
  JxDraft         *draft;

  g_return_val_if_fail (G_IS_FILE (file) && document != NULL, NULL);

  base = g_file_get_basename (file);
  name = g_filename_display_name (base != NULL ? base : "");
  folded = g_ascii_strdown (name, -1);
  if (g_str_has_suffix (folded, ".json"))
    return read_json (file, name, document, error);
  *document = jx_document_read (file, error);
  draft = *document != NULL ? jx_draft_from_document (*document, error) : NULL;
  if (draft == NULL)
    g_clear_pointer (document, jx_document_free);
  return draft;
}

/**
 * jx_draft_read:
 * @file: a document, or JSON data that the program wrote, by its ending
 * @error: return location for an error of jx_draft_read_with()
 *
 * Reads @file and understands it.
 *
 * Returns: (transfer full): the draft
 */
JxDraft *
jx_draft_read (GFile *file, GError **error)
{
  g_autoptr (JxDocument) document = NULL;

  return jx_draft_read_with (file, &document, error);
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
  g_array_unref (draft->traces);
  g_free (draft);
}
