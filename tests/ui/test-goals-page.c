/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-field-widget.h"
#include "app/jx-goals-edit.h"
#include "app/jx-goals-list.h"
#include "app/jx-goals-page.h"
#include "tree-keys.h"

static const JxUnit *
get_unit (UiFixture *ui)
{
  return jx_session_get_snapshot (ui->session)->units->pdata[0];
}

static JxPage *
open_page (UiFixture *ui)
{
  JxPage *page;

  g_assert_true (jx_window_show_page (ui->window, "goals"));
  ui_settle (ui);
  page = jx_window_get_page (ui->window);
  g_assert_true (JX_IS_GOALS_PAGE (page));
  return page;
}

static JxGoalsList *
get_list (JxPage *page)
{
  return JX_GOALS_LIST (ui_find_type (GTK_WIDGET (page), JX_TYPE_GOALS_LIST));
}

static gint64
get_selected (JxPage *page)
{
  return jx_goals_row_get_goal_id (jx_goals_list_get_row (get_list (page)));
}

/* The titles of the goals of a kind; all goals of the unit have positions of their own. */
static char *
describe (UiFixture *ui, JxGoalKind kind)
{
  const JxUnit *unit = get_unit (ui);
  g_autoptr (GString) text = g_string_new (NULL);
  gint64 last = 0;

  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = unit->goals->pdata[i];

      g_assert_cmpint (goal->position, >, last);
      last = goal->position;
      if (goal->kind == (gint64) kind)
        g_string_append (text, *goal->title != '\0' ? goal->title : "-");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

#define assert_goals(ui, kind, expected)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *described = describe (ui, kind);                                              \
    g_assert_cmpstr (described, ==, expected);                                                     \
  }                                                                                                \
  G_STMT_END

/* Leaves nothing but the goals A, B, C of parts and one of each other kind. */
static void
take_simple_goals (UiFixture *ui)
{
  JxYear       *year = jx_session_get_year (ui->session);
  const JxUnit *unit = get_unit (ui);
  gint64        unit_id = unit->id;
  g_autoptr (GError) error = NULL;

  while (get_unit (ui)->goals->len > 0)
    g_assert_true (
      jx_year_remove (year, JX_TABLE_GOAL, jx_record_id (get_unit (ui)->goals->pdata[0]), &error));
  g_assert_cmpint (jx_goals_paste (ui->session,
                                   unit_id,
                                   JX_GOAL_PART,
                                   0,
                                   "（一）A\n（二）B\n（三）C"),
                   >,
                   0);
  g_assert_cmpint (jx_goals_paste (ui->session, unit_id, JX_GOAL_SAFEGUARD, 0, "safe"), >, 0);
  g_assert_cmpint (jx_goals_paste (ui->session, unit_id, JX_GOAL_OVERALL, 0, "over"), >, 0);
}

static gint64
find_part (UiFixture *ui, guint index)
{
  const JxUnit *unit = get_unit (ui);

  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = unit->goals->pdata[i];

      if (goal->kind == JX_GOAL_PART && index-- == 0)
        return goal->id;
    }
  return 0;
}

static void
test_paste (UiFixture *ui)
{
  JxYear       *year = jx_session_get_year (ui->session);
  const JxUnit *unit = get_unit (ui);
  guint         before = unit->goals->len;
  guint         parts = jx_goals_count (unit, JX_GOAL_PART);
  gint64        head = jx_year_get_head (year);
  const JxGoal *goal;
  gint64        id;
  g_autoptr (GError) error = NULL;

  id = jx_goals_paste (ui->session, unit->id, JX_GOAL_PART, 1, "1.维权。依法。\n2.服务。\n续行");
  g_assert_cmpint (id, >, 0);
  g_assert_cmpint (jx_year_get_head (year), ==, head + 1);
  g_assert_cmpuint (get_unit (ui)->goals->len, ==, before + 2);
  g_assert_cmpuint (jx_goals_count (get_unit (ui), JX_GOAL_PART), ==, parts + 2);
  goal = jx_goals_find (ui->session, id, &unit);
  g_assert_cmpstr (goal->title, ==, "维权");
  g_assert_cmpstr (goal->text, ==, "依法。");
  g_assert_cmpuint (jx_goals_index (unit, goal), ==, 1);
  goal = jx_goals_find (ui->session, find_part (ui, 2), NULL);
  g_assert_cmpstr (goal->title, ==, "服务");
  g_assert_cmpstr (goal->text, ==, "续行");

  g_assert_true (jx_session_undo (ui->session, &error));
  g_assert_cmpuint (get_unit (ui)->goals->len, ==, before);
  g_assert_cmpint (jx_goals_paste (ui->session, get_unit (ui)->id, JX_GOAL_PART, 0, " \n"), ==, 0);
}

/* Each kind is a list of its own, though all are numbered through. */
static void
test_order (UiFixture *ui)
{
  take_simple_goals (ui);
  assert_goals (ui, JX_GOAL_PART, "ABC");

  g_assert_true (jx_goals_move (ui->session, find_part (ui, 0), JX_GOAL_PART, 1));
  assert_goals (ui, JX_GOAL_PART, "BAC");
  g_assert_true (jx_goals_move (ui->session, find_part (ui, 2), JX_GOAL_PART, 0));
  assert_goals (ui, JX_GOAL_PART, "CBA");
  g_assert_true (jx_goals_move (ui->session, find_part (ui, 0), JX_GOAL_PART, 2));
  assert_goals (ui, JX_GOAL_PART, "BAC");
  g_assert_true (jx_goals_move (ui->session, find_part (ui, 1), JX_GOAL_OVERALL, 0));
  assert_goals (ui, JX_GOAL_PART, "BC");
  assert_goals (ui, JX_GOAL_OVERALL, "A-");
  assert_goals (ui, JX_GOAL_SAFEGUARD, "-");
}

static void
test_keys (UiFixture *ui)
{
  JxPage *page = open_page (ui);
  gint64  b;

  take_simple_goals (ui);
  ui_settle (ui);
  b = find_part (ui, 1);
  g_assert_true (jx_goals_list_select (get_list (page), b));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.goal-up", NULL);
  assert_goals (ui, JX_GOAL_PART, "BAC");
  g_assert_cmpint (get_selected (page), ==, b);
  g_assert_false (gtk_widget_get_sensitive (ui_find_action (GTK_WIDGET (page), "page.goal-up")));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.goal-down", NULL);
  gtk_widget_activate_action (GTK_WIDGET (page), "page.goal-down", NULL);
  assert_goals (ui, JX_GOAL_PART, "ACB");
  g_assert_false (gtk_widget_get_sensitive (ui_find_action (GTK_WIDGET (page), "page.goal-down")));

  gtk_widget_activate_action (GTK_WIDGET (page), "page.remove-goal", NULL);
  assert_goals (ui, JX_GOAL_PART, "AC");
  g_assert_nonnull (ui_find_action (GTK_WIDGET (ui->window), "win.undo"));
  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.undo", NULL);
  assert_goals (ui, JX_GOAL_PART, "ACB");

  g_assert_true (jx_goals_list_select (get_list (page), find_part (ui, 0)));
  gtk_widget_activate_action (GTK_WIDGET (page), "page.add-goal", NULL);
  assert_goals (ui, JX_GOAL_PART, "A-CB");
  g_assert_cmpint (get_selected (page), ==, find_part (ui, 1));
}

static void
test_drop (UiFixture *ui)
{
  JxPage      *page = open_page (ui);
  JxGoalsList *list = get_list (page);
  JxGoalsRow  *row;

  take_simple_goals (ui);
  ui_settle (ui);
  g_assert_true (jx_goals_list_select (list, find_part (ui, 2)));
  row = jx_goals_list_get_row (list);
  g_assert_true (jx_goals_list_drop (list, find_part (ui, 0), row, FALSE));
  assert_goals (ui, JX_GOAL_PART, "BAC");
  g_assert_true (jx_goals_list_select (list, find_part (ui, 0)));
  row = jx_goals_list_get_row (list);
  g_assert_true (jx_goals_list_drop (list, find_part (ui, 2), row, TRUE));
  assert_goals (ui, JX_GOAL_PART, "BCA");
  g_assert_true (jx_goals_list_select (list, jx_record_id (get_unit (ui)->goals->pdata[0])));
  row = jx_goals_list_get_row (list);
  g_assert_cmpint (jx_goals_row_get_kind (row), ==, JX_GOAL_OVERALL);
  g_assert_true (jx_goals_list_drop (list, find_part (ui, 1), row, TRUE));
  assert_goals (ui, JX_GOAL_PART, "BA");
  assert_goals (ui, JX_GOAL_OVERALL, "-C");
  g_assert_false (jx_goals_list_drop (list, 99999, row, TRUE));
}

static void
test_edit (UiFixture *ui)
{
  JxPage          *page = open_page (ui);
  const JxPlace    place = { JX_TABLE_GOAL, find_part (ui, 1), "title" };
  const JxPlace    other = { JX_TABLE_GOAL, find_part (ui, 0), "text" };
  const JxForm    *form;
  JxFormOptions    options;
  JxPlace          focus;
  GtkWidget       *title;
  g_autofree char *status = g_strdup (jx_page_get_status (page));

  jx_session_go_to (ui->session, &place);
  ui_settle (ui);
  g_assert_cmpint (get_selected (page), ==, place.id);
  title =
    gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (ui->window)), JX_TYPE_FIELD_WIDGET);
  g_assert_nonnull (title);
  g_assert_true (jx_page_get_sheet (page, &form, &options, &focus));
  g_assert_cmpstr (form->name, ==, "full-text");
  g_assert_true (jx_place_equal (&focus, &place));

  gtk_editable_set_text (GTK_EDITABLE (jx_field_widget_get_input (JX_FIELD_WIDGET (title))),
                         "强化思想引领");
  g_assert_cmpstr (jx_page_get_status (page), !=, status);
  jx_session_go_to (ui->session, &other);
  g_assert_cmpstr (jx_goals_find (ui->session, place.id, NULL)->title, ==, "强化思想引领");
  g_assert_cmpint (get_selected (page), ==, other.id);
  ui_assert_named (GTK_WIDGET (page));
}

/* Undoing from elsewhere what the form shows leaves no field of a goal that is gone. */
static void
test_gone (UiFixture *ui)
{
  JxPage *page = open_page (ui);
  gint64  id = find_part (ui, 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (jx_goals_list_select (get_list (page), id));
  g_assert_true (jx_year_remove (jx_session_get_year (ui->session), JX_TABLE_GOAL, id, &error));
  ui_settle (ui);
  g_assert_cmpint (get_selected (page), !=, id);
  g_assert_null (jx_goals_find (ui->session, id, NULL));
}

static void
add_indicator (UiFixture *ui, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxIndicator) indicator = jx_indicator_new ();

  indicator->unit_id = get_unit (ui)->id;
  indicator->position = get_unit (ui)->indicators->len + 1;
  jx_text_set (&indicator->level1, "产出指标");
  jx_text_set (&indicator->level2, "数量指标");
  jx_text_set (&indicator->name, name);
  jx_indicator_set_printed (indicator, "≥3000人");
  jx_year_add (jx_session_get_year (ui->session), JX_TABLE_INDICATOR, indicator, &error);
  g_assert_no_error (error);
  ui_settle (ui);
}

/* The indicators of the department stand beside its goals, in the same tree as those of a project;
 * what is found about them leads there, whatever page is in view. */
static void
test_indicators (UiFixture *ui)
{
  JxPage       *page = open_page (ui);
  JxPlace       place = { JX_TABLE_INDICATOR, 0, "value" };
  const JxForm *form;
  JxFormOptions options;
  JxPlace       focus;

  add_indicator (ui, "全年服务职工人数");
  place.id = jx_record_id (get_unit (ui)->indicators->pdata[0]);
  jx_window_show_page (ui->window, "review");
  ui_settle (ui);
  jx_session_go_to (ui->session, &place);
  ui_settle (ui);
  g_assert_true (jx_window_get_page (ui->window) == page);
  g_assert_true (jx_tree_get_cell (tree_of (ui)) == tree_cell (ui, 0, "value"));
  g_assert_true (jx_page_get_sheet (page, &form, &options, &focus));
  g_assert_cmpstr (form->name, ==, "department-goals");
  g_assert_true (jx_place_equal (&focus, &place));

  tree_enter (ui, 0, "value", "≥3500人");
  g_assert_cmpstr (((JxIndicator *) get_unit (ui)->indicators->pdata[0])->printed, ==, "≥3500人");
  tree_type (ui, 0, "name", "全年服务职工人次");
  jx_tree_handle_key (tree_of (ui), GDK_KEY_n, GDK_CONTROL_MASK);
  ui_settle (ui);
  gtk_editable_set_text (GTK_EDITABLE (jx_tree_cell_get_entry (jx_tree_get_cell (tree_of (ui)))),
                         "建会企业数");
  tree_press (ui, GDK_KEY_Return);
  g_assert_cmpuint (get_unit (ui)->indicators->len, ==, 2);
  g_assert_cmpstr (tree_indicator (ui, 1)->name, ==, "建会企业数");
  g_assert_cmpint (tree_indicator (ui, 1)->unit_id, ==, get_unit (ui)->id);
  g_assert_true (tree_indicator (ui, 1)->project_id == JX_UNSET);
}

static void
add_cases (void)
{
  ui_test_add ("/goals-page/paste", test_paste);
  ui_test_add ("/goals-page/order", test_order);
  ui_test_add ("/goals-page/keys", test_keys);
  ui_test_add ("/goals-page/drop", test_drop);
  ui_test_add ("/goals-page/edit", test_edit);
  ui_test_add ("/goals-page/gone", test_gone);
  ui_test_add ("/goals-page/indicators", test_indicators);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
