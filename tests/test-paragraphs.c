/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-paragraphs.h"

/* The items as `title|text`, one after the other; a line break within shows as a slash. */
static char *
describe (const char *text, gboolean titled)
{
  g_autoptr (GPtrArray) items = jx_paragraphs_read (text, titled);
  g_autoptr (GString) result = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      const JxParagraph *item = items->pdata[i];

      g_string_append_printf (result, "%s|%s;", item->title, item->text);
    }
  g_strdelimit (result->str, "\n", '/');
  return g_string_free (g_steal_pointer (&result), FALSE);
}

static void
test_read (void)
{
  static const struct
  {
    const char *text;
    gboolean    titled;
    const char *items;
  } cases[] = {
    { "", TRUE, "" },
    { " \r\n\t　\n", TRUE, "" },
    { "维护权益。\r\n\r\n　　服务职工。", FALSE, "|维护权益。;|服务职工。;" },
    { "维护权益。服务职工。", TRUE, "|维护权益。服务职工。;" },
    { "（一）维权。依法维护。\n（二）服务。", FALSE, "|维权。依法维护。;|服务。;" },
    { "（一）维权。依法维护。\n（二）服务。", TRUE, "维权|依法维护。;服务|;" },
    { "(十二)维权", TRUE, "维权|;" },
    { "一、维权\n二、服务\n十一、保障", FALSE, "|维权;|服务;|保障;" },
    { "1.维权\n2. 服务\n１０．保障", FALSE, "|维权;|服务;|保障;" },
    { "1、维权\n2、服务", FALSE, "|维权;|服务;" },
    { "（1）维权\n（2）服务", FALSE, "|维权;|服务;" },
    { "（一）维权。\n1.法律援助\n2.调解\n（二）服务。", FALSE,
      "|维权。/1.法律援助/2.调解;|服务。;" },
    { "（一）维权。依法。\n续行", TRUE, "维权|依法。/续行;" },
    { "前言\n一、维权", TRUE, "|前言;维权|;" },
    { "1.5亿元用于帮扶\n2021年完成", FALSE, "|1.5亿元用于帮扶;|2021年完成;" },
    { "维权\v服务\xe2\x80\xa9保障", FALSE, "|维权;|服务;|保障;" },
    { "（一）", TRUE, "|;" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *items = describe (cases[i].text, cases[i].titled);

      g_assert_cmpstr (items, ==, cases[i].items);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/paragraphs/read", test_read);

  return g_test_run ();
}
