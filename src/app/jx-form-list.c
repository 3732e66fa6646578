/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-form-list.h"

#include <glib/gi18n-lib.h>

struct _JxFormList
{
  JxStop parent_instance;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (JxFormList, jx_form_list, JX_TYPE_STOP)

static guint selected_signal;

static void
row_selected_cb (JxFormList *self, GtkListBoxRow *row)
{
  if (row != NULL)
    g_signal_emit (self, selected_signal, 0);
}

static void
add_form (JxFormList *self, const JxForm *form)
{
  const char *title = _ (form->title);
  GtkWidget  *row = gtk_list_box_row_new ();
  GtkWidget  *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_list_box_append (self->list, row);
}

static void
jx_form_list_dispose (GObject *object)
{
  JxFormList *self = JX_FORM_LIST (object);

  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;

  G_OBJECT_CLASS (jx_form_list_parent_class)->dispose (object);
}

static void
jx_form_list_class_init (JxFormListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_form_list_dispose;
  selected_signal = g_signal_new ("selected",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static void
jx_form_list_init (JxFormList *self)
{
  guint         n_forms;
  const JxForm *forms = jx_forms (&n_forms);

  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "forms");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Forms"),
                                  -1);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  jx_stop_set_list (JX_STOP (self), self->list);
  for (guint i = 0; i < n_forms; i++)
    add_form (self, &forms[i]);
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
}

/**
 * jx_form_list_get_selected:
 *
 * The form that is selected.
 *
 * Returns: its index in jx_forms()
 */
guint
jx_form_list_get_selected (JxFormList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (JX_IS_FORM_LIST (self), 0);

  row = gtk_list_box_get_selected_row (self->list);
  return row == NULL ? 0 : (guint) gtk_list_box_row_get_index (row);
}
