/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-chart-view.h"
#include "app/jx-field-widget.h"
#include "app/jx-ledger-pane.h"
#include "app/jx-month-grid.h"
#include "app/jx-payment-import.h"
#include "app/jx-sheet.h"
#include "exchange/jx-payments.h"
#include "ui-fixture.h"

#include <string.h>

static const JxProject *
get_project (UiFixture *ui)
{
  return jx_session_get_project (ui->session);
}

static void
pay (UiFixture *ui, const char *date, gint64 amount, const char *voucher)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxPayment) payment = jx_payment_new ();

  payment->project_id = jx_session_get_project_id (ui->session);
  payment->amount = amount;
  jx_text_set (&payment->date, date);
  jx_text_set (&payment->voucher, voucher);
  jx_text_set (&payment->summary, "春节慰问");
  jx_year_add (jx_session_get_year (ui->session), JX_TABLE_PAYMENT, payment, &error);
  g_assert_no_error (error);
}

static GtkWidget *
show_page (UiFixture *ui)
{
  g_assert_true (jx_window_show_page (ui->window, "spending"));
  ui_settle (ui);
  return GTK_WIDGET (jx_window_get_page (ui->window));
}

static JxLedgerPane *
get_pane (GtkWidget *page)
{
  return JX_LEDGER_PANE (ui_find_type (page, JX_TYPE_LEDGER_PANE));
}

static void
type (JxLedgerPane *pane, const char *field, const char *text)
{
  GtkWidget *input = jx_quick_line_get_input (jx_ledger_pane_get_line (pane), field);

  gtk_editable_set_text (GTK_EDITABLE (input), text);
}

static const char *
get_cell (UiFixture *ui, JxLedgerPane *pane, guint row, guint column)
{
  JxGridCell *cell;

  ui_settle (ui);
  cell = jx_grid_view_find_cell (jx_ledger_pane_get_grid (pane), row, column);
  g_assert_nonnull (cell);
  return jx_grid_cell_get_text (cell);
}

/* A line typed in by hand: a date without its year, an amount in 万, and what is offered next. */
static void
test_quick_line (UiFixture *ui)
{
  JxLedgerPane    *pane = get_pane (show_page (ui));
  JxQuickLine     *line = jx_ledger_pane_get_line (pane);
  const JxPayment *payment;

  type (pane, "date", "1-28");
  type (pane, "summary", "春节慰问困难职工");
  type (pane, "amount", "1.5万");
  type (pane, "payee", "县农行代发");
  g_assert_false (jx_quick_line_is_empty (line));
  g_assert_true (jx_quick_line_enter (line, "payee"));
  ui_settle (ui);
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 1);
  payment = get_project (ui)->payments->pdata[0];
  g_assert_cmpstr (payment->date, ==, "2021-01-28");
  g_assert_cmpint (payment->amount, ==, 1500000);
  g_assert_cmpstr (payment->payee, ==, "县农行代发");
  g_assert_true (jx_quick_line_is_empty (line));

  g_assert_true (jx_quick_line_enter (line, "summary"));
  type (pane, "amount", "-200");
  g_assert_true (jx_quick_line_enter (line, "amount"));
  ui_settle (ui);
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 2);
  payment = get_project (ui)->payments->pdata[1];
  g_assert_cmpstr (payment->date, ==, "2021-01-28");
  g_assert_cmpstr (payment->summary, ==, "春节慰问困难职工");
  g_assert_cmpint (payment->amount, ==, -20000);
  g_assert_cmpstr (get_cell (ui, pane, 1, 7), ==, "14,800.00");
  g_assert_nonnull (strstr (jx_page_get_status (jx_window_get_page (ui->window)), "14,800.00"));
}

/* What cannot be read stays and is not stored. */
static void
test_wrong_line (UiFixture *ui)
{
  JxLedgerPane *pane = get_pane (show_page (ui));
  JxQuickLine  *line = jx_ledger_pane_get_line (pane);

  type (pane, "date", "2-30");
  type (pane, "amount", "100");
  g_assert_false (jx_quick_line_enter (line, "amount"));
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 0);
  g_assert_false (jx_page_can_leave (jx_window_get_page (ui->window)));
  type (pane, "date", "2-28");
  g_assert_true (jx_quick_line_enter (line, "amount"));
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 1);
}

static GtkEditable *
edit (UiFixture *ui, JxGridView *grid, guint row, guint column)
{
  JxGridCell *cell;

  jx_grid_view_focus (grid, row, column);
  ui_wait (100);
  cell = jx_grid_view_get_cell (grid);
  g_assert_nonnull (cell);
  g_assert_cmpuint (jx_grid_cell_get_position (cell), ==, row);
  g_assert_cmpuint (jx_grid_cell_get_column (cell), ==, column);
  return GTK_EDITABLE (jx_field_widget_get_input (jx_grid_cell_get_field (cell)));
}

/* Enter stores and goes down; Escape would give the text back; a wrong text holds the cursor. */
static void
test_edit (UiFixture *ui)
{
  JxLedgerPane *pane;
  JxGridView   *grid;
  GtkEditable  *entry;

  pay (ui, "2021-01-28", 150000, "记-1");
  pay (ui, "2021-02-05", 2000000, "记-2");
  pane = get_pane (show_page (ui));
  grid = jx_ledger_pane_get_grid (pane);

  entry = edit (ui, grid, 0, 3);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "1,500.00");
  gtk_editable_set_text (entry, "abc");
  g_assert_true (jx_grid_view_handle_key (grid, GDK_KEY_Return, 0));
  g_assert_cmpuint (jx_grid_cell_get_position (jx_grid_view_get_cell (grid)), ==, 0);
  gtk_editable_set_text (entry, "1800");
  g_assert_true (jx_grid_view_handle_key (grid, GDK_KEY_Return, 0));
  ui_wait (100);
  g_assert_cmpuint (jx_grid_cell_get_position (jx_grid_view_get_cell (grid)), ==, 1);
  g_assert_cmpint (((JxPayment *) get_project (ui)->payments->pdata[0])->amount, ==, 180000);
  g_assert_cmpstr (get_cell (ui, pane, 1, 7), ==, "21,800.00");

  entry = edit (ui, grid, 1, 1);
  gtk_editable_set_text (entry, "3-5");
  g_assert_true (jx_grid_view_handle_key (grid, GDK_KEY_Tab, 0));
  ui_wait (100);
  g_assert_cmpstr (((JxPayment *) get_project (ui)->payments->pdata[1])->date, ==, "2021-03-05");
}

static void
test_remove (UiFixture *ui)
{
  JxGridView *grid;
  g_autoptr (GError) error = NULL;

  pay (ui, "2021-01-28", 150000, "记-1");
  pay (ui, "2021-02-05", 2000000, "记-2");
  grid = jx_ledger_pane_get_grid (get_pane (show_page (ui)));
  edit (ui, grid, 0, 2);
  g_assert_true (jx_grid_view_handle_key (grid, GDK_KEY_Delete, GDK_CONTROL_MASK));
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 1);
  g_assert_true (jx_session_undo (ui->session, &error));
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 2);
}

/* A payment of another year, and one over the budget, are marked; the others are not. */
static void
test_marks (UiFixture *ui)
{
  JxLedger *ledger;

  pay (ui, "2020-12-30", 100, "记-0");
  pay (ui, "2021-02-05", get_project (ui)->budget - 100, "记-1");
  pay (ui, "2021-02-06", 1, "记-2");
  ledger = jx_ledger_pane_get_ledger (get_pane (show_page (ui)));
  g_assert_cmpuint (jx_ledger_get_count (ledger), ==, 3);
  g_assert_cmpint (jx_ledger_get_entry (ledger, 0)->mark, ==, JX_LEDGER_OUTSIDE_YEAR);
  g_assert_cmpint (jx_ledger_get_entry (ledger, 1)->mark, ==, JX_LEDGER_FINE);
  g_assert_cmpint (jx_ledger_get_entry (ledger, 2)->mark, ==, JX_LEDGER_OVER_BUDGET);
}

/* A column of the chart shows the payments that it is made of. */
static void
test_chart (UiFixture *ui)
{
  GtkWidget *page;
  JxLedger  *ledger;
  GtkWidget *chart;

  pay (ui, "2021-01-28", 150000, "记-1");
  pay (ui, "2021-05-05", 2000000, "记-2");
  page = show_page (ui);
  ledger = jx_ledger_pane_get_ledger (get_pane (page));
  g_assert_cmpuint (jx_ledger_get_count (ledger), ==, 2);
  chart = ui_find_type (page, JX_TYPE_CHART_VIEW);
  g_signal_emit_by_name (chart, "activate", "2021-04-01", "2021-06-30", (gint64) 0);
  g_assert_cmpuint (jx_ledger_get_count (ledger), ==, 1);
  g_assert_cmpint (jx_ledger_get_sum (ledger), ==, 2000000);
}

/* A sum of a month becomes a payment of its last day; a leap day and February are its own. */
static void
test_months (UiFixture *ui)
{
  GtkWidget       *page = show_page (ui);
  JxMonthGrid     *months;
  JxGridView      *grid;
  GtkEditable     *entry;
  const JxPayment *payment;

  gtk_stack_set_visible_child_name (GTK_STACK (
                                      gtk_widget_get_ancestor (GTK_WIDGET (get_pane (page)),
                                                               GTK_TYPE_STACK)),
                                    "months");
  ui_settle (ui);
  months = JX_MONTH_GRID (ui_find_type (page, JX_TYPE_MONTH_GRID));
  grid = jx_month_grid_get_grid (months);
  entry = edit (ui, grid, 0, 2);
  gtk_editable_set_text (entry, "12,800");
  g_assert_true (jx_grid_view_handle_key (grid, GDK_KEY_Tab, 0));
  ui_settle (ui);
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 1);
  payment = get_project (ui)->payments->pdata[0];
  g_assert_cmpstr (payment->date, ==, "2021-02-28");
  g_assert_cmpint (payment->amount, ==, 1280000);
  g_assert_cmpuint (jx_grid_cell_get_column (jx_grid_view_get_cell (grid)), ==, 3);

  pay (ui, "2021-02-03", 20000, "记-2");
  ui_settle (ui);
  g_assert_cmpstr (jx_grid_cell_get_text (jx_grid_view_find_cell (grid, 0, 2)), ==, "13,000.00");
  g_assert_null (jx_grid_cell_get_place (jx_grid_view_find_cell (grid, 0, 2)).field);
}

/* One step to undo; what is there already and what is wrong stays away. */
static void
test_import (UiFixture *ui)
{
  g_autofree char *path = g_build_filename (ui->folder, "payments.csv", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;

  pay (ui, "2021-01-28", 150000, "记-1");
  show_page (ui);
  g_file_set_contents (path,
                       "日期,金额,凭证号,收款方,摘要\n"
                       "2021-01-28,1500.00,记-1,县农行,春节慰问\n"
                       "2021-03-18,12800.00,记-2,县农行,生活救助\n"
                       "2021-05-20,一万,记-3,县农行,大病救助\n"
                       "2021-08-24,28000.00,记-4,县农行,金秋助学\n",
                       -1,
                       &error);
  g_assert_no_error (error);
  dialog = jx_payment_import_new (GTK_WINDOW (ui->window), ui->session, file, &error);
  g_assert_no_error (error);
  gtk_window_present (dialog);
  ui_wait (100);
  ui_assert_named (GTK_WIDGET (dialog));
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  ui_settle (ui);
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 3);
  g_assert_true (jx_session_undo (ui->session, &error));
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 1);
}

static gboolean
is_payee_label (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) &&
         g_str_equal (gtk_label_get_text (GTK_LABEL (widget)),
                      jx_payment_column_label (JX_PAYMENT_PAYEE)) &&
         gtk_label_get_mnemonic_widget (GTK_LABEL (widget)) != NULL;
}

/* Opens a list to import and finds the choice of the column of the payees. */
static GtkWindow *
open_list (UiFixture *ui, const char *name, const char *list, GtkDropDown **payee)
{
  g_autofree char *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  GtkWindow *dialog;
  GtkWidget *label;

  g_file_set_contents (path, list, -1, &error);
  g_assert_no_error (error);
  dialog = jx_payment_import_new (GTK_WINDOW (ui->window), ui->session, file, &error);
  g_assert_no_error (error);
  gtk_window_present (dialog);
  ui_wait (100);
  label = ui_find (GTK_WIDGET (dialog), is_payee_label, NULL);
  g_assert_nonnull (label);
  *payee = GTK_DROP_DOWN (gtk_label_get_mnemonic_widget (GTK_LABEL (label)));
  return dialog;
}

/* What column the user chose for a heading is chosen again for the next list of that kind, also
 * where it stands elsewhere. */
static void
test_import_columns (UiFixture *ui)
{
  GtkDropDown     *payee;
  GtkWindow       *dialog;
  const JxPayment *payment;

  show_page (ui);
  dialog = open_list (ui, "one.csv", "日期,金额,对象\n2021-03-18,12.00,县农行\n", &payee);
  g_assert_cmpuint (gtk_drop_down_get_selected (payee), ==, 0);
  gtk_drop_down_set_selected (payee, 3);
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  ui_settle (ui);

  dialog = open_list (ui, "two.csv", "对象,日期,金额\n新华书店,2021-04-18,13.00\n", &payee);
  g_assert_cmpuint (gtk_drop_down_get_selected (payee), ==, 1);
  g_signal_emit_by_name (gtk_window_get_default_widget (dialog), "clicked");
  ui_settle (ui);
  g_assert_cmpuint (get_project (ui)->payments->len, ==, 2);
  payment = get_project (ui)->payments->pdata[0];
  g_assert_cmpstr (payment->payee, ==, "县农行");
  payment = get_project (ui)->payments->pdata[1];
  g_assert_cmpstr (payment->payee, ==, "新华书店");
}

/* The names, with rows and an open field. */
static void
test_names (UiFixture *ui)
{
  GtkWidget *page;

  pay (ui, "2021-01-28", 150000, "记-1");
  page = show_page (ui);
  edit (ui, jx_ledger_pane_get_grid (get_pane (page)), 0, 2);
  ui_assert_named (page);
  jx_session_set_project_id (ui->session, 0);
  ui_settle (ui);
  ui_assert_named (page);
}

/* A hundred thousand payments make no objects before they are looked at. */
static void
test_many (UiFixture *ui)
{
  const guint n = 100000;
  g_autoptr (JxLedger) ledger = jx_ledger_new (JX_TABLE_PAYMENT);
  g_autoptr (JxSnapshot) snapshot = jx_snapshot_new (2021);
  JxUnit    *unit = jx_unit_new ();
  JxProject *project = jx_project_new ();
  gint64     begin;

  g_ptr_array_add (snapshot->units, unit);
  g_ptr_array_add (unit->projects, project);
  project->id = 1;
  for (guint i = 0; i < n; i++)
    {
      JxPayment *payment = jx_payment_new ();

      payment->id = i + 1;
      payment->amount = 100;
      jx_text_take (&payment->date, g_strdup_printf ("2021-%02u-%02u", i % 12 + 1, i % 28 + 1));
      g_ptr_array_add (project->payments, payment);
    }
  begin = g_get_monotonic_time ();
  jx_ledger_show (ledger, snapshot, &(JxLedgerFilter){ .project_id = 1 });
  g_assert_cmpuint (jx_ledger_get_count (ledger), ==, n);
  g_assert_cmpint (jx_ledger_get_sum (ledger), ==, 100 * (gint64) n);
  g_assert_cmpint (jx_ledger_get_entry (ledger, n - 1)->running, ==, 100 * (gint64) n);
  g_test_message ("%u payments in %.3f s",
                  n,
                  (double) (g_get_monotonic_time () - begin) / G_USEC_PER_SEC);
  g_assert_cmpint (g_get_monotonic_time () - begin, <, 3 * G_USEC_PER_SEC);
}

/* Whether a table needs no scrolling sideways. */
static gboolean
fits (GtkWidget *table)
{
  GtkWidget     *scrolled = ui_find_type (table, GTK_TYPE_SCROLLED_WINDOW);
  GtkAdjustment *across = gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (scrolled));

  return gtk_adjustment_get_upper (across) <= gtk_adjustment_get_page_size (across);
}

/* On the smallest usual screen all columns are in view; twelve months take the room of the sheet,
 * which comes back with the payments. */
static void
test_width (UiFixture *ui)
{
  GtkWidget *page = show_page (ui);
  GtkStack  *stack =
    GTK_STACK (gtk_widget_get_ancestor (GTK_WIDGET (get_pane (page)), GTK_TYPE_STACK));
  GtkWidget *sheet = ui_find_type (GTK_WIDGET (ui->window), JX_TYPE_SHEET);

  gtk_window_set_default_size (GTK_WINDOW (ui->window), 1366, 768);
  jx_session_set_project_id (ui->session, 0);
  ui_settle (ui);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (ui->window)), <=, 1366);
  g_assert_true (gtk_widget_get_visible (sheet));
  g_assert_true (fits (ui_find_type (page, JX_TYPE_LEDGER_PANE)));

  gtk_stack_set_visible_child_name (stack, "months");
  ui_settle (ui);
  g_assert_false (gtk_widget_get_visible (sheet));
  g_assert_true (fits (ui_find_type (page, JX_TYPE_MONTH_GRID)));

  gtk_stack_set_visible_child_name (stack, "payments");
  ui_settle (ui);
  g_assert_true (gtk_widget_get_visible (sheet));
}

static void
add_cases (void)
{
  ui_test_add ("/spending-page/quick-line", test_quick_line);
  ui_test_add ("/spending-page/wrong-line", test_wrong_line);
  ui_test_add ("/spending-page/edit", test_edit);
  ui_test_add ("/spending-page/remove", test_remove);
  ui_test_add ("/spending-page/marks", test_marks);
  ui_test_add ("/spending-page/chart", test_chart);
  ui_test_add ("/spending-page/months", test_months);
  ui_test_add ("/spending-page/width", test_width);
  ui_test_add ("/spending-page/import", test_import);
  ui_test_add ("/spending-page/import-columns", test_import_columns);
  ui_test_add ("/spending-page/names", test_names);
  ui_test_add ("/spending-page/many", test_many);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
