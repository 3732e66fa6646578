/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-private.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"

#include <string.h>

#define YEAR (12 * JX_MICRO)

/* The scale is 100% long at least and has about so many steps. */
#define STEPS 4

#define DOT_SIZE 5.0

static double
x_of (const JxChart *self, gint64 elapsed)
{
  return self->plot.x + self->plot.width * (double) elapsed / (double) YEAR;
}

static double
y_of (const JxChart *self, gint64 percent)
{
  return self->plot.y + self->plot.height * (1 - jx_axis_place (&self->axis, percent));
}

static gint64
elapsed_at (const JxChart *self, const JxChartItem *item)
{
  gint64 year = 0;

  jx_date_split (item->first, &year, NULL, NULL);
  return jx_date_months_elapsed (item->last, year);
}

static void
add_line (JxChart *self, JxStrokeKind kind, const GArray *line)
{
  jx_chart_begin_line (self, kind);
  for (guint i = 0; i < line->len; i++)
    {
      const JxChartPoint *point = &g_array_index (line, JxChartPoint, i);

      jx_chart_add_point (self, x_of (self, point->elapsed), y_of (self, point->percent));
    }
}

/* Each stop reaches to the middle between its neighbours. */
static void
add_bands (JxChart *self)
{
  const GPtrArray *items = self->data->items;
  double           left = self->plot.x, right = self->plot.x + self->plot.width;

  for (guint i = 0; i < items->len; i++)
    {
      double x = x_of (self, elapsed_at (self, items->pdata[i]));
      double next =
        i + 1 < items->len ? (x + x_of (self, elapsed_at (self, items->pdata[i + 1]))) / 2 : right;
      JxRect band = { left, self->plot.y, next - left, self->height - self->plot.y };

      jx_chart_add_band (self, (int) i, &band);
      left = next;
    }
}

static void
add_name (JxChart *self, JxTypesetter *typesetter, int item)
{
  const JxChartItem *about = self->data->items->pdata[item];
  g_autoptr (JxLines) lines =
    jx_typesetter_set (typesetter, JX_STYLE_CHART, about->label, JX_NO_WIDTH);
  double width = jx_chart_lines_width (lines);
  double at = x_of (self, elapsed_at (self, about));
  double x = CLAMP (at - width / 2, 0, self->width - JX_CHART_GAP - width);
  double bottom = self->plot.y + self->plot.height;
  JxRect rect = { x - 2, bottom + JX_CHART_GAP, width + 4, jx_lines_pitch (lines) };

  jx_chart_add_level (self, JX_STROKE_GRID, at, bottom, at, bottom + JX_CHART_GAP);
  if (jx_chart_is_free (self, &rect, JX_LABEL_NAME))
    jx_chart_add_label (self, JX_LABEL_NAME, lines, x, rect.y, width, JX_ALIGN_LEFT, item);
}

/* The checkpoints come first: where the day of the chart is near one, that keeps its name. */
static void
add_names (JxChart *self, JxTypesetter *typesetter)
{
  const GPtrArray *items = self->data->items;

  for (guint day = 0; day < 2; day++)
    for (guint i = items->len; i-- > 0;)
      {
        const JxChartItem *item = items->pdata[i];

        if (g_str_has_suffix (item->label, "日") == (day == 1))
          add_name (self, typesetter, (int) i);
      }
}

/* Writes a percentage at the day of the chart, over or under its point, within the plot. */
static void
add_value (JxChart       *self,
           JxTypesetter  *typesetter,
           const char    *what,
           const JxPoint *point,
           gint64         percent,
           gboolean       above)
{
  g_autofree char *number = jx_percent_format (percent);
  g_autofree char *text = g_strdup_printf ("%s %s", what, number);
  g_autoptr (JxLines) lines = jx_typesetter_set (typesetter, JX_STYLE_CHART, text, JX_NO_WIDTH);
  double pitch = jx_lines_pitch (lines), width = jx_chart_lines_width (lines);
  double least = self->plot.x + JX_CHART_GAP;
  double most = MAX (self->plot.x + self->plot.width - width, least);
  double bottom = self->plot.y + self->plot.height;
  double x = CLAMP (above ? point->x - width : point->x, least, most);
  double y = above ? point->y - pitch - DOT_SIZE : point->y + DOT_SIZE;
  JxRect rect;

  rect = (JxRect){ x, CLAMP (y, self->plot.y - pitch, bottom - pitch), width, pitch };
  while (!jx_chart_is_free (self, &rect, JX_LABEL_VALUE) && rect.y > self->plot.y - pitch)
    rect.y -= pitch;
  if (jx_chart_is_free (self, &rect, JX_LABEL_VALUE))
    jx_chart_add_label (self,
                        JX_LABEL_VALUE,
                        lines,
                        rect.x,
                        rect.y,
                        width,
                        JX_ALIGN_LEFT,
                        JX_CHART_NO_ITEM);
}

static void
add_dot (JxChart *self, JxShapeKind kind, const JxPoint *point, gint64 percent)
{
  JxRect rect = { point->x - DOT_SIZE / 2, point->y - DOT_SIZE / 2, DOT_SIZE, DOT_SIZE };

  jx_chart_add_shape (self, kind, &rect, JX_CHART_NO_ITEM, percent);
}

static void
add_today (JxChart *self, JxTypesetter *typesetter)
{
  const JxProgress   *now = &self->data->now;
  const JxChartPoint *end =
    &g_array_index (self->data->actual, JxChartPoint, self->data->actual->len - 1);
  JxPoint  actual = { x_of (self, end->elapsed), y_of (self, now->execution) };
  JxPoint  planned = { actual.x, y_of (self, now->plan) };
  gboolean ahead = now->execution >= now->plan;

  add_dot (self, JX_SHAPE_RING, &planned, now->plan);
  add_dot (self, JX_SHAPE_DOT, &actual, now->execution);
  add_value (self, typesetter, "计划", &planned, now->plan, !ahead);
  add_value (self, typesetter, "实际", &actual, now->execution, ahead);
}

/**
 * jx_chart_lay_lines:
 * @self: a chart of the year
 * @typesetter: what breaks its texts
 *
 * Lays out the lines of plan, of what was paid and of time, with the percentages of the day.
 */
void
jx_chart_lay_lines (JxChart *self, JxTypesetter *typesetter)
{
  double head = jx_chart_add_head (self, typesetter);
  g_autoptr (JxLines) line = jx_typesetter_set (typesetter, JX_STYLE_CHART, "0", JX_NO_WIDTH);
  double  pitch = jx_lines_pitch (line);
  JxRect *plot = &self->plot;

  plot->y = head + pitch;
  plot->height = MAX (self->height - plot->y - pitch - 2 * JX_CHART_GAP, pitch);
  jx_axis_fit (&self->axis, self->data->least, self->data->most, JX_PERCENT_ALL, STEPS);
  jx_chart_add_scale (self, typesetter);
  add_line (self, JX_STROKE_TIME, self->data->time);
  add_line (self, JX_STROKE_PLANNED, self->data->planned);
  add_line (self, JX_STROKE_ACTUAL, self->data->actual);
  add_bands (self);
  add_names (self, typesetter);
  add_today (self, typesetter);
}
