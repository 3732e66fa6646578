/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-report-options.h"
#include "app/jx-as-of-button.h"
#include "app/jx-widget.h"
#include "model/jx-date.h"

#include <glib/gi18n-lib.h>

#define MONTHS 12

/**
 * Choice:
 * @project_id: 0 for all projects
 * @columns: index among the columns that the form has
 * @since: ISO; empty for the beginning
 * @until: ISO; empty for the end
 *
 * How the user wants one form.
 */
typedef struct
{
  gint64   project_id;
  guint    columns;
  guint    cutoff;
  gboolean flowing;
  gboolean per_project;
  gboolean grey;
  char    *since;
  char    *until;
} Choice;

struct _JxReportOptions
{
  GtkWidget parent_instance;

  JxSession    *session;
  Choice       *choices; /* of each form */
  guint         n_forms;
  const JxForm *form; /* the one in view */
  GArray       *project_ids;
  gboolean      showing; /* what the widgets tell is not from the user */

  GtkWidget      *project_row;
  GtkDropDown    *project;
  GtkWidget      *columns_row;
  GtkDropDown    *columns;
  GtkWidget      *cutoff_row;
  GtkDropDown    *cutoff;
  GtkWidget      *as_of_row;
  GtkBox         *as_of;
  GtkWidget      *period_row;
  GtkEntry       *since;
  GtkEntry       *until;
  GtkLabel       *period_message;
  GtkCheckButton *fresh_pages;
  GtkCheckButton *per_project;
  GtkCheckButton *grey;
};

G_DEFINE_FINAL_TYPE (JxReportOptions, jx_report_options, GTK_TYPE_WIDGET)

static guint changed_signal;

static Choice *
get_choice (JxReportOptions *self)
{
  return &self->choices[self->form - jx_forms (NULL)];
}

static guint
find_project (JxReportOptions *self, gint64 id)
{
  for (guint i = 0; i < self->project_ids->len; i++)
    if (g_array_index (self->project_ids, gint64, i) == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* A project that is gone hands over to all projects. */
static void
forget_gone_projects (JxReportOptions *self)
{
  for (guint i = 0; i < self->n_forms; i++)
    if (find_project (self, self->choices[i].project_id) == GTK_INVALID_LIST_POSITION)
      self->choices[i].project_id = 0;
}

static void
list_projects (JxReportOptions *self)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (self->session);
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  gint64 all = 0;

  g_array_set_size (self->project_ids, 0);
  g_array_append_val (self->project_ids, all);
  gtk_string_list_append (names, _ ("All projects"));
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = g_ptr_array_index (projects, i);

      g_array_append_val (self->project_ids, project->id);
      gtk_string_list_append (names, project->name);
    }
  gtk_drop_down_set_model (self->project, G_LIST_MODEL (names));
  forget_gone_projects (self);
}

static void
list_columns (JxReportOptions *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < JX_N_COLUMNS; i++)
    if (jx_form_has_columns (self->form, i))
      gtk_string_list_append (titles, jx_columns_title (i));
  gtk_drop_down_set_model (self->columns, G_LIST_MODEL (titles));
}

/* The columns at @index among those that the form has. */
static JxColumns
columns_at (const JxForm *form, guint index)
{
  for (guint i = 0; i < JX_N_COLUMNS; i++)
    if (jx_form_has_columns (form, i) && index-- == 0)
      return i;
  return JX_COLUMNS_MERGED;
}

static void
list_months (JxReportOptions *self)
{
  g_autoptr (GtkStringList) months = gtk_string_list_new (NULL);

  gtk_string_list_append (months, _ ("Last month monitored"));
  for (guint i = 1; i <= MONTHS; i++)
    {
      g_autofree char *month = g_strdup_printf (_ ("Up to month %u"), i);

      gtk_string_list_append (months, month);
    }
  gtk_drop_down_set_model (self->cutoff, G_LIST_MODEL (months));
}

static void
show_rows (JxReportOptions *self)
{
  const struct
  {
    GtkWidget *row;
    JxFormUses use;
  } rows[] = {
    { self->project_row, JX_FORM_USES_PROJECT },
    { self->columns_row, JX_FORM_USES_COLUMNS },
    { self->cutoff_row, JX_FORM_USES_CUTOFF },
    { self->as_of_row, JX_FORM_USES_AS_OF },
    { self->period_row, JX_FORM_USES_CHANGES },
    { GTK_WIDGET (self->fresh_pages), JX_FORM_USES_FLOWING },
    { GTK_WIDGET (self->per_project), JX_FORM_USES_PER_PROJECT },
    { GTK_WIDGET (self->grey), JX_FORM_USES_GREY },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    gtk_widget_set_visible (rows[i].row, (self->form->uses & rows[i].use) != 0);
}

/* Shows the options that change the form, as they were chosen for it. */
static void
show_choice (JxReportOptions *self)
{
  const Choice *choice = get_choice (self);

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->project, find_project (self, choice->project_id));
  gtk_drop_down_set_selected (self->columns, choice->columns);
  gtk_drop_down_set_selected (self->cutoff, choice->cutoff);
  gtk_check_button_set_active (self->fresh_pages, !choice->flowing);
  gtk_check_button_set_active (self->per_project, choice->per_project);
  gtk_check_button_set_active (self->grey, choice->grey);
  gtk_editable_set_text (GTK_EDITABLE (self->since), choice->since);
  gtk_editable_set_text (GTK_EDITABLE (self->until), choice->until);
  gtk_widget_set_visible (GTK_WIDGET (self->period_message), FALSE);
  self->showing = FALSE;
  show_rows (self);
}

static void
chosen_cb (JxReportOptions *self)
{
  Choice *choice = get_choice (self);
  guint   project = gtk_drop_down_get_selected (self->project);

  if (self->showing)
    return;
  if (project < self->project_ids->len)
    choice->project_id = g_array_index (self->project_ids, gint64, project);
  choice->columns = gtk_drop_down_get_selected (self->columns);
  choice->cutoff = gtk_drop_down_get_selected (self->cutoff);
  choice->flowing = !gtk_check_button_get_active (self->fresh_pages);
  choice->per_project = gtk_check_button_get_active (self->per_project);
  choice->grey = gtk_check_button_get_active (self->grey);
  g_signal_emit (self, changed_signal, 0);
}

/* Takes a day from its entry; one that is wrong stays there, with what is wrong. */
static gboolean
take_day (JxReportOptions *self, GtkEntry *entry, char **day)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (entry));
  g_autoptr (GError) error = NULL;
  g_autofree char *parsed = NULL;

  if (jx_text_is_blank (text))
    parsed = g_strdup ("");
  else
    parsed = jx_date_parse (text, jx_session_get_settings (self->session)->year, &error);
  if (parsed == NULL)
    {
      gtk_label_set_label (self->period_message, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->period_message), TRUE);
      return FALSE;
    }
  g_free (*day);
  *day = g_steal_pointer (&parsed);
  return TRUE;
}

static void
period_cb (JxReportOptions *self)
{
  Choice *choice = get_choice (self);

  if (!take_day (self, self->since, &choice->since) ||
      !take_day (self, self->until, &choice->until))
    return;
  show_choice (self);
  g_signal_emit (self, changed_signal, 0);
}

static void
jx_report_options_dispose (GObject *object)
{
  JxReportOptions *self = JX_REPORT_OPTIONS (object);

  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (self), JX_TYPE_REPORT_OPTIONS);
  jx_widget_drop_children (GTK_WIDGET (self));

  G_OBJECT_CLASS (jx_report_options_parent_class)->dispose (object);
}

static void
jx_report_options_finalize (GObject *object)
{
  JxReportOptions *self = JX_REPORT_OPTIONS (object);

  for (guint i = 0; i < self->n_forms; i++)
    {
      g_free (self->choices[i].since);
      g_free (self->choices[i].until);
    }
  g_free (self->choices);
  g_array_unref (self->project_ids);

  G_OBJECT_CLASS (jx_report_options_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-report-options.ui");
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, project_row);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, project);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, columns_row);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, columns);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, cutoff_row);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, cutoff);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, as_of_row);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, as_of);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, period_row);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, since);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, until);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, period_message);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, fresh_pages);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, per_project);
  gtk_widget_class_bind_template_child (widget_class, JxReportOptions, grey);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, period_cb);
}

static void
jx_report_options_class_init (JxReportOptionsClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_report_options_dispose;
  object_class->finalize = jx_report_options_finalize;
  changed_signal = g_signal_new ("changed",
                                 G_TYPE_FROM_CLASS (klass),
                                 G_SIGNAL_RUN_LAST,
                                 0,
                                 NULL,
                                 NULL,
                                 NULL,
                                 G_TYPE_NONE,
                                 0);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  bind_template (widget_class);
}

static void
jx_report_options_init (JxReportOptions *self)
{
  self->form = jx_forms (&self->n_forms);
  self->choices = g_new0 (Choice, self->n_forms);
  for (guint i = 0; i < self->n_forms; i++)
    {
      self->choices[i].since = g_strdup ("");
      self->choices[i].until = g_strdup ("");
    }
  self->project_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  jx_widget_narrow_choice (self->project);
  jx_widget_narrow_choice (self->columns);
  list_months (self);
}

/**
 * jx_report_options_set_session:
 * @session: the session
 *
 * Says whose projects and day are to be chosen from; once.
 */
void
jx_report_options_set_session (JxReportOptions *self, JxSession *session)
{
  g_return_if_fail (JX_IS_REPORT_OPTIONS (self) && self->session == NULL);

  self->session = g_object_ref (session);
  gtk_box_append (self->as_of, jx_as_of_button_new (session));
}

/**
 * jx_report_options_set_form:
 * @form: a form
 *
 * Offers the options of a form.
 */
void
jx_report_options_set_form (JxReportOptions *self, const JxForm *form)
{
  g_return_if_fail (JX_IS_REPORT_OPTIONS (self) && form != NULL);

  self->form = form;
  self->showing = TRUE;
  list_columns (self);
  show_choice (self);
}

/**
 * jx_report_options_refresh:
 *
 * Lists the projects anew.
 */
void
jx_report_options_refresh (JxReportOptions *self)
{
  g_return_if_fail (JX_IS_REPORT_OPTIONS (self));

  self->showing = TRUE;
  list_projects (self);
  list_columns (self);
  show_choice (self);
}

/* An empty day stands for none. */
static const char *
get_day (const char *day)
{
  return *day == '\0' ? NULL : day;
}

/**
 * jx_report_options_fill:
 * @options: (inout): the options of the form; their texts stay the widget's
 *
 * Tells what was chosen.
 */
void
jx_report_options_fill (JxReportOptions *self, JxFormOptions *options)
{
  const Choice *choice;

  g_return_if_fail (JX_IS_REPORT_OPTIONS (self));

  choice = get_choice (self);
  options->project_id = choice->project_id;
  options->columns = columns_at (self->form, choice->columns);
  options->cutoff = choice->cutoff;
  options->flowing = choice->flowing;
  options->per_project = choice->per_project;
  options->grey = choice->grey;
  options->since = get_day (choice->since);
  options->until = get_day (choice->until);
  options->as_of = jx_session_get_as_of (self->session);
}
