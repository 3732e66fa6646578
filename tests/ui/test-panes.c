/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-page-list.h"
#include "app/jx-sheet.h"
#include "app/jx-sidebar.h"
#include "app/jx-window-private.h"

/* A common screen of an office; the window has a shadow of its own around it. */
#define SCREEN_WIDTH 1366
#define SCREEN_HEIGHT 768

static void
fill_screen (UiFixture *ui)
{
  gtk_window_set_default_size (GTK_WINDOW (ui->window), SCREEN_WIDTH, SCREEN_HEIGHT);
  ui_settle (ui);
  ui_settle (ui);
}

static void
show_page (UiFixture *ui, const char *page, gint64 project_id)
{
  jx_session_set_project_id (ui->session, project_id);
  jx_window_show_page (ui->window, page);
  ui_settle (ui);
  ui_settle (ui);
}

static int
get_width (UiFixture *ui, GType type)
{
  return gtk_widget_get_width (ui_find_type (GTK_WIDGET (ui->window), type));
}

static gint64
get_first_project (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);

  return jx_record_id (projects->pdata[0]);
}

/* The width of the sheet beside the page of projects, as a click in the sidebar leads there. */
static int
measure_sheet_of_project (UiFixture *ui, gint64 project_id)
{
  jx_window_choose (ui->window, jx_page_list_find ("project"), project_id);
  ui_settle (ui);
  ui_settle (ui);
  return get_width (ui, JX_TYPE_SHEET);
}

/* A page that needs much room does not leave the sheet and the sidebar narrow for the next one. */
static void
test_restored (UiFixture *ui)
{
  int sheet, sidebar, beside_list;

  fill_screen (ui);
  show_page (ui, "goals", 0);
  sheet = get_width (ui, JX_TYPE_SHEET);
  sidebar = get_width (ui, JX_TYPE_SIDEBAR);
  show_page (ui, "spending", 0);
  g_assert_cmpint (get_width (ui, JX_TYPE_SHEET), <, sheet);
  show_page (ui, "goals", 0);
  g_assert_cmpint (get_width (ui, JX_TYPE_SHEET), ==, sheet);
  g_assert_cmpint (get_width (ui, JX_TYPE_SIDEBAR), ==, sidebar);
  beside_list = measure_sheet_of_project (ui, 0);
  g_assert_cmpint (measure_sheet_of_project (ui, get_first_project (ui)), >, beside_list);
}

static gboolean
is_cut (GtkWidget *widget, gpointer data)
{
  GtkAdjustment *across;

  if (!GTK_IS_SCROLLED_WINDOW (widget) || !gtk_widget_get_mapped (widget))
    return FALSE;
  across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (widget));
  return gtk_adjustment_get_upper (across) > gtk_adjustment_get_page_size (across) + 0.5;
}

static void
assert_whole (UiFixture *ui, const char *page, gint64 project_id)
{
  GtkWidget *cut;

  show_page (ui, page, project_id);
  cut = ui_find (GTK_WIDGET (ui->window), is_cut, NULL);
  if (cut != NULL)
    g_error ("%s scrolls sideways in %s", page, gtk_widget_get_name (gtk_widget_get_parent (cut)));
}

/* Beside the sheet nothing of a page is cut. */
static void
test_whole (UiFixture *ui)
{
  guint             n_pages;
  const JxPageInfo *pages = jx_page_list (&n_pages);

  fill_screen (ui);
  for (guint i = 0; i < n_pages; i++)
    {
      assert_whole (ui, pages[i].id, 0);
      assert_whole (ui, pages[i].id, get_first_project (ui));
    }
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), <=, SCREEN_WIDTH);
}

/* The list of projects fills the page down to its line of totals. */
static void
test_tall (UiFixture *ui)
{
  GtkWidget *list;

  fill_screen (ui);
  show_page (ui, "project", 0);
  list = ui_find_type (GTK_WIDGET (ui->window), GTK_TYPE_COLUMN_VIEW);
  g_assert_cmpint (gtk_widget_get_height (list), >, SCREEN_HEIGHT / 2);
}

/* What the user gives a pane stays. */
static void
test_kept (UiFixture *ui)
{
  GtkWidget *sheet;
  GtkPaned  *paned;
  int        width;

  fill_screen (ui);
  show_page (ui, "goals", 0);
  sheet = ui_find_type (GTK_WIDGET (ui->window), JX_TYPE_SHEET);
  paned = GTK_PANED (gtk_widget_get_ancestor (sheet, GTK_TYPE_PANED));
  gtk_paned_set_position (paned, gtk_paned_get_position (paned) + 60);
  ui_settle (ui);
  width = gtk_widget_get_width (sheet);
  show_page (ui, "spending", 0);
  show_page (ui, "unit", 0);
  g_assert_cmpint (gtk_widget_get_width (sheet), ==, width);
}

static void
add_cases (void)
{
  ui_test_add ("/panes/restored", test_restored);
  ui_test_add ("/panes/whole", test_whole);
  ui_test_add ("/panes/tall", test_tall);
  ui_test_add ("/panes/kept", test_kept);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
