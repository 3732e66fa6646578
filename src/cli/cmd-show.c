/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "exchange/jx-json.h"
#include "model/jx-percent.h"

#include <glib/gi18n-lib.h>

static void
print_goals (const JxUnit *unit)
{
  const JxField *kind = jx_field_find (JX_TABLE_GOAL, "kind");

  for (guint i = 0; i < unit->goals->len; i++)
    {
      const JxGoal *goal = unit->goals->pdata[i];

      g_print ("  %s: %s%s%s\n",
               _ (kind->labels[goal->kind]),
               goal->title,
               *goal->title != '\0' && *goal->text != '\0' ? " " : "",
               goal->text);
    }
}

static void
print_money (const JxProject *project)
{
  static const char *const names[] = { "budget", "fiscal", "other" };

  g_print ("  ");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const JxField   *field = jx_field_find (JX_TABLE_PROJECT, names[i]);
      g_autofree char *amount = jx_money_format_form (jx_field_get_int (field, project));

      g_print ("%s%s %s", i > 0 ? ", " : "", _ (field->label), amount);
    }
  g_print (" (万元)\n");
}

static void
print_plan (const JxProject *project)
{
  if (project->plan->len == 0)
    return;

  g_print ("  %s:", _ ("Spending plan"));
  for (guint i = 0; i < project->plan->len; i++)
    {
      const JxPlan    *plan = project->plan->pdata[i];
      g_autofree char *percent = jx_percent_format (plan->percent);

      g_print (" %" G_GINT64_FORMAT "月底 %s", plan->month, percent);
    }
  g_print ("\n");
}

static void
print_indicators (GPtrArray *indicators)
{
  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator *indicator = indicators->pdata[i];

      g_print ("  [%u] %s > %s > %s: %s\n",
               i + 1,
               indicator->level1,
               indicator->level2,
               indicator->name,
               indicator->printed);
    }
}

static void
print_project (const JxProject *project, guint number)
{
  g_print ("\n%u. %s %s\n", number, project->code, project->name);
  print_money (project);
  if (*project->purpose != '\0')
    g_print ("  %s: %s\n", _ ("Purpose"), project->purpose);
  print_plan (project);
  for (guint i = 0; i < project->goals->len; i++)
    g_print ("  %u. %s\n", i + 1, ((const JxProjectGoal *) project->goals->pdata[i])->text);
  print_indicators (project->indicators);
}

static void
print_year (const JxSnapshot *snapshot)
{
  guint number = 0;

  g_print ("%s: %" G_GINT64_FORMAT "\n", _ ("Fiscal year"), snapshot->settings->year);
  for (guint u = 0; u < snapshot->units->len; u++)
    {
      const JxUnit *unit = snapshot->units->pdata[u];

      g_print ("\n%s %s\n", unit->code, unit->name);
      print_goals (unit);
      print_indicators (unit->indicators);
      for (guint p = 0; p < unit->projects->len; p++)
        print_project (unit->projects->pdata[p], ++number);
    }
}

/**
 * jx_cmd_show:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `show`: prints everything that is in a year file.
 *
 * Returns: whether it could be read
 */
gboolean
jx_cmd_show (const JxCommand *command, char **arguments, GError **error)
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
    {
      g_autofree char *json = jx_json_snapshot (snapshot);

      jx_cli_print_json (json);
    }
  else
    print_year (snapshot);
  return TRUE;
}
