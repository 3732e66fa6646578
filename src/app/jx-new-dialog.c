/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-new-dialog.h"
#include "app/jx-ask.h"

struct _JxNewDialog
{
  GtkWindow parent_instance;

  JxNewFunc func;
  gpointer  data;
  gboolean  accepted;

  GtkSpinButton *year;
  GtkEditable   *code;
  GtkEditable   *name;
  GtkWidget     *accept;
};

G_DEFINE_FINAL_TYPE (JxNewDialog, jx_new_dialog, GTK_TYPE_WINDOW)

static void
name_changed_cb (JxNewDialog *self)
{
  gtk_widget_set_sensitive (self->accept, !jx_text_is_blank (gtk_editable_get_text (self->name)));
}

static void
accept_cb (JxNewDialog *self)
{
  self->accepted = TRUE;
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_cb (JxNewDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* The fields are read before the template goes. */
static void
destroy_cb (JxNewDialog *self)
{
  g_autoptr (JxUnit) unit = jx_unit_new ();
  g_autofree char *code = jx_text_strip (gtk_editable_get_text (self->code));
  g_autofree char *name = jx_text_strip (gtk_editable_get_text (self->name));

  gtk_spin_button_update (self->year);
  jx_text_set (&unit->code, code);
  jx_text_set (&unit->name, name);
  self->func (gtk_spin_button_get_value_as_int (self->year),
              self->accepted ? unit : NULL,
              self->data);
}

static void
jx_new_dialog_class_init (JxNewDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-new-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, year);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, code);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, name);
  gtk_widget_class_bind_template_child (widget_class, JxNewDialog, accept);
  gtk_widget_class_bind_template_callback (widget_class, name_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
jx_new_dialog_init (JxNewDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
}

/**
 * jx_new_dialog_run:
 * @parent: the window that waits
 * @draft: (nullable): what a document told of the year and the unit
 * @func: called once with what the user filled in
 * @data: data for @func
 *
 * Asks for the fiscal year and the unit of a new year file.
 */
void
jx_new_dialog_run (GtkWindow *parent, const JxDraft *draft, JxNewFunc func, gpointer data)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  JxNewDialog *self =
    g_object_new (JX_TYPE_NEW_DIALOG, "transient-for", parent, "modal", TRUE, NULL);

  self->func = func;
  self->data = data;
  gtk_spin_button_set_value (self->year,
                             draft != NULL && draft->year != 0 ? draft->year
                                                               : g_date_time_get_year (now));
  if (draft != NULL)
    {
      gtk_editable_set_text (self->code, draft->unit->code);
      gtk_editable_set_text (self->name, draft->unit->name);
    }
  g_signal_connect (self, "destroy", G_CALLBACK (destroy_cb), NULL);
  name_changed_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
