/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-file-chooser.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  JxFileKind     kind;
  JxFileFunc     func; /* NULL where many can be chosen */
  gpointer       data;
  GDestroyNotify destroy;
  JxFilesFunc    many;
} Request;

/* What jx_document_read() reads. */
#define DOCUMENTS                                                                                  \
  "*.docx *.odt *.xlsx *.ods *.txt *.csv *.tsv *.json *.doc *.xls *.wps *.et *.DOCX *.XLSX *.DOC " \
  "*.XLS "                                                                                         \
  "*.TXT *.CSV *.WPS *.ET"

static const struct
{
  const char *label;
  const char *suffix;   /* that a name gets which has none */
  const char *patterns; /* apart by blanks */
} kinds[] = {
  [JX_FILE_ANY] = { N_ ("Year files and documents"), NULL, "*.jixiao " DOCUMENTS },
  [JX_FILE_YEAR] = { N_ ("Year files"), ".jixiao", "*.jixiao" },
  [JX_FILE_DOCUMENT] = { N_ ("Documents"), NULL, DOCUMENTS },
  [JX_FILE_PDF] = { N_ ("PDF files"), ".pdf", "*.pdf" },
  [JX_FILE_PICTURE] = { N_ ("Pictures"), ".png", "*.png *.svg *.pdf" },
  [JX_FILE_TABLE] = { N_ ("Tables (CSV, Excel)"), ".csv", "*.csv *.txt *.xlsx" },
  [JX_FILE_WORKBOOK] = { N_ ("Excel workbook"), ".xlsx", "*.xlsx" },
  [JX_FILE_CSV] = { N_ ("Comma-separated text"), ".csv", "*.csv" },
  [JX_FILE_WORD] = { N_ ("Word document"), ".docx", "*.docx" },
  [JX_FILE_TEXT] = { N_ ("Plain text"), ".txt", "*.txt" },
  [JX_FILE_JSON] = { N_ ("JSON data"), ".json", "*.json" },
  [JX_FILE_EVIDENCE] = { N_ ("All files"), NULL, "*" },
};

static void
request_free (gpointer data, GClosure *closure)
{
  Request *request = data;

  if (request->destroy != NULL)
    request->destroy (request->data);
  g_free (request);
}

static gboolean
matches (const char *name, const char *patterns)
{
  g_auto (GStrv) each = g_strsplit (patterns, " ", -1);
  gboolean found = FALSE;

  for (guint i = 0; each[i] != NULL && !found; i++)
    found = g_pattern_match_simple (each[i], name);
  return found;
}

static GFile *
add_suffix (GFile *file, JxFileKind kind)
{
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *full = NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);

  if (kinds[kind].suffix == NULL || matches (name, kinds[kind].patterns) || folder == NULL)
    return g_object_ref (file);
  full = g_strconcat (name, kinds[kind].suffix, NULL);
  return g_file_get_child (folder, full);
}

static void
response_cb (GtkNativeDialog *dialog, int response, Request *request)
{
  if (response == GTK_RESPONSE_ACCEPT && request->many != NULL)
    {
      g_autoptr (GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));

      request->many (files, request->data);
    }
  else if (response == GTK_RESPONSE_ACCEPT)
    {
      g_autoptr (GFile) chosen = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
      gboolean saving =
        gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog)) == GTK_FILE_CHOOSER_ACTION_SAVE;
      g_autoptr (GFile) file = saving ? add_suffix (chosen, request->kind) : g_object_ref (chosen);

      request->func (file, request->data);
    }
  g_object_unref (dialog);
}

static void
add_filters (GtkFileChooser *chooser, JxFileKind kind)
{
  g_auto (GStrv) patterns = g_strsplit (kinds[kind].patterns, " ", -1);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();
  g_autoptr (GtkFileFilter) all = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ (kinds[kind].label));
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (chooser, filter);
  gtk_file_filter_set_name (all, _ ("All files"));
  gtk_file_filter_add_pattern (all, "*");
  gtk_file_chooser_add_filter (chooser, all);
}

static GtkFileChooserNative *
make_chooser (GtkWindow           *parent,
              const char          *title,
              GtkFileChooserAction action,
              const Request       *request)
{
  const char           *accept = action == GTK_FILE_CHOOSER_ACTION_SAVE ? _ ("_Save") : _ ("_Open");
  GtkFileChooserNative *native =
    gtk_file_chooser_native_new (title, parent, action, accept, _ ("_Cancel"));

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (native), request->many != NULL);
  if (action != GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER)
    add_filters (GTK_FILE_CHOOSER (native), request->kind);
  g_signal_connect_data (native,
                         "response",
                         G_CALLBACK (response_cb),
                         g_memdup2 (request, sizeof *request),
                         request_free,
                         0);
  return native;
}

/**
 * jx_choose_open:
 * @parent: (nullable): the window that asks
 * @title: title of the dialog
 * @kind: what kind of file
 * @func: called with the chosen file
 * @data: data for @func
 * @destroy: (nullable): frees @data, whether a file was chosen or not
 *
 * Lets the user choose a file to open.
 */
void
jx_choose_open (GtkWindow     *parent,
                const char    *title,
                JxFileKind     kind,
                JxFileFunc     func,
                gpointer       data,
                GDestroyNotify destroy)
{
  const Request         request = { kind, func, data, destroy, NULL };
  GtkFileChooserNative *native =
    make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, &request);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/**
 * jx_choose_open_many:
 * @parent: (nullable): the window that asks
 * @title: title of the dialog
 * @kind: what kind of files
 * @func: called with the chosen files
 * @data: data for @func
 * @destroy: (nullable): frees @data, whether files were chosen or not
 *
 * Lets the user choose files to open, as many as he likes.
 */
void
jx_choose_open_many (GtkWindow     *parent,
                     const char    *title,
                     JxFileKind     kind,
                     JxFilesFunc    func,
                     gpointer       data,
                     GDestroyNotify destroy)
{
  const Request         request = { kind, NULL, data, destroy, func };
  GtkFileChooserNative *native =
    make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_OPEN, &request);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/**
 * jx_choose_folder:
 * @parent: (nullable): the window that asks
 * @title: title of the dialog
 * @func: called with the chosen folder
 * @data: data for @func
 * @destroy: (nullable): frees @data, whether a folder was chosen or not
 *
 * Lets the user choose a folder.
 */
void
jx_choose_folder (GtkWindow     *parent,
                  const char    *title,
                  JxFileFunc     func,
                  gpointer       data,
                  GDestroyNotify destroy)
{
  const Request         request = { JX_FILE_ANY, func, data, destroy, NULL };
  GtkFileChooserNative *native =
    make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, &request);

  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

/**
 * jx_choose_save:
 * @parent: (nullable): the window that asks
 * @title: title of the dialog
 * @kind: what kind of file
 * @folder: (nullable): the folder to begin in
 * @name: the name to begin with
 * @func: called with the chosen file; its name has the suffix of @kind
 * @data: data for @func
 * @destroy: (nullable): frees @data, whether a file was chosen or not
 *
 * Lets the user choose where to write a file; asks before one is replaced.
 */
void
jx_choose_save (GtkWindow     *parent,
                const char    *title,
                JxFileKind     kind,
                GFile         *folder,
                const char    *name,
                JxFileFunc     func,
                gpointer       data,
                GDestroyNotify destroy)
{
  const Request         request = { kind, func, data, destroy, NULL };
  GtkFileChooserNative *native =
    make_chooser (parent, title, GTK_FILE_CHOOSER_ACTION_SAVE, &request);

  if (folder != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (native), folder, NULL);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (native), name);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}
