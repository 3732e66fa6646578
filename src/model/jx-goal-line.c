/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-goal-line.h"

/* 1 to 99 in hanzi: 一 十 十一 二十 二十一. */
static char *
hanzi_of (guint number)
{
  static const char *const digits[] = { "", "一", "二", "三", "四", "五", "六", "七", "八", "九" };
  guint                    tens = number / 10;

  if (number > 99)
    return g_strdup_printf ("%u", number);
  return g_strconcat (tens > 1 ? digits[tens] : "",
                      tens > 0 ? "十" : "",
                      digits[number % 10],
                      NULL);
}

static gboolean
ends_sentence (const char *text)
{
  static const char *const stops[] = { "。", "！", "？", "：", "；", "，", ":", "." };

  for (guint i = 0; i < G_N_ELEMENTS (stops); i++)
    if (g_str_has_suffix (text, stops[i]))
      return TRUE;
  return FALSE;
}

/**
 * jx_goal_line:
 * @goal: a goal of the department
 * @number: its number among those of its kind, from 1
 * @text_at: (out) (optional): the byte that its text begins at
 *
 * Writes a goal as a paragraph of the text for publication: `（一）title。text` for a part, else
 * `title。text`.
 *
 * Returns: (transfer full): the paragraph
 */
char *
jx_goal_line (const JxGoal *goal, guint number, gsize *text_at)
{
  GString *line = g_string_new (NULL);

  if (goal->kind == JX_GOAL_PART)
    {
      g_autofree char *hanzi = hanzi_of (number);

      g_string_append_printf (line, "（%s）", hanzi);
    }
  g_string_append (line, goal->title);
  if (*goal->title != '\0' && *goal->text != '\0' && !ends_sentence (goal->title))
    g_string_append (line, "。");
  if (text_at != NULL)
    *text_at = line->len;
  g_string_append (line, goal->text);
  return g_string_free (line, FALSE);
}
