/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-year-private.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/**
 * jx_edit_name:
 * @table: a table
 * @record: a record of it
 *
 * What a row is called in the journal.
 *
 * Returns: (transfer none): its name, or the first text that stands for one; empty for none
 */
const char *
jx_edit_name (JxTable table, gconstpointer record)
{
  static const char *const names[] = { "name", "title", "problem", "summary", "text" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const JxField *field = jx_field_find (table, names[i]);

      if (field != NULL && *jx_field_get_text (field, record) != '\0')
        return jx_field_get_text (field, record);
    }
  return "";
}

/* Ends a change that was made as an action of its own or within one: all of it or nothing. */
static gboolean
finish (JxYear *self, gboolean ok, GError **error)
{
  if (ok)
    return jx_year_commit (self, error);
  jx_year_rollback (self);
  return FALSE;
}

/* The state of the year is changed by jx_year_archive() and jx_year_reopen() only. */
static gboolean
is_state (JxTable table, const JxField *field)
{
  return table == JX_TABLE_SETTING && g_str_equal (field->name, "state");
}

static gboolean
write_changes (JxYear *self, JxTable table, gconstpointer old, gconstpointer record, GError **error)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint i = 0; i < info->n_fields; i++)
    if (!is_state (table, &info->fields[i]) && !jx_field_equal (&info->fields[i], old, record) &&
        !jx_rows_update (self->db, table, &info->fields[i], record, error))
      return FALSE;
  return TRUE;
}

/**
 * jx_year_set:
 * @self: a year file
 * @table: a table
 * @id: one of its rows
 * @field: the name of one of its fields
 * @text: what was typed
 * @error: return location for a #JxError
 *
 * Reads @text as the value of @field and stores it, with the fields that follow from it.
 *
 * A text that cannot be read gives %JX_ERROR_VALUE and changes nothing; neither does the value that
 * is there already. Within an action any failure gives up the whole action. The state of the year
 * is not for this call: see jx_year_archive().
 */
gboolean
jx_year_set (JxYear     *self,
             JxTable     table,
             gint64      id,
             const char *field,
             const char *text,
             GError    **error)
{
  const JxTableInfo *info = jx_table_info (table);
  const JxField     *known;
  gpointer           old;
  gpointer           record;
  gboolean           ok;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (field != NULL && text != NULL, FALSE);

  known = jx_field_find (table, field);
  if (known == NULL || known->label == NULL || is_state (table, known))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_NOT_FOUND,
                   _ ("There is no field “%s” in a %s."),
                   field,
                   _ (info->label));
      jx_year_rollback (self);
      return FALSE;
    }
  old = jx_rows_load (self->db, table, id, error);
  if (old == NULL)
    {
      jx_year_rollback (self);
      return FALSE;
    }

  record = jx_record_copy (table, old);
  ok = jx_field_parse (known, text, record, error);
  if (ok && info->settle != NULL)
    info->settle (record, known);
  if (!ok)
    jx_year_rollback (self);
  else
    ok = jx_year_begin (self, JX_VERB_EDIT, table, known->name, jx_edit_name (table, old), error) &&
         finish (self, write_changes (self, table, old, record, error), error);

  jx_record_free (table, old);
  jx_record_free (table, record);
  return ok;
}

/**
 * jx_year_write:
 * @self: a year file
 * @table: a table
 * @record: a record of an existing row
 * @error: return location for a #JxError
 *
 * Stores the fields of @record that differ from its row; its children are left alone.
 */
gboolean
jx_year_write (JxYear *self, JxTable table, gconstpointer record, GError **error)
{
  gpointer old;
  gboolean ok;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  old = jx_rows_load (self->db, table, jx_record_id (record), error);
  if (old == NULL)
    {
      jx_year_rollback (self);
      return FALSE;
    }
  ok = jx_year_begin (self, JX_VERB_EDIT, table, NULL, jx_edit_name (table, old), error) &&
       finish (self, write_changes (self, table, old, record, error), error);
  jx_record_free (table, old);
  return ok;
}

static gboolean
add_tree (JxYear *self, JxTable table, gpointer record, GHashTable *goals, GError **error)
{
  const JxTableInfo *info = jx_table_info (table);
  gint64             old_id = jx_record_id (record);

  if (table == JX_TABLE_INDICATOR)
    {
      JxIndicator *indicator = record;
      gint64      *goal = g_hash_table_lookup (goals, &indicator->project_goal_id);

      if (goal != NULL)
        indicator->project_goal_id = *goal;
    }

  jx_record_set_id (record, 0);
  if (!jx_rows_insert (self->db, table, record, error))
    return FALSE;
  if (table == JX_TABLE_PROJECT_GOAL && old_id != 0)
    g_hash_table_insert (goals,
                         g_memdup2 (&old_id, sizeof old_id),
                         g_memdup2 (record, sizeof (gint64)));

  for (guint i = 0; i < info->n_children; i++)
    {
      const JxChild *child = &info->children[i];
      const JxField *ref = jx_field_find (child->table, child->ref);
      GPtrArray     *children = jx_record_children (record, child);

      for (guint k = 0; k < children->len; k++)
        {
          jx_field_set_int (ref, children->pdata[k], jx_record_id (record));
          if (!add_tree (self, child->table, children->pdata[k], goals, error))
            return FALSE;
        }
    }
  return TRUE;
}

/**
 * jx_year_add:
 * @self: a year file
 * @table: a table
 * @record: a record with its children; they get the ids of their new rows
 * @error: return location for a #JxError
 *
 * Adds a row with everything that belongs to it. The record's owner must be set; ids that it and
 * its children bear from elsewhere are replaced, and indicators stay tied to their goals.
 */
gboolean
jx_year_add (JxYear *self, JxTable table, gpointer record, GError **error)
{
  g_autoptr (GHashTable) goals = NULL;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (record != NULL, FALSE);

  goals = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, g_free);
  return jx_year_begin (self, JX_VERB_ADD, table, NULL, jx_edit_name (table, record), error) &&
         finish (self, add_tree (self, table, record, goals, error), error);
}

/* Indicators outlive the goal that they were tied to. */
static gboolean
untie_indicators (JxYear *self, gint64 goal, GError **error)
{
  sqlite3_stmt *statement =
    jx_db_prepare (self->db,
                   "UPDATE indicator SET project_goal_id = NULL WHERE project_goal_id = ?1",
                   error);

  if (statement == NULL)
    return FALSE;
  sqlite3_bind_int64 (statement, 1, goal);
  return jx_db_run (self->db, statement, error);
}

static gboolean
remove_tree (JxYear *self, JxTable table, gint64 id, GError **error)
{
  const JxTableInfo *info = jx_table_info (table);

  /* What was added last goes first, since it may refer to what was added before. */
  for (guint i = info->n_children; i-- > 0;)
    {
      const JxChild *child = &info->children[i];
      g_autoptr (GArray) ids = jx_rows_ids (self->db, child->table, child->ref, id, error);

      if (ids == NULL)
        return FALSE;
      for (guint k = 0; k < ids->len; k++)
        if (!remove_tree (self, child->table, g_array_index (ids, gint64, k), error))
          return FALSE;
    }
  if (table == JX_TABLE_PROJECT_GOAL && !untie_indicators (self, id, error))
    return FALSE;
  return jx_rows_delete (self->db, table, id, error);
}

/**
 * jx_year_remove:
 * @self: a year file
 * @table: a table
 * @id: one of its rows
 * @error: return location for a #JxError
 *
 * Removes a row with everything that belongs to it.
 */
gboolean
jx_year_remove (JxYear *self, JxTable table, gint64 id, GError **error)
{
  gpointer old;
  gboolean ok;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);

  old = jx_rows_load (self->db, table, id, error);
  if (old == NULL)
    {
      jx_year_rollback (self);
      return FALSE;
    }
  ok = jx_year_begin (self, JX_VERB_DELETE, table, NULL, jx_edit_name (table, old), error) &&
       finish (self, remove_tree (self, table, id, error), error);
  jx_record_free (table, old);
  return ok;
}

/**
 * jx_edit_owner_field:
 * @table: a table
 * @record: a record of it
 *
 * Finds the field that names the owner of @record, of the several that an indicator has.
 *
 * Returns: (nullable): the field
 */
const JxField *
jx_edit_owner_field (JxTable table, gconstpointer record)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].type == JX_TYPE_REF &&
        jx_field_get_int (&info->fields[i], record) != JX_UNSET)
      return &info->fields[i];
  return NULL;
}

static gboolean
renumber (JxYear *self, JxTable table, GArray *ids, GError **error)
{
  const JxField *position = jx_field_find (table, "position");

  for (guint i = 0; i < ids->len; i++)
    {
      gpointer record = jx_rows_load (self->db, table, g_array_index (ids, gint64, i), error);
      gboolean ok = record != NULL;

      if (ok && jx_field_get_int (position, record) != i + 1)
        {
          jx_field_set_int (position, record, i + 1);
          ok = jx_rows_update (self->db, table, position, record, error);
        }
      jx_record_free (table, record);
      if (!ok)
        return FALSE;
    }
  return TRUE;
}

/**
 * jx_year_move:
 * @self: a year file
 * @table: a table whose rows have a position
 * @id: one of its rows
 * @position: its new place among the rows of its owner, from 1; more than there are means the last
 * @error: return location for a #JxError
 *
 * Moves a row among its siblings; their positions then run from 1 without a gap.
 */
gboolean
jx_year_move (JxYear *self, JxTable table, gint64 id, gint64 position, GError **error)
{
  g_autoptr (GArray) ids = NULL;
  const JxField *ref;
  gpointer       old;
  gboolean       ok;

  g_return_val_if_fail (JX_IS_YEAR (self), FALSE);
  g_return_val_if_fail (jx_field_find (table, "position") != NULL, FALSE);
  g_return_val_if_fail (position >= 1, FALSE);

  old = jx_rows_load (self->db, table, id, error);
  ref = old != NULL ? jx_edit_owner_field (table, old) : NULL;
  if (ref != NULL)
    ids = jx_rows_ids (self->db, table, ref->name, jx_field_get_int (ref, old), error);
  if (ids == NULL)
    {
      jx_record_free (table, old);
      jx_year_rollback (self);
      return FALSE;
    }

  for (guint i = 0; i < ids->len; i++)
    if (g_array_index (ids, gint64, i) == id)
      {
        g_array_remove_index (ids, i);
        break;
      }
  g_array_insert_val (ids, MIN ((guint) position - 1, ids->len), id);
  ok = jx_year_begin (self, JX_VERB_MOVE, table, NULL, jx_edit_name (table, old), error) &&
       finish (self, renumber (self, table, ids, error), error);
  jx_record_free (table, old);
  return ok;
}
