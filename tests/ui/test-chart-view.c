/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "../chart-sample.h"
#include "app/jx-chart-picture.h"
#include "app/jx-chart-view.h"
#include "paper/jx-chart-words.h"
#include "ui-fixture.h"

typedef struct
{
  char  *first;
  char  *last;
  gint64 project_id;
  guint  n_calls;
} Activated;

static void
activate_cb (JxChartView *view, const char *first, const char *last, gint64 id, Activated *about)
{
  g_free (about->first);
  g_free (about->last);
  about->first = g_strdup (first);
  about->last = g_strdup (last);
  about->project_id = id;
  about->n_calls++;
}

static GtkWidget *
show_view (JxChartKind kind, Activated *about)
{
  g_autoptr (JxSnapshot) snapshot = sample_spending ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *view = jx_chart_view_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 560, 320);
  gtk_window_set_child (GTK_WINDOW (window), view);
  jx_chart_view_set_data (JX_CHART_VIEW (view),
                          jx_chart_data_new (snapshot, kind, 0, "2021-10-31"));
  g_signal_connect (view, "activate", G_CALLBACK (activate_cb), about);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);
  ui_wait (50);
  return view;
}

static void
close_view (GtkWidget *view, Activated *about)
{
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (view)));
  g_free (about->first);
  g_free (about->last);
}

static GtkWidget *
get_area (JxChartView *view)
{
  return ui_find_type (GTK_WIDGET (view), GTK_TYPE_DRAWING_AREA);
}

static gboolean
is_key_controller (gpointer controller)
{
  return GTK_IS_EVENT_CONTROLLER_KEY (controller);
}

/* Sends a key to the chart as its controller gets it. */
static gboolean
press (JxChartView *view, guint keyval)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (get_area (view));
  gboolean handled = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (all, i);

      if (is_key_controller (one))
        g_signal_emit_by_name (one, "key-pressed", keyval, 0, 0, &handled);
    }
  return handled;
}

static void
test_keyboard (void)
{
  Activated    about = { 0 };
  JxChartView *view = JX_CHART_VIEW (show_view (JX_CHART_QUARTERS, &about));

  g_assert_cmpint (jx_chart_view_get_focused (view), ==, JX_CHART_NO_ITEM);
  g_assert_false (press (view, GDK_KEY_Return));
  g_assert_cmpuint (about.n_calls, ==, 0);
  g_assert_true (press (view, GDK_KEY_Right));
  g_assert_true (press (view, GDK_KEY_Right));
  g_assert_cmpint (jx_chart_view_get_focused (view), ==, 1);
  g_assert_true (press (view, GDK_KEY_Return));
  g_assert_cmpuint (about.n_calls, ==, 1);
  g_assert_cmpstr (about.first, ==, "2021-04-01");
  g_assert_cmpstr (about.last, ==, "2021-06-30");
  g_assert_cmpint (about.project_id, ==, 0);
  for (guint i = 0; i < 9; i++)
    press (view, GDK_KEY_Right);
  g_assert_cmpint (jx_chart_view_get_focused (view), ==, 3);
  close_view (GTK_WIDGET (view), &about);
}

/* What is drawn is also said. */
static void
test_words (void)
{
  Activated          about = { 0 };
  JxChartView       *view = JX_CHART_VIEW (show_view (JX_CHART_QUARTERS, &about));
  GtkAccessible     *area = GTK_ACCESSIBLE (get_area (view));
  const JxChartData *data = jx_chart_get_data (jx_chart_view_get_chart (view));
  g_autofree char   *whole = jx_chart_describe (data);
  g_autofree char   *first = jx_chart_describe_item (data, 0);

  gtk_test_accessible_assert_role (area, GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_LABEL, data->title);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, whole);
  press (view, GDK_KEY_Right);
  gtk_test_accessible_assert_property (area, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, first);
  ui_assert_named (GTK_WIDGET (view));
  close_view (GTK_WIDGET (view), &about);
}

static void
test_table (void)
{
  Activated  about = { 0 };
  GtkWidget *view = show_view (JX_CHART_QUARTERS, &about);
  GtkWidget *table;
  GtkWidget *cell;

  g_assert_null (ui_find_type (view, GTK_TYPE_GRID));
  gtk_widget_activate_action (view, "chart.table", NULL);
  table = ui_find_type (view, GTK_TYPE_GRID);
  g_assert_nonnull (table);
  cell = gtk_grid_get_child_at (GTK_GRID (table), 2, 1);
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (cell)), ==, "128.664567");
  g_assert_nonnull (gtk_grid_get_child_at (GTK_GRID (table), 0, 4));
  g_assert_null (gtk_grid_get_child_at (GTK_GRID (table), 0, 5));
  close_view (view, &about);
}

static void
test_copy (void)
{
  Activated  about = { 0 };
  GtkWidget *view = show_view (JX_CHART_CUMULATIVE, &about);

  gtk_widget_activate_action (view, "chart.copy", NULL);
  g_assert_true (
    gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (gtk_widget_get_clipboard (view)),
                                       GDK_TYPE_TEXTURE));
  close_view (view, &about);
}

/* The middle of a column, pixels. */
static void
find_middle (JxChartView *view, int item, double *x, double *y)
{
  double scale = jx_chart_picture_scale (GTK_WIDGET (view));
  JxRect rect;

  g_assert_true (jx_chart_item_rect (jx_chart_view_get_chart (view), item, &rect));
  *x = (rect.x + rect.width / 2) * scale;
  *y = (rect.y + rect.height / 2) * scale;
}

static gboolean
ask_tip (GtkWidget *area, double x, double y)
{
  g_autoptr (GtkTooltip) tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (area, "query-tooltip", (int) x, (int) y, FALSE, tooltip, &shown);
  return shown;
}

static gboolean
is_click (gpointer controller)
{
  return GTK_IS_GESTURE_CLICK (controller) &&
         gtk_gesture_single_get_button (controller) == GDK_BUTTON_PRIMARY;
}

static void
click (GtkWidget *area, double x, double y)
{
  g_autoptr (GListModel) all = gtk_widget_observe_controllers (area);

  for (guint i = 0; i < g_list_model_get_n_items (all); i++)
    {
      g_autoptr (GtkEventController) one = g_list_model_get_item (all, i);

      if (is_click (one))
        g_signal_emit_by_name (one, "released", 1, x, y);
    }
}

/* The pointer tells the figures of a column, and a click opens its payments; beside them, none. */
static void
test_pointer (void)
{
  Activated    about = { 0 };
  JxChartView *view = JX_CHART_VIEW (show_view (JX_CHART_QUARTERS, &about));
  double       x, y;

  find_middle (view, 2, &x, &y);
  g_assert_true (ask_tip (get_area (view), x, y));
  g_assert_false (ask_tip (get_area (view), 1, 1));
  click (get_area (view), 1, 1);
  g_assert_cmpuint (about.n_calls, ==, 0);
  click (get_area (view), x, y);
  g_assert_cmpuint (about.n_calls, ==, 1);
  g_assert_cmpstr (about.first, ==, "2021-07-01");
  g_assert_cmpstr (about.last, ==, "2021-09-30");
  close_view (GTK_WIDGET (view), &about);
}

static void
test_theme (void)
{
  Activated        about = { 0 };
  GtkWidget       *view = show_view (JX_CHART_PROJECTS, &about);
  GtkSettings     *settings = gtk_widget_get_settings (view);
  g_autofree char *usual = NULL;

  g_assert_cmpint (jx_chart_picture_theme (view), ==, JX_CHART_LIGHT);
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  ui_wait (300);
  g_assert_cmpint (jx_chart_picture_theme (view), ==, JX_CHART_DARK);
  g_object_set (settings, "gtk-application-prefer-dark-theme", FALSE, NULL);
  g_object_get (settings, "gtk-theme-name", &usual, NULL);
  g_object_set (settings, "gtk-theme-name", "HighContrast", NULL);
  ui_wait (300);
  g_assert_cmpint (jx_chart_picture_theme (view), ==, JX_CHART_CONTRAST);
  g_object_set (settings, "gtk-application-prefer-dark-theme", TRUE, NULL);
  ui_wait (300);
  g_assert_cmpint (jx_chart_picture_theme (view), ==, JX_CHART_CONTRAST_DARK);
  g_object_set (settings,
                "gtk-theme-name",
                usual,
                "gtk-application-prefer-dark-theme",
                FALSE,
                NULL);
  close_view (view, &about);
}

static void
add_cases (void)
{
  g_test_add_func ("/chart-view/keyboard", test_keyboard);
  g_test_add_func ("/chart-view/pointer", test_pointer);
  g_test_add_func ("/chart-view/words", test_words);
  g_test_add_func ("/chart-view/table", test_table);
  g_test_add_func ("/chart-view/copy", test_copy);
  g_test_add_func ("/chart-view/theme", test_theme);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
