/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "model/jx-record.h"

#include "model/jx-number.h"
#include "model/jx-text.h"

/**
 * jx_table_find:
 * @name: a table's name, such as `project`
 * @table: (out): the table of that name
 *
 * Finds a table by its name in the year file.
 *
 * Returns: whether there is one
 */
gboolean
jx_table_find (const char *name, JxTable *table)
{
  g_return_val_if_fail (name != NULL && table != NULL, FALSE);

  for (guint i = 0; i < JX_N_TABLES; i++)
    if (g_str_equal (jx_table_info (i)->name, name))
      {
        *table = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * jx_field_find:
 * @table: a table
 * @name: a field's name; `-` stands for `_`
 *
 * Finds a field of @table by its name.
 *
 * Returns: (nullable) (transfer none): the field
 */
const JxField *
jx_field_find (JxTable table, const char *name)
{
  const JxTableInfo *info = jx_table_info (table);
  g_autofree char *column = NULL;

  g_return_val_if_fail (name != NULL, NULL);

  column = g_strdelimit (g_strdup (name), "-", '_');
  for (guint i = 0; i < info->n_fields; i++)
    if (g_str_equal (info->fields[i].name, column))
      return &info->fields[i];
  return NULL;
}

/**
 * jx_field_is_text:
 * @field: a field
 *
 * Whether the member of @field is a text; else it is a #gint64.
 */
gboolean
jx_field_is_text (const JxField *field)
{
  return field->type == JX_TYPE_TEXT || field->type == JX_TYPE_NOTE ||
         field->type == JX_TYPE_DATE || field->type == JX_TYPE_MONTHS;
}

static char **
text_member (const JxField *field, gconstpointer record)
{
  return (char **) ((char *) record + field->offset);
}

static gint64 *
int_member (const JxField *field, gconstpointer record)
{
  return (gint64 *) ((char *) record + field->offset);
}

/**
 * jx_record_children:
 * @record: a record
 * @child: a kind of children of its table
 *
 * Returns: (transfer none): the children of that kind
 */
GPtrArray *
jx_record_children (gconstpointer record, const JxChild *child)
{
  return *(GPtrArray **) ((char *) record + child->offset);
}

/**
 * jx_record_id:
 * @record: a record
 *
 * Returns: its row id; 0 before it is in a file
 */
gint64
jx_record_id (gconstpointer record)
{
  return *(const gint64 *) record;
}

/**
 * jx_record_set_id:
 * @record: a record
 * @id: its row id
 *
 * Gives @record the id that the store found for it.
 */
void
jx_record_set_id (gpointer record, gint64 id)
{
  *(gint64 *) record = id;
}

/**
 * jx_record_new:
 * @table: a table
 *
 * Makes an empty record: texts empty, optional numbers unset, other numbers 0, no children.
 *
 * Returns: (transfer full): the record; free it with jx_record_free()
 */
gpointer
jx_record_new (JxTable table)
{
  const JxTableInfo *info = jx_table_info (table);
  gpointer record = g_malloc0 (info->size);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const JxField *field = &info->fields[i];

      if (jx_field_is_text (field))
        *text_member (field, record) = jx_text_empty ();
      else if (field->optional)
        *int_member (field, record) = JX_UNSET;
    }
  for (guint i = 0; i < info->n_children; i++)
    *(GPtrArray **) ((char *) record + info->children[i].offset) =
      g_ptr_array_new_with_free_func (jx_table_info (info->children[i].table)->free);

  return record;
}

/**
 * jx_record_free:
 * @table: its table
 * @record: (nullable) (transfer full): a record
 *
 * Frees @record with its children.
 */
void
jx_record_free (JxTable table, gpointer record)
{
  const JxTableInfo *info = jx_table_info (table);

  if (record == NULL)
    return;

  for (guint i = 0; i < info->n_fields; i++)
    if (jx_field_is_text (&info->fields[i]))
      jx_text_clear (text_member (&info->fields[i], record));
  for (guint i = 0; i < info->n_children; i++)
    g_ptr_array_unref (jx_record_children (record, &info->children[i]));
  g_free (record);
}

/**
 * jx_record_copy:
 * @table: its table
 * @record: a record
 *
 * Copies @record with its id and children.
 *
 * Returns: (transfer full): the copy
 */
gpointer
jx_record_copy (JxTable table, gconstpointer record)
{
  const JxTableInfo *info = jx_table_info (table);
  gpointer copy;

  g_return_val_if_fail (record != NULL, NULL);

  copy = jx_record_new (table);
  jx_record_set_id (copy, jx_record_id (record));
  for (guint i = 0; i < info->n_fields; i++)
    {
      const JxField *field = &info->fields[i];

      if (jx_field_is_text (field))
        jx_field_set_text (field, copy, jx_field_get_text (field, record));
      else
        jx_field_set_int (field, copy, jx_field_get_int (field, record));
    }
  for (guint i = 0; i < info->n_children; i++)
    {
      const JxChild *child = &info->children[i];
      GPtrArray *from = jx_record_children (record, child);

      for (guint k = 0; k < from->len; k++)
        g_ptr_array_add (jx_record_children (copy, child),
                         jx_record_copy (child->table, from->pdata[k]));
    }

  return copy;
}

/**
 * jx_field_get_int:
 * @field: a field that is no text
 * @record: a record of its table
 *
 * Returns: the member's number
 */
gint64
jx_field_get_int (const JxField *field, gconstpointer record)
{
  g_return_val_if_fail (!jx_field_is_text (field), 0);

  return *int_member (field, record);
}

/**
 * jx_field_set_int:
 * @field: a field that is no text
 * @record: a record of its table
 * @value: the member's new number, not checked
 *
 * Sets a number of the record.
 */
void
jx_field_set_int (const JxField *field, gpointer record, gint64 value)
{
  g_return_if_fail (!jx_field_is_text (field));

  *int_member (field, record) = value;
}

/**
 * jx_field_get_text:
 * @field: a field that is a text
 * @record: a record of its table
 *
 * Returns: (transfer none): the member's text
 */
const char *
jx_field_get_text (const JxField *field, gconstpointer record)
{
  g_return_val_if_fail (jx_field_is_text (field), NULL);

  return *text_member (field, record);
}

/**
 * jx_field_set_text:
 * @field: a field that is a text
 * @record: a record of its table
 * @text: (nullable): the member's new text, not checked
 *
 * Sets a text of the record to a copy of @text.
 */
void
jx_field_set_text (const JxField *field, gpointer record, const char *text)
{
  g_return_if_fail (jx_field_is_text (field));

  jx_text_set (text_member (field, record), text);
}

/**
 * jx_field_equal:
 * @field: a field
 * @a: a record of its table
 * @b: another one
 *
 * Returns: whether both hold the same there
 */
gboolean
jx_field_equal (const JxField *field, gconstpointer a, gconstpointer b)
{
  if (jx_field_is_text (field))
    return g_str_equal (*text_member (field, a), *text_member (field, b));
  return *int_member (field, a) == *int_member (field, b);
}

/**
 * jx_place_equal:
 * @a: a place
 * @b: another place
 *
 * Returns: whether both name the same row and field
 */
gboolean
jx_place_equal (const JxPlace *a, const JxPlace *b)
{
  return a->table == b->table && a->id == b->id && g_strcmp0 (a->field, b->field) == 0;
}
