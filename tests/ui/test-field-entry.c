/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-field-choice.h"
#include "app/jx-field-entry.h"
#include "app/jx-field-group.h"
#include "app/jx-field-text.h"

/* A window of its own with a field and something else that can take the focus. */
typedef struct
{
  GtkWidget     *window;
  GtkWidget     *other;
  JxFieldWidget *field;
  gint64         project_id;
} Bench;

static const JxProject *
get_project (UiFixture *ui)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (ui->session);

  return projects->pdata[0];
}

static Bench
set_up_bench (UiFixture *ui, GtkWidget *field, const char *name)
{
  Bench      bench = { 0 };
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  bench.project_id = get_project (ui)->id;
  bench.window = gtk_window_new ();
  bench.other = gtk_button_new_with_label ("other");
  bench.field = JX_FIELD_WIDGET (field);
  gtk_box_append (GTK_BOX (box), field);
  gtk_box_append (GTK_BOX (box), bench.other);
  gtk_window_set_child (GTK_WINDOW (bench.window), box);
  jx_field_widget_bind (bench.field, ui->session, JX_TABLE_PROJECT, bench.project_id, name);
  gtk_window_present (GTK_WINDOW (bench.window));
  gtk_test_widget_wait_for_draw (bench.window);
  gtk_widget_grab_focus (field);
  g_assert_true (jx_field_widget_has_cursor (bench.field));
  return bench;
}

static void
type (Bench *bench, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (jx_field_widget_get_input (bench->field)), text);
}

static void
press_enter (Bench *bench)
{
  g_signal_emit_by_name (jx_field_widget_get_input (bench->field), "activate");
}

static guint
count_entries (UiFixture *ui)
{
  g_autoptr (GPtrArray) history = jx_year_history (jx_session_get_year (ui->session), NULL);

  return history->len;
}

static void
assert_text (Bench *bench, const char *expected)
{
  g_autofree char *text = jx_field_widget_get_text (bench->field);

  g_assert_cmpstr (text, ==, expected);
}

static void
count_cb (GObject *object, GParamSpec *pspec, guint *count)
{
  (*count)++;
}

static void
count_plain_cb (JxFieldWidget *field, guint *count)
{
  (*count)++;
}

static void
test_bind (UiFixture *ui)
{
  GtkWidget *field = g_object_ref_sink (jx_field_entry_new ());
  GtkWidget *input = jx_field_widget_get_input (JX_FIELD_WIDGET (field));
  JxPlace    place;
  gint64     id = get_project (ui)->id;

  g_assert_cmpint (jx_field_widget_get_place (JX_FIELD_WIDGET (field)).id, ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "");
  g_assert_true (jx_field_widget_is_valid (JX_FIELD_WIDGET (field)));

  jx_field_widget_bind (JX_FIELD_WIDGET (field), ui->session, JX_TABLE_PROJECT, id, "name");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, get_project (ui)->name);
  g_assert_cmpfloat (gtk_editable_get_alignment (GTK_EDITABLE (input)), <, .5);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (input),
                                       GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Project name");
  place = jx_field_widget_get_place (JX_FIELD_WIDGET (field));
  g_assert_cmpint (place.table, ==, JX_TABLE_PROJECT);
  g_assert_cmpint (place.id, ==, id);
  g_assert_cmpstr (place.field, ==, "name");

  jx_field_widget_bind (JX_FIELD_WIDGET (field), ui->session, JX_TABLE_PROJECT, id, "budget");
  g_assert_cmpfloat (gtk_editable_get_alignment (GTK_EDITABLE (input)), >, .5);

  jx_field_widget_unbind (JX_FIELD_WIDGET (field));
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (input)), ==, "");
  g_assert_finalize_object (field);
}

static void
test_label (UiFixture *ui)
{
  GtkWidget *field = jx_field_entry_new ();
  GtkWidget *label = g_object_ref_sink (gtk_label_new ("Name on the form"));
  Bench      bench;
  GtkWidget *input = jx_field_widget_get_input (JX_FIELD_WIDGET (field));

  jx_field_widget_set_label (JX_FIELD_WIDGET (field), label);
  bench = set_up_bench (ui, field, "name");
  g_assert_false (
    gtk_test_accessible_has_property (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_PROPERTY_LABEL));
  g_assert_true (
    gtk_test_accessible_has_relation (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_RELATION_LABELLED_BY));
  g_assert_true (gtk_label_get_mnemonic_widget (GTK_LABEL (label)) == input);
  gtk_window_destroy (GTK_WINDOW (bench.window));
  g_object_unref (label);
}

static void
test_store (UiFixture *ui)
{
  Bench bench = set_up_bench (ui, jx_field_entry_new (), "budget");
  guint n_entries = count_entries (ui);
  guint n_stored = 0, n_previews = 0;

  g_signal_connect (bench.field, "stored", G_CALLBACK (count_plain_cb), &n_stored);
  g_signal_connect (bench.field, "preview", G_CALLBACK (count_plain_cb), &n_previews);
  press_enter (&bench);
  g_assert_cmpuint (count_entries (ui), ==, n_entries);
  g_assert_false (jx_field_widget_has_cursor (bench.field));

  gtk_widget_grab_focus (GTK_WIDGET (bench.field));
  type (&bench, "１５１，５００元");
  g_assert_cmpuint (n_previews, >, 0);
  g_assert_true (jx_field_widget_is_edited (bench.field));
  g_assert_cmpuint (count_entries (ui), ==, n_entries);
  press_enter (&bench);
  assert_text (&bench, "15.15");
  g_assert_cmpint (get_project (ui)->budget, ==, 15150000);
  g_assert_cmpuint (count_entries (ui), ==, n_entries + 1);
  g_assert_cmpuint (n_stored, ==, 1);
  g_assert_false (jx_field_widget_is_edited (bench.field));

  gtk_widget_grab_focus (GTK_WIDGET (bench.field));
  type (&bench, "20");
  gtk_widget_grab_focus (bench.other);
  g_assert_cmpint (get_project (ui)->budget, ==, 20000000);
  g_assert_cmpuint (count_entries (ui), ==, n_entries + 2);
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

static void
test_refuse (UiFixture *ui)
{
  Bench      bench = set_up_bench (ui, jx_field_entry_new (), "budget");
  GtkWidget *input = jx_field_widget_get_input (bench.field);
  gint64     budget = get_project (ui)->budget;
  guint      n_entries = count_entries (ui);
  guint      n_notifies = 0;

  g_signal_connect (bench.field, "notify::message", G_CALLBACK (count_cb), &n_notifies);
  type (&bench, "much");
  press_enter (&bench);
  press_enter (&bench);
  assert_text (&bench, "much");
  g_assert_true (jx_field_widget_has_cursor (bench.field));
  g_assert_false (jx_field_widget_is_valid (bench.field));
  g_assert_false (jx_fields_are_valid (bench.window));
  g_assert_nonnull (jx_field_widget_get_message (bench.field));
  g_assert_cmpuint (n_notifies, ==, 1);
  g_assert_true (gtk_widget_has_css_class (input, "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (input),
                                    GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpint (get_project (ui)->budget, ==, budget);
  g_assert_cmpuint (count_entries (ui), ==, n_entries);

  jx_field_widget_refresh (bench.field);
  assert_text (&bench, "much");
  type (&bench, "7");
  press_enter (&bench);
  g_assert_true (jx_field_widget_is_valid (bench.field));
  g_assert_cmpuint (n_notifies, ==, 2);
  g_assert_false (gtk_widget_has_css_class (input, "error"));
  g_assert_false (
    gtk_test_accessible_has_state (GTK_ACCESSIBLE (input), GTK_ACCESSIBLE_STATE_INVALID));
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

static void
test_escape (UiFixture *ui)
{
  Bench            bench = set_up_bench (ui, jx_field_entry_new (), "budget");
  g_autofree char *before = jx_field_widget_get_text (bench.field);
  guint            n_entries = count_entries (ui);

  g_assert_false (ui_press_key (GTK_WIDGET (bench.field), GDK_KEY_Escape));
  type (&bench, "wrong");
  press_enter (&bench);
  g_assert_true (ui_press_key (GTK_WIDGET (bench.field), GDK_KEY_Escape));
  assert_text (&bench, before);
  g_assert_true (jx_field_widget_is_valid (bench.field));
  g_assert_cmpuint (count_entries (ui), ==, n_entries);
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

/* What is typed outlives a change of the row from elsewhere; only a reset drops it. */
static void
test_refresh (UiFixture *ui)
{
  Bench bench = set_up_bench (ui, jx_field_entry_new (), "name");
  g_autoptr (GError) error = NULL;

  type (&bench, "half a na");
  jx_session_set_field (ui->session,
                        JX_TABLE_PROJECT,
                        bench.project_id,
                        "name",
                        "from elsewhere",
                        &error);
  g_assert_no_error (error);
  jx_fields_refresh (bench.window);
  assert_text (&bench, "half a na");
  jx_fields_reset (bench.window);
  assert_text (&bench, "from elsewhere");

  jx_session_undo (ui->session, &error);
  g_assert_no_error (error);
  jx_fields_refresh (bench.window);
  assert_text (&bench, get_project (ui)->name);
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

/* Neither Enter nor the loss of the focus cuts what an input method composes. */
static void
test_compose (UiFixture *ui)
{
  Bench        bench = set_up_bench (ui, jx_field_entry_new (), "name");
  GtkEditable *text =
    gtk_editable_get_delegate (GTK_EDITABLE (jx_field_widget_get_input (bench.field)));
  guint n_entries = count_entries (ui);

  g_signal_emit_by_name (text, "preedit-changed", "bang'fu");
  g_assert_true (jx_field_widget_is_composing (bench.field));
  type (&bench, "困难职工");
  gtk_widget_grab_focus (bench.other);
  ui_wait (20);
  g_assert_cmpuint (count_entries (ui), ==, n_entries);
  assert_text (&bench, "困难职工");

  type (&bench, "困难职工帮扶");
  g_signal_emit_by_name (text, "preedit-changed", "");
  ui_wait (20);
  g_assert_false (jx_field_widget_is_composing (bench.field));
  g_assert_cmpuint (count_entries (ui), ==, n_entries + 1);
  g_assert_cmpstr (get_project (ui)->name, ==, "困难职工帮扶");
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

static void
test_finding (UiFixture *ui)
{
  static const JxRule rule = { "R99", JX_SEVERITY_WARNING, JX_ASPECT_COMPLETE, "Test" };
  Bench               bench = set_up_bench (ui, jx_field_entry_new (), "name");
  GtkEntry           *input = GTK_ENTRY (jx_field_widget_get_input (bench.field));
  JxFinding           finding = {
              .rule = &rule,
              .place = { JX_TABLE_PROJECT, bench.project_id, "name" },
              .message = (char *) "It is wrong.",
              .advice = (char *) "Put it right.",
  };
  g_autoptr (GPtrArray) findings = g_ptr_array_new ();

  g_ptr_array_add (findings, &finding);
  jx_fields_show_findings (bench.window, findings);
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (input), "warning"));
  g_assert_cmpstr (gtk_widget_get_tooltip_text (GTK_WIDGET (input)),
                   ==,
                   "R99 It is wrong. Put it right.");
  g_assert_nonnull (gtk_entry_get_icon_name (input, GTK_ENTRY_ICON_SECONDARY));
  g_assert_true (jx_field_widget_is_valid (bench.field));

  finding.place.field = "code";
  jx_fields_show_findings (bench.window, findings);
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (input), "warning"));
  g_assert_null (gtk_entry_get_icon_name (input, GTK_ENTRY_ICON_SECONDARY));
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

static void
test_read_only (UiFixture *ui)
{
  Bench        bench = set_up_bench (ui, jx_field_entry_new (), "name");
  GtkEditable *input = GTK_EDITABLE (jx_field_widget_get_input (bench.field));
  g_autoptr (GError) error = NULL;

  g_assert_true (gtk_editable_get_editable (input));
  jx_year_archive (jx_session_get_year (ui->session), "", &error);
  g_assert_no_error (error);
  jx_field_widget_refresh (bench.field);
  g_assert_false (gtk_editable_get_editable (input));
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

static void
test_text (UiFixture *ui)
{
  Bench          bench = set_up_bench (ui, jx_field_text_new (), "purpose");
  GtkTextView   *view = GTK_TEXT_VIEW (jx_field_widget_get_input (bench.field));
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (view);

  g_assert_false (gtk_text_view_get_accepts_tab (view));
  assert_text (&bench, get_project (ui)->purpose);
  gtk_text_buffer_set_text (buffer, "第一行\n第二行", -1);
  gtk_widget_grab_focus (bench.other);
  g_assert_cmpstr (get_project (ui)->purpose, ==, "第一行\n第二行");
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

static int
measure_height (GtkWidget *widget, int width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, NULL, &height, NULL, NULL);
  return height;
}

/* A text takes the height that it has at the width it gets, before and after it is shown. */
static void
test_growing (UiFixture *ui)
{
  Bench          bench = set_up_bench (ui, jx_field_text_new (), "purpose");
  GtkWidget     *field = GTK_WIDGET (bench.field);
  GtkTextBuffer *buffer =
    gtk_text_view_get_buffer (GTK_TEXT_VIEW (jx_field_widget_get_input (bench.field)));
  int one_line;

  gtk_text_buffer_set_text (buffer, "资金", -1);
  one_line = measure_height (field, 400);
  g_assert_cmpint (measure_height (field, 800), ==, one_line);
  gtk_text_buffer_set_text (buffer, "用于困难职工帮扶救助和劳模走访慰问", -1);
  g_assert_cmpint (measure_height (field, 800), ==, one_line);
  g_assert_cmpint (measure_height (field, 100), >, one_line);
  gtk_text_buffer_set_text (buffer, "第一行\n第二行\n第三行", -1);
  g_assert_cmpint (measure_height (field, 800), >, one_line);
  gtk_window_destroy (GTK_WINDOW (bench.window));
}

static void
test_choice (UiFixture *ui)
{
  GtkWidget         *field = g_object_ref_sink (jx_field_choice_new ());
  GtkDropDown       *input = GTK_DROP_DOWN (jx_field_widget_get_input (JX_FIELD_WIDGET (field)));
  const JxIndicator *indicator = get_project (ui)->indicators->pdata[0];
  gint64             id = indicator->id;
  guint              n_entries = count_entries (ui);

  jx_field_widget_bind (JX_FIELD_WIDGET (field), ui->session, JX_TABLE_INDICATOR, id, "direction");
  g_assert_cmpuint (gtk_drop_down_get_selected (input), ==, JX_DIRECTION_BY_SIGN);
  g_assert_cmpuint (count_entries (ui), ==, n_entries);
  gtk_drop_down_set_selected (input, JX_DIRECTION_REVERSE);
  indicator = jx_snapshot_find (jx_session_get_snapshot (ui->session), JX_TABLE_INDICATOR, id);
  g_assert_cmpint (indicator->direction, ==, JX_DIRECTION_REVERSE);
  g_assert_cmpuint (count_entries (ui), ==, n_entries + 1);
  ui_wait (20);
  g_assert_finalize_object (field);
}

static void
add_cases (void)
{
  ui_test_add ("/field/bind", test_bind);
  ui_test_add ("/field/label", test_label);
  ui_test_add ("/field/store", test_store);
  ui_test_add ("/field/refuse", test_refuse);
  ui_test_add ("/field/escape", test_escape);
  ui_test_add ("/field/refresh", test_refresh);
  ui_test_add ("/field/compose", test_compose);
  ui_test_add ("/field/finding", test_finding);
  ui_test_add ("/field/read-only", test_read_only);
  ui_test_add ("/field/text", test_text);
  ui_test_add ("/field/growing", test_growing);
  ui_test_add ("/field/choice", test_choice);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
