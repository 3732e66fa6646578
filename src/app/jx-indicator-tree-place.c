/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

static void
unfold (JxIndicatorTree *self)
{
  for (guint i = 0; i < g_list_model_get_n_items (self->rows); i++)
    {
      g_autoptr (GtkTreeListRow) item = g_list_model_get_item (self->rows, i);

      gtk_tree_list_row_set_expanded (item, TRUE);
    }
}

static gboolean
holds_place (JxIndicatorTree *self, JxTreeRow *row, guint column, const JxPlace *place)
{
  const JxIndicator *indicator = jx_tree_row_get_indicator (row);
  JxPlace            shown = jx_tree_column_place (&self->columns[column], indicator, self->month);

  if (place->table == JX_TABLE_INDICATOR && place->id == indicator->id && place->field == NULL)
    return jx_tree_can_edit (self, row, column);
  return shown.table == place->table && shown.id == place->id &&
         jx_tree_column_takes (&self->columns[column], place->field) &&
         jx_tree_can_edit (self, row, column);
}

static gboolean
focus_cell_of (JxIndicatorTree *self, JxTreeRow *row, const JxPlace *place)
{
  JxPlace whole = { JX_TABLE_INDICATOR, place->id, NULL };

  for (guint i = 0; i < self->n_columns; i++)
    if (holds_place (self, row, i, place))
      {
        jx_tree_focus (self, row, i);
        return TRUE;
      }
  if (place->table != JX_TABLE_INDICATOR || place->field == NULL)
    return FALSE;
  return focus_cell_of (self, row, &whole);
}

/**
 * jx_indicator_tree_focus_place:
 * @place: an indicator or a field of it, or of what belongs to it
 *
 * Puts the cursor in the cell that holds a datum, else at the name of the indicator; a level that
 * was folded is unfolded.
 *
 * Returns: %FALSE where the tree does not show it
 */
gboolean
jx_indicator_tree_focus_place (JxIndicatorTree *self, const JxPlace *place)
{
  g_autoptr (GPtrArray) rows = NULL;

  g_return_val_if_fail (JX_IS_INDICATOR_TREE (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  unfold (self);
  rows = jx_tree_list_rows (self);
  for (guint i = 0; i < rows->len; i++)
    if (jx_tree_row_get_kind (rows->pdata[i]) == JX_TREE_ROW_INDICATOR &&
        (place->table != JX_TABLE_INDICATOR || place->id == jx_tree_row_get_id (rows->pdata[i])) &&
        focus_cell_of (self, rows->pdata[i], place))
      return TRUE;
  return FALSE;
}
