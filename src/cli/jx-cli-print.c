/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

static void
write_text (FILE *stream, const char *text)
{
  const char      *charset = NULL;
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *converted = NULL;

  if (!jx_cli_speaks_utf8 (&charset))
    converted = g_convert_with_fallback (valid, -1, charset, "UTF-8", "?", NULL, NULL, NULL);
  fputs (converted != NULL ? converted : valid, stream);
}

static void
print_cb (const char *text)
{
  write_text (stdout, text);
}

static void
printerr_cb (const char *text)
{
  write_text (stderr, text);
  fflush (stderr);
}

/**
 * jx_cli_speaks_utf8:
 * @charset: (out) (optional): the encoding of the locale
 *
 * Whether texts go to and come from the terminal in UTF-8.
 *
 * So they do in a locale that claims plain ASCII: its terminal shows UTF-8 all the same.
 */
gboolean
jx_cli_speaks_utf8 (const char **charset)
{
  const char *name = NULL;
  gboolean    is_utf8 = g_get_charset (&name);

  if (charset != NULL)
    *charset = name;
  return is_utf8 || strstr (name, "ASCII") != NULL || g_str_has_prefix (name, "ANSI_X3.4");
}

/**
 * jx_cli_print_setup:
 *
 * Makes g_print() and g_printerr() write in the locale's encoding, and never lose Chinese text to a
 * locale that has none.
 */
void
jx_cli_print_setup (void)
{
  g_set_print_handler (print_cb);
  g_set_printerr_handler (printerr_cb);
}

/**
 * jx_cli_print_json:
 * @json: JSON text
 *
 * Writes @json to standard output; it is UTF-8 in every locale.
 */
void
jx_cli_print_json (const char *json)
{
  g_return_if_fail (json != NULL);

  fputs (json, stdout);
  if (!g_str_has_suffix (json, "\n"))
    fputc ('\n', stdout);
}

/* What the system says of a failure comes without a full stop. */
static gboolean
ends_sentence (const char *line)
{
  static const char *const ends[] = { ".", "!", "?", "。", "！", "？" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (g_str_has_suffix (line, ends[i]))
      return TRUE;
  return FALSE;
}

/**
 * jx_cli_print_error:
 * @error: what went wrong
 *
 * Says @error on standard error, in one line.
 */
void
jx_cli_print_error (const GError *error)
{
  g_autofree char *line = NULL;
  g_autofree char *sentence = NULL;

  g_return_if_fail (error != NULL);

  line = g_strchomp (g_strdelimit (g_utf8_make_valid (error->message, -1), "\r\n", ' '));
  sentence = ends_sentence (line) ? g_strdup (line) : g_strdup_printf (_ ("%s."), line);
  g_printerr ("jixiao-cli: %s\n", sentence);
}

/**
 * jx_cli_print_flush:
 * @error: return location for a %JX_ERROR_IO
 *
 * Sees to it that all output was written: a full disk behind a pipe must not look like success.
 *
 * Returns: whether it was
 */
gboolean
jx_cli_print_flush (GError **error)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return TRUE;

  g_set_error (error,
               JX_ERROR,
               JX_ERROR_IO,
               _ ("The output could not be written: %s."),
               g_strerror (errno));
  return FALSE;
}

/**
 * jx_cli_local_time:
 * @iso: a moment, ISO 8601 in UTC
 *
 * Returns: (transfer full): the moment in the time of the user
 */
char *
jx_cli_local_time (const char *iso)
{
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso, NULL);
  g_autoptr (GDateTime) local = time != NULL ? g_date_time_to_local (time) : NULL;

  return local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M:%S") : g_strdup (iso);
}
