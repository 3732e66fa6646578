/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-private.h"

/* A scale has a step to every so many points. */
#define STEP_HEIGHT 30.0
#define STEPS_MOST 6

/* Value labels may stack up in so many lines above the highest column. */
#define LABEL_LINES 2

/* A column takes this much of the room of its pair, and no more than so many points. */
#define COLUMN_SHARE 0.36
#define COLUMN_MOST 36.0

/* Between two labels on a line. */
#define LABEL_GAP 2.0

/* Between the two columns of a pair. */
#define PAIR_GAP 2.0

/* An empty scale is 1 万元 long. */
#define SPAN_LEAST 1000000

/* From these amounts on, fen, a label has two decimals of 万元, or four. */
#define TWO_DECIMALS_FROM 10000000
#define FOUR_DECIMALS_FROM 100000

/* Labels are rounded to what the eye can tell; the words and the table have every fen. */
static char *
format_value (const JxChartData *data, gint64 fen)
{
  gint64 largest = MAX (data->most, -data->least);
  guint  decimals = 6;
  gint64 unit = 1;

  if (largest >= TWO_DECIMALS_FROM)
    decimals = 2;
  else if (largest >= FOUR_DECIMALS_FROM)
    decimals = 4;
  for (guint i = decimals; i < 6; i++)
    unit *= 10;
  fen = jx_number_share (fen, 1, unit);
  return jx_number_format (fen, decimals, fen == 0 ? 0 : MIN (decimals, 2), FALSE);
}

static double
height_of (const JxChart *self, gint64 fen)
{
  return self->plot.y + self->plot.height * (1 - jx_axis_place (&self->axis, fen));
}

static void
add_column (JxChart *self, JxShapeKind kind, double x, double width, int item, gint64 fen)
{
  double zero = height_of (self, 0), end = height_of (self, fen);
  JxRect rect = { x, MIN (zero, end), width, zero > end ? zero - end : end - zero };

  jx_chart_add_shape (self, kind, &rect, item, fen);
}

/* What stands in the way of a label: another label, or a column other than its own. */
static const JxRect *
find_obstacle (const JxChart *self, const JxRect *rect, guint own)
{
  JxRect apart = { rect->x - LABEL_GAP, rect->y, rect->width + 2 * LABEL_GAP, rect->height };

  for (guint i = 0; i < self->labels->len; i++)
    {
      const JxLabel *label = &g_array_index (self->labels, JxLabel, i);

      if (label->kind == JX_LABEL_VALUE && jx_rect_overlaps (&label->rect, &apart))
        return &label->rect;
    }
  for (guint i = 0; i < self->shapes->len; i++)
    {
      const JxShape *shape = &g_array_index (self->shapes, JxShape, i);

      if (i != own && shape->item != JX_CHART_NO_ITEM && jx_rect_overlaps (&shape->rect, rect))
        return &shape->rect;
    }
  return NULL;
}

/* A label further away than so many lines would be taken for that of another column. */
static gboolean
is_near (const JxRect *label, const JxRect *column)
{
  double room = LABEL_LINES * label->height + JX_CHART_GAP;

  return label->y + label->height >= column->y - room &&
         label->y <= column->y + column->height + room;
}

/* Tries a label at its column: in the middle, then outward from the pair, then a line further away
 * from zero as often as it is in the way of something; FALSE when that leads too far. */
static gboolean
find_room (const JxChart *self, guint own, JxRect *rect)
{
  const JxShape *shape = &g_array_index (self->shapes, JxShape, own);
  const JxRect  *column = &shape->rect;
  double         right = self->width - rect->width;
  double         outward =
    shape->kind == JX_SHAPE_PLANNED ? column->x + column->width - rect->width : column->x;
  double        middle = column->x + (column->width - rect->width) / 2;
  double        lowest = self->height - rect->height - JX_CHART_GAP;
  const JxRect *obstacle;

  for (guint tries = 0; tries <= self->labels->len + self->shapes->len; tries++)
    {
      rect->x = CLAMP (middle, 0, right);
      if (find_obstacle (self, rect, own) == NULL)
        return TRUE;
      rect->x = CLAMP (outward, 0, right);
      obstacle = find_obstacle (self, rect, own);
      if (obstacle == NULL)
        return TRUE;
      rect->y = shape->value < 0 ? obstacle->y + obstacle->height : obstacle->y - rect->height;
      if (!is_near (rect, column) || rect->y + rect->height > lowest)
        return FALSE;
    }
  return FALSE;
}

static void
add_value (JxChart *self, JxTypesetter *typesetter, guint own)
{
  const JxShape   *shape = &g_array_index (self->shapes, JxShape, own);
  g_autofree char *text = format_value (self->data, shape->value);
  g_autoptr (JxLines) lines = jx_typesetter_set (typesetter, JX_STYLE_CHART, text, JX_NO_WIDTH);
  JxRect rect = { 0, 0, jx_chart_lines_width (lines), jx_lines_pitch (lines) };

  rect.y = shape->value < 0 ? shape->rect.y + shape->rect.height : shape->rect.y - rect.height;
  if (find_room (self, own, &rect))
    jx_chart_add_label (self,
                        JX_LABEL_VALUE,
                        lines,
                        rect.x,
                        rect.y,
                        rect.width,
                        JX_ALIGN_LEFT,
                        shape->item);
}

static void
add_name (JxChart *self, JxTypesetter *typesetter, int item, const JxRect *band)
{
  const JxChartItem *about = self->data->items->pdata[item];
  g_autoptr (JxLines) lines =
    jx_typesetter_set (typesetter, JX_STYLE_CHART, about->label, JX_NO_WIDTH);
  double width = jx_chart_lines_width (lines);
  double x = CLAMP (band->x + (band->width - width) / 2, 0, self->width - width);
  double y = self->height - jx_lines_pitch (lines) - JX_CHART_GAP;
  JxRect rect = { x - 1, y, width + 2, jx_lines_pitch (lines) };

  if (jx_chart_is_free (self, &rect, JX_LABEL_NAME))
    jx_chart_add_label (self, JX_LABEL_NAME, lines, x, y, width, JX_ALIGN_LEFT, item);
}

static void
add_pair (JxChart *self, int item)
{
  const JxChartItem *about = self->data->items->pdata[item];
  double             room = self->plot.width / self->data->items->len;
  double             width = MIN (room * COLUMN_SHARE, COLUMN_MOST);
  double             middle = self->plot.x + room * (item + 0.5);
  JxRect             band = { middle - room / 2, self->plot.y, room, self->height - self->plot.y };

  jx_chart_add_band (self, item, &band);
  add_column (self, JX_SHAPE_PLANNED, middle - width - PAIR_GAP / 2, width, item, about->planned);
  if (!about->open)
    add_column (self, JX_SHAPE_ACTUAL, middle + PAIR_GAP / 2, width, item, about->actual);
}

/**
 * jx_chart_lay_columns:
 * @self: a chart of periods
 * @typesetter: what breaks its texts
 *
 * Lays out pairs of columns: planned and actual.
 *
 * A period that has not begun has no column of what was paid. A label without room is left out; the
 * words and the table of the chart have it.
 */
void
jx_chart_lay_columns (JxChart *self, JxTypesetter *typesetter)
{
  double head = jx_chart_add_head (self, typesetter);
  g_autoptr (JxLines) line = jx_typesetter_set (typesetter, JX_STYLE_CHART, "0", JX_NO_WIDTH);
  double  pitch = jx_lines_pitch (line);
  JxRect *plot = &self->plot;
  guint   n_steps;

  plot->y = head + LABEL_LINES * pitch;
  plot->height = MAX (self->height - plot->y - pitch - 2 * JX_CHART_GAP, pitch);
  n_steps = CLAMP ((guint) (plot->height / STEP_HEIGHT), 1, STEPS_MOST);
  jx_axis_fit (&self->axis, self->data->least, self->data->most, SPAN_LEAST, n_steps);
  if (self->data->least < 0)
    plot->height -= pitch;
  jx_chart_add_scale (self, typesetter);

  for (guint i = 0; i < self->data->items->len; i++)
    add_pair (self, (int) i);
  for (guint i = 0; i < self->shapes->len; i++)
    if (g_array_index (self->shapes, JxShape, i).item != JX_CHART_NO_ITEM)
      add_value (self, typesetter, i);
  for (guint i = 0; i < self->bands->len; i++)
    add_name (self, typesetter, (int) i, &g_array_index (self->bands, JxBand, i).rect);
}
