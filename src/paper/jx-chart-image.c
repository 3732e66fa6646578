/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-image.h"

#include "model/jx-error.h"
#include "paper/jx-output.h"

#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <glib/gi18n-lib.h>

/* A PNG file has so many pixels to a point: sharp enough to be pasted into a text and printed. */
#define PNG_SCALE 3.0

static void
draw_on (cairo_surface_t      *surface,
         const JxChart        *chart,
         const JxChartPalette *palette,
         double                scale)
{
  cairo_t *cr = cairo_create (surface);

  cairo_scale (cr, scale, scale);
  jx_colour_set (&palette->ground, cr);
  cairo_paint (cr);
  jx_chart_draw (chart, cr, palette, JX_CHART_NO_ITEM);
  cairo_destroy (cr);
}

/**
 * jx_chart_picture:
 * @chart: a chart
 * @palette: its colours
 * @scale: pixels to a point
 *
 * Draws a chart with its ground into a picture, for the clipboard.
 *
 * Returns: (transfer full): an image surface
 */
cairo_surface_t *
jx_chart_picture (const JxChart *chart, const JxChartPalette *palette, double scale)
{
  double           width, height;
  cairo_surface_t *surface;

  g_return_val_if_fail (chart != NULL && palette != NULL && scale > 0, NULL);

  jx_chart_get_size (chart, &width, &height);
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24,
                                        (int) (width * scale + 0.5),
                                        (int) (height * scale + 0.5));
  draw_on (surface, chart, palette, scale);
  return surface;
}

static cairo_surface_t *
draw_png (const JxChart *chart, const JxChartPalette *palette, GByteArray *bytes)
{
  cairo_surface_t *surface = jx_chart_picture (chart, palette, PNG_SCALE);

  cairo_surface_write_to_png_stream (surface, jx_output_cb, bytes);
  return surface;
}

static cairo_surface_t *
draw_svg (const JxChart *chart, const JxChartPalette *palette, GByteArray *bytes)
{
  double           width, height;
  cairo_surface_t *surface;

  jx_chart_get_size (chart, &width, &height);
  surface = cairo_svg_surface_create_for_stream (jx_output_cb, bytes, width, height);
  draw_on (surface, chart, palette, 1);
  return surface;
}

static cairo_surface_t *
draw_pdf (const JxChart *chart, const JxChartPalette *palette, GByteArray *bytes)
{
  double           width, height;
  cairo_surface_t *surface;

  jx_chart_get_size (chart, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (jx_output_cb, bytes, width, height);
  cairo_pdf_surface_set_metadata (surface,
                                  CAIRO_PDF_METADATA_TITLE,
                                  jx_chart_get_data (chart)->title);
  draw_on (surface, chart, palette, 1);
  return surface;
}

/** Kind: a kind of file, and what draws it. */
typedef struct
{
  const char *suffix;
  cairo_surface_t *(*draw) (const JxChart *chart, const JxChartPalette *palette, GByteArray *bytes);
} Kind;

static const Kind kinds[] = {
  { ".png", draw_png },
  { ".svg", draw_svg },
  { ".pdf", draw_pdf },
};

static const Kind *
find_kind (const char *path)
{
  g_autofree char *folded = g_ascii_strdown (path, -1);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (folded, kinds[i].suffix))
      return &kinds[i];
  return NULL;
}

/**
 * jx_chart_image_write:
 * @chart: a chart
 * @palette: its colours
 * @path: the file; its end tells its kind: `.png`, `.svg` or `.pdf`
 * @error: return location for an error
 *
 * Draws a chart into a file, which appears whole or not at all.
 *
 * Fails with %JX_ERROR_VALUE for another kind of file, and as files fail.
 *
 * Returns: whether it was written
 */
gboolean
jx_chart_image_write (const JxChart        *chart,
                      const JxChartPalette *palette,
                      const char           *path,
                      GError              **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  const Kind      *kind;
  cairo_surface_t *surface;

  g_return_val_if_fail (chart != NULL && palette != NULL && path != NULL, FALSE);

  kind = find_kind (path);
  if (kind == NULL)
    {
      g_autofree char *name = g_filename_display_name (path);

      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” must end in .png, .svg or .pdf, to tell what kind of picture it is."),
                   name);
      return FALSE;
    }
  surface = kind->draw (chart, palette, bytes);
  return jx_output_finish (surface, error) && jx_output_write (path, bytes, error);
}
