/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-private.h"
#include "app/jx-widget.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef JxFieldState JxFieldWidgetPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_CODE (JxFieldWidget,
                                  jx_field_widget,
                                  GTK_TYPE_WIDGET,
                                  G_ADD_PRIVATE (JxFieldWidget))

enum
{
  PROP_0,
  PROP_MESSAGE,
  PROP_SHOW_MESSAGE,
  N_PROPS,
};

enum
{
  PREVIEW,
  STORED,
  NEXT,
  FOCUSED,
  N_SIGNALS,
};

static GParamSpec *properties[N_PROPS];
static guint       signals[N_SIGNALS];

static void
set_message (JxFieldWidget *self, const char *message)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  if (!jx_field_marks_set_message (&state->marks, message))
    return;
  jx_field_marks_show (&state->marks, self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MESSAGE]);
}

static void
show_stored (JxFieldWidget *self)
{
  JxFieldState    *state = jx_field_widget_get_state (self);
  const char      *stored = jx_field_binding_read (&state->binding);
  g_autofree char *text = jx_field_widget_get_text (self);
  gboolean         was_busy = state->busy;

  state->busy = TRUE;
  if (!state->composing && strcmp (text, stored) != 0)
    JX_FIELD_WIDGET_GET_CLASS (self)->set_text (self, stored);
  state->busy = was_busy;
  jx_field_widget_tell_typed (self, FALSE);
  set_message (self, NULL);
}

static gboolean
commit_later_cb (gpointer data)
{
  JxFieldWidget *self = data;
  JxFieldState  *state = jx_field_widget_get_state (self);

  state->later_id = 0;
  if (!state->composing)
    jx_field_widget_commit (self);
  return G_SOURCE_REMOVE;
}

/* A text that changes without the cursor in it (an input method that ends its composition after the
 * focus left, a screen reader) has no other moment at which to be stored. */
static void
commit_later (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  if (state->later_id == 0)
    state->later_id = g_idle_add (commit_later_cb, self);
}

static void
focus_enter_cb (JxFieldWidget *self)
{
  g_signal_emit (self, signals[FOCUSED], 0);
}

static void
focus_leave_cb (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  if (!state->composing)
    jx_field_widget_commit (self);
}

static gboolean
key_pressed_cb (GtkEventController *controller,
                guint               keyval,
                guint               keycode,
                GdkModifierType     state,
                JxFieldWidget      *self)
{
  if (keyval != GDK_KEY_Escape || !jx_field_widget_is_edited (self))
    return GDK_EVENT_PROPAGATE;
  jx_field_widget_reset (self);
  g_signal_emit (self, signals[PREVIEW], 0);
  return GDK_EVENT_STOP;
}

static void
show_mark_beside (JxFieldWidget *self, const char *icon_name, const char *sentence)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  if (state->mark == NULL)
    {
      state->mark = gtk_image_new ();
      gtk_box_append (GTK_BOX (state->line), state->mark);
    }
  gtk_image_set_from_icon_name (GTK_IMAGE (state->mark), icon_name);
  jx_widget_set_tooltip (state->mark, sentence);
  gtk_widget_set_visible (state->mark, icon_name != NULL);
}

static gboolean
jx_field_widget_next (JxFieldWidget *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  return root != NULL && gtk_widget_child_focus (GTK_WIDGET (root), GTK_DIR_TAB_FORWARD);
}

static gboolean
jx_field_widget_grab_focus (GtkWidget *widget)
{
  JxFieldState *state = jx_field_widget_get_state (JX_FIELD_WIDGET (widget));

  return gtk_widget_grab_focus (state->marks.input);
}

static void
jx_field_widget_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  JxFieldState *state = jx_field_widget_get_state (JX_FIELD_WIDGET (object));

  switch (prop_id)
    {
    case PROP_MESSAGE:
      g_value_set_string (value, state->marks.message);
      break;
    case PROP_SHOW_MESSAGE:
      g_value_set_boolean (value, !state->marks.silent);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_field_widget_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  JxFieldState *state = jx_field_widget_get_state (JX_FIELD_WIDGET (object));

  switch (prop_id)
    {
    case PROP_SHOW_MESSAGE:
      state->marks.silent = !g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
jx_field_widget_dispose (GObject *object)
{
  JxFieldWidget *self = JX_FIELD_WIDGET (object);
  JxFieldState  *state = jx_field_widget_get_state (self);

  g_clear_handle_id (&state->later_id, g_source_remove);
  jx_field_widget_tell_typed (self, FALSE);
  jx_field_binding_clear (&state->binding);
  g_clear_pointer (&state->line, gtk_widget_unparent);
  g_clear_pointer (&state->marks.label, gtk_widget_unparent);

  G_OBJECT_CLASS (jx_field_widget_parent_class)->dispose (object);
}

static void
jx_field_widget_finalize (GObject *object)
{
  JxFieldState *state = jx_field_widget_get_state (JX_FIELD_WIDGET (object));

  jx_field_marks_clear (&state->marks);

  G_OBJECT_CLASS (jx_field_widget_parent_class)->finalize (object);
}

static void
install_signals (GType type)
{
  static const char *const plain[] = {
    [PREVIEW] = "preview",
    [STORED] = "stored",
    [FOCUSED] = "focused",
  };

  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    if (plain[i] != NULL)
      signals[i] =
        g_signal_new (plain[i], type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[NEXT] = g_signal_new_class_handler ("next",
                                              type,
                                              G_SIGNAL_RUN_LAST,
                                              G_CALLBACK (jx_field_widget_next),
                                              g_signal_accumulator_true_handled,
                                              NULL,
                                              NULL,
                                              G_TYPE_BOOLEAN,
                                              0);
}

static void
jx_field_widget_class_init (JxFieldWidgetClass *klass)
{
  GObjectClass   *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = jx_field_widget_dispose;
  object_class->finalize = jx_field_widget_finalize;
  object_class->get_property = jx_field_widget_get_property;
  object_class->set_property = jx_field_widget_set_property;
  widget_class->grab_focus = jx_field_widget_grab_focus;
  widget_class->focus = jx_widget_focus_children;
  klass->show_mark = show_mark_beside;

  properties[PROP_MESSAGE] =
    g_param_spec_string ("message", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_SHOW_MESSAGE] =
    g_param_spec_boolean ("show-message",
                          NULL,
                          NULL,
                          TRUE,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  install_signals (G_TYPE_FROM_CLASS (klass));

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "field");
}

static void
jx_field_widget_init (JxFieldWidget *self)
{
  JxFieldState       *state = jx_field_widget_get_state (self);
  GtkLayoutManager   *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  state->line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gtk_widget_set_parent (state->line, GTK_WIDGET (self));
  state->marks.label = jx_field_marks_make_label ();
  gtk_widget_set_parent (state->marks.label, GTK_WIDGET (self));

  g_signal_connect_swapped (focus, "enter", G_CALLBACK (focus_enter_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_leave_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

/**
 * jx_field_widget_get_state:
 *
 * What the files of the class share.
 *
 * Returns: (transfer none): its state
 */
JxFieldState *
jx_field_widget_get_state (JxFieldWidget *self)
{
  return jx_field_widget_get_instance_private (self);
}

/**
 * jx_field_widget_bind:
 * @session: the session
 * @table: a table
 * @id: one of its rows; 0 for a row that does not exist yet, which needs a store function
 * @field: the name of one of its fields
 *
 * Shows a field of a row. Binding to the same field again is jx_field_widget_refresh(); for another
 * one, what was typed and not stored is dropped, and the finding with it.
 */
void
jx_field_widget_bind (JxFieldWidget *self,
                      JxSession     *session,
                      JxTable        table,
                      gint64         id,
                      const char    *field)
{
  JxFieldState  *state = jx_field_widget_get_state (self);
  const JxField *known = jx_field_find (table, field);

  g_return_if_fail (JX_IS_FIELD_WIDGET (self));
  g_return_if_fail (JX_IS_SESSION (session));
  g_return_if_fail (known != NULL);

  if (jx_field_binding_is_to (&state->binding, session, table, id, known))
    {
      jx_field_widget_refresh (self);
      return;
    }
  if (!state->named)
    gtk_accessible_update_property (GTK_ACCESSIBLE (state->marks.input),
                                    GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    known->label != NULL ? _ (known->label) : known->name,
                                    -1);
  jx_field_widget_tell_typed (self, FALSE);
  jx_field_binding_set (&state->binding, session, table, id, known);
  if (JX_FIELD_WIDGET_GET_CLASS (self)->bound != NULL)
    {
      gboolean was_busy = state->busy;

      state->busy = TRUE;
      JX_FIELD_WIDGET_GET_CLASS (self)->bound (self, known);
      state->busy = was_busy;
    }
  jx_field_widget_set_finding (self, NULL);
  JX_FIELD_WIDGET_GET_CLASS (self)->set_editable (self, jx_session_get_writable (session));
  show_stored (self);
}

/**
 * jx_field_widget_unbind:
 *
 * Lets go of the row, as when a list gives the widget back.
 */
void
jx_field_widget_unbind (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_if_fail (JX_IS_FIELD_WIDGET (self));

  jx_field_widget_tell_typed (self, FALSE);
  jx_field_binding_clear (&state->binding);
  jx_field_widget_set_finding (self, NULL);
  show_stored (self);
}

/**
 * jx_field_widget_refresh:
 *
 * Shows the session's snapshot, but keeps a text that was typed and is not stored.
 */
void
jx_field_widget_refresh (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_if_fail (JX_IS_FIELD_WIDGET (self));

  if (state->binding.session != NULL)
    JX_FIELD_WIDGET_GET_CLASS (self)->set_editable (self,
                                                    jx_session_get_writable (
                                                      state->binding.session));
  if (state->busy || state->composing || jx_field_widget_is_edited (self))
    return;
  show_stored (self);
}

/**
 * jx_field_widget_reset:
 *
 * Shows the session's snapshot and drops what was typed and is not stored.
 */
void
jx_field_widget_reset (JxFieldWidget *self)
{
  g_return_if_fail (JX_IS_FIELD_WIDGET (self));

  show_stored (self);
}

/**
 * jx_field_widget_commit:
 *
 * Stores what was typed; a text that is stored already does nothing, a wrong one is marked.
 *
 * Returns: %FALSE where the text could not be stored
 */
gboolean
jx_field_widget_commit (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);
  g_autoptr (JxFieldWidget) alive = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  gboolean         ok;

  g_return_val_if_fail (JX_IS_FIELD_WIDGET (self), TRUE);

  if (state->busy || state->binding.field == NULL)
    return TRUE;
  if (!jx_field_widget_is_edited (self))
    {
      set_message (self, NULL);
      return TRUE;
    }

  alive = g_object_ref (self);
  text = jx_field_widget_get_text (self);
  state->busy = TRUE;
  ok = jx_field_binding_store (&state->binding, self, text, &error);
  state->busy = FALSE;
  if (!ok)
    {
      jx_field_widget_tell_typed (self, FALSE);
      set_message (self, error->message);
      return FALSE;
    }
  show_stored (self);
  g_signal_emit (self, signals[STORED], 0);
  return TRUE;
}

/**
 * jx_field_widget_text_changed:
 *
 * Says that the text in the input is another one.
 */
void
jx_field_widget_text_changed (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  if (state->busy || state->binding.field == NULL)
    return;
  jx_field_widget_tell_typed (self, TRUE);
  g_signal_emit (self, signals[PREVIEW], 0);
  if (!jx_field_widget_has_cursor (self))
    commit_later (self);
}

/**
 * jx_field_widget_preedit_changed:
 * @preedit: what the input method is composing; empty when it is done
 *
 * Says how the composition in the input stands.
 */
void
jx_field_widget_preedit_changed (JxFieldWidget *self, const char *preedit)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  state->composing = *preedit != '\0';
  if (!state->composing && !jx_field_widget_has_cursor (self))
    commit_later (self);
}

/**
 * jx_field_widget_enter:
 *
 * Says that Enter was pressed: stores the text and, if it is right, moves on.
 */
void
jx_field_widget_enter (JxFieldWidget *self)
{
  gboolean handled = FALSE;

  if (jx_field_widget_commit (self))
    g_signal_emit (self, signals[NEXT], 0, &handled);
}
