/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-paper-private.h"

static void
copy_items (GArray *items, const GArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      JxItem item = g_array_index (from, JxItem, i);

      jx_lines_ref (item.lines);
      g_array_append_val (items, item);
    }
}

static void
copy_plates (GArray *plates, const GArray *from)
{
  for (guint i = 0; i < from->len; i++)
    {
      JxPlate plate = g_array_index (from, JxPlate, i);

      jx_chart_ref (plate.chart);
      g_array_append_val (plates, plate);
    }
}

static void
copy_links (GArray *links, const GArray *from, guint n_marks_before)
{
  for (guint i = 0; i < from->len; i++)
    {
      JxLink link = g_array_index (from, JxLink, i);

      link.mark += n_marks_before;
      g_array_append_val (links, link);
    }
}

static void
copy_page (JxPaper *joined, const JxPage *from, guint n_marks_before)
{
  JxPage *page;

  jx_paper_add_page (joined);
  page = jx_paper_get_page (joined, joined->pages->len - 1);
  page->width = from->width;
  page->height = from->height;
  page->is_blank = from->is_blank;
  copy_plates (page->plates, from->plates);
  copy_items (page->items, from->items);
  g_array_append_vals (page->rules, from->rules->data, from->rules->len);
  g_array_append_vals (page->spots, from->spots->data, from->spots->len);
  copy_links (page->links, from->links, n_marks_before);
}

/* Whether the first heading of a document says what its title says. */
static gboolean
begins_with_title (const JxPaper *paper)
{
  const JxMark *first = paper->marks->len > 0 ? g_ptr_array_index (paper->marks, 0) : NULL;

  return first != NULL && first->page == 0 && first->level == 0 &&
         g_str_equal (first->title, paper->title);
}

/* The headings of a part stand under the title of the part. */
static void
copy_part (JxPaper *joined, JxPaper *part)
{
  gboolean titled = begins_with_title (part);
  guint    first_page = joined->pages->len, n_marks_before;

  if (!titled)
    jx_paper_add_mark (joined, part->title, first_page, 0, 0);
  n_marks_before = joined->marks->len;
  for (guint i = 0; i < part->marks->len; i++)
    {
      const JxMark *mark = g_ptr_array_index (part->marks, i);

      jx_paper_add_mark (joined,
                         mark->title,
                         first_page + mark->page,
                         mark->y,
                         mark->level + (titled ? 0 : 1));
    }
  for (guint i = 0; i < part->pages->len; i++)
    copy_page (joined, jx_paper_get_page (part, i), n_marks_before);
}

/**
 * jx_paper_join:
 * @title: the title of the whole
 * @papers: (element-type JxPaper): documents, at least one; they stay as they are
 *
 * Puts documents one after another into one, each under a heading of its own; pages keep their
 * sizes and what is printed at their feet.
 *
 * Returns: (transfer full): the whole
 */
JxPaper *
jx_paper_join (const char *title, GPtrArray *papers)
{
  JxPaper *joined;

  g_return_val_if_fail (papers->len > 0, NULL);

  joined = jx_paper_new (title, JX_A4_WIDTH, JX_A4_HEIGHT);
  for (guint i = 0; i < papers->len; i++)
    copy_part (joined, g_ptr_array_index (papers, i));
  return joined;
}
