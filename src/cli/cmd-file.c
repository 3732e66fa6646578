/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-draft.h"
#include "model/jx-error.h"
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

  if (!jx_cli_parse (command, arguments, options, &files, error) || !jx_cli_check_year (year, error) ||
      !jx_cli_require ("--unit-code", code, error) ||
      !jx_cli_require ("--unit-name", name, error) || !parse_field (unit, "code", code, error) ||
      !parse_field (unit, "name", name, error))
    return FALSE;

  path = jx_cli_path (files[0], error);
  return path != NULL && create_file (path, year, unit, force, error);
}

static void
print_unread (const JxDraft *draft)
{
  if (draft->unread->len == 0)
    {
      g_print ("%s\n", _ ("Every line was read."));
      return;
    }

  g_print (ngettext ("%u line could not be read:\n",
                     "%u lines could not be read:\n",
                     draft->unread->len),
           draft->unread->len);
  for (guint i = 0; i < draft->unread->len; i++)
    {
      const JxUnread *unread = draft->unread->pdata[i];

      g_print ("%s: %s\n", unread->place, unread->text);
    }
}

static guint
count_indicators (const JxUnit *unit)
{
  guint n = unit->indicators->len;

  for (guint i = 0; i < unit->projects->len; i++)
    n += ((const JxProject *) unit->projects->pdata[i])->indicators->len;
  return n;
}

static void
print_draft (const JxDraft *draft, gint64 year)
{
  const JxUnit    *unit = draft->unit;
  gint64           total = 0;
  g_autofree char *amount = NULL;

  for (guint i = 0; i < unit->projects->len; i++)
    total += ((const JxProject *) unit->projects->pdata[i])->budget;
  amount = jx_money_format (total, JX_MONEY_WAN);

  g_print (_ ("Unit: %s %s\n"), unit->code, unit->name);
  g_print (_ ("Fiscal year: %d\n"), (int) year);
  g_print (_ ("Department goals: %u\n"), unit->goals->len);
  g_print (_ ("Projects: %u\n"), unit->projects->len);
  g_print (_ ("Indicators: %u\n"), count_indicators (unit));
  g_print (_ ("Budget: %s 万元\n"), amount);
  print_unread (draft);
}

static gboolean
choose_year (const JxDraft *draft, gint64 asked, gint64 *year, GError **error)
{
  *year = asked != 0 ? asked : draft->year;
  if (*year != 0)
    return jx_cli_check_year (*year, error);

  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The document does not tell its fiscal year; say it with --year."));
  return FALSE;
}

static gboolean
import_draft (const JxDraft *draft,
              GFile         *document,
              const char    *output,
              gint64         year,
              gboolean       force,
              GError       **error)
{
  g_autofree char *path = jx_cli_path (output, error);
  g_autofree char *file = g_file_get_basename (document);
  g_autofree char *name = g_filename_display_name (file);
  g_autoptr (JxYear) made = NULL;

  if (path == NULL)
    return FALSE;
  made = jx_import_new_file (path, draft, name, year, force, error);
  if (made == NULL)
    return FALSE;

  print_draft (draft, year);
  return TRUE;
}

/**
 * jx_cmd_import:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `import`: makes a year file of what a document holds.
 *
 * Returns: whether it was made
 */
gboolean
jx_cmd_import (const JxCommand *command, char **arguments, GError **error)
{
  gint64           year = 0;
  g_autofree char *output = NULL;
  gboolean         force = FALSE;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Year file to make"), N_ ("FILE") },
    { "year",
      0,
      0,
      G_OPTION_ARG_INT64,
      &year,
      N_ ("Fiscal year, if not the document’s"),
      N_ ("YEAR") },
    { "force", 'f', 0, G_OPTION_ARG_NONE, &force, N_ ("Replace a file that exists"), NULL },
    { NULL },
  };
  g_autoptr (GFile) document = NULL;
  g_autoptr (JxDraft) draft = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("-o", output, error) || (year != 0 && !jx_cli_check_year (year, error)) ||
      !jx_cli_differ (files[0], output, error))
    return FALSE;

  document = g_file_new_for_commandline_arg (files[0]);
  draft = jx_draft_read (document, error);
  return draft != NULL && choose_year (draft, year, &year, error) &&
         import_draft (draft, document, output, year, force, error);
}
