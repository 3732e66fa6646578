/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "paper/jx-grid-plan.h"

/* Twentieths of a point. */
#define PER_POINT 20

/* Edges nearer than this are one. */
#define NEAR 8

static int
compare_cb (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

static void
add_edge (GArray *edges, double edge, double width)
{
  guint place = (guint) (edge * width * PER_POINT + 0.5);

  g_array_append_val (edges, place);
}

/**
 * jx_grid_plan_new:
 * @grid: a table
 * @width: how wide it is, points
 *
 * Finds the columns of a table for programs that know only one set of them.
 *
 * Returns: (transfer full): the columns
 */
JxGridPlan *
jx_grid_plan_new (const JxGrid *grid, double width)
{
  JxGridPlan *plan = g_new0 (JxGridPlan, 1);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));

  plan->width = width;
  plan->edges = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < grid->cells->len; i++)
    {
      const JxCell *cell = grid->cells->pdata[i];

      add_edge (all, cell->left, width);
      add_edge (all, cell->right, width);
    }
  g_array_sort (all, compare_cb);
  for (guint i = 0; i < all->len; i++)
    {
      guint edge = g_array_index (all, guint, i), n = plan->edges->len;

      if (n == 0 || edge > g_array_index (plan->edges, guint, n - 1) + NEAR)
        g_array_append_val (plan->edges, edge);
    }
  return plan;
}

/**
 * jx_grid_plan_free:
 * @plan: (transfer full): columns
 *
 * Frees the columns.
 */
void
jx_grid_plan_free (JxGridPlan *plan)
{
  g_array_unref (plan->edges);
  g_free (plan);
}

/**
 * jx_grid_plan_count:
 * @plan: columns
 *
 * Counts the columns.
 *
 * Returns: how many there are
 */
guint
jx_grid_plan_count (const JxGridPlan *plan)
{
  return plan->edges->len > 0 ? plan->edges->len - 1 : 0;
}

/**
 * jx_grid_plan_column:
 * @plan: columns
 * @edge: the edge of a cell, as a fraction of the width
 *
 * Finds the column that begins at an edge.
 *
 * Returns: its number, from 0; the number of columns for the right edge of the table
 */
guint
jx_grid_plan_column (const JxGridPlan *plan, double edge)
{
  guint place = (guint) (edge * plan->width * PER_POINT + 0.5);
  guint column = 0;

  while (column + 1 < plan->edges->len && g_array_index (plan->edges, guint, column) + NEAR < place)
    column++;
  return column;
}

/**
 * jx_grid_plan_width:
 * @plan: columns
 * @first: the first column
 * @end: the column after the last one
 *
 * Measures columns.
 *
 * Returns: their width, twentieths of a point
 */
guint
jx_grid_plan_width (const JxGridPlan *plan, guint first, guint end)
{
  return g_array_index (plan->edges, guint, end) - g_array_index (plan->edges, guint, first);
}
