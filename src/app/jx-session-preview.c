/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-session-preview.h"
#include "app/jx-session-money.h"

/**
 * jx_typed_clear:
 * @typed: what was being typed
 *
 * Forgets it.
 */
void
jx_typed_clear (JxTyped *typed)
{
  g_clear_pointer (&typed->text, g_free);
  if (typed->row != NULL)
    jx_record_free (typed->table, typed->row);
  typed->row = NULL;
}

/**
 * jx_session_preview:
 * @place: a field; its field may be %NULL where @text is, for any field of the row
 * @text: (nullable): what is typed into it so far; %NULL when that is stored or given up
 *
 * Tells what is being typed, for what follows each key. Nothing is stored.
 */
void
jx_session_preview (JxSession *self, const JxPlace *place, const char *text)
{
  JxTyped *typed;

  g_return_if_fail (JX_IS_SESSION (self));
  g_return_if_fail (place != NULL && (text == NULL || place->field != NULL));

  typed = jx_session_get_typed (self);
  if (text == NULL &&
      (typed->text == NULL || place->table != typed->place.table || place->id != typed->place.id ||
       (place->field != NULL && !jx_place_equal (place, &typed->place))))
    return;
  jx_typed_clear (typed);
  typed->place = *place;
  typed->text = g_strdup (text);
  g_signal_emit_by_name (self, "preview");
}

/**
 * jx_session_preview_row:
 * @table: a table
 * @row: (nullable): a row of it that is being typed, with its owner; %NULL when it is stored or
 *   given up
 *
 * Tells of a row that is not in the file yet, for what follows each key. Nothing is stored.
 */
void
jx_session_preview_row (JxSession *self, JxTable table, gconstpointer row)
{
  JxTyped *typed;

  g_return_if_fail (JX_IS_SESSION (self));

  typed = jx_session_get_typed (self);
  if (row == NULL && (typed->row == NULL || typed->table != table))
    return;
  jx_typed_clear (typed);
  typed->table = table;
  typed->row = row != NULL ? jx_record_copy (table, row) : NULL;
  g_signal_emit_by_name (self, "preview");
}

/**
 * jx_session_get_preview:
 * @place: (out caller-allocates): the field that is being typed in
 *
 * What is being typed and not stored.
 *
 * Returns: (nullable): the text; %NULL for nothing
 */
const char *
jx_session_get_preview (JxSession *self, JxPlace *place)
{
  JxTyped *typed;

  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  typed = jx_session_get_typed (self);
  *place = typed->place;
  return typed->text;
}

/**
 * jx_session_make_preview:
 *
 * Shows what the year would be with what is being typed.
 *
 * Returns: (transfer full) (nullable): the preview, valid as long as the snapshot; %NULL where
 *   nothing is being typed, or nothing that could be stored
 */
JxPreview *
jx_session_make_preview (JxSession *self)
{
  const JxSnapshot *snapshot;
  JxTyped          *typed;

  g_return_val_if_fail (JX_IS_SESSION (self), NULL);

  snapshot = jx_session_get_snapshot (self);
  typed = jx_session_get_typed (self);
  if (typed->text != NULL)
    {
      const JxField   *field = jx_field_find (typed->place.table, typed->place.field);
      g_autofree char *text = jx_session_complete_amount (self, field, typed->text);

      return jx_preview_new (snapshot, &typed->place, text);
    }
  if (typed->row != NULL)
    return jx_preview_new_row (snapshot, typed->table, typed->row);
  return NULL;
}
