/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-goal-list.h"
#include "app/jx-drag.h"
#include "app/jx-field-text.h"

#include <glib/gi18n-lib.h>

struct _JxGoalList
{
  GtkWidget parent_instance;

  JxSession *session;
  gint64     project_id;

  GtkWidget *grid;
  GPtrArray *lines; /* JxFieldWidget, not owned; the last one may be for the next goal */
};

G_DEFINE_FINAL_TYPE (JxGoalList, jx_goal_list, GTK_TYPE_WIDGET)

static gboolean
find_line (JxGoalList *self, JxFieldWidget *line, guint *index)
{
  return g_ptr_array_find (self->lines, line, index);
}

static gboolean
focus_line (JxGoalList *self, guint index)
{
  return index < self->lines->len && gtk_widget_grab_focus (self->lines->pdata[index]);
}

static gpointer
make_goal (JxFieldWidget *line, const char *text, gpointer data, GError **error)
{
  JxGoalList *self = data;
  g_autoptr (JxProjectGoal) goal = jx_project_goal_new ();

  goal->project_id = self->project_id;
  goal->position = self->lines->len;
  if (!jx_field_parse (jx_field_find (JX_TABLE_PROJECT_GOAL, "text"), text, goal, error))
    return NULL;
  return g_steal_pointer (&goal);
}

static gboolean
add_goal (JxGoalList *self, JxFieldWidget *line, const char *text, GError **error)
{
  g_autoptr (JxProjectGoal) goal = make_goal (line, text, self, error);

  return goal != NULL &&
         jx_year_add (jx_session_get_year (self->session), JX_TABLE_PROJECT_GOAL, goal, error);
}

static gboolean
store_cb (JxFieldWidget *line, const char *text, gpointer data, GError **error)
{
  JxGoalList *self = data;
  JxYear     *year = jx_session_get_year (self->session);
  gint64      id = jx_field_widget_get_place (line).id;

  if (jx_text_is_blank (text))
    return id == 0 || jx_year_remove (year, JX_TABLE_PROJECT_GOAL, id, error);
  if (id == 0)
    return add_goal (self, line, text, error);
  return jx_session_set_field (self->session, JX_TABLE_PROJECT_GOAL, id, "text", text, error);
}

static gboolean
next_cb (JxFieldWidget *line, JxGoalList *self)
{
  guint index;

  if (!find_line (self, line, &index) || jx_field_widget_get_place (line).id == 0)
    return FALSE;
  return focus_line (self, index + 1);
}

/* Removing an empty line moves the cursor to the end of the one before. */
static gboolean
remove_line (JxGoalList *self, JxFieldWidget *line)
{
  g_autofree char *text = jx_field_widget_get_text (line);
  GtkWidget       *view;
  guint            index;

  if (*text != '\0' || !find_line (self, line, &index))
    return FALSE;
  if (index > 0)
    {
      view = jx_field_widget_get_input (self->lines->pdata[index - 1]);
      gtk_widget_grab_focus (view);
      g_signal_emit_by_name (view, "move-cursor", GTK_MOVEMENT_BUFFER_ENDS, 1, FALSE);
    }
  else
    jx_field_widget_commit (line);
  return TRUE;
}

/* Moves a goal to another place, from 0, and the cursor with it. */
static gboolean
move_goal (JxGoalList *self, gint64 id, guint index)
{
  g_autoptr (GError) error = NULL;

  if (!jx_year_move (jx_session_get_year (self->session),
                     JX_TABLE_PROJECT_GOAL,
                     id,
                     (gint64) index + 1,
                     &error))
    {
      jx_session_fail (self->session, error);
      return FALSE;
    }
  for (guint i = 0; i < self->lines->len; i++)
    if (jx_field_widget_get_place (self->lines->pdata[i]).id == id)
      focus_line (self, i);
  return TRUE;
}

static void
move_line (JxGoalList *self, JxFieldWidget *line, int step)
{
  gint64 id;
  guint  index;

  if (!jx_field_widget_commit (line) || !find_line (self, line, &index))
    return;
  id = jx_field_widget_get_place (line).id;
  if (id != 0 && (step > 0 || index > 0))
    move_goal (self, id, (guint) ((int) index + step));
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                JxGoalList         *self)
{
  GtkWidget     *view = gtk_event_controller_get_widget (controller);
  JxFieldWidget *line = JX_FIELD_WIDGET (gtk_widget_get_ancestor (view, JX_TYPE_FIELD_WIDGET));
  gboolean       alt = (state & GDK_ALT_MASK) != 0;

  if (jx_field_widget_is_composing (line) || !jx_session_get_writable (self->session))
    return GDK_EVENT_PROPAGATE;
  if (keyval == GDK_KEY_BackSpace)
    return remove_line (self, line);
  if (alt && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down))
    {
      move_line (self, line, keyval == GDK_KEY_Up ? -1 : 1);
      return GDK_EVENT_STOP;
    }
  return GDK_EVENT_PROPAGATE;
}

static GdkContentProvider *
drag_prepare_cb (GtkDragSource *source, double x, double y, JxFieldWidget *line)
{
  if (jx_field_widget_get_place (line).id == 0)
    return NULL;
  return gdk_content_provider_new_typed (JX_TYPE_FIELD_WIDGET, line);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, GtkWidget *line)
{
  JxGoalList *self = JX_GOAL_LIST (gtk_widget_get_ancestor (line, JX_TYPE_GOAL_LIST));
  guint       moved, onto;

  return find_line (self, g_value_get_object (value), &moved) &&
         find_line (self, JX_FIELD_WIDGET (line), &onto) &&
         jx_goal_list_drop (self, moved, onto, y > gtk_widget_get_height (line) / 2);
}

static void
add_line (JxGoalList *self)
{
  GtkWidget          *line = jx_field_text_new ();
  GtkWidget          *view = jx_field_widget_get_input (JX_FIELD_WIDGET (line));
  GtkEventController *keys = gtk_event_controller_key_new ();
  int                 row = (int) self->lines->len;
  g_autofree char    *text = g_strdup_printf ("%d.", row + 1);
  GtkWidget          *number = gtk_label_new (text);

  gtk_widget_set_valign (number, GTK_ALIGN_START);
  gtk_widget_set_halign (number, GTK_ALIGN_END);
  gtk_widget_add_css_class (number, "goal-number");
  gtk_widget_add_css_class (number, "dim-label");
  gtk_widget_set_hexpand (line, TRUE);
  jx_field_text_set_enter_stores (JX_FIELD_TEXT (line), TRUE);
  jx_field_widget_set_store_func (JX_FIELD_WIDGET (line), store_cb, self);
  jx_field_widget_set_make_func (JX_FIELD_WIDGET (line), make_goal);
  g_signal_connect (line, "next", G_CALLBACK (next_cb), self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (view, keys);
  gtk_widget_set_cursor_from_name (number, "grab");
  jx_drag_add_source (number, line, G_CALLBACK (drag_prepare_cb));
  jx_drag_add_target (line, JX_TYPE_FIELD_WIDGET, G_CALLBACK (drop_cb));
  gtk_grid_attach (GTK_GRID (self->grid), number, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), line, 1, row, 1, 1);
  g_ptr_array_add (self->lines, line);
}

/* The cursor of a line that goes moves to the one before. */
static void
drop_line (JxGoalList *self)
{
  guint          last = self->lines->len - 1;
  JxFieldWidget *line = self->lines->pdata[last];

  if (jx_field_widget_has_cursor (line) && last > 0)
    focus_line (self, last - 1);
  g_ptr_array_remove_index (self->lines, last);
  gtk_grid_remove_row (GTK_GRID (self->grid), (int) last);
}

static void
jx_goal_list_dispose (GObject *object)
{
  JxGoalList *self = JX_GOAL_LIST (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->session);

  G_OBJECT_CLASS (jx_goal_list_parent_class)->dispose (object);
}

static void
jx_goal_list_finalize (GObject *object)
{
  g_ptr_array_unref (JX_GOAL_LIST (object)->lines);

  G_OBJECT_CLASS (jx_goal_list_parent_class)->finalize (object);
}

static void
jx_goal_list_class_init (JxGoalListClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_goal_list_dispose;
  object_class->finalize = jx_goal_list_finalize;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
jx_goal_list_init (JxGoalList *self)
{
  self->lines = g_ptr_array_new ();
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 6);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

/**
 * jx_goal_list_new:
 *
 * Makes a list of goals; it is empty until jx_goal_list_bind().
 *
 * Returns: (transfer floating): a new list
 */
GtkWidget *
jx_goal_list_new (void)
{
  return g_object_new (JX_TYPE_GOAL_LIST, NULL);
}

/**
 * jx_goal_list_bind:
 * @session: the session
 * @project: a project of its snapshot; not needed after the call
 *
 * Shows the goals of a project, or shows them anew but for what is being typed.
 */
void
jx_goal_list_bind (JxGoalList *self, JxSession *session, const JxProject *project)
{
  guint n_lines;

  g_return_if_fail (JX_IS_GOAL_LIST (self));
  g_return_if_fail (project != NULL);

  g_set_object (&self->session, session);
  self->project_id = project->id;
  n_lines = project->goals->len + (jx_session_get_writable (session) ? 1 : 0);
  while (self->lines->len > n_lines)
    drop_line (self);
  while (self->lines->len < n_lines)
    add_line (self);
  for (guint i = 0; i < n_lines; i++)
    {
      gboolean         is_new = i == project->goals->len;
      gint64           id = is_new ? 0 : jx_record_id (project->goals->pdata[i]);
      g_autofree char *name =
        is_new ? g_strdup (_ ("Next goal")) : g_strdup_printf (_ ("Goal %u"), i + 1);

      jx_field_widget_bind (self->lines->pdata[i], session, JX_TABLE_PROJECT_GOAL, id, "text");
      jx_field_widget_set_name (self->lines->pdata[i], name);
    }
}

/**
 * jx_goal_list_drop:
 * @moved: the line that is dragged, from 0
 * @onto: the line that it is dropped on
 * @after: whether it goes behind the goal of @onto
 *
 * Moves a goal to where it is dropped; on the line for the next goal it becomes the last one.
 *
 * Returns: %FALSE where it cannot go there
 */
gboolean
jx_goal_list_drop (JxGoalList *self, guint moved, guint onto, gboolean after)
{
  JxFieldWidget *line;
  guint          n_goals, index;

  g_return_val_if_fail (JX_IS_GOAL_LIST (self), FALSE);
  g_return_val_if_fail (moved < self->lines->len && onto < self->lines->len, FALSE);

  line = self->lines->pdata[moved];
  n_goals = self->lines->len - 1;
  index = MIN (onto + (after ? 1 : 0), n_goals);
  if (index > moved)
    index--;
  if (moved == onto || moved == n_goals || !jx_session_get_writable (self->session) ||
      !jx_field_widget_commit (line))
    return FALSE;
  return index == moved || move_goal (self, jx_field_widget_get_place (line).id, index);
}
