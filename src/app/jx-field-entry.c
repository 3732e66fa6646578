/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-entry.h"

struct _JxFieldEntry
{
  JxFieldWidget parent_instance;

  GtkEntry *entry;
  int       width; /* characters; 0 for what the type commonly needs */
};

G_DEFINE_FINAL_TYPE (JxFieldEntry, jx_field_entry, JX_TYPE_FIELD_WIDGET)

static char *
jx_field_entry_get_text (JxFieldWidget *widget)
{
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (JX_FIELD_ENTRY (widget)->entry)));
}

static void
jx_field_entry_set_text (JxFieldWidget *widget, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (JX_FIELD_ENTRY (widget)->entry), text);
}

static void
jx_field_entry_set_editable (JxFieldWidget *widget, gboolean editable)
{
  gtk_editable_set_editable (GTK_EDITABLE (JX_FIELD_ENTRY (widget)->entry), editable);
}

static void
jx_field_entry_show_mark (JxFieldWidget *widget, const char *icon_name, const char *sentence)
{
  GtkEntry *entry = JX_FIELD_ENTRY (widget)->entry;

  gtk_entry_set_icon_from_icon_name (entry, GTK_ENTRY_ICON_SECONDARY, icon_name);
  gtk_entry_set_icon_tooltip_text (entry, GTK_ENTRY_ICON_SECONDARY, sentence);
  gtk_entry_set_icon_activatable (entry, GTK_ENTRY_ICON_SECONDARY, FALSE);
}

/* Characters that the values of a type commonly have. */
static int
typical_width (JxType type)
{
  switch (type)
    {
    case JX_TYPE_MONEY:
    case JX_TYPE_DATE:
      return 10;
    case JX_TYPE_PERCENT:
    case JX_TYPE_POINTS:
      return 7;
    case JX_TYPE_COUNT:
      return 5;
    case JX_TYPE_REF:
    case JX_TYPE_TEXT:
    case JX_TYPE_NOTE:
    case JX_TYPE_MONTHS:
    case JX_TYPE_CHOICE:
    default:
      return 12;
    }
}

static gboolean
is_number (JxType type)
{
  return type == JX_TYPE_MONEY || type == JX_TYPE_PERCENT || type == JX_TYPE_POINTS ||
         type == JX_TYPE_COUNT;
}

static void
jx_field_entry_bound (JxFieldWidget *widget, const JxField *field)
{
  JxFieldEntry  *self = JX_FIELD_ENTRY (widget);
  GtkEntry      *entry = self->entry;
  PangoAttrList *attributes = pango_attr_list_new ();
  int            width = self->width > 0 ? self->width : typical_width (field->type);

  if (is_number (field->type) || field->type == JX_TYPE_DATE)
    pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  gtk_entry_set_attributes (entry, attributes);
  pango_attr_list_unref (attributes);
  gtk_editable_set_alignment (GTK_EDITABLE (entry), is_number (field->type) ? 1 : 0);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), width);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (entry), width);
}

static void
jx_field_entry_class_init (JxFieldEntryClass *klass)
{
  JxFieldWidgetClass *field_class = JX_FIELD_WIDGET_CLASS (klass);

  field_class->get_text = jx_field_entry_get_text;
  field_class->set_text = jx_field_entry_set_text;
  field_class->set_editable = jx_field_entry_set_editable;
  field_class->show_mark = jx_field_entry_show_mark;
  field_class->bound = jx_field_entry_bound;
}

static void
jx_field_entry_init (JxFieldEntry *self)
{
  self->entry = GTK_ENTRY (gtk_entry_new ());
  jx_field_widget_set_input (JX_FIELD_WIDGET (self), GTK_WIDGET (self->entry));
  g_signal_connect_swapped (self->entry,
                            "changed",
                            G_CALLBACK (jx_field_widget_text_changed),
                            self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (jx_field_widget_enter), self);
  g_signal_connect_swapped (gtk_editable_get_delegate (GTK_EDITABLE (self->entry)),
                            "preedit-changed",
                            G_CALLBACK (jx_field_widget_preedit_changed),
                            self);
}

/**
 * jx_field_entry_new:
 *
 * Makes a field of one line; it is empty until jx_field_widget_bind().
 *
 * Returns: (transfer floating): a new field
 */
GtkWidget *
jx_field_entry_new (void)
{
  return g_object_new (JX_TYPE_FIELD_ENTRY, NULL);
}

/**
 * jx_field_entry_set_width:
 * @width_chars: characters of common width that are seen at least; call it before binding
 *
 * Makes the field wider or narrower than the type of its values asks for.
 */
void
jx_field_entry_set_width (JxFieldEntry *self, int width_chars)
{
  g_return_if_fail (JX_IS_FIELD_ENTRY (self));
  g_return_if_fail (width_chars > 0);

  self->width = width_chars;
}
