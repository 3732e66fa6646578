/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-contents.h"

#include <string.h>

/* Room for the page numbers at the right, points. */
#define NUMBER_WIDTH 30.0

/* How far the headings within a part stand in, points. */
#define INDENT 28.0

/* Between the dots and what they lead from and to, points. */
#define GAP 4.0

/* Dots from @left to @right, standing under those of the other lines. */
static void
place_leader (JxFlow *flow, JxStyle style, double left, double right, double y)
{
  g_autoptr (JxLines) dot = jx_typesetter_set (flow->typesetter, style, ".", JX_NO_WIDTH);
  double           width = (double) dot->lines[0].width;
  guint            n_dots = right > left ? (guint) ((right - left) / width) : 0;
  g_autofree char *dots = g_strnfill (n_dots, '.');
  g_autoptr (JxLines) leader = jx_typesetter_set (flow->typesetter, style, dots, JX_NO_WIDTH);
  JxRect box = { left, y, right - left, jx_lines_pitch (leader) };

  jx_page_add_lines (jx_flow_get_page (flow), leader, 0, leader->n_lines, &box, JX_ALIGN_RIGHT);
}

static void
place_entry (JxFlow *flow, guint mark, guint page)
{
  const JxMark    *entry = g_ptr_array_index (flow->paper->marks, mark);
  JxStyle          style = entry->level == 0 ? JX_STYLE_CONTENTS_PART : JX_STYLE_CONTENTS;
  double           left = flow->left + INDENT * entry->level;
  double           right = flow->left + flow->width - NUMBER_WIDTH;
  g_autofree char *number_text = g_strdup_printf ("%u", page + 1);
  g_autoptr (JxLines) title =
    jx_typesetter_set (flow->typesetter, style, entry->title, right - left - 2 * INDENT);
  g_autoptr (JxLines) number =
    jx_typesetter_set (flow->typesetter, JX_STYLE_CONTENTS, number_text, JX_NO_WIDTH);
  double pitch = jx_lines_pitch (title), last;
  JxRect box = { left, 0, flow->left + flow->width - left, MAX (title->n_lines, 1) * pitch };
  JxRect end = { right, 0, NUMBER_WIDTH, pitch };

  jx_flow_need (flow, box.height);
  box.y = flow->y;
  last = flow->y + box.height - pitch;
  end.y = last + (pitch - jx_lines_pitch (number)) / 2;
  jx_page_add_lines (jx_flow_get_page (flow), title, 0, title->n_lines, &box, JX_ALIGN_LEFT);
  if (title->n_lines > 0)
    left += (double) title->lines[title->n_lines - 1].width + GAP;
  place_leader (flow, JX_STYLE_CONTENTS, left, right + NUMBER_WIDTH / 3, end.y);
  jx_page_add_lines (jx_flow_get_page (flow), number, 0, 1, &end, JX_ALIGN_RIGHT);
  jx_page_add_link (jx_flow_get_page (flow), &box, mark);
  flow->y += box.height;
}

/* Places the contents on new pages at the end, for marks that will stand @shift pages farther on.
 */
static void
place_contents (JxFlow *flow, guint shift)
{
  jx_flow_turn_page (flow);
  jx_flow_text (flow, JX_STYLE_PART, JX_ALIGN_CENTRE, "目　录", NULL, 0);
  jx_flow_space (flow, 16);
  for (guint i = 0; i < flow->paper->marks->len; i++)
    {
      const JxMark *mark = g_ptr_array_index (flow->paper->marks, i);

      place_entry (flow, i, mark->page + shift);
    }
}

/**
 * jx_contents_insert:
 * @flow: a flow whose headings are all placed
 * @before: the page that the contents are to stand before; no heading stands above it
 *
 * Inserts the contents: every heading with its page, which leads there.
 *
 * The contents are laid out once to see how many pages they push the headings back, and once more
 * with the right numbers. Nothing more can be placed afterwards.
 */
void
jx_contents_insert (JxFlow *flow, guint before)
{
  guint     end = jx_paper_get_n_pages (flow->paper), n_pages;
  JxScript *script = g_steal_pointer (&flow->script);

  place_contents (flow, flow->pages_before);
  n_pages = jx_paper_get_n_pages (flow->paper) - end;
  jx_paper_cut_pages (flow->paper, end);
  place_contents (flow, flow->pages_before + n_pages);
  jx_paper_move_pages (flow->paper, end, before);
  flow->script = script;
  jx_script_add_contents (script);
}
