/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-text.h"
#include "app/jx-growing-text.h"

struct _JxFieldText
{
  JxFieldWidget parent_instance;

  GtkTextView *view;
  gboolean     enter_stores;
};

G_DEFINE_FINAL_TYPE (JxFieldText, jx_field_text, JX_TYPE_FIELD_WIDGET)

static char *
jx_field_text_get_text (JxFieldWidget *widget)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (JX_FIELD_TEXT (widget)->view);
  GtkTextIter    start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

static void
jx_field_text_set_text (JxFieldWidget *widget, const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (JX_FIELD_TEXT (widget)->view), text, -1);
}

static void
jx_field_text_set_editable (JxFieldWidget *widget, gboolean editable)
{
  gtk_text_view_set_editable (JX_FIELD_TEXT (widget)->view, editable);
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                JxFieldWidget      *self)
{
  gboolean is_enter =
    keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter || keyval == GDK_KEY_ISO_Enter;
  GdkEvent *event = gtk_event_controller_get_current_event (controller);

  if (!is_enter || (state & GDK_SHIFT_MASK) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!JX_FIELD_TEXT (self)->enter_stores && (state & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  if (!gtk_text_view_im_context_filter_keypress (JX_FIELD_TEXT (self)->view, event))
    jx_field_widget_enter (self);
  return GDK_EVENT_STOP;
}

static void
jx_field_text_class_init (JxFieldTextClass *klass)
{
  JxFieldWidgetClass *field_class = JX_FIELD_WIDGET_CLASS (klass);

  field_class->get_text = jx_field_text_get_text;
  field_class->set_text = jx_field_text_set_text;
  field_class->set_editable = jx_field_text_set_editable;
}

static void
jx_field_text_init (JxFieldText *self)
{
  GtkWidget          *view = jx_growing_text_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->view = GTK_TEXT_VIEW (view);
  gtk_widget_add_css_class (GTK_WIDGET (self), "field-text");
  jx_field_widget_set_input (JX_FIELD_WIDGET (self), view);
  g_object_bind_property (self, "vexpand", view, "vexpand", G_BINDING_SYNC_CREATE);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (view, keys);
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view),
                            "changed",
                            G_CALLBACK (jx_field_widget_text_changed),
                            self);
  g_signal_connect_swapped (view,
                            "preedit-changed",
                            G_CALLBACK (jx_field_widget_preedit_changed),
                            self);
}

/**
 * jx_field_text_new:
 *
 * Makes a field of several lines; it is empty until jx_field_widget_bind().
 *
 * Returns: (transfer floating): a new field
 */
GtkWidget *
jx_field_text_new (void)
{
  return g_object_new (JX_TYPE_FIELD_TEXT, NULL);
}

/**
 * jx_field_text_set_enter_stores:
 * @enter_stores: whether Enter alone stores the text and moves on; Shift+Enter then breaks the line
 *
 * Makes the text behave as one paragraph, such as a goal in a list of goals.
 */
void
jx_field_text_set_enter_stores (JxFieldText *self, gboolean enter_stores)
{
  g_return_if_fail (JX_IS_FIELD_TEXT (self));

  self->enter_stores = enter_stores;
}
