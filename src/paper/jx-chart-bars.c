/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-private.h"

#include "model/jx-percent.h"
#include "paper/jx-chart-words.h"

/* A row is at least so high; a bar takes so much of it. */
#define ROW_LEAST 20.0
#define BAR_HEIGHT 10.0

/* The mark of the plan reaches over the bar on either side by so much. */
#define MARK_OVER 3.0
#define MARK_WIDTH 3.0

/* Names take this much of the width at most. */
#define NAME_SHARE 0.32

/* What is spent beyond these percentages is not drawn to scale. */
#define LEAST_SHOWN (-JX_PERCENT_ALL / 2)
#define MOST_SHOWN (JX_PERCENT_ALL * 3 / 2)

#define STEPS 4

/* A bar that ends at the edge, though its percentage goes on, is cut so wide and so far from it. */
#define BREAK_WIDTH 8.0
#define BREAK_INSET 14.0

/* What a row without a percentage shows. */
#define NO_PROJECT "没有项目"
#define NO_YEAR "没有年度"

static JxLines *
set_name (const JxChartItem *item, double width, JxTypesetter *typesetter)
{
  return jx_typesetter_set (typesetter, JX_STYLE_CHART, item->label, width * NAME_SHARE);
}

/* A project is held against its plan; a whole year has only its rate. */
static gboolean
has_plan (const JxChartData *data)
{
  return data->kind == JX_CHART_PROJECTS;
}

static JxLines *
set_value (const JxChart *self, const JxChartItem *item, JxTypesetter *typesetter)
{
  g_autofree char *percent = jx_percent_format (item->execution);
  g_autofree char *text = has_plan (self->data)
                            ? g_strdup_printf ("%s %s", percent, jx_chart_state_word (item->state))
                            : g_steal_pointer (&percent);

  return jx_typesetter_set (typesetter, JX_STYLE_CHART, text, JX_NO_WIDTH);
}

static double
row_height (const JxLines *name)
{
  return MAX (name->n_lines * jx_lines_pitch (name) + JX_CHART_GAP, ROW_LEAST);
}

static double
line_height (JxTypesetter *typesetter)
{
  g_autoptr (JxLines) line = jx_typesetter_set (typesetter, JX_STYLE_CHART, "0", JX_NO_WIDTH);

  return jx_lines_pitch (line);
}

/**
 * jx_chart_bars_height:
 * @data: figures of projects
 * @width: points
 * @typesetter: what breaks the texts
 *
 * Measures a chart of projects; long names take several lines.
 *
 * Returns: points
 */
double
jx_chart_bars_height (const JxChartData *data, double width, JxTypesetter *typesetter)
{
  double height = jx_chart_head_height (data, width, typesetter) + line_height (typesetter);

  for (guint i = 0; i < data->items->len; i++)
    {
      g_autoptr (JxLines) name = set_name (data->items->pdata[i], width, typesetter);

      height += row_height (name);
    }
  return height + (data->items->len == 0 ? ROW_LEAST : 0) + 2 * JX_CHART_GAP;
}

static double
x_of (const JxChart *self, gint64 percent)
{
  return self->plot.x + self->plot.width * jx_axis_place (&self->axis, percent);
}

/* Finds the room between the names and the values. */
static void
find_plot (JxChart *self, JxTypesetter *typesetter)
{
  double names = 0, values = 0;

  for (guint i = 0; i < self->data->items->len; i++)
    {
      const JxChartItem *item = self->data->items->pdata[i];
      g_autoptr (JxLines) name = set_name (item, self->width, typesetter);
      g_autoptr (JxLines) value = set_value (self, item, typesetter);

      names = MAX (names, jx_chart_lines_width (name));
      values = MAX (values, jx_chart_lines_width (value));
      self->plot.height += row_height (name);
    }
  self->plot.x = names + 3 * JX_CHART_GAP;
  self->plot.width = MAX (self->width - values - 3 * JX_CHART_GAP - self->plot.x, 1);
}

/* Shows that a bar goes on beyond the edge that it ends at. */
static void
add_break (JxChart *self, const JxRect *bar, const JxChartItem *item, int number)
{
  gboolean over = item->execution > self->axis.most;
  double   x = over ? bar->x + bar->width - BREAK_INSET : bar->x + BREAK_INSET - BREAK_WIDTH;
  JxRect   gap = { x, bar->y, BREAK_WIDTH, bar->height };

  if (over || item->execution < self->axis.least)
    jx_chart_add_shape (self, JX_SHAPE_BREAK, &gap, number, item->execution);
}

static void
add_bar (JxChart *self, const JxChartItem *item, int number, double middle)
{
  double zero = x_of (self, 0);
  double end = x_of (self, item->execution);
  double plan = x_of (self, item->plan);
  JxRect track = { zero, middle - BAR_HEIGHT / 2, x_of (self, JX_PERCENT_ALL) - zero, BAR_HEIGHT };
  JxRect bar = { MIN (zero, end), track.y, end > zero ? end - zero : zero - end, BAR_HEIGHT };
  JxRect mark = {
    plan - MARK_WIDTH / 2, track.y - MARK_OVER, MARK_WIDTH, BAR_HEIGHT + 2 * MARK_OVER
  };

  jx_chart_add_shape (self, JX_SHAPE_TRACK, &track, number, JX_PERCENT_ALL);
  jx_chart_add_shape (self, JX_SHAPE_ACTUAL, &bar, number, item->execution);
  add_break (self, &bar, item, number);
  if (has_plan (self->data))
    jx_chart_add_shape (self, JX_SHAPE_MARK, &mark, number, item->plan);
}

static void
add_centred (JxChart *self, JxLabelKind kind, JxLines *lines, double x, double middle, int item)
{
  jx_chart_add_label (self,
                      kind,
                      lines,
                      x,
                      middle - lines->n_lines * jx_lines_pitch (lines) / 2,
                      jx_chart_lines_width (lines),
                      JX_ALIGN_LEFT,
                      item);
}

static double
add_row (JxChart *self, JxTypesetter *typesetter, int number, double y)
{
  const JxChartItem *item = self->data->items->pdata[number];
  g_autoptr (JxLines) name = set_name (item, self->width, typesetter);
  g_autoptr (JxLines) value = set_value (self, item, typesetter);
  double height = row_height (name), middle = y + height / 2;
  JxRect band = { 0, y, self->width, height };

  jx_chart_add_band (self, number, &band);
  add_bar (self, item, number, middle);
  add_centred (self, JX_LABEL_NAME, name, JX_CHART_GAP, middle, number);
  add_centred (self,
               JX_LABEL_VALUE,
               value,
               self->plot.x + self->plot.width + 2 * JX_CHART_GAP,
               middle,
               number);
  return height;
}

static void
add_tick (JxChart *self, JxTypesetter *typesetter, gint64 percent)
{
  g_autofree char *text = jx_chart_format_tick (self, percent);
  g_autoptr (JxLines) lines = jx_typesetter_set (typesetter, JX_STYLE_CHART, text, JX_NO_WIDTH);
  double width = jx_chart_lines_width (lines);

  jx_chart_add_label (self,
                      JX_LABEL_AXIS,
                      lines,
                      x_of (self, percent) - width / 2,
                      self->plot.y + self->plot.height + JX_CHART_GAP,
                      width,
                      JX_ALIGN_LEFT,
                      JX_CHART_NO_ITEM);
}

/* From how many steps of the axis each is written, so that the texts stand well apart. */
static gint64
tick_stride (const JxChart *self, JxTypesetter *typesetter, gint64 step)
{
  g_autoptr (JxLines) widest = jx_typesetter_set (typesetter, JX_STYLE_CHART, "-100%", JX_NO_WIDTH);
  double room = x_of (self, step) - x_of (self, 0);
  gint64 stride = 1;

  while (stride < JX_PERCENT_ALL / step && stride * room < jx_chart_lines_width (widest))
    stride *= 2;
  return stride;
}

static void
add_ticks (JxChart *self, JxTypesetter *typesetter)
{
  double bottom = self->plot.y + self->plot.height;
  gint64 step = jx_axis_tick (&self->axis, 1) - jx_axis_tick (&self->axis, 0);
  gint64 stride = tick_stride (self, typesetter, step);

  for (guint i = 0; i < jx_axis_n_ticks (&self->axis); i++)
    {
      gint64 percent = jx_axis_tick (&self->axis, i);
      double x = x_of (self, percent);

      jx_chart_add_level (self, JX_STROKE_GRID, x, self->plot.y, x, bottom);
      if (percent % (stride * step) == 0)
        add_tick (self, typesetter, percent);
    }
}

/**
 * jx_chart_lay_bars:
 * @self: a chart of projects
 * @typesetter: what breaks its texts
 *
 * Lays out one bar for each project: the execution rate with the mark of the plan.
 *
 * A rate far beyond 100% or under zero ends at the edge with a gap in it; its percentage stands
 * beside it.
 */
void
jx_chart_lay_bars (JxChart *self, JxTypesetter *typesetter)
{
  const JxChartData *data = self->data;
  double             time = 0, y;

  self->plot.y = jx_chart_add_head (self, typesetter);
  if (data->items->len == 0)
    {
      g_autoptr (JxLines) lines = jx_typesetter_set (typesetter,
                                                     JX_STYLE_CHART,
                                                     has_plan (data) ? NO_PROJECT : NO_YEAR,
                                                     JX_NO_WIDTH);

      add_centred (self,
                   JX_LABEL_NAME,
                   lines,
                   JX_CHART_GAP,
                   self->plot.y + ROW_LEAST / 2,
                   JX_CHART_NO_ITEM);
      return;
    }

  find_plot (self, typesetter);
  jx_axis_fit (&self->axis,
               CLAMP (data->least, LEAST_SHOWN, 0),
               CLAMP (data->most, JX_PERCENT_ALL, MOST_SHOWN),
               JX_PERCENT_ALL,
               STEPS);
  add_ticks (self, typesetter);
  y = self->plot.y;
  for (guint i = 0; i < data->items->len; i++)
    y += add_row (self, typesetter, (int) i, y);
  if (!has_plan (data))
    return;
  time = x_of (self, ((const JxChartItem *) data->items->pdata[0])->time);
  jx_chart_add_level (self, JX_STROKE_TIME, time, self->plot.y, time, y);
}
