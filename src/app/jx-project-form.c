/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-project-form.h"
#include "app/jx-field-entry.h"
#include "app/jx-field-text.h"
#include "app/jx-goal-list.h"
#include "app/jx-plan-row.h"
#include "app/jx-session-money.h"

#include <glib/gi18n-lib.h>

enum
{
  CODE,
  NAME,
  SUBJECT,
  ATTRIBUTE,
  BUDGET,
  FISCAL,
  OTHER,
  CARRIED,
  PURPOSE,
  START,
  END,
  PERSON,
  N_FIELDS,
};

/* Three columns of a label and an entry; the rows between are those of the plan and the goals. */
#define PLAN_ROW 5
#define GOALS_ROW 6
#define N_COLUMNS 3

/* A code has about twenty characters, most of them capital letters. */
#define CODE_WIDTH 23

static const struct
{
  const char *name;
  int         column;
  int         row;
  int         columns;
} places[N_FIELDS] = {
  [CODE] = { "code", 0, 0, 1 },       [NAME] = { "name", 1, 0, 2 },
  [SUBJECT] = { "subject", 0, 1, 1 }, [ATTRIBUTE] = { "attribute", 1, 1, 2 },
  [BUDGET] = { "budget", 0, 2, 1 },   [FISCAL] = { "fiscal", 1, 2, 1 },
  [OTHER] = { "other", 2, 2, 1 },     [CARRIED] = { "carried", 0, 3, 1 },
  [PURPOSE] = { "purpose", 0, 4, 3 }, [START] = { "start", 0, 7, 1 },
  [END] = { "end", 1, 7, 1 },         [PERSON] = { "person", 2, 7, 1 },
};

struct _JxProjectForm
{
  GtkWidget parent_instance;

  JxSession *session;

  GtkWidget    *grid;
  GtkSizeGroup *line; /* the height of one line: an entry or a label */
  GtkWidget    *fields[N_FIELDS];
  GtkWidget    *check;
  JxPlanRow    *plan;
  JxGoalList   *goals;
};

G_DEFINE_FINAL_TYPE (JxProjectForm, jx_project_form, GTK_TYPE_WIDGET)

static gboolean
read_amount (JxProjectForm *self, guint index, gint64 *fen)
{
  g_autofree char *text = jx_field_widget_get_text (JX_FIELD_WIDGET (self->fields[index]));

  *fen = 0;
  return jx_text_is_blank (text) ||
         jx_money_parse (text, jx_session_get_money_unit (self->session), fen, NULL);
}

static char *
describe_funds (JxSession *session, gint64 budget, gint64 fiscal, gint64 other)
{
  g_autofree char *sum = jx_session_format_money (session, fiscal + other);
  g_autofree char *whole = jx_session_format_money (session, budget);

  return g_strdup_printf (_ ("fiscal + other = %s, but budget = %s"), sum, whole);
}

/* Follows what is typed; while an amount cannot be read, nothing is said. */
static void
update_check (JxProjectForm *self)
{
  gint64   budget, fiscal, other;
  gboolean known = read_amount (self, BUDGET, &budget) && read_amount (self, FISCAL, &fiscal) &&
                   read_amount (self, OTHER, &other);
  g_autofree char *text = NULL;

  gtk_widget_remove_css_class (self->check, "success");
  gtk_widget_remove_css_class (self->check, "error");
  if (known && fiscal + other == budget)
    {
      text = g_strdup (_ ("✓ adds up"));
      gtk_widget_add_css_class (self->check, "success");
    }
  else if (known)
    {
      text = describe_funds (self->session, budget, fiscal, other);
      gtk_widget_add_css_class (self->check, "error");
    }
  gtk_label_set_text (GTK_LABEL (self->check), text);
}

static GtkWidget *
add_label (JxProjectForm *self, const char *text, int column, int row)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  if (column > 0)
    gtk_widget_set_margin_start (label, 6);
  gtk_size_group_add_widget (self->line, label);
  gtk_grid_attach (GTK_GRID (self->grid), label, column * 2, row, 1, 1);
  return label;
}

static void
add_field (JxProjectForm *self, guint index)
{
  const JxField *field = jx_field_find (JX_TABLE_PROJECT, places[index].name);
  GtkWidget *label = add_label (self, _ (field->label), places[index].column, places[index].row);
  GtkWidget *widget = field->type == JX_TYPE_NOTE ? jx_field_text_new () : jx_field_entry_new ();

  self->fields[index] = widget;
  gtk_widget_set_hexpand (widget, TRUE);
  if (field->type != JX_TYPE_NOTE)
    gtk_size_group_add_widget (self->line, jx_field_widget_get_input (JX_FIELD_WIDGET (widget)));
  jx_field_widget_set_label (JX_FIELD_WIDGET (widget), label);
  gtk_grid_attach (GTK_GRID (self->grid),
                   widget,
                   places[index].column * 2 + 1,
                   places[index].row,
                   places[index].columns * 2 - 1,
                   1);
}

static void
add_check (JxProjectForm *self)
{
  self->check = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->check), 0);
  gtk_label_set_wrap (GTK_LABEL (self->check), TRUE);
  gtk_grid_attach (GTK_GRID (self->grid),
                   self->check,
                   2,
                   places[CARRIED].row,
                   (N_COLUMNS - 1) * 2,
                   1);
  for (guint i = BUDGET; i <= OTHER; i++)
    {
      g_signal_connect_swapped (self->fields[i], "preview", G_CALLBACK (update_check), self);
      g_signal_connect_swapped (self->fields[i], "stored", G_CALLBACK (update_check), self);
    }
}

static void
jx_project_form_dispose (GObject *object)
{
  JxProjectForm *self = JX_PROJECT_FORM (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->line);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_project_form_parent_class)->dispose (object);
}

static void
jx_project_form_class_init (JxProjectFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = jx_project_form_dispose;
  gtk_widget_class_set_css_name (widget_class, "projectform");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
jx_project_form_init (JxProjectForm *self)
{
  self->line = gtk_size_group_new (GTK_SIZE_GROUP_VERTICAL);
  self->grid = gtk_grid_new ();
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));

  self->plan = JX_PLAN_ROW (jx_plan_row_new ());
  self->goals = JX_GOAL_LIST (jx_goal_list_new ());
  for (guint i = 0; i < N_FIELDS; i++)
    {
      /* Tab goes in the order of the children, and that is the order of the paper form. */
      if (i == START)
        {
          add_label (self, _ ("Spending plan"), 0, PLAN_ROW);
          gtk_grid_attach (GTK_GRID (self->grid),
                           GTK_WIDGET (self->plan),
                           1,
                           PLAN_ROW,
                           N_COLUMNS * 2 - 1,
                           1);
          add_label (self, _ ("Project goals"), 0, GOALS_ROW);
          gtk_grid_attach (GTK_GRID (self->grid),
                           GTK_WIDGET (self->goals),
                           1,
                           GOALS_ROW,
                           N_COLUMNS * 2 - 1,
                           1);
        }
      add_field (self, i);
    }
  jx_field_entry_set_width (JX_FIELD_ENTRY (self->fields[CODE]), CODE_WIDTH);
  add_check (self);
}

/**
 * jx_project_form_new:
 *
 * Makes a form; it is empty until jx_project_form_bind().
 *
 * Returns: (transfer floating): a new form
 */
GtkWidget *
jx_project_form_new (void)
{
  return g_object_new (JX_TYPE_PROJECT_FORM, NULL);
}

/**
 * jx_project_form_bind:
 * @session: the session
 * @project: a project of its snapshot; not needed after the call
 *
 * Shows a project, or shows it anew but for what is being typed.
 */
void
jx_project_form_bind (JxProjectForm *self, JxSession *session, const JxProject *project)
{
  g_return_if_fail (JX_IS_PROJECT_FORM (self));
  g_return_if_fail (project != NULL);

  g_set_object (&self->session, session);
  for (guint i = 0; i < N_FIELDS; i++)
    jx_field_widget_bind (JX_FIELD_WIDGET (self->fields[i]),
                          session,
                          JX_TABLE_PROJECT,
                          project->id,
                          places[i].name);
  jx_plan_row_bind (self->plan, session, project);
  jx_goal_list_bind (self->goals, session, project);
  update_check (self);
}
