/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-print.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "app/jx-print-preview.h"
#include "paper/jx-pdf.h"

#include <glib/gi18n-lib.h>

#define SETTINGS_GROUP "Print Settings"
#define SETUP_GROUP "Page Setup"

static char *
get_memory_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "jixiao", "print.ini", NULL);
}

/* The printer, its tray, the size of the paper and so on that the user chose last; A4 where nothing
 * was chosen yet. */
static void
recall_choices (GtkPrintSettings **settings, GtkPageSetup *setup)
{
  g_autofree char *path = get_memory_path ();
  g_autoptr (GKeyFile) file = g_key_file_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  if (g_key_file_load_from_file (file, path, G_KEY_FILE_NONE, NULL))
    {
      *settings = gtk_print_settings_new_from_key_file (file, SETTINGS_GROUP, NULL);
      gtk_page_setup_load_key_file (setup, file, SETUP_GROUP, NULL);
    }
  if (*settings == NULL)
    *settings = gtk_print_settings_new ();
}

/**
 * jx_print_remember:
 * @settings: (nullable): the printer, its tray, copies and so on
 * @setup: the paper
 *
 * Remembers what was chosen for the next time.
 */
void
jx_print_remember (GtkPrintSettings *settings, GtkPageSetup *setup)
{
  g_autofree char *path = get_memory_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autoptr (GError) error = NULL;

  if (settings != NULL)
    gtk_print_settings_to_key_file (settings, file, SETTINGS_GROUP);
  gtk_page_setup_to_key_file (setup, file, SETUP_GROUP);
  g_mkdir_with_parents (folder, 0700);
  if (!g_key_file_save_to_file (file, path, &error))
    g_message ("The choices of the print dialog were not remembered: %s", error->message);
}

/* A form is laid out for A4; on another paper it is as large as the paper lets it. */
static void
draw_page_cb (GtkPrintOperation *operation, GtkPrintContext *context, int page, JxPaper *paper)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  double   width, height;

  jx_paper_get_size (paper, (guint) page, &width, &height);
  width = gtk_print_context_get_width (context) / width;
  height = gtk_print_context_get_height (context) / height;
  cairo_scale (cr, MIN (width, height), MIN (width, height));
  jx_paper_draw (paper, (guint) page, cr);
}

static void
done_cb (GtkPrintOperation *operation, GtkPrintOperationResult result, gpointer data)
{
  g_autoptr (GError) error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    jx_print_remember (gtk_print_operation_get_print_settings (operation),
                       gtk_print_operation_get_default_page_setup (operation));
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  jx_report_error (data, error);
}

/* Each page lies as its form does, on paper of the size that was chosen. */
static void
turn_page_setup (GtkPageSetup *setup, JxPaper *paper, guint page)
{
  double width, height;

  jx_paper_get_size (paper, page, &width, &height);
  gtk_page_setup_set_orientation (setup,
                                  width > height ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                                 : GTK_PAGE_ORIENTATION_PORTRAIT);
}

static void
request_page_setup_cb (GtkPrintOperation *operation,
                       GtkPrintContext   *context,
                       int                page,
                       GtkPageSetup      *setup,
                       JxPaper           *paper)
{
  turn_page_setup (setup, paper, (guint) page);
}

static void
end_preview_cb (GtkPrintOperationPreview *preview)
{
  gtk_print_operation_preview_end_preview (preview);
}

/* GTK wants something to draw on before it hands the pages over. */
static void
give_surface (GtkPrintContext *context)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t         *cr = cairo_create (surface);

  gtk_print_context_set_cairo_context (context, cr, 72, 72);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

/* The button of the print dialog opens our own window. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            JxPaper                  *paper)
{
  GtkWindow *window = jx_print_preview_new (parent, paper);

  give_surface (context);
  g_signal_connect_object (window,
                           "destroy",
                           G_CALLBACK (end_preview_cb),
                           preview,
                           G_CONNECT_SWAPPED);
  gtk_window_present (window);
  return TRUE;
}

/* The operation holds the paper as long as it may call back. */
static void
connect_paper (GtkPrintOperation *operation, const char *signal, GCallback callback, JxPaper *paper)
{
  g_signal_connect_data (operation,
                         signal,
                         callback,
                         jx_paper_ref (paper),
                         (GClosureNotify) (GCallback) jx_paper_unref,
                         0);
}

/**
 * jx_print_operation_new:
 * @paper: the pages
 *
 * Prepares the printing of pages on the printer and paper that were chosen last.
 *
 * Returns: (transfer full): the operation, to be run
 */
GtkPrintOperation *
jx_print_operation_new (JxPaper *paper)
{
  GtkPrintOperation *operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;

  recall_choices (&settings, setup);
  turn_page_setup (setup, paper, 0);
  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_job_name (operation, jx_paper_get_title (paper));
  gtk_print_operation_set_n_pages (operation, (int) jx_paper_get_n_pages (paper));
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  connect_paper (operation, "draw-page", G_CALLBACK (draw_page_cb), paper);
  connect_paper (operation, "request-page-setup", G_CALLBACK (request_page_setup_cb), paper);
  connect_paper (operation, "preview", G_CALLBACK (preview_cb), paper);
  return operation;
}

/**
 * jx_print_paper:
 * @parent: the window
 * @paper: the pages
 *
 * Prints pages, after the print dialog; remembers what was chosen in it.
 */
void
jx_print_paper (GtkWindow *parent, JxPaper *paper)
{
  g_autoptr (GtkPrintOperation) operation = jx_print_operation_new (paper);

  g_signal_connect (operation, "done", G_CALLBACK (done_cb), parent);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

static void
set_up_cb (GtkPageSetup *setup, gpointer data)
{
  g_autoptr (GtkPrintSettings) settings = data;

  if (setup != NULL)
    jx_print_remember (settings, setup);
}

/**
 * jx_print_set_up_page:
 * @parent: the window
 *
 * Asks for the size of the paper, A4 or A3 for example, and remembers it.
 */
void
jx_print_set_up_page (GtkWindow *parent)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr (GtkPrintSettings) settings = NULL;

  recall_choices (&settings, setup);
  gtk_print_run_page_setup_dialog_async (parent,
                                         setup,
                                         settings,
                                         set_up_cb,
                                         g_object_ref (settings));
}

typedef struct
{
  JxSession *session;
  GtkWindow *parent;
  JxPaper   *paper;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->session);
  g_object_unref (export->parent);
  jx_paper_unref (export->paper);
  g_free (export);
}

static void
write_pdf_cb (GFile *file, gpointer data)
{
  Export *export = data;
  const JxSnapshot *snapshot = jx_session_get_snapshot (export->session);
  const JxUnit    *unit = snapshot->units->len == 0 ? NULL : g_ptr_array_index (snapshot->units, 0);
  const JxPdfInfo  info = { .author = unit == NULL ? NULL : unit->name };
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  if (!jx_pdf_write (export->paper, path, &info, &error))
    {
      jx_report_error (export->parent, error);
      return;
    }
  /* Translators: the name of a file */
  text = g_strdup_printf (_ ("“%s” was written."), name);
  jx_session_toast (export->session, text, FALSE);
}

/**
 * jx_export_paper:
 * @session: the session that the pages are of
 * @parent: the window
 * @paper: the pages
 *
 * Writes pages to a PDF file that the user names, at first beside the year file.
 */
void
jx_export_paper (JxSession *session, GtkWindow *parent, JxPaper *paper)
{
  Export *export = g_new0 (Export, 1);
  g_autoptr (GFile) year = g_file_new_for_path (jx_year_get_path (jx_session_get_year (session)));
  g_autoptr (GFile) folder = g_file_get_parent (year);
  g_autofree char *title = g_strdelimit (g_strdup (jx_paper_get_title (paper)), "/\\:", '-');
  g_autofree char *name = g_strconcat (title, ".pdf", NULL);

  export->session = g_object_ref (session);
  export->parent = g_object_ref (parent);
  export->paper = jx_paper_ref (paper);
  jx_choose_save (parent,
                  _ ("Export as PDF"),
                  JX_FILE_PDF,
                  folder,
                  name,
                  write_pdf_cb,
                  export,
                  (GDestroyNotify) export_free);
}
