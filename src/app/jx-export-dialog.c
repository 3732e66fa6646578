/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-export-dialog.h"
#include "app/jx-ask.h"
#include "app/jx-file-chooser.h"
#include "app/jx-widget.h"
#include "export/jx-export.h"
#include "store/jx-year.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12

struct _JxExportDialog
{
  GtkWindow parent_instance;

  JxSession *session;
  GArray    *contents;    /* of JxExportContent: those of the format */
  GArray    *project_ids; /* of gint64 */
  gboolean   showing;     /* what the widgets tell is not from the user */

  GtkDropDown *format;
  GtkDropDown *content;
  GtkWidget   *project_label;
  GtkDropDown *project;
  GtkWidget   *month_label;
  GtkDropDown *month;
};

G_DEFINE_FINAL_TYPE (JxExportDialog, jx_export_dialog, GTK_TYPE_WINDOW)

/** Export: what is handed on, while the user names the file. */
typedef struct
{
  JxSession      *session;
  GtkWindow      *parent;
  JxExportFormat  format;
  JxExportContent content;
  JxExportOptions options;
} Export;

static void
export_free (Export *export)
{
  g_object_unref (export->session);
  g_object_unref (export->parent);
  g_free (export);
}

static void
write_cb (GFile *file, gpointer data)
{
  Export *export = data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *fingerprint = jx_year_fingerprint (jx_session_get_year (export->session));
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  export->options.fingerprint = fingerprint;
  if (!jx_export_write (jx_session_get_snapshot (export->session),
                        path,
                        export->format,
                        export->content,
                        &export->options,
                        &error))
    {
      jx_report_error (export->parent, error);
      return;
    }
  /* Translators: the name of a file */
  text = g_strdup_printf (_ ("“%s” was written."), name);
  jx_session_toast (export->session, text, FALSE);
}

static JxExportFormat
get_format (JxExportDialog *self)
{
  return (JxExportFormat) gtk_drop_down_get_selected (self->format);
}

static JxExportContent
get_content (JxExportDialog *self)
{
  return g_array_index (self->contents,
                        JxExportContent,
                        gtk_drop_down_get_selected (self->content));
}

static const JxProject *
find_project (JxExportDialog *self)
{
  gint64 id = g_array_index (self->project_ids, gint64, gtk_drop_down_get_selected (self->project));

  return id != 0 ? jx_snapshot_find_project (jx_session_get_snapshot (self->session), id) : NULL;
}

/* The unit or the project, the year, and what is handed on. */
static char *
propose_name (JxExportDialog *self)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (self->session);
  const JxUnit     *unit = snapshot->units->len > 0 ? snapshot->units->pdata[0] : NULL;
  const JxProject  *project = find_project (self);
  const char       *whose = project != NULL ? project->name : unit != NULL ? unit->name : "";
  g_autofree char  *name = g_strdup_printf ("%s%d %s",
                                           whose,
                                           (int) snapshot->settings->year,
                                           jx_export_content_title (get_content (self)));

  g_strdelimit (name, "/\\:*?\"<>|\n", '-');
  return g_strconcat (name, jx_export_suffix (get_format (self)), NULL);
}

static void
accept_cb (JxExportDialog *self)
{
  static const JxFileKind kinds[JX_N_EXPORT_FORMATS] = {
    [JX_EXPORT_XLSX] = JX_FILE_WORKBOOK, [JX_EXPORT_CSV] = JX_FILE_CSV,
    [JX_EXPORT_DOCX] = JX_FILE_WORD,     [JX_EXPORT_TXT] = JX_FILE_TEXT,
    [JX_EXPORT_JSON] = JX_FILE_JSON,
  };
  const JxProject *project = find_project (self);
  const char      *path = jx_year_get_path (jx_session_get_year (self->session));
  g_autoptr (GFile) year = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_get_parent (year);
  g_autofree char *name = propose_name (self);
  Export *export = g_new0 (Export, 1);

  export->session = g_object_ref (self->session);
  export->parent = g_object_ref (gtk_window_get_transient_for (GTK_WINDOW (self)));
  export->format = get_format (self);
  export->content = get_content (self);
  export->options.project_id = project != NULL ? project->id : 0;
  export->options.cutoff = gtk_drop_down_get_selected (self->month) + 1;
  jx_choose_save (export->parent,
                  _ ("Export"),
                  kinds[export->format],
                  folder,
                  name,
                  write_cb,
                  export,
                  (GDestroyNotify) export_free);
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
cancel_cb (JxExportDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

/* JSON holds all projects, and a list of all has no month. */
static void
content_cb (JxExportDialog *self)
{
  gboolean has_month, has_project;

  if (self->showing || self->contents->len == 0)
    return;
  has_project = get_format (self) != JX_EXPORT_JSON;
  has_month = has_project && (get_content (self) == JX_EXPORT_MONITORING ||
                              get_content (self) == JX_EXPORT_EVERYTHING);
  gtk_widget_set_visible (self->project_label, has_project);
  gtk_widget_set_visible (GTK_WIDGET (self->project), has_project);
  gtk_widget_set_visible (self->month_label, has_month);
  gtk_widget_set_visible (GTK_WIDGET (self->month), has_month);
}

static void
format_cb (JxExportDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  if (self->showing)
    return;
  g_array_set_size (self->contents, 0);
  for (guint i = 0; i < JX_N_EXPORT_CONTENTS; i++)
    {
      JxExportContent content = i;

      if (!jx_export_takes (get_format (self), content))
        continue;
      if (content == jx_export_usual (get_format (self)))
        chosen = self->contents->len;
      g_array_append_val (self->contents, content);
      gtk_string_list_append (titles, jx_export_content_title (content));
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (self->content, G_LIST_MODEL (titles));
  gtk_drop_down_set_selected (self->content, chosen);
  self->showing = FALSE;
  content_cb (self);
}

static void
list_formats (JxExportDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < JX_N_EXPORT_FORMATS; i++)
    {
      g_autofree char *title =
        g_strdup_printf ("%s (%s)", jx_export_format_title (i), jx_export_suffix (i));

      gtk_string_list_append (titles, title);
    }
  gtk_drop_down_set_model (self->format, G_LIST_MODEL (titles));
}

static void
list_projects (JxExportDialog *self)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 all = 0;

  g_array_append_val (self->project_ids, all);
  gtk_string_list_append (names, _ ("All projects"));
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = g_ptr_array_index (projects, i);

      g_array_append_val (self->project_ids, project->id);
      gtk_string_list_append (names, project->name);
    }
  gtk_drop_down_set_model (self->project, G_LIST_MODEL (names));
}

/* The last month that anything was monitored at comes first to mind. */
static void
list_months (JxExportDialog *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 last = jx_export_cutoff (jx_session_get_snapshot (self->session));

  for (guint month = 1; month <= MONTHS; month++)
    {
      g_autofree char *name = g_strdup_printf (_ ("Month %u"), month);

      gtk_string_list_append (names, name);
    }
  gtk_drop_down_set_model (self->month, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->month, last > 0 ? (guint) last - 1 : 0);
}

static void
jx_export_dialog_finalize (GObject *object)
{
  JxExportDialog *self = JX_EXPORT_DIALOG (object);

  g_clear_object (&self->session);
  g_array_unref (self->contents);
  g_array_unref (self->project_ids);

  G_OBJECT_CLASS (jx_export_dialog_parent_class)->finalize (object);
}

static void
jx_export_dialog_class_init (JxExportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = jx_export_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-export-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxExportDialog, format);
  gtk_widget_class_bind_template_child (widget_class, JxExportDialog, content);
  gtk_widget_class_bind_template_child (widget_class, JxExportDialog, project_label);
  gtk_widget_class_bind_template_child (widget_class, JxExportDialog, project);
  gtk_widget_class_bind_template_child (widget_class, JxExportDialog, month_label);
  gtk_widget_class_bind_template_child (widget_class, JxExportDialog, month);
  gtk_widget_class_bind_template_callback (widget_class, format_cb);
  gtk_widget_class_bind_template_callback (widget_class, content_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_cb);
  gtk_widget_class_bind_template_callback (widget_class, cancel_cb);
}

static void
jx_export_dialog_init (JxExportDialog *self)
{
  self->contents = g_array_new (FALSE, FALSE, sizeof (JxExportContent));
  self->project_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_window_close_on_escape (GTK_WINDOW (self));
}

/**
 * jx_export_dialog_run:
 * @parent: the window that waits
 * @session: the year
 *
 * Lets the user hand the year on as a file for others: in what format, what of it, and where to. A
 * file is replaced only after the user was asked, and once the new one is complete.
 */
void
jx_export_dialog_run (GtkWindow *parent, JxSession *session)
{
  JxExportDialog *self =
    g_object_new (JX_TYPE_EXPORT_DIALOG, "transient-for", parent, "modal", TRUE, NULL);

  self->session = g_object_ref (session);
  list_formats (self);
  list_projects (self);
  list_months (self);
  jx_widget_narrow_choice (self->project);
  jx_widget_name_choices (GTK_WIDGET (self));
  self->showing = FALSE;
  format_cb (self);
  gtk_window_present (GTK_WINDOW (self));
}
