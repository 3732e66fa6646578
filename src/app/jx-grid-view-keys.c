/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-choice.h"
#include "app/jx-grid-view-private.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_SHIFT_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

/* Stores what is typed; a wrong text holds the cursor. */
static gboolean
commit (JxGridCell *cell)
{
  JxFieldWidget *field = jx_grid_cell_get_field (cell);

  return field == NULL || jx_field_widget_commit (field);
}

static gboolean
go_by (JxGridView *self, JxGridCell *cell, int rows)
{
  guint position = jx_grid_cell_get_position (cell);
  guint column = jx_grid_cell_get_column (cell);

  if (commit (cell))
    jx_grid_view_focus (self, position + (guint) rows, column);
  return TRUE;
}

/* Whether the cursor stops at a cell, in view or not. */
static gboolean
is_stop (JxGridView *self, guint position, guint column)
{
  JxGridContent content = { 0 };

  if (!gtk_column_view_column_get_visible (self->view_columns[column]))
    return FALSE;
  self->funcs->describe (position, column, &content, self->data);
  g_free (content.text);
  return content.place.field != NULL || content.opens;
}

static gboolean
go_sideways (JxGridView *self, JxGridCell *cell, int step)
{
  guint n = g_list_model_get_n_items (self->rows);
  guint position = jx_grid_cell_get_position (cell);
  guint column = jx_grid_cell_get_column (cell);

  if (!commit (cell))
    return TRUE;
  while (position < n)
    {
      column += (guint) step;
      if (column >= self->n_columns)
        {
          column = step > 0 ? 0 : self->n_columns - 1;
          position += (guint) step;
        }
      if (position < n && is_stop (self, position, column))
        {
          jx_grid_view_focus (self, position, column);
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * jx_grid_view_open:
 * @cell: a cell that has nothing to edit
 *
 * Opens a cell.
 */
void
jx_grid_view_open (JxGridView *self, JxGridCell *cell)
{
  if (self->funcs->open != NULL)
    self->funcs->open (jx_grid_cell_get_position (cell),
                       jx_grid_cell_get_column (cell),
                       self->data);
}

static gboolean
open_cell (JxGridView *self, JxGridCell *cell)
{
  jx_grid_view_open (self, cell);
  return TRUE;
}

static gboolean
remove_row (JxGridView *self, JxGridCell *cell)
{
  guint position = jx_grid_cell_get_position (cell);
  guint column = jx_grid_cell_get_column (cell);

  if (self->funcs->remove == NULL || !jx_session_get_writable (self->session))
    return FALSE;
  if (jx_grid_cell_get_field (cell) != NULL)
    jx_field_widget_reset (jx_grid_cell_get_field (cell));
  self->funcs->remove (position, self->data);
  if (g_list_model_get_n_items (self->rows) > 0)
    jx_grid_view_focus (self, MIN (position, g_list_model_get_n_items (self->rows) - 1), column);
  return TRUE;
}

/**
 * jx_grid_view_handle_key:
 * @keyval: the key
 * @state: the modifiers that are held
 *
 * Does what a key does in a cell; those of an input method that is composing are its own.
 *
 * Returns: whether the key was one of the grid's
 */
gboolean
jx_grid_view_handle_key (JxGridView *self, guint keyval, GdkModifierType state)
{
  JxGridCell    *cell = jx_grid_view_get_cell (self);
  JxFieldWidget *field = cell != NULL ? jx_grid_cell_get_field (cell) : NULL;
  gboolean       is_choice = field != NULL && JX_IS_FIELD_CHOICE (field);

  if (cell == NULL || (field != NULL && jx_field_widget_is_composing (field)))
    return FALSE;
  state &= MODIFIERS;
  if (keyval == GDK_KEY_Delete && state == GDK_CONTROL_MASK)
    return remove_row (self, cell);
  if (keyval == GDK_KEY_ISO_Left_Tab || (keyval == GDK_KEY_Tab && state == GDK_SHIFT_MASK))
    return go_sideways (self, cell, -1);
  if (keyval == GDK_KEY_Tab && state == 0)
    return go_sideways (self, cell, 1);
  if (is_choice || state != 0)
    return FALSE;
  switch (keyval)
    {
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      return field != NULL ? go_by (self, cell, 1) : open_cell (self, cell);
    case GDK_KEY_Down:
      return go_by (self, cell, 1);
    case GDK_KEY_Up:
      return go_by (self, cell, -1);
    default:
      return FALSE;
    }
}
