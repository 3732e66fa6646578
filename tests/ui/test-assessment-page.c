/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-group.h"
#include "app/jx-grid-view.h"
#include "rules/jx-assess.h"
#include "ui-fixture.h"

static const JxProject *
get_project (UiFixture *ui)
{
  return jx_session_get_project (ui->session);
}

static GtkWidget *
show_page (UiFixture *ui)
{
  g_assert_true (jx_window_show_page (ui->window, "assessment"));
  ui_settle (ui);
  return GTK_WIDGET (jx_window_get_page (ui->window));
}

static GtkWidget *
load (UiFixture *ui)
{
  GtkWidget *page = show_page (ui);

  g_assert_true (gtk_widget_activate_action (page, "page.load-frame", NULL));
  ui_settle (ui);
  return page;
}

/* The criteria come for this project only, once, and one Undo takes them away. */
static void
test_load (UiFixture *ui)
{
  GtkWidget *page = load (ui);
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  const JxAssessment *first = get_project (ui)->assessments->pdata[0];
  guint               n_criteria = get_project (ui)->assessments->len;

  g_assert_cmpuint (n_criteria, >, 10);
  g_assert_cmpstr (first->level1, ==, "决策");
  g_assert_cmpuint (((JxProject *) projects->pdata[1])->assessments->len, ==, 0);
  g_assert_nonnull (ui_find_type (page, JX_TYPE_GRID_VIEW));
  ui_assert_named (GTK_WIDGET (ui->window));

  gtk_widget_activate_action (page, "page.load-frame", NULL);
  g_assert_cmpuint (get_project (ui)->assessments->len, ==, n_criteria);
  jx_session_undo (ui->session, NULL);
  ui_settle (ui);
  g_assert_cmpuint (get_project (ui)->assessments->len, ==, 0);
  jx_session_redo (ui->session, NULL);
  g_assert_true (gtk_widget_activate_action (page, "page.drop-frame", NULL));
  g_assert_cmpuint (get_project (ui)->assessments->len, ==, 0);
}

/* Points up to the weight are stored, more are refused in the cell. */
static void
test_points (UiFixture *ui)
{
  GtkWidget     *page = load (ui);
  JxGridView    *grid = JX_GRID_VIEW (ui_find_type (page, JX_TYPE_GRID_VIEW));
  const JxPlace  place = { JX_TABLE_ASSESSMENT,
                           jx_record_id (get_project (ui)->assessments->pdata[0]),
                           "points" };
  JxFieldWidget *field;
  JxAssessed     assessed;

  g_assert_nonnull (ui_go_to (ui, &place));
  field = jx_grid_cell_get_field (jx_grid_view_get_cell (grid));
  gtk_editable_set_text (GTK_EDITABLE (jx_field_widget_get_input (field)), "3.5");
  g_assert_false (jx_field_widget_commit (field));
  g_assert_false (jx_page_can_leave (JX_PAGE (page)));
  gtk_editable_set_text (GTK_EDITABLE (jx_field_widget_get_input (field)), "2.5");
  g_assert_true (jx_field_widget_commit (field));
  ui_settle (ui);
  g_assert_true (jx_assess_project (get_project (ui), &assessed));
  g_assert_cmpint (assessed.total, ==, 250);
  g_assert_cmpuint (assessed.n_reasons, ==, 1);
  g_assert_cmpuint (assessed.n_missing, ==, get_project (ui)->assessments->len - 1);
}

static void
add_cases (void)
{
  ui_test_add ("/assessment-page/load", test_load);
  ui_test_add ("/assessment-page/points", test_points);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
