/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "exchange/jx-draft-private.h"
#include "exchange/jx-json.h"
#include "exchange/jx-json-parse.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/* Takes back what jx_json_snapshot() writes. */

typedef struct
{
  gint64 n_goals; /* of all projects; their number is the id that indicators are tied by */
} Reader;

static gboolean read_record (Reader           *reader,
                             JxTable           table,
                             gpointer          record,
                             const JxJsonNode *node,
                             const JxProject  *project,
                             GError          **error);

static gboolean
refuse (const JxField *field, const JxJsonNode *node, GError **error)
{
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_DOCUMENT,
               _ ("“%s” cannot be the value of “%s”."),
               node->text != NULL ? node->text : "",
               field->name);
  return FALSE;
}

static gboolean
read_number (const JxField *field, const JxJsonNode *node, gint64 *value)
{
  gboolean hundredths = field->type == JX_TYPE_PERCENT || field->type == JX_TYPE_POINTS;

  *value = JX_UNSET;
  if (node->kind == 'n')
    return field->optional;
  if (field->type == JX_TYPE_CHOICE)
    {
      for (guint i = 0; node->kind == '"' && field->choices[i] != NULL; i++)
        if (g_str_equal (field->choices[i], node->text))
          *value = i;
      return *value != JX_UNSET;
    }
  if (node->kind != (hundredths ? '"' : '0') ||
      !jx_number_parse (node->text, hundredths ? 2 : 0, value, NULL))
    return FALSE;
  return *value >= field->least && *value <= field->most;
}

static gboolean
read_field (const JxField *field, gpointer record, const JxJsonNode *node, GError **error)
{
  g_autofree char *key =
    g_strconcat (field->name, field->type == JX_TYPE_MONEY ? "_fen" : "", NULL);
  const JxJsonNode *value = field->label != NULL ? jx_json_node_find (node, key) : NULL;
  gint64            number;

  if (value == NULL)
    return TRUE;
  if (!jx_field_is_text (field))
    {
      if (!read_number (field, value, &number))
        return refuse (field, value, error);
      jx_field_set_int (field, record, number);
      return TRUE;
    }
  if (value->kind == '"' && *value->text == '\0')
    {
      jx_field_set_text (field, record, "");
      return TRUE;
    }
  return (value->kind == '"' && jx_field_parse (field, value->text, record, NULL)) ||
         refuse (field, value, error);
}

static void
set_place (Reader *reader, JxTable table, gpointer record, guint i)
{
  const JxField *position = jx_field_find (table, "position");

  if (position != NULL)
    jx_field_set_int (position, record, i + 1);
  if (table == JX_TABLE_PROJECT_GOAL)
    jx_record_set_id (record, ++reader->n_goals);
}

/* The goal that an indicator is tied to stands as its number in the project. */
static void
tie_to_goal (JxIndicator *indicator, const JxJsonNode *node, const JxProject *project)
{
  const JxJsonNode *number = jx_json_node_find (node, "goal");
  gint64            goal;

  indicator->project_goal_id = JX_UNSET;
  if (number != NULL && number->kind == '0' && project != NULL &&
      jx_number_parse (number->text, 0, &goal, NULL) && goal >= 1 &&
      goal <= (gint64) project->goals->len)
    indicator->project_goal_id = jx_record_id (project->goals->pdata[goal - 1]);
}

static gboolean
add_record (Reader           *reader,
            JxTable           table,
            GPtrArray        *rows,
            const JxJsonNode *node,
            const JxProject  *project,
            GError          **error)
{
  gpointer record = jx_record_new (table);

  set_place (reader, table, record, rows->len);
  g_ptr_array_add (rows, record);
  if (table == JX_TABLE_PROJECT_GOAL && node->kind == '"')
    {
      jx_text_set (&((JxProjectGoal *) record)->text, node->text);
      return TRUE;
    }
  return read_record (reader, table, record, node, project, error);
}

/* Files of evidence are not in the text, so that their names alone would say too much. */
static gboolean
read_children (Reader           *reader,
               const JxChild    *child,
               gpointer          owner,
               const JxJsonNode *node,
               const JxProject  *project,
               GError          **error)
{
  const JxJsonNode *list = jx_json_node_find (node, jx_json_list_name (child->table));
  GPtrArray        *rows = jx_record_children (owner, child);

  if (list == NULL || list->kind == 'n' || child->table == JX_TABLE_ATTACHMENT)
    return TRUE;
  if (list->kind == '{')
    return add_record (reader, child->table, rows, list, project, error);
  for (guint i = 0; list->kind == '[' && i < list->nodes->len; i++)
    if (!add_record (reader, child->table, rows, list->nodes->pdata[i], project, error))
      return FALSE;
  return TRUE;
}

static gboolean
read_record (Reader           *reader,
             JxTable           table,
             gpointer          record,
             const JxJsonNode *node,
             const JxProject  *project,
             GError          **error)
{
  const JxTableInfo *info = jx_table_info (table);
  const JxProject   *owner = table == JX_TABLE_PROJECT ? record : project;

  for (guint i = 0; i < info->n_fields; i++)
    if (!read_field (&info->fields[i], record, node, error))
      return FALSE;
  for (guint i = 0; i < info->n_children; i++)
    if (!read_children (reader, &info->children[i], record, node, owner, error))
      return FALSE;
  if (table == JX_TABLE_INDICATOR)
    tie_to_goal (record, node, project);
  return TRUE;
}

/**
 * jx_json_draft:
 * @text: what jx_json_snapshot() wrote of a year with one unit
 * @error: return location for a %JX_ERROR_DOCUMENT
 *
 * Takes a year back from JSON: everything but its settings and the files of evidence.
 *
 * Returns: (transfer full) (nullable): the draft; %NULL on error
 */
JxDraft *
jx_json_draft (const char *text, GError **error)
{
  g_autoptr (JxJsonNode) root = jx_json_parse (text, error);
  g_autoptr (JxDraft) draft = NULL;
  const JxJsonNode *units, *year;
  Reader            reader = { 0 };

  if (root == NULL)
    return NULL;
  units = jx_json_node_find (root, "units");
  year = jx_json_node_find (root, "year");
  if (units == NULL || units->kind != '[' || units->nodes->len != 1)
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_DOCUMENT,
                           _ ("Only JSON data of a year with one unit can be taken in."));
      return NULL;
    }
  draft = jx_draft_new ();
  if (year != NULL && year->kind == '0')
    jx_number_parse (year->text, 0, &draft->year, NULL);
  if (!read_record (&reader, JX_TABLE_UNIT, draft->unit, units->nodes->pdata[0], NULL, error))
    return NULL;
  return g_steal_pointer (&draft);
}
