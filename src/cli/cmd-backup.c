/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>

/**
 * jx_cmd_backup:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `backup`: keeps a copy of a year file and prints where.
 *
 * Returns: whether it was made
 */
gboolean
jx_cmd_backup (const JxCommand *command, char **arguments, GError **error)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &output,
      N_ ("Folder to keep it in"),
      N_ ("FOLDER") },
    { NULL },
  };
  g_autoptr (JxYear) year = NULL;
  g_autofree char *folder = NULL;
  g_autofree char *made = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error))
    return FALSE;
  year = jx_cli_open (files[0], FALSE, error);
  if (year == NULL)
    return FALSE;
  folder =
    output != NULL ? jx_cli_path (output, error) : jx_backup_folder (jx_year_get_path (year), NULL);
  if (folder == NULL)
    return FALSE;
  made = jx_backup_make (year, folder, NULL, error);
  if (made == NULL)
    return FALSE;
  jx_backup_rotate (jx_year_get_path (year), folder);
  g_print ("%s\n", made);
  return TRUE;
}

/**
 * jx_cmd_restore:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `restore`: makes a year file of a backup.
 *
 * Returns: whether it was made
 */
gboolean
jx_cmd_restore (const JxCommand *command, char **arguments, GError **error)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Year file to make"), N_ ("FILE") },
    { NULL },
  };
  g_autofree char *backup = NULL;
  g_autofree char *path = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("-o", output, error))
    return FALSE;
  backup = jx_cli_path (files[0], error);
  path = jx_cli_path (output, error);
  return backup != NULL && path != NULL && jx_backup_restore (backup, path, error);
}
