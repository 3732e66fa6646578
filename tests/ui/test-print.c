/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "ui-fixture.h"
#include "app/jx-page-paper.h"
#include "app/jx-print-preview.h"
#include "app/jx-print.h"
#include "app/jx-sheet-area.h"
#include "paper/jx-pdf.h"

#include <glib/gstdio.h>
#include <string.h>

static char *config; /* a folder of our own, so that the user's choices are left alone */

static void
remove_memory (void)
{
  g_autofree char *folder = g_build_filename (config, "jixiao", NULL);
  g_autofree char *path = g_build_filename (folder, "print.ini", NULL);

  g_unlink (path);
  g_rmdir (folder);
}

static JxPaper *
build (UiFixture *ui, const char *form)
{
  g_autoptr (GError) error = NULL;
  const JxFormOptions options = { 0 };
  JxPaper            *paper = jx_session_build_paper (ui->session,
                                           jx_session_get_snapshot (ui->session),
                                           jx_form_find (form),
                                           &options,
                                           &error);

  g_assert_no_error (error);
  return paper;
}

/* What a program says of a file; NULL where there is no such program. */
static char *
ask (const char *command)
{
  g_auto (GStrv) argv = g_strsplit (command, " ", -1);
  g_autofree char *found = g_find_program_in_path (argv[0]);
  g_autoptr (GError) error = NULL;
  char *out = NULL;

  if (found == NULL)
    return NULL;
  g_spawn_sync (NULL, argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &out, NULL, NULL, &error);
  g_assert_no_error (error);
  return out;
}

static char *
read_text (const char *path)
{
  g_autofree char *command = g_strdup_printf ("pdftotext -layout %s -", path);

  return ask (command);
}

static void
run (GtkPrintOperation *operation, const char *path)
{
  g_autoptr (GError) error = NULL;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation,
                                            GTK_PRINT_OPERATION_ACTION_EXPORT,
                                            NULL,
                                            &error),
                   ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
}

/* The sizes of the pages, one a line. */
static char *
list_sizes (const char *path)
{
  g_autofree char *command = g_strdup_printf ("pdfinfo -f 1 -l 999 %s", path);
  g_autofree char *said = ask (command);
  g_auto (GStrv) lines = said == NULL ? NULL : g_strsplit (said, "\n", -1);
  GString *sizes = g_string_new (NULL);

  for (guint i = 0; lines != NULL && lines[i] != NULL; i++)
    if (strstr (lines[i], " size:") != NULL && g_str_has_prefix (lines[i], "Page "))
      {
        const char *at = strchr (lines[i], ':') + 1;

        g_string_append_printf (sizes,
                                "%d x %d\n",
                                (int) (g_ascii_strtod (at, NULL) + 0.5),
                                (int) (g_ascii_strtod (strstr (at, " x ") + 3, NULL) + 0.5));
      }
  return g_string_free (sizes, FALSE);
}

/* Printing and the PDF export give the same text on pages of the same sizes. */
static void
test_same (UiFixture *ui)
{
  g_autoptr (JxPaper) paper = build (ui, "all");
  g_autoptr (GtkPrintOperation) operation = jx_print_operation_new (paper);
  g_autofree char *folder = g_dir_make_tmp ("jixiao-XXXXXX", NULL);
  g_autofree char *printed = g_build_filename (folder, "printed.pdf", NULL);
  g_autofree char *exported = g_build_filename (folder, "exported.pdf", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *one = NULL, *other = NULL, *sizes = NULL, *other_sizes = NULL;

  run (operation, printed);
  g_assert_true (jx_pdf_write (paper, exported, NULL, &error));
  one = read_text (printed);
  other = read_text (exported);
  if (one == NULL)
    g_test_skip ("pdftotext is not installed");
  else
    {
      g_assert_cmpuint (strlen (one), >, 1000);
      g_assert_cmpstr (one, ==, other);
      sizes = list_sizes (printed);
      other_sizes = list_sizes (exported);
      g_assert_nonnull (strstr (sizes, "595 x 842"));
      g_assert_nonnull (strstr (sizes, "842 x 595"));
      g_assert_cmpstr (sizes, ==, other_sizes);
    }
  g_unlink (printed);
  g_unlink (exported);
  g_rmdir (folder);
}

/* A3 takes the same pages larger. */
static void
test_a3 (UiFixture *ui)
{
  g_autoptr (JxPaper) paper = build (ui, "summary");
  g_autoptr (GtkPrintOperation) operation = jx_print_operation_new (paper);
  g_autoptr (GtkPageSetup) setup =
    gtk_page_setup_copy (gtk_print_operation_get_default_page_setup (operation));
  GtkPaperSize    *size = gtk_paper_size_new (GTK_PAPER_NAME_A3);
  g_autofree char *folder = g_dir_make_tmp ("jixiao-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "a3.pdf", NULL);
  g_autofree char *sizes = NULL;

  g_assert_cmpint (gtk_page_setup_get_orientation (setup), ==, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  gtk_print_operation_set_default_page_setup (operation, setup);
  run (operation, path);
  sizes = list_sizes (path);
  if (*sizes == '\0')
    g_test_skip ("pdfinfo is not installed");
  else
    g_assert_cmpstr (sizes, ==, "1191 x 842\n");
  g_unlink (path);
  g_rmdir (folder);
}

/* Printer and paper are those of the last time; pages lie as their forms do. */
static void
test_memory (UiFixture *ui)
{
  g_autoptr (JxPaper) upright = build (ui, "goal-table");
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrintSettings) settings = gtk_print_settings_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A3);
  g_autoptr (GtkPrintOperation) operation = NULL;
  GtkPageSetup *recalled;

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, GTK_PAGE_ORIENTATION_LANDSCAPE);
  gtk_paper_size_free (size);
  gtk_print_settings_set_n_copies (settings, 3);
  jx_print_remember (settings, setup);

  operation = jx_print_operation_new (upright);
  recalled = gtk_print_operation_get_default_page_setup (operation);
  g_assert_cmpstr (gtk_paper_size_get_name (gtk_page_setup_get_paper_size (recalled)),
                   ==,
                   GTK_PAPER_NAME_A3);
  g_assert_cmpint (gtk_page_setup_get_orientation (recalled), ==, GTK_PAGE_ORIENTATION_PORTRAIT);
  g_assert_cmpint (gtk_print_settings_get_n_copies (
                     gtk_print_operation_get_print_settings (operation)),
                   ==,
                   3);
  remove_memory ();
}

/* The window of the preview goes through all pages and no farther. */
static void
test_preview (UiFixture *ui)
{
  g_autoptr (JxPaper) paper = build (ui, "all");
  GtkWindow   *window = jx_print_preview_new (GTK_WINDOW (ui->window), paper);
  JxSheetArea *area;
  guint        n_pages = jx_paper_get_n_pages (paper);

  gtk_window_present (window);
  ui_settle (ui);
  area = JX_SHEET_AREA (ui_find_type (GTK_WIDGET (window), JX_TYPE_SHEET_AREA));
  g_assert_cmpuint (jx_sheet_area_get_page (area), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (window), "preview.previous", NULL);
  g_assert_cmpuint (jx_sheet_area_get_page (area), ==, 0);
  for (guint i = 1; i < n_pages; i++)
    {
      g_assert_true (gtk_widget_activate_action (GTK_WIDGET (window), "preview.next", NULL));
      g_assert_cmpuint (jx_sheet_area_get_page (area), ==, i);
    }
  gtk_widget_activate_action (GTK_WIDGET (window), "preview.next", NULL);
  g_assert_cmpuint (jx_sheet_area_get_page (area), ==, n_pages - 1);
  gtk_widget_activate_action (GTK_WIDGET (window), "preview.first", NULL);
  g_assert_cmpuint (jx_sheet_area_get_page (area), ==, 0);
  ui_assert_named (GTK_WIDGET (window));
  gtk_window_destroy (window);
}

/* The preview of the print dialog is our window too, and the printing ends when it is closed. */
static void
test_dialog_preview (UiFixture *ui)
{
  g_autoptr (JxPaper) paper = build (ui, "summary");
  g_autoptr (GtkPrintOperation) operation = jx_print_operation_new (paper);
  g_autoptr (GError) error = NULL;
  guint      n_windows = ui_count_windows ();
  GtkWindow *window = NULL;

  gtk_print_operation_set_allow_async (operation, TRUE);
  gtk_print_operation_run (operation,
                           GTK_PRINT_OPERATION_ACTION_PREVIEW,
                           GTK_WINDOW (ui->window),
                           &error);
  g_assert_no_error (error);
  ui_wait (200);
  g_assert_cmpuint (ui_count_windows (), ==, n_windows + 1);
  for (guint i = 0; i < g_list_model_get_n_items (gtk_window_get_toplevels ()); i++)
    {
      g_autoptr (GtkWindow) found = g_list_model_get_item (gtk_window_get_toplevels (), i);

      if (g_str_has_prefix (gtk_window_get_title (found), "Preview: "))
        window = found;
    }
  g_assert_nonnull (window);
  gtk_window_destroy (window);
  ui_wait (200);
  g_assert_true (gtk_print_operation_is_finished (operation));
}

static void
add_cases (void)
{
  ui_test_add ("/print/same", test_same);
  ui_test_add ("/print/a3", test_a3);
  ui_test_add ("/print/memory", test_memory);
  ui_test_add ("/print/preview", test_preview);
  ui_test_add ("/print/dialog-preview", test_dialog_preview);
}

int
main (int argc, char **argv)
{
  int result;

  config = g_dir_make_tmp ("jixiao-XXXXXX", NULL);
  g_setenv ("XDG_CONFIG_HOME", config, TRUE);
  result = ui_test_run (argc, argv, add_cases);
  g_rmdir (config);
  g_free (config);
  return result;
}
