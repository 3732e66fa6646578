/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-start-page.h"
#include "app/jx-open.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

#define MOST_RECENT 12

struct _JxStartPage
{
  GtkWidget parent_instance;

  GtkListBox *recent;
  GtkWidget  *recent_box;
};

G_DEFINE_FINAL_TYPE (JxStartPage, jx_start_page, GTK_TYPE_WIDGET)

static GtkWidget *
make_line (const char *text, const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);
  return label;
}

/* The folder, size and date of a year file; NULL where it is gone. */
static char *
describe_file (GFile *file)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file,
                       G_FILE_ATTRIBUTE_STANDARD_SIZE "," G_FILE_ATTRIBUTE_TIME_MODIFIED,
                       G_FILE_QUERY_INFO_NONE,
                       NULL,
                       NULL);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = NULL;
  g_autofree char *size = NULL;
  g_autofree char *date = NULL;
  g_autoptr (GDateTime) modified = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (info == NULL || folder == NULL)
    return NULL;
  modified = g_file_info_get_modification_date_time (info);
  local = g_date_time_to_local (modified);
  name = g_file_get_parse_name (folder);
  size = g_format_size ((guint64) g_file_info_get_size (info));
  date = g_date_time_format (local, "%Y-%m-%d %H:%M");
  return g_strdup_printf ("%s · %s · %s", date, size, name);
}

static GtkWidget *
make_row (GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autofree char *detail = describe_file (file);
  g_autofree char *base = g_file_get_basename (file);
  const char      *description = gtk_recent_info_get_description (info);
  const char      *title = description != NULL && *description != '\0' ? description : base;
  g_autofree char *subtitle = NULL;
  g_autofree char *name = NULL;
  GtkWidget       *row, *lines;

  if (detail == NULL)
    return NULL;
  row = gtk_list_box_row_new ();
  lines = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  subtitle = g_strdup_printf ("%s · %s", base, detail);
  name = g_strdup_printf ("%s, %s", title, subtitle);
  gtk_box_append (GTK_BOX (lines), make_line (title, "heading"));
  gtk_box_append (GTK_BOX (lines), make_line (subtitle, "subtitle"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (row), "jx-file", g_steal_pointer (&file), g_object_unref);
  return row;
}

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
      if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), JX_MIME_TYPE) != 0)
        continue;
      row = make_row (l->data);
      if (row == NULL)
        continue;
      gtk_list_box_append (self->recent, row);
      n_rows++;
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  gtk_widget_set_visible (self->recent_box, n_rows > 0);
}

static void
row_activated_cb (JxStartPage *self, GtkListBoxRow *row)
{
  jx_open_file (JX_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                g_object_get_data (G_OBJECT (row), "jx-file"));
}

static void
jx_start_page_map (GtkWidget *widget)
{
  show_recent (JX_START_PAGE (widget));
  GTK_WIDGET_CLASS (jx_start_page_parent_class)->map (widget);
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
  gtk_widget_class_bind_template_callback (widget_class, row_activated_cb);
}

static void
jx_start_page_init (JxStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
