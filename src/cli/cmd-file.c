/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "store/jx-import.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

static gboolean
parse_field (JxUnit *unit, const char *name, const char *argument, GError **error)
{
  g_autofree char *text = jx_cli_text (argument, error);

  return text != NULL && jx_field_parse (jx_field_find (JX_TABLE_UNIT, name), text, unit, error);
}

/* A file that is replaced stays whole until the new one is complete. */
static gboolean
create_file (const char *path, gint64 year, const JxUnit *unit, gboolean force, GError **error)
{
  g_autoptr (JxSnapshot) defaults = jx_snapshot_new (year);
  g_autofree char *unique = g_uuid_string_random ();
  g_autofree char *beside = g_strdup_printf ("%s.%s", path, unique);
  gboolean         replaces = force && g_file_test (path, G_FILE_TEST_EXISTS);
  JxYear *made = jx_year_create (replaces ? beside : path, defaults->settings, unit, error);

  if (made == NULL)
    return FALSE;
  g_object_unref (made);
  if (!replaces || jx_import_put_in_place (beside, path, TRUE, error))
    return TRUE;
  g_unlink (beside);
  return FALSE;
}

/**
 * jx_cmd_new:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `new`: makes a year file with one unit and nothing else.
 *
 * Returns: whether it was made
 */
gboolean
jx_cmd_new (const JxCommand *command, char **arguments, GError **error)
{
  gint64           year = 0;
  g_autofree char *code = NULL;
  g_autofree char *name = NULL;
  gboolean         force = FALSE;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "year", 0, 0, G_OPTION_ARG_INT64, &year, N_ ("Fiscal year"), N_ ("YEAR") },
    { "unit-code", 0, 0, G_OPTION_ARG_FILENAME, &code, N_ ("Code of the unit"), N_ ("CODE") },
    { "unit-name", 0, 0, G_OPTION_ARG_FILENAME, &name, N_ ("Name of the unit"), N_ ("NAME") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that exists"), NULL },
    { NULL },
  };
  g_autoptr (JxUnit) unit = jx_unit_new ();
  g_autofree char *path = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_check_year (year, error) || !jx_cli_require ("--unit-code", code, error) ||
      !jx_cli_require ("--unit-name", name, error) || !parse_field (unit, "code", code, error) ||
      !parse_field (unit, "name", name, error))
    return FALSE;

  path = jx_cli_path (files[0], error);
  return path != NULL && create_file (path, year, unit, force, error);
}
