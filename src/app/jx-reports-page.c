/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-reports-page.h"
#include "app/jx-as-of-button.h"
#include "app/jx-form-list.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>

/**
 * Choice:
 * @project_id: 0 for all projects
 *
 * How the user wants one form.
 */
typedef struct
{
  gint64    project_id;
  JxColumns columns;
  gboolean  flowing;
  gboolean  per_project;
} Choice;

struct _JxReportsPage
{
  JxPage parent_instance;

  Choice  *choices; /* of each form */
  guint    form;    /* the one in view */
  GArray  *project_ids;
  gboolean showing; /* what the widgets tell is not from the user */

  JxFormList     *list;
  GtkWidget      *project_row;
  GtkDropDown    *project;
  GtkWidget      *columns_row;
  GtkDropDown    *columns;
  GtkWidget      *as_of_row;
  GtkBox         *as_of;
  GtkCheckButton *fresh_pages;
  GtkCheckButton *per_project;
};

G_DEFINE_FINAL_TYPE (JxReportsPage, jx_reports_page, JX_TYPE_PAGE)

static const JxForm *
get_form (JxReportsPage *self)
{
  return &jx_forms (NULL)[jx_form_list_get_selected (self->list)];
}

static Choice *
get_choice (JxReportsPage *self)
{
  return &self->choices[jx_form_list_get_selected (self->list)];
}

static guint
find_project (JxReportsPage *self, gint64 id)
{
  for (guint i = 0; i < self->project_ids->len; i++)
    if (g_array_index (self->project_ids, gint64, i) == id)
      return i;
  return GTK_INVALID_LIST_POSITION;
}

/* A project that is gone hands over to all projects. */
static void
forget_gone_projects (JxReportsPage *self)
{
  guint n_forms;

  jx_forms (&n_forms);
  for (guint i = 0; i < n_forms; i++)
    if (find_project (self, self->choices[i].project_id) == GTK_INVALID_LIST_POSITION)
      self->choices[i].project_id = 0;
}

static void
list_projects (JxReportsPage *self)
{
  g_autoptr (GPtrArray) projects = jx_session_list_projects (jx_page_get_session (JX_PAGE (self)));
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

/* Shows the options that change the form, as they were chosen for it. */
static void
show_options (JxReportsPage *self)
{
  const Choice *choice = get_choice (self);
  JxFormUses    uses = get_form (self)->uses;

  self->showing = TRUE;
  gtk_drop_down_set_selected (self->project, find_project (self, choice->project_id));
  gtk_drop_down_set_selected (self->columns, choice->columns);
  gtk_check_button_set_active (self->fresh_pages, !choice->flowing);
  gtk_check_button_set_active (self->per_project, choice->per_project);
  self->showing = FALSE;
  gtk_widget_set_visible (self->project_row, (uses & JX_FORM_USES_PROJECT) != 0);
  gtk_widget_set_visible (self->columns_row, (uses & JX_FORM_USES_COLUMNS) != 0);
  gtk_widget_set_visible (self->as_of_row, (uses & JX_FORM_USES_AS_OF) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->fresh_pages), (uses & JX_FORM_USES_FLOWING) != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->per_project), (uses & JX_FORM_USES_PER_PROJECT) != 0);
}

static void
chosen_cb (JxReportsPage *self)
{
  Choice *choice = get_choice (self);
  guint   project = gtk_drop_down_get_selected (self->project);

  if (self->showing)
    return;
  if (project < self->project_ids->len)
    choice->project_id = g_array_index (self->project_ids, gint64, project);
  choice->columns = (JxColumns) gtk_drop_down_get_selected (self->columns);
  choice->flowing = !gtk_check_button_get_active (self->fresh_pages);
  choice->per_project = gtk_check_button_get_active (self->per_project);
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
selected_cb (JxReportsPage *self)
{
  show_options (self);
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
jx_reports_page_refresh (JxPage *page, GArray *changes)
{
  JxReportsPage *self = JX_REPORTS_PAGE (page);

  self->showing = TRUE;
  list_projects (self);
  show_options (self);
  jx_page_sheet_changed (page);
}

static gboolean
jx_reports_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  JxReportsPage *self = JX_REPORTS_PAGE (page);
  const Choice  *choice = get_choice (self);

  *form = get_form (self);
  options->project_id = choice->project_id;
  options->columns = choice->columns;
  options->flowing = choice->flowing;
  options->per_project = choice->per_project;
  options->as_of = jx_session_get_as_of (jx_page_get_session (page));
  return TRUE;
}

static void
jx_reports_page_constructed (GObject *object)
{
  JxReportsPage *self = JX_REPORTS_PAGE (object);

  G_OBJECT_CLASS (jx_reports_page_parent_class)->constructed (object);

  jx_widget_narrow_choice (self->project);
  gtk_box_append (self->as_of, jx_as_of_button_new (jx_page_get_session (JX_PAGE (self))));
}

static void
jx_reports_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_REPORTS_PAGE);

  G_OBJECT_CLASS (jx_reports_page_parent_class)->dispose (object);
}

static void
jx_reports_page_finalize (GObject *object)
{
  JxReportsPage *self = JX_REPORTS_PAGE (object);

  g_array_unref (self->project_ids);
  g_free (self->choices);

  G_OBJECT_CLASS (jx_reports_page_parent_class)->finalize (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-reports-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, list);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, project_row);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, project);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, columns_row);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, columns);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, as_of_row);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, as_of);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, fresh_pages);
  gtk_widget_class_bind_template_child (widget_class, JxReportsPage, per_project);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
}

static void
jx_reports_page_class_init (JxReportsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  JxPageClass  *page_class = JX_PAGE_CLASS (klass);

  object_class->constructed = jx_reports_page_constructed;
  object_class->dispose = jx_reports_page_dispose;
  object_class->finalize = jx_reports_page_finalize;
  page_class->refresh = jx_reports_page_refresh;
  page_class->sheet = jx_reports_page_sheet;

  g_type_ensure (JX_TYPE_FORM_LIST);
  bind_template (GTK_WIDGET_CLASS (klass));
}

static void
jx_reports_page_init (JxReportsPage *self)
{
  guint n_forms;

  jx_forms (&n_forms);
  self->project_ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  self->choices = g_new0 (Choice, n_forms);
  self->showing = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
}
