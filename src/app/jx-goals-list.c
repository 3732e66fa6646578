/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-goals-list.h"
#include "app/jx-drag.h"
#include "app/jx-goals-edit.h"

#include <glib/gi18n-lib.h>

#define N_KINDS (JX_GOAL_SAFEGUARD + 1)

struct _JxGoalsList
{
  JxStop parent_instance;

  JxSession *session; /* owned by the page */
  gboolean   updating;

  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (JxGoalsList, jx_goals_list, JX_TYPE_STOP)

static guint selected_signal;

static JxGoalsRow *
get_row (JxGoalsList *self, int index)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_index (self->list, index);

  return row != NULL ? JX_GOALS_ROW (row) : NULL;
}

static void
row_selected_cb (JxGoalsList *self)
{
  if (!self->updating)
    g_signal_emit (self, selected_signal, 0);
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, JxGoalsRow *row)
{
  return gdk_content_provider_new_typed (JX_TYPE_GOALS_ROW, row);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, JxGoalsRow *row)
{
  GtkWidget *list = gtk_widget_get_ancestor (GTK_WIDGET (row), JX_TYPE_GOALS_LIST);
  GtkWidget *moved = g_value_get_object (value);

  /* It may come from the window of another year file. */
  return gtk_widget_is_ancestor (moved, list) &&
         jx_goals_list_drop (JX_GOALS_LIST (list),
                             jx_goals_row_get_goal_id (JX_GOALS_ROW (moved)),
                             row,
                             y > gtk_widget_get_height (GTK_WIDGET (row)) / 2);
}

static GtkWidget *
make_row (gint64 unit_id, JxGoalKind kind, gint64 goal_id)
{
  GtkWidget *row = jx_goals_row_new (unit_id, kind, goal_id);

  jx_drag_add_target (row, JX_TYPE_GOALS_ROW, G_CALLBACK (drop_cb));
  if (goal_id != 0)
    jx_drag_add_source (row, row, G_CALLBACK (drag_prepare_cb));
  return row;
}

/* Makes the row at @index one for the goal or the heading; a row that is one already stays. */
static JxGoalsRow *
place_row (JxGoalsList *self, int index, gint64 unit_id, JxGoalKind kind, gint64 goal_id)
{
  JxGoalsRow *row = get_row (self, index);
  GtkWidget  *fresh;

  if (row != NULL && jx_goals_row_get_unit_id (row) == unit_id &&
      jx_goals_row_get_kind (row) == kind && jx_goals_row_get_goal_id (row) == goal_id)
    return row;
  fresh = make_row (unit_id, kind, goal_id);
  gtk_list_box_insert (self->list, fresh, index);
  return JX_GOALS_ROW (fresh);
}

/* Takes away what stands at @index and does not belong there any more. */
static void
drop_row (JxGoalsList *self, int index)
{
  gtk_list_box_remove (self->list, GTK_WIDGET (get_row (self, index)));
}

static int
find_goal_row (JxGoalsList *self, gint64 goal_id)
{
  JxGoalsRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL; i++)
    if (jx_goals_row_get_goal_id (row) == goal_id)
      return i;
  return -1;
}

static int
place_kind (JxGoalsList *self, int index, const JxUnit *unit, JxGoalKind kind, gboolean named)
{
  JxGoalsRow *heading = place_row (self, index++, unit->id, kind, 0);
  gsize       n_characters = 0;
  guint       n_goals = 0;

  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = unit->goals->pdata[i];

      if (goal->kind != (gint64) kind)
        continue;
      n_characters += jx_text_length (goal->title) + jx_text_length (goal->text);
      jx_goals_row_show_goal (place_row (self, index++, unit->id, kind, goal->id), goal, ++n_goals);
    }
  jx_goals_row_show_heading (heading, named ? unit->name : NULL, n_goals, n_characters);
  return index;
}

/* A goal that moved would be met twice: its old row goes before the rows are placed. */
static void
drop_moved_rows (JxGoalsList *self)
{
  JxGoalsRow *row;

  for (int i = 0; (row = get_row (self, i)) != NULL;)
    {
      const JxGoal *goal = jx_goals_find (self->session, jx_goals_row_get_goal_id (row), NULL);

      if (jx_goals_row_get_goal_id (row) != 0 &&
          (goal == NULL || goal->kind != (gint64) jx_goals_row_get_kind (row)))
        drop_row (self, i);
      else
        i++;
    }
}

static void
place_rows (JxGoalsList *self)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (self->session);
  int               index = 0;

  drop_moved_rows (self);
  for (guint i = 0; i < snapshot->units->len; i++)
    for (JxGoalKind kind = 0; kind < N_KINDS; kind++)
      index = place_kind (self, index, snapshot->units->pdata[i], kind, snapshot->units->len > 1);
  while (get_row (self, index) != NULL)
    drop_row (self, index);
}

static void
jx_goals_list_dispose (GObject *object)
{
  JX_GOALS_LIST (object)->updating = TRUE;

  G_OBJECT_CLASS (jx_goals_list_parent_class)->dispose (object);
}

static void
jx_goals_list_class_init (JxGoalsListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = jx_goals_list_dispose;
  selected_signal = g_signal_new ("selected",
                                  G_TYPE_FROM_CLASS (klass),
                                  G_SIGNAL_RUN_LAST,
                                  0,
                                  NULL,
                                  NULL,
                                  NULL,
                                  G_TYPE_NONE,
                                  0);
}

static void
jx_goals_list_init (JxGoalsList *self)
{
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_BROWSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Department goals"),
                                  -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "goals");
  g_signal_connect_swapped (self->list, "row-selected", G_CALLBACK (row_selected_cb), self);
  gtk_widget_set_parent (GTK_WIDGET (self->list), GTK_WIDGET (self));
  jx_stop_set_list (JX_STOP (self), self->list);
}

/**
 * jx_goals_list_set_session:
 * @session: (transfer none): what the goals are read from; it must outlive the list
 *
 * Tells the list what it shows.
 */
void
jx_goals_list_set_session (JxGoalsList *self, JxSession *session)
{
  g_return_if_fail (JX_IS_GOALS_LIST (self));
  g_return_if_fail (JX_IS_SESSION (session));

  self->session = session;
}

/**
 * jx_goals_list_refresh:
 *
 * Shows the session's snapshot. The selected goal stays selected, the focus in the list stays
 * there; for one that is gone its neighbour is selected.
 */
void
jx_goals_list_refresh (JxGoalsList *self)
{
  JxGoalsRow *before;
  gint64      goal_id;
  int         index;
  gboolean    focused;

  g_return_if_fail (JX_IS_GOALS_LIST (self));

  before = jx_goals_list_get_row (self);
  goal_id = before != NULL ? jx_goals_row_get_goal_id (before) : 0;
  index = before != NULL ? gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (before)) : 1;
  focused = gtk_widget_get_focus_child (GTK_WIDGET (self)) != NULL;

  self->updating = TRUE;
  place_rows (self);
  if (goal_id != 0 && find_goal_row (self, goal_id) >= 0)
    index = find_goal_row (self, goal_id);
  while (index > 0 && get_row (self, index) == NULL)
    index--;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
  if (focused && get_row (self, index) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (get_row (self, index)));
  self->updating = FALSE;
  if (jx_goals_list_get_row (self) != before)
    g_signal_emit (self, selected_signal, 0);
}

/**
 * jx_goals_list_get_row:
 *
 * Returns: (transfer none) (nullable): the selected row
 */
JxGoalsRow *
jx_goals_list_get_row (JxGoalsList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (JX_IS_GOALS_LIST (self), NULL);

  row = gtk_list_box_get_selected_row (self->list);
  return row != NULL ? JX_GOALS_ROW (row) : NULL;
}

/**
 * jx_goals_list_select:
 * @goal_id: a goal
 *
 * Selects a goal.
 *
 * Returns: %FALSE where there is no such goal
 */
gboolean
jx_goals_list_select (JxGoalsList *self, gint64 goal_id)
{
  int index;

  g_return_val_if_fail (JX_IS_GOALS_LIST (self), FALSE);
  g_return_val_if_fail (goal_id != 0, FALSE);

  index = find_goal_row (self, goal_id);
  if (index < 0)
    return FALSE;
  gtk_list_box_select_row (self->list, gtk_list_box_get_row_at_index (self->list, index));
  return TRUE;
}

/**
 * jx_goals_list_drop:
 * @goal_id: the goal that is dragged
 * @target: the row that it is dropped on; a heading means the first place under it
 * @after: whether it goes behind the goal of @target
 *
 * Moves a goal to where it is dropped, of another kind too.
 *
 * Returns: %FALSE where it cannot go there
 */
gboolean
jx_goals_list_drop (JxGoalsList *self, gint64 goal_id, JxGoalsRow *target, gboolean after)
{
  const JxUnit *unit = NULL;
  const JxGoal *goal;
  const JxGoal *other;
  guint         index = 0;

  g_return_val_if_fail (JX_IS_GOALS_LIST (self), FALSE);
  g_return_val_if_fail (JX_IS_GOALS_ROW (target), FALSE);

  goal = jx_goals_find (self->session, goal_id, &unit);
  other = jx_goals_find (self->session, jx_goals_row_get_goal_id (target), NULL);
  if (goal == NULL || goal == other || goal->unit_id != jx_goals_row_get_unit_id (target) ||
      !jx_session_get_writable (self->session))
    return FALSE;
  if (other != NULL)
    {
      index = jx_goals_index (unit, other) + (after ? 1 : 0);
      if (goal->kind == other->kind && jx_goals_index (unit, goal) < index)
        index--;
    }
  return jx_goals_move (self->session, goal_id, jx_goals_row_get_kind (target), index);
}
