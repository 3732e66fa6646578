/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include <string.h>

static JxEntry *
read_entry (sqlite3_stmt *statement)
{
  JxEntry *entry = g_new0 (JxEntry, 1);

  entry->number = sqlite3_column_int64 (statement, 0);
  entry->time = g_strdup (jx_db_text (statement, 1));
  entry->who = g_strdup (jx_db_text (statement, 2));
  entry->verb = jx_entry_read_verb (jx_db_text (statement, 3));
  jx_entry_read_subject (jx_db_text (statement, 4), &entry->place);
  entry->detail = g_strdup (jx_db_text (statement, 5));
  entry->hash = g_strdup (jx_db_text (statement, 6));
  return entry;
}

#define ENTRY_COLUMNS "number, time, who, verb, subject, detail, hash"

static JxEntry *
load_entry (JxYear *self, GArray *stack)
{
  sqlite3_stmt *statement;
  JxEntry      *entry = NULL;
  gboolean      row;

  if (stack->len == 0)
    return NULL;
  statement =
    jx_db_prepare (self->db, "SELECT " ENTRY_COLUMNS " FROM journal WHERE number = ?1", NULL);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, g_array_index (stack, gint64, stack->len - 1));
  if (jx_db_step (self->db, statement, &row, NULL) && row)
    {
      entry = read_entry (statement);
      sqlite3_reset (statement);
    }
  return entry;
}

/**
 * jx_year_next_undo:
 * @self: a year file
 *
 * Returns: (transfer full) (nullable): the entry that jx_year_undo() would undo
 */
JxEntry *
jx_year_next_undo (JxYear *self)
{
  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  return load_entry (self, self->done);
}

/**
 * jx_year_next_redo:
 * @self: a year file
 *
 * Returns: (transfer full) (nullable): the entry that jx_year_redo() would do again
 */
JxEntry *
jx_year_next_redo (JxYear *self)
{
  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  return load_entry (self, self->undone);
}

/**
 * jx_year_history:
 * @self: a year file
 * @error: return location for a #JxError
 *
 * Reads the whole journal.
 *
 * Returns: (transfer full) (element-type JxEntry): its entries, the oldest first
 */
GPtrArray *
jx_year_history (JxYear *self, GError **error)
{
  g_autoptr (GPtrArray) entries = NULL;
  sqlite3_stmt *statement;

  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_entry_free);
  statement = jx_db_prepare (self->db,
                             "SELECT " ENTRY_COLUMNS ", target FROM journal ORDER BY number",
                             error);
  if (statement == NULL)
    return NULL;
  for (;;)
    {
      gboolean row;
      JxEntry *entry;
      gint64   target;

      if (!jx_db_step (self->db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&entries);
      entry = read_entry (statement);
      target = sqlite3_column_int64 (statement, 7);
      g_ptr_array_add (entries, entry);
      /* Numbers run from 1 without a gap. */
      if (target >= 1 && target <= entries->len)
        ((JxEntry *) entries->pdata[target - 1])->undone = entry->verb == JX_VERB_UNDO;
    }
}

/**
 * jx_year_fingerprint:
 * @self: a year file
 *
 * The head of the hash chain in short: what printed forms bear in their footer.
 *
 * Returns: (transfer full): four groups of four hexadecimal digits
 */
char *
jx_year_fingerprint (JxYear *self)
{
  const char *h;

  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  h = self->head_hash;
  if (strlen (h) < 16)
    return g_strdup ("");
  return g_strdup_printf ("%.4s %.4s %.4s %.4s", h, h + 4, h + 8, h + 12);
}
