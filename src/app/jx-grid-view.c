/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-grid-view-private.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

/* A row that was scrolled to has its cells after the next frame or two. */
#define WAIT_MS 20
#define MOST_TRIES 25

G_DEFINE_FINAL_TYPE (JxGridView, jx_grid_view, JX_TYPE_STOP)

static guint focused_signal;

/* The row is read out as all that stands in it. */
static void
name_row (JxGridView *self, JxGridCell *cell)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) texts = NULL;

  for (guint i = 0; i < self->n_columns; i++)
    {
      JxGridContent content = { 0 };

      if (!gtk_column_view_column_get_visible (self->view_columns[i]))
        continue;
      self->funcs->describe (jx_grid_cell_get_position (cell), i, &content, self->data);
      if (content.text != NULL)
        g_strv_builder_add (builder, content.text);
      g_free (content.text);
    }
  texts = g_strv_builder_end (builder);
  jx_widget_name_row (GTK_WIDGET (cell), (const char *const *) texts);
}

static gboolean
is_first_shown (JxGridView *self, guint column)
{
  for (guint i = 0; i < column; i++)
    if (gtk_column_view_column_get_visible (self->view_columns[i]))
      return FALSE;
  return TRUE;
}

static void
show_cell (JxGridView *self, JxGridCell *cell)
{
  guint         position = jx_grid_cell_get_position (cell);
  guint         column = jx_grid_cell_get_column (cell);
  JxGridContent content = { 0 };

  if (position == GTK_INVALID_LIST_POSITION || self->session == NULL)
    return;
  self->funcs->describe (position, column, &content, self->data);
  if (content.text == NULL)
    content.text = g_strdup ("");
  jx_grid_cell_show (cell,
                     self->session,
                     gtk_column_view_column_get_title (self->view_columns[column]),
                     &content);
  g_free (content.text);
  if (is_first_shown (self, column))
    name_row (self, cell);
}

static gboolean
store_cb (JxFieldWidget *field, const char *text, gpointer data, GError **error)
{
  JxGridCell *cell = data;
  JxGridView *self = JX_GRID_VIEW (gtk_widget_get_ancestor (data, JX_TYPE_GRID_VIEW));
  JxPlace     place = jx_grid_cell_get_place (cell);

  if (self->funcs->store == NULL)
    return jx_session_set_field (self->session, place.table, place.id, place.field, text, error);
  return self->funcs->store (jx_grid_cell_get_position (cell),
                             jx_grid_cell_get_column (cell),
                             &place,
                             text,
                             self->data,
                             error);
}

static void
open_cb (JxGridCell *cell, JxGridView *self)
{
  jx_grid_view_open (self, cell);
}

static void
cell_focused_cb (JxGridView *self)
{
  g_signal_emit (self, focused_signal, 0);
}

static void
cell_destroy_cb (JxGridView *self, GtkWidget *cell)
{
  if (self->cells != NULL)
    g_ptr_array_remove_fast (self->cells, cell);
}

static void
setup_cb (GtkListItemFactory *factory, GtkListItem *item, JxGridView *self)
{
  guint      column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (factory), "jx-column"));
  GtkWidget *cell =
    jx_grid_cell_new (column, self->columns[column].is_number, self->columns[column].names);

  jx_grid_cell_set_store (JX_GRID_CELL (cell), store_cb, cell);
  g_signal_connect (cell, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (cell, "focused", G_CALLBACK (cell_focused_cb), self);
  g_signal_connect_object (cell, "destroy", G_CALLBACK (cell_destroy_cb), self, G_CONNECT_SWAPPED);
  g_ptr_array_add (self->cells, cell);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cb (GtkListItemFactory *factory, GtkListItem *item, JxGridView *self)
{
  JxGridCell *cell = JX_GRID_CELL (gtk_list_item_get_child (item));

  jx_grid_cell_bind (cell, item);
  gtk_list_item_set_activatable (item, FALSE);
  gtk_list_item_set_selectable (item, FALSE);
  show_cell (self, cell);
}

static void
unbind_cb (GtkListItemFactory *factory, GtkListItem *item)
{
  jx_grid_cell_unbind (JX_GRID_CELL (gtk_list_item_get_child (item)));
}

/* Asks the headings for the order of two rows that do not exist: the first that answers rules. */
static int
probe_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  GtkColumnViewColumn *column = data;
  JxGridView          *self = g_object_get_data (G_OBJECT (column), "jx-grid");

  for (guint i = 0; i < self->n_columns; i++)
    if (self->view_columns[i] == column)
      self->probed = (int) i;
  return a == self->probe[0] ? -1 : 1;
}

static void
order_changed_cb (JxGridView *self)
{
  GtkSorter  *sorter = gtk_column_view_get_sorter (self->view);
  GtkOrdering order;

  self->probed = -1;
  order = gtk_sorter_compare (sorter, self->probe[0], self->probe[1]);
  if (self->probed < 0)
    return;
  self->funcs->sort ((guint) self->probed, order == GTK_ORDERING_LARGER, self->data);
  jx_grid_view_refresh (self, self->session);
}

static void
add_column (JxGridView *self, guint number)
{
  const JxGridColumn  *info = &self->columns[number];
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (_ (info->title), factory);

  g_object_set_data (G_OBJECT (factory), "jx-column", GUINT_TO_POINTER (number));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, info->expand);
  gtk_column_view_column_set_fixed_width (column, info->width);
  if (info->sorts)
    {
      g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (probe_cb, column, NULL));

      g_object_set_data (G_OBJECT (column), "jx-grid", self);
      gtk_column_view_column_set_sorter (column, sorter);
    }
  gtk_column_view_append_column (self->view, column);
  self->view_columns[number] = column;
  g_object_unref (column);
}

/**
 * jx_grid_view_get_cell:
 *
 * The cell with the cursor.
 *
 * Returns: (transfer none) (nullable): the cell; %NULL where the cursor is elsewhere
 */
JxGridCell *
jx_grid_view_get_cell (JxGridView *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (self)))
    return NULL;
  return JX_IS_GRID_CELL (focus)
           ? JX_GRID_CELL (focus)
           : (JxGridCell *) gtk_widget_get_ancestor (focus, JX_TYPE_GRID_CELL);
}

/**
 * jx_grid_view_find_cell:
 * @position: a row
 * @column: number of a column
 *
 * Finds a cell, if it is in view.
 *
 * Returns: (transfer none) (nullable): the cell
 */
JxGridCell *
jx_grid_view_find_cell (JxGridView *self, guint position, guint column)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      JxGridCell *cell = self->cells->pdata[i];

      if (jx_grid_cell_get_column (cell) == column && jx_grid_cell_get_position (cell) == position)
        return cell;
    }
  return NULL;
}

static gboolean
try_focus (JxGridView *self)
{
  JxGridCell *cell = jx_grid_view_find_cell (self, self->wanted_position, self->wanted_column);

  return cell != NULL && gtk_widget_get_mapped (GTK_WIDGET (cell)) &&
         gtk_widget_grab_focus (GTK_WIDGET (cell));
}

static gboolean
wait_cb (gpointer data)
{
  JxGridView *self = data;

  if (!try_focus (self) && ++self->wanted_tries < MOST_TRIES)
    return G_SOURCE_CONTINUE;
  self->wanted_id = 0;
  return G_SOURCE_REMOVE;
}

/**
 * jx_grid_view_focus:
 * @position: a row
 * @column: number of a column
 *
 * Puts the cursor in a cell, as soon as it is in view.
 */
void
jx_grid_view_focus (JxGridView *self, guint position, guint column)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));

  g_clear_handle_id (&self->wanted_id, g_source_remove);
  if (self->rows == NULL || position >= g_list_model_get_n_items (self->rows))
    return;
  self->wanted_position = position;
  self->wanted_column = column;
  self->wanted_tries = 0;
  jx_column_view_scroll_to (self->view, position);
  if (!try_focus (self))
    self->wanted_id = g_timeout_add (WAIT_MS, wait_cb, self);
}

static gboolean
key_pressed_cb (JxGridView *self, guint keyval, guint keycode, GdkModifierType state)
{
  return jx_grid_view_handle_key (self, keyval, state);
}

static void
jx_grid_view_dispose (GObject *object)
{
  JxGridView *self = JX_GRID_VIEW (object);

  g_clear_handle_id (&self->wanted_id, g_source_remove);
  if (self->view != NULL)
    g_signal_handlers_disconnect_by_data (gtk_column_view_get_sorter (self->view), self);
  self->view = NULL;
  g_clear_object (&self->rows);
  g_clear_object (&self->session);
  g_clear_object (&self->probe[0]);
  g_clear_object (&self->probe[1]);
  g_clear_pointer (&self->cells, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_grid_view_parent_class)->dispose (object);
}

static void
jx_grid_view_class_init (JxGridViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_grid_view_dispose;
  focused_signal = g_signal_new ("focused",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
}

static void
jx_grid_view_init (JxGridView *self)
{
  GtkWidget          *scroller = gtk_scrolled_window_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->cells = g_ptr_array_new ();
  self->probe[0] = g_object_new (G_TYPE_OBJECT, NULL);
  self->probe[1] = g_object_new (G_TYPE_OBJECT, NULL);
  self->view = GTK_COLUMN_VIEW (gtk_column_view_new (NULL));
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_column_view_set_reorderable (self->view, FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "data-table");
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "grid-view");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), GTK_WIDGET (self->view));
  gtk_scrolled_window_set_has_frame (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (scroller),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Table"),
                                  -1);
  gtk_widget_set_parent (scroller, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->view), keys);
}

/**
 * jx_grid_view_new:
 *
 * Makes an empty grid.
 *
 * Returns: (transfer floating): the grid
 */
GtkWidget *
jx_grid_view_new (void)
{
  return g_object_new (JX_TYPE_GRID_VIEW, NULL);
}

/**
 * jx_grid_view_set_up:
 * @name: what a screen reader calls the grid
 * @columns: (array length=n_columns): the columns, which must outlive the grid; at most 16
 * @n_columns: their number
 * @rows: the rows
 * @funcs: what the grid is about; must outlive it
 * @data: data for @funcs
 *
 * Fills the grid; called once.
 */
void
jx_grid_view_set_up (JxGridView         *self,
                     const char         *name,
                     const JxGridColumn *columns,
                     guint               n_columns,
                     GListModel         *rows,
                     const JxGridFuncs  *funcs,
                     gpointer            data)
{
  GtkNoSelection *selection;

  g_return_if_fail (JX_IS_GRID_VIEW (self));
  g_return_if_fail (n_columns <= G_N_ELEMENTS (self->view_columns));

  self->columns = columns;
  self->n_columns = n_columns;
  self->funcs = funcs;
  self->data = data;
  self->rows = g_object_ref (rows);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
  for (guint i = 0; i < n_columns; i++)
    add_column (self, i);
  selection = gtk_no_selection_new (g_object_ref (rows));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  g_object_unref (selection);
  g_signal_connect_swapped (gtk_column_view_get_sorter (self->view),
                            "changed",
                            G_CALLBACK (order_changed_cb),
                            self);
}

/**
 * jx_grid_view_refresh:
 * @session: the session
 *
 * Shows all cells in view anew; a text that is being typed stays.
 */
void
jx_grid_view_refresh (JxGridView *self, JxSession *session)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));

  g_set_object (&self->session, session);
  for (guint i = 0; i < self->cells->len; i++)
    show_cell (self, self->cells->pdata[i]);
}

/**
 * jx_grid_view_set_title:
 * @column: a column
 * @title: its heading, in the user's language
 *
 * Gives a column another heading than that of jx_grid_view_set_up().
 */
void
jx_grid_view_set_title (JxGridView *self, guint column, const char *title)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));
  g_return_if_fail (column < self->n_columns);

  gtk_column_view_column_set_title (self->view_columns[column], title);
}

/**
 * jx_grid_view_show_column:
 * @column: number of a column
 * @visible: whether it is shown
 *
 * Shows or hides a column.
 */
void
jx_grid_view_show_column (JxGridView *self, guint column, gboolean visible)
{
  g_return_if_fail (JX_IS_GRID_VIEW (self));
  g_return_if_fail (column < self->n_columns);

  if (gtk_column_view_column_get_visible (self->view_columns[column]) == visible)
    return;
  /* A hidden column of a fixed width would keep its room. */
  gtk_column_view_column_set_fixed_width (self->view_columns[column],
                                          visible ? self->columns[column].width : -1);
  gtk_column_view_column_set_visible (self->view_columns[column], visible);
}
