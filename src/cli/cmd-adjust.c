/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-error.h"
#include "rules/jx-progress.h"

#include <glib/gi18n-lib.h>

/* What the command line says of an adjustment; each may be missing. */
typedef struct
{
  char *project;
  char *date;
  char *fiscal;
  char *other;
  char *document;
  char *reason;
} Wishes;

static void
clear_wishes (Wishes *wishes)
{
  g_free (wishes->project);
  g_free (wishes->date);
  g_free (wishes->fiscal);
  g_free (wishes->other);
  g_free (wishes->document);
  g_free (wishes->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static gboolean
set_text (JxAdjustment *adjustment, const char *name, const char *argument, GError **error)
{
  g_autofree char *text = NULL;

  if (argument == NULL)
    return TRUE;
  text = jx_cli_text (argument, error);
  return text != NULL &&
         jx_field_parse (jx_field_find (JX_TABLE_ADJUSTMENT, name), text, adjustment, error);
}

static JxAdjustment *
make_adjustment (const Wishes *wishes, const JxProject *project, gint64 year, GError **error)
{
  g_autoptr (JxAdjustment) adjustment = jx_adjustment_new ();
  char *date = jx_cli_date (wishes->date, year, error);

  if (date == NULL)
    return NULL;
  jx_text_take (&adjustment->date, date);
  adjustment->project_id = project->id;
  if ((wishes->fiscal != NULL && !jx_cli_amount (wishes->fiscal, &adjustment->fiscal, error)) ||
      (wishes->other != NULL && !jx_cli_amount (wishes->other, &adjustment->other, error)) ||
      !set_text (adjustment, "document", wishes->document, error) ||
      !set_text (adjustment, "reason", wishes->reason, error))
    return NULL;
  return g_steal_pointer (&adjustment);
}

static gboolean
adjust (const char *file, const Wishes *wishes, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (file, TRUE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autofree char *name = snapshot != NULL ? jx_cli_text (wishes->project, error) : NULL;
  JxProject    *project = name != NULL ? jx_cli_find_project (snapshot, NULL, name, error) : NULL;
  JxAdjustment *adjustment;
  g_autofree char *budget = NULL;
  JxProgress       progress;

  if (project == NULL)
    return FALSE;
  adjustment = make_adjustment (wishes, project, snapshot->settings->year, error);
  if (adjustment == NULL)
    return FALSE;
  g_ptr_array_add (project->adjustments, adjustment);
  if (!jx_year_add (year, JX_TABLE_ADJUSTMENT, adjustment, error))
    return FALSE;

  jx_progress_of_project (project, snapshot->settings, adjustment->date, &progress);
  budget = jx_money_format (progress.adjusted, JX_MONEY_WAN);
  g_print (_ ("%s: %s 万元 from %s on.\n"), project->name, budget, adjustment->date);
  return TRUE;
}

/**
 * jx_cmd_adjust:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `adjust`: enters a change of a project's budget within the year.
 *
 * Returns: whether it was entered
 */
gboolean
jx_cmd_adjust (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (Wishes) wishes = { 0 };
  g_auto (GStrv) files = NULL;
#define FILENAME(name, letter, member, what, value)                                                \
  {                                                                                                \
    name, letter, 0, G_OPTION_ARG_FILENAME, &wishes.member, what, value                            \
  }
  const GOptionEntry options[] = {
    FILENAME ("project", 'p', project, N_ ("Project by code, name or number"), N_ ("PROJECT")),
    FILENAME ("date", 'd', date, N_ ("Day from which it counts"), N_ ("DATE")),
    FILENAME ("fiscal", 0, fiscal, N_ ("Change of the fiscal funds, with 元 or 万"), N_ ("AMOUNT")),
    FILENAME ("other", 0, other, N_ ("Change of the other funds, with 元 or 万"), N_ ("AMOUNT")),
    FILENAME ("document", 0, document, N_ ("Number of the document"), N_ ("TEXT")),
    FILENAME ("reason", 0, reason, N_ ("Why it was changed"), N_ ("TEXT")),
    { NULL },
  };
#undef FILENAME

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("--project", wishes.project, error) ||
      !jx_cli_require ("--date", wishes.date, error))
    return FALSE;
  if (wishes.fiscal == NULL && wishes.other == NULL)
    return jx_cli_require ("--fiscal", NULL, error);
  return adjust (files[0], &wishes, error);
}
