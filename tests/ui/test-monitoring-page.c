/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-group.h"
#include "app/jx-month-chooser.h"
#include "tree-keys.h"

#include <string.h>

#define FISCAL "Fiscal funds expected by the end of the year"
#define OTHER "Other funds expected by the end of the year"

static GtkWidget *
show_page (UiFixture *ui)
{
  g_assert_true (jx_window_show_page (ui->window, "monitoring"));
  ui_settle (ui);
  return GTK_WIDGET (jx_window_get_page (ui->window));
}

static JxMonthChooser *
get_chooser (UiFixture *ui)
{
  return JX_MONTH_CHOOSER (
    ui_find_type (GTK_WIDGET (jx_window_get_page (ui->window)), JX_TYPE_MONTH_CHOOSER));
}

static void
step_month (UiFixture *ui, int step)
{
  gtk_widget_activate_action (GTK_WIDGET (jx_window_get_page (ui->window)),
                              "page.step-month",
                              "i",
                              step);
  ui_settle (ui);
}

static const JxMonitor *
get_monitor (UiFixture *ui, guint index, gint64 month)
{
  GPtrArray *monitors = tree_indicator (ui, index)->monitors;

  for (guint i = 0; i < monitors->len; i++)
    if (((JxMonitor *) monitors->pdata[i])->cutoff == month)
      return monitors->pdata[i];
  return NULL;
}

static const char *
get_status (UiFixture *ui)
{
  ui_settle (ui);
  return jx_page_get_status (jx_window_get_page (ui->window));
}

static gboolean
is_asked (UiFixture *ui, guint index, const char *field)
{
  return gtk_widget_has_css_class (GTK_WIDGET (tree_cell (ui, index, field)), "asked");
}

/* What the form demands is asked for, and nothing more. */
static void
test_asked (UiFixture *ui)
{
  show_page (ui);
  g_assert_cmpint (jx_month_chooser_get_month (get_chooser (ui)), ==, 7);
  g_assert_cmpstr (get_status (ui), ==, "0 of 6 filled");
  g_assert_false (is_asked (ui, 0, "value"));

  tree_enter (ui, 0, "value", "2处");
  g_assert_true (is_asked (ui, 0, "likelihood"));
  g_assert_false (is_asked (ui, 0, "cause"));
  tree_enter (ui, 0, "likelihood", "2");
  g_assert_cmpint (get_monitor (ui, 0, 7)->likelihood, ==, JX_LIKELIHOOD_POSSIBLE);
  g_assert_true (is_asked (ui, 0, "cause"));
  g_assert_true (is_asked (ui, 0, "explanation"));
  g_assert_cmpstr (get_status (ui), ==, "0 of 6 filled");
  tree_enter (ui, 0, "cause", "Eq");
  g_assert_cmpint (get_monitor (ui, 0, 7)->cause, ==, 4);
  tree_enter (ui, 0, "explanation", "设备未到");
  g_assert_cmpstr (get_status (ui), ==, "1 of 6 filled");

  tree_enter (ui, 1, "value", "96%");
  tree_enter (ui, 1, "likelihood", "Certain");
  g_assert_false (is_asked (ui, 1, "cause"));
  g_assert_cmpstr (get_status (ui), ==, "2 of 6 filled");
  tree_enter (ui, 1, "likelihood", "sure");
  g_assert_true (tree_is_invalid (ui, 1, "likelihood"));
  tree_press (ui, GDK_KEY_Escape);
}

/* Months stand beside each other; an empty one can begin with the one before. */
static void
test_months (UiFixture *ui)
{
  GtkWidget *page = show_page (ui);
  guint      n;

  tree_enter (ui, 0, "value", "1处");
  tree_enter (ui, 2, "value", "91%");
  step_month (ui, 1);
  step_month (ui, 1);
  g_assert_cmpint (jx_month_chooser_get_month (get_chooser (ui)), ==, 9);
  g_assert_cmpstr (tree_text (ui, 0, "value"), ==, "");
  tree_enter (ui, 1, "value", "96%");
  g_assert_cmpuint (tree_indicator (ui, 1)->monitors->len, ==, 1);

  step_month (ui, 1);
  n = jx_year_get_head (jx_session_get_year (ui->session));
  gtk_widget_activate_action (page, "page.take-over", NULL);
  ui_settle (ui);
  g_assert_cmpstr (tree_text (ui, 1, "value"), ==, "96%");
  g_assert_cmpstr (get_monitor (ui, 1, 10)->value, ==, "96%");
  g_assert_null (get_monitor (ui, 0, 10));
  g_assert_cmpuint (jx_year_get_head (jx_session_get_year (ui->session)), ==, n + 1);

  step_month (ui, -3);
  g_assert_cmpstr (tree_text (ui, 0, "value"), ==, "1处");
  tree_enter (ui, 0, "value", "");
  g_assert_null (get_monitor (ui, 0, 7));
}

static void
enter (UiFixture *ui, const char *label, const char *text)
{
  GtkWidget     *input = ui_find_field (GTK_WIDGET (jx_window_get_page (ui->window)), label);
  JxFieldWidget *field = JX_FIELD_WIDGET (gtk_widget_get_ancestor (input, JX_TYPE_FIELD_WIDGET));

  gtk_editable_set_text (GTK_EDITABLE (jx_field_widget_get_input (field)), text);
  g_assert_true (jx_field_widget_commit (field));
  ui_settle (ui);
}

/* What will be spent is kept for each month and each source. */
static void
test_outlook (UiFixture *ui)
{
  const JxProject *project;
  const JxOutlook *outlook;

  show_page (ui);
  enter (ui, FISCAL, "38万");
  enter (ui, OTHER, "2");
  step_month (ui, 2);
  enter (ui, FISCAL, "40");
  project = jx_session_get_project (ui->session);
  g_assert_cmpuint (project->outlooks->len, ==, 2);
  outlook = project->outlooks->pdata[0];
  g_assert_cmpint (outlook->cutoff, ==, 7);
  g_assert_cmpint (outlook->fiscal, ==, 38000000);
  g_assert_cmpint (outlook->other, ==, 2000000);
  outlook = project->outlooks->pdata[1];
  g_assert_cmpint (outlook->cutoff, ==, 9);
  g_assert_cmpint (outlook->fiscal, ==, 40000000);
  g_assert_true (outlook->other == JX_UNSET);
  enter (ui, FISCAL, "");
  project = jx_session_get_project (ui->session);
  g_assert_cmpuint (project->outlooks->len, ==, 1);
}

static void
test_filter (UiFixture *ui)
{
  GtkWidget *page = show_page (ui);
  gint64     first = tree_indicator (ui, 0)->id;

  tree_enter (ui, 0, "value", "3处");
  tree_enter (ui, 0, "likelihood", "1");
  gtk_widget_activate_action (page, "page.only-open", NULL);
  ui_settle (ui);
  g_assert_null (jx_tree_find_indicator (tree_of (ui), first));
  step_month (ui, 1);
  g_assert_nonnull (jx_tree_find_indicator (tree_of (ui), first));
  gtk_widget_activate_action (page, "page.next-open", NULL);
  ui_settle (ui);
  g_assert_nonnull (jx_tree_get_cell (tree_of (ui)));
}

/* The month of the entry comes with it. */
static void
test_go_to (UiFixture *ui)
{
  JxPlace place = { JX_TABLE_MONITOR, 0, "note" };

  show_page (ui);
  step_month (ui, -2);
  tree_enter (ui, 1, "note", "材料已报");
  place.id = get_monitor (ui, 1, 5)->id;
  step_month (ui, 4);
  jx_window_show_page (ui->window, "overview");
  ui_settle (ui);
  jx_session_go_to (ui->session, &place);
  ui_settle (ui);
  g_assert_cmpint (jx_month_chooser_get_month (get_chooser (ui)), ==, 5);
  g_assert_true (jx_tree_get_cell (tree_of (ui)) == tree_cell (ui, 1, "note"));
}

/* A wrong text holds the month. */
static void
test_held (UiFixture *ui)
{
  show_page (ui);
  tree_enter (ui, 0, "likelihood", "vielleicht");
  step_month (ui, 1);
  g_assert_cmpint (jx_month_chooser_get_month (get_chooser (ui)), ==, 7);
  g_assert_true (tree_is_invalid (ui, 0, "likelihood"));
  tree_press (ui, GDK_KEY_Escape);
  step_month (ui, 1);
  g_assert_cmpint (jx_month_chooser_get_month (get_chooser (ui)), ==, 8);
}

/* The months are one stop for Tab. */
static void
test_one_stop (UiFixture *ui)
{
  GtkWidget *chooser;

  show_page (ui);
  chooser = GTK_WIDGET (get_chooser (ui));
  g_assert_true (gtk_widget_child_focus (chooser, GTK_DIR_TAB_FORWARD));
  g_assert_true (gtk_toggle_button_get_active (
    GTK_TOGGLE_BUTTON (gtk_window_get_focus (GTK_WINDOW (ui->window)))));
  g_assert_false (gtk_widget_child_focus (chooser, GTK_DIR_TAB_FORWARD));
  g_assert_false (gtk_widget_child_focus (chooser, GTK_DIR_TAB_BACKWARD));
}

static void
add_cases (void)
{
  ui_test_add ("/monitoring/asked", test_asked);
  ui_test_add ("/monitoring/months", test_months);
  ui_test_add ("/monitoring/outlook", test_outlook);
  ui_test_add ("/monitoring/filter", test_filter);
  ui_test_add ("/monitoring/go-to", test_go_to);
  ui_test_add ("/monitoring/held", test_held);
  ui_test_add ("/monitoring/one-stop", test_one_stop);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
