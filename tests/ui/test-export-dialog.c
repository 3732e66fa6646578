/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-export-dialog.h"
#include "export/jx-export.h"

static GtkWidget *
open_dialog (UiFixture *ui)
{
  g_autoptr (GListModel) windows = NULL;
  GtkWidget *dialog = NULL;

  gtk_widget_activate_action (GTK_WIDGET (ui->window), "win.export", NULL);
  ui_settle (ui);
  windows = g_object_ref (gtk_window_get_toplevels ());
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr (GtkWidget) window = g_list_model_get_item (windows, i);

      if (JX_IS_EXPORT_DIALOG (window))
        dialog = window;
    }
  g_assert_nonnull (dialog);
  return dialog;
}

static GtkDropDown *
get_choice (GtkWidget *dialog, const char *name)
{
  return GTK_DROP_DOWN (gtk_widget_get_template_child (dialog, JX_TYPE_EXPORT_DIALOG, name));
}

static guint
count_choices (GtkWidget *dialog, const char *name)
{
  return g_list_model_get_n_items (gtk_drop_down_get_model (get_choice (dialog, name)));
}

/* Only what a format holds can be chosen; what is usual in it is chosen at first. */
static void
test_contents (UiFixture *ui)
{
  GtkWidget *dialog = open_dialog (ui);

  ui_assert_named (dialog);
  g_assert_cmpuint (count_choices (dialog, "format"), ==, JX_N_EXPORT_FORMATS);
  for (guint format = 0; format < JX_N_EXPORT_FORMATS; format++)
    {
      guint n_contents = 0, usual = 0;

      for (guint i = 0; i < JX_N_EXPORT_CONTENTS; i++)
        if (jx_export_takes (format, i))
          {
            usual = i == jx_export_usual (format) ? n_contents : usual;
            n_contents++;
          }
      gtk_drop_down_set_selected (get_choice (dialog, "format"), format);
      g_assert_cmpuint (count_choices (dialog, "content"), ==, n_contents);
      g_assert_cmpuint (gtk_drop_down_get_selected (get_choice (dialog, "content")), ==, usual);
    }
  gtk_window_destroy (GTK_WINDOW (dialog));
}

/* The month is asked for only where monitoring is written, the project not where all are. */
static void
test_rows (UiFixture *ui)
{
  GtkWidget *dialog = open_dialog (ui);

  gtk_drop_down_set_selected (get_choice (dialog, "format"), JX_EXPORT_XLSX);
  gtk_drop_down_set_selected (get_choice (dialog, "content"), JX_EXPORT_GOALS);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_choice (dialog, "month"))));
  gtk_drop_down_set_selected (get_choice (dialog, "content"), JX_EXPORT_MONITORING);
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_choice (dialog, "month"))));
  g_assert_true (gtk_widget_get_visible (GTK_WIDGET (get_choice (dialog, "project"))));
  gtk_drop_down_set_selected (get_choice (dialog, "format"), JX_EXPORT_JSON);
  g_assert_false (gtk_widget_get_visible (GTK_WIDGET (get_choice (dialog, "project"))));
  gtk_window_destroy (GTK_WINDOW (dialog));
}

static void
add_cases (void)
{
  ui_test_add ("/export-dialog/contents", test_contents);
  ui_test_add ("/export-dialog/rows", test_rows);
}

int
main (int argc, char **argv)
{
  return ui_test_run (argc, argv, add_cases);
}
