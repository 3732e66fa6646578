/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "paper/jx-grid-private.h"

G_BEGIN_DECLS

/**
 * JxGridPlan:
 * @edges: (element-type guint): the edges of all columns, twentieths of a point from the left
 * @width: of the table, points
 *
 * The columns of a table whose rows have different ones: those of all its rows together.
 */
typedef struct
{
  GArray *edges;
  double width;
} JxGridPlan;

JxGridPlan *jx_grid_plan_new    (const JxGrid *grid, double width);
void        jx_grid_plan_free   (JxGridPlan *plan);
guint       jx_grid_plan_column (const JxGridPlan *plan, double edge);
guint       jx_grid_plan_width  (const JxGridPlan *plan, guint first, guint end);
guint       jx_grid_plan_count  (const JxGridPlan *plan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (JxGridPlan, jx_grid_plan_free)

G_END_DECLS
