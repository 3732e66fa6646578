/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>

/**
 * jx_tree_share_points:
 * @rows: (element-type JxTreeRow): all rows in their order
 * @indicators: (element-type JxIndicator): the indicators of the owner
 *
 * Gives each indicator its points, and each level 1 their sum with what is due to it.
 */
void
jx_tree_share_points (GPtrArray *rows, GPtrArray *indicators)
{
  g_autofree gint64 *shares = jx_weights_share (indicators);
  JxTreeRow         *level1 = NULL;
  gint64             sum = 0;

  for (guint r = 0; r < rows->len; r++)
    {
      JxTreeRow         *row = rows->pdata[r];
      const JxIndicator *shown = jx_tree_row_get_indicator (row);

      if (jx_tree_row_get_kind (row) == JX_TREE_ROW_LEVEL1)
        {
          JxLevel1 level = jx_level1_read (shown->level1);

          level1 = row;
          sum = 0;
          jx_tree_row_set_points (row,
                                  0,
                                  level == JX_LEVEL1_OTHER
                                    ? JX_UNSET
                                    : jx_weights_of_level (indicators, level));
        }
      for (guint i = 0; i < indicators->len && jx_tree_row_get_kind (row) == JX_TREE_ROW_INDICATOR;
           i++)
        if (jx_record_id (indicators->pdata[i]) == shown->id)
          {
            gint64 due;

            jx_tree_row_set_points (row, shares[i], JX_UNSET);
            sum += shares[i];
            jx_tree_row_get_points (level1, &due);
            jx_tree_row_set_points (level1, sum, due);
          }
    }
}

static gint64
sum_weights (GPtrArray *indicators)
{
  g_autofree gint64 *weights = jx_weights_share (indicators);
  gint64             sum = 0;

  for (guint i = 0; i < indicators->len; i++)
    sum += weights[i];
  return sum;
}

/**
 * jx_tree_show_weights:
 *
 * Says at the right of the line how the weights stand to the 90 points beside the execution rate.
 */
void
jx_tree_show_weights (JxIndicatorTree *self)
{
  GPtrArray       *indicators = jx_tree_list_indicators (self);
  gint64           wanted = JX_POINTS_ALL - JX_POINTS_EXECUTION;
  gint64           sum;
  g_autofree char *given = NULL;
  g_autofree char *due = NULL;
  g_autofree char *gap = NULL;
  g_autofree char *text = NULL;

  if (indicators == NULL || indicators->len == 0)
    {
      gtk_label_set_label (self->weights, "");
      return;
    }
  sum = sum_weights (indicators);
  given = jx_number_format (sum, 2, 0, FALSE);
  due = jx_number_format (wanted, 2, 0, FALSE);
  gap = jx_number_format (ABS (wanted - sum), 2, 0, FALSE);
  if (sum == wanted)
    text = g_strdup_printf (_ ("Weights %s / %s ✓"), given, due);
  else if (sum < wanted)
    text = g_strdup_printf (_ ("Weights %s / %s, %s missing"), given, due, gap);
  else
    text = g_strdup_printf (_ ("Weights %s / %s, %s too many"), given, due, gap);
  gtk_label_set_label (self->weights, text);
  if (sum == wanted)
    gtk_widget_remove_css_class (GTK_WIDGET (self->weights), "warning");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->weights), "warning");
}
