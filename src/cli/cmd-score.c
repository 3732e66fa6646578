/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-json.h"
#include "rules/jx-assess.h"

#include <glib/gi18n-lib.h>

/* The grades as the forms say them, in whatever language. */
static const char *const grade_keys[] = {
  [JX_GRADE_EXCELLENT] = "优",
  [JX_GRADE_GOOD] = "良",
  [JX_GRADE_FAIR] = "中",
  [JX_GRADE_POOR] = "差",
};

/* Shows the score of a project, or of a unit as a whole where it is NULL. */
typedef void (*ShowFunc) (const JxUnit         *unit,
                          const JxProject      *project,
                          const JxProjectScore *score,
                          gpointer              data);

static void
write_points (JxJson *json, const char *key, gint64 points)
{
  g_autofree char *text = points != JX_UNSET ? jx_number_format (points, 2, 2, FALSE) : NULL;

  if (text != NULL)
    jx_json_text (json, key, text);
  else
    jx_json_null (json, key);
}

static const char *
actual_of (const JxIndicator *indicator)
{
  const JxEvaluation *evaluation =
    indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;

  return evaluation != NULL ? evaluation->actual : "";
}

static void
write_indicator (JxJson *json, const JxIndicator *indicator, const JxScore *score)
{
  jx_json_begin (json, NULL, '{');
  jx_json_text (json, "name", indicator->name);
  write_points (json, "weight", score->weight);
  jx_json_text (json, "actual", actual_of (indicator));
  write_points (json, "computed", score->computed);
  write_points (json, "given", score->given);
  jx_json_text (json, "why", score->why);
  jx_json_bool (json, "needs_reason", score->needs_reason);
  jx_json_end (json);
}

static const char *
key_of (const char *code, const char *name)
{
  return *code != '\0' ? code : name;
}

/* How the project stands by the common evaluation frame, where it has its criteria. */
static void
write_common (JxJson *json, const JxProject *project)
{
  JxAssessed assessed;

  if (project == NULL || !jx_assess_project (project, &assessed))
    return;
  jx_json_begin (json, "common", '{');
  write_points (json, "total", assessed.total);
  write_points (json, "weight", assessed.weight);
  jx_json_text (json, "grade", grade_keys[assessed.grade]);
  jx_json_int (json, "missing", assessed.n_missing);
  jx_json_int (json, "reasons_missing", assessed.n_reasons);
  jx_json_end (json);
}

static void
write_score (const JxUnit         *unit,
             const JxProject      *project,
             const JxProjectScore *score,
             gpointer              json)
{
  GPtrArray *indicators = project != NULL ? project->indicators : unit->indicators;

  jx_json_begin (json, NULL, '{');
  if (project != NULL)
    jx_json_text (json, "project", key_of (project->code, project->name));
  else
    jx_json_null (json, "project");
  jx_json_text (json, "unit", key_of (unit->code, unit->name));
  write_points (json, "execution_points", score->execution.given);
  jx_json_begin (json, "indicators", '[');
  for (guint i = 0; i < score->n_indicators; i++)
    write_indicator (json, indicators->pdata[i], &score->indicators[i]);
  jx_json_end (json);
  write_points (json, "total", score->total);
  jx_json_text (json, "grade", grade_keys[score->grade]);
  jx_json_int (json, "missing", score->n_missing);
  jx_json_int (json, "reasons_missing", score->n_reasons);
  write_common (json, project);
  jx_json_end (json);
}

static void
print_line (const char *name, const JxScore *score)
{
  g_autofree char *weight = jx_number_format (score->weight, 2, 0, FALSE);
  g_autofree char *given =
    score->given != JX_UNSET ? jx_number_format (score->given, 2, 0, FALSE) : g_strdup ("—");

  g_print ("  %s: %s / %s  %s%s%s\n",
           name,
           given,
           weight,
           score->why,
           score->needs_reason ? "; " : "",
           score->needs_reason ? _ ("a reason is missing") : "");
}

static void
print_score (const JxUnit         *unit,
             const JxProject      *project,
             const JxProjectScore *score,
             gpointer              unused)
{
  GPtrArray       *indicators = project != NULL ? project->indicators : unit->indicators;
  g_autofree char *total = jx_number_format (score->total, 2, 2, FALSE);

  g_print ("%s: %s %s\n",
           project != NULL ? project->name : unit->name,
           total,
           jx_grade_name (score->grade));
  print_line (_ ("Execution"), &score->execution);
  for (guint i = 0; i < score->n_indicators; i++)
    print_line (((const JxIndicator *) indicators->pdata[i])->name, &score->indicators[i]);
}

/* A unit as a whole comes before its projects, where it has indicators of its own. */
static void
for_each_score (const JxSnapshot *snapshot, ShowFunc show, gpointer data)
{
  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];
      g_autoptr (JxProjectScore) own = jx_score_unit (unit, snapshot->settings);

      if (unit->indicators->len > 0)
        show (unit, NULL, own, data);
      for (guint p = 0; p < unit->projects->len; p++)
        {
          const JxProject *project = unit->projects->pdata[p];
          g_autoptr (JxProjectScore) score = jx_score_project (project, snapshot->settings);

          show (unit, project, score, data);
        }
    }
}

static void
print_json (const JxSnapshot *snapshot)
{
  JxJson          *json = jx_json_new ();
  g_autofree char *text = NULL;

  jx_json_begin (json, NULL, '[');
  for_each_score (snapshot, write_score, json);
  jx_json_end (json);
  text = jx_json_finish (json);
  jx_cli_print_json (text);
}

/**
 * jx_cmd_score:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `score`: tells the points of every project and how they came about.
 *
 * Returns: whether it could be read
 */
gboolean
jx_cmd_score (const JxCommand *command, char **arguments, GError **error)
{
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "json", 'j', 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxSnapshot) snapshot = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error))
    return FALSE;
  year = jx_cli_open (files[0], FALSE, error);
  snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  if (snapshot == NULL)
    return FALSE;
  if (as_json)
    print_json (snapshot);
  else
    for_each_score (snapshot, print_score, NULL);
  return TRUE;
}
