/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-goals-row.h"
#include "app/jx-goals-edit.h"

#include <glib/gi18n-lib.h>

struct _JxGoalsRow
{
  GtkListBoxRow parent_instance;

  gint64     unit_id;
  JxGoalKind kind;
  gint64     goal_id; /* 0 for a heading */

  GtkLabel *number;
  GtkLabel *title;
  GtkLabel *count;
};

G_DEFINE_FINAL_TYPE (JxGoalsRow, jx_goals_row, GTK_TYPE_LIST_BOX_ROW)

static void
jx_goals_row_class_init (JxGoalsRowClass *klass)
{
}

static void
jx_goals_row_init (JxGoalsRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->number = GTK_LABEL (gtk_label_new (NULL));
  self->title = GTK_LABEL (gtk_label_new (NULL));
  self->count = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_width_chars (self->number, 3);
  gtk_label_set_xalign (self->number, 1);
  gtk_label_set_xalign (self->title, 0);
  gtk_label_set_ellipsize (self->title, PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_widget_add_css_class (GTK_WIDGET (self->number), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "numeric");
  gtk_widget_add_css_class (GTK_WIDGET (self->count), "dim-label");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->number));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->count));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
}

static void
set_name (JxGoalsRow *self, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/**
 * jx_goals_row_new:
 * @unit_id: the unit
 * @kind: the kind of goal
 * @goal_id: the goal; 0 for the heading of its kind
 *
 * Makes a row; it is empty until it is told what to show.
 *
 * Returns: (transfer floating): a new row
 */
GtkWidget *
jx_goals_row_new (gint64 unit_id, JxGoalKind kind, gint64 goal_id)
{
  JxGoalsRow *self = g_object_new (JX_TYPE_GOALS_ROW, NULL);

  self->unit_id = unit_id;
  self->kind = kind;
  self->goal_id = goal_id;
  gtk_widget_set_visible (GTK_WIDGET (self->number), goal_id != 0);
  if (goal_id == 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "heading");
  return GTK_WIDGET (self);
}

/**
 * jx_goals_row_get_unit_id:
 *
 * Returns: the unit that the row belongs to
 */
gint64
jx_goals_row_get_unit_id (JxGoalsRow *self)
{
  g_return_val_if_fail (JX_IS_GOALS_ROW (self), 0);
  return self->unit_id;
}

/**
 * jx_goals_row_get_kind:
 *
 * Returns: the kind of goal that the row stands under
 */
JxGoalKind
jx_goals_row_get_kind (JxGoalsRow *self)
{
  g_return_val_if_fail (JX_IS_GOALS_ROW (self), JX_GOAL_OVERALL);
  return self->kind;
}

/**
 * jx_goals_row_get_goal_id:
 *
 * Returns: the goal; 0 for a heading
 */
gint64
jx_goals_row_get_goal_id (JxGoalsRow *self)
{
  g_return_val_if_fail (JX_IS_GOALS_ROW (self), 0);
  return self->goal_id;
}

/**
 * jx_goals_row_show_heading:
 * @unit: (nullable): the name of the unit, where there are several
 * @n_goals: how many goals of the kind there are
 * @n_characters: how long they are together
 *
 * Shows the name of the kind and what there is of it.
 */
void
jx_goals_row_show_heading (JxGoalsRow *self, const char *unit, guint n_goals, gsize n_characters)
{
  const JxField   *field = jx_field_find (JX_TABLE_GOAL, "kind");
  const char      *kind = _ (field->labels[self->kind]);
  g_autofree char *title = unit != NULL ? g_strdup_printf ("%s · %s", kind, unit) : g_strdup (kind);
  g_autofree char *count = NULL;
  g_autofree char *name = NULL;

  if (n_goals == 0)
    count = g_strdup (_ ("none yet"));
  else
    count = g_strdup_printf (ngettext ("%u character", "%u characters", n_characters),
                             (guint) n_characters);
  name = g_strdup_printf ("%s, %s", title, count);
  gtk_label_set_label (self->title, title);
  gtk_label_set_label (self->count, count);
  set_name (self, name);
}

/**
 * jx_goals_row_show_goal:
 * @goal: the goal of the row
 * @number: its number within its kind, from 1
 *
 * Shows a goal by its title or its first words.
 */
void
jx_goals_row_show_goal (JxGoalsRow *self, const JxGoal *goal, guint number)
{
  g_autofree char *digits = g_strdup_printf ("%u", number);
  g_autofree char *title = jx_goals_name (goal);
  g_autofree char *name = g_strdup_printf ("%u, %s", number, title);

  gtk_label_set_label (self->number, digits);
  gtk_label_set_label (self->title, title);
  set_name (self, name);
}
