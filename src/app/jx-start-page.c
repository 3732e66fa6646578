/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-start-page.h"
#include "app/jx-open.h"
#include "app/jx-recent-row.h"
#include "app/jx-settings.h"
#include "app/jx-widget.h"

#define MOST_RECENT 12

struct _JxStartPage
{
  GtkWidget parent_instance;

  GtkListBox *recent;
  GtkWidget  *recent_box;
  GtkWidget  *create;
  GtkWidget  *tour;
};

G_DEFINE_FINAL_TYPE (JxStartPage, jx_start_page, GTK_TYPE_WIDGET)

static int
compare_visits (gconstpointer a, gconstpointer b)
{
  GDateTime *first = gtk_recent_info_get_visited ((GtkRecentInfo *) a);
  GDateTime *second = gtk_recent_info_get_visited ((GtkRecentInfo *) b);

  return g_date_time_compare (second, first);
}

static void
show_recent (JxStartPage *self)
{
  GList     *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  GtkWidget *row;
  guint      n_rows = 0;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->recent, 0))) != NULL)
    gtk_list_box_remove (self->recent, row);
  items = g_list_sort (items, compare_visits);
  for (GList *l = items; l != NULL && n_rows < MOST_RECENT; l = l->next)
    {
      g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (l->data));

      if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), JX_MIME_TYPE) != 0 ||
          !g_file_is_native (file))
        continue;
      gtk_list_box_append (self->recent, jx_recent_row_new (file));
      n_rows++;
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_set_visible (self->recent_box, n_rows > 0);
}

/* The list changes when a row is taken from it or a year file is opened in another window. */
static void
recent_changed_cb (JxStartPage *self)
{
  GtkWidget     *focus = gtk_widget_get_focus_child (GTK_WIDGET (self->recent));
  gboolean       focused = JX_IS_RECENT_ROW (focus);
  int            index = focused ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (focus)) : 0;
  GtkListBoxRow *row = NULL;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  show_recent (self);
  for (; focused && row == NULL && index >= 0; index--)
    row = gtk_list_box_get_row_at_index (self->recent, index);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
  else if (focused)
    gtk_widget_grab_focus (self->create);
}

static void
row_activated_cb (JxStartPage *self, GtkListBoxRow *row)
{
  jx_open_file (JX_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                jx_recent_row_get_file (JX_RECENT_ROW (row)));
}

static void
jx_start_page_map (GtkWidget *widget)
{
  JxStartPage   *self = JX_START_PAGE (widget);
  GtkListBoxRow *first;

  show_recent (self);
  GTK_WIDGET_CLASS (jx_start_page_parent_class)->map (widget);
  first = gtk_list_box_get_row_at_index (self->recent, 0);
  gtk_widget_grab_focus (first != NULL ? GTK_WIDGET (first) : self->create);
}

static void
jx_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_START_PAGE);
  jx_widget_drop_children (GTK_WIDGET (object));

  G_OBJECT_CLASS (jx_start_page_parent_class)->dispose (object);
}

static void
jx_start_page_class_init (JxStartPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_start_page_dispose;
  widget_class->map = jx_start_page_map;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-start-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxStartPage, recent);
  gtk_widget_class_bind_template_child (widget_class, JxStartPage, recent_box);
  gtk_widget_class_bind_template_child (widget_class, JxStartPage, create);
  gtk_widget_class_bind_template_child (widget_class, JxStartPage, tour);
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
jx_start_page_init (JxStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_settings_bind (jx_settings_get (),
                   JX_KEY_TOUR_SEEN,
                   self->tour,
                   "visible",
                   G_SETTINGS_BIND_GET | G_SETTINGS_BIND_INVERT_BOOLEAN);
  g_signal_connect_object (gtk_recent_manager_get_default (),
                           "changed",
                           G_CALLBACK (recent_changed_cb),
                           self,
                           G_CONNECT_SWAPPED);
}
