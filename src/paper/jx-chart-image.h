/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-chart.h"

G_BEGIN_DECLS

cairo_surface_t *jx_chart_picture     (const JxChart *chart, const JxChartPalette *palette, double scale);
gboolean         jx_chart_image_write (const JxChart *chart, const JxChartPalette *palette,
                                       const char *path, GError **error);

G_END_DECLS
