/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "store/jx-import-plan.h"

#include "store/jx-backup.h"

/* The projects of the file by their codes and their names; the first of a name counts. */
typedef struct
{
  GHashTable *codes;
  GHashTable *names;
} Known;

static void
note_first (GHashTable *table, const char *text, gpointer project)
{
  char *key = jx_text_fold (text);

  if (*key == '\0' || g_hash_table_contains (table, key))
    g_free (key);
  else
    g_hash_table_insert (table, key, project);
}

static void
list_known (const JxUnit *unit, Known *known)
{
  known->codes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  known->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (guint i = 0; unit != NULL && i < unit->projects->len; i++)
    {
      JxProject *project = unit->projects->pdata[i];

      note_first (known->codes, project->code, project);
      note_first (known->names, project->name, project);
    }
}

/* By its code; by its name where one of both has no code, or where the years give it other codes.
 */
static const JxProject *
find_known (const Known *known, const JxProject *project, gboolean same_year)
{
  g_autofree char *code = jx_text_fold (project->code);
  g_autofree char *name = jx_text_fold (project->name);
  const JxProject *found = *code != '\0' ? g_hash_table_lookup (known->codes, code) : NULL;

  if (found != NULL)
    return found;
  found = *name != '\0' ? g_hash_table_lookup (known->names, name) : NULL;
  if (found != NULL && same_year && *code != '\0' && !jx_text_is_blank (found->code))
    return NULL;
  return found;
}

/* The unit of its code or name; the only unit of an office's own file takes any document. */
static const JxUnit *
find_unit (const JxSnapshot *snapshot, const JxUnit *wanted, gboolean *other)
{
  gboolean says_code = !jx_text_is_blank (wanted->code);
  gboolean says_name = !jx_text_is_blank (wanted->name);

  *other = FALSE;
  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *unit = snapshot->units->pdata[i];

      if (says_code ? g_str_equal (unit->code, wanted->code)
                    : says_name && g_str_equal (unit->name, wanted->name))
        return unit;
    }
  for (guint i = 0; i < snapshot->units->len && says_name; i++)
    if (g_str_equal (((const JxUnit *) snapshot->units->pdata[i])->name, wanted->name))
      return snapshot->units->pdata[i];
  if (snapshot->units->len != 1)
    return NULL;
  *other = says_code || says_name;
  return snapshot->units->pdata[0];
}

static gint64
years_ago (const JxImportPlan *plan)
{
  return plan->snapshot->settings->year - plan->year;
}

static JxProject *
blend (const JxImportPlan *plan, const JxImportItem *item, JxBlendCount *count)
{
  JxProject *into = jx_record_copy (JX_TABLE_PROJECT, item->known);
  g_autoptr (JxProject) from = jx_blend_of_year (item->project, years_ago (plan), item->known);

  jx_blend_project (into, from, count);
  return into;
}

static void
add_item (JxImportPlan *plan, const Known *known, const JxProject *project)
{
  JxImportItem *item = g_new0 (JxImportItem, 1);

  item->project = project;
  item->known = find_known (known, project, years_ago (plan) == 0);
  item->taken = TRUE;
  if (item->known != NULL)
    {
      g_autoptr (JxProject) blended = blend (plan, item, &item->count);

      item->taken = jx_import_item_writes (item);
    }
  g_ptr_array_add (plan->items, item);
}

static JxUnit *
blend_goals (const JxImportPlan *plan, guint *changed, guint *added)
{
  JxUnit *unit = jx_record_copy (JX_TABLE_UNIT, plan->unit);
  guint   more = 0;

  *changed = jx_blend_rows (JX_TABLE_GOAL, unit->goals, plan->draft->unit->goals, added);
  *changed +=
    jx_blend_rows (JX_TABLE_INDICATOR, unit->indicators, plan->draft->unit->indicators, &more);
  *added += more;
  return unit;
}

static void
look_at_goals (JxImportPlan *plan)
{
  const JxUnit *from = plan->draft->unit;

  if (plan->unit != NULL)
    {
      g_autoptr (JxUnit) blended = blend_goals (plan, &plan->goals_changed, &plan->goals_added);
    }
  else
    plan->goals_added = from->goals->len + from->indicators->len;
  plan->with_goals =
    !plan->other_unit && years_ago (plan) == 0 && plan->goals_changed + plan->goals_added > 0;
}

/**
 * jx_import_plan_new:
 * @draft: what was understood of a document; must live as long as the plan
 * @snapshot: a year file as it is; likewise
 *
 * Holds a document against a year file. To begin with, everything is taken, and known projects are
 * updated; not taken is what would change nothing, and the department’s goals of another unit or
 * another year.
 *
 * Returns: (transfer full): the plan
 */
JxImportPlan *
jx_import_plan_new (const JxDraft *draft, const JxSnapshot *snapshot)
{
  JxImportPlan *plan;
  Known         known;

  g_return_val_if_fail (draft != NULL && snapshot != NULL, NULL);

  plan = g_new0 (JxImportPlan, 1);
  plan->draft = draft;
  plan->snapshot = snapshot;
  plan->year = draft->year != 0 ? draft->year : snapshot->settings->year;
  plan->unit = find_unit (snapshot, draft->unit, &plan->other_unit);
  plan->items = g_ptr_array_new_with_free_func (g_free);
  list_known (plan->unit, &known);
  for (guint i = 0; i < draft->unit->projects->len; i++)
    add_item (plan, &known, draft->unit->projects->pdata[i]);
  g_hash_table_unref (known.codes);
  g_hash_table_unref (known.names);
  look_at_goals (plan);
  return plan;
}

/**
 * jx_import_plan_free:
 * @plan: (nullable) (transfer full): a plan
 *
 * Frees @plan.
 */
void
jx_import_plan_free (JxImportPlan *plan)
{
  if (plan == NULL)
    return;
  g_ptr_array_unref (plan->items);
  g_free (plan);
}

/**
 * jx_import_item_writes:
 * @item: an item of a plan
 *
 * Returns: whether importing it would change the year file
 */
gboolean
jx_import_item_writes (const JxImportItem *item)
{
  if (item->known == NULL || item->choice == JX_IMPORT_BESIDE)
    return TRUE;
  return item->choice == JX_IMPORT_UPDATE &&
         item->count.fields + item->count.changed + item->count.added > 0;
}

/**
 * jx_import_plan_count:
 * @plan: a plan
 *
 * Returns: how many projects it would add or change
 */
guint
jx_import_plan_count (const JxImportPlan *plan)
{
  guint n = 0;

  for (guint i = 0; i < plan->items->len; i++)
    {
      const JxImportItem *item = plan->items->pdata[i];

      n += item->taken && jx_import_item_writes (item);
    }
  return n;
}

/**
 * jx_import_plan_has_work:
 * @plan: a plan
 *
 * Returns: whether it would change the year file at all
 */
gboolean
jx_import_plan_has_work (const JxImportPlan *plan)
{
  return jx_import_plan_count (plan) > 0 ||
         (plan->with_goals && plan->goals_changed + plan->goals_added > 0);
}

/**
 * jx_import_plan_make_unit:
 * @plan: a plan
 *
 * Makes the unit of the document with no more than what is taken, for a year file that does not
 * have it yet.
 *
 * Returns: (transfer full): the unit
 */
JxUnit *
jx_import_plan_make_unit (const JxImportPlan *plan)
{
  JxUnit *unit;

  g_return_val_if_fail (plan != NULL, NULL);

  unit = jx_record_copy (JX_TABLE_UNIT, plan->draft->unit);
  g_ptr_array_set_size (unit->projects, 0);
  for (guint i = 0; i < plan->items->len; i++)
    {
      const JxImportItem *item = plan->items->pdata[i];

      if (item->taken)
        g_ptr_array_add (unit->projects, jx_blend_of_year (item->project, years_ago (plan), NULL));
    }
  if (!plan->with_goals)
    {
      g_ptr_array_set_size (unit->goals, 0);
      g_ptr_array_set_size (unit->indicators, 0);
    }
  return unit;
}

static gpointer
find_by_id (const GPtrArray *rows, gint64 id)
{
  for (guint i = 0; i < rows->len; i++)
    if (jx_record_id (rows->pdata[i]) == id)
      return rows->pdata[i];
  return NULL;
}

static gboolean
differs (JxTable table, gconstpointer old, gconstpointer record)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint i = 0; i < info->n_fields; i++)
    if (!jx_field_equal (&info->fields[i], old, record))
      return TRUE;
  return FALSE;
}

/* Writes a row with what belongs to it, as it is now; new rows have no id yet. */
static gboolean
write_row (JxYear *year, JxTable table, gconstpointer old, gconstpointer record, GError **error)
{
  const JxTableInfo *info = jx_table_info (table);

  if (differs (table, old, record) && !jx_year_write (year, table, record, error))
    return FALSE;
  for (guint i = 0; i < info->n_children; i++)
    {
      const JxChild   *child = &info->children[i];
      const JxField   *ref = jx_field_find (child->table, child->ref);
      const GPtrArray *before = jx_record_children (old, child);
      const GPtrArray *rows = jx_record_children (record, child);

      for (guint k = 0; k < rows->len; k++)
        {
          gpointer      row = rows->pdata[k];
          gconstpointer known = find_by_id (before, jx_record_id (row));

          jx_field_set_int (ref, row, jx_record_id (record));
          if (known != NULL ? !write_row (year, child->table, known, row, error)
                            : !jx_year_add (year, child->table, row, error))
            return FALSE;
        }
    }
  return TRUE;
}

static gboolean
add_project (const JxImportPlan *plan,
             JxYear             *year,
             const JxImportItem *item,
             gint64             *position,
             GError            **error)
{
  g_autoptr (JxProject) project = jx_blend_of_year (item->project, years_ago (plan), NULL);

  project->unit_id = plan->unit->id;
  project->position = ++*position;
  return jx_year_add (year, JX_TABLE_PROJECT, project, error);
}

static gboolean
write_project (const JxImportPlan *plan, JxYear *year, const JxImportItem *item, GError **error)
{
  JxBlendCount count = { 0 };
  g_autoptr (JxProject) blended = blend (plan, item, &count);

  return write_row (year, JX_TABLE_PROJECT, item->known, blended, error);
}

static gboolean
write_projects (const JxImportPlan *plan, JxYear *year, GError **error)
{
  gint64 position = 0;

  for (guint i = 0; i < plan->unit->projects->len; i++)
    position = MAX (position, ((const JxProject *) plan->unit->projects->pdata[i])->position);
  for (guint i = 0; i < plan->items->len; i++)
    {
      const JxImportItem *item = plan->items->pdata[i];
      gboolean            adds = item->known == NULL || item->choice == JX_IMPORT_BESIDE;

      if (item->taken && jx_import_item_writes (item) &&
          !(adds ? add_project (plan, year, item, &position, error)
                 : write_project (plan, year, item, error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_goals (const JxImportPlan *plan, JxYear *year, GError **error)
{
  guint changed, added;
  g_autoptr (JxUnit) unit = blend_goals (plan, &changed, &added);

  return write_row (year, JX_TABLE_UNIT, plan->unit, unit, error);
}

static gboolean
add_unit (const JxImportPlan *plan, JxYear *year, GError **error)
{
  g_autoptr (JxUnit) unit = jx_import_plan_make_unit (plan);

  unit->position = plan->snapshot->units->len + 1;
  return jx_year_add (year, JX_TABLE_UNIT, unit, error);
}

static gboolean
write_all (const JxImportPlan *plan, JxYear *year, GError **error)
{
  if (plan->unit == NULL)
    return add_unit (plan, year, error);
  return (!plan->with_goals || write_goals (plan, year, error)) &&
         write_projects (plan, year, error);
}

/**
 * jx_import_plan_apply:
 * @plan: a plan
 * @year: the year file that it was made for, not changed since
 * @document: name of the document, for the history
 * @error: return location for a #JxError
 *
 * Does what is planned, as one entry of the journal and one undo step, after keeping a backup. If
 * anything fails the year file is as it was.
 *
 * Returns: whether all of it is in the year file
 */
gboolean
jx_import_plan_apply (const JxImportPlan *plan, JxYear *year, const char *document, GError **error)
{
  g_return_val_if_fail (plan != NULL && JX_IS_YEAR (year) && document != NULL, FALSE);

  if (!jx_import_plan_has_work (plan))
    return TRUE;
  if (!jx_backup_keep (year, error) ||
      !jx_year_begin (year, JX_VERB_IMPORT, JX_TABLE_PROJECT, NULL, document, error))
    return FALSE;
  if (write_all (plan, year, error))
    return jx_year_commit (year, error);
  jx_year_rollback (year);
  return FALSE;
}
