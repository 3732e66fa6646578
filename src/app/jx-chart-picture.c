/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-chart-picture.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "paper/jx-chart-image.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Pixels to a point of a picture that is pasted into a document. */
#define PICTURE_SCALE 3.0

#define PIXELS (96.0 / 72.0) /* of a point, where the desktop does not say */

typedef struct
{
  JxChart   *chart;
  GtkWidget *widget;
} Request;

static gboolean
is_dark (GtkWidget *widget)
{
  GdkRGBA colour;

  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &colour);
  return 0.299 * colour.red + 0.587 * colour.green + 0.114 * colour.blue > 0.5;
}

static gboolean
has_contrast (GtkWidget *widget)
{
  g_autofree char *theme = NULL;

  g_object_get (gtk_widget_get_settings (widget), "gtk-theme-name", &theme, NULL);
  return theme != NULL && (strstr (theme, "HighContrast") != NULL || strstr (theme, "-hc") != NULL);
}

/**
 * jx_chart_picture_theme:
 * @widget: a widget
 *
 * What a chart in a widget is drawn on, as the theme has it now.
 *
 * Returns: the theme
 */
JxChartTheme
jx_chart_picture_theme (GtkWidget *widget)
{
  g_return_val_if_fail (GTK_IS_WIDGET (widget), JX_CHART_LIGHT);

  if (has_contrast (widget))
    return is_dark (widget) ? JX_CHART_CONTRAST_DARK : JX_CHART_CONTRAST;
  return is_dark (widget) ? JX_CHART_DARK : JX_CHART_LIGHT;
}

/**
 * jx_chart_picture_scale:
 * @widget: a widget
 *
 * How large a chart in a widget is drawn, which follows the size of texts in the desktop.
 *
 * Returns: pixels of a point
 */
double
jx_chart_picture_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_return_val_if_fail (GTK_IS_WIDGET (widget), PIXELS);

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / 1024.0 / 72.0 : PIXELS;
}

/**
 * jx_chart_picture_copy:
 * @chart: a chart
 * @widget: where it is shown
 *
 * Puts a picture of a chart into the clipboard, in the colours of paper.
 */
void
jx_chart_picture_copy (JxChart *chart, GtkWidget *widget)
{
  cairo_surface_t *surface;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GdkTexture) texture = NULL;
  int width, height, stride;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  surface = jx_chart_picture (chart, jx_chart_palette (JX_CHART_PRINT), PICTURE_SCALE);
  width = cairo_image_surface_get_width (surface);
  height = cairo_image_surface_get_height (surface);
  stride = cairo_image_surface_get_stride (surface);
  cairo_surface_flush (surface);
  bytes = g_bytes_new (cairo_image_surface_get_data (surface), (gsize) height * (gsize) stride);
  cairo_surface_destroy (surface);
  texture = gdk_memory_texture_new (width, height, GDK_MEMORY_DEFAULT, bytes, (gsize) stride);
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
}

static void
request_free (gpointer data)
{
  Request *request = data;

  jx_chart_unref (request->chart);
  g_object_unref (request->widget);
  g_free (request);
}

static void
save_cb (GFile *file, gpointer data)
{
  Request         *request = data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (path != NULL &&
      jx_chart_image_write (request->chart, jx_chart_palette (JX_CHART_PRINT), path, &error))
    return;
  if (error == NULL)
    g_set_error_literal (&error,
                         G_IO_ERROR,
                         G_IO_ERROR_NOT_SUPPORTED,
                         _ ("The picture can only be saved in a folder of this computer."));
  jx_report_error (GTK_WINDOW (gtk_widget_get_root (request->widget)), error);
}

/**
 * jx_chart_picture_save:
 * @chart: a chart
 * @widget: where it is shown
 *
 * Asks where to save a picture of a chart, and writes it as PNG, SVG or PDF by the end of its name.
 */
void
jx_chart_picture_save (JxChart *chart, GtkWidget *widget)
{
  Request         *request;
  g_autofree char *name = NULL;

  g_return_if_fail (chart != NULL);
  g_return_if_fail (GTK_IS_WIDGET (widget));

  request = g_new0 (Request, 1);
  request->chart = jx_chart_ref (chart);
  request->widget = g_object_ref (widget);
  name = g_strdup_printf ("%s.png", jx_chart_get_data (chart)->title);
  jx_choose_save (GTK_WINDOW (gtk_widget_get_root (widget)),
                  _ ("Save the Chart"),
                  JX_FILE_PICTURE,
                  NULL,
                  name,
                  save_cb,
                  request,
                  request_free);
}
