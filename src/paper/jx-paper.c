/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-paper-private.h"

static void
clear_item (gpointer data)
{
  jx_lines_unref (((JxItem *) data)->lines);
}

static void
clear_plate (gpointer data)
{
  jx_chart_unref (((JxPlate *) data)->chart);
}

static void
free_page (gpointer data)
{
  JxPage *page = data;

  g_array_unref (page->plates);
  g_array_unref (page->items);
  g_array_unref (page->rules);
  g_array_unref (page->spots);
  g_array_unref (page->links);
  g_free (page);
}

static void
free_mark (gpointer data)
{
  g_free (((JxMark *) data)->title);
  g_free (data);
}

static void
clear_paper (gpointer data)
{
  JxPaper *paper = data;

  g_ptr_array_unref (paper->pages);
  g_ptr_array_unref (paper->marks);
  g_ptr_array_unref (paper->omissions);
  g_clear_pointer (&paper->script, jx_script_free);
  g_free (paper->title);
}

/**
 * jx_paper_new:
 * @title: the title of the document
 * @width: of the pages that are added, points
 * @height: of the pages that are added, points
 *
 * Makes a document without a page.
 *
 * Returns: (transfer full): the document
 */
JxPaper *
jx_paper_new (const char *title, double width, double height)
{
  JxPaper *paper = g_atomic_rc_box_new0 (JxPaper);

  paper->title = g_strdup (title);
  paper->width = width;
  paper->height = height;
  paper->pages = g_ptr_array_new_with_free_func (free_page);
  paper->marks = g_ptr_array_new_with_free_func (free_mark);
  paper->omissions = g_ptr_array_new_with_free_func (g_free);
  return paper;
}

/**
 * jx_paper_ref:
 * @paper: a document
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @paper
 */
JxPaper *
jx_paper_ref (JxPaper *paper)
{
  return g_atomic_rc_box_acquire (paper);
}

/**
 * jx_paper_unref:
 * @paper: (transfer full): a document
 *
 * Drops a reference.
 */
void
jx_paper_unref (JxPaper *paper)
{
  g_atomic_rc_box_release_full (paper, clear_paper);
}

/**
 * jx_paper_get_page:
 * @paper: a document
 * @page: from 0
 *
 * Gets a page to put things on.
 *
 * Returns: (transfer none): the page
 */
JxPage *
jx_paper_get_page (JxPaper *paper, guint page)
{
  g_return_val_if_fail (page < paper->pages->len, NULL);

  return g_ptr_array_index (paper->pages, page);
}

/**
 * jx_paper_add_page:
 * @paper: a document
 *
 * Adds an empty page at the end.
 */
void
jx_paper_add_page (JxPaper *paper)
{
  JxPage *page = g_new0 (JxPage, 1);

  page->width = paper->width;
  page->height = paper->height;
  page->plates = g_array_new (FALSE, FALSE, sizeof (JxPlate));
  g_array_set_clear_func (page->plates, clear_plate);
  page->items = g_array_new (FALSE, FALSE, sizeof (JxItem));
  g_array_set_clear_func (page->items, clear_item);
  page->rules = g_array_new (FALSE, FALSE, sizeof (JxPageRule));
  page->spots = g_array_new (FALSE, FALSE, sizeof (JxSpot));
  page->links = g_array_new (FALSE, FALSE, sizeof (JxLink));
  g_ptr_array_add (paper->pages, page);
}

/**
 * jx_paper_cut_pages:
 * @paper: a document
 * @n_pages: how many pages to keep
 *
 * Takes the last pages away.
 */
void
jx_paper_cut_pages (JxPaper *paper, guint n_pages)
{
  g_return_if_fail (n_pages <= paper->pages->len);

  g_ptr_array_set_size (paper->pages, (int) n_pages);
}

/**
 * jx_paper_move_pages:
 * @paper: a document
 * @from: the first of the pages to move; all that follow it are moved with it
 * @to: the page that they are to stand before
 *
 * Moves the last pages forward; the marks of the pages that make room follow their pages.
 */
void
jx_paper_move_pages (JxPaper *paper, guint from, guint to)
{
  guint n_moved = paper->pages->len - from;

  g_return_if_fail (to <= from && from <= paper->pages->len);

  for (guint i = 0; i < n_moved; i++)
    {
      guint    last = paper->pages->len - 1;
      gpointer page = g_ptr_array_steal_index (paper->pages, last);

      g_ptr_array_insert (paper->pages, (int) to, page);
    }
  for (guint i = 0; i < paper->marks->len; i++)
    {
      JxMark *mark = g_ptr_array_index (paper->marks, i);

      if (mark->page >= from)
        mark->page -= from - to;
      else if (mark->page >= to)
        mark->page += n_moved;
    }
}

/**
 * jx_paper_add_mark:
 * @paper: a document
 * @title: the heading
 * @page: the page it stands on
 * @y: its height on the page
 * @level: 0 for a part, 1 for what stands in it and so on
 *
 * Notes a heading for the outline and the contents.
 *
 * Returns: the number of the mark
 */
guint
jx_paper_add_mark (JxPaper *paper, const char *title, guint page, double y, guint level)
{
  JxMark *mark;

  g_return_val_if_fail (level < JX_MARK_LEVELS, 0);

  mark = g_new0 (JxMark, 1);
  mark->title = g_strdup (title);
  mark->page = page;
  mark->y = y;
  mark->level = level;
  g_ptr_array_add (paper->marks, mark);
  return paper->marks->len - 1;
}

/**
 * jx_paper_get_title:
 * @paper: a document
 *
 * Gets the title of the document.
 *
 * Returns: (transfer none): the title, Chinese
 */
const char *
jx_paper_get_title (JxPaper *paper)
{
  return paper->title;
}

/**
 * jx_paper_get_n_pages:
 * @paper: a document
 *
 * Counts the pages.
 *
 * Returns: at least 1
 */
guint
jx_paper_get_n_pages (JxPaper *paper)
{
  return paper->pages->len;
}

/**
 * jx_paper_get_size:
 * @paper: a document
 * @page: from 0
 * @width: (out) (optional): points
 * @height: (out) (optional): points
 *
 * Gets the size of a page; in a document of several forms some may lie across.
 */
void
jx_paper_get_size (JxPaper *paper, guint page, double *width, double *height)
{
  const JxPage *measured = jx_paper_get_page (paper, page);

  g_return_if_fail (measured != NULL);

  if (width != NULL)
    *width = measured->width;
  if (height != NULL)
    *height = measured->height;
}

/**
 * jx_paper_is_blank:
 * @paper: a document
 * @page: from 0
 *
 * Says whether a page was only counted, since another one was to be shown; see #JxShown.
 *
 * Returns: whether it is to be laid out yet
 */
gboolean
jx_paper_is_blank (JxPaper *paper, guint page)
{
  const JxPage *asked = jx_paper_get_page (paper, page);

  g_return_val_if_fail (asked != NULL, FALSE);

  return asked->is_blank;
}

static void
draw_item (const JxItem *item, cairo_t *cr)
{
  double pitch = jx_lines_pitch (item->lines);

  for (guint i = 0; i < item->n_lines; i++)
    jx_lines_draw (item->lines,
                   item->first + i,
                   cr,
                   (double) item->x,
                   (double) item->y + i * pitch,
                   (double) item->width,
                   item->align);
}

static void
draw_plate (const JxPlate *plate, cairo_t *cr)
{
  cairo_save (cr);
  cairo_translate (cr, plate->x, plate->y);
  jx_chart_draw (plate->chart, cr, jx_chart_palette (plate->theme), JX_CHART_NO_ITEM);
  cairo_restore (cr);
}

/**
 * jx_paper_draw:
 * @paper: a document
 * @page: from 0
 * @cr: where to; one unit is one point
 *
 * Draws one page, black on whatever is there; charts in the colours of their themes.
 */
void
jx_paper_draw (JxPaper *paper, guint page, cairo_t *cr)
{
  const JxPage *drawn = jx_paper_get_page (paper, page);

  g_return_if_fail (drawn != NULL);

  cairo_save (cr);
  for (guint i = 0; i < drawn->plates->len; i++)
    draw_plate (&g_array_index (drawn->plates, JxPlate, i), cr);
  cairo_set_source_rgb (cr, 0, 0, 0);
  for (guint i = 0; i < drawn->items->len; i++)
    draw_item (&g_array_index (drawn->items, JxItem, i), cr);
  cairo_new_path (cr);
  for (guint i = 0; i < drawn->rules->len; i++)
    {
      const JxPageRule *rule = &g_array_index (drawn->rules, JxPageRule, i);

      cairo_move_to (cr, rule->x1, rule->y1);
      cairo_line_to (cr, rule->x2, rule->y2);
    }
  cairo_set_line_width (cr, JX_RULE_WIDTH);
  cairo_set_line_cap (cr, CAIRO_LINE_CAP_SQUARE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/**
 * jx_paper_get_marks:
 * @paper: a document
 *
 * Gets the headings in their order.
 *
 * Returns: (transfer none) (element-type JxMark): the headings
 */
GPtrArray *
jx_paper_get_marks (JxPaper *paper)
{
  return paper->marks;
}

/**
 * jx_paper_get_omissions:
 * @paper: a document
 *
 * Gets what the document should hold and does not, since there is nothing to print of it.
 *
 * Returns: (transfer none) (element-type utf8): the #JxForm.title of each form that is left out
 */
GPtrArray *
jx_paper_get_omissions (JxPaper *paper)
{
  return paper->omissions;
}
