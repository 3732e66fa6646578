/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-snapshot.h"

/**
 * jx_indicator_set_printed:
 * @indicator: an indicator
 * @printed: its 指标值 as a document prints it
 *
 * Keeps @printed letter for letter and reads it into sign, value and unit.
 */
void
jx_indicator_set_printed (JxIndicator *indicator, const char *printed)
{
  g_auto (JxTarget) target = { 0 };

  g_return_if_fail (indicator != NULL && printed != NULL);

  jx_target_read (&target, printed);
  if (printed != indicator->printed)
    jx_text_set (&indicator->printed, printed);
  indicator->sign = target.sign;
  jx_text_set (&indicator->value, target.value);
  jx_text_set (&indicator->unit, target.unit);
}

/**
 * jx_snapshot_new:
 * @year: the fiscal year
 *
 * Makes a snapshot without units, its settings the defaults of @year (rules.md, Progress).
 *
 * Returns: (transfer full): the snapshot
 */
JxSnapshot *
jx_snapshot_new (gint64 year)
{
  JxSnapshot *snapshot = g_new0 (JxSnapshot, 1);

  snapshot->settings = jx_settings_new ();
  snapshot->settings->year = year;
  snapshot->settings->frame = jx_frame_of_year (year);
  jx_text_set (&snapshot->settings->checkpoints, "3,6,10,12");
  snapshot->settings->ahead = 1000;
  snapshot->settings->behind = 1000;
  snapshot->settings->far_behind = 2500;
  snapshot->units = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_unit_free);
  return snapshot;
}

/**
 * jx_snapshot_free:
 * @snapshot: (nullable) (transfer full): a snapshot
 *
 * Frees @snapshot with everything in it.
 */
void
jx_snapshot_free (JxSnapshot *snapshot)
{
  if (snapshot == NULL)
    return;

  jx_settings_free (snapshot->settings);
  g_ptr_array_unref (snapshot->units);
  g_free (snapshot);
}

/**
 * jx_snapshot_find_project:
 * @snapshot: a snapshot
 * @id: a project's row id
 *
 * Returns: (nullable) (transfer none): the project of that id
 */
JxProject *
jx_snapshot_find_project (const JxSnapshot *snapshot, gint64 id)
{
  g_return_val_if_fail (snapshot != NULL, NULL);

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      JxUnit *unit = snapshot->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        if (jx_record_id (unit->projects->pdata[p]) == id)
          return unit->projects->pdata[p];
    }
  return NULL;
}

/**
 * jx_snapshot_unit_of:
 * @snapshot: a snapshot
 * @project: one of its projects
 *
 * Returns: (nullable) (transfer none): the unit that @project belongs to
 */
JxUnit *
jx_snapshot_unit_of (const JxSnapshot *snapshot, const JxProject *project)
{
  g_return_val_if_fail (snapshot != NULL && project != NULL, NULL);

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      JxUnit *unit = snapshot->units->pdata[u];

      if (g_ptr_array_find (unit->projects, project, NULL))
        return unit;
    }
  return NULL;
}

static gconstpointer
find_below (JxTable here, gconstpointer record, JxTable table, gint64 id)
{
  const JxTableInfo *info = jx_table_info (here);

  if (here == table && jx_record_id (record) == id)
    return record;
  for (guint i = 0; i < info->n_children; i++)
    {
      GPtrArray *rows = jx_record_children (record, &info->children[i]);

      for (guint k = 0; k < rows->len; k++)
        {
          gconstpointer found = find_below (info->children[i].table, rows->pdata[k], table, id);

          if (found != NULL)
            return found;
        }
    }
  return NULL;
}

/**
 * jx_snapshot_find:
 * @snapshot: a snapshot of a file
 * @table: a table
 * @id: the row; 0 for one that is in no file
 *
 * Finds a row wherever it belongs.
 *
 * Returns: (transfer none) (nullable): the record; %NULL where there is none, and for id 0
 */
gconstpointer
jx_snapshot_find (const JxSnapshot *snapshot, JxTable table, gint64 id)
{
  g_return_val_if_fail (snapshot != NULL, NULL);

  if (id == 0)
    return NULL;
  if (table == JX_TABLE_SETTING)
    return snapshot->settings->id == id ? snapshot->settings : NULL;
  for (guint i = 0; i < snapshot->units->len; i++)
    {
      gconstpointer found = find_below (JX_TABLE_UNIT, snapshot->units->pdata[i], table, id);

      if (found != NULL)
        return found;
    }
  return NULL;
}
