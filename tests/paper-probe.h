/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-paper-private.h"

/* What stands on paper, for the tests of what is printed. */

/* How often each line of @text stands on @page, or on all pages for -1; -1 when the lines differ. */
static inline int
probe_times (JxPaper *paper, int page, const char *text)
{
  g_autofree guint *times = NULL;
  guint             n_lines = 0;

  for (guint p = 0; p < paper->pages->len; p++)
    {
      const GArray *items = jx_paper_get_page (paper, p)->items;

      for (guint i = 0; (page < 0 || p == (guint) page) && i < items->len; i++)
        {
          const JxItem *item = &g_array_index (items, JxItem, i);

          if (!g_str_equal (item->lines->text, text))
            continue;
          if (times == NULL)
            times = g_new0 (guint, n_lines = item->lines->n_lines);
          for (guint line = 0; line < item->n_lines; line++)
            times[item->first + line]++;
        }
    }
  for (guint i = 1; i < n_lines; i++)
    if (times[i] != times[0])
      return -1;
  return n_lines > 0 ? (int) times[0] : 0;
}

/* Every line and rule stands within the margins, but for the feet under the text. */
static inline void
probe_margins (JxPaper *paper)
{
  double near = 0.02;

  for (guint p = 0; p < paper->pages->len; p++)
    {
      const JxPage *page = jx_paper_get_page (paper, p);
      double        margin = page->width > page->height ? 20 * JX_MM : 25 * JX_MM;

      for (guint i = 0; i < page->items->len; i++)
        {
          const JxItem *item = &g_array_index (page->items, JxItem, i);
          double        pitch = jx_lines_pitch (item->lines), y = (double) item->y;
          double        bottom = item->lines->style == JX_STYLE_FOOTER ? page->height - 6 * JX_MM
                                                                       : page->height - margin;

          g_assert_cmpfloat (y, >=, margin - near);
          g_assert_cmpfloat (y + item->n_lines * pitch, <=, bottom + near);
          g_assert_cmpfloat ((double) item->x, >=, margin - near);
          for (guint line = item->first; line < item->first + item->n_lines; line++)
            {
              const JxLine *set = &item->lines->lines[line];

              g_assert_cmpfloat ((double) set->indent + (double) set->width,
                                 <=,
                                 (double) item->width + 0.1);
              g_assert_cmpfloat ((double) item->x + (double) item->width,
                                 <=,
                                 page->width - margin + near);
            }
        }
      for (guint i = 0; i < page->rules->len; i++)
        {
          const JxPageRule *rule = &g_array_index (page->rules, JxPageRule, i);

          g_assert_cmpfloat (rule->y2, <=, page->height - margin + near);
          g_assert_cmpfloat (rule->x2, <=, page->width - margin + near);
        }
    }
}

/* No two texts of a page stand on top of each other. */
static inline void
probe_overlaps (JxPaper *paper)
{
  for (guint p = 0; p < paper->pages->len; p++)
    {
      const GArray *items = jx_paper_get_page (paper, p)->items;

      for (guint i = 0; i < items->len; i++)
        for (guint j = i + 1; j < items->len; j++)
          {
            const JxItem *a = &g_array_index (items, JxItem, i);
            const JxItem *b = &g_array_index (items, JxItem, j);
            double        a_end = (double) a->y + a->n_lines * jx_lines_pitch (a->lines);
            double        b_end = (double) b->y + b->n_lines * jx_lines_pitch (b->lines);
            gboolean      beside = a->x + a->width <= b->x + 0.02f || b->x + b->width <= a->x + 0.02f;

            if (!beside && a->lines->style == JX_STYLE_CELL && b->lines->style == JX_STYLE_CELL)
              g_assert_true (a_end <= (double) b->y + 0.02 || b_end <= (double) a->y + 0.02);
          }
    }
}
