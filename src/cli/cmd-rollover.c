/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "rules/jx-roll-over.h"
#include "store/jx-import.h"

#include <glib/gi18n-lib.h>

/* What `rollover` was asked for. */
typedef struct
{
  char    *output;
  gint64   year;
  gboolean keep_codes;
  gboolean clear_codes;
  gboolean carry;
  gboolean force;
} Wishes;

static gboolean
check_wishes (const Wishes *wishes, GError **error)
{
  if (wishes->keep_codes && wishes->clear_codes)
    {
      g_set_error_literal (error,
                           G_OPTION_ERROR,
                           G_OPTION_ERROR_BAD_VALUE,
                           _ ("The options --keep-codes and --clear-codes exclude each other"));
      return FALSE;
    }
  return wishes->year == 0 || jx_cli_check_year (wishes->year, error);
}

static void
print_rolled (const JxSnapshot *rolled)
{
  gint64 carried = 0;

  for (guint u = 0; u < rolled->units->len; u++)
    {
      const JxUnit *unit = rolled->units->pdata[u];

      for (guint p = 0; p < unit->projects->len; p++)
        carried += ((const JxProject *) unit->projects->pdata[p])->carried;
    }
  g_print (_ ("Fiscal year: %d\n"), (int) rolled->settings->year);
  if (carried > 0)
    {
      g_autofree char *amount = jx_money_format (carried, JX_MONEY_WAN);

      g_print (_ ("Carried over: %s 万元\n"), amount);
    }
}

static gboolean
roll_over (const char *file, const Wishes *wishes, GError **error)
{
  JxRollOver choice = (wishes->clear_codes ? JX_ROLL_OVER_PLAIN : JX_ROLL_OVER_KEEP_CODES) |
                      (wishes->carry ? JX_ROLL_OVER_CARRY : JX_ROLL_OVER_PLAIN);
  g_autofree char *path = jx_cli_path (wishes->output, error);
  g_autofree char *source = g_path_get_basename (file);
  g_autofree char *name = g_filename_display_name (source);
  g_autoptr (JxYear) last = path != NULL ? jx_cli_open (file, FALSE, error) : NULL;
  g_autoptr (JxSnapshot) snapshot = last != NULL ? jx_year_snapshot (last, error) : NULL;
  g_autoptr (JxSnapshot) rolled = NULL;
  g_autoptr (JxYear) made = NULL;
  gint64 year;

  if (snapshot == NULL)
    return FALSE;
  year = wishes->year != 0 ? wishes->year : snapshot->settings->year + 1;
  if (!jx_cli_check_year (year, error))
    return FALSE;
  rolled = jx_roll_over (snapshot, year, choice);
  made = jx_import_roll_over (path, rolled, name, wishes->force, error);
  if (made == NULL)
    return FALSE;
  print_rolled (rolled);
  return TRUE;
}

/**
 * jx_cmd_rollover:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `rollover`: makes the year file of a new year out of last year's.
 *
 * Returns: whether it was made
 */
gboolean
jx_cmd_rollover (const JxCommand *command, char **arguments, GError **error)
{
  Wishes wishes = { 0 };
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.output,
      N_ ("Year file to make"),
      N_ ("NEW") },
    { "year",
      0,
      0,
      G_OPTION_ARG_INT64,
      &wishes.year,
      N_ ("Fiscal year, if not the next one"),
      N_ ("YEAR") },
    { "keep-codes",
      0,
      0,
      G_OPTION_ARG_NONE,
      &wishes.keep_codes,
      N_ ("Let projects keep their codes"),
      NULL },
    { "clear-codes",
      0,
      0,
      G_OPTION_ARG_NONE,
      &wishes.clear_codes,
      N_ ("Clear the codes of projects"),
      NULL },
    { "carry",
      0,
      0,
      G_OPTION_ARG_NONE,
      &wishes.carry,
      N_ ("Carry over the fiscal funds that were not spent"),
      NULL },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &wishes.force, N_ ("Replace a file that exists"), NULL },
    { NULL },
  };
  gboolean done = jx_cli_parse (command, arguments, options, &files, error) &&
                  jx_cli_require ("-o", wishes.output, error) && check_wishes (&wishes, error) &&
                  jx_cli_differ (files[0], wishes.output, error) &&
                  roll_over (files[0], &wishes, error);

  g_free (wishes.output);
  return done;
}
