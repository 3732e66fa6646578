/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-merge.h"

#include "model/jx-error.h"
#include "store/jx-attach.h"
#include "store/jx-year-private.h"

#include <glib/gi18n-lib.h>

/* So many files are one transaction and one entry of the journal. */
#define BATCH 400

/** Loaded: a file that was read and found fit, until it is written. */
typedef struct
{
  JxMergeResult *result;
  JxSnapshot    *snapshot;
} Loaded;

/**
 * Merge:
 * @into: the year file that takes all in
 * @before: what it held at first
 * @known: (element-type utf8 JxUnit): the units of @before by their keys
 * @seen: (element-type utf8): the keys of units that were taken from a file already
 * @position: of the last unit
 */
typedef struct
{
  JxYear     *into;
  JxSnapshot *before;
  GHashTable *known;
  GHashTable *seen;
  gint64      position;
} Merge;

static void
free_loaded (gpointer data)
{
  Loaded *loaded = data;

  g_clear_pointer (&loaded->snapshot, jx_snapshot_free);
  g_free (loaded);
}

static void
free_result (gpointer data)
{
  JxMergeResult *result = data;

  g_free (result->path);
  g_free (result->message);
  g_free (result);
}

/* A unit is told by its code, or by its name where it has none. */
static char *
key_of (const JxUnit *unit)
{
  return jx_text_is_blank (unit->code) ? g_strconcat ("=", unit->name, NULL)
                                       : g_strdup (unit->code);
}

/* Whether two rows and all that belongs to them say the same; whose they are does not count. */
static gboolean
is_same (JxTable table, gconstpointer first, gconstpointer second)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint i = 0; i < info->n_fields; i++)
    {
      const JxField *field = &info->fields[i];
      gboolean       own_place = table == JX_TABLE_UNIT && g_str_equal (field->name, "position");

      if (field->type != JX_TYPE_REF && !own_place && !jx_field_equal (field, first, second))
        return FALSE;
    }
  for (guint i = 0; i < info->n_children; i++)
    {
      const GPtrArray *ones = jx_record_children (first, &info->children[i]);
      const GPtrArray *others = jx_record_children (second, &info->children[i]);

      if (ones->len != others->len)
        return FALSE;
      for (guint k = 0; k < ones->len; k++)
        if (!is_same (info->children[i].table, ones->pdata[k], others->pdata[k]))
          return FALSE;
    }
  return TRUE;
}

static gboolean
check_unit (const Merge *merge, const JxUnit *unit, GError **error)
{
  g_autofree char *key = key_of (unit);
  const JxUnit    *known = g_hash_table_lookup (merge->known, key);

  if (g_hash_table_contains (merge->seen, key))
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_EXISTS,
                 _ ("The unit “%s %s” was taken from another file already."),
                 unit->code,
                 unit->name);
  else if (known != NULL && !g_str_equal (known->name, unit->name))
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_EXISTS,
                 _ ("The code %s is that of “%s” already, and not of “%s”."),
                 unit->code,
                 known->name,
                 unit->name);
  else
    return TRUE;
  return FALSE;
}

static gboolean
check_file (const Merge *merge, const JxSnapshot *snapshot, GError **error)
{
  gint64 year = merge->before->settings->year;

  if (snapshot->settings->year != year)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("It is of the year %d, and not of %d."),
                   (int) snapshot->settings->year,
                   (int) year);
      return FALSE;
    }
  if (snapshot->units->len == 0)
    {
      g_set_error_literal (error, JX_ERROR, JX_ERROR_NOTHING, _ ("There is no unit in it."));
      return FALSE;
    }
  for (guint i = 0; i < snapshot->units->len; i++)
    if (!check_unit (merge, snapshot->units->pdata[i], error))
      return FALSE;
  return TRUE;
}

static void
mark_seen (Merge *merge, const JxSnapshot *snapshot)
{
  for (guint i = 0; i < snapshot->units->len; i++)
    g_hash_table_add (merge->seen, key_of (snapshot->units->pdata[i]));
}

static void
skip (JxMergeResult *result, const GError *cause)
{
  result->outcome = JX_MERGE_SKIPPED;
  g_free (result->message);
  result->message = g_strdup (cause->message);
}

/* Reads a file and holds it against what is known; NULL where it is skipped. */
static Loaded *
load_file (Merge *merge, JxMergeResult *result)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JxYear) year = jx_year_open_read_only (result->path, &error);
  Loaded *loaded = g_new0 (Loaded, 1);

  loaded->result = result;
  if (year != NULL)
    loaded->snapshot = jx_year_snapshot (year, &error);
  if (loaded->snapshot != NULL && check_file (merge, loaded->snapshot, &error))
    {
      mark_seen (merge, loaded->snapshot);
      return loaded;
    }
  skip (result, error);
  free_loaded (loaded);
  return NULL;
}

/* Takes over the files of evidence that rows refer to. @from is opened for the first of them, since
 * so many files as are read together cannot all stay open. */
static gboolean
copy_contents (JxYear       *into,
               const char   *path,
               JxYear      **from,
               JxTable       table,
               gconstpointer record,
               GError      **error)
{
  const JxTableInfo *info = jx_table_info (table);

  if (table == JX_TABLE_ATTACHMENT)
    {
      const JxAttachment *attachment = record;
      g_autoptr (GBytes) bytes = NULL;

      if (*from == NULL)
        *from = jx_year_open_read_only (path, error);
      bytes = *from != NULL ? jx_year_content (*from, attachment, error) : NULL;
      return bytes != NULL && jx_attach_store (into, attachment->sha256, bytes, error);
    }
  for (guint i = 0; i < info->n_children; i++)
    {
      const GPtrArray *children = jx_record_children (record, &info->children[i]);

      for (guint k = 0; k < children->len; k++)
        if (!copy_contents (into, path, from, info->children[i].table, children->pdata[k], error))
          return FALSE;
    }
  return TRUE;
}

static gboolean
write_unit (Merge *merge, Loaded *loaded, JxUnit *unit, GError **error)
{
  g_autofree char *key = key_of (unit);
  const JxUnit    *known = g_hash_table_lookup (merge->known, key);
  g_autoptr (JxYear) from = NULL;

  if (known != NULL && is_same (JX_TABLE_UNIT, known, unit))
    return TRUE;
  if (known != NULL && !jx_year_remove (merge->into, JX_TABLE_UNIT, known->id, error))
    return FALSE;
  unit->position = known != NULL ? known->position : ++merge->position;
  if (known != NULL)
    loaded->result->outcome = JX_MERGE_UPDATED;
  else if (loaded->result->outcome == JX_MERGE_UNCHANGED)
    loaded->result->outcome = JX_MERGE_ADDED;
  return copy_contents (merge->into, loaded->result->path, &from, JX_TABLE_UNIT, unit, error) &&
         jx_year_add (merge->into, JX_TABLE_UNIT, unit, error);
}

static gboolean
write_units (Merge *merge, Loaded *loaded, GError **error)
{
  loaded->result->outcome = JX_MERGE_UNCHANGED;
  for (guint i = 0; i < loaded->snapshot->units->len; i++)
    {
      g_autoptr (JxUnit) unit = jx_record_copy (JX_TABLE_UNIT, loaded->snapshot->units->pdata[i]);

      if (!write_unit (merge, loaded, unit, error))
        return FALSE;
    }
  return TRUE;
}

/* Writes files in one action; a failure gives all of them up. */
static gboolean
write_files (Merge *merge, GPtrArray *batch, guint first, guint n_files, GError **error)
{
  const Loaded    *begin = batch->pdata[first];
  g_autofree char *source = g_path_get_basename (begin->result->path);
  g_autofree char *detail =
    n_files > 1 ? g_strdup_printf ("%s … (%u)", source, n_files) : g_steal_pointer (&source);

  if (!jx_year_begin (merge->into, JX_VERB_MERGE, JX_TABLE_UNIT, NULL, detail, error))
    return FALSE;
  for (guint i = first; i < first + n_files; i++)
    if (!write_units (merge, batch->pdata[i], error))
      {
        jx_year_rollback (merge->into);
        return FALSE;
      }
  return jx_year_commit (merge->into, error);
}

/* One file that cannot be written must not keep the others out. */
static gboolean
write_batch (Merge *merge, GPtrArray *batch, GError **error)
{
  gint64 position = merge->position;

  if (batch->len == 0 || write_files (merge, batch, 0, batch->len, NULL))
    return TRUE;
  merge->position = position;
  for (guint i = 0; i < batch->len; i++)
    {
      Loaded *loaded = batch->pdata[i];
      g_autoptr (GError) cause = NULL;

      if (write_files (merge, batch, i, 1, &cause))
        continue;
      if (!g_error_matches (cause, JX_ERROR, JX_ERROR_VALUE) &&
          !g_error_matches (cause, JX_ERROR, JX_ERROR_CONSTRAINT) &&
          !g_error_matches (cause, JX_ERROR, JX_ERROR_NOT_FOUND))
        {
          g_propagate_error (error, g_steal_pointer (&cause));
          return FALSE;
        }
      skip (loaded->result, cause);
    }
  return TRUE;
}

static void
note_known (Merge *merge)
{
  for (guint i = 0; i < merge->before->units->len; i++)
    {
      JxUnit *unit = merge->before->units->pdata[i];

      merge->position = MAX (merge->position, unit->position);
      g_hash_table_insert (merge->known, key_of (unit), unit);
    }
}

/**
 * jx_merge_results:
 *
 * Makes an empty list for what becomes of files.
 *
 * Returns: (transfer full) (element-type JxMergeResult): the list
 */
GPtrArray *
jx_merge_results (void)
{
  return g_ptr_array_new_with_free_func (free_result);
}

/**
 * jx_merge:
 * @into: the year file that takes all in
 * @paths: (array zero-terminated=1): year files of the same year
 * @func: (nullable): told how far it is
 * @data: data for @func
 * @results: (element-type JxMergeResult): what became of each file is added to it
 * @error: return location: @into could not be written to
 *
 * Takes the units of many files into one 汇总, every few files as one entry of the journal. A unit
 * that is there already, by its code, is replaced by what the file holds of it.
 *
 * A file that cannot be read, is of another year, holds a unit that another file gave before, or
 * one whose code is that of a unit with another name, is skipped with a message; the others go on.
 *
 * Returns: whether @into took in what could be
 */
gboolean
jx_merge (JxYear            *into,
          const char *const *paths,
          JxMergeFunc        func,
          gpointer           data,
          GPtrArray         *results,
          GError           **error)
{
  g_autoptr (JxSnapshot) before = NULL;
  g_autoptr (GHashTable) known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) batch = g_ptr_array_new_with_free_func (free_loaded);
  Merge    merge = { .into = into, .known = known, .seen = seen };
  gboolean stopped = FALSE;
  guint    n_files;

  g_return_val_if_fail (JX_IS_YEAR (into) && paths != NULL && results != NULL, FALSE);

  merge.before = before = jx_year_snapshot (into, error);
  if (before == NULL)
    return FALSE;
  note_known (&merge);
  n_files = g_strv_length ((GStrv) paths);
  for (guint i = 0; i < n_files && !stopped; i++)
    {
      JxMergeResult *result = g_new0 (JxMergeResult, 1);
      Loaded        *loaded;

      result->path = g_strdup (paths[i]);
      g_ptr_array_add (results, result);
      loaded = load_file (&merge, result);
      if (loaded != NULL)
        g_ptr_array_add (batch, loaded);
      stopped = func != NULL && !func (i + 1, n_files, data);
      if (batch->len < BATCH && i + 1 < n_files && !stopped)
        continue;
      if (!write_batch (&merge, batch, error))
        return FALSE;
      g_ptr_array_set_size (batch, 0);
    }
  return TRUE;
}
