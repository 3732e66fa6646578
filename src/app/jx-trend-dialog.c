/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-trend-dialog.h"
#include "app/jx-ask.h"
#include "app/jx-cells.h"
#include "app/jx-chart-view.h"
#include "app/jx-file-chooser.h"
#include "app/jx-print.h"
#include "app/jx-stop.h"
#include "app/jx-trend-files.h"
#include "app/jx-widget.h"
#include "model/jx-percent.h"
#include "paper/jx-form-trend.h"
#include "paper/jx-pdf.h"

#include <glib/gi18n-lib.h>

struct _JxTrendDialog
{
  GtkWindow parent_instance;

  GPtrArray  *files;     /* of JxTrendFile, in the order of the snapshots */
  GPtrArray  *snapshots; /* of JxSnapshot, not owned */
  GPtrArray  *projects;  /* of JxProject, not owned, as in the choice from its second line on */
  GPtrArray  *years;     /* of JxTrendYear */
  GListStore *rows;      /* of JxCells */
  gboolean    showing;

  GtkDropDown   *project;
  JxChartView   *money;
  JxChartView   *rates;
  GtkColumnView *view;
  GtkLabel      *remark;
  GtkWidget     *remove;
  GtkWidget     *print;
  GtkWidget *export;
};

G_DEFINE_FINAL_TYPE (JxTrendDialog, jx_trend_dialog, GTK_TYPE_WINDOW)

static guint loaded_signal;

static const JxCellsColumn columns[] = {
  { N_ ("Year"), FALSE, TRUE },          { N_ ("As of"), FALSE, FALSE },
  { N_ ("Budget (万元)"), FALSE, TRUE }, { N_ ("Adjusted budget (万元)"), FALSE, TRUE },
  { N_ ("Paid (万元)"), FALSE, TRUE },   { N_ ("Execution rate"), FALSE, TRUE },
  { N_ ("Score"), FALSE, TRUE },         { N_ ("Grade"), FALSE, FALSE },
  { N_ ("Name"), TRUE, FALSE },          { N_ ("File"), TRUE, FALSE },
};

static const JxProject *
get_project (JxTrendDialog *self)
{
  guint chosen = gtk_drop_down_get_selected (self->project);

  return chosen > 0 && chosen <= self->projects->len ? self->projects->pdata[chosen - 1] : NULL;
}

static JxCells *
make_row (JxTrendDialog *self, const JxTrendYear *year)
{
  static const JxPlace nowhere;
  const JxTrendFile   *file = self->files->pdata[year->file];
  gboolean             scored = year->score != JX_UNSET;
  g_autofree char     *number = g_strdup_printf ("%d", (int) year->year);
  g_autofree char     *budget = jx_money_format (year->progress.budget, JX_MONEY_WAN);
  g_autofree char     *adjusted = jx_money_format (year->progress.adjusted, JX_MONEY_WAN);
  g_autofree char     *paid = jx_money_format (year->progress.paid, JX_MONEY_WAN);
  g_autofree char     *rate = jx_percent_format (year->progress.execution);
  g_autofree char *score = scored ? jx_number_format (year->score, 2, 0, FALSE) : g_strdup ("—");
  g_autofree char *name = g_filename_display_basename (file->path);
  const char      *texts[] = {
         number,     year->as_of, budget, adjusted,
         paid,       rate,        score,  scored ? jx_grade_name (year->grade) : "—",
         year->name, name,        NULL
  };

  return jx_cells_new (year->file, &nowhere, texts);
}

static void
show_years (JxTrendDialog *self)
{
  g_clear_pointer (&self->years, g_ptr_array_unref);
  self->years = jx_trend_new (self->snapshots, get_project (self));
  g_list_store_remove_all (self->rows);
  for (guint i = 0; i < self->years->len; i++)
    {
      g_autoptr (JxCells) row = make_row (self, self->years->pdata[i]);

      g_list_store_append (self->rows, row);
    }
  jx_chart_view_set_data (self->money, jx_chart_data_years (self->years, JX_CHART_YEARS));
  jx_chart_view_set_data (self->rates, jx_chart_data_years (self->years, JX_CHART_YEAR_RATES));
  gtk_widget_set_sensitive (self->remove, self->years->len > 0);
  gtk_widget_set_sensitive (self->print, self->years->len > 0);
  gtk_widget_set_sensitive (self->export, self->years->len > 0);
}

static void
chosen_cb (JxTrendDialog *self)
{
  if (!self->showing)
    show_years (self);
}

/* The files have changed: the choice of projects follows, and stays at the same project. */
static void
show_files (JxTrendDialog *self)
{
  const JxProject *project = get_project (self);
  g_autofree char *name = g_strdup (project != NULL ? project->name : NULL);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  guint chosen = 0;

  g_ptr_array_set_size (self->snapshots, 0);
  for (guint i = 0; i < self->files->len; i++)
    g_ptr_array_add (self->snapshots, ((const JxTrendFile *) self->files->pdata[i])->snapshot);
  g_ptr_array_unref (self->projects);
  self->projects = jx_trend_projects (self->snapshots);
  gtk_string_list_append (names, _ ("All projects"));
  for (guint i = 0; i < self->projects->len; i++)
    {
      const JxProject *one = self->projects->pdata[i];

      gtk_string_list_append (names, one->name);
      if (g_strcmp0 (one->name, name) == 0)
        chosen = i + 1;
    }
  self->showing = TRUE;
  gtk_drop_down_set_model (self->project, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->project, chosen);
  self->showing = FALSE;
  show_years (self);
}

static gboolean
has_year (JxTrendDialog *self, gint64 year)
{
  for (guint i = 0; i < self->files->len; i++)
    if (((const JxTrendFile *) self->files->pdata[i])->snapshot->settings->year == year)
      return TRUE;
  return FALSE;
}

/* Only one file of a year can stand among the others. */
static void
take_file (JxTrendDialog *self, JxTrendFile *file, GString *remarks)
{
  g_autofree char *name = g_filename_display_basename (file->path);

  if (file->snapshot != NULL && !has_year (self, file->snapshot->settings->year))
    {
      g_ptr_array_add (self->files, file);
      return;
    }
  if (remarks->len > 0)
    g_string_append_c (remarks, '\n');
  if (file->snapshot == NULL)
    g_string_append (remarks, file->message);
  else
    g_string_append_printf (remarks,
                            _ ("“%s” was left out: the year %d is here already."),
                            name,
                            (int) file->snapshot->settings->year);
  jx_trend_file_free (file);
}

static void
take_files (JxTrendDialog *self, GPtrArray *files, GString *remarks)
{
  g_ptr_array_set_free_func (files, NULL);
  for (guint i = 0; i < files->len; i++)
    take_file (self, files->pdata[i], remarks);
  show_files (self);
  g_signal_emit (self, loaded_signal, 0);
}

static void
added_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  JxTrendDialog *self = JX_TREND_DIALOG (object);
  g_autoptr (GPtrArray) files = jx_trend_files_finish (result);
  g_autoptr (GString) remarks = g_string_new (NULL);

  if (self->files == NULL)
    return;
  take_files (self, files, remarks);
  gtk_label_set_label (self->remark, remarks->str);
}

/* What was found by itself and is of a year that is there is passed over in silence. */
static void
found_cb (GObject *object, GAsyncResult *result, gpointer data)
{
  JxTrendDialog *self = JX_TREND_DIALOG (object);
  g_autoptr (GPtrArray) files = jx_trend_files_finish (result);
  g_autoptr (GString) remarks = g_string_new (NULL);

  if (self->files == NULL)
    return;
  take_files (self, files, remarks);
  if (self->files->len < 2)
    gtk_label_set_label (self->remark,
                         _ ("No other year of this unit was found; add its year files."));
}

static void
files_cb (GListModel *files, gpointer data)
{
  jx_trend_dialog_add (data, files);
}

static void
add_cb (JxTrendDialog *self)
{
  jx_choose_open_many (GTK_WINDOW (self),
                       _ ("Year Files to Compare"),
                       JX_FILE_YEAR,
                       files_cb,
                       g_object_ref (self),
                       g_object_unref);
}

static void
remove_cb (JxTrendDialog *self)
{
  GtkSingleSelection *selection = GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view));
  JxCells            *row = gtk_single_selection_get_selected_item (selection);
  JxTrendFile        *file;

  if (row == NULL)
    return;
  file = g_ptr_array_steal_index (self->files, (guint) jx_cells_get_number (row));
  show_files (self);
  jx_trend_file_free (file);
}

/* Its latest name stands over the table. */
static JxPaper *
build_paper (JxTrendDialog *self, GError **error)
{
  const JxTrendYear *last = self->years->pdata[self->years->len - 1];

  return jx_form_build_trend (self->years, last->name, get_project (self) != NULL, NULL, error);
}

static void
print_cb (JxTrendDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxPaper) paper = build_paper (self, &error);

  if (paper != NULL)
    jx_print_paper (GTK_WINDOW (self), paper);
  else
    jx_report_error (GTK_WINDOW (self), error);
}

static void
write_cb (GFile *file, gpointer data)
{
  JxTrendDialog   *self = data;
  const JxPdfInfo  info = { .author = NULL };
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *text = g_strdup_printf (_ ("“%s” was written."), name);
  g_autoptr (GError) error = NULL;
  g_autoptr (JxPaper) paper = build_paper (self, &error);

  if (paper != NULL && jx_pdf_write (paper, path, &info, &error))
    gtk_label_set_label (self->remark, text);
  else
    jx_report_error (GTK_WINDOW (self), error);
}

static void
export_cb (JxTrendDialog *self)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxPaper) paper = build_paper (self, &error);
  g_autofree char *name =
    paper != NULL ? g_strconcat (jx_paper_get_title (paper), ".pdf", NULL) : NULL;

  if (name == NULL)
    {
      jx_report_error (GTK_WINDOW (self), error);
      return;
    }
  jx_choose_save (GTK_WINDOW (self),
                  _ ("Export as PDF"),
                  JX_FILE_PDF,
                  NULL,
                  name,
                  write_cb,
                  g_object_ref (self),
                  g_object_unref);
}

static void
close_cb (JxTrendDialog *self)
{
  gtk_window_destroy (GTK_WINDOW (self));
}

static void
jx_trend_dialog_dispose (GObject *object)
{
  JxTrendDialog *self = JX_TREND_DIALOG (object);

  g_clear_pointer (&self->years, g_ptr_array_unref);
  g_clear_pointer (&self->projects, g_ptr_array_unref);
  g_clear_pointer (&self->snapshots, g_ptr_array_unref);
  g_clear_pointer (&self->files, g_ptr_array_unref);
  g_clear_object (&self->rows);

  G_OBJECT_CLASS (jx_trend_dialog_parent_class)->dispose (object);
}

static void
jx_trend_dialog_class_init (JxTrendDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_trend_dialog_dispose;
  loaded_signal = g_signal_new ("loaded",
                                G_TYPE_FROM_CLASS (klass),
                                G_SIGNAL_RUN_LAST,
                                0,
                                NULL,
                                NULL,
                                NULL,
                                G_TYPE_NONE,
                                0);
  g_type_ensure (JX_TYPE_CHART_VIEW);
  g_type_ensure (JX_TYPE_STOP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-trend-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, JxTrendDialog, project);
  gtk_widget_class_bind_template_child (widget_class, JxTrendDialog, money);
  gtk_widget_class_bind_template_child (widget_class, JxTrendDialog, rates);
  gtk_widget_class_bind_template_child (widget_class, JxTrendDialog, view);
  gtk_widget_class_bind_template_child (widget_class, JxTrendDialog, remark);
  gtk_widget_class_bind_template_child (widget_class, JxTrendDialog, remove);
  gtk_widget_class_bind_template_child (widget_class, JxTrendDialog, print);
  gtk_widget_class_bind_template_child (widget_class, JxTrendDialog, export);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
  gtk_widget_class_bind_template_callback (widget_class, print_cb);
  gtk_widget_class_bind_template_callback (widget_class, export_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_cb);
}

static void
jx_trend_dialog_init (JxTrendDialog *self)
{
  g_autoptr (GtkSingleSelection) selection = NULL;

  self->files = g_ptr_array_new_with_free_func (jx_trend_file_free);
  self->snapshots = g_ptr_array_new ();
  self->projects = g_ptr_array_new ();
  self->rows = g_list_store_new (JX_TYPE_CELLS);
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->showing = FALSE;
  jx_window_close_on_escape (GTK_WINDOW (self));
  selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->rows)));
  jx_cells_add_columns (self->view, columns, G_N_ELEMENTS (columns));
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
}

static const char *
get_unit_name (const JxSnapshot *snapshot)
{
  return snapshot->units->len > 0 ? ((const JxUnit *) snapshot->units->pdata[0])->name : "";
}

/**
 * jx_trend_dialog_run:
 * @window: the window
 *
 * Shows years side by side; that of the window comes first, with those of the same unit that lie
 * beside it or were open lately.
 *
 * Returns: (transfer none): the dialog
 */
JxTrendDialog *
jx_trend_dialog_run (JxWindow *window)
{
  JxTrendDialog *self =
    g_object_new (JX_TYPE_TREND_DIALOG, "transient-for", window, "modal", TRUE, NULL);
  JxSession *session = jx_window_get_session (window);

  show_files (self);
  jx_widget_narrow_choice (self->project);
  jx_widget_name_choices (GTK_WIDGET (self));
  if (session != NULL)
    {
      const char *path = jx_year_get_path (jx_session_get_year (session));
      g_auto (GStrv) paths = jx_trend_files_beside (path);

      jx_trend_files_load ((const char *const *) paths,
                           get_unit_name (jx_session_get_snapshot (session)),
                           jx_session_get_snapshot (session)->units->len,
                           found_cb,
                           self);
    }
  gtk_window_present (GTK_WINDOW (self));
  return self;
}

/**
 * jx_trend_dialog_add:
 * @files: (element-type GFile): year files
 *
 * Puts more years beside those that are there. A file that cannot be read or is of a year that is
 * there is named and left out.
 */
void
jx_trend_dialog_add (JxTrendDialog *self, GListModel *files)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  g_return_if_fail (JX_IS_TREND_DIALOG (self));

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (GFile) file = g_list_model_get_item (files, i);
      g_autofree char *path = g_file_get_path (file);

      if (path != NULL)
        g_strv_builder_add (paths, path);
    }
  all = g_strv_builder_end (paths);
  jx_trend_files_load ((const char *const *) all, NULL, 0, added_cb, self);
}

/**
 * jx_trend_dialog_get_years:
 *
 * Returns: (transfer none) (element-type JxTrendYear): what is shown, the earliest year first
 */
GPtrArray *
jx_trend_dialog_get_years (JxTrendDialog *self)
{
  g_return_val_if_fail (JX_IS_TREND_DIALOG (self), NULL);
  return self->years;
}
