/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-drag.h"

static void
drag_begin_cb (GtkDragSource *source, GdkDrag *drag, GtkWidget *dragged)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (dragged);

  gtk_drag_source_set_icon (source, picture, 8, 8);
}

/**
 * jx_drag_add_source:
 * @handle: what the pointer takes hold of
 * @dragged: what is seen to move
 * @prepare: handler of #GtkDragSource::prepare; gets @dragged as its data
 *
 * Lets something be moved by dragging it.
 */
void
jx_drag_add_source (GtkWidget *handle, GtkWidget *dragged, GCallback prepare)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", prepare, dragged);
  g_signal_connect (source, "drag-begin", G_CALLBACK (drag_begin_cb), dragged);
  gtk_widget_add_controller (handle, GTK_EVENT_CONTROLLER (source));
}

/**
 * jx_drag_add_target:
 * @widget: where it may be dropped
 * @type: what is dragged
 * @drop: handler of #GtkDropTarget::drop; gets @widget as its data
 *
 * Lets something that is dragged be dropped, before the parts of @widget are asked for it.
 */
void
jx_drag_add_target (GtkWidget *widget, GType type, GCallback drop)
{
  GtkDropTarget *target = gtk_drop_target_new (type, GDK_ACTION_MOVE);

  g_signal_connect (target, "drop", drop, widget);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (target), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (widget, GTK_EVENT_CONTROLLER (target));
}
