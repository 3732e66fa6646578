/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-backups-dialog.h"
#include "app/jx-field-widget.h"
#include "app/jx-network.h"
#include "app/jx-open.h"
#include "app/jx-page-list.h"
#include "app/jx-trust-bar.h"
#include "store/jx-backup.h"
#include "ui-fixture.h"

static JxTrustBar *
get_bar (JxWindow *window)
{
  return JX_TRUST_BAR (ui_find_type (GTK_WIDGET (window), JX_TYPE_TRUST_BAR));
}

static JxYear *
get_year (UiFixture *ui)
{
  return jx_session_get_year (ui->session);
}

static void
rename_project (UiFixture *ui, const char *name)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_year_set (get_year (ui), JX_TABLE_PROJECT, 1, "name", name, &error));
  g_assert_no_error (error);
}

/* The window that shows a year file of that name; NULL for none. */
static JxWindow *
find_window (UiFixture *ui, const char *path)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (ui->application)); l != NULL;
       l = l->next)
    {
      JxSession *session = JX_IS_WINDOW (l->data) ? jx_window_get_session (l->data) : NULL;

      if (session != NULL && g_str_equal (jx_year_get_path (jx_session_get_year (session)), path))
        return l->data;
    }
  return NULL;
}

static JxWindow *
open_file (UiFixture *ui, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JxWindow *window;

  jx_open_file (ui->window, file);
  ui_wait (200);
  window = find_window (ui, path);
  g_assert_nonnull (window);
  return window;
}

static char *
copy_year (UiFixture *ui, const char *name)
{
  char *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_backup_copy (get_year (ui), path, &error));
  g_assert_no_error (error);
  return path;
}

/* A file that somebody else works on is read-only and says who that is; when he is done it can be
 * worked on here. */
static void
test_held (UiFixture *ui)
{
  g_autofree char *path = copy_year (ui, "other.jixiao");
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) first = jx_year_open_for_work (path, "王会计", FALSE, &error);
  JxWindow *window = open_file (ui, path);

  g_assert_no_error (error);
  g_assert_false (jx_session_get_writable (jx_window_get_session (window)));
  g_assert_nonnull (strstr (jx_trust_bar_get_text (get_bar (window)), "王会计"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.try-again", NULL);
  g_assert_false (jx_session_get_writable (jx_window_get_session (window)));

  g_clear_object (&first);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.try-again", NULL);
  ui_wait (100);
  g_assert_true (jx_session_get_writable (jx_window_get_session (window)));
  g_assert_null (get_bar (window));
}

/* A window holds its file and leaves nothing when it is closed. */
static void
test_hold (UiFixture *ui)
{
  g_autofree char *path = copy_year (ui, "other.jixiao");
  g_autofree char *file = jx_hold_file (path);
  JxWindow        *window = open_file (ui, path);
  g_autoptr (JxHolder) holder = jx_hold_look (path);

  g_assert_nonnull (holder);
  gtk_window_close (GTK_WINDOW (window));
  ui_wait (200);
  g_assert_false (g_file_test (file, G_FILE_TEST_EXISTS));
}

/* An archived year says so above every page, and can be reopened from there. */
static void
test_archived (UiFixture *ui)
{
  g_assert_null (get_bar (ui->window));
  g_assert_true (jx_year_archive (get_year (ui), "", NULL));
  ui_settle (ui);
  g_assert_nonnull (ui_find_action (GTK_WIDGET (get_bar (ui->window)), "win.reopen"));
  g_assert_true (jx_year_reopen (get_year (ui), "审计调整", NULL));
  ui_settle (ui);
  g_assert_null (get_bar (ui->window));
}

static GtkWidget *
press (GtkWidget *root, const char *label)
{
  GtkWidget *button = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL && button == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_BUTTON (child) && g_str_equal (gtk_button_get_label (GTK_BUTTON (child)), label))
      {
        g_signal_emit_by_name (child, "clicked");
        button = child;
      }
    else
      button = press (child, label);
  return button;
}

static GPtrArray *
list_backups (UiFixture *ui)
{
  g_autofree char *folder = jx_backup_folder (ui->path, NULL);

  return jx_backup_list (ui->path, folder);
}

/* The list tells how old a backup is; restoring makes a copy and opens it, the file stays. */
static void
test_backups (UiFixture *ui)
{
  g_autofree char *path = g_build_filename (ui->folder, "restored.jixiao", NULL);
  g_autoptr (GPtrArray) backups = NULL;
  const JxProject *project;
  GtkWindow       *dialog = jx_backups_dialog_run (ui->window, ui->path);
  guint            n_before;

  backups = list_backups (ui);
  n_before = backups->len;
  g_clear_pointer (&backups, g_ptr_array_unref);
  g_assert_nonnull (press (GTK_WIDGET (dialog), "Back _Up Now"));
  backups = list_backups (ui);
  g_assert_cmpuint (backups->len, ==, n_before + 1);
  gtk_window_destroy (dialog);

  rename_project (ui, "后来的名称");
  dialog = jx_backups_dialog_run (ui->window, ui->path);
  ui_assert_named (GTK_WIDGET (dialog));
  g_assert_false (jx_backups_dialog_restore (JX_BACKUPS_DIALOG (dialog), ui->path));
  g_assert_true (jx_backups_dialog_restore (JX_BACKUPS_DIALOG (dialog), path));
  ui_wait (200);
  project = jx_session_get_project (jx_window_get_session (find_window (ui, path)));
  g_assert_cmpstr (project->name, !=, "后来的名称");
  project = jx_snapshot_find_project (jx_session_get_snapshot (ui->session), 1);
  g_assert_cmpstr (project->name, ==, "后来的名称");
}

static void
test_network (void)
{
  static const char *const remote[] = { "nfs", "nfs4", "cifs", "smb2", "fuse.sshfs", "9p" };
  static const char *const local[] = { "ext2/ext3/ext4", "btrfs", "tmpfs", "overlay", "msdos" };

  for (guint i = 0; i < G_N_ELEMENTS (remote); i++)
    g_assert_true (jx_network_is_type (remote[i]));
  for (guint i = 0; i < G_N_ELEMENTS (local); i++)
    g_assert_false (jx_network_is_type (local[i]));
}

/* A field that stores what is typed; boxes for searching and filtering do not. */
static gboolean
takes_input (GtkWidget *widget, gpointer data)
{
  GtkWidget *input;

  if (!gtk_widget_get_mapped (widget))
    return FALSE;
  if (GTK_IS_TEXT_VIEW (widget))
    return gtk_text_view_get_editable (GTK_TEXT_VIEW (widget)) && gtk_widget_is_sensitive (widget);
  if (!JX_IS_FIELD_WIDGET (widget) || !gtk_widget_is_sensitive (widget))
    return FALSE;
  input = jx_field_widget_get_input (JX_FIELD_WIDGET (widget));
  if (!gtk_widget_is_sensitive (input) || GTK_IS_TEXT_VIEW (input))
    return FALSE;
  return !GTK_IS_EDITABLE (input) || gtk_editable_get_editable (GTK_EDITABLE (input));
}

/* No page of a year file that cannot be changed takes input, and what it was asked to do leaves the
 * file as it was. */
static void
test_read_only (UiFixture *ui)
{
  static const char *const changes[] = {
    "page.add-goal",   "page.remove-goal",     "page.add-project", "page.remove-project",
    "page.add-unit",   "page.import-payments", "page.fix-rule",    "win.undo",
    "win.archive",     "tree.add-indicator",   "tree.remove",      "grid.remove",
    "page.undo-after", "page.archive",         "page.add-row",     "win.rectify",
  };
  g_autofree char *path = copy_year (ui, "other.jixiao");
  g_autoptr (JxYear) first = jx_year_open_for_work (path, "王会计", FALSE, NULL);
  JxWindow         *window = open_file (ui, path);
  gint64            head = jx_year_get_head (first);
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      GtkWidget *page;
      GtkWidget *open;

      jx_window_show_page (window, pages[i].id);
      ui_wait (100);
      page = GTK_WIDGET (jx_window_get_page (window));
      open = ui_find (page, takes_input, NULL);
      if (open != NULL)
        g_error ("%s: %s takes input", pages[i].id, G_OBJECT_TYPE_NAME (open));
      for (guint k = 0; k < G_N_ELEMENTS (changes); k++)
        {
          GtkWidget *button = ui_find_action (GTK_WIDGET (window), changes[k]);

          if (button != NULL && gtk_widget_is_sensitive (button))
            g_error ("%s: %s can be done", pages[i].id, changes[k]);
        }
    }
  g_assert_cmpint (jx_year_get_head (first), ==, head);
}

static void
add_cases (void)
{
  ui_test_add ("/trust/held", test_held);
  ui_test_add ("/trust/hold", test_hold);
  ui_test_add ("/trust/archived", test_archived);
  ui_test_add ("/trust/backups", test_backups);
  ui_test_add ("/trust/read-only", test_read_only);
  g_test_add_func ("/trust/network", test_network);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
