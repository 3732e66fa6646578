/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-private.h"

/* A chart of columns or lines is readable from this height on, points. */
#define HEIGHT_LEAST 150.0

static void
clear_label (gpointer data)
{
  jx_lines_unref (((JxLabel *) data)->lines);
}

static void
clear_chart (gpointer data)
{
  JxChart *self = data;

  jx_chart_data_free (self->data);
  g_array_unref (self->shapes);
  g_array_unref (self->strokes);
  g_array_unref (self->points);
  g_array_unref (self->labels);
  g_array_unref (self->bands);
}

/**
 * jx_chart_new:
 * @data: (transfer full): the figures
 * @width: points
 * @height: points; jx_chart_need() tells how many it takes
 * @typesetter: what breaks its texts; it may be used for many charts
 *
 * Lays a chart out.
 *
 * Returns: (transfer full): the chart
 */
JxChart *
jx_chart_new (JxChartData *data, double width, double height, JxTypesetter *typesetter)
{
  JxChart *self;

  g_return_val_if_fail (data != NULL && typesetter != NULL, NULL);

  self = g_rc_box_new0 (JxChart);
  self->data = data;
  self->width = width;
  self->height = height;
  self->shapes = g_array_new (FALSE, FALSE, sizeof (JxShape));
  self->strokes = g_array_new (FALSE, FALSE, sizeof (JxStroke));
  self->points = g_array_new (FALSE, FALSE, sizeof (JxPoint));
  self->labels = g_array_new (FALSE, FALSE, sizeof (JxLabel));
  self->bands = g_array_new (FALSE, FALSE, sizeof (JxBand));
  g_array_set_clear_func (self->labels, clear_label);
  switch (data->kind)
    {
    case JX_CHART_CUMULATIVE:
      jx_chart_lay_lines (self, typesetter);
      break;
    case JX_CHART_PROJECTS:
    case JX_CHART_YEAR_RATES:
      jx_chart_lay_bars (self, typesetter);
      break;
    case JX_CHART_QUARTERS:
    case JX_CHART_CHECKPOINTS:
    case JX_N_CHART_KINDS:
    default:
      jx_chart_lay_columns (self, typesetter);
    }
  return self;
}

/**
 * jx_chart_ref:
 * @self: a chart
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
JxChart *
jx_chart_ref (JxChart *self)
{
  return g_rc_box_acquire (self);
}

/**
 * jx_chart_unref:
 * @self: (transfer full): a chart
 *
 * Drops a reference.
 */
void
jx_chart_unref (JxChart *self)
{
  g_rc_box_release_full (self, clear_chart);
}

/**
 * jx_chart_need:
 * @data: the figures
 * @width: points
 * @typesetter: what breaks its texts
 *
 * Tells the height that a chart needs: that of bars grows with the projects and their names.
 *
 * Returns: points
 */
double
jx_chart_need (const JxChartData *data, double width, JxTypesetter *typesetter)
{
  g_return_val_if_fail (data != NULL && typesetter != NULL, HEIGHT_LEAST);

  return data->kind == JX_CHART_PROJECTS || data->kind == JX_CHART_YEAR_RATES
           ? jx_chart_bars_height (data, width, typesetter)
           : HEIGHT_LEAST;
}

/**
 * jx_chart_get_size:
 * @self: a chart
 * @width: (out): points
 * @height: (out): points
 *
 * Gets the size that the chart was laid out in.
 */
void
jx_chart_get_size (const JxChart *self, double *width, double *height)
{
  *width = self->width;
  *height = self->height;
}

/**
 * jx_chart_get_data:
 * @self: a chart
 *
 * Gets the figures that the chart shows.
 *
 * Returns: (transfer none): the figures
 */
const JxChartData *
jx_chart_get_data (const JxChart *self)
{
  return self->data;
}

/**
 * jx_chart_item_at:
 * @self: a chart
 * @x: points
 * @y: points
 *
 * Finds what the pointer is at: a pair of columns with the room above and below them, the nearest
 * checkpoint of a line, the row of a bar.
 *
 * Returns: the number of the item in its figures, or %JX_CHART_NO_ITEM
 */
int
jx_chart_item_at (const JxChart *self, double x, double y)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const JxBand *band = &g_array_index (self->bands, JxBand, i);
      const JxRect *rect = &band->rect;

      if (x >= rect->x && x < rect->x + rect->width && y >= rect->y && y < rect->y + rect->height)
        return band->item;
    }
  return JX_CHART_NO_ITEM;
}

/**
 * jx_chart_item_rect:
 * @self: a chart
 * @item: the number of an item
 * @rect: (out): where it stands; jx_chart_item_at() finds it there
 *
 * Tells where an item stands, for a tooltip or the focus.
 *
 * Returns: whether there is such an item
 */
gboolean
jx_chart_item_rect (const JxChart *self, int item, JxRect *rect)
{
  for (guint i = 0; i < self->bands->len; i++)
    {
      const JxBand *band = &g_array_index (self->bands, JxBand, i);

      if (band->item != item)
        continue;
      *rect = band->rect;
      return TRUE;
    }
  return FALSE;
}
