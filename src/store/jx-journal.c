/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/**
 * jx_journal_hash:
 * @before: hash of the entry before
 * @number: number of the entry
 * @texts: (array zero-terminated=1): its time, who, verb, subject and detail
 * @target: the entry it undoes or redoes; 0 for none
 * @changeset: what it changed
 * @size: bytes of @changeset
 *
 * Hashes an entry. Every text is led by its length, so that no two entries hash the same bytes.
 *
 * Returns: (transfer full): SHA-256, hexadecimal
 */
char *
jx_journal_hash (const char        *before,
                 gint64             number,
                 const char *const *texts,
                 gint64             target,
                 const void        *changeset,
                 gsize              size)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autoptr (GString) head = g_string_new (NULL);

  g_string_printf (head, "%s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " ", before, number, target);
  for (guint i = 0; texts[i] != NULL; i++)
    g_string_append_printf (head, "%" G_GSIZE_FORMAT ":%s", strlen (texts[i]), texts[i]);
  g_string_append_printf (head, "%" G_GSIZE_FORMAT ":", size);
  g_checksum_update (sum, (const guchar *) head->str, head->len);
  g_checksum_update (sum, changeset, size);
  return g_strdup (g_checksum_get_string (sum));
}

static void
stack_push (GArray *stack, gint64 number)
{
  g_array_append_val (stack, number);
}

static void
stack_drop (GArray *stack, gint64 number)
{
  if (stack->len > 0 && g_array_index (stack, gint64, stack->len - 1) == number)
    g_array_set_size (stack, stack->len - 1);
}

static void
note_entry (JxYear *self, gint64 number, JxVerb verb, gint64 target)
{
  self->head = number;
  if (verb == JX_VERB_UNDO)
    {
      stack_drop (self->done, target);
      stack_push (self->undone, target);
    }
  else if (verb == JX_VERB_REDO)
    {
      stack_drop (self->undone, target);
      stack_push (self->done, target);
    }
  else if (verb == JX_VERB_ARCHIVE || verb == JX_VERB_REOPEN || verb == JX_VERB_REPAIR)
    {
      /* What was closed stays as it was closed: undo does not reach across. Nor does it reach
       * behind a repair, before which entries are missing. */
      g_array_set_size (self->done, 0);
      g_array_set_size (self->undone, 0);
    }
  else if (verb != JX_VERB_CREATE)
    {
      g_array_set_size (self->undone, 0);
      stack_push (self->done, number);
    }
}

static gboolean
read_state (JxYear *self, GError **error)
{
  gint64 archived = 0;

  if (!jx_db_int (self->db, "SELECT state = 'archived' FROM setting", &archived, error))
    return FALSE;
  self->archived = archived != 0;
  return TRUE;
}

/**
 * jx_journal_load:
 * @self: a year file
 * @error: return location for a #JxError
 *
 * Reads where the journal stands: its head, and what can be undone and redone.
 */
gboolean
jx_journal_load (JxYear *self, GError **error)
{
  sqlite3_stmt *statement;

  if (!jx_db_int (self->db, "PRAGMA data_version", &self->version, error) ||
      !read_state (self, error))
    return FALSE;

  g_array_set_size (self->done, 0);
  g_array_set_size (self->undone, 0);
  self->head = 0;
  g_free (self->head_hash);
  self->head_hash = g_strdup ("");

  statement = jx_db_prepare (self->db,
                             "SELECT number, verb, target, hash FROM journal ORDER BY number",
                             error);
  if (statement == NULL)
    return FALSE;
  for (;;)
    {
      gboolean row;

      if (!jx_db_step (self->db, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      note_entry (self,
                  sqlite3_column_int64 (statement, 0),
                  jx_entry_read_verb (jx_db_text (statement, 1)),
                  sqlite3_column_int64 (statement, 2));
      g_free (self->head_hash);
      self->head_hash = g_strdup (jx_db_text (statement, 3));
    }
}

/**
 * jx_journal_refresh:
 * @self: a year file in a transaction
 * @foreign: (out): whether another program has changed the file since
 * @error: return location for a #JxError
 *
 * Reads the journal again where another program has written to the file.
 */
gboolean
jx_journal_refresh (JxYear *self, gboolean *foreign, GError **error)
{
  gint64 version = 0;

  if (!jx_db_int (self->db, "PRAGMA data_version", &version, error))
    return FALSE;
  *foreign = version != self->version;
  return !*foreign || jx_journal_load (self, error);
}

/**
 * jx_journal_write:
 * @self: a year file in a transaction
 * @entry: the entry; its number, time, name and hash are set here
 * @target: the entry that is undone or redone; 0 for none
 * @changeset: what changed
 * @size: bytes of @changeset
 * @error: return location for a #JxError
 *
 * Appends @entry to the journal. Once it is committed, jx_journal_wrote() must be called.
 */
gboolean
jx_journal_write (JxYear     *self,
                  JxEntry    *entry,
                  gint64      target,
                  const void *changeset,
                  int         size,
                  GError    **error)
{
  static const char sql[] = "INSERT INTO journal (number, time, who, verb, subject, detail, "
                            "target, changeset, before, hash)"
                            " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autofree char *subject = jx_entry_subject (&entry->place);
  sqlite3_stmt    *statement = jx_db_prepare (self->db, sql, error);

  if (statement == NULL)
    return FALSE;

  entry->number = self->head + 1;
  g_free (entry->time);
  entry->time = g_date_time_format (now, "%Y-%m-%dT%H:%M:%SZ");
  g_free (entry->who);
  entry->who = g_strdup (self->user);

  const char *texts[] = { entry->time, entry->who,    jx_entry_verb_name (entry->verb),
                          subject,     entry->detail, NULL };

  g_free (entry->hash);
  entry->hash = jx_journal_hash (self->head_hash, entry->number, texts, target, changeset, size);

  sqlite3_bind_int64 (statement, 1, entry->number);
  for (guint i = 0; texts[i] != NULL; i++)
    sqlite3_bind_text (statement, i + 2, texts[i], -1, SQLITE_STATIC);
  if (target != 0)
    sqlite3_bind_int64 (statement, 7, target);
  sqlite3_bind_blob (statement, 8, size > 0 ? changeset : "", size, SQLITE_STATIC);
  sqlite3_bind_text (statement, 9, self->head_hash, -1, SQLITE_STATIC);
  sqlite3_bind_text (statement, 10, entry->hash, -1, SQLITE_STATIC);
  return jx_db_run (self->db, statement, error);
}

/**
 * jx_journal_wrote:
 * @self: a year file
 * @entry: the entry that was just committed
 * @target: the entry that it undid or redid; 0 for none
 *
 * Brings what can be undone and redone up to date.
 */
void
jx_journal_wrote (JxYear *self, const JxEntry *entry, gint64 target)
{
  note_entry (self, entry->number, entry->verb, target);
  g_free (self->head_hash);
  self->head_hash = g_strdup (entry->hash);
  /* Where it cannot be read just now, the journal is read again before the next action. */
  if (entry->place.table == JX_TABLE_SETTING && !read_state (self, NULL))
    self->version = -1;
}

/**
 * jx_journal_records:
 * @unused: nothing
 * @table: a table's name
 *
 * Says which tables a changeset records: all but the journal itself, and the bytes of evidence,
 * which the SHA-256 in the rows of attachments stands for.
 *
 * Returns: 1 for a table of the user's data, else 0
 */
int
jx_journal_records (void *unused, const char *table)
{
  return !g_str_equal (table, "journal") && !g_str_equal (table, "content");
}

/**
 * jx_journal_changes:
 * @changeset: a changeset
 * @size: its bytes
 *
 * Names the rows that @changeset changes.
 *
 * Returns: (transfer full) (element-type JxChange): the rows
 */
GArray *
jx_journal_changes (const void *changeset, int size)
{
  GArray                 *changes = g_array_new (FALSE, FALSE, sizeof (JxChange));
  sqlite3_changeset_iter *iter = NULL;

  if (sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return changes;
  while (sqlite3changeset_next (iter) == SQLITE_ROW)
    {
      const char    *table;
      int            columns, op, indirect;
      sqlite3_value *id = NULL;
      JxChange       change = { 0 };

      sqlite3changeset_op (iter, &table, &columns, &op, &indirect);
      if (op == SQLITE_INSERT)
        sqlite3changeset_new (iter, 0, &id);
      else
        sqlite3changeset_old (iter, 0, &id);
      change.kind = op == SQLITE_INSERT ? '+' : op == SQLITE_DELETE ? '-' : '~';
      if (id == NULL || !jx_table_find (table, &change.table))
        continue;
      change.id = sqlite3_value_int64 (id);
      g_array_append_val (changes, change);
    }
  sqlite3changeset_finalize (iter);
  return changes;
}

/**
 * jx_journal_changeset:
 * @self: a year file
 * @number: the number of an entry
 * @size: (out): bytes of the changeset
 * @error: return location for a %JX_ERROR_NOT_FOUND or another #JxError
 *
 * Reads what an entry changed.
 *
 * Returns: (transfer full): the changeset; free it with sqlite3_free()
 */
void *
jx_journal_changeset (JxYear *self, gint64 number, int *size, GError **error)
{
  sqlite3_stmt *statement =
    jx_db_prepare (self->db, "SELECT changeset FROM journal WHERE number = ?1", error);
  void    *changeset;
  gboolean row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, number);
  if (!jx_db_step (self->db, statement, &row, error))
    return NULL;
  if (!row)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_NOT_FOUND,
                   _ ("The history has no entry %" PRId64 "."),
                   number);
      return NULL;
    }
  *size = sqlite3_column_bytes (statement, 0);
  changeset = sqlite3_malloc (MAX (*size, 1));
  if (*size > 0)
    memcpy (changeset, sqlite3_column_blob (statement, 0), *size);
  sqlite3_reset (statement);
  return changeset;
}
