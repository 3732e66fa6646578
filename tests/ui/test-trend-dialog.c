/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-chart-view.h"
#include "app/jx-trend-dialog.h"
#include "store/jx-import.h"

#include <string.h>

/* The year file of another year, with half of the budget in its first project. */
static char *
make_year (UiFixture *ui, const char *name, gint64 fiscal_year)
{
  char *path = g_build_filename (ui->folder, name, NULL);
  g_autoptr (JxYear) from = jx_year_open_read_only (ui->path, NULL);
  g_autoptr (JxSnapshot) snapshot = jx_year_snapshot (from, NULL);
  g_autoptr (JxYear) year = NULL;
  g_autoptr (GError) error = NULL;

  snapshot->settings->year = fiscal_year;
  year = jx_import_roll_over (path, snapshot, "source", FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (jx_year_set (year, JX_TABLE_PROJECT, 1, "budget", "20", &error));
  g_assert_no_error (error);
  return path;
}

static void
loaded_cb (gboolean *loaded)
{
  *loaded = TRUE;
}

static void
await (JxTrendDialog *dialog)
{
  gboolean loaded = FALSE;
  gulong   id = g_signal_connect_swapped (dialog, "loaded", G_CALLBACK (loaded_cb), &loaded);

  while (!loaded)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (dialog, id);
}

static JxTrendDialog *
open_dialog (UiFixture *ui)
{
  JxTrendDialog *dialog = jx_trend_dialog_run (ui->window);

  await (dialog);
  ui_settle (ui);
  return dialog;
}

static void
add_file (JxTrendDialog *dialog, const char *path)
{
  g_autoptr (GListStore) files = g_list_store_new (G_TYPE_FILE);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  g_list_store_append (files, file);
  jx_trend_dialog_add (dialog, G_LIST_MODEL (files));
  await (dialog);
}

static gint64
nth_year (JxTrendDialog *dialog, guint i)
{
  GPtrArray *years = jx_trend_dialog_get_years (dialog);

  g_assert_cmpuint (i, <, years->len);
  return ((const JxTrendYear *) years->pdata[i])->year;
}

static GtkWidget *
get_part (JxTrendDialog *dialog, const char *name)
{
  return GTK_WIDGET (
    gtk_widget_get_template_child (GTK_WIDGET (dialog), JX_TYPE_TREND_DIALOG, name));
}

/* The years of the unit that lie beside the file of the window are there by themselves; those of
 * another unit, or of many, are not. */
static void
test_found (UiFixture *ui)
{
  g_autofree char *before = make_year (ui, "before.jixiao", 2020);
  g_autofree char *other = make_year (ui, "other.jixiao", 2019);
  g_autofree char *merged = make_year (ui, "merged.jixiao", 2018);
  g_autoptr (JxYear) year = jx_year_open (other, NULL);
  g_autoptr (JxYear) several = jx_year_open (merged, NULL);
  g_autoptr (JxUnit) second = jx_unit_new ();
  JxTrendDialog *dialog;
  JxChart       *chart;

  g_assert_true (jx_year_set (year, JX_TABLE_UNIT, 1, "name", "另一个单位", NULL));
  second->position = 2;
  jx_text_set (&second->code, "712002");
  jx_text_set (&second->name, "第二单位");
  g_assert_true (jx_year_add (several, JX_TABLE_UNIT, second, NULL));
  dialog = open_dialog (ui);
  ui_assert_named (GTK_WIDGET (dialog));
  g_assert_cmpuint (jx_trend_dialog_get_years (dialog)->len, ==, 2);
  g_assert_cmpint (nth_year (dialog, 0), ==, 2020);
  g_assert_cmpint (nth_year (dialog, 1), ==, 2021);
  chart = jx_chart_view_get_chart (JX_CHART_VIEW (get_part (dialog, "money")));
  g_assert_cmpuint (jx_chart_get_data (chart)->items->len, ==, 2);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* One project can be chosen; its money is that of the year file. */
static void
test_project (UiFixture *ui)
{
  g_autofree char   *before = make_year (ui, "before.jixiao", 2020);
  JxTrendDialog     *dialog = open_dialog (ui);
  const JxTrendYear *year;

  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_part (dialog, "project")), 1);
  g_assert_cmpuint (jx_trend_dialog_get_years (dialog)->len, ==, 2);
  year = jx_trend_dialog_get_years (dialog)->pdata[0];
  g_assert_cmpint (year->progress.budget, ==, 20000000);
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* Files are added and taken out; one of a year that is there, and a broken one, are named. */
static void
test_files (UiFixture *ui)
{
  JxTrendDialog   *dialog = open_dialog (ui);
  g_autofree char *next = make_year (ui, "next.jixiao", 2022);
  g_autofree char *twin = make_year (ui, "twin.jixiao", 2022);
  g_autofree char *broken = g_build_filename (ui->folder, "broken.jixiao", NULL);
  GtkLabel        *remark = GTK_LABEL (get_part (dialog, "remark"));

  add_file (dialog, next);
  g_assert_cmpint (nth_year (dialog, 1), ==, 2022);
  g_assert_cmpstr (gtk_label_get_label (remark), ==, "");
  add_file (dialog, twin);
  g_assert_cmpuint (jx_trend_dialog_get_years (dialog)->len, ==, 2);
  g_assert_nonnull (strstr (gtk_label_get_label (remark), "twin.jixiao"));
  g_assert_true (g_file_set_contents (broken, "nothing of the kind", -1, NULL));
  add_file (dialog, broken);
  g_assert_nonnull (strstr (gtk_label_get_label (remark), "broken.jixiao"));

  gtk_drop_down_set_selected (GTK_DROP_DOWN (get_part (dialog, "project")), 1);
  g_signal_emit_by_name (get_part (dialog, "remove"), "clicked");
  g_assert_cmpuint (jx_trend_dialog_get_years (dialog)->len, ==, 1);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (get_part (dialog, "project"))),
                    ==,
                    1);
  g_signal_emit_by_name (get_part (dialog, "remove"), "clicked");
  g_assert_cmpuint (jx_trend_dialog_get_years (dialog)->len, ==, 0);
  g_assert_false (gtk_widget_get_sensitive (get_part (dialog, "export")));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
add_cases (void)
{
  ui_test_add ("/trend-dialog/found", test_found);
  ui_test_add ("/trend-dialog/project", test_project);
  ui_test_add ("/trend-dialog/files", test_files);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
