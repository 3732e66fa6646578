/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-json.h"
#include "model/jx-error.h"
#include "model/jx-percent.h"
#include "paper/jx-form-trend.h"
#include "paper/jx-pdf.h"

#include <glib/gi18n-lib.h>

static void
print_json (const GPtrArray *years)
{
  JxJson          *json = jx_json_new ();
  g_autofree char *text = NULL;

  jx_json_begin (json, NULL, '[');
  for (guint i = 0; i < years->len; i++)
    {
      const JxTrendYear *year = years->pdata[i];
      g_autofree char   *execution = jx_percent_digits (year->progress.execution);

      jx_json_begin (json, NULL, '{');
      jx_json_int (json, "year", year->year);
      jx_json_text (json, "name", year->name);
      jx_json_text (json, "as_of", year->as_of);
      jx_json_int (json, "budget_fen", year->progress.budget);
      jx_json_int (json, "adjusted_fen", year->progress.adjusted);
      jx_json_int (json, "paid_fen", year->progress.paid);
      jx_json_text (json, "execution", execution);
      if (year->score != JX_UNSET)
        {
          g_autofree char *score = jx_number_format (year->score, 2, 0, FALSE);

          jx_json_text (json, "score", score);
          jx_json_text (json, "grade", jx_grade_name (year->grade));
        }
      jx_json_end (json);
    }
  jx_json_end (json);
  text = jx_json_finish (json);
  jx_cli_print_json (text);
}

static void
print_text (const GPtrArray *years)
{
  for (guint i = 0; i < years->len; i++)
    {
      const JxTrendYear *year = years->pdata[i];
      g_autofree char   *budget = jx_money_format (year->progress.budget, JX_MONEY_WAN);
      g_autofree char   *adjusted = jx_money_format (year->progress.adjusted, JX_MONEY_WAN);
      g_autofree char   *paid = jx_money_format (year->progress.paid, JX_MONEY_WAN);
      g_autofree char   *rate = jx_percent_format (year->progress.execution);
      g_autofree char   *score =
        year->score != JX_UNSET ? jx_number_format (year->score, 2, 0, FALSE) : g_strdup ("—");

      g_print (_ ("%d: budget %s, adjusted %s, paid %s 万元, %s; score %s %s\n"),
               (int) year->year,
               budget,
               adjusted,
               paid,
               rate,
               score,
               year->score != JX_UNSET ? jx_grade_name (year->grade) : "");
    }
}

static gboolean
check_years (GPtrArray *snapshots, char **files, GError **error)
{
  guint first, second;

  if (!jx_trend_twice (snapshots, &first, &second))
    return TRUE;
  g_set_error (error,
               JX_ERROR,
               JX_ERROR_EXISTS,
               _ ("“%s” and “%s” are of the same year."),
               files[first],
               files[second]);
  return FALSE;
}

static GPtrArray *
load_years (char **files, GError **error)
{
  g_autoptr (GPtrArray) snapshots =
    g_ptr_array_new_with_free_func ((GDestroyNotify) jx_snapshot_free);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autoptr (JxYear) year = jx_cli_open (files[i], FALSE, error);
      JxSnapshot *snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;

      if (snapshot == NULL)
        return NULL;
      g_ptr_array_add (snapshots, snapshot);
    }
  return check_years (snapshots, files, error) ? g_steal_pointer (&snapshots) : NULL;
}

static gboolean
find_project (GPtrArray *snapshots, const char *argument, const JxProject **project, GError **error)
{
  g_autoptr (GPtrArray) projects = jx_trend_projects (snapshots);
  g_autofree char *text = NULL;

  if (argument == NULL)
    return TRUE;
  text = jx_cli_text (argument, error);
  *project = text != NULL ? jx_cli_find_row (JX_TABLE_PROJECT, projects, text, error) : NULL;
  return *project != NULL;
}

static gboolean
write_pdf (const GPtrArray *years, gboolean is_project, const char *output, GError **error)
{
  const JxTrendYear *last = years->len > 0 ? years->pdata[years->len - 1] : NULL;
  const char        *name = last != NULL ? last->name : "";
  const JxPdfInfo    info = { .author = NULL };
  g_autoptr (JxPaper) paper = jx_form_build_trend (years, name, is_project, NULL, error);
  g_autofree char *path = paper != NULL ? jx_cli_path (output, error) : NULL;

  return path != NULL && jx_pdf_write (paper, path, &info, error);
}

/**
 * jx_cmd_trend:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `trend`: puts several years of a unit, or of one project, side by side.
 *
 * Returns: whether they could be read, and written where asked to
 */
gboolean
jx_cmd_trend (const JxCommand *command, char **arguments, GError **error)
{
  g_autofree char   *wanted = NULL;
  g_autofree char   *output = NULL;
  gboolean           as_json = FALSE;
  const GOptionEntry options[] = {
    { "project",
      'p',
      0,
      G_OPTION_ARG_FILENAME,
      &wanted,
      N_ ("Only this project, by code, name or number"),
      N_ ("PROJECT") },
    { "json", 'j', 0, G_OPTION_ARG_NONE, &as_json, N_ ("Print JSON"), NULL },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_ ("PDF file to write"), N_ ("FILE") },
    { NULL },
  };
  g_auto (GStrv) files = NULL;
  g_autoptr (GPtrArray) snapshots = NULL;
  g_autoptr (GPtrArray) years = NULL;
  const JxProject *project = NULL;

  if (!jx_cli_parse (command, arguments, options, &files, error))
    return FALSE;
  for (guint i = 0; output != NULL && files[i] != NULL; i++)
    if (!jx_cli_differ (files[i], output, error))
      return FALSE;
  snapshots = load_years (files, error);
  if (snapshots == NULL || !find_project (snapshots, wanted, &project, error))
    return FALSE;
  years = jx_trend_new (snapshots, project);
  if (output != NULL && !write_pdf (years, project != NULL, output, error))
    return FALSE;
  if (as_json)
    print_json (years);
  else if (output == NULL)
    print_text (years);
  return TRUE;
}
