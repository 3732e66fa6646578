/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-search.h"
#include "rules/jx-find.h"

#include <glib/gi18n-lib.h>

#define MOST_HITS 100

struct _JxSearch
{
  GtkPopover parent_instance;

  JxSession *session;
  GPtrArray *hits;     /* one for each row of the list */
  guint      count_id; /* of the count that is made when the rows are shown */

  GtkEditable *entry;
  GtkListBox  *list;
  GtkLabel    *count;
  GtkWidget   *scrolled;
};

G_DEFINE_FINAL_TYPE (JxSearch, jx_search, GTK_TYPE_POPOVER)

static GtkWidget *
make_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

static GtkWidget *
make_excerpt (const JxHit *hit)
{
  GtkWidget      *label = make_line (hit->text, NULL);
  PangoAttrList  *attributes = pango_attr_list_new ();
  PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

  bold->start_index = hit->start;
  bold->end_index = hit->end;
  pango_attr_list_insert (attributes, bold);
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  return label;
}

static GtkWidget *
make_row (const JxHit *hit)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  const JxField   *field = jx_field_find (hit->place.table, hit->place.field);
  g_autofree char *where = g_strdup_printf ("%s · %s", _ (field->label), hit->owner);
  g_autofree char *name = g_strdup_printf ("%s, %s", hit->text, where);

  gtk_box_append (GTK_BOX (lines), make_excerpt (hit));
  gtk_box_append (GTK_BOX (lines), make_line (where, "subtitle"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
clear_list (JxSearch *self)
{
  GtkWidget *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_handle_id (&self->count_id, g_source_remove);
}

static void
show_count (JxSearch *self, guint n_found)
{
  g_autofree char *count = g_strdup_printf (ngettext ("%u place", "%u places", n_found), n_found);
  g_autofree char *cut = g_strdup_printf (_ ("%s, the first %d are shown"), count, MOST_HITS);

  gtk_label_set_label (self->count, n_found > MOST_HITS ? cut : count);
}

static gboolean
count_cb (gpointer data)
{
  JxSearch *self = data;
  g_autoptr (GPtrArray) none = NULL;
  guint n_found;

  self->count_id = 0;
  none = jx_find (jx_session_get_snapshot (self->session),
                  gtk_editable_get_text (self->entry),
                  0,
                  &n_found);
  show_count (self, n_found);
  return G_SOURCE_REMOVE;
}

static void
search_changed_cb (JxSearch *self)
{
  const char *words = gtk_editable_get_text (self->entry);

  clear_list (self);
  gtk_widget_set_visible (self->scrolled, !jx_text_is_blank (words));
  gtk_widget_set_visible (GTK_WIDGET (self->count), !jx_text_is_blank (words));
  if (self->session == NULL)
    return;
  self->hits = jx_find (jx_session_get_snapshot (self->session), words, MOST_HITS, NULL);
  for (guint i = 0; i < self->hits->len; i++)
    gtk_list_box_append (self->list, make_row (g_ptr_array_index (self->hits, i)));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  show_count (self, self->hits->len);
  if (self->hits->len == MOST_HITS)
    self->count_id = g_idle_add (count_cb, self);
}

static void
go_to_row (JxSearch *self, GtkListBoxRow *row)
{
  const JxHit  *hit = g_ptr_array_index (self->hits, (guint) gtk_list_box_row_get_index (row));
  const JxPlace place = hit->place;

  gtk_popover_popdown (GTK_POPOVER (self));
  jx_session_go_to (self->session, &place);
}

static void
activate_cb (JxSearch *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  if (row != NULL)
    go_to_row (self, row);
}

static gboolean
key_pressed_cb (JxSearch *self, guint keyval, guint keycode, GdkModifierType state)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);
  int            step = keyval == GDK_KEY_Down ? 1 : keyval == GDK_KEY_Up ? -1 : 0;
  GtkListBoxRow *next;

  if (step == 0 || row == NULL)
    return GDK_EVENT_PROPAGATE;
  next = gtk_list_box_get_row_at_index (self->list, gtk_list_box_row_get_index (row) + step);
  if (next != NULL)
    gtk_list_box_select_row (self->list, next);
  return GDK_EVENT_STOP;
}

/* Rows do not take the focus, so the selected one is scrolled into view by hand. */
static void
row_selected_cb (JxSearch *self, GtkListBoxRow *row)
{
  GtkAdjustment *adjustment =
    gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scrolled));
  graphene_rect_t bounds;

  if (row == NULL ||
      !gtk_widget_compute_bounds (GTK_WIDGET (row), GTK_WIDGET (self->list), &bounds))
    return;
  gtk_adjustment_clamp_page (adjustment, bounds.origin.y, bounds.origin.y + bounds.size.height);
}

static void
jx_search_show (GtkWidget *widget)
{
  JxSearch *self = JX_SEARCH (widget);

  GTK_WIDGET_CLASS (jx_search_parent_class)->show (widget);
  search_changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}

static void
jx_search_dispose (GObject *object)
{
  JxSearch *self = JX_SEARCH (object);

  g_clear_pointer (&self->hits, g_ptr_array_unref);
  g_clear_handle_id (&self->count_id, g_source_remove);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_SEARCH);

  G_OBJECT_CLASS (jx_search_parent_class)->dispose (object);
}

static void
jx_search_class_init (JxSearchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_search_dispose;
  widget_class->show = jx_search_show;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/jixiao/Jixiao/ui/jx-search.ui");
  gtk_widget_class_bind_template_child (widget_class, JxSearch, entry);
  gtk_widget_class_bind_template_child (widget_class, JxSearch, list);
  gtk_widget_class_bind_template_child (widget_class, JxSearch, count);
  gtk_widget_class_bind_template_child (widget_class, JxSearch, scrolled);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, gtk_popover_popdown);
  gtk_widget_class_bind_template_callback (widget_class, go_to_row);
  gtk_widget_class_bind_template_callback (widget_class, row_selected_cb);
}

static void
jx_search_init (JxSearch *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), keys);
}

/**
 * jx_search_set_session:
 * @session: (nullable): a session
 *
 * Searches another year file.
 */
void
jx_search_set_session (JxSearch *self, JxSession *session)
{
  g_return_if_fail (JX_IS_SEARCH (self));

  clear_list (self);
  g_set_object (&self->session, session);
}
