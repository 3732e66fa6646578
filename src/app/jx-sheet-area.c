/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-sheet-area.h"

#include <math.h>

#define MARGIN 12            /* round the page, pixels */
#define LEAST_WIDTH 160      /* that a page is fitted into, pixels */
#define PIXELS (96.0 / 72.0) /* of a point at zoom 1 */
#define FIT_MOST 1.25        /* zoom that a page is fitted with into a wide area */

struct _JxSheetArea
{
  GtkWidget parent_instance;

  JxPaper *paper;
  guint    page;
  JxPlace  focus;
  double   zoom; /* 0 to fit the width */
};

G_DEFINE_FINAL_TYPE (JxSheetArea, jx_sheet_area, GTK_TYPE_WIDGET)

static guint place_clicked_signal;

static void
get_page_size (JxSheetArea *self, double *width, double *height)
{
  if (self->paper != NULL)
    {
      jx_paper_get_size (self->paper, self->page, width, height);
      return;
    }
  *width = JX_A4_WIDTH;
  *height = JX_A4_HEIGHT;
}

/* Pixels of a point, for an area of this width. */
static double
get_scale (JxSheetArea *self, int area_width)
{
  double width, height;

  if (self->zoom > 0)
    return self->zoom * PIXELS;
  get_page_size (self, &width, &height);
  return MIN (MAX (area_width - 2 * MARGIN, LEAST_WIDTH - 2 * MARGIN) / width, FIT_MOST * PIXELS);
}

static void
get_origin (JxSheetArea *self, double scale, double *x, double *y)
{
  double width, height;

  get_page_size (self, &width, &height);
  *x = MAX (MARGIN, floor ((gtk_widget_get_width (GTK_WIDGET (self)) - width * scale) / 2));
  *y = MARGIN;
}

static GtkSizeRequestMode
jx_sheet_area_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
jx_sheet_area_measure (GtkWidget     *widget,
                       GtkOrientation orientation,
                       int            for_size,
                       int           *minimum,
                       int           *natural,
                       int           *minimum_baseline,
                       int           *natural_baseline)
{
  JxSheetArea *self = JX_SHEET_AREA (widget);
  double       width, height;

  get_page_size (self, &width, &height);
  if (orientation == GTK_ORIENTATION_VERTICAL && self->paper == NULL)
    *minimum = 2 * MARGIN;
  else if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = (int) ceil (height * get_scale (self, MAX (for_size, LEAST_WIDTH))) + 2 * MARGIN;
  else if (self->zoom > 0)
    *minimum = (int) ceil (width * get_scale (self, 0)) + 2 * MARGIN;
  else
    *minimum = LEAST_WIDTH;
  *natural = *minimum;
  *minimum_baseline = *natural_baseline = -1;
}

static void
draw_focus (JxSheetArea *self, cairo_t *cr, double scale)
{
  guint   page;
  JxRect  rect;
  GdkRGBA color;

  if (self->focus.id == 0 || !jx_paper_find_place (self->paper, &self->focus, &page, &rect) ||
      page != self->page)
    return;
  gdk_rgba_parse (&color, "#3584e4");
  cairo_rectangle (cr, rect.x, rect.y, rect.width, rect.height);
  color.alpha = 0.14f;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_fill_preserve (cr);
  color.alpha = 1;
  gdk_cairo_set_source_rgba (cr, &color);
  cairo_set_line_width (cr, 2 / scale);
  cairo_stroke (cr);
}

static void
jx_sheet_area_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  JxSheetArea    *self = JX_SHEET_AREA (widget);
  double          scale = get_scale (self, gtk_widget_get_width (widget));
  double          width, height, x, y;
  graphene_rect_t bounds;
  cairo_t        *cr;

  if (self->paper == NULL)
    return;
  get_page_size (self, &width, &height);
  get_origin (self, scale, &x, &y);
  graphene_rect_init (&bounds,
                      (float) x,
                      (float) y,
                      (float) (width * scale),
                      (float) (height * scale));
  cr = gtk_snapshot_append_cairo (snapshot, &bounds);
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, scale, scale);
  cairo_set_source_rgb (cr, 0, 0, 0);
  jx_paper_draw (self->paper, self->page, cr);
  draw_focus (self, cr, scale);
  cairo_destroy (cr);
}

static void
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, JxSheetArea *self)
{
  double         scale = get_scale (self, gtk_widget_get_width (GTK_WIDGET (self)));
  double         left, top;
  const JxPlace *found;

  if (self->paper == NULL)
    return;
  get_origin (self, scale, &left, &top);
  found = jx_paper_place_at (self->paper, self->page, (x - left) / scale, (y - top) / scale);
  if (found != NULL)
    {
      const JxPlace place = *found;

      g_signal_emit (self, place_clicked_signal, 0, &place);
    }
}

static void
jx_sheet_area_dispose (GObject *object)
{
  JxSheetArea *self = JX_SHEET_AREA (object);

  g_clear_pointer (&self->paper, jx_paper_unref);

  G_OBJECT_CLASS (jx_sheet_area_parent_class)->dispose (object);
}

static void
jx_sheet_area_class_init (JxSheetAreaClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_sheet_area_dispose;
  widget_class->get_request_mode = jx_sheet_area_get_request_mode;
  widget_class->measure = jx_sheet_area_measure;
  widget_class->snapshot = jx_sheet_area_snapshot;

  place_clicked_signal = g_signal_new ("place-clicked",
                                       G_TYPE_FROM_CLASS (klass),
                                       G_SIGNAL_RUN_LAST,
                                       0,
                                       NULL,
                                       NULL,
                                       NULL,
                                       G_TYPE_NONE,
                                       1,
                                       G_TYPE_POINTER);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
jx_sheet_area_init (JxSheetArea *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

/**
 * jx_sheet_area_set_paper:
 * @paper: (nullable): the pages
 *
 * Shows other pages; stays at the same page number where there is one.
 */
void
jx_sheet_area_set_paper (JxSheetArea *self, JxPaper *paper)
{
  g_return_if_fail (JX_IS_SHEET_AREA (self));

  g_clear_pointer (&self->paper, jx_paper_unref);
  if (paper != NULL)
    self->paper = jx_paper_ref (paper);
  jx_sheet_area_set_page (self, self->page);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jx_sheet_area_get_paper:
 *
 * The pages that it shows one of.
 *
 * Returns: (transfer none) (nullable): the pages
 */
JxPaper *
jx_sheet_area_get_paper (JxSheetArea *self)
{
  g_return_val_if_fail (JX_IS_SHEET_AREA (self), NULL);
  return self->paper;
}

/**
 * jx_sheet_area_set_page:
 * @page: a page, from 0; taken to the last where there are fewer
 *
 * Turns to a page.
 */
void
jx_sheet_area_set_page (JxSheetArea *self, guint page)
{
  guint n_pages;

  g_return_if_fail (JX_IS_SHEET_AREA (self));

  n_pages = self->paper == NULL ? 0 : jx_paper_get_n_pages (self->paper);
  self->page = n_pages == 0 ? 0 : MIN (page, n_pages - 1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jx_sheet_area_get_page:
 *
 * The page it shows.
 *
 * Returns: the page, from 0
 */
guint
jx_sheet_area_get_page (JxSheetArea *self)
{
  g_return_val_if_fail (JX_IS_SHEET_AREA (self), 0);
  return self->page;
}

/**
 * jx_sheet_area_set_focus:
 * @place: a datum; its id is 0 for none
 *
 * Frames a datum and turns to its page.
 */
void
jx_sheet_area_set_focus (JxSheetArea *self, const JxPlace *place)
{
  guint  page;
  JxRect rect;

  g_return_if_fail (JX_IS_SHEET_AREA (self));

  if (!jx_place_equal (&self->focus, place) && place->id != 0 && self->paper != NULL &&
      jx_paper_find_place (self->paper, place, &page, &rect))
    self->page = page;
  self->focus = *place;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jx_sheet_area_set_zoom:
 * @zoom: 1 for the size of the paper; 0 to fit the width
 *
 * Sets the size that the page is shown in.
 */
void
jx_sheet_area_set_zoom (JxSheetArea *self, double zoom)
{
  g_return_if_fail (JX_IS_SHEET_AREA (self));
  g_return_if_fail (zoom >= 0);

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * jx_sheet_area_get_zoom:
 *
 * The size that the page is really shown in, also where it is fitted to the width.
 *
 * Returns: the zoom; 1 for the size of the paper
 */
double
jx_sheet_area_get_zoom (JxSheetArea *self)
{
  g_return_val_if_fail (JX_IS_SHEET_AREA (self), 1);
  return get_scale (self, gtk_widget_get_width (GTK_WIDGET (self))) / PIXELS;
}
