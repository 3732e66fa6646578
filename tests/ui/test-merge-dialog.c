/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-merge-dialog.h"

#include <string.h>

#define N_UNITS 3

static JxMergeDialog *
open_dialog (UiFixture *ui)
{
  JxMergeDialog *dialog = jx_merge_dialog_run (ui->window);

  ui_settle (ui);
  return dialog;
}

/* A year file of another unit than that of the window. */
static char *
make_unit (UiFixture *ui, guint number)
{
  g_autofree char *name = g_strdup_printf ("unit%u.jixiao", number);
  g_autofree char *code = g_strdup_printf ("71200%u", number);
  g_autofree char *unit = g_strdup_printf ("第%u单位", number);
  char            *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr (GFile) from = g_file_new_for_path (ui->path);
  g_autoptr (GFile) to = g_file_new_for_path (path);
  g_autoptr (JxYear) year = NULL;

  g_assert_true (g_file_copy (from, to, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  year = jx_year_open (path, NULL);
  g_assert_true (jx_year_set (year, JX_TABLE_UNIT, 1, "code", code, NULL));
  g_assert_true (jx_year_set (year, JX_TABLE_UNIT, 1, "name", unit, NULL));
  return path;
}

static void
add_file (JxMergeDialog *dialog, const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);

  jx_year_files_add (jx_merge_dialog_get_files (dialog), file);
}

static void
add_units (UiFixture *ui, JxMergeDialog *dialog)
{
  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autofree char *path = make_unit (ui, i);

      add_file (dialog, path);
    }
}

static const char *
get_text (JxMergeDialog *dialog, guint index, JxYearFilesColumn column)
{
  return jx_year_files_get_text (jx_merge_dialog_get_files (dialog), index, column);
}

static void
done_cb (gboolean *done)
{
  *done = TRUE;
}

static void
await (gboolean *done)
{
  while (!*done)
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
get_part (JxMergeDialog *dialog, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (dialog), JX_TYPE_MERGE_DIALOG, name));
}

/* A file shows its year and its unit, or what is wrong with it; the same one comes in once. */
static void
test_list (UiFixture *ui)
{
  JxMergeDialog   *dialog = open_dialog (ui);
  g_autofree char *broken = g_build_filename (ui->folder, "broken.jixiao", NULL);
  g_autofree char *path = make_unit (ui, 1);
  JxYearFiles     *files = jx_merge_dialog_get_files (dialog);
  g_autoptr (GFile) folder = g_file_new_for_path (ui->folder);

  ui_assert_named (GTK_WIDGET (dialog));
  g_assert_true (g_file_set_contents (broken, "nothing of the kind", -1, NULL));
  add_file (dialog, path);
  add_file (dialog, path);
  add_file (dialog, broken);
  g_assert_cmpuint (jx_year_files_count (files), ==, 2);
  while (*get_text (dialog, 1, JX_YEAR_FILES_REMARK) == '\0')
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpstr (get_text (dialog, 0, JX_YEAR_FILES_UNIT), ==, "第1单位");
  g_assert_cmpstr (get_text (dialog, 0, JX_YEAR_FILES_YEAR), ==, "2021");
  g_assert_cmpstr (get_text (dialog, 1, JX_YEAR_FILES_NAME), ==, "broken.jixiao");

  jx_year_files_remove (files, 0);
  g_assert_cmpuint (jx_year_files_count (files), ==, 1);
  jx_year_files_add_folder (files, folder);
  g_assert_cmpuint (jx_year_files_count (files), ==, 3);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Several units become one file, which is opened; a broken one is named and the list stays. */
static void
test_new_file (UiFixture *ui)
{
  JxMergeDialog   *dialog = open_dialog (ui);
  g_autofree char *broken = g_build_filename (ui->folder, "broken.jixiao", NULL);
  g_autofree char *into = g_build_filename (ui->folder, "all.jixiao", NULL);
  guint            n_windows = ui_count_windows ();
  gboolean         done = FALSE;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;

  g_assert_true (g_file_set_contents (broken, "nothing of the kind", -1, NULL));
  add_file (dialog, broken);
  add_units (ui, dialog);
  g_signal_connect_swapped (dialog, "done", G_CALLBACK (done_cb), &done);
  jx_merge_dialog_merge_to (dialog, into);
  g_assert_false (gtk_widget_get_sensitive (get_part (dialog, "accept")));
  await (&done);
  year = jx_year_open_read_only (into, NULL);
  g_assert_nonnull (year);
  snapshot = jx_year_snapshot (year, NULL);
  g_assert_cmpuint (snapshot->units->len, ==, N_UNITS);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1);
  g_assert_cmpuint (strlen (get_text (dialog, 0, JX_YEAR_FILES_REMARK)), >, strlen ("added"));
  for (guint i = 1; i <= N_UNITS; i++)
    g_assert_cmpstr (get_text (dialog, i, JX_YEAR_FILES_REMARK), ==, "added");
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static gboolean
is_heading (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "unit") &&
         g_strcmp0 (gtk_label_get_label (GTK_LABEL (widget)), data) == 0;
}

/* The units go into the year file of the window, which shows them; again, they are unchanged. */
static void
test_into_window (UiFixture *ui)
{
  for (guint round = 0; round < 2; round++)
    {
      g_autoptr (JxMergeDialog) dialog = g_object_ref (open_dialog (ui));
      GtkWidget *into = get_part (dialog, "into");
      GtkWidget *accept = get_part (dialog, "accept");
      gboolean   done = FALSE;

      g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (into)), ==, round);
      gtk_drop_down_set_selected (GTK_DROP_DOWN (into), 1);
      if (round == 0)
        add_units (ui, dialog);
      else
        {
          g_autofree char *path = g_build_filename (ui->folder, "unit1.jixiao", NULL);

          add_file (dialog, path);
        }
      g_signal_connect_swapped (dialog, "done", G_CALLBACK (done_cb), &done);
      g_signal_emit_by_name (accept, "clicked");
      await (&done);
      g_assert_cmpstr (get_text (dialog, 0, JX_YEAR_FILES_REMARK),
                       ==,
                       round == 0 ? "added" : "unchanged");
      g_assert_cmpuint (jx_session_get_snapshot (ui->session)->units->len, ==, N_UNITS + 1);
    }
  jx_window_show_page (ui->window, "project");
  ui_settle (ui);
  for (guint i = 0; i < N_UNITS; i++)
    {
      g_autofree char *name = g_strdup_printf ("第%u单位", i);

      g_assert_nonnull (ui_find (GTK_WIDGET (ui->window), is_heading, name));
    }
}

/* A year file that is there is never written over. */
static void
test_exists (UiFixture *ui)
{
  JxMergeDialog   *dialog = open_dialog (ui);
  g_autofree char *path = make_unit (ui, 1);
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize            n_before, n_after;
  guint            n_windows = ui_count_windows ();

  g_assert_true (g_file_get_contents (path, &before, &n_before, NULL));
  add_file (dialog, ui->path);
  jx_merge_dialog_merge_to (dialog, path);
  g_assert_true (g_file_get_contents (path, &after, &n_after, NULL));
  g_assert_cmpmem (before, n_before, after, n_after);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1); /* what says so */
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Closing while it works stops it; what was read is whole. */
static void
test_close (UiFixture *ui)
{
  JxMergeDialog   *dialog = open_dialog (ui);
  g_autofree char *into = g_build_filename (ui->folder, "all.jixiao", NULL);
  gboolean         done = FALSE;
  g_autoptr (JxYear) year = NULL;

  add_units (ui, dialog);
  g_signal_connect_swapped (dialog, "done", G_CALLBACK (done_cb), &done);
  jx_merge_dialog_merge_to (dialog, into);
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (dialog)));
  await (&done);
  year = jx_year_open_read_only (into, NULL);
  g_assert_true (year != NULL && jx_year_check (year, NULL));
}

static void
add_cases (void)
{
  ui_test_add ("/merge-dialog/list", test_list);
  ui_test_add ("/merge-dialog/new-file", test_new_file);
  ui_test_add ("/merge-dialog/into-window", test_into_window);
  ui_test_add ("/merge-dialog/exists", test_exists);
  ui_test_add ("/merge-dialog/close", test_close);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
