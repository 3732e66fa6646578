/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-json.h"
#include "model/jx-percent.h"
#include "rules/jx-progress.h"

#include <glib/gi18n-lib.h>

static const char *
state_key (JxProgressState state)
{
  static const char *const keys[] = {
    [JX_PROGRESS_NORMAL] = "normal",       [JX_PROGRESS_AHEAD] = "ahead",
    [JX_PROGRESS_BEHIND] = "behind",       [JX_PROGRESS_FAR_BEHIND] = "far-behind",
    [JX_PROGRESS_OVERSPENT] = "overspent",
  };

  return keys[state];
}

static void
write_percent (JxJson *json, const char *key, gint64 basis_points)
{
  g_autofree char *digits = jx_percent_digits (basis_points);

  jx_json_text (json, key, digits);
}

static void
print_json (GPtrArray *projects, const JxSettings *settings, const char *as_of)
{
  JxJson          *json = jx_json_new ();
  g_autofree char *text = NULL;

  jx_json_begin (json, NULL, '[');
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];
      JxProgress       progress;

      jx_progress_of_project (project, settings, as_of, &progress);
      jx_json_begin (json, NULL, '{');
      jx_json_text (json, "project", *project->code != '\0' ? project->code : project->name);
      jx_json_int (json, "budget_fen", progress.budget);
      jx_json_int (json, "adjusted_fen", progress.adjusted);
      jx_json_int (json, "paid_fen", progress.paid);
      write_percent (json, "execution", progress.execution);
      write_percent (json, "plan", progress.plan);
      write_percent (json, "time", progress.time);
      write_percent (json, "gap", progress.gap);
      jx_json_text (json, "state", state_key (progress.state));
      jx_json_end (json);
    }
  jx_json_end (json);
  text = jx_json_finish (json);
  jx_cli_print_json (text);
}

static void
print_progress (const char *name, const JxProgress *progress)
{
  g_autofree char *adjusted = jx_money_format (progress->adjusted, JX_MONEY_WAN);
  g_autofree char *paid = jx_money_format (progress->paid, JX_MONEY_WAN);
  g_autofree char *execution = jx_percent_format (progress->execution);
  g_autofree char *plan = jx_percent_format (progress->plan);
  g_autofree char *gap = jx_percent_digits (progress->gap);

  g_print (_ ("%s: paid %s of %s 万元, %s; planned %s; gap %s; %s\n"),
           name,
           paid,
           adjusted,
           execution,
           plan,
           gap,
           jx_progress_state_name (progress->state));
}

static void
print_text (GPtrArray *projects, const JxSettings *settings, const char *as_of)
{
  g_autofree char *time = NULL;
  JxProgress       progress;

  jx_progress_of_all (projects, settings, as_of, &progress);
  time = jx_percent_format (progress.time);
  g_print (_ ("As of %s, time progress %s\n"), as_of, time);
  for (guint i = 0; i < projects->len; i++)
    {
      JxProgress one;

      jx_progress_of_project (projects->pdata[i], settings, as_of, &one);
      print_progress (((const JxProject *) projects->pdata[i])->name, &one);
    }
  print_progress (_ ("All projects"), &progress);
}

/**
 * jx_cmd_progress:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `progress`: compares what every project has paid with its plan and with time.
 *
 * Returns: whether it could be read
 */
gboolean
jx_cmd_progress (const JxCommand *command, char **arguments, GError **error)
{
  g_autofree char   *day = NULL;
  g_autofree char   *as_of = NULL;
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "as-of",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &day,
      N_ ("Day to tell it of; the day of the last payment else"),
      N_ ("DATE") },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) projects = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error))
    return FALSE;
  year = jx_cli_open (files[0], FALSE, error);
  snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  if (snapshot == NULL)
    return FALSE;
  as_of = jx_cli_as_of (snapshot, day, error);
  if (as_of == NULL)
    return FALSE;

  projects = jx_cli_projects (snapshot, NULL);
  if (as_json)
    print_json (projects, snapshot->settings, as_of);
  else
    print_text (projects, snapshot->settings, as_of);
  return TRUE;
}
