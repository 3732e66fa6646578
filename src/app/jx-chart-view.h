/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paper/jx-chart.h"

G_BEGIN_DECLS

#define JX_TYPE_CHART_VIEW (jx_chart_view_get_type ())

/**
 * JxChartView:
 *
 * A chart in the window, drawn as it is printed, in the colours of the theme.
 *
 * The pointer and the arrow keys tell the figures of a column; a menu copies the chart, saves it and
 * shows the same figures as a table beside it.
 *
 * Property: `table-visible` (boolean): whether the figures stand below the chart.
 *
 * Signal: `activate` (string, string, int64): the user wants to see what a column or a bar is made
 * of: its first and its last day, ISO, and its project, 0 for all.
 */
G_DECLARE_FINAL_TYPE (JxChartView, jx_chart_view, JX, CHART_VIEW, GtkWidget)

GtkWidget *jx_chart_view_new          (void) G_GNUC_WARN_UNUSED_RESULT;
void       jx_chart_view_set_data     (JxChartView *self,
                                       JxChartData *data);
JxChart   *jx_chart_view_get_chart    (JxChartView *self);
int        jx_chart_view_get_focused  (JxChartView *self);

G_END_DECLS
