/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-missed.h"

#include "model/jx-date.h"
#include "model/jx-percent.h"
#include "rules/jx-progress.h"
#include "rules/jx-score.h"
#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>

#define EXECUTION_NAME "预算执行率"
#define EXECUTION_TARGET "≥90.00%"
#define EXECUTION_LEAST 90 /* percent of the adjusted budget */

static JxMissed *
add_missed (GPtrArray *list, JxMissedKind kind, const JxProject *project, const JxScore *score)
{
  JxMissed *missed = g_new0 (JxMissed, 1);

  missed->kind = kind;
  missed->project = project;
  missed->weight = score->weight;
  missed->points = score->given;
  g_ptr_array_add (list, missed);
  return missed;
}

/* The reason and the measure of a delay stand in fields of their own. */
static char *
join_delay (const JxProject *project)
{
  if (jx_text_is_blank (project->delay_reason))
    return g_strdup (project->delay_measure);
  if (jx_text_is_blank (project->delay_measure))
    return g_strdup (project->delay_reason);
  return g_strdup_printf ("%s\n%s", project->delay_reason, project->delay_measure);
}

static void
list_execution (GPtrArray        *list,
                const JxProject  *project,
                const JxSettings *settings,
                const JxScore    *score)
{
  g_autofree char *year_end = jx_date_month_end (settings->year, 12);
  JxProgress       progress;
  JxMissed        *missed;

  jx_progress_of_project (project, settings, year_end, &progress);
  if (progress.adjusted <= 0 ||
      (__int128) progress.paid * 100 >= (__int128) progress.adjusted * EXECUTION_LEAST)
    return;

  missed = add_missed (list, JX_MISSED_EXECUTION, project, score);
  missed->name = g_strdup (EXECUTION_NAME);
  missed->target = g_strdup (EXECUTION_TARGET);
  missed->actual = jx_percent_format (progress.execution);
  missed->reason = join_delay (project);
}

static void
list_indicator (GPtrArray         *list,
                const JxProject   *project,
                const JxIndicator *indicator,
                const JxScore     *score)
{
  const JxEvaluation *evaluation =
    indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;
  JxMissed    *missed;
  JxMissedKind kind;

  if (evaluation == NULL || jx_text_is_blank (evaluation->actual))
    return;
  if (jx_score_is_missed (indicator, evaluation->actual))
    kind = JX_MISSED_TARGET;
  else if (jx_score_is_far_over (indicator, evaluation->actual))
    kind = JX_MISSED_FAR_OVER;
  else
    return;

  missed = add_missed (list, kind, project, score);
  missed->indicator = indicator;
  missed->name = g_strdup (indicator->name);
  missed->target = g_strdup (indicator->printed);
  missed->actual = g_strdup (evaluation->actual);
  missed->reason = g_strdup (evaluation->reason);
}

static void
list_project (GPtrArray *list, const JxProject *project, const JxSettings *settings)
{
  g_autoptr (JxProjectScore) score = jx_score_project (project, settings);

  list_execution (list, project, settings, &score->execution);
  for (guint i = 0; i < project->indicators->len; i++)
    list_indicator (list, project, project->indicators->pdata[i], &score->indicators[i]);
}

static void
list_whole (GPtrArray *list, const JxUnit *unit, const JxSettings *settings)
{
  g_autofree gint64 *weights = jx_weights_share (unit->indicators);

  for (guint i = 0; i < unit->indicators->len; i++)
    {
      const JxIndicator *indicator = unit->indicators->pdata[i];
      g_auto (JxScore) score = { 0 };

      if (indicator->evaluations->len == 0)
        continue;
      jx_score_indicator (indicator,
                          weights[i],
                          ((const JxEvaluation *) indicator->evaluations->pdata[0])->actual,
                          settings->reverse_rule,
                          &score,
                          NULL);
      list_indicator (list, NULL, indicator, &score);
    }
}

/**
 * jx_missed_of_project:
 * @project: a project
 * @settings: the settings of its year
 *
 * Lists what @project has missed by the end of the year, the execution rate first.
 *
 * Returns: (transfer full) (element-type JxMissed): the targets, as jx_missed_targets() has them
 */
GPtrArray *
jx_missed_of_project (const JxProject *project, const JxSettings *settings)
{
  GPtrArray *list;

  g_return_val_if_fail (project != NULL && settings != NULL, NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_missed_free);
  list_project (list, project, settings);
  return list;
}

/**
 * jx_missed_targets:
 * @snapshot: a year
 * @unit: one of its units
 *
 * Lists the targets that were missed or are far off, with reason and measure (forms.md, 8): those
 * of the unit as a whole, then those of each project in its order, the execution rate first.
 *
 * What has not been evaluated yet, or cannot be judged, is not listed.
 *
 * Returns: (transfer full) (element-type JxMissed): the targets; valid as long as @snapshot
 */
GPtrArray *
jx_missed_targets (const JxSnapshot *snapshot, const JxUnit *unit)
{
  GPtrArray *list;

  g_return_val_if_fail (snapshot != NULL && unit != NULL, NULL);

  list = g_ptr_array_new_with_free_func ((GDestroyNotify) jx_missed_free);
  list_whole (list, unit, snapshot->settings);
  for (guint i = 0; i < unit->projects->len; i++)
    list_project (list, unit->projects->pdata[i], snapshot->settings);
  return list;
}

/**
 * jx_missed_kind_name:
 * @kind: why a target is listed
 *
 * Names @kind in the user's language.
 *
 * Returns: (transfer none): its name
 */
const char *
jx_missed_kind_name (JxMissedKind kind)
{
  static const char *const names[] = {
    [JX_MISSED_EXECUTION] = N_ ("Execution under 90%"),
    [JX_MISSED_TARGET] = N_ ("Target missed"),
    [JX_MISSED_FAR_OVER] = N_ ("Far over the target"),
  };

  g_return_val_if_fail (kind < G_N_ELEMENTS (names), "");

  return _ (names[kind]);
}

/**
 * jx_missed_free:
 * @missed: (transfer full): a target
 *
 * Frees @missed.
 */
void
jx_missed_free (JxMissed *missed)
{
  g_free (missed->name);
  g_free (missed->target);
  g_free (missed->actual);
  g_free (missed->reason);
  g_free (missed);
}
