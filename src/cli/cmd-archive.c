/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*ChangeFunc) (JxYear *year, const char *reason, GError **error);

static gboolean
change_state (const JxCommand *command,
              char           **arguments,
              ChangeFunc       change,
              gboolean         needs_reason,
              GError         **error)
{
  g_autofree char *argument = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "reason",
      'r',
      0,
      G_OPTION_ARG_FILENAME,
      &argument,
      N_ ("Why, for the history"),
      N_ ("TEXT") },
    { NULL },
  };
  g_autofree char *reason = NULL;
  g_autoptr (JxYear) year = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      (needs_reason && !jx_cli_require ("--reason", argument, error)))
    return FALSE;
  reason = jx_cli_text (argument != NULL ? argument : "", error);
  year = reason != NULL ? jx_cli_open (files[0], TRUE, error) : NULL;
  return year != NULL && change (year, reason, error);
}

/**
 * jx_cmd_archive:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `archive`: closes the year, so that nothing in the file can be changed.
 *
 * Returns: whether it is closed
 */
gboolean
jx_cmd_archive (const JxCommand *command, char **arguments, GError **error)
{
  return change_state (command, arguments, jx_year_archive, FALSE, error);
}

/**
 * jx_cmd_reopen:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `reopen`: lets an archived year be changed again; the history keeps the reason.
 *
 * Returns: whether it is open
 */
gboolean
jx_cmd_reopen (const JxCommand *command, char **arguments, GError **error)
{
  return change_state (command, arguments, jx_year_reopen, TRUE, error);
}
