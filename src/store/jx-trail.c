/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>
#include <string.h>

/* One row of a changeset, as it was and as it is; a member that did not change is empty in both. */
typedef struct
{
  JxTable  table;
  char     kind;
  gpointer before;
  gpointer after;
  guint64  known; /* bit i: the changeset holds field i */
} Row;

typedef gboolean (*RowFunc) (const Row *row, gpointer data);

static void
read_value (const JxField *field, gpointer record, sqlite3_value *value)
{
  const char *text;

  if (value == NULL || sqlite3_value_type (value) == SQLITE_NULL)
    return;
  if (sqlite3_value_type (value) == SQLITE_INTEGER)
    {
      if (!jx_field_is_text (field) && field->type != JX_TYPE_CHOICE)
        jx_field_set_int (field, record, sqlite3_value_int64 (value));
      return;
    }
  text = (const char *) sqlite3_value_text (value);
  if (jx_field_is_text (field))
    jx_field_set_text (field, record, text);
  else if (field->type == JX_TYPE_CHOICE)
    jx_field_set_int (field, record, jx_rows_choice (field, text));
}

/* The columns of a changeset stand in the order of the file, which may be older than the program.
 */
static void
read_columns (JxDb *db, sqlite3_changeset_iter *iter, int n_columns, Row *row)
{
  const JxTableInfo *info = jx_table_info (row->table);
  g_autofree char   *sql = g_strdup_printf ("SELECT * FROM %s LIMIT 0", info->name);
  sqlite3_stmt      *names = jx_db_prepare (db, sql, NULL);

  for (int column = 0; names != NULL && column < n_columns; column++)
    {
      const char    *name = sqlite3_column_name (names, column);
      const JxField *field = name != NULL ? jx_field_find (row->table, name) : NULL;
      sqlite3_value *old = NULL;
      sqlite3_value *new = NULL;

      if (row->kind != '+')
        sqlite3changeset_old (iter, column, &old);
      if (row->kind != '-')
        sqlite3changeset_new (iter, column, &new);
      if (field != NULL)
        {
          read_value (field, row->before, old);
          read_value (field, row->after, new);
          if (old != NULL || new != NULL)
            row->known |= G_GUINT64_CONSTANT (1) << (field - info->fields);
        }
      else if (g_strcmp0 (name, "id") == 0)
        {
          gint64 id = sqlite3_value_int64 (old != NULL ? old : new);

          jx_record_set_id (row->before, id);
          jx_record_set_id (row->after, id);
        }
    }
}

static gboolean
read_row (JxDb *db, sqlite3_changeset_iter *iter, RowFunc func, gpointer data)
{
  const char *table;
  int         n_columns, op, indirect;
  Row         row = { 0 };
  gboolean    go_on;

  sqlite3changeset_op (iter, &table, &n_columns, &op, &indirect);
  if (!jx_table_find (table, &row.table))
    return TRUE;
  row.kind = op == SQLITE_INSERT ? '+' : op == SQLITE_DELETE ? '-' : '~';
  row.before = jx_record_new (row.table);
  row.after = jx_record_new (row.table);
  read_columns (db, iter, n_columns, &row);
  go_on = func (&row, data);
  jx_record_free (row.table, row.before);
  jx_record_free (row.table, row.after);
  return go_on;
}

/* Calls @func for each row of a changeset until it has had enough. */
static void
read_changeset (JxDb *db, const void *changeset, int size, RowFunc func, gpointer data)
{
  sqlite3_changeset_iter *iter = NULL;

  if (size == 0 || sqlite3changeset_start (&iter, size, (void *) changeset) != SQLITE_OK)
    return;
  while (sqlite3changeset_next (iter) == SQLITE_ROW && read_row (db, iter, func, data))
    ;
  sqlite3changeset_finalize (iter);
}

typedef struct
{
  JxYear    *year;
  GPtrArray *details;
  guint      most;
} Details;

/* A row that stays may have its name outside the changeset. */
static char *
name_row (JxYear *year, const Row *row)
{
  gconstpointer known = row->kind == '-' ? row->before : row->after;
  gpointer      current = NULL;
  char         *name;

  if (row->kind == '~')
    current = jx_rows_load (year->db, row->table, jx_record_id (known), NULL);
  name = g_strdup (jx_edit_name (row->table, current != NULL ? current : known));
  if (current != NULL)
    jx_record_free (row->table, current);
  return name;
}

static gboolean
is_shown (const Row *row, guint i)
{
  const JxField *field = &jx_table_info (row->table)->fields[i];

  if ((row->known >> i & 1) == 0)
    return FALSE;
  return field->label != NULL || (row->kind == '~' && g_str_equal (field->name, "position"));
}

static gboolean
detail_cb (const Row *row, gpointer data)
{
  Details           *self = data;
  const JxTableInfo *info = jx_table_info (row->table);
  g_autofree char   *name = name_row (self->year, row);

  for (guint i = 0; i < info->n_fields && self->details->len < self->most; i++)
    {
      const JxField   *field = &info->fields[i];
      g_autofree char *before = NULL;
      g_autofree char *after = NULL;
      JxDetail        *detail;

      if (!is_shown (row, i))
        continue;
      before = row->kind == '+' ? g_strdup ("") : jx_field_format (field, row->before);
      after = row->kind == '-' ? g_strdup ("") : jx_field_format (field, row->after);
      if (*before == '\0' && *after == '\0')
        continue;
      detail = g_new0 (JxDetail, 1);
      detail->place = (JxPlace){ row->table, jx_record_id (row->after), field->name };
      detail->kind = row->kind;
      detail->name = g_strdup (name);
      detail->before = g_steal_pointer (&before);
      detail->after = g_steal_pointer (&after);
      g_ptr_array_add (self->details, detail);
    }
  return self->details->len < self->most;
}

/**
 * jx_year_entry_details:
 * @self: a year file
 * @number: number of an entry
 * @most: how many fields are wanted at most
 * @error: return location for a %JX_ERROR_NOT_FOUND or another #JxError
 *
 * Reads what an entry changed, field by field; fields that no user sees are left out.
 *
 * Returns: (transfer full) (element-type JxDetail): the fields
 */
GPtrArray *
jx_year_entry_details (JxYear *self, gint64 number, guint most, GError **error)
{
  Details details = { .year = self, .most = most };
  void   *changeset;
  int     size;

  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  changeset = jx_journal_changeset (self, number, &size, error);
  if (changeset == NULL)
    return NULL;

  details.details = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_detail_free);
  read_changeset (self->db, changeset, size, detail_cb, &details);
  sqlite3_free (changeset);
  return details.details;
}

typedef struct
{
  GHashTable *owners;  /* row key -> row key of its owner, as far as the journal was read */
  GArray     *touched; /* row keys of the entry being read */
} Trail;

static gint64
make_key (JxTable table, gint64 id)
{
  return id * JX_N_TABLES + table;
}

/* The owner of a row; its reference is named after the table of the owner. */
static gint64
find_owner (const Row *row, gconstpointer record)
{
  const JxField   *ref = jx_edit_owner_field (row->table, record);
  g_autofree char *name = NULL;
  JxTable          table;

  if (ref == NULL)
    return 0;
  name = g_strndup (ref->name, strlen (ref->name) - strlen ("_id"));
  if (!jx_table_find (name, &table))
    return 0;
  return make_key (table, jx_field_get_int (ref, record));
}

static gboolean
trail_cb (const Row *row, gpointer data)
{
  Trail *self = data;
  gint64 key = make_key (row->table, jx_record_id (row->after));
  gint64 owner;

  g_array_append_val (self->touched, key);
  if (row->kind != '+')
    return TRUE;
  owner = find_owner (row, row->after);
  g_hash_table_insert (self->owners,
                       g_memdup2 (&key, sizeof key),
                       g_memdup2 (&owner, sizeof owner));
  return TRUE;
}

static gboolean
has_touched (const Trail *self, gint64 key)
{
  for (guint i = 0; i < self->touched->len; i++)
    {
      const gint64 *next = &g_array_index (self->touched, gint64, i);

      while (next != NULL && *next != 0 && *next != key)
        next = g_hash_table_lookup (self->owners, next);
      if (next != NULL && *next == key)
        return TRUE;
    }
  return FALSE;
}

/**
 * jx_year_project_entries:
 * @self: a year file
 * @project_id: a project
 * @error: return location for a #JxError
 *
 * Finds the entries that changed a project or anything that belongs to it.
 *
 * Returns: (transfer full) (element-type gint64): their numbers, rising
 */
GArray *
jx_year_project_entries (JxYear *self, gint64 project_id, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GHashTable) owners =
    g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  g_autoptr (GArray) touched = g_array_new (FALSE, FALSE, sizeof (gint64));
  Trail         trail = { owners, touched };
  sqlite3_stmt *statement;

  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  statement =
    jx_db_prepare (self->db, "SELECT number, changeset FROM journal ORDER BY number", error);
  if (statement == NULL)
    return NULL;
  for (;;)
    {
      gboolean row;
      gint64   number;

      if (!jx_db_step (self->db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&numbers);
      number = sqlite3_column_int64 (statement, 0);
      g_array_set_size (touched, 0);
      read_changeset (self->db,
                      sqlite3_column_blob (statement, 1),
                      sqlite3_column_bytes (statement, 1),
                      trail_cb,
                      &trail);
      if (has_touched (&trail, make_key (JX_TABLE_PROJECT, project_id)))
        g_array_append_val (numbers, number);
    }
}

/**
 * jx_detail_free:
 * @detail: (nullable) (transfer full): a detail
 *
 * Frees @detail.
 */
void
jx_detail_free (JxDetail *detail)
{
  if (detail == NULL)
    return;

  g_free (detail->name);
  g_free (detail->before);
  g_free (detail->after);
  g_free (detail);
}
