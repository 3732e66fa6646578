/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "model/jx-error.h"
#include "store/jx-import.h"
#include "store/jx-import-plan.h"

#include <glib/gi18n-lib.h>

/* What the user said besides the document. */
typedef struct
{
  char    *output;
  char    *into;
  char    *conflict;
  char   **projects;
  gint64   year;
  gboolean force;
} Options;

static void
options_clear (Options *options)
{
  g_free (options->output);
  g_free (options->into);
  g_free (options->conflict);
  g_strfreev (options->projects);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

static void
print_unread (const JxDraft *draft)
{
  if (draft->unread->len == 0)
    {
      g_print ("%s\n", _ ("Every line was read."));
      return;
    }

  g_print (ngettext ("%u line could not be read:\n",
                     "%u lines could not be read:\n",
                     draft->unread->len),
           draft->unread->len);
  for (guint i = 0; i < draft->unread->len; i++)
    {
      const JxUnread *unread = draft->unread->pdata[i];

      g_print ("%s: %s\n", unread->place, unread->text);
    }
}

static guint
count_indicators (const JxUnit *unit)
{
  guint n = unit->indicators->len;

  for (guint i = 0; i < unit->projects->len; i++)
    n += ((const JxProject *) unit->projects->pdata[i])->indicators->len;
  return n;
}

static void
print_draft (const JxDraft *draft, gint64 year)
{
  const JxUnit    *unit = draft->unit;
  gint64           total = 0;
  g_autofree char *amount = NULL;

  for (guint i = 0; i < unit->projects->len; i++)
    total += ((const JxProject *) unit->projects->pdata[i])->budget;
  amount = jx_money_format (total, JX_MONEY_WAN);

  g_print (_ ("Unit: %s %s\n"), unit->code, unit->name);
  g_print (_ ("Fiscal year: %d\n"), (int) year);
  g_print (_ ("Department goals: %u\n"), unit->goals->len);
  g_print (_ ("Projects: %u\n"), unit->projects->len);
  g_print (_ ("Indicators: %u\n"), count_indicators (unit));
  g_print (_ ("Budget: %s 万元\n"), amount);
  print_unread (draft);
}

static gboolean
choose_year (const JxDraft *draft, gint64 asked, gint64 *year, GError **error)
{
  *year = asked != 0 ? asked : draft->year;
  if (*year != 0)
    return jx_cli_check_year (*year, error);

  g_set_error_literal (error,
                       JX_ERROR,
                       JX_ERROR_DOCUMENT,
                       _ ("The document does not tell its fiscal year; say it with --year."));
  return FALSE;
}

static gboolean
is_meant (const JxProject *project, const char *text)
{
  return g_str_equal (project->code, text) || g_str_equal (project->name, text);
}

/* Leaves out what was not asked for; a name that is in no project is a mistake. */
static gboolean
choose_projects (JxImportPlan *plan, char **arguments, GError **error)
{
  if (arguments == NULL)
    return TRUE;
  plan->with_goals = FALSE;
  for (guint i = 0; i < plan->items->len; i++)
    ((JxImportItem *) plan->items->pdata[i])->taken = FALSE;
  for (; *arguments != NULL; arguments++)
    {
      g_autofree char *text = jx_cli_text (*arguments, error);
      gboolean         found = FALSE;

      if (text == NULL)
        return FALSE;
      for (guint i = 0; i < plan->items->len; i++)
        {
          JxImportItem *item = plan->items->pdata[i];

          if (!is_meant (item->project, text))
            continue;
          found = TRUE;
          item->taken = TRUE;
        }
      if (!found)
        {
          g_set_error (error,
                       JX_ERROR,
                       JX_ERROR_NOT_FOUND,
                       _ ("There is no project “%s” in the document."),
                       text);
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
read_conflict (const char *text, JxImportChoice *choice, GError **error)
{
  static const char *const names[] = { "update", "keep", "beside" };

  *choice = JX_IMPORT_UPDATE;
  for (guint i = 0; i < G_N_ELEMENTS (names) && text != NULL; i++)
    if (g_str_equal (text, names[i]))
      {
        *choice = i;
        return TRUE;
      }
  if (text == NULL)
    return TRUE;
  g_set_error (error,
               G_OPTION_ERROR,
               G_OPTION_ERROR_BAD_VALUE,
               _ ("“%s” is not one of update, keep, beside"),
               text);
  return FALSE;
}

static gboolean
make_file (const JxDraft *draft, const Options *options, const char *document, GError **error)
{
  g_autoptr (JxSnapshot) empty = NULL;
  g_autoptr (JxImportPlan) plan = NULL;
  g_autoptr (JxUnit) unit = NULL;
  g_autoptr (JxYear) made = NULL;
  g_autofree char *path = NULL;
  gint64           year;
  JxDraft          chosen = *draft;

  if (!choose_year (draft, options->year, &year, error))
    return FALSE;
  empty = jx_snapshot_new (year);
  chosen.year = year;
  plan = jx_import_plan_new (&chosen, empty);
  path = jx_cli_path (options->output, error);
  if (path == NULL || !choose_projects (plan, options->projects, error))
    return FALSE;
  chosen.unit = unit = jx_import_plan_make_unit (plan);
  made = jx_import_new_file (path, &chosen, document, year, options->force, error);
  if (made != NULL)
    print_draft (&chosen, year);
  return made != NULL;
}

static void
print_item (const JxImportItem *item)
{
  const char *name = item->project->name;

  if (!item->taken || !jx_import_item_writes (item))
    g_print (_ ("%s: stays as it is\n"), name);
  else if (item->known == NULL || item->choice == JX_IMPORT_BESIDE)
    g_print (_ ("%s: added\n"), name);
  else
    g_print (_ ("%s: updated (fields: %u, changed indicators: %u, new indicators: %u)\n"),
             name,
             item->count.fields,
             item->count.changed,
             item->count.added);
}

static void
print_plan (const JxImportPlan *plan)
{
  gint64 year = plan->snapshot->settings->year;

  if (plan->year != year)
    g_print (_ ("The document is of %d and the year file of %d.\n"), (int) plan->year, (int) year);
  if (plan->other_unit)
    g_print (_ ("The document is of “%s” and the year file of “%s”.\n"),
             plan->draft->unit->name,
             plan->unit->name);
  for (guint i = 0; i < plan->items->len; i++)
    print_item (plan->items->pdata[i]);
  print_unread (plan->draft);
}

static void
choose (JxImportPlan *plan, JxImportChoice choice)
{
  for (guint i = 0; i < plan->items->len; i++)
    {
      JxImportItem *item = plan->items->pdata[i];

      item->choice = choice;
      item->taken = jx_import_item_writes (item);
    }
}

static gboolean
import_into (const JxDraft *draft, const Options *options, const char *document, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (options->into, TRUE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autoptr (JxImportPlan) plan = NULL;
  JxDraft        dated = *draft;
  JxImportChoice choice;

  if (snapshot == NULL || !read_conflict (options->conflict, &choice, error))
    return FALSE;
  if (options->year != 0)
    dated.year = options->year;
  plan = jx_import_plan_new (&dated, snapshot);
  choose (plan, choice);
  if (!choose_projects (plan, options->projects, error) ||
      !jx_import_plan_apply (plan, year, document, error))
    return FALSE;
  print_plan (plan);
  return TRUE;
}

/* Either a year file is made, or one that is there takes the document in. */
static gboolean
check_target (const Options *options, const char *document, GError **error)
{
  if (options->into == NULL && options->conflict == NULL)
    return jx_cli_require ("-o", options->output, error) &&
           jx_cli_differ (document, options->output, error);
  if (options->into != NULL && options->output == NULL)
    return jx_cli_differ (document, options->into, error);
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_FAILED,
                       options->into == NULL ? _ ("--on-conflict goes with --into")
                                             : _ ("Say either -o or --into, not both"));
  return FALSE;
}

static gboolean
parse_options (const JxCommand *command,
               char           **arguments,
               Options         *options,
               char          ***files,
               GError         **error)
{
  const GOptionEntry entries[] = {
    { "output",
      'o',
      0,
      G_OPTION_ARG_FILENAME,
      &options->output,
      N_ ("Year file to make"),
      N_ ("FILE") },
    { "into",
      0,
      0,
      G_OPTION_ARG_FILENAME,
      &options->into,
      N_ ("Year file to import into"),
      N_ ("FILE") },
    { "on-conflict",
      0,
      0,
      G_OPTION_ARG_STRING,
      &options->conflict,
      N_ ("Projects that are there: update, keep or beside"),
      N_ ("CHOICE") },
    { "project",
      0,
      0,
      G_OPTION_ARG_FILENAME_ARRAY,
      &options->projects,
      N_ ("Only this project, by code or name; may be repeated"),
      N_ ("PROJECT") },
    { "year",
      0,
      0,
      G_OPTION_ARG_INT64,
      &options->year,
      N_ ("Fiscal year, if not the document’s"),
      N_ ("YEAR") },
    { "force",
      'f',
      0,
      G_OPTION_ARG_NONE,
      &options->force,
      N_ ("Replace a file that exists"),
      NULL },
    { NULL },
  };

  return jx_cli_parse (command, arguments, entries, files, error) &&
         (options->year == 0 || jx_cli_check_year (options->year, error)) &&
         check_target (options, (*files)[0], error);
}

/**
 * jx_cmd_import:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `import`: makes a year file of what a document holds, or brings it into one that is there.
 *
 * Returns: whether it was imported
 */
gboolean
jx_cmd_import (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) files = NULL;
  g_autoptr (GFile) document = NULL;
  g_autoptr (JxDraft) draft = NULL;
  g_autofree char *file = NULL;
  g_autofree char *name = NULL;

  if (!parse_options (command, arguments, &options, &files, error))
    return FALSE;
  document = g_file_new_for_commandline_arg (files[0]);
  draft = jx_draft_read (document, error);
  if (draft == NULL)
    return FALSE;
  file = g_file_get_basename (document);
  name = g_filename_display_name (file);
  return options.into != NULL ? import_into (draft, &options, name, error)
                              : make_file (draft, &options, name, error);
}
