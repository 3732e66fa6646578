/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-axis.h"
#include "paper/jx-chart.h"

G_BEGIN_DECLS

/* Between the edge of a chart and what stands in it, and between a label and what it is at. */
#define JX_CHART_GAP 4.0

/**
 * JxShapeKind:
 * @JX_SHAPE_PLANNED: a column of the plan, hatched
 * @JX_SHAPE_ACTUAL: a column or bar of what was paid, solid
 * @JX_SHAPE_TRACK: what a bar could reach
 * @JX_SHAPE_MARK: the plan mark on a bar
 * @JX_SHAPE_BREAK: where a bar is cut that goes far beyond the axis
 * @JX_SHAPE_DOT: the end of the line of what was paid
 * @JX_SHAPE_RING: the plan on the day of the chart
 *
 * How a shape is drawn.
 */
typedef enum
{
  JX_SHAPE_PLANNED,
  JX_SHAPE_ACTUAL,
  JX_SHAPE_TRACK,
  JX_SHAPE_MARK,
  JX_SHAPE_BREAK,
  JX_SHAPE_DOT,
  JX_SHAPE_RING,
} JxShapeKind;

/** JxShape: a rectangle; @item is %JX_CHART_NO_ITEM in the legend, @value what it stands for. */
typedef struct
{
  JxShapeKind kind;
  JxRect rect;
  int item;
  gint64 value;
} JxShape;

typedef enum
{
  JX_STROKE_GRID,
  JX_STROKE_ZERO,
  JX_STROKE_PLANNED,
  JX_STROKE_ACTUAL,
  JX_STROKE_TIME,
  JX_N_STROKES,
} JxStrokeKind;

/** JxStroke: a line through @n_points points from the point @first on. */
typedef struct
{
  JxStrokeKind kind;
  guint first, n_points;
} JxStroke;

typedef struct
{
  double x, y;
} JxPoint;

typedef enum
{
  JX_LABEL_TITLE,
  JX_LABEL_LEGEND,
  JX_LABEL_AXIS,
  JX_LABEL_NAME,
  JX_LABEL_VALUE,
} JxLabelKind;

/** JxLabel: a text in a rectangle that it fills. */
typedef struct
{
  JxLabelKind kind;
  JxLines *lines;
  JxRect rect;
  int item;
} JxLabel;

/** JxBand: where the pointer is at an item. */
typedef struct
{
  int item;
  JxRect rect;
} JxBand;

struct _JxChart
{
  JxChartData *data;
  double width, height;
  JxRect plot;
  JxAxis axis;
  GArray *shapes;  /* of JxShape */
  GArray *strokes; /* of JxStroke */
  GArray *points;  /* of JxPoint */
  GArray *labels;  /* of JxLabel */
  GArray *bands;   /* of JxBand */
};

/* The parts of every chart (jx-chart-parts.c) */
void     jx_chart_add_shape   (JxChart *self, JxShapeKind kind, const JxRect *rect, int item,
                               gint64 value);
void     jx_chart_begin_line  (JxChart *self, JxStrokeKind kind);
void     jx_chart_add_point   (JxChart *self, double x, double y);
void     jx_chart_add_level   (JxChart *self, JxStrokeKind kind, double x1, double y1, double x2,
                               double y2);
void     jx_chart_add_label   (JxChart *self, JxLabelKind kind, JxLines *lines, double x, double y,
                               double width, JxAlign align, int item);
void     jx_chart_add_band    (JxChart *self, int item, const JxRect *rect);
gboolean jx_rect_overlaps     (const JxRect *a, const JxRect *b);
gboolean jx_chart_is_free     (const JxChart *self, const JxRect *rect, JxLabelKind kind);
double   jx_chart_lines_width (const JxLines *lines);
double   jx_chart_add_head    (JxChart *self, JxTypesetter *typesetter);
double   jx_chart_head_height (const JxChartData *data, double width, JxTypesetter *typesetter);
void     jx_chart_add_scale   (JxChart *self, JxTypesetter *typesetter);
char    *jx_chart_format_tick (const JxChart *self, gint64 value);

/* One for each kind (jx-chart-columns.c, jx-chart-lines.c, jx-chart-bars.c) */
void     jx_chart_lay_columns (JxChart *self, JxTypesetter *typesetter);
void     jx_chart_lay_lines   (JxChart *self, JxTypesetter *typesetter);
void     jx_chart_lay_bars    (JxChart *self, JxTypesetter *typesetter);
double   jx_chart_bars_height (const JxChartData *data, double width, JxTypesetter *typesetter);

G_END_DECLS
