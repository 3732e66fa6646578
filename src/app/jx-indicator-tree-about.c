/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

#include "rules/jx-weights.h"

/**
 * jx_tree_about:
 * @row: the row of an indicator
 * @supposed: whether what is being typed counts
 *
 * What the cells of a row are about.
 *
 * Returns: it; valid until the row is changed
 */
JxTreeAbout
jx_tree_about (JxIndicatorTree *self, JxTreeRow *row, gboolean supposed)
{
  return (JxTreeAbout){
    .session = self->session,
    .indicator = supposed ? jx_tree_row_get_supposed (row) : jx_tree_row_get_indicator (row),
    .weight = jx_tree_row_get_points (row, NULL),
    .month = self->month,
  };
}

/**
 * jx_tree_filter:
 * @indicators: (element-type JxIndicator): the indicators of the owner
 *
 * Chooses those that are shown. One that was shown stays even if the filter would not take it any
 * more, so that no row goes away under the cursor.
 *
 * Returns: (transfer container) (element-type JxIndicator): the indicators
 */
GPtrArray *
jx_tree_filter (JxIndicatorTree *self, GPtrArray *indicators)
{
  g_autofree gint64 *weights = jx_weights_share (indicators);
  GPtrArray         *shown = g_ptr_array_new ();

  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];
      const JxTreeAbout  about = { self->session, indicator, weights[i], self->month };

      if (self->filter != NULL && !g_hash_table_contains (self->kept, &indicator->id))
        {
          if (!self->filter (&about))
            continue;
          g_hash_table_add (self->kept, g_memdup2 (&indicator->id, sizeof indicator->id));
        }
      g_ptr_array_add (shown, (gpointer) indicator);
    }
  return shown;
}

/**
 * jx_tree_forget_kept:
 *
 * Lets the filter choose anew.
 */
void
jx_tree_forget_kept (JxIndicatorTree *self)
{
  g_hash_table_remove_all (self->kept);
}

/**
 * jx_tree_suppose:
 * @cell: a cell
 * @typing: whether its text is still being typed
 *
 * Lets what is computed follow what is being typed.
 */
void
jx_tree_suppose (JxIndicatorTree *self, JxTreeCell *cell, gboolean typing)
{
  const JxTreeColumn *column = &self->columns[jx_tree_cell_get_column (cell)];
  JxTreeRow          *row = jx_tree_cell_get_row (cell);
  JxTreeAbout         about = jx_tree_about (self, row, FALSE);
  JxIndicator        *supposed = NULL;

  if (typing && jx_tree_cell_is_dirty (cell))
    supposed = jx_tree_column_suppose (column, &about, jx_tree_cell_get_text (cell));
  if (supposed == NULL && jx_tree_row_get_supposed (row) == about.indicator)
    return;
  jx_tree_row_set_supposed (row, supposed);
  jx_tree_refresh_cells (self);
  g_signal_emit_by_name (self, "supposed");
}

/**
 * jx_tree_sum_points:
 * @group: the row of a level 1
 * @column: number of a column with points
 *
 * Sums the points up that the indicators of a level have, what is being typed among them.
 *
 * Returns: hundredths of a point
 */
gint64
jx_tree_sum_points (JxIndicatorTree *self, JxTreeRow *group, guint column)
{
  const char *level1 = jx_tree_row_get_indicator (group)->level1;
  g_autoptr (GPtrArray) rows = jx_tree_list_rows (self);
  gint64 sum = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      JxTreeAbout about;
      gint64      points;

      if (jx_tree_row_get_kind (rows->pdata[i]) != JX_TREE_ROW_INDICATOR)
        continue;
      about = jx_tree_about (self, rows->pdata[i], TRUE);
      if (!g_str_equal (about.indicator->level1, level1))
        continue;
      points = self->columns[column].points (&about);
      sum += points != JX_UNSET ? points : 0;
    }
  return sum;
}

/**
 * jx_indicator_tree_get_supposed:
 *
 * The indicator as it would be with the text that is being typed.
 *
 * Returns: (transfer none) (nullable): the indicator; %NULL where nothing is being typed that
 *   something is computed from
 */
const JxIndicator *
jx_indicator_tree_get_supposed (JxIndicatorTree *self)
{
  JxTreeCell *cell;
  JxTreeRow  *row;

  g_return_val_if_fail (JX_IS_INDICATOR_TREE (self), NULL);

  cell = jx_tree_get_cell (self);
  row = cell != NULL ? jx_tree_cell_get_row (cell) : NULL;
  return row != NULL && jx_tree_row_get_supposed (row) != jx_tree_row_get_indicator (row)
           ? jx_tree_row_get_supposed (row)
           : NULL;
}

/**
 * jx_indicator_tree_set_filter:
 * @filter: (nullable): which indicators to show; %NULL for all
 *
 * Shows only some of the indicators; the weights are those among all.
 */
void
jx_indicator_tree_set_filter (JxIndicatorTree *self, JxTreeFilter filter)
{
  g_return_if_fail (JX_IS_INDICATOR_TREE (self));

  jx_indicator_tree_commit (self);
  self->filter = filter;
  jx_tree_forget_kept (self);
  if (self->session != NULL)
    jx_tree_refresh_rows (self, FALSE);
}
