/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "export/jx-export.h"

#include <glib/gi18n-lib.h>

static gboolean
choose_format (const char *path, JxExportFormat *format, GError **error)
{
  g_autoptr (GString) known = g_string_new (NULL);

  if (jx_export_find_format (path, format))
    return TRUE;
  for (guint i = 0; i < JX_N_EXPORT_FORMATS; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", jx_export_suffix (i));
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("The name of the file to write must end with one of %s"),
               known->str);
  return FALSE;
}

static gboolean
choose_content (const char      *argument,
                JxExportFormat   format,
                JxExportContent *content,
                GError         **error)
{
  g_autofree char *name = argument != NULL ? jx_cli_text (argument, error) : NULL;
  g_autoptr (GString) known = g_string_new (NULL);

  *content = jx_export_usual (format);
  if (argument == NULL || (name != NULL && jx_export_find_content (name, content) &&
                           jx_export_takes (format, *content)))
    return TRUE;
  if (name == NULL)
    return FALSE;
  for (guint i = 0; i < JX_N_EXPORT_CONTENTS; i++)
    if (jx_export_takes (format, i))
      g_string_append_printf (known,
                              "%s%s",
                              known->len > 0 ? ", " : "",
                              jx_export_content_name (i));
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("A file that ends with %s can hold %s, but not “%s”"),
               jx_export_suffix (format),
               known->str,
               name);
  return FALSE;
}

static gboolean
check_cutoff (gint64 cutoff, GError **error)
{
  if (cutoff >= 0 && cutoff <= 12)
    return TRUE;
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("The option --cutoff needs a month from 1 to 12"));
  return FALSE;
}

/* What `export` was asked for. */
typedef struct
{
  char  *output;
  char  *content;
  char  *project;
  gint64 cutoff;
} Wishes;

static gboolean
export_file (const char *file, const Wishes *wishes, GError **error)
{
  JxExportOptions  options = { .cutoff = wishes->cutoff };
  JxExportFormat   format;
  JxExportContent  content;
  g_autofree char *path = jx_cli_path (wishes->output, error);
  g_autofree char *fingerprint = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;

  if (path == NULL || !choose_format (path, &format, error) ||
      !choose_content (wishes->content, format, &content, error))
    return FALSE;
  year = jx_cli_open (file, FALSE, error);
  snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  if (snapshot == NULL ||
      !jx_cli_project_id (snapshot, wishes->project, &options.project_id, error))
    return FALSE;
  fingerprint = jx_year_fingerprint (year);
  options.fingerprint = fingerprint;
  return jx_export_write (snapshot, path, format, content, &options, error);
}

/**
 * jx_cmd_export:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `export`: writes a year as a file for others; the ending of its name says in which format.
 *
 * Returns: whether it was written
 */
gboolean
jx_cmd_export (const JxCommand *command, char **arguments, GError **error)
{
  Wishes wishes = { 0 };
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.output,
      N_ ("File to write; its ending names the format"),
      N_ ("FILE") },
    { "content",
      'c',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.content,
      N_ ("What to write; what is usual in the format else"),
      "goals|monitoring|evaluation|summary|payments|goal-table|report|full-text|everything" },
    { "project",
      'p',
      0,
      G_OPTION_ARG_FILENAME,
      &wishes.project,
      N_ ("Only this project, by code, name or number"),
      N_ ("PROJECT") },
    { "cutoff",
      0,
      0,
      G_OPTION_ARG_INT64,
      &wishes.cutoff,
      N_ ("Month that the monitoring is of; the last one monitored else"),
      N_ ("MONTH") },
    { NULL },
  };
  gboolean done =
    jx_cli_parse (command, arguments, options, &files, error) &&
    jx_cli_require ("-o", wishes.output, error) && check_cutoff (wishes.cutoff, error) &&
    jx_cli_differ (files[0], wishes.output, error) && export_file (files[0], &wishes, error);

  g_free (wishes.output);
  g_free (wishes.content);
  g_free (wishes.project);
  return done;
}
