/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-thumbnail.h"

#include "paper/jx-output.h"

/**
 * jx_thumbnail_write:
 * @paper: a document
 * @page: one of its pages, from 0
 * @size: pixels of the longer side
 * @path: the file, which becomes a PNG picture
 * @error: return location, as of jx_output_write()
 *
 * Draws a page as a small picture, for a file manager.
 *
 * Returns: whether it was written
 */
gboolean
jx_thumbnail_write (JxPaper *paper, guint page, int size, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  double           width, height, scale;
  cairo_surface_t *surface;
  cairo_t         *cr;

  g_return_val_if_fail (paper != NULL && page < jx_paper_get_n_pages (paper), FALSE);
  g_return_val_if_fail (size > 0 && path != NULL, FALSE);

  jx_paper_get_size (paper, page, &width, &height);
  scale = size / MAX (width, height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        MAX (1, (int) (width * scale + 0.5)),
                                        MAX (1, (int) (height * scale + 0.5)));
  cr = cairo_create (surface);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  jx_paper_draw (paper, page, cr);
  cairo_destroy (cr);
  cairo_surface_write_to_png_stream (surface, jx_output_cb, bytes);

  return jx_output_finish (surface, error) && jx_output_write (path, bytes, error);
}
