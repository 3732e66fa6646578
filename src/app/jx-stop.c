/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-stop.h"
#include "app/jx-widget.h"

typedef struct
{
  GtkListBox *list; /* owned as a child, at whatever depth */
} JxStopPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (JxStop, jx_stop, GTK_TYPE_WIDGET)

/* A Tab that went from row to row of a list would show each of them on its way. */
static gboolean
jx_stop_focus (GtkWidget *widget, GtkDirectionType direction)
{
  JxStopPrivate *priv = jx_stop_get_instance_private (JX_STOP (widget));
  GtkListBoxRow *row = priv->list != NULL ? gtk_list_box_get_selected_row (priv->list) : NULL;

  if (direction != GTK_DIR_TAB_FORWARD && direction != GTK_DIR_TAB_BACKWARD)
    return jx_widget_focus_children (widget, direction);
  if (jx_widget_holds_focus (widget))
    return FALSE;
  if (row != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (row));
  return jx_widget_focus_children (widget, direction);
}

static void
jx_stop_dispose (GObject *object)
{
  JxStopPrivate *priv = jx_stop_get_instance_private (JX_STOP (object));

  priv->list = NULL;
  jx_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (jx_stop_parent_class)->dispose (object);
}

static void
jx_stop_class_init (JxStopClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_stop_dispose;
  widget_class->focus = jx_stop_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
jx_stop_init (JxStop *self)
{
}

/**
 * jx_stop_set_list:
 * @list: a list in it, in which what is selected is shown elsewhere
 *
 * Makes the selected row of a list the stop.
 */
void
jx_stop_set_list (JxStop *self, GtkListBox *list)
{
  JxStopPrivate *priv = jx_stop_get_instance_private (self);

  g_return_if_fail (JX_IS_STOP (self));
  g_return_if_fail (GTK_IS_LIST_BOX (list));

  priv->list = list;
}
