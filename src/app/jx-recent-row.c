/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-recent-row.h"
#include "store/jx-year.h"

#include <glib/gi18n-lib.h>

struct _JxRecentRow
{
  GtkListBoxRow parent_instance;

  GFile        *file;
  GCancellable *cancellable;

  GtkImage *icon;
  GtkLabel *title;
  GtkLabel *detail;
  GtkLabel *message;
};

G_DEFINE_FINAL_TYPE (JxRecentRow, jx_recent_row, GTK_TYPE_LIST_BOX_ROW)

static guint peeked_signal;

/* What a year file says of itself. */
typedef struct
{
  char  *unit_name;
  gint64 year;
} Heading;

static void
heading_free (gpointer data)
{
  Heading *heading = data;

  g_free (heading->unit_name);
  g_free (heading);
}

static void
name_row (JxRecentRow *self)
{
  const char      *message = jx_recent_row_get_message (self);
  g_autofree char *name = g_strdup_printf ("%s, %s",
                                           gtk_label_get_label (self->title),
                                           gtk_label_get_label (self->detail));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  message != NULL ? message : "",
                                  -1);
}

static void
show_heading (JxRecentRow *self, const Heading *heading)
{
  g_autofree char *title =
    *heading->unit_name == '\0'
      ? g_strdup_printf (_ ("Fiscal year %d"), (int) heading->year)
      /* Translators: the year and the name of the unit */
      : g_strdup_printf (_ ("Fiscal year %1$d · %2$s"), (int) heading->year, heading->unit_name);

  gtk_label_set_label (self->title, title);
}

static void
show_wrong (JxRecentRow *self, const GError *error)
{
  gtk_image_set_from_icon_name (self->icon, "dialog-warning-symbolic");
  gtk_widget_add_css_class (GTK_WIDGET (self->icon), "warning");
  gtk_label_set_label (self->message, error->message);
  gtk_widget_set_visible (GTK_WIDGET (self->message), TRUE);
}

static void
peek_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Heading *heading = g_new0 (Heading, 1);
  GError  *error = NULL;

  if (jx_year_peek (data, &heading->unit_name, &heading->year, &error))
    {
      g_task_return_pointer (task, heading, heading_free);
      return;
    }
  heading_free (heading);
  g_task_return_error (task, error);
}

static void
peeked_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  JxRecentRow *self = JX_RECENT_ROW (object);
  g_autoptr (GError) error = NULL;
  Heading *heading = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (heading != NULL)
    show_heading (self, heading);
  else
    show_wrong (self, error);
  g_clear_pointer (&heading, heading_free);
  name_row (self);
  g_signal_emit (self, peeked_signal, 0);
}

static void
peek (JxRecentRow *self)
{
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, peeked_cb, NULL);

  g_task_set_task_data (task, g_file_get_path (self->file), g_free);
  g_task_run_in_thread (task, peek_thread);
}

/* A folder of the user's own is told of by what comes after the home folder. */
static char *
name_folder (GFile *folder)
{
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autofree char *within = g_file_get_relative_path (home, folder);
  g_autofree char *shown = within != NULL ? g_filename_display_name (within) : NULL;

  return shown != NULL ? g_strconcat ("~" G_DIR_SEPARATOR_S, shown, NULL)
                       : g_file_get_parse_name (folder);
}

/* The name, date, size and folder of the file. */
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
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *place = folder == NULL ? g_strdup ("") : name_folder (folder);
  g_autofree char *size = NULL;
  g_autofree char *date = NULL;
  g_autoptr (GDateTime) modified = NULL;
  g_autoptr (GDateTime) local = NULL;

  if (info == NULL)
    return g_strdup_printf ("%s · %s", base, place);
  modified = g_file_info_get_modification_date_time (info);
  local = g_date_time_to_local (modified);
  size = g_format_size ((guint64) g_file_info_get_size (info));
  date = g_date_time_format (local, "%Y-%m-%d %H:%M");
  return g_strdup_printf ("%s · %s · %s · %s", base, date, size, place);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxRecentRow     *self = JX_RECENT_ROW (widget);
  g_autofree char *uri = g_file_get_uri (self->file);

  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

static void
jx_recent_row_dispose (GObject *object)
{
  JxRecentRow *self = JX_RECENT_ROW (object);

  g_cancellable_cancel (self->cancellable);
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_RECENT_ROW);

  G_OBJECT_CLASS (jx_recent_row_parent_class)->dispose (object);
}

static void
jx_recent_row_finalize (GObject *object)
{
  JxRecentRow *self = JX_RECENT_ROW (object);

  g_clear_object (&self->file);
  g_clear_object (&self->cancellable);

  G_OBJECT_CLASS (jx_recent_row_parent_class)->finalize (object);
}

static void
jx_recent_row_class_init (JxRecentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_recent_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = jx_recent_row_finalize;

  peeked_signal = g_signal_new ("peeked",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-recent-row.ui");
  gtk_widget_class_bind_template_child (widget_class, JxRecentRow, icon);
  gtk_widget_class_bind_template_child (widget_class, JxRecentRow, title);
  gtk_widget_class_bind_template_child (widget_class, JxRecentRow, detail);
  gtk_widget_class_bind_template_child (widget_class, JxRecentRow, message);
  gtk_widget_class_install_action (widget_class, "recent.remove", NULL, remove_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "recent.remove", NULL);
}

static void
jx_recent_row_init (JxRecentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->cancellable = g_cancellable_new ();
}

/**
 * jx_recent_row_new:
 * @file: a year file, which need not exist
 *
 * Makes a row that shows the name of a file at once and its year and unit as soon as they are read.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
jx_recent_row_new (GFile *file)
{
  JxRecentRow     *self;
  g_autofree char *base = NULL;
  g_autofree char *detail = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  self = g_object_new (JX_TYPE_RECENT_ROW, NULL);
  self->file = g_object_ref (file);
  base = g_file_get_basename (file);
  detail = describe_file (file);
  gtk_label_set_label (self->title, base);
  gtk_label_set_label (self->detail, detail);
  name_row (self);
  peek (self);
  return GTK_WIDGET (self);
}

/**
 * jx_recent_row_get_file:
 *
 * The year file.
 *
 * Returns: (transfer none): the file
 */
GFile *
jx_recent_row_get_file (JxRecentRow *self)
{
  g_return_val_if_fail (JX_IS_RECENT_ROW (self), NULL);
  return self->file;
}

/**
 * jx_recent_row_get_title:
 *
 * The year and the unit; the name of the file until they are read, and where they cannot be.
 *
 * Returns: the title
 */
const char *
jx_recent_row_get_title (JxRecentRow *self)
{
  g_return_val_if_fail (JX_IS_RECENT_ROW (self), NULL);
  return gtk_label_get_label (self->title);
}

/**
 * jx_recent_row_get_message:
 *
 * What is wrong with the file.
 *
 * Returns: (nullable): a sentence; %NULL where nothing is
 */
const char *
jx_recent_row_get_message (JxRecentRow *self)
{
  g_return_val_if_fail (JX_IS_RECENT_ROW (self), NULL);
  return gtk_widget_get_visible (GTK_WIDGET (self->message)) ? gtk_label_get_label (self->message)
                                                             : NULL;
}
