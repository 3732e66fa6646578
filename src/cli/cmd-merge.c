/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-error.h"
#include "store/jx-merge.h"

#include <glib/gi18n-lib.h>
#include <signal.h>

/* After so many files it says how far it is. */
#define STEP 100

static volatile sig_atomic_t interrupted;

static void
interrupt_cb (int number)
{
  interrupted = 1;
}

static gboolean
tell_cb (guint n_done, guint n_files, gpointer data)
{
  const gboolean *verbose = data;

  if (*verbose && (n_done % STEP == 0 || n_done == n_files))
    {
      g_print (_ ("%u of %u files\n"), n_done, n_files);
      jx_cli_print_flush (NULL);
    }
  return !interrupted;
}

static void
print_results (const GPtrArray *results)
{
  guint counts[JX_MERGE_SKIPPED + 1] = { 0 };

  for (guint i = 0; i < results->len; i++)
    {
      const JxMergeResult *result = results->pdata[i];
      g_autofree char     *name = g_filename_display_name (result->path);

      counts[result->outcome]++;
      if (result->outcome == JX_MERGE_SKIPPED)
        g_print (_ ("Skipped: %s: %s\n"), name, result->message);
    }
  g_print (_ ("Files added: %u, brought up to date: %u, unchanged: %u, skipped: %u\n"),
           counts[JX_MERGE_ADDED],
           counts[JX_MERGE_UPDATED],
           counts[JX_MERGE_UNCHANGED],
           counts[JX_MERGE_SKIPPED]);
}

static gboolean
check_complete (const GPtrArray *results, guint n_files, GError **error)
{
  guint n_skipped = 0;

  for (guint i = 0; i < results->len; i++)
    n_skipped += ((const JxMergeResult *) results->pdata[i])->outcome == JX_MERGE_SKIPPED;
  if (results->len < n_files)
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_DOCUMENT,
                 _ ("Merging was stopped after %u of %u files; merge again to take in the others."),
                 results->len,
                 n_files);
  else if (n_skipped > 0)
    g_set_error (error,
                 JX_ERROR,
                 JX_ERROR_DOCUMENT,
                 ngettext ("%u file was skipped.", "%u files were skipped.", n_skipped),
                 n_skipped);
  return results->len == n_files && n_skipped == 0;
}

static GStrv
list_paths (const char *output, char **files, GError **error)
{
  g_autoptr (GStrvBuilder) paths = g_strv_builder_new ();

  for (; *files != NULL; files++)
    {
      g_autofree char *path = NULL;

      if (!jx_cli_differ (*files, output, error) || (path = jx_cli_path (*files, error)) == NULL)
        return NULL;
      g_strv_builder_add (paths, path);
    }
  return g_strv_builder_end (paths);
}

/**
 * jx_cmd_merge:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `merge`: takes the units of many year files into one. Ctrl+C stops it after the file that it is
 * at; what was read by then is taken in.
 *
 * Returns: whether every file was taken in
 */
gboolean
jx_cmd_merge (const JxCommand *command, char **arguments, GError **error)
{
  gboolean           verbose = FALSE;
  const GOptionEntry options[] = {
    { "verbose", 'v', 0, G_OPTION_ARG_NONE, &verbose, N_ ("Say how far it is"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_auto (GStrv) paths = NULL;
  g_autofree char *into = NULL;
  g_autoptr (GPtrArray) results = jx_merge_results ();
  gboolean merged;

  if (!jx_cli_parse (command, arguments, options, &files, error))
    return FALSE;
  into = jx_cli_path (files[0], error);
  paths = into != NULL ? list_paths (files[0], files + 1, error) : NULL;
  if (paths == NULL)
    return FALSE;
  signal (SIGINT, interrupt_cb);
  merged = jx_merge_to (into, (const char *const *) paths, tell_cb, &verbose, results, error);
  signal (SIGINT, SIG_DFL);
  print_results (results);
  return merged && check_complete (results, g_strv_length (paths), error);
}
