/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-field-group.h"
#include "app/jx-unit-page.h"

static const JxUnit *
get_unit (UiFixture *ui)
{
  return jx_session_get_snapshot (ui->session)->units->pdata[0];
}

/* The entry of a field in view; NULL where there is none. */
static GtkEditable *
find_entry (UiFixture *ui, JxTable table, gint64 id, const char *field)
{
  const JxPlace  place = { table, id, field };
  JxFieldWidget *found = jx_fields_find (GTK_WIDGET (jx_window_get_page (ui->window)), &place);

  if (found == NULL || !gtk_widget_get_mapped (GTK_WIDGET (found)))
    return NULL;
  return GTK_EDITABLE (jx_field_widget_get_input (found));
}

static void
type (UiFixture *ui, JxTable table, const char *field, const char *text)
{
  gint64 id =
    table == JX_TABLE_UNIT ? get_unit (ui)->id : jx_session_get_settings (ui->session)->id;
  GtkEditable *entry = find_entry (ui, table, id, field);

  g_assert_nonnull (entry);
  gtk_widget_grab_focus (GTK_WIDGET (entry));
  gtk_editable_set_text (entry, text);
  jx_page_commit (jx_window_get_page (ui->window));
}

static GtkEditable *
get_name (UiFixture *ui)
{
  return find_entry (ui, JX_TABLE_UNIT, get_unit (ui)->id, "name");
}

static void
test_fields (UiFixture *ui)
{
  const JxSettings *settings;

  jx_session_go_to (ui->session, &(const JxPlace){ JX_TABLE_UNIT, get_unit (ui)->id, "preparer" });
  ui_settle (ui);
  g_assert_true (JX_IS_UNIT_PAGE (jx_window_get_page (ui->window)));
  type (ui, JX_TABLE_UNIT, "preparer", "李强");
  g_assert_cmpstr (get_unit (ui)->preparer, ==, "李强");
  type (ui, JX_TABLE_SETTING, "checkpoints", "6，12");
  type (ui, JX_TABLE_SETTING, "behind", "5%");
  settings = jx_session_get_settings (ui->session);
  g_assert_cmpstr (settings->checkpoints, ==, "6,12");
  g_assert_cmpint (settings->behind, ==, 500);
  g_assert_true (jx_page_can_leave (jx_window_get_page (ui->window)));
}

static void
test_wrong (UiFixture *ui)
{
  jx_window_show_page (ui->window, "unit");
  ui_settle (ui);
  type (ui, JX_TABLE_SETTING, "checkpoints", "十三");
  g_assert_false (jx_page_can_leave (jx_window_get_page (ui->window)));
  g_assert_cmpstr (jx_session_get_settings (ui->session)->checkpoints, ==, "3,6,10,12");
}

static void
answer (UiFixture *ui, const char *reason)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWindow) window = g_list_model_get_item (windows, i);

      if (gtk_window_get_transient_for (window) == GTK_WINDOW (ui->window))
        {
          gtk_editable_set_text (GTK_EDITABLE (
                                   gtk_widget_get_parent (gtk_window_get_focus (window))),
                                 reason);
          gtk_widget_activate (gtk_window_get_default_widget (window));
          ui_wait (400);
          return;
        }
    }
  g_assert_not_reached ();
}

/* Archiving and reopening ask first; an archived year can only be reopened. */
static void
test_archive (UiFixture *ui)
{
  g_autoptr (GPtrArray) history = NULL;
  const JxEntry *last;
  GtkWidget     *page;

  jx_window_show_page (ui->window, "unit");
  ui_settle (ui);
  page = GTK_WIDGET (jx_window_get_page (ui->window));
  gtk_widget_activate_action (page, "page.archive", NULL);
  g_assert_true (jx_session_get_writable (ui->session));
  answer (ui, "");
  g_assert_false (jx_session_get_writable (ui->session));
  g_assert_null (ui_find_action (page, "page.archive"));
  g_assert_false (gtk_editable_get_editable (get_name (ui)));

  gtk_widget_activate_action (page, "page.reopen", NULL);
  answer (ui, "审计调整");
  g_assert_true (jx_session_get_writable (ui->session));
  g_assert_true (gtk_editable_get_editable (get_name (ui)));
  history = jx_year_history (jx_session_get_year (ui->session), NULL);
  last = history->pdata[history->len - 1];
  g_assert_cmpint (last->verb, ==, JX_VERB_REOPEN);
  g_assert_cmpstr (last->detail, ==, "审计调整");
}

/* A file whose import was undone can be given a unit by hand. */
static void
test_no_unit (UiFixture *ui)
{
  GtkWidget *page;
  g_autoptr (GError) error = NULL;

  jx_session_undo (ui->session, &error);
  g_assert_no_error (error);
  jx_window_show_page (ui->window, "unit");
  ui_settle (ui);
  page = GTK_WIDGET (jx_window_get_page (ui->window));
  g_signal_emit_by_name (ui_find_action (page, "page.add-unit"), "clicked");
  ui_settle (ui);
  type (ui, JX_TABLE_UNIT, "name", "某县总工会");
  g_assert_cmpstr (get_unit (ui)->name, ==, "某县总工会");
}

static void
test_two_units (UiFixture *ui)
{
  g_autoptr (JxUnit) second = jx_unit_new ();
  g_autoptr (GError) error = NULL;
  GtkWidget *page;

  second->position = 2;
  jx_text_set (&second->name, "第二单位");
  jx_year_add (jx_session_get_year (ui->session), JX_TABLE_UNIT, second, &error);
  g_assert_no_error (error);
  jx_session_go_to (ui->session, &(const JxPlace){ JX_TABLE_UNIT, second->id, "name" });
  ui_settle (ui);
  page = GTK_WIDGET (jx_window_get_page (ui->window));
  g_assert_cmpstr (gtk_editable_get_text (find_entry (ui, JX_TABLE_UNIT, second->id, "name")),
                   ==,
                   "第二单位");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (ui_find_type (page, GTK_TYPE_DROP_DOWN)), 0);
  g_assert_cmpstr (gtk_editable_get_text (get_name (ui)), ==, get_unit (ui)->name);
}

static void
add_cases (void)
{
  ui_test_add ("/unit-page/fields", test_fields);
  ui_test_add ("/unit-page/wrong", test_wrong);
  ui_test_add ("/unit-page/archive", test_archive);
  ui_test_add ("/unit-page/no-unit", test_no_unit);
  ui_test_add ("/unit-page/two-units", test_two_units);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
