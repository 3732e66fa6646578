/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-private.h"
#include "app/jx-widget.h"

/**
 * jx_field_widget_set_store_func:
 * @func: (nullable): how to store; %NULL for jx_session_set_field()
 * @data: user data
 *
 * Gives the field a way of its own to store what was typed.
 */
void
jx_field_widget_set_store_func (JxFieldWidget *self, JxStoreFunc func, gpointer data)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_if_fail (JX_IS_FIELD_WIDGET (self));

  state->binding.store = func;
  state->binding.store_data = data;
}

/**
 * jx_field_widget_set_finding:
 * @finding: (nullable): a finding about the stored value; not needed after the call
 *
 * Marks the field with what the review finds.
 */
void
jx_field_widget_set_finding (JxFieldWidget *self, const JxFinding *finding)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_if_fail (JX_IS_FIELD_WIDGET (self));

  if (jx_field_marks_set_finding (&state->marks, finding))
    jx_field_marks_show (&state->marks, self);
}

/**
 * jx_field_widget_set_input:
 * @input: the widget that the user types into
 *
 * Gives a kind of field its input, once, when it is made.
 */
void
jx_field_widget_set_input (JxFieldWidget *self, GtkWidget *input)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_if_fail (JX_IS_FIELD_WIDGET (self));
  g_return_if_fail (state->marks.input == NULL);

  state->marks.input = input;
  gtk_widget_set_hexpand (input, TRUE);
  gtk_box_prepend (GTK_BOX (state->line), input);
}

/**
 * jx_field_widget_set_label:
 * @label: a #GtkLabel; its mnemonic leads to the field
 *
 * Names the field, also for a screen reader, by a label on the page.
 */
void
jx_field_widget_set_label (JxFieldWidget *self, GtkWidget *label)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_if_fail (JX_IS_FIELD_WIDGET (self));
  g_return_if_fail (GTK_IS_LABEL (label));

  state->named = TRUE;
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), state->marks.input);
  gtk_accessible_reset_property (GTK_ACCESSIBLE (state->marks.input),
                                 GTK_ACCESSIBLE_PROPERTY_LABEL);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (state->marks.input),
                                  GTK_ACCESSIBLE_RELATION_LABELLED_BY,
                                  label,
                                  NULL,
                                  -1);
  jx_widget_name_choices (GTK_WIDGET (self));
}

/**
 * jx_field_widget_set_name:
 * @name: what a screen reader calls the field
 *
 * Names a field that has no label of its own on the page; without it, a screen reader calls it as
 * the field is called.
 */
void
jx_field_widget_set_name (JxFieldWidget *self, const char *name)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_if_fail (JX_IS_FIELD_WIDGET (self));

  state->named = TRUE;
  gtk_accessible_update_property (GTK_ACCESSIBLE (state->marks.input),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name,
                                  -1);
}

/* The row that the text would add, as long as it can be read. */
static void
preview_row (JxFieldWidget *self, const char *text)
{
  const JxFieldBinding *binding = &jx_field_widget_get_state (self)->binding;
  gpointer              row = NULL;

  if (text != NULL && !jx_text_is_blank (text))
    row = binding->make (self, text, binding->store_data, NULL);
  jx_session_preview_row (binding->session, binding->table, row);
  if (row != NULL)
    jx_record_free (binding->table, row);
}

/**
 * jx_field_widget_set_make_func:
 * @func: makes the row
 *
 * Tells which row the field would add while it is bound to none; @func gets the data of
 * jx_field_widget_set_store_func().
 */
void
jx_field_widget_set_make_func (JxFieldWidget *self, JxMakeFunc func)
{
  g_return_if_fail (JX_IS_FIELD_WIDGET (self));

  jx_field_widget_get_state (self)->binding.make = func;
}

/**
 * jx_field_widget_tell_typed:
 * @typing: whether the text in the input is still being typed
 *
 * Tells the session of a text that is not stored, or that there is none any more.
 */
void
jx_field_widget_tell_typed (JxFieldWidget *self, gboolean typing)
{
  JxFieldState    *state = jx_field_widget_get_state (self);
  JxPlace          place = jx_field_widget_get_place (self);
  g_autofree char *text = NULL;

  if (state->binding.session == NULL)
    return;
  if (typing && jx_field_widget_is_edited (self))
    text = jx_field_widget_get_text (self);
  if (place.id != 0)
    jx_session_preview (state->binding.session, &place, text);
  else if (state->binding.make != NULL)
    preview_row (self, text);
}

/**
 * jx_field_widget_get_place:
 *
 * What the field shows.
 *
 * Returns: the place; its id is 0 while unbound
 */
JxPlace
jx_field_widget_get_place (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_val_if_fail (JX_IS_FIELD_WIDGET (self), ((JxPlace){ 0 }));
  return (JxPlace){
    .table = state->binding.table,
    .id = state->binding.id,
    .field = state->binding.field != NULL ? state->binding.field->name : NULL,
  };
}

/**
 * jx_field_widget_get_session:
 *
 * What the field is read from and written to.
 *
 * Returns: (transfer none) (nullable): the session; %NULL while unbound
 */
JxSession *
jx_field_widget_get_session (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_val_if_fail (JX_IS_FIELD_WIDGET (self), NULL);
  return state->binding.session;
}

/**
 * jx_field_widget_get_text:
 *
 * What stands in the field, stored or not, without what an input method is composing.
 *
 * Returns: (transfer full): the text; of a choice, its stored name
 */
char *
jx_field_widget_get_text (JxFieldWidget *self)
{
  g_return_val_if_fail (JX_IS_FIELD_WIDGET (self), NULL);
  return JX_FIELD_WIDGET_GET_CLASS (self)->get_text (self);
}

/**
 * jx_field_widget_get_input:
 *
 * The widget that the user types into.
 *
 * Returns: (transfer none): a #GtkEntry, #GtkTextView or #GtkDropDown
 */
GtkWidget *
jx_field_widget_get_input (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_val_if_fail (JX_IS_FIELD_WIDGET (self), NULL);
  return state->marks.input;
}

/**
 * jx_field_widget_get_message:
 *
 * Why the text could not be stored.
 *
 * Returns: (nullable): a sentence; %NULL where nothing is wrong
 */
const char *
jx_field_widget_get_message (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_val_if_fail (JX_IS_FIELD_WIDGET (self), NULL);
  return state->marks.message;
}

/**
 * jx_field_widget_is_valid:
 *
 * Whether no text was refused.
 *
 * Returns: %FALSE while the field holds a text that could not be stored
 */
gboolean
jx_field_widget_is_valid (JxFieldWidget *self)
{
  return jx_field_widget_get_message (self) == NULL;
}

/**
 * jx_field_widget_is_edited:
 *
 * Whether the text differs from the stored one.
 *
 * Returns: whether the user typed something that is not stored
 */
gboolean
jx_field_widget_is_edited (JxFieldWidget *self)
{
  JxFieldState    *state = jx_field_widget_get_state (self);
  g_autofree char *text = jx_field_widget_get_text (self);

  return state->binding.shown != NULL && g_strcmp0 (text, state->binding.shown) != 0;
}

/**
 * jx_field_widget_is_composing:
 *
 * Whether an input method is composing a text in the field.
 *
 * Returns: whether there is a composition
 */
gboolean
jx_field_widget_is_composing (JxFieldWidget *self)
{
  JxFieldState *state = jx_field_widget_get_state (self);

  g_return_val_if_fail (JX_IS_FIELD_WIDGET (self), FALSE);
  return state->composing;
}

/**
 * jx_field_widget_has_cursor:
 *
 * Whether the field is the one that the user types into.
 *
 * Returns: whether the focus of the window is in it
 */
gboolean
jx_field_widget_has_cursor (JxFieldWidget *self)
{
  GtkRoot   *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self));
}
