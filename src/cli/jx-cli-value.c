/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-date.h"
#include "model/jx-error.h"
#include "rules/jx-progress.h"

#include <glib/gi18n-lib.h>

#define YEAR_LEAST 1990
#define YEAR_MOST 2999

/**
 * jx_cli_check_year:
 * @year: a number
 * @error: return location for a %G_OPTION_ERROR
 *
 * Checks that the option --year names a fiscal year.
 *
 * Returns: whether it does
 */
gboolean
jx_cli_check_year (gint64 year, GError **error)
{
  if (year >= YEAR_LEAST && year <= YEAR_MOST)
    return TRUE;

  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("The option --year needs a fiscal year from %d to %d"),
               YEAR_LEAST,
               YEAR_MOST);
  return FALSE;
}

/**
 * jx_cli_amount:
 * @argument: an amount that names its unit: `1500元`, `1.5万`
 * @fen: (out): the amount
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads an amount; one without a unit is refused, for nobody could tell a slip of 10,000 times.
 *
 * Returns: whether it is an amount
 */
gboolean
jx_cli_amount (const char *argument, gint64 *fen, GError **error)
{
  g_autofree char *text = jx_cli_text (argument, error);
  gint64           amount = 0;

  if (text == NULL || !jx_money_parse (text, JX_MONEY_YUAN, &amount, error))
    return FALSE;
  if (jx_money_names_its_unit (text))
    {
      *fen = amount;
      return TRUE;
    }
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_VALUE,
               _ ("“%s” does not name its unit; write it like %s元 or %s万."),
               text,
               text,
               text);
  return FALSE;
}

/**
 * jx_cli_date:
 * @argument: a day
 * @year: the year of a day that names none
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Reads a day.
 *
 * Returns: (transfer full): the day, ISO
 */
char *
jx_cli_date (const char *argument, gint64 year, GError **error)
{
  g_autofree char *text = jx_cli_text (argument, error);

  return text != NULL ? jx_date_parse (text, year, error) : NULL;
}

/**
 * jx_cli_as_of:
 * @snapshot: a year
 * @argument: (nullable): the day that was asked for
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Finds the day to tell progress of: the one asked for, else that of the last payment.
 *
 * Returns: (transfer full): the day, ISO
 */
char *
jx_cli_as_of (const JxSnapshot *snapshot, const char *argument, GError **error)
{
  if (argument != NULL)
    return jx_cli_date (argument, snapshot->settings->year, error);
  return jx_progress_last_day (snapshot);
}

/**
 * jx_cli_project_id:
 * @snapshot: a year
 * @argument: (nullable): code, name or number of a project
 * @id: (out): its id; 0 where none was named
 * @error: return location for a %JX_ERROR_NOT_FOUND
 *
 * Finds the project that a command is to keep to.
 *
 * Returns: whether there is one, or none was named
 */
gboolean
jx_cli_project_id (const JxSnapshot *snapshot, const char *argument, gint64 *id, GError **error)
{
  g_autofree char *text = NULL;
  const JxProject *project;

  *id = 0;
  if (argument == NULL)
    return TRUE;
  text = jx_cli_text (argument, error);
  project = text != NULL ? jx_cli_find_project (snapshot, NULL, text, error) : NULL;
  if (project == NULL)
    return FALSE;
  *id = project->id;
  return TRUE;
}
