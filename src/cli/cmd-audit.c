/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "store/jx-repair.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

/* The present state, and the entry that led to it. */
static gboolean
print_present (JxYear *year, GError **error)
{
  g_autofree char *print = jx_year_fingerprint (year);
  g_autoptr (JxEntry) entry = jx_year_find_print (year, print, error);
  g_autofree char *time = NULL;

  if (entry == NULL)
    return FALSE;
  time = jx_cli_local_time (entry->time);
  /* Translators: a fingerprint, the number of an entry, its date and time */
  g_print (_ ("%1$s  entry %2$" PRId64 ", %3$s\n"), print, entry->number, time);
  return TRUE;
}

static gboolean
print_found (JxYear *year, const char *file, const char *print, GError **error)
{
  g_autoptr (JxEntry) entry = jx_year_find_print (year, print, error);
  g_autofree char *name = g_filename_display_name (file);
  g_autofree char *time = NULL;
  g_autofree char *label = NULL;
  gint64           more;

  if (entry == NULL)
    return FALSE;
  time = jx_cli_local_time (entry->time);
  label = jx_entry_label (entry);
  more = jx_year_get_head (year) - entry->number;
  if (more == 0)
    g_print (_ ("It is the present state of “%s”.\n"), name);
  else
    /* Translators: the number of entries, the file */
    g_print (ngettext ("It is a state of “%2$s” that %1$" PRId64
                       " entry of its history is newer than.\n",
                       "It is a state of “%2$s” that %1$" PRId64
                       " entries of its history are newer than.\n",
                       (gulong) more),
             more,
             name);
  g_print ("%4" PRId64 "  %s  %s  %s\n", entry->number, time, entry->who, label);
  return TRUE;
}

/**
 * jx_cmd_fingerprint:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `fingerprint`: tells the fingerprint of a year file, or to which state of it a printed one
 * belongs. The history is proved first: else a fingerprint would say nothing.
 *
 * Returns: whether the file is whole and was in that state
 */
gboolean
jx_cmd_fingerprint (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (GStrv) operands = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autofree char *print = NULL;

  if (!jx_cli_parse (command, arguments, NULL, &operands, error))
    return FALSE;
  year = jx_cli_open (operands[0], FALSE, error);
  if (year == NULL || !jx_year_check (year, error))
    return FALSE;
  if (operands[1] == NULL)
    return print_present (year, error);
  /* The groups of a printed fingerprint may come as arguments of their own. */
  print = g_strjoinv (" ", operands + 1);
  return print_found (year, operands[0], print, error);
}

static void
print_losses (GPtrArray *losses, const char *path)
{
  g_autofree char *name = g_filename_display_name (path);

  if (losses->len == 0)
    g_print (_ ("“%s” is a whole copy; nothing was lost.\n"), name);
  else
    g_print (ngettext ("“%s” is a whole copy of what could be read; %u thing to check:\n",
                       "“%s” is a whole copy of what could be read; %u things to check:\n",
                       losses->len),
             name,
             losses->len);
  for (guint i = 0; i < losses->len; i++)
    g_print ("  %s\n", (const char *) losses->pdata[i]);
}

/**
 * jx_cmd_repair:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `repair`: makes a whole year file of what can be read of a damaged one, and tells what cannot.
 *
 * Returns: whether it was made
 */
gboolean
jx_cmd_repair (const JxCommand *command, char **arguments, GError **error)
{
  g_autofree char *output = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("Year file to make"), N_ ("FILE") },
    { NULL },
  };
  g_autofree char *damaged = NULL;
  g_autofree char *path = NULL;
  g_autoptr (GPtrArray) losses = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("-o", output, error))
    return FALSE;
  damaged = jx_cli_path (files[0], error);
  path = damaged != NULL ? jx_cli_path (output, error) : NULL;
  if (path == NULL || !jx_repair (damaged, path, &losses, error))
    return FALSE;
  print_losses (losses, output);
  return TRUE;
}
