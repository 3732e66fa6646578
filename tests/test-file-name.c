/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-file-name.h"

#include <string.h>

static void
test_clean (void)
{
  static const struct
  {
    const char *name;
    const char *clean;
  } cases[] = {
    { "帮扶名册.xlsx", "帮扶名册.xlsx" },
    { "../../etc/passwd", "passwd" },
    { "C:\\财务\\回单.pdf", "回单.pdf" },
    { "..", "附件" },
    { "", "附件" },
    { "/", "附件" },
    { ".bashrc", "bashrc" },
    { "回单. . ", "回单" },
    { "名册\xe2\x80\xae"
      "xslx.exe",
      "名册xslx.exe" },
    { "a\xe2\x80\x8b"
      "b\xef\xbb\xbf.txt",
      "ab.txt" },
    { "行\n一\t二\x7f.txt", "行一二.txt" },
    { "a\xe2\x80\xa8"
      "b.txt",
      "ab.txt" },
    { "比率<90%>?.doc", "比率_90%__.doc" },
    { "con", "_con" },
    { "LPT1.txt", "_LPT1.txt" },
    { "contract.pdf", "contract.pdf" },
    { "坏\xff.txt", "坏\xef\xbf\xbd.txt" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *clean = jx_file_name_clean (cases[i].name);
      g_autofree char *again = jx_file_name_clean (clean);

      g_assert_cmpstr (clean, ==, cases[i].clean);
      g_assert_cmpstr (again, ==, clean);
    }
}

/* A long name keeps its suffix and whole characters; what looks like a suffix but is none is cut.
 */
static void
test_long (void)
{
  GString         *name = g_string_new (NULL);
  g_autofree char *with_suffix = NULL;
  g_autofree char *clean = NULL;
  g_autofree char *plain = NULL;

  for (guint i = 0; i < 200; i++)
    g_string_append (name, "工");
  with_suffix = g_strconcat (name->str, ".docx", NULL);
  clean = jx_file_name_clean (with_suffix);
  plain = jx_file_name_clean (name->str);
  g_assert_cmpuint (strlen (clean), <=, 180);
  g_assert_cmpuint (strlen (clean), >, 170);
  g_assert_true (g_str_has_suffix (clean, "工.docx"));
  g_assert_true (g_utf8_validate (clean, -1, NULL));
  g_assert_cmpuint (strlen (plain), ==, 180);
  g_string_free (name, TRUE);
}

static void
test_number (void)
{
  g_autofree char *suffix = jx_file_name_number ("回单.pdf", 2);
  g_autofree char *none = jx_file_name_number ("回单", 3);

  g_assert_cmpstr (suffix, ==, "回单 (2).pdf");
  g_assert_cmpstr (none, ==, "回单 (3)");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/file-name/clean", test_clean);
  g_test_add_func ("/file-name/long", test_long);
  g_test_add_func ("/file-name/number", test_number);
  return g_test_run ();
}
