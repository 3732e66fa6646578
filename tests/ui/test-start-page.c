/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-new-dialog.h"
#include "app/jx-open.h"
#include "app/jx-recent-row.h"
#include "app/jx-start-page.h"

#include <glib/gstdio.h>

static void
peeked_cb (gboolean *done)
{
  *done = TRUE;
}

static JxRecentRow *
make_row (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  JxRecentRow *row = JX_RECENT_ROW (g_object_ref_sink (jx_recent_row_new (file)));
  gboolean     done = FALSE;

  g_signal_connect_swapped (row, "peeked", G_CALLBACK (peeked_cb), &done);
  while (!done)
    g_main_context_iteration (NULL, TRUE);
  return row;
}

/* A row says what the file holds; of one that is not whole, it says that. */
static void
test_row (UiFixture *ui)
{
  g_autoptr (JxRecentRow) whole = make_row (ui->path);
  g_autoptr (JxRecentRow) cut = NULL;
  g_autoptr (JxRecentRow) gone = NULL;
  g_autofree char *path = g_build_filename (ui->folder, "cut.jixiao", NULL);
  g_autofree char *bytes = NULL;
  gsize            size;

  g_assert_nonnull (strstr (jx_recent_row_get_title (whole), "2021"));
  g_assert_nonnull (strstr (jx_recent_row_get_title (whole), "示例县总工会"));
  g_assert_null (jx_recent_row_get_message (whole));

  g_assert_true (g_file_get_contents (ui->path, &bytes, &size, NULL));
  g_assert_true (g_file_set_contents (path, bytes, (gssize) size / 2, NULL));
  cut = make_row (path);
  g_assert_cmpstr (jx_recent_row_get_title (cut), ==, "cut.jixiao");
  g_assert_nonnull (strstr (jx_recent_row_get_message (cut), "cut off"));

  g_unlink (path);
  gone = make_row (path);
  g_assert_nonnull (strstr (jx_recent_row_get_message (gone), "There is no file"));
}

/* A row that goes before its file is read takes no harm. */
static void
test_row_gone (UiFixture *ui)
{
  g_autoptr (GFile) file = g_file_new_for_path (ui->path);
  GtkWidget *row = g_object_ref_sink (jx_recent_row_new (file));

  g_object_run_dispose (G_OBJECT (row));
  g_object_unref (row);
  ui_wait (100);
}

static void
test_page (UiFixture *ui)
{
  GtkWidget               *window = jx_window_new (GTK_APPLICATION (ui->application));
  static const char *const actions[] = { "app.new", "app.open", "app.import", "app.sample" };

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *page = ui_find_type (window, JX_TYPE_START_PAGE);
      GtkWidget *button = ui_find_action (page, actions[i]);

      g_assert_nonnull (button);
      g_assert_true (gtk_widget_get_sensitive (button));
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (button),
                                           GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                           gtk_label_get_label (
                                             GTK_LABEL (gtk_widget_get_last_child (
                                               gtk_button_get_child (GTK_BUTTON (button))))));
    }
  ui_assert_named (window);
}

/* Year files that are open already come to the front instead of opening again. */
static void
test_open_files (UiFixture *ui)
{
  g_autoptr (GFile) open = g_file_new_for_path (ui->path);
  g_autofree char *path = g_build_filename (ui->folder, "other.jixiao", NULL);
  g_autoptr (GFile) other = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_append (g_slist_append (NULL, open), other);
  guint n_windows = ui_count_windows ();

  g_assert_true (g_file_copy (open, other, G_FILE_COPY_NONE, NULL, NULL, NULL, NULL));
  jx_open_files (ui->window, files);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1);
  jx_open_files (ui->window, files);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1);
}

static JxNewDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (JX_IS_NEW_DIALOG (window))
        return JX_NEW_DIALOG (window);
    }
  g_assert_not_reached ();
}

static void
answer_cb (JxNewAnswer *answer, gpointer data)
{
  *(JxNewAnswer **) data = answer;
}

static void
accept (void)
{
  gtk_widget_activate (gtk_window_get_default_widget (GTK_WINDOW (find_dialog ())));
  ui_wait (400);
}

static void
test_new_empty (UiFixture *ui)
{
  g_autoptr (JxNewAnswer) answer = NULL;
  GtkWidget *dialog;

  jx_new_dialog_run (GTK_WINDOW (ui->window), &(const JxNewOffer){ 0 }, answer_cb, &answer);
  dialog = GTK_WIDGET (find_dialog ());
  ui_assert_named (dialog);
  g_assert_false (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog))));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (ui_find_type (dialog, GTK_TYPE_SPIN_BUTTON)), 2024);
  gtk_editable_set_text (GTK_EDITABLE (ui_find_field (dialog, "Unit code")), " 711001 ");
  gtk_editable_set_text (GTK_EDITABLE (ui_find_field (dialog, "Unit name")), "某县总工会");
  accept ();
  g_assert_nonnull (answer);
  g_assert_cmpint (answer->year, ==, 2024);
  g_assert_cmpstr (answer->unit->code, ==, "711001");
  g_assert_cmpstr (answer->unit->name, ==, "某县总工会");
  g_assert_null (answer->rolled);
}

static void
test_new_rolled (UiFixture *ui)
{
  const JxSnapshot *open = jx_session_get_snapshot (ui->session);
  const JxNewOffer  offer = { .open = open, .open_name = "sample.jixiao", .take_over = TRUE };
  g_autoptr (JxNewAnswer) answer = NULL;
  const JxUnit *unit;

  jx_new_dialog_run (GTK_WINDOW (ui->window), &offer, answer_cb, &answer);
  ui_assert_named (GTK_WIDGET (find_dialog ()));
  accept ();
  g_assert_nonnull (answer);
  g_assert_cmpint (answer->year, ==, 2022);
  g_assert_cmpstr (answer->source, ==, "sample.jixiao");
  g_assert_cmpint (answer->rolled->settings->year, ==, 2022);
  unit = answer->rolled->units->pdata[0];
  g_assert_cmpstr (unit->name, ==, answer->unit->name);
  g_assert_cmpuint (unit->projects->len, ==, ((JxUnit *) open->units->pdata[0])->projects->len);
}

static void
test_new_cancelled (UiFixture *ui)
{
  JxNewAnswer *answer = GINT_TO_POINTER (1);

  jx_new_dialog_run (GTK_WINDOW (ui->window), &(const JxNewOffer){ 0 }, answer_cb, &answer);
  gtk_window_close (GTK_WINDOW (find_dialog ()));
  ui_wait (100);
  g_assert_null (answer);
}

static void
add_cases (void)
{
  ui_test_add ("/start-page/row", test_row);
  ui_test_add ("/start-page/row-gone", test_row_gone);
  ui_test_add ("/start-page/page", test_page);
  ui_test_add ("/start-page/open-files", test_open_files);
  ui_test_add ("/start-page/new-empty", test_new_empty);
  ui_test_add ("/start-page/new-rolled", test_new_rolled);
  ui_test_add ("/start-page/new-cancelled", test_new_cancelled);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
