/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-cells.h"
#include "app/jx-history-filter.h"
#include "app/jx-history-page.h"
#include "app/jx-history-row.h"

static gint64
get_project (UiFixture *ui, guint index)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);

  return jx_record_id (projects->pdata[index]);
}

static void
set_field (UiFixture *ui, guint project, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  jx_session_set_field (ui->session,
                        JX_TABLE_PROJECT,
                        get_project (ui, project),
                        field,
                        text,
                        &error);
  g_assert_no_error (error);
}

static JxPage *
open_page (UiFixture *ui)
{
  g_assert_true (jx_window_show_page (ui->window, "history"));
  ui_settle (ui);
  return jx_window_get_page (ui->window);
}

static gboolean
is_view (GtkWidget *widget, gpointer data)
{
  g_autofree char *difference = NULL;

  if (!GTK_IS_COLUMN_VIEW (widget))
    return FALSE;
  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget),
                                                   GTK_ACCESSIBLE_PROPERTY_LABEL,
                                                   data);
  return difference == NULL;
}

static GtkSelectionModel *
get_model (JxPage *page, const char *name)
{
  GtkWidget *view = ui_find (GTK_WIDGET (page), is_view, (gpointer) name);

  g_assert_nonnull (view);
  return gtk_column_view_get_model (GTK_COLUMN_VIEW (view));
}

static GListModel *
get_history (JxPage *page)
{
  return G_LIST_MODEL (get_model (page, "History"));
}

static GListModel *
get_details (JxPage *page)
{
  return G_LIST_MODEL (get_model (page, "What the entry changed; Enter goes there"));
}

static char *
get_text (GListModel *model, guint position, guint column)
{
  g_autoptr (JxCells) row = g_list_model_get_item (model, position);

  g_assert_nonnull (row);
  return g_strdup (jx_cells_get_text (row, column));
}

#define assert_text(model, position, column, expected)                                             \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = get_text (model, position, column);                                   \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

static void
test_entries (UiFixture *ui)
{
  JxPage     *page;
  GListModel *history;
  GListModel *details;
  guint       before;
  g_autoptr (GError) error = NULL;

  set_field (ui, 0, "name", "春节慰问");
  set_field (ui, 0, "budget", "12.5");
  page = open_page (ui);
  history = get_history (page);
  details = get_details (page);
  before = g_list_model_get_n_items (history);
  g_assert_cmpint (before, ==, jx_year_get_head (jx_session_get_year (ui->session)));
  assert_text (history, 0, JX_HISTORY_WHAT, "Change Budget: 春节慰问");
  assert_text (history, 0, JX_HISTORY_STATE, "");
  assert_text (details, 0, 0, "project “春节慰问”");
  assert_text (details, 0, 1, "Budget");
  assert_text (details, 0, 3, "12.50");

  g_assert_true (jx_session_undo (ui->session, &error));
  ui_settle (ui);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, before + 1);
  assert_text (history, 0, JX_HISTORY_WHAT, "Undo Budget: 春节慰问");
  assert_text (history, 1, JX_HISTORY_STATE, "undone");
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (history), 2, TRUE);
  assert_text (details, 0, 1, "Project name");
  assert_text (details, 0, 3, "春节慰问");
}

static void
test_filter (UiFixture *ui)
{
  JxPage     *page;
  GListModel *history;
  GtkWidget  *project;
  GtkWidget  *text;

  set_field (ui, 0, "person", "张三");
  set_field (ui, 1, "person", "李四");
  set_field (ui, 2, "purpose", "慰问");
  page = open_page (ui);
  history = get_history (page);
  project = ui_find_type (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (project), 2);
  /* the import, and the change of the second project */
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 2);
  assert_text (history, 1, JX_HISTORY_NUMBER, "2");

  set_field (ui, 1, "person", "王五");
  ui_settle (ui);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (project)), ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 3);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (project), 0);
  text = ui_find_type (GTK_WIDGET (page), GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (text), "Purpose");
  ui_wait (300);
  g_assert_cmpuint (g_list_model_get_n_items (history), ==, 1);
  ui_assert_named (text);
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

static void
test_back (UiFixture *ui)
{
  JxYear     *year = jx_session_get_year (ui->session);
  JxPage     *page;
  GListModel *history;
  gint64      head;

  set_field (ui, 0, "name", "甲");
  head = jx_year_get_head (year);
  set_field (ui, 0, "name", "乙");
  set_field (ui, 0, "person", "张三");
  page = open_page (ui);
  history = get_history (page);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.back-to-here", NULL);
  g_assert_null (find_dialog (ui));

  gtk_selection_model_select_item (GTK_SELECTION_MODEL (history), 2, TRUE);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.back-to-here", NULL);
  g_assert_nonnull (find_dialog (ui));
  g_signal_emit_by_name (gtk_window_get_default_widget (find_dialog (ui)), "clicked");
  ui_settle (ui);

  g_assert_cmpint (jx_year_get_head (year), ==, head + 4);
  g_assert_cmpstr (jx_session_get_project (ui->session)->name, ==, "甲");
  assert_text (history, 2, JX_HISTORY_STATE, "undone");
  assert_text (history, 3, JX_HISTORY_STATE, "undone");
  assert_text (history, 4, JX_HISTORY_STATE, "");
}

static void
add_cases (void)
{
  ui_test_add ("/history-page/entries", test_entries);
  ui_test_add ("/history-page/filter", test_filter);
  ui_test_add ("/history-page/back", test_back);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
