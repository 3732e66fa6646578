/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "cli/jx-cli.h"

#include "rules/jx-score.h"
#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>

/* What the command line says of an evaluation; each may be missing. */
typedef struct
{
  JxCliNames names;
  char      *actual;
  char      *points;
  char      *reason;
} Wishes;

static void
clear_wishes (Wishes *wishes)
{
  jx_cli_names_clear (&wishes->names);
  g_free (wishes->actual);
  g_free (wishes->points);
  g_free (wishes->reason);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, clear_wishes)

static JxEvaluation *
make_evaluation (const JxIndicator *indicator, const Wishes *wishes, GError **error)
{
  g_autoptr (JxEvaluation) wanted =
    indicator->evaluations->len > 0
      ? jx_record_copy (JX_TABLE_EVALUATION, indicator->evaluations->pdata[0])
      : jx_evaluation_new ();

  if (!jx_cli_fill (JX_TABLE_EVALUATION, wanted, "actual", wishes->actual, error) ||
      !jx_cli_fill (JX_TABLE_EVALUATION, wanted, "points", wishes->points, error) ||
      !jx_cli_fill (JX_TABLE_EVALUATION, wanted, "reason", wishes->reason, error))
    return NULL;
  return g_steal_pointer (&wanted);
}

static void
print_score (const JxIndicator  *indicator,
             const JxEvaluation *evaluation,
             gint64              weight,
             JxReverseRule       rule)
{
  g_autofree char *given = NULL;
  g_autofree char *full = jx_number_format (weight, 2, 0, FALSE);
  g_auto (JxScore) score = { 0 };

  jx_score_evaluation (indicator, weight, evaluation, rule, &score, NULL);
  given = score.given != JX_UNSET ? jx_number_format (score.given, 2, 0, FALSE) : g_strdup ("—");
  /* Translators: the name of an indicator, its points, its weight, how they came about */
  g_print (_ ("%s: %s of %s points (%s)\n"), indicator->name, given, full, score.why);
  if (score.needs_reason)
    g_print ("%s\n", _ ("A reason is asked for: give it with --reason."));
}

static gboolean
evaluate (const char *file, const Wishes *wishes, GError **error)
{
  g_autoptr (JxYear) year = jx_cli_open (file, TRUE, error);
  g_autoptr (JxSnapshot) snapshot = year != NULL ? jx_year_snapshot (year, error) : NULL;
  g_autoptr (JxEvaluation) wanted = NULL;
  g_autofree gint64 *weights = NULL;
  JxIndicator       *indicator = NULL;
  JxReverseRule      rule;
  GPtrArray         *siblings;
  guint              index = 0;

  if (snapshot != NULL)
    indicator = jx_cli_find_own (snapshot, &wishes->names, &siblings, error);
  wanted = indicator != NULL ? make_evaluation (indicator, wishes, error) : NULL;
  if (wanted == NULL)
    return FALSE;
  rule = snapshot->settings->reverse_rule;
  weights = jx_weights_share (siblings);
  g_ptr_array_find (siblings, indicator, &index);
  if (!jx_year_evaluate (year,
                         indicator,
                         weights[index],
                         rule,
                         wanted,
                         wishes->points != NULL ? "points" : "actual",
                         error))
    return FALSE;
  print_score (indicator, wanted, weights[index], rule);
  return TRUE;
}

/**
 * jx_cmd_evaluate:
 * @command: the command
 * @arguments: what follows its name
 * @error: return location for a #GError
 *
 * `evaluate`: enters what an indicator came to in the year, and says what points it gets.
 *
 * Returns: whether it was entered
 */
gboolean
jx_cmd_evaluate (const JxCommand *command, char **arguments, GError **error)
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
    TEXT ("actual", 'a', actual, N_ ("Actual value, or 达成, 部分达成 or 未达成"), N_ ("TEXT")),
    TEXT ("points", 0, points, N_ ("Points to give instead of the computed ones"), N_ ("POINTS")),
    TEXT ("reason", 'r', reason, N_ ("Reason and measure"), N_ ("TEXT")),
    { NULL },
  };
#undef TEXT

  if (!jx_cli_parse (command, arguments, options, &files, error) ||
      !jx_cli_require ("--indicator", wishes.names.indicator, error))
    return FALSE;
  if (wishes.actual == NULL && wishes.points == NULL && wishes.reason == NULL)
    return jx_cli_require ("--actual", NULL, error);
  return evaluate (files[0], &wishes, error);
}
