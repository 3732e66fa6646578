/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "paper/jx-chart-data.h"

G_BEGIN_DECLS

void jx_chart_table_show (GtkGrid *grid, const JxChartData *data);

G_END_DECLS
