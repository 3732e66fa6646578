/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

/* The only row whose field holds the text; the number of such rows goes to n_found. */
static gpointer
find_by_field (JxTable table, GPtrArray *rows, const char *name, const char *text, guint *n_found)
{
  const JxField *field = jx_field_find (table, name);
  gpointer       found = NULL;

  *n_found = 0;
  for (guint i = 0; field != NULL && i < rows->len; i++)
    if (g_str_equal (jx_field_get_text (field, rows->pdata[i]), text))
      {
        found = rows->pdata[i];
        (*n_found)++;
      }
  return found;
}

/**
 * jx_cli_find_row:
 * @table: a table
 * @rows: some of its rows
 * @text: what the user calls one of them: its code, name, voucher, document or problem, else its
 *   number among @rows, from 1
 * @error: return location for a %JX_ERROR_NOT_FOUND
 *
 * Finds the one row that @text means.
 *
 * Returns: (transfer none): the row
 */
gpointer
jx_cli_find_row (JxTable table, GPtrArray *rows, const char *text, GError **error)
{
  static const char *const names[] = { "code", "name", "voucher", "document", "problem" };
  g_autofree char         *stripped = jx_text_strip (text);
  guint64                  number;

  for (guint i = 0; *stripped != '\0' && i < G_N_ELEMENTS (names); i++)
    {
      guint    n_found;
      gpointer row = find_by_field (table, rows, names[i], stripped, &n_found);

      if (n_found == 1)
        return row;
      if (n_found > 1)
        {
          g_set_error (error,
                       JX_ERROR,
                       JX_ERROR_NOT_FOUND,
                       _ ("“%s” could mean %u rows here; say which one by its number."),
                       stripped,
                       n_found);
          return NULL;
        }
    }
  if (rows->len > 0 && g_ascii_string_to_unsigned (stripped, 10, 1, rows->len, &number, NULL))
    return rows->pdata[number - 1];

  g_set_error (error,
               JX_ERROR,
               JX_ERROR_NOT_FOUND,
               _ ("There is no %s “%s” in the file."),
               _ (jx_table_info (table)->label),
               stripped);
  return NULL;
}

static void
append_rows (GPtrArray *rows, const GPtrArray *more)
{
  for (guint i = 0; i < more->len; i++)
    g_ptr_array_add (rows, more->pdata[i]);
}

/**
 * jx_cli_field_names:
 * @table: a table
 *
 * The names of the fields that a user may set, for a message that lists them.
 *
 * Returns: (transfer full): the names, parted by commas, with `-` for `_`
 */
char *
jx_cli_field_names (JxTable table)
{
  const JxTableInfo *info = jx_table_info (table);
  GString           *names = g_string_new (NULL);

  for (guint i = 0; i < info->n_fields; i++)
    if (info->fields[i].label != NULL)
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", info->fields[i].name);
  return g_strdelimit (g_string_free (names, FALSE), "_", '-');
}

/**
 * jx_cli_projects:
 * @snapshot: a year
 * @unit: (nullable): the unit whose projects are asked for; %NULL for all
 *
 * The projects in the order that their numbers count.
 *
 * Returns: (transfer container) (element-type JxProject): the projects
 */
GPtrArray *
jx_cli_projects (const JxSnapshot *snapshot, const JxUnit *unit)
{
  GPtrArray *projects = g_ptr_array_new ();

  for (guint i = 0; i < snapshot->units->len; i++)
    {
      const JxUnit *each = snapshot->units->pdata[i];

      if (unit == NULL || unit == each)
        append_rows (projects, each->projects);
    }
  return projects;
}

/**
 * jx_cli_find_unit:
 * @snapshot: a year
 * @text: (nullable): code, name or number of the unit; %NULL for the only one
 * @error: return location for a %JX_ERROR_NOT_FOUND
 *
 * Returns: (transfer none): the unit
 */
JxUnit *
jx_cli_find_unit (const JxSnapshot *snapshot, const char *text, GError **error)
{
  if (text != NULL)
    return jx_cli_find_row (JX_TABLE_UNIT, snapshot->units, text, error);
  if (snapshot->units->len == 1)
    return snapshot->units->pdata[0];

  if (snapshot->units->len == 0)
    g_set_error_literal (error, JX_ERROR, JX_ERROR_NOT_FOUND, _ ("There is no unit in the file."));
  else
    g_set_error_literal (error,
                         JX_ERROR,
                         JX_ERROR_NOT_FOUND,
                         _ ("There are several units in the file; say which one with --unit."));
  return NULL;
}

/**
 * jx_cli_find_project:
 * @snapshot: a year
 * @unit: (nullable): the unit to look in; %NULL for all
 * @text: code, name or number of the project; numbers count from 1
 * @error: return location for a %JX_ERROR_NOT_FOUND
 *
 * Returns: (transfer none): the project
 */
JxProject *
jx_cli_find_project (const JxSnapshot *snapshot,
                     const JxUnit     *unit,
                     const char       *text,
                     GError          **error)
{
  g_autoptr (GPtrArray) projects = jx_cli_projects (snapshot, unit);

  return jx_cli_find_row (JX_TABLE_PROJECT, projects, text, error);
}

/**
 * jx_cli_find_indicator:
 * @snapshot: a year
 * @unit: (nullable): the unit to look in; %NULL for all
 * @project: (nullable): the project to look in; %NULL for all indicators, the whole-department ones
 *   of a unit before those of its projects
 * @text: name or number of the indicator; numbers count from 1
 * @error: return location for a %JX_ERROR_NOT_FOUND
 *
 * Returns: (transfer none): the indicator
 */
JxIndicator *
jx_cli_find_indicator (const JxSnapshot *snapshot,
                       const JxUnit     *unit,
                       const JxProject  *project,
                       const char       *text,
                       GError          **error)
{
  g_autoptr (GPtrArray) indicators = g_ptr_array_new ();

  if (project != NULL)
    return jx_cli_find_row (JX_TABLE_INDICATOR, project->indicators, text, error);

  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *each = snapshot->units->pdata[u];

      if (unit != NULL && unit != each)
        continue;
      append_rows (indicators, each->indicators);
      for (guint p = 0; p < each->projects->len; p++)
        append_rows (indicators, ((const JxProject *) each->projects->pdata[p])->indicators);
    }
  return jx_cli_find_row (JX_TABLE_INDICATOR, indicators, text, error);
}
