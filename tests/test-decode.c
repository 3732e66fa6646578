/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-decode.h"
#include "exchange/jx-document.h"
#include "model/jx-error.h"

#include <glib/gstdio.h>
#include <string.h>

#define TEXT "绩效目标表\n\t预算数\n\t260.00\n\n𠮷 tail\n"

static char *
decode (gconstpointer data, gsize length, const char **charset, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);

  return jx_decode (bytes, charset, error);
}

static void
test_charsets (void)
{
  static const struct
  {
    const char *charset;
    const char *mark;
    gsize       mark_length;
  } cases[] = {
    { "UTF-8", "", 0 },
    { "UTF-8", "\xef\xbb\xbf", 3 },
    { "GB18030", "", 0 },
    { "UTF-16LE", "", 0 },
    { "UTF-16LE", "\xff\xfe", 2 },
    { "UTF-16BE", "", 0 },
    { "UTF-16BE", "\xfe\xff", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GByteArray) data = g_byte_array_new ();
      g_autofree char *text = NULL;
      g_autofree char *body = NULL;
      const char      *charset = NULL;
      gsize            length;

      body = g_convert (TEXT, -1, cases[i].charset, "UTF-8", NULL, &length, &error);
      g_assert_no_error (error);
      g_byte_array_append (data, (const guint8 *) cases[i].mark, cases[i].mark_length);
      g_byte_array_append (data, (const guint8 *) body, length);

      text = decode (data->data, data->len, &charset, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, TEXT);
      g_assert_cmpstr (charset, ==, cases[i].charset);
    }
}

static void
test_line_breaks (void)
{
  static const struct
  {
    const char *in;
    const char *out;
  } cases[] = {
    { "", "" },
    { "\xef\xbb\xbf", "" },
    { "a\r\nb\r\n", "a\nb\n" },
    { "a\rb\r", "a\nb\n" },
    { "a\r\r\nb\n\r", "a\n\nb\n\n" },
    { "\fa\vb", " a b" },
    { "a\tb", "a\tb" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = decode (cases[i].in, strlen (cases[i].in), NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (text, ==, cases[i].out);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *data;
    gsize       length;
  } cases[] = {
    { "\x7f"
      "ELF\2\1\1\0\0\0\0\0\0\0\0\0",
      16 },
    { "a\0b\0c", 5 },
    { "abc\x01", 4 },
    { "abc\x7f", 4 },
    { "\xff\xfe\x00\xd8", 4 },
    { "\xff\xfe\x41", 3 },
    { "\xff\xff\xff", 3 },
    { "\xef\xbb\xbf\xe7", 4 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = decode (cases[i].data, cases[i].length, NULL, &error);

      g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
      g_assert_null (text);
    }
}

/* Chinese in UTF-8 with a broken byte is not taken for other Chinese in GB18030. */
static void
test_damaged (void)
{
  static const char chinese[] = "怀来县总工会部门预算绩效文本总体绩效目标分项绩效目标工作保障措施";
  g_autofree char  *data = g_strdup (chinese);

  for (gsize cut = 1; cut <= 2; cut++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *text = decode (chinese, strlen (chinese) - cut, NULL, &error);

      g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
      g_assert_null (text);
    }

  data[30] = 'x';
  g_assert_null (decode (data, strlen (data), NULL, NULL));
}

static void
test_too_large (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_malloc (JX_DOCUMENT_MOST + 1);

  memset (data, 'a', JX_DOCUMENT_MOST + 1);
  g_assert_null (decode (data, JX_DOCUMENT_MOST + 1, NULL, &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
  g_assert_true (g_str_has_suffix (error->message, "64 MiB."));
}

/* Writes a document as `P1:text` and `R3:cell|cell`, one block after the other. */
static char *
print_document (const JxDocument *document)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < document->passages->len; i++)
    {
      const JxPassage *block = document->passages->pdata[i];

      g_string_append_printf (out,
                              "%s%c%u:",
                              i > 0 ? " " : "",
                              block->kind == JX_PASSAGE_ROW ? 'R' : 'P',
                              block->line);
      for (guint k = 0; k < block->cells->len; k++)
        g_string_append_printf (out, "%s%s", k > 0 ? "|" : "", (char *) block->cells->pdata[k]);
    }
  g_strdelimit (out->str, "\n", '/');
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_shapes (void)
{
  static const struct
  {
    const char *text;
    const char *passages;
  } cases[] = {
    { "", "" },
    { "\n \n　\n", "" },
    { " one\n\ntwo  words \n", "P1:one P3:two  words" },
    { "\ta\n\tb\n\n\tc\n", "R1:a|b R4:c" },
    { "\t\n\tb\n", "R1:|b" },
    { "\t1.x\n2.y\n 3.z\n\nend", "R1:1.x/2.y/3.z P5:end" },
    { "\t1.x\n2.\ty\n\n", "R1:1.x/2.\ty" },
    { "a\tb\tc\n\tb\nd\t\n", "R1:a|b|c R2:|b P3:d" },
    { "a\tb\n\n\tc\n\td\n", "R1:a|b R3:c|d" },
    { "\ta\n1.工会费 TC 1、工会费 \\f C \\l 1 \n", "R1:a P2:1.工会费 TC 1、工会费 \\f C \\l 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (JxDocument) document = jx_document_from_text ("x", cases[i].text);
      g_autofree char *passages = print_document (document);

      g_assert_cmpstr (passages, ==, cases[i].passages);
      g_assert_cmpstr (document->name, ==, "x");
    }
}

static void
assert_read_fails (const char *path, JxError code, const char *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_assert_null (jx_document_read (file, &error));
  g_assert_error (error, JX_ERROR, (int) code);
  if (message != NULL)
    g_assert_cmpstr (error->message, ==, message);
}

static void
write_file (const char *path, const char *data, gsize length)
{
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, length, &error);
  g_assert_no_error (error);
}

static void
test_read (void)
{
  static const char torn[] = "PK\x03\x04 etc";
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("jixiao-decode-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "文本.doc", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (JxDocument) document = NULL;
  g_autofree char *passages = NULL;

  assert_read_fails (folder, JX_ERROR_IO, NULL);
  assert_read_fails (path, JX_ERROR_NOT_FOUND, "There is no file “文本.doc”.");
  write_file (path, torn, strlen (torn));
  assert_read_fails (path,
                     JX_ERROR_DOCUMENT,
                     "The file is damaged: its parts cannot be unpacked.");

  write_file (path, "\xd6\xb8\xb1\xea\r\n", 6);
  document = jx_document_read (file, &error);
  g_assert_no_error (error);
  passages = print_document (document);
  g_assert_cmpstr (passages, ==, "P1:指标");
  g_assert_cmpstr (document->name, ==, "文本.doc");

  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/decode/charsets", test_charsets);
  g_test_add_func ("/decode/line-breaks", test_line_breaks);
  g_test_add_func ("/decode/refused", test_refused);
  g_test_add_func ("/decode/damaged", test_damaged);
  g_test_add_func ("/decode/too-large", test_too_large);
  g_test_add_func ("/document/shapes", test_shapes);
  g_test_add_func ("/document/read", test_read);

  return g_test_run ();
}
