/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "app/jx-preview.h"

#include <string.h>

struct _JxPreview
{
  JxSnapshot snapshot;
  JxTable    table;
  gpointer   record; /* the row with the text in it, or one that is not in the snapshot */

  JxTable        owner_table; /* what the row is added to */
  gint64         owner_id;
  const JxChild *owner_child; /* NULL where the row takes the place of that in the snapshot */

  GPtrArray *shells; /* copies of what the row belongs to, which share all but the list of it */
  GPtrArray *lists;  /* GPtrArray: the lists with the row, or with a shell, in them */
};

static gpointer replace_row (JxPreview *self, JxTable table, gpointer record);

/* A copy of a list with the row in it; NULL where it does not lead to the row. */
static GPtrArray *
replace_in_list (JxPreview *self, JxTable table, GPtrArray *rows)
{
  for (guint i = 0; i < rows->len; i++)
    {
      gpointer   fresh = replace_row (self, table, rows->pdata[i]);
      GPtrArray *list;

      if (fresh == NULL)
        continue;
      list = g_ptr_array_new ();
      g_ptr_array_extend (list, rows, NULL, NULL);
      list->pdata[i] = fresh;
      g_ptr_array_add (self->lists, list);
      return list;
    }
  return NULL;
}

/* A copy of a row that has another list of what belongs to it. */
static gpointer
make_shell (JxPreview         *self,
            const JxTableInfo *info,
            gpointer           record,
            const JxChild     *child,
            GPtrArray         *list)
{
  gpointer shell = g_memdup2 (record, info->size);

  g_ptr_array_add (self->shells, shell);
  *(GPtrArray **) ((char *) shell + child->offset) = list;
  return shell;
}

/* Whether @a stands behind @b in a list that is ordered by @order. */
static gboolean
is_behind (const JxField *order, gconstpointer a, gconstpointer b)
{
  if (jx_field_is_text (order))
    return strcmp (jx_field_get_text (order, a), jx_field_get_text (order, b)) > 0;
  return jx_field_get_int (order, a) > jx_field_get_int (order, b);
}

/* A copy of a list with the new row at its place: behind those that have the same one. */
static GPtrArray *
insert_row (JxPreview *self, GPtrArray *rows)
{
  const char    *name = jx_table_info (self->table)->order;
  const JxField *order = name != NULL ? jx_field_find (self->table, name) : NULL;
  GPtrArray     *list = g_ptr_array_new ();
  guint          index = rows->len;

  while (order != NULL && index > 0 && is_behind (order, rows->pdata[index - 1], self->record))
    index--;
  g_ptr_array_extend (list, rows, NULL, NULL);
  g_ptr_array_insert (list, (int) index, self->record);
  g_ptr_array_add (self->lists, list);
  return list;
}

static gpointer
replace_row (JxPreview *self, JxTable table, gpointer record)
{
  const JxTableInfo *info = jx_table_info (table);

  if (self->owner_child == NULL && table == self->table &&
      jx_record_id (record) == jx_record_id (self->record))
    return self->record;
  if (self->owner_child != NULL && table == self->owner_table &&
      jx_record_id (record) == self->owner_id)
    return make_shell (self,
                       info,
                       record,
                       self->owner_child,
                       insert_row (self, jx_record_children (record, self->owner_child)));
  for (guint i = 0; i < info->n_children; i++)
    {
      const JxChild *child = &info->children[i];
      GPtrArray *list = replace_in_list (self, child->table, jx_record_children (record, child));

      if (list != NULL)
        return make_shell (self, info, record, child, list);
    }
  return NULL;
}

/* The row with the text in it; NULL where there is no such row or the text is wrong. */
static gpointer
read_row (const JxSnapshot *snapshot, const JxPlace *place, const char *text)
{
  const JxTableInfo *info = jx_table_info (place->table);
  const JxField     *field = jx_field_find (place->table, place->field);
  gconstpointer      stored = jx_snapshot_find (snapshot, place->table, place->id);
  gpointer           record;

  if (field == NULL || stored == NULL)
    return NULL;
  record = jx_record_copy (place->table, stored);
  if (!jx_field_parse (field, text, record, NULL))
    {
      jx_record_free (place->table, record);
      return NULL;
    }
  if (info->settle != NULL)
    info->settle (record, field);
  return record;
}

static JxPreview *
make_preview (const JxSnapshot *snapshot, JxTable table, gpointer record)
{
  JxPreview *self = g_new0 (JxPreview, 1);

  self->table = table;
  self->record = record;
  self->shells = g_ptr_array_new_with_free_func (g_free);
  self->lists = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  self->snapshot = *snapshot;
  return self;
}

/**
 * jx_preview_new:
 * @snapshot: a snapshot, which is not written to
 * @place: a field of one of its rows
 * @text: what is typed into it so far
 *
 * Shows what a snapshot would be with a text that is not stored.
 *
 * Returns: (transfer full) (nullable): the preview; %NULL where the text cannot be stored or
 *   belongs to no row
 */
JxPreview *
jx_preview_new (const JxSnapshot *snapshot, const JxPlace *place, const char *text)
{
  JxPreview *self;
  gpointer   record;

  g_return_val_if_fail (snapshot != NULL && text != NULL, NULL);
  g_return_val_if_fail (place != NULL && place->field != NULL, NULL);

  record = read_row (snapshot, place, text);
  if (record == NULL)
    return NULL;
  self = make_preview (snapshot, place->table, record);
  if (place->table == JX_TABLE_SETTING)
    self->snapshot.settings = record;
  else
    self->snapshot.units = replace_in_list (self, JX_TABLE_UNIT, snapshot->units);
  return self;
}

/* Finds what the row belongs to: one of several tables may own it. */
static gboolean
find_owner (JxPreview *self)
{
  for (JxTable table = 0; table < JX_N_TABLES; table++)
    {
      const JxTableInfo *info = jx_table_info (table);

      for (guint i = 0; i < info->n_children; i++)
        {
          const JxChild *child = &info->children[i];
          gint64         id = 0;

          if (child->table != self->table)
            continue;
          id = jx_field_get_int (jx_field_find (self->table, child->ref), self->record);
          if (id == 0 || id == JX_UNSET)
            continue;
          self->owner_table = table;
          self->owner_id = id;
          self->owner_child = child;
          return TRUE;
        }
    }
  return FALSE;
}

/**
 * jx_preview_new_row:
 * @snapshot: a snapshot, which is not written to
 * @table: a table
 * @record: a row of it that names what it belongs to, with the id 0
 *
 * Shows what a snapshot would be with a row that is not in it.
 *
 * Returns: (transfer full) (nullable): the preview; %NULL where what the row belongs to is gone
 */
JxPreview *
jx_preview_new_row (const JxSnapshot *snapshot, JxTable table, gconstpointer record)
{
  g_autoptr (JxPreview) self = NULL;

  g_return_val_if_fail (snapshot != NULL && record != NULL, NULL);

  self = make_preview (snapshot, table, jx_record_copy (table, record));
  if (!find_owner (self))
    return NULL;
  self->snapshot.units = replace_in_list (self, JX_TABLE_UNIT, snapshot->units);
  return self->snapshot.units != NULL ? g_steal_pointer (&self) : NULL;
}

/**
 * jx_preview_free:
 * @self: (nullable) (transfer full): a preview
 *
 * Frees what the preview does not share with its snapshot.
 */
void
jx_preview_free (JxPreview *self)
{
  if (self == NULL)
    return;
  jx_record_free (self->table, self->record);
  g_ptr_array_unref (self->lists);
  g_ptr_array_unref (self->shells);
  g_free (self);
}

/**
 * jx_preview_get_snapshot:
 * @self: a preview
 *
 * The snapshot with the text in it.
 *
 * Returns: (transfer none): the snapshot; valid as long as the preview
 */
const JxSnapshot *
jx_preview_get_snapshot (const JxPreview *self)
{
  g_return_val_if_fail (self != NULL, NULL);
  return &self->snapshot;
}
