/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-page-paper.h"
#include "app/jx-reports-page.h"
#include "app/jx-settings.h"
#include "app/jx-sheet.h"

#include <string.h>

static JxPage *
open_page (UiFixture *ui)
{
  JxPage *page;

  g_assert_true (jx_window_show_page (ui->window, "reports"));
  ui_settle (ui);
  page = jx_window_get_page (ui->window);
  g_assert_true (JX_IS_REPORTS_PAGE (page));
  return page;
}

static GtkWidget *
get_sheet (UiFixture *ui)
{
  return ui_find_type (GTK_WIDGET (ui->window), JX_TYPE_SHEET);
}

static void
choose_form (UiFixture *ui, JxPage *page, const char *name)
{
  GtkListBox *list = GTK_LIST_BOX (ui_find_type (GTK_WIDGET (page), GTK_TYPE_LIST_BOX));
  int         index = (int) (jx_form_find (name) - jx_forms (NULL));

  gtk_list_box_select_row (list, gtk_list_box_get_row_at_index (list, index));
  ui_settle (ui);
}

static const JxForm *
get_form (JxPage *page, JxFormOptions *options)
{
  const JxForm *form = NULL;
  JxPlace       focus;

  g_assert_true (jx_page_get_sheet (page, &form, options, &focus));
  return form;
}

static gboolean
is_labelled (GtkWidget *widget, gpointer data)
{
  return GTK_IS_CHECK_BUTTON (widget) &&
         g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (widget)), data) == 0;
}

/* The check button of that label, or none where it is not shown. */
static GtkCheckButton *
find_check (JxPage *page, const char *label)
{
  return (GtkCheckButton *) ui_find (GTK_WIDGET (page), is_labelled, (gpointer) label);
}

static gboolean
offers (GtkWidget *widget, gpointer data)
{
  GListModel *model =
    GTK_IS_DROP_DOWN (widget) ? gtk_drop_down_get_model (GTK_DROP_DOWN (widget)) : NULL;

  return GTK_IS_STRING_LIST (model) &&
         g_strcmp0 (gtk_string_list_get_string (GTK_STRING_LIST (model), 0), data) == 0;
}

/* The drop-down of that first choice, or none where it is not shown. */
static GtkDropDown *
find_choice (JxPage *page, const char *first)
{
  return (GtkDropDown *) ui_find (GTK_WIDGET (page), offers, (gpointer) first);
}

/* Each form is offered, and the sheet shows the one that is chosen. */
static void
test_forms (UiFixture *ui)
{
  JxPage       *page = open_page (ui);
  guint         n_forms;
  const JxForm *forms = jx_forms (&n_forms);

  for (guint i = 0; i < n_forms; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (JxPaper) paper = NULL;
      JxFormOptions options;

      choose_form (ui, page, forms[i].name);
      g_assert_true (get_form (page, &options) == &forms[i]);
      paper = jx_page_build_paper (page, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (jx_sheet_get_n_pages (JX_SHEET (get_sheet (ui))),
                        ==,
                        jx_paper_get_n_pages (paper));
      g_assert_cmpuint (jx_sheet_get_number (JX_SHEET (get_sheet (ui))), ==, 1);
    }
  ui_assert_named (GTK_WIDGET (page));
}

#define FRESH_PAGES "Each project on a _new page"
#define PER_PROJECT "A page for _each project too"
#define MERGED "Target values in one column"

/* The arrow keys choose a form as soon as the page is shown, wherever the cursor was before. */
static void
test_focus (UiFixture *ui)
{
  GtkWidget *focus;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.page", "s", "goals");
  ui_settle (ui);
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.page", "s", "reports");
  ui_settle (ui);
  focus = gtk_window_get_focus (GTK_WINDOW (ui->window));
  g_assert_true (GTK_IS_LIST_BOX_ROW (focus));
  gtk_widget_child_focus (GTK_WIDGET (ui->window), GTK_DIR_TAB_FORWARD);
  g_assert_false (GTK_IS_LIST_BOX_ROW (gtk_window_get_focus (GTK_WINDOW (ui->window))));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (jx_window_get_page (ui->window))));
}

/* Only the options that change the form are offered; they are kept for each form. */
static void
test_options (UiFixture *ui)
{
  JxPage       *page = open_page (ui);
  JxFormOptions options;

  g_assert_null (find_check (page, PER_PROJECT));
  gtk_check_button_set_active (find_check (page, FRESH_PAGES), FALSE);
  gtk_drop_down_set_selected (find_choice (page, MERGED), JX_COLUMNS_SPLIT);
  get_form (page, &options);
  g_assert_true (options.flowing);
  g_assert_cmpint (options.columns, ==, JX_COLUMNS_SPLIT);

  choose_form (ui, page, "spending");
  g_assert_null (find_check (page, FRESH_PAGES));
  g_assert_null (find_choice (page, MERGED));
  gtk_check_button_set_active (find_check (page, PER_PROJECT), TRUE);
  get_form (page, &options);
  g_assert_true (options.per_project);
  g_assert_false (options.flowing);

  choose_form (ui, page, "goal-table");
  get_form (page, &options);
  g_assert_true (options.flowing);
  g_assert_cmpint (options.columns, ==, JX_COLUMNS_SPLIT);
  g_assert_false (options.per_project);
  g_assert_false (gtk_check_button_get_active (find_check (page, FRESH_PAGES)));
}

/* Each form offers the columns that it has. */
static void
test_columns (UiFixture *ui)
{
  JxPage       *page = open_page (ui);
  JxFormOptions options;

  choose_form (ui, page, "application");
  g_assert_null (find_choice (page, MERGED));
  get_form (page, &options);
  g_assert_cmpint (options.columns, ==, JX_COLUMNS_NATIONAL);
  gtk_drop_down_set_selected (find_choice (page, "National form of 2015"), 1);
  get_form (page, &options);
  g_assert_cmpint (options.columns, ==, JX_COLUMNS_SICHUAN);
  choose_form (ui, page, "goal-table");
  get_form (page, &options);
  g_assert_cmpint (options.columns, ==, JX_COLUMNS_MERGED);
}

static void
test_cutoff (UiFixture *ui)
{
  JxPage       *page = open_page (ui);
  JxFormOptions options;

  g_assert_null (find_choice (page, "Last month monitored"));
  choose_form (ui, page, "monitoring");
  get_form (page, &options);
  g_assert_cmpuint (options.cutoff, ==, 0);
  gtk_drop_down_set_selected (find_choice (page, "Last month monitored"), 7);
  get_form (page, &options);
  g_assert_cmpuint (options.cutoff, ==, 7);
  choose_form (ui, page, "spending");
  gtk_check_button_set_active (find_check (page, "Charts in _grey"), TRUE);
  get_form (page, &options);
  g_assert_true (options.grey);
}

static gboolean
is_first_day (GtkWidget *widget, gpointer data)
{
  return GTK_IS_ENTRY (widget) &&
         g_strcmp0 (gtk_entry_get_placeholder_text (GTK_ENTRY (widget)), "First day") == 0;
}

/* The record of changes is of the period; a wrong day stays in its entry and changes nothing. */
static void
test_period (UiFixture *ui)
{
  JxPage       *page = open_page (ui);
  GtkWidget    *entry;
  JxFormOptions options;

  choose_form (ui, page, "history");
  g_assert_cmpuint (jx_sheet_get_n_pages (JX_SHEET (get_sheet (ui))), >, 0);
  entry = ui_find (GTK_WIDGET (page), is_first_day, NULL);
  gtk_editable_set_text (GTK_EDITABLE (entry), "2021-31-12");
  g_signal_emit_by_name (entry, "activate");
  get_form (page, &options);
  g_assert_null (options.since);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "2021-31-12");
  gtk_editable_set_text (GTK_EDITABLE (entry), "2999-12-31");
  g_signal_emit_by_name (entry, "activate");
  ui_settle (ui);
  get_form (page, &options);
  g_assert_cmpstr (options.since, ==, "2999-12-31");
  g_assert_cmpuint (jx_sheet_get_n_pages (JX_SHEET (get_sheet (ui))), ==, 0);
}

/* The sheet is of the date of the session, and follows it. */
static void
test_as_of (UiFixture *ui)
{
  JxPage       *page = open_page (ui);
  JxFormOptions options;

  choose_form (ui, page, "spending");
  jx_session_set_as_of (ui->session, "2021-06-30");
  ui_settle (ui);
  get_form (page, &options);
  g_assert_cmpstr (options.as_of, ==, "2021-06-30");
}

static void
test_project (UiFixture *ui)
{
  JxPage      *page = open_page (ui);
  GtkDropDown *choice = find_choice (page, "All projects");
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  gint64        id = jx_record_id (projects->pdata[1]);
  int           width = gtk_widget_get_width (GTK_WIDGET (page));
  JxFormOptions options;
  g_autoptr (GError) error = NULL;

  get_form (page, &options);
  g_assert_cmpint (options.project_id, ==, 0);
  gtk_drop_down_set_selected (choice, 2);
  get_form (page, &options);
  g_assert_cmpint (options.project_id, ==, id);

  /* A change elsewhere leaves the choice, and a long name the width. */
  g_assert_true (jx_session_set_field (ui->session,
                                       JX_TABLE_PROJECT,
                                       id,
                                       "name",
                                       "关于提前下达困难职工及劳模帮扶救助专项资金的通知",
                                       &error));
  ui_settle (ui);
  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (page)), ==, width);
  get_form (page, &options);
  g_assert_cmpint (options.project_id, ==, id);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 2);

  g_assert_true (jx_year_remove (jx_session_get_year (ui->session), JX_TABLE_PROJECT, id, &error));
  ui_settle (ui);
  get_form (page, &options);
  g_assert_cmpint (options.project_id, ==, 0);
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
}

/* The preview has most of the room, whatever the toggle says, and gives it back. */
static void
test_sheet (UiFixture *ui)
{
  GtkWidget *sheet = get_sheet (ui);
  int        width;

  jx_window_show_page (ui->window, "goals");
  ui_settle (ui);
  width = gtk_widget_get_width (sheet);
  open_page (ui);
  g_assert_cmpint (gtk_widget_get_width (sheet),
                   >,
                   gtk_widget_get_width (GTK_WIDGET (ui->window)) / 2);
  jx_window_show_page (ui->window, "history");
  ui_settle (ui);
  g_assert_false (gtk_widget_is_visible (sheet));
  jx_window_show_page (ui->window, "goals");
  ui_settle (ui);
  g_assert_cmpint (ABS (gtk_widget_get_width (sheet) - width), <=, 1);

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.sheet-visible", NULL);
  g_assert_false (gtk_widget_is_visible (sheet));
  open_page (ui);
  g_assert_true (gtk_widget_is_visible (sheet));
  g_assert_false (g_settings_get_boolean (jx_settings_get (), JX_KEY_SHEET_VISIBLE));
  jx_window_show_page (ui->window, "history");
  jx_window_show_page (ui->window, "goals");
  g_assert_false (gtk_widget_is_visible (sheet));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.sheet-visible", NULL);
  g_assert_true (gtk_widget_is_visible (sheet));
}

static gboolean
says_nothing (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_is_visible (widget) &&
         strstr (gtk_label_get_label (GTK_LABEL (widget)), "nothing to print") != NULL;
}

/* Why there is nothing to print stands where the preview would be. */
static void
test_nothing (UiFixture *ui)
{
  GtkWidget *sheet = get_sheet (ui);
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < projects->len; i++)
    {
      gint64 id = jx_record_id (projects->pdata[i]);

      g_array_append_val (ids, id);
    }
  open_page (ui);
  g_assert_null (ui_find (sheet, says_nothing, NULL));
  for (guint i = 0; i < ids->len; i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_true (jx_year_remove (jx_session_get_year (ui->session),
                                     JX_TABLE_PROJECT,
                                     g_array_index (ids, gint64, i),
                                     &error));
    }
  ui_settle (ui);
  g_assert_cmpuint (jx_sheet_get_n_pages (JX_SHEET (sheet)), ==, 0);
  g_assert_nonnull (ui_find (sheet, says_nothing, NULL));
}

static void
add_cases (void)
{
  ui_test_add ("/reports-page/forms", test_forms);
  ui_test_add ("/reports-page/focus", test_focus);
  ui_test_add ("/reports-page/options", test_options);
  ui_test_add ("/reports-page/columns", test_columns);
  ui_test_add ("/reports-page/cutoff", test_cutoff);
  ui_test_add ("/reports-page/period", test_period);
  ui_test_add ("/reports-page/as-of", test_as_of);
  ui_test_add ("/reports-page/project", test_project);
  ui_test_add ("/reports-page/sheet", test_sheet);
  ui_test_add ("/reports-page/nothing", test_nothing);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
