/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "office/jx-docx-private.h"

#include "office/jx-office-text.h"

/* What stands around the body of a Word document. */

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define WORD "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
#define PART_TYPE "application/vnd.openxmlformats-officedocument.wordprocessingml."

#define OVERRIDE(part, type) "<Override PartName=\"" part "\" ContentType=\"" type "\"/>"
#define RELATION(id, type, target)                                                                 \
  "<Relationship Id=\"" id "\" Type=\"" type "\" Target=\"" target "\"/>"

/* The foot stands so far above the lower edge of the paper, points. */
#define FOOT 42.5

#define FOOT_FONT "宋体"
#define BODY_FONT "仿宋"

const char _jx_docx_content_types[] =
  XML "<Types xmlns=\"" PACKAGE "content-types\">"
      "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package."
      "relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>" OVERRIDE (
        "/docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml")
        OVERRIDE ("/word/document.xml", PART_TYPE "document.main+xml")
          OVERRIDE ("/word/styles.xml", PART_TYPE "styles+xml")
            OVERRIDE ("/word/settings.xml", PART_TYPE "settings+xml")
              OVERRIDE ("/word/footer1.xml", PART_TYPE "footer+xml") "</Types>";

const char _jx_docx_package_relations[] =
  XML "<Relationships xmlns=\"" PACKAGE
      "relationships\">" RELATION ("rId1", OFFICE "/officeDocument", "word/document.xml")
        RELATION ("rId2",
                  PACKAGE "relationships/metadata/core-properties",
                  "docProps/core.xml") "</Relationships>";

const char _jx_docx_document_relations[] =
  XML "<Relationships xmlns=\"" PACKAGE
      "relationships\">" RELATION ("rId1", OFFICE "/styles", "styles.xml")
        RELATION ("rId2", OFFICE "/settings", "settings.xml")
          RELATION ("rId3", OFFICE "/footer", "footer1.xml") "</Relationships>";

const char _jx_docx_settings[] =
  XML "<w:settings xmlns:w=\"" WORD "\"><w:zoom w:percent=\"100\"/>"
      "<w:defaultTabStop w:val=\"420\"/><w:characterSpacingControl w:val=\"compressPunctuation\"/>"
      "<w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>"
      "<w:themeFontLang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:settings>";

/**
 * _jx_docx_styles:
 *
 * Writes the styles: the usual paragraph and the headings, which the contents are made of.
 *
 * Returns: (transfer full): the part
 */
char *
_jx_docx_styles (void)
{
  GString *text = g_string_new (
    XML "<w:styles xmlns:w=\"" WORD "\"><w:docDefaults><w:rPrDefault><w:rPr>"
        "<w:rFonts w:ascii=\"" BODY_FONT "\" w:hAnsi=\"" BODY_FONT "\" w:eastAsia=\"" BODY_FONT
        "\" w:cs=\"" BODY_FONT "\"/><w:sz w:val=\"21\"/><w:szCs w:val=\"21\"/>"
        "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\" w:bidi=\"ar-SA\"/></w:rPr></w:rPrDefault>"
        "</w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\">"
        "<w:name w:val=\"Normal\"/><w:qFormat/></w:style>");

  for (guint i = 1; i <= JX_DOCX_LEVELS; i++)
    g_string_append_printf (text,
                            "<w:style w:type=\"paragraph\" w:styleId=\"Heading%u\">"
                            "<w:name w:val=\"heading %u\"/><w:basedOn w:val=\"Normal\"/>"
                            "<w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>"
                            "<w:outlineLvl w:val=\"%u\"/></w:pPr></w:style>",
                            i,
                            i,
                            i - 1);
  g_string_append (text, "</w:styles>");
  return g_string_free (text, FALSE);
}

/**
 * _jx_docx_document:
 * @docx: a document
 * @sheet: its pages
 *
 * Writes the main part.
 *
 * Returns: (transfer full): the part
 */
char *
_jx_docx_document (const JxDocx *docx, const JxDocxSheet *sheet)
{
  int margin = JX_DOCX_TWIPS (sheet->margin);

  return g_strdup_printf (XML "<w:document xmlns:w=\"" WORD "\" xmlns:r=\"" OFFICE "\"><w:body>"
                              "%s<w:sectPr><w:footerReference w:type=\"default\" r:id=\"rId3\"/>"
                              "<w:pgSz w:w=\"%d\" w:h=\"%d\"%s/>"
                              "<w:pgMar w:top=\"%d\" w:right=\"%d\" w:bottom=\"%d\" w:left=\"%d\" "
                              "w:header=\"%d\" w:footer=\"%d\" w:gutter=\"0\"/></w:sectPr>"
                              "</w:body></w:document>",
                          docx->body->str,
                          JX_DOCX_TWIPS (sheet->width),
                          JX_DOCX_TWIPS (sheet->height),
                          sheet->width > sheet->height ? " w:orient=\"landscape\"" : "",
                          margin,
                          margin,
                          margin,
                          margin,
                          JX_DOCX_TWIPS (FOOT),
                          JX_DOCX_TWIPS (FOOT));
}

#define FOOT_LOOK                                                                                  \
  "<w:rPr><w:rFonts w:ascii=\"" FOOT_FONT "\" w:hAnsi=\"" FOOT_FONT "\" w:eastAsia=\"" FOOT_FONT   \
  "\"/><w:sz w:val=\"18\"/></w:rPr>"
#define FOOT_RUN(text) "<w:r>" FOOT_LOOK text "</w:r>"
#define FOOT_TEXT(text) FOOT_RUN ("<w:t xml:space=\"preserve\">" text "</w:t>")
#define FOOT_FIELD(code)                                                                           \
  FOOT_RUN ("<w:fldChar w:fldCharType=\"begin\"/>")                                                \
  FOOT_RUN ("<w:instrText xml:space=\"preserve\"> " code " </w:instrText>")                        \
  FOOT_RUN ("<w:fldChar w:fldCharType=\"separate\"/>")                                             \
  FOOT_TEXT ("1") FOOT_RUN ("<w:fldChar w:fldCharType=\"end\"/>")

/**
 * _jx_docx_footer:
 * @sheet: the pages
 *
 * Writes the foot: the number of the page in the middle, the mark at the right.
 *
 * Returns: (transfer full): the part
 */
char *
_jx_docx_footer (const JxDocxSheet *sheet)
{
  int              width = JX_DOCX_TWIPS (sheet->width - 2 * sheet->margin);
  g_autofree char *clean = jx_office_text (sheet->mark != NULL ? sheet->mark : "");
  g_autofree char *mark = g_markup_escape_text (clean, -1);

  return g_strdup_printf (XML "<w:ftr xmlns:w=\"" WORD "\"><w:p><w:pPr><w:tabs>"
                              "<w:tab w:val=\"center\" w:pos=\"%d\"/><w:tab w:val=\"right\" "
                              "w:pos=\"%d\"/></w:tabs>"
                              "</w:pPr>" FOOT_RUN ("<w:tab/>") FOOT_TEXT ("第 ") FOOT_FIELD ("PAGE")
                                FOOT_TEXT (" 页，共 ") FOOT_FIELD ("NUMPAGES") FOOT_TEXT (" 页")
                                  FOOT_RUN ("<w:tab/>") FOOT_TEXT ("%s") "</w:p>"
                                                                         "</w:ftr>",
                          width / 2,
                          width,
                          mark);
}

/**
 * _jx_docx_core:
 * @docx: a document
 *
 * Writes the title and the day, which is the first of the year that the document is of.
 *
 * Returns: (transfer full): the part
 */
char *
_jx_docx_core (const JxDocx *docx)
{
  g_autofree char *clean = jx_office_text (docx->title);
  g_autofree char *title = g_markup_escape_text (clean, -1);

  return g_strdup_printf (XML "<cp:coreProperties xmlns:cp=\"" PACKAGE "metadata/core-properties\" "
                              "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
                              "xmlns:dcterms=\"http://purl.org/dc/terms/\" "
                              "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
                              "<dc:title>%s</dc:title>"
                              "<dcterms:created xsi:type=\"dcterms:W3CDTF\">%04d-01-01T00:00:00Z"
                              "</dcterms:created></cp:coreProperties>",
                          title,
                          (int) docx->year);
}
