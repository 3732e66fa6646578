/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "rules/jx-monitoring.h"

#include <glib/gi18n-lib.h>

/* What the command line says of an indicator at the end of a month; each may be missing. */
typedef struct
{
  JxCliNames names;
  char      *cutoff;
  char      *value;
  char      *forecast;
  char      *likelihood;
  char      *cause;
  char      *explanation;
  char      *note;
  char      *fiscal; /* what is expected to be paid by the end of the year */
  char      *other;
} Wishes;

static void
clear_wishes (Wishes *wishes)
{
  jx_cli_names_clear (&wishes->names);
  g_free (wishes->cutoff);
  g_free (wishes->value);
  g_free (wishes->forecast);
  g_free (wishes->likelihood);
  g_free (wishes->cause);
  g_free (wishes->explanation);
  g_free (wishes->note);
  g_free (wishes->fiscal);
  g_free (wishes->other);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static gboolean
expects_something (const Wishes *wishes)
{
  return wishes->fiscal != NULL || wishes->other != NULL;
}

static gboolean
says_nothing (const Wishes *wishes)
{
  return wishes->value == NULL && wishes->forecast == NULL && wishes->likelihood == NULL &&
         wishes->cause == NULL && wishes->explanation == NULL && wishes->note == NULL;
}

/* The monitoring of the month as it is to be: as it is now, with what was wished. */
static JxMonitor *
make_monitor (const JxIndicator *indicator, const Wishes *wishes, GError **error)
{
  const struct
  {
    const char *field;
    const char *text;
  } parts[] = {
    { "value", wishes->value },
    { "forecast", wishes->forecast },
    { "likelihood", wishes->likelihood },
    { "cause", wishes->cause },
    { "explanation", wishes->explanation },
    { "note", wishes->note },
  };
  g_autoptr (JxMonitor) wanted = jx_monitor_new ();
  const JxMonitor *present;

  if (!jx_cli_fill (JX_TABLE_MONITOR, wanted, "cutoff", wishes->cutoff, error))
    return NULL;
  present = jx_monitoring_at (indicator, wanted->cutoff);
  if (present != NULL)
    {
      jx_monitor_free (wanted);
      wanted = jx_record_copy (JX_TABLE_MONITOR, present);
    }
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (!jx_cli_fill (JX_TABLE_MONITOR, wanted, parts[i].field, parts[i].text, error))
      return NULL;
  wanted->indicator_id = indicator->id;
  return g_steal_pointer (&wanted);
}

static gboolean
monitor (const char *file, const Wishes *wishes, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (file, TRUE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autoptr (JxMonitor) wanted = NULL;
  JxIndicator *indicator = NULL;
  GPtrArray   *siblings;

  if (snapshot != NULL)
    indicator = jx_cli_find_own (snapshot, &wishes->names, &siblings, error);
  wanted = indicator != NULL ? make_monitor (indicator, wishes, error) : NULL;
  if (wanted == NULL ||
      !jx_year_put (year, JX_TABLE_MONITOR, wanted, "value", indicator->name, error))
    return FALSE;

  /* Translators: the name of an indicator, its value at the end of a month, the month */
  g_print (_ ("%s: %s at the end of month %d.\n"),
           indicator->name,
           *wanted->value != '\0' ? wanted->value : "—",
           (int) wanted->cutoff);
  return TRUE;
}

static const JxProject *
find_project (const JxSnapshot *snapshot, const Wishes *wishes, GError **error)
{
  const JxCliNames *names = &wishes->names;
  g_autofree char  *unit_text = names->unit != NULL ? jx_cli_text (names->unit, error) : NULL;
  g_autofree char  *text = NULL;
  const JxUnit     *unit = NULL;

  if (names->unit != NULL)
    unit = unit_text != NULL ? jx_cli_find_unit (snapshot, unit_text, error) : NULL;
  if (names->unit != NULL && unit == NULL)
    return NULL;
  text = jx_cli_text (names->project, error);
  return text != NULL ? jx_cli_find_project (snapshot, unit, text, error) : NULL;
}

/* What is expected of the project as it is to be: as it is now, with what was wished. */
static JxOutlook *
make_outlook (const JxProject *project, const Wishes *wishes, GError **error)
{
  g_autoptr (JxOutlook) wanted = jx_outlook_new ();
  const JxOutlook *present;

  if (!jx_cli_fill (JX_TABLE_OUTLOOK, wanted, "cutoff", wishes->cutoff, error))
    return NULL;
  present = jx_monitoring_outlook (project, wanted->cutoff);
  if (present != NULL)
    {
      jx_outlook_free (wanted);
      wanted = jx_record_copy (JX_TABLE_OUTLOOK, present);
    }
  if (!jx_cli_fill (JX_TABLE_OUTLOOK, wanted, "fiscal", wishes->fiscal, error) ||
      !jx_cli_fill (JX_TABLE_OUTLOOK, wanted, "other", wishes->other, error))
    return NULL;
  wanted->project_id = project->id;
  return g_steal_pointer (&wanted);
}

/* Enters what a project is expected to pay by the end of the year. */
static gboolean
expect (const char *file, const Wishes *wishes, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (file, TRUE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autoptr (JxOutlook) wanted = NULL;
  const JxProject *project = snapshot != NULL ? find_project (snapshot, wishes, error) : NULL;

  wanted = project != NULL ? make_outlook (project, wishes, error) : NULL;
  if (wanted == NULL || !jx_year_put (year,
                                      JX_TABLE_OUTLOOK,
                                      wanted,
                                      wishes->fiscal != NULL ? "fiscal" : "other",
                                      project->name,
                                      error))
    return FALSE;

  /* Translators: the name of a project, the month at whose end it is foreseen */
  g_print (_ ("%s: spending by the end of the year as expected at the end of month %d.\n"),
           project->name,
           (int) wanted->cutoff);
  return TRUE;
}

static gboolean
refuse_both (GError **error)
{
  g_set_error_literal (error,
                       G_OPTION_ERROR,
                       G_OPTION_ERROR_BAD_VALUE,
                       _ ("What is expected of a project is entered without an indicator."));
  return FALSE;
}

/**
 * jx_cmd_monitor:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `monitor`: enters how far an indicator has come at the end of a month, or what a project is
 * expected to pay by the end of the year.
 *
 * Returns: whether it was entered
 */
gboolean
jx_cmd_monitor (const JxCommand *command, char **arguments, GError **error)
{
  g_auto (Wishes) wishes = { 0 };
  g_auto (GStrv) files = NULL;
#define TEXT(name, letter, member, what, value)                                                    \
  {                                                                                                \
    name, letter, 0, G_OPTION_ARG_FILENAME, &wishes.member, what, value                            \
  }
  const GOptionEntry options[] = {
    TEXT ("project", 'p', names.project, N_ ("Project by code, name or number"), N_ ("PROJECT")),
    TEXT ("unit", 'u', names.unit, N_ ("Unit whose own indicator it is"), N_ ("UNIT")),
    TEXT ("indicator", 'i', names.indicator, N_ ("Indicator by name or number"), N_ ("INDICATOR")),
    TEXT ("cutoff", 'm', cutoff, N_ ("Month at whose end it is seen, 1 to 12"), N_ ("MONTH")),
    TEXT ("value", 0, value, N_ ("Value so far"), N_ ("TEXT")),
    TEXT ("forecast", 0, forecast, N_ ("Forecast for the year"), N_ ("TEXT")),
    TEXT ("likelihood", 0, likelihood, N_ ("certain, possible or impossible"), N_ ("CHOICE")),
    TEXT ("cause", 0, cause, N_ ("funds, rules, staff, equipment or other"), N_ ("CHOICE")),
    TEXT ("explanation", 0, explanation, N_ ("Explanation of the cause"), N_ ("TEXT")),
    TEXT ("note", 0, note, N_ ("Note"), N_ ("TEXT")),
    TEXT ("expect-fiscal",
          0,
          fiscal,
          N_ ("Fiscal funds that the project is expected to pay in the year; alone"),
          N_ ("AMOUNT")),
    TEXT ("expect-other",
          0,
          other,
          N_ ("Other funds that the project is expected to pay in the year; alone"),
          N_ ("AMOUNT")),
    { NULL },
  };
#undef TEXT

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("--cutoff", wishes.cutoff, error))
    return FALSE;
  if (expects_something (&wishes) && wishes.names.indicator == NULL && says_nothing (&wishes))
    return jx_cli_require ("--project", wishes.names.project, error) &&
           expect (files[0], &wishes, error);
  if (!jx_cli_require ("--indicator", wishes.names.indicator, error))
    return FALSE;
  if (expects_something (&wishes))
    return refuse_both (error);
  if (says_nothing (&wishes))
    return jx_cli_require ("--value", NULL, error);
  return monitor (files[0], &wishes, error);
}
