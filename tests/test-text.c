/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-text.h"

#include <glib.h>

static void
test_members (void)
{
  char *member = jx_text_empty ();

  g_assert_cmpstr (member, ==, "");
  jx_text_set (&member, "工会费");
  g_assert_cmpstr (member, ==, "工会费");
  jx_text_set (&member, member);
  g_assert_cmpstr (member, ==, "工会费");
  jx_text_take (&member, g_strdup ("帮扶"));
  g_assert_cmpstr (member, ==, "帮扶");
  jx_text_clear (&member);
  g_assert_true (member == jx_text_empty ());
}

static void
test_empty_is_shared (void)
{
  char *member = jx_text_empty ();

  jx_text_set (&member, "");
  g_assert_true (member == jx_text_empty ());
  jx_text_set (&member, NULL);
  g_assert_true (member == jx_text_empty ());
  jx_text_take (&member, g_strdup (""));
  g_assert_true (member == jx_text_empty ());
  jx_text_take (&member, jx_text_empty ());
  g_assert_true (member == jx_text_empty ());
  jx_text_clear (&member);
  g_assert_true (member == jx_text_empty ());
}

static void
test_strip (void)
{
  static const struct
  {
    const char *text;
    const char *stripped;
  } cases[] = {
    { "", "" },
    { " ", "" },
    { "　 \t\r\n ", "" },
    { "工会费", "工会费" },
    { "　　工会费 \n", "工会费" },
    { " 工会  费 ", "工会  费" },
    { "\302\240工\302\240会\342\200\213\357\273\277", "工\302\240会" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *stripped = jx_text_strip (cases[i].text);

      g_assert_cmpstr (stripped, ==, cases[i].stripped);
    }
}

static void
test_fold (void)
{
  static const struct
  {
    const char *text;
    const char *folded;
  } cases[] = {
    { "", "" },
    { "＝％（）＞＜～", "=%()><~" },
    { "１，２３４．５", "1,234.5" },
    { "ＡＢｃ", "ABc" },
    { "≧9≦8⩾7⩽6", "≥9≤8≥7≤6" },
    { "−5", "-5" },
    { "　工会　费　", "工会 费" },
    { "工会\n费", "工会 费" },
    { "1\342\200\213\357\273\27700", "100" },
    { "怀来县，总工会。", "怀来县,总工会。" },
    { "￥5", "￥5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *folded = jx_text_fold (cases[i].text);

      g_assert_cmpstr (folded, ==, cases[i].folded);
    }
}

static void
test_is_blank (void)
{
  g_assert_true (jx_text_is_blank (NULL));
  g_assert_true (jx_text_is_blank (""));
  g_assert_true (jx_text_is_blank (" \n　\357\273\277"));
  g_assert_false (jx_text_is_blank (" 工 "));
  g_assert_false (jx_text_is_blank ("0"));
}

static void
test_length (void)
{
  g_assert_cmpuint (jx_text_length (""), ==, 0);
  g_assert_cmpuint (jx_text_length (" 　\n"), ==, 0);
  g_assert_cmpuint (jx_text_length ("工会费"), ==, 3);
  g_assert_cmpuint (jx_text_length ("　　工会 费（2050202）。\n"), ==, 13);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/text/members", test_members);
  g_test_add_func ("/text/empty-is-shared", test_empty_is_shared);
  g_test_add_func ("/text/strip", test_strip);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/is-blank", test_is_blank);
  g_test_add_func ("/text/length", test_length);

  return g_test_run ();
}
