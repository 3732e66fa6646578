/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-document.h"
#include "exchange/jx-numbering.h"
#include "model/jx-error.h"
#include "pack.h"

#include <glib/gstdio.h>

#define DOCX(body)                                                                                 \
  "<w:document xmlns:w='urn:w' xmlns:mc='urn:mc'><w:body>" body "</w:body></w:document>"
#define P(text) "<w:p><w:r><w:t>" text "</w:t></w:r></w:p>"
#define TC(properties, text) "<w:tc><w:tcPr>" properties "</w:tcPr>" P (text) "</w:tc>"
#define TR(cells) "<w:tr>" cells "</w:tr>"
#define TBL(rows) "<w:tbl>" rows "</w:tbl>"
#define ODT(body)                                                                                  \
  "<office:document-content xmlns:office='urn:o' xmlns:text='urn:t' xmlns:table='urn:b' "          \
  "xmlns:svg='urn:s' xmlns:style='urn:y'><office:body><office:text>" body                          \
  "</office:text></office:body></office:document-content>"

static JxDocument *
read_bytes (GBytes *bytes, const char *suffix, GError **error)
{
  g_autofree char *folder = g_dir_make_tmp ("jixiao-office-XXXXXX", NULL);
  g_autofree char *path = g_strconcat (folder, "/x", suffix, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JxDocument *document;

  g_assert_true (g_file_set_contents (path,
                                      g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes),
                                      NULL));
  document = jx_document_read (file, error);
  g_unlink (path);
  g_rmdir (folder);
  return document;
}

/* Passages one after the other: a paragraph as it is, the cells of a row in brackets, one that is
 * merged into that above as ^, and a note behind a star. */
static char *
print (const JxDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < document->passages->len; i++)
    {
      const JxPassage *passage = document->passages->pdata[i];

      g_string_append (out, i > 0 ? " " : "");
      g_string_append (out, passage->kind == JX_PASSAGE_NOTE ? "*" : "");
      g_string_append (out, passage->kind == JX_PASSAGE_ROW ? "[" : "");
      for (guint c = 0; c < passage->cells->len; c++)
        g_string_append_printf (out,
                                "%s%s%s",
                                c > 0 ? "|" : "",
                                g_array_index (passage->spans, JxSpan, c).above ? "^" : "",
                                (char *) passage->cells->pdata[c]);
      g_string_append (out, passage->kind == JX_PASSAGE_ROW ? "]" : "");
    }
  g_strdelimit (out->str, "\n", '/');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
assert_parts (const Part *parts, guint n_parts, const char *expected)
{
  g_autoptr (GBytes) bytes = pack (parts, n_parts);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDocument) document = read_bytes (bytes, ".bin", &error);
  g_autofree char *printed = NULL;

  g_assert_no_error (error);
  printed = print (document);
  g_assert_cmpstr (printed, ==, expected);
}

static void
test_docx (void)
{
  static const struct
  {
    const char *body;
    const char *expected;
  } cases[] = {
    { P ("甲") P ("") P (" 乙 "), "甲 乙" },
    { "<w:p><w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t></w:r></w:p>", "[甲|乙]" },
    { "<w:p><w:pPr><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr><w:r><w:t>甲</w:t><w:br/>"
      "<w:t>乙</w:t></w:r></w:p>",
      "甲 乙" },
    { TBL (TR (TC ("", "a") TC ("<w:gridSpan w:val='2'/>", "b"))
             TR (TC ("<w:vMerge w:val='restart'/>", "c") TC ("", "d") TC ("", "e"))
               TR (TC ("<w:vMerge/>", "") TC ("", "f") TC ("", ""))),
      "[a|b] [c|d|e] [^|f|]" },
    { TBL (TR ("<w:tc>" P ("一") P ("") P ("二") "</w:tc>")), "[一/二]" },
    { TBL (TR (TC ("", "外") "<w:tc>" TBL (TR (TC ("", "内"))) P ("") "</w:tc>")), "[外|] [内]" },
    /* tracked changes: what was deleted is not there, what was inserted is */
    { "<w:p><w:r><w:t>留</w:t></w:r><w:del><w:r><w:delText>删</w:delText></w:r></w:del>"
      "<w:ins><w:r><w:t>增</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>移</w:t></w:r></w:moveFrom></"
      "w:p>",
      "留增" },
    { "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>前</w:t></w:r></w:p>" P ("后"),
      "前后" },
    { TBL ("<w:tr><w:trPr><w:del/></w:trPr>" TC ("", "删") "</w:tr>" TR (TC ("", "留"))), "[留]" },
    /* fields: their result, not their code */
    { "<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/></w:r>"
      "<w:r><w:instrText> TC 甲 \\f C \\l 1 </w:instrText></w:r>"
      "<w:r><w:fldChar w:fldCharType='end'/></w:r></w:p>",
      "甲" },
    { "<w:p><w:r><w:fldChar w:fldCharType='begin'/><w:t>码</w:t><w:fldChar "
      "w:fldCharType='separate'/><w:t>2</w:t><w:fldChar w:fldCharType='end'/></w:r></w:p>",
      "2" },
    { "<w:p><w:fldSimple w:instr='DATE'><w:r><w:t>今天</w:t></w:r></w:fldSimple></w:p>", "今天" },
    /* a text box stands twice in the file */
    { "<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>" P (
        "框") "</w:txbxContent>"
              "</mc:Choice><mc:Fallback><w:txbxContent>" P (
                "框") "</w:txbxContent></mc:Fallback>"
                      "</mc:AlternateContent></w:r><w:r><w:t>文</w:t></w:r></w:p>",
      "框 文" },
    { "<w:p><w:r><w:sym w:font='Wingdings' w:char='F0FE'/><w:t>是</w:t></w:r></w:p>", "☑是" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *document =
        g_strconcat ("<w:document xmlns:w='urn:w' xmlns:mc='urn:mc'><w:body>",
                     cases[i].body,
                     "</w:body></w:document>",
                     NULL);
      const Part part = { "word/document.xml", document };

      assert_parts (&part, 1, cases[i].expected);
    }
}

#define NUMBERED(style, list, text)                                                                \
  "<w:p><w:pPr>" style list "</w:pPr><w:r><w:t>" text "</w:t></w:r></w:p>"
#define IN_LIST(id, level) "<w:numPr><w:ilvl w:val='" level "'/><w:numId w:val='" id "'/></w:numPr>"

static void
test_docx_numbers (void)
{
  static const Part parts[] = {
    { "word/document.xml",
      DOCX (
        NUMBERED ("", IN_LIST ("1", "0"), "甲") NUMBERED ("", IN_LIST ("1", "1"), "子")
          NUMBERED ("", IN_LIST ("1", "1"), "丑") NUMBERED ("", IN_LIST ("1", "0"), "乙")
            NUMBERED ("", IN_LIST ("1", "1"), "寅") NUMBERED ("<w:pStyle w:val='goal'/>", "", "丙")
              NUMBERED ("", IN_LIST ("2", "0"), "丁") NUMBERED ("", IN_LIST ("3", "0"), "点")) },
    { "word/styles.xml",
      "<w:styles xmlns:w='urn:w'><w:style w:styleId='base'><w:pPr><w:numPr><w:numId w:val='1'/>"
      "</w:numPr></w:pPr></w:style><w:style w:styleId='goal'><w:basedOn w:val='base'/></w:style>"
      "</w:styles>" },
    { "word/numbering.xml",
      "<w:numbering xmlns:w='urn:w'>"
      "<w:abstractNum w:abstractNumId='7'>"
      "<w:lvl w:ilvl='0'><w:start w:val='1'/><w:numFmt w:val='chineseCounting'/>"
      "<w:lvlText w:val='（%1）'/></w:lvl>"
      "<w:lvl w:ilvl='1'><w:numFmt w:val='decimal'/><w:lvlText w:val='%2.'/></w:lvl>"
      "</w:abstractNum>"
      "<w:abstractNum w:abstractNumId='8'><w:lvl w:ilvl='0'><w:numFmt w:val='bullet'/>"
      "<w:lvlText w:val='•'/></w:lvl></w:abstractNum>"
      "<w:num w:numId='1'><w:abstractNumId w:val='7'/></w:num>"
      "<w:num w:numId='2'><w:abstractNumId w:val='7'/><w:lvlOverride w:ilvl='0'>"
      "<w:startOverride w:val='1'/></w:lvlOverride></w:num>"
      "<w:num w:numId='3'><w:abstractNumId w:val='8'/></w:num></w:numbering>" },
    { "word/footnotes.xml",
      "<w:footnotes xmlns:w='urn:w'><w:footnote w:id='1'>" P ("注") "</w:footnote></w:footnotes>" },
  };

  assert_parts (parts,
                G_N_ELEMENTS (parts),
                "（一）甲 1.子 2.丑 （二）乙 1.寅 （三）丙 （一）丁 点 *注");
}

static void
test_odt (void)
{
  static const Part parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.text" },
    { "styles.xml",
      "<office:document-styles xmlns:office='urn:o' xmlns:text='urn:t' xmlns:style='urn:y'>"
      "<text:list-style style:name='L'><text:list-level-style-number text:level='1' "
      "style:num-format='1' style:num-suffix='.'/><text:list-level-style-number text:level='2' "
      "style:num-format='一, 二, 三, ...' style:num-prefix='（' style:num-suffix='）'/>"
      "</text:list-style></office:document-styles>" },
    { "content.xml",
      ODT ("<text:tracked-changes><text:p>删</text:p></text:tracked-changes>"
           "<text:p>两<text:s text:c='2'/>格  一\n格<text:note><text:note-citation>1"
           "</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>"
           "</text:p>"
           "<text:list text:style-name='L'><text:list-item><text:p>甲</text:p><text:p>续</text:p>"
           "<text:list><text:list-item><text:p>子</text:p></text:list-item></text:list>"
           "</text:list-item><text:list-item><text:p>乙</text:p></text:list-item></text:list>"
           "<text:list text:style-name='L' text:continue-numbering='true'><text:list-item>"
           "<text:p>丙</text:p></text:list-item></text:list>"
           "<text:list text:style-name='L'><text:list-item><text:p>丁</text:p></text:list-item>"
           "</text:list>"
           "<table:table><table:table-row><table:table-cell table:number-rows-spanned='2'>"
           "<text:p>a</text:p></table:table-cell><table:table-cell "
           "table:number-columns-spanned='2'><text:p>b<text:line-break/>c</text:p>"
           "</table:table-cell><table:covered-table-cell/></table:table-row><table:table-row>"
           "<table:covered-table-cell/><table:table-cell><text:p>d</text:p></table:table-cell>"
           "<table:table-cell><text:p>e</text:p></table:table-cell></table:table-row>"
           "</table:table>") },
  };

  assert_parts (parts,
                G_N_ELEMENTS (parts),
                "*注 两  格 一 格 1.甲 续 （一）子 2.乙 3.丙 1.丁 [a|b/c] [^|d|e]");
}

static void
test_ods (void)
{
  static const Part parts[] = {
    { "mimetype", "application/vnd.oasis.opendocument.spreadsheet" },
    { "content.xml",
      "<o:document-content xmlns:o='urn:o' xmlns:text='urn:t' xmlns:table='urn:b' "
      "xmlns:style='urn:y'><o:automatic-styles><style:style style:name='H'>"
      "<style:table-properties table:display='false'/></style:style></o:automatic-styles>"
      "<o:body><o:spreadsheet>"
      "<table:table table:name='藏' table:style-name='H'><table:table-row><table:table-cell>"
      "<text:p>藏</text:p></table:table-cell></table:table-row></table:table>"
      "<table:table table:name='显'>"
      "<table:table-row table:number-rows-repeated='1000000'><table:table-cell "
      "table:number-columns-repeated='16000'/></table:table-row></table:table>"
      "<table:table table:name='表'>"
      "<table:table-row table:number-rows-repeated='3'><table:table-cell/></table:table-row>"
      "<table:table-row><table:table-cell o:value-type='percentage' o:value='0.255'><text:p>26%"
      "</text:p></table:table-cell><table:table-cell o:value-type='float' o:value='260'><text:p>"
      "260.00</text:p></table:table-cell><table:table-cell o:value-type='date' "
      "o:date-value='2021-03-05T00:00:00'><text:p>3月5日</text:p></table:table-cell>"
      "<table:table-cell table:number-columns-repeated='2'><text:p>甲</text:p><text:p>乙</text:p>"
      "</table:table-cell></table:table-row></table:table></o:spreadsheet></o:body>"
      "</o:document-content>" },
  };

  assert_parts (parts, G_N_ELEMENTS (parts), "[25.5%|260|2021-03-05|甲/乙|甲/乙]");
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *format;
    gint64      number;
    const char *expected;
  } cases[] = {
    { "decimal", 12, "12" },
    { "chineseCounting", 10, "十" },
    { "chineseCounting", 15, "十五" },
    { "一, 二, 三, ...", 21, "二十一" },
    { "chineseCountingThousand", 105, "一百零五" },
    { "chineseLegalSimplified", 10, "壹拾" },
    { "decimalEnclosedCircle", 3, "③" },
    { "decimalFullWidth", 12, "１２" },
    { "ideographTraditional", 2, "乙" },
    { "lowerLetter", 27, "aa" },
    { "I", 14, "XIV" },
    { "lowerRoman", 4, "iv" },
    { "bullet", 1, "" },
    { NULL, 1, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = _jx_number_write (cases[i].format, cases[i].number);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
assert_refused (GBytes *bytes, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (read_bytes (bytes, ".docx", &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
assert_part_refused (const char *text, const char *sentence)
{
  const Part part = { "word/document.xml", text };
  g_autoptr (GBytes) bytes = pack (&part, 1);

  assert_refused (bytes, sentence);
}

static char *
repeat (const char *text, guint n)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (out, text);
  return g_string_free (out, FALSE);
}

static void
test_hostile (void)
{
  static const char type[] =
    "The file declares a document type, which no office document does; it is not read.";
  static const char xml[] = "The file is damaged: one of its parts is no well-formed XML.";
  static const char zip[] = "The file is damaged: its parts cannot be unpacked.";
  g_autofree char  *deep = repeat ("<w:p>", 240);
  g_autofree char  *tables = repeat ("<w:tbl><w:tr><w:tc>", 40);
  g_autofree char  *deep_text = g_strconcat ("<w:document xmlns:w='urn:w'>", deep, NULL);
  g_autofree char  *table_text = g_strconcat ("<w:document xmlns:w='urn:w'>", tables, NULL);
  const Part        fine = { "word/document.xml", DOCX (P ("甲")) };
  const Part        other = { "photo.jpg", "x" };
  g_autoptr (GBytes) whole = pack (&fine, 1);
  g_autoptr (GBytes) strange = pack (&other, 1);
  g_autoptr (GBytes) torn = g_bytes_new_from_bytes (whole, 0, 60);

  assert_part_refused (deep_text, "The file is nested deeper than a document of an office.");
  assert_part_refused (table_text,
                       "The file has tables nested deeper than a document of an office.");
  assert_part_refused ("<!DOCTYPE w [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><w>&b;</w>", type);
  assert_part_refused ("<!DOCTYPE w SYSTEM 'file:///etc/passwd'><w/>", type);
  assert_part_refused ("<w:document xmlns:w='urn:w'><w:p>", xml);
  assert_part_refused ("<w>\xff\xff</w>", xml);
  assert_part_refused ("", xml);
  assert_refused (torn, zip);
  assert_refused (strange, "“x.docx” is an archive, not a document of Word, Excel or LibreOffice.");
}

/* A small file that unpacks to a very large one. */
static void
test_bomb (void)
{
  struct archive       *archive = archive_write_new ();
  guint8               *data = g_malloc (PACKED_MOST);
  g_autofree char      *blanks = g_strnfill (1024 * 1024, ' ');
  struct archive_entry *entry = archive_entry_new ();
  size_t                used = 0;
  g_autoptr (GBytes) bytes = NULL;

  archive_write_set_format_zip (archive);
  archive_write_set_bytes_in_last_block (archive, 1);
  g_assert_cmpint (archive_write_open_memory (archive, data, PACKED_MOST, &used), ==, ARCHIVE_OK);
  archive_entry_set_pathname (entry, "word/document.xml");
  archive_entry_set_filetype (entry, AE_IFREG);
  archive_entry_set_size (entry, 300 * 1024 * 1024);
  g_assert_cmpint (archive_write_header (archive, entry), ==, ARCHIVE_OK);
  for (guint i = 0; i < 300; i++)
    g_assert_cmpint (archive_write_data (archive, blanks, 1024 * 1024), ==, 1024 * 1024);
  archive_entry_free (entry);
  g_assert_cmpint (archive_write_close (archive), ==, ARCHIVE_OK);
  archive_write_free (archive);
  bytes = g_bytes_new_take (data, used);
  assert_refused (bytes, "The file unpacks to far more than a document of an office holds.");
}

/* However a document is cut or changed, it is read or refused with a sentence. */
static void
test_damaged (void)
{
  static const Part parts[] = {
    { "word/document.xml",
      DOCX (P ("甲") TBL (TR (TC ("<w:vMerge w:val='restart'/>", "乙") TC ("", "丙")))) },
    { "word/styles.xml", "<w:styles xmlns:w='urn:w'/>" },
  };
  g_autoptr (GBytes) whole = pack (parts, G_N_ELEMENTS (parts));
  gsize         length;
  const guint8 *data = g_bytes_get_data (whole, &length);

  for (gsize i = 0; i < length; i += 3)
    {
      g_autofree guint8 *copy = g_memdup2 (data, length);
      g_autoptr (GBytes) cut = g_bytes_new (data, i);
      g_autoptr (GBytes) changed = NULL;

      copy[i] ^= 0x5a;
      changed = g_bytes_new (copy, length);
      for (guint k = 0; k < 2; k++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (JxDocument) document = read_bytes (k == 0 ? cut : changed, ".docx", &error);

          g_assert_true ((document != NULL) == (error == NULL));
          if (error != NULL)
            g_assert_true (g_str_has_suffix (error->message, "."));
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/office/docx", test_docx);
  g_test_add_func ("/office/docx-numbers", test_docx_numbers);
  g_test_add_func ("/office/odt", test_odt);
  g_test_add_func ("/office/ods", test_ods);
  g_test_add_func ("/office/numbers", test_numbers);
  g_test_add_func ("/office/hostile", test_hostile);
  g_test_add_func ("/office/bomb", test_bomb);
  g_test_add_func ("/office/damaged", test_damaged);

  return g_test_run ();
}
