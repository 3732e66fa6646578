/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-json.h"
#include "model/jx-error.h"
#include "rules/jx-review.h"

#include <glib/gi18n-lib.h>

/* How JSON calls them, whatever the language of the user. */
static const char *const severities[] = {
  [JX_SEVERITY_ERROR] = "error",
  [JX_SEVERITY_WARNING] = "warning",
  [JX_SEVERITY_HINT] = "hint",
};
static const char *const aspects[] = {
  [JX_ASPECT_COMPLETE] = "complete",
  [JX_ASPECT_RELEVANT] = "relevant",
  [JX_ASPECT_SUITABLE] = "suitable",
  [JX_ASPECT_FEASIBLE] = "feasible",
};

static void
write_text (JxJson *json, const char *key, const char *text)
{
  if (text != NULL)
    jx_json_text (json, key, text);
  else
    jx_json_null (json, key);
}

static void
write_finding (JxJson *json, const JxFinding *finding)
{
  const JxProject *project = finding->project;
  const char      *id = NULL;

  if (project != NULL)
    id = *project->code != '\0' ? project->code : project->name;

  jx_json_begin (json, NULL, '{');
  jx_json_text (json, "rule", finding->rule->id);
  jx_json_text (json, "severity", severities[finding->rule->severity]);
  write_text (json, "project", id);
  write_text (json, "indicator", finding->indicator != NULL ? finding->indicator->name : NULL);
  write_text (json, "field", finding->place.field);
  jx_json_text (json, "message", finding->message);
  jx_json_text (json, "advice", finding->advice);
  write_text (json, "project_name", project != NULL ? project->name : NULL);
  jx_json_text (json, "aspect", aspects[finding->rule->aspect]);
  jx_json_bool (json, "waived", finding->waiver != NULL);
  jx_json_end (json);
}

static void
print_json (GPtrArray *findings)
{
  JxJson          *json = jx_json_new ();
  g_autofree char *text = NULL;

  jx_json_begin (json, NULL, '[');
  for (guint i = 0; i < findings->len; i++)
    write_finding (json, findings->pdata[i]);
  jx_json_end (json);

  text = jx_json_finish (json);
  jx_cli_print_json (text);
}

static void
print_finding (const JxFinding *finding)
{
  /* Translators: the rule, error or warning, what is wrong, what to do, perhaps (waived) */
  g_print (_ ("  %s %s: %s %s%s\n"),
           finding->rule->id,
           jx_severity_name (finding->rule->severity),
           finding->message,
           finding->advice,
           finding->waiver != NULL ? _ (" (waived)") : "");
}

/* Prints the findings of one project, or those of no project, under a heading. */
static void
print_group (GPtrArray *findings, const JxProject *project, const char *heading)
{
  gboolean begun = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->project != project)
        continue;
      if (!begun)
        g_print ("%s\n", heading);
      begun = TRUE;
      print_finding (finding);
    }
}

static void
print_text (const JxSnapshot *snapshot, GPtrArray *findings)
{
  g_autoptr (GPtrArray) projects = jx_cli_projects (snapshot, NULL);

  print_group (findings, NULL, _ ("The unit as a whole"));
  for (guint i = 0; i < projects->len; i++)
    {
      const JxProject *project = projects->pdata[i];
      g_autofree char *heading = g_strdup_printf ("%u. %s", i + 1, project->name);

      print_group (findings, project, heading);
    }
  if (findings->len == 0)
    g_print ("%s\n", _ ("The review finds nothing."));
}

static gboolean
check_strictly (GPtrArray *findings, GError **error)
{
  guint n_errors = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      const JxFinding *finding = findings->pdata[i];

      if (finding->rule->severity == JX_SEVERITY_ERROR && finding->waiver == NULL)
        n_errors++;
    }
  if (n_errors == 0)
    return TRUE;

  g_set_error (error,
               JX_ERROR,
               JX_ERROR_CONSTRAINT,
               ngettext ("The review finds %u error.", "The review finds %u errors.", n_errors),
               n_errors);
  return FALSE;
}

/**
 * jx_cmd_review:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `review`: prints the findings of the review, project by project.
 *
 * Returns: whether the file could be read and, where that is asked for, holds no error
 */
gboolean
jx_cmd_review (const JxCommand *command, char **arguments, GError **error)
{
  gboolean as_json = FALSE;
  gboolean strict = FALSE;
  g_auto (GStrv) files = NULL;
  const GOptionEntry options[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "strict", 's', 0, G_OPTION_ARG_NONE, &strict, N_ ("Fail if a finding is an error"), NULL },
    { NULL },
  };
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error))
    return FALSE;
  year = jx_cli_open (files[0], FALSE, error);
  snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  if (snapshot == NULL)
    return FALSE;

  findings = jx_review (snapshot);
  if (as_json)
    print_json (findings);
  else
    print_text (snapshot, findings);
  return !strict || check_strictly (findings, error);
}
