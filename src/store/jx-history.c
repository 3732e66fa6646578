/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many digits of a hash are printed. */
#define PRINT_DIGITS 16

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
load_entry (JxYear *self, gint64 number)
{
  sqlite3_stmt *statement;
  JxEntry      *entry = NULL;
  gboolean      row;

  statement =
    jx_db_prepare (self->db, "SELECT " ENTRY_COLUMNS " FROM journal WHERE number = ?1", NULL);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, number);
  if (jx_db_step (self->db, statement, &row, NULL) && row)
    {
      entry = read_entry (statement);
      sqlite3_reset (statement);
    }
  return entry;
}

static JxEntry *
load_next (JxYear *self, GArray *stack)
{
  return stack->len > 0 ? load_entry (self, g_array_index (stack, gint64, stack->len - 1)) : NULL;
}

static GPtrArray *
load_stack (JxYear *self, GArray *stack, guint most)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_entry_free);

  for (guint i = 0; i < MIN (stack->len, most); i++)
    {
      JxEntry *entry = load_entry (self, g_array_index (stack, gint64, stack->len - 1 - i));

      if (entry == NULL)
        break;
      g_ptr_array_add (entries, entry);
    }
  return entries;
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

  return load_next (self, self->done);
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

  return load_next (self, self->undone);
}

/**
 * jx_year_list_undo:
 * @self: a year file
 * @most: how many entries are wanted at most
 *
 * Lists what can be undone.
 *
 * Returns: (transfer full) (element-type JxEntry): the entries, the next one to be undone first
 */
GPtrArray *
jx_year_list_undo (JxYear *self, guint most)
{
  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  return load_stack (self, self->done, most);
}

/**
 * jx_year_list_redo:
 * @self: a year file
 * @most: how many entries are wanted at most
 *
 * Lists what can be done again.
 *
 * Returns: (transfer full) (element-type JxEntry): the entries, the next one to be done again first
 */
GPtrArray *
jx_year_list_redo (JxYear *self, guint most)
{
  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  return load_stack (self, self->undone, most);
}

/**
 * jx_year_get_head:
 * @self: a year file
 *
 * Where the journal stands.
 *
 * Returns: the number of its last entry; 0 for none
 */
gint64
jx_year_get_head (JxYear *self)
{
  g_return_val_if_fail (JX_IS_YEAR (self), 0);

  return self->head;
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
  if (strlen (h) < PRINT_DIGITS)
    return g_strdup ("");
  return g_strdup_printf ("%.4s %.4s %.4s %.4s", h, h + 4, h + 8, h + 12);
}

/* The hexadecimal digits of what was typed or read from paper; NULL for anything else. */
static char *
read_print (const char *text)
{
  g_autoptr (GString) digits = g_string_new (NULL);

  for (const char *c = text; *c != '\0'; c++)
    if (g_ascii_isxdigit (*c))
      g_string_append_c (digits, g_ascii_tolower (*c));
    else if (!g_ascii_isspace (*c) && *c != '-')
      return NULL;
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

/**
 * jx_year_find_print:
 * @self: a year file
 * @print: a fingerprint, as of jx_year_fingerprint() or a whole hash; case and blanks do not matter
 * @error: return location: %JX_ERROR_VALUE for what is no fingerprint, %JX_ERROR_NOT_FOUND where
 *   the file never was in that state, or another #JxError
 *
 * Finds the state of the file that bears a fingerprint.
 *
 * Returns: (transfer full): the entry of the history that led to it
 */
JxEntry *
jx_year_find_print (JxYear *self, const char *print, GError **error)
{
  g_autofree char *digits = NULL;
  g_autofree char *name = NULL;
  sqlite3_stmt    *statement;
  gboolean         row = FALSE;
  JxEntry         *entry;

  g_return_val_if_fail (JX_IS_YEAR (self), NULL);
  g_return_val_if_fail (print != NULL, NULL);

  digits = read_print (print);
  if (digits == NULL || strlen (digits) < PRINT_DIGITS)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“%s” is no fingerprint: that is %d digits, 0 to 9 and a to f."),
                   print,
                   PRINT_DIGITS);
      return NULL;
    }
  statement = jx_db_prepare (self->db,
                             "SELECT " ENTRY_COLUMNS " FROM journal"
                             " WHERE substr (hash, 1, length (?1)) = ?1",
                             error);
  if (statement == NULL)
    return NULL;
  sqlite3_bind_text (statement, 1, digits, -1, SQLITE_TRANSIENT);
  if (!jx_db_step (self->db, statement, &row, error))
    return NULL;
  if (row)
    {
      entry = read_entry (statement);
      sqlite3_reset (statement);
      return entry;
    }
  name = g_path_get_basename (self->db->path);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_NOT_FOUND,
               _ ("“%s” never was in the state with this fingerprint."),
               name);
  return NULL;
}
