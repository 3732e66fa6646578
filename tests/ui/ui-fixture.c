/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-sidebar-row.h"
#include "store/jx-import.h"

#include <glib/gstdio.h>

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR))
        remove_folder (child);
      else
        g_unlink (child);
    }
  g_rmdir (path);
}

/* Makes a year file of the sample document and gives its path. */
char *
ui_make_year (const char *folder)
{
  g_autofree char *document =
    g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "sample-2021.txt", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxDraft) draft = jx_draft_read (file, &error);
  g_autoptr (JxYear) year = NULL;
  char *path = g_build_filename (folder, "sample.jixiao", NULL);

  g_assert_no_error (error);
  year = jx_import_new_file (path, draft, "sample-2021.txt", 2021, FALSE, &error);
  g_assert_no_error (error);
  return path;
}

/* One for all cases, as GTK wants it. */
static JxApplication *
get_application (void)
{
  static JxApplication *application;
  g_autoptr (GError) error = NULL;

  if (application != NULL)
    return application;
  application = jx_application_new ();
  g_application_set_flags (G_APPLICATION (application),
                           G_APPLICATION_NON_UNIQUE | G_APPLICATION_HANDLES_OPEN);
  g_application_register (G_APPLICATION (application), NULL, &error);
  g_assert_no_error (error);
  return application;
}

static void
set_up (UiFixture *ui, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = NULL;

  ui->folder = g_dir_make_tmp ("jixiao-XXXXXX", &error);
  g_assert_no_error (error);
  ui->path = ui_make_year (ui->folder);
  year = jx_year_open (ui->path, &error);
  g_assert_no_error (error);

  ui->application = get_application ();
  ui->window = JX_WINDOW (jx_window_new (GTK_APPLICATION (ui->application)));
  gtk_window_present (GTK_WINDOW (ui->window));
  jx_window_open_year (ui->window, year, &error);
  g_assert_no_error (error);
  ui->session = jx_window_get_session (ui->window);
  ui_settle (ui);
}

static void
tear_down (UiFixture *ui, gconstpointer data)
{
  GList *windows;

  while ((windows = gtk_application_get_windows (GTK_APPLICATION (ui->application))) != NULL)
    gtk_window_destroy (windows->data);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  remove_folder (ui->folder);
  g_free (ui->folder);
  g_free (ui->path);
}

static void
run_case (UiFixture *ui, gconstpointer data)
{
  void (*test) (UiFixture * ui) = data;

  test (ui);
}

/* Adds a case that runs with a window of the sample year. */
void
ui_test_add (const char *path, void (*test) (UiFixture *ui))
{
  g_test_add (path, UiFixture, test, set_up, run_case, tear_down);
}

/* Runs the cases with folders of the user that are their own. */
int
ui_test_run (int argc, char **argv, void (*add_cases) (void))
{
  g_autofree char *home = g_dir_make_tmp ("jixiao-home-XXXXXX", NULL);
  int              result;

  g_setenv ("XDG_DATA_HOME", home, TRUE);
  g_setenv ("XDG_CONFIG_HOME", home, TRUE);
  gtk_test_init (&argc, &argv, NULL);
  add_cases ();
  result = g_test_run ();
  remove_folder (home);
  return result;
}

static gboolean
timeout_cb (gpointer data)
{
  *(gboolean *) data = TRUE;
  return G_SOURCE_REMOVE;
}

/* Lets the program do all that it put off until it has nothing else to do. On a busy machine the
 * drawing alone may take longer than a wait of some milliseconds. */
static void
finish_idles (void)
{
  gboolean over = FALSE;

  g_idle_add_full (G_PRIORITY_LOW + 1, timeout_cb, &over, NULL);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
}

/* Lets the program run for a while, and until it has done what it put off. */
void
ui_wait (guint milliseconds)
{
  gboolean over = FALSE;

  g_timeout_add (milliseconds, timeout_cb, &over);
  while (!over)
    g_main_context_iteration (NULL, TRUE);
  finish_idles ();
}

/* Lets the program lay out, review and draw. */
void
ui_settle (UiFixture *ui)
{
  ui_wait (50);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (ui->window));
  finish_idles ();
}

/* Finds the first widget, depth first, that is in view and matches. */
GtkWidget *
ui_find (GtkWidget *root, gboolean (*matches) (GtkWidget *widget, gpointer data), gpointer data)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (matches (root, data))
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = ui_find (child, matches, data);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_of_type (GtkWidget *widget, gpointer data)
{
  return g_type_is_a (G_OBJECT_TYPE (widget), GPOINTER_TO_SIZE (data));
}

GtkWidget *
ui_find_type (GtkWidget *root, GType type)
{
  return ui_find (root, is_of_type, GSIZE_TO_POINTER (type));
}

static gboolean
has_action (GtkWidget *widget, gpointer data)
{
  return GTK_IS_ACTIONABLE (widget) &&
         g_strcmp0 (gtk_actionable_get_action_name (GTK_ACTIONABLE (widget)), data) == 0;
}

/* Finds the button of an action. */
GtkWidget *
ui_find_action (GtkWidget *root, const char *action)
{
  return ui_find (root, has_action, (gpointer) action);
}

static gboolean
is_field (GtkWidget *widget, gpointer data)
{
  g_autofree char *difference = NULL;

  if (!GTK_IS_ENTRY (widget) && !GTK_IS_TEXT_VIEW (widget))
    return FALSE;
  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                   data);
  return difference == NULL;
}

/* Finds the field with an accessible name. */
GtkWidget *
ui_find_field (GtkWidget *root, const char *label)
{
  return ui_find (root, is_field, (gpointer) label);
}

/* Goes to a datum and gives the field that has the cursor then. */
GtkWidget *
ui_go_to (UiFixture *ui, const JxPlace *place)
{
  GtkWidget *field;

  jx_session_go_to (ui->session, place);
  ui_settle (ui);
  field = gtk_window_get_focus (GTK_WINDOW (ui->window));
  if (GTK_IS_TEXT (field))
    field = gtk_widget_get_parent (field);
  g_assert_true (GTK_IS_EDITABLE (field) || GTK_IS_TEXT_VIEW (field));
  return field;
}

/* Gives a key to the widget itself, as when it comes from what is in it. */
gboolean
ui_press_key (GtkWidget *widget, guint keyval)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

static gboolean
collect_row (GtkWidget *widget, gpointer data)
{
  if (JX_IS_SIDEBAR_ROW (widget) && jx_sidebar_row_get_project_id (JX_SIDEBAR_ROW (widget)) != 0)
    g_ptr_array_add (data, widget);
  return FALSE;
}

/* The rows of the projects in the sidebar. */
GPtrArray *
ui_list_rows (GtkWidget *root)
{
  GPtrArray *rows = g_ptr_array_new ();

  ui_find (root, collect_row, rows);
  return rows;
}

/* What takes the focus only for the keys that scroll it or move a border. */
static gboolean
is_container (GtkWidget *widget)
{
  return GTK_IS_SCROLLED_WINDOW (widget) || GTK_IS_VIEWPORT (widget) || GTK_IS_WINDOW (widget) ||
         GTK_IS_POPOVER (widget);
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL) ||
         gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY) ||
         (GTK_IS_BUTTON (widget) && gtk_button_get_label (GTK_BUTTON (widget)) != NULL) ||
         (GTK_IS_CHECK_BUTTON (widget) &&
          gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)) != NULL);
}

/* A part of a widget of GTK's own, such as the text of an entry, bears the name of the whole. */
static gboolean
is_named_by_whole (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  for (guint i = 0; parent != NULL && i < 4; i++, parent = gtk_widget_get_parent (parent))
    if ((GTK_IS_EDITABLE (parent) || GTK_IS_TOGGLE_BUTTON (parent) || GTK_IS_MENU_BUTTON (parent) ||
         (i == 0 && GTK_IS_COLUMN_VIEW (parent))) &&
        is_named (parent))
      return TRUE;
  return FALSE;
}

static gboolean
has_no_name (GtkWidget *widget, gpointer data)
{
  return gtk_widget_get_focusable (widget) && !is_container (widget) && !is_named (widget) &&
         !is_named_by_whole (widget);
}

/* Every widget that takes the focus has a name for those who do not see it. */
void
ui_assert_named (GtkWidget *root)
{
  GtkWidget *found = ui_find (root, has_no_name, NULL);
  g_autoptr (GString) way = g_string_new (NULL);

  if (found == NULL)
    return;
  for (GtkWidget *widget = found; widget != NULL; widget = gtk_widget_get_parent (widget))
    g_string_append_printf (way, " in %s", G_OBJECT_TYPE_NAME (widget));
  g_error ("no accessible name%s", way->str);
}

/* How many windows and dialogs are open. */
guint
ui_count_windows (void)
{
  return g_list_model_get_n_items (gtk_window_get_toplevels ());
}
