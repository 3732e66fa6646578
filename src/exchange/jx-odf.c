/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-odf.h"

#include "exchange/jx-odf-private.h"
#include "exchange/jx-zip.h"

#include <string.h>

#define CONTENT "content.xml"
#define NOT_SKIPPING (-1)
#define BLANKS_MOST 1000

typedef struct
{
  JxBody    *body;
  JxOdfTable table;
  JxOdfLists lists;
  GPtrArray *open;     /* (element-type GString): paragraphs; one of a text box stands in another */
  int        skipping; /* depth of the element that is no part of the text */
  guint      in_notes;
} JxOdfReader;

static GString *
open_paragraph (const JxOdfReader *odf)
{
  return odf->open->len > 0 ? odf->open->pdata[odf->open->len - 1] : NULL;
}

static void
free_string (gpointer data)
{
  g_string_free (data, TRUE);
}

static void
begin_paragraph (JxOdfReader *odf, xmlTextReader *reader)
{
  g_autofree char *number = jx_xml_begins (reader, "h")
                              ? _jx_odf_lists_heading (&odf->lists, reader)
                              : _jx_odf_lists_number (&odf->lists);

  g_ptr_array_add (odf->open, g_string_new (number));
}

static gboolean
end_paragraph (JxOdfReader *odf, GError **error)
{
  GString *paragraph = open_paragraph (odf);
  gboolean added = TRUE;

  if (paragraph == NULL)
    return TRUE;
  if (odf->in_notes > 0)
    added = _jx_body_add_note (odf->body, paragraph->str, error);
  else if (odf->table.sheets != NULL)
    _jx_odf_table_add (&odf->table, paragraph->str);
  else
    added = _jx_body_add_paragraph (odf->body, paragraph->str, error);
  g_ptr_array_set_size (odf->open, (int) odf->open->len - 1);
  return added;
}

/* Blanks in a row are one, and at the begin of a paragraph none; see OpenDocument 1.3, 6.1.2. */
static void
add_text (GString *paragraph, const char *text)
{
  for (; *text != '\0'; text++)
    if (strchr (" \t\r\n", *text) == NULL)
      g_string_append_c (paragraph, *text);
    else if (paragraph->len > 0 && strchr (" \t\n", paragraph->str[paragraph->len - 1]) == NULL)
      g_string_append_c (paragraph, ' ');
}

static void
add_blanks (GString *paragraph, xmlTextReader *reader)
{
  g_autofree char *count = jx_xml_attribute (reader, "c");
  guint64          n = count != NULL ? g_ascii_strtoull (count, NULL, 10) : 1;

  for (guint64 i = 0; i < MIN (n, BLANKS_MOST); i++)
    g_string_append_c (paragraph, ' ');
}

static void
read_text (JxOdfReader *odf, xmlTextReader *reader)
{
  GString *paragraph = open_paragraph (odf);
  g_autoptr (GString) text = NULL;

  if (paragraph == NULL)
    return;
  if (jx_xml_begins (reader, "s"))
    add_blanks (paragraph, reader);
  else if (jx_xml_begins (reader, "tab"))
    g_string_append_c (paragraph, '\t');
  else if (jx_xml_begins (reader, "line-break"))
    g_string_append_c (paragraph, '\n');
  else
    {
      text = g_string_new (NULL);
      jx_xml_add_text (reader, text);
      add_text (paragraph, text->str);
    }
}

/* What stands in the file but not in the text, such as tracked deletions. */
static gboolean
is_skipped (xmlTextReader *reader)
{
  static const char *const names[] = {
    "tracked-changes", "annotation",       "note-citation",
    "ruby-text",       "automatic-styles", "sequence-decls",
  };
  const char *name = (const char *) xmlTextReaderConstName (reader);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (jx_xml_begins (reader, names[i]))
      return TRUE;
  return strcmp (name, "svg:title") == 0 || strcmp (name, "svg:desc") == 0;
}

static gboolean
is_paragraph (xmlTextReader *reader)
{
  return jx_xml_begins (reader, "p") || jx_xml_begins (reader, "h");
}

static gboolean
read_text_node (JxOdfReader *odf, xmlTextReader *reader, GError **error)
{
  _jx_odf_lists_read (&odf->lists, reader);
  if (is_paragraph (reader))
    begin_paragraph (odf, reader);
  else
    read_text (odf, reader);
  if (jx_xml_begins (reader, "note-body"))
    odf->in_notes++;
  if (jx_xml_ends (reader, "note-body") && odf->in_notes > 0)
    odf->in_notes--;
  if (jx_xml_ends (reader, "p") || jx_xml_ends (reader, "h"))
    return end_paragraph (odf, error);
  return TRUE;
}

static gboolean
read_node_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxOdfReader *odf = data;
  int          depth = xmlTextReaderDepth (reader);

  if (odf->skipping != NOT_SKIPPING)
    {
      if (depth == odf->skipping && xmlTextReaderNodeType (reader) == XML_READER_TYPE_END_ELEMENT)
        odf->skipping = NOT_SKIPPING;
      return TRUE;
    }
  if (is_skipped (reader))
    {
      if (!xmlTextReaderIsEmptyElement (reader))
        odf->skipping = depth;
      return TRUE;
    }
  if (jx_xml_begins (reader, "spreadsheet"))
    odf->table.sheets = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_sheet_free);
  return read_text_node (odf, reader, error) && _jx_odf_table_read (&odf->table, reader, error);
}

/**
 * jx_odf_is:
 * @members: (element-type utf8 GBytes): the parts of an archive
 *
 * Returns: whether they make an OpenDocument file (.odt, .ods)
 */
gboolean
jx_odf_is (GHashTable *members)
{
  return jx_zip_find (members, CONTENT) != NULL && jx_zip_find (members, "mimetype") != NULL;
}

static JxDocument *
finish (JxOdfReader *odf, const char *name, GError **error)
{
  if (odf->table.sheets != NULL)
    return jx_sheets_document (name, odf->table.sheets, error);
  return _jx_body_finish (odf->body);
}

/**
 * jx_odf_read:
 * @name: what the document is called in messages
 * @members: (element-type utf8 GBytes): the parts of an OpenDocument file; see jx_zip_read()
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads a text document or a workbook: its text with automatic numbers, its tables and notes, or
 * its sheets; hidden sheets and tracked deletions are left out.
 *
 * Returns: (transfer full) (nullable): the document
 */
JxDocument *
jx_odf_read (const char *name, GHashTable *members, GError **error)
{
  g_autoptr (JxOdfStyles) styles = NULL;
  g_autoptr (JxBody) body = NULL;
  g_autoptr (GPtrArray) open = NULL;
  g_autoptr (GPtrArray) lists = NULL;
  g_autoptr (GString) cell = NULL;
  JxOdfReader odf;
  JxDocument *document = NULL;

  g_return_val_if_fail (name != NULL && members != NULL, NULL);

  styles = _jx_odf_styles_read (members, error);
  if (styles == NULL)
    return NULL;
  body = _jx_body_new (name);
  open = g_ptr_array_new_with_free_func (free_string);
  lists = g_ptr_array_new_with_free_func (g_free);
  cell = g_string_new (NULL);
  odf = (JxOdfReader){ .body = body,
                       .table = { .body = body, .styles = styles, .cell = cell },
                       .lists = { styles, lists },
                       .open = open,
                       .skipping = NOT_SKIPPING };
  if (jx_xml_walk (jx_zip_find (members, CONTENT), read_node_cb, &odf, error))
    document = finish (&odf, name, error);
  if (odf.table.sheet != NULL && !odf.table.keeps)
    jx_sheet_free (odf.table.sheet);
  g_clear_pointer (&odf.table.sheets, g_ptr_array_unref);
  g_free (odf.table.value);
  return document;
}
