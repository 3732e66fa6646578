/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-choice.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxFieldChoice
{
  JxFieldWidget parent_instance;

  GtkDropDown   *drop_down;
  const JxField *field;
};

G_DEFINE_FINAL_TYPE (JxFieldChoice, jx_field_choice, JX_TYPE_FIELD_WIDGET)

static char *
jx_field_choice_get_text (JxFieldWidget *widget)
{
  JxFieldChoice *self = JX_FIELD_CHOICE (widget);
  guint          selected = gtk_drop_down_get_selected (self->drop_down);

  if (self->field == NULL || selected == GTK_INVALID_LIST_POSITION)
    return g_strdup ("");
  return g_strdup (self->field->choices[selected]);
}

static void
jx_field_choice_set_text (JxFieldWidget *widget, const char *text)
{
  JxFieldChoice *self = JX_FIELD_CHOICE (widget);
  guint          selected = GTK_INVALID_LIST_POSITION;

  for (guint i = 0; self->field != NULL && self->field->choices[i] != NULL; i++)
    if (g_str_equal (self->field->choices[i], text))
      selected = i;
  gtk_drop_down_set_selected (self->drop_down, selected);
}

static void
jx_field_choice_set_editable (JxFieldWidget *widget, gboolean editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (JX_FIELD_CHOICE (widget)->drop_down), editable);
}

static void
jx_field_choice_bound (JxFieldWidget *widget, const JxField *field)
{
  JxFieldChoice *self = JX_FIELD_CHOICE (widget);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  g_return_if_fail (field->choices != NULL);

  if (self->field == field)
    return;
  for (guint i = 0; field->choices[i] != NULL; i++)
    gtk_string_list_append (names,
                            field->labels != NULL ? _ (field->labels[i]) : field->choices[i]);
  self->field = field;
  gtk_drop_down_set_model (self->drop_down, G_LIST_MODEL (names));
}

static void
selected_cb (JxFieldWidget *self)
{
  jx_field_widget_text_changed (self);
  jx_field_widget_commit (self);
}

static void
jx_field_choice_class_init (JxFieldChoiceClass *klass)
{
  JxFieldWidgetClass *field_class = JX_FIELD_WIDGET_CLASS (klass);

  field_class->get_text = jx_field_choice_get_text;
  field_class->set_text = jx_field_choice_set_text;
  field_class->set_editable = jx_field_choice_set_editable;
  field_class->bound = jx_field_choice_bound;
}

static void
jx_field_choice_init (JxFieldChoice *self)
{
  self->drop_down = GTK_DROP_DOWN (gtk_drop_down_new (NULL, NULL));
  jx_widget_name_choices (GTK_WIDGET (self->drop_down));
  jx_field_widget_set_input (JX_FIELD_WIDGET (self), GTK_WIDGET (self->drop_down));
  g_signal_connect_swapped (self->drop_down, "notify::selected", G_CALLBACK (selected_cb), self);
}

/**
 * jx_field_choice_new:
 *
 * Makes a field to choose from a list; it is empty until jx_field_widget_bind().
 *
 * Returns: (transfer floating): a new field
 */
GtkWidget *
jx_field_choice_new (void)
{
  return g_object_new (JX_TYPE_FIELD_CHOICE, NULL);
}
