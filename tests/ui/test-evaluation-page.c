/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-widget.h"
#include "app/jx-owner-table.h"
#include "app/jx-cells.h"
#include "tree-keys.h"

#include <string.h>

/* The first project: outputs of 12.5 points, ≥4个, ≥600, 100% and ≤86万元; a benefit of 30, ≤20优;
 * and a satisfaction of 10, ≤95%. */

static GtkWidget *
show_page (UiFixture *ui)
{
  g_assert_true (jx_window_show_page (ui->window, "evaluation"));
  ui_settle (ui);
  return GTK_WIDGET (jx_window_get_page (ui->window));
}

static gboolean
is_total_cb (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && gtk_widget_has_css_class (widget, "tile-value");
}

static const char *
get_total (UiFixture *ui)
{
  ui_settle (ui);
  return gtk_label_get_label (
    GTK_LABEL (ui_find (GTK_WIDGET (jx_window_get_page (ui->window)), is_total_cb, NULL)));
}

static const JxEvaluation *
get_evaluation (UiFixture *ui, guint index)
{
  const JxIndicator *indicator = tree_indicator (ui, index);

  return indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;
}

static void
set_target (UiFixture *ui, guint index, const char *printed)
{
  g_autoptr (GError) error = NULL;

  jx_session_set_field (ui->session,
                        JX_TABLE_INDICATOR,
                        tree_indicator (ui, index)->id,
                        "printed",
                        printed,
                        &error);
  g_assert_no_error (error);
  ui_settle (ui);
}

static void
test_points (UiFixture *ui)
{
  show_page (ui);
  g_assert_cmpstr (get_total (ui), ==, "0.00");
  g_assert_cmpstr (tree_hint (ui, 0, "weight"), ==, "12.5");
  g_assert_cmpstr (tree_hint (ui, 0, "points"), ==, "");

  /* As one types, before anything is stored. */
  tree_type (ui, 0, "actual", "3");
  g_assert_null (get_evaluation (ui, 0));
  g_assert_cmpstr (tree_hint (ui, 0, "points"), ==, "9.38");
  g_assert_cmpstr (tree_text (ui, 0, "computed"), ==, "12.5 × 3 ÷ 4");
  g_assert_cmpstr (get_total (ui), ==, "9.38");
  tree_press (ui, GDK_KEY_Escape);
  g_assert_cmpstr (get_total (ui), ==, "0.00");
  g_assert_cmpstr (tree_text (ui, 0, "computed"), ==, "");

  tree_enter (ui, 0, "actual", "3个");
  g_assert_cmpint (get_evaluation (ui, 0)->computed, ==, 938);
  g_assert_cmpstr (get_total (ui), ==, "9.38");
  g_assert_nonnull (strstr (tree_hint (ui, 0, "reason"), "missed"));
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (tree_cell (ui, 0, "reason")), "asked"));
  tree_enter (ui, 0, "reason", "场地未腾退，明年完成");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (tree_cell (ui, 0, "reason")), "asked"));
  g_assert_cmpstr (get_evaluation (ui, 0)->reason, ==, "场地未腾退，明年完成");
}

static void
test_given (UiFixture *ui)
{
  show_page (ui);
  tree_enter (ui, 0, "actual", "4");
  tree_enter (ui, 0, "points", "10");
  g_assert_cmpint (get_evaluation (ui, 0)->points, ==, 1000);
  g_assert_cmpint (get_evaluation (ui, 0)->computed, ==, 1250);
  g_assert_cmpstr (get_total (ui), ==, "10.00");
  g_assert_nonnull (strstr (tree_text (ui, 0, "computed"), "given: 10.00"));
  g_assert_nonnull (strstr (tree_hint (ui, 0, "reason"), "Other points"));

  tree_enter (ui, 0, "points", "12.51");
  g_assert_true (tree_is_invalid (ui, 0, "points"));
  g_assert_cmpint (get_evaluation (ui, 0)->points, ==, 1000);
  g_assert_false (jx_page_can_leave (jx_window_get_page (ui->window)));
  tree_press (ui, GDK_KEY_Escape);
  tree_enter (ui, 0, "points", "");
  g_assert_true (get_evaluation (ui, 0)->points == JX_UNSET);
  g_assert_cmpstr (get_total (ui), ==, "12.50");
}

/* A word is chosen by its beginning or its number; its points stay within its band. */
static void
test_words (UiFixture *ui)
{
  show_page (ui);
  set_target (ui, 1, "明显");
  tree_enter (ui, 1, "actual", "部");
  g_assert_cmpstr (get_evaluation (ui, 1)->actual, ==, "部分达成");
  g_assert_cmpint (get_evaluation (ui, 1)->computed, ==, 1000);
  tree_enter (ui, 1, "points", "9");
  g_assert_cmpint (get_evaluation (ui, 1)->points, ==, 900);
  tree_enter (ui, 1, "points", "7");
  g_assert_true (tree_is_invalid (ui, 1, "points"));
  tree_press (ui, GDK_KEY_Escape);

  /* Another band lets the points go, and the user is told. */
  tree_enter (ui, 1, "actual", "3");
  g_assert_cmpstr (get_evaluation (ui, 1)->actual, ==, "未达成");
  g_assert_true (get_evaluation (ui, 1)->points == JX_UNSET);
  g_assert_cmpint (get_evaluation (ui, 1)->computed, ==, 750);
  tree_enter (ui, 1, "actual", "很好");
  g_assert_true (tree_is_invalid (ui, 1, "actual"));
  tree_press (ui, GDK_KEY_Escape);
}

/* A column of values copied from a spreadsheet, as one step; one that is wrong holds all back. */
static void
test_paste (UiFixture *ui)
{
  gint64 head;

  show_page (ui);
  tree_type (ui, 0, "actual", "");
  head = jx_year_get_head (jx_session_get_year (ui->session));
  jx_tree_paste (tree_of (ui), jx_tree_get_cell (tree_of (ui)), "4个\n600\n98%\n");
  ui_settle (ui);
  g_assert_cmpstr (get_total (ui), ==, "37.25");
  g_assert_cmpint (jx_year_get_head (jx_session_get_year (ui->session)), ==, head + 1);

  tree_type (ui, 3, "actual", "");
  jx_tree_paste (tree_of (ui), jx_tree_get_cell (tree_of (ui)), "80\t20\t19\t\t节约\n20\t\t\t\t\n");
  ui_settle (ui);
  g_assert_cmpint (get_evaluation (ui, 3)->points, ==, 1900);
  g_assert_cmpint (get_evaluation (ui, 3)->computed, ==, 2000);
  g_assert_cmpstr (get_evaluation (ui, 3)->reason, ==, "节约");
  g_assert_cmpstr (get_evaluation (ui, 4)->actual, ==, "20");

  head = jx_year_get_head (jx_session_get_year (ui->session));
  tree_type (ui, 1, "actual", "600");
  jx_tree_paste (tree_of (ui), jx_tree_get_cell (tree_of (ui)), "700\n许多\n");
  ui_settle (ui);
  g_assert_cmpint (jx_year_get_head (jx_session_get_year (ui->session)), ==, head);
  g_assert_cmpstr (get_evaluation (ui, 1)->actual, ==, "600");
}

static void
test_undo (UiFixture *ui)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxEntry) entry = NULL;
  g_autofree char *label = NULL;

  show_page (ui);
  tree_enter (ui, 5, "actual", "90%");
  entry = jx_year_next_undo (jx_session_get_year (ui->session));
  label = jx_entry_label (entry);
  g_assert_cmpstr (label, ==, "Change Actual value: 参赛职工满意度");
  g_assert_cmpstr (get_total (ui), ==, "10.00");
  jx_session_undo (ui->session, &error);
  g_assert_no_error (error);
  g_assert_null (get_evaluation (ui, 5));
  g_assert_cmpstr (get_total (ui), ==, "0.00");
}

/* A change of the weights elsewhere changes the points that are stored. */
static void
test_weights (UiFixture *ui)
{
  show_page (ui);
  tree_enter (ui, 1, "actual", "600");
  tree_enter (ui, 0, "weight", "20");
  g_assert_cmpint (get_evaluation (ui, 1)->computed, ==, 1000);
  g_assert_cmpstr (get_total (ui), ==, "10.00");
}

static void
test_filter (UiFixture *ui)
{
  GtkWidget       *page = show_page (ui);
  JxIndicatorTree *tree = tree_of (ui);
  gint64           done = tree_indicator (ui, 1)->id;
  gint64           open = tree_indicator (ui, 0)->id;

  tree_enter (ui, 1, "actual", "600");
  gtk_widget_activate_action (page, "page.only-open", NULL);
  ui_settle (ui);
  g_assert_null (jx_tree_find_indicator (tree, done));
  g_assert_nonnull (jx_tree_find_indicator (tree, open));
  g_assert_cmpstr (tree_hint (ui, 0, "weight"), ==, "12.5");

  /* What is filled in now stays until one looks again. */
  tree_enter (ui, 0, "actual", "4");
  g_assert_nonnull (jx_tree_find_indicator (tree, open));
  g_assert_true (jx_tree_get_cell (tree) == tree_cell (ui, 2, "actual"));
  gtk_widget_activate_action (page, "page.next-open", NULL);
  ui_settle (ui);
  g_assert_true (jx_tree_get_cell (tree) == tree_cell (ui, 3, "actual"));
  g_assert_null (jx_tree_find_indicator (tree, done));
  gtk_widget_activate_action (page, "page.only-open", NULL);
  ui_settle (ui);
  g_assert_nonnull (jx_tree_find_indicator (tree, done));
}

static gboolean
is_column_view_cb (GtkWidget *widget, gpointer data)
{
  return GTK_IS_COLUMN_VIEW (widget) &&
         gtk_widget_get_ancestor (widget, JX_TYPE_OWNER_TABLE) != NULL;
}

/* The department as a whole: all projects with their scores, then its own indicators. */
static void
test_whole (UiFixture *ui)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxIndicator) own = jx_indicator_new ();
  g_autoptr (JxCells) first = NULL;
  g_autoptr (JxCells) second = NULL;
  const JxUnit *unit;
  GListModel   *rows;
  GtkWidget    *page = show_page (ui);

  tree_enter (ui, 0, "actual", "4");
  unit = jx_session_get_snapshot (ui->session)->units->pdata[0];
  own->unit_id = unit->id;
  own->position = 1;
  jx_text_set (&own->level1, "产出指标");
  jx_text_set (&own->level2, "数量指标");
  jx_text_set (&own->name, "全年服务职工人数");
  jx_indicator_set_printed (own, "≥3000人");
  jx_year_add (jx_session_get_year (ui->session), JX_TABLE_INDICATOR, own, &error);
  g_assert_no_error (error);

  jx_session_set_project_id (ui->session, 0);
  ui_settle (ui);
  rows = G_LIST_MODEL (
    gtk_column_view_get_model (GTK_COLUMN_VIEW (ui_find (page, is_column_view_cb, NULL))));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  first = g_list_model_get_item (rows, 0);
  second = g_list_model_get_item (rows, 1);
  g_assert_nonnull (strstr (jx_cells_get_text (first, 0), "as a whole"));
  g_assert_cmpstr (jx_cells_get_text (second, 0), ==, "职工技能竞赛经费（2012906）");
  g_assert_cmpstr (jx_cells_get_text (second, 2), ==, "12.50");
  g_assert_nonnull (strstr (jx_cells_get_text (second, 4), "5 values missing"));

  tree_enter (ui, 0, "actual", "1500");
  g_assert_cmpstr (get_total (ui), ==, "45.00");
  unit = jx_session_get_snapshot (ui->session)->units->pdata[0];
  g_assert_cmpint (((JxEvaluation *) ((JxIndicator *) unit->indicators->pdata[0])
                      ->evaluations->pdata[0])
                     ->computed,
                   ==,
                   4500);
}

/* A finding about an evaluation, and a hit of the search, lead here. */
static void
test_go_to (UiFixture *ui)
{
  JxPlace place = { JX_TABLE_EVALUATION, 0, "reason" };

  show_page (ui);
  tree_enter (ui, 5, "actual", "150");
  place.id = get_evaluation (ui, 5)->id;
  jx_window_show_page (ui->window, "overview");
  ui_settle (ui);
  jx_session_go_to (ui->session, &place);
  ui_settle (ui);
  g_assert_true (jx_tree_get_cell (tree_of (ui)) == tree_cell (ui, 5, "reason"));
}

static void
test_achieved (UiFixture *ui)
{
  GtkWidget *page = show_page (ui);
  GtkWidget *field = ui_find_type (page, JX_TYPE_FIELD_WIDGET);
  JxPlace    place = jx_field_widget_get_place (JX_FIELD_WIDGET (field));

  g_assert_cmpstr (place.field, ==, "achieved");
  g_assert_nonnull (strstr (jx_page_get_status (JX_PAGE (page)), "achieved is missing"));
}

static void
add_cases (void)
{
  ui_test_add ("/evaluation/points", test_points);
  ui_test_add ("/evaluation/given", test_given);
  ui_test_add ("/evaluation/words", test_words);
  ui_test_add ("/evaluation/paste", test_paste);
  ui_test_add ("/evaluation/undo", test_undo);
  ui_test_add ("/evaluation/weights", test_weights);
  ui_test_add ("/evaluation/filter", test_filter);
  ui_test_add ("/evaluation/whole", test_whole);
  ui_test_add ("/evaluation/go-to", test_go_to);
  ui_test_add ("/evaluation/achieved", test_achieved);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
