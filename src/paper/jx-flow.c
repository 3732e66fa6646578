/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-flow.h"

#include <string.h>

/* A page break leaves at least so many lines of a paragraph on either side. */
#define LEAST_LINES 2

/* The foot stands so far under the text. */
#define FOOT_GAP (8 * JX_MM)

/* Between texts at either edge, points. */
#define SIDES_GAP 6.0

/* A fingerprint is printed as so many groups of hexadecimal digits. */
#define FINGERPRINT_GROUPS 4
#define GROUP_DIGITS 4

static JxFlow *
new_flow (const char *title, const char *font, double width, double height, double margin)
{
  JxFlow *flow = g_new0 (JxFlow, 1);

  flow->paper = jx_paper_new (title, width, height);
  flow->typesetter = jx_typesetter_new (font);
  flow->left = margin;
  flow->width = width - 2 * margin;
  flow->top = margin;
  flow->bottom = height - margin;
  flow->theme = JX_CHART_PRINT;
  jx_paper_add_page (flow->paper);
  flow->y = flow->top;
  return flow;
}

/**
 * jx_flow_new:
 * @title: the title of the document
 * @font: (nullable): a font family asked for before the official ones
 *
 * Begins a document of A4 pages upright, on its first page.
 *
 * Returns: (transfer full): the flow
 */
JxFlow *
jx_flow_new (const char *title, const char *font)
{
  return new_flow (title, font, JX_A4_WIDTH, JX_A4_HEIGHT, JX_MARGIN);
}

/**
 * jx_flow_new_wide:
 * @title: the title of the document
 * @font: (nullable): a font family asked for before the official ones
 *
 * Begins a document of A4 pages across, for tables with many columns.
 *
 * Returns: (transfer full): the flow
 */
JxFlow *
jx_flow_new_wide (const char *title, const char *font)
{
  return new_flow (title, font, JX_A4_HEIGHT, JX_A4_WIDTH, JX_WIDE_MARGIN);
}

/**
 * jx_flow_free:
 * @flow: (transfer full): a flow
 *
 * Frees a flow, and its document where it was not finished.
 */
void
jx_flow_free (JxFlow *flow)
{
  g_clear_pointer (&flow->paper, jx_paper_unref);
  g_clear_pointer (&flow->script, jx_script_free);
  jx_typesetter_free (flow->typesetter);
  g_free (flow);
}

/**
 * jx_flow_get_page:
 * @flow: a flow
 *
 * Gets the page that is being filled.
 *
 * Returns: (transfer none): the page
 */
JxPage *
jx_flow_get_page (JxFlow *flow)
{
  return jx_paper_get_page (flow->paper, flow->page);
}

/**
 * jx_flow_get_rest:
 * @flow: a flow
 *
 * Measures what is left of the page.
 *
 * Returns: points
 */
double
jx_flow_get_rest (const JxFlow *flow)
{
  return flow->bottom - flow->y;
}

/**
 * jx_flow_is_fresh:
 * @flow: a flow
 *
 * Tells whether nothing stands on the page yet.
 *
 * Returns: whether the page is empty
 */
gboolean
jx_flow_is_fresh (const JxFlow *flow)
{
  return flow->y <= flow->top + JX_NEAR;
}

/**
 * jx_flow_is_shown:
 * @flow: a flow
 *
 * Tells whether the page that is being filled is the one that is looked at, or all of them are.
 *
 * Returns: whether it must be laid out
 */
gboolean
jx_flow_is_shown (const JxFlow *flow)
{
  return flow->shown == NULL || flow->pages_before + flow->page == flow->shown->page;
}

/**
 * jx_flow_record:
 * @flow: a flow that nothing was placed on yet
 *
 * Keeps what is placed for outputs that break pages themselves; see #JxScript.
 */
void
jx_flow_record (JxFlow *flow)
{
  flow->script = jx_script_new (flow->paper->width, flow->paper->height, flow->left);
}

/**
 * jx_flow_next_page:
 * @flow: a flow
 *
 * Goes to the upper edge of a new page, since what follows begins one.
 */
void
jx_flow_next_page (JxFlow *flow)
{
  jx_script_add_page (flow->script);
  jx_flow_turn_page (flow);
}

/**
 * jx_flow_turn_page:
 * @flow: a flow
 *
 * Goes to the upper edge of a new page, since this one is full.
 */
void
jx_flow_turn_page (JxFlow *flow)
{
  jx_paper_add_page (flow->paper);
  flow->page = jx_paper_get_n_pages (flow->paper) - 1;
  flow->y = flow->top;
}

/**
 * jx_flow_space:
 * @flow: a flow
 * @height: points
 *
 * Leaves room, but never at the end of a page.
 */
void
jx_flow_space (JxFlow *flow, double height)
{
  jx_script_add_space (flow->script, height);
  flow->y = MIN (flow->y + height, flow->bottom);
}

/**
 * jx_flow_go_to:
 * @flow: a flow
 * @y: a height on the page, points
 *
 * Goes down to a height of the page; what stands lower already stays.
 */
void
jx_flow_go_to (JxFlow *flow, double y)
{
  jx_flow_space (flow, MAX (y - flow->y, 0));
}

/**
 * jx_flow_need:
 * @flow: a flow
 * @height: points, less than a page
 *
 * Goes to a new page when less than @height is left on this one.
 */
void
jx_flow_need (JxFlow *flow, double height)
{
  if (jx_flow_get_rest (flow) + JX_NEAR < height && !jx_flow_is_fresh (flow))
    jx_flow_turn_page (flow);
}

/* How many lines of a paragraph go on this page when @left are left and @room fit. */
static guint
lines_for_page (guint left, guint room)
{
  if (room >= left)
    return left;
  if (left - room < LEAST_LINES)
    room = left - MIN (LEAST_LINES, left);
  return room < MIN (LEAST_LINES, left) ? 0 : room;
}

/**
 * jx_flow_text:
 * @flow: a flow
 * @style: how to set the text
 * @align: where its lines stand
 * @text: a paragraph or several
 * @parts: (array length=n_parts) (nullable): the data that it shows
 * @n_parts: how many
 *
 * Places a text; over a page break at least two of its lines stay together on either side.
 */
void
jx_flow_text (JxFlow       *flow,
              JxStyle       style,
              JxAlign       align,
              const char   *text,
              const JxPart *parts,
              guint         n_parts)
{
  g_autoptr (JxLines) lines = jx_typesetter_set (flow->typesetter, style, text, flow->width);
  double pitch = jx_lines_pitch (lines);

  jx_script_add_text (flow->script, style, align, text);
  for (guint next = 0; next < lines->n_lines;)
    {
      guint  room = (guint) MAX ((jx_flow_get_rest (flow) + JX_NEAR) / pitch, 0);
      guint  n_lines = lines_for_page (lines->n_lines - next, room);
      JxRect box = { flow->left, flow->y, flow->width, n_lines * pitch };

      if (n_lines == 0)
        {
          jx_flow_turn_page (flow);
          continue;
        }
      jx_page_add_lines (jx_flow_get_page (flow), lines, next, n_lines, &box, align);
      jx_page_add_parts (jx_flow_get_page (flow), lines, next, n_lines, &box, parts, n_parts);
      flow->y += box.height;
      next += n_lines;
    }
}

/**
 * jx_flow_sides:
 * @flow: a flow
 * @style: how to set the texts
 * @left: what stands at the left edge
 * @right: what stands at the right edge
 * @place: the datum that @left shows
 *
 * Places a text at either edge, as above a table.
 */
void
jx_flow_sides (JxFlow        *flow,
               JxStyle        style,
               const char    *left,
               const char    *right,
               const JxPlace *place)
{
  JxPage *page = jx_flow_get_page (flow);
  g_autoptr (JxLines) second = jx_typesetter_set (flow->typesetter, style, right, JX_NO_WIDTH);
  double taken = second->n_lines > 0 ? (double) second->lines[0].width + SIDES_GAP : 0;
  g_autoptr (JxLines) first =
    jx_typesetter_set (flow->typesetter, style, left, flow->width - taken);
  double pitch = jx_lines_pitch (first);
  JxRect box = { flow->left, flow->y, flow->width - taken, MAX (first->n_lines, 1) * pitch };
  JxRect end = { box.x + box.width, flow->y + box.height - pitch, taken, pitch };

  jx_script_add_row (flow->script, style, (const char *[]){ left, right, NULL });
  jx_page_add_lines (page, first, 0, first->n_lines, &box, JX_ALIGN_LEFT);
  jx_page_add_spot (page, place, &box);
  jx_page_add_lines (page, second, 0, second->n_lines, &end, JX_ALIGN_RIGHT);
  flow->y += box.height;
}

/**
 * jx_flow_mark:
 * @flow: a flow
 * @title: the heading
 * @level: 0 for a part, 1 for what stands in it
 *
 * Notes a heading at this point.
 *
 * Returns: the number of the mark
 */
guint
jx_flow_mark (JxFlow *flow, const char *title, guint level)
{
  guint mark = jx_paper_add_mark (flow->paper, title, flow->page, flow->y, level);

  if (flow->script != NULL)
    flow->script->mark = mark + 1;
  return mark;
}

/* Groups the digits so that a person can compare them; what is not plain digits stays as it is. */
static char *
print_fingerprint (const char *fingerprint)
{
  GString *text = g_string_new ("数据指纹");
  gsize    length = strlen (fingerprint), shown;

  if (strspn (fingerprint, "0123456789abcdefABCDEF") != length)
    {
      g_string_append_printf (text, " %s", fingerprint);
      return g_string_free (text, FALSE);
    }
  shown = MIN (length, FINGERPRINT_GROUPS * GROUP_DIGITS);
  for (gsize i = 0; i < shown; i += GROUP_DIGITS)
    g_string_append_printf (text, " %.*s", (int) MIN (GROUP_DIGITS, shown - i), fingerprint + i);
  if (shown < length)
    g_string_append (text, " …");
  return g_string_free (text, FALSE);
}

static void
place_feet (JxFlow *flow, const char *mark)
{
  guint            n_pages = jx_paper_get_n_pages (flow->paper);
  guint            in_all = flow->pages_in_all > 0 ? flow->pages_in_all : n_pages;
  g_autoptr (JxLines) right =
    jx_typesetter_set (flow->typesetter, JX_STYLE_FOOTER, mark, flow->width);
  double pitch = jx_lines_pitch (right);

  for (guint i = 0; i < n_pages; i++)
    {
      JxPage          *page = jx_paper_get_page (flow->paper, i);
      JxRect           box = { flow->left, flow->bottom + FOOT_GAP, flow->width, pitch };
      g_autofree char *number = NULL;
      g_autoptr (JxLines) centre = NULL;

      if (page->is_blank)
        continue;
      number = g_strdup_printf ("第 %u 页，共 %u 页", flow->pages_before + i + 1, in_all);
      centre = jx_typesetter_set (flow->typesetter, JX_STYLE_FOOTER, number, flow->width);
      jx_page_add_lines (page, centre, 0, centre->n_lines, &box, JX_ALIGN_CENTRE);
      if (right->n_lines > 0 &&
          2 * (double) right->lines[0].width + (double) centre->lines[0].width > flow->width)
        box.y += pitch;
      jx_page_add_lines (page, right, 0, right->n_lines, &box, JX_ALIGN_RIGHT);
    }
}

/**
 * jx_flow_finish:
 * @flow: a flow
 * @fingerprint: (nullable): what the feet of the pages say of the data
 *
 * Places the feet of all pages and hands the document over.
 *
 * Returns: (transfer full): the document
 */
JxPaper *
jx_flow_finish (JxFlow *flow, const char *fingerprint)
{
  g_autofree char *mark =
    fingerprint == NULL || *fingerprint == '\0' ? g_strdup ("") : print_fingerprint (fingerprint);

  place_feet (flow, mark);
  if (flow->script != NULL)
    flow->script->foot = g_steal_pointer (&mark);
  flow->paper->script = g_steal_pointer (&flow->script);
  return g_steal_pointer (&flow->paper);
}
