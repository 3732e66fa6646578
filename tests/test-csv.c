/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-csv.h"
#include "model/jx-error.h"

#include <string.h>

/* Rows as one text: cells between bars, rows between slashes. */
static char *
flatten (GPtrArray *rows)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      g_autofree char *row = g_strjoinv ("|", rows->pdata[i]);

      g_string_append_printf (out, "%s%s", i > 0 ? "/" : "", row);
    }
  return g_string_free (out, FALSE);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    char        separator;
    const char *rows;
  } cases[] = {
    { "", ',', "" },
    { "a,b\nc,d", ',', "a|b/c|d" },
    { "a,b\r\nc,d\r\n", ',', "a|b/c|d" },
    { "a\rb\r", ',', "a/b" },
    { "\xef\xbb\xbf"
      "编码,名称",
      ',',
      "编码|名称" },
    { "a,,\n,\n\nb", ',', "a||/|//b" },
    { "\"a,1\",\"b\"\"c\"\"\"", ',', "a,1|b\"c\"" },
    { "\"one\ntwo\"\tx\n\"three\r\nfour\"", '\t', "one\ntwo|x/three\nfour" },
    { "\"\",\"\"", ',', "|" },
    { "a,b\tc", '\t', "a,b|c" },
    { "\"优\"等,b", ',', "\"优\"等|b" },
    { "\"open,b\nc", ',', "\"open|b/c" },
    { "5\",6\"", ',', "5\"|6\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) rows = jx_csv_parse (cases[i].text, cases[i].separator);
      g_autofree char *flat = flatten (rows);

      g_assert_cmpstr (flat, ==, cases[i].rows);
    }
}

static void
test_charsets (void)
{
  static const char *const charsets[] = { "UTF-8", "GB18030", "UTF-16" };
  const char              *text = "日期,金额\r\n2021-03-05,\"1,234.56\"\r\n摘要：慰问困难职工,\n";

  for (guint i = 0; i < G_N_ELEMENTS (charsets); i++)
    {
      g_autoptr (GError) error = NULL;
      gsize            length = 0;
      char            *data = g_convert (text, -1, charsets[i], "UTF-8", NULL, &length, &error);
      g_autoptr (GBytes) bytes = g_bytes_new_take (data, length);
      g_autoptr (GPtrArray) rows = jx_csv_read (bytes, ',', &error);
      g_autofree char *flat = NULL;

      g_assert_no_error (error);
      flat = flatten (rows);
      g_assert_cmpstr (flat, ==, "日期|金额/2021-03-05|1,234.56/摘要：慰问困难职工|");
    }
}

static void
test_no_text (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("PK\003\004\0\0\0\1\2\0\3\4", 12);

  g_assert_null (jx_csv_read (bytes, ',', &error));
  g_assert_error (error, JX_ERROR, JX_ERROR_DOCUMENT);
}

static void
test_append (void)
{
  static const char *const cells[] = { "", "人数", "a,b", "a\tb", "\"优\"", "一\n二", "三\r四" };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    for (guint s = 0; s < 2; s++)
      {
        char separator = s == 0 ? ',' : '\t';
        g_autoptr (GString) text = g_string_new (NULL);
        g_autoptr (GPtrArray) rows = NULL;
        GStrv row;

        jx_csv_append (text, cells[i], separator);
        g_string_append_c (text, separator);
        jx_csv_append (text, "x", separator);
        rows = jx_csv_parse (text->str, separator);
        g_assert_cmpuint (rows->len, ==, 1);
        row = rows->pdata[0];
        g_assert_cmpuint (g_strv_length (row), ==, 2);
        g_assert_cmpstr (row[0], ==, cells[i]);
        g_assert_cmpstr (row[1], ==, "x");
      }
}

static void
test_append_plain (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  jx_csv_append (text, "a,b", '\t');
  g_assert_cmpstr (text->str, ==, "a,b");
  jx_csv_append (text, "c\"d", '\t');
  g_assert_cmpstr (text->str, ==, "a,b\"c\"\"d\"");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/csv/parse", test_parse);
  g_test_add_func ("/csv/charsets", test_charsets);
  g_test_add_func ("/csv/no-text", test_no_text);
  g_test_add_func ("/csv/append", test_append);
  g_test_add_func ("/csv/append-plain", test_append_plain);

  return g_test_run ();
}
