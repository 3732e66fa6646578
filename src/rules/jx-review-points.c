/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "rules/jx-review-private.h"

#include "rules/jx-score.h"

#include <glib/gi18n-lib.h>

static void
check_points (JxReview *review, GPtrArray *indicators, const JxProjectScore *score)
{
  for (guint i = 0; i < indicators->len; i++)
    {
      const JxIndicator  *indicator = indicators->pdata[i];
      const JxEvaluation *evaluation =
        indicator->evaluations->len > 0 ? indicator->evaluations->pdata[0] : NULL;
      gint64           computed = score->indicators[i].computed;
      g_autofree char *stored = NULL;
      g_autofree char *right = NULL;

      if (evaluation == NULL || evaluation->computed == JX_UNSET ||
          evaluation->computed == computed)
        continue;
      stored = jx_number_format (evaluation->computed, 2, 0, FALSE);
      right = computed != JX_UNSET ? jx_number_format (computed, 2, 0, FALSE) : g_strdup ("—");
      jx_review_add (review,
                     (JxPlace){ JX_TABLE_EVALUATION, evaluation->id, "computed" },
                     g_strdup_printf (_ ("The file says %s points for “%s”, the rules give %s."),
                                      stored,
                                      indicator->name,
                                      right),
                     _ ("Compute the points again; forms printed before bear the others."),
                     computed != JX_UNSET ? g_strdup (right) : NULL);
    }
}

/* Before the self-evaluation begins, there are no points to compute. */
static gboolean
is_evaluated (GPtrArray *indicators)
{
  for (guint i = 0; i < indicators->len; i++)
    if (((const JxIndicator *) indicators->pdata[i])->evaluations->len > 0)
      return TRUE;
  return FALSE;
}

static void
check_project_cb (JxReview *review)
{
  g_autoptr (JxProjectScore) score = NULL;

  if (!is_evaluated (review->project->indicators))
    return;
  score = jx_score_project (review->project, review->settings);
  check_points (review, review->project->indicators, score);
}

static void
check_unit_cb (JxReview *review)
{
  g_autoptr (JxProjectScore) score = NULL;

  if (!is_evaluated (review->unit->indicators))
    return;
  score = jx_score_unit (review->unit, review->settings);
  check_points (review, review->unit->indicators, score);
}

const JxCheck jx_review_point_checks[] = {
  { 26, JX_SCOPE_PROJECT, check_project_cb },
  { 26, JX_SCOPE_UNIT, check_unit_cb },
  { 0 },
};
