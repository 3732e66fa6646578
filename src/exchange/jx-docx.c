/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-docx.h"

#include "exchange/jx-body.h"
#include "exchange/jx-docx-private.h"
#include "exchange/jx-xml.h"
#include "exchange/jx-zip.h"
#include "model/jx-text.h"

#define BODY "word/document.xml"
#define NOT_SKIPPING (-1)
#define OPEN_MOST 64

/* A paragraph that is being read; one of a text box stands within another. */
typedef struct
{
  GString *text;
  char    *style;
  char    *list;
  char    *level;
  gboolean goes_on; /* its mark was deleted: the next paragraph belongs to it */
} JxOpenParagraph;

typedef struct
{
  JxBody      *body;
  JxDocxLists *lists;
  GPtrArray   *open;     /* (element-type JxOpenParagraph) */
  GString     *held;     /* a paragraph whose mark was deleted */
  GArray      *fields;   /* (element-type gboolean): whether the field is past its code */
  int          skipping; /* depth of the element that is no part of the text */
  gboolean     in_text;
  gboolean     in_marks; /* in the properties of a paragraph's mark */
  gboolean     in_row_properties;
  gboolean     keeps_row;
  gboolean     in_notes;
} JxDocxReader;

typedef gboolean (*JxDocxFunc) (xmlTextReader *reader, JxDocxReader *docx, GError **error);

static void
free_paragraph (gpointer data)
{
  JxOpenParagraph *paragraph = data;

  g_string_free (paragraph->text, TRUE);
  g_free (paragraph->style);
  g_free (paragraph->list);
  g_free (paragraph->level);
  g_free (paragraph);
}

static JxOpenParagraph *
open_paragraph (JxDocxReader *docx)
{
  return docx->open->len > 0 ? docx->open->pdata[docx->open->len - 1] : NULL;
}

static gboolean
begin_paragraph (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  JxOpenParagraph *paragraph = g_new0 (JxOpenParagraph, 1);

  paragraph->text = g_string_new (NULL);
  g_ptr_array_add (docx->open, paragraph);
  return TRUE;
}

static gboolean
put_paragraph (JxDocxReader *docx, const JxOpenParagraph *paragraph, GError **error)
{
  g_autofree char *number = NULL;
  g_autofree char *text = NULL;

  if (docx->in_notes)
    return _jx_body_add_note (docx->body, paragraph->text->str, error);

  /* A blank line of a list is counted, too. */
  number = _jx_docx_lists_next (docx->lists, paragraph->style, paragraph->list, paragraph->level);
  text = g_strconcat (docx->held->str,
                      number != NULL && !jx_text_is_blank (paragraph->text->str) ? number : "",
                      paragraph->text->str,
                      NULL);
  g_string_truncate (docx->held, 0);
  if (!paragraph->goes_on)
    return _jx_body_add_paragraph (docx->body, text, error);
  g_string_append (docx->held, text);
  return TRUE;
}

static gboolean
end_paragraph (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  JxOpenParagraph *paragraph = open_paragraph (docx);
  gboolean         added = paragraph == NULL || put_paragraph (docx, paragraph, error);

  if (paragraph != NULL)
    g_ptr_array_set_size (docx->open, (int) docx->open->len - 1);
  return added;
}

/* Between its begin and its separator a field holds its code, not what it shows. */
static gboolean
is_in_code (const JxDocxReader *docx)
{
  for (guint i = 0; i < docx->fields->len; i++)
    if (!g_array_index (docx->fields, gboolean, i))
      return TRUE;
  return FALSE;
}

static void
add_text (JxDocxReader *docx, const char *text)
{
  JxOpenParagraph *paragraph = open_paragraph (docx);

  if (paragraph != NULL && !is_in_code (docx))
    g_string_append (paragraph->text, text);
}

static gboolean
read_field (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  g_autofree char *type = jx_xml_attribute (reader, "fldCharType");
  guint            n = docx->fields->len;
  gboolean         past = FALSE;

  if (g_strcmp0 (type, "begin") == 0 && n < OPEN_MOST)
    g_array_append_val (docx->fields, past);
  else if (g_strcmp0 (type, "separate") == 0 && n > 0)
    g_array_index (docx->fields, gboolean, n - 1) = TRUE;
  else if (g_strcmp0 (type, "end") == 0 && n > 0)
    g_array_set_size (docx->fields, n - 1);
  return TRUE;
}

static gboolean
read_text (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  docx->in_text = !xmlTextReaderIsEmptyElement (reader);
  return TRUE;
}

static gboolean
read_tab (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  /* The same name stands for a tab stop in the properties of a paragraph. */
  g_autofree char *stop = jx_xml_attribute (reader, "pos");

  if (stop == NULL)
    add_text (docx, "\t");
  return TRUE;
}

static gboolean
read_break (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  add_text (docx, "\n");
  return TRUE;
}

static gboolean
read_hyphen (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  add_text (docx, "-");
  return TRUE;
}

/* The signs of Wingdings that forms use for ticks and boxes. */
static gboolean
read_symbol (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  static const struct
  {
    guint64     code;
    const char *text;
  } signs[] = {
    { 0x52, "☑" }, { 0xfe, "☑" }, { 0xfc, "√" }, { 0x6f, "□" }, { 0xa8, "□" }, { 0x54, "☒" },
  };
  g_autofree char *hex = jx_xml_attribute (reader, "char");
  guint64          code = hex != NULL ? g_ascii_strtoull (hex, NULL, 16) & 0xff : 0;

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (signs[i].code == code)
      add_text (docx, signs[i].text);
  return TRUE;
}

static gboolean
read_style (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  JxOpenParagraph *paragraph = open_paragraph (docx);

  if (paragraph != NULL && paragraph->style == NULL)
    paragraph->style = jx_xml_attribute (reader, "val");
  return TRUE;
}

static gboolean
read_list (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  JxOpenParagraph *paragraph = open_paragraph (docx);

  if (paragraph != NULL && paragraph->list == NULL)
    paragraph->list = jx_xml_attribute (reader, "val");
  return TRUE;
}

static gboolean
read_level (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  JxOpenParagraph *paragraph = open_paragraph (docx);

  if (paragraph != NULL && paragraph->level == NULL)
    paragraph->level = jx_xml_attribute (reader, "val");
  return TRUE;
}

/* A tracked deletion is left out: of a text, of the mark of a paragraph, or of a row. */
static gboolean
read_deletion (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  JxOpenParagraph *paragraph = open_paragraph (docx);

  if (docx->in_row_properties)
    docx->keeps_row = FALSE;
  else if (docx->in_marks && paragraph != NULL)
    paragraph->goes_on = TRUE;
  else if (!xmlTextReaderIsEmptyElement (reader))
    docx->skipping = xmlTextReaderDepth (reader);
  return TRUE;
}

static gboolean
skip_element (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  if (!xmlTextReaderIsEmptyElement (reader))
    docx->skipping = xmlTextReaderDepth (reader);
  return TRUE;
}

static gboolean
begin_marks (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  docx->in_marks = !xmlTextReaderIsEmptyElement (reader);
  return TRUE;
}

static gboolean
end_marks (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  docx->in_marks = FALSE;
  return TRUE;
}

static gboolean
begin_row_properties (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  docx->in_row_properties = !xmlTextReaderIsEmptyElement (reader);
  return TRUE;
}

static gboolean
end_row_properties (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  docx->in_row_properties = FALSE;
  return TRUE;
}

static gboolean
begin_table (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  return _jx_body_begin_table (docx->body, error);
}

static gboolean
end_table (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  _jx_body_end_table (docx->body);
  return TRUE;
}

static gboolean
begin_row (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  docx->keeps_row = TRUE;
  _jx_body_begin_row (docx->body);
  return TRUE;
}

static gboolean
end_row (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  _jx_body_end_row (docx->body, docx->keeps_row);
  docx->keeps_row = TRUE;
  return TRUE;
}

static gboolean
begin_cell (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  _jx_body_begin_cell (docx->body);
  return TRUE;
}

static gboolean
end_cell (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  _jx_body_end_cell (docx->body);
  return TRUE;
}

static guint
number_of (xmlTextReader *reader)
{
  g_autofree char *text = jx_xml_attribute (reader, "val");

  return text != NULL ? (guint) MIN (g_ascii_strtoull (text, NULL, 10), 1024) : 0;
}

static gboolean
read_width (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  _jx_body_set_width (docx->body, number_of (reader));
  return TRUE;
}

static gboolean
read_columns_before (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  _jx_body_skip_columns (docx->body, number_of (reader));
  return TRUE;
}

static gboolean
read_merge (xmlTextReader *reader, JxDocxReader *docx, GError **error)
{
  g_autofree char *value = jx_xml_attribute (reader, "val");

  if (g_strcmp0 (value, "restart") != 0)
    _jx_body_set_above (docx->body);
  return TRUE;
}

/* What the elements of WordprocessingML mean (ECMA-376 part 1, 17). */
static const struct
{
  const char *name;
  JxDocxFunc  begin;
  JxDocxFunc  end;
} elements[] = {
  { "p", begin_paragraph, end_paragraph },
  { "pStyle", read_style, NULL },
  { "numId", read_list, NULL },
  { "ilvl", read_level, NULL },
  { "t", read_text, NULL },
  { "tab", read_tab, NULL },
  { "ptab", read_tab, NULL },
  { "br", read_break, NULL },
  { "cr", read_break, NULL },
  { "noBreakHyphen", read_hyphen, NULL },
  { "sym", read_symbol, NULL },
  { "fldChar", read_field, NULL },
  { "tbl", begin_table, end_table },
  { "tr", begin_row, end_row },
  { "trPr", begin_row_properties, end_row_properties },
  { "gridBefore", read_columns_before, NULL },
  { "tc", begin_cell, end_cell },
  { "gridSpan", read_width, NULL },
  { "vMerge", read_merge, NULL },
  { "pPr", begin_marks, end_marks },
  { "del", read_deletion, NULL },
  { "moveFrom", read_deletion, NULL },
  { "pPrChange", skip_element, NULL },
  { "rPrChange", skip_element, NULL },
  { "tcPrChange", skip_element, NULL },
  { "trPrChange", skip_element, NULL },
  { "tblPrChange", skip_element, NULL },
  { "instrText", skip_element, NULL },
  { "delText", skip_element, NULL },
  { "rt", skip_element, NULL },
  { "Fallback", skip_element, NULL },
};

static gboolean
read_node_cb (xmlTextReader *reader, gpointer data, GError **error)
{
  JxDocxReader *docx = data;
  int           depth = xmlTextReaderDepth (reader);

  if (docx->skipping != NOT_SKIPPING)
    {
      if (depth == docx->skipping && xmlTextReaderNodeType (reader) == XML_READER_TYPE_END_ELEMENT)
        docx->skipping = NOT_SKIPPING;
      return TRUE;
    }
  if (docx->in_text)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      jx_xml_add_text (reader, text);
      add_text (docx, text->str);
      docx->in_text = !jx_xml_ends (reader, "t");
    }
  for (guint i = 0; i < G_N_ELEMENTS (elements); i++)
    {
      if (jx_xml_begins (reader, elements[i].name) && !elements[i].begin (reader, docx, error))
        return FALSE;
      if (elements[i].end != NULL && docx->skipping == NOT_SKIPPING &&
          jx_xml_ends (reader, elements[i].name))
        return elements[i].end (reader, docx, error);
    }
  return TRUE;
}

static gboolean
read_part (JxDocxReader *docx, GHashTable *members, const char *name, GError **error)
{
  GBytes *part = jx_zip_find (members, name);

  return part == NULL || jx_xml_walk (part, read_node_cb, docx, error);
}

/**
 * jx_docx_is:
 * @members: (element-type utf8 GBytes): the parts of an archive
 *
 * Returns: whether they make a Word document (.docx)
 */
gboolean
jx_docx_is (GHashTable *members)
{
  return jx_zip_find (members, BODY) != NULL;
}

/**
 * jx_docx_read:
 * @name: what the document is called in messages
 * @members: (element-type utf8 GBytes): the parts of a Word document; see jx_zip_read()
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Reads a Word document: its text with automatic numbers, its tables, and its notes at the end.
 *
 * Tracked deletions, field codes and phonetic guides are left out, tracked insertions and the
 * results of fields are not; headers and footers are not read.
 *
 * Returns: (transfer full) (nullable): the document
 */
JxDocument *
jx_docx_read (const char *name, GHashTable *members, GError **error)
{
  g_autoptr (JxDocxLists) lists = NULL;
  g_autoptr (JxBody) body = _jx_body_new (name);
  g_autoptr (GPtrArray) open = g_ptr_array_new_with_free_func (free_paragraph);
  g_autoptr (GArray) fields = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GString) held = g_string_new (NULL);
  JxDocxReader docx = { .body = body,
                        .open = open,
                        .fields = fields,
                        .held = held,
                        .skipping = NOT_SKIPPING,
                        .keeps_row = TRUE };

  g_return_val_if_fail (name != NULL && members != NULL, NULL);

  lists = docx.lists = _jx_docx_lists_read (members, error);
  if (lists == NULL || !read_part (&docx, members, BODY, error) ||
      !_jx_body_add_paragraph (body, held->str, error))
    return NULL;

  docx.in_notes = TRUE;
  g_array_set_size (fields, 0);
  if (!read_part (&docx, members, "word/footnotes.xml", error) ||
      !read_part (&docx, members, "word/endnotes.xml", error))
    return NULL;
  return _jx_body_finish (body);
}
