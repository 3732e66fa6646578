/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-paper-private.h"

#include <math.h>

/* Rules that may join a new one were drawn shortly before it. */
#define RECENT_RULES 48

/**
 * jx_page_add_lines:
 * @page: a page
 * @lines: a text
 * @first: its first line to place
 * @n_lines: how many lines
 * @box: the first line stands at its upper edge
 * @align: where the lines stand in the box
 *
 * Places lines of a text on a page.
 */
void
jx_page_add_lines (JxPage       *page,
                   JxLines      *lines,
                   guint         first,
                   guint         n_lines,
                   const JxRect *box,
                   JxAlign       align)
{
  JxItem item = {
    .first = first,
    .n_lines = n_lines,
    .align = align,
    .x = (float) box->x,
    .y = (float) box->y,
    .width = (float) box->width,
  };

  g_return_if_fail (first + n_lines <= lines->n_lines);

  if (n_lines == 0)
    return;
  item.lines = jx_lines_ref (lines);
  g_array_append_val (page->items, item);
}

static gboolean
near (double a, double b)
{
  return fabs (a - b) < JX_NEAR;
}

/* Makes @rule reach over @other too, when both lie on one line and touch. */
static gboolean
join_rules (JxPageRule *rule, const JxPageRule *other)
{
  gboolean level =
    near (rule->y1, rule->y2) && near (other->y1, other->y2) && near (rule->y1, other->y1);
  gboolean upright =
    near (rule->x1, rule->x2) && near (other->x1, other->x2) && near (rule->x1, other->x1);

  if (level && other->x1 <= rule->x2 + JX_NEAR && rule->x1 <= other->x2 + JX_NEAR)
    {
      rule->x1 = MIN (rule->x1, other->x1);
      rule->x2 = MAX (rule->x2, other->x2);
      return TRUE;
    }
  if (upright && other->y1 <= rule->y2 + JX_NEAR && rule->y1 <= other->y2 + JX_NEAR)
    {
      rule->y1 = MIN (rule->y1, other->y1);
      rule->y2 = MAX (rule->y2, other->y2);
      return TRUE;
    }
  return FALSE;
}

/**
 * jx_page_add_rule:
 * @page: a page
 * @x1: left end
 * @y1: upper end
 * @x2: right end
 * @y2: lower end
 *
 * Draws a rule; one that touches a rule on the same line makes that one longer, so that the border
 * that two cells share is drawn once.
 */
void
jx_page_add_rule (JxPage *page, double x1, double y1, double x2, double y2)
{
  JxPageRule rule = { x1, y1, x2, y2 };
  guint  last = page->rules->len;
  guint  stop = last > RECENT_RULES ? last - RECENT_RULES : 0;

  while (last-- > stop)
    if (join_rules (&g_array_index (page->rules, JxPageRule, last), &rule))
      return;
  g_array_append_val (page->rules, rule);
}

/**
 * jx_page_add_frame:
 * @page: a page
 * @box: the box
 *
 * Draws the four borders of a box.
 */
void
jx_page_add_frame (JxPage *page, const JxRect *box)
{
  double right = box->x + box->width, bottom = box->y + box->height;

  jx_page_add_rule (page, box->x, box->y, right, box->y);
  jx_page_add_rule (page, box->x, box->y, box->x, bottom);
  jx_page_add_rule (page, right, box->y, right, bottom);
  jx_page_add_rule (page, box->x, bottom, right, bottom);
}

/**
 * jx_page_add_spot:
 * @page: a page
 * @place: a datum
 * @rect: where it stands
 *
 * Remembers where a datum stands; the one remembered first wins where two overlap.
 */
void
jx_page_add_spot (JxPage *page, const JxPlace *place, const JxRect *rect)
{
  JxSpot spot = { *place, *rect };

  if (place->id != 0)
    g_array_append_val (page->spots, spot);
}

/**
 * jx_page_add_parts:
 * @page: a page
 * @lines: a text
 * @first: its first line on the page
 * @n_lines: how many of its lines are on the page
 * @box: the first line stands at its upper edge
 * @parts: (array length=n_parts): the parts of the text, in their order
 * @n_parts: how many
 *
 * Remembers where the parts of a text stand.
 */
void
jx_page_add_parts (JxPage        *page,
                   const JxLines *lines,
                   guint          first,
                   guint          n_lines,
                   const JxRect  *box,
                   const JxPart  *parts,
                   guint          n_parts)
{
  double pitch = jx_lines_pitch (lines);

  for (guint i = 0; i < n_parts; i++)
    {
      gsize  part_end = i + 1 < n_parts ? parts[i + 1].start : G_MAXSIZE;
      JxRect rect = { box->x, 0, box->width, 0 };

      for (guint line = 0; line < n_lines; line++)
        {
          const PangoLayoutLine *glyphs = lines->lines[first + line].line;
          gsize                  start = (gsize) glyphs->start_index;
          gsize                  end = start + (gsize) glyphs->length;

          if (start >= part_end || (end <= parts[i].start && start != parts[i].start))
            continue;
          if (rect.height <= 0)
            rect.y = box->y + line * pitch;
          rect.height += pitch;
        }
      if (rect.height > 0)
        jx_page_add_spot (page, &parts[i].place, &rect);
    }
}

/**
 * jx_page_add_link:
 * @page: a page
 * @rect: the box that leads there
 * @mark: the number of the mark
 *
 * Makes a box on the page lead to a heading.
 */
void
jx_page_add_link (JxPage *page, const JxRect *rect, guint mark)
{
  JxLink link = { *rect, mark };

  g_array_append_val (page->links, link);
}

/**
 * jx_page_add_chart:
 * @page: a page
 * @chart: (transfer full): a chart
 * @theme: its colours
 * @x: its left edge
 * @y: its upper edge
 *
 * Places a chart; what of it shows one project leads to that project.
 */
void
jx_page_add_chart (JxPage *page, JxChart *chart, JxChartTheme theme, double x, double y)
{
  const JxChartData *data = jx_chart_get_data (chart);
  JxPlate            plate = { chart, theme, x, y };
  JxRect             rect;

  g_array_append_val (page->plates, plate);
  for (guint i = 0; i < data->items->len; i++)
    {
      const JxChartItem *item = data->items->pdata[i];
      JxPlace            place = { JX_TABLE_PROJECT, item->project_id, NULL };

      if (!jx_chart_item_rect (chart, (int) i, &rect))
        continue;
      rect.x += x;
      rect.y += y;
      jx_page_add_spot (page, &place, &rect);
    }
}
