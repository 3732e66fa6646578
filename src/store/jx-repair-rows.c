/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-repair-private.h"

#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* How many ids are asked for one by one where a table cannot be read in one go. */
#define PROBE_MOST 200000

/* The rows of one table on their way from the damaged file. */
typedef struct
{
  JxDb       *from;
  JxDb       *to;
  JxTable     table;
  char       *columns;   /* "id", "name", … */
  char       *select;    /* the beginning of a SELECT of them */
  GHashTable *seen;      /* ids (gint64) that could be read */
  gint64      low, high; /* between them ids could not be read; low > high for none */
  gboolean    writes;    /* into the copy; else they are compared with it */
  GPtrArray  *losses;
} Rows;

static void
rows_clear (Rows *rows)
{
  g_free (rows->columns);
  g_free (rows->select);
  g_hash_table_unref (rows->seen);
}

static void
rows_init (Rows *rows, JxTable table)
{
  const JxTableInfo *info = jx_table_info (table);
  g_autoptr (GString) columns = g_string_new ("\"id\"");

  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (columns, ", \"%s\"", info->fields[i].name);
  rows->table = table;
  rows->columns = g_string_free (g_steal_pointer (&columns), FALSE);
  rows->select = g_strdup_printf ("SELECT %s FROM %s", rows->columns, info->name);
  rows->seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  rows->low = 1;
  rows->high = 0;
}

/* Notes what happened to a row, named as the copy knows it. */
static void
lose (Rows *rows, gint64 id, const char *what)
{
  const char      *label = _ (jx_table_info (rows->table)->label);
  gpointer         record = jx_rows_load (rows->to, rows->table, id, NULL);
  g_autofree char *name =
    record != NULL ? g_strdup (jx_edit_name (rows->table, record)) : g_strdup ("");

  g_ptr_array_add (rows->losses,
                   *name != '\0'
                     /* Translators: a kind of row, its number, its name, what happened to it */
                     ? g_strdup_printf (_ ("%s %" PRId64 " (%s): %s"), label, id, name, what)
                     /* Translators: a kind of row, its number, what happened to it */
                     : g_strdup_printf (_ ("%s %" PRId64 ": %s"), label, id, what));
  if (record != NULL)
    jx_record_free (rows->table, record);
}

static gboolean
write_row (Rows *rows, sqlite3_stmt *row)
{
  const JxTableInfo *info = jx_table_info (rows->table);
  g_autoptr (GString) sql = g_string_new (NULL);
  sqlite3_stmt *statement;

  g_string_printf (sql, "INSERT INTO %s (%s) VALUES (?1", info->name, rows->columns);
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql, ", ?%u", i + 2);
  g_string_append (sql, ") ON CONFLICT (id) DO UPDATE SET \"id\" = excluded.\"id\"");
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql,
                            ", \"%s\" = excluded.\"%s\"",
                            info->fields[i].name,
                            info->fields[i].name);
  statement = jx_db_prepare (rows->to, sql->str, NULL);
  if (statement == NULL)
    return FALSE;
  for (int i = 0; i < sqlite3_column_count (row); i++)
    sqlite3_bind_value (statement, i + 1, sqlite3_column_value (row, i));
  return jx_db_run (rows->to, statement, NULL);
}

static gboolean
columns_equal (sqlite3_stmt *a, sqlite3_stmt *b, int column)
{
  int size = sqlite3_column_bytes (a, column);

  return sqlite3_column_type (a, column) == sqlite3_column_type (b, column) &&
         size == sqlite3_column_bytes (b, column) &&
         (size == 0 ||
          memcmp (sqlite3_column_blob (a, column), sqlite3_column_blob (b, column), size) == 0);
}

static sqlite3_stmt *
select_row (Rows *rows, JxDb *db, gint64 id)
{
  g_autofree char *sql = g_strdup_printf ("%s WHERE id = ?1", rows->select);
  sqlite3_stmt    *statement = jx_db_prepare (db, sql, NULL);

  if (statement != NULL)
    sqlite3_bind_int64 (statement, 1, id);
  return statement;
}

static void
compare_row (Rows *rows, sqlite3_stmt *row)
{
  gint64        id = sqlite3_column_int64 (row, 0);
  sqlite3_stmt *other = select_row (rows, rows->to, id);
  gboolean      there = FALSE;
  gboolean      equal = TRUE;

  if (other == NULL || !jx_db_step (rows->to, other, &there, NULL))
    return;
  for (int i = 0; there && equal && i < sqlite3_column_count (row); i++)
    equal = columns_equal (row, other, i);
  sqlite3_reset (other);
  if (!there)
    lose (rows, id, _ ("it was added outside the program and is not in the copy."));
  else if (!equal)
    lose (rows, id, _ ("it was damaged; the copy has it as the history tells."));
}

static void
take_row (Rows *rows, sqlite3_stmt *row)
{
  gint64 id = sqlite3_column_int64 (row, 0);

  g_hash_table_add (rows->seen, g_memdup2 (&id, sizeof id));
  if (!rows->writes)
    compare_row (rows, row);
  else if (!write_row (rows, row))
    lose (rows, id, _ ("it does not fit any more and was left out."));
}

/* Takes rows in one direction up to one that cannot be read or was taken already; tells whether
 * it came to the end. */
static gboolean
scan (Rows *rows, const char *direction, gint64 *last)
{
  g_autofree char *sql = g_strdup_printf ("%s ORDER BY id %s", rows->select, direction);
  sqlite3_stmt    *statement = jx_db_prepare (rows->from, sql, NULL);
  gboolean         row = FALSE;

  while (statement != NULL && jx_db_step (rows->from, statement, &row, NULL))
    {
      gint64 id;

      if (!row)
        return TRUE;
      id = sqlite3_column_int64 (statement, 0);
      if (g_hash_table_contains (rows->seen, &id))
        {
          sqlite3_reset (statement);
          return TRUE;
        }
      take_row (rows, statement);
      *last = id;
    }
  return FALSE;
}

/* Asks for the ids between the two ends one by one. */
static void
probe (Rows *rows)
{
  gint64 end = MIN (rows->high, rows->low + PROBE_MOST);

  for (gint64 id = rows->low; id <= end; id++)
    {
      sqlite3_stmt *statement = select_row (rows, rows->from, id);
      gboolean      row = FALSE;

      if (statement == NULL)
        return;
      if (jx_db_step (rows->from, statement, &row, NULL) && row)
        {
          take_row (rows, statement);
          sqlite3_reset (statement);
        }
    }
}

/* The largest id that the copy has of a table. */
static gint64
find_last_id (Rows *rows)
{
  g_autofree char *sql =
    g_strdup_printf ("SELECT max (id) FROM %s", jx_table_info (rows->table)->name);
  gint64 last = 0;

  return jx_db_int (rows->to, sql, &last, NULL) ? last : 0;
}

static void
read_rows (Rows *rows)
{
  gint64 first_lost = 0;
  gint64 last_lost = 0;

  if (scan (rows, "ASC", &first_lost))
    return;
  rows->low = first_lost + 1;
  if (scan (rows, "DESC", &last_lost) || last_lost == 0)
    last_lost = find_last_id (rows) + 1;
  rows->high = MAX (last_lost - 1, rows->low);
  probe (rows);
}

static GArray *
list_ids (Rows *rows)
{
  g_autofree char *sql = g_strdup_printf ("SELECT id FROM %s", jx_table_info (rows->table)->name);
  sqlite3_stmt    *statement = jx_db_prepare (rows->to, sql, NULL);
  GArray          *ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  gboolean         row = FALSE;

  while (statement != NULL && jx_db_step (rows->to, statement, &row, NULL) && row)
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  return ids;
}

/* What the copy has of the history and the damaged file does not show: deleted since, or lost. */
static gboolean
settle_unseen (Rows *rows, GError **error)
{
  g_autoptr (GArray) ids = list_ids (rows);

  for (guint i = 0; i < ids->len; i++)
    {
      gint64   id = g_array_index (ids, gint64, i);
      gboolean unread = id >= rows->low && id <= rows->high;

      if (g_hash_table_contains (rows->seen, &id))
        continue;
      if (unread || !rows->writes)
        lose (rows, id, _ ("it is missing; the copy has it as the history tells."));
      else if (!jx_rows_delete (rows->to, rows->table, id, error))
        return FALSE;
    }
  if (ids->len == 0 && rows->low <= rows->high && g_hash_table_size (rows->seen) == 0)
    g_ptr_array_add (rows->losses,
                     /* Translators: a kind of row */
                     g_strdup_printf (_ ("%s: none can be read any more."),
                                      _ (jx_table_info (rows->table)->label)));
  else if (rows->writes && rows->low <= rows->high)
    g_ptr_array_add (rows->losses,
                     /* Translators: a kind of row, two numbers */
                     g_strdup_printf (_ ("%s: rows between %" PRId64 " and %" PRId64
                                         " cannot be read; those entered last may be missing."),
                                      _ (jx_table_info (rows->table)->label),
                                      rows->low,
                                      rows->high));
  return TRUE;
}

static gboolean
take_table (JxDb *from, JxDb *to, JxTable table, gboolean writes, GPtrArray *losses, GError **error)
{
  Rows     rows = { .from = from, .to = to, .writes = writes, .losses = losses };
  gboolean ok;

  rows_init (&rows, table);
  read_rows (&rows);
  ok = settle_unseen (&rows, error);
  rows_clear (&rows);
  return ok;
}

/**
 * jx_repair_compare_rows:
 * @from: a damaged year file
 * @to: what its history gives
 * @losses: (element-type utf8): where to note what differs
 *
 * Finds the rows that are damaged.
 */
void
jx_repair_compare_rows (JxDb *from, JxDb *to, GPtrArray *losses)
{
  for (JxTable table = 0; table < JX_N_TABLES; table++)
    take_table (from, to, table, FALSE, losses, NULL);
}

/* The column of a reference that leads nowhere. */
static char *
find_column (JxDb *to, const char *table, int number)
{
  g_autofree char *sql = g_strdup_printf ("SELECT \"from\" FROM pragma_foreign_key_list ('%s')"
                                          " WHERE id = %d",
                                          table,
                                          number);
  sqlite3_stmt    *statement = jx_db_prepare (to, sql, NULL);
  gboolean         row = FALSE;
  char            *column = NULL;

  if (statement != NULL && jx_db_step (to, statement, &row, NULL) && row)
    {
      column = g_strdup (jx_db_text (statement, 0));
      sqlite3_reset (statement);
    }
  return column;
}

/* An indicator outlives its goal; what has lost its owner goes. */
static gboolean
cut_loose (JxDb *to, const char *name, gint64 id, int number, GPtrArray *losses, GError **error)
{
  g_autofree char *column = find_column (to, name, number);
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET %s = NULL WHERE id = %" PRId64,
                                          name,
                                          column != NULL ? column : "id",
                                          id);
  Rows             rows = { .to = to, .losses = losses };

  if (!jx_table_find (name, &rows.table))
    return FALSE;
  if (jx_db_exec (to, sql, NULL))
    return TRUE;
  lose (&rows, id, _ ("what it belongs to cannot be read, so it was left out."));
  return jx_rows_delete (to, rows.table, id, error);
}

static gboolean
settle_references (JxDb *to, GPtrArray *losses, GError **error)
{
  for (;;)
    {
      sqlite3_stmt    *statement = jx_db_prepare (to, "PRAGMA foreign_key_check", error);
      gboolean         row = FALSE;
      g_autofree char *name = NULL;
      gint64           id;
      int              number;

      if (statement == NULL || !jx_db_step (to, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;
      name = g_strdup (jx_db_text (statement, 0));
      id = sqlite3_column_int64 (statement, 1);
      number = sqlite3_column_int (statement, 3);
      sqlite3_reset (statement);
      if (!cut_loose (to, name, id, number, losses, error))
        return FALSE;
    }
}

/**
 * jx_repair_take_rows:
 * @from: a damaged year file
 * @to: what its history gives, in a transaction
 * @losses: (element-type utf8): where to note what could not be read
 * @error: return location for a #JxError
 *
 * Takes the rows that can still be read into @to; they are newer than what the history gives.
 */
gboolean
jx_repair_take_rows (JxDb *from, JxDb *to, GPtrArray *losses, GError **error)
{
  if (!jx_db_exec (to, "PRAGMA defer_foreign_keys = ON", error))
    return FALSE;
  for (JxTable table = 0; table < JX_N_TABLES; table++)
    if (!take_table (from, to, table, TRUE, losses, error))
      return FALSE;
  return settle_references (to, losses, error);
}
