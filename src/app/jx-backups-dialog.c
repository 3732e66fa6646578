/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-backups-dialog.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "app/jx-open.h"
#include "app/jx-settings.h"
#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

struct _JxBackupsDialog
{
  GtkWindow parent_instance;

  JxWindow  *window;
  char      *path;    /* of the year file */
  GPtrArray *backups; /* JxBackup, the newest first */

  GtkListBox *list;
  GtkWidget  *now;
  GtkWidget  *folder;
  GtkWidget  *restore;
};

G_DEFINE_FINAL_TYPE (JxBackupsDialog, jx_backups_dialog, GTK_TYPE_WINDOW)

/* The year file as it is open; NULL where another one is, or none can be opened. */
static JxYear *
get_year (JxBackupsDialog *self)
{
  JxSession *session = jx_window_get_session (self->window);
  JxYear    *year = session == NULL ? NULL : jx_session_get_year (session);

  return year != NULL && g_str_equal (jx_year_get_path (year), self->path) ? year : NULL;
}

/* What differs between a backup and the year file, by their histories. */
static char *
compare (JxBackupsDialog *self, const JxBackup *backup)
{
  JxYear *year = get_year (self);
  g_autoptr (JxBackupState) state = jx_backup_read (backup->path, NULL);
  g_autoptr (JxEntry) entry = NULL;
  gint64 more;

  if (state == NULL)
    return g_strdup (_ ("cannot be read"));
  if (year == NULL)
    return g_strdup_printf (ngettext ("%" PRId64 " action",
                                      "%" PRId64 " actions",
                                      (gulong) state->head),
                            state->head);
  entry = *state->hash != '\0' ? jx_year_find_print (year, state->hash, NULL) : NULL;
  if (entry == NULL)
    return g_strdup (_ ("of another history"));
  more = jx_year_get_head (year) - entry->number;
  if (more == 0)
    return g_strdup (_ ("as the file is now"));
  return g_strdup_printf (ngettext ("%" PRId64 " action older",
                                    "%" PRId64 " actions older",
                                    (gulong) more),
                          more);
}

static GtkWidget *
add_label (GtkWidget *box, const char *text, gboolean expand)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), expand ? 0 : 1);
  gtk_widget_set_hexpand (label, expand);
  gtk_widget_add_css_class (label, "numeric");
  gtk_box_append (GTK_BOX (box), label);
  return label;
}

static GtkWidget *
make_row (JxBackupsDialog *self, const JxBackup *backup)
{
  GtkWidget       *row = gtk_list_box_row_new ();
  GtkWidget       *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 18);
  g_autofree char *date = backup->serial == 1
                            ? g_strdup (backup->date)
                            : g_strdup_printf ("%s (%u)", backup->date, backup->serial);
  g_autofree char *difference = compare (self, backup);
  g_autofree char *size = g_format_size ((guint64) backup->size);
  GtkWidget       *label = add_label (box, date, FALSE);
  const char      *kind = backup->monthly ? _ ("monthly") : _ ("daily");
  g_autofree char *name = g_strdup_printf ("%s, %s, %s, %s", date, kind, difference, size);

  gtk_widget_add_css_class (label, "heading");
  gtk_label_set_width_chars (GTK_LABEL (label), 15);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  add_label (box, kind, FALSE);
  add_label (box, difference, TRUE);
  add_label (box, size, FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return row;
}

static void
show_backups (JxBackupsDialog *self)
{
  g_autofree char *folder = jx_settings_get_backup_folder (self->path);
  GtkWidget       *row;

  while ((row = GTK_WIDGET (gtk_list_box_get_row_at_index (self->list, 0))) != NULL)
    gtk_list_box_remove (self->list, row);
  g_clear_pointer (&self->backups, g_ptr_array_unref);
  self->backups = jx_backup_list (self->path, folder);
  for (guint i = 0; i < self->backups->len; i++)
    gtk_list_box_append (self->list, make_row (self, self->backups->pdata[i]));
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, 0));
  gtk_widget_set_sensitive (self->now, get_year (self) != NULL);
  gtk_widget_set_sensitive (self->folder, g_file_test (folder, G_FILE_TEST_IS_DIR));
}

static const JxBackup *
get_selected (JxBackupsDialog *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (self->list);

  return row == NULL ? NULL : self->backups->pdata[gtk_list_box_row_get_index (row)];
}

static void
selected_cb (JxBackupsDialog *self)
{
  if (self->backups == NULL)
    return;
  gtk_widget_set_sensitive (self->restore, get_selected (self) != NULL);
}

static void
now_cb (JxBackupsDialog *self)
{
  g_autofree char *folder = jx_settings_get_backup_folder (self->path);
  g_autofree char *made = NULL;
  g_autoptr (GError) error = NULL;

  made = jx_backup_make (get_year (self), folder, NULL, &error);
  if (made == NULL)
    {
      jx_report_error (GTK_WINDOW (self), error);
      return;
    }
  jx_backup_rotate (self->path, folder);
  show_backups (self);
}

static void
folder_cb (JxBackupsDialog *self)
{
  g_autofree char *folder = jx_settings_get_backup_folder (self->path);
  g_autofree char *uri = g_filename_to_uri (folder, NULL, NULL);

  gtk_show_uri (GTK_WINDOW (self), uri, GDK_CURRENT_TIME);
}

static void
chosen_cb (GFile *file, gpointer data)
{
  g_autofree char *path = g_file_get_path (file);

  jx_backups_dialog_restore (data, path);
}

static void
restore_cb (JxBackupsDialog *self)
{
  const JxBackup *backup = get_selected (self);
  g_autoptr (GFile) file = g_file_new_for_path (self->path);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = NULL;

  if (backup == NULL)
    return;
  name = g_path_get_basename (backup->path);
  jx_choose_save (GTK_WINDOW (self),
                  _ ("Where the Copy Is to Be Made"),
                  JX_FILE_YEAR,
                  folder,
                  name,
                  chosen_cb,
                  g_object_ref (self),
                  g_object_unref);
}

static void
close_cb (JxBackupsDialog *self)
{
  gtk_window_close (GTK_WINDOW (self));
}

static void
jx_backups_dialog_dispose (GObject *object)
{
  JxBackupsDialog *self = JX_BACKUPS_DIALOG (object);

  g_clear_object (&self->window);
  g_clear_pointer (&self->path, g_free);
  g_clear_pointer (&self->backups, g_ptr_array_unref);

  G_OBJECT_CLASS (jx_backups_dialog_parent_class)->dispose (object);
}

static void
jx_backups_dialog_class_init (JxBackupsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_backups_dialog_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-backups-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxBackupsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, JxBackupsDialog, now);
  gtk_widget_class_bind_template_child (widget_class, JxBackupsDialog, folder);
  gtk_widget_class_bind_template_child (widget_class, JxBackupsDialog, restore);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, now_cb);
  gtk_widget_class_bind_template_callback (widget_class, folder_cb);
  gtk_widget_class_bind_template_callback (widget_class, restore_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
jx_backups_dialog_init (JxBackupsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
}

/**
 * jx_backups_dialog_run:
 * @window: the window that waits
 * @path: a year file, in UTF-8; it need not be one that can be opened
 *
 * Shows the backups of a year file.
 *
 * Returns: (transfer none): the dialog
 */
GtkWindow *
jx_backups_dialog_run (JxWindow *window, const char *path)
{
  JxBackupsDialog *self =
    g_object_new (JX_TYPE_BACKUPS_DIALOG, "transient-for", window, "modal", TRUE, NULL);

  self->window = g_object_ref (window);
  self->path = g_strdup (path);
  show_backups (self);
  gtk_window_present (GTK_WINDOW (self));
  return GTK_WINDOW (self);
}

/**
 * jx_backups_dialog_restore:
 * @path: the file to make, in UTF-8
 *
 * Restores the selected backup into a file of its own and opens that. A file that exists is never
 * replaced.
 *
 * Returns: whether it was made
 */
gboolean
jx_backups_dialog_restore (JxBackupsDialog *self, const char *path)
{
  const JxBackup *backup;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (JxWindow) window = NULL;

  g_return_val_if_fail (JX_IS_BACKUPS_DIALOG (self), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  backup = get_selected (self);
  if (backup == NULL)
    return FALSE;
  if (!jx_backup_restore (backup->path, path, &error))
    {
      jx_report_error (GTK_WINDOW (self), error);
      return FALSE;
    }
  file = g_file_new_for_path (path);
  window = g_object_ref (self->window);
  gtk_window_destroy (GTK_WINDOW (self));
  jx_open_file (window, file);
  return TRUE;
}
