/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-new-dialog.h"
#include "app/jx-open.h"
#include "app/jx-page-list.h"
#include "app/jx-preferences.h"
#include "app/jx-sheet.h"
#include "app/jx-sidebar-row.h"

static gboolean
is_enabled (UiFixture *ui, const char *action)
{
  GtkWidget *button = ui_find_action (GTK_WIDGET (ui->window), action);

  g_assert_nonnull (button);
  return gtk_widget_get_sensitive (button);
}

static gint64
get_first_project (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);

  return jx_record_id (projects->pdata[0]);
}

static void
rename_first (UiFixture *ui, const char *name)
{
  g_autoptr (GError) error = NULL;

  jx_session_set_field (ui->session,
                        JX_TABLE_PROJECT,
                        get_first_project (ui),
                        "name",
                        name,
                        &error);
  g_assert_no_error (error);
}

static void
test_start (UiFixture *ui)
{
  GtkWidget *window = jx_window_new (GTK_APPLICATION (ui->application));

  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  g_assert_null (jx_window_get_session (JX_WINDOW (window)));
  g_assert_nonnull (ui_find_action (window, "app.new"));
  g_assert_false (gtk_widget_get_sensitive (ui_find_action (window, "win.undo")));
  g_assert_false (gtk_widget_get_sensitive (ui_find_action (window, "win.print")));
  ui_assert_named (window);
}

static void
test_pages (UiFixture *ui)
{
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  g_assert_cmpuint (n_pages, >, 0);
  for (guint i = 0; i < n_pages; i++)
    {
      g_assert_true (jx_window_show_page (ui->window, pages[i].id));
      ui_settle (ui);
      g_assert_true (
        G_TYPE_CHECK_INSTANCE_TYPE (jx_window_get_page (ui->window), pages[i].get_type ()));
      g_assert_true (gtk_widget_get_mapped (GTK_WIDGET (jx_window_get_page (ui->window))));
    }
  g_assert_false (jx_window_show_page (ui->window, "no such page"));
}

static void
test_names (UiFixture *ui)
{
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      jx_window_show_page (ui->window, pages[i].id);
      ui_settle (ui);
      ui_assert_named (GTK_WIDGET (ui->window));
    }
}

static void
test_preferences (UiFixture *ui)
{
  GtkWindow *preferences = jx_preferences_new (GTK_WINDOW (ui->window));

  gtk_window_present (preferences);
  ui_assert_named (GTK_WIDGET (preferences));
  gtk_window_destroy (preferences);
}

typedef struct
{
  guint    n_calls;
  gboolean given_up;
} Filled;

static void
filled_in_cb (JxNewAnswer *answer, gpointer data)
{
  Filled *filled = data;

  filled->n_calls++;
  filled->given_up = answer == NULL;
  g_clear_pointer (&answer, jx_new_answer_free);
}

/* Without the name of a unit there is nothing to make a year file of. */
static void
test_new_dialog (UiFixture *ui)
{
  GListModel *windows = gtk_window_get_toplevels ();
  GtkWidget  *dialog;
  JxNewOffer  offer = { 0 };
  Filled      filled = { 0 };

  jx_new_dialog_run (GTK_WINDOW (ui->window), &offer, filled_in_cb, &filled);
  dialog = g_list_model_get_item (windows, g_list_model_get_n_items (windows) - 1);
  g_object_unref (dialog);
  g_assert_true (JX_IS_NEW_DIALOG (dialog));
  ui_assert_named (dialog);
  g_assert_false (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog))));
  gtk_editable_set_text (GTK_EDITABLE (ui_find_field (dialog, "Unit name")), "示例县总工会");
  g_assert_true (gtk_widget_get_sensitive (gtk_window_get_default_widget (GTK_WINDOW (dialog))));
  gtk_window_close (GTK_WINDOW (dialog));
  g_assert_cmpuint (filled.n_calls, ==, 1);
  g_assert_true (filled.given_up);
}

static void
test_title (UiFixture *ui)
{
  const JxUnit *unit = jx_session_get_snapshot (ui->session)->units->pdata[0];

  g_assert_nonnull (strstr (jx_window_get_heading (ui->window), "2021"));
  g_assert_nonnull (strstr (jx_window_get_heading (ui->window), unit->name));
}

static void
test_projects (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  g_autoptr (GPtrArray) rows = NULL;

  jx_window_show_page (ui->window, "project");
  rows = ui_list_rows (GTK_WIDGET (ui->window));
  g_assert_cmpuint (rows->len, ==, 3);
  for (guint i = 0; i < rows->len; i++)
    {
      const JxProject *project = projects->pdata[i];

      g_assert_cmpstr (jx_sidebar_row_get_title (rows->pdata[i]), ==, project->name);
      g_assert_cmpint (jx_sidebar_row_get_project_id (rows->pdata[i]), ==, project->id);
    }
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (rows->pdata[2])), rows->pdata[2]);
  g_assert_cmpint (jx_session_get_project_id (ui->session), ==, jx_record_id (projects->pdata[2]));
}

static void
test_refresh (UiFixture *ui)
{
  g_autoptr (GPtrArray) rows = NULL;
  g_autoptr (GError) error = NULL;

  jx_window_show_page (ui->window, "project");
  rename_first (ui, "职工春节慰问");
  rows = ui_list_rows (GTK_WIDGET (ui->window));
  g_assert_cmpstr (jx_sidebar_row_get_title (rows->pdata[0]), ==, "职工春节慰问");

  jx_session_set_field (ui->session,
                        JX_TABLE_PROJECT,
                        get_first_project (ui),
                        "budget",
                        "12.5",
                        &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (jx_sidebar_row_get_subtitle (rows->pdata[0]), "12.50"));
}

static void
test_undo (UiFixture *ui)
{
  const JxProject *project;

  g_assert_true (is_enabled (ui, "win.undo"));
  g_assert_false (is_enabled (ui, "win.redo"));
  rename_first (ui, "职工春节慰问");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL));
  project = jx_session_get_project (ui->session);
  g_assert_cmpstr (project->name, !=, "职工春节慰问");
  g_assert_true (is_enabled (ui, "win.redo"));
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.redo", NULL));
  project = jx_session_get_project (ui->session);
  g_assert_cmpstr (project->name, ==, "职工春节慰问");
  g_assert_false (is_enabled (ui, "win.redo"));
}

static GtkWindow *
find_dialog (UiFixture *ui)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (ui->window))
        return window;
    }
  return NULL;
}

/* The import is of an earlier sitting, so it is asked for first. With it undone there is no project
 * left, and the window must bear it. */
static void
test_undo_all (UiFixture *ui)
{
  g_autoptr (GPtrArray) rows = NULL;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  g_assert_nonnull (find_dialog (ui));
  g_assert_nonnull (jx_session_get_project (ui->session));
  g_signal_emit_by_name (gtk_window_get_default_widget (find_dialog (ui)), "clicked");
  ui_settle (ui);
  rows = ui_list_rows (GTK_WIDGET (ui->window));
  g_assert_cmpuint (rows->len, ==, 0);
  g_assert_null (jx_session_get_project (ui->session));
  g_assert_false (is_enabled (ui, "win.undo"));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.redo", NULL);
  ui_settle (ui);
  g_assert_nonnull (jx_session_get_project (ui->session));
}

static GtkListBox *
open_steps (UiFixture *ui, gboolean redo)
{
  GtkWidget *button = ui_find_action (GTK_WIDGET (ui->window), redo ? "win.redo" : "win.undo");
  GtkWidget *steps = gtk_widget_get_next_sibling (button);

  g_assert_true (gtk_widget_get_sensitive (steps));
  gtk_menu_button_popup (GTK_MENU_BUTTON (steps));
  ui_settle (ui);
  return GTK_LIST_BOX (ui_find_type (
    GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (steps))), GTK_TYPE_LIST_BOX));
}

static guint
count_rows (GtkListBox *list)
{
  guint n = 0;

  while (gtk_list_box_get_row_at_index (list, (int) n) != NULL)
    n++;
  return n;
}

/* The lists hold the steps of this sitting; choosing one takes all up to it. */
static void
test_undo_steps (UiFixture *ui)
{
  static const char *const names[] = { "甲", "乙", "丙", "丁" };
  GtkListBox *list;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    rename_first (ui, names[i]);
  list = open_steps (ui, FALSE);
  g_assert_cmpuint (count_rows (list), ==, G_N_ELEMENTS (names));
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, 2), "activate");
  ui_settle (ui);
  g_assert_cmpstr (jx_session_get_project (ui->session)->name, ==, "甲");

  list = open_steps (ui, TRUE);
  g_assert_cmpuint (count_rows (list), ==, 3);
  g_signal_emit_by_name (gtk_list_box_get_row_at_index (list, 1), "activate");
  ui_settle (ui);
  g_assert_cmpstr (jx_session_get_project (ui->session)->name, ==, "丙");
}

static void
test_go_to (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  const JxProject *last = projects->pdata[2];
  const JxPlace    place = { JX_TABLE_PROJECT, last->id, "name" };
  GtkWidget       *focus;

  jx_session_go_to (ui->session, &place);
  ui_settle (ui);
  g_assert_cmpint (jx_session_get_project_id (ui->session), ==, last->id);
  focus = gtk_window_get_focus (GTK_WINDOW (ui->window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (jx_window_get_page (ui->window))));
}

/* A wrong text is not stored; leaving the page with one asks. */
static void
test_wrong_input (UiFixture *ui)
{
  g_autoptr (GPtrArray) rows = NULL;
  gint64        first = jx_session_get_project_id (ui->session);
  gint64        budget = jx_session_get_project (ui->session)->budget;
  const JxPlace place = { JX_TABLE_PROJECT, first, "budget" };
  GtkWidget    *entry = ui_go_to (ui, &place);
  guint         n_windows;

  gtk_editable_set_text (GTK_EDITABLE (entry), "much");
  jx_page_commit (jx_window_get_page (ui->window));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry),
                                    GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpint (jx_session_get_project (ui->session)->budget, ==, budget);

  n_windows = ui_count_windows ();
  rows = ui_list_rows (GTK_WIDGET (ui->window));
  gtk_list_box_select_row (GTK_LIST_BOX (gtk_widget_get_parent (rows->pdata[1])), rows->pdata[1]);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1);
  g_assert_cmpint (jx_session_get_project_id (ui->session), ==, first);
}

static void
test_open_twice (UiFixture *ui)
{
  g_autoptr (GFile) file = g_file_new_for_path (ui->path);
  guint n_windows = ui_count_windows ();

  jx_open_file (ui->window, file);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows);
}

static void
test_open_another (UiFixture *ui)
{
  g_autofree char *folder = g_build_filename (ui->folder, "other", NULL);
  g_autofree char *path = NULL;
  g_autoptr (GFile) file = NULL;
  guint n_windows = ui_count_windows ();

  g_mkdir_with_parents (folder, 0700);
  path = ui_make_year (folder);
  file = g_file_new_for_path (path);
  jx_open_file (ui->window, file);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1);
  g_assert_cmpstr (jx_year_get_path (jx_session_get_year (jx_window_get_session (ui->window))),
                   ==,
                   ui->path);
}

/* A file that is no year file is told of in a dialog, and nothing is opened. */
static void
test_open_strange (UiFixture *ui)
{
  g_autofree char *path = g_build_filename (ui->folder, "strange.jixiao", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  guint n_windows = ui_count_windows ();

  g_assert_true (g_file_set_contents (path, "x", 1, NULL));
  jx_open_file (ui->window, file);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1);
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (ui->application))),
                    ==,
                    1);
}

static void
test_sheet_toggle (UiFixture *ui)
{
  GtkWidget *sheet = ui_find_type (GTK_WIDGET (ui->window), JX_TYPE_SHEET);

  g_assert_nonnull (sheet);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.sheet-visible", NULL);
  g_assert_false (gtk_widget_get_visible (sheet));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.sheet-visible", NULL);
  g_assert_true (gtk_widget_get_visible (sheet));
}

/* Nothing of a window outlives it. */
static void
test_finalize (UiFixture *ui)
{
  gpointer          window = ui->window;
  gpointer          session = ui->session;
  gpointer          year = jx_session_get_year (ui->session);
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  for (guint i = 0; i < n_pages; i++)
    {
      jx_window_show_page (ui->window, pages[i].id);
      ui_settle (ui);
    }
  g_object_add_weak_pointer (window, &window);
  g_object_add_weak_pointer (session, &session);
  g_object_add_weak_pointer (year, &year);
  gtk_window_close (GTK_WINDOW (ui->window));
  ui_wait (50);
  g_assert_null (window);
  g_assert_null (session);
  g_assert_null (year);
}

static void
add_cases (void)
{
  ui_test_add ("/window/start", test_start);
  ui_test_add ("/window/pages", test_pages);
  ui_test_add ("/window/names", test_names);
  ui_test_add ("/window/preferences", test_preferences);
  ui_test_add ("/window/new-dialog", test_new_dialog);
  ui_test_add ("/window/title", test_title);
  ui_test_add ("/window/projects", test_projects);
  ui_test_add ("/window/refresh", test_refresh);
  ui_test_add ("/window/undo", test_undo);
  ui_test_add ("/window/undo-all", test_undo_all);
  ui_test_add ("/window/undo-steps", test_undo_steps);
  ui_test_add ("/window/go-to", test_go_to);
  ui_test_add ("/window/wrong-input", test_wrong_input);
  ui_test_add ("/window/open-twice", test_open_twice);
  ui_test_add ("/window/open-another", test_open_another);
  ui_test_add ("/window/open-strange", test_open_strange);
  ui_test_add ("/window/sheet-toggle", test_sheet_toggle);
  ui_test_add ("/window/finalize", test_finalize);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
