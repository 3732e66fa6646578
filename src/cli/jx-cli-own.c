/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

/**
 * jx_cli_names_clear:
 * @names: the names of a command line
 *
 * Frees what @names holds.
 */
void
jx_cli_names_clear (JxCliNames *names)
{
  g_free (names->unit);
  g_free (names->project);
  g_free (names->indicator);
}

static gboolean
find_siblings (const JxSnapshot *snapshot,
               const JxCliNames *names,
               GPtrArray       **siblings,
               GError          **error)
{
  g_autofree char *unit_text = names->unit != NULL ? jx_cli_text (names->unit, error) : NULL;
  g_autofree char *project_text = NULL;
  const JxUnit    *unit = NULL;
  const JxProject *project;

  if (names->unit != NULL)
    {
      unit = unit_text != NULL ? jx_cli_find_unit (snapshot, unit_text, error) : NULL;
      if (unit == NULL)
        return FALSE;
      *siblings = unit->indicators;
    }
  if (names->project == NULL)
    return unit != NULL || jx_cli_require ("--project", NULL, error);

  project_text = jx_cli_text (names->project, error);
  project = project_text != NULL ? jx_cli_find_project (snapshot, unit, project_text, error) : NULL;
  if (project == NULL)
    return FALSE;
  *siblings = project->indicators;
  return TRUE;
}

/**
 * jx_cli_find_own:
 * @snapshot: a year
 * @names: what the command line says: a project or a unit, and one of its own indicators
 * @siblings: (out) (transfer none): all indicators of the project or the unit
 * @error: return location for a #GOptionError or a %JX_ERROR_NOT_FOUND
 *
 * Finds an indicator of a project, or one of a unit as a whole where no project is named.
 *
 * Returns: (transfer none): the indicator
 */
JxIndicator *
jx_cli_find_own (const JxSnapshot *snapshot,
                 const JxCliNames *names,
                 GPtrArray       **siblings,
                 GError          **error)
{
  g_autofree char *text = NULL;

  *siblings = NULL;
  if (!find_siblings (snapshot, names, siblings, error))
    return NULL;
  text = jx_cli_text (names->indicator, error);
  return text != NULL ? jx_cli_find_row (JX_TABLE_INDICATOR, *siblings, text, error) : NULL;
}

/**
 * jx_cli_fill:
 * @table: the table of @record
 * @record: a record
 * @field: one of its fields
 * @argument: (nullable): what the command line says; %NULL to leave the field alone
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads an argument into a field.
 *
 * Returns: whether it could be read
 */
gboolean
jx_cli_fill (JxTable     table,
             gpointer    record,
             const char *field,
             const char *argument,
             GError    **error)
{
  g_autofree char *text = argument != NULL ? jx_cli_text (argument, error) : NULL;

  return argument == NULL ||
         (text != NULL && jx_field_parse (jx_field_find (table, field), text, record, error));
}
