/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "rules/jx-score.h"

/* The owners whose points a change touches: ids of projects and of units as a whole. */
typedef struct
{
  GHashTable *projects;
  GHashTable *units;
  gboolean    all; /* the rule itself changed */
} Owners;

static void
add_id (GHashTable *ids, gint64 id)
{
  if (id != 0)
    g_hash_table_add (ids, g_memdup2 (&id, sizeof id));
}

/* The owners that an indicator has, or had before the change. */
static void
add_named (Owners *owners, sqlite3_changeset_iter *iter, int op)
{
  for (int column = 1; column <= 2; column++)
    {
      sqlite3_value *value = NULL;

      if (op == SQLITE_INSERT)
        sqlite3changeset_new (iter, column, &value);
      else
        sqlite3changeset_old (iter, column, &value);
      if (value != NULL)
        add_id (column == 1 ? owners->projects : owners->units, sqlite3_value_int64 (value));
    }
}

/* The owner of an indicator that is there, by its own id or by that of its evaluation. */
static gboolean
add_found (Owners *owners, JxDb *db, const char *sql, gint64 id, GError **error)
{
  sqlite3_stmt *statement = jx_db_prepare (db, sql, error);
  gboolean      row = FALSE;

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, id);
  if (!jx_db_step (db, statement, &row, error))
    return FALSE;
  if (row)
    {
      add_id (owners->projects, sqlite3_column_int64 (statement, 0));
      add_id (owners->units, sqlite3_column_int64 (statement, 1));
    }
  sqlite3_reset (statement);
  return TRUE;
}

static gboolean
note_change (Owners *owners, JxDb *db, sqlite3_changeset_iter *iter, GError **error)
{
  const char    *name;
  int            n_columns, op, indirect;
  sqlite3_value *id = NULL;
  JxTable        table;

  sqlite3changeset_op (iter, &name, &n_columns, &op, &indirect);
  if (!jx_table_find (name, &table))
    return TRUE;
  owners->all |= table == JX_TABLE_SETTING;
  if (op == SQLITE_INSERT)
    sqlite3changeset_new (iter, 0, &id);
  else
    sqlite3changeset_old (iter, 0, &id);
  if (table == JX_TABLE_INDICATOR)
    {
      add_named (owners, iter, op);
      if (op == SQLITE_UPDATE)
        return add_found (owners,
                          db,
                          "SELECT project_id, unit_id FROM indicator WHERE id = ?1",
                          sqlite3_value_int64 (id),
                          error);
    }
  else if (table == JX_TABLE_EVALUATION && op != SQLITE_DELETE)
    return add_found (owners,
                      db,
                      "SELECT project_id, unit_id FROM indicator WHERE id ="
                      " (SELECT indicator_id FROM evaluation WHERE id = ?1)",
                      sqlite3_value_int64 (id),
                      error);
  return TRUE;
}

static gboolean
find_owners (JxYear *self, void *changeset, int size, Owners *owners, GError **error)
{
  sqlite3_changeset_iter *iter = NULL;
  gboolean                ok = TRUE;
  int                     rc = sqlite3changeset_start (&iter, size, changeset);

  while (rc == SQLITE_OK && ok && sqlite3changeset_next (iter) == SQLITE_ROW)
    ok = note_change (owners, self->db, iter, error);
  if (rc == SQLITE_OK)
    rc = sqlite3changeset_finalize (iter);
  if (ok && rc != SQLITE_OK)
    jx_db_set_error (self->db, rc, error);
  return ok && rc == SQLITE_OK;
}

static gboolean
settle_indicators (JxYear *self, GPtrArray *indicators, const JxScore *scores, GError **error)
{
  const JxField *computed = jx_field_find (JX_TABLE_EVALUATION, "computed");

  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];

      for (guint k = 0; k < indicator->evaluations->len; k++)
        {
          JxEvaluation *evaluation = indicator->evaluations->pdata[k];

          if (evaluation->computed == scores[i].computed)
            continue;
          evaluation->computed = scores[i].computed;
          if (!jx_rows_update (self->db, JX_TABLE_EVALUATION, computed, evaluation, error))
            return FALSE;
        }
    }
  return TRUE;
}

/* Adds the rows of @table that belong to @owner to @rows. */
static gboolean
load_rows (JxDb *db, JxTable table, const char *ref, gint64 owner, GPtrArray *rows, GError **error)
{
  g_autoptr (GArray) ids = jx_rows_ids (db, table, ref, owner, error);

  for (guint i = 0; ids != NULL && i < ids->len; i++)
    {
      gpointer record = jx_rows_load (db, table, g_array_index (ids, gint64, i), error);

      if (record == NULL)
        return FALSE;
      g_ptr_array_add (rows, record);
    }
  return ids != NULL;
}

/* The points of indicators do not depend on what else an owner has. */
static gboolean
settle_owner (JxYear *self, const char *ref, gint64 id, const JxSettings *settings, GError **error)
{
  g_autoptr (JxProject) owner = jx_project_new ();
  g_autoptr (JxProjectScore) score = NULL;

  if (!load_rows (self->db, JX_TABLE_INDICATOR, ref, id, owner->indicators, error))
    return FALSE;
  for (guint i = 0; i < owner->indicators->len; i++)
    {
      JxIndicator *indicator = owner->indicators->pdata[i];

      if (!load_rows (self->db,
                      JX_TABLE_EVALUATION,
                      "indicator_id",
                      indicator->id,
                      indicator->evaluations,
                      error))
        return FALSE;
    }
  score = jx_score_project (owner, settings);
  return settle_indicators (self, owner->indicators, score->indicators, error);
}

static gboolean
settle_owners (JxYear           *self,
               GHashTable       *ids,
               const char       *ref,
               const JxSettings *settings,
               GError          **error)
{
  GHashTableIter iter;
  gpointer       id;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &id, NULL))
    if (!settle_owner (self, ref, *(const gint64 *) id, settings, error))
      return FALSE;
  return TRUE;
}

/* Takes all owners for touched. */
static gboolean
add_all (JxYear *self, Owners *owners, GError **error)
{
  sqlite3_stmt *statement =
    jx_db_prepare (self->db, "SELECT DISTINCT project_id, unit_id FROM indicator", error);
  gboolean row = TRUE;

  while (statement != NULL && row)
    {
      if (!jx_db_step (self->db, statement, &row, error))
        return FALSE;
      if (row)
        {
          add_id (owners->projects, sqlite3_column_int64 (statement, 0));
          add_id (owners->units, sqlite3_column_int64 (statement, 1));
        }
    }
  return statement != NULL;
}

static gboolean
settle (JxYear *self, Owners *owners, GError **error)
{
  g_autoptr (JxSettings) settings = NULL;

  if (owners->all && !add_all (self, owners, error))
    return FALSE;
  settings = jx_rows_load (self->db, JX_TABLE_SETTING, 1, error);
  return settings != NULL &&
         settle_owners (self, owners->projects, "project_id", settings, error) &&
         settle_owners (self, owners->units, "unit_id", settings, error);
}

/* Before the self-evaluation begins, there is nothing to settle. */
static gboolean
has_evaluations (JxYear *self, gboolean *any, GError **error)
{
  gint64 found = 0;

  if (!jx_db_int (self->db, "SELECT EXISTS (SELECT 1 FROM evaluation)", &found, error))
    return FALSE;
  *any = found != 0;
  return TRUE;
}

/**
 * jx_scores_settle:
 * @self: a year file with an action under way
 * @changeset: what the action has changed so far
 * @size: bytes of @changeset
 * @error: return location for a #JxError
 *
 * Stores with every evaluation the points that the rules give it, within the same action, so that
 * the file says what was printed. They follow the actual value, the target, the weights of all
 * indicators of the owner and the rule for reverse targets; so only the owners are read whose
 * indicators or evaluations changed.
 */
gboolean
jx_scores_settle (JxYear *self, void *changeset, int size, GError **error)
{
  Owners owners = {
    .projects = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
    .units = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL),
  };
  gboolean any = FALSE;
  gboolean ok = has_evaluations (self, &any, error);

  if (ok && any)
    ok = find_owners (self, changeset, size, &owners, error) && settle (self, &owners, error);
  g_hash_table_unref (owners.projects);
  g_hash_table_unref (owners.units);
  return ok;
}
