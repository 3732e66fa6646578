/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-chart-view.h"
#include "app/jx-delay-list.h"
#include "app/jx-duty-list.h"
#include "ui-fixture.h"

static GtkWidget *
show_page (UiFixture *ui)
{
  g_assert_true (jx_window_show_page (ui->window, "overview"));
  jx_session_set_as_of (ui->session, "2021-10-31");
  ui_settle (ui);
  return GTK_WIDGET (jx_window_get_page (ui->window));
}

static gboolean
has_text (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && g_strcmp0 (gtk_label_get_text (GTK_LABEL (widget)), data) == 0;
}

static gboolean
shows (GtkWidget *root, const char *text)
{
  return ui_find (root, has_text, (gpointer) text) != NULL;
}

/* Pays so much of each project that it stands at a share of its budget, in percent. */
static void
pay_all (UiFixture *ui, gint64 percent)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < projects->len; i++)
    g_array_append_val (ids, ((const JxProject *) projects->pdata[i])->id);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (JxPayment) payment = jx_payment_new ();
      g_autoptr (GError) error = NULL;
      gint64 id = g_array_index (ids, gint64, i);

      payment->project_id = id;
      payment->amount =
        jx_snapshot_find_project (jx_session_get_snapshot (ui->session), id)->budget * percent /
        100;
      jx_text_set (&payment->date, "2021-10-15");
      jx_year_add (jx_session_get_year (ui->session), JX_TABLE_PAYMENT, payment, &error);
      g_assert_no_error (error);
    }
}

/* A tenth of all is spent where four fifths are planned. */
static void
test_tiles (UiFixture *ui)
{
  GtkWidget *page;

  pay_all (ui, 10);
  page = show_page (ui);
  g_assert_true (shows (page, "10.00%"));
  g_assert_true (shows (page, "80.22%"));
  g_assert_true (shows (page, "83.33%"));
  g_assert_true (shows (page, "Far behind plan, -70.22 points"));
  jx_session_set_as_of (ui->session, "2021-06-30");
  ui_settle (ui);
  g_assert_true (shows (page, "0.00%"));
  g_assert_true (shows (page, "50.00%"));
}

/* Who is behind plan has to say why; who is not is not asked. */
static void
test_delays (UiFixture *ui)
{
  GtkWidget *page;
  GtkWidget *list;
  gint64     id = jx_session_get_project_id (ui->session);
  GtkWidget *focus;

  pay_all (ui, 10);
  page = show_page (ui);
  list = ui_find_type (page, JX_TYPE_DELAY_LIST);
  g_assert_nonnull (list);
  g_assert_true (jx_delay_list_focus (JX_DELAY_LIST (list), id, "delay_measure"));
  focus = gtk_window_get_focus (GTK_WINDOW (ui->window));
  g_assert_true (GTK_IS_TEXT_VIEW (focus));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "十一月发放", -1);
  jx_page_commit (jx_window_get_page (ui->window));
  g_assert_cmpstr (jx_session_get_project (ui->session)->delay_measure, ==, "十一月发放");

  pay_all (ui, 65);
  ui_settle (ui);
  g_assert_null (ui_find_type (page, JX_TYPE_DELAY_LIST));
}

/* A bar of the chart leads to the payments of its project. */
static void
test_bar (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  gint64     last = ((const JxProject *) projects->pdata[projects->len - 1])->id;
  GtkWidget *page = show_page (ui);
  GtkWidget *chart = ui_find_type (page, JX_TYPE_CHART_VIEW);

  g_signal_emit_by_name (chart, "activate", "2021-01-01", "2021-10-31", last);
  ui_settle (ui);
  g_assert_true (GTK_WIDGET (jx_window_get_page (ui->window)) != page);
  g_assert_cmpint (jx_session_get_project_id (ui->session), ==, last);
}

/* The findings of the review are counted, and the page leads there. */
static void
test_duties (UiFixture *ui)
{
  GtkWidget *page = show_page (ui);
  GtkWidget *list = ui_find_type (page, JX_TYPE_DUTY_LIST);
  guint      n_lines = 0;

  for (GtkWidget *line = gtk_widget_get_first_child (list); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    n_lines++;
  g_assert_cmpuint (n_lines, ==, 5);
  jx_session_set_as_of (ui->session, "2021-12-31");
  ui_settle (ui);
  ui_assert_named (page);
}

static gboolean
is_button (GtkWidget *widget, gpointer data)
{
  return GTK_IS_BUTTON (widget);
}

/* A reason is stored as the cursor goes from it to what is due, which says something else then. */
static void
test_leave (UiFixture *ui)
{
  GtkWidget *page;
  GtkWidget *list;
  GtkWidget *focus;
  gint64     id;

  pay_all (ui, 10);
  page = show_page (ui);
  id = jx_session_get_project_id (ui->session);
  list = ui_find_type (page, JX_TYPE_DUTY_LIST);
  g_assert_true (jx_delay_list_focus (JX_DELAY_LIST (ui_find_type (page, JX_TYPE_DELAY_LIST)),
                                      id,
                                      "delay_reason"));
  focus = gtk_window_get_focus (GTK_WINDOW (ui->window));
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (focus)), "招标推迟", -1);
  gtk_widget_grab_focus (ui_find (list, is_button, NULL));
  ui_settle (ui);
  g_assert_cmpstr (jx_session_get_project (ui->session)->delay_reason, ==, "招标推迟");
  focus = gtk_window_get_focus (GTK_WINDOW (ui->window));
  g_assert_true (GTK_IS_BUTTON (focus) && gtk_widget_is_ancestor (focus, list));
}

static void
add_cases (void)
{
  ui_test_add ("/overview-page/tiles", test_tiles);
  ui_test_add ("/overview-page/delays", test_delays);
  ui_test_add ("/overview-page/bar", test_bar);
  ui_test_add ("/overview-page/duties", test_duties);
  ui_test_add ("/overview-page/leave", test_leave);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
