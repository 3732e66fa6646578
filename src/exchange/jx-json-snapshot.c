/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-json.h"

/* The keys that stand first in an object, by the names of fields and of lists of children; whatever
 * else a record holds follows in the order of its table of fields. */
static const char *const *const first_names[JX_N_TABLES] = {
  [JX_TABLE_UNIT] = (const char *const[]){ "code", "name", "goals", "projects", NULL },
  [JX_TABLE_GOAL] = (const char *const[]){ "kind", "title", "text", NULL },
  [JX_TABLE_PROJECT] = (const char *const[]){ "code",
                                              "name",
                                              "budget",
                                              "fiscal",
                                              "other",
                                              "purpose",
                                              "plan",
                                              "goals",
                                              "indicators",
                                              NULL },
  [JX_TABLE_INDICATOR] = (const char *const[]){ "level1",
                                                "level2",
                                                "name",
                                                "description",
                                                "printed",
                                                "sign",
                                                "value",
                                                "unit",
                                                "basis",
                                                "weight",
                                                NULL },
};

static const char *const list_names[JX_N_TABLES] = {
  [JX_TABLE_GOAL] = "goals",
  [JX_TABLE_PROJECT] = "projects",
  [JX_TABLE_PLAN] = "plan",
  [JX_TABLE_PROJECT_GOAL] = "goals",
  [JX_TABLE_INDICATOR] = "indicators",
  [JX_TABLE_PAYMENT] = "payments",
  [JX_TABLE_ADJUSTMENT] = "adjustments",
  [JX_TABLE_MONITOR] = "monitors",
  [JX_TABLE_EVALUATION] = "evaluation",
  [JX_TABLE_RECTIFICATION] = "rectifications",
  [JX_TABLE_WAIVER] = "waivers",
  [JX_TABLE_NARRATIVE] = "narratives",
  [JX_TABLE_OUTLOOK] = "outlooks",
  [JX_TABLE_ASSESSMENT] = "assessments",
  [JX_TABLE_ATTACHMENT] = "attachments",
};

static void
write_list (JxJson *json, const JxChild *child, gconstpointer owner, const JxProject *project);

/**
 * jx_json_list_name:
 * @table: a table whose rows belong to others
 *
 * Tells the key that the rows of a table stand under.
 *
 * Returns: (transfer none): the key
 */
const char *
jx_json_list_name (JxTable table)
{
  return list_names[table];
}

static gboolean
stands_first (JxTable table, const char *name)
{
  return first_names[table] != NULL && g_strv_contains (first_names[table], name);
}

static void
write_hundredths (JxJson *json, const char *key, gint64 value)
{
  g_autofree char *text = jx_number_format (value, 2, 2, FALSE);

  jx_json_text (json, key, text);
}

static void
write_number (JxJson *json, const JxField *field, gint64 value)
{
  g_autofree char *key =
    g_strconcat (field->name, field->type == JX_TYPE_MONEY ? "_fen" : "", NULL);

  if (value == JX_UNSET)
    jx_json_null (json, key);
  else if (field->type == JX_TYPE_PERCENT || field->type == JX_TYPE_POINTS)
    write_hundredths (json, key, value);
  else if (field->type == JX_TYPE_CHOICE)
    jx_json_text (json, key, field->choices[value]);
  else
    jx_json_int (json, key, value);
}

/* Row ids and positions, which no user sees, are left out: the order of a list says the same. */
static void
write_field (JxJson *json, const JxField *field, gconstpointer record)
{
  if (field->label == NULL)
    return;
  if (jx_field_is_text (field))
    jx_json_text (json, field->name, jx_field_get_text (field, record));
  else
    write_number (json, field, jx_field_get_int (field, record));
}

static void
write_first (JxJson *json, JxTable table, gconstpointer record, const JxProject *project)
{
  const JxTableInfo *info = jx_table_info (table);

  for (guint n = 0; first_names[table] != NULL && first_names[table][n] != NULL; n++)
    {
      const char    *name = first_names[table][n];
      const JxField *field = jx_field_find (table, name);

      if (field != NULL)
        write_field (json, field, record);
      for (guint i = 0; i < info->n_children; i++)
        if (g_str_equal (list_names[info->children[i].table], name))
          write_list (json, &info->children[i], record, project);
    }
}

/* The number, from 1, of the goal that an indicator is tied to. */
static void
write_goal_number (JxJson *json, const JxIndicator *indicator, const JxProject *project)
{
  for (guint i = 0; project != NULL && i < project->goals->len; i++)
    if (indicator->project_goal_id != JX_UNSET &&
        jx_record_id (project->goals->pdata[i]) == indicator->project_goal_id)
      {
        jx_json_int (json, "goal", i + 1);
        return;
      }
  jx_json_null (json, "goal");
}

static void
write_record (JxJson          *json,
              const char      *key,
              JxTable          table,
              gconstpointer    record,
              const JxProject *project)
{
  const JxTableInfo *info = jx_table_info (table);

  jx_json_begin (json, key, '{');
  write_first (json, table, record, project);
  for (guint i = 0; i < info->n_fields; i++)
    if (!stands_first (table, info->fields[i].name))
      write_field (json, &info->fields[i], record);
  if (table == JX_TABLE_INDICATOR)
    write_goal_number (json, record, project);
  for (guint i = 0; i < info->n_children; i++)
    if (!stands_first (table, list_names[info->children[i].table]))
      write_list (json, &info->children[i], record, project);
  jx_json_end (json);
}

/* The goals of a project are bare texts; the evaluation of an indicator is one at most. */
static void
write_list (JxJson *json, const JxChild *child, gconstpointer owner, const JxProject *project)
{
  const GPtrArray *records = jx_record_children (owner, child);
  const char      *key = list_names[child->table];

  if (child->table == JX_TABLE_EVALUATION)
    {
      if (records->len > 0)
        write_record (json, key, child->table, records->pdata[0], project);
      else
        jx_json_null (json, key);
      return;
    }

  jx_json_begin (json, key, '[');
  for (guint i = 0; i < records->len; i++)
    if (child->table == JX_TABLE_PROJECT_GOAL)
      jx_json_text (json, NULL, ((JxProjectGoal *) records->pdata[i])->text);
    else
      write_record (json,
                    NULL,
                    child->table,
                    records->pdata[i],
                    child->table == JX_TABLE_PROJECT ? records->pdata[i] : project);
  jx_json_end (json);
}

/**
 * jx_json_snapshot:
 * @snapshot: a snapshot
 *
 * Writes everything that is in a year as JSON: the year, the units, the settings.
 *
 * Amounts are whole fen under a key that ends in `_fen`; percentages, points and weights are texts
 * with two decimals; a number that is not set is null; choices are written by their stored names.
 *
 * Returns: (transfer full): the JSON text
 */
char *
jx_json_snapshot (const JxSnapshot *snapshot)
{
  JxJson *json;

  g_return_val_if_fail (snapshot != NULL, NULL);

  json = jx_json_new ();
  jx_json_begin (json, NULL, '{');
  jx_json_int (json, "year", snapshot->settings->year);
  jx_json_begin (json, "units", '[');
  for (guint i = 0; i < snapshot->units->len; i++)
    write_record (json, NULL, JX_TABLE_UNIT, snapshot->units->pdata[i], NULL);
  jx_json_end (json);
  write_record (json, "settings", JX_TABLE_SETTING, snapshot->settings, NULL);
  jx_json_end (json);
  return jx_json_finish (json);
}
