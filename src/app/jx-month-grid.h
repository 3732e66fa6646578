/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "app/jx-grid-view.h"

G_BEGIN_DECLS

#define JX_TYPE_MONTH_GRID (jx_month_grid_get_type ())

/**
 * JxMonthGrid:
 *
 * What the projects paid in each month. A sum typed there becomes one payment of the month's last
 * day; a cell of several payments is opened instead.
 *
 * Signal `open` (int64, uint): the user wants to see the payments of a project in a month.
 */
G_DECLARE_FINAL_TYPE (JxMonthGrid, jx_month_grid, JX, MONTH_GRID, GtkWidget)

void        jx_month_grid_set_up   (JxMonthGrid *self,
                                    JxSession   *session);
void        jx_month_grid_show     (JxMonthGrid *self,
                                    gint64       project_id);
JxGridView *jx_month_grid_get_grid (JxMonthGrid *self);

G_END_DECLS
