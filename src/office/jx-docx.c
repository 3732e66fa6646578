/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office/jx-docx-private.h"

#include "office/jx-office-text.h"
#include "office/jx-zip-writer.h"

#include <string.h>

/* The order of elements within w:pPr, w:rPr, w:trPr and w:tcPr is that of the schema; Word refuses
 * any other. */

/* Room of a cell beside its text, points. */
#define CELL_MARGIN 4

/**
 * jx_docx_new:
 * @title: the title of the document
 * @year: the year that it says it was made in
 *
 * Begins a document.
 *
 * Returns: (transfer full): the document
 */
JxDocx *
jx_docx_new (const char *title, gint64 year)
{
  JxDocx *docx = g_new0 (JxDocx, 1);

  docx->title = g_strdup (title);
  docx->year = year;
  docx->body = g_string_new (NULL);
  return docx;
}

/**
 * jx_docx_free:
 * @docx: (transfer full): a document
 *
 * Frees a document.
 */
void
jx_docx_free (JxDocx *docx)
{
  g_free (docx->title);
  g_string_free (docx->body, TRUE);
  g_free (docx);
}

static void
append_properties (GString *body, const JxDocxLook *look, const char *tabs)
{
  static const char *const aligns[] = {
    [JX_DOCX_LEFT] = "left",
    [JX_DOCX_CENTRE] = "center",
    [JX_DOCX_RIGHT] = "right",
    [JX_DOCX_BOTH] = "both",
  };

  g_string_append (body, "<w:pPr>");
  if (look->level > 0)
    g_string_append_printf (body, "<w:pStyle w:val=\"Heading%u\"/><w:keepNext/>", look->level);
  if (look->breaks)
    g_string_append (body, "<w:pageBreakBefore/>");
  g_string_append (body, tabs);
  g_string_append_printf (body,
                          "<w:spacing w:before=\"%d\" w:after=\"0\" w:line=\"%d\" "
                          "w:lineRule=\"atLeast\"/>",
                          JX_DOCX_TWIPS (look->before),
                          JX_DOCX_TWIPS (look->pitch));
  if (look->indent > 0)
    g_string_append_printf (body,
                            "<w:ind w:firstLineChars=\"%d\" w:firstLine=\"%d\"/>",
                            (int) (look->indent * 100),
                            JX_DOCX_TWIPS (look->indent * look->size));
  g_string_append_printf (body, "<w:jc w:val=\"%s\"/></w:pPr>", aligns[look->align]);
}

static void
append_run_properties (GString *body, const JxDocxLook *look)
{
  g_string_append_printf (body,
                          "<w:rPr><w:rFonts w:ascii=\"%s\" w:hAnsi=\"%s\" w:eastAsia=\"%s\" "
                          "w:cs=\"%s\" w:hint=\"eastAsia\"/><w:sz w:val=\"%d\"/>"
                          "<w:szCs w:val=\"%d\"/></w:rPr>",
                          look->font,
                          look->font,
                          look->font,
                          look->font,
                          (int) (look->size * 2 + 0.5),
                          (int) (look->size * 2 + 0.5));
}

/* The lines of a text in one run, with line breaks between them. */
static void
append_run (GString *body, const JxDocxLook *look, const char *text)
{
  g_autofree char *clean = jx_office_text (text);
  g_auto (GStrv) lines = g_strsplit (clean, "\n", -1);

  if (*clean == '\0')
    return;
  g_string_append (body, "<w:r>");
  append_run_properties (body, look);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *escaped = g_markup_escape_text (lines[i], -1);

      g_string_append_printf (body,
                              "%s<w:t xml:space=\"preserve\">%s</w:t>",
                              i > 0 ? "<w:br/>" : "",
                              escaped);
    }
  g_string_append (body, "</w:r>");
}

/**
 * jx_docx_paragraph:
 * @docx: a document
 * @look: how it is set
 * @text: a text; its lines stand under each other in one paragraph
 *
 * Adds a paragraph. Headings are counted from 1; jx_docx_contents_entry() names them so.
 */
void
jx_docx_paragraph (JxDocx *docx, const JxDocxLook *look, const char *text)
{
  g_string_append (docx->body, "<w:p>");
  append_properties (docx->body, look, "");
  if (look->level > 0)
    {
      docx->n_headings++;
      g_string_append_printf (docx->body,
                              "<w:bookmarkStart w:id=\"%u\" w:name=\"_Toc%08u\"/>",
                              docx->n_headings,
                              docx->n_headings);
    }
  append_run (docx->body, look, text);
  if (look->level > 0)
    g_string_append_printf (docx->body, "<w:bookmarkEnd w:id=\"%u\"/>", docx->n_headings);
  g_string_append (docx->body, "</w:p>");
}

/**
 * jx_docx_tabs:
 * @docx: a document
 * @look: how it is set
 * @texts: (array zero-terminated=1): two texts or more
 * @width: of the line, points
 *
 * Adds a line with texts beside each other: two stand at either edge, more in even columns.
 */
void
jx_docx_tabs (JxDocx *docx, const JxDocxLook *look, const char *const *texts, double width)
{
  guint n_texts = g_strv_length ((GStrv) texts);
  g_autoptr (GString) tabs = g_string_new ("<w:tabs>");

  for (guint i = 1; i < n_texts; i++)
    g_string_append_printf (tabs,
                            "<w:tab w:val=\"%s\" w:pos=\"%d\"/>",
                            n_texts == 2 ? "right" : "left",
                            JX_DOCX_TWIPS (n_texts == 2 ? width : width * i / n_texts));
  g_string_append (tabs, "</w:tabs>");
  g_string_append (docx->body, "<w:p>");
  append_properties (docx->body, look, tabs->str);
  for (guint i = 0; i < n_texts; i++)
    {
      if (i > 0)
        g_string_append (docx->body, "<w:r><w:tab/></w:r>");
      append_run (docx->body, look, texts[i]);
    }
  g_string_append (docx->body, "</w:p>");
}

static void
append_field (GString *body, const char *type)
{
  g_string_append_printf (body, "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>", type);
}

/**
 * jx_docx_begin_contents:
 * @docx: a document
 *
 * Begins the contents: a field that Word brings up to date, filled by jx_docx_contents_entry().
 */
void
jx_docx_begin_contents (JxDocx *docx)
{
  docx->n_references = 0;
}

/**
 * jx_docx_contents_entry:
 * @docx: a document
 * @look: how it is set
 * @title: the heading
 * @heading: its number in the document, from 1
 * @page: the page that it stands on, from 1
 * @width: of the line, points
 *
 * Adds a line to the contents, which leads to its heading.
 */
void
jx_docx_contents_entry (JxDocx           *docx,
                        const JxDocxLook *look,
                        const char       *title,
                        guint             heading,
                        guint             page,
                        double            width)
{
  g_autofree char *tabs =
    g_strdup_printf ("<w:tabs><w:tab w:val=\"right\" w:leader=\"dot\" w:pos=\"%d\"/></w:tabs>",
                     JX_DOCX_TWIPS (width));
  g_autofree char *number = g_strdup_printf ("%u", page);
  JxDocxLook       line = *look;

  line.level = 0;
  g_string_append (docx->body, "<w:p>");
  append_properties (docx->body, &line, tabs);
  if (docx->n_references++ == 0)
    {
      append_field (docx->body, "begin");
      g_string_append_printf (docx->body,
                              "<w:r><w:instrText xml:space=\"preserve\"> TOC \\o \"1-%d\" \\h \\z "
                              "\\u </w:instrText></w:r>",
                              JX_DOCX_LEVELS);
      append_field (docx->body, "separate");
    }
  g_string_append_printf (docx->body,
                          "<w:hyperlink w:anchor=\"_Toc%08u\" w:history=\"1\">",
                          heading);
  append_run (docx->body, &line, title);
  g_string_append (docx->body, "<w:r><w:tab/></w:r>");
  append_field (docx->body, "begin");
  g_string_append_printf (docx->body,
                          "<w:r><w:instrText xml:space=\"preserve\"> PAGEREF _Toc%08u \\h "
                          "</w:instrText></w:r>",
                          heading);
  append_field (docx->body, "separate");
  append_run (docx->body, &line, number);
  append_field (docx->body, "end");
  g_string_append (docx->body, "</w:hyperlink></w:p>");
}

/**
 * jx_docx_end_contents:
 * @docx: a document
 *
 * Ends the contents.
 */
void
jx_docx_end_contents (JxDocx *docx)
{
  if (docx->n_references == 0)
    return;
  g_string_append (docx->body, "<w:p>");
  append_field (docx->body, "end");
  g_string_append (docx->body, "</w:p>");
}

/**
 * jx_docx_begin_table:
 * @docx: a document
 * @widths: (array length=n_widths): the widths of its columns, twentieths of a point
 * @n_widths: how many
 *
 * Begins a ruled table.
 */
void
jx_docx_begin_table (JxDocx *docx, const guint *widths, guint n_widths)
{
  static const char *const sides[] = { "top", "left", "bottom", "right", "insideH", "insideV" };
  guint                    whole = 0;

  for (guint i = 0; i < n_widths; i++)
    whole += widths[i];
  g_string_append_printf (docx->body,
                          "<w:tbl><w:tblPr><w:tblW w:w=\"%u\" w:type=\"dxa\"/>"
                          "<w:jc w:val=\"center\"/><w:tblBorders>",
                          whole);
  for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
    g_string_append_printf (docx->body,
                            "<w:%s w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>",
                            sides[i]);
  g_string_append_printf (docx->body,
                          "</w:tblBorders><w:tblLayout w:type=\"fixed\"/><w:tblCellMar>"
                          "<w:left w:w=\"%d\" w:type=\"dxa\"/><w:right w:w=\"%d\" w:type=\"dxa\"/>"
                          "</w:tblCellMar></w:tblPr><w:tblGrid>",
                          JX_DOCX_TWIPS (CELL_MARGIN),
                          JX_DOCX_TWIPS (CELL_MARGIN));
  for (guint i = 0; i < n_widths; i++)
    g_string_append_printf (docx->body, "<w:gridCol w:w=\"%u\"/>", widths[i]);
  g_string_append (docx->body, "</w:tblGrid>");
}

/**
 * jx_docx_begin_row:
 * @docx: a document with an open table
 * @heading: whether it is printed again on every page
 * @least_height: points
 *
 * Begins a row.
 */
void
jx_docx_begin_row (JxDocx *docx, gboolean heading, double least_height)
{
  g_string_append_printf (docx->body,
                          "<w:tr><w:trPr><w:trHeight w:val=\"%d\" w:hRule=\"atLeast\"/>%s</w:trPr>",
                          JX_DOCX_TWIPS (least_height),
                          heading ? "<w:tblHeader/>" : "");
}

/**
 * jx_docx_cell:
 * @docx: a document with an open row
 * @look: how its text is set
 * @width: its width, twentieths of a point
 * @columns: over how many columns it reaches
 * @merge: whether it reaches down
 * @text: what it holds
 *
 * Adds a cell.
 */
void
jx_docx_cell (JxDocx           *docx,
              const JxDocxLook *look,
              guint             width,
              guint             columns,
              JxDocxMerge       merge,
              const char       *text)
{
  g_string_append_printf (docx->body, "<w:tc><w:tcPr><w:tcW w:w=\"%u\" w:type=\"dxa\"/>", width);
  if (columns > 1)
    g_string_append_printf (docx->body, "<w:gridSpan w:val=\"%u\"/>", columns);
  if (merge != JX_DOCX_ALONE)
    g_string_append (docx->body,
                     merge == JX_DOCX_BEGINS ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>");
  g_string_append (docx->body, "<w:vAlign w:val=\"center\"/></w:tcPr><w:p>");
  append_properties (docx->body, look, "");
  append_run (docx->body, look, text);
  g_string_append (docx->body, "</w:p></w:tc>");
}

/**
 * jx_docx_end_row:
 * @docx: a document with an open row
 *
 * Ends a row.
 */
void
jx_docx_end_row (JxDocx *docx)
{
  g_string_append (docx->body, "</w:tr>");
}

/**
 * jx_docx_end_table:
 * @docx: a document with an open table
 *
 * Ends a table.
 */
void
jx_docx_end_table (JxDocx *docx)
{
  g_string_append (docx->body, "</w:tbl>");
}

/**
 * jx_docx_finish:
 * @docx: a document
 * @sheet: its pages
 * @error: return location for a %JX_ERROR_IO
 *
 * Packs the document. The same document gives the same bytes.
 *
 * Returns: (transfer full) (nullable): the file; %NULL on error
 */
GBytes *
jx_docx_finish (JxDocx *docx, const JxDocxSheet *sheet, GError **error)
{
  g_autofree char *document = _jx_docx_document (docx, sheet);
  g_autofree char *footer = _jx_docx_footer (sheet);
  g_autofree char *styles = _jx_docx_styles ();
  g_autofree char *core = _jx_docx_core (docx);
  const JxZipPart  parts[] = {
     { "[Content_Types].xml", _jx_docx_content_types },
     { "_rels/.rels", _jx_docx_package_relations },
     { "docProps/core.xml", core },
     { "word/document.xml", document },
     { "word/_rels/document.xml.rels", _jx_docx_document_relations },
     { "word/styles.xml", styles },
     { "word/settings.xml", _jx_docx_settings },
     { "word/footer1.xml", footer },
  };

  return jx_zip_write (parts, G_N_ELEMENTS (parts), error);
}
