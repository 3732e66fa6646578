/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-grid-cell.h"
#include "app/jx-field-choice.h"
#include "app/jx-field-entry.h"
#include "app/jx-widget.h"

struct _JxGridCell
{
  GtkWidget parent_instance;

  guint        column;
  GtkListItem *item; /* not owned; set while the cell is bound */
  JxSession   *session;
  JxPlace      place;
  gboolean     opens;
  char        *name;
  char        *css_class;
  JxStoreFunc  store;
  gpointer     store_data;
  guint        later_id;

  GtkWidget *icon;
  GtkWidget *label;
  GtkWidget *field; /* NULL while nothing is edited */
};

G_DEFINE_FINAL_TYPE (JxGridCell, jx_grid_cell, GTK_TYPE_WIDGET)

enum
{
  OPEN,
  FOCUSED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
drop_field (JxGridCell *self)
{
  g_clear_handle_id (&self->later_id, g_source_remove);
  g_clear_pointer (&self->field, gtk_widget_unparent);
  gtk_widget_set_visible (self->label, TRUE);
  gtk_widget_set_focusable (GTK_WIDGET (self), self->place.field != NULL || self->opens);
}

/* A text that could not be stored stays in sight. */
static gboolean
later_cb (gpointer data)
{
  JxGridCell    *self = data;
  JxFieldWidget *field = JX_FIELD_WIDGET (self->field);

  self->later_id = 0;
  if (!jx_field_widget_has_cursor (field) && !jx_field_widget_is_composing (field) &&
      !jx_field_widget_is_edited (field) && jx_field_widget_is_valid (field))
    drop_field (self);
  return G_SOURCE_REMOVE;
}

static void
focus_leave_cb (JxGridCell *self)
{
  if (self->field != NULL && self->later_id == 0)
    self->later_id = g_idle_add (later_cb, self);
}

static void
make_field (JxGridCell *self)
{
  const JxField *info = jx_field_find (self->place.table, self->place.field);

  self->field = info->type == JX_TYPE_CHOICE ? jx_field_choice_new () : jx_field_entry_new ();
  g_object_set (self->field, "show-message", FALSE, NULL);
  gtk_widget_set_hexpand (self->field, TRUE);
  gtk_widget_set_parent (self->field, GTK_WIDGET (self));
  jx_field_widget_set_store_func (JX_FIELD_WIDGET (self->field), self->store, self->store_data);
  jx_field_widget_bind (JX_FIELD_WIDGET (self->field),
                        self->session,
                        self->place.table,
                        self->place.id,
                        self->place.field);
  jx_field_widget_set_name (JX_FIELD_WIDGET (self->field), self->name);
  if (GTK_IS_ENTRY (jx_field_widget_get_input (JX_FIELD_WIDGET (self->field))))
    {
      GtkWidget *entry = jx_field_widget_get_input (JX_FIELD_WIDGET (self->field));

      gtk_entry_set_has_frame (GTK_ENTRY (entry), FALSE);
      gtk_editable_set_width_chars (GTK_EDITABLE (entry), 1);
    }
  gtk_widget_set_visible (self->label, FALSE);
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
}

static gboolean
jx_grid_cell_grab_focus (GtkWidget *widget)
{
  JxGridCell *self = JX_GRID_CELL (widget);
  GtkWidget  *input;

  if (self->place.field == NULL)
    return GTK_WIDGET_CLASS (jx_grid_cell_parent_class)->grab_focus (widget);
  if (self->field == NULL)
    make_field (self);
  input = jx_field_widget_get_input (JX_FIELD_WIDGET (self->field));
  if (!gtk_widget_grab_focus (input))
    return FALSE;
  if (GTK_IS_EDITABLE (input))
    gtk_editable_select_region (GTK_EDITABLE (input), 0, -1);
  g_signal_emit (self, signals[FOCUSED], 0);
  return TRUE;
}

static void
pressed_cb (JxGridCell *self)
{
  if (self->field == NULL && self->place.field != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  else if (self->opens)
    g_signal_emit (self, signals[OPEN], 0);
}

static void
jx_grid_cell_dispose (GObject *object)
{
  JxGridCell *self = JX_GRID_CELL (object);

  g_clear_handle_id (&self->later_id, g_source_remove);
  self->field = NULL;
  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->session);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->css_class, g_free);

  G_OBJECT_CLASS (jx_grid_cell_parent_class)->dispose (object);
}

static void
jx_grid_cell_class_init (JxGridCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_grid_cell_dispose;
  widget_class->grab_focus = jx_grid_cell_grab_focus;
  signals[OPEN] =
    g_signal_new ("open", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FOCUSED] =
    g_signal_new ("focused", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "gridcell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
jx_grid_cell_init (JxGridCell *self)
{
  GtkGesture         *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->icon = gtk_image_new ();
  gtk_widget_set_visible (self->icon, FALSE);
  gtk_widget_set_parent (self->icon, GTK_WIDGET (self));
  self->label = gtk_label_new (NULL);
  gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (self->label), TRUE);
  gtk_widget_set_hexpand (self->label, TRUE);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

/**
 * jx_grid_cell_new:
 * @column: number of its column
 * @is_number: whether it stands at the right
 * @names: whether the end of what is too long is seen, not its middle
 *
 * Makes a cell that shows nothing yet.
 *
 * Returns: (transfer floating): the cell
 */
GtkWidget *
jx_grid_cell_new (guint column, gboolean is_number, gboolean names)
{
  JxGridCell *self = g_object_new (JX_TYPE_GRID_CELL, NULL);

  self->column = column;
  gtk_label_set_xalign (GTK_LABEL (self->label), is_number ? 1 : 0);
  if (names)
    gtk_label_set_ellipsize (GTK_LABEL (self->label), PANGO_ELLIPSIZE_MIDDLE);
  if (is_number)
    gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  return GTK_WIDGET (self);
}

/**
 * jx_grid_cell_set_store:
 * @func: (nullable): how to store what is typed; %NULL for the plain way
 * @data: data for @func
 *
 * Tells the cell how to store.
 */
void
jx_grid_cell_set_store (JxGridCell *self, JxStoreFunc func, gpointer data)
{
  g_return_if_fail (JX_IS_GRID_CELL (self));

  self->store = func;
  self->store_data = data;
}

/**
 * jx_grid_cell_bind:
 * @item: the list item
 *
 * Begins to show a row; jx_grid_cell_show() follows.
 */
void
jx_grid_cell_bind (JxGridCell *self, GtkListItem *item)
{
  g_return_if_fail (JX_IS_GRID_CELL (self));

  self->item = item;
}

/**
 * jx_grid_cell_unbind:
 *
 * Ceases to show a row.
 */
void
jx_grid_cell_unbind (JxGridCell *self)
{
  g_return_if_fail (JX_IS_GRID_CELL (self));

  self->item = NULL;
  self->place = (JxPlace){ 0 };
  self->opens = FALSE;
  drop_field (self);
}

static void
set_class (JxGridCell *self, const char *css_class)
{
  if (g_strcmp0 (self->css_class, css_class) == 0)
    return;
  if (self->css_class != NULL)
    gtk_widget_remove_css_class (GTK_WIDGET (self), self->css_class);
  if (css_class != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self), css_class);
  g_free (self->css_class);
  self->css_class = g_strdup (css_class);
}

static void
show_name (JxGridCell *self, const char *title, const JxGridContent *content)
{
  g_autofree char *full = content->tooltip != NULL
                            ? g_strdup_printf ("%s: %s. %s", title, content->text, content->tooltip)
                            : g_strdup_printf ("%s: %s", title, content->text);

  g_free (self->name);
  self->name = g_strdup (title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, full, -1);
}

/**
 * jx_grid_cell_show:
 * @session: the session
 * @title: the heading of its column
 * @content: what to show
 *
 * Shows something; a text that is being typed stays.
 */
void
jx_grid_cell_show (JxGridCell          *self,
                   JxSession           *session,
                   const char          *title,
                   const JxGridContent *content)
{
  g_return_if_fail (JX_IS_GRID_CELL (self));
  g_return_if_fail (content != NULL && content->text != NULL);

  g_set_object (&self->session, session);
  if (self->field != NULL && !jx_place_equal (&self->place, &content->place) &&
      !jx_field_widget_is_edited (JX_FIELD_WIDGET (self->field)))
    drop_field (self);
  self->place = content->place;
  self->opens = content->opens;
  gtk_label_set_text (GTK_LABEL (self->label), content->text);
  gtk_image_set_from_icon_name (GTK_IMAGE (self->icon), content->icon);
  gtk_widget_set_visible (self->icon, content->icon != NULL);
  jx_widget_set_tooltip (GTK_WIDGET (self), content->tooltip);
  set_class (self, content->css_class);
  show_name (self, title, content);
  if (self->field != NULL)
    jx_field_widget_refresh (JX_FIELD_WIDGET (self->field));
  else
    gtk_widget_set_focusable (GTK_WIDGET (self), jx_grid_cell_is_stop (self));
}

/**
 * jx_grid_cell_get_column:
 *
 * Returns: the number of its column
 */
guint
jx_grid_cell_get_column (JxGridCell *self)
{
  g_return_val_if_fail (JX_IS_GRID_CELL (self), 0);
  return self->column;
}

/**
 * jx_grid_cell_get_position:
 *
 * Returns: the position of its row; %GTK_INVALID_LIST_POSITION while it shows none
 */
guint
jx_grid_cell_get_position (JxGridCell *self)
{
  g_return_val_if_fail (JX_IS_GRID_CELL (self), GTK_INVALID_LIST_POSITION);
  return self->item != NULL ? gtk_list_item_get_position (self->item) : GTK_INVALID_LIST_POSITION;
}

/**
 * jx_grid_cell_get_place:
 *
 * Returns: the datum that is edited in it; its field is %NULL for none
 */
JxPlace
jx_grid_cell_get_place (JxGridCell *self)
{
  g_return_val_if_fail (JX_IS_GRID_CELL (self), ((JxPlace){ 0 }));
  return self->place;
}

/**
 * jx_grid_cell_get_text:
 *
 * Returns: (transfer none): the text that it shows while nothing is edited
 */
const char *
jx_grid_cell_get_text (JxGridCell *self)
{
  g_return_val_if_fail (JX_IS_GRID_CELL (self), NULL);
  return gtk_label_get_text (GTK_LABEL (self->label));
}

/**
 * jx_grid_cell_get_field:
 *
 * Returns: (transfer none) (nullable): the field; %NULL while nothing is edited
 */
JxFieldWidget *
jx_grid_cell_get_field (JxGridCell *self)
{
  g_return_val_if_fail (JX_IS_GRID_CELL (self), NULL);
  return self->field != NULL ? JX_FIELD_WIDGET (self->field) : NULL;
}

/**
 * jx_grid_cell_is_stop:
 *
 * Whether the cursor stops at the cell.
 *
 * Returns: %FALSE for a text that is only read
 */
gboolean
jx_grid_cell_is_stop (JxGridCell *self)
{
  g_return_val_if_fail (JX_IS_GRID_CELL (self), FALSE);
  return self->place.field != NULL || self->opens;
}
