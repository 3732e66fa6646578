/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-chart-table.h"
#include "app/jx-widget.h"
#include "paper/jx-chart-words.h"

static void
add_cells (GtkGrid *grid, GStrv cells, int row)
{
  for (int i = 0; cells[i] != NULL; i++)
    {
      GtkWidget *label = gtk_label_new (cells[i]);

      gtk_label_set_xalign (GTK_LABEL (label), i > 0 ? 1 : 0);
      gtk_widget_add_css_class (label, row == 0 ? "dim-label" : "numeric");
      gtk_grid_attach (grid, label, i, row, 1, 1);
    }
}

/**
 * jx_chart_table_show:
 * @grid: an empty grid, or one that this function filled
 * @data: the figures of a chart
 *
 * Shows the figures of a chart as a table.
 */
void
jx_chart_table_show (GtkGrid *grid, const JxChartData *data)
{
  g_auto (GStrv) heading = NULL;
  g_autoptr (GPtrArray) rows = NULL;

  g_return_if_fail (GTK_IS_GRID (grid));
  g_return_if_fail (data != NULL);

  heading = jx_chart_table_heading (data);
  rows = jx_chart_table (data);
  jx_widget_drop_children (GTK_WIDGET (grid));
  add_cells (grid, heading, 0);
  for (guint i = 0; i < rows->len; i++)
    add_cells (grid, rows->pdata[i], (int) i + 1);
}
