/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-field-binding.h"
#include "app/jx-session-money.h"

/**
 * jx_field_binding_is_to:
 * @binding: a binding
 * @session: a session
 * @table: a table
 * @id: a row
 * @field: a field
 *
 * Whether @binding is to that field already.
 */
gboolean
jx_field_binding_is_to (const JxFieldBinding *binding,
                        const JxSession      *session,
                        JxTable               table,
                        gint64                id,
                        const JxField        *field)
{
  return binding->session == session && binding->table == table && binding->id == id &&
         binding->field == field;
}

/**
 * jx_field_binding_set:
 * @binding: a binding
 * @session: the session, which it keeps alive
 * @table: the table
 * @id: the row
 * @field: the field
 *
 * Binds to a field; how it is stored stays as it was.
 */
void
jx_field_binding_set (JxFieldBinding *binding,
                      JxSession      *session,
                      JxTable         table,
                      gint64          id,
                      const JxField  *field)
{
  g_set_object (&binding->session, session);
  binding->table = table;
  binding->id = id;
  binding->field = field;
}

/**
 * jx_field_binding_clear:
 * @binding: a binding
 *
 * Unbinds and frees what was shown.
 */
void
jx_field_binding_clear (JxFieldBinding *binding)
{
  g_clear_object (&binding->session);
  g_clear_pointer (&binding->shown, g_free);
  binding->id = 0;
  binding->field = NULL;
}

/**
 * jx_field_binding_read:
 * @binding: a binding
 *
 * Reads the value from the session's snapshot into the binding's `shown`.
 *
 * Returns: the text to show; empty where there is no row
 */
const char *
jx_field_binding_read (JxFieldBinding *binding)
{
  gconstpointer record = NULL;

  if (binding->field != NULL)
    record =
      jx_snapshot_find (jx_session_get_snapshot (binding->session), binding->table, binding->id);
  g_free (binding->shown);
  binding->shown = record != NULL
                     ? jx_session_format_field (binding->session, binding->field, record)
                     : g_strdup ("");
  return binding->shown;
}

/**
 * jx_field_binding_store:
 * @binding: a binding
 * @widget: the widget it belongs to
 * @text: what the user typed
 * @error: return location for a sentence that says why it was not stored
 *
 * Stores a text.
 *
 * Returns: whether it was stored
 */
gboolean
jx_field_binding_store (JxFieldBinding *binding,
                        JxFieldWidget  *widget,
                        const char     *text,
                        GError        **error)
{
  if (binding->store != NULL)
    return binding->store (widget, text, binding->store_data, error);
  return jx_session_set_field (binding->session,
                               binding->table,
                               binding->id,
                               binding->field->name,
                               text,
                               error);
}
