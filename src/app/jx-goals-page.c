/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-goals-page.h"
#include "app/jx-field-entry.h"
#include "app/jx-field-group.h"
#include "app/jx-field-text.h"
#include "app/jx-goals-edit.h"
#include "app/jx-goals-list.h"
#include "app/jx-unit-indicators.h"

#include <glib/gi18n-lib.h>

struct _JxGoalsPage
{
  JxPage parent_instance;

  gint64  goal_id; /* in the form; 0 for none */
  JxPlace focus;

  GtkStack         *views;
  JxUnitIndicators *indicators;

  JxGoalsList   *list;
  GtkStack      *stack;
  GtkLabel      *heading;
  GtkLabel      *hint;
  GtkLabel      *title_label;
  GtkLabel      *title_count;
  GtkLabel      *text_label;
  GtkLabel      *text_count;
  JxFieldWidget *title;
  JxFieldWidget *text;
};

G_DEFINE_FINAL_TYPE (JxGoalsPage, jx_goals_page, JX_TYPE_PAGE)

static JxSession *
get_session (JxGoalsPage *self)
{
  return jx_page_get_session (JX_PAGE (self));
}

static gboolean
shows_indicators (JxGoalsPage *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->views), "indicators") == 0;
}

static const char *
name_kind (JxGoalKind kind)
{
  return _ (jx_field_find (JX_TABLE_GOAL, "kind")->labels[kind]);
}

static gsize
show_length (GtkLabel *label, JxFieldWidget *field)
{
  g_autofree char *text = jx_field_widget_get_text (field);
  gsize            length = jx_text_length (text);
  g_autofree char *count =
    g_strdup_printf (ngettext ("%u character", "%u characters", length), (guint) length);

  gtk_label_set_label (label, count);
  return length;
}

/* Counts what is typed, stored or not. */
static void
show_lengths (JxGoalsPage *self)
{
  const JxGoal    *goal = jx_goals_find (get_session (self), self->goal_id, NULL);
  gsize            all = jx_goals_length (jx_session_get_snapshot (get_session (self)));
  g_autofree char *status = NULL;

  if (goal != NULL)
    {
      all -= jx_text_length (goal->title) + jx_text_length (goal->text);
      all += show_length (self->title_count, self->title);
      all += show_length (self->text_count, self->text);
    }
  /* Translators: the length of all department goals together */
  status = g_strdup_printf (ngettext ("Department goals: %u character",
                                      "Department goals: %u characters",
                                      all),
                            (guint) all);
  jx_page_set_status (JX_PAGE (self), status);
}

static void
show_form (JxGoalsPage *self, JxGoalsRow *row)
{
  const JxUnit    *unit = NULL;
  const JxGoal    *goal = jx_goals_find (get_session (self), self->goal_id, &unit);
  g_autofree char *heading = NULL;

  gtk_stack_set_visible_child_name (self->stack, goal != NULL ? "goal" : "none");
  if (goal == NULL)
    {
      if (row != NULL)
        gtk_label_set_label (self->hint, name_kind (jx_goals_row_get_kind (row)));
      return;
    }
  /* Translators: the kind of goal, the number of the goal, how many there are of the kind */
  heading = g_strdup_printf (_ ("%1$s: %2$u of %3$u"),
                             name_kind (goal->kind),
                             jx_goals_index (unit, goal) + 1,
                             jx_goals_count (unit, goal->kind));
  gtk_label_set_label (self->heading, heading);
}

static void
update_actions (JxGoalsPage *self, JxGoalsRow *row)
{
  const JxUnit *unit = NULL;
  const JxGoal *goal = jx_goals_find (get_session (self), self->goal_id, &unit);
  gboolean      writable = jx_session_get_writable (get_session (self)) && !shows_indicators (self);
  guint         index = goal != NULL ? jx_goals_index (unit, goal) : 0;
  guint         count = goal != NULL ? jx_goals_count (unit, goal->kind) : 0;
  const struct
  {
    const char *name;
    gboolean    enabled;
  } actions[] = {
    { "page.add-goal", writable && row != NULL },
    { "page.paste-goals", writable && row != NULL },
    { "page.goal-up", writable && index > 0 },
    { "page.goal-down", writable && index + 1 < count },
    { "page.remove-goal", writable && goal != NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i].name, actions[i].enabled);
}

static void
bind_form (JxGoalsPage *self)
{
  jx_field_widget_bind (self->title, get_session (self), JX_TABLE_GOAL, self->goal_id, "title");
  jx_field_widget_bind (self->text, get_session (self), JX_TABLE_GOAL, self->goal_id, "text");
  jx_field_widget_set_label (self->title, GTK_WIDGET (self->title_label));
  jx_field_widget_set_label (self->text, GTK_WIDGET (self->text_label));
}

static void
show_selected (JxGoalsPage *self)
{
  JxGoalsRow *row = jx_goals_list_get_row (self->list);
  gint64      goal_id = row != NULL ? jx_goals_row_get_goal_id (row) : 0;

  if (goal_id != self->goal_id)
    {
      self->goal_id = goal_id;
      if (goal_id != 0)
        bind_form (self);
      else
        {
          jx_field_widget_unbind (self->title);
          jx_field_widget_unbind (self->text);
        }
      self->focus = (JxPlace){ JX_TABLE_GOAL, goal_id, goal_id != 0 ? "text" : NULL };
      jx_page_sheet_changed (JX_PAGE (self));
    }
  show_form (self, row);
  show_lengths (self);
  update_actions (self, row);
  jx_fields_show_findings (GTK_WIDGET (self), jx_session_get_findings (get_session (self)));
}

/* Stores what is typed; FALSE where a field holds what cannot be stored and must not be lost. */
static gboolean
store_form (JxGoalsPage *self)
{
  jx_fields_commit (GTK_WIDGET (self));
  return jx_fields_are_valid (GTK_WIDGET (self));
}

static void
selected_cb (JxGoalsPage *self)
{
  if (self->goal_id != 0 && jx_goals_find (get_session (self), self->goal_id, NULL) != NULL &&
      !store_form (self))
    {
      jx_goals_list_select (self->list, self->goal_id);
      return;
    }
  show_selected (self);
}

static void
preview_cb (JxGoalsPage *self)
{
  show_lengths (self);
}

static void
focused_cb (JxGoalsPage *self, JxFieldWidget *field)
{
  self->focus = jx_field_widget_get_place (field);
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
indicators_focused_cb (JxGoalsPage *self, const JxPlace *place)
{
  self->focus = *place;
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
view_cb (JxGoalsPage *self)
{
  if (jx_page_get_session (JX_PAGE (self)) == NULL)
    return;
  update_actions (self, jx_goals_list_get_row (self->list));
  jx_page_sheet_changed (JX_PAGE (self));
}

static void
jx_goals_page_refresh (JxPage *page, GArray *changes)
{
  JxGoalsPage *self = JX_GOALS_PAGE (page);

  if (changes == NULL)
    jx_fields_reset (GTK_WIDGET (self));
  jx_unit_indicators_show (self->indicators, get_session (self), changes);
  jx_goals_list_refresh (self->list);
  jx_fields_refresh (GTK_WIDGET (self));
  show_selected (self);
}

static void
jx_goals_page_findings_changed (JxPage *page)
{
  jx_fields_show_findings (GTK_WIDGET (page), jx_session_get_findings (jx_page_get_session (page)));
  jx_unit_indicators_show_findings (JX_GOALS_PAGE (page)->indicators);
}

static gboolean
jx_goals_page_focus_place (JxPage *page, const JxPlace *place)
{
  JxGoalsPage   *self = JX_GOALS_PAGE (page);
  JxFieldWidget *field = g_strcmp0 (place->field, "title") == 0 ? self->title : self->text;

  gtk_stack_set_visible_child_name (self->views,
                                    place->table == JX_TABLE_INDICATOR ? "indicators" : "goals");
  if (place->table == JX_TABLE_INDICATOR)
    return jx_unit_indicators_focus_place (self->indicators, place);
  if (place->table != JX_TABLE_GOAL || place->id == 0 ||
      !jx_goals_list_select (self->list, place->id))
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (field));
  return TRUE;
}

static gboolean
jx_goals_page_sheet (JxPage *page, const JxForm **form, JxFormOptions *options, JxPlace *focus)
{
  *form = jx_form_find (shows_indicators (JX_GOALS_PAGE (page)) ? "department-goals" : "full-text");
  *focus = JX_GOALS_PAGE (page)->focus;
  return TRUE;
}

static gboolean
jx_goals_page_can_leave (JxPage *page)
{
  return jx_fields_are_valid (GTK_WIDGET (page)) &&
         jx_unit_indicators_can_leave (JX_GOALS_PAGE (page)->indicators);
}

static void
jx_goals_page_commit (JxPage *page)
{
  jx_fields_commit (GTK_WIDGET (page));
  jx_unit_indicators_commit (JX_GOALS_PAGE (page)->indicators);
}

/* Where a new goal goes: behind the selected one, or to the first place under a heading. */
static guint
get_new_index (JxGoalsPage *self)
{
  const JxUnit *unit = NULL;
  const JxGoal *goal = jx_goals_find (get_session (self), self->goal_id, &unit);

  return goal != NULL ? jx_goals_index (unit, goal) + 1 : 0;
}

static void
add_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxGoalsPage *self = JX_GOALS_PAGE (widget);
  JxGoalsRow  *row;
  JxGoalKind   kind;
  gint64       id;

  if (!store_form (self))
    return;
  row = jx_goals_list_get_row (self->list);
  kind = jx_goals_row_get_kind (row);
  id =
    jx_goals_add (get_session (self), jx_goals_row_get_unit_id (row), kind, get_new_index (self));
  if (id == 0 || !jx_goals_list_select (self->list, id))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (kind == JX_GOAL_PART ? self->title : self->text));
}

static void
paste_text (JxGoalsPage *self, const char *text)
{
  JxGoalsRow *row;
  gint64      id = 0;

  if (jx_session_get_writable (get_session (self)) && store_form (self))
    {
      row = jx_goals_list_get_row (self->list);
      id = row == NULL ? 0
                       : jx_goals_paste (get_session (self),
                                         jx_goals_row_get_unit_id (row),
                                         jx_goals_row_get_kind (row),
                                         get_new_index (self),
                                         text);
    }
  if (id != 0)
    jx_goals_list_select (self->list, id);
}

static void
text_read_cb (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (JxGoalsPage) self = data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);

  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  if (jx_text_is_blank (text))
    jx_session_toast (get_session (self), _ ("The clipboard holds no text."), FALSE);
  else
    paste_text (self, text);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (widget),
                                 NULL,
                                 text_read_cb,
                                 g_object_ref (widget));
}

static void
step (JxGoalsPage *self, int by)
{
  const JxUnit *unit = NULL;
  const JxGoal *goal;

  if (!store_form (self))
    return;
  goal = jx_goals_find (get_session (self), self->goal_id, &unit);
  if (goal != NULL)
    jx_goals_move (get_session (self),
                   goal->id,
                   goal->kind,
                   (guint) ((int) jx_goals_index (unit, goal) + by));
}

static void
up_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (JX_GOALS_PAGE (widget), -1);
}

static void
down_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  step (JX_GOALS_PAGE (widget), 1);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  JxGoalsPage *self = JX_GOALS_PAGE (widget);

  if (store_form (self))
    jx_goals_remove (get_session (self), self->goal_id);
}

static void
jx_goals_page_constructed (GObject *object)
{
  JxGoalsPage *self = JX_GOALS_PAGE (object);

  G_OBJECT_CLASS (jx_goals_page_parent_class)->constructed (object);

  jx_goals_list_set_session (self->list, get_session (self));
}

static void
jx_goals_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), JX_TYPE_GOALS_PAGE);

  G_OBJECT_CLASS (jx_goals_page_parent_class)->dispose (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  static const struct
  {
    const char                 *name;
    GtkWidgetActionActivateFunc activate;
    guint                       keyval;
    GdkModifierType             modifiers;
  } actions[] = {
    { "page.add-goal", add_action, GDK_KEY_n, GDK_CONTROL_MASK },
    { "page.paste-goals", paste_action, GDK_KEY_V, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "page.goal-up", up_action, GDK_KEY_Up, GDK_ALT_MASK },
    { "page.goal-down", down_action, GDK_KEY_Down, GDK_ALT_MASK },
    { "page.remove-goal", remove_action, GDK_KEY_Delete, GDK_CONTROL_MASK },
  };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      gtk_widget_class_install_action (widget_class, actions[i].name, NULL, actions[i].activate);
      gtk_widget_class_add_binding_action (widget_class,
                                           actions[i].keyval,
                                           actions[i].modifiers,
                                           actions[i].name,
                                           NULL);
    }
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/jixiao/Jixiao/ui/jx-goals-page.ui");
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, views);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, indicators);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, list);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, stack);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, heading);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, hint);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, title_label);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, title_count);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, text_label);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, text_count);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, title);
  gtk_widget_class_bind_template_child (widget_class, JxGoalsPage, text);
  gtk_widget_class_bind_template_callback (widget_class, selected_cb);
  gtk_widget_class_bind_template_callback (widget_class, preview_cb);
  gtk_widget_class_bind_template_callback (widget_class, focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, indicators_focused_cb);
  gtk_widget_class_bind_template_callback (widget_class, view_cb);
}

/* One comes to write, not to choose the view. */
static GtkWidget *
jx_goals_page_start (JxPage *page)
{
  return gtk_stack_get_visible_child (JX_GOALS_PAGE (page)->views);
}

static void
jx_goals_page_class_init (JxGoalsPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  JxPageClass  *page_class = JX_PAGE_CLASS (klass);

  object_class->constructed = jx_goals_page_constructed;
  object_class->dispose = jx_goals_page_dispose;
  page_class->refresh = jx_goals_page_refresh;
  page_class->findings_changed = jx_goals_page_findings_changed;
  page_class->focus_place = jx_goals_page_focus_place;
  page_class->start = jx_goals_page_start;
  page_class->sheet = jx_goals_page_sheet;
  page_class->can_leave = jx_goals_page_can_leave;
  page_class->commit = jx_goals_page_commit;

  g_type_ensure (JX_TYPE_GOALS_LIST);
  g_type_ensure (JX_TYPE_UNIT_INDICATORS);
  g_type_ensure (JX_TYPE_FIELD_ENTRY);
  g_type_ensure (JX_TYPE_FIELD_TEXT);
  bind_template (GTK_WIDGET_CLASS (klass));
  install_actions (GTK_WIDGET_CLASS (klass));
}

static void
jx_goals_page_init (JxGoalsPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
