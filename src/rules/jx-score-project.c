/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-score.h"

#include "model/jx-date.h"
#include "rules/jx-progress.h"
#include "rules/jx-weights.h"

#include <glib/gi18n-lib.h>

static char *
explain_execution (gint64 paid, gint64 adjusted, gint64 weight)
{
  g_autofree char *points = jx_number_format (weight, 2, 0, FALSE);
  g_autofree char *above = jx_money_format (paid, JX_MONEY_WAN);
  g_autofree char *below = jx_money_format (adjusted, JX_MONEY_WAN);

  return g_strdup_printf ("%s × %s ÷ %s", points, above, below);
}

/**
 * jx_score_execution:
 * @paid: paid in the year, fen
 * @adjusted: adjusted budget, fen
 * @weight: points of the execution rate, hundredths
 * @score: (out caller-allocates): the score; clear it with jx_score_clear()
 *
 * Scores the execution of the budget: the weight times the exact rate, at most the weight.
 *
 * A rate under 90% asks for a reason. Nothing paid, or an empty budget, gives 0.
 */
void
jx_score_execution (gint64 paid, gint64 adjusted, gint64 weight, JxScore *score)
{
  g_return_if_fail (score != NULL);

  *score = (JxScore){ .weight = weight };
  if (adjusted <= 0)
    score->why = g_strdup (_ ("No budget: no points"));
  else if (paid >= adjusted)
    {
      score->computed = weight;
      score->why = g_strdup (_ ("All of the budget was spent: full points"));
    }
  else
    {
      score->computed = jx_number_share (weight, MAX (paid, 0), adjusted);
      score->why = explain_execution (MAX (paid, 0), adjusted, weight);
    }
  score->given = score->computed;
  score->needs_reason = adjusted > 0 && (__int128) paid * 10 < (__int128) adjusted * 9;
}

static void
score_execution (const JxProject *project, const JxSettings *settings, JxScore *score)
{
  g_autofree char *year_end = jx_date_month_end (settings->year, 12);
  JxProgress       progress;

  jx_progress_of_project (project, settings, year_end, &progress);
  jx_score_execution (progress.paid, progress.adjusted, JX_POINTS_EXECUTION, score);
  if (!jx_text_is_blank (project->delay_reason))
    score->needs_reason = FALSE;
}

/* A unit says why it is behind with the reasons of its projects. */
static void
score_execution_of_all (GPtrArray *projects, const JxSettings *settings, JxScore *score)
{
  g_autofree char *year_end = jx_date_month_end (settings->year, 12);
  gboolean         needs_reason = FALSE;
  JxProgress       progress;

  for (guint i = 0; i < projects->len; i++)
    {
      g_auto (JxScore) one = { 0 };

      score_execution (projects->pdata[i], settings, &one);
      needs_reason |= one.needs_reason;
    }
  jx_progress_of_all (projects, settings, year_end, &progress);
  jx_score_execution (progress.paid, progress.adjusted, JX_POINTS_EXECUTION, score);
  score->needs_reason &= needs_reason;
}

/* What cannot be scored says why instead of how. */
static void
score_one (const JxIndicator *indicator, gint64 weight, JxReverseRule rule, JxScore *score)
{
  const JxEvaluation *evaluation = NULL;
  g_autoptr (GError) error = NULL;

  if (indicator->evaluations->len > 0)
    evaluation = indicator->evaluations->pdata[0];
  if (!jx_score_indicator (indicator,
                           weight,
                           evaluation != NULL ? evaluation->actual : "",
                           rule,
                           score,
                           &error))
    score->why = g_strdup (error->message);
}

/* Scores the indicators of an owner and adds them to the execution, which is scored already. */
static void
score_indicators (GPtrArray *indicators, const JxSettings *settings, JxProjectScore *score)
{
  g_autofree gint64 *weights = jx_weights_share (indicators);

  score->n_indicators = indicators->len;
  score->indicators = g_new0 (JxScore, score->n_indicators);
  score->total = score->execution.given;
  score->n_reasons = score->execution.needs_reason ? 1 : 0;
  for (guint i = 0; i < score->n_indicators; i++)
    {
      JxScore *one = &score->indicators[i];

      score_one (indicators->pdata[i], weights[i], settings->reverse_rule, one);
      if (one->given != JX_UNSET)
        score->total += one->given;
      else
        score->n_missing++;
      if (one->needs_reason)
        score->n_reasons++;
    }
  score->complete = score->n_missing == 0;
  score->grade = jx_grade_of (score->total);
}

/**
 * jx_score_project:
 * @project: a project
 * @settings: the settings of its year
 *
 * Scores @project from its payments of the year and the evaluations of its indicators, 100 points
 * in all (rules.md, Scoring).
 *
 * An evaluation that cannot be scored counts as missing, its #JxScore.why says the reason.
 *
 * Returns: (transfer full): the score; free it with jx_project_score_free()
 */
JxProjectScore *
jx_score_project (const JxProject *project, const JxSettings *settings)
{
  JxProjectScore *score;

  g_return_val_if_fail (project != NULL && settings != NULL, NULL);

  score = g_new0 (JxProjectScore, 1);
  score_execution (project, settings, &score->execution);
  score_indicators (project->indicators, settings, score);
  return score;
}

/**
 * jx_score_unit:
 * @unit: a unit
 * @settings: the settings of its year
 *
 * Scores @unit as a whole (form 9): from the payments of all its projects and the evaluations of
 * its whole-department indicators, as jx_score_project() scores a project.
 *
 * A reason for a low execution rate is missing where it is in one of the projects.
 *
 * Returns: (transfer full): the score; free it with jx_project_score_free()
 */
JxProjectScore *
jx_score_unit (const JxUnit *unit, const JxSettings *settings)
{
  JxProjectScore *score;

  g_return_val_if_fail (unit != NULL && settings != NULL, NULL);

  score = g_new0 (JxProjectScore, 1);
  score_execution_of_all (unit->projects, settings, &score->execution);
  score_indicators (unit->indicators, settings, score);
  return score;
}

/**
 * jx_project_score_free:
 * @score: (nullable) (transfer full): the score of a project
 *
 * Frees @score.
 */
void
jx_project_score_free (JxProjectScore *score)
{
  if (score == NULL)
    return;

  jx_score_clear (&score->execution);
  for (guint i = 0; i < score->n_indicators; i++)
    jx_score_clear (&score->indicators[i]);
  g_free (score->indicators);
  g_free (score);
}

/**
 * jx_grade_of:
 * @total: points, hundredths
 *
 * Grades @total: 优 from 90, 良 from 80, 中 from 60, 差 below (rules.md, Scoring).
 *
 * Returns: the grade
 */
JxGrade
jx_grade_of (gint64 total)
{
  if (total >= 9000)
    return JX_GRADE_EXCELLENT;
  if (total >= 8000)
    return JX_GRADE_GOOD;
  if (total >= 6000)
    return JX_GRADE_FAIR;
  return JX_GRADE_POOR;
}

/**
 * jx_grade_name:
 * @grade: a grade
 *
 * Names @grade in the user's language.
 *
 * Returns: (transfer none): its name
 */
const char *
jx_grade_name (JxGrade grade)
{
  static const char *const names[] = {
    [JX_GRADE_EXCELLENT] = N_ ("Excellent"),
    [JX_GRADE_GOOD] = N_ ("Good"),
    [JX_GRADE_FAIR] = N_ ("Fair"),
    [JX_GRADE_POOR] = N_ ("Poor"),
  };

  g_return_val_if_fail (grade < G_N_ELEMENTS (names), "");

  return _ (names[grade]);
}
