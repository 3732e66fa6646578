/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-undo-list.h"

#include <glib/gi18n-lib.h>

#define MOST_STEPS 30

struct _JxUndoList
{
  GtkPopover parent_instance;

  JxSession *session;
  gboolean   redo;

  GtkListBox *list;
  GtkLabel   *what;
};

G_DEFINE_FINAL_TYPE (JxUndoList, jx_undo_list, GTK_TYPE_POPOVER)

enum
{
  PROP_0,
  PROP_REDO,
  N_PROPS,
};

static GParamSpec *properties[N_PROPS];

static GQuark
number_quark (void)
{
  return g_quark_from_static_string ("jx-number");
}

static GtkWidget *
make_row (const JxEntry *entry)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  g_autofree char *text = jx_entry_label (entry);
  GtkWidget       *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 48);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_object_set_qdata_full (G_OBJECT (row),
                           number_quark (),
                           g_memdup2 (&entry->number, sizeof entry->number),
                           g_free);
  return row;
}

static void
clear_list (JxUndoList *self)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
}

static void
fill_list (JxUndoList *self)
{
  JxYear *year = jx_session_get_year (self->session);
  gint64  sitting = jx_session_get_sitting (self->session);
  g_autoptr (GPtrArray) entries =
    self->redo ? jx_year_list_redo (year, MOST_STEPS) : jx_year_list_undo (year, MOST_STEPS);

  for (guint i = 0; i < entries->len; i++)
    {
      const JxEntry *entry = entries->pdata[i];

      if (!self->redo && entry->number <= sitting)
        break;
      gtk_list_box_append (self->list, make_row (entry));
    }
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
}

static void
mark_row (JxUndoList *self, int index, gboolean taken)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  if (taken)
    gtk_widget_add_css_class (GTK_WIDGET (row), "taken");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (row), "taken");
}

/* Marks all steps up to the selected one: they go together. */
static void
row_selected_cb (JxUndoList *self)
{
  GtkListBoxRow   *selected = gtk_list_box_get_selected_row (self->list);
  int              last = selected != NULL ? gtk_list_box_row_get_index (selected) : -1;
  guint            n = (guint) (last + 1);
  g_autofree char *text = NULL;

  for (int i = 0; gtk_list_box_get_row_at_index (self->list, i) != NULL; i++)
    mark_row (self, i, i <= last);
  if (n == 0)
    text = g_strdup (_ ("What was done in earlier sittings is on the page History."));
  else if (self->redo)
    text = g_strdup_printf (ngettext ("Redo %u step", "Redo %u steps", n), n);
  else
    text = g_strdup_printf (ngettext ("Undo %u step", "Undo %u steps", n), n);
  gtk_label_set_label (self->what, text);
}

static void
row_activated_cb (JxUndoList *self, GtkListBoxRow *row)
{
  const gint64 *number = g_object_get_qdata (G_OBJECT (row), number_quark ());
  const gint64  chosen = *number;

  gtk_popover_popdown (GTK_POPOVER (self));
  gtk_widget_activate_action (GTK_WIDGET (self),
                              self->redo ? "win.redo-to" : "win.undo-to",
                              "x",
                              chosen);
}

/* The steps under the pointer are those that a click takes. */
static void
motion_cb (JxUndoList *self, double x, double y)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (self->list, (int) y);

  if (row != NULL)
    gtk_list_box_select_row (self->list, row);
}

static void
jx_undo_list_show (GtkWidget *widget)
{
  JxUndoList    *self = JX_UNDO_LIST (widget);
  GtkListBoxRow *row;

  clear_list (self);
  if (self->session != NULL)
    fill_list (self);
  row_selected_cb (self);
  GTK_WIDGET_CLASS (jx_undo_list_parent_class)->show (widget);
  row = gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
jx_undo_list_dispose (GObject *object)
{
  g_clear_object (&JX_UNDO_LIST (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_UNDO_LIST);

  G_OBJECT_CLASS (jx_undo_list_parent_class)->dispose (object);
}

static void
jx_undo_list_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REDO:
      g_value_set_boolean (value, JX_UNDO_LIST (object)->redo);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_undo_list_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_REDO:
      JX_UNDO_LIST (object)->redo = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_undo_list_class_init (JxUndoListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_undo_list_dispose;
  object_class->get_property = jx_undo_list_get_property;
  object_class->set_property = jx_undo_list_set_property;
  widget_class->show = jx_undo_list_show;

  properties[PROP_REDO] =
    g_param_spec_boolean ("redo",
                          NULL,
                          NULL,
                          FALSE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-undo-list.ui");
  gtk_widget_class_bind_template_child (widget_class, JxUndoList, list);
  gtk_widget_class_bind_template_child (widget_class, JxUndoList, what);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
jx_undo_list_init (JxUndoList *self)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->list), motion);
}

/**
 * jx_undo_list_set_session:
 * @session: (nullable): a session
 *
 * Lists the steps of another year file.
 */
void
jx_undo_list_set_session (JxUndoList *self, JxSession *session)
{
  g_return_if_fail (JX_IS_UNDO_LIST (self));

  clear_list (self);
  g_set_object (&self->session, session);
}
