/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "paper/jx-form.h"
#include "paper/jx-thumbnail.h"

#include <glib/gi18n-lib.h>

#define USUAL_SIZE 256
#define MOST_SIZE 4096

static gboolean
draw (const char *file, const char *output, int size, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (file, FALSE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autoptr (JxPaper) paper =
    snapshot != NULL ? jx_form_build (jx_form_find ("goal-table"), snapshot, NULL, error) : NULL;
  g_autofree char *path = paper != NULL ? jx_cli_path (output, error) : NULL;

  return path != NULL && jx_thumbnail_write (paper, 0, size, path, error);
}

/**
 * jx_cmd_thumbnail:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `thumbnail`: draws the first page of a year file as a small picture.
 *
 * Returns: whether it was drawn
 */
gboolean
jx_cmd_thumbnail (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (GStrv) files = NULL;
  g_autofree char   *output = NULL;
  int                size = USUAL_SIZE;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("PNG file to write"), N_ ("FILE") },
    { "size", 's', 0, G_OPTION_ARG_INT, &size, N_ ("Longer side, 16 to 4096"), N_ ("PIXELS") },
    { NULL },
  };

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("-o", output, error) || !jx_cli_differ (files[0], output, error))
    return FALSE;
  if (size < 16 || size > MOST_SIZE)
    {
      g_set_error_literal (error,
                           G_OPTION_ERROR,
                           G_OPTION_ERROR_BAD_VALUE,
                           _ ("The option --size needs a number from 16 to 4096"));
      return FALSE;
    }
  return draw (files[0], output, size, error);
}
