/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-chart-data.h"
#include "paper/jx-chart-palette.h"
#include "paper/jx-paper.h"
#include "paper/jx-typeset.h"

G_BEGIN_DECLS

/* JX_CHART_NO_ITEM: no item of a chart. */
#define JX_CHART_NO_ITEM (-1)

/**
 * JxChart:
 *
 * A chart laid out in a rectangle, ready to be drawn on any cairo context. Reference counted.
 *
 * Lengths are points from its upper left corner. A window scales its context by 96 / 72 times the
 * scale of its text, and asks for the place of the pointer in points too.
 */
typedef struct _JxChart JxChart;

JxChart           *jx_chart_new       (JxChartData *data, double width, double height,
                                       JxTypesetter *typesetter);
JxChart           *jx_chart_ref       (JxChart *self);
void               jx_chart_unref     (JxChart *self);
double             jx_chart_need      (const JxChartData *data, double width, JxTypesetter *typesetter);
void               jx_chart_get_size  (const JxChart *self, double *width, double *height);
const JxChartData *jx_chart_get_data  (const JxChart *self);
void               jx_chart_draw      (const JxChart *self, cairo_t *cr,
                                       const JxChartPalette *palette, int hovered);
int                jx_chart_item_at   (const JxChart *self, double x, double y);
gboolean           jx_chart_item_rect (const JxChart *self, int item, JxRect *rect);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxChart, jx_chart_unref)

G_END_DECLS
