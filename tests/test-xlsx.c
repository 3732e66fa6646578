/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-document.h"
#include "exchange/jx-payments.h"
#include "exchange/jx-xlsx.h"
#include "model/jx-error.h"
#include "pack.h"

#include <glib/gstdio.h>
#include <string.h>

#define RELATION(id, type, target)                                                                 \
  "<Relationship Id='" id "' Type='http://x/relationships/" type "' Target='" target "'/>"
#define SHEET(cells) "<worksheet xmlns='urn:x'><sheetData>" cells "</sheetData></worksheet>"
#define LAUGH                                                                                      \
  "<!DOCTYPE w [<!ENTITY a 'haha'><!ENTITY b '&a;&a;&a;&a;&a;&a;'>]>"                              \
  "<w><row><c t='str'><v>&b;</v></c></row></w>"

/* A second sheet stands first in the workbook; the chart before it is no worksheet. */
static const Part workbook = {
  "xl/workbook.xml",
  "<workbook xmlns:r='urn:r'><sheets><sheet name='图' sheetId='3' r:id='rId3'/>"
  "<sheet name='一' sheetId='2' r:id='rId2'/><sheet name='二' sheetId='1' r:id='rId1'/>"
  "</sheets></workbook>",
};
static const Part relations = {
  "xl/_rels/workbook.xml.rels",
  "<Relationships>" RELATION ("rId1", "worksheet", "worksheets/sheet1.xml")
    RELATION ("rId2", "worksheet", "/xl/worksheets/sheet2.xml")
      RELATION ("rId3", "chartsheet", "chartsheets/sheet1.xml") "</Relationships>",
};
static const Part strings = {
  "xl/sharedStrings.xml",
  "<sst><si><t>日期</t></si><si><r><t>金</t></r><r><t>额</t></r><rPh><t>jine</t></rPh></si>"
  "<si><t/></si></sst>",
};
static const Part styles = {
  "xl/styles.xml",
  "<styleSheet><numFmts><numFmt numFmtId='176' formatCode='yyyy&quot;年&quot;m&quot;月&quot;'/>"
  "<numFmt numFmtId='177' formatCode='[Red]0.00&quot;yd&quot;'/></numFmts>"
  "<cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>"
  "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='176'/><xf numFmtId='177'/>"
  "<xf numFmtId='58'/></cellXfs></styleSheet>",
};

/* A workbook with all its parts, whose first worksheet is this one. */
static GBytes *
pack_sheet (const char *sheet)
{
  const Part parts[] = {
    workbook,
    relations,
    strings,
    styles,
    { "xl/worksheets/sheet1.xml", SHEET ("<row r='1'><c r='A1'><v>1</v></c></row>") },
    { "xl/worksheets/sheet2.xml", sheet },
  };

  return pack (parts, G_N_ELEMENTS (parts));
}

/* Cells are parted by bars, rows by line ends. */
static char *
print_rows (GPtrArray *rows)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", rows->pdata[i]);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", row);
    }
  return g_string_free (text, FALSE);
}

static void
assert_rows (GBytes *bytes, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;

  g_assert_true (jx_xlsx_is (bytes));
  rows = jx_xlsx_read (bytes, NULL, &error);
  g_assert_no_error (error);
  text = print_rows (rows);
  g_assert_cmpstr (text, ==, expected);
}

static void
assert_refused (GBytes *bytes, const char *sentence)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (jx_xlsx_read (bytes, NULL, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
  g_assert_cmpstr (error->message, ==, sentence);
}

static void
test_cells (void)
{
  static const struct
  {
    const char *cells;
    const char *expected;
  } cases[] = {
    /* An empty worksheet is passed over: the next one holds a 1. */
    { "", "1" },
    { "<row r='1'><c r='A1' s='1'/></row><row r='200000'><c r='XFD200000' s='1'/></row>", "1" },
    { "<row><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='s'><v>99</v></c></row>", "日期|金额|" },
    { "<row><c t='inlineStr'><is><r><t>甲 </t></r><r><t>乙</t></r></is></c></row>", "甲 乙" },
    { "<row r='2'><c r='C2'><v>7</v></c></row><row r='4'><c r='A4'><v>8</v></c></row>",
      "\n||7\n\n8" },
    { "<row r='1'><c r='AA1'><v>7</v></c></row>", "||||||||||||||||||||||||||7" },
    { "<row><c t='str'><f>A&amp;B</f><v>甲&lt;</v></c><c t='e'><v>#REF!</v></c></row>",
      "甲<|#REF!" },
    { "<row><c t='b'><v>1</v></c><c t='b'><v>0</v></c></row>", "TRUE|FALSE" },
    { "<row><c t='d'><v>2021-03-05T00:00:00</v></c></row>", "2021-03-05" },
    { "<row r='1'><c r='A1'><v>1</v></c><c r='B1'/></row><row r='2'><c r='A2'/><c r='B2'><v>2</v>"
      "</c></row>",
      "1\n|2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet =
        g_strconcat ("<worksheet><sheetData>",
                     cases[i].cells,
                     "</sheetData><mergeCells><mergeCell ref='A1:B1'/></mergeCells></worksheet>",
                     NULL);
      g_autoptr (GBytes) bytes = pack_sheet (sheet);

      assert_rows (bytes, cases[i].expected);
    }
}

static void
test_numbers (void)
{
  static const struct
  {
    const char *written;
    int         style;
    const char *expected;
  } cases[] = {
    { "12.5", 0, "12.5" },
    { "0.30000000000000004", 0, "0.3" },
    { "1.2345000000000001E2", 0, "123.45" },
    { "-1.5E-3", 0, "-0.0015" },
    { "1E5", 0, "100000" },
    { "99999.999999999999", 0, "100000" },
    { "123456789012345678", 0, "123456789012346000" },
    { "1E300", 0, "1E300" },
    { "0", 0, "0" },
    { "甲", 0, "甲" },
    { "44260", 1, "2021-03-05" },
    { "44260.75", 2, "2021-03-05" },
    { "44260", 4, "2021-03-05" },
    { "44260", 3, "44260" },
    { "44260", 99, "44260" },
    { "1", 1, "1900-01-01" },
    { "59", 1, "1900-02-28" },
    { "60", 1, "60" },
    { "61", 1, "1900-03-01" },
    { "0.5", 1, "0.5" },
    { "-3", 1, "-3" },
    { "99999999", 1, "99999999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *sheet =
        g_strdup_printf (SHEET ("<row r='1'><c r='A1' s='%d'><v>%s</v></c></row>"),
                         cases[i].style,
                         cases[i].written);
      g_autoptr (GBytes) bytes = pack_sheet (sheet);

      assert_rows (bytes, cases[i].expected);
    }
}

static void
test_1904 (void)
{
  const Part parts[] = {
    { "xl\\Workbook.xml", "<workbook><workbookPr date1904='1'/></workbook>" },
    styles,
    { "xl/worksheets/sheet1.xml", SHEET ("<row><c s='1'><v>42798</v></c></row>") },
  };
  g_autoptr (GBytes) bytes = pack (parts, G_N_ELEMENTS (parts));

  assert_rows (bytes, "2021-03-05");
}

static void
test_escapes (void)
{
  static const struct
  {
    const char *written;
    const char *expected;
  } cases[] = {
    { "甲_x000D_\n乙", "甲\n乙" },  { "_x0041__x0042_", "AB" },
    { "_x005F_x0041_", "_x0041_" }, { "_xD83D__xDE00_", "😀" },
    { "_xD83D_甲", "_xD83D_甲" },   { "_xDE00_", "_xDE00_" },
    { "_x0000_", "_x0000_" },       { "_x41_", "_x41_" },
    { "_x00_", "_x00_" },           { "A_x", "A_x" },
    { "_x004", "_x004" },           { "_X0041_", "_X0041_" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *cells = g_strdup_printf ("<row><c t='str'><v>%s</v></c>"
                                                "<c t='inlineStr'><is><t>%s</t></is></c></row>",
                                                cases[i].written,
                                                cases[i].written);
      g_autofree char *sheet = g_strdup_printf (SHEET ("%s"), cells);
      g_autofree char *expected = g_strdup_printf ("%s|%s", cases[i].expected, cases[i].expected);
      g_autoptr (GBytes) bytes = pack_sheet (sheet);

      assert_rows (bytes, expected);
    }
}

static gboolean
has_three_rows (GPtrArray *rows)
{
  return rows->len == 3;
}

#define THREE_SHEETS(first, second, third)                                                         \
  "<workbook xmlns:r='urn:r'><sheets><sheet name='一' " first " r:id='a'/>"                        \
  "<sheet name='二' " second " r:id='b'/><sheet name='三' " third                                  \
  " r:id='c'/></sheets></workbook>"
#define ROW(n, text) "<row r='" n "'><c t='str'><v>" text "</v></c></row>"

/* Which of three sheets is read: by what is hidden, empty and meant. */
static void
test_sheets (void)
{
  static const struct
  {
    const char *workbook;
    JxXlsxFits  fits;
    const char *expected;
  } cases[] = {
    { THREE_SHEETS ("", "", ""), NULL, "乙" },
    { THREE_SHEETS ("", "state='hidden'", ""), NULL, "\n\n丙" },
    { THREE_SHEETS ("", "state='visible'", "state='veryHidden'"), NULL, "乙" },
    { THREE_SHEETS ("state='hidden'", "state='hidden'", "state='hidden'"), NULL, "乙" },
    { THREE_SHEETS ("", "", ""), has_three_rows, "\n\n丙" },
    { THREE_SHEETS ("state='hidden'", "", "state='hidden'"), has_three_rows, "乙" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Part parts[] = {
        { "xl/workbook.xml", cases[i].workbook },
        { "xl/_rels/workbook.xml.rels",
          "<Relationships>" RELATION ("a", "worksheet", "worksheets/sheet1.xml")
            RELATION ("b", "worksheet", "worksheets/sheet2.xml")
              RELATION ("c", "worksheet", "worksheets/sheet3.xml") "</Relationships>" },
        { "xl/worksheets/sheet1.xml", SHEET ("") },
        { "xl/worksheets/sheet2.xml", SHEET (ROW ("1", "乙")) },
        { "xl/worksheets/sheet3.xml", SHEET (ROW ("3", "丙")) },
      };
      g_autoptr (GBytes) bytes = pack (parts, G_N_ELEMENTS (parts));
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = jx_xlsx_read (bytes, cases[i].fits, &error);
      g_autofree char *text = NULL;

      g_assert_no_error (error);
      text = print_rows (rows);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_refused_sheets (void)
{
  static const char place[] = "The file is damaged: a cell of its worksheet has no place.";
  static const char size[] = "The worksheet has more than 100,000 rows or 256 columns.";
  static const char xml[] = "The file is damaged: one of its parts is no well-formed XML.";
  static const char type[] =
    "The file declares a document type, which no office document does; it is not read.";
  static const struct
  {
    const char *sheet;
    const char *sentence;
  } cases[] = {
    { SHEET ("<row r='100001'><c><v>1</v></c></row>"), size },
    { SHEET ("<row r='99999999999999999999999'><c><v>1</v></c></row>"), size },
    { SHEET ("<row r='1'><c r='IW1'><v>1</v></c></row>"), size },
    { SHEET ("<row r='1'><c r='ZZZZZZZZZZZZZZZZZZZZ1'><v>1</v></c></row>"), size },
    { SHEET ("<row r='0'><c><v>1</v></c></row>"), place },
    { SHEET ("<c><v>1</v></c>"), place },
    { "<worksheet><sheetData><row>", xml },
    { "", xml },
    { "没有", xml },
    { LAUGH, type },
    { "<!DOCTYPE w SYSTEM 'file:///etc/passwd'><w/>", type },
    { "<w><row><c t='str'><v>&x;</v></c></row></w>", xml },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GBytes) bytes = pack_sheet (cases[i].sheet);

      assert_refused (bytes, cases[i].sentence);
    }
}

static void
test_refused_archives (void)
{
  static const char broken[] = "The file is damaged: its parts cannot be unpacked.";
  g_autoptr (GBytes) whole = pack_sheet (SHEET ("<row><c><v>1</v></c></row>"));
  g_autoptr (GBytes) noise = g_bytes_new_static ("PK\x03\x04 xl/workbook.xml", 20);
  g_autoptr (GBytes) half = g_bytes_new_from_bytes (whole, 0, g_bytes_get_size (whole) / 2);
  g_autoptr (GBytes) lone = pack (&workbook, 1);
  g_autofree char *blanks = g_strnfill (32 * 1024 * 1024, ' ');
  const Part       bomb = { "xl/worksheets/sheet1.xml", blanks };
  g_autoptr (GBytes) bombed = pack (&bomb, 1);
  g_autoptr (GError) error = NULL;

  assert_refused (noise, broken);
  g_assert_null (jx_xlsx_read (half, NULL, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
  assert_refused (lone, "The file has no worksheet.");
  assert_refused (bombed, "The file unpacks to far more than a document of an office holds.");
}

/* However a file is cut, it is read or refused. */
static void
test_cut (void)
{
  g_autoptr (GBytes) whole = pack_sheet (SHEET ("<row><c><v>1</v></c></row>"));

  for (gsize length = 4; length < g_bytes_get_size (whole); length += 13)
    {
      g_autoptr (GBytes) cut = g_bytes_new_from_bytes (whole, 0, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) rows = jx_xlsx_read (cut, NULL, &error);

      g_assert_true ((rows == NULL) == (error != NULL));
    }
}

static void
test_many_members (void)
{
  g_autofree Part *parts = g_new (Part, 4097);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GBytes) bytes = NULL;

  for (guint i = 0; i < 4097; i++)
    {
      g_ptr_array_add (names, g_strdup_printf ("xl/worksheets/%u.xml", i));
      parts[i].name = names->pdata[i];
      parts[i].text = "";
    }
  bytes = pack (parts, 4097);
  assert_refused (bytes, "The file has more parts than a document of an office.");
}

static void
test_payments (void)
{
  static const char csv[] = "日期,金额,摘要\n2021-03-05,1200.5,买书\n\n2021-04-01,0.3,茶\n";
  g_autoptr (GBytes) bytes = pack_sheet (SHEET (
    "<row r='1'><c t='s'><v>0</v></c><c t='s'><v>1</v></c><c t='str'><v>摘要</v></c></row>"
    "<row r='2'><c s='1'><v>44260</v></c><c><v>1200.5</v></c><c t='str'><v>买书</v></c></row>"
    "<row r='4'><c s='2'><v>44287</v></c><c><v>0.30000000000000004</v></c>"
    "<c t='str'><v>茶</v></c></row>"));
  g_autoptr (GBytes) text = g_bytes_new_static (csv, strlen (csv));
  g_autoptr (GPtrArray) from_csv = jx_payments_load (text, NULL);
  g_autoptr (GPtrArray) rows = jx_payments_load (bytes, NULL);
  g_autofree char *expected = print_rows (from_csv);
  g_autofree char *printed = NULL;
  JxPaymentMap     map;

  g_assert_nonnull (rows);
  printed = print_rows (rows);
  g_assert_cmpstr (printed, ==, expected);
  g_assert_true (jx_payments_map (rows, &map, NULL));
  g_assert_cmpint (map.columns[JX_PAYMENT_AMOUNT], ==, 1);
}

/* A ledger that LibreOffice Calc wrote: a hidden sheet before it, a heading merged over the table,
 * days in two formats, a formula, texts in runs, and a sum at the end. */
static void
test_ledger (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "ledger.xlsx", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GPtrArray) rows = NULL;
  g_autofree char *text = NULL;
  char            *data;
  gsize            length;
  JxPaymentMap     map;

  g_assert_true (g_file_get_contents (path, &data, &length, &error));
  g_assert_no_error (error);
  bytes = g_bytes_new_take (data, length);
  rows = jx_payments_load (bytes, &error);
  g_assert_no_error (error);
  text = print_rows (rows);
  g_assert_cmpstr (text,
                   ==,
                   "2021年支出明细账\n"
                   "日期|凭证号|金额|收款单位|摘要|资金来源\n"
                   "2021-03-05|12|1200.5|新华书店|买书_x0041_甲|财政\n"
                   "2021-04-30|记-0013|2401.1|甲|两行\n文字|其他资金\n"
                   "2021-05-30||-300||退款\n"
                   "合计||3301.6");
  g_assert_true (jx_payments_map (rows, &map, NULL));
  g_assert_cmpuint (map.first, ==, 2);
  g_assert_cmpint (map.columns[JX_PAYMENT_PAYEE], ==, 3);
}

static void
test_document (void)
{
  const Part word = { "word/document.xml", "<w/>" };
  g_autoptr (GBytes) bytes = pack_sheet (SHEET ("<row r='3'><c r='B3'><v>5</v></c></row>"));
  g_autoptr (GBytes) docx = pack (&word, 1);
  g_autofree char *folder = g_dir_make_tmp ("jixiao-xlsx-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "表.xlsx", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDocument) document = NULL;
  const JxPassage *block;
  g_autofree char *place = NULL;

  g_assert_false (jx_xlsx_is (docx));
  g_assert_true (g_file_set_contents (path,
                                      g_bytes_get_data (bytes, NULL),
                                      (gssize) g_bytes_get_size (bytes),
                                      NULL));
  document = jx_document_read (file, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (document->passages->len, ==, 2);
  block = document->passages->pdata[0];
  place = jx_document_place (document, block);
  g_assert_cmpstr (place, ==, "sheet “一”, row 3");
  g_assert_cmpint (block->kind, ==, JX_PASSAGE_ROW);
  g_assert_cmpuint (block->line, ==, 3);
  g_assert_cmpuint (block->cells->len, ==, 2);
  g_assert_cmpstr (block->cells->pdata[1], ==, "5");

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xlsx/cells", test_cells);
  g_test_add_func ("/xlsx/numbers", test_numbers);
  g_test_add_func ("/xlsx/1904", test_1904);
  g_test_add_func ("/xlsx/escapes", test_escapes);
  g_test_add_func ("/xlsx/sheets", test_sheets);
  g_test_add_func ("/xlsx/refused-sheets", test_refused_sheets);
  g_test_add_func ("/xlsx/refused-archives", test_refused_archives);
  g_test_add_func ("/xlsx/cut", test_cut);
  g_test_add_func ("/xlsx/many-members", test_many_members);
  g_test_add_func ("/xlsx/payments", test_payments);
  g_test_add_func ("/xlsx/ledger", test_ledger);
  g_test_add_func ("/xlsx/document", test_document);
  return g_test_run ();
}
