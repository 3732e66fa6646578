/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-error.h"
#include "store/jx-backup.h"

#include <glib/gi18n-lib.h>

static gboolean
check_operands (const JxCommand *command, char **operands, GError **error)
{
  guint n = g_strv_length (operands);

  if (n < command->least)
    g_set_error (error,
                 G_OPTION_ERROR,
                 G_OPTION_ERROR_BAD_VALUE,
                 _ ("An argument is missing after “%s”"),
                 n > 0 ? operands[n - 1] : command->name);
  else if (n > command->most)
    g_set_error (error,
                 G_OPTION_ERROR,
                 G_OPTION_ERROR_BAD_VALUE,
                 _ ("The argument “%s” is one too many"),
                 operands[command->most]);
  else
    return TRUE;
  return FALSE;
}

/**
 * jx_cli_parse:
 * @command: the command that is run
 * @arguments: what follows its name on the command line
 * @options: (nullable): its options, ended by an empty one; texts are taken as file names, that is
 *   byte for byte, and go through jx_cli_text() or jx_cli_path()
 * @operands: (out) (transfer full): the arguments that are no options
 * @error: return location for a #GOptionError
 *
 * Reads the options of @command. `--help` prints the help of the command and ends the program.
 *
 * Returns: whether the arguments are right in kind and number
 */
gboolean
jx_cli_parse (const JxCommand    *command,
              char              **arguments,
              const GOptionEntry *options,
              char             ***operands,
              GError            **error)
{
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_auto (GStrv) found = NULL;
  g_auto (GStrv) line = NULL;
  g_autofree char *program = g_strdup_printf ("jixiao-cli %s", command->name);
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  const GOptionEntry rest[] = {
    { .long_name = G_OPTION_REMAINING,
      .arg = G_OPTION_ARG_FILENAME_ARRAY,
      .arg_data = &found,
      .arg_description = command->usage },
    { NULL },
  };

  g_strv_builder_add (builder, program);
  g_strv_builder_addv (builder, (const char **) arguments);
  line = g_strv_builder_end (builder);

  g_set_prgname (program);
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, rest, GETTEXT_PACKAGE);
  if (options != NULL)
    g_option_context_add_main_entries (context, options, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, &line, error))
    return FALSE;

  if (found == NULL)
    found = g_new0 (char *, 1);
  if (!check_operands (command, found, error))
    return FALSE;
  *operands = g_steal_pointer (&found);
  return TRUE;
}

/**
 * jx_cli_require:
 * @option: an option, such as `--form`
 * @value: (nullable): what it was given
 * @error: return location for a #GOptionError
 *
 * Returns: whether the option was given
 */
gboolean
jx_cli_require (const char *option, const char *value, GError **error)
{
  if (value != NULL && *value != '\0')
    return TRUE;

  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("The option %s is missing"),
               option);
  return FALSE;
}

static char *
to_utf8 (const char *argument)
{
#ifdef G_OS_WIN32
  return g_strdup (argument);
#else
  return jx_cli_speaks_utf8 (NULL) ? g_strdup (argument)
                                   : g_locale_to_utf8 (argument, -1, NULL, NULL, NULL);
#endif
}

/**
 * jx_cli_text:
 * @argument: an argument that is a text, in the locale's encoding
 * @error: return location for a %JX_ERROR_VALUE
 *
 * Returns: (transfer full): the text in UTF-8; %NULL if it is not valid
 */
char *
jx_cli_text (const char *argument, GError **error)
{
  g_autofree char *text = to_utf8 (argument);
  g_autofree char *shown = NULL;

  if (text != NULL && g_utf8_validate (text, -1, NULL))
    return g_steal_pointer (&text);

  shown = g_utf8_make_valid (argument, -1);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_VALUE,
               _ ("The argument “%s” is not text in the encoding of this system."),
               shown);
  return NULL;
}

/**
 * jx_cli_path:
 * @argument: an argument that names a file
 * @error: return location for a #GOptionError or a %JX_ERROR_NOT_FOUND
 *
 * Returns: (transfer full): the path, absolute, in the encoding of file names
 */
char *
jx_cli_path (const char *argument, GError **error)
{
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (*argument == '\0')
    {
      g_set_error_literal (error,
                           G_OPTION_ERROR,
                           G_OPTION_ERROR_BAD_VALUE,
                           _ ("A file name is empty"));
      return NULL;
    }

  file = g_file_new_for_commandline_arg (argument);
  path = g_file_get_path (file);
  if (path == NULL)
    {
      g_autofree char *shown = g_filename_display_name (argument);

      g_set_error (error,
                   JX_ERROR,
                   JX_ERROR_NOT_FOUND,
                   _ ("“%s” is not a file on this computer."),
                   shown);
    }
  return g_steal_pointer (&path);
}

static char *
file_id (GFile *file)
{
  g_autoptr (GFileInfo) info =
    g_file_query_info (file, G_FILE_ATTRIBUTE_ID_FILE, G_FILE_QUERY_INFO_NONE, NULL, NULL);

  return info != NULL ? g_strdup (g_file_info_get_attribute_string (info, G_FILE_ATTRIBUTE_ID_FILE))
                      : NULL;
}

/**
 * jx_cli_differ:
 * @input: an argument that names the file to read
 * @output: an argument that names the file to write
 * @error: return location for a %JX_ERROR_EXISTS
 *
 * Guards a file from being replaced by what is made of it, through a link too.
 *
 * Returns: whether they are two files
 */
gboolean
jx_cli_differ (const char *input, const char *output, GError **error)
{
  g_autoptr (GFile) from = g_file_new_for_commandline_arg (input);
  g_autoptr (GFile) to = g_file_new_for_commandline_arg (output);
  g_autofree char *from_id = file_id (from);
  g_autofree char *to_id = file_id (to);
  g_autofree char *shown = NULL;

  if (!g_file_equal (from, to) && (from_id == NULL || g_strcmp0 (from_id, to_id) != 0))
    return TRUE;

  shown = g_filename_display_name (output);
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_EXISTS,
               _ ("“%s” is the file to read; the file to write must be another one."),
               shown);
  return FALSE;
}

static void
about_to_change_cb (JxYear *year)
{
  g_autofree char *folder = jx_backup_folder (jx_year_get_path (year), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) warning = NULL;

  if (jx_backup_make_daily (year, folder, &error))
    return;
  warning =
    g_error_new (error->domain, error->code, _ ("There is no backup of today: %s"), error->message);
  jx_cli_print_error (warning);
}

/**
 * jx_cli_open:
 * @argument: an argument that names a year file
 * @to_write: whether the command changes it
 * @error: return location for a #GError
 *
 * Opens a year file. Before the first change of a day a backup is kept; where that fails a warning
 * tells, and the change goes on.
 *
 * A command is one short transaction, so it takes no hold of the file (see jx_hold_take()): a
 * window that has it open sees the change, and nobody waits for the other.
 *
 * Returns: (transfer full): the year
 */
JxYear *
jx_cli_open (const char *argument, gboolean to_write, GError **error)
{
  g_autofree char *path = jx_cli_path (argument, error);
  JxYear          *year;

  if (path == NULL)
    return NULL;
  if (!to_write)
    return jx_year_open_read_only (path, error);
  year = jx_year_open (path, error);
  if (year != NULL)
    g_signal_connect (year, "about-to-change", G_CALLBACK (about_to_change_cb), NULL);
  return year;
}
