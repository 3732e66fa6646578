/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-private.h"
#include "paper/jx-paper-private.h"

#include <string.h>

/**
 * jx_paper_place_at:
 * @paper: a document
 * @page: from 0
 * @x: points from the left edge
 * @y: points from the upper edge
 *
 * Finds the datum that is shown at a point.
 *
 * Returns: (transfer none) (nullable): its place; %NULL where none is
 */
const JxPlace *
jx_paper_place_at (JxPaper *paper, guint page, double x, double y)
{
  const JxPage *shown = jx_paper_get_page (paper, page);

  g_return_val_if_fail (shown != NULL, NULL);

  for (guint i = 0; i < shown->spots->len; i++)
    {
      const JxSpot *spot = &g_array_index (shown->spots, JxSpot, i);

      if (x >= spot->rect.x && x < spot->rect.x + spot->rect.width && y >= spot->rect.y &&
          y < spot->rect.y + spot->rect.height)
        return &spot->place;
    }
  return NULL;
}

static gboolean
shows (const JxPlace *shown, const JxPlace *wanted)
{
  return shown->id == wanted->id && shown->table == wanted->table &&
         (wanted->field == NULL || g_strcmp0 (shown->field, wanted->field) == 0);
}

/**
 * jx_paper_find_place:
 * @paper: a document
 * @place: a datum; without a field, any field of the row
 * @page: (out) (optional): the page it stands on
 * @rect: (out) (optional): where on the page
 *
 * Finds where a datum is shown first.
 *
 * Returns: whether it is shown at all
 */
gboolean
jx_paper_find_place (JxPaper *paper, const JxPlace *place, guint *page, JxRect *rect)
{
  for (guint p = 0; p < paper->pages->len; p++)
    {
      const JxPage *shown = jx_paper_get_page (paper, p);

      for (guint i = 0; i < shown->spots->len; i++)
        {
          const JxSpot *spot = &g_array_index (shown->spots, JxSpot, i);

          if (!shows (&spot->place, place))
            continue;
          if (page != NULL)
            *page = p;
          if (rect != NULL)
            *rect = spot->rect;
          return TRUE;
        }
    }
  return FALSE;
}

static void
collect_fonts (const JxLines *lines, GHashTable *fonts)
{
  for (guint i = 0; i < lines->n_lines; i++)
    for (GSList *run = lines->lines[i].line->runs; run != NULL; run = run->next)
      g_hash_table_add (fonts, ((PangoGlyphItem *) run->data)->item->analysis.font);
}

static void
collect_chart_fonts (const JxChart *chart, GHashTable *fonts)
{
  for (guint i = 0; i < chart->labels->len; i++)
    collect_fonts (g_array_index (chart->labels, JxLabel, i).lines, fonts);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/**
 * jx_paper_get_fonts:
 * @paper: a document
 *
 * Lists the font families that the document is really set in.
 *
 * Returns: (transfer full): the families in the order of their names, ended by %NULL
 */
char **
jx_paper_get_fonts (JxPaper *paper)
{
  g_autoptr (GHashTable) fonts = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray     *names = g_ptr_array_new ();
  GHashTableIter iter;
  gpointer       font;

  for (guint p = 0; p < paper->pages->len; p++)
    {
      const JxPage *page = jx_paper_get_page (paper, p);

      for (guint i = 0; i < page->items->len; i++)
        collect_fonts (g_array_index (page->items, JxItem, i).lines, fonts);
      for (guint i = 0; i < page->plates->len; i++)
        collect_chart_fonts (g_array_index (page->plates, JxPlate, i).chart, fonts);
    }
  g_hash_table_iter_init (&iter, fonts);
  while (g_hash_table_iter_next (&iter, &font, NULL))
    {
      PangoFontDescription *description = pango_font_describe (font);
      const char           *family = pango_font_description_get_family (description);

      if (g_hash_table_add (seen, (gpointer) g_intern_string (family)))
        g_ptr_array_add (names, g_strdup (family));
      pango_font_description_free (description);
    }
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}
