/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* The columns of a table: the id, then its fields in their order. */
static void
append_columns (GString *sql, const JxTableInfo *info, const char *prefix)
{
  g_string_append_printf (sql, "%sid%s", prefix, *prefix == '"' ? "\"" : "");
  for (guint i = 0; i < info->n_fields; i++)
    g_string_append_printf (sql,
                            ", %s%s%s",
                            prefix,
                            info->fields[i].name,
                            *prefix == '"' ? "\"" : "");
}

static sqlite3_stmt *
prepare_select (JxDb *db, JxTable table, gboolean one, GError **error)
{
  const JxTableInfo *info = jx_table_info (table);
  g_autoptr (GString) sql = g_string_new ("SELECT ");

  append_columns (sql, info, "\"");
  g_string_append_printf (sql, " FROM %s ", info->name);
  if (one)
    g_string_append (sql, "WHERE id = ?1");
  else if (info->order != NULL)
    g_string_append_printf (sql, "ORDER BY %s, id", info->order);
  else
    g_string_append (sql, "ORDER BY id");

  return jx_db_prepare (db, sql->str, error);
}

/**
 * jx_rows_choice:
 * @field: a field of choices
 * @name: what is stored
 *
 * Reads a choice; what this version does not know becomes the first one.
 *
 * Returns: its index
 */
gint64
jx_rows_choice (const JxField *field, const char *name)
{
  for (guint i = 0; field->choices[i] != NULL; i++)
    if (g_str_equal (field->choices[i], name))
      return i;
  return 0;
}

static gpointer
read_record (JxTable table, sqlite3_stmt *statement)
{
  const JxTableInfo *info = jx_table_info (table);
  gpointer           record = jx_record_new (table);

  jx_record_set_id (record, sqlite3_column_int64 (statement, 0));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const JxField *field = &info->fields[i];
      int            column = i + 1;

      if (jx_field_is_text (field))
        jx_field_set_text (field, record, jx_db_text (statement, column));
      else if (field->type == JX_TYPE_CHOICE)
        jx_field_set_int (field, record, jx_rows_choice (field, jx_db_text (statement, column)));
      else if (sqlite3_column_type (statement, column) != SQLITE_NULL)
        jx_field_set_int (field, record, sqlite3_column_int64 (statement, column));
    }
  return record;
}

/* The statement is run before the record changes, so that texts need no copy. */
static void
bind_field (sqlite3_stmt *statement, int index, const JxField *field, gconstpointer record)
{
  gint64 value;

  if (jx_field_is_text (field))
    {
      sqlite3_bind_text (statement, index, jx_field_get_text (field, record), -1, SQLITE_STATIC);
      return;
    }

  value = jx_field_get_int (field, record);
  if (field->type == JX_TYPE_CHOICE)
    sqlite3_bind_text (statement, index, field->choices[value], -1, SQLITE_STATIC);
  else if (field->optional && (value == JX_UNSET || (field->type == JX_TYPE_REF && value == 0)))
    sqlite3_bind_null (statement, index);
  else
    sqlite3_bind_int64 (statement, index, value);
}

/**
 * jx_rows_insert:
 * @db: a connection
 * @table: a table
 * @record: a record; its id is set to that of the new row
 * @error: return location for a #JxError
 *
 * Inserts @record without its children. An id other than 0 is kept.
 */
gboolean
jx_rows_insert (JxDb *db, JxTable table, gpointer record, GError **error)
{
  const JxTableInfo *info = jx_table_info (table);
  g_autoptr (GString) sql = g_string_new (NULL);
  gint64        id = jx_record_id (record);
  sqlite3_stmt *statement;

  g_string_printf (sql, "INSERT INTO %s (", info->name);
  append_columns (sql, info, "\"");
  g_string_append (sql, ") VALUES (");
  append_columns (sql, info, ":");
  g_string_append_c (sql, ')');

  statement = jx_db_prepare (db, sql->str, error);
  if (statement == NULL)
    return FALSE;
  if (id != 0)
    sqlite3_bind_int64 (statement, 1, id);
  for (guint i = 0; i < info->n_fields; i++)
    bind_field (statement, i + 2, &info->fields[i], record);
  if (!jx_db_run (db, statement, error))
    return FALSE;

  jx_record_set_id (record, sqlite3_last_insert_rowid (db->handle));
  return TRUE;
}

/**
 * jx_rows_update:
 * @db: a connection
 * @table: a table
 * @field: one of its fields
 * @record: a record of an existing row
 * @error: return location for a #JxError
 *
 * Writes one field of @record to its row.
 */
gboolean
jx_rows_update (JxDb *db, JxTable table, const JxField *field, gconstpointer record, GError **error)
{
  g_autofree char *sql = g_strdup_printf ("UPDATE %s SET \"%s\" = ?1 WHERE id = ?2",
                                          jx_table_info (table)->name,
                                          field->name);
  sqlite3_stmt    *statement = jx_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  bind_field (statement, 1, field, record);
  sqlite3_bind_int64 (statement, 2, jx_record_id (record));
  return jx_db_run (db, statement, error);
}

/**
 * jx_rows_delete:
 * @db: a connection
 * @table: a table
 * @id: one of its rows
 * @error: return location for a #JxError
 *
 * Deletes one row that owns nothing.
 */
gboolean
jx_rows_delete (JxDb *db, JxTable table, gint64 id, GError **error)
{
  g_autofree char *sql =
    g_strdup_printf ("DELETE FROM %s WHERE id = ?1", jx_table_info (table)->name);
  sqlite3_stmt *statement = jx_db_prepare (db, sql, error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  return jx_db_run (db, statement, error);
}

/**
 * jx_rows_load:
 * @db: a connection
 * @table: a table
 * @id: one of its rows
 * @error: return location for a #JxError
 *
 * Reads one row without its children.
 *
 * Returns: (transfer full): the record; free it with jx_record_free()
 */
gpointer
jx_rows_load (JxDb *db, JxTable table, gint64 id, GError **error)
{
  sqlite3_stmt *statement = prepare_select (db, table, TRUE, error);
  gpointer      record;
  gboolean      row;

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, id);
  if (!jx_db_step (db, statement, &row, error))
    return NULL;
  if (!row)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_NOT_FOUND,
                   _ ("There is no %s of number %" PRId64 " in the file."),
                   _ (jx_table_info (table)->label),
                   id);
      return NULL;
    }
  record = read_record (table, statement);
  sqlite3_reset (statement);
  return record;
}

/**
 * jx_rows_ids:
 * @db: a connection
 * @table: a table
 * @ref: its field that names the owner
 * @owner: the owner's id
 * @error: return location for a #JxError
 *
 * Lists the rows of @table that belong to @owner, in their order.
 *
 * Returns: (transfer full) (element-type gint64): their ids
 */
GArray *
jx_rows_ids (JxDb *db, JxTable table, const char *ref, gint64 owner, GError **error)
{
  const JxTableInfo *info = jx_table_info (table);
  g_autofree char   *sql = g_strdup_printf ("SELECT id FROM %s WHERE %s = ?1 ORDER BY %s, id",
                                          info->name,
                                          ref,
                                          info->order != NULL ? info->order : "id");
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = jx_db_prepare (db, sql, error);

  if (statement == NULL)
    return NULL;
  sqlite3_bind_int64 (statement, 1, owner);
  for (;;)
    {
      gboolean row;
      gint64   id;

      if (!jx_db_step (db, statement, &row, error))
        return NULL;
      if (!row)
        return g_steal_pointer (&ids);
      id = sqlite3_column_int64 (statement, 0);
      g_array_append_val (ids, id);
    }
}

/* One way in which a table's rows can be owned. */
typedef struct
{
  GHashTable    *owners;
  const JxChild *child;
  const JxField *ref;
} Link;

static GArray *
find_links (JxTable table, GHashTable **owners)
{
  GArray *links = g_array_new (FALSE, FALSE, sizeof (Link));

  for (JxTable owner = 0; owner < JX_N_TABLES; owner++)
    {
      const JxTableInfo *info = jx_table_info (owner);

      for (guint i = 0; i < info->n_children; i++)
        if (info->children[i].table == table)
          {
            Link link = { owners[owner],
                          &info->children[i],
                          jx_field_find (table, info->children[i].ref) };

            g_array_append_val (links, link);
          }
    }
  return links;
}

static gboolean
place_record (GArray *links, gpointer record)
{
  for (guint i = 0; i < links->len; i++)
    {
      const Link *link = &g_array_index (links, Link, i);
      gint64      id = jx_field_get_int (link->ref, record);
      gpointer    owner = g_hash_table_lookup (link->owners, &id);

      if (owner != NULL)
        {
          g_ptr_array_add (jx_record_children (owner, link->child), record);
          return TRUE;
        }
    }
  return FALSE;
}

/* Puts each row of @table under its owner; @owners maps the ids of every table to their records. */
static gboolean
load_table (JxDb *db, JxTable table, GHashTable **owners, GPtrArray *roots, GError **error)
{
  g_autoptr (GArray) links = find_links (table, owners);
  sqlite3_stmt *statement = prepare_select (db, table, FALSE, error);

  if (statement == NULL)
    return FALSE;
  for (;;)
    {
      gboolean row;
      gpointer record;

      if (!jx_db_step (db, statement, &row, error))
        return FALSE;
      if (!row)
        return TRUE;

      record = read_record (table, statement);
      if (jx_table_info (table)->n_children > 0)
        g_hash_table_insert (owners[table], record, record);
      if (table == JX_TABLE_UNIT)
        g_ptr_array_add (roots, record);
      else if (!place_record (links, record))
        jx_record_free (table, record);
    }
}

static gboolean
load_all (JxDb *db, JxSnapshot *snapshot, GError **error)
{
  GHashTable *owners[JX_N_TABLES];
  gboolean    ok = TRUE;

  for (guint i = 0; i < JX_N_TABLES; i++)
    owners[i] = g_hash_table_new (g_int64_hash, g_int64_equal);
  /* The tables stand in the order of ownership. */
  for (JxTable table = JX_TABLE_UNIT; table < JX_N_TABLES && ok; table++)
    ok = load_table (db, table, owners, snapshot->units, error);
  for (guint i = 0; i < JX_N_TABLES; i++)
    g_hash_table_unref (owners[i]);
  return ok;
}

/**
 * jx_year_snapshot:
 * @self: a year file
 * @error: return location for a #JxError
 *
 * Reads everything in the file, as it is at one moment.
 *
 * Returns: (transfer full): the snapshot, which no later change touches
 */
JxSnapshot *
jx_year_snapshot (JxYear *self, GError **error)
{
  g_autoptr (JxSnapshot) snapshot = NULL;
  gpointer settings;
  gboolean ok;

  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  snapshot = jx_snapshot_new (0);
  if (!jx_db_exec (self->db, "SAVEPOINT reading", error))
    return NULL;
  settings = jx_rows_load (self->db, JX_TABLE_SETTING, 1, error);
  if (settings != NULL)
    {
      jx_settings_free (snapshot->settings);
      snapshot->settings = settings;
    }
  ok = settings != NULL && load_all (self->db, snapshot, error);
  jx_db_exec (self->db, "RELEASE reading", NULL);

  return ok ? g_steal_pointer (&snapshot) : NULL;
}

/**
 * jx_year_load:
 * @self: a year file
 * @table: a table
 * @id: one of its rows
 * @error: return location for a %JX_ERROR_NOT_FOUND or another #JxError
 *
 * Reads one row without its children.
 *
 * Returns: (transfer full): the record; free it with jx_record_free()
 */
gpointer
jx_year_load (JxYear *self, JxTable table, gint64 id, GError **error)
{
  g_return_val_if_fail (JX_IS_YEAR (self), NULL);

  return jx_rows_load (self->db, table, id, error);
}
