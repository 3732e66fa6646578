/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-json.h"
#include "rules/jx-evidence.h"
#include "store/jx-attach.h"

#include <glib/gi18n-lib.h>

static void
print_json (GPtrArray *list)
{
  JxJson          *json = jx_json_new ();
  g_autofree char *text = NULL;

  jx_json_begin (json, NULL, '[');
  for (guint i = 0; i < list->len; i++)
    {
      const JxEvidence *evidence = list->pdata[i];

      jx_json_begin (json, NULL, '{');
      jx_json_text (json, "number", evidence->number);
      if (evidence->project != NULL)
        jx_json_text (json, "project", evidence->project->name);
      else
        jx_json_null (json, "project");
      jx_json_text (json, "owner", jx_table_info (evidence->owner.table)->name);
      jx_json_text (json, "owner_name", evidence->owner_name);
      jx_json_text (json, "name", evidence->attachment->name);
      jx_json_text (json, "media_type", evidence->attachment->media_type);
      jx_json_int (json, "size", evidence->attachment->size);
      jx_json_text (json, "sha256", evidence->attachment->sha256);
      jx_json_end (json);
    }
  jx_json_end (json);

  text = jx_json_finish (json);
  jx_cli_print_json (text);
}

static void
print_text (GPtrArray *list)
{
  for (guint i = 0; i < list->len; i++)
    {
      const JxEvidence *evidence = list->pdata[i];
      g_autofree char  *size =
        g_format_size_full ((guint64) evidence->attachment->size, G_FORMAT_SIZE_IEC_UNITS);

      g_print ("%s  %s  %s  (%s)\n",
               evidence->number,
               evidence->attachment->name,
               size,
               evidence->owner_name);
    }
}

static gboolean
export_all (JxYear *year, GPtrArray *list, const char *argument, GError **error)
{
  g_autofree char *path = jx_cli_path (argument, error);
  g_autoptr (GFile) folder = path != NULL ? g_file_new_for_path (path) : NULL;

  return folder != NULL && jx_year_export_evidence (year, list, folder, error);
}

static gboolean
sweep (const char *file, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (file, TRUE, error);
  g_autofree char *freed = NULL;
  guint            n_swept = 0;
  gint64           size = 0;

  if (year == NULL || !jx_year_sweep (year, &n_swept, &size, error))
    return FALSE;
  freed = g_format_size_full ((guint64) size, G_FORMAT_SIZE_IEC_UNITS);
  g_print (ngettext ("%u file dropped, %s.\n", "%u files dropped, %s.\n", n_swept), n_swept, freed);
  return TRUE;
}

/**
 * jx_cmd_attachments:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `attachments`: lists the files of evidence, writes them into a folder, or sweeps out what nothing
 * can come back to.
 *
 * Returns: whether it was done
 */
gboolean
jx_cmd_attachments (const JxCommand *command, char **arguments, GError **error)
{
  gboolean         as_json = FALSE;
  gboolean         do_sweep = FALSE;
  g_autofree char *folder = NULL;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "export",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &folder,
      N_ ("Write the files into a folder"),
      N_ ("FOLDER") },
    { "sweep",
      0,
      0,
      G_OPTION_ARG_NONE,
      &do_sweep,
      N_ ("Drop files that nothing can come back to"),
      NULL },
    { NULL },
  };
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) list = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error))
    return FALSE;
  if (do_sweep)
    return sweep (files[0], error);
  year = jx_cli_open (files[0], FALSE, error);
  snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  if (snapshot == NULL)
    return FALSE;

  list = jx_evidence (snapshot, NULL);
  if (folder != NULL)
    return export_all (year, list, folder, error);
  if (as_json)
    print_json (list);
  else
    print_text (list);
  return TRUE;
}
