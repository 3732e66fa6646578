/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-indicator-tree-private.h"

/* A row that was scrolled to has its cells after the next frame or two. */
#define WAIT_MS 20
#define MOST_TRIES 25

/**
 * jx_tree_get_cell:
 *
 * The cell with the cursor.
 *
 * Returns: (transfer none) (nullable): the cell; %NULL where the cursor is elsewhere
 */
JxTreeCell *
jx_tree_get_cell (JxIndicatorTree *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *cell = focus != NULL ? gtk_widget_get_ancestor (focus, JX_TYPE_TREE_CELL) : NULL;

  return cell != NULL && gtk_widget_is_ancestor (cell, GTK_WIDGET (self)) &&
             jx_tree_cell_get_row (JX_TREE_CELL (cell)) != NULL
           ? JX_TREE_CELL (cell)
           : NULL;
}

/**
 * jx_tree_find_cell:
 * @row: a row
 * @column: number of a column
 *
 * Finds the cell of a row, if it is in view.
 *
 * Returns: (transfer none) (nullable): the cell
 */
JxTreeCell *
jx_tree_find_cell (JxIndicatorTree *self, JxTreeRow *row, guint column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      JxTreeCell *cell = self->cells->pdata[i];

      if (jx_tree_cell_get_row (cell) == row && jx_tree_cell_get_column (cell) == column)
        return cell;
    }
  return NULL;
}

/**
 * jx_tree_find_name_column:
 *
 * Finds the column that the tree is drawn in.
 *
 * Returns: its number
 */
guint
jx_tree_find_name_column (JxIndicatorTree *self)
{
  for (guint i = 0; i < self->n_columns; i++)
    if (jx_tree_column_holds_name (&self->columns[i]))
      return i;
  g_return_val_if_reached (0);
}

/**
 * jx_tree_can_edit:
 * @row: a row
 * @column: number of a column
 *
 * Whether the cell is one that the cursor stops at.
 *
 * Returns: %TRUE for an entry
 */
gboolean
jx_tree_can_edit (JxIndicatorTree *self, JxTreeRow *row, guint column)
{
  const JxTreeColumn *info = &self->columns[column];

  switch (jx_tree_row_get_kind (row))
    {
    case JX_TREE_ROW_INDICATOR:
      return info->editable && info->show == NULL;
    case JX_TREE_ROW_BLANK:
      return jx_tree_column_holds_name (info);
    case JX_TREE_ROW_LEVEL1:
    case JX_TREE_ROW_LEVEL2:
    default:
      return FALSE;
    }
}

static void
scroll_to (JxIndicatorTree *self, guint position)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->view));

  while (child != NULL && !GTK_IS_LIST_VIEW (child))
    child = gtk_widget_get_next_sibling (child);
  if (child != NULL)
    gtk_widget_activate_action (child, "list.scroll-to-item", "u", position);
}

static gboolean
try_focus (JxIndicatorTree *self)
{
  JxTreeCell *cell = jx_tree_find_cell (self, self->wanted_row, self->wanted_column);
  GtkWidget  *entry;

  if (cell == NULL || !gtk_widget_get_mapped (GTK_WIDGET (cell)))
    return FALSE;
  entry = jx_tree_cell_get_entry (cell);
  gtk_widget_grab_focus (entry);
  gtk_editable_select_region (GTK_EDITABLE (entry), 0, -1);
  return TRUE;
}

static void
forget_wish (JxIndicatorTree *self)
{
  g_clear_handle_id (&self->wanted_id, g_source_remove);
  g_clear_object (&self->wanted_row);
}

static gboolean
wait_cb (gpointer data)
{
  JxIndicatorTree *self = data;

  if (!try_focus (self) && ++self->wanted_tries < MOST_TRIES)
    return G_SOURCE_CONTINUE;
  self->wanted_id = 0;
  forget_wish (self);
  return G_SOURCE_REMOVE;
}

/**
 * jx_tree_focus:
 * @row: (nullable): a row that is not folded away; %NULL to give up an earlier wish
 * @column: number of a column that the cursor stops at
 *
 * Puts the cursor in a cell and selects its text, as soon as the cell is in view.
 */
void
jx_tree_focus (JxIndicatorTree *self, JxTreeRow *row, guint column)
{
  forget_wish (self);
  if (row == NULL)
    return;
  self->wanted_row = g_object_ref (row);
  self->wanted_column = column;
  self->wanted_tries = 0;
  scroll_to (self, jx_tree_find_position (self, row));
  if (try_focus (self))
    forget_wish (self);
  else
    self->wanted_id = g_timeout_add (WAIT_MS, wait_cb, self);
}

/**
 * jx_tree_focus_vertical:
 * @row: the row that the cursor comes from
 * @column: its column, which stays
 * @step: 1 for down, -1 for up
 *
 * Moves the cursor to the next row that has an entry in the column.
 *
 * Returns: whether there is one
 */
gboolean
jx_tree_focus_vertical (JxIndicatorTree *self, JxTreeRow *row, guint column, int step)
{
  guint position = jx_tree_find_position (self, row);
  guint n = g_list_model_get_n_items (self->rows);

  /* Behind the first row comes a position that is larger than any. */
  for (position += step; position < n; position += step)
    {
      JxTreeRow *next = jx_tree_row_at (self, position);

      if (jx_tree_can_edit (self, next, column))
        {
          jx_tree_focus (self, next, column);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * jx_tree_focus_sideways:
 * @row: the row that the cursor comes from
 * @column: its column
 * @step: 1 for right, -1 for left
 *
 * Moves the cursor to the next entry in reading order; rows of groups are passed over.
 *
 * Returns: whether there is one
 */
gboolean
jx_tree_focus_sideways (JxIndicatorTree *self, JxTreeRow *row, guint column, int step)
{
  guint position = jx_tree_find_position (self, row);
  guint n = g_list_model_get_n_items (self->rows);

  while (position < n)
    {
      column += step;
      if (column >= self->n_columns)
        {
          column = step > 0 ? 0 : self->n_columns - 1;
          position += step;
        }
      row = jx_tree_row_at (self, position);
      if (row != NULL && jx_tree_can_edit (self, row, column))
        {
          jx_tree_focus (self, row, column);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * jx_tree_focus_edge:
 * @step: 1 for the first entry, -1 for the last one
 *
 * Puts the cursor in the entry at an end of the tree.
 *
 * Returns: %FALSE where there is none
 */
gboolean
jx_tree_focus_edge (JxIndicatorTree *self, int step)
{
  guint n = g_list_model_get_n_items (self->rows);
  guint position = step > 0 ? 0 : n - 1;
  guint column = step > 0 ? 0 : self->n_columns - 1;

  if (n == 0)
    return FALSE;
  if (jx_tree_can_edit (self, jx_tree_row_at (self, position), column))
    {
      jx_tree_focus (self, jx_tree_row_at (self, position), column);
      return TRUE;
    }
  return jx_tree_focus_sideways (self, jx_tree_row_at (self, position), column, step);
}
