/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-session-money.h"

/**
 * jx_session_get_settings:
 *
 * The settings of the year.
 *
 * Returns: (transfer none): the settings; valid as long as the snapshot
 */
const JxSettings *
jx_session_get_settings (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), NULL);
  return jx_session_get_snapshot (self)->settings;
}

/**
 * jx_session_get_writable:
 *
 * Whether the year file can be changed: neither opened read-only nor archived.
 *
 * Returns: whether changes are possible
 */
gboolean
jx_session_get_writable (JxSession *self)
{
  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  return !jx_year_get_read_only (jx_session_get_year (self)) &&
         jx_session_get_settings (self)->state != JX_STATE_ARCHIVED;
}

/**
 * jx_session_get_project:
 *
 * The current project, from the snapshot.
 *
 * Returns: (transfer none) (nullable): the project; %NULL for all projects, or where there is none
 */
const JxProject *
jx_session_get_project (JxSession *self)
{
  gint64 id = jx_session_get_project_id (self);

  return id == 0 ? NULL : jx_snapshot_find_project (jx_session_get_snapshot (self), id);
}

/**
 * jx_session_list_projects:
 *
 * All projects of the snapshot, of all its units, in the order of the forms.
 *
 * Returns: (transfer container) (element-type JxProject): the projects
 */
GPtrArray *
jx_session_list_projects (JxSession *self)
{
  const JxSnapshot *snapshot = jx_session_get_snapshot (self);
  GPtrArray        *projects = g_ptr_array_new ();

  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = g_ptr_array_index (snapshot->units, i);

      g_ptr_array_extend (projects, unit->projects, NULL, NULL);
    }
  return projects;
}

static gboolean
holds_row (JxTable table, gconstpointer record, const JxPlace *place)
{
  const JxTableInfo *info = jx_table_info (table);

  if (table == place->table && jx_record_id (record) == place->id)
    return TRUE;
  for (guint i = 0; i < info->n_children; i++)
    {
      GPtrArray *rows = jx_record_children (record, &info->children[i]);

      for (guint j = 0; j < rows->len; j++)
        if (holds_row (info->children[i].table, g_ptr_array_index (rows, j), place))
          return TRUE;
    }
  return FALSE;
}

/**
 * jx_session_find_project_of:
 * @place: a row, or a field of it
 * @project_id: (out): the project that it belongs to
 *
 * Finds the project that a row belongs to, at whatever depth.
 *
 * Returns: %FALSE where it belongs to no project or is gone
 */
gboolean
jx_session_find_project_of (JxSession *self, const JxPlace *place, gint64 *project_id)
{
  g_autoptr (GPtrArray) projects = NULL;

  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  g_return_val_if_fail (place != NULL, FALSE);

  projects = jx_session_list_projects (self);
  for (guint i = 0; i < projects->len; i++)
    if (holds_row (JX_TABLE_PROJECT, g_ptr_array_index (projects, i), place))
      {
        *project_id = jx_record_id (g_ptr_array_index (projects, i));
        return TRUE;
      }
  return FALSE;
}

/**
 * jx_session_set_field:
 * @table: the table
 * @id: the row
 * @field: the field
 * @text: what the user typed; an amount without a unit is in that of the window
 * @error: return location for a sentence that says why the text is wrong or was not stored
 *
 * Stores one field; when it returns, the file holds it and all views have been told.
 *
 * Returns: whether it was stored
 */
gboolean
jx_session_set_field (JxSession  *self,
                      JxTable     table,
                      gint64      id,
                      const char *field,
                      const char *text,
                      GError    **error)
{
  g_autofree char *completed = NULL;

  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);

  completed = jx_session_complete_amount (self, jx_field_find (table, field), text);
  return jx_year_set (jx_session_get_year (self), table, id, field, completed, error);
}

/**
 * jx_session_undo:
 * @error: return location for an error
 *
 * Takes back the last user action that is not undone.
 *
 * Returns: whether it was undone
 */
gboolean
jx_session_undo (JxSession *self, GError **error)
{
  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  return jx_year_undo (jx_session_get_year (self), error);
}

/**
 * jx_session_redo:
 * @error: return location for an error
 *
 * Does again what was undone last.
 *
 * Returns: whether it was done
 */
gboolean
jx_session_redo (JxSession *self, GError **error)
{
  g_return_val_if_fail (JX_IS_SESSION (self), FALSE);
  return jx_year_redo (jx_session_get_year (self), error);
}
