/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-chart-data.h"

G_BEGIN_DECLS

const char *jx_chart_state_word    (JxProgressState state);
char       *jx_chart_describe      (const JxChartData *data);
char       *jx_chart_describe_item (const JxChartData *data, guint item);
GStrv       jx_chart_table_heading (const JxChartData *data);
GPtrArray  *jx_chart_table         (const JxChartData *data);

G_END_DECLS
