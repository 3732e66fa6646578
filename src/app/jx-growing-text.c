/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-growing-text.h"

#define LEAST_WIDTH 60
#define SIDE_MARGIN 8
#define END_MARGIN 5

struct _JxGrowingText
{
  GtkTextView parent_instance;
};

G_DEFINE_FINAL_TYPE (JxGrowingText, jx_growing_text, GTK_TYPE_TEXT_VIEW)

static int
measure_height (GtkWidget *widget, int width)
{
  GtkTextBuffer   *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (widget));
  GtkTextIter      start, end;
  g_autofree char *text = NULL;
  g_autoptr (PangoLayout) layout = NULL;
  int height;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  text = gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
  layout = gtk_widget_create_pango_layout (widget, text);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, MAX (width - 2 * SIDE_MARGIN, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &height);
  return height + 2 * END_MARGIN;
}

static void
jx_growing_text_measure (GtkWidget     *widget,
                         GtkOrientation orientation,
                         int            for_size,
                         int           *minimum,
                         int           *natural,
                         int           *minimum_baseline,
                         int           *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = LEAST_WIDTH;
  else
    *minimum = *natural =
      measure_height (widget, for_size >= 0 ? for_size : gtk_widget_get_width (widget));
}

static GtkSizeRequestMode
jx_growing_text_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jx_growing_text_class_init (JxGrowingTextClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = jx_growing_text_measure;
  widget_class->get_request_mode = jx_growing_text_get_request_mode;
}

static void
jx_growing_text_init (JxGrowingText *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_left_margin (view, SIDE_MARGIN);
  gtk_text_view_set_right_margin (view, SIDE_MARGIN);
  gtk_text_view_set_top_margin (view, END_MARGIN);
  gtk_text_view_set_bottom_margin (view, END_MARGIN);
  g_signal_connect_object (gtk_text_view_get_buffer (view),
                           "changed",
                           G_CALLBACK (gtk_widget_queue_resize),
                           self,
                           G_CONNECT_SWAPPED);
}

/**
 * jx_growing_text_new:
 *
 * Makes an empty text.
 *
 * Returns: (transfer floating): a new text view
 */
GtkWidget *
jx_growing_text_new (void)
{
  return g_object_new (JX_TYPE_GROWING_TEXT, NULL);
}
