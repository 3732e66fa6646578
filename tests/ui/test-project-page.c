/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-goal-list.h"
#include "app/jx-field-group.h"
#include "app/jx-project-edit.h"
#include "app/jx-project-form.h"
#include "app/jx-project-item.h"
#include "app/jx-project-list.h"
#include "app/jx-session-money.h"

static const JxProject *
get_project (UiFixture *ui)
{
  return jx_session_get_project (ui->session);
}

static void
show_page (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);

  jx_session_set_project_id (ui->session, jx_record_id (projects->pdata[0]));
  g_assert_true (jx_window_show_page (ui->window, "project"));
  ui_settle (ui);
}

static GtkWidget *
get_form (UiFixture *ui)
{
  return ui_find_type (GTK_WIDGET (ui->window), JX_TYPE_PROJECT_FORM);
}

static JxFieldWidget *
find_field (UiFixture *ui, JxTable table, gint64 id, const char *name)
{
  JxPlace        place = { table, id, name };
  JxFieldWidget *field = jx_fields_find (get_form (ui), &place);

  g_assert_nonnull (field);
  return field;
}

static JxFieldWidget *
find_of_project (UiFixture *ui, const char *name)
{
  return find_field (ui, JX_TABLE_PROJECT, get_project (ui)->id, name);
}

static void
type_text (JxFieldWidget *field, const char *text)
{
  GtkWidget *input = jx_field_widget_get_input (field);

  gtk_widget_grab_focus (input);
  if (GTK_IS_TEXT_VIEW (input))
    gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (input)), text, -1);
  else
    gtk_editable_set_text (GTK_EDITABLE (input), text);
}

static void
enter (JxFieldWidget *field, const char *text)
{
  type_text (field, text);
  jx_field_widget_enter (field);
}

static gboolean
is_label_with (GtkWidget *widget, gpointer data)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), data) != NULL;
}

static gboolean
shows (UiFixture *ui, const char *text)
{
  return ui_find (get_form (ui), is_label_with, (gpointer) text) != NULL;
}

static void
test_funds (UiFixture *ui)
{
  gint64 before;

  show_page (ui);
  before = get_project (ui)->budget;
  enter (find_of_project (ui, "fiscal"), "12");
  enter (find_of_project (ui, "other"), "3");
  g_assert_true (shows (ui, "but budget ="));

  type_text (find_of_project (ui, "budget"), "15");
  g_assert_true (shows (ui, "adds up"));
  g_assert_false (shows (ui, "but budget ="));
  g_assert_cmpint (get_project (ui)->budget, ==, before);
  type_text (find_of_project (ui, "budget"), "1x");
  g_assert_false (shows (ui, "adds up"));
  g_assert_false (shows (ui, "but budget ="));
  type_text (find_of_project (ui, "budget"), "16");
  g_assert_true (shows (ui, "fiscal + other = 15.00, but budget = 16.00"));
  jx_page_commit (jx_window_get_page (ui->window));
  g_assert_cmpint (get_project (ui)->budget, ==, 16000000);
}

static const JxPlan *
find_plan (UiFixture *ui, guint month)
{
  GPtrArray *plan = get_project (ui)->plan;

  for (guint i = 0; i < plan->len; i++)
    if (((const JxPlan *) plan->pdata[i])->month == month)
      return plan->pdata[i];
  return NULL;
}

static JxFieldWidget *
find_month (UiFixture *ui, const char *name)
{
  GtkWidget *input = ui_find_field (get_form (ui), name);

  g_assert_nonnull (input);
  return JX_FIELD_WIDGET (gtk_widget_get_ancestor (input, JX_TYPE_FIELD_WIDGET));
}

/* An emptied month has no row in the file; what is typed into it makes one again. */
static void
test_plan (UiFixture *ui)
{
  g_autoptr (GError) error = NULL;
  JxFieldWidget *june;
  guint          n_plans;

  show_page (ui);
  n_plans = get_project (ui)->plan->len;
  june = find_month (ui, "Spending plan, month 6");
  g_assert_nonnull (find_plan (ui, 6));
  enter (june, "");
  g_assert_null (find_plan (ui, 6));
  g_assert_cmpuint (get_project (ui)->plan->len, ==, n_plans - 1);

  enter (june, "61");
  g_assert_cmpint (find_plan (ui, 6)->percent, ==, 6100);
  g_assert_cmpint (jx_field_widget_get_place (june).id, ==, find_plan (ui, 6)->id);
  enter (june, "a lot");
  g_assert_false (jx_field_widget_is_valid (june));
  g_assert_false (jx_page_can_leave (jx_window_get_page (ui->window)));
  g_assert_cmpint (find_plan (ui, 6)->percent, ==, 6100);
  jx_field_widget_reset (june);
  g_assert_true (jx_page_can_leave (jx_window_get_page (ui->window)));

  jx_session_undo (ui->session, &error);
  g_assert_no_error (error);
  g_assert_null (find_plan (ui, 6));
  g_assert_cmpint (jx_field_widget_get_place (june).id, ==, 0);
}

static gboolean
press_key (GtkWidget *widget, guint keyval, GdkModifierType state)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !handled; i++)
    {
      g_autoptr (GObject) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", keyval, 0, state, &handled);
    }
  return handled;
}

static const JxProjectGoal *
get_goal (UiFixture *ui, guint index)
{
  g_assert_cmpuint (index, <, get_project (ui)->goals->len);
  return get_project (ui)->goals->pdata[index];
}

static void
test_goals (UiFixture *ui)
{
  JxFieldWidget   *next;
  JxFieldWidget   *line;
  JxGoalList      *goals;
  guint            n_goals;
  g_autofree char *first = NULL;

  show_page (ui);
  n_goals = get_project (ui)->goals->len;
  g_assert_cmpuint (n_goals, >, 0);
  first = g_strdup (get_goal (ui, 0)->text);

  next = find_month (ui, "Next goal");
  enter (next, "走访慰问困难职工");
  g_assert_cmpuint (get_project (ui)->goals->len, ==, n_goals + 1);
  g_assert_cmpstr (get_goal (ui, n_goals)->text, ==, "走访慰问困难职工");
  g_assert_true (jx_field_widget_has_cursor (find_month (ui, "Next goal")));

  line = find_field (ui, JX_TABLE_PROJECT_GOAL, get_goal (ui, 0)->id, "text");
  gtk_widget_grab_focus (GTK_WIDGET (line));
  g_assert_true (press_key (jx_field_widget_get_input (line), GDK_KEY_Down, GDK_ALT_MASK));
  g_assert_cmpstr (get_goal (ui, 1)->text, ==, first);
  line = find_field (ui, JX_TABLE_PROJECT_GOAL, get_goal (ui, 1)->id, "text");
  g_assert_true (jx_field_widget_has_cursor (line));

  goals = JX_GOAL_LIST (gtk_widget_get_ancestor (GTK_WIDGET (line), JX_TYPE_GOAL_LIST));
  g_assert_true (jx_goal_list_drop (goals, 1, 0, FALSE));
  g_assert_cmpstr (get_goal (ui, 0)->text, ==, first);
  g_assert_false (jx_goal_list_drop (goals, n_goals + 1, 0, FALSE));
  g_assert_true (jx_goal_list_drop (goals, 0, n_goals + 1, FALSE));
  g_assert_cmpstr (get_goal (ui, n_goals)->text, ==, first);
  g_assert_true (jx_goal_list_drop (goals, n_goals, 0, TRUE));
  g_assert_cmpstr (get_goal (ui, 1)->text, ==, first);
  line = find_field (ui, JX_TABLE_PROJECT_GOAL, get_goal (ui, 1)->id, "text");

  g_assert_false (press_key (jx_field_widget_get_input (line), GDK_KEY_BackSpace, 0));
  type_text (line, "");
  g_assert_true (press_key (jx_field_widget_get_input (line), GDK_KEY_BackSpace, 0));
  g_assert_cmpuint (get_project (ui)->goals->len, ==, n_goals);
  for (guint i = 0; i < n_goals; i++)
    g_assert_cmpstr (get_goal (ui, i)->text, !=, first);
}

/* Where the year shows money in 元, a bare number is in 元 and the list reads so too. */
static void
test_money_unit (UiFixture *ui)
{
  const JxPlace place = { JX_TABLE_PROJECT, jx_session_get_project_id (ui->session), "budget" };
  g_autoptr (GError) error = NULL;
  GtkWidget       *input;
  g_autofree char *said = NULL;

  show_page (ui);
  input = ui_go_to (ui, &place);
  enter (find_field (ui, place.table, place.id, place.field), "15.15");
  g_assert_cmpint (get_project (ui)->budget, ==, 15150000);
  jx_session_set_field (ui->session,
                        JX_TABLE_SETTING,
                        jx_session_get_settings (ui->session)->id,
                        "money_unit",
                        "yuan",
                        &error);
  g_assert_no_error (error);
  ui_settle (ui);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "151,500.00");
  enter (find_field (ui, place.table, place.id, place.field), "200000");
  g_assert_cmpint (get_project (ui)->budget, ==, 20000000);
  enter (find_field (ui, place.table, place.id, place.field), "15.15万");
  g_assert_cmpint (get_project (ui)->budget, ==, 15150000);
  said = jx_session_say_money (ui->session, get_project (ui)->budget);
  g_assert_cmpstr (said, ==, "151,500.00 元");
}

static void
test_edit (UiFixture *ui)
{
  g_autoptr (GPtrArray) before = jx_session_list_projects (ui->session);
  g_autoptr (GPtrArray) copied = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *name = NULL;
  const JxProject *copy;
  GtkWidget       *page;
  guint            n_projects = before->len;
  gint64           id;

  show_page (ui);
  page = GTK_WIDGET (jx_window_get_page (ui->window));
  id = get_project (ui)->id;
  name = g_strdup (get_project (ui)->name);

  g_assert_true (gtk_widget_activate_action (page, "page.duplicate", NULL));
  ui_settle (ui);
  copied = jx_session_list_projects (ui->session);
  g_assert_cmpuint (copied->len, ==, n_projects + 1);
  copy = copied->pdata[1];
  g_assert_true (copy == get_project (ui));
  g_assert_true (g_str_has_prefix (copy->name, name));
  g_assert_cmpstr (copy->code, ==, "");
  g_assert_cmpuint (copy->indicators->len,
                    ==,
                    ((const JxProject *) copied->pdata[0])->indicators->len);
  g_assert_cmpuint (copy->payments->len, ==, 0);

  gtk_widget_activate_action (page, "page.move-up", NULL);
  g_assert_false (jx_project_can_move (ui->session, get_project (ui)->id, -1));
  gtk_widget_activate_action (page, "page.delete", NULL);
  ui_settle (ui);
  g_assert_cmpint (get_project (ui)->id, ==, id);

  jx_session_undo (ui->session, &error);
  g_assert_no_error (error);
  g_clear_pointer (&copied, g_ptr_array_unref);
  copied = jx_session_list_projects (ui->session);
  g_assert_cmpuint (copied->len, ==, n_projects + 1);
}

static void
test_new (UiFixture *ui)
{
  GtkWidget *page;

  show_page (ui);
  page = GTK_WIDGET (jx_window_get_page (ui->window));
  gtk_widget_activate_action (page, "page.new", NULL);
  ui_settle (ui);
  g_assert_cmpstr (get_project (ui)->name, ==, "");
  g_assert_true (jx_field_widget_has_cursor (find_of_project (ui, "code")));
  enter (find_of_project (ui, "code"), "123");
  g_assert_true (jx_field_widget_has_cursor (find_of_project (ui, "name")));
  g_assert_cmpstr (get_project (ui)->code, ==, "123");
}

static void
test_places (UiFixture *ui)
{
  const JxForm *form;
  JxFormOptions options;
  JxPlace       focus;
  JxPlace       place;

  show_page (ui);
  place = (JxPlace){ JX_TABLE_PLAN, find_plan (ui, 6)->id, "percent" };
  ui_go_to (ui, &place);
  g_assert_true (jx_field_widget_has_cursor (find_month (ui, "Spending plan, month 6")));
  g_assert_true (jx_page_get_sheet (jx_window_get_page (ui->window), &form, &options, &focus));
  g_assert_cmpstr (form->name, ==, "goal-table");
  g_assert_cmpint (options.project_id, ==, get_project (ui)->id);
  g_assert_true (jx_place_equal (&focus, &place));

  place = (JxPlace){ JX_TABLE_PROJECT_GOAL, get_goal (ui, 0)->id, "text" };
  ui_go_to (ui, &place);
  g_assert_true (jx_field_widget_has_cursor (find_field (ui, place.table, place.id, "text")));

  place =
    (JxPlace){ JX_TABLE_INDICATOR, jx_record_id (get_project (ui)->indicators->pdata[0]), "basis" };
  ui_go_to (ui, &place);
  jx_page_get_sheet (jx_window_get_page (ui->window), &form, &options, &focus);
  g_assert_true (jx_place_equal (&focus, &place));
}

static void
open_cb (JxProjectList *list, gint64 id, gint64 *opened)
{
  *opened = id;
}

static void
test_list (UiFixture *ui)
{
  GtkWidget       *list;
  GtkWidget       *filter;
  const JxProject *second;
  gint64           opened = 0;
  g_autoptr (GPtrArray) projects = NULL;

  show_page (ui);
  jx_session_set_project_id (ui->session, 0);
  ui_settle (ui);
  list = ui_find_type (GTK_WIDGET (ui->window), JX_TYPE_PROJECT_LIST);
  g_assert_nonnull (list);
  g_assert_false (gtk_widget_get_mapped (get_form (ui)));

  projects = jx_session_list_projects (ui->session);
  second = projects->pdata[1];
  filter = ui_find_type (list, GTK_TYPE_SEARCH_ENTRY);
  gtk_editable_set_text (GTK_EDITABLE (filter), second->code);
  ui_wait (300);
  g_assert_cmpint (jx_project_list_get_selected (JX_PROJECT_LIST (list)), ==, second->id);
  g_assert_nonnull (ui_find (list, is_label_with, (gpointer) "1 project:"));

  g_signal_connect (list, "open", G_CALLBACK (open_cb), &opened);
  g_signal_emit_by_name (filter, "activate");
  ui_settle (ui);
  g_assert_cmpint (opened, ==, second->id);
  g_assert_cmpint (jx_session_get_project_id (ui->session), ==, second->id);
  g_assert_true (gtk_widget_get_mapped (get_form (ui)));
}

static void
test_items (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);
  g_autoptr (JxProjectItem) first = jx_project_item_new (ui->session, projects->pdata[0], 1);
  g_autoptr (JxProjectItem) second = jx_project_item_new (ui->session, projects->pdata[1], 2);
  g_autofree char *name = jx_text_fold (((const JxProject *) projects->pdata[0])->name);

  g_assert_cmpint (jx_project_item_compare (first, second, JX_PROJECT_POSITION), <, 0);
  g_assert_cmpint (jx_project_item_compare (second, first, JX_PROJECT_POSITION), >, 0);
  g_assert_cmpint (jx_project_item_compare (first, first, JX_PROJECT_NAME), ==, 0);
  g_assert_cmpint (jx_project_item_get_amount (first, JX_PROJECT_BUDGET),
                   ==,
                   ((const JxProject *) projects->pdata[0])->budget);
  g_assert_true (jx_project_item_matches (first, name));
  g_assert_false (jx_project_item_matches (second, "no such words"));
}

static void
add_cases (void)
{
  ui_test_add ("/project/funds", test_funds);
  ui_test_add ("/project/plan", test_plan);
  ui_test_add ("/project/goals", test_goals);
  ui_test_add ("/project/money-unit", test_money_unit);
  ui_test_add ("/project/edit", test_edit);
  ui_test_add ("/project/new", test_new);
  ui_test_add ("/project/places", test_places);
  ui_test_add ("/project/list", test_list);
  ui_test_add ("/project/items", test_items);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
