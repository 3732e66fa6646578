/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-snapshot.h"

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
