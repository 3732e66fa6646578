/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-toast.h"
#include "app/jx-widget.h"

#define SECONDS 8

struct _JxToast
{
  GtkWidget parent_instance;

  guint timeout_id;

  GtkRevealer *revealer;
  GtkLabel    *label;
  GtkWidget   *undo;
};

G_DEFINE_FINAL_TYPE (JxToast, jx_toast, GTK_TYPE_WIDGET)

static gboolean
timeout_cb (gpointer data)
{
  JxToast *self = data;

  self->timeout_id = 0;
  jx_toast_hide (self);
  return G_SOURCE_REMOVE;
}

static void
child_revealed_cb (JxToast *self)
{
  if (!gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
jx_toast_dispose (GObject *object)
{
  JxToast *self = JX_TOAST (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_TOAST);
  jx_widget_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (jx_toast_parent_class)->dispose (object);
}

static void
jx_toast_class_init (JxToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_toast_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-toast.ui");
  gtk_widget_class_bind_template_child (widget_class, JxToast, revealer);
  gtk_widget_class_bind_template_child (widget_class, JxToast, label);
  gtk_widget_class_bind_template_child (widget_class, JxToast, undo);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed_cb);
  gtk_widget_class_bind_template_callback (widget_class, jx_toast_hide);
}

static void
jx_toast_init (JxToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * jx_toast_show:
 * @text: a sentence
 * @offer_undo: whether to show a button that takes the last action back
 *
 * Says something for some seconds.
 */
void
jx_toast_show (JxToast *self, const char *text, gboolean offer_undo)
{
  g_return_if_fail (JX_IS_TOAST (self));
  g_return_if_fail (text != NULL);

  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (self->undo, offer_undo);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->timeout_id = g_timeout_add_seconds (SECONDS, timeout_cb, self);
}

/**
 * jx_toast_hide:
 *
 * Takes the line away.
 */
void
jx_toast_hide (JxToast *self)
{
  g_return_if_fail (JX_IS_TOAST (self));

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}
