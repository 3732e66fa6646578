/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-json.h"

#include <glib/gi18n-lib.h>

static void
print_json (GPtrArray *entries)
{
  JxJson          *json = jx_json_new ();
  g_autofree char *text = NULL;

  jx_json_begin (json, NULL, '[');
  for (guint i = 0; i < entries->len; i++)
    {
      const JxEntry   *entry = entries->pdata[i];
      g_autofree char *label = jx_entry_label (entry);

      jx_json_begin (json, NULL, '{');
      jx_json_int (json, "number", entry->number);
      jx_json_text (json, "time", entry->time);
      jx_json_text (json, "who", entry->who);
      jx_json_text (json, "label", label);
      jx_json_bool (json, "undone", entry->undone);
      jx_json_text (json, "hash", entry->hash);
      jx_json_end (json);
    }
  jx_json_end (json);

  text = jx_json_finish (json);
  jx_cli_print_json (text);
}

static void
print_text (GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const JxEntry   *entry = entries->pdata[i];
      g_autofree char *time = jx_cli_local_time (entry->time);
      g_autofree char *label = jx_entry_label (entry);

      g_print ("%4" G_GINT64_FORMAT "  %s  %s  %s%s\n",
               entry->number,
               time,
               entry->who,
               label,
               entry->undone ? _ (" (undone)") : "");
    }
}

static gboolean
print_proof (JxYear *year, const char *file, GPtrArray *entries, GError **error)
{
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *print = jx_year_fingerprint (year);

  if (!jx_year_check (year, error))
    return FALSE;
  g_print (ngettext ("“%s”: %u entry, and every row is as it tells.\n",
                     "“%s”: %u entries, each sealed with the one before, and every row is as they "
                     "tell.\n",
                     entries->len),
           name,
           entries->len);
  g_print (_ ("Fingerprint: %s\n"), print);
  return TRUE;
}

/**
 * jx_cmd_history:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `history`: prints the journal, the oldest entry first, or proves that nothing in it and in the
 * rows was changed outside the program.
 *
 * Returns: whether it could be read
 */
gboolean
jx_cmd_history (const JxCommand *command, char **arguments, GError **error)
{
  gboolean as_json = FALSE;
  gboolean verify = FALSE;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "verify",
      0,
      0,
      G_OPTION_ARG_NONE,
      &verify,
      N_ ("Prove the history instead of printing it"),
      NULL },
    { NULL },
  };
  g_autoptr (JxYear) year = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error))
    return FALSE;
  year = jx_cli_open (files[0], FALSE, error);
  entries = year != NULL ? jx_year_history (year, error) : NULL;
  if (entries == NULL)
    return FALSE;

  if (verify)
    return print_proof (year, files[0], entries, error);
  if (as_json)
    print_json (entries);
  else
    print_text (entries);
  return TRUE;
}
