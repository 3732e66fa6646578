/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-date.h"
#include "model/jx-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* FIELD=VALUE, taken apart. */
typedef struct
{
  char *field;
  char *value;
} Assignment;

static void
free_assignment (Assignment *assignment)
{
  g_free (assignment->field);
  g_free (assignment->value);
  g_free (assignment);
}

static Assignment *
parse_assignment (const char *argument, GError **error)
{
  g_autofree char *text = jx_cli_text (argument, error);
  const char      *equals;
  Assignment      *assignment;

  if (text == NULL)
    return NULL;
  equals = strchr (text, '=');
  if (equals == NULL || equals == text)
    {
      g_set_error (error,
                   G_OPTION_ERROR,
                   G_OPTION_ERROR_BAD_VALUE,
                   _ ("“%s” is not of the form FIELD=VALUE"),
                   text);
      return NULL;
    }

  assignment = g_new0 (Assignment, 1);
  assignment->field = g_strndup (text, equals - text);
  assignment->value = g_strdup (equals + 1);
  return assignment;
}

/**
 * jx_cli_assignments:
 * @arguments: arguments of the form FIELD=VALUE
 * @error: return location for a #GOptionError or a %JX_ERROR_VALUE
 *
 * Reads what an edit is to change; whether the fields exist is not looked at yet.
 *
 * Returns: (transfer full): the assignments, for jx_cli_assign()
 */
GPtrArray *
jx_cli_assignments (char **arguments, GError **error)
{
  g_autoptr (GPtrArray) assignments =
    g_ptr_array_new_with_free_func ((GDestroyNotify) free_assignment);

  for (; *arguments != NULL; arguments++)
    {
      Assignment *assignment = parse_assignment (*arguments, error);

      if (assignment == NULL)
        return NULL;
      g_ptr_array_add (assignments, assignment);
    }
  return g_steal_pointer (&assignments);
}

/* What a project holds at this point of the edit. */
static const JxProject *
current_project (JxYear *year, const JxPlace *row, JxSnapshot **snapshot, GError **error)
{
  const JxProject *project;

  *snapshot = jx_year_snapshot (year, error);
  if (*snapshot == NULL)
    return NULL;
  project = jx_snapshot_find_project (*snapshot, row->id);
  if (project == NULL)
    g_set_error_literal (error,
                         JX_ERROR,
                         JX_ERROR_NOT_FOUND,
                         _ ("Another program has just removed the project."));
  return project;
}

static gint64
add_goal (JxYear *year, const JxProject *project, GError **error)
{
  g_autoptr (JxProjectGoal) goal = jx_project_goal_new ();

  goal->project_id = project->id;
  goal->position = 1;
  if (project->goals->len > 0)
    goal->position +=
      ((const JxProjectGoal *) project->goals->pdata[project->goals->len - 1])->position;
  return jx_year_add (year, JX_TABLE_PROJECT_GOAL, goal, error) ? goal->id : 0;
}

static gboolean
write_goal (JxYear          *year,
            const JxProject *project,
            guint64          number,
            const char      *text,
            GError         **error)
{
  gboolean exists = number <= project->goals->len;
  gint64   id;

  if (!exists && jx_text_is_blank (text))
    {
      g_set_error_literal (error, JX_ERROR, JX_ERROR_VALUE, _ ("A new goal needs a text."));
      return FALSE;
    }

  id = exists ? jx_record_id (project->goals->pdata[number - 1]) : add_goal (year, project, error);
  if (id == 0)
    return FALSE;
  return jx_text_is_blank (text)
           ? jx_year_remove (year, JX_TABLE_PROJECT_GOAL, id, error)
           : jx_year_set (year, JX_TABLE_PROJECT_GOAL, id, "text", text, error);
}

/* goal=2 TEXT */
static gboolean
set_goal (JxYear *year, const JxPlace *row, const char *value, GError **error)
{
  g_autoptr (JxSnapshot) snapshot = NULL;
  const JxProject *project = current_project (year, row, &snapshot, error);
  char            *text = NULL;
  guint64          number;

  if (project == NULL)
    return FALSE;
  number = g_ascii_strtoull (value, &text, 10);
  if (number < 1 || number > project->goals->len + 1 ||
      (*text != '\0' && !g_unichar_isspace (g_utf8_get_char (text))))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“goal=%s” does not begin with the number of a goal, 1 to %u, and a blank."),
                   value,
                   project->goals->len + 1);
      return FALSE;
    }
  return write_goal (year, project, number, text, error);
}

static const JxPlan *
find_plan (const JxProject *project, guint month)
{
  for (guint i = 0; i < project->plan->len; i++)
    {
      const JxPlan *plan = project->plan->pdata[i];

      if (plan->month == month)
        return plan;
    }
  return NULL;
}

static gboolean
write_plan (JxYear *year, const JxProject *project, guint month, const char *value, GError **error)
{
  const JxPlan *plan = find_plan (project, month);
  g_autoptr (JxPlan) added = NULL;

  if (plan != NULL)
    return jx_year_set (year, JX_TABLE_PLAN, plan->id, "percent", value, error);

  added = jx_plan_new ();
  added->project_id = project->id;
  added->month = month;
  return jx_field_parse (jx_field_find (JX_TABLE_PLAN, "percent"), value, added, error) &&
         jx_year_add (year, JX_TABLE_PLAN, added, error);
}

/* plan=25,50,75,100: one percentage for each checkpoint */
static gboolean
set_plan (JxYear *year, const JxPlace *row, const char *value, GError **error)
{
  g_autoptr (JxSnapshot) snapshot = NULL;
  const JxProject *project = current_project (year, row, &snapshot, error);
  g_autoptr (GArray) months = NULL;
  g_autofree char *folded = jx_text_fold (value);
  g_auto (GStrv) values = g_strsplit (folded, ",", -1);

  if (project == NULL || !jx_months_parse (snapshot->settings->checkpoints, &months, error))
    return FALSE;
  if (g_strv_length (values) != months->len)
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“plan=%s” does not give one percentage for each of the months %s."),
                   value,
                   snapshot->settings->checkpoints);
      return FALSE;
    }

  for (guint i = 0; i < months->len; i++)
    if (!write_plan (year, project, g_array_index (months, guint, i), values[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
is_checkpoint (const GArray *months, guint64 month)
{
  for (guint i = 0; i < months->len; i++)
    if (g_array_index (months, guint, i) == month)
      return TRUE;
  return FALSE;
}

/* plan.3=30% */
static gboolean
set_plan_month (JxYear        *year,
                const JxPlace *row,
                const char    *month,
                const char    *value,
                GError       **error)
{
  g_autoptr (JxSnapshot) snapshot = NULL;
  const JxProject *project = current_project (year, row, &snapshot, error);
  g_autoptr (GArray) months = NULL;
  guint64 number;

  if (project == NULL || !jx_months_parse (snapshot->settings->checkpoints, &months, error))
    return FALSE;
  if (!g_ascii_string_to_unsigned (month, 10, 1, 12, &number, NULL) ||
      !is_checkpoint (months, number))
    {
      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_VALUE,
                   _ ("“plan.%s” does not name one of the months %s."),
                   month,
                   snapshot->settings->checkpoints);
      return FALSE;
    }
  return write_plan (year, project, number, value, error);
}

static gboolean
set_field (JxYear *year, const JxPlace *row, const Assignment *assignment, GError **error)
{
  const JxField   *field = jx_field_find (row->table, assignment->field);
  g_autofree char *known = NULL;

  if (field != NULL && field->label != NULL)
    return jx_year_set (year, row->table, row->id, field->name, assignment->value, error);

  known = jx_cli_field_names (row->table);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_NOT_FOUND,
               _ ("There is no field “%s” here; there are %s%s."),
               assignment->field,
               known,
               row->table == JX_TABLE_PROJECT ? ", goal, plan" : "");
  return FALSE;
}

static gboolean
apply (JxYear *year, const JxPlace *row, const Assignment *assignment, GError **error)
{
  const char *field = assignment->field;

  if (row->table == JX_TABLE_PROJECT)
    {
      if (g_str_equal (field, "goal"))
        return set_goal (year, row, assignment->value, error);
      if (g_str_equal (field, "plan"))
        return set_plan (year, row, assignment->value, error);
      if (g_str_has_prefix (field, "plan."))
        return set_plan_month (year, row, field + strlen ("plan."), assignment->value, error);
    }
  return set_field (year, row, assignment, error);
}

/**
 * jx_cli_assign:
 * @year: a year file
 * @row: the row to change
 * @name: what the row is called
 * @assignments: from jx_cli_assignments(); of a project also `goal`, `plan` and `plan.MONTH`
 * @error: return location for a #GError
 *
 * Does all of @assignments as one entry of the journal, or none of them. The entry names the field
 * where there is only one.
 *
 * Returns: whether they were done
 */
gboolean
jx_cli_assign (JxYear        *year,
               const JxPlace *row,
               const char    *name,
               GPtrArray     *assignments,
               GError       **error)
{
  const Assignment *first = assignments->pdata[0];
  const JxField    *field = assignments->len == 1 ? jx_field_find (row->table, first->field) : NULL;

  if (!jx_year_begin (year,
                      JX_VERB_EDIT,
                      row->table,
                      field != NULL ? field->name : NULL,
                      name,
                      error))
    return FALSE;

  for (guint i = 0; i < assignments->len; i++)
    if (!apply (year, row, assignments->pdata[i], error))
      {
        jx_year_rollback (year);
        return FALSE;
      }
  return jx_year_commit (year, error);
}
