/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-as-of-button.h"
#include "app/jx-widget.h"
#include "model/jx-date.h"

#include <glib/gi18n-lib.h>

struct _JxAsOfButton
{
  GtkWidget parent_instance;

  JxSession     *session;
  GtkMenuButton *button;
  GtkWidget     *popover;
  GtkEntry      *entry;
  GtkLabel      *message;
  GtkBox        *months; /* the ends of the checkpoint months */
};

G_DEFINE_FINAL_TYPE (JxAsOfButton, jx_as_of_button, GTK_TYPE_WIDGET)

static void
show_date (JxAsOfButton *self)
{
  const char      *date = jx_session_get_as_of (self->session);
  g_autofree char *label = g_strdup_printf (_ ("As of %s"), date);

  gtk_menu_button_set_label (self->button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label,
                                  -1);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), date);
}

static void
choose (JxAsOfButton *self, const char *date)
{
  gtk_popover_popdown (GTK_POPOVER (self->popover));
  jx_session_set_as_of (self->session, date);
}

static void
entered_cb (JxAsOfButton *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *date = jx_date_parse (gtk_editable_get_text (GTK_EDITABLE (self->entry)),
                                         jx_session_get_settings (self->session)->year,
                                         &error);

  gtk_widget_set_visible (GTK_WIDGET (self->message), date == NULL);
  if (date != NULL)
    choose (self, date);
  else
    gtk_label_set_label (self->message, error->message);
}

static void
month_cb (GtkWidget *button, JxAsOfButton *self)
{
  choose (self, g_object_get_data (G_OBJECT (button), "jx-date"));
}

static void
show_months (JxAsOfButton *self)
{
  const JxSettings *settings = jx_session_get_settings (self->session);
  g_autoptr (GArray) months = NULL;

  jx_widget_drop_children (GTK_WIDGET (self->months));
  jx_months_parse (settings->checkpoints, &months, NULL);
  for (guint i = 0; months != NULL && i < months->len; i++)
    {
      char      *date = jx_date_month_end (settings->year, g_array_index (months, guint, i));
      GtkWidget *button = gtk_button_new_with_label (date);

      gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
      g_object_set_data_full (G_OBJECT (button), "jx-date", date, g_free);
      g_signal_connect (button, "clicked", G_CALLBACK (month_cb), self);
      gtk_box_append (self->months, button);
    }
}

static void
popover_cb (JxAsOfButton *self)
{
  show_date (self);
  show_months (self);
  gtk_widget_set_visible (GTK_WIDGET (self->message), FALSE);
}

static void
jx_as_of_button_dispose (GObject *object)
{
  JxAsOfButton *self = JX_AS_OF_BUTTON (object);

  jx_widget_drop_children (GTK_WIDGET (self));
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_as_of_button_parent_class)->dispose (object);
}

static void
jx_as_of_button_class_init (JxAsOfButtonClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_as_of_button_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
jx_as_of_button_init (JxAsOfButton *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  self->entry = GTK_ENTRY (gtk_entry_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Date that progress is judged at"),
                                  -1);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (entered_cb), self);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  self->message = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_max_width_chars (self->message, 24);
  gtk_widget_add_css_class (GTK_WIDGET (self->message), "error");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->message));
  self->months = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 0));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->months));
  self->popover = gtk_popover_new ();
  gtk_popover_set_child (GTK_POPOVER (self->popover), box);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (popover_cb), self);
  self->button = GTK_MENU_BUTTON (gtk_menu_button_new ());
  gtk_menu_button_set_popover (self->button, self->popover);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->button), _ ("Judge the progress at another date"));
  gtk_widget_set_parent (GTK_WIDGET (self->button), GTK_WIDGET (self));
}

/**
 * jx_as_of_button_new:
 * @session: the session
 *
 * Makes a button for the date of a session.
 *
 * Returns: (transfer floating): the button
 */
GtkWidget *
jx_as_of_button_new (JxSession *session)
{
  JxAsOfButton *self = g_object_new (JX_TYPE_AS_OF_BUTTON, NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session,
                           "notify::as-of",
                           G_CALLBACK (show_date),
                           self,
                           G_CONNECT_SWAPPED);
  show_date (self);
  return GTK_WIDGET (self);
}
