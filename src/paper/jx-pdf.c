/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-pdf.h"

#include "model/jx-error.h"
#include "paper/jx-output.h"
#include "paper/jx-paper-private.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

static void
set_metadata (cairo_surface_t *surface, JxPaper *paper, const JxPdfInfo *info)
{
  g_autofree char *created = NULL;

  if (info != NULL && info->created != NULL)
    created = g_strdup (info->created);
  else
    {
      g_autoptr (GDateTime) now = g_date_time_new_now_local ();

      created = g_date_time_format (now, "%Y-%m-%dT%H:%M:%S%:z");
    }
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, jx_paper_get_title (paper));
  if (info != NULL && info->author != NULL)
    cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, info->author);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Jixiao " JX_VERSION);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE, created);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_MOD_DATE, created);
}

/* The outline leads to the destinations that mark_headings() sets. A heading stands under the last
   one of a lower level, whatever levels lie between them. */
static void
add_outline (cairo_surface_t *surface, JxPaper *paper)
{
  int parents[JX_MARK_LEVELS + 1] = { 0 };

  for (guint i = 0; i < paper->marks->len; i++)
    {
      const JxMark    *mark = g_ptr_array_index (paper->marks, i);
      g_autofree char *link = g_strdup_printf ("dest='heading-%u'", i);
      int              id = cairo_pdf_surface_add_outline (surface,
                                              parents[mark->level],
                                              mark->title,
                                              link,
                                              mark->level == 0 ? CAIRO_PDF_OUTLINE_FLAG_OPEN : 0);

      for (guint level = mark->level + 1; level <= JX_MARK_LEVELS; level++)
        parents[level] = id;
    }
}

/* Sets the destinations of the headings on a page, from the heading @mark on; returns the next one.
 */
static guint
mark_headings (cairo_t *cr, JxPaper *paper, guint page, guint mark)
{
  for (; mark < paper->marks->len; mark++)
    {
      const JxMark    *heading = g_ptr_array_index (paper->marks, mark);
      g_autofree char *name = NULL;

      if (heading->page != page)
        break;
      name = g_strdup_printf ("name='heading-%u' x=0 y=%d", mark, (int) heading->y);
      cairo_tag_begin (cr, CAIRO_TAG_DEST, name);
      cairo_tag_end (cr, CAIRO_TAG_DEST);
    }
  return mark;
}

static void
add_links (cairo_t *cr, JxPaper *paper, guint page)
{
  const GArray *links = jx_paper_get_page (paper, page)->links;

  for (guint i = 0; i < links->len; i++)
    {
      const JxLink    *link = &g_array_index (links, JxLink, i);
      g_autofree char *target = g_strdup_printf ("dest='heading-%u' rect=[%d %d %d %d]",
                                                 link->mark,
                                                 (int) link->rect.x,
                                                 (int) link->rect.y,
                                                 (int) link->rect.width,
                                                 (int) link->rect.height);

      cairo_tag_begin (cr, CAIRO_TAG_LINK, target);
      cairo_tag_end (cr, CAIRO_TAG_LINK);
    }
}

/* Must come before anything on the page: it throws away what is there, tags too. */
static void
size_page (cairo_surface_t *surface, JxPaper *paper, guint page)
{
  double width, height;

  jx_paper_get_size (paper, page, &width, &height);
  cairo_pdf_surface_set_size (surface, width, height);
}

static void
draw_pages (cairo_surface_t *surface, JxPaper *paper)
{
  cairo_t *cr = cairo_create (surface);
  guint    mark = 0;

  cairo_tag_begin (cr, "Document", NULL);
  for (guint page = 0; page < jx_paper_get_n_pages (paper); page++)
    {
      g_autofree char *label = g_strdup_printf ("%u", page + 1);

      if (page > 0)
        size_page (surface, paper, page);
      cairo_pdf_surface_set_page_label (surface, label);
      mark = mark_headings (cr, paper, page, mark);
      jx_paper_draw (paper, page, cr);
      add_links (cr, paper, page);
      cairo_show_page (cr);
    }
  cairo_tag_end (cr, "Document");
  cairo_destroy (cr);
}

static GByteArray *
render (JxPaper *paper, const JxPdfInfo *info, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double           width, height;
  cairo_surface_t *surface;

  jx_paper_get_size (paper, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (jx_output_cb, bytes, width, height);
  set_metadata (surface, paper, info);
  draw_pages (surface, paper);
  add_outline (surface, paper);
  return jx_output_finish (surface, error) ? g_steal_pointer (&bytes) : NULL;
}

/**
 * jx_pdf_write:
 * @paper: a document
 * @path: the file
 * @info: (nullable): what the file says of itself
 * @error: return location for an error
 *
 * Writes a document as PDF, with outline, links and embedded fonts.
 *
 * The file appears whole or not at all: a failure leaves an older file of that name as it was. With
 * a fixed date the same document gives the same bytes. Fails with %JX_ERROR_NOT_FOUND for a missing
 * folder, %JX_ERROR_READ_ONLY, %JX_ERROR_FULL or %JX_ERROR_IO.
 *
 * Returns: whether it was written
 */
gboolean
jx_pdf_write (JxPaper *paper, const char *path, const JxPdfInfo *info, GError **error)
{
  g_autoptr (GByteArray) bytes = NULL;

  g_return_val_if_fail (paper != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  bytes = render (paper, info, error);
  return bytes != NULL && jx_output_write (path, bytes, error);
}
