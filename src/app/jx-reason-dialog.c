/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-reason-dialog.h"
#include "app/jx-ask.h"
#include "model/jx-text.h"

struct _JxReasonDialog
{
  GtkWindow parent_instance;

  JxReasonFunc func;
  gpointer     data;
  gboolean     accepted;
  gboolean     optional;

  GtkLabel    *sentence;
  GtkLabel    *label;
  GtkEditable *reason;
  GtkButton   *accept;
};

G_DEFINE_FINAL_TYPE (JxReasonDialog, jx_reason_dialog, GTK_TYPE_WINDOW)

static void
reason_changed_cb (JxReasonDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept),
                            self->optional ||
                              !jx_text_is_blank (gtk_editable_get_text (self->reason)));
}

static void
accept_cb (JxReasonDialog *self)
{
  self->accepted = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_cb (JxReasonDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
destroy_cb (JxReasonDialog *self)
{
  g_autofree char *reason = jx_text_strip (gtk_editable_get_text (self->reason));

  self->func (self->accepted ? reason : NULL, self->data);
}

static void
jx_reason_dialog_class_init (JxReasonDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-reason-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxReasonDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, JxReasonDialog, label);
  gtk_widget_class_bind_template_child (widget_class, JxReasonDialog, reason);
  gtk_widget_class_bind_template_child (widget_class, JxReasonDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, reason_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
jx_reason_dialog_init (JxReasonDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
}

/**
 * jx_reason_dialog_run:
 * @parent: the window that waits
 * @question: what is asked
 * @func: called once with what the user wrote
 * @data: data for @func
 *
 * Asks for a reason.
 */
void
jx_reason_dialog_run (GtkWindow              *parent,
                      const JxReasonQuestion *question,
                      JxReasonFunc            func,
                      gpointer                data)
{
  JxReasonDialog *self =
    g_object_new (JX_TYPE_REASON_DIALOG, "transient-for", parent, "modal", TRUE, NULL);

  self->func = func;
  self->data = data;
  self->optional = question->optional;
  gtk_window_set_title (GTK_WINDOW (self), question->title);
  gtk_label_set_label (self->sentence, question->sentence);
  gtk_label_set_label (self->label, question->label);
  gtk_button_set_label (self->accept, question->accept);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->reason),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  gtk_label_get_text (self->label),
                                  -1);
  g_signal_connect (self, "destroy", G_CALLBACK (destroy_cb), NULL);
  reason_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
