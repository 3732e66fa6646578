/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paper/jx-chart.h"

G_BEGIN_DECLS

JxChartTheme jx_chart_picture_theme (GtkWidget *widget);
double       jx_chart_picture_scale (GtkWidget *widget);
void         jx_chart_picture_copy  (JxChart   *chart,
                                     GtkWidget *widget);
void         jx_chart_picture_save  (JxChart   *chart,
                                     GtkWidget *widget);

G_END_DECLS
