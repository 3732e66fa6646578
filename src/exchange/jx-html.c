/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-html.h"

#include "exchange/jx-body.h"

#include <libxml/HTMLparser.h>
#include <string.h>

#define COLUMNS_MOST 1000
#define ROWS_MOST 100000

/**
 * HtmlReader:
 * @body: what was read so far
 * @text: the paragraph that is being read
 * @below: (element-type guint): by column, how many rows a cell above still goes over
 * @column: of the next cell
 * @n_tables: how many tables there are
 * @full: whether there is no more room
 */
typedef struct
{
  JxBody  *body;
  GString *text;
  GArray  *below;
  guint    column;
  guint    n_tables;
  gboolean full;
} HtmlReader;

static void read_nodes (HtmlReader *reader, const xmlNode *node);

static gboolean
is_one_of (const xmlNode *node, const char *const *names)
{
  for (; *names != NULL; names++)
    if (g_ascii_strcasecmp ((const char *) node->name, *names) == 0)
      return TRUE;
  return FALSE;
}

static void
end_paragraph (HtmlReader *reader)
{
  if (reader->text->len > 0 && !_jx_body_add_paragraph (reader->body, reader->text->str, NULL))
    reader->full = TRUE;
  g_string_truncate (reader->text, 0);
}

/* Line breaks of the source are blanks; between Chinese characters they are nothing. */
static void
add_text (HtmlReader *reader, const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\r\n", -1);
  gboolean is_first = TRUE;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *end = reader->text->str + reader->text->len;

      if (*words[i] == '\0')
        continue;
      if ((!is_first || i > 0) && reader->text->len > 0 && g_ascii_isgraph (end[-1]) &&
          g_ascii_isgraph (*words[i]))
        g_string_append_c (reader->text, ' ');
      g_string_append (reader->text, words[i]);
      is_first = FALSE;
    }
}

static guint
number_of (const xmlNode *node, const char *name, guint most)
{
  xmlChar *value = xmlGetProp ((xmlNode *) node, (const xmlChar *) name);
  guint64  number = value != NULL ? g_ascii_strtoull ((const char *) value, NULL, 10) : 1;

  xmlFree (value);
  return (guint) CLAMP (number, 1, most);
}

/* The cells of rows above that go down over the place of the next cell. */
static void
pass_covered (HtmlReader *reader)
{
  while (reader->column < reader->below->len &&
         g_array_index (reader->below, guint, reader->column))
    {
      g_array_index (reader->below, guint, reader->column)--;
      _jx_body_begin_cell (reader->body);
      _jx_body_set_above (reader->body);
      _jx_body_end_cell (reader->body);
      reader->column++;
    }
}

static void
read_cell (HtmlReader *reader, const xmlNode *node)
{
  guint width = number_of (node, "colspan", COLUMNS_MOST);
  guint height = number_of (node, "rowspan", ROWS_MOST);

  pass_covered (reader);
  if (reader->column + width > COLUMNS_MOST)
    return;
  _jx_body_begin_cell (reader->body);
  _jx_body_set_width (reader->body, width);
  read_nodes (reader, node->children);
  end_paragraph (reader);
  _jx_body_end_cell (reader->body);
  if (reader->below->len < reader->column + width)
    g_array_set_size (reader->below, reader->column + width);
  for (guint i = 0; i < width; i++)
    g_array_index (reader->below, guint, reader->column + i) = height - 1;
  reader->column += width;
}

static void
read_row (HtmlReader *reader, const xmlNode *node)
{
  reader->column = 0;
  _jx_body_begin_row (reader->body);
  read_nodes (reader, node->children);
  pass_covered (reader);
  _jx_body_end_row (reader->body, TRUE);
}

static void
read_table (HtmlReader *reader, const xmlNode *node)
{
  HtmlReader inner = *reader;

  end_paragraph (reader);
  if (!_jx_body_begin_table (reader->body, NULL))
    {
      reader->full = TRUE;
      return;
    }
  inner.n_tables++;
  inner.below = g_array_new (FALSE, TRUE, sizeof (guint));
  read_nodes (&inner, node->children);
  _jx_body_end_table (reader->body);
  g_array_unref (inner.below);
  reader->n_tables = inner.n_tables;
  reader->full = inner.full;
}

static void
read_element (HtmlReader *reader, const xmlNode *node)
{
  static const char *const skipped[] = { "head", "script", "style", "title", NULL };
  static const char *const blocks[] = {
    "p", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6", "pre", NULL,
  };
  static const char *const cells[] = { "td", "th", NULL };
  static const char *const rows[] = { "tr", NULL };
  static const char *const tables[] = { "table", NULL };
  static const char *const breaks[] = { "br", NULL };

  if (is_one_of (node, skipped))
    return;
  if (is_one_of (node, tables))
    read_table (reader, node);
  else if (is_one_of (node, rows))
    read_row (reader, node);
  else if (is_one_of (node, cells))
    read_cell (reader, node);
  else if (is_one_of (node, breaks))
    end_paragraph (reader);
  else
    {
      gboolean is_block = is_one_of (node, blocks);

      if (is_block)
        end_paragraph (reader);
      read_nodes (reader, node->children);
      if (is_block)
        end_paragraph (reader);
    }
}

static void
read_nodes (HtmlReader *reader, const xmlNode *node)
{
  for (; node != NULL && !reader->full; node = node->next)
    if (node->type == XML_TEXT_NODE)
      add_text (reader, (const char *) node->content);
    else if (node->type == XML_ELEMENT_NODE)
      read_element (reader, node);
}

/**
 * jx_html_tables:
 * @name: what the document is called in messages
 * @html: a page, or a piece of one, as word processors and spreadsheets put it on the clipboard
 *
 * Reads the paragraphs and the tables of a page, with their merged cells. Nothing outside of @html
 * is fetched.
 *
 * Returns: (transfer full) (nullable): the document; %NULL where there is no table
 */
JxDocument *
jx_html_tables (const char *name, const char *html)
{
  g_autoptr (JxBody) body = NULL;
  g_autoptr (GString) text = NULL;
  HtmlReader reader = { 0 };
  htmlDocPtr page;
  gsize      length;

  g_return_val_if_fail (name != NULL && html != NULL, NULL);

  length = strlen (html);
  if (length > G_MAXINT)
    return NULL;
  page = htmlReadMemory (html,
                         (int) length,
                         NULL,
                         "UTF-8",
                         HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING |
                           HTML_PARSE_NONET);
  if (page == NULL)
    return NULL;
  body = _jx_body_new (name);
  text = g_string_new (NULL);
  reader.body = body;
  reader.text = text;
  reader.below = g_array_new (FALSE, TRUE, sizeof (guint));
  read_nodes (&reader, xmlDocGetRootElement (page));
  end_paragraph (&reader);
  g_array_unref (reader.below);
  xmlFreeDoc (page);
  return reader.n_tables > 0 && !reader.full ? _jx_body_finish (body) : NULL;
}
