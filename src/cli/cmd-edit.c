/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include <glib/gi18n-lib.h>

/* How the command line names the row to edit; each may be missing. */
typedef struct
{
  char *unit;
  char *project;
  char *indicator;
} Names;

static void
clear_names (Names *names)
{
  g_free (names->unit);
  g_free (names->project);
  g_free (names->indicator);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Names, clear_names)

static gboolean
make_utf8 (char **argument, GError **error)
{
  char *text;

  if (*argument == NULL)
    return TRUE;
  text = jx_cli_text (*argument, error);
  if (text == NULL)
    return FALSE;
  g_free (*argument);
  *argument = text;
  return TRUE;
}

static gboolean
find_row (const JxSnapshot *snapshot,
          const Names      *names,
          JxPlace          *row,
          const char      **name,
          GError          **error)
{
  const JxUnit      *unit = NULL;
  const JxProject   *project = NULL;
  const JxIndicator *indicator = NULL;
  gboolean           about_unit = names->project == NULL && names->indicator == NULL;

  if (names->unit != NULL || about_unit)
    unit = jx_cli_find_unit (snapshot, names->unit, error);
  if (names->unit != NULL && unit == NULL)
    return FALSE;
  if (names->project != NULL)
    project = jx_cli_find_project (snapshot, unit, names->project, error);
  if (names->project != NULL && project == NULL)
    return FALSE;
  if (names->indicator != NULL)
    indicator = jx_cli_find_indicator (snapshot, unit, project, names->indicator, error);

  if (indicator != NULL)
    {
      *row = (JxPlace){ JX_TABLE_INDICATOR, indicator->id, NULL };
      *name = indicator->name;
    }
  else if (names->indicator == NULL && project != NULL)
    {
      *row = (JxPlace){ JX_TABLE_PROJECT, project->id, NULL };
      *name = project->name;
    }
  else if (about_unit && unit != NULL)
    {
      *row = (JxPlace){ JX_TABLE_UNIT, unit->id, NULL };
      *name = unit->name;
    }
  else
    return FALSE;
  return TRUE;
}

static gboolean
edit (const char *file, const Names *names, GPtrArray *assignments, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (file, TRUE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autoptr (JxEntry) before = NULL;
  g_autoptr (JxEntry) after = NULL;
  JxPlace     row;
  const char *name;

  if (snapshot == NULL || !find_row (snapshot, names, &row, &name, error))
    return FALSE;

  before = jx_year_next_undo (year);
  if (!jx_cli_assign (year, &row, name, assignments, error))
    return FALSE;

  after = jx_year_next_undo (year);
  if (after != NULL && (before == NULL || before->number != after->number))
    {
      g_autofree char *label = jx_entry_label (after);

      g_print ("%s\n", label);
    }
  else
    g_print ("%s\n", _ ("Nothing changed."));
  return TRUE;
}

/**
 * jx_cmd_edit:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `edit`: changes fields of a unit, a project or an indicator, as one step that can be undone.
 *
 * Returns: whether all were changed; else none was
 */
gboolean
jx_cmd_edit (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (Names) names = { 0 };
  g_auto (GStrv) operands = NULL;
  g_autoptr (GPtrArray) assignments = NULL;
  const GOptionEntry options[] = {
    { "unit",
      'u',
      0,
      G_OPTION_ARG_FILENAME,
      &names.unit,
      N_ ("Unit by code, name or number, where there are several"),
      N_ ("UNIT") },
    { "project",
      'p',
      0,
      G_OPTION_ARG_FILENAME,
      &names.project,
      N_ ("Project by code, name or number"),
      N_ ("PROJECT") },
    { "indicator",
      'i',
      0,
      G_OPTION_ARG_FILENAME,
      &names.indicator,
      N_ ("Indicator by name or number"),
      N_ ("INDICATOR") },
    { NULL },
  };

  if (!jx_cli_parse (command, arguments, options, &operands, error) ||
      !make_utf8 (&names.unit, error) || !make_utf8 (&names.project, error) ||
      !make_utf8 (&names.indicator, error))
    return FALSE;

  assignments = jx_cli_assignments (operands + 1, error);
  return assignments != NULL && edit (operands[0], &names, assignments, error);
}

typedef struct
{
  const char *done;
  JxEntry *(*next) (JxYear *year);
  gboolean (*step) (JxYear *year, GError **error);
} Direction;

static gboolean
step (const JxCommand *command, char **arguments, const Direction *direction, GError **error)
{
  g_auto (GStrv) files = NULL;
  g_autoptr (JxYear) year = NULL;
  g_autoptr (JxEntry) entry = NULL;
  g_autofree char *label = NULL;

  if (!jx_cli_parse (command, arguments, NULL, &files, error))
    return FALSE;
  year = jx_cli_open (files[0], TRUE, error);
  if (year == NULL)
    return FALSE;
  entry = direction->next (year);
  if (!direction->step (year, error))
    return FALSE;

  label = entry != NULL ? jx_entry_label (entry) : NULL;
  g_print (C_ ("step", "%s: %s"), _ (direction->done), label != NULL ? label : "");
  g_print ("\n");
  return TRUE;
}

/**
 * jx_cmd_undo:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `undo`: takes the last change back.
 *
 * Returns: whether it was taken back
 */
gboolean
jx_cmd_undo (const JxCommand *command, char **arguments, GError **error)
{
  const Direction back = { N_ ("Undone"), jx_year_next_undo, jx_year_undo };

  return step (command, arguments, &back, error);
}

/**
 * jx_cmd_redo:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `redo`: does again what was undone last.
 *
 * Returns: whether it was done again
 */
gboolean
jx_cmd_redo (const JxCommand *command, char **arguments, GError **error)
{
  const Direction forth = { N_ ("Redone"), jx_year_next_redo, jx_year_redo };

  return step (command, arguments, &forth, error);
}
