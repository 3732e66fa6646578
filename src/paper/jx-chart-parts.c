/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-chart-private.h"

#include "model/jx-percent.h"

/* A sample in the legend, points. */
#define SAMPLE_WIDTH 18.0
#define SAMPLE_HEIGHT 8.0

/* Between entries of the legend. */
#define ENTRY_GAP 10.0

/** Entry: a line of the legend: a shape or a line, and what it means. */
typedef struct
{
  int          shape;
  JxStrokeKind stroke;
  const char  *text;
} Entry;

#define NO_SHAPE (-1)

static const Entry column_entries[] = {
  { JX_SHAPE_PLANNED, 0, "计划" },
  { JX_SHAPE_ACTUAL, 0, "实际" },
};

static const Entry line_entries[] = {
  { NO_SHAPE, JX_STROKE_PLANNED, "计划" },
  { NO_SHAPE, JX_STROKE_ACTUAL, "实际" },
  { NO_SHAPE, JX_STROKE_TIME, "序时" },
};

static const Entry bar_entries[] = {
  { JX_SHAPE_ACTUAL, 0, "执行率" },
  { JX_SHAPE_MARK, 0, "计划进度" },
  { NO_SHAPE, JX_STROKE_TIME, "序时进度" },
};

static const Entry year_entries[] = {
  { JX_SHAPE_PLANNED, 0, "调整后预算" },
  { JX_SHAPE_ACTUAL, 0, "实际支出" },
};

static const Entry rate_entries[] = {
  { JX_SHAPE_ACTUAL, 0, "执行率" },
};

/** Legend: the entries of one kind of chart. */
typedef struct
{
  const Entry *entries;
  guint        n_entries;
} Legend;

static const Legend legends[] = {
  [JX_CHART_QUARTERS] = { column_entries, G_N_ELEMENTS (column_entries) },
  [JX_CHART_CHECKPOINTS] = { column_entries, G_N_ELEMENTS (column_entries) },
  [JX_CHART_CUMULATIVE] = { line_entries, G_N_ELEMENTS (line_entries) },
  [JX_CHART_PROJECTS] = { bar_entries, G_N_ELEMENTS (bar_entries) },
  [JX_CHART_YEARS] = { year_entries, G_N_ELEMENTS (year_entries) },
  [JX_CHART_YEAR_RATES] = { rate_entries, G_N_ELEMENTS (rate_entries) },
};

/**
 * jx_chart_add_shape:
 * @self: a chart
 * @kind: how it is drawn
 * @rect: where
 * @item: the item that it stands for, or %JX_CHART_NO_ITEM
 * @value: what it shows, fen or basis points
 *
 * Adds a shape.
 */
void
jx_chart_add_shape (JxChart *self, JxShapeKind kind, const JxRect *rect, int item, gint64 value)
{
  JxShape shape = { kind, *rect, item, value };

  g_array_append_val (self->shapes, shape);
}

/**
 * jx_chart_begin_line:
 * @self: a chart
 * @kind: how it is drawn
 *
 * Begins a line; jx_chart_add_point() goes on with it.
 */
void
jx_chart_begin_line (JxChart *self, JxStrokeKind kind)
{
  JxStroke stroke = { kind, self->points->len, 0 };

  g_array_append_val (self->strokes, stroke);
}

/**
 * jx_chart_add_point:
 * @self: a chart
 * @x: points
 * @y: points
 *
 * Draws the line that was begun last on to here.
 */
void
jx_chart_add_point (JxChart *self, double x, double y)
{
  JxPoint point = { x, y };

  g_array_append_val (self->points, point);
  g_array_index (self->strokes, JxStroke, self->strokes->len - 1).n_points++;
}

/**
 * jx_chart_add_level:
 * @self: a chart
 * @kind: how it is drawn
 * @x1: one end
 * @y1: one end
 * @x2: the other end
 * @y2: the other end
 *
 * Adds a straight line.
 */
void
jx_chart_add_level (JxChart *self, JxStrokeKind kind, double x1, double y1, double x2, double y2)
{
  jx_chart_begin_line (self, kind);
  jx_chart_add_point (self, x1, y1);
  jx_chart_add_point (self, x2, y2);
}

/**
 * jx_chart_lines_width:
 * @lines: a text
 *
 * Measures the longest line.
 *
 * Returns: points
 */
double
jx_chart_lines_width (const JxLines *lines)
{
  double width = 0;

  for (guint i = 0; i < lines->n_lines; i++)
    width = MAX (width, (double) lines->lines[i].width);
  return width;
}

/**
 * jx_chart_add_label:
 * @self: a chart
 * @kind: what it is
 * @lines: the text
 * @x: left edge of the space for it
 * @y: upper edge
 * @width: width of the space
 * @align: where in the space it stands
 * @item: the item that it is of, or %JX_CHART_NO_ITEM
 *
 * Adds a text; its rectangle is that of the letters, not of the space.
 */
void
jx_chart_add_label (JxChart    *self,
                    JxLabelKind kind,
                    JxLines    *lines,
                    double      x,
                    double      y,
                    double      width,
                    JxAlign     align,
                    int         item)
{
  double  taken = jx_chart_lines_width (lines);
  double  rest = width - taken;
  JxLabel label = { .kind = kind, .item = item };

  label.rect = (JxRect){ x, y, taken, lines->n_lines * jx_lines_pitch (lines) };
  if (align != JX_ALIGN_LEFT)
    label.rect.x += align == JX_ALIGN_CENTRE ? rest / 2 : rest;
  label.lines = jx_lines_ref (lines);
  g_array_append_val (self->labels, label);
}

/**
 * jx_chart_add_band:
 * @self: a chart
 * @item: an item
 * @rect: where the pointer is at it
 *
 * Lets an item be found by its place.
 */
void
jx_chart_add_band (JxChart *self, int item, const JxRect *rect)
{
  JxBand band = { item, *rect };

  g_array_append_val (self->bands, band);
}

/**
 * jx_rect_overlaps:
 * @a: a rectangle
 * @b: another one
 *
 * Tells whether two rectangles share more than an edge.
 *
 * Returns: whether they do
 */
gboolean
jx_rect_overlaps (const JxRect *a, const JxRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height &&
         b->y < a->y + a->height;
}

/**
 * jx_chart_is_free:
 * @self: a chart
 * @rect: a place
 * @kind: the kind of labels that count
 *
 * Tells whether no label of @kind stands in a place.
 *
 * Returns: whether it is free
 */
gboolean
jx_chart_is_free (const JxChart *self, const JxRect *rect, JxLabelKind kind)
{
  for (guint i = 0; i < self->labels->len; i++)
    {
      const JxLabel *label = &g_array_index (self->labels, JxLabel, i);

      if (label->kind == kind && jx_rect_overlaps (&label->rect, rect))
        return FALSE;
    }
  return TRUE;
}

static double
legend_width (const Legend *legend, JxTypesetter *typesetter)
{
  double width = 0;

  for (guint i = 0; i < legend->n_entries; i++)
    {
      g_autoptr (JxLines) lines =
        jx_typesetter_set (typesetter, JX_STYLE_CHART, legend->entries[i].text, JX_NO_WIDTH);

      width += SAMPLE_WIDTH + JX_CHART_GAP + jx_chart_lines_width (lines) + ENTRY_GAP;
    }
  return width - ENTRY_GAP;
}

static void
add_sample (JxChart *self, const Entry *entry, double x, double middle)
{
  JxRect rect = { x, middle - SAMPLE_HEIGHT / 2, SAMPLE_WIDTH, SAMPLE_HEIGHT };

  if (entry->shape == NO_SHAPE)
    {
      jx_chart_add_level (self, entry->stroke, x, middle, x + SAMPLE_WIDTH, middle);
      return;
    }
  if (entry->shape == JX_SHAPE_MARK)
    {
      rect.x += (SAMPLE_WIDTH - 3) / 2;
      rect.width = 3;
    }
  jx_chart_add_shape (self, (JxShapeKind) entry->shape, &rect, JX_CHART_NO_ITEM, 0);
}

static void
add_legend (JxChart *self, JxTypesetter *typesetter, double x, double y)
{
  const Legend *legend = &legends[self->data->kind];

  for (guint i = 0; i < legend->n_entries; i++)
    {
      const Entry *entry = &legend->entries[i];
      g_autoptr (JxLines) lines =
        jx_typesetter_set (typesetter, JX_STYLE_CHART, entry->text, JX_NO_WIDTH);
      double width = jx_chart_lines_width (lines);

      add_sample (self, entry, x, y + jx_lines_pitch (lines) / 2);
      x += SAMPLE_WIDTH + JX_CHART_GAP;
      jx_chart_add_label (self,
                          JX_LABEL_LEGEND,
                          lines,
                          x,
                          y,
                          width,
                          JX_ALIGN_LEFT,
                          JX_CHART_NO_ITEM);
      x += width + ENTRY_GAP;
    }
}

static JxLines *
set_title (const JxChartData *data, double width, JxTypesetter *typesetter)
{
  return jx_typesetter_set (typesetter,
                            JX_STYLE_CHART_TITLE,
                            data->title,
                            width - 2 * JX_CHART_GAP);
}

/* Whether the legend stands beside the title, not under it. */
static gboolean
is_beside (const JxChartData *data, double width, const JxLines *title, JxTypesetter *typesetter)
{
  double needed = jx_chart_lines_width (title) + 2 * ENTRY_GAP + 2 * JX_CHART_GAP;

  return title->n_lines == 1 && needed + legend_width (&legends[data->kind], typesetter) <= width;
}

/**
 * jx_chart_head_height:
 * @data: figures
 * @width: points
 * @typesetter: what breaks the texts
 *
 * Measures title and legend.
 *
 * Returns: points
 */
double
jx_chart_head_height (const JxChartData *data, double width, JxTypesetter *typesetter)
{
  g_autoptr (JxLines) title = set_title (data, width, typesetter);
  double height = JX_CHART_GAP + title->n_lines * jx_lines_pitch (title);

  if (!is_beside (data, width, title, typesetter))
    height += jx_lines_pitch (title);
  return height + JX_CHART_GAP;
}

/**
 * jx_chart_add_head:
 * @self: a chart
 * @typesetter: what breaks the texts
 *
 * Adds title and legend.
 *
 * Returns: the lower edge, points
 */
double
jx_chart_add_head (JxChart *self, JxTypesetter *typesetter)
{
  g_autoptr (JxLines) title = set_title (self->data, self->width, typesetter);
  double height = title->n_lines * jx_lines_pitch (title);
  double x = JX_CHART_GAP, y = JX_CHART_GAP;

  jx_chart_add_label (self,
                      JX_LABEL_TITLE,
                      title,
                      x,
                      y,
                      jx_chart_lines_width (title),
                      JX_ALIGN_LEFT,
                      JX_CHART_NO_ITEM);
  if (is_beside (self->data, self->width, title, typesetter))
    {
      x = self->width - JX_CHART_GAP - legend_width (&legends[self->data->kind], typesetter);
      y += 2;
    }
  else
    y += height;
  add_legend (self, typesetter, x, y);
  return jx_chart_head_height (self->data, self->width, typesetter);
}

/**
 * jx_chart_format_tick:
 * @self: a chart
 * @value: fen or basis points
 *
 * Writes a value of the scale, 万元 or percent, with no more decimals than it has.
 *
 * Returns: (transfer full): the text
 */
char *
jx_chart_format_tick (const JxChart *self, gint64 value)
{
  g_autofree char *digits = NULL;

  if (self->data->kind == JX_CHART_QUARTERS || self->data->kind == JX_CHART_CHECKPOINTS ||
      self->data->kind == JX_CHART_YEARS)
    return jx_number_format (value, 6, 0, FALSE);
  digits = jx_number_format (value, 2, 0, FALSE);
  return g_strconcat (digits, "%", NULL);
}

/**
 * jx_chart_add_scale:
 * @self: a chart whose plot has its upper and lower edge and its right one, and whose axis is fit
 * @typesetter: what breaks the texts
 *
 * Adds the upright scale at the left and its level lines, and so finds the left edge of the plot.
 */
void
jx_chart_add_scale (JxChart *self, JxTypesetter *typesetter)
{
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_lines_unref);
  guint   n_ticks = jx_axis_n_ticks (&self->axis);
  double  right = self->width - JX_CHART_GAP;
  double  taken = 0;
  JxRect *plot = &self->plot;

  for (guint i = 0; i < n_ticks; i++)
    {
      g_autofree char *text = jx_chart_format_tick (self, jx_axis_tick (&self->axis, i));
      JxLines         *lines = jx_typesetter_set (typesetter, JX_STYLE_CHART, text, JX_NO_WIDTH);

      taken = MAX (taken, jx_chart_lines_width (lines));
      g_ptr_array_add (texts, lines);
    }
  plot->x = taken + 3 * JX_CHART_GAP;
  plot->width = MAX (right - plot->x, 1);
  for (guint i = 0; i < n_ticks; i++)
    {
      gint64   value = jx_axis_tick (&self->axis, i);
      double   y = plot->y + plot->height * (1 - jx_axis_place (&self->axis, value));
      JxLines *lines = texts->pdata[i];

      jx_chart_add_level (self, value == 0 ? JX_STROKE_ZERO : JX_STROKE_GRID, plot->x, y, right, y);
      jx_chart_add_label (self,
                          JX_LABEL_AXIS,
                          lines,
                          JX_CHART_GAP,
                          y - jx_lines_pitch (lines) / 2,
                          taken + JX_CHART_GAP,
                          JX_ALIGN_RIGHT,
                          JX_CHART_NO_ITEM);
    }
}
