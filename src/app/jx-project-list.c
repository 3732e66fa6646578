/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-project-list.h"
#include "app/jx-project-item.h"
#include "app/jx-session-money.h"
#include "app/jx-stop.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

struct _JxProjectList
{
  GtkWidget parent_instance;

  JxSession *session;

  GtkSearchEntry *filter_entry;
  GtkColumnView  *view;
  GtkLabel       *totals;
  GtkLabel       *nothing;

  GListStore         *items;
  GtkFilterListModel *filtered;
  GtkFilter          *filter;
  GtkSingleSelection *selection;
  char               *sought; /* what the filter box holds, folded */
};

G_DEFINE_FINAL_TYPE (JxProjectList, jx_project_list, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  OPEN,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

static void
setup_cell_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  JxProjectColumn column = GPOINTER_TO_UINT (data);
  GtkWidget      *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), jx_project_column_is_number (column) ? 1 : 0);
  if (jx_project_column_is_number (column))
    gtk_widget_add_css_class (label, "numeric");
  else
    gtk_label_set_ellipsize (GTK_LABEL (label),
                             column == JX_PROJECT_NAME ? PANGO_ELLIPSIZE_MIDDLE
                                                       : PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), jx_project_column_width (column));
  gtk_list_item_set_child (item, label);
}

static void
name_row (GtkWidget *cell, JxProjectItem *item)
{
  const char *texts[JX_N_PROJECT_COLUMNS + 1] = { NULL };

  for (guint i = 0; i < JX_N_PROJECT_COLUMNS; i++)
    texts[i] = jx_project_item_get_text (item, i);
  jx_widget_name_row (cell, texts);
}

static void
bind_cell_cb (GtkListItemFactory *factory, GtkListItem *item, gpointer data)
{
  JxProjectColumn  column = GPOINTER_TO_UINT (data);
  GtkWidget       *label = gtk_list_item_get_child (item);
  const char      *text = jx_project_item_get_text (gtk_list_item_get_item (item), column);
  g_autofree char *name = g_strdup_printf ("%s: %s", jx_project_column_title (column), text);

  gtk_label_set_text (GTK_LABEL (label), text);
  jx_widget_set_tooltip (label, jx_project_column_is_number (column) ? NULL : text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (column == JX_PROJECT_POSITION)
    name_row (label, gtk_list_item_get_item (item));
}

static int
compare_cb (gconstpointer a, gconstpointer b, gpointer data)
{
  return jx_project_item_compare ((gpointer) a, (gpointer) b, GPOINTER_TO_UINT (data));
}

static void
add_column (JxProjectList *self, JxProjectColumn column)
{
  gpointer             data = GUINT_TO_POINTER (column);
  GtkListItemFactory  *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *view_column =
    gtk_column_view_column_new (jx_project_column_title (column), factory);
  g_autoptr (GtkSorter) sorter = GTK_SORTER (gtk_custom_sorter_new (compare_cb, data, NULL));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), data);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), data);
  gtk_column_view_column_set_sorter (view_column, sorter);
  gtk_column_view_column_set_resizable (view_column, TRUE);
  gtk_column_view_column_set_expand (view_column, column == JX_PROJECT_NAME);
  gtk_column_view_append_column (self->view, view_column);
  g_object_unref (view_column);
}

static gboolean
is_sought_cb (gpointer item, gpointer data)
{
  JxProjectList *self = data;

  return self->sought == NULL || jx_project_item_matches (item, self->sought);
}

/* An empty list says how to fill it. */
static void
show_nothing (JxProjectList *self)
{
  gboolean has_none = g_list_model_get_n_items (G_LIST_MODEL (self->items)) == 0;

  gtk_widget_set_visible (GTK_WIDGET (self->nothing),
                          g_list_model_get_n_items (G_LIST_MODEL (self->filtered)) == 0);
  gtk_label_set_label (self->nothing,
                       has_none
                         ? _ ("There are no projects yet. Add one with Shift+Ctrl+N.")
                         : _ ("No project has this text. Escape in the box above shows all."));
}

static void
show_totals (JxProjectList *self)
{
  JxSession       *session = self->session;
  GListModel      *shown = G_LIST_MODEL (self->filtered);
  guint            n_shown = g_list_model_get_n_items (shown);
  gint64           sums[JX_N_PROJECT_COLUMNS] = { 0 };
  g_autofree char *budget = NULL;
  g_autofree char *fiscal = NULL;
  g_autofree char *other = NULL;
  g_autofree char *text = NULL;

  for (guint i = 0; i < n_shown; i++)
    {
      g_autoptr (JxProjectItem) item = g_list_model_get_item (shown, i);

      for (guint c = JX_PROJECT_BUDGET; c <= JX_PROJECT_OTHER; c++)
        sums[c] += jx_project_item_get_amount (item, c);
    }
  budget = jx_session_say_money (session, sums[JX_PROJECT_BUDGET]);
  fiscal = jx_session_say_money (session, sums[JX_PROJECT_FISCAL]);
  other = jx_session_say_money (session, sums[JX_PROJECT_OTHER]);
  /* Translators: a number of projects, then amounts with their unit */
  text = g_strdup_printf (ngettext ("%u project: budget %s, fiscal funds %s, other funds %s",
                                    "%u projects: budget %s, fiscal funds %s, other funds %s",
                                    n_shown),
                          n_shown,
                          budget,
                          fiscal,
                          other);
  gtk_label_set_text (self->totals, text);
  show_nothing (self);
}

static void
filter_changed_cb (JxProjectList *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->filter_entry));

  g_clear_pointer (&self->sought, g_free);
  if (!jx_text_is_blank (text))
    self->sought = jx_text_fold (text);
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  show_totals (self);
}

static void
filter_stop_cb (JxProjectList *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->filter_entry), "");
}

static void
open_item (JxProjectList *self, JxProjectItem *item)
{
  if (item != NULL)
    g_signal_emit (self, signals[OPEN], 0, jx_project_item_get_id (item));
}

static void
filter_activate_cb (JxProjectList *self)
{
  open_item (self, gtk_single_selection_get_selected_item (self->selection));
}

static void
row_activate_cb (JxProjectList *self, guint position)
{
  g_autoptr (JxProjectItem) item = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  open_item (self, item);
}

static void
selected_cb (JxProjectList *self)
{
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
jx_project_list_dispose (GObject *object)
{
  JxProjectList *self = JX_PROJECT_LIST (object);
  GtkWidget     *child;

  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->selection);
  g_clear_object (&self->filtered);
  g_clear_object (&self->filter);
  g_clear_object (&self->items);
  g_clear_object (&self->session);
  g_clear_pointer (&self->sought, g_free);

  G_OBJECT_CLASS (jx_project_list_parent_class)->dispose (object);
}

static gboolean
jx_project_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (JX_PROJECT_LIST (widget)->filter_entry));
}

static void
jx_project_list_class_init (JxProjectListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  GType           type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_project_list_dispose;
  widget_class->grab_focus = jx_project_list_grab_focus;
  widget_class->focus = jx_widget_focus_children;

  signals[SELECTED] =
    g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[OPEN] = g_signal_new ("open",
                                type,
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                1,
                                G_TYPE_INT64);

  g_type_ensure (JX_TYPE_STOP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-project-list.ui");
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, view);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, totals);
  gtk_widget_class_bind_template_child (widget_class, JxProjectList, nothing);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, row_activate_cb);
}

static void
make_model (JxProjectList *self)
{
  GtkSortListModel *sorted;

  self->items = g_list_store_new (JX_TYPE_PROJECT_ITEM);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_sought_cb, self, NULL));
  self->filtered = gtk_filter_list_model_new (G_LIST_MODEL (g_object_ref (self->items)),
                                              g_object_ref (self->filter));
  sorted = gtk_sort_list_model_new (G_LIST_MODEL (g_object_ref (self->filtered)),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  self->selection = gtk_single_selection_new (G_LIST_MODEL (sorted));
  g_signal_connect_swapped (self->selection,
                            "notify::selected-item",
                            G_CALLBACK (selected_cb),
                            self);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

static void
jx_project_list_init (JxProjectList *self)
{
  GtkLayoutManager *layout;

  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < JX_N_PROJECT_COLUMNS; i++)
    add_column (self, i);
  make_model (self);
}

static void
select_project (JxProjectList *self, gint64 id)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (JxProjectItem) item = g_list_model_get_item (model, i);

      if (jx_project_item_get_id (item) == id)
        gtk_single_selection_set_selected (self->selection, i);
    }
}

/**
 * jx_project_list_show:
 * @session: the session
 *
 * Shows the projects of the session's snapshot; the selected one stays selected.
 */
void
jx_project_list_show (JxProjectList *self, JxSession *session)
{
  g_autoptr (GPtrArray) projects = NULL;
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func (g_object_unref);
  gint64 selected;

  g_return_if_fail (JX_IS_PROJECT_LIST (self));
  g_return_if_fail (JX_IS_SESSION (session));

  g_set_object (&self->session, session);
  selected = jx_project_list_get_selected (self);
  projects = jx_session_list_projects (session);
  for (guint i = 0; i < projects->len; i++)
    g_ptr_array_add (items, jx_project_item_new (session, projects->pdata[i], i + 1));
  g_list_store_splice (self->items,
                       0,
                       g_list_model_get_n_items (G_LIST_MODEL (self->items)),
                       items->pdata,
                       items->len);
  select_project (self, selected);
  show_totals (self);
}

/**
 * jx_project_list_get_selected:
 *
 * The project that is selected.
 *
 * Returns: its id; 0 for none
 */
gint64
jx_project_list_get_selected (JxProjectList *self)
{
  JxProjectItem *item;

  g_return_val_if_fail (JX_IS_PROJECT_LIST (self), 0);

  item = gtk_single_selection_get_selected_item (self->selection);
  return item != NULL ? jx_project_item_get_id (item) : 0;
}
