/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-error.h"

#include <glib/gi18n-lib.h>

static void
print_setting (const JxField *field, const JxSettings *settings)
{
  g_autofree char *name = g_strdelimit (g_strdup (field->name), "_", '-');
  g_autofree char *value = jx_field_format (field, settings);

  g_print ("%s = %s\n", name, value);
}

static const JxField *
find_setting (const char *argument, GError **error)
{
  g_autofree char *key = jx_cli_text (argument, error);
  g_autofree char *known = NULL;
  const JxField   *field;

  if (key == NULL)
    return NULL;
  field = jx_field_find (JX_TABLE_SETTING, key);
  if (field != NULL)
    return field;

  known = jx_cli_field_names (JX_TABLE_SETTING);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_NOT_FOUND,
               _ ("There is no setting “%s”; there are %s."),
               key,
               known);
  return NULL;
}

static gboolean
print_settings (const char *file, const JxField *only, GError **error)
{
  const JxTableInfo *info = jx_table_info (JX_TABLE_SETTING);
  g_autoptr (JxYear) year = jx_cli_open (file, FALSE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;

  if (snapshot == NULL)
    return FALSE;
  for (guint i = 0; i < info->n_fields; i++)
    if (only == NULL || only == &info->fields[i])
      print_setting (&info->fields[i], snapshot->settings);
  return TRUE;
}

static gboolean
change_setting (const char *file, const JxField *field, const char *argument, GError **error)
{
  g_autofree char *value = NULL;
  g_autoptr (JxYear) year = NULL;

  if (g_str_equal (field->name, "state"))
    {
      g_set_error_literal (error,
                           JX_ERROR,
                           JX_ERROR_VALUE,
                           _ ("The state of the year is changed by “archive” and “reopen”."));
      return FALSE;
    }
  value = jx_cli_text (argument, error);
  year = value != NULL ? jx_cli_open (file, TRUE, error) : NULL;
  return year != NULL && jx_year_set (year, JX_TABLE_SETTING, 1, field->name, value, error);
}

/**
 * jx_cmd_set:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `set`: lists the settings of a year file, or one of them, or changes one.
 *
 * Returns: whether it was done
 */
gboolean
jx_cmd_set (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (GStrv) operands = NULL;
  const JxField *field = NULL;

  if (!jx_cli_parse (command, arguments, NULL, &operands, error))
    return FALSE;
  if (operands[1] != NULL)
    {
      field = find_setting (operands[1], error);
      if (field == NULL)
        return FALSE;
      if (operands[2] != NULL)
        return change_setting (operands[0], field, operands[2], error);
    }
  return print_settings (operands[0], field, error);
}

/**
 * jx_cmd_check:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `check`: verifies the rows, the journal and its hash chain.
 *
 * Returns: whether the file is whole
 */
gboolean
jx_cmd_check (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (GPtrArray) entries = NULL;
  g_autofree char *name = NULL;

  if (!jx_cli_parse (command, arguments, NULL, &files, error))
    return FALSE;
  year = jx_cli_open (files[0], FALSE, error);
  if (year == NULL || !jx_year_check (year, error))
    return FALSE;
  entries = jx_year_history (year, error);
  if (entries == NULL)
    return FALSE;

  name = g_filename_display_name (files[0]);
  g_print (ngettext ("“%s” is whole: %u entry in its history.\n",
                     "“%s” is whole: %u entries in its history.\n",
                     entries->len),
           name,
           entries->len);
  return TRUE;
}
